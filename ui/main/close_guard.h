// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

#include "ui/models/lane_work.h"

class QWidget;

namespace distilloscope {

class LaneJob;
class RunController;

/// Lets the window close only when nothing that takes long would be lost, or when the user has said
/// what becomes of it.
class CloseGuard : public QObject {
  Q_OBJECT
 public:
  CloseGuard(RunController& run, LaneJob& other, QWidget* window);

  /// True when the window may close now. Otherwise the user is asked, once.
  bool allows();

 Q_SIGNALS:
  void released();  ///< what was waited for has ended: the window can close

 private:
  std::vector<LaneWork> work() const;  ///< that goes on, the first one first
  void onEnded();
  void ask();
  void keepGoing();
  void stopAll();

  RunController& run_;
  LaneJob& other_;
  QWidget* window_;
  bool closing_ = false;  ///< as soon as the work has ended
};

}  // namespace distilloscope
