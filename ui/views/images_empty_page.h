// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/main/workspace.h"

class QLabel;
class QPushButton;

namespace distilloscope {

/// What the Images view says while there is no image, with the buttons that bring some.
class ImagesEmptyPage : public QWidget {
  Q_OBJECT
 public:
  explicit ImagesEmptyPage(Workspace& workspace, QWidget* parent = nullptr);

  void refresh();  ///< whether something is being opened

 private:
  QPushButton* button(const char* name, const QString& icon, const QString& text,
                      const QString& tip);

  Workspace& workspace_;
  QLabel* title_ = nullptr;
  QPushButton* demo_ = nullptr;
};

}  // namespace distilloscope
