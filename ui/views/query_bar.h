// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/bridge/engine_bridge.h"

class QLabel;
class QProgressBar;

namespace distilloscope {

/// One query at a time, the newest wanted: an older one is cancelled and its answer is not taken.
/// Seen only when the answer takes a while, with what is done, how far it is, and a way to end it.
class QueryBar : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kDelayMs = 300;

  /// The name begins that of the bar and of its button: "NAMEProgress", "NAMECancel".
  QueryBar(EngineBridge& bridge, const QString& name, QWidget* parent = nullptr);

  void ask(Job job, const QString& words);
  void cancel();
  bool isWaiting() const { return job_ != 0; }
  /// Whether this answers what was asked last; then nothing is waited for any more.
  bool takes(JobId job);

 Q_SIGNALS:
  void failed(const distilloscope::Error& error);
  void cancelled();  ///< by the user or another part of the program

 private:
  void end();
  void onProgress(const Progress& event);
  void onJobState(const JobStateChanged& event);

  EngineBridge& bridge_;
  JobId job_ = 0;
  QString words_;
  QTimer slow_;
  QLabel* text_ = nullptr;
  QProgressBar* bar_ = nullptr;
};

}  // namespace distilloscope
