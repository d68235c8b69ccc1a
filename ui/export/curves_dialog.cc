// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/curves_dialog.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>

#include "ui/export/export_place.h"
#include "ui/export/figure_export.h"
#include "ui/export/page_fields.h"
#include "ui/views/curve_figure.h"

namespace distilloscope {

CurvesDialog::CurvesDialog(const CurveFigure& figure, What what, const QString& name,
                           QWidget* parent)
    : ExportDialog(what == What::figure ? tr("Export the curves") : tr("Export the numbers"), false,
                   parent),
      figure_(figure),
      what_(what) {
  setObjectName(what == What::figure ? "exportDialog" : "exportNumbersDialog");
  if (what == What::figure) {
    page_ = new PageFields(PageFields::Height::chosen);
    addFields(page_);
    connect(page_, &PageFields::endingChanged, &place(), &ExportPlace::setEnding);
    place().setEnding(page_->ending());
  } else {
    auto* about = new QLabel(tr("One line for each point of what is drawn: curve, %1, value.")
                                 .arg(xAxisName(figure.settings().x)));
    about->setWordWrap(true);
    addFields(about);
    place().setEnding("csv");
  }
  resize(520, sizeHint().height());
  place().suggest(name);
}

void CurvesDialog::write(const QString& path) {
  QString error;
  bool written = false;
  if (what_ == What::figure) {
    FigureOptions options;
    options.millimetres = QSizeF(page_->width(), page_->height());
    options.dpi = page_->dpi();
    options.font_points = page_->fontPoints();
    written = exportCurves(figure_, path, options, &error);
  } else {
    written = exportCsv(figure_, path, &error);
  }
  if (!written) {
    failed(what_ == What::figure ? tr("The figure was not written.")
                                 : tr("The numbers were not written."),
           error);
    return;
  }
  if (page_ != nullptr) page_->remember();
  const QFileInfo info(path);
  succeeded(tr("%1 is written (%2).").arg(info.fileName(), sizeText(info.size())), path);
}

}  // namespace distilloscope
