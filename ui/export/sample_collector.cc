// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/sample_collector.h"

#include "ui/bridge/engine_text.h"
#include "ui/models/progress_words.h"

namespace distilloscope {

SampleCollector::SampleCollector(EngineBridge& bridge, QObject* parent)
    : QObject(parent), bridge_(bridge) {
  connect(&bridge, &EngineBridge::sampleReady, this, &SampleCollector::onSample);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &SampleCollector::onJobState);
}

SampleCollector::~SampleCollector() = default;

void SampleCollector::start(std::vector<SampleJob> jobs) {
  cancel();
  jobs_ = std::move(jobs);
  at_ = 0;
  failures_.clear();
  running_ = true;
  clock_.start();
  // Queued, so that who starts it may connect first and nothing ends within start().
  QMetaObject::invokeMethod(this, &SampleCollector::next, Qt::QueuedConnection);
}

void SampleCollector::cancel() {
  running_ = false;
  if (job_ != 0) bridge_.cancel(job_);
  job_ = 0;
}

void SampleCollector::next() {
  if (!running_ || job_ != 0) return;
  const int total = this->total();
  const double seconds = static_cast<double>(clock_.elapsed()) / 1000;
  const auto count = static_cast<int>(at_);
  Q_EMIT progressed(count, total, count == 0 ? -1 : seconds / count * (total - count));
  if (!running_) return;
  if (at_ == jobs_.size()) {
    running_ = false;
    Q_EMIT done();
    return;
  }
  answered_ = false;
  job_ = bridge_.submit(jobs_[at_]);
}

void SampleCollector::onSample(const SampleReady& sample) {
  if (!running_ || job_ == 0 || sample.job != job_) return;
  answered_ = true;
  for (const std::string& reason : sample.failed) {
    if (!reason.empty()) addFailure(engineText(reason));
  }
  SampleReady ready = sample;
  ready.epoch = jobs_[at_].epoch;
  Q_EMIT sampleReady(ready);
}

void SampleCollector::onJobState(const JobStateChanged& event) {
  if (!running_ || job_ == 0 || event.job != job_ || !is_final(event.state)) return;
  if (!answered_) {
    addFailure(event.error ? errorText(event.error) : tr("The engine gave no answer."));
  }
  job_ = 0;
  ++at_;
  next();
}

void SampleCollector::addFailure(const QString& reason) {
  const QString failure = QString("%1: %2").arg(QString::fromStdString(jobs_[at_].id), reason);
  if (!failures_.contains(failure)) failures_ << failure;
}

QString collectingText(int done, int total, double seconds_left) {
  QString text = SampleCollector::tr("%1 of %2 images").arg(done).arg(total);
  if (seconds_left >= 1) {
    text += SampleCollector::tr(" · %1 left").arg(durationText(seconds_left));
  }
  return text;
}

}  // namespace distilloscope
