// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include "ui/main/theme.h"

namespace distilloscope {

/// Sets of colours for roles and arms, each made for light and for dark ground.
enum class RoleSet {
  standard,         ///< after Okabe and Ito: apart for most readers
  red_green,        ///< further apart for readers with deuteranopia or protanopia
  blue_yellow,      ///< apart for readers with tritanopia
  strong_contrast,  ///< with the ground
};
constexpr int kRoleSets = 4;

RoleSet roleSet();  ///< that the whole program uses
/// Theme::changed() follows when it is another one, and everything is drawn anew.
void setRoleSet(RoleSet set);

const RoleColours& roleColours(RoleSet set, bool dark);
/// The colour of an arm's place, 0 for Model A.
QColor placeColour(int place, RoleSet set, bool dark);

QString roleSetWord(RoleSet set);              ///< as settings keep it
RoleSet roleSetFromWord(const QString& word);  ///< standard when it is none

}  // namespace distilloscope
