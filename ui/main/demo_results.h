// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <set>
#include <string>
#include <vector>

#include "ui/main/main_window.h"

namespace distilloscope {

/// The demo without anybody watching: trains to the end with a progress line on standard output,
/// then leaves curves, a comparison figure and pictures of the window in a folder, beside the run.
class DemoResults : public QObject {
  Q_OBJECT
 public:
  DemoResults(MainWindow& window, const QString& folder);

  void start(Options options);

 Q_SIGNALS:
  void done(int exit_code);

 private:
  void say(const QString& line, bool lasting);
  void fail(const QString& reason);
  void onEnded(const JobStateChanged& event);
  void askForSamples();
  void onSample(const SampleReady& sample);
  void writeComparison();
  void writeWindow();
  bool save(const QImage& image, const QString& name);
  void finish();

  MainWindow& window_;
  QString folder_;
  QElapsedTimer since_line_;
  std::vector<std::string> wanted_;
  std::set<JobId> asked_;  ///< for the samples
  std::vector<SampleReady> samples_;
  int last_epoch_ = 0;
  bool on_terminal_ = false;
  bool collecting_ = false;
};

}  // namespace distilloscope
