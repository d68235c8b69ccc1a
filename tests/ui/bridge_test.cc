// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include "tests/ui/support/fake_session.h"
#include "ui/bridge/engine_bridge.h"
#include "ui/bridge/lateness_probe.h"
#include "ui/main/run_controller.h"
#include "ui/main/workspace.h"

using namespace distilloscope;

class BridgeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { bridge_ = std::make_unique<EngineBridge>(FakeSession::factory(session_)); }

  void manyStepsArriveInOneSignal() {
    std::vector<std::size_t> sizes;
    connect(bridge_.get(), &EngineBridge::stepsDone, this,
            [&](const std::vector<StepDone>& events) { sizes.push_back(events.size()); });
    for (int i = 1; i <= 200; ++i) session_->push(StepDone{1, FakeSession::step(i, 50, 4)});
    QVERIFY(sizes.empty());
    QTRY_COMPARE(sizes.size(), std::size_t{1});
    QCOMPARE(sizes.front(), std::size_t{200});
  }

  void stepsComeBeforeTheEpochThatEndsWithThem() {
    QStringList order;
    connect(bridge_.get(), &EngineBridge::stepsDone, this,
            [&](const std::vector<StepDone>& events) {
              order << QString("steps %1").arg(events.size());
            });
    connect(bridge_.get(), &EngineBridge::epochDone, this, [&] { order << "epoch"; });
    session_->push(StepDone{1, FakeSession::step(1, 2, 1)});
    session_->push(StepDone{1, FakeSession::step(2, 2, 1)});
    session_->push(EpochDone{1, FakeSession::epoch(1, 2), {}, {}});
    session_->push(StepDone{1, FakeSession::step(3, 2, 2)});
    bridge_->drain();
    QCOMPARE(order, QStringList({"steps 2", "epoch", "steps 1"}));
  }

  void whatTakesLongToBeShownLetsTheWindowServeOthersBeforeTheNextEvent() {
    QStringList order;
    QObject window;  // what still waits for it goes with it
    connect(bridge_.get(), &EngineBridge::logLine, &window, [&](const LogLine& line) {
      order << QString::fromStdString(line.text);
      if (order.size() > 1) return;
      QMetaObject::invokeMethod(
          &window, [&] { order << "window"; }, Qt::QueuedConnection);
      for (const Spent begin = Spent::now();
           (Spent::now() - begin).wall < 2 * EngineBridge::kTurnMs;) {
      }
    });
    connect(bridge_.get(), &EngineBridge::stepsDone, this, [&] { order << "steps"; });
    for (const char* text : {"first", "second"}) {
      LogLine line;
      line.text = text;
      session_->push(line);
    }
    session_->push(StepDone{1, FakeSession::step(1, 2, 1)});
    QTRY_COMPARE(order, QStringList({"first", "window", "second", "steps"}));
    // Who needs all of them at once gets them.
    order.clear();
    for (const char* text : {"first", "second"}) {
      LogLine line;
      line.text = text;
      session_->push(line);
    }
    bridge_->drain();
    QCOMPARE(order, QStringList({"first", "second"}));
  }

  void onlyTheNewestProgressOfAJobArrives() {
    std::vector<double> fractions;
    connect(bridge_.get(), &EngineBridge::progressChanged, this,
            [&](const Progress& progress) { fractions.push_back(progress.fraction); });
    for (int i = 1; i <= 10; ++i) {
      Progress progress;
      progress.job = 1;
      progress.fraction = i / 10.0;
      session_->push(progress);
    }
    Progress other;
    other.job = 2;
    other.fraction = 0.25;
    session_->push(other);
    bridge_->drain();
    QCOMPARE(fractions, std::vector<double>({1.0, 0.25}));
  }

  void everyThumbnailArrives() {
    int count = 0;
    connect(bridge_.get(), &EngineBridge::thumbnailsReady, this,
            [&](const std::vector<ThumbnailReady>& events) {
              count += static_cast<int>(events.size());
            });
    ThumbnailsJob job;
    job.ids = {"val_101", "val_102", "val_103"};
    bridge_->submit(job);
    QTRY_COMPARE(count, 3);
  }

  void theRunControllerSaysWhatTheEngineReportedAndNothingElse() {
    Workspace workspace(*bridge_);
    RunController run(*bridge_, workspace);
    using State = RunController::State;
    run.start(Options{});
    QCOMPARE(run.state(), State::starting);
    QVERIFY(!run.canPause());
    bridge_->drain();
    QCOMPARE(run.state(), State::running);
    run.pause();
    QCOMPARE(run.state(), State::pausing);
    QVERIFY(!run.canResume());
    bridge_->drain();
    QCOMPARE(run.state(), State::paused);
    run.resume();
    bridge_->drain();
    QCOMPARE(run.state(), State::running);
    run.stop();
    QCOMPARE(run.state(), State::stopping);
    QVERIFY(!run.canStop());
    bridge_->drain();
    QCOMPARE(run.state(), State::idle);
  }

  void aSecondStartWhileOneRunsIsIgnored() {
    Workspace workspace(*bridge_);
    RunController run(*bridge_, workspace);
    run.start(Options{});
    run.start(Options{});
    QCOMPARE(session_->submitted<TrainJob>().size(), std::size_t{1});
  }

  void theWorkspaceFollowsALiveRunAndItsCheckpoints() {
    Workspace workspace(*bridge_);
    RunController run(*bridge_, workspace);
    run.start(Options{});
    FakeTraining training(*session_, 3, 5);
    training.start();
    training.runEpochs(2);
    bridge_->drain();
    QVERIFY(workspace.isLive());
    QCOMPARE(workspace.history().steps.size(), std::size_t{10});
    QCOMPARE(workspace.currentEpoch(), 2);
    QVERIFY(workspace.checkpointFile(Model::b, 2).endsWith("epoch-002/b.safetensors"));
    QVERIFY(workspace.checkpointFile(Model::b, 3).isEmpty());
    workspace.setCurrentEpoch(1);
    training.runEpochs(1);
    bridge_->drain();
    QCOMPARE(workspace.currentEpoch(), 1);  // who looks back is not pulled forward
    workspace.followNewestEpoch();
    QCOMPARE(workspace.currentEpoch(), 3);
    training.finish();
    bridge_->drain();
    QVERIFY(!workspace.isLive());
    QCOMPARE(workspace.run().state, RunState::finished);
  }

  void aLiveRunIsKeptWhileAnotherOneIsLookedAt() {
    Workspace workspace(*bridge_);
    RunController run(*bridge_, workspace);
    run.start(Options{});
    FakeTraining training(*session_, 4, 5);
    training.start();
    training.runEpochs(1);
    bridge_->drain();
    workspace.openRun("/runs/old");
    bridge_->drain();
    QVERIFY(!workspace.isLive());
    QCOMPARE(workspace.newestEpoch(), 10);
    training.runEpochs(1);
    bridge_->drain();
    QCOMPARE(workspace.newestEpoch(), 10);
    workspace.showLiveRun();
    QVERIFY(workspace.isLive());
    QCOMPARE(workspace.newestEpoch(), 2);
    QCOMPARE(workspace.history().steps.size(), std::size_t{10});
  }

  void aCheckpointPutToWorkTakesThePlaceOfTheRunsOwn() {
    Workspace workspace(*bridge_);
    workspace.openRun("/runs/old");
    bridge_->drain();
    const QString own = workspace.activeCheckpoint(Model::a);
    QVERIFY(own.endsWith("epoch-010/a.safetensors"));
    QSignalSpy changed(&workspace, &Workspace::overrideChanged);
    workspace.useCheckpointAs(Model::a, "/elsewhere/a.safetensors");
    QCOMPARE(changed.count(), 1);
    QCOMPARE(workspace.sampleJobFor("val_101").checkpoints[0],
             std::string("/elsewhere/a.safetensors"));
    workspace.useCheckpointAs(Model::a, {});
    QCOMPARE(workspace.activeCheckpoint(Model::a), own);
  }

  void aDatasetThatCannotBeOpenedIsReportedWithTheReason() {
    Workspace workspace(*bridge_);
    session_->refuse_folder = "/no/dataset";
    QString details;
    connect(&workspace, &Workspace::problemRaised, this,
            [&](const QString& text, const QString&) { details = text; });
    workspace.openDataset("/no/dataset");
    bridge_->drain();
    QVERIFY(details.contains("/no/dataset"));
    QVERIFY(!workspace.hasDataset());
  }

  void aRunWhoseDatasetIsGoneIsNotShownOverTheImagesOfAnother() {
    Workspace workspace(*bridge_);
    workspace.openDataset("/data/other");
    bridge_->drain();
    QVERIFY(workspace.hasDataset());
    session_->answers = false;  // the dataset of the run is gone
    workspace.openRun("/runs/old");
    RunOpened opened;
    opened.job = session_->submitted<OpenRunJob>().back().first;
    opened.history = FakeSession::history("/runs/old");
    opened.history.record.options.dataset.folder = "/data/gone";
    session_->push(opened);
    bridge_->drain();
    QCOMPARE(workspace.run().folder, std::string("/runs/old"));
    QVERIFY(!workspace.hasDataset());
    QVERIFY(workspace.isOpeningDataset());
    session_->fail(session_->submitted<OpenDatasetJob>().back().first, ErrorCode::not_found,
                   "/data/gone is not there.");
    bridge_->drain();
    QVERIFY(!workspace.hasDataset());
    QVERIFY(!workspace.isOpeningDataset());
    QVERIFY(workspace.currentImage().isEmpty());
  }

  void aResumedRunShowsWhatItDidBeforeToTheStep() {
    Workspace workspace(*bridge_);
    RunController run(*bridge_, workspace);
    run.start(Options{});
    RunStarted started;
    started.job = session_->lastTraining();
    started.history = FakeSession::history("/runs/old");
    started.history.steps.resize(7);
    started.history.epochs.clear();
    started.record = started.history.record;
    session_->push(started);
    bridge_->drain();
    QVERIFY(workspace.isLive());
    QCOMPARE(workspace.history().steps.size(), std::size_t{7});
  }

  void theLatenessProbeCountsTicksAndOrdersItsQuantiles() {
    LatenessProbe probe;
    probe.start();
    QTRY_VERIFY(probe.count() >= 5);
    probe.stop();
    QVERIFY(probe.quantile(0.5) <= probe.quantile(0.99));
    QVERIFY(probe.quantile(0.99) <= probe.quantile(1));
    QVERIFY(probe.report().contains("p99"));
  }

  void theLatenessProbeSaysWhatTheLoopServedBeforeItsWorstTicks() {
    TurnWatch watch;
    LatenessProbe probe(&watch);
    QObject owner;
    owner.setObjectName("curves");
    auto* sent_to = new QTimer(&owner);
    probe.start();
    QTRY_VERIFY(probe.count() >= 2);
    {
      const TurnWatch::Serving outer(watch, owner, QEvent::UpdateRequest);
      const TurnWatch::Serving inner(watch, *sent_to, QEvent::Timer);
      for (const Spent begin = Spent::now(); (Spent::now() - begin).processor < 60;) {
      }
    }
    const std::size_t before = probe.count();
    QTRY_VERIFY(probe.count() > before);
    probe.stop();
    QVERIFY(!probe.worst().empty());
    QVERIFY(probe.worst().size() <= LatenessProbe::kWorst);
    const auto late = [](const LatenessProbe::Tick& tick) { return -tick.late; };
    QVERIFY(std::ranges::is_sorted(probe.worst(), {}, late));
    // Another program may have held the core longer in another tick.
    const auto found = std::ranges::find_if(probe.worst(), [](const LatenessProbe::Tick& tick) {
      return tick.longest && tick.longest->event.type == QEvent::UpdateRequest;
    });
    QVERIFY(found != probe.worst().end());
    QVERIFY(found->late >= 60 - LatenessProbe::kIntervalMs);
    QVERIFY(found->processor >= 60);
    QVERIFY(found->stolen >= 0);
    QVERIFY(found->longest->event.spent.processor >= 60);
    QCOMPARE(found->longest->event.text(), "QObject \"curves\": UpdateRequest");
    QCOMPARE(found->longest->heaviest.text(), "QTimer of QObject \"curves\": Timer");
    QVERIFY(found->longest->heaviest.spent.processor >= 60);
    QVERIFY(probe.report().contains("most of it in QTimer of QObject \"curves\": Timer"));
  }

  void whatALoopWithinAnEventServedCountsOnceForItsOwnPart() {
    TurnWatch watch;
    QVERIFY(!watch.takeLongest());
    QObject menu;
    const auto compute = [](double ms) {
      for (const Spent begin = Spent::now(); (Spent::now() - begin).processor < ms;) {
      }
    };
    const TurnWatch::Serving outer(watch, menu, QEvent::MouseButtonPress);
    compute(50);
    const auto first = watch.takeLongest();
    QVERIFY(first && first->event.spent.processor >= 50);
    QCOMPARE(first->event.type, QEvent::MouseButtonPress);
    {
      const TurnWatch::Serving inner(watch, menu, QEvent::Paint);
      compute(20);
    }
    const auto second = watch.takeLongest();
    QVERIFY(second && second->event.spent.processor >= 20);
    QVERIFY(second->event.spent.processor < 50);
    QCOMPARE(second->heaviest.type, QEvent::Paint);
    QVERIFY(second->heaviest.spent.processor <= second->event.spent.processor);
  }

  void cleanup() { bridge_.reset(); }

 private:
  FakeSession* session_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
};

QTEST_GUILESS_MAIN(BridgeTest)
#include "bridge_test.moc"
