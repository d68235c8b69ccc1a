// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
  void stop() override { job_.cancel(); }

 private:
  ReportOptions options() const;
  void say();

  Workspace& workspace_;
  ReportJob job_;
  QSpinBox* images_ = nullptr;
  QLabel* about_ = nullptr;
};

/// The jobs of the samples that a report's groups need.
std::vector<SampleJob> reportJobs(const Workspace& workspace, const ReportContent& content);

}  // namespace distilloscope
