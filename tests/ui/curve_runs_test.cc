// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "tests/ui/support/curves_fixture.h"

using namespace distilloscope;

class CurveRunsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() { test_ = std::make_unique<CurvesFixture>(); }
  void cleanup() { test_.reset(); }

  // ---- several runs ----

  void aRunBesideIsDrawnInTheSameColoursUnderItsName() {
    test_->open(CurvesFixture::finished("shown", 1));
    RunHistory other = CurvesFixture::finished("other", 1, 0.1);
    other.record.options.optimiser.learning_rate *= 2;
    test_->addBeside(other);
    QVERIFY(test_->drawn().contains("Model A validation"));
    QVERIFY(test_->drawn().contains("other · Model A validation"));
    QCOMPARE(test_->curve("other · Model A validation").colour,
             test_->curve("Model A validation").colour);
    QCOMPARE(test_->curve("other · Model A validation").y.back(), other.epochs.back().val_kl[0]);
    QVERIFY(test_->drawn().contains("other · B − A"));
    QCOMPARE(test_->figure().sets().at(1).dash, 1);
    QVERIFY(dashPattern(1) != dashPattern(2));
    QVERIFY(dashPattern(0).isEmpty());
  }

  void aRunBesideOfTheSameNameIsToldByItsTime() {
    RunHistory shown = CurvesFixture::finished("one", 1);
    RunHistory other = CurvesFixture::finished("two", 1, 0.1);
    other.record.options.optimiser.learning_rate *= 2;
    shown.record.name = other.record.name = "demo";
    shown.record.created = "2026-11-26T15:28:01";
    other.record.created = "2026-11-26T15:54:29";
    test_->open(shown);
    test_->addBeside(other);
    QVERIFY2(test_->drawn().contains("demo, 2026-11-26 15:54 · Model A validation"),
             qPrintable(test_->drawn().join('|')));
    QStringList chips;
    for (QLabel* label : test_->view->findChild<QWidget*>("curveChips")->findChildren<QLabel*>()) {
      if (!label->isHidden() && label->accessibleName().startsWith("demo")) {
        chips << label->accessibleName();
      }
    }
    QCOMPARE(chips, QStringList({"demo, 2026-11-26 15:28", "demo, 2026-11-26 15:54"}));
  }

  // ---- long runs ----

  void aLongRunIsReadInTurnsAndNeverShownInPart() {
    RunHistory longer = CurvesFixture::finished("long", 1, 0, 4);
    RunHistory grown = lengthened(longer, 150'000);
    longer = lengthened(longer, 120'000);
    test_->open(longer);
    QVERIFY(test_->view->isReading());
    QVERIFY(test_->view->isEmpty());
    QVERIFY(test_->figure().sets().empty());
    QCOMPARE(test_->view->copyOf(), nullptr);
    // What comes meanwhile is read with the rest.
    test_->workspace->updateRun(grown);
    QVERIFY(test_->view->isReading());
    const CurveStore& store = test_->view->store();
    while (test_->view->isReading()) {
      QVERIFY(test_->figure().sets().empty());
      QCoreApplication::processEvents();
    }
    QCOMPARE(store.steps().size(), grown.steps.size());
    QCOMPARE(store.epochs().size(), grown.epochs.size());
    QCOMPARE(test_->figure().sets().size(), std::size_t{1});
    QVERIFY(test_->drawn().contains("Model A validation"));
    // A short run that is opened while a long one is read takes its place.
    test_->open(longer);
    QVERIFY(test_->view->isReading());
    test_->open(CurvesFixture::finished("short", 1));
    QVERIFY(!test_->view->isReading());
    QCOMPARE(test_->view->store().steps().size(), std::size_t{80});
  }

  void aLongRunBesideIsDrawnWhenAllOfItIsRead() {
    test_->open(CurvesFixture::finished("shown", 1));
    RunHistory other = CurvesFixture::finished("other", 1);
    other.record.options.optimiser.learning_rate *= 2;
    test_->addBeside(lengthened(other, 120'000));
    QVERIFY(test_->view->isReading());
    QCOMPARE(test_->figure().sets().size(), std::size_t{1});
    QVERIFY(test_->drawn().contains("Model A validation"));  // the shown one stays
    QTRY_VERIFY(!test_->view->isReading());
    QCOMPARE(test_->figure().sets().size(), std::size_t{2});
    test_->workspace->clearBeside();
    QCOMPARE(test_->figure().sets().size(), std::size_t{1});
  }

  void aRunBesideIsTakenAwayByItsChip() {
    test_->open(CurvesFixture::finished("shown", 1));
    QVERIFY(!test_->view->findChild<QWidget*>("curveChips")->isVisible());
    RunHistory other = CurvesFixture::finished("other", 1);
    other.record.options.optimiser.learning_rate *= 2;
    test_->addBeside(other);
    QVERIFY(test_->view->findChild<QWidget*>("curveChips")->isVisible());
    auto* close = test_->view->findChild<QToolButton*>("curveChipClose");
    QVERIFY(close != nullptr);
    QVERIFY(close->accessibleName().contains("other"));
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(test_->workspace->besideRuns().empty());
    QVERIFY(!test_->view->findChild<QWidget*>("curveChips")->isVisible());
    QVERIFY(!test_->drawn().join('|').contains("other"));
  }

  void klThatDoesNotCompareIsMarked() {
    test_->open(CurvesFixture::finished("shown", 1));
    RunHistory other = CurvesFixture::finished("wide", 1);
    other.record.options.dataset.width *= 2;
    test_->addBeside(other);
    QVERIFY(test_->figure().sets().at(1).caution.contains("width"));
    QVERIFY(test_->drawn().contains("wide · Model A validation ⚠"));
    auto* caution = test_->view->findChild<QLabel*>("curveCaution");
    QVERIFY(caution != nullptr);
    QVERIFY(!caution->toolTip().isEmpty());
    // The same experiment compares.
    test_->addBeside(CurvesFixture::finished("same", 2));
    for (const CurveSet& set : test_->figure().sets()) {
      QCOMPARE(set.caution.isEmpty(), set.name != "wide");
    }
  }

  void theShownRunIsNotDrawnTwice() {
    const RunHistory shown = CurvesFixture::finished("shown", 1);
    test_->open(shown);
    const auto before = test_->drawn();
    test_->addBeside(shown);
    QCOMPARE(test_->drawn(), before);
  }

  // ---- several seeds ----

  void seedsOfOneExperimentAreDrawnAsTheirMeanInABand() {
    test_->open(CurvesFixture::finished("seed-1", 1));
    test_->addBeside(CurvesFixture::finished("seed-2", 2, 0.3));
    test_->addBeside(CurvesFixture::finished("seed-3", 3, 0.6));
    QCOMPARE(test_->figure().sets().size(), std::size_t{1});
    const QString name = "Model A validation (mean of n = 3 seeds)";
    const double first = FakeSession::epoch(1, 20).val_kl[0];
    const DrawnCurve mean = test_->curve(name);
    QCOMPARE(mean.x.size(), 4);
    QVERIFY(std::abs(mean.y.front() - (first + 0.3)) < 1e-12);
    // 0, 0.3 and 0.6 deviate by 0.3.
    QVERIFY(std::abs(test_->curve(name + ", band to").y.front() - (first + 0.6)) < 1e-9);
    QVERIFY(std::abs(test_->curve(name + ", band from").y.front() - first) < 1e-9);
    test_->view->findChild<QAction*>("curveInterval")->setChecked(true);
    // Student's t of two degrees of freedom, over root 3.
    QVERIFY(std::abs(test_->curve(name + ", band to").y.front() -
                     (first + 0.3 + 4.303 * 0.3 / std::sqrt(3.0))) < 1e-6);
  }

  void aMeanDoesNotMoveWhenAnotherGroupIsShown() {
    test_->open(CurvesFixture::finished("seed-1", 1));
    test_->addBeside(CurvesFixture::finished("seed-2", 2, 0.2));
    const QString name = "Model A validation (mean of n = 2 seeds)";
    const auto before = test_->curve(name).y;
    QVERIFY(!before.isEmpty());
    for (int seed = 1; seed <= 3; ++seed) {
      RunHistory other = CurvesFixture::finished("fast-" + std::to_string(seed), seed, 1.0);
      other.record.options.optimiser.learning_rate *= 3;
      test_->addBeside(other);
    }
    QCOMPARE(test_->curve(name).y, before);
    QCOMPARE(test_->figure().sets().size(), std::size_t{2});
    QVERIFY(test_->drawn().contains("fast-1 · Model A validation (mean of n = 3 seeds)"));
  }

  void aRunOfTheSameSeedOrUnfinishedIsNoPartOfAMean() {
    test_->open(CurvesFixture::finished("seed-1", 1));
    test_->addBeside(CurvesFixture::finished("again", 1, 0.1));
    RunHistory stopped = CurvesFixture::finished("stopped", 2, 0.1, 2);
    stopped.record.options.optimiser.epochs = 4;
    stopped.record.state = RunState::stopped;
    test_->addBeside(stopped);
    QCOMPARE(test_->figure().sets().size(), std::size_t{3});
    for (const CurveSet& set : test_->figure().sets()) QVERIFY(!set.isMean());
  }

  void everySeedIsDrawnFaintlyOnRequest() {
    test_->open(CurvesFixture::finished("seed-1", 1));
    test_->addBeside(CurvesFixture::finished("seed-2", 2, 0.2));
    QVERIFY(!test_->drawn().join('|').contains("seed 2"));
    test_->view->findChild<QAction*>("curveTraces")->setChecked(true);
    const DrawnCurve trace = test_->curve("Model A validation (mean of n = 2 seeds), seed 2");
    QCOMPARE(trace.y.front(), FakeSession::epoch(1, 20).val_kl[0] + 0.2);
    QVERIFY(trace.colour.alpha() < 128);
    // And without means, each seed is a run of its own.
    test_->view->findChild<QAction*>("curveMeans")->setChecked(false);
    QCOMPARE(test_->figure().sets().size(), std::size_t{2});
  }

  void theMeanOfStepsIsThatOfEachStep() {
    test_->open(CurvesFixture::finished("seed-1", 1));
    RunHistory other = CurvesFixture::finished("seed-2", 2);
    for (StepSample& sample : other.steps) sample.arms[0].total += 0.5;
    test_->addBeside(other);
    test_->choose(Quantity::total_loss);
    const DrawnCurve mean = test_->curve("Model A (mean of n = 2 seeds)");
    QCOMPARE(mean.x.size(), other.steps.size());
    CurveStore one;
    one.setHistory(CurvesFixture::finished("seed-1", 1));
    CurveSet alone;
    alone.seeds = {&one};
    StepTrace trace(alone, Quantity::total_loss, 0, test_->figure().settings().smoothing,
                    BandKind::deviation);
    trace.extend();
    for (std::size_t i = 0; i < trace.smooth().size(); ++i) {
      QVERIFY(std::abs(mean.y.at(static_cast<qsizetype>(i)) - trace.smooth().at(i) - 0.25) < 1e-5);
    }
  }

  void aRunThatTrainsJoinsTheMeanWhenItIsFinished() {
    test_->run->start(Options{});
    FakeTraining training(*test_->session, 2, 10);
    training.start();
    training.runEpochs(1);
    test_->bridge->drain();
    RunHistory other = CurvesFixture::finished("seed-2", 77, 0.2, 2);
    other.record.options = test_->workspace->run().options;
    other.record.options.run.seed = 77;
    other.record.dataset_fingerprint = test_->workspace->run().dataset_fingerprint;
    other.record.val_count = test_->workspace->run().val_count;
    test_->addBeside(other);
    QCOMPARE(test_->figure().sets().size(), std::size_t{2});
    training.runEpochs(1);
    training.finish();
    test_->bridge->drain();
    QCOMPARE(test_->figure().sets().size(), std::size_t{1});
    QVERIFY(test_->figure().sets().front().isMean());
  }

  // ---- the teacher ----

  void theShareOfTheGapSaysHowFarTheTeacherWasReached() {
    RunHistory history = CurvesFixture::finished("shown", 1);
    history.record.baselines.teacher_kl = 0.2;
    history.epochs[0].val_kl = {1.0, 0.8};
    history.epochs[1].val_kl = {0.6, 0.2};
    history.epochs[2].val_kl = {0.4, 0.5};
    history.epochs[3].val_kl = {0.2, 0.1};
    test_->open(history);
    test_->choose(Quantity::gap_closed);
    const DrawnCurve share = test_->curve("Model B");
    QCOMPARE(share.x.size(), 4);
    QVERIFY(std::abs(share.y[0] - 25) < 1e-9);
    QVERIFY(std::abs(share.y[1] - 100) < 1e-9);
    QVERIFY(std::abs(share.y[2] + 50) < 1e-9);
    QVERIFY(std::isnan(share.y[3]));  // Model A is as good as the teacher there
    QVERIFY(test_->drawn().contains("As good as the teacher"));
    QVERIFY(test_->figure().summary().contains("not defined"));
  }

  void withoutATeacherThereIsNoGapToClose() {
    RunHistory history = CurvesFixture::finished("shown", 1);
    history.record.baselines.teacher_kl = -1;
    test_->open(history);
    QVERIFY(!test_->drawn().contains("Teacher"));
    test_->choose(Quantity::gap_closed);
    QVERIFY(test_->drawn().isEmpty());
    CurveStore store;
    store.setHistory(history);
    QVERIFY(store.gapClosed(1, XAxis::epoch).empty());
  }

 private:
  static RunHistory lengthened(RunHistory history, int steps) {
    StepSample sample = history.steps.front();
    history.steps.clear();
    for (int i = 1; i <= steps; ++i) {
      sample.step = i;
      history.steps.push_back(sample);
    }
    return history;
  }

  std::unique_ptr<OwnSettings> settings_;
  std::unique_ptr<CurvesFixture> test_;
};

QTEST_MAIN(CurveRunsTest)
#include "curve_runs_test.moc"
