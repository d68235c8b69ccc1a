// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

class QAction;
class QWidget;

namespace distilloscope {

/// Keys and what they do, for the help.
struct KeyLine {
  QString keys;
  QString text;
};

/// What an action does, in the words of its tooltip without the keys.
QString actionText(const QAction& action);

/// The shortcuts of the actions, buttons and QShortcuts below a widget, without those of
/// `except` and below; as they are set now, so they cannot be out of date.
QVector<KeyLine> keysOf(const QWidget& widget, const QWidget* except = nullptr);

}  // namespace distilloscope
