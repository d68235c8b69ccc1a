// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <vector>

#include "ui/bridge/engine_bridge.h"

namespace distilloscope {

/// KL of the teacher's map of each image. No run keeps it, so it is read image by image when it is
/// asked for: one short request at a time, which lets predictions get between.
class TeacherScores : public QObject {
  Q_OBJECT
 public:
  static constexpr int kShowMs = 500;  ///< what came is handed out that often

  explicit TeacherScores(EngineBridge& bridge, QObject* parent = nullptr);

  /// Another dataset; forgets what was read.
  void setDataset(const DatasetOptions& options, const std::vector<SampleInfo>& samples);
  bool hasTeacher() const { return with_teacher_ > 0; }
  void collect();  ///< what is not known yet; collected() follows, again and again
  void stop();
  bool isCollecting() const { return job_ != 0; }
  int known() const { return static_cast<int>(kl_.size()); }
  int total() const { return with_teacher_; }
  double secondsLeft() const;
  const QHash<QString, double>& kl() const { return kl_; }

 Q_SIGNALS:
  void collected();  ///< more than before, or it came to an end

 private:
  void next();
  void onSample(const SampleReady& sample);
  void onJobState(const JobStateChanged& event);

  EngineBridge& bridge_;
  DatasetOptions options_;
  QStringList missing_;  ///< last first
  int with_teacher_ = 0;
  QHash<QString, double> kl_;
  JobId job_ = 0;
  QElapsedTimer since_start_;
  QElapsedTimer since_shown_;
  int read_ = 0;  ///< since it was started
};

}  // namespace distilloscope
