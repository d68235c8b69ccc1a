// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QObject>
#include <QTimer>

#include "ui/bridge/engine_bridge.h"

namespace distilloscope {

/// Gets the newest wanted sample from the engine: one job at a time, stale ones are cancelled, and
/// what came before is kept for a while.
class SampleFetcher : public QObject {
  Q_OBJECT
 public:
  static constexpr int kLateMs = 300;
  static constexpr int kCacheMegabytes = 160;

  explicit SampleFetcher(EngineBridge& bridge, QObject* parent = nullptr);

  /// Asks for a sample instead of whatever was wanted before. ready() follows, at once when it is
  /// kept, or failed(). Wanting the same again does nothing, unless it failed.
  void want(const SampleJob& job);
  void wantNothing();
  /// The files behind the samples changed: nothing that came before counts any more.
  void forget();
  bool isWaiting() const { return !wanted_key_.isEmpty() && !answered_; }

 Q_SIGNALS:
  void ready(const distilloscope::SampleReady& sample);
  void late();  ///< what is wanted has not come after kLateMs
  void failed(const distilloscope::SampleJob& job, const QString& reason);

 private:
  void submit();
  void answer(SampleReady sample);
  void onSample(const SampleReady& sample);
  void onJobState(const JobStateChanged& event);

  EngineBridge& bridge_;
  QTimer late_timer_;
  SampleJob wanted_;
  QString wanted_key_;     ///< empty: nothing
  bool answered_ = false;  ///< wanted_ was handed out or failed
  bool failed_ = false;
  JobId running_ = 0;
  QString running_key_;  ///< empty: its answer is not worth keeping
  bool cancelled_ = false;
  QCache<QString, SampleReady> kept_;  ///< cost in kilobytes
};

}  // namespace distilloscope
