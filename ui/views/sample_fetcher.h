// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <vector>

#include "ui/bridge/engine_bridge.h"

namespace distilloscope {

/// Gets the newest wanted sample from the engine: one job at a time, and what came before is kept
/// for a while. Wishes that come faster than answers are never queued: the newest one follows the
/// job under way. That job is cancelled when it is of another image; one of the same image is
/// handed out when it is done, so that held keys show a film instead of nothing.
class SampleFetcher : public QObject {
  Q_OBJECT
 public:
  static constexpr int kLateMs = 300;
  static constexpr int kQuietMs = 120;  ///< without a wish, before something is fetched ahead
  static constexpr int kCacheMegabytes = 160;

  explicit SampleFetcher(EngineBridge& bridge, QObject* parent = nullptr);

  /// Asks for a sample instead of whatever was wanted before. ready() follows, at once when it is
  /// kept, or failed(). Wanting the same again does nothing, unless it failed.
  void want(const SampleJob& job);
  void wantNothing();
  /// What may be wanted next, the likeliest first. It is fetched and kept while nothing is wanted,
  /// without a word when it fails. Replaces what was expected before.
  void expect(std::vector<SampleJob> jobs);
  /// The files behind the samples changed: nothing that came before counts any more.
  void forget();
  bool isWaiting() const { return !wanted_key_.isEmpty() && !answered_; }
  bool isKept(const SampleJob& job) const;

 Q_SIGNALS:
  void ready(const distilloscope::SampleReady& sample);
  void late();  ///< what is wanted has not come after kLateMs
  void failed(const distilloscope::SampleJob& job, const QString& reason);

 private:
  void submit(const SampleJob& job, const QString& key);
  void submitExpected();
  void answer(SampleReady sample);
  void onSample(const SampleReady& sample);
  void onJobState(const JobStateChanged& event);

  EngineBridge& bridge_;
  QTimer late_timer_;
  QTimer quiet_timer_;
  SampleJob wanted_;
  QString wanted_key_;     ///< empty: nothing
  bool answered_ = false;  ///< wanted_ was handed out or failed
  bool failed_ = false;
  std::vector<SampleJob> expected_;
  QSet<QString> hopeless_;  ///< of expected ones: failed once
  JobId running_ = 0;
  SampleJob running_job_;
  QString running_key_;          ///< empty: its answer is not worth keeping
  bool running_wanted_ = false;  ///< false: only expected
  bool cancelled_ = false;
  QCache<QString, SampleReady> kept_;  ///< cost in kilobytes
  SampleReady newest_;                 ///< what the next one may share its pixels with
};

}  // namespace distilloscope
