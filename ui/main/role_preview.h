// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/main/role_colours.h"

namespace distilloscope {

/// Four short curves in the colours of a set, on light and on dark ground side by side.
class RolePreview : public QWidget {
  Q_OBJECT
 public:
  explicit RolePreview(QWidget* parent = nullptr);

  void setRoles(RoleSet set);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  RoleSet set_ = RoleSet::standard;
};

}  // namespace distilloscope
