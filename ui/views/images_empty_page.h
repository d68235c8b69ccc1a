// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/workspace.h"
#include "ui/views/page_intro.h"

namespace distilloscope {

/// What the Images view says while there is no image, with the buttons that bring some.
class ImagesEmptyPage : public PageIntro {
  Q_OBJECT
 public:
  explicit ImagesEmptyPage(Workspace& workspace, QWidget* parent = nullptr);

  void refresh();  ///< whether something is being opened

 private:
  Workspace& workspace_;
  QPushButton* demo_ = nullptr;
};

}  // namespace distilloscope
