// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/main_window.h"
#include "ui/main/recent_items.h"
#include "ui/main/run_controller.h"
#include "ui/main/theme.h"
#include "ui/models/tensor_tree_model.h"
#include "ui/views/checkpoint_card.h"
#include "ui/views/checkpoint_view.h"
#include "ui/views/histogram_view.h"
#include "ui/views/notice_bar.h"

using namespace distilloscope;

namespace {

const QString kRun = "/runs/2026-05-04-demo";
const QString kOther = "/elsewhere/b.safetensors";
const QString kSick = "/elsewhere/not-finite/a.safetensors";
const QString kForeign = "/elsewhere/foreign.safetensors";

QString runFile(int epoch, char model) {
  return kRun + QString("/checkpoints/epoch-%1/%2.safetensors")
                    .arg(epoch, 3, 10, QChar('0'))
                    .arg(QChar(model));
}

}  // namespace

class CheckpointsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    OwnSettings::clear();
    QApplication::clipboard()->clear();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
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

  // ---- opening ---------------------------------------------------------------------------------

  void theEmptyViewOffersAFileAndTheNewestOfTheRun() {
    QCOMPARE(pages()->currentIndex(), 0);
    QVERIFY(child<QAbstractButton>("checkpointEmptyOpen")->isVisible());
    QVERIFY(!child<QAbstractButton>("checkpointNewestB")->isVisible());
    openRun();
    auto* newest = child<QAbstractButton>("checkpointNewestB");
    QVERIFY(newest->isVisible());
    QCOMPARE(newest->text(), QString("Model B, epoch 10"));
    press(newest);
    QCOMPARE(view_->shownFile(), runFile(10, 'b'));
    QCOMPARE(pages()->currentIndex(), 1);
  }

  void itsButtonOpensTheFileThatIsChosen() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("mine-b.safetensors");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("weights");
    file.close();
    bool asked = false;
    QTimer::singleShot(0, this, [&] {
      auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      asked = dialog != nullptr;
      if (!asked) return;
      dialog->findChild<QLineEdit*>("fileNameEdit")->setText(path);
      QTest::keyClick(dialog->findChild<QLineEdit*>("fileNameEdit"), Qt::Key_Return);
    });
    QTest::mouseClick(child<QAbstractButton>("checkpointOpen"), Qt::LeftButton);
    QVERIFY(asked);
    drain();
    QCOMPARE(view_->shownFile(), path);
    QCOMPARE(recentItems().value(0).path, path);
  }

  void aFileTheWindowAskedForIsOpened() {
    workspace_->openCheckpoint(kOther);
    QVERIFY(view_->isReading());
    drain();
    QVERIFY(!view_->isReading());
    QCOMPARE(view_->shownFile(), kOther);
    QCOMPARE(session_->submitted<InspectJob>().size(), std::size_t{1});
  }

  void aHiddenViewReadsNothingUntilItIsSeen() {
    view_->hide();
    workspace_->openCheckpoint(kSick);
    workspace_->openCheckpoint(kOther);
    QVERIFY(session_->submitted<InspectJob>().empty());
    view_->show();
    QCOMPARE(session_->submitted<InspectJob>().size(), std::size_t{1});
    drain();
    QCOMPARE(view_->shownFile(), kOther);
  }

  void aBrokenFileIsNamedAndTheOneBeforeStays() {
    open(kOther);
    session_->refuse_file = "/elsewhere/broken.safetensors";
    open("/elsewhere/broken.safetensors");
    auto* notice = child<NoticeBar>("noticeBar");
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains("/elsewhere/broken.safetensors"));
    QVERIFY(notice->text().contains("is truncated"));
    QVERIFY(notice->text().contains("Choose another file"));
    QVERIFY(notice->text().contains("still the one before"));
    QCOMPARE(view_->shownFile(), kOther);
    QCOMPARE(label("cardTitle"), QString("Model B"));
    QVERIFY(notice->details().contains("There is no such file"));
    for (auto* button : notice->findChildren<QAbstractButton*>()) {
      if (button->text() == "Copy") QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(QApplication::clipboard()->text().contains("Reason: /elsewhere/broken.safetensors"));
    open(kSick);  // a sound one takes the message away
    QVERIFY(!notice->isVisible());
  }

  void aNewerRequestCancelsTheOlderWhoseAnswerIsIgnored() {
    session_->answers = false;
    QSignalSpy states(bridge_.get(), &EngineBridge::jobStateChanged);
    view_->open(kSick);
    view_->open(kOther);
    const auto jobs = session_->submitted<InspectJob>();
    QCOMPARE(jobs.size(), std::size_t{2});
    // The older one was nearly through when it was cancelled.
    session_->push(CheckpointReady{jobs[0].first, FakeSession::checkpoint(kSick.toStdString())});
    session_->fail(jobs[0].first, ErrorCode::unreadable, "old");
    drain();
    QVERIFY(view_->shownFile().isEmpty());
    QVERIFY(!child<NoticeBar>("noticeBar")->isVisible());
    QVERIFY(std::ranges::any_of(states, [&](const QList<QVariant>& signal) {
      const auto state = signal[0].value<JobStateChanged>();
      return state.job == jobs[0].first && state.state == JobState::cancelled;
    }));
    session_->push(CheckpointReady{jobs[1].first, FakeSession::checkpoint(kOther.toStdString())});
    session_->finish(jobs[1].first);
    drain();
    QCOMPARE(view_->shownFile(), kOther);
  }

  void progressShowsAfterAWhileAndCanBeCancelled() {
    open(kOther);
    session_->answers = false;
    view_->open(kSick);
    auto* progress = child<QWidget>("checkpointProgress");
    QVERIFY(!progress->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(progress->isVisible(), 3000);
    QVERIFY(progress->findChild<QLabel*>()->text().contains("a.safetensors"));
    press(child<QAbstractButton>("checkpointCancel"));
    QVERIFY(!progress->isVisible());
    QVERIFY(!view_->isReading());
    QCOMPARE(view_->shownFile(), kOther);
    QVERIFY(!child<NoticeBar>("noticeBar")->isVisible());
  }

  // ---- the run's checkpoints -------------------------------------------------------------------

  void theListHoldsTheRunNewestFirstWithTheBestMarked() {
    QVERIFY(!list()->isVisible());
    openRun();
    QVERIFY(list()->isVisible());
    QCOMPARE(list()->model()->rowCount(), 10);
    QCOMPARE(listText(0, 0), QString("10"));
    QCOMPARE(listText(9, 0), QString("1"));
    for (int row = 0; row < 10; ++row) {
      QCOMPARE(listText(row, 1).contains("★"), row == 2);  // epoch 8
      QCOMPARE(listText(row, 2).contains("★"), row == 2);
    }
    const double kl = workspace_->epochSample(8)->val_kl[1];
    QCOMPARE(listText(2, 2), "★ " + QString::number(kl, 'f', 3));
    const QString spoken = list()->model()->index(2, 2).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains("Model B, epoch 8") && spoken.contains("best"));
    QCOMPARE(view_->shownFile(), QString());  // listing opens nothing
  }

  void anEpochThatFinishesJoinsTheList() {
    train(2);
    QCOMPARE(list()->model()->rowCount(), 2);
    pick(1, 1);  // epoch 1
    training_->runEpochs(1);
    drain();
    QCOMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(listText(0, 0), QString("3"));
    QCOMPARE(list()->currentIndex().row(), 2);  // still epoch 1
    QVERIFY(view_->shownFile().endsWith("epoch-001/a.safetensors"));
    QVERIFY(listText(0, 2).contains("★") && !listText(1, 2).contains("★"));
  }

  void theNewestEpochArrivesByItselfWhenItIsFollowed() {
    train(2);
    pick(0, 2);
    QVERIFY(view_->shownFile().endsWith("epoch-002/b.safetensors"));
    training_->runEpochs(1);
    drain();
    drain();
    QVERIFY(view_->shownFile().endsWith("epoch-003/b.safetensors"));
    QCOMPARE(list()->currentIndex(), list()->model()->index(0, 2));
  }

  void pickingFromTheListMovesTheScrubber() {
    openRun();
    pick(4, 2);
    QCOMPARE(view_->shownFile(), runFile(6, 'b'));
    QCOMPARE(workspace_->currentEpoch(), 6);
    QTest::keyClick(list(), Qt::Key_Down);
    drain();
    QCOMPARE(view_->shownFile(), runFile(5, 'b'));
    QCOMPARE(workspace_->currentEpoch(), 5);
    QTest::keyClick(list(), Qt::Key_Left);
    drain();
    QCOMPARE(view_->shownFile(), runFile(5, 'a'));
  }

  void theScrubberTakesARunsCheckpointAlong() {
    openRun();
    pick(0, 2);
    workspace_->setCurrentEpoch(3);
    drain();
    QCOMPARE(view_->shownFile(), runFile(3, 'b'));
    QCOMPARE(list()->currentIndex(), list()->model()->index(7, 2));
    QVERIFY(list()->selectionModel()->isSelected(list()->currentIndex()));
  }

  void aFileFromElsewhereStaysWhenTheScrubberMoves() {
    openRun();
    pick(0, 1);
    open(kOther);
    QVERIFY(!list()->selectionModel()->hasSelection());
    workspace_->setCurrentEpoch(2);
    drain();
    QCOMPARE(view_->shownFile(), kOther);
  }

  void aListThatGetsTheFocusOpensNothing() {
    openRun();
    child<QAbstractButton>("checkpointOpen")->setFocus();
    QTest::keyClick(child<QWidget>("checkpointOpen"), Qt::Key_Tab);
    QVERIFY(list()->hasFocus());
    QVERIFY(session_->submitted<InspectJob>().empty());
    QCOMPARE(workspace_->currentEpoch(), 10);
  }

  // ---- the card --------------------------------------------------------------------------------

  void theCardSaysWhatTheFileSays() {
    openRun();
    pick(2, 2);
    QCOMPARE(label("cardTitle"), QString("Model B"));
    QCOMPARE(label("cardMoment"), QString("epoch 8, step 240"));
    QVERIFY(label("cardFile").startsWith("b.safetensors in " + kRun));
    const EpochSample* sample = workspace_->epochSample(8);
    QCOMPARE(
        card()->fact("Validation KL"),
        QString("A %1 · B %2").arg(sample->val_kl[0], 0, 'f', 4).arg(sample->val_kl[1], 0, 'f', 4));
    QCOMPARE(card()->fact("Dataset"), QString("demo dataset"));
    QCOMPARE(card()->fact("Written"), QString("4 May 2026, 10:00"));
    QCOMPARE(card()->fact("Precision"), QString("F32, I64"));
    QCOMPARE(card()->fact("Options"), QString("320 × 240 px, learning rate 3e-04"));
    QCOMPARE(card()->fact("File size"), QString("48.68 MiB"));
    const auto info = FakeSession::checkpoint(runFile(8, 'b').toStdString());
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    open(runFile(7, 'b'));
    QCOMPARE(card()->fact("Parameters"),
             QLocale().toString(static_cast<qlonglong>(info.parameters)));
    QVERIFY(card()->fact("Parameters").contains('.'));
  }

  void foreignWeightsGetNoInventedFacts() {
    open(kForeign);
    QCOMPARE(label("cardTitle"), QString("Other weights"));
    QCOMPARE(label("cardMoment"), QString());
    for (const char* absent : {"Validation KL", "Dataset", "Run", "Written", "Parameters"}) {
      QCOMPARE(card()->fact(absent), QString());
    }
    QVERIFY(!card()->fact("Values").isEmpty());
    for (const char* name : {"useAsA", "useAsB"}) {
      QVERIFY(!child<QAbstractButton>(name)->isEnabled());
      QVERIFY(child<QAbstractButton>(name)->toolTip().contains("no student model"));
    }
    open(kOther);
    QVERIFY(child<QAbstractButton>("useAsA")->isEnabled());
  }

  void theButtonsStandBelowEachOtherWhereARowHasNoRoom() {
    openRun();
    pick(2, 2);
    const auto* model_a = child<QWidget>("useAsA");
    const auto* teacher = child<QWidget>("useAsTeacher");
    QCOMPARE(model_a->geometry().center().y(), teacher->geometry().center().y());
    const int row = teacher->geometry().right() - model_a->geometry().left();
    const int least = card()->minimumSizeHint().width();
    QVERIFY(least + row / 2 < card()->width());
    card()->setFixedWidth(least);
    QApplication::processEvents();
    QVERIFY(teacher->geometry().top() > model_a->geometry().bottom());
    QVERIFY(card()->rect().contains(teacher->geometry()));
    // No page keeps the list from its width.
    QVERIFY(child<QWidget>("checkpointTabs")->minimumSizeHint().width() < 620);
  }

  void theMetadataCanBeReadAndCopied() {
    open(kOther);
    auto* table = child<QTableWidget>("cardMetadata");
    QVERIFY(!table->isVisible());
    press(child<QAbstractButton>("cardDetails"));
    QVERIFY(table->isVisible());
    press(child<QAbstractButton>("cardCopy"));
    QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains("padding\tsame\n"));
    QVERIFY(copied.contains("options.dataset.width\t320\n"));
    QVERIFY(copied.contains("options.optimiser.seed\t1234567890123\n"));
    QVERIFY(copied.contains("options.optimiser.learning_rate\t3e-04\n"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(20, 8));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QString("batch_norm_epsilon\t1e-05\n"));
  }

  void aCheckpointIsPutToWorkAndTakenBack() {
    openRun();
    open(kOther);
    QSignalSpy views(workspace_.get(), &Workspace::viewRequested);
    QTest::keyClick(view_.get(), Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(workspace_->overrideFor(Model::a), kOther);
    QCOMPARE(workspace_->activeCheckpoint(Model::a), kOther);
    QCOMPARE(workspace_->overrideFor(Model::b), QString());
    QCOMPARE(views.size(), 1);
    QCOMPARE(views[0][0].value<ViewKind>(), ViewKind::images);
    QVERIFY(child<QWidget>("overrideTextA")->isVisible());
    QVERIFY(!child<QWidget>("overrideTextB")->isVisible());
    QVERIFY(label("overrideTextA").contains("this file as Model A"));
    open(runFile(2, 'a'));
    QVERIFY(label("overrideTextA").contains("elsewhere/b.safetensors as Model A"));
    QCOMPARE(child<QAbstractButton>("backA")->text(), QString("Back to the run's own"));
    press(child<QAbstractButton>("backA"));
    QCOMPARE(workspace_->activeCheckpoint(Model::a), runFile(2, 'a'));
    QVERIFY(!child<QWidget>("overrideTextA")->isVisible());
    press(child<QAbstractButton>("useAsB"));
    QCOMPARE(workspace_->overrideFor(Model::b), runFile(2, 'a'));
  }

  void everyArmsCheckpointsAreListedAndCanBeUsedAsAnyArm() {
    openRun("/runs/three");
    QCOMPARE(list()->model()->columnCount(), 4);
    QCOMPARE(list()->model()->headerData(3, Qt::Horizontal).toString(), QString("Blend"));
    pick(0, 3);
    QVERIFY(view_->shownFile().endsWith("epoch-010/c.safetensors"));
    QCOMPARE(label("cardTitle"), QString("Blend"));
    QVERIFY(!child<QAbstractButton>("useAsA")->isVisible());
    QVERIFY(child<QAbstractButton>("useAs")->isVisible());
    auto* menu = child<QMenu>("useAsMenu");
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 3);
    QCOMPARE(menu->actions().at(2)->text(), QString("Blend"));
    open(kOther);
    Q_EMIT menu->aboutToShow();
    menu->actions().at(2)->trigger();
    QCOMPARE(workspace_->overrideFor(static_cast<Model>(2)), kOther);
    QCOMPARE(workspace_->pairArm(1), 2);  // Images shows what was put to work
    QVERIFY(label("overrideTextC").contains("this file as Blend"));
    press(child<QAbstractButton>("backC"));
    QVERIFY(workspace_->overrideFor(static_cast<Model>(2)).isEmpty());
  }

  // ---- the view as a whole ---------------------------------------------------------------------

  void whatIsOpenAndChosenStaysFromEpochToEpoch() {
    openRun();
    pick(0, 1);
    tree()->expand(row("encoder.layer3"));
    tree()->setCurrentIndex(row("decoder.conv2.weight"));
    tree()->collapse(row("decoder.conv1"));
    workspace_->setCurrentEpoch(4);
    drain();
    QCOMPARE(view_->shownFile(), runFile(4, 'a'));
    QCOMPARE(tree()->currentIndex(), row("decoder.conv2.weight"));
    QVERIFY(tree()->isExpanded(row("encoder.layer3")));
    QVERIFY(!tree()->isExpanded(row("encoder.layer4")));
    QVERIFY(label("histogramTitle").startsWith("decoder.conv2.weight"));
  }

  void theWindowShowsItWhenACheckpointIsOpened() {
    FakeSession* session = nullptr;
    MainWindow window(FakeSession::factory(session));
    window.show();
    window.openPath({ItemKind::checkpoint, kOther});
    window.bridge().drain();
    auto* view = window.findChild<CheckpointView*>();
    QVERIFY(view != nullptr && view->isVisible());
    QCOMPARE(view->shownFile(), kOther);
    QCOMPARE(window.focusWidget(), view->findChild<QTreeView*>("tensorTree"));
  }

  void iconsFollowTheTheme() {
    const auto picture = [&] {
      return child<QAbstractButton>("checkpointOpen")->icon().pixmap(16, 16).toImage();
    };
    const QImage light = picture();
    Theme::instance().setChoice(ThemeChoice::dark);
    QVERIFY(picture() != light);
  }

  void sizesAndSortingAreRemembered() {
    open(kForeign);
    clickHeading(TensorTreeModel::kCount);
    clickHeading(TensorTreeModel::kCount);
    drag(child<QSplitter>("checkpointColumns"), QPoint(60, 0));
    drain();
    drag(child<QSplitter>("checkpointRows"), QPoint(0, -40));
    press(child<QAbstractButton>("histogramLog"));
    const QList<int> columns = child<QSplitter>("checkpointColumns")->sizes();
    const QList<int> rows = child<QSplitter>("checkpointRows")->sizes();
    view_.reset();
    makeView();
    open(kForeign);
    QCOMPARE(child<QSplitter>("checkpointColumns")->sizes(), columns);
    QCOMPARE(child<QSplitter>("checkpointRows")->sizes(), rows);
    QCOMPARE(tree()->header()->sortIndicatorSection(), int(TensorTreeModel::kCount));
    QCOMPARE(tree()->header()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(tree()->model()->index(0, 0, row("features")).data().toString(), QString("10"));
    QVERIFY(child<QCheckBox>("histogramLog")->isChecked());
  }

 private:
  void makeView() {
    view_ = std::make_unique<CheckpointView>(*bridge_, *workspace_);
    view_->resize(940, 640);
    view_->show();
    view_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(view_.get()));
  }
  void drain() {
    bridge_->drain();
    QApplication::processEvents();
  }
  void open(const QString& file) {
    workspace_->openCheckpoint(file);
    drain();
  }
  void openRun(const QString& folder = kRun) {
    workspace_->openRun(folder);
    drain();
    drain();
  }
  void train(int epochs) {
    workspace_->followTraining(bridge_->submit(TrainJob{}));
    training_ = std::make_unique<FakeTraining>(*session_, 10, 3);
    training_->start();
    training_->runEpochs(epochs);
    drain();
  }
  void pick(int list_row, int column) {
    const QModelIndex index = list()->model()->index(list_row, column);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    drain();
  }
  void press(QAbstractButton* button) {
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    drain();
  }
  void clickHeading(int column) {
    QHeaderView* header = tree()->header();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(column) + 12, header->height() / 2));
  }
  void drag(QSplitter* splitter, const QPoint& by) {
    QWidget* handle = splitter->handle(1);
    const QPoint from = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, from);
    QTest::mouseMove(handle, from + by);
    QTest::mouseRelease(handle, Qt::LeftButton, {}, from + by);
  }

  template <typename Type>
  Type* child(const char* name) {
    return view_->findChild<Type*>(name);
  }
  QString label(const char* name) { return child<QLabel>(name)->text(); }
  CheckpointCard* card() { return child<CheckpointCard>("checkpointCard"); }
  QStackedWidget* pages() { return child<QStackedWidget>("checkpointPages"); }
  QTableView* list() { return child<QTableView>("checkpointList"); }
  QTreeView* tree() { return child<QTreeView>("tensorTree"); }
  QString listText(int row, int column) {
    return list()->model()->index(row, column).data().toString();
  }
  void collect(const QModelIndex& parent, QModelIndexList& rows) {
    for (int i = 0; i < tree()->model()->rowCount(parent); ++i) {
      const QModelIndex index = tree()->model()->index(i, 0, parent);
      rows << index;
      collect(index, rows);
    }
  }
  QModelIndex row(const QString& full_name) {
    QModelIndexList rows;
    collect({}, rows);
    for (const QModelIndex& each : rows) {
      if (each.data(TensorTreeModel::kFullNameRole).toString() == full_name) return each;
    }
    return {};
  }
  std::unique_ptr<OwnSettings> settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<FakeTraining> training_;
  std::unique_ptr<CheckpointView> view_;
};

QTEST_MAIN(CheckpointsTest)
#include "checkpoints_test.moc"
