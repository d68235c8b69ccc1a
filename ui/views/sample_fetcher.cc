// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sample_fetcher.h"

#include <QStringList>
#include <algorithm>
#include <utility>

#include "ui/bridge/engine_text.h"
#include "ui/views/sample_sharing.h"

namespace distilloscope {
namespace {

QString imageKeyOf(const SampleJob& job) {
  QStringList parts;
  for (const std::string& part :
       {job.id, job.image_file, job.dataset.folder, job.dataset.teacher_folder}) {
    parts << QString::fromStdString(part);
  }
  parts << QString::number(job.dataset.demo_seed) << QString::number(job.dataset.demo_train)
        << QString::number(job.dataset.demo_val) << QString::number(job.dataset.width)
        << QString::number(job.dataset.height);
  return parts.join('\n');
}

// All that decides what the answer holds; the epoch is only a label.
QString keyOf(const SampleJob& job) {
  QString key = imageKeyOf(job);
  for (const std::string& checkpoint : job.checkpoints) {
    key += '\n' + QString::fromStdString(checkpoint);
  }
  for (const std::string& map : job.kept_maps) key += '\n' + QString::fromStdString(map);
  return key;
}

}  // namespace

SampleFetcher::SampleFetcher(EngineBridge& bridge, QObject* parent)
    : QObject(parent), bridge_(bridge), kept_(kCacheMegabytes * 1024) {
  late_timer_.setSingleShot(true);
  late_timer_.setInterval(kLateMs);
  quiet_timer_.setSingleShot(true);
  quiet_timer_.setInterval(kQuietMs);
  connect(&late_timer_, &QTimer::timeout, this, &SampleFetcher::late);
  connect(&quiet_timer_, &QTimer::timeout, this, &SampleFetcher::submitExpected);
  connect(&bridge, &EngineBridge::sampleReady, this, &SampleFetcher::onSample);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &SampleFetcher::onJobState);
}

void SampleFetcher::want(const SampleJob& job) {
  const QString key = keyOf(job);
  if (key == wanted_key_ && !failed_) {
    const bool relabelled = answered_ && job.epoch != wanted_.epoch;
    wanted_.epoch = job.epoch;
    if (!relabelled) return;
    if (const SampleReady* kept = kept_.object(key)) {
      answer(*kept);
      return;
    }
  }
  wanted_ = job;
  wanted_key_ = key;
  answered_ = failed_ = false;
  if (!expected_.empty()) quiet_timer_.start();
  if (const SampleReady* kept = kept_.object(key)) {
    answer(*kept);
  } else if (!late_timer_.isActive()) {
    late_timer_.start();  // not anew: what is shown grows older with each wish
  }
  if (answered_) return;  // what is under way is done soon, and kept
  if (running_ == 0) {
    submit(wanted_, wanted_key_);
  } else if (running_key_ == wanted_key_) {
    running_wanted_ = true;
  } else if (!cancelled_ && !(running_wanted_ && imageKeyOf(running_job_) == imageKeyOf(job))) {
    cancelled_ = true;
    bridge_.cancel(running_);  // its end brings what is wanted now
  }
}

void SampleFetcher::wantNothing() {
  wanted_key_.clear();
  answered_ = failed_ = false;
  expected_.clear();
  late_timer_.stop();
  if (running_ != 0 && !cancelled_) {
    cancelled_ = true;
    bridge_.cancel(running_);
  }
}

void SampleFetcher::expect(std::vector<SampleJob> jobs) {
  expected_ = std::move(jobs);
  if (expected_.empty()) {
    quiet_timer_.stop();
  } else {
    quiet_timer_.start();
  }
}

void SampleFetcher::forget() {
  kept_.clear();
  hopeless_.clear();
  newest_ = {};
  running_key_.clear();
  wantNothing();
}

bool SampleFetcher::isKept(const SampleJob& job) const {
  return kept_.contains(keyOf(job));
}

void SampleFetcher::submit(const SampleJob& job, const QString& key) {
  running_job_ = job;
  running_key_ = key;
  running_wanted_ = key == wanted_key_;
  cancelled_ = false;
  running_ = bridge_.submit(job);
}

void SampleFetcher::submitExpected() {
  if (running_ != 0 || isWaiting()) return;
  for (const SampleJob& job : expected_) {
    const QString key = keyOf(job);
    if (kept_.contains(key) || hopeless_.contains(key)) continue;
    submit(job, key);
    return;
  }
}

void SampleFetcher::answer(SampleReady sample) {
  answered_ = true;
  late_timer_.stop();
  sample.epoch = wanted_.epoch;
  Q_EMIT ready(sample);
}

void SampleFetcher::onSample(const SampleReady& sample) {
  if (running_ == 0 || sample.job != running_ || running_key_.isEmpty()) return;
  auto* kept = new SampleReady(sample);
  shareParts(*kept, newest_);
  const int cost = ownKilobytes(*kept, newest_);
  newest_ = *kept;
  newest_.prediction.clear();
  const SampleReady shared = *kept;
  const bool whole = std::ranges::all_of(shared.failed, &std::string::empty);
  if (whole) {
    kept_.insert(running_key_, kept, cost);  // may delete it
  } else {
    delete kept;  // what failed may have been mended when it is asked for again
    hopeless_.insert(running_key_);
  }
  if (!isWaiting()) return;
  if (running_key_ == wanted_key_) {
    answer(shared);
  } else if (running_wanted_ && !cancelled_) {
    // On the way to what is wanted now: newer than what is shown.
    late_timer_.start();
    SampleReady passing = shared;
    passing.epoch = running_job_.epoch;
    Q_EMIT ready(passing);
  }
}

void SampleFetcher::onJobState(const JobStateChanged& event) {
  if (running_ == 0 || event.job != running_ || !is_final(event.state)) return;
  running_ = 0;
  if (!running_wanted_ && event.state == JobState::failed) hopeless_.insert(running_key_);
  if (!isWaiting()) {
    if (!expected_.empty() && !quiet_timer_.isActive()) submitExpected();
    return;
  }
  if (running_key_ != wanted_key_ || cancelled_) {
    submit(wanted_, wanted_key_);
    return;
  }
  answered_ = failed_ = true;
  late_timer_.stop();
  Q_EMIT failed(wanted_, event.error ? errorText(event.error) : tr("The engine gave no answer."));
}

}  // namespace distilloscope
