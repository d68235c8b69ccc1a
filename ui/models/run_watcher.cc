// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_watcher.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

namespace distilloscope {
namespace {

constexpr int kPatience = 3;     // times the longest silence so far
constexpr double kShare = 0.05;  // of the time that looks at a slow disk may take

}  // namespace

RunWatcher::RunWatcher(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(1);
  clock_.start();
  poll_.setSingleShot(true);
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&poll_, &QTimer::timeout, this, &RunWatcher::look);
  connect(&settle_, &QTimer::timeout, this, &RunWatcher::look);
  const auto soon = [this] {
    if (!settle_.isActive()) settle_.start();
  };
  connect(&notices_, &QFileSystemWatcher::directoryChanged, this, soon);
  connect(&notices_, &QFileSystemWatcher::fileChanged, this, soon);
}

RunWatcher::~RunWatcher() {
  pool_.waitForDone();
}

void RunWatcher::watch(const RunStampsWanted& wanted) {
  const bool other = wanted.folder != wanted_.folder;
  wanted_ = wanted;
  ++round_;
  if (other) {
    seen_.reset();
    lives_.clear();
  } else if (seen_) {
    // Names that are listed now are known; runs that are new here are held against the next look.
    seen_->complete -= wanted.known;
  }
  std::erase_if(lives_, [&](const auto& life) { return !wanted.runs.contains(life.first); });
  if (active_) look();
}

void RunWatcher::setActive(bool active) {
  if (std::exchange(active_, active) == active) return;
  if (active) {
    look();
    return;
  }
  poll_.stop();
  settle_.stop();
}

void RunWatcher::setPace(int poll_ms, int silent_ms) {
  poll_ms_ = poll_ms;
  silent_ms_ = silent_ms;
}

void RunWatcher::look() {
  settle_.stop();
  poll_.stop();
  if (looking_) {
    again_ = true;
    return;
  }
  start();
}

void RunWatcher::start() {
  if (wanted_.folder.isEmpty() && wanted_.runs.isEmpty()) return;
  looking_ = true;
  pool_.start([this, wanted = wanted_, round = round_] {
    const RunStamps stamps = lookAtRuns(wanted);
    // The pool ends before this object does, and posted calls go with the object.
    QMetaObject::invokeMethod(
        this,
        [this, stamps, round] {
          looking_ = false;
          if (round == round_) onLooked(stamps);
          if (std::exchange(again_, false) || round != round_) {
            if (active_) start();
          } else if (active_) {
            poll_.start(std::max(poll_ms_, static_cast<int>(stamps.seconds * 1000 / kShare)));
          }
        },
        Qt::QueuedConnection);
  });
}

void RunWatcher::onLooked(const RunStamps& stamps) {
  const std::optional<RunStamps> before = std::exchange(seen_, stamps);
  // One that became a run since the listing is news with the first look already.
  bool differs = !stamps.complete.isEmpty() && (!before || before->complete != stamps.complete);
  QStringList grown;
  if (before) {
    differs = differs || before->names != stamps.names || before->found != stamps.found;
    for (auto run = stamps.runs.begin(); run != stamps.runs.end(); ++run) {
      const auto known = before->runs.find(run.key());
      if (known == before->runs.end() || *known == *run) continue;
      const bool recorded = known->record != run->record || known->epochs != run->epochs;
      differs = differs || recorded || known->words != run->words;
      // Words are written by somebody who looks at it, here or elsewhere.
      if (recorded || known->steps != run->steps) grown << run.key();
    }
  }
  noteGrowth(grown);
  followNotices();
  if (!grown.isEmpty()) Q_EMIT grew(grown);
  if (differs) Q_EMIT changed();
}

void RunWatcher::noteGrowth(const QStringList& runs) {
  const qint64 now = clock_.elapsed();
  for (const QString& run : runs) {
    Life& life = lives_[run];
    if (life.grown_at >= 0) life.longest = std::max(life.longest, now - life.grown_at);
    life.grown_at = now;
  }
  QSet<QString> growing;
  for (const auto& [run, life] : lives_) {
    const qint64 patience = std::max<qint64>(silent_ms_, kPatience * life.longest);
    if (life.grown_at >= 0 && now - life.grown_at < patience) growing.insert(run);
  }
  if (std::exchange(growing_, growing) != growing) Q_EMIT growingChanged();
}

void RunWatcher::forgetGrowth(const QString& run) {
  lives_.erase(run);
  if (growing_.remove(run)) Q_EMIT growingChanged();
}

void RunWatcher::followNotices() {
  QStringList paths;
  if (seen_ && seen_->notifies) {
    if (!wanted_.folder.isEmpty()) {
      paths << (seen_->found ? wanted_.folder : QFileInfo(wanted_.folder).path());
    }
    for (const QString& run : wanted_.runs) {
      if (paths.size() > 3 * kMostWatched) break;
      paths << run;
      const auto stamp = seen_->runs.find(run);
      if (stamp == seen_->runs.end()) continue;
      // A file that is replaced as a whole shows in its folder.
      if (stamp->epochs.size >= 0) paths << run + "/epochs.csv";
      if (stamp->steps.size >= 0) paths << run + "/steps.csv";
    }
  }
  const QStringList watched = notices_.files() + notices_.directories();
  QStringList old;
  for (const QString& path : watched) {
    if (!paths.contains(path)) old << path;
  }
  if (!old.isEmpty()) notices_.removePaths(old);
  QStringList fresh;
  for (const QString& path : std::as_const(paths)) {
    if (!watched.contains(path)) fresh << path;
  }
  if (!fresh.isEmpty()) notices_.addPaths(fresh);
}

}  // namespace distilloscope
