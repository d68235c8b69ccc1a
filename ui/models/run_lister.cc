// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_lister.h"

#include <QFileInfo>
#include <utility>

namespace distilloscope {

RunLister::RunLister(EngineBridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  slow_.setInterval(kSlowMs);
  connect(&settle_, &QTimer::timeout, this, &RunLister::changed);
  connect(&slow_, &QTimer::timeout, this, &RunLister::changed);
  connect(&watcher_, &QFileSystemWatcher::directoryChanged, &settle_, qOverload<>(&QTimer::start));
  connect(&bridge, &EngineBridge::runsListed, this, &RunLister::onListed);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &RunLister::onJobState);
  connect(&bridge, &EngineBridge::runStarted, &settle_, qOverload<>(&QTimer::start));
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
  watch(runs.folder_found ? folder_ : QFileInfo(folder_).path());
  Q_EMIT listed(runs);
}

void RunLister::onJobState(const JobStateChanged& event) {
  if (!is_final(event.state)) return;
  if (event.job != job_ || job_ == 0) return;
  job_ = 0;
  if (std::exchange(again_, false)) {
    relist();
    return;
  }
  Q_EMIT listingChanged();
  if (event.state == JobState::finished) return;
  Q_EMIT failed(event.error ? QString::fromStdString(event.error->message)
                            : tr("The listing was cancelled."));
}

void RunLister::watch(const QString& folder) {
  const QStringList old = watcher_.directories();
  if (old == QStringList{folder}) return;
  if (!old.isEmpty()) watcher_.removePaths(old);
  if (!folder.isEmpty() && QFileInfo(folder).isDir()) watcher_.addPath(folder);
}

}  // namespace distilloscope
