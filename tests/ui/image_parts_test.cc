// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <limits>
#include <set>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/export/pane_export.h"
#include "ui/models/recorded_kl.h"
#include "ui/views/image_canvas.h"
#include "ui/views/pane_maps.h"
#include "ui/views/score_lines.h"

using namespace distilloscope;

namespace {

MapPtr makeMap(int width, int height, std::vector<float> values) {
  return std::make_shared<const Map>(Map{width, height, std::move(values)});
}

PicturePtr makePicture(int width, int height, QColor colour) {
  auto picture = std::make_shared<Picture>(Picture{width, height, {}});
  for (int i = 0; i < width * height; ++i) {
    for (const int part : {colour.red(), colour.green(), colour.blue()}) {
      picture->rgb.push_back(static_cast<std::uint8_t>(part));
    }
  }
  return picture;
}

}  // namespace

class ImagePartsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }

  // ---- maps ----

  void aPictureIsShownWithoutACopyAndOutlivesItsOwner() {
    PicturePtr picture = makePicture(3, 2, QColor(10, 20, 30));
    const std::uint8_t* pixels = picture->rgb.data();
    const QImage image = toImage(picture);
    picture.reset();
    QCOMPARE(image.constBits(), pixels);
    QCOMPARE(image.pixelColor(2, 1), QColor(10, 20, 30));
    QVERIFY(toImage(nullptr).isNull());
  }

  void aDensityHasTheMeanOne() {
    const MapPtr density = toDensity(makeMap(2, 2, {0, 1, 2, 5}));
    QCOMPARE(density->values, std::vector<float>({0, 0.5F, 1, 2.5F}));
    QVERIFY(toDensity(makeMap(2, 1, {0, 0})) == nullptr);
    QVERIFY(toDensity(nullptr) == nullptr);
  }

  void rangesLeaveOutWhatIsNotFinite() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const ValueRange range = rangeOf(*makeMap(3, 1, {nan, -2, 4}));
    QCOMPARE(range.low, -2.0);
    QCOMPARE(range.high, 4.0);
    QCOMPARE(meanOf(*makeMap(3, 1, {nan, -2, 4})), 1.0);
    QVERIFY(rangeOf(*makeMap(1, 1, {nan})) == (ValueRange{0, 1}));
  }

  void aDifferenceIsMadeAtTheLargerSize() {
    const MapPtr same = difference(makeMap(2, 1, {3, 5}), makeMap(2, 1, {1, 1}));
    QCOMPARE(same->values, std::vector<float>({2, 4}));
    const MapPtr mixed = difference(makeMap(4, 1, {3, 3, 3, 3}), makeMap(2, 1, {1, 1}));
    QCOMPARE(mixed->width, 4);
    QCOMPARE(mixed->values, std::vector<float>({2, 2, 2, 2}));
    QVERIFY(difference(nullptr, makeMap(1, 1, {1})) == nullptr);
  }

  void valuesAreReadWhereThePointerIs() {
    const MapPtr map = makeMap(2, 2, {1, 2, 3, 4});
    QCOMPARE(*valueAt(*map, {0.75, 0.25}), 2.0F);
    QCOMPARE(*valueAt(*map, {0.1, 0.9}), 3.0F);
    QVERIFY(!valueAt(*map, {1.0, 0.5}));
    QVERIFY(!valueAt(*map, {-0.01, 0.5}));
  }

  void theEndsOfARangeAreTheEndsOfThePalette() {
    const MapPtr map = makeMap(4, 1, {-1, 0, 1, 2});
    const QImage image = toPaletteImage(*map, {0, 1}, colourTable(ColourMap::viridis));
    const ColourTable& table = colourTable(ColourMap::viridis);
    QCOMPARE(image.pixel(0, 0), table[0]);
    QCOMPARE(image.pixel(1, 0), table[0]);
    QCOMPARE(image.pixel(2, 0), table[255]);
    QCOMPARE(image.pixel(3, 0), table[255]);
  }

  void opacityMixesThePaletteWithTheGround() {
    QImage base(2, 1, QImage::Format_RGB32);
    base.fill(QColor(100, 100, 100));
    ColourTable table{};
    table.fill(qRgb(200, 0, 100));
    blendPalette(base, {0, 0}, table, 0.5);
    QCOMPARE(base.pixelColor(1, 0), QColor(150, 50, 100));
    blendPalette(base, {0, 0}, table, 0);
    QCOMPARE(base.pixelColor(1, 0), QColor(150, 50, 100));
    blendPalette(base, {0, 0}, table, 1);
    QCOMPARE(base.pixelColor(0, 0), QColor(200, 0, 100));
  }

  void zoomedInAMapShowsItsOwnPixels() {
    const LevelImage levels = toLevels(*makeMap(2, 1, {0, 1}), {0, 1});
    const auto blocks = resampleLevels(levels, {0, 0, 1, 1}, {8, 1}, true);
    QCOMPARE(blocks, std::vector<std::uint8_t>({0, 0, 0, 0, 255, 255, 255, 255}));
    const auto smooth = resampleLevels(levels, {0, 0, 1, 1}, {8, 1}, false);
    QVERIFY(smooth[3] > 60 && smooth[3] < smooth[4] && smooth[4] < 200);
  }

  void palettesHaveNamesThatAreFoundAgain() {
    std::set<QRgb> firsts;
    for (const ColourMap map : allColourMaps()) {
      QCOMPARE(colourMapFromName(colourMapName(map)), map);
      firsts.insert(colourTable(map)[128]);
    }
    QCOMPARE(firsts.size(), allColourMaps().size());
    QCOMPARE(allColourMaps().front(), ColourMap::inferno);
    QCOMPARE(colourMapFromName("jet"), ColourMap::inferno);
    QCOMPARE(colourTable(ColourMap::inferno)[0], qRgb(0, 0, 4));
    QCOMPARE(colourTable(ColourMap::viridis)[255], qRgb(0xfd, 0xe7, 0x25));
  }

  void theDifferenceTableIsBlueWhiteOrange() {
    const ColourTable& table = differenceTable();
    QCOMPARE(table[0], qRgb(0x00, 0x72, 0xB2));
    QCOMPARE(table[128], qRgb(255, 255, 255));
    QCOMPARE(table[255], qRgb(0xD5, 0x5E, 0x00));
    // Zero, in the middle of a symmetric range, is exactly white.
    const QImage zero = toPaletteImage(*makeMap(1, 1, {0}), {-3, 3}, table);
    QCOMPARE(zero.pixelColor(0, 0), QColor(Qt::white));
  }

  void theSharedRangeIsThatOfTheTruth() {
    SampleReady sample;
    sample.truth = makeMap(2, 2, {0, 0, 0, 1});
    sample.prediction[0] = makeMap(2, 2, {1, 1, 1, 1});
    sample.prediction[1] = makeMap(2, 2, {0, 0, 1, 1});
    const PaneMaps maps(sample);
    QVERIFY(maps.shared() == (ValueRange{0, 4}));
    QVERIFY(!maps.exceedsShared());
    ImageLook look;
    QVERIFY(maps.range(PaneKind::model_b, look) == (ValueRange{0, 4}));
    look.range = RangeMode::own;
    QVERIFY(maps.range(PaneKind::model_b, look) == (ValueRange{0, 2}));
    look.range = RangeMode::fixed;
    look.fixed = {1, 3};
    QVERIFY(maps.range(PaneKind::model_b, look) == (ValueRange{1, 3}));
    QVERIFY(maps.range(PaneKind::difference, look) == (ValueRange{-1, 1}));
    QVERIFY(maps.difference() == (ValueRange{-1, 1}));
    QCOMPARE(maps.density(PaneKind::difference)->values, std::vector<float>({-1, -1, 1, 1}));
    QVERIFY(!maps.density(PaneKind::teacher));
  }

  void withoutATruthTheHighestMapSetsTheRange() {
    SampleReady sample;
    sample.prediction[0] = makeMap(2, 1, {0, 1});
    sample.prediction[1] = makeMap(2, 1, {0, 0});
    const PaneMaps maps(sample);
    QVERIFY(maps.shared() == (ValueRange{0, 2}));
    QVERIFY(maps.isFlatZero(PaneKind::model_b));
    QVERIFY(!maps.isFlatZero(PaneKind::model_a));
    QVERIFY(!maps.density(PaneKind::difference));
  }

  void aPredictionBeyondTheTruthIsToldApart() {
    SampleReady sample;
    sample.truth = makeMap(2, 2, {1, 1, 2, 0});
    sample.prediction[0] = makeMap(2, 2, {0, 0, 0, 1});
    QVERIFY(PaneMaps(sample).exceedsShared());
  }

  void mapsThatDidNotChangeAreNotWorkedOutAgain() {
    SampleReady sample;
    sample.truth = makeMap(2, 1, {0, 1});
    sample.prediction[0] = makeMap(2, 1, {1, 1});
    const PaneMaps first(sample);
    sample.prediction[0] = makeMap(2, 1, {1, 3});
    const PaneMaps second(sample, first);
    QCOMPARE(second.density(PaneKind::truth), first.density(PaneKind::truth));
    QVERIFY(second.own(PaneKind::truth) == (ValueRange{0, 2}));
    QCOMPARE(second.density(PaneKind::model_a)->values, std::vector<float>({0.5F, 1.5F}));
  }

  // ---- scores ----

  void theBetterModelIsBoldForEachScore() {
    SampleReady sample;
    sample.kl[0] = 0.5;
    sample.kl[1] = 0.4;
    sample.cc[0] = 0.8;
    sample.cc[1] = 0.7;
    const QString a = scoreLine(PaneKind::model_a, sample);
    const QString b = scoreLine(PaneKind::model_b, sample);
    QVERIFY(b.contains("<b>KL&nbsp;0.400</b>"));
    QVERIFY(!a.contains("<b>KL"));
    QVERIFY(a.contains("<b>CC&nbsp;0.80</b>"));
    QVERIFY(!b.contains("<b>CC"));
    QVERIFY(!a.contains("SIM"));
    QVERIFY(scoreLine(PaneKind::difference, sample).startsWith("<b>B</b> better by 0.100"));
    sample.kl[1] = -1;  // only A is known: nothing to compare it with
    QVERIFY(!scoreLine(PaneKind::model_a, sample).contains("<b>KL"));
    QVERIFY(scoreLine(PaneKind::difference, sample).isEmpty());
    sample.kl[0] = -0.008;  // a perfect prediction
    QVERIFY(scoreLine(PaneKind::model_a, sample).contains("KL&nbsp;−0.008"));
  }

  void theRecordedKlStandsForTheSameMapsAskedAgain() {
    const RunHistory run = FakeSession::history("/runs/x", 3);
    const DatasetInfo dataset = FakeSession::dataset();
    const EpochScores& scores = run.scores[1];
    SampleReady asked;
    asked.id = "val_103";
    asked.epoch = 2;
    asked.kl = {0.5, 0.4};
    const auto taken = [&](SampleReady sample, const DatasetInfo& of) {
      takeRecordedKl(sample, run.record, &scores, of, {1, 0});
      return sample.kl;
    };
    QCOMPARE(taken(asked, dataset),
             (PerArm<double>{scores.images[2].kl[1], scores.images[2].kl[0]}));
    DatasetInfo other = dataset;
    other.fingerprint = "changed since";
    QCOMPARE(taken(asked, other), asked.kl);
    SampleReady alone = asked;
    alone.kl[1] = -1;  // one is not predicted
    QCOMPARE(taken(alone, dataset), alone.kl);
    SampleReady of_other_epoch = asked;
    of_other_epoch.epoch = 3;
    QCOMPARE(taken(of_other_epoch, dataset), asked.kl);
    SampleReady of_other_epsilon = asked;
    of_other_epsilon.kl_epsilon = 1e-10;
    QCOMPARE(taken(of_other_epsilon, dataset), asked.kl);
  }

  // ---- the canvas ----

  void zoomingKeepsWhatIsUnderThePointer() {
    LinkedView view;
    view.zoomAt({0.25, 0.75}, 2);
    QCOMPARE(view.zoom(), 2.0);
    // What is at p is drawn at (p - centre) * zoom from the middle; before, that was p - 0.5.
    QCOMPARE((0.25 - view.centre().x()) * view.zoom(), 0.25 - 0.5);
    QCOMPARE((0.75 - view.centre().y()) * view.zoom(), 0.75 - 0.5);
    view.zoomAt({0.5, 0.5}, 1000);
    QCOMPARE(view.zoom(), LinkedView::kMaximumZoom);
    view.zoomAt({0.5, 0.5}, 1e-9);
    QCOMPARE(view.zoom(), 1.0);
    QCOMPARE(view.centre(), QPointF(0.5, 0.5));
  }

  void panningStopsAtTheEdge() {
    LinkedView view;
    view.panBy({0.3, 0.3});
    QCOMPARE(view.centre(), QPointF(0.5, 0.5));
    view.zoomAt({0.5, 0.5}, 4);
    QSignalSpy changed(&view, &LinkedView::changed);
    view.panBy({5, -5});
    QCOMPARE(view.centre(), QPointF(0.875, 0.125));
    QCOMPARE(changed.count(), 1);
    view.fit();
    QCOMPARE(view.zoom(), 1.0);
  }

  void aPointerOutsideTheImageIsNone() {
    LinkedView view;
    view.setPointer(QPointF(0.5, 0.5));
    QVERIFY(view.pointer().has_value());
    view.setPointer(QPointF(1.2, 0.5));
    QVERIFY(!view.pointer().has_value());
  }

  void widgetAndImagePositionsAgree() {
    LinkedView view;
    ImageCanvas canvas(view);
    canvas.resize(200, 200);
    canvas.setGround(std::make_shared<Ground>(QImage(40, 20, QImage::Format_RGB32)));
    QCOMPARE(canvas.imageRect(), QRectF(0, 50, 200, 100));
    QCOMPARE(canvas.toImage({100, 100}), QPointF(0.5, 0.5));
    QCOMPARE(canvas.toImage({50, 75}), QPointF(0.25, 0.25));
    view.zoomAt({0, 0}, 2);
    QCOMPARE(canvas.toImage({0, 0}).x(), 0.0);
    QCOMPARE(canvas.imageRect().width(), 400.0);
  }

  void theCanvasDrawsTheMapOverTheGround() {
    LinkedView view;
    ImageCanvas canvas(view);
    canvas.resize(40, 20);
    QImage ground(40, 20, QImage::Format_RGB32);
    ground.fill(QColor(100, 100, 100));
    canvas.setGround(std::make_shared<Ground>(ground));
    QCOMPARE(canvas.rendered().pixelColor(5, 5), QColor(100, 100, 100));
    canvas.setMap(makeMap(2, 1, {0, 1}), {0, 1}, colourTable(ColourMap::grey));
    canvas.setOpacity(1);
    QCOMPARE(canvas.rendered().pixelColor(1, 10), QColor(Qt::black));
    QCOMPARE(canvas.rendered().pixelColor(38, 10), QColor(Qt::white));
    canvas.setOpacity(0);
    QCOMPARE(canvas.rendered().pixelColor(1, 10), QColor(100, 100, 100));
    canvas.setOpacity(1);
    canvas.setMap(canvas.map(), {0, 2}, colourTable(ColourMap::grey));
    QVERIFY(std::abs(canvas.rendered().pixelColor(38, 10).red() - 128) <= 1);
  }

  void theWheelZoomsAndTheMouseDragsAllCanvases() {
    LinkedView view;
    ImageCanvas canvas(view);
    canvas.resize(200, 100);
    canvas.setGround(std::make_shared<Ground>(QImage(200, 100, QImage::Format_RGB32)));
    canvas.show();
    QWheelEvent wheel(QPointF(100, 50), canvas.mapToGlobal(QPointF(100, 50)), {}, {0, 480},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&canvas, &wheel);
    QVERIFY(view.zoom() > 2);
    const double before = view.centre().x();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, {100, 50});
    QTest::mouseMove(&canvas, {130, 50});
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {130, 50});
    QVERIFY(view.centre().x() < before);
    QVERIFY(view.pointer().has_value());
    QSignalSpy enlarge(&canvas, &ImageCanvas::enlargeRequested);
    QTest::mouseDClick(&canvas, Qt::LeftButton, {}, {100, 50});
    QCOMPARE(enlarge.count(), 1);
  }

  // ---- files ----

  void panesAreWrittenAtTheResolutionOfTheImage() {
    QTemporaryDir folder;
    PanePicture stimulus;
    stimulus.word = "stimulus";
    stimulus.stimulus = toImage(makePicture(60, 40, QColor(200, 100, 50)));
    PanePicture model = stimulus;
    model.word = "model-a";
    model.map = model.raw = makeMap(6, 4, std::vector<float>(24, 0.25F));
    model.range = {0, 0.25};
    model.table = &colourTable(ColourMap::grey);
    model.opacity = 1;
    QString error;
    const QString sub = folder.filePath("new/deep");
    const QStringList files = exportPanes({stimulus, model}, sub, "set/1:2", &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QCOMPARE(
        QDir(sub).entryList(QDir::Files, QDir::Name),
        QStringList({"set_1_2_model-a.png", "set_1_2_model-a_raw16.png", "set_1_2_stimulus.png"}));
    QCOMPARE(files.size(), 3);
    const QImage drawn(files[1]);
    QCOMPARE(drawn.size(), QSize(60, 40));
    QCOMPARE(drawn.pixelColor(30, 20), QColor(Qt::white));
    QCOMPARE(QImage(files[0]).pixelColor(1, 1), QColor(200, 100, 50));
    const QImage raw(files[2]);
    QCOMPARE(raw.size(), QSize(6, 4));
    QCOMPARE(raw.format(), QImage::Format_Grayscale16);
    QCOMPARE(reinterpret_cast<const std::uint16_t*>(raw.constScanLine(2))[3], 16384);
    QCOMPARE(raw.text("Scale"), QString("1"));
  }

  void aRawMapBeyondOneIsScaledAndSaysSo() {
    const QImage raw = rawMap16(*makeMap(2, 1, {2, 4}));
    QCOMPARE(raw.text("Scale"), QString("4"));
    const auto* line = reinterpret_cast<const std::uint16_t*>(raw.constScanLine(0));
    QCOMPARE(line[0], 32768);
    QCOMPARE(line[1], 65535);
  }

  void aFolderThatCannotBeWrittenIsNamed() {
    PanePicture pane;
    pane.word = "stimulus";
    pane.stimulus = QImage(4, 4, QImage::Format_RGB32);
    QString error;
    QVERIFY(exportPanes({pane}, "/proc/nowhere", "a", &error).isEmpty());
    QVERIFY(error.contains("nowhere"));
  }

 private:
  std::unique_ptr<OwnSettings> settings_;
};

QTEST_MAIN(ImagePartsTest)
#include "image_parts_test.moc"
