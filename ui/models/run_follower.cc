// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_follower.h"

#include <algorithm>
#include <utility>

#include "ui/bridge/engine_text.h"

namespace distilloscope {
namespace {

constexpr int kReadShare = 10;  // times as long as a reading took it waits for the next

}  // namespace

RunFollower::RunFollower(EngineBridge& bridge, Workspace& workspace, QObject* parent)
    : QObject(parent), bridge_(bridge), workspace_(workspace), watcher_(this) {
  pause_.setSingleShot(true);
  check_.setSingleShot(true);
  check_.setInterval(kCheckMs);
  connect(&pause_, &QTimer::timeout, this, [this] {
    if (std::exchange(again_, false)) read();
  });
  connect(&check_, &QTimer::timeout, this, [this] {
    check_.setInterval(std::min(2 * check_.interval(), kMostCheckMs));
    read();
  });
  connect(&watcher_, &RunWatcher::grew, this, [this] {
    check_.setInterval(kCheckMs);
    read();
  });
  connect(&watcher_, &RunWatcher::growingChanged, this, [this] {
    // It has been silent for long; whether it ended is in its folder.
    if (workspace_.isFollowed() && !watcher_.growing().contains(folder_)) read();
  });
  connect(&workspace, &Workspace::runChanged, this, &RunFollower::begin);
  connect(&workspace, &Workspace::runEnded, this, &RunFollower::begin);
  connect(&bridge, &EngineBridge::runOpened, this, &RunFollower::onRunOpened);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &RunFollower::onJobState);
  begin();
}

void RunFollower::begin() {
  if (!workspace_.hasRun() || workspace_.isLive()) {
    end();
    return;
  }
  const QString folder = QString::fromStdString(workspace_.run().folder);
  const bool other = std::exchange(folder_, folder) != folder;
  // Nobody holds a run that ended, but anybody may resume it.
  const bool held = workspace_.run().state == RunState::running;
  if (other) {
    job_ = 0;
    again_ = false;
    held_ = held;
    check_.setInterval(kCheckMs);
    watcher_.watch({{}, {}, {folder}});
  }
  watcher_.setActive(true);
  workspace_.setFollowed(held);
  if (held) check_.start();
}

void RunFollower::end() {
  folder_.clear();
  job_ = 0;
  again_ = false;
  watcher_.setActive(false);
  watcher_.watch({});
  pause_.stop();
  check_.stop();
  workspace_.setFollowed(false);
}

void RunFollower::read() {
  if (folder_.isEmpty()) return;
  if (job_ != 0 || pause_.isActive()) {
    again_ = true;
    return;
  }
  check_.stop();
  reading_.start();
  job_ = bridge_.submit(OpenRunJob{folder_.toStdString()});
}

void RunFollower::onRunOpened(RunOpened& event) {
  if (event.job != job_ || job_ == 0) return;
  RunHistory& history = event.history;
  const bool locked = history.record.state == RunState::running;
  if (std::exchange(held_, locked) && !locked) watcher_.forgetGrowth(folder_);
  // The lock of another machine may not be seen from here; growth tells as much.
  if (history.record.state == RunState::interrupted && watcher_.growing().contains(folder_)) {
    history.record.state = RunState::running;
  }
  const bool held = history.record.state == RunState::running;
  workspace_.setLost({});
  workspace_.updateRun(std::move(history));
  workspace_.setFollowed(held);
  if (held) check_.start();
}

void RunFollower::onJobState(const JobStateChanged& event) {
  if (event.job != job_ || job_ == 0 || !is_final(event.state)) return;
  job_ = 0;
  // A folder that cannot be read any more has nothing to be followed by.
  if (event.state == JobState::failed) {
    workspace_.setFollowed(false);
    workspace_.setLost(errorText(event.error));
  }
  // Images are answered by the same lane, and must not wait for one reading after another.
  const qint64 pause = kReadShare * reading_.elapsed();
  pause_.start(static_cast<int>(std::clamp<qint64>(pause, kPauseMs, kMostPauseMs)));
}

}  // namespace distilloscope
