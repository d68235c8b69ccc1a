// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QStringList>
#include <vector>

#include "ui/bridge/engine_bridge.h"

namespace distilloscope {

/// Gets many samples from the engine, one after another, so that what else is asked of it meanwhile
/// waits for one image at most. A sample that cannot be had is left out and remembered.
class SampleCollector : public QObject {
  Q_OBJECT
 public:
  explicit SampleCollector(EngineBridge& bridge, QObject* parent = nullptr);
  ~SampleCollector() override;

  /// Instead of what was being collected. done() follows, also when there is nothing to collect.
  void start(std::vector<SampleJob> jobs);
  void cancel();  ///< no further signal comes
  bool isRunning() const { return running_; }
  int total() const { return static_cast<int>(jobs_.size()); }
  const QStringList& failures() const { return failures_; }  ///< "id: reason"

 Q_SIGNALS:
  void sampleReady(const distilloscope::SampleReady& sample);
  void progressed(int done, int total, double seconds_left);  ///< negative: not known yet
  void done();

 private:
  void next();
  void onSample(const SampleReady& sample);
  void onJobState(const JobStateChanged& event);
  void addFailure(const QString& reason);

  EngineBridge& bridge_;
  std::vector<SampleJob> jobs_;
  std::size_t at_ = 0;
  JobId job_ = 0;
  bool answered_ = false;
  bool running_ = false;
  QStringList failures_;
  QElapsedTimer clock_;
};

/// "12 of 40 · 0:08 left": what a progress bar says.
QString collectingText(int done, int total, double seconds_left);

}  // namespace distilloscope
