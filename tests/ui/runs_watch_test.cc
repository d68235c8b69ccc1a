// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTemporaryDir>

#include "tests/ui/support/runs_fixture.h"
#include "ui/models/run_table_model.h"
#include "ui/models/run_watcher.h"

using namespace distilloscope;

namespace {

void append(const QString& path, const QByteArray& text) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
  QCOMPARE(file.write(text), text.size());
}

}  // namespace

class RunsWatchTest : public RunsFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    setUp();
    place_ = std::make_unique<QTemporaryDir>();
  }
  void cleanup() { tearDown(); }

  void aChangeOfTheFolderIsListedByItself() {
    show(listing(2));
    QTRY_VERIFY(isWatching());
    const auto before = listings();
    QVERIFY(QDir(place_->path()).mkdir("new-run"));
    QTRY_COMPARE(listings(), before + 1);
  }

  void whileNobodyLooksNothingIsListed() {
    show(listing(2));
    QTRY_VERIFY(isWatching());
    view_->hide();
    const auto before = listings();
    QVERIFY(QDir(place_->path()).mkdir("new-run"));
    QTest::qWait(2 * (RunLister::kSettleMs + RunWatcher::kSettleMs));
    QCOMPARE(listings(), before);
    view_->show();
    QTRY_COMPARE(listings(), before + 1);
  }

  void aRunStartedByAnotherProcessAppearsAndIsMarked() {
    show(listing(2));
    QTRY_VERIFY(isWatching());
    QSignalSpy reset(table()->model(), &QAbstractItemModel::modelReset);
    select("demo-1");
    session_->runs_listed = listing(3);
    makeRun("demo-3");
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QVERIFY(indexOf("demo-3").data(RunTableModel::kFreshRole).toBool());
    QVERIFY(!indexOf("demo-1").data(RunTableModel::kFreshRole).toBool());
    QCOMPARE(table()->selectionModel()->selectedRows().front().data().toString(),
             QString("demo-1"));
    QCOMPARE(reset.count(), 0);
  }

  void whatTheFirstListingBringsIsNotNew() {
    show(listing(3));
    for (int row = 0; row < 3; ++row) {
      QVERIFY(!table()->model()->index(row, 0).data(RunTableModel::kFreshRole).toBool());
    }
  }

  void aFolderThatGetsItsRunJsonLaterIsListedThen() {
    QVERIFY(QDir(place_->path()).mkdir("demo-3"));
    show(listing(2));
    QTRY_VERIFY(isWatching());
    session_->runs_listed = listing(3);
    append(place_->filePath("demo-3/run.json"), "{}");
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 3, 2 * RunWatcher::kPollMs);
  }

  void aRunThatGrowsElsewhereUpdatesItsRowAndNothingElse() {
    RunsListed listed = listing(2);
    listed.runs[0].state = RunState::running;
    listed.runs[0].epochs_done = 1;
    makeRun("demo-2");
    show(listed);
    QTRY_VERIFY(isWatching());
    select("demo-1");
    QCOMPARE(cell("demo-2", RunColumn::epochs).left(1), QString("1"));
    auto* note = view_->findChild<QPlainTextEdit*>("runNote");
    note->setFocus();
    QTest::keyClicks(note, "half a");
    listed.runs[0].epochs_done = 2;
    session_->runs_listed = listed;
    QSignalSpy changed(table()->model(), &QAbstractItemModel::dataChanged);
    append(place_->filePath("demo-2/epochs.csv"), "2,0.5\n");
    QTRY_COMPARE(cell("demo-2", RunColumn::epochs).left(1), QString("2"));
    QVERIFY(!changed.isEmpty());
    for (const QList<QVariant>& rows : changed) {
      QCOMPARE(rows[0].toModelIndex().row(), indexOf("demo-2").row());
      QCOMPARE(rows[1].toModelIndex().row(), indexOf("demo-2").row());
    }
    QTest::keyClicks(note, " word");
    QCOMPARE(note->toPlainText(), QString("half a word"));
    QVERIFY(note->hasFocus());
  }

  void aNameThatIsTypedOutlivesAListing() {
    show(FakeSession::runs(3));
    select("demo-2");
    QTest::keyClick(table(), Qt::Key_F2);
    auto* editor = view_->findChild<QLineEdit*>("runNameEditor");
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, "half a");
    RunsListed listed = FakeSession::runs(4);
    for (RunRecord& record : listed.runs) record.epochs_done += 1;
    relist(listed);
    QCOMPARE(table()->model()->rowCount(), 4);
    QCOMPARE(view_->findChild<QLineEdit*>("runNameEditor"), editor);
    QCOMPARE(editor->text(), QString("half a"));
  }

  void rowsThatComeAboveDoNotMoveWhatIsRead() {
    show(FakeSession::runs(80));
    table()->verticalScrollBar()->setValue(30);
    const QString top = table()->indexAt(QPoint(1, 1)).data().toString();
    RunsListed listed = FakeSession::runs(80);
    for (int i = 0; i < 5; ++i) {
      RunRecord record = listed.runs[0];
      record.folder = "/runs/newer-" + std::to_string(i);
      record.name = "newer";
      record.created = "2027-01-01T10:00:00+0000";
      listed.runs.insert(listed.runs.begin(), record);
      listed.curves.insert(listed.curves.begin(), listed.curves[0]);
    }
    relist(listed);
    QCOMPARE(table()->model()->rowCount(), 85);
    QCOMPARE(table()->model()->index(0, 0).data().toString(), QString("newer"));
    QCOMPARE(table()->indexAt(QPoint(1, 1)).data().toString(), top);
  }

  void anInterruptedRunWhoseFilesGrowIsShownAsRunning() {
    RunsListed listed = listing(2);
    listed.runs[0].state = RunState::interrupted;
    makeRun("demo-2");
    show(listed);
    QTRY_VERIFY(isWatching());
    QCOMPARE(cell("demo-2", RunColumn::state), QString("Interrupted"));
    append(place_->filePath("demo-2/steps.csv"), "1,0.5\n");
    QTRY_COMPARE(cell("demo-2", RunColumn::state), QString("Running"));
    select("demo-2");
    QVERIFY(!action("runResume")->isEnabled());
    QVERIFY(!action("runTrash")->isEnabled());
  }

  void aRunWhoseLockIsGoneIsInterruptedAtOnce() {
    RunsListed listed = listing(1);
    listed.runs[0].state = RunState::running;
    makeRun("demo-1");
    show(listed);
    QTRY_VERIFY(isWatching());
    append(place_->filePath("demo-1/steps.csv"), "1,0.5\n");
    auto* watcher = view_->findChild<RunWatcher*>();
    QTRY_VERIFY(!watcher->growing().isEmpty());
    listed.runs[0].state = RunState::interrupted;
    relist(listed);
    QCOMPARE(cell("demo-1", RunColumn::state), QString("Interrupted"));
  }

  void oneListingIsAskedForAtATime() {
    show(listing(1));
    QTRY_VERIFY(isWatching());
    session_->answers = false;
    action("runRefresh")->trigger();
    const auto before = listings();
    for (int i = 0; i < 3; ++i) action("runRefresh")->trigger();
    QVERIFY(QDir(place_->path()).mkdir("new-run"));
    QTest::qWait(RunLister::kSettleMs + 2 * RunWatcher::kSettleMs);
    QCOMPARE(listings(), before);
    session_->finish(session_->submitted<ListRunsJob>().back().first);
    bridge_->drain();
    QCOMPARE(listings(), before + 1);
  }

  void aWatcherTellsGrowthFromSilence() {
    makeRun("one");
    const QString run = place_->filePath("one");
    RunWatcher watcher;
    watcher.setPace(20, 300);
    QSignalSpy changed(&watcher, &RunWatcher::changed);
    QSignalSpy grew(&watcher, &RunWatcher::grew);
    watcher.watch({place_->path(), {"one"}, {run}});
    watcher.setActive(true);
    QTRY_VERIFY(watcher.hasLooked());
    QTest::qWait(100);
    QCOMPARE(changed.count() + grew.count(), 0);
    append(run + "/steps.csv", "1,0.5\n");
    QTRY_COMPARE(grew.count(), 1);
    QCOMPARE(grew.front().front().toStringList(), QStringList{run});
    QCOMPARE(changed.count(), 0);  // steps alone change nothing in a listing
    QCOMPARE(watcher.growing(), QSet<QString>{run});
    QTRY_VERIFY(watcher.growing().isEmpty());
    append(run + "/epochs.csv", "1,0.5\n");
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(QDir(run).removeRecursively());
    QTRY_VERIFY(changed.count() >= 2);
  }

  void aRunThatIsSlowIsGivenTime() {
    makeRun("slow");
    const QString run = place_->filePath("slow");
    RunWatcher watcher;
    watcher.setPace(10, 50);
    watcher.watch({{}, {}, {run}});
    watcher.setActive(true);
    QSignalSpy grew(&watcher, &RunWatcher::grew);
    QTRY_VERIFY(watcher.hasLooked());
    append(run + "/steps.csv", "1\n");
    QTRY_COMPARE(grew.count(), 1);
    QTRY_VERIFY(watcher.growing().isEmpty());
    QTest::qWait(400);
    append(run + "/steps.csv", "2\n");
    QTRY_COMPARE(grew.count(), 2);
    QTest::qWait(200);  // longer than at first, shorter than it was silent before
    QCOMPARE(watcher.growing(), QSet<QString>{run});
  }

 private:
  RunsListed listing(int count) {
    RunsListed listed = FakeSession::runs(count);
    listed.folder = place_->path().toStdString();
    for (RunRecord& record : listed.runs) {
      record.folder = place_->filePath(QString::fromStdString(record.name)).toStdString();
    }
    return listed;
  }
  void makeRun(const QString& name) {
    QVERIFY(QDir(place_->path()).mkpath(name));
    append(place_->filePath(name + "/run.json"), "{}");
    append(place_->filePath(name + "/epochs.csv"), "1,0.6\n");
    append(place_->filePath(name + "/steps.csv"), "1,0.6\n");
  }
  // What happens from now on is held against a first look.
  bool isWatching() {
    auto* watcher = view_->findChild<RunWatcher*>();
    return watcher != nullptr && watcher->hasLooked();
  }

  std::unique_ptr<QTemporaryDir> place_;
};

QTEST_MAIN(RunsWatchTest)
#include "runs_watch_test.moc"
