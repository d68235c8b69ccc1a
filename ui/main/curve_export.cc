// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/curve_export.h"

#include "ui/export/export_dialog.h"
#include "ui/views/curves_view.h"
#include "ui/views/notice_bar.h"

namespace distilloscope {

CurveExport::CurveExport(CurvesView& curves, NoticeBar& notices)
    : QObject(&curves), curves_(curves), notices_(notices) {}

bool CurveExport::isEmpty() {
  if (!curves_.isEmpty()) return false;
  notices_.show(NoticeBar::Level::info, tr("There are no curves to export yet."));
  return true;
}

void CurveExport::writeFigure() {
  if (isEmpty()) return;
  QString error;
  const QString file = exportCurvesByDialog(curves_.window(), curves_.figure(), &error);
  if (!error.isEmpty()) {
    notices_.show(NoticeBar::Level::error, tr("The figure was not written."), error);
  } else if (!file.isEmpty()) {
    notices_.show(NoticeBar::Level::info, tr("The figure is in %1.").arg(file));
  }
}

void CurveExport::writeNumbers() {
  if (isEmpty()) return;
  QString error;
  const QString file = exportCsvByDialog(curves_.window(), curves_.figure(), &error);
  if (!error.isEmpty()) {
    notices_.show(NoticeBar::Level::error, tr("The numbers were not written."), error);
  } else if (!file.isEmpty()) {
    notices_.show(NoticeBar::Level::info, tr("The numbers are in %1.").arg(file));
  }
}

}  // namespace distilloscope
