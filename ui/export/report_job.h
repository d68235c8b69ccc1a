// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <atomic>
#include <memory>

#include "ui/bridge/aside.h"
#include "ui/export/report_content.h"
#include "ui/export/sample_collector.h"

namespace distilloscope {

/// Writes a report: gets its samples one by one, then puts the page together away from the window
/// and writes it whole.
class ReportJob : public QObject {
  Q_OBJECT
 public:
  explicit ReportJob(EngineBridge& bridge, QObject* parent = nullptr);

  /// failed() comes first when the file cannot be written where it should be.
  void start(ReportContent content, std::vector<SampleJob> jobs, const QString& file);
  void cancel();  ///< nothing is written, and no further signal comes
  bool isRunning() const { return running_; }

 Q_SIGNALS:
  void progressed(const QString& text, double fraction);
  void written(const QString& file, qint64 bytes);
  void failed(const QString& reason);

 private:
  void write();

  SampleCollector collector_;
  Aside aside_;
  ReportContent content_;
  QString file_;
  bool running_ = false;
  std::shared_ptr<std::atomic_bool> cancelled_;  ///< of the page that is being written
};

}  // namespace distilloscope
