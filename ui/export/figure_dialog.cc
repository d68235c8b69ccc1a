// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_dialog.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QVBoxLayout>

#include "ui/bridge/settings.h"
#include "ui/export/choice_fields.h"
#include "ui/export/export_place.h"
#include "ui/export/figure_export.h"
#include "ui/export/page_fields.h"
#include "ui/export/run_samples.h"
#include "ui/export/sheet_files.h"
#include "ui/export/sheet_preview.h"
#include "ui/main/arm_look.h"
#include "ui/main/workspace.h"
#include "ui/views/notice_bar.h"

namespace distilloscope {
namespace {

constexpr int kSettleMs = 60;
constexpr int kMostImages = 24;
constexpr double kFinest = 300;  // pictures in PDF and SVG keep at least that

QString key(const char* name) {
  return QString("export/figure/") + name;
}

}  // namespace

FigureDialog::FigureDialog(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : ExportDialog(tr("Export a figure"), false, parent),
      workspace_(workspace),
      collector_(bridge),
      reader_(workspace, RunChartsMaker::Steps::kl) {
  setObjectName("figureDialog");
  page_ = new PageFields(PageFields::Height::follows);
  using Kind = ImageChoice::Kind;
  images_ = new ChoiceFields(workspace,
                             {Kind::difference, Kind::second_ahead, Kind::first_ahead, Kind::spread,
                              Kind::best_second, Kind::worst_second, Kind::best_first,
                              Kind::worst_first, Kind::starred, Kind::current, Kind::listed},
                             "export/figure");
  auto* box = new QGroupBox(tr("Images"));
  auto* inside = new QVBoxLayout(box);
  inside->addWidget(images_);
  inside->addWidget(buildRows());
  addFields(page_);
  addFields(box);
  addFields(buildParts());
  preview_ = new SheetPreview;
  addPreview(preview_);
  resize(1000, 720);

  timer_.setSingleShot(true);
  timer_.setInterval(kSettleMs);
  connect(&timer_, &QTimer::timeout, this, &FigureDialog::refresh);
  connect(page_, &PageFields::changed, this, &FigureDialog::schedule);
  connect(page_, &PageFields::endingChanged, &place(), &ExportPlace::setEnding);
  connect(images_, &ChoiceFields::changed, this, &FigureDialog::schedule);
  connect(preview_, &SheetPreview::resized, this, &FigureDialog::schedule);
  connect(&workspace, &Workspace::runChanged, this, [this] {
    known_.clear();
    curves_ = nullptr;  // those of another run
    rebuildCurves();
    images_->refresh();
    schedule();
  });
  connect(&workspace, &Workspace::epochAdded, this, [this] {
    rebuildCurves();
    schedule();
  });
  const auto again = [this] {
    images_->refresh();
    schedule();
  };
  connect(&workspace, &Workspace::epochChanged, this, again);
  connect(&workspace, &Workspace::imageChanged, this, again);
  connect(&workspace, &Workspace::pairChanged, this, again);
  connect(&workspace, &Workspace::datasetChanged, this, again);
  connect(&collector_, &SampleCollector::sampleReady, this, [this](const SampleReady& sample) {
    known_[keyOf(QString::fromStdString(sample.id))] = std::make_shared<const PaperImage>(sample);
  });
  connect(&collector_, &SampleCollector::progressed, this,
          [this](int done, int total, double left) {
            if (total > 0)
              setReady(false, tr("Getting maps: %1").arg(collectingText(done, total, left)));
            if (done > 0) draw();
          });
  connect(&collector_, &SampleCollector::done, this, &FigureDialog::onCollected);

  connect(&reader_, &ChartsReader::ready, this, [this](const auto& curves) {
    curves_ = curves;
    schedule();
  });
  rebuildCurves();
  place().setEnding(page_->ending());
  place().suggest(suggestedName(workspace, workspace.currentEpoch(), "figure"));
  schedule();
}

FigureDialog::~FigureDialog() {
  collector_.cancel();
}

QCheckBox* FigureDialog::check(const QString& text, const QString& tip, const char* name, bool on) {
  auto* made = new QCheckBox(text);
  made->setObjectName(name);
  made->setToolTip(tip);
  made->setChecked(Settings().value(key(name), on).toBool());
  connect(made, &QCheckBox::toggled, this, &FigureDialog::schedule);
  return made;
}

QWidget* FigureDialog::buildParts() {
  auto* box = new QGroupBox(tr("Parts"));
  auto* grid = new QGridLayout(box);
  with_curves_ =
      check(tr("Curves"), tr("KL over epochs and the gap, above the images"), "figureCurves", true);
  letters_ = check(tr("Panel letters"), tr("a), b), c) at the parts"), "figureLetters", true);
  names_ = check(tr("Image names"), tr("The ids above the images"), "figureNames", true);
  scores_ = check(tr("KL below maps"), tr("With the lower one of the two models in bold"),
                  "figureScores", true);
  bars_ = check(tr("Colour bars"), tr("What the colours stand for"), "figureBars", true);
  caption_ = check(tr("Caption"), tr("What is shown, how many images, and which epoch"),
                   "figureCaption", true);
  one_range_ = check(tr("One range for all"),
                     tr("The same colours mean the same density in every image; otherwise each "
                        "image's truth sets its range"),
                     "figureOneRange", false);
  int at = 0;
  for (QCheckBox* part : {with_curves_, letters_, names_, scores_, bars_, caption_, one_range_}) {
    grid->addWidget(part, at / 2, at % 2);
    ++at;
  }
  return box;
}

QWidget* FigureDialog::buildRows() {
  auto* rows = new QWidget;
  auto* grid = new QGridLayout(rows);
  grid->setContentsMargins(0, 0, 0, 0);
  const PaneArms arms = shownArms(workspace_);
  for (const PaneKind kind : kAllPanes) {
    const std::size_t i = indexOf(kind);
    const QByteArray name = "figureRow-" + paneWord(kind).toLatin1();
    rows_[i] = check(paneTitle(kind, arms).replace('&', "&&"), paneMeaning(kind, arms), name, true);
    grid->addWidget(rows_[i], static_cast<int>(i) / 2, static_cast<int>(i) % 2);
  }
  return rows;
}

void FigureDialog::rebuildCurves() {
  if (workspace_.hasRun()) {
    reader_.read();
  } else {
    reader_.cancel();
    curves_ = nullptr;
  }
}

QString FigureDialog::keyOf(const QString& id) const {
  return QString("%1/%2/%3/%4")
      .arg(workspace_.currentEpoch())
      .arg(workspace_.pairArm(0))
      .arg(workspace_.pairArm(1))
      .arg(id);
}

void FigureDialog::schedule() {
  complete_ = false;
  timer_.start();
}

void FigureDialog::refresh() {
  if (isBusy()) {
    schedule();  // what is written stays as it was
    return;
  }
  ids_ = images_->ids().mid(0, kMostImages);
  QStringList missing;
  for (const QString& id : ids_) {
    if (!known_.contains(keyOf(id))) missing << id;
  }
  if (missing.isEmpty()) {
    collector_.cancel();
    onCollected();
    return;
  }
  setReady(false, tr("Getting maps…"));
  collector_.start(runSampleJobs(workspace_, missing, workspace_.currentEpoch()));
  draw();
}

void FigureDialog::onCollected() {
  const bool curves = with_curves_->isChecked() && curves_ && !curves_->epochs.empty();
  if (with_curves_->isChecked() && reader_.isReading()) {
    setReady(false, tr("Reading the curves…"));
  } else if (!curves && ids_.isEmpty()) {
    setReady(false, tr("Choose curves or images."));
  } else if (!collector_.failures().isEmpty()) {
    setReady(true);
    notices().show(NoticeBar::Level::warning, tr("Some images could not be had and are left out."),
                   collector_.failures().join('\n'));
  } else {
    setReady(true);
  }
  draw();
}

PaperContent FigureDialog::content() const {
  PaperContent content;
  if (curves_ && !curves_->epochs.empty()) content.curves = curves_;
  for (const QString& id : ids_) {
    if (const auto image = known_.value(keyOf(id))) content.images.push_back(image);
  }
  content.arms = shownArms(workspace_);
  content.epoch = workspace_.currentEpoch();
  content.chosen = images_->words();
  completePaper(content);
  return content;
}

PaperLook FigureDialog::look() const {
  PaperLook look;
  look.millimetres = page_->width();
  look.font = page_->fontPoints();
  look.family = page_->family();
  look.image_dpi =
      page_->ending() == "png" ? page_->dpi() : std::max<double>(kFinest, page_->dpi());
  look.curves = with_curves_->isChecked();
  look.letters = letters_->isChecked();
  look.names = names_->isChecked();
  look.scores = scores_->isChecked();
  look.bars = bars_->isChecked();
  look.caption = caption_->isChecked();
  look.one_range = one_range_->isChecked();
  look.rows.clear();
  for (const PaneKind kind : kAllPanes) {
    if (rows_[indexOf(kind)]->isChecked()) look.rows.push_back(kind);
  }
  return look;
}

void FigureDialog::draw() {
  const PaperContent shown = content();
  PaperLook look = this->look();
  if (shown.images.empty() && !(shown.curves && look.curves)) {
    preview_->setMessage(ids_.isEmpty() ? tr("Nothing is chosen to be drawn.")
                                        : tr("Getting maps…"));
    complete_ = false;
    return;
  }
  const bool whole = !collector_.isRunning() && !reader_.isReading();
  const auto image = std::make_shared<QImage>();
  // The size of the page is not known before it is laid out, so the widget says what room it has.
  const double ratio = preview_->devicePixelRatioF();
  const QSizeF room = preview_->room();
  preview_aside_.run(
      [shown, look, image, room, ratio]() mutable {
        look.image_dpi = 150;
        const Sheet sheet = paperFigure(shown, look);
        *image = sheetImage(sheet, shown.inks, SheetPreview::fittingDpi(sheet.size(), room, ratio));
      },
      [this, image, whole] {
        preview_->setImage(*image);
        complete_ = whole && !timer_.isActive();
      });
}

void FigureDialog::write(const QString& path) {
  QString error;
  if (!canWrite(path, &error)) {
    failed(tr("The figure was not written."), error);
    return;
  }
  setBusy(tr("Writing the figure…"), -1);
  struct Result {
    QString error;
    qint64 bytes = 0;
  };
  const auto result = std::make_shared<Result>();
  const QString title = QString::fromStdString(workspace_.run().name);
  write_aside_.run(
      [result, path, title, shown = content(), look = look(), dpi = page_->dpi()] {
        const QByteArray bytes =
            sheetBytes(paperFigure(shown, look), shown.inks, path, dpi, title, &result->error);
        if (!bytes.isEmpty() && writeWhole(path, bytes, &result->error)) {
          result->bytes = bytes.size();
        }
      },
      [this, result, path] {
        if (!result->error.isEmpty()) {
          failed(tr("The figure was not written."), result->error);
          return;
        }
        remember();
        succeeded(tr("The figure is in %1 (%2).")
                      .arg(QFileInfo(path).fileName(), sizeText(result->bytes)),
                  path);
      });
}

void FigureDialog::stop() {
  // A second at most; what it leaves behind is whole.
  write_aside_.forget();
}

void FigureDialog::remember() const {
  page_->remember();
  images_->remember();
  Settings settings;
  for (const QCheckBox* part :
       {with_curves_, letters_, names_, scores_, bars_, caption_, one_range_}) {
    settings.setValue(key(part->objectName().toLatin1().constData()), part->isChecked());
  }
  for (const QCheckBox* row : rows_) {
    settings.setValue(key(row->objectName().toLatin1().constData()), row->isChecked());
  }
}

}  // namespace distilloscope
