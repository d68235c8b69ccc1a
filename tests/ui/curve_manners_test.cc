// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <cmath>

#include "tests/ui/support/curves_fixture.h"
#include "ui/views/curve_axes.h"

using namespace distilloscope;

class CurveMannersTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    test_ = std::make_unique<CurvesFixture>();
    RunHistory history = CurvesFixture::finished("shown", 1, 0, 6);
    for (StepSample& sample : history.steps) {
      sample.learning_rate = sample.step > 60 ? 1e-4 : 1e-3;
    }
    test_->open(history);
    plot_ = test_->view->findChild<QCustomPlot*>("curvePlot");
    plot_->replot();
  }
  void cleanup() { test_.reset(); }

  // ---- mouse ----

  void theWheelZoomsAroundThePointer() {
    const QCPRange x = across()->range();
    const QCPRange y = up()->range();
    const double here = across()->pixelToCoord(place().x());
    wheel(120, Qt::NoModifier);
    QVERIFY(across()->range().size() < x.size());
    QVERIFY(up()->range().size() < y.size());
    QVERIFY(std::abs(across()->pixelToCoord(place().x()) - here) < 1e-6 * x.size());
    QVERIFY(!test_->figure().isFitted());
  }

  void withControlOrShiftTheWheelZoomsOneAxis() {
    QCPRange x = across()->range();
    QCPRange y = up()->range();
    wheel(120, Qt::ControlModifier);
    QVERIFY(across()->range().size() < x.size());
    QCOMPARE(up()->range().size(), y.size());
    x = across()->range();
    wheel(120, Qt::ShiftModifier);
    QCOMPARE(across()->range().size(), x.size());
    QVERIFY(up()->range().size() < y.size());
  }

  void draggingMovesAndADoubleClickFitsAgain() {
    const QCPRange x = across()->range();
    drag(Qt::LeftButton, Qt::NoModifier, place(), place() + QPoint(-100, 0));
    QVERIFY(across()->range().lower > x.lower);
    QVERIFY(std::abs(across()->range().size() - x.size()) < 1e-9);
    QTest::mouseDClick(plot_, Qt::LeftButton, Qt::NoModifier, place());
    QCOMPARE(across()->range(), x);
    QVERIFY(test_->figure().isFitted());
  }

  void aDoubleClickIsNoClickOnAnEpoch() {
    const auto twice = [this] {
      QTest::mouseClick(plot_, Qt::LeftButton, Qt::NoModifier, place());
      QVERIFY(test_->workspace->currentEpoch() != test_->workspace->newestEpoch());
      QTest::mouseDClick(plot_, Qt::LeftButton, Qt::NoModifier, place());
    };
    QVERIFY(test_->workspace->followsNewestEpoch());
    twice();
    QVERIFY(test_->workspace->followsNewestEpoch());
    QCOMPARE(test_->workspace->currentEpoch(), 6);
    test_->workspace->setCurrentEpoch(1);
    twice();
    QCOMPARE(test_->workspace->currentEpoch(), 1);
    QVERIFY(!test_->workspace->followsNewestEpoch());
  }

  void timeIsNamedAsItsLabelsShowIt() {
    auto* axis = test_->view->findChild<QComboBox*>("curveAxis");
    axis->setCurrentIndex(2);
    const auto label = [this] {
      return plot_->axisRect(1)->axis(QCPAxis::atBottom)->label();
    };
    QCOMPARE(label(), QString("Training time (min:s)"));
    auto* log = test_->view->findChild<QCheckBox*>("curveLogX");
    log->setChecked(true);
    QCOMPARE(label(), QString("Training time (s)"));
    log->setChecked(false);
    RunHistory slow = CurvesFixture::finished("slow", 1, 0, 6);
    for (StepSample& sample : slow.steps) sample.seconds = 60.0 * static_cast<double>(sample.step);
    test_->open(slow);
    QCOMPARE(label(), QString("Training time (h:min:s)"));
  }

  void aFrameShowsWhatItHolds() {
    for (const bool shift : {false, true}) {
      test_->view->figure().fit();
      const QPoint from = place() - QPoint(80, 60);
      const QPoint to = place() + QPoint(80, 60);
      const double low = across()->pixelToCoord(from.x());
      const double high = across()->pixelToCoord(to.x());
      const double top = up()->pixelToCoord(from.y());
      drag(shift ? Qt::LeftButton : Qt::RightButton, shift ? Qt::ShiftModifier : Qt::NoModifier,
           from, to);
      QVERIFY(std::abs(across()->range().lower - low) < 1e-6);
      QVERIFY(std::abs(across()->range().upper - high) < 1e-6);
      QVERIFY(std::abs(up()->range().upper - top) < 1e-6);
    }
  }

  void theShownPartStaysWhileStepsStreamIn() {
    test_->run->start(Options{});
    FakeTraining training(*test_->session, 5, 10);
    training.start();
    training.runEpochs(2);
    test_->bridge->drain();
    plot_->replot();
    wheel(120, Qt::NoModifier);
    const QCPRange x = across()->range();
    training.runEpochs(1);
    test_->bridge->drain();
    QCOMPARE(across()->range(), x);
    test_->view->figure().fit();
    training.runEpochs(1);
    test_->bridge->drain();
    QVERIFY(across()->range().upper > 40);
  }

  // ---- keyboard ----

  void keysMoveZoomAndFit() {
    plot_->setFocus(Qt::TabFocusReason);
    const QCPRange x = across()->range();
    const QCPRange y = up()->range();
    QTest::keyClick(plot_, Qt::Key_Right);
    QVERIFY(across()->range().lower > x.lower);
    QTest::keyClick(plot_, Qt::Key_Up);
    QVERIFY(up()->range().lower > y.lower);
    QTest::keyClick(plot_, Qt::Key_0);
    QCOMPARE(across()->range(), x);
    QTest::keyClick(plot_, Qt::Key_Plus);
    QVERIFY(across()->range().size() < x.size());
    QTest::keyClick(plot_, Qt::Key_Minus);
    QVERIFY(std::abs(across()->range().size() - x.size()) < 1e-6 * x.size());
  }

  void keysReadTheCurvesAndPickAnEpoch() {
    plot_->setFocus(Qt::TabFocusReason);
    test_->workspace->setCurrentEpoch(3);
    QTest::keyClick(plot_, Qt::Key_Right, Qt::ControlModifier);
    auto* readout = test_->view->findChild<QLabel*>("curveReadout");
    QVERIFY(!readout->isHidden());
    QVERIFY(readout->text().contains("Step 60"));
    QTest::keyClick(plot_, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(readout->text().contains("Step 80"));
    QVERIFY(readout->text().contains("Model B validation"));
    QTest::keyClick(plot_, Qt::Key_Return);
    QCOMPARE(test_->workspace->currentEpoch(), 4);
    QTest::keyClick(plot_, Qt::Key_Escape);
    QVERIFY(readout->isHidden());
  }

  void negativeNumbersHaveATrueMinusWhereverTheyStand() {
    auto* gap = plot_->axisRects().back()->axis(QCPAxis::atLeft);
    gap->setRange(-0.4, 0.1);
    plot_->replot();
    const QString ticks = gap->tickVectorLabels().join('|');
    QVERIFY2(ticks.contains(QChar(0x2212)) && !ticks.contains('-'), qPrintable(ticks));
    RunHistory history = CurvesFixture::finished("ahead", 1);
    for (EpochSample& sample : history.epochs) sample.val_kl[1] = sample.val_kl[0] - 0.25;
    test_->open(history);
    QTest::keyClick(plot_, Qt::Key_Right, Qt::ControlModifier);
    const QString read = test_->view->findChild<QLabel*>("curveReadout")->text();
    QVERIFY2(read.contains(QString(QChar(0x2212)) + "0.25"), qPrintable(read));
  }

  // ---- legend ----

  void aClickInTheLegendHidesACurve() {
    QSignalSpy shown(&test_->view->figure(), &CurveFigure::shownCurvesChanged);
    auto* legend = plot_->findChild<QCPLegend*>();
    QVERIFY(legend != nullptr);
    const QRect item = legend->item(0)->outerRect();
    QTest::mouseClick(plot_, Qt::LeftButton, Qt::NoModifier, item.center());
    QCOMPARE(shown.count(), 1);
    const QString name = test_->figure().curveNames().front();
    QVERIFY(!test_->figure().isShown(name));
    QVERIFY(!test_->drawn().contains(name));
    QTest::mouseClick(plot_, Qt::LeftButton, Qt::NoModifier, item.center());
    QVERIFY(test_->drawn().contains(name));
  }

  void theMenuOfCurvesHidesTheSameCurves() {
    QMenu* menu = menuOf("curveCurves");
    QAction* found = nullptr;
    for (QAction* action : menu->actions()) {
      if (action->text() == "Model B validation") found = action;
    }
    QVERIFY(found != nullptr);
    QVERIFY(found->isChecked());
    found->trigger();
    QVERIFY(!test_->drawn().contains("Model B validation"));
    QVERIFY(!test_->drawn().contains("B − A"));
    // It stays hidden when the curves are made anew.
    test_->view->figure().rebuild();
    QVERIFY(!test_->drawn().contains("Model B validation"));
  }

  void theLegendLeavesTheCornerThatCurvesNeed() {
    auto* legend = plot_->findChild<QCPLegend*>();
    plot_->replot();
    const QRect falling = legend->outerRect();
    QVERIFY(falling.center().y() < main()->rect().center().y());
    RunHistory rising = CurvesFixture::finished("rising", 1, 0, 6);
    for (EpochSample& sample : rising.epochs) {
      for (double& kl : sample.val_kl) kl = 0.3 + 0.4 * sample.epoch;
    }
    rising.steps.clear();
    test_->open(rising);
    plot_->replot();
    const QRect moved = legend->outerRect();
    const double last = across()->coordToPixel(120);
    QVERIFY(
        !moved.contains(QPoint(static_cast<int>(last), static_cast<int>(up()->coordToPixel(2.7)))));
  }

  void aLegendThatCameBackIntoTheAxesIsNotUnderItsOwnGround() {
    auto* legend = plot_->findChild<QCPLegend*>();
    const auto outside = [&] { return !legend->outerRect().intersects(main()->rect()); };
    RunHistory crossing = CurvesFixture::finished("crossing", 1, 0, 40);
    for (EpochSample& sample : crossing.epochs) {
      sample.val_kl = {sample.epoch % 2 == 0 ? 0.1 : 3.0, sample.epoch % 2 == 0 ? 3.0 : 0.1};
    }
    test_->open(crossing);
    plot_->replot();
    QVERIFY(outside());
    RunHistory falling = CurvesFixture::finished("falling", 2, 0, 6);
    falling.record.baselines = {};
    test_->open(falling);
    plot_->replot();
    QVERIFY(!outside());
    const auto drawn = legend->layer()->children();
    for (int i = 0; i < legend->itemCount(); ++i) {
      QVERIFY(drawn.indexOf(legend->item(i)) > drawn.indexOf(legend));
    }
  }

  void theLegendOfAFileLiesOnNoLine() {
    // Curves and references in all corners.
    RunHistory crossing = CurvesFixture::finished("crossing", 1, 0, 40);
    for (EpochSample& sample : crossing.epochs) {
      sample.val_kl = {sample.epoch % 2 == 0 ? 0.1 : 3.0, sample.epoch % 2 == 0 ? 3.0 : 0.1};
    }
    test_->open(crossing);
    for (const QSize size : {QSize(420, 300), QSize(680, 420)}) {
      CurveFigure file;
      CurveLook look;
      look.font_pixels = 11;
      file.setLook(look);
      file.takeRangesOf(test_->figure());
      QPicture strokes;
      QVERIFY(file.paintTo(strokes, size));
      auto* legend = file.findChild<QCPLegend*>();
      auto* axes = file.findChild<QCustomPlot*>()->axisRects().front();
      QVERIFY(legend->outerRect().height() > 10);
      QVERIFY(legend->outerRect().bottom() <= axes->rect().top());
      QVERIFY(legend->outerRect().width() <= size.width());
      QVERIFY2(3 * axes->rect().height() > size.height(),
               qPrintable(QString("%1 of %2").arg(axes->rect().height()).arg(size.height())));
    }
    // It covers nothing where a corner is free.
    RunHistory low = CurvesFixture::finished("low", 2, 0, 6);
    low.steps.clear();
    low.record.baselines = {};
    test_->open(low);
    CurveFigure file;
    file.takeRangesOf(test_->figure());
    QPicture strokes;
    QVERIFY(file.paintTo(strokes, {900, 600}));
    auto* legend = file.findChild<QCPLegend*>();
    QVERIFY(
        file.findChild<QCustomPlot*>()->axisRects().front()->rect().contains(legend->outerRect()));
  }

  void theBestEpochHasAShapeOfItsOwnThatTheLegendExplains() {
    const CurveStore& store = test_->view->store();
    bool found = false;
    for (int i = 0; i < plot_->graphCount(); ++i) {
      const QCPGraph* graph = plot_->graph(i);
      if (graph->scatterStyle().shape() != QCPScatterStyle::ssCustom) continue;
      found = true;
      QCOMPARE(graph->dataCount(), 1);
      // It stands above its place and leaves the point there in sight.
      QVERIFY(graph->scatterStyle().customPath().boundingRect().bottom() < 0);
    }
    QVERIFY(found);
    const QString best = QString("▼ best %1 (epoch %2)")
                             .arg(QLocale().toString(store.best(0, XAxis::epoch).y, 'f', 3))
                             .arg(store.bestEpoch(0));
    auto* legend = plot_->findChild<QCPLegend*>();
    QStringList names;
    for (int i = 0; i < legend->itemCount(); ++i) {
      auto* item = qobject_cast<QCPPlottableLegendItem*>(legend->item(i));
      if (item != nullptr) names << item->plottable()->name();
    }
    QVERIFY2(names.join('|').contains(best), qPrintable(names.join('|')));
  }

  // ---- events ----

  void whatHappenedCanBeListedAndShown() {
    QMenu* menu = menuOf("curveEvents");
    QStringList texts;
    QAction* rate = nullptr;
    for (QAction* action : menu->actions()) {
      texts << action->text();
      if (action->text().contains("Learning rate")) rate = action;
    }
    QVERIFY2(rate != nullptr, qPrintable(texts.join('|')));
    QVERIFY(rate->text().contains("Step 61"));
    QVERIFY(texts.join('|').contains("▼ Model A: best epoch, "));
    across()->setRange(80, 100);
    QVERIFY(!across()->range().contains(61));
    rate->trigger();
    QVERIFY(across()->range().contains(61));
    QVERIFY(test_->view->findChild<QLabel*>("curveReadout")->text().contains("Learning rate"));
  }

  void aRateThatFollowsAScheduleIsNoEvent() {
    StepWatch watch;
    for (int i = 1; i <= 500; ++i) {
      StepSample sample;
      sample.step = i;
      sample.learning_rate = 1e-3 * (1 + std::cos(i / 200.0));
      watch.look(sample);
    }
    QVERIFY(watch.events().empty());
  }

  void aLossThatCeasesToBeFiniteIsOneEvent() {
    StepWatch watch;
    for (int i = 1; i <= 40; ++i) {
      StepSample sample;
      sample.step = i;
      if (i >= 20) sample.arms[1].total = std::nan("");
      watch.look(sample);
    }
    QCOMPARE(watch.events().size(), std::size_t{1});
    QCOMPARE(watch.events().front().step, std::int64_t{20});
    QCOMPARE(watch.events().front().arm, 1);
  }

  void alarmsOfAReopenedRunStandAtTheirStep() {
    RunHistory history = CurvesFixture::finished("shown", 1);
    history.record.alarms = {
        "Model A has a dead output: every training map is constant at step 42 (epoch 3), so it "
        "does not depend on the image."};
    test_->open(history);
    for (const RunEvent& event : test_->figure().events()) {
      if (event.kind == RunEvent::Kind::alarm) QCOMPARE(event.step, std::int64_t{42});
    }
    QVERIFY(menuOf("curveEvents")->actions().size() >= 3);
  }

  void aReopenedRunTellsWhereItWasResumed() {
    RunHistory history = CurvesFixture::finished("shown", 1);
    history.record.resumes = {{"2026-05-05T08:30:00", 2, 30}, {"2026-05-06T09:00:00", 3, 42}};
    test_->open(history);
    std::vector<std::int64_t> steps;
    for (const RunEvent& event : test_->figure().events()) {
      if (event.kind != RunEvent::Kind::resumed) continue;
      steps.push_back(event.step);
      QVERIFY(eventText(event, history.record.options, QLocale::c())
                  .startsWith("Run resumed, 2026-05-0"));
    }
    QCOMPARE(steps, (std::vector<std::int64_t>{30, 42}));
    test_->open(CurvesFixture::finished("other", 1));
    for (const RunEvent& event : test_->figure().events()) {
      QVERIFY(event.kind != RunEvent::Kind::resumed);
    }
  }

  void pausesOfALiveRunStayWhenAnotherWasLookedAt() {
    test_->run->start(Options{});
    FakeTraining training(*test_->session, 3, 10);
    training.start();
    training.runEpochs(1);
    test_->bridge->drain();
    test_->run->pause();
    test_->bridge->drain();
    test_->run->resume();
    test_->bridge->drain();
    const auto count = [&](RunEvent::Kind kind) {
      int found = 0;
      for (const RunEvent& event : test_->figure().events()) found += event.kind == kind ? 1 : 0;
      return found;
    };
    QCOMPARE(count(RunEvent::Kind::paused), 1);
    QCOMPARE(count(RunEvent::Kind::resumed), 1);
    test_->open(CurvesFixture::finished("other", 1));
    QCOMPARE(count(RunEvent::Kind::paused), 0);
    test_->workspace->showLiveRun();
    QCOMPARE(count(RunEvent::Kind::paused), 1);
  }

  // ---- baselines ----

  void aBaselineFarAwayDoesNotSquashTheCurves() {
    RunHistory history = CurvesFixture::finished("shown", 1);
    history.record.baselines.uniform_kl = 60;
    test_->open(history);
    QVERIFY(up()->range().upper < 10);
    plot_->replot();
    QStringList edges;
    for (int i = 0; i < plot_->itemCount(); ++i) {
      auto* text = qobject_cast<QCPItemText*>(plot_->item(i));
      if (text != nullptr && text->visible()) edges << text->text();
    }
    QVERIFY2(edges.join('|').contains("↑ Uniform map"), qPrintable(edges.join('|')));
    menuOf("curveCurves");
    test_->view->findChild<QAction*>("curveReach")->setChecked(true);
    QVERIFY(up()->range().upper > 60);
  }

  void labelsOfBaselinesOutOfSightLieBesideEachOther() {
    RunHistory history = CurvesFixture::finished("shown", 1);
    history.record.baselines.teacher_kl = 58;
    history.record.baselines.centre_prior_kl = 59;
    history.record.baselines.uniform_kl = 60;
    test_->open(history);
    for (const int width : {1000, 620}) {
      test_->view->resize(width, 640);
      plot_->replot();
      QVector<QRectF> labels;
      for (int i = 0; i < plot_->itemCount(); ++i) {
        auto* text = qobject_cast<QCPItemText*>(plot_->item(i));
        if (text == nullptr || !text->visible()) continue;
        labels << QRectF(text->topLeft->pixelPosition(), text->bottomRight->pixelPosition());
      }
      QCOMPARE(labels.size(), qsizetype{3});
      for (qsizetype i = 0; i < labels.size(); ++i) {
        QVERIFY(labels[i].right() <= main()->rect().right());
        for (qsizetype k = 0; k < i; ++k) QVERIFY(!labels[i].intersects(labels[k]));
      }
    }
  }

  void labelsOfBaselinesOutOfSightAreNotUnderTheLegend() {
    // Falling curves put the legend on the right, rising ones on the left, and as the run is
    // young, what it may reach is far away.
    for (const bool rising : {false, true}) {
      for (const bool below : {false, true}) {
        RunHistory young = CurvesFixture::finished("young", 1, 0, 6);
        young.steps.clear();
        for (EpochSample& sample : young.epochs) {
          const double kl = rising ? 1.2 + 0.05 * sample.epoch : 1.5 - 0.05 * sample.epoch;
          for (double& value : sample.val_kl) value = kl;
        }
        young.record.baselines = {};
        young.record.baselines.teacher_kl = below ? 0.01 : 58;
        young.record.baselines.centre_prior_kl = below ? 0.02 : 59;
        test_->open(young);
        for (const int width : {1000, 700}) {
          test_->view->resize(width, 640);
          plot_->replot();
          plot_->replot();
          const QRectF legend = plot_->findChild<QCPLegend*>()->outerRect();
          int labels = 0;
          for (int i = 0; i < plot_->itemCount(); ++i) {
            auto* text = qobject_cast<QCPItemText*>(plot_->item(i));
            if (text == nullptr || !text->visible()) continue;
            ++labels;
            const QRectF rect(text->topLeft->pixelPosition(), text->bottomRight->pixelPosition());
            QVERIFY2(!rect.intersects(legend), qPrintable(text->text()));
            QVERIFY(main()->rect().contains(rect.center().toPoint()));
          }
          QCOMPARE(labels, 2);
        }
      }
    }
  }

  // ---- clipboard and description ----

  void theFigureIsCopiedAsPictureAndVectors() {
    plot_->setFocus(Qt::TabFocusReason);
    QTest::keySequence(plot_, QKeySequence::Copy);
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QVERIFY(qvariant_cast<QImage>(data->imageData()).width() > 1000);
    const QByteArray svg = data->data("image/svg+xml");
    QVERIFY(svg.contains("Model B validation"));
    QVERIFY(svg.size() < 1000000);
  }

  void theNumbersAreCopiedAsText() {
    test_->view->findChild<QAction*>("curveCopyData")->trigger();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith("curve,step,value\n"));
    QVERIFY(text.contains("Model B validation,20,"));
  }

  void aScreenReaderIsToldWhatTheFigureSays() {
    const QString text = plot_->accessibleDescription();
    const CurveStore& store = test_->view->store();
    QVERIFY(text.contains("KL divergence over Step"));
    QVERIFY(text.contains(QString("best %1 at epoch %2")
                              .arg(QLocale().toString(store.best(1, XAxis::epoch).y, 'g', 4))
                              .arg(store.bestEpoch(1))));
    QVERIFY(text.contains("Gap B − A"));
    QVERIFY(text.contains("Teacher"));
  }

 private:
  QCPAxisRect* main() const { return plot_->axisRect(0); }
  QCPAxis* across() const { return bottom(main()); }
  QCPAxis* up() const { return left(main()); }
  QPoint place() const { return main()->rect().center(); }
  QMenu* menuOf(const char* button) {
    QMenu* menu = test_->view->findChild<QToolButton*>(button)->menu();
    Q_EMIT menu->aboutToShow();
    return menu;
  }

  void wheel(int delta, Qt::KeyboardModifiers modifiers) {
    const QPointF at = place();
    QWheelEvent event(at, plot_->mapToGlobal(at), {}, QPoint(0, delta), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(plot_, &event);
  }
  void drag(Qt::MouseButton button, Qt::KeyboardModifiers modifiers, QPoint from, QPoint to) {
    QTest::mousePress(plot_, button, modifiers, from);
    for (const QPoint& at : {from + (to - from) / 2, to}) {
      QMouseEvent event(QEvent::MouseMove, QPointF(at), plot_->mapToGlobal(QPointF(at)),
                        Qt::NoButton, button, modifiers);
      QCoreApplication::sendEvent(plot_, &event);
    }
    QTest::mouseRelease(plot_, button, modifiers, to);
  }

  std::unique_ptr<OwnSettings> settings_;
  std::unique_ptr<CurvesFixture> test_;
  QCustomPlot* plot_ = nullptr;
};

QTEST_MAIN(CurveMannersTest)
#include "curve_manners_test.moc"
