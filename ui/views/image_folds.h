// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace distilloscope {

class ImageActions;
class ImageControls;
class SampleStrip;

/// What folds away around the panes: the tools above them and the list beside them. What somebody
/// chose is kept in the settings; until then they fold where a small window leaves the pictures
/// little room.
class ImageFolds : public QObject {
  Q_OBJECT
 public:
  ImageFolds(ImageActions& actions, ImageControls& controls, SampleStrip& strip, QWidget& view);

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void follow(QAction* action, const char* setting);
  void set(QAction* action, bool shown);  ///< by itself: not a choice to be kept
  void fit();

  ImageActions& actions_;
  ImageControls& controls_;
  SampleStrip& strip_;
  QWidget& view_;
  bool fitting_ = false;
};

}  // namespace distilloscope
