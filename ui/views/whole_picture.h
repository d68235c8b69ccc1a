// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>

class QWidget;

namespace distilloscope {

/// While one lives, what is otherwise drawn bit by bit, or roughly at first, is drawn whole and as
/// it is to stay, however long that takes. For the window's thread.
class WholePicture {
 public:
  WholePicture() { ++wanted_; }
  ~WholePicture() { --wanted_; }
  WholePicture(const WholePicture&) = delete;
  WholePicture& operator=(const WholePicture&) = delete;
  static bool isWanted() { return wanted_ > 0; }

 private:
  static inline int wanted_ = 0;
};

/// A widget as a picture that is handed out or kept.
QPixmap grabWhole(QWidget& widget);

}  // namespace distilloscope
