// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_lister.h"

#include <algorithm>
#include <utility>

#include "ui/bridge/engine_text.h"

namespace distilloscope {

RunLister::RunLister(EngineBridge& bridge, QObject* parent)
    : QObject(parent), bridge_(bridge), watcher_(this) {
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  slow_.setInterval(kSlowMs);
  connect(&settle_, &QTimer::timeout, this, &RunLister::changed);
  connect(&slow_, &QTimer::timeout, this, &RunLister::changed);
  connect(&watcher_, &RunWatcher::changed, &settle_, qOverload<>(&QTimer::start));
  connect(&watcher_, &RunWatcher::growingChanged, this, &RunLister::growingChanged);
  connect(&bridge, &EngineBridge::runsListed, this, &RunLister::onListed);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &RunLister::onJobState);
  connect(&bridge, &EngineBridge::runStarted, this, [this](const RunStarted& event) {
    own_ = QString::fromStdString(event.record.folder);
    own_job_ = event.job;
    settle_.start();
  });
}

void RunLister::setFolder(const QString& folder, When when) {
  wanted_ = folder;
  folder_.clear();
  if (when == When::now || watched_) {
    relist();
  } else {
    stale_ = true;
  }
}

void RunLister::setWatched(bool watched) {
  watched_ = watched;
  watcher_.setActive(watched);
  if (!watched) {
    slow_.stop();
    return;
  }
  slow_.start();
  if (stale_) relist();
}

void RunLister::changed() {
  if (watched_) {
    relist();
  } else {
    stale_ = true;
  }
}

void RunLister::relist() {
  stale_ = false;
  if (job_ != 0) {
    again_ = true;
    return;
  }
  job_ = bridge_.submit(ListRunsJob{wanted_.toStdString()});
  Q_EMIT listingChanged();
}

void RunLister::onListed(const RunsListed& runs) {
  if (runs.job != job_ || again_) return;  // a newer question is waiting
  folder_ = QString::fromStdString(runs.folder);
  slow_.setInterval(kSlowMs);
  watch(runs);
  Q_EMIT listed(runs);
}

void RunLister::onJobState(const JobStateChanged& event) {
  if (!is_final(event.state)) return;
  if (event.job == own_job_ && own_job_ != 0) {
    own_job_ = 0;
    own_.clear();
  }
  if (event.job != job_ || job_ == 0) return;
  job_ = 0;
  if (std::exchange(again_, false)) {
    relist();
    return;
  }
  Q_EMIT listingChanged();
  if (event.state == JobState::finished) return;
  slow_.setInterval(std::min(2 * slow_.interval(), kSlowestMs));  // the same reason again and again
  Q_EMIT failed(event.error ? errorText(event.error) : tr("The listing was cancelled."));
}

void RunLister::watch(const RunsListed& runs) {
  RunStampsWanted wanted;
  wanted.folder = folder_;
  const auto name = [](const std::string& folder) {
    return QString::fromStdString(folder.substr(folder.rfind('/') + 1));
  };
  for (const RunRecord& run : runs.runs) {
    wanted.known.insert(name(run.folder));
    // A run on a cluster's disk may look interrupted from here, and still go on.
    const bool may_grow = run.state == RunState::running || run.state == RunState::interrupted;
    const QString folder = QString::fromStdString(run.folder);
    if (run.state == RunState::running) {
      held_.insert(folder);
    } else if (held_.remove(folder)) {
      watcher_.forgetGrowth(folder);  // its lock is gone, and with it who trained it
    }
    if (may_grow && folder != own_) wanted.runs << folder;
  }
  for (const StudyRecord& study : runs.studies) {
    wanted.known.insert(name(study.folder));
    if (!std::ranges::all_of(study.seeds, &StudySeed::finished)) {
      wanted.runs << QString::fromStdString(study.folder);
    }
  }
  for (const DatasetProblem& problem : runs.problems) {
    wanted.known.insert(QString::fromStdString(problem.file));
  }
  watcher_.watch(wanted);
}

}  // namespace distilloscope
