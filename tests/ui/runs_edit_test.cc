// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QPlainTextEdit>

#include "tests/ui/support/runs_fixture.h"
#include "ui/views/notice_bar.h"

using namespace distilloscope;

class RunsEditTest : public RunsFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { setUp(); }
  void cleanup() { tearDown(); }

  void f2RenamesInPlaceWhicheverCellIsCurrent() {
    show();
    select("demo-2");
    table()->setCurrentIndex(indexOf("demo-2").siblingAtColumn(int(RunColumn::epochs)));
    rename("a better name");
    QCOMPARE(edits().size(), std::size_t{1});
    QCOMPARE(edits().back().folder, std::string("/runs/demo-2"));
    QCOMPARE(edits().back().name.value_or(""), std::string("a better name"));
    QVERIFY(!edits().back().note);
    bridge_->drain();
    QVERIFY(indexOf("a better name").isValid());
    QVERIFY(table()->hasFocus());
  }

  void escapeLeavesTheName() {
    show();
    select("demo-2");
    QTest::keyClick(table(), Qt::Key_F2);
    QTest::keyClicks(editor(), "nothing");
    QTest::keyClick(editor(), Qt::Key_Escape);
    QVERIFY(edits().empty());
    QVERIFY(indexOf("demo-2").isValid());
  }

  void anEmptyNameGivesTheRunItsOwnBack() {
    RunsListed listed = FakeSession::runs(2);
    listed.runs[0].name = "called so";
    show(listed);
    select("called so");
    rename("  ");
    QCOMPARE(edits().back().name.value_or("?"), std::string());
    bridge_->drain();
    QVERIFY(indexOf("demo-2").isValid());
  }

  void aRenameIsUndoneAndDoneAgain() {
    show();
    select("demo-2");
    rename("other");
    bridge_->drain();
    QVERIFY(workspace_->undoStack().undoText().contains("demo-2"));
    workspace_->undoStack().undo();
    QCOMPARE(edits().back().name.value_or(""), std::string("demo-2"));
    QVERIFY(indexOf("demo-2").isValid());
    bridge_->drain();
    workspace_->undoStack().redo();
    bridge_->drain();
    QVERIFY(indexOf("other").isValid());
    QCOMPARE(edits().size(), std::size_t{3});
  }

  void whatIsNotKeptIsTakenBackAndSaid() {
    show();
    session_->answers = false;
    select("demo-2");
    rename("other");
    QVERIFY(indexOf("other").isValid());
    session_->fail(session_->submitted<EditRunJob>().back().first, ErrorCode::unwritable,
                   "/runs/demo-2/run.json cannot be written.");
    bridge_->drain();
    QVERIFY(!indexOf("other").isValid());
    QVERIFY(indexOf("demo-2").isValid());
    auto* bar = view_->findChild<NoticeBar*>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains("demo-2 was not renamed"));
    QVERIFY(bar->details().contains("cannot be written"));
    QVERIFY(!workspace_->undoStack().canUndo());
    QVERIFY(!workspace_->undoStack().canRedo());
  }

  void aListingOnItsWayDoesNotBringTheOldNameBack() {
    show();
    session_->answers = false;
    select("demo-2");
    rename("other");
    QVERIFY(indexOf("other").isValid());  // before it is kept
    RunsListed listed = FakeSession::runs(4);
    listed.runs[2].epochs_done += 1;
    listed.job = 0;
    action("runRefresh")->trigger();
    listed.job = session_->submitted<ListRunsJob>().back().first;
    session_->push(listed);
    bridge_->drain();
    QVERIFY(indexOf("other").isValid());
    QVERIFY(!indexOf("demo-2").isValid());
  }

  void aRunThatIsTrainingCanBeRenamed() {
    show();
    startTraining();
    select("live");
    rename("night run");
    bridge_->drain();
    training_->runEpochs(1);
    bridge_->drain();
    QVERIFY(indexOf("night run").isValid());
    QCOMPARE(cell("night run", RunColumn::epochs), QString("1 / 5"));
    QCOMPARE(workspace_->run().name, std::string("night run"));
  }

  void theNoteIsKeptWhenTheFieldIsLeftAndTheFilterFindsIt() {
    show();
    select("demo-2");
    QTest::keyClick(table(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(note()->hasFocus());
    QTest::keyClicks(note(), "the good one");
    QVERIFY(edits().empty());
    table()->setFocus();
    QCOMPARE(edits().size(), std::size_t{1});
    QCOMPARE(edits().back().note.value_or(""), std::string("the good one"));
    QVERIFY(!edits().back().name);
    bridge_->drain();
    QCOMPARE(cell("demo-2", RunColumn::note), QString("the good one"));
    view_->findChild<QLineEdit*>("runsFilter")->setText("good");
    QCOMPARE(table()->model()->rowCount(), 1);
    workspace_->undoStack().undo();
    bridge_->drain();
    view_->findChild<QLineEdit*>("runsFilter")->clear();
    QCOMPARE(cell("demo-2", RunColumn::note), QString());
    select("demo-2");
    QCOMPARE(note()->toPlainText(), QString());
  }

  void choosingAnotherRunKeepsTheNoteOnTheFirst() {
    show();
    select("demo-2");
    note()->setFocus();
    QTest::keyClicks(note(), "of the second");
    table()->selectRow(indexOf("demo-1").row());
    QCOMPARE(edits().size(), std::size_t{1});
    QCOMPARE(edits().back().folder, std::string("/runs/demo-2"));
    QCOMPARE(note()->toPlainText(), QString());
    bridge_->drain();
    select("demo-2");
    QCOMPARE(note()->toPlainText(), QString("of the second"));
  }

  void escapeTakesBackWhatWasTypedIntoTheNote() {
    RunsListed listed = FakeSession::runs(2);
    listed.runs[0].note = "as it was";
    show(listed);
    select("demo-2");
    note()->setFocus();
    note()->selectAll();
    QTest::keyClicks(note(), "wrong");
    QTest::keyClick(note(), Qt::Key_Escape);
    QCOMPARE(note()->toPlainText(), QString("as it was"));
    QVERIFY(table()->hasFocus());
    QVERIFY(edits().empty());
  }

  void controlReturnKeepsTheNoteAndGoesBackToTheTable() {
    show();
    select("demo-2");
    note()->setFocus();
    QTest::keyClicks(note(), "short");
    QTest::keyClick(note(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(table()->hasFocus());
    QCOMPARE(edits().back().note.value_or(""), std::string("short"));
  }

  void leavingTheViewKeepsTheNote() {
    show();
    select("demo-2");
    note()->setFocus();
    QTest::keyClicks(note(), "before I go");
    view_->hide();
    QCOMPARE(edits().size(), std::size_t{1});
  }

  void unreadableRunsAndStudiesHaveNeitherNameNorNote() {
    session_->known_study = FakeSession::study(3, 2);
    RunsListed listed = FakeSession::runs(1);
    listed.problems.push_back({"spoilt", "run.json is truncated.", true});
    show(listed);
    for (const QString& name :
         {QString("spoilt"), QString::fromStdString(session_->known_study->name)}) {
      select(name);
      QVERIFY(!action("runRename")->isEnabled());
      QVERIFY(!note()->isVisible());
    }
  }

 private:
  QLineEdit* editor() { return view_->findChild<QLineEdit*>("runNameEditor"); }
  QPlainTextEdit* note() { return view_->findChild<QPlainTextEdit*>("runNote"); }
  std::vector<EditRunJob> edits() const {
    std::vector<EditRunJob> jobs;
    for (const auto& [id, job] : session_->submitted<EditRunJob>()) jobs.push_back(job);
    return jobs;
  }
  void rename(const QString& name) {
    QTest::keyClick(table(), Qt::Key_F2);
    QVERIFY(editor() != nullptr);
    QCOMPARE(editor()->selectedText(), editor()->text());
    QTest::keyClicks(editor(), name);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_VERIFY(editor() == nullptr || !editor()->isVisible());
  }
};

QTEST_MAIN(RunsEditTest)
#include "runs_edit_test.moc"
