// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace distilloscope {

/// "Copy" with its icon, which follows the theme.
class CopyButton : public QToolButton {
  Q_OBJECT
 public:
  CopyButton(const QString& name, const QString& tip, QWidget* parent = nullptr);

  /// Makes the button offer several ways; the menu is the button's.
  QMenu* addMenu();
};

}  // namespace distilloscope
