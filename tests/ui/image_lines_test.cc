// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <limits>

#include "tests/ui/support/window_test.h"
#include "ui/export/pane_row.h"
#include "ui/views/contour_cache.h"
#include "ui/views/image_canvas.h"
#include "ui/views/image_look.h"
#include "ui/views/pane_kind.h"
#include "ui/views/region_stats.h"
#include "ui/views/score_lines.h"
#include "ui/views/whole_picture.h"

using namespace distilloscope;

namespace {

MapPtr cone(int width, int height, double x0, double y0, double radius) {
  auto map = std::make_shared<Map>();
  map->width = width;
  map->height = height;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const double distance = std::hypot(x + 0.5 - x0, y + 0.5 - y0);
      map->values.push_back(static_cast<float>(std::max(0.0, 1 - distance / radius)));
    }
  }
  return map;
}

// The canvas once its lines are as they are to stay.
QImage finallyDrawn(ImageCanvas& canvas) {
  canvas.grab();
  [&] { QTRY_VERIFY((canvas.grab(), canvas.hasFinalLines())); }();
  return canvas.grab().toImage();
}

int subpaths(const QPainterPath& path) {
  return static_cast<int>(path.toSubpathPolygons().size());
}

}  // namespace

class ImageLinesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // ---- contours ----

  void theLineOfAConeIsACircle() {
    const MapPtr map = cone(100, 80, 50, 40, 30);
    const QPainterPath path = contourLines(*map, 0.5);
    const auto lines = path.toSubpathPolygons();
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines[0].isClosed());
    QVERIFY(lines[0].size() > 20);
    for (const QPointF& point : lines[0]) {
      const double radius = std::hypot(point.x() * 100 - 50, point.y() * 80 - 40);
      QVERIFY2(std::abs(radius - 15) < 0.3, qPrintable(QString::number(radius)));
    }
  }

  void everyPeakHasALineOfItsOwnUntilTheyMeet() {
    auto map = std::make_shared<Map>(*cone(120, 100, 40, 50, 30));
    const MapPtr other = cone(120, 100, 80, 50, 30);
    for (std::size_t i = 0; i < map->values.size(); ++i) {
      map->values[i] = std::max(map->values[i], other->values[i]);
    }
    QCOMPARE(subpaths(contourLines(*map, 0.8)), 2);
    QCOMPARE(subpaths(contourLines(*map, 0.1)), 1);
    QCOMPARE(subpaths(contourLines(*map, 1.5)), 0);
  }

  void aLineThatLeavesTheMapEndsAtItsEdge() {
    const QPainterPath path = contourLines(*cone(40, 40, 0, 20, 30), 0.5);
    const auto lines = path.toSubpathPolygons();
    QCOMPARE(lines.size(), 1);
    QVERIFY(!lines[0].isClosed());
    QVERIFY(std::abs(lines[0].first().x() - 0.5 / 40) < 1e-6);
    QVERIFY(std::abs(lines[0].last().x() - 0.5 / 40) < 1e-6);
  }

  void saddlesAndBrokenValuesLeaveNoLooseEnds() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const Map saddle{4, 4, {0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, nan, 0}};
    const QPainterPath path = contourLines(saddle, 0.5);
    for (const QPolygonF& line : path.toSubpathPolygons()) {
      QVERIFY(line.isClosed());
      for (const QPointF& point : line) QVERIFY(std::isfinite(point.x() + point.y()));
    }
    QVERIFY(!path.isEmpty());
    QVERIFY(contourLines(Map{1, 1, {1}}, 0.5).isEmpty());
    QVERIFY(contourLines(Map{}, 0.5).isEmpty());
  }

  void aLargeMapIsDrawnInTheSamePlace() {
    const auto lines = contourLines(*cone(1600, 1200, 800, 600, 400), 0.5).toSubpathPolygons();
    QCOMPARE(lines.size(), 1);
    for (const QPointF& point : lines[0]) {
      QVERIFY(std::abs(std::hypot(point.x() * 1600 - 800, point.y() * 1200 - 600) - 200) < 4);
    }
  }

  void theLevelOfMassHoldsThatPartOfTheMap() {
    const MapPtr map = cone(100, 100, 50, 50, 40);
    double whole = 0;
    double inside = 0;
    const double level = massLevel(*map, 0.5);
    for (const float value : map->values) {
      whole += value;
      if (value >= level) inside += value;
    }
    QVERIFY(std::abs(inside / whole - 0.5) < 0.02);
    QVERIFY(massLevel(*map, 0.9) < level);
    QCOMPARE(massLevel(Map{2, 1, {0, 0}}, 0.5), 0.0);
  }

  void contoursAreWorkedOutOnce() {
    ContourCache cache;
    const MapPtr map = cone(50, 50, 25, 25, 20);
    const auto first = cache.linesNow(map, LevelOf::maximum, 50);
    QVERIFY(first && !first->isEmpty());
    QCOMPARE(cache.linesNow(map, LevelOf::maximum, 50), first);
    QCOMPARE(cache.lines(map, LevelOf::maximum, 50), first);
    QVERIFY(cache.linesNow(map, LevelOf::mass, 50) != first);
    QVERIFY(cache.linesNow(map, LevelOf::maximum, 60) != first);
    for (int i = 0; i < 200; ++i) cache.linesNow(cone(4, 4, 2, 2, 2), LevelOf::maximum, 50);
    QVERIFY(!cache.lines(map, LevelOf::maximum, 50));  // let go
    QVERIFY(cache.linesNow(map, LevelOf::maximum, 50) != first);
    QVERIFY(!cache.linesNow(nullptr, LevelOf::maximum, 50));
  }

  void missingContoursComeFromAnotherThreadAndTheNewestWishFirst() {
    ContourCache cache;
    QSignalSpy ready(&cache, &ContourCache::ready);
    const MapPtr map = cone(50, 50, 25, 25, 20);
    QVERIFY(!cache.lines(map, LevelOf::maximum, 10));
    cache.work();
    for (const int level : {20, 30, 40}) {  // while that is worked out
      QVERIFY(!cache.lines(map, LevelOf::maximum, level));
      cache.work();
    }
    QTRY_COMPARE(ready.count(), 2);
    for (const int level : {10, 40}) {
      const auto lines = cache.lines(map, LevelOf::maximum, level);
      QVERIFY(lines != nullptr);
      QCOMPARE(*lines, contourLines(*map, LevelOf::maximum, level));
    }
    QVERIFY(!cache.lines(map, LevelOf::maximum, 20));  // forgotten
  }

  void levelsAreOneToFiveWholePerCents() {
    QCOMPARE(*levelsFromText(" 75, 25;50 %"), std::vector<int>({25, 50, 75}));
    QCOMPARE(*levelsFromText("50 50"), std::vector<int>({50}));
    QCOMPARE(levelsText({10, 90}), QString("10 90"));
    for (const char* wrong : {"", "0", "100", "5.5", "abc", "1 2 3 4 5 6"}) {
      QVERIFY2(!levelsFromText(wrong), wrong);
    }
  }

  // ---- threshold ----

  void whatIsBelowTheThresholdLeavesTheGround() {
    QImage base(3, 1, QImage::Format_RGB32);
    base.fill(QColor(10, 20, 30));
    ColourTable table{};
    table.fill(qRgb(200, 200, 200));
    blendPalette(base, {0, 127, 128}, table, 1, hiddenBelow(50, false));
    QCOMPARE(base.pixelColor(0, 0), QColor(10, 20, 30));
    QCOMPARE(base.pixelColor(1, 0), QColor(10, 20, 30));
    QCOMPARE(base.pixelColor(2, 0), QColor(200, 200, 200));
    QVERIFY(hiddenBelow(0, false) == HiddenLevels{});
  }

  void ofADifferenceTheMiddleIsHidden() {
    const HiddenLevels hidden = hiddenBelow(20, true);
    QVERIFY(hidden.first > 95 && hidden.first < 110);
    QCOMPARE(hidden.first + hidden.last, 255);
  }

  // ---- the canvas ----

  void linesAndPointsAreDrawnOverThePictureAndKeptForOtherOpacities() {
    LinkedView view;
    ImageCanvas canvas(view);
    canvas.resize(200, 200);
    QImage ground(200, 200, QImage::Format_RGB32);
    ground.fill(Qt::black);
    canvas.setGround(std::make_shared<Ground>(ground));
    ImageOverlay overlay;
    auto path = std::make_shared<QPainterPath>();
    path->moveTo(0, 0.5);
    path->lineTo(1, 0.5);
    overlay.contours.push_back({path, QColor(255, 0, 0), false});
    overlay.fixations = fixationPoints({{25, 50}}, 100, 100);
    canvas.setOverlay(overlay);
    const QImage drawn = finallyDrawn(canvas);
    QVERIFY(drawn.pixelColor(100, 100).red() > 150);
    QCOMPARE(drawn.pixelColor(51, 101), QColor(Qt::white));  // (25 + 0.5) / 100 of 200
    QCOMPARE(drawn.pixelColor(100, 40), QColor(Qt::black));
    // At any zoom, points have the same size.
    view.zoomAt({0.255, 0.505}, 8);
    const QImage near = finallyDrawn(canvas);
    int white = 0;
    for (int x = 0; x < 200; ++x) white += near.pixelColor(x, 98).lightness() > 250 ? 1 : 0;
    QVERIFY2(white <= 8, qPrintable(QString::number(white)));
  }

  void thinLinesAreThereAtOnceAndTheOthersOnceAnotherThreadHasDrawnThem() {
    LinkedView view;
    ImageCanvas canvas(view);
    canvas.resize(200, 200);
    QImage ground(200, 200, QImage::Format_RGB32);
    ground.fill(Qt::white);
    canvas.setGround(std::make_shared<Ground>(ground));
    // Yellow lines have a dark edge, which thin ones lack.
    const auto lineAt = [](double y) {
      auto path = std::make_shared<QPainterPath>();
      path->moveTo(0, y);
      path->lineTo(1, y);
      ImageOverlay overlay;
      overlay.contours.push_back({path, QColor(255, 255, 0), false});
      return overlay;
    };
    const auto isYellow = [](const QImage& image, int y) {
      return image.pixelColor(100, y).blue() < 120 && image.pixelColor(100, y).red() > 150;
    };
    const auto edgeOf = [](const QImage& image, int y) {
      return std::min(image.pixelColor(100, y - 2).red(), image.pixelColor(100, y + 1).red());
    };
    canvas.setOverlay(lineAt(0.25));
    const QImage thin = canvas.grab().toImage();
    QVERIFY(!canvas.hasFinalLines());
    QVERIFY(isYellow(thin, 50) || isYellow(thin, 49));
    QCOMPARE(edgeOf(thin, 50), 255);
    QVERIFY(edgeOf(finallyDrawn(canvas), 50) < 200);

    // Another line: that of before stays until the new one is drawn, and of two the newer comes.
    canvas.setOverlay(lineAt(0.5));
    QVERIFY(edgeOf(canvas.grab().toImage(), 50) < 200);
    canvas.setOverlay(lineAt(0.75));
    const QImage third = finallyDrawn(canvas);
    QVERIFY(edgeOf(third, 150) < 200);
    QCOMPARE(edgeOf(third, 50), 255);
    QCOMPARE(edgeOf(third, 100), 255);

    // Lines that change again and again are followed, if a little late.
    int seen = 0;
    int shown = -1;
    for (int i = 1; i <= 40; ++i) {
      canvas.setOverlay(lineAt(i / 50.0));
      QTest::qWait(5);
      const QImage now = canvas.grab().toImage();
      int at = -1;
      for (int y = 0; y < 200 && at < 0; ++y) {
        if (isYellow(now, y)) at = y;
      }
      seen += at != shown ? 1 : 0;
      shown = at;
    }
    QVERIFY2(seen > 4, qPrintable(QString::number(seen)));
    canvas.setOverlay(lineAt(0.75));
    // What is handed out has all lines as they are to stay.
    QVERIFY(edgeOf(grabWhole(canvas).toImage(), 150) < 200);
    QVERIFY(canvas.hasFinalLines());

    // While the view moves lines are thin, and in their place.
    view.zoomAt({0.5, 0.75}, 2);
    const QImage moving = canvas.grab().toImage();
    QVERIFY(!canvas.hasFinalLines());
    QVERIFY(isYellow(moving, 150) || isYellow(moving, 149));
    QVERIFY(edgeOf(finallyDrawn(canvas), 150) < 200);

    canvas.setOverlay({});
    QVERIFY(canvas.hasFinalLines());
    QCOMPARE(canvas.grab().toImage().pixelColor(100, 150), QColor(Qt::white));
  }

  void shiftAndDraggingDrawsARectangleInEveryPane() {
    LinkedView view;
    ImageCanvas canvas(view);
    canvas.resize(200, 100);
    canvas.setGround(std::make_shared<Ground>(QImage(200, 100, QImage::Format_RGB32)));
    canvas.show();
    QTest::mousePress(&canvas, Qt::LeftButton, Qt::ShiftModifier, {20, 10});
    QTest::mouseMove(&canvas, {120, 60});
    QTest::mouseRelease(&canvas, Qt::LeftButton, Qt::ShiftModifier, {120, 60});
    QVERIFY(view.region().has_value());
    QCOMPARE(*view.region(), QRectF(0.1, 0.1, 0.5, 0.5));
    QCOMPARE(view.zoom(), 1.0);
    QTest::mouseMove(&canvas, {150, 80});  // the button is up
    QCOMPARE(view.region()->right(), 0.6);
    view.setRegion(QRectF(0.9, 0.9, 0.5, 0.5));
    QCOMPARE(view.region()->right(), 1.0);
    view.setRegion(QRectF(0.5, 0.5, 0, 0.2));
    QVERIFY(!view.region());
  }

  // ---- the rectangle ----

  void aRectangleKnowsItsPartOfTheMass() {
    const Map map{4, 2, {0, 0, 1, 1, 0, 0, 1, 5}};
    const RegionStats right = regionStats(map, QRectF(0.5, 0, 0.5, 1), 5, 5);
    QCOMPARE(right.pixels, 4);
    QCOMPARE(right.share, 1.0);
    QCOMPARE(right.mean, 2.0);
    QCOMPARE(right.highest, 5.0);
    QCOMPARE(right.bins, std::vector<double>({0, 0.75, 0, 0, 0.25}));
    const RegionStats left = regionStats(map, QRectF(0, 0, 0.5, 1), 5, 5);
    QCOMPARE(left.share, 0.0);
    QCOMPARE(left.bins[0], 1.0);
    // The smallest rectangle is the pixel it lies in.
    const RegionStats one = regionStats(map, QRectF(0.99, 0.9, 0.001, 0.001), 5, 5);
    QCOMPARE(one.pixels, 1);
    QCOMPARE(one.mean, 5.0);
    QCOMPARE(one.share, 0.625);
    QCOMPARE(regionStats(Map{}, QRectF(0, 0, 1, 1), 1, 3).pixels, 0);
  }

  // ---- scores ----

  void scoresThatAreNotKnownAreNotShownAndOthersKnowTheirDirection() {
    PaneScores own;
    own.nss = 1.5;
    own.kl = 0.4;
    PaneScores rival;
    rival.nss = 1.2;
    rival.kl = 0.3;
    const QString text = scoreText(own, &rival);
    QVERIFY(text.contains("<b>NSS&nbsp;1.50</b>"));
    QVERIFY(text.contains("KL&nbsp;0.400") && !text.contains("<b>KL"));
    QVERIFY(!text.contains("AUC") && !text.contains("nan"));
    QVERIFY(scoreText(rival, &own).contains("<b>KL&nbsp;0.300</b>"));
    rival.width = 320;  // KL at another size does not compare, NSS does
    QVERIFY(!scoreText(rival, &own).contains("<b>KL"));
    QVERIFY(scoreText(own, &rival).contains("<b>NSS"));
    QVERIFY(scoreText(PaneScores{}).isEmpty());
  }

  void theTeacherHasAllItsScores() {
    SampleReady sample;
    sample.teacher_kl = 0.2;
    sample.teacher_cc = 0.9;
    sample.teacher_nss = 2.1;
    const QString text = scoreLine(PaneKind::teacher, sample);
    QVERIFY(text.contains("KL&nbsp;0.200") && text.contains("CC&nbsp;0.90"));
    QVERIFY(text.contains("NSS&nbsp;2.10") && !text.contains("SIM"));
  }

  // ---- pins and pictures ----

  void aPinIsNamedByItsArmEpochAndRun() {
    PanePin pin;
    pin.file = "/x/epoch-003/b.safetensors";
    QCOMPARE(pin.title(), QString("epoch-003/b"));
    pin.arm = 1;
    pin.epoch = 3;
    QCOMPARE(pin.title(), QString("Model B, epoch 3"));
    pin.foreign = true;
    pin.run = "demo-2";
    pin.best = true;
    QCOMPARE(pin.title(), QString("Model B of demo-2, best epoch (3)"));
    QCOMPARE(checkpointPath("/runs/x", 7, 2),
             QString("/runs/x/checkpoints/epoch-007/c.safetensors"));
  }

  void twoMapsOfOneColourDifferInTheColoursOfAAndB() {
    PaneArms arms;
    arms.pin[0].file = "/x/b.safetensors";
    arms.pin[0].arm = 1;
    const auto ends = differenceEnds(PaneKind::model_b, PaneKind::pin_1, arms);
    QVERIFY(ends[0] != ends[1]);
    const auto own = differenceEnds(PaneKind::teacher, PaneKind::pin_1, arms);
    QCOMPARE(own[1], QColor(0xD5, 0x5E, 0x00));
  }

  void aRowOfPanesIsOnePictureWithNamesAndScores() {
    NamedPane one;
    one.picture.stimulus = QImage(320, 240, QImage::Format_RGB32);
    one.picture.stimulus.fill(Qt::red);
    one.name = "Stimulus";
    one.colour = Qt::black;
    NamedPane other = one;
    other.scores = "<b>KL&nbsp;0.4</b>";
    const QImage row = paneRow({one, other});
    QVERIFY(row.width() > 640 && row.width() < 720);
    QVERIFY(row.height() > 240 + 30);
    QCOMPARE(row.pixelColor(row.width() / 4, row.height() / 2), QColor(Qt::red));
    QCOMPARE(row.pixelColor(1, 1), QColor(Qt::white));
    QVERIFY(paneRow({}).isNull());
  }

 private:
  OwnSettings settings_;
};

QTEST_MAIN(ImageLinesTest)
#include "image_lines_test.moc"
