// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/export_controller.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include "ui/export/choice_fields.h"
#include "ui/export/curves_dialog.h"
#include "ui/export/figure_dialog.h"
#include "ui/export/panes_dialog.h"
#include "ui/export/report_dialog.h"
#include "ui/export/run_samples.h"
#include "ui/main/actions.h"
#include "ui/main/workspace.h"
#include "ui/views/copy_source.h"
#include "ui/views/curves_view.h"
#include "ui/views/images_view.h"
#include "ui/views/notice_bar.h"
#include "ui/views/sample_strip.h"

namespace distilloscope {

ExportController::ExportController(const Parts& parts) : QObject(parts.window), parts_(parts) {
  const Actions& actions = parts.actions;
  connect(actions.export_curves, &QAction::triggered, this, [this] { exportCurves(false); });
  connect(actions.export_csv, &QAction::triggered, this, [this] { exportCurves(true); });
  connect(actions.export_figure, &QAction::triggered, this, &ExportController::exportFigure);
  connect(actions.export_report, &QAction::triggered, this, &ExportController::exportReport);
  connect(actions.export_panes, &QAction::triggered, this, &ExportController::exportPanes);
  connect(actions.copy_view, &QAction::triggered, this, &ExportController::copyView);
}

ExportController::~ExportController() {
  for (QDialog* dialog : {curves_dialog_.data(), numbers_dialog_.data(), figure_dialog_.data(),
                          report_dialog_.data(), panes_dialog_.data()}) {
    delete dialog;
  }
}

template <typename Make>
void ExportController::open(QPointer<QDialog>& held, Make make) {
  if (!held) held = make();
  held->show();
  held->raise();
  held->activateWindow();
}

void ExportController::exportCurves(bool numbers) {
  if (parts_.curves.isEmpty()) {
    parts_.notices.show(NoticeBar::Level::info, tr("There are no curves to export yet."));
    return;
  }
  open(numbers ? numbers_dialog_ : curves_dialog_, [&] {
    return new CurvesDialog(
        parts_.curves.figure(), numbers ? CurvesDialog::What::numbers : CurvesDialog::What::figure,
        suggestedName(parts_.workspace, parts_.workspace.newestEpoch(), "curves"), parts_.window);
  });
}

void ExportController::exportFigure() {
  if (!parts_.workspace.hasRun()) {
    parts_.notices.show(NoticeBar::Level::info,
                        tr("A figure shows a run: start or open one first."));
    return;
  }
  open(figure_dialog_,
       [&] { return new FigureDialog(parts_.bridge, parts_.workspace, parts_.window); });
}

void ExportController::exportReport() {
  if (!parts_.workspace.hasRun()) {
    parts_.notices.show(NoticeBar::Level::info,
                        tr("A report is of a run: start or open one first."));
    return;
  }
  open(report_dialog_,
       [&] { return new ReportDialog(parts_.bridge, parts_.workspace, parts_.window); });
}

void ExportController::exportPanes() {
  if (parts_.workspace.dataset().val.empty()) {
    parts_.notices.show(NoticeBar::Level::info,
                        tr("There are no panes to export yet: open a dataset or a run first."));
    return;
  }
  open(panes_dialog_, [&] {
    auto* dialog = new PanesDialog(parts_.bridge, parts_.workspace, parts_.window);
    dialog->images().setShown([this] { return parts_.images.strip().model().ids(); });
    return dialog;
  });
}

void ExportController::copyView() {
  auto* source = dynamic_cast<CopySource*>(parts_.current_view());
  QMimeData* data = source != nullptr ? source->copyOf() : nullptr;
  if (data == nullptr) {
    parts_.notices.show(NoticeBar::Level::info, tr("There is nothing here to copy yet."));
    return;
  }
  QStringList kinds;
  if (data->hasImage()) kinds << tr("a picture");
  if (data->hasText()) kinds << tr("text");
  if (data->hasFormat("image/svg+xml")) kinds << tr("SVG");
  if (data->hasFormat("text/csv")) kinds << tr("CSV");
  QGuiApplication::clipboard()->setMimeData(data);
  parts_.notices.show(NoticeBar::Level::info,
                      tr("The view is on the clipboard: %1.").arg(kinds.join(", ")));
}

}  // namespace distilloscope
