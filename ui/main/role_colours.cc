// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/role_colours.h"

#include <QApplication>
#include <QStringList>
#include <QWidget>
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "engine/api/arms.h"

namespace distilloscope {
namespace {

struct Colours {
  QRgb model_a, model_b, teacher, truth;
  QRgb places[kMaxArms - 2];  ///< of the arms after Model B
};

// All colours of a set are told apart by the readers it is made for, with 18 units of CIE L*a*b*
// at least between any two arms and 30 between the roles, and have a contrast of 3 with the ground.
// The standard set is for all readers, with 18 units for those with deuteranopia or protanopia.
constexpr Colours kSets[kRoleSets][2] = {
    {{0x0072B2,
      0xD55E00,
      0x009E73,
      0x4D4D4D,
      {0xA0206F, 0x998F4C, 0x371A8E, 0x472827, 0x4C5018, 0x5A93A8}},
     {0x56B4E9,
      0xF0863A,
      0x3CC8A0,
      0xC8C8C8,
      {0xCC4FA6, 0xEAE092, 0x8D60F9, 0xC95C53, 0xC8F24B, 0x4BF7F9}}},
    {{0x1D40E8,
      0xAF8411,
      0xB235AA,
      0x4D4D4D,
      {0x3479F3, 0x0F171D, 0xDB3F91, 0x129D53, 0x0A5D1D, 0x341054}},
     {0x3967F9,
      0xD39C49,
      0xC13FA5,
      0xC8C8C8,
      {0x209E7C, 0xE42156, 0xF7E697, 0x2ACBF2, 0x6093FA, 0xE7D845}}},
    {{0x0E9E8F,
      0xC01127,
      0xBA08E0,
      0x4D4D4D,
      {0xD20E9E, 0xA25BDD, 0x22071C, 0x0D1CE5, 0x6D171B, 0xB27A2F}},
     {0x30FAF0,
      0xE6272B,
      0xE20BF4,
      0xC8C8C8,
      {0x267F57, 0x9F5EE3, 0x7CD222, 0xE82897, 0xEF8FDB, 0xB45E20}}},
    {{0x28439A,
      0x955F10,
      0x247C55,
      0x2A2A2A,
      {0x0F0E30, 0x15085A, 0x175D5F, 0x1D1FC4, 0xCA5395, 0x636CEA}},
     {0x74B9EF,
      0xE8A324,
      0x09F78D,
      0xDADADA,
      {0xCD4314, 0x6EA849, 0x2580A4, 0x23C682, 0x1B8B77, 0xBA3BF7}}},
};

const QStringList kWords{"standard", "red-green", "blue-yellow", "strong-contrast"};

RoleSet& current() {
  static RoleSet set = RoleSet::standard;
  return set;
}

const Colours& coloursOf(RoleSet set, bool dark) {
  return kSets[static_cast<std::size_t>(set)][dark ? 1 : 0];
}

}  // namespace

RoleSet roleSet() {
  return current();
}

void setRoleSet(RoleSet set) {
  if (std::exchange(current(), set) == set) return;
  Theme::instance().setChoice(Theme::instance().choice());
  // What asks for its colours only when it paints hears of nothing, as the palette is the same.
  for (QWidget* widget : QApplication::allWidgets()) widget->update();
}

const RoleColours& roleColours(RoleSet set, bool dark) {
  static const auto all = [] {
    std::array<std::array<RoleColours, 2>, kRoleSets> made;
    for (int i = 0; i < kRoleSets; ++i) {
      for (const bool night : {false, true}) {
        const Colours& from = coloursOf(static_cast<RoleSet>(i), night);
        made[static_cast<std::size_t>(i)][night ? 1 : 0] = {
            QColor(from.model_a), QColor(from.model_b), QColor(from.teacher), QColor(from.truth)};
      }
    }
    return made;
  }();
  return all[static_cast<std::size_t>(set)][dark ? 1 : 0];
}

QColor placeColour(int place, RoleSet set, bool dark) {
  const Colours& colours = coloursOf(set, dark);
  if (place <= 0) return QColor(colours.model_a);
  if (place == 1) return QColor(colours.model_b);
  const int last = static_cast<int>(std::size(colours.places)) - 1;
  return QColor(colours.places[std::min(place - 2, last)]);
}

QString roleSetWord(RoleSet set) {
  return kWords.at(static_cast<qsizetype>(set));
}

RoleSet roleSetFromWord(const QString& word) {
  return static_cast<RoleSet>(std::max<qsizetype>(0, kWords.indexOf(word)));
}

}  // namespace distilloscope
