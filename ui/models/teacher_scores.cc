// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/teacher_scores.h"

#include <algorithm>
#include <utility>

namespace distilloscope {

TeacherScores::TeacherScores(EngineBridge& bridge, QObject* parent)
    : QObject(parent), bridge_(bridge) {
  connect(&bridge, &EngineBridge::sampleReady, this, &TeacherScores::onSample);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &TeacherScores::onJobState);
}

void TeacherScores::setDataset(const DatasetOptions& options,
                               const std::vector<SampleInfo>& samples) {
  if (job_ != 0) bridge_.cancel(std::exchange(job_, 0));
  options_ = options;
  kl_.clear();
  missing_.clear();
  for (const SampleInfo& sample : samples) {
    if (sample.has_teacher) missing_ << QString::fromStdString(sample.id);
  }
  std::ranges::reverse(missing_);
  with_teacher_ = static_cast<int>(missing_.size());
}

void TeacherScores::collect() {
  if (job_ != 0 || missing_.isEmpty()) return;
  since_start_.start();
  since_shown_.start();
  read_ = 0;
  next();
  Q_EMIT collected();
}

void TeacherScores::stop() {
  if (job_ == 0) return;
  bridge_.cancel(std::exchange(job_, 0));
  Q_EMIT collected();
}

double TeacherScores::secondsLeft() const {
  if (read_ == 0) return 0;
  return static_cast<double>(since_start_.elapsed()) / 1000 / read_ *
         static_cast<double>(missing_.size());
}

void TeacherScores::next() {
  SampleJob job;
  job.dataset = options_;
  job.id = missing_.back().toStdString();
  job_ = bridge_.submit(std::move(job));
}

void TeacherScores::onSample(const SampleReady& sample) {
  if (job_ == 0 || sample.job != job_) return;
  if (sample.teacher_kl > -0.5) kl_.insert(QString::fromStdString(sample.id), sample.teacher_kl);
}

void TeacherScores::onJobState(const JobStateChanged& event) {
  if (job_ == 0 || event.job != job_ || !is_final(event.state)) return;
  job_ = 0;
  missing_.removeLast();  // also one that cannot be read
  ++read_;
  if (!missing_.isEmpty()) next();
  if (missing_.isEmpty() || since_shown_.elapsed() >= kShowMs) {
    since_shown_.start();
    Q_EMIT collected();
  }
}

}  // namespace distilloscope
