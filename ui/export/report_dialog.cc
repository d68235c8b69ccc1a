// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_dialog.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include "ui/bridge/settings.h"
#include "ui/export/export_place.h"
#include "ui/export/run_samples.h"
#include "ui/main/theme.h"
#include "ui/main/workspace.h"

namespace distilloscope {

ReportDialog::ReportDialog(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : ExportDialog(tr("Report of the run"), false, parent),
      workspace_(workspace),
      job_(bridge),
      reader_(workspace, RunChartsMaker::Steps::all) {
  setObjectName("reportDialog");
  images_ = new QSpinBox;
  images_->setObjectName("reportImages");
  images_->setAccessibleName(tr("Images in each group"));
  images_->setToolTip(
      tr("Best and worst of both models and the largest differences, so many of "
         "each; 0 leaves pictures out"));
  images_->setRange(0, 20);
  images_->setValue(Settings().value("export/reportImages", ReportOptions().images).toInt());
  fields()->addRow(tr("&Images in each group"), images_);
  about_ = new QLabel;
  about_->setWordWrap(true);
  about_->setTextFormat(Qt::PlainText);
  QPalette muted = about_->palette();
  muted.setColor(QPalette::WindowText, mutedTextColour());
  about_->setPalette(muted);
  about_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  about_->setMinimumHeight(7 * about_->fontMetrics().lineSpacing());
  addPreview(about_);
  resize(760, sizeHint().height());
  place().setEnding("html");
  place().suggest(suggestedName(workspace, workspace.currentEpoch(), "report"));
  connect(images_, &QSpinBox::valueChanged, this, &ReportDialog::say);
  connect(&workspace, &Workspace::epochChanged, this, &ReportDialog::say);
  connect(&workspace, &Workspace::runChanged, this, &ReportDialog::say);
  connect(&workspace, &Workspace::datasetChanged, this, &ReportDialog::say);
  connect(&reader_, &ChartsReader::ready, this, &ReportDialog::writeWith);
  connect(&job_, &ReportJob::progressed, this,
          [this](const QString& text, double fraction) { setBusy(text, fraction); });
  connect(&job_, &ReportJob::written, this, [this](const QString& file, qint64 bytes) {
    Settings().setValue("export/reportImages", images_->value());
    succeeded(tr("The report is in %1 (%2).").arg(QFileInfo(file).fileName(), sizeText(bytes)),
              file);
  });
  connect(&job_, &ReportJob::failed, this,
          [this](const QString& reason) { failed(tr("The report was not written."), reason); });
  say();
}

ReportOptions ReportDialog::options() const {
  return {images_->value()};
}

void ReportDialog::say() {
  setReady(workspace_.hasRun(), tr("There is no run to report of."));
  QString text =
      tr("One page that opens in any browser without a network: options, curves, tables, the "
         "environment and the command that trains it again. Maps and scores of single images are "
         "those of epoch %1, where the scrubber stands.")
          .arg(workspace_.currentEpoch());
  if (images_->value() > 0 && workspace_.dataset().val.empty()) {
    text += ' ' + tr("The dataset is not at hand, so there will be no pictures.");
  }
  about_->setText(text);
}

void ReportDialog::write(const QString& path) {
  setBusy(tr("Reading the curves…"), -1);
  path_ = path;
  reader_.read();
}

void ReportDialog::writeWith(const std::shared_ptr<const RunCharts>& curves) {
  setBusy(tr("Getting maps…"), 0);
  const PaneArms arms = shownArms(workspace_);
  ReportContent content = reportContent(workspace_.history(), workspace_.dataset(), arms,
                                        workspace_.currentEpoch(), options(), curves);
  std::vector<SampleJob> jobs = reportJobs(workspace_, content);
  job_.start(std::move(content), std::move(jobs), path_);
}

void ReportDialog::stop() {
  reader_.cancel();
  job_.cancel();
}

std::vector<SampleJob> reportJobs(const Workspace& workspace, const ReportContent& content) {
  QStringList ids;
  for (const ReportGroup& group : content.groups) ids << group.ids;
  ids.removeDuplicates();
  return runSampleJobs(workspace, ids, content.epoch);
}

}  // namespace distilloscope
