// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "ui/bridge/engine_bridge.h"
#include "ui/main/workspace.h"
#include "ui/models/run_watcher.h"

namespace distilloscope {

/// Keeps the shown run up to date while another process trains it, here or on another machine of a
/// shared disk: reads it again when its files grew.
class RunFollower : public QObject {
  Q_OBJECT
 public:
  static constexpr int kPauseMs = 1000;         ///< between two readings, at least
  static constexpr int kMostPauseMs = 60'000;   ///< and for a long run, that takes long to read
  static constexpr int kCheckMs = 15'000;       ///< of silence: does somebody still hold it?
  static constexpr int kMostCheckMs = 240'000;  ///< the longer the silence, the rarer

  RunFollower(EngineBridge& bridge, Workspace& workspace, QObject* parent = nullptr);

 private:
  void begin();
  void end();
  void read();
  void onRunOpened(RunOpened& event);
  void onJobState(const JobStateChanged& event);

  EngineBridge& bridge_;
  Workspace& workspace_;
  RunWatcher watcher_;
  QTimer pause_;
  QTimer check_;
  QString folder_;  ///< of the run that is watched; empty: none
  QElapsedTimer reading_;
  JobId job_ = 0;
  bool held_ = false;   ///< its lock was seen from here
  bool again_ = false;  ///< it grew since the reading began
};

}  // namespace distilloscope
