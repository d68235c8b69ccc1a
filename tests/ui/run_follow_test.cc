// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/workspace.h"
#include "ui/models/run_follower.h"

using namespace distilloscope;

/// A run that another process trains, opened here.
class RunFollowTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    place_ = std::make_unique<QTemporaryDir>();
    folder_ = place_->filePath("far");
    QVERIFY(QDir(place_->path()).mkdir("far"));
    bridge_ = std::make_unique<EngineBridge>(FakeSession::factory(session_));
    workspace_ = std::make_unique<Workspace>(*bridge_);
    follower_ = std::make_unique<RunFollower>(*bridge_, *workspace_);
  }
  void cleanup() {
    follower_.reset();
    workspace_.reset();
    bridge_.reset();
  }

  void itsCurvesGrowAndWhatIsLookedAtStays() {
    open(3, RunState::running);
    QVERIFY(workspace_->isFollowed());
    QVERIFY(!workspace_->isLive());
    workspace_->setCurrentEpoch(2);
    QSignalSpy anew(workspace_.get(), &Workspace::runChanged);
    QSignalSpy steps(workspace_.get(), &Workspace::stepsAdded);
    QSignalSpy epochs(workspace_.get(), &Workspace::epochAdded);
    grow(5, RunState::running);
    QTRY_COMPARE(workspace_->newestEpoch(), 5);
    QCOMPARE(anew.count(), 0);
    QCOMPARE(steps.count(), 1);
    QCOMPARE(steps.front().front().toInt(), 30);
    QCOMPARE(epochs.count(), 2);
    QCOMPARE(epochs.back().front().toInt(), 5);
    QCOMPARE(workspace_->currentEpoch(), 2);
    QVERIFY(!workspace_->checkpointFile(Model::b, 5).isEmpty());
    QVERIFY(workspace_->isFollowed());
  }

  void theNewestEpochIsFollowedWhereItWasLookedAt() {
    open(3, RunState::running);
    QCOMPARE(workspace_->currentEpoch(), 3);
    grow(4, RunState::running);
    QTRY_COMPARE(workspace_->currentEpoch(), 4);
    QVERIFY(workspace_->followsNewestEpoch());
  }

  void followingEndsWithTheRun() {
    open(3, RunState::running);
    QSignalSpy ended(workspace_.get(), &Workspace::followedChanged);
    grow(4, RunState::finished);
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!workspace_->isFollowed());
    QCOMPARE(workspace_->newestEpoch(), 4);
    QCOMPARE(workspace_->run().state, RunState::finished);
  }

  void aRunWhoseLockIsGoneIsInterruptedAtOnce() {
    open(3, RunState::running);
    grow(4, RunState::interrupted);
    QTRY_VERIFY(!workspace_->isFollowed());
    QCOMPARE(workspace_->run().state, RunState::interrupted);
    QCOMPARE(workspace_->newestEpoch(), 4);
  }

  void aRunThatGrewWithoutALockIsInterruptedWhenItIsSilent() {
    open(3, RunState::interrupted);
    auto* watcher = follower_->findChild<RunWatcher*>();
    watcher->setPace(20, 1500);
    grow(4, RunState::interrupted);
    QTRY_VERIFY(workspace_->isFollowed());
    QTRY_VERIFY(!workspace_->isFollowed());
    QCOMPARE(workspace_->run().state, RunState::interrupted);
  }

  void aRunThatGrowsWithoutALockIsFollowed() {
    open(3, RunState::interrupted);
    QVERIFY(!workspace_->isFollowed());
    grow(4, RunState::interrupted);
    QTRY_VERIFY(workspace_->isFollowed());
    QCOMPARE(workspace_->run().state, RunState::running);
    QCOMPARE(workspace_->newestEpoch(), 4);
  }

  void aRunThatWasResumedFromAnEarlierEpochIsShownAnew() {
    open(5, RunState::interrupted);
    workspace_->setCurrentEpoch(2);
    QSignalSpy anew(workspace_.get(), &Workspace::runChanged);
    grow(3, RunState::running);
    QTRY_COMPARE(anew.count(), 1);
    QCOMPARE(workspace_->newestEpoch(), 3);
    QCOMPARE(workspace_->currentEpoch(), 2);
    QVERIFY(workspace_->isFollowed());
  }

  void aRunOfThisProgramIsNotReadFromItsFolder() {
    workspace_->followTraining(bridge_->submit(TrainJob{}));
    FakeTraining training(*session_, 5, 10);
    training.start();
    bridge_->drain();
    QVERIFY(workspace_->isLive());
    QVERIFY(!workspace_->isFollowed());
    QVERIFY(!follower_->findChild<RunWatcher*>()->isActive());
    training.finish();
    bridge_->drain();
    QVERIFY(session_->submitted<OpenRunJob>().empty());
  }

  void aFolderThatGoesIsToldOfOnceAndSoIsItsReturn() {
    open(3, RunState::finished);
    follower_->findChild<RunWatcher*>()->setPace(20, 1500);
    QSignalSpy lost(workspace_.get(), &Workspace::runLost);
    QSignalSpy found(workspace_.get(), &Workspace::runFound);
    session_->refuse_folder = folder_.toStdString();
    QVERIFY(QDir().rename(folder_, folder_ + "-elsewhere"));
    QTRY_COMPARE(lost.count(), 1);
    QVERIFY(!lost.front().front().toString().isEmpty());
    QVERIFY(workspace_->isLost());
    QCOMPARE(workspace_->newestEpoch(), 3);  // what was read stays
    session_->refuse_folder.clear();
    QVERIFY(QDir().rename(folder_ + "-elsewhere", folder_));
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(lost.count(), 1);
    QVERIFY(!workspace_->isLost());
  }

  void anotherNameOfTheShownRunIsKnownAtOnce() {
    open(3, RunState::finished);
    QSignalSpy edited(workspace_.get(), &Workspace::runEdited);
    EditRunJob edit;
    edit.folder = folder_.toStdString();
    edit.name = "better";
    bridge_->submit(edit);
    bridge_->drain();
    QCOMPARE(edited.count(), 1);
    QCOMPARE(workspace_->run().name, std::string("better"));
  }

 private:
  void write(const QString& name) {
    QFile file(folder_ + '/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    file.write("1,2,3\n");
  }
  void setHistory(int epochs, RunState state) {
    RunHistory history = FakeSession::history(folder_.toStdString(), epochs, 10);
    history.record.state = state;
    session_->known_history = history;
  }
  void open(int epochs, RunState state) {
    setHistory(epochs, state);
    for (const char* name : {"run.json", "epochs.csv", "steps.csv"}) write(name);
    workspace_->openRun(folder_);
    bridge_->drain();
    QVERIFY(workspace_->hasRun());
    auto* watcher = follower_->findChild<RunWatcher*>();
    QVERIFY(watcher != nullptr && watcher->isActive());
    QTRY_VERIFY(watcher->hasLooked());
  }
  void grow(int epochs, RunState state, const char* file = "steps.csv") {
    setHistory(epochs, state);
    write(file);
  }

  std::unique_ptr<QTemporaryDir> place_;
  QString folder_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<RunFollower> follower_;
};

QTEST_MAIN(RunFollowTest)
#include "run_follow_test.moc"
