// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>

#include "tests/ui/support/runs_fixture.h"

using namespace distilloscope;

class RunsTest : public RunsFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { setUp(); }
  void cleanup() { tearDown(); }

  void runsAreListedWhenTheViewIsFirstShownAndNotBefore() {
    QVERIFY(session_->submitted<ListRunsJob>().empty());
    show();
    QCOMPARE(session_->submitted<ListRunsJob>().size(), std::size_t{1});
    QCOMPARE(table()->model()->rowCount(), 4);
    QCOMPARE(view_->findChild<QLabel*>("runsCount")->text(), QString("4 runs"));
  }

  void theLiveRunIsListedAndFollowsItsEpochsWithoutAnotherListing() {
    show();
    startTraining();
    const auto listings = session_->submitted<ListRunsJob>().size();
    QCOMPARE(table()->model()->rowCount(), 5);
    QCOMPARE(cell("live", RunColumn::state), QString("Running"));
    QCOMPARE(cell("live", RunColumn::epochs), QString("0 / 5"));
    training_->runEpochs(2);
    bridge_->drain();
    QCOMPARE(cell("live", RunColumn::epochs), QString("2 / 5"));
    QVERIFY(cell("live", RunColumn::best_b) != QString("–"));
    // Another run is looked at meanwhile; the live one still goes on in the table.
    workspace_->openRun("/runs/demo-1");
    bridge_->drain();
    training_->runEpochs(1);
    bridge_->drain();
    QCOMPARE(cell("live", RunColumn::epochs), QString("3 / 5"));
    QCOMPARE(session_->submitted<ListRunsJob>().size(), listings);
    training_->finish();
    bridge_->drain();
    QCOMPARE(cell("live", RunColumn::state), QString("Finished"));
    QTRY_COMPARE(session_->submitted<ListRunsJob>().size(), listings + 1);
  }

  void anEmptyFolderOffersTheDemoAndAnotherFolder() {
    RunsListed listed;
    listed.folder = "/runs";
    show(listed);
    QCOMPARE(title(), QString("No runs yet"));
    QVERIFY(message().contains("/runs"));
    QSignalSpy demo(workspace_.get(), &Workspace::demoRequested);
    QTest::mouseClick(view_->findChild<QPushButton*>("runsDemo"), Qt::LeftButton);
    QCOMPARE(demo.count(), 1);
    QTest::mouseClick(view_->findChild<QPushButton*>("runsOtherFolder"), Qt::LeftButton);
    auto* dialog = view_->findChild<QFileDialog*>("runsFolderDialog");
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
    dialog->reject();
  }

  void aMissingFolderIsNotTakenForAnEmptyOne() {
    RunsListed listed;
    listed.folder = "/media/disk/runs";
    listed.folder_found = false;
    show(listed);
    QVERIFY(message().contains("/media/disk/runs is not there"));
    QVERIFY(view_->findChild<QPushButton*>("runsTryAgain")->isVisible());
  }

  void aFolderThatCannotBeReadIsExplained() {
    show();
    session_->refuse_folder = "/secret";
    view_->setRunsFolder("/secret");
    bridge_->drain();
    QVERIFY(message().contains("/secret cannot be read"));
    QVERIFY(!table()->isVisible());
    session_->refuse_folder.clear();
    QTest::mouseClick(view_->findChild<QPushButton*>("runsTryAgain"), Qt::LeftButton);
    bridge_->drain();
    QVERIFY(table()->isVisible());
  }

  void anotherRunsFolderIsRemembered() {
    show();
    view_->setRunsFolder("/other/runs");
    bridge_->drain();
    QCOMPARE(session_->submitted<ListRunsJob>().back().second.runs_folder,
             std::string("/other/runs"));
    view_.reset();
    makeView();
    show();
    QCOMPARE(session_->submitted<ListRunsJob>().back().second.runs_folder,
             std::string("/other/runs"));
    auto* usual = view_->findChild<QAction*>("runsUsualFolder");
    usual->trigger();
    QVERIFY(session_->submitted<ListRunsJob>().back().second.runs_folder.empty());
  }

  void theFilterHidesRunsAndSaysWhenNoneIsLeft() {
    show();
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    auto* filter = view_->findChild<QLineEdit*>("runsFilter");
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, "interrupted");
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(view_->findChild<QLabel*>("runsCount")->text(), QString("1 of 4 runs"));
    QTest::keyClicks(filter, "zzz");
    QVERIFY(!table()->isVisible());
    QVERIFY(title().contains("interruptedzzz"));
    QTest::mouseClick(view_->findChild<QPushButton*>("runsClearFilter"), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 4);
    QVERIFY(table()->isVisible());
  }

  void f5ListsAgainAndKeepsTheSelection() {
    show();
    select("demo-2");
    RunsListed listed = FakeSession::runs(6);
    session_->runs_listed = listed;
    QTest::keyClick(table(), Qt::Key_F5);
    bridge_->drain();
    QCOMPARE(table()->model()->rowCount(), 6);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table()->selectionModel()->selectedRows().front().data().toString(),
             QString("demo-2"));
  }

  void theKeysWorkWithoutATableToo() {
    show(RunsListed{});
    QVERIFY(!table()->isVisible());
    const auto before = session_->submitted<ListRunsJob>().size();
    QVERIFY(view_->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F5);
    QCOMPARE(session_->submitted<ListRunsJob>().size(), before + 1);
    session_->runs_listed.reset();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F5);
    bridge_->drain();
    bridge_->drain();
    QVERIFY(table()->hasFocus());
  }

  void theContextMenuHoldsAllActions() {
    show();
    select("demo-2");
    Q_EMIT table()->customContextMenuRequested(QPoint(5, 5));
    auto* menu = view_->findChild<QMenu*>("runsMenu");
    QVERIFY(menu != nullptr && menu->toolTipsVisible());
    for (const char* name : {"runOpen", "runTogether", "runPin", "runRename", "runAnnotate",
                             "runResume", "runDuplicate", "runCopy", "runCopyDifferences",
                             "runShowInFiles", "runTrash", "runRefresh"}) {
      QVERIFY2(menu->actions().contains(action(name)), name);
    }
    menu->close();
  }

  void arrowsAtTheEdgeOfTheTableStayInIt() {
    show();
    select("demo-4");
    QKeyEvent up(QEvent::KeyPress, Qt::Key_Up, Qt::NoModifier);
    QCoreApplication::sendEvent(table(), &up);
    QVERIFY(up.isAccepted());
  }

  void everythingHasANameOrATip() {
    show();
    for (const QAbstractButton* button : view_->findChildren<QAbstractButton*>()) {
      if (!button->isVisible() || button->focusPolicy() == Qt::NoFocus) continue;
      QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty());
      QVERIFY(!button->toolTip().isEmpty());
    }
    QVERIFY(!table()->accessibleName().isEmpty());
    select("demo-3");
    QVERIFY(action("runOpen")->toolTip().contains("Return"));
    QVERIFY(action("runTrash")->toolTip().contains("Del"));
    QVERIFY(action("runRefresh")->toolTip().contains("F5"));
    QVERIFY(action("runCopy")->toolTip().contains("Ctrl+C"));
    QVERIFY(action("runRename")->toolTip().contains("F2"));
    for (const QWidget* field : view_->findChildren<QWidget*>()) {
      if (!field->isVisible() || field->focusPolicy() == Qt::NoFocus) continue;
      const bool named = !field->accessibleName().isEmpty() || field->inherits("QAbstractButton") ||
                         field->inherits("QScrollBar") || field->inherits("QHeaderView");
      QVERIFY2(named || field->focusProxy() != nullptr || field == view_.get(),
               qPrintable(field->objectName() + field->metaObject()->className()));
    }
  }
};

QTEST_MAIN(RunsTest)
#include "runs_test.moc"
