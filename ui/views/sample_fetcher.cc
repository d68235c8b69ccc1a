// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sample_fetcher.h"

#include <QStringList>
#include <algorithm>
#include <utility>

namespace distilloscope {
namespace {

// All that decides what the answer holds; the epoch is only a label.
QString keyOf(const SampleJob& job) {
  QStringList parts;
  for (const std::string& part :
       {job.id, job.image_file, job.dataset.folder, job.dataset.teacher_folder}) {
    parts << QString::fromStdString(part);
  }
  for (const std::string& checkpoint : job.checkpoints) {
    parts << QString::fromStdString(checkpoint);
  }
  parts << QString::number(job.dataset.demo_seed) << QString::number(job.dataset.demo_train)
        << QString::number(job.dataset.demo_val) << QString::number(job.dataset.width)
        << QString::number(job.dataset.height);
  return parts.join('\n');
}

int kilobytes(const SampleReady& sample) {
  std::size_t bytes = sample.stimulus ? sample.stimulus->rgb.size() : 0;
  std::vector<MapPtr> maps = sample.prediction;
  maps.push_back(sample.truth);
  maps.push_back(sample.teacher);
  for (const MapPtr& map : maps) {
    if (map) bytes += map->values.size() * sizeof(float);
  }
  return static_cast<int>(bytes / 1024) + 1;
}

}  // namespace

SampleFetcher::SampleFetcher(EngineBridge& bridge, QObject* parent)
    : QObject(parent), bridge_(bridge), kept_(kCacheMegabytes * 1024) {
  late_timer_.setSingleShot(true);
  late_timer_.setInterval(kLateMs);
  connect(&late_timer_, &QTimer::timeout, this, &SampleFetcher::late);
  connect(&bridge, &EngineBridge::sampleReady, this, &SampleFetcher::onSample);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &SampleFetcher::onJobState);
}

void SampleFetcher::want(const SampleJob& job) {
  const QString key = keyOf(job);
  if (key == wanted_key_ && !failed_) {
    if (answered_ && job.epoch != wanted_.epoch) {
      wanted_.epoch = job.epoch;
      if (const SampleReady* kept = kept_.object(key)) answer(*kept);
    }
    wanted_.epoch = job.epoch;
    return;
  }
  wanted_ = job;
  wanted_key_ = key;
  answered_ = failed_ = false;
  if (const SampleReady* kept = kept_.object(key)) {
    answer(*kept);
  } else if (!late_timer_.isActive()) {
    late_timer_.start();  // not anew: what is shown grows older with each wish
  }
  if (running_ == 0) {
    if (!answered_) submit();
  } else if (running_key_ != wanted_key_ && !cancelled_) {
    cancelled_ = true;
    bridge_.cancel(running_);  // its end brings what is wanted now
  }
}

void SampleFetcher::wantNothing() {
  wanted_key_.clear();
  answered_ = failed_ = false;
  late_timer_.stop();
  if (running_ != 0 && !cancelled_) {
    cancelled_ = true;
    bridge_.cancel(running_);
  }
}

void SampleFetcher::forget() {
  kept_.clear();
  running_key_.clear();
  wantNothing();
}

void SampleFetcher::submit() {
  running_key_ = wanted_key_;
  cancelled_ = false;
  running_ = bridge_.submit(wanted_);
}

void SampleFetcher::answer(SampleReady sample) {
  answered_ = true;
  late_timer_.stop();
  sample.epoch = wanted_.epoch;
  Q_EMIT ready(sample);
}

void SampleFetcher::onSample(const SampleReady& sample) {
  if (running_ == 0 || sample.job != running_ || running_key_.isEmpty()) return;
  kept_.insert(running_key_, new SampleReady(sample), kilobytes(sample));
  if (running_key_ == wanted_key_ && !answered_) answer(sample);
}

void SampleFetcher::onJobState(const JobStateChanged& event) {
  if (running_ == 0 || event.job != running_ || !is_final(event.state)) return;
  running_ = 0;
  if (!isWaiting()) return;
  if (running_key_ != wanted_key_ || cancelled_) {
    submit();
    return;
  }
  answered_ = failed_ = true;
  late_timer_.stop();
  Q_EMIT failed(wanted_, event.error ? QString::fromStdString(event.error->message)
                                     : tr("The engine gave no answer."));
}

}  // namespace distilloscope
