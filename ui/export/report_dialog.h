// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/charts_reader.h"
#include "ui/export/export_dialog.h"
#include "ui/export/report_job.h"

class QLabel;
class QSpinBox;

namespace distilloscope {

class Workspace;

/// Writes the HTML report of the shown run, with maps of the scrubber's epoch.
class ReportDialog : public ExportDialog {
  Q_OBJECT
 public:
  ReportDialog(EngineBridge& bridge, Workspace& workspace, QWidget* parent);

 protected:
  void write(const QString& path) override;
  void stop() override;

 private:
  ReportOptions options() const;
  void say();
  void writeWith(const std::shared_ptr<const RunCharts>& curves);

  Workspace& workspace_;
  ReportJob job_;
  ChartsReader reader_;
  QString path_;  ///< of what is being written
  QSpinBox* images_ = nullptr;
  QLabel* about_ = nullptr;
};

/// The jobs of the samples that a report's groups need.
std::vector<SampleJob> reportJobs(const Workspace& workspace, const ReportContent& content);

}  // namespace distilloscope
