// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "tests/ui/support/images_fixture.h"
#include "ui/main/main_window.h"
#include "ui/views/notice_bar.h"
#include "ui/views/sample_list.h"

using namespace distilloscope;

class ImageNotesTest : public ImagesFixture {
  Q_OBJECT

  ImageNotes& notes() { return workspace_->imageNotes(); }
  QAction* star() { return find<QAction>("sampleStar"); }
  QPlainTextEdit* editor() { return find<QPlainTextEdit>("sampleNoteEditor"); }
  void openRun(const QString& folder = "/runs/x") {
    openDataset();
    workspace_->openRun(folder);
    bridge_->drain();
  }
  bool isStarred(const QString& id) { return notes().note(id).star; }
  std::string textOf(const QString& id) { return notes().note(id).text; }

 private Q_SLOTS:
  void init() { startSession(); }
  void cleanup() { endSession(); }

  void withoutARunStarsAreOffAndSayWhy() {
    openDataset();
    QVERIFY(!star()->isEnabled());
    QVERIFY(star()->toolTip().contains("folder of a run"));
    QTest::keyClick(view_.get(), Qt::Key_S);
    QVERIFY(session_->submitted<KeepImageNotesJob>().empty());
    notes().setStar("val_101", true);
    QVERIFY(!isStarred("val_101"));
  }

  void theKeySStarsTheCurrentImageInTheFolderOfTheShownRun() {
    openRun();
    workspace_->setCurrentImage("val_103");
    QTest::keyClick(view_.get(), Qt::Key_S);
    QVERIFY(isStarred("val_103"));
    QVERIFY(star()->isChecked());
    QCOMPARE(session_->submitted<KeepImageNotesJob>().back().second.folder, std::string("/runs/x"));
    bridge_->drain();
    QVERIFY(session_->notes["/runs/x"].front().star);
    const SampleListModel& model = view_->strip().model();
    QVERIFY(model.index(2).data(SampleListModel::kStarRole).toBool());
    QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().contains("starred"));
    workspace_->setCurrentImage("val_104");
    QVERIFY(!star()->isChecked());
    workspace_->setCurrentImage("val_103");
    QTest::keyClick(view_.get(), Qt::Key_S);
    bridge_->drain();
    QVERIFY(session_->notes["/runs/x"].empty());
  }

  void theKeyNWritesANoteWithoutABox() {
    openRun();
    QTest::keyClick(view_.get(), Qt::Key_N);
    QVERIFY(editor()->isVisible() && editor()->hasFocus());
    QTest::keyClicks(editor(), "snow, sign");  // none of the letters is a key of the view now
    QTest::keyClick(editor(), Qt::Key_Return);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(textOf("val_101"), std::string("snow, sign"));
    QCOMPARE(find<QLabel>("sampleNoteText")->text(), QString("snow, sign"));
    QVERIFY(list()->hasFocus());
    QVERIFY(!isStarred("val_101"));
    QVERIFY(view_->strip()
                .model()
                .index(0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains("Note: snow, sign"));
  }

  void escapeLeavesTheNoteAsItWas() {
    openRun();
    notes().setText("val_101", "kept");
    QTest::keyClick(view_.get(), Qt::Key_N);
    QCOMPARE(editor()->toPlainText(), QString("kept"));
    QTest::keyClicks(editor(), "lost");
    QTest::keyClick(editor(), Qt::Key_Escape);
    QCOMPARE(textOf("val_101"), std::string("kept"));
  }

  void goingOnToAnotherImageKeepsWhatWasTypedOnTheFirst() {
    openRun();
    QTest::keyClick(view_.get(), Qt::Key_N);
    QTest::keyClicks(editor(), "about 101");
    workspace_->setCurrentImage("val_105");
    QCOMPARE(textOf("val_101"), std::string("about 101"));
    QVERIFY(textOf("val_105").empty());
    QVERIFY(!editor()->isVisible());
  }

  void changesAreUndoneAndRedoneInOrder() {
    openRun();
    notes().setStar("val_101", true);
    notes().setText("val_102", "dark");
    QUndoStack& stack = workspace_->undoStack();
    QVERIFY(stack.undoText().contains("val_102"));
    stack.undo();
    QVERIFY(textOf("val_102").empty());
    QVERIFY(isStarred("val_101"));
    stack.undo();
    QVERIFY(!isStarred("val_101"));
    stack.redo();
    stack.redo();
    QVERIFY(isStarred("val_101"));
    QCOMPARE(textOf("val_102"), std::string("dark"));
    bridge_->drain();
    QCOMPARE(session_->notes["/runs/x"].size(), std::size_t{2});
  }

  void whatChangesNothingIsNoStep() {
    openRun();
    notes().setText("val_101", "  ");
    notes().setStar("val_101", false);
    QCOMPARE(workspace_->undoStack().count(), 0);
    QVERIFY(session_->submitted<KeepImageNotesJob>().empty());
  }

  void aChangeThatCannotBeKeptIsTakenBackAndSaid() {
    openRun();
    notes().setStar("val_101", true);
    bridge_->drain();
    QSignalSpy problem(workspace_.get(), &Workspace::problemRaised);
    session_->refuse_notes = true;
    notes().setStar("val_102", true);
    QVERIFY(isStarred("val_102"));  // until it is known
    bridge_->drain();
    QVERIFY(!isStarred("val_102"));
    QVERIFY(isStarred("val_101"));
    QCOMPARE(problem.count(), 1);
    QVERIFY(problem.front().at(0).toString().contains("val_102"));
    QVERIFY(problem.front().at(1).toString().contains("no space left"));
    // The step before is what is undone next.
    QVERIFY(workspace_->undoStack().undoText().contains("val_101"));
    session_->refuse_notes = false;
    workspace_->undoStack().undo();
    QVERIFY(!isStarred("val_101"));
  }

  void anUndoThatCannotBeKeptLeavesTheChange() {
    openRun();
    notes().setStar("val_101", true);
    bridge_->drain();
    session_->refuse_notes = true;
    workspace_->undoStack().undo();
    QVERIFY(!isStarred("val_101"));
    bridge_->drain();
    QVERIFY(isStarred("val_101"));
    QVERIFY(!workspace_->undoStack().canRedo());
  }

  void answersThatCrossDoNotTakeBackNewerChanges() {
    openRun();
    session_->answers = false;
    notes().setStar("val_101", true);
    notes().setStar("val_102", true);
    const auto jobs = session_->submitted<KeepImageNotesJob>();
    session_->push(ImageNotesKept{jobs[0].first, "/runs/x", jobs[0].second.notes});
    session_->finish(jobs[0].first);
    bridge_->drain();
    QVERIFY(isStarred("val_101") && isStarred("val_102"));
    session_->fail(jobs[1].first, ErrorCode::unreadable, "gone");
    bridge_->drain();
    QVERIFY(isStarred("val_101") && !isStarred("val_102"));
  }

  void anotherRunHasItsOwnNotesAndTheFirstOnesComeBack() {
    session_->notes["/runs/other"] = {{"val_104", true, "theirs"}};
    openRun();
    notes().setStar("val_101", true);
    bridge_->drain();
    workspace_->openRun("/runs/other");
    bridge_->drain();
    QVERIFY(!isStarred("val_101"));
    QCOMPARE(textOf("val_104"), std::string("theirs"));
    // Undoing is about the run it was done in.
    workspace_->undoStack().undo();
    bridge_->drain();
    QVERIFY(session_->notes["/runs/x"].empty());
    QVERIFY(isStarred("val_104"));
    workspace_->undoStack().redo();
    bridge_->drain();
    workspace_->openRun("/runs/x");
    bridge_->drain();
    QVERIFY(isStarred("val_101"));
  }

  void anImageThatTheFilterHidesIsNotMarked() {
    openRun();
    notes().setStar("val_103", true);
    bridge_->drain();
    find<QAction>("sampleFilterToggle")->setChecked(true);
    find<QCheckBox>("filterStarred")->setChecked(true);
    QCOMPARE(workspace_->currentImage(), QString("val_101"));
    QVERIFY(!star()->isEnabled());
    QVERIFY2(star()->toolTip().contains("filter hides val_101"), qPrintable(star()->toolTip()));
    QTest::keyClick(view_.get(), Qt::Key_S);
    QTest::keyClick(view_.get(), Qt::Key_N);
    QVERIFY(!isStarred("val_101"));
    QVERIFY(!find<QWidget>("sampleNoteEditor")->isVisible());
    workspace_->setCurrentImage("val_103");
    QVERIFY(star()->isEnabled());
    workspace_->setCurrentImage("val_101");
    QVERIFY(!star()->isEnabled());
    find<QCheckBox>("filterStarred")->setChecked(false);
    QVERIFY(star()->isEnabled());
    QTest::keyClick(view_.get(), Qt::Key_S);
    QVERIFY(isStarred("val_101"));
  }

  void aLiveRunShownAgainHasWhatWasWrittenMeanwhile() {
    train(1);
    notes().setStar("val_101", true);
    bridge_->drain();
    workspace_->openRun("/runs/other");
    bridge_->drain();
    QVERIFY(!isStarred("val_101"));
    workspace_->showLiveRun();
    QVERIFY(isStarred("val_101"));
  }

  void theWindowHasUndoAndRedoByKey() {
    FakeSession* session = nullptr;
    MainWindow window(FakeSession::factory(session));
    window.workspace().openDataset(QString());
    window.workspace().openRun("/runs/x");
    window.bridge().drain();
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    ImageNotes& notes = window.workspace().imageNotes();
    notes.setStar("val_101", true);
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!notes.note("val_101").star);
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(notes.note("val_101").star);
    session->refuse_notes = true;
    notes.setStar("val_102", true);
    window.bridge().drain();
    auto* bar = window.findChild<NoticeBar*>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains("val_102"));
  }
};

QTEST_MAIN(ImageNotesTest)
#include "image_notes_test.moc"
