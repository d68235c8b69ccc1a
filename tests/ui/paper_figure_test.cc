// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QXmlStreamReader>
#include <cmath>
#include <cstring>
#include <memory>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/export/choice_fields.h"
#include "ui/export/export_place.h"
#include "ui/export/figure_dialog.h"
#include "ui/export/image_choice.h"
#include "ui/export/page_fields.h"
#include "ui/export/panes_dialog.h"
#include "ui/export/paper_figure.h"
#include "ui/export/sheet_files.h"
#include "ui/export/sheet_preview.h"
#include "ui/export/unattended_export.h"
#include "ui/main/workspace.h"
#include "ui/views/notice_bar.h"

using namespace distilloscope;

namespace {

PaperContent paperContent(int images) {
  const RunHistory history = FakeSession::history("/runs/demo-1");
  PaperContent content;
  content.curves = std::make_shared<const RunCharts>(history);
  content.arms = {history.record.options, {0, 1}};
  content.epoch = 8;
  content.chosen = "chosen by a test";
  for (int i = 0; i < images; ++i) {
    SampleJob job;
    job.id = "val_" + std::to_string(101 + i);
    job.checkpoints = {"a", "b"};
    job.epoch = 8;
    content.images.push_back(std::make_shared<const PaperImage>(FakeSession::sample(job)));
  }
  completePaper(content);
  return content;
}

int pixelsLike(const QImage& image, QColor colour) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const QColor pixel = image.pixelColor(x, y);
      if (std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
              std::abs(pixel.blue() - colour.blue()) <
          24) {
        ++count;
      }
    }
  }
  return count;
}

int imagesIn(const Sheet& sheet) {
  int count = 0;
  for (const Sheet::Item& item : sheet.items()) {
    if (item.kind == Sheet::Item::Kind::image) ++count;
  }
  return count;
}

}  // namespace

class PaperFigureTest : public QObject {
  Q_OBJECT

 private:
  OwnSettings settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<Workspace> workspace_;

  void openRun() {
    workspace_->openRun("/runs/demo-1");
    QTRY_VERIFY(workspace_->hasRun() && !workspace_->dataset().val.empty());
  }

 private Q_SLOTS:
  void init() {
    OwnSettings::clear();
    bridge_ = std::make_unique<EngineBridge>(FakeSession::factory(session_));
    workspace_ = std::make_unique<Workspace>(*bridge_);
  }
  void cleanup() {
    workspace_.reset();
    bridge_.reset();
  }

  // ---- the figure ----

  void theFigureHoldsCurvesMapsAndTheirWords() {
    const PaperContent content = paperContent(3);
    const Sheet sheet = paperFigure(content, {});
    for (const char* text : {"a)", "b)", "c)", "Epoch", "KL divergence", "Stimulus", "Truth",
                             "Teacher", "Model A", "Model B", "B − A", "val_102", "density",
                             "n = 12 validation images", "epoch 8", "chosen by a test"}) {
      QVERIFY2(sheet.holdsText(text) || paperCaption(content, {}).contains(text), text);
    }
    QCOMPARE(imagesIn(sheet), 6 * 3 + 2);  // and two colour bars
    const QImage image = sheetImage(sheet, content.inks, 200);
    const double ratio = sheet.size().width() / sheet.size().height();
    QVERIFY(std::abs(static_cast<double>(image.width()) / image.height() - ratio) < 0.01);
    for (const char* ink : {"arm0", "arm1", "teacher"}) {
      QVERIFY2(pixelsLike(image, content.inks[ink]) > 60, ink);
    }
    QCOMPARE(image.pixelColor(image.width() - 1, 0), QColor(Qt::white));
  }

  void itIsAsWideAsAColumnWhateverItHolds() {
    for (const double width : {PaperLook::kOneColumn, PaperLook::kTwoColumns, 120.0}) {
      for (const int count : {0, 1, 5, 11}) {
        PaperLook look;
        look.millimetres = width;
        const PaperContent content = paperContent(count);
        const Sheet sheet = paperFigure(content, look);
        QCOMPARE(sheet.size().width(), width * 72 / 25.4);
        for (const Sheet::Item& item : sheet.items()) {
          const QRectF page(QPointF(-0.5, -0.5), sheet.size() + QSizeF(1, 1));
          if (item.kind == Sheet::Item::Kind::image) QVERIFY(page.contains(item.rect));
          for (const QPointF& point : item.points) QVERIFY(page.contains(point));
          if (item.kind != Sheet::Item::Kind::text || item.face.upward) continue;
          double left = item.points.front().x();
          const double wide = sheet.textWidth(item.text, item.face);
          if (item.face.anchor == Sheet::Anchor::middle) left -= wide / 2;
          if (item.face.anchor == Sheet::Anchor::right) left -= wide;
          QVERIFY2(left > -0.5 && left + wide < sheet.size().width() + 0.5, qPrintable(item.text));
        }
      }
    }
  }

  void theBestEpochHasTheFlagOfTheWindowAndTheCaptionSaysSo() {
    const PaperContent content = paperContent(1);
    const Sheet sheet = paperFigure(content, {});
    QSet<QString> flagged;
    for (const Sheet::Item& item : sheet.items()) {
      if (item.kind != Sheet::Item::Kind::area || item.points.size() != 3) continue;
      QVERIFY(item.points[0].y() > item.points[1].y());  // it points down, at the marker
      flagged.insert(item.pen.ink);
    }
    QCOMPARE(flagged, (QSet<QString>{armInk(0), armInk(1)}));
    QVERIFY(paperCaption(content, {}).contains("flags: best"));
  }

  void theBetterModelIsBoldAndTheGapHasItsColour() {
    const PaperContent content = paperContent(1);
    const SampleReady& sample = content.images.front()->sample;
    const int better = sample.kl[0] < sample.kl[1] ? 0 : 1;
    const Sheet sheet = paperFigure(content, {});
    int found = 0;
    for (const Sheet::Item& item : sheet.items()) {
      for (const int side : {0, 1}) {
        if (item.text != QString::number(sample.kl[static_cast<std::size_t>(side)], 'f', 3))
          continue;
        QCOMPARE(item.face.bold, side == better);
        ++found;
      }
      if (item.face.ink == armInk(better) && item.text.contains("0.") && item.text.size() == 6) {
        QVERIFY(item.text.startsWith(better == 1 ? QChar(0x2212) : QChar('+')));
      }
    }
    QVERIFY(found >= 2);
  }

  void whatIsSwitchedOffIsNotThere() {
    PaperLook look;
    look.curves = look.letters = look.names = look.scores = look.bars = look.caption = false;
    look.rows = {PaneKind::model_a, PaneKind::model_b};
    const Sheet sheet = paperFigure(paperContent(2), look);
    QCOMPARE(imagesIn(sheet), 4);
    for (const char* text : {"a)", "Epoch", "val_101", "density", "Truth"}) {
      QVERIFY2(!sheet.holdsText(text), text);
    }
  }

  void picturesHaveNoMorePixelsThanAreAskedFor() {
    PaperLook look;
    look.millimetres = 85;
    look.image_dpi = 100;
    const Sheet coarse = paperFigure(paperContent(4), look);
    for (const Sheet::Item& item : coarse.items()) {
      if (item.kind != Sheet::Item::Kind::image || item.rect.width() < 20) continue;
      QVERIFY(item.image.width() <= item.rect.width() / 72 * 100 + 1);
    }
    look.image_dpi = 5000;
    const Sheet fine = paperFigure(paperContent(1), look);
    for (const Sheet::Item& item : fine.items()) {
      if (item.kind == Sheet::Item::Kind::image && item.rect.width() > 20) {
        QCOMPARE(item.image.size(), QSize(320, 240));
      }
    }
  }

  void oneRangeHasNumbersOnItsBars() {
    PaperLook look;
    look.caption = false;
    QVERIFY(paperFigure(paperContent(2), look).holdsText("max"));
    look.one_range = true;
    QVERIFY(!paperFigure(paperContent(2), look).holdsText("max"));
  }

  // ---- the files ----

  void textStaysTextInPdfAndSvg() {
    const PaperContent content = paperContent(2);
    const Sheet sheet = paperFigure(content, {});
    QString error;
    const QByteArray pdf = sheetBytes(sheet, content.inks, "a.pdf", 300, "demo", &error);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/Type /Font") || pdf.contains("/Type/Font"));
    QVERIFY(pdf.contains("/ToUnicode"));
    const QByteArray svg = sheetBytes(sheet, content.inks, "a.svg", 300, "demo", &error);
    QXmlStreamReader reader(svg);
    QStringList texts;
    int pictures = 0;
    while (!reader.atEnd()) {
      if (reader.readNext() != QXmlStreamReader::StartElement) continue;
      if (reader.name() == QLatin1String("image")) ++pictures;
      if (reader.name() == QLatin1String("svg")) {
        QCOMPARE(reader.attributes().value("width").toString(), QString("178mm"));
      }
      if (reader.name() == QLatin1String("text")) texts << reader.readElementText();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(texts.contains("Model A") && texts.contains("KL divergence"));
    QCOMPARE(pictures, imagesIn(sheet));
    const QByteArray png = sheetBytes(sheet, content.inks, "a.png", 150, "demo", &error);
    const QImage image = QImage::fromData(png);
    QCOMPARE(image.width(), qRound(178 / 25.4 * 150));
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 150);
    QVERIFY(sheetBytes(sheet, content.inks, "a.docx", 300, "demo", &error).isEmpty());
    QVERIFY(error.contains(".pdf"));
  }

  void aMillionStepsMakeAFewHundredPoints() {
    RunHistory history = FakeSession::history("/runs/demo-1", 2, 5000);
    const RunCharts curves(history);
    QVERIFY(curves.term(Quantity::kl, 0).size() <= RunCharts::kBins);
    QVERIFY(curves.term(Quantity::kl, 0).size() > RunCharts::kBins / 2);
    double mean = 0;
    for (const StepSample& step : history.steps) mean += step.arms[0].kl;
    double binned = 0;
    for (const QPointF& point : curves.term(Quantity::kl, 0)) binned += point.y();
    binned /= static_cast<double>(curves.term(Quantity::kl, 0).size());
    QVERIFY(std::abs(binned - mean / static_cast<double>(history.steps.size())) < 0.01);
  }

  void ticksAreRoundAndWithinTheRange() {
    QCOMPARE(chartTicks({0, 10}, 5), (QVector<double>{0, 2, 4, 6, 8, 10}));
    QCOMPARE(chartTicks({0.9, 3.1}, 8, true), (QVector<double>{1, 2, 3}));
    QCOMPARE(chartTickText(-0.05, 0.05), QString(QChar(0x2212)) + "0.05");
    QCOMPARE(chartTickText(1200, 200), QString("1200"));
    QVERIFY(chartTicks({1, 1}, 5).isEmpty());
  }

  void linesEndAtTheEdgesOfTheirChart() {
    const auto parts = clippedLine({{0, 0}, {1, 10}, {2, 0}}, 2, 5);
    QCOMPARE(parts.size(), std::size_t{2});
    QCOMPARE(parts[0].front(), QPointF(0.2, 2));
    QCOMPARE(parts[0].back(), QPointF(0.5, 5));
    QCOMPARE(parts[1].back(), QPointF(1.8, 2));
  }

  void whatAboveAndBelowMeanIsWrittenOverNothing() {
    Chart chart;
    chart.around_zero = true;
    ChartCurve gap;
    for (int epoch = 1; epoch <= 20; ++epoch) {
      gap.points.push_back({1.0 * epoch, epoch % 2 == 0 ? 0.09 : -0.09});
      gap.reach.push_back(0.02);
    }
    gap.markers = true;
    chart.curves.push_back(gap);
    chart.above = "A better";
    chart.below = "B better";
    Sheet sheet({260, 110}, "sans");
    drawChart(sheet, {0, 0, 260, 110}, chart, {});
    QVector<QRectF> words;
    for (const Sheet::Item& item : sheet.items()) {
      if (item.kind != Sheet::Item::Kind::text || !item.text.endsWith("better")) continue;
      const double width = sheet.textWidth(item.text, item.face);
      words << QRectF(item.points[0].x() - width, item.points[0].y() - 0.8 * item.face.size, width,
                      0.8 * item.face.size);
    }
    QCOMPARE(words.size(), qsizetype{2});
    for (const Sheet::Item& item : sheet.items()) {
      if (item.kind != Sheet::Item::Kind::line && item.kind != Sheet::Item::Kind::disc) continue;
      for (const QRectF& text : words) {
        for (qsizetype i = 0; i < item.points.size(); ++i) {
          const QPointF from = item.points[i];
          const QPointF to = item.points[std::min(i + 1, item.points.size() - 1)];
          for (int part = 0; part <= 100; ++part) {
            QVERIFY(!text.contains(from + (to - from) * part / 100.0));
          }
        }
      }
    }
  }

  // ---- which images ----

  void imagesAreChosenByScoreStarAndName() {
    RunHistory history = FakeSession::history("/runs/demo-1");
    EpochScores scores;
    scores.images = {{"val_101", {0.5, 0.4}},
                     {"val_102", {0.2, 0.9}},
                     {"val_103", {0.9, 0.1}},
                     {"gone", {9, 9}}};
    const std::vector<SampleInfo> images = FakeSession::dataset().val;
    const std::vector<ImageNote> notes{{"val_107", true, ""}, {"val_108", false, "a note"}};
    const ImagePool pool{images, notes, "val_105", {"val_106", "val_104"}};
    const auto ids = [&](const QString& text, QStringList* unknown = nullptr) {
      return chosenImages(imageChoiceFromText(text), {&scores, {0, 1}}, pool, unknown);
    };
    QCOMPARE(ids("best-a:2"), (QStringList{"val_102", "val_101"}));
    QCOMPARE(ids("best-b:1"), (QStringList{"val_103"}));
    QCOMPARE(ids("worst-b:2"), (QStringList{"val_102"}));  // "gone" is not in the dataset
    QCOMPARE(ids("b-ahead:1"), (QStringList{"val_103"}));
    QCOMPARE(ids("a-ahead:1"), (QStringList{"val_102"}));
    QCOMPARE(ids("difference:2"), (QStringList{"val_103", "val_102"}));
    QCOMPARE(ids("spread:3"), (QStringList{"val_103", "val_102"}));
    QCOMPARE(ids("starred"), (QStringList{"val_107"}));
    QCOMPARE(ids("current"), (QStringList{"val_105"}));
    QCOMPARE(ids("shown"), (QStringList{"val_106", "val_104"}));
    QCOMPARE(ids("all").size(), qsizetype{12});
    // By a metric the run kept, of which higher is better; by one it did not keep nothing is
    // ranked.
    scores.metrics = {{"cc", {{0.1F, 0.8F, 0.5F, 0.3F}, {0.7F, 0.7F, NAN, 0.1F}}}};
    QCOMPARE(ids("best-a:1:cc"), (QStringList{"val_102"}));
    QCOMPARE(ids("worst-a:1:cc"), (QStringList{"val_101"}));
    QCOMPARE(ids("b-ahead:1:cc"), (QStringList{"val_101"}));
    QCOMPARE(ids("difference:5:cc"), (QStringList{"val_101", "val_102"}));
    QVERIFY(ids("best-a:1:nss").isEmpty());
    QVERIFY(
        imageChoiceWords(imageChoiceFromText("best-a:1:cc"), {}, {0, 1}).contains("highest CC"));
    QVERIFY(imageChoiceWords(imageChoiceFromText("best-a"), {}, {0, 1}).contains("lowest KL"));
    QStringList unknown;
    QCOMPARE(ids("val_103, val_101 nothing", &unknown), (QStringList{"val_103", "val_101"}));
    QCOMPARE(unknown, QStringList{"nothing"});
    QVERIFY(chosenImages(imageChoiceFromText("best-a:2"), {}, pool).isEmpty());
  }

  // ---- the dialogs ----

  void theDialogShowsTheFigureAndWritesIt() {
    openRun();
    QTemporaryDir folder;
    QSettings().setValue("export/folder", folder.path());
    FigureDialog dialog(*bridge_, *workspace_, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(dialog.place().path().endsWith("demo-1_epoch-010_figure.pdf"));
    QTRY_VERIFY(dialog.isComplete());
    QVERIFY(pixelsLike(dialog.preview().image(), QColor(0, 0x72, 0xB2)) > 50);
    dialog.page().setEnding("svg");
    dialog.page().setWidth(85);
    dialog.images().setChoice(imageChoiceFromText("val_103,val_104"));
    QTRY_VERIFY(dialog.isComplete());
    dialog.save();
    QVERIFY(dialog.isBusy());
    QTRY_VERIFY(!dialog.isBusy());
    QFile file(folder.filePath("demo-1_epoch-010_figure.svg"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(svg.contains("val_103") && svg.contains("val_104") && svg.contains("width=\"85mm\""));
    QVERIFY(dialog.notices().text().contains("figure.svg"));
    const auto buttons = dialog.notices().findChildren<QToolButton*>("noticeAction");
    QCOMPARE(buttons.size(), qsizetype{2});

    // The next one begins as this one ended.
    FigureDialog again(*bridge_, *workspace_, nullptr);
    QCOMPARE(again.page().ending(), QString("svg"));
    QCOMPARE(again.page().width(), 85.0);
    QCOMPARE(again.images().ids(), (QStringList{"val_103", "val_104"}));
  }

  void theDialogSaysWhereItCannotWrite() {
    openRun();
    FigureDialog dialog(*bridge_, *workspace_, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_VERIFY(dialog.isComplete());
    dialog.place().setPath("/proc/nowhere/a.pdf");
    dialog.save();
    QTRY_VERIFY(!dialog.isBusy());
    QVERIFY(dialog.notices().details().contains("nowhere"));
  }

  void theMapsOfManyImagesAreWrittenWithNumbersUnharmed() {
    openRun();
    QTemporaryDir folder;
    PanesDialog dialog(*bridge_, *workspace_, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.images().setChoice(imageChoiceFromText("all"));
    dialog.findChild<QAbstractButton*>("npy")->setChecked(true);
    dialog.findChild<QAbstractButton*>("raw16")->setChecked(false);
    dialog.findChild<QAbstractButton*>("pictures")->setChecked(false);
    dialog.place().setPath(folder.filePath("maps"));
    dialog.save();
    QTRY_VERIFY(!dialog.isBusy());
    const QDir maps(folder.filePath("maps"));
    QCOMPARE(maps.entryList({"*.npy"}).size(), qsizetype{12 * 5});  // all but the stimulus
    QFile file(maps.filePath("val_101_epoch-010_model-a.npy"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(QByteArray("\x93NUMPY\x01\x00", 8)));
    QVERIFY(bytes.contains("'shape': (128, 160)"));
    QCOMPARE((bytes.size() - 128 * 160 * 4) % 64, qsizetype{0});
    SampleJob job;
    job.id = "val_101";
    job.checkpoints = {"a", "b"};
    job.epoch = 10;
    const float expected = FakeSession::sample(job).prediction[0]->values.front();
    float value = 0;
    std::memcpy(&value, bytes.constData() + bytes.size() - 128 * 160 * 4, sizeof value);
    QCOMPARE(value, expected);
  }

  void writingManyPanesCanBeStopped() {
    openRun();
    QTemporaryDir folder;
    PanesDialog dialog(*bridge_, *workspace_, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.images().setChoice(imageChoiceFromText("all"));
    dialog.place().setPath(folder.path());
    session_->answers = false;
    dialog.save();
    QTRY_COMPARE(session_->submitted<SampleJob>().size(), std::size_t{1});
    QVERIFY(dialog.isBusy());
    dialog.reject();
    QVERIFY(!dialog.isBusy() && dialog.isVisible());
    bridge_->drain();
    QVERIFY(QDir(folder.path()).isEmpty());
    dialog.reject();
    QVERIFY(!dialog.isVisible());
  }

  // ---- without a window ----

  void aReportAndAFigureAreWrittenUnattended() {
    QTemporaryDir folder;
    UnattendedOptions options;
    options.run = "/runs/demo-1";
    options.report = folder.filePath("run.html");
    options.figure = folder.filePath("run.pdf");
    options.images = imageChoiceFromText("spread:3");
    FakeSession* session = nullptr;
    UnattendedExport exporting(FakeSession::factory(session), options);
    QSignalSpy done(&exporting, &UnattendedExport::done);
    exporting.start();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.front().front().toInt(), 0);
    QVERIFY(QFileInfo(options.report).size() > 10'000);
    QVERIFY(QFileInfo(options.figure).size() > 10'000);
    for (const auto& [id, job] : session->submitted<SampleJob>()) {
      QCOMPARE(QString::fromStdString(job.checkpoints[1]),
               QString("/runs/demo-1/checkpoints/epoch-010/b.safetensors"));
    }
  }

  void aRunThatCannotBeOpenedFailsUnattended() {
    QTemporaryDir folder;
    UnattendedOptions options;
    options.run = "/runs/broken";
    options.report = folder.filePath("run.html");
    FakeSession* session = nullptr;
    UnattendedExport exporting(FakeSession::factory(session), options);
    session->refuse_folder = "/runs/broken";
    QSignalSpy done(&exporting, &UnattendedExport::done);
    exporting.start();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.front().front().toInt(), 1);
    QVERIFY(!QFile::exists(options.report));
  }

  void withoutItsDatasetARunHasAReportButNoFigure() {
    QTemporaryDir folder;
    for (const bool figure : {false, true}) {
      UnattendedOptions options;
      options.run = "/runs/demo-1";
      (figure ? options.figure : options.report) = folder.filePath(figure ? "run.pdf" : "run.html");
      FakeSession* session = nullptr;
      UnattendedExport exporting(FakeSession::factory(session), options);
      session->refuse_dataset = true;
      QSignalSpy done(&exporting, &UnattendedExport::done);
      exporting.start();
      QTRY_COMPARE(done.size(), 1);
      QCOMPARE(done.front().front().toInt(), figure ? 1 : 0);
    }
    QFile file(folder.filePath("run.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("is not there"));
  }
};

QTEST_MAIN(PaperFigureTest)
#include "paper_figure_test.moc"
