// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/main/film_player.h"

class QAction;
class QComboBox;
class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;

namespace distilloscope {

/// The slider below the views: moves all of them to one epoch, or through the epochs like a film.
class EpochScrubber : public QWidget {
  Q_OBJECT
 public:
  explicit EpochScrubber(Workspace& workspace, QWidget* parent = nullptr);

  FilmPlayer& player() { return *player_; }

 private:
  QWidget* buildPlay();
  QWidget* buildSpeed();
  void refresh();
  void refreshPlayer();
  void applyIcons();

  Workspace& workspace_;
  FilmPlayer* player_ = nullptr;
  QAction* play_ = nullptr;
  QSlider* slider_ = nullptr;
  QSpinBox* spin_ = nullptr;
  QLabel* total_ = nullptr;
  QComboBox* speed_ = nullptr;
  QToolButton* loop_ = nullptr;
  QToolButton* follow_ = nullptr;
};

}  // namespace distilloscope
