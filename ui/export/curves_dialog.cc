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
                                 .arg(xAxisName(figure.settings().x, TimeLabels::seconds)));
    about->setWordWrap(true);
    addFields(about);
    place().setEnding("csv");
  }
  resize(520, sizeHint().height());
  place().suggest(name);
}

// The figure and the window are touched by the window's thread alone.
struct CurvesDialog::Work {
  QString path;
  QString error;
  bool written = false;
  std::atomic<bool> stopped = false;
  QByteArray text;        ///< of numbers
  std::size_t curve = 0;  ///< the next one
  int build = 0;          ///< of the figure
};

void CurvesDialog::write(const QString& path) {
  work_ = std::make_shared<Work>();
  work_->path = path;
  setBusy(tr("Writing…"), -1);
  what_ == What::figure ? writeFigure() : beginNumbers();
}

void CurvesDialog::stop() {
  work_->stopped = true;
  aside_.forget();
}

void CurvesDialog::writeFigure() {
  FigureOptions options;
  options.millimetres = QSizeF(page_->width(), page_->height());
  options.dpi = page_->dpi();
  options.font_points = page_->fontPoints();
  aside_.run(
      [work = work_, drawing = drawCurves(figure_, options)] {
        if (!work->stopped) work->written = exportCurves(drawing, work->path, &work->error);
      },
      [this] { ended(); });
}

void CurvesDialog::beginNumbers() {
  work_->build = figure_.builds();
  work_->curve = 0;
  work_->text = csvHeading(figure_.settings().x);
  addNumbers();
}

// A million steps of many curves are too much to copy at once, and much too much to put in words.
void CurvesDialog::addNumbers() {
  if (figure_.builds() != work_->build) return beginNumbers();
  std::optional<DrawnCurve> curve;
  while (!curve && work_->curve < figure_.curveCount()) curve = figure_.drawnCurve(work_->curve++);
  if (!curve) return writeNumbers();
  setBusy(tr("Writing…"),
          static_cast<double>(work_->curve) / static_cast<double>(figure_.curveCount()));
  aside_.run(
      [work = work_, one = std::move(*curve)] {
        if (!work->stopped) work->text += csvLines(one);
      },
      [this] { addNumbers(); });
}

void CurvesDialog::writeNumbers() {
  aside_.run(
      [work = work_] {
        if (!work->stopped) work->written = writeWhole(work->path, work->text, &work->error);
      },
      [this] { ended(); });
}

void CurvesDialog::ended() {
  if (!work_->written) {
    failed(what_ == What::figure ? tr("The figure was not written.")
                                 : tr("The numbers were not written."),
           work_->error);
    return;
  }
  if (page_ != nullptr) page_->remember();
  const QFileInfo info(work_->path);
  succeeded(tr("%1 is written (%2).").arg(info.fileName(), sizeText(info.size())), work_->path);
}

}  // namespace distilloscope
