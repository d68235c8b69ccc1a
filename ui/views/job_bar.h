// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QToolButton;

namespace distilloscope {

class LaneJob;
class RunController;

/// How far a job of the training lane is, with the buttons that hold and end it; hidden without
/// one.
class JobBar : public QFrame {
  Q_OBJECT
 public:
  explicit JobBar(QWidget* parent = nullptr);

  void show(const LaneJob& job, const QString& title, const QString& ahead);
  void show(const RunController& run, const QString& title);
  QString text() const;

 Q_SIGNALS:
  void pauseWanted();
  void resumeWanted();
  void stopWanted();

 private:
  struct Look {
    QString title;
    QString text;
    double fraction = 0;
    bool waiting = false;
    bool resumable = false;
    bool can_hold = false;  ///< pause or resume
    bool can_stop = false;
    bool finishing = false;
  };
  void show(const Look& look);
  void applyColours();

  QLabel* title_ = nullptr;
  QLabel* text_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QToolButton* hold_ = nullptr;
  QToolButton* stop_ = nullptr;
  bool resumable_ = false;
};

}  // namespace distilloscope
