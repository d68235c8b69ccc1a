// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <vector>

#include "ui/main/workspace.h"

namespace distilloscope {

/// Plays the epochs of the shown run one after another. The time of an epoch runs from the moment
/// its picture is there, so that a slow machine shows every epoch, only later.
class FilmPlayer : public QObject {
  Q_OBJECT
 public:
  explicit FilmPlayer(Workspace& workspace, QObject* parent = nullptr);

  static const std::vector<double>& speeds();  ///< to choose from, epochs a second
  void setSpeed(double epochs_per_second);
  double speed() const { return speed_; }
  void setLoop(bool loop);
  bool loops() const { return loop_; }

  /// From the first epoch when the last one is shown.
  void play();
  void pause();
  void toggle() { playing_ ? pause() : play(); }
  bool isPlaying() const { return playing_; }

  /// Whether the picture of the current epoch is there; asked before the time of an epoch begins.
  void setGate(std::function<bool()> picture_is_there);
  /// The gate may have opened.
  void look();

 Q_SIGNALS:
  void changed();

 private:
  void next();

  Workspace& workspace_;
  std::function<bool()> gate_;
  QTimer timer_;
  double speed_ = 2;
  bool loop_ = false;
  bool playing_ = false;
};

}  // namespace distilloscope
