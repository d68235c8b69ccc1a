// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/theme.h"
#include "ui/main/workspace.h"
#include "ui/views/resume_bar.h"
#include "ui/views/run_details.h"
#include "ui/views/runs_view.h"

using namespace distilloscope;

class RunsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    settings_ = std::make_unique<OwnSettings>();
    // The trash of a test is a folder of its own.
    qputenv("XDG_DATA_HOME", home_.filePath("data").toUtf8());
    QDir().mkpath(home_.filePath("data"));
  }
  void init() {
    QSettings().clear();
    Theme::instance().setChoice(ThemeChoice::light);
    bridge_ = std::make_unique<EngineBridge>(FakeSession::factory(session_));
    workspace_ = std::make_unique<Workspace>(*bridge_);
    makeView();
  }
  void cleanup() {
    view_.reset();
    workspace_.reset();
    bridge_.reset();
  }

  void runsAreListedWhenTheViewIsFirstShownAndNotBefore() {
    QVERIFY(session_->submitted<ListRunsJob>().empty());
    show();
    QCOMPARE(session_->submitted<ListRunsJob>().size(), std::size_t{1});
    QCOMPARE(table()->model()->rowCount(), 4);
    QCOMPARE(view_->findChild<QLabel*>("runsCount")->text(), QString("4 runs"));
  }

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

  void theDetailsOfOneRunNameItsChangedOptions() {
    RunsListed listed = FakeSession::runs(2);
    listed.runs[0].options = preset_options(Preset::recommended);
    listed.runs[0].options.optimiser.batch_size = 3;
    listed.runs[0].alarms = {"Model A gives a constant map."};
    show(listed);
    select("demo-2");
    const QString text = details();
    QVERIFY(text.contains("Batch size"));
    QVERIFY(text.contains("preset: 8"));
    QVERIFY(text.contains("CPU, 2 threads, bf16"));
    QVERIFY(text.contains("LibTorch"));
    QVERIFY(text.contains("constant map"));
    QVERIFY(!text.contains("Learning rate"));
  }

  void theDetailsListEveryArmAndWhatItHasOfItsOwn() {
    RunsListed listed = FakeSession::runs(1);
    listed.runs[0] = FakeSession::history("/runs/three", 10, 1).record;
    listed.runs[0].best_kl[2] = 0.321;
    listed.runs[0].best_epoch[2] = 7;
    show(listed);
    select("three");
    const QString text = details();
    QVERIFY2(text.contains("0.321 after epoch 7"), qPrintable(text));
    QVERIFY(text.contains("Blend − A"));
    QVERIFY(text.contains("Blend: Method Blended, Blend alpha 0.3"));
    QVERIFY(text.contains("Model A: Method None"));
  }

  void theDetailsSayWhatTheTeachersMapsAreWorth() {
    RunsListed listed = FakeSession::runs(1);
    TeacherCheck check;
    check.images = 12;
    check.kl = 1.234;
    check.cc = 0.456;
    check.centre_prior_kl = 1.111;
    check.centre_prior_cc = 0.5;
    check.warnings = {{TeacherWarning::Kind::worse_than_centre_prior,
                       "The teacher is worse than the <centre> prior.",
                       {"val_101", "val_102"}}};
    listed.runs[0].teacher = check;
    show(listed);
    select("demo-1");
    const QString text = details();
    QVERIFY2(text.contains("KL 1.234, CC 0.456 on 12 images"), qPrintable(text));
    QVERIFY(text.contains("KL 1.111, CC 0.500"));
    QVERIFY(text.contains("worse than the <centre> prior"));
    QVERIFY(text.contains("val_101, val_102"));
  }

  void theDetailsOfTheLiveRunFollowItsEpochs() {
    show();
    startTraining();
    select("live");
    QVERIFY2(details().contains("Running, 0 of 5 epochs"), qPrintable(details()));
    training_->runEpochs(2);
    bridge_->drain();
    QVERIFY2(details().contains("Running, 2 of 5 epochs"), qPrintable(details()));
    training_->finish();
    bridge_->drain();
    QVERIFY2(details().contains("Finished, 5 of 5 epochs"), qPrintable(details()));
  }

  void severalRunsShowOnlyWhatDiffers() {
    RunsListed listed = FakeSession::runs(3);
    for (RunRecord& record : listed.runs) record.options = preset_options(Preset::recommended);
    listed.runs[1].options.distillation.weight = 7.5;
    show(listed);
    table()->selectAll();
    auto* compared = view_->findChild<QTableWidget*>("runComparison");
    QVERIFY(compared->isVisible());
    QCOMPARE(compared->columnCount(), 3);
    const QString label = compared->verticalHeaderItem(0)->text();
    QCOMPARE(label, QString::fromStdString(find_option_field("distillation.weight")->label));
    QCOMPARE(compared->item(0, 1)->text(), QString("7.5"));
    QCOMPARE(compared->verticalHeaderItem(1)->text(), QString("Best KL, Model A"));
  }

  void manyRunsAreComparedInPart() {
    show(FakeSession::runs(40));
    table()->selectAll();
    auto* compared = view_->findChild<QTableWidget*>("runComparison");
    QCOMPARE(compared->columnCount(), RunDetails::kMostCompared);
    QVERIFY(view_->findChild<QLabel*>("runCaution")->text().contains("12 of the 40"));
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

  void aChangeOfTheFolderIsListedByItself() {
    QTemporaryDir place;
    RunsListed listed = FakeSession::runs(2);
    listed.folder = place.path().toStdString();
    show(listed);
    const auto before = session_->submitted<ListRunsJob>().size();
    QVERIFY(QDir(place.path()).mkdir("new-run"));
    QTRY_COMPARE(session_->submitted<ListRunsJob>().size(), before + 1);
    // While nobody looks, it waits until somebody does.
    bridge_->drain();
    view_->hide();
    QVERIFY(QDir(place.path()).mkdir("newer-run"));
    QTest::qWait(2 * RunLister::kSettleMs);
    QCOMPARE(session_->submitted<ListRunsJob>().size(), before + 1);
    view_->show();
    QCOMPARE(session_->submitted<ListRunsJob>().size(), before + 2);
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

  void theContextMenuHoldsAllActions() {
    show();
    select("demo-2");
    Q_EMIT table()->customContextMenuRequested(QPoint(5, 5));
    auto* menu = view_->findChild<QMenu*>("runsMenu");
    QVERIFY(menu != nullptr && menu->toolTipsVisible());
    for (const char* name : {"runOpen", "runResume", "runDuplicate", "runCopy", "runShowInFiles",
                             "runTrash", "runRefresh"}) {
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

  void theDetailsStandBesideTheTableInAWideWindow() {
    show();
    auto* panel = view_->findChild<RunDetails*>();
    view_->resize(1600, 700);
    QTRY_VERIFY(panel->mapTo(view_.get(), QPoint()).x() > 800);
    view_->resize(900, 700);
    QTRY_VERIFY(panel->mapTo(view_.get(), QPoint()).x() < 100);
    QVERIFY(panel->mapTo(view_.get(), QPoint()).y() > 200);
    QVERIFY2(view_->minimumSizeHint().width() <= 900,
             qPrintable(QString::number(view_->minimumSizeHint().width())));
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
  }

 private:
  void makeView() {
    view_ = std::make_unique<RunsView>(*bridge_, *workspace_);
    view_->resize(1100, 700);
  }
  void show(const std::optional<RunsListed>& listed = {}) {
    session_->runs_listed = listed;
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    activate();
    bridge_->drain();
  }
  void activate() {
    view_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(view_.get()));
    view_->setFocus();
  }
  void startTraining() {
    workspace_->followTraining(bridge_->submit(TrainJob{}));
    training_ = std::make_unique<FakeTraining>(*session_, 5, 10);
    training_->start();
    bridge_->drain();
  }
  QTableView* table() { return view_->findChild<QTableView*>("runsTable"); }
  QAction* action(const char* name) { return view_->findChild<QAction*>(name); }
  QString details() { return view_->findChild<QTextBrowser*>("runDetailsText")->toPlainText(); }
  QString title() { return view_->findChild<QLabel*>("runsMessageTitle")->text(); }
  QString message() { return view_->findChild<QLabel*>("runsMessageText")->text(); }
  QModelIndex indexOf(const QString& name) {
    const QAbstractItemModel* model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
      if (model->index(row, 0).data().toString() == name) return model->index(row, 0);
    }
    return {};
  }
  QString cell(const QString& name, RunColumn column) {
    return indexOf(name).siblingAtColumn(int(column)).data().toString();
  }
  void select(const QString& name) {
    const QModelIndex index = indexOf(name);
    QVERIFY(index.isValid());
    table()->selectRow(index.row());
    table()->setFocus();
  }
  static void press(QMessageBox* box, const QString& text) {
    QVERIFY(box != nullptr);
    for (QAbstractButton* button : box->buttons()) {
      if (button->text().remove('&') == text) {
        QTest::mouseClick(button, Qt::LeftButton);
        return;
      }
    }
    QFAIL("there is no such button");
  }

  QTemporaryDir home_;
  std::unique_ptr<OwnSettings> settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<RunsView> view_;
  std::unique_ptr<FakeTraining> training_;
};

QTEST_MAIN(RunsTest)
#include "runs_test.moc"
