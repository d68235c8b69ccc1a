// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace distilloscope {

class ImageActions;
class ImageControls;
class SampleStrip;

/// What folds away around the panes: the tools above them and the list beside them. They fold
/// by themselves where a small window leaves the pictures little room, and what was chosen, which
/// the settings keep, comes back with the room; who asks for them without room has them all the
/// same.
class ImageFolds : public QObject {
  Q_OBJECT
 public:
  ImageFolds(ImageActions& actions, ImageControls& controls, SampleStrip& strip, QWidget& view);

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  struct Fold {
    QAction* action;
    const char* setting;
    bool chosen = true;
    bool asked = false;  ///< for without room
  };
  void follow(Fold& fold);
  void set(QAction* action, bool shown);  ///< by itself: not a choice to be kept
  void fit(Fold& fold, bool room);

  ImageActions& actions_;
  ImageControls& controls_;
  SampleStrip& strip_;
  QWidget& view_;
  Fold tools_;
  Fold list_;
  bool fitting_ = false;
};

}  // namespace distilloscope
