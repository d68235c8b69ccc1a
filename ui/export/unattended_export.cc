// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/unattended_export.h"

#include <QFileInfo>
#include <algorithm>
#include <cstdio>
#include <utility>

#include "ui/export/choice_fields.h"
#include "ui/export/export_place.h"
#include "ui/export/figure_export.h"
#include "ui/export/paper_figure.h"
#include "ui/export/report_dialog.h"
#include "ui/export/run_samples.h"
#include "ui/export/sheet_files.h"
#include "ui/main/workspace.h"

namespace distilloscope {

UnattendedExport::UnattendedExport(const SessionFactory& factory, const UnattendedOptions& options)
    : options_(options),
      bridge_(std::make_unique<EngineBridge>(factory)),
      workspace_(std::make_unique<Workspace>(*bridge_)) {}

UnattendedExport::~UnattendedExport() {
  bridge_->disconnect();
}

void UnattendedExport::say(const QString& line) {
  std::fprintf(stdout, "%s\n", line.toUtf8().constData());
  std::fflush(stdout);
}

void UnattendedExport::fail(const QString& reason) {
  if (std::exchange(ended_, true)) return;
  std::fprintf(stderr, "%s\n", reason.toUtf8().constData());
  Q_EMIT done(1);
}

void UnattendedExport::start() {
  QString error;
  for (const QString& file : {options_.report, options_.figure}) {
    if (file.isEmpty() || canWrite(file, &error)) continue;
    fail(error);
    return;
  }
  connect(workspace_.get(), &Workspace::problemRaised, this,
          [this](const QString& text, const QString& details) {
            problem_ = details.isEmpty() ? text : text + ' ' + details;
            if (!workspace_->hasRun()) fail(problem_);
          });
  // The run's dataset is opened after it, or cannot be: either is the time to begin.
  connect(
      workspace_.get(), &Workspace::datasetChanged, this,
      [this] {
        if (workspace_->hasRun() && !workspace_->isOpeningDataset()) begin();
      },
      Qt::QueuedConnection);
  const QFileInfo info(options_.run);  // run.json may be meant
  workspace_->openRun(info.isFile() ? info.absolutePath() : info.absoluteFilePath());
}

void UnattendedExport::begin() {
  if (std::exchange(begun_, true) || ended_) return;
  if (options_.epoch > 0) workspace_->setCurrentEpoch(options_.epoch);
  if (options_.epoch > 0 && workspace_->currentEpoch() != options_.epoch) {
    fail(tr("The run has no epoch %1; its last one is %2.")
             .arg(options_.epoch)
             .arg(workspace_->newestEpoch()));
    return;
  }
  next();
}

void UnattendedExport::next() {
  if (ended_) return;
  if (!options_.report.isEmpty()) {
    writeReport();
  } else if (!options_.figure.isEmpty()) {
    writeFigure();
  } else {
    ended_ = true;
    Q_EMIT done(0);
  }
}

void UnattendedExport::writeReport() {
  ReportContent content =
      reportContent(workspace_->history(), workspace_->dataset(), shownArms(*workspace_),
                    workspace_->currentEpoch(), ReportOptions());
  if (workspace_->dataset().val.empty() && !problem_.isEmpty()) content.failures << problem_;
  std::vector<SampleJob> jobs = reportJobs(*workspace_, content);
  report_ = std::make_unique<ReportJob>(*bridge_);
  connect(report_.get(), &ReportJob::failed, this, &UnattendedExport::fail);
  connect(report_.get(), &ReportJob::written, this, [this](const QString& file, qint64 bytes) {
    say(tr("Report: %1 (%2)").arg(file, sizeText(bytes)));
    options_.report.clear();
    next();
  });
  report_->start(std::move(content), std::move(jobs), options_.report);
}

void UnattendedExport::writeFigure() {
  QStringList unknown;
  ids_ = chosenImages(options_.images, *workspace_, {}, &unknown);
  if (!unknown.isEmpty()) {
    fail(tr("The dataset has no image %1.").arg(unknown.join(", ")));
    return;
  }
  if (ids_.isEmpty()) {
    fail(problem_.isEmpty() ? tr("The run has no such images.") : problem_);
    return;
  }
  collector_ = std::make_unique<SampleCollector>(*bridge_);
  connect(collector_.get(), &SampleCollector::sampleReady, this,
          [this](const SampleReady& sample) { samples_.push_back(sample); });
  connect(collector_.get(), &SampleCollector::done, this, &UnattendedExport::finishFigure);
  collector_->start(runSampleJobs(*workspace_, ids_, workspace_->currentEpoch()));
}

void UnattendedExport::finishFigure() {
  if (!collector_->failures().isEmpty()) {
    fail(collector_->failures().front());
    return;
  }
  PaperContent content;
  content.curves = std::make_shared<const RunCharts>(workspace_->history());
  for (const SampleReady& sample : samples_) {
    content.images.push_back(std::make_shared<const PaperImage>(sample));
  }
  content.arms = shownArms(*workspace_);
  content.epoch = workspace_->currentEpoch();
  content.chosen = imageChoiceWords(options_.images, content.arms.options, content.arms.arm);
  completePaper(content);
  PaperLook look;
  look.millimetres = options_.millimetres;
  look.font = options_.font_points;
  look.image_dpi = std::max(300, options_.dpi);
  QString error;
  const QByteArray bytes =
      sheetBytes(paperFigure(content, look), content.inks, options_.figure, options_.dpi,
                 QString::fromStdString(workspace_->run().name), &error);
  if (bytes.isEmpty() || !writeWhole(options_.figure, bytes, &error)) {
    fail(error);
    return;
  }
  say(tr("Figure: %1 (%2)").arg(options_.figure, sizeText(bytes.size())));
  options_.figure.clear();
  next();
}

}  // namespace distilloscope
