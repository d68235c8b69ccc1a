// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

#include "ui/models/step_trace.h"
#include "ui/views/curve_figure.h"
#include "ui/views/step_curve.h"

using namespace distilloscope;

namespace {

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

Extent slowly(std::span<const float> values, std::size_t first, std::size_t last) {
  Extent extent;
  for (std::size_t i = first; i < last; ++i) extent.add(values[i]);
  return extent;
}

// A noisy fall with spikes, and now and then a value that is not finite.
std::vector<float> randomValues(std::mt19937& random, std::size_t count, bool gaps) {
  std::normal_distribution<float> noise(0, 0.2f);
  std::uniform_int_distribution<int> dice(0, 199);
  std::vector<float> values;
  for (std::size_t i = 0; i < count; ++i) {
    float value = 2 * std::exp(-static_cast<float>(i) / 500) + noise(random);
    if (dice(random) == 0) value += 20;
    if (gaps && dice(random) < 3) value = dice(random) < 100 ? kNone : INFINITY;
    values.push_back(value);
  }
  return values;
}

Series seriesOf(const std::vector<float>& values) {
  Series series;
  for (const float value : values) series.append(value);
  series.settle();
  return series;
}

std::vector<double> bordersOf(double low, double high, int columns, bool log) {
  std::vector<double> borders;
  for (int i = 0; i <= columns; ++i) {
    const double part = static_cast<double>(i) / columns;
    borders.push_back(log ? low * std::pow(high / low, part) : low + part * (high - low));
  }
  return borders;
}

CurveStore storeOf(int steps, std::uint32_t seed) {
  RunHistory history;
  history.record.state = RunState::finished;
  history.record.options.run.seed = seed;
  std::mt19937 random(seed);
  std::normal_distribution<double> noise(0.5, 0.1);
  for (int i = 1; i <= steps; ++i) {
    StepSample sample;
    sample.step = i;
    sample.seconds = 0.1 * i;
    for (LossTerms& terms : sample.arms) terms.kl = terms.total = noise(random);
    history.steps.push_back(sample);
  }
  CurveStore store;
  store.setHistory(history);
  return store;
}

CurveSet setOf(const CurveStore& store) {
  CurveSet set;
  set.seeds = {&store};
  return set;
}

}  // namespace

class DecimationTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theExtremesOfAnyStretchAreThoseOfItsValues() {
    std::mt19937 random(1);
    for (const std::size_t count : {0, 1, 15, 16, 17, 255, 256, 4097, 70000}) {
      const std::vector<float> values = randomValues(random, count, true);
      Extremes extremes;
      extremes.extend(values);
      std::uniform_int_distribution<std::size_t> place(0, count);
      for (int round = 0; round < 300; ++round) {
        std::size_t first = place(random);
        std::size_t last = place(random);
        if (first > last) std::swap(first, last);
        QCOMPARE(extremes.of(values, first, last), slowly(values, first, last));
      }
    }
  }

  void extremesThatGrewPieceByPieceAreTheSame() {
    std::mt19937 random(2);
    const std::vector<float> values = randomValues(random, 9000, true);
    Extremes extremes;
    std::uniform_int_distribution<std::size_t> piece(0, 40);
    for (std::size_t known = 0; known < values.size();) {
      known = std::min(values.size(), known + piece(random));
      const std::span<const float> so_far(values.data(), known);
      extremes.extend(so_far);
      QCOMPARE(extremes.of(so_far, 0, known), slowly(so_far, 0, known));
    }
    Extremes at_once;
    at_once.extend(values);
    QCOMPARE(extremes.of(values, 100, 8000), at_once.of(values, 100, 8000));
  }

  void everyColumnShowsItsFirstLastLowestAndHighestValue_data() {
    QTest::addColumn<bool>("log");
    QTest::addColumn<bool>("gaps");
    QTest::newRow("linear") << false << false;
    QTest::newRow("linear with gaps") << false << true;
    QTest::newRow("logarithmic") << true << false;
    QTest::newRow("logarithmic with gaps") << true << true;
  }
  void everyColumnShowsItsFirstLastLowestAndHighestValue() {
    QFETCH(bool, log);
    QFETCH(bool, gaps);
    std::mt19937 random(3);
    for (int round = 0; round < 60; ++round) {
      const std::size_t count = std::uniform_int_distribution<std::size_t>(2, 30000)(random);
      const std::vector<float> values = randomValues(random, count, gaps);
      const Series series = seriesOf(values);
      std::vector<double> rows;
      double at = 1;
      // Steps, or times that stand still now and then.
      for (std::size_t i = 0; i < count; ++i)
        rows.push_back(at += round % 2 + (i % 7 != 0 ? 1 : 0));
      const SeriesX x{rows, 0.5, {}};
      std::uniform_real_distribution<double> place(1, rows.back() * 0.5);
      double low = place(random);
      double high = place(random);
      if (low > high) std::swap(low, high);
      high += 1;
      const auto borders = bordersOf(low, high, 1 + round * 17, log);
      std::size_t shown = 0;
      for (const Knot& knot : knotsOf(series, x, borders)) {
        if (knot.column < 0 || knot.column + 1 >= static_cast<int>(borders.size())) continue;
        const double from = borders[static_cast<std::size_t>(knot.column)];
        const double to = borders[static_cast<std::size_t>(knot.column) + 1];
        const bool last_column = knot.column + 2 == static_cast<int>(borders.size());
        Extent wanted;
        std::vector<float> inside;
        for (std::size_t i = 0; i < count; ++i) {
          const double here = rows[i] * 0.5;
          if (here < from || (last_column ? here > to : here >= to)) continue;
          inside.push_back(values[i]);
          wanted.add(values[i]);
        }
        QCOMPARE(knot.extent, wanted);
        QCOMPARE(knot.count, static_cast<std::uint32_t>(inside.size()));
        if (std::isfinite(inside.front())) QCOMPARE(knot.first, inside.front());
        if (std::isfinite(inside.back())) QCOMPARE(knot.last, inside.back());
        shown += inside.size();
      }
      // No value is passed over, but for columns in which none is finite.
      std::size_t finite = 0;
      for (std::size_t i = 0; i < count; ++i) {
        const double here = rows[i] * 0.5;
        if (here >= borders.front() && here <= borders.back() && std::isfinite(values[i])) ++finite;
      }
      QVERIFY(shown >= finite);
    }
  }

  void theCornersReachEveryExtremeOfTheShownPart() {
    std::mt19937 random(4);
    for (int round = 0; round < 40; ++round) {
      const std::vector<float> values = randomValues(random, 20000, round % 2 == 0);
      const Series series = seriesOf(values);
      std::vector<double> rows(values.size());
      for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<double>(i + 1);
      std::uniform_int_distribution<std::size_t> place(0, values.size() - 1);
      std::size_t first = place(random);
      std::size_t last = place(random);
      if (first > last) std::swap(first, last);
      const auto borders = bordersOf(rows[first], rows[last] + 1e-6, 1200, false);
      Extent drawn;
      std::size_t corners = 0;
      for (const Corner& corner : cornersOf(knotsOf(series, {rows, 1, {}}, borders))) {
        if (corner.x < borders.front() || corner.x > borders.back()) continue;
        drawn.add(corner.y);
        ++corners;
      }
      QCOMPARE(drawn, slowly(values, first, last + 1));
      QVERIFY(corners <= 4 * 1200);
    }
  }

  void valuesInColumnsOfTheirOwnAreDrawnAsTheyAre() {
    const Series series = seriesOf({3, 1, 4, 1, 5});
    const std::vector<double> rows{1, 2, 3, 4, 5};
    const auto corners = cornersOf(knotsOf(series, {rows, 1, {}}, bordersOf(0, 6, 600, false)));
    QCOMPARE(corners.size(), std::size_t{5});
    for (std::size_t i = 0; i < corners.size(); ++i) {
      QCOMPARE(corners[i].x, rows[i]);
      QCOMPARE(corners[i].y, series.at(i));
    }
  }

  void aRunThatWentBackIsDrawnInTheOrderOfItsData() {
    // Resumed after the fourth step: the times begin again at the second.
    const Series series = seriesOf({1, 2, 3, 4, 12, 13, 14});
    const std::vector<double> rows{1, 2, 3, 4, 2, 3, 4};
    const std::vector<std::size_t> falls{4};
    const auto knots = knotsOf(series, {rows, 1, falls}, bordersOf(0, 5, 500, false));
    QCOMPARE(knots.size(), std::size_t{7});
    for (std::size_t i = 0; i < knots.size(); ++i) QCOMPARE(knots[i].begins, i == 0 || i == 4);
    QCOMPARE(series.nearest({rows, 1, falls}, 4.9), std::size_t{3});
    QCOMPARE(series.nearest({rows, 1, falls}, 0.2), std::size_t{0});
  }

  void aValueThatIsNotFiniteCutsTheTrace() {
    const Series series = seriesOf({1, 2, kNone, 4, 5});
    const std::vector<double> rows{1, 2, 3, 4, 5};
    const auto corners = cornersOf(knotsOf(series, {rows, 1, {}}, bordersOf(0, 6, 60, false)));
    QCOMPARE(corners.size(), std::size_t{4});
    QCOMPARE(corners[1].strand, 0);
    QCOMPARE(corners[2].strand, 1);
  }

  void smoothingIsThatOfTheWholeWhateverPartIsShown() {
    const CurveStore store = storeOf(5000, 1);
    StepTrace trace(setOf(store), Quantity::kl, 0, 0.97, BandKind::deviation);
    trace.extend();
    std::vector<float> whole;
    Smoother smoother(0.97);
    for (std::size_t i = 0; i < 5000; ++i) {
      whole.push_back(static_cast<float>(smoother.next(store.steps().value(Quantity::kl, 0, i))));
    }
    for (const auto& [low, high] : {std::pair{1.0, 5000.0}, {4000.5, 4100.5}, {10.5, 12.5}}) {
      for (const Knot& knot :
           knotsOf(trace.smooth(), trace.x(XAxis::step), bordersOf(low, high, 5000, false))) {
        const auto at = static_cast<std::size_t>(knot.x_first) - 1;
        QCOMPARE(knot.first, whole[at]);
      }
    }
  }

  void stepsThatComeLiveAreSmoothedAsThoseOfAReopenedRun() {
    CurveStore live = storeOf(100, 2);
    StepTrace trace(setOf(live), Quantity::kl, 1, 0.9, BandKind::deviation);
    RunHistory more;
    const CurveStore whole = storeOf(2500, 2);
    std::mt19937 random(2);
    std::normal_distribution<double> noise(0.5, 0.1);
    for (int i = 1; i <= 2500; ++i) {
      StepSample sample;
      sample.step = i;
      sample.seconds = 0.1 * i;
      for (LossTerms& terms : sample.arms) terms.kl = terms.total = noise(random);
      if (i > 100) live.addStep(sample);
      if (i % 97 == 0) trace.extend();
    }
    trace.extend();
    StepTrace again(setOf(whole), Quantity::kl, 1, 0.9, BandKind::deviation);
    again.extend();
    QCOMPARE(trace.smooth().size(), again.smooth().size());
    for (std::size_t i = 0; i < again.smooth().size(); ++i) {
      QCOMPARE(trace.smooth().at(i), again.smooth().at(i));
    }
    QCOMPARE(trace.smooth().extent(), again.smooth().extent());
  }

  void stepsCostLittleMemory() {
    const CurveStore store = storeOf(100000, 3);
    // Two columns for the axis, and two values that differ for each arm.
    QVERIFY(store.bytes() < 100000 * 64);
    QVERIFY(store.bytes() * 3 < 100000 * (sizeof(StepSample) + 2 * sizeof(LossTerms)));
  }

  void manyStepsArePreparedInTurnsAndShownWhenAllAreReady() {
    CurveStore store;
    store.setHistory({});
    const auto grow = [&](int from, int to) {
      for (int i = from; i <= to; ++i) {
        StepSample sample;
        sample.step = i;
        for (LossTerms& terms : sample.arms) terms.kl = 1 + i % 17;
        for (LossTerms& terms : sample.arms) terms.total = 30 + i % 13;
        store.addStep(sample);
      }
    };
    constexpr int kSteps = 400'000;
    grow(1, kSteps);
    CurveFigure figure;
    CurveSettings settings;
    settings.smoothing = 0;
    figure.setSettings(settings);
    figure.setStore(&store);
    QVERIFY(figure.isPreparing());
    QVERIFY(figure.drawnCurves().isEmpty());
    QTRY_VERIFY(!figure.isPreparing());
    const QVector<DrawnCurve> kl = figure.drawnCurves();
    QCOMPARE(kl.size(), 2);
    QCOMPARE(kl[0].y.size(), kSteps);
    QCOMPARE(kl[0].y[1], 3.0);

    settings.quantity = Quantity::total_loss;
    settings.smoothing = 0.9;
    figure.setSettings(settings);
    QVERIFY(figure.isPreparing());
    QCOMPARE(figure.settings().quantity, Quantity::kl);
    QCOMPARE(figure.drawnCurves()[0].y, kl[0].y);
    grow(kSteps + 1, kSteps + 5);  // a run that goes on meanwhile
    figure.appendSteps();
    QCOMPARE(figure.drawnCurves()[0].y.size(), kSteps + 5);
    QVERIFY(figure.isPreparing());
    QTRY_VERIFY(!figure.isPreparing());
    QVERIFY(figure.settings() == settings);
    CurveFigure other;
    other.setSettings(settings);
    other.takeRangesOf(figure);
    QVERIFY(!other.isPreparing());
    StepTrace whole(setOf(store), Quantity::total_loss, 1, 0.9, BandKind::deviation);
    whole.extend();
    for (const CurveFigure* shown : {&figure, &other}) {
      const QVector<double> last = shown->drawnCurves().back().y;
      QCOMPARE(last.size(), kSteps + 5);
      for (const qsizetype i : {qsizetype{0}, qsizetype{1000}, last.size() - 1}) {
        QCOMPARE(static_cast<float>(last[i]), whole.smooth().at(static_cast<std::size_t>(i)));
      }
    }

    // Who goes on choosing sees the last choice alone.
    settings.smoothing = 0.5;
    figure.setSettings(settings);
    settings.smoothing = 0.8;
    figure.setSettings(settings);
    const int builds = figure.builds();
    QTRY_VERIFY(!figure.isPreparing());
    QCOMPARE(figure.builds(), builds + 1);
    QVERIFY(figure.settings() == settings);
    figure.setStore(nullptr);
    QVERIFY(figure.drawnCurves().isEmpty());
  }

  void aSpikeOfOneStepInAHundredThousandIsSeen() {
    QCustomPlot plot;
    plot.resize(600, 400);
    plot.xAxis->setRange(0, 100000);
    plot.yAxis->setRange(0, 10);
    std::vector<float> values(100000, 1.0f);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] += (i % 2 == 0 ? 0.02f : 0.0f);
    values[54321] = 9;
    const Series series = seriesOf(values);
    std::vector<double> rows(values.size());
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<double>(i);
    for (const double width : {1.0, 2.0}) {
      auto* curve = new StepCurve(plot.xAxis, plot.yAxis);
      curve->setPen(QPen(Qt::red, width));
      curve->setSeries(&series, [&] { return SeriesX{rows, 1, {}}; });
      const QImage image = plot.toPixmap(600, 400).toImage();
      const int x = static_cast<int>(plot.xAxis->coordToPixel(54321));
      const int y = static_cast<int>(plot.yAxis->coordToPixel(8.9));
      bool seen = false;
      for (int dx = -1; dx <= 1; ++dx) {
        const QColor colour = image.pixelColor(x + dx, y);
        seen = seen || (colour.red() > 200 && colour.green() < 160);
      }
      QVERIFY2(seen, qPrintable(QString("a line %1 px wide").arg(width)));
      plot.removePlottable(curve);
    }
  }
};

QTEST_MAIN(DecimationTest)
#include "decimation_test.moc"
