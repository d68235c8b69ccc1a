// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/copy_button.h"

#include <QMenu>

#include "ui/main/theme.h"

namespace distilloscope {

CopyButton::CopyButton(const QString& name, const QString& tip, QWidget* parent)
    : QToolButton(parent) {
  setObjectName(name);
  setText(tr("Copy"));
  setToolTip(tip);
  setAccessibleName(tip);
  setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  setIcon(themeIcon("copy"));
  followTheme(this, [this] { setIcon(themeIcon("copy")); });
}

QMenu* CopyButton::addMenu() {
  auto* menu = new QMenu(this);
  setMenu(menu);
  setPopupMode(QToolButton::InstantPopup);
  return menu;
}

}  // namespace distilloscope
