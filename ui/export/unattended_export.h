// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <memory>

#include "ui/bridge/engine_bridge.h"
#include "ui/export/image_choice.h"
#include "ui/export/report_job.h"

namespace distilloscope {

class Workspace;

/// What to write of a run while nobody watches.
struct UnattendedOptions {
  QString run;     ///< a run folder
  QString report;  ///< an HTML file; empty: none
  QString figure;  ///< a PDF, SVG or PNG file; empty: none
  ImageChoice images;
  double millimetres = 178;
  int dpi = 300;
  double font_points = 8;
  int epoch = 0;  ///< 0: the last one
};

/// Opens a run without a window and writes its report, its figure, or both. One line on standard
/// output for each file; a reason on standard error when it fails.
class UnattendedExport : public QObject {
  Q_OBJECT
 public:
  UnattendedExport(const SessionFactory& factory, const UnattendedOptions& options);
  ~UnattendedExport() override;

  void start();

 Q_SIGNALS:
  void done(int exit_code);

 private:
  void begin();
  void writeReport();
  void writeFigure();
  void finishFigure();
  void next();
  void say(const QString& line);
  void fail(const QString& reason);

  UnattendedOptions options_;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<ReportJob> report_;
  std::unique_ptr<SampleCollector> collector_;
  std::vector<SampleReady> samples_;
  QStringList ids_;
  QString problem_;
  bool begun_ = false;
  bool ended_ = false;
};

}  // namespace distilloscope
