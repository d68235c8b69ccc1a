// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

#include "tests/ui/support/runs_fixture.h"
#include "ui/views/resume_bar.h"

using namespace distilloscope;

class RunsActionsTest : public RunsFixture {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    // The trash of a test is a folder of its own.
    qputenv("XDG_DATA_HOME", home_.filePath("data").toUtf8());
    QDir().mkpath(home_.filePath("data"));
  }
  void init() { setUp(); }
  void cleanup() { tearDown(); }

  void enterAndDoubleClickOpenARun() {
    show();
    QSignalSpy shown(workspace_.get(), &Workspace::viewRequested);
    select("demo-3");
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(session_->submitted<OpenRunJob>().size(), std::size_t{1});
    QCOMPARE(session_->submitted<OpenRunJob>().back().second.folder, std::string("/runs/demo-3"));
    QVERIFY(shown.count() >= 1);
    QCOMPARE(shown.front().front().value<ViewKind>(), ViewKind::curves);
    bridge_->drain();
    QCOMPARE(workspace_->run().folder, std::string("/runs/demo-3"));
    const QRect cell = table()->visualRect(indexOf("demo-2"));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(session_->submitted<OpenRunJob>().back().second.folder, std::string("/runs/demo-2"));
  }

  void openingTheLiveRunShowsItWithoutReadingIt() {
    show();
    startTraining();
    workspace_->openRun("/runs/demo-1");
    bridge_->drain();
    const auto read = session_->submitted<OpenRunJob>().size();
    select("live");
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(workspace_->isLive());
    QCOMPARE(session_->submitted<OpenRunJob>().size(), read);
  }

  void resumingAsksForTheEpochsInABar() {
    show();
    auto* bar = view_->findChild<ResumeBar*>();
    select("demo-3");  // interrupted, 5 of 8
    QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(bar->isVisible());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    auto* epochs = view_->findChild<QSpinBox*>("resumeEpochs");
    QCOMPARE(epochs->value(), 8);
    QCOMPARE(epochs->minimum(), 6);
    QSignalSpy resumed(workspace_.get(), &Workspace::resumeRequested);
    QTest::keyClick(epochs, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QCOMPARE(resumed.count(), 0);
    QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
    epochs->selectAll();
    QTest::keyClicks(epochs, "20");
    QTest::keyClick(epochs, Qt::Key_Return);
    QCOMPARE(resumed.count(), 1);
    QCOMPARE(resumed.front().at(0).toString(), QString("/runs/demo-3"));
    QCOMPARE(resumed.front().at(1).toInt(), 20);
    // It is read as well, so that its curves so far are there when it goes on.
    QCOMPARE(session_->submitted<OpenRunJob>().size(), std::size_t{1});
    QVERIFY(!bar->isVisible());
    select("demo-4");  // finished, 4 of 4: only further makes sense
    QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(epochs->minimum(), 5);
    QCOMPARE(epochs->value(), 8);
  }

  void nothingIsResumedWhileAnotherTrainingRuns() {
    show();
    select("demo-3");
    QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
    startTraining();
    auto* go = view_->findChild<QPushButton*>("resumeGo");
    QVERIFY(go->isVisible() && !go->isEnabled());
    QVERIFY(go->toolTip().contains("Another training"));
    auto* button = view_->findChild<QToolButton*>("runResumeButton");
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains("Another training"));
    QSignalSpy resumed(workspace_.get(), &Workspace::resumeRequested);
    QTest::keyClick(view_->findChild<QSpinBox*>("resumeEpochs"), Qt::Key_Return);
    QCOMPARE(resumed.count(), 0);
    training_->finish();
    bridge_->drain();
    QVERIFY(go->isEnabled());
    QVERIFY(button->isEnabled());
  }

  void aRunTrainedByAnotherProgramIsLeftAlone() {
    RunsListed listed = FakeSession::runs(1);
    listed.runs[0].state = RunState::running;
    show(listed);
    select("demo-1");
    QVERIFY(!action("runResume")->isEnabled());
    QVERIFY(action("runResume")->toolTip().contains("Another program"));
    QVERIFY(!action("runTrash")->isEnabled());
    QVERIFY(action("runOpen")->isEnabled());
  }

  void duplicatePutsTheOptionsIntoTheForm() {
    RunsListed listed = FakeSession::runs(2);
    listed.runs[1].options.optimiser.batch_size = 5;
    show(listed);
    Options options;
    connect(workspace_.get(), &Workspace::optionsRequested, this,
            [&](const Options& wanted) { options = wanted; });
    select("demo-1");
    QTest::mouseClick(view_->findChild<QToolButton*>("runDuplicateButton"), Qt::LeftButton);
    QCOMPARE(options.optimiser.batch_size, 5);
  }

  void deleteAsksAndMovesTheFolderToTheTrash() {
    QTemporaryDir place(home_.filePath("runs-XXXXXX"));
    QVERIFY(QDir(place.path()).mkpath("demo-1/checkpoints"));
    RunsListed listed = FakeSession::runs(2);
    listed.folder = place.path().toStdString();
    listed.runs[1].folder = place.filePath("demo-1").toStdString();
    show(listed);
    select("demo-1");
    QTest::keyClick(table(), Qt::Key_Delete);
    auto* box = view_->findChild<QMessageBox*>("trashQuestion");
    QVERIFY(box != nullptr && box->isModal());
    QVERIFY(box->informativeText().contains("demo-1"));
    QCOMPARE(box->defaultButton()->text().remove('&'), QString("Keep"));
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(view_->findChild<QMessageBox*>("trashQuestion") == nullptr);
    QVERIFY(QFileInfo::exists(place.filePath("demo-1")));
    activate();
    QTest::keyClick(table(), Qt::Key_Delete);
    box = view_->findChild<QMessageBox*>("trashQuestion");
    press(box, "Move to trash");
    QTRY_VERIFY(!QFileInfo::exists(place.filePath("demo-1")));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QVERIFY(QFileInfo::exists(home_.filePath("data/Trash/files/demo-1/checkpoints")));
  }

  void aFolderThatCannotBeDeletedIsExplained() {
    show();
    QSignalSpy problem(workspace_.get(), &Workspace::problemRaised);
    select("demo-2");
    QTest::keyClick(table(), Qt::Key_Delete);
    press(view_->findChild<QMessageBox*>("trashQuestion"), "Move to trash");
    QTRY_COMPARE(problem.count(), 1);
    QVERIFY(problem.front().at(0).toString().contains("demo-2"));
    QVERIFY(problem.front().at(1).toString().contains("not there any more"));
    bridge_->drain();
    QCOMPARE(table()->model()->rowCount(), 4);
  }

  void theLiveRunIsNeverDeleted() {
    show();
    startTraining();
    select("live");
    QTest::keyClick(table(), Qt::Key_Delete);
    QVERIFY(view_->findChild<QMessageBox*>("trashQuestion") == nullptr);
    QVERIFY(action("runTrash")->toolTip().contains("being trained"));
    // Nor among others.
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_Delete);
    QVERIFY(view_->findChild<QMessageBox*>("trashQuestion") == nullptr);
  }

  void aRunResumedWhileTheQuestionStandsIsKept() {
    QTemporaryDir place(home_.filePath("runs-XXXXXX"));
    QVERIFY(QDir(place.path()).mkpath("demo-1"));
    RunsListed listed = FakeSession::runs(1);
    listed.runs[0].folder = place.filePath("demo-1").toStdString();
    show(listed);
    select("demo-1");
    QTest::keyClick(table(), Qt::Key_Delete);
    const JobId job = bridge_->submit(TrainJob{});
    workspace_->followTraining(job);
    session_->push(RunStarted{job, listed.runs[0], FakeSession::dataset(), 4});
    bridge_->drain();
    press(view_->findChild<QMessageBox*>("trashQuestion"), "Move to trash");
    QTest::qWait(50);
    QVERIFY(QFileInfo::exists(place.filePath("demo-1")));
    QCOMPARE(table()->model()->rowCount(), 1);
  }

  void unreadableFoldersStayWithTheirReasonAndCanBeDeleted() {
    RunsListed listed = FakeSession::runs(1);
    listed.problems.push_back({"spoilt", "/runs/spoilt/run.json is truncated.", true});
    show(listed);
    select("spoilt");
    QVERIFY(details().contains("run.json is truncated"));
    QVERIFY(!action("runOpen")->isEnabled());
    QVERIFY(!action("runResume")->isEnabled());
    QVERIFY(action("runTrash")->isEnabled());
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(session_->submitted<OpenRunJob>().empty());
  }

  void controlCCopiesTheSelectedRows() {
    show();
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].startsWith("name\tstate\t"));
    QVERIFY(lines[1].startsWith("demo-4\tfinished\t"));
  }

 private:
  QTemporaryDir home_;
};

QTEST_MAIN(RunsActionsTest)
#include "runs_actions_test.moc"
