// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/film_player.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/bridge/settings.h"

namespace distilloscope {

FilmPlayer::FilmPlayer(Workspace& workspace, QObject* parent)
    : QObject(parent), workspace_(workspace) {
  const Settings settings;
  const double stored = settings.value("film/speed", speed_).toDouble();
  if (std::ranges::find(speeds(), stored) != speeds().end()) speed_ = stored;
  loop_ = settings.value("film/loop", loop_).toBool();
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &FilmPlayer::next);
  connect(&workspace, &Workspace::runChanged, this, &FilmPlayer::pause);
}

const std::vector<double>& FilmPlayer::speeds() {
  static const std::vector<double> all{0.5, 1, 2, 4, 8, 16};
  return all;
}

void FilmPlayer::setSpeed(double epochs_per_second) {
  if (!(epochs_per_second > 0)) return;
  speed_ = epochs_per_second;
  Settings().setValue("film/speed", speed_);
  if (timer_.isActive()) timer_.start(static_cast<int>(std::lround(1000 / speed_)));
  Q_EMIT changed();
}

void FilmPlayer::setLoop(bool loop) {
  loop_ = loop;
  Settings().setValue("film/loop", loop_);
  Q_EMIT changed();
}

void FilmPlayer::setGate(std::function<bool()> picture_is_there) {
  gate_ = std::move(picture_is_there);
}

void FilmPlayer::play() {
  if (playing_ || workspace_.newestEpoch() < 2) return;
  playing_ = true;
  if (workspace_.currentEpoch() >= workspace_.newestEpoch()) {
    workspace_.setCurrentEpoch(workspace_.history().epochs.front().epoch);
  }
  Q_EMIT changed();
  QMetaObject::invokeMethod(this, &FilmPlayer::look, Qt::QueuedConnection);
}

void FilmPlayer::pause() {
  if (!playing_) return;
  playing_ = false;
  timer_.stop();
  Q_EMIT changed();
}

void FilmPlayer::look() {
  if (!playing_ || timer_.isActive() || (gate_ && !gate_())) return;
  timer_.start(static_cast<int>(std::lround(1000 / speed_)));
}

void FilmPlayer::next() {
  if (!playing_) return;
  const auto& epochs = workspace_.history().epochs;
  const auto after = std::ranges::find_if(epochs, [this](const EpochSample& sample) {
    return sample.epoch > workspace_.currentEpoch();
  });
  if (after == epochs.end() && !loop_) {
    pause();
    return;
  }
  if (!epochs.empty()) {
    workspace_.setCurrentEpoch(after == epochs.end() ? epochs.front().epoch : after->epoch);
  }
  // Views take up the new epoch first; one that fetches its picture calls look() when it is there.
  QMetaObject::invokeMethod(this, &FilmPlayer::look, Qt::QueuedConnection);
}

}  // namespace distilloscope
