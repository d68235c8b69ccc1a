// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <set>

#include "tests/ui/support/images_fixture.h"
#include "ui/main/arm_look.h"
#include "ui/main/role_colours.h"
#include "ui/main/theme.h"
#include "ui/views/colour_bar.h"
#include "ui/views/notice_bar.h"

using namespace distilloscope;

class ImagesTest : public ImagesFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { startSession(); }
  void cleanup() { endSession(); }

  // ---- a small view ----

  void toolsAndListFoldWithoutRoomAndComeBackAsTheyWereChosen() {
    openDataset();
    const auto shown = [this](const char* name) { return find<QAction>(name)->isChecked(); };
    find<QAction>("imageStrip")->trigger();
    find<QAction>("imageStrip")->trigger();  // chosen, and kept so
    view_->resize(1000, 440);
    QTRY_VERIFY(!shown("imageTools"));
    QVERIFY(shown("imageStrip"));
    view_->resize(540, 700);
    QTRY_VERIFY(!shown("imageStrip"));
    QVERIFY(shown("imageTools"));
    // Who asks for it has it all the same.
    find<QAction>("imageStrip")->trigger();
    view_->resize(545, 700);
    QTest::qWait(0);
    QVERIFY(shown("imageStrip"));
    view_->resize(1000, 700);
    QTRY_VERIFY(shown("imageTools") && shown("imageStrip"));
    // What was folded by hand stays so.
    find<QAction>("imageTools")->trigger();
    view_->resize(1000, 440);
    QTest::qWait(0);
    view_->resize(1000, 700);
    QTest::qWait(0);
    QVERIFY(!shown("imageTools"));
    makeView();
    QVERIFY(!shown("imageTools"));
    QVERIFY(shown("imageStrip"));
  }

  // ---- nothing there yet ----

  void withoutADatasetItOffersTheDemoAndAFolder() {
    QSignalSpy demo(workspace_.get(), &Workspace::demoRequested);
    QSignalSpy dataset(workspace_.get(), &Workspace::datasetRequested);
    QVERIFY(find<QPushButton>("imagesDemo")->isVisible());
    QTest::mouseClick(find<QPushButton>("imagesDemo"), Qt::LeftButton);
    QTest::mouseClick(find<QPushButton>("imagesOpen"), Qt::LeftButton);
    QCOMPARE(demo.count(), 1);
    QCOMPARE(dataset.count(), 1);
  }

  void aDatasetWithoutARunShowsWhatThereIs() {
    openDataset();
    QTRY_VERIFY(canvas(PaneKind::truth).map() != nullptr);
    QVERIFY(!find<QPushButton>("imagesDemo")->isVisible());
    QVERIFY(canvas(PaneKind::teacher).map() != nullptr);
    QVERIFY(canvas(PaneKind::truth).notice().isEmpty());
    QVERIFY(canvas(PaneKind::model_a).notice().contains("Model A"));
    QVERIFY(canvas(PaneKind::model_a).notice().contains("once a run is started"));
    QVERIFY(canvas(PaneKind::difference).notice().contains("both models"));
    QVERIFY(pane(PaneKind::stimulus).title().contains("val_101"));
    QVERIFY(pane(PaneKind::teacher).scores().contains("KL"));
  }

  void aRunWithoutItsCheckpointsSaysSo() {
    openDataset();
    workspace_->openRun("/runs/x");
    RunOpened opened;
    session_->answers = false;
    QTRY_VERIFY(workspace_->hasRun());
    session_->answers = true;
    opened.history = FakeSession::history("/runs/y", 3);
    opened.history.checkpoints.clear();
    session_->answers = false;
    opened.job = workspace_->openRun("/runs/y");
    session_->answers = true;
    session_->push(opened);
    QTRY_VERIFY(
        canvas(PaneKind::model_b).notice().contains("no checkpoint of Model B after epoch 3"));
  }

  void aLiveRunSaysWhenTheMapsWillCome() {
    start();
    QTRY_VERIFY(canvas(PaneKind::model_a).notice().contains("after the first epoch"));
  }

  // ---- predictions ----

  void theNewestEpochArrivesByItself() {
    train(1);
    QTRY_VERIFY(pane(PaneKind::model_b).title().contains("epoch 1"));
    const MapPtr first = stage().maps().raw(PaneKind::model_b);
    QVERIFY(first != nullptr);
    QVERIFY(pane(PaneKind::model_b).scores().contains("<b>KL"));
    QVERIFY(pane(PaneKind::model_a).scores().contains("SIM"));
    QVERIFY(!pane(PaneKind::model_a).scores().contains("<b>KL"));
    QVERIFY(pane(PaneKind::difference).scores().contains("better by"));
    const MapPtr truth = canvas(PaneKind::truth).map();
    training_->runEpochs(1);
    QTRY_VERIFY(pane(PaneKind::model_b).title().contains("epoch 2"));
    QVERIFY(stage().maps().raw(PaneKind::model_b)->values != first->values);
    QCOMPARE(canvas(PaneKind::truth).map(), truth);  // not drawn anew
  }

  void epochsThatFlyByDoNotFloodTheEngine() {
    train(1);
    QTRY_VERIFY(pane(PaneKind::model_b).title().contains("epoch 1"));
    session_->answers = false;
    const std::size_t before = session_->submitted<SampleJob>().size();
    for (int i = 0; i < 5; ++i) {
      training_->runEpochs(1);
      bridge_->drain();
      QCoreApplication::processEvents();
    }
    // One job is under way, and none waits behind it.
    QVERIFY(session_->submitted<SampleJob>().size() - before <= 1);
    session_->answers = true;
    const auto [job, passing] = session_->submitted<SampleJob>().back();
    SampleReady answer = FakeSession::sample(passing);
    answer.job = job;
    session_->push(answer);
    session_->finish(job);
    training_->runEpochs(1);
    QTRY_VERIFY(pane(PaneKind::model_b).title().contains("epoch 7"));
  }

  void theOldPictureStaysAndIsMarkedUntilTheNewOneComes() {
    train(1);
    QTRY_VERIFY(pane(PaneKind::model_b).title().contains("epoch 1"));
    const MapPtr old = canvas(PaneKind::model_b).map();
    session_->answers = false;
    training_->runEpochs(1);
    QTRY_VERIFY(pane(PaneKind::model_b).isUpdating());
    QCOMPARE(canvas(PaneKind::model_b).map(), old);
    QVERIFY(pane(PaneKind::model_b).title().contains("updating"));
    QVERIFY(!pane(PaneKind::truth).isUpdating());
    SampleReady late = FakeSession::sample(session_->submitted<SampleJob>().back().second);
    late.job = session_->submitted<SampleJob>().back().first;
    session_->push(late);
    QTRY_VERIFY(!pane(PaneKind::model_b).isUpdating());
    QVERIFY(pane(PaneKind::model_b).title().contains("epoch 2"));
  }

  void whileTheViewIsHiddenNothingIsAskedFor() {
    train(1);
    QTRY_VERIFY(pane(PaneKind::model_b).title().contains("epoch 1"));
    view_->hide();
    const std::size_t before = session_->submitted<SampleJob>().size();
    training_->runEpochs(2);
    bridge_->drain();
    QCoreApplication::processEvents();
    QCOMPARE(session_->submitted<SampleJob>().size(), before);
    view_->show();
    QTRY_VERIFY(pane(PaneKind::model_b).title().contains("epoch 3"));
  }

  void aBrokenCheckpointIsTheModelsNoticeAndHidesNothingElse() {
    openDataset();
    workspace_->useCheckpointAs(Model::b, "/x/b.safetensors");
    QTRY_VERIFY(canvas(PaneKind::model_b).map() != nullptr);
    session_->refuse_file = "/x/a.safetensors";
    workspace_->useCheckpointAs(Model::a, "/x/a.safetensors");
    QTRY_COMPARE(canvas(PaneKind::model_a).notice(), QString("/x/a.safetensors is truncated."));
    QVERIFY(canvas(PaneKind::model_a).map() == nullptr);
    for (const PaneKind kind : {PaneKind::truth, PaneKind::model_b}) {
      QVERIFY(canvas(kind).map() != nullptr);
      QVERIFY(canvas(kind).notice().isEmpty());
    }
    auto* bar = view_->findChild<NoticeBar*>();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->text(), QString("The map of Model A cannot be shown."));
    QCOMPARE(bar->details(), QString("/x/a.safetensors is truncated."));
    workspace_->useCheckpointAs(Model::a, "/y/a.safetensors");
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QVERIFY(!bar->isVisible());
  }

  void aBarThatSaysSomethingElseOutlastsAMap() {
    openDataset();
    session_->refuse_file = "/x/a.safetensors";
    workspace_->useCheckpointAs(Model::a, "/x/a.safetensors");
    auto* bar = view_->findChild<NoticeBar*>();
    QTRY_VERIFY(bar->isVisible());
    bar->show(NoticeBar::Level::info, "Written.");
    workspace_->useCheckpointAs(Model::a, "/y/a.safetensors");
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QCOMPARE(bar->text(), QString("Written."));
    QVERIFY(bar->isVisible());
  }

  void theMapThatTheRunKeptStandsInForACheckpointThatIsGone() {
    openDataset();
    RunHistory history = FakeSession::history("/runs/thin", 3);
    history.checkpoints = {1, 3};
    session_->next_histories.push_back(history);
    workspace_->openRun("/runs/thin");
    QTRY_COMPARE(workspace_->newestEpoch(), 3);
    const auto kept = [&](int epoch) {
      workspace_->setCurrentEpoch(epoch);
      return workspace_->sampleJobFor("val_101").kept_maps;
    };
    QCOMPARE(kept(2), (std::vector<std::string>{"/runs/thin/previews/epoch-002/val_101/a.png",
                                                "/runs/thin/previews/epoch-002/val_101/b.png"}));
    QCOMPARE(kept(3), (std::vector<std::string>{"", ""}));
  }

  void aRunFolderThatIsBackIsReadAgain() {
    openDataset();
    session_->refuse_file = "/x/a.safetensors";
    workspace_->useCheckpointAs(Model::a, "/x/a.safetensors");
    QTRY_COMPARE(canvas(PaneKind::model_a).notice(), QString("/x/a.safetensors is truncated."));
    session_->refuse_file.clear();
    workspace_->setLost("it has no run.json");
    workspace_->setLost({});
    QTRY_VERIFY(canvas(PaneKind::model_a).notice().isEmpty());
    QVERIFY(canvas(PaneKind::model_a).map() != nullptr);
  }

  void aPictureThatCannotBeReadIsNamed() {
    session_->answers = false;
    workspace_->openDataset(QString());
    session_->push(DatasetOpened{1, FakeSession::dataset()});
    QTRY_COMPARE(session_->submitted<SampleJob>().size(), std::size_t{1});
    session_->fail(session_->submitted<SampleJob>().back().first, ErrorCode::unreadable,
                   "val_101.jpg is truncated.");
    QTRY_COMPARE(canvas(PaneKind::stimulus).notice(), QString("val_101.jpg is truncated."));
  }

  void otherColoursOfTheArmsAreThoseOfTheirDifference() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::difference).map() != nullptr);
    const auto tables = [this] {
      std::set<const ColourTable*> all;
      for (const ColourBar* bar : view_->findChildren<ColourBar*>()) all.insert(bar->table());
      return all;
    };
    const auto before = tables();
    const QImage shown = canvas(PaneKind::difference).grab().toImage();
    setRoleSet(RoleSet::blue_yellow);
    Theme::instance().setChoice(ThemeChoice::light);
    QVERIFY(tables() != before);
    QVERIFY(canvas(PaneKind::difference).grab().toImage() != shown);
    setRoleSet(RoleSet::standard);
    Theme::instance().setChoice(ThemeChoice::light);
    QCOMPARE(tables(), before);
  }

  void anotherCheckpointIsNamedAndCanBeTakenAway() {
    train(1);
    workspace_->useCheckpointAs(Model::a, "/other/epoch-009/a.safetensors");
    QTRY_VERIFY(pane(PaneKind::model_a).title().contains("epoch-009/a"));
    QTRY_COMPARE(session_->submitted<SampleJob>().back().second.checkpoints[0],
                 std::string("/other/epoch-009/a.safetensors"));
    auto* own = pane(PaneKind::model_a).findChild<QToolButton*>("paneOwnCheckpoint");
    QVERIFY(own->isVisible());
    QVERIFY(!pane(PaneKind::model_b).findChild<QToolButton*>("paneOwnCheckpoint")->isVisible());
    QTest::mouseClick(own, Qt::LeftButton);
    QVERIFY(workspace_->overrideFor(Model::a).isEmpty());
    QTRY_VERIFY(pane(PaneKind::model_a).title().contains("epoch 1"));
    QVERIFY(!own->isVisible());
  }

  // ---- more than two arms ----

  void withTwoArmsThereIsNothingToChoose() {
    train(1);
    QVERIFY(!find<QComboBox>("armFirst")->isVisible());
    QVERIFY(!find<QComboBox>("armSecond")->isVisible());
    QCOMPARE(session_->submitted<SampleJob>().back().second.checkpoints.size(), std::size_t{2});
  }

  void twoOfThreeArmsAreChosenAndEverythingFollows() {
    openThree();
    auto* second = find<QComboBox>("armSecond");
    QVERIFY(find<QComboBox>("armFirst")->isVisible() && second->isVisible());
    QVERIFY(pane(PaneKind::model_b).title().startsWith("Model B"));
    second->setCurrentIndex(2);
    QCOMPARE(workspace_->pairArm(1), 2);
    QTRY_VERIFY(stage().maps().raw(PaneKind::model_b) != nullptr);
    const SampleJob job = session_->submitted<SampleJob>().back().second;
    QVERIFY(job.checkpoints[0].ends_with("/a.safetensors"));
    QVERIFY(job.checkpoints[1].ends_with("/c.safetensors"));
    QVERIFY(pane(PaneKind::model_b).title().startsWith("Blend"));
    QVERIFY(pane(PaneKind::difference).title().startsWith("Blend − A"));
    QCOMPARE(find<ColourBar>("differenceBar")->accessibleName(), QString("Blend − A"));
    QVERIFY(pane(PaneKind::difference).scores().contains("better by"));
    QVERIFY(pane(PaneKind::difference).scores().contains("<b>Blend</b>") ||
            pane(PaneKind::difference).scores().contains("<b>A</b>"));
    // The difference ends in the colours of the two.
    const PanePicture picture = stage().pictureOf(PaneKind::difference);
    QCOMPARE(QColor(picture.table->at(255)), placeColour(2, false));
    QCOMPARE(QColor(picture.table->at(0)), placeColour(0, false));
    QCOMPARE(picture.word, QString("difference-c-a"));
    QCOMPARE(stage().pictureOf(PaneKind::model_b).word, QString("model-c"));
    // So do the bars of the list and what it is sorted by.
    const SampleListModel& samples = view_->strip().model();
    const EpochScores scores = FakeSession::scores(10, 3);
    QCOMPARE(samples.index(0).data(SampleListModel::kKlBRole).toDouble(), scores.images[0].kl[2]);
    QCOMPARE(samples.barColour(1), placeColour(2, false));
    QVERIFY(find<QComboBox>("sampleSort")->itemText(2).contains("Blend"));
  }

  void theArmOfTheOtherPaneChangesPlaces() {
    openThree();
    find<QComboBox>("armFirst")->setCurrentIndex(1);
    QCOMPARE(workspace_->pairArm(0), 1);
    QCOMPARE(workspace_->pairArm(1), 0);
    QCOMPARE(find<QComboBox>("armSecond")->currentIndex(), 0);
  }

  void mapsOfTheArmBeforeDoNotStandUnderTheNewName() {
    openThree();
    QTRY_VERIFY(stage().maps().raw(PaneKind::model_b) != nullptr);
    session_->answers = false;
    find<QComboBox>("armSecond")->setCurrentIndex(2);
    QVERIFY(stage().maps().raw(PaneKind::model_b) == nullptr);
    QVERIFY(stage().maps().raw(PaneKind::truth) != nullptr);
  }

  void aRunOfTwoArmsAfterwardsShowsThoseTwo() {
    openThree();
    find<QComboBox>("armSecond")->setCurrentIndex(2);
    workspace_->openRun("/runs/x");
    bridge_->drain();
    QCOMPARE(workspace_->pairArm(1), 1);
    QVERIFY(!find<QComboBox>("armSecond")->isVisible());
    QVERIFY(pane(PaneKind::model_b).title().startsWith("Model B"));
  }

  // ---- the strip ----

  void theStripAndTheWorkspaceShowTheSameImage() {
    openDataset();
    QCOMPARE(workspace_->currentImage(), QString("val_101"));
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(workspace_->currentImage(), QString("val_102"));
    workspace_->setCurrentImage("val_107");
    QCOMPARE(list()->currentIndex().row(), 6);
    QTRY_VERIFY(pane(PaneKind::stimulus).title().contains("val_107"));
  }

  void leftAndRightStepAlongTheSortedStrip() {
    train(2);
    auto* sort = find<QComboBox>("sampleSort");
    sort->setCurrentIndex(3);
    auto* direction = find<QToolButton>("sampleDirection");
    QTest::mouseClick(direction, Qt::LeftButton);
    QVERIFY(direction->accessibleName().contains("Descending"));
    const SampleListModel& model = view_->strip().model();
    const auto gain = [&](int row) {
      return model.index(row).data(SampleListModel::kKlARole).toDouble() -
             model.index(row).data(SampleListModel::kKlBRole).toDouble();
    };
    for (int row = 1; row < model.rowCount(); ++row) QVERIFY(gain(row - 1) >= gain(row));
    workspace_->setCurrentImage(model.idAt(0));
    workspace_->stepImage(1);
    QCOMPARE(workspace_->currentImage(), model.idAt(1));
    QCOMPARE(list()->currentIndex().row(), 1);
  }

  void theListLeavesLeftRightAndSpaceToTheWindow() {
    openDataset();
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Space}) {
      QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, key == Qt::Key_Space ? " " : "");
      QCoreApplication::sendEvent(list(), &press);
      QVERIFY(!press.isAccepted());
    }
  }

  void typingInTheListJumpsToAnId() {
    openDataset();
    list()->setFocus();
    QTest::keyClicks(list(), "val_111");
    QCOMPARE(workspace_->currentImage(), QString("val_111"));
    // Digits in the middle of a word are no pane keys.
    QVERIFY(stage().grid().isShown(PaneKind::stimulus));
  }

  void theSearchFieldFindsAnImageAndSaysWhenThereIsNone() {
    openDataset();
    auto* search = find<QLineEdit>("sampleSearch");
    QTest::keyClick(view_.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, "09");
    QCOMPARE(workspace_->currentImage(), QString("val_109"));
    const QColor usual = search->palette().color(QPalette::Text);
    QTest::keyClicks(search, "x");
    QVERIFY(search->palette().color(QPalette::Text) != usual);
    QCOMPARE(workspace_->currentImage(), QString("val_109"));
    search->selectAll();
    QTest::keyClicks(search, "val_11");
    QCOMPARE(workspace_->currentImage(), QString("val_110"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(workspace_->currentImage(), QString("val_111"));
    QVERIFY(!stage().grid().enlarged());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(list()->hasFocus());
  }

  void tenThousandImagesCostOnlyTheThumbnailsThatAreSeen() {
    session_->answers = false;
    const JobId job = workspace_->openDataset(QString("/large"));
    DatasetInfo info = FakeSession::dataset("/large");
    info.val.clear();
    for (int i = 0; i < 10000; ++i) {
      info.val.push_back({"img" + std::to_string(i), 640, 480, true, true});
    }
    session_->answers = true;
    session_->push(DatasetOpened{job, info});
    QTRY_COMPARE(view_->strip().model().rowCount(), 10000);
    QCOMPARE(view_->strip().model().idAt(10), QString("img10"));
    QTRY_VERIFY(!thumbnail(0).isNull());
    QTRY_VERIFY(!thumbnail(6).isNull());
    QTest::qWait(100);
    std::size_t asked = 0;
    for (const auto& [id, thumbnails] : session_->submitted<ThumbnailsJob>()) {
      QVERIFY(thumbnails.ids.size() <= SampleStrip::kBatch);
      asked += thumbnails.ids.size();
    }
    QVERIFY(asked < 30);
    list()->verticalScrollBar()->setValue(list()->verticalScrollBar()->maximum());
    QTRY_VERIFY(!thumbnail(9999).isNull());
    QVERIFY(thumbnail(5000).isNull());
  }

  void aRunOnTheShownDatasetKeepsItsThumbnails() {
    openDataset();
    QTRY_VERIFY(!thumbnail(0).isNull());
    const std::size_t before = session_->submitted<ThumbnailsJob>().size();
    start();
    QVERIFY(!thumbnail(0).isNull());
    QTest::qWait(100);
    QCOMPARE(session_->submitted<ThumbnailsJob>().size(), before);
  }

  // ---- files from outside ----

  void anImageFromOutsideGetsPredictionsAndNoScores() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    workspace_->openImageFile("/photos/street.jpg");
    QTRY_VERIFY(pane(PaneKind::stimulus).title().contains("street.jpg"));
    QCOMPARE(session_->submitted<SampleJob>().back().second.image_file,
             std::string("/photos/street.jpg"));
    QVERIFY(canvas(PaneKind::model_b).map() != nullptr);
    QVERIFY(canvas(PaneKind::truth).map() == nullptr);
    QVERIFY(canvas(PaneKind::truth).notice().contains("outside"));
    QVERIFY(pane(PaneKind::model_b).scores().isEmpty());
    auto* back = find<QPushButton>("backToDataset");
    QVERIFY(back->isVisible());
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_VERIFY(canvas(PaneKind::truth).map() != nullptr);
    QVERIFY(!back->isVisible());
    workspace_->openImageFile("/photos/street.jpg");
    workspace_->setCurrentImage("val_103");
    QTRY_VERIFY(pane(PaneKind::stimulus).title().contains("val_103"));
  }

  void anImageCanBeDroppedAndOtherFilesAreTheWindows() {
    openDataset();
    QTemporaryDir folder;
    QImage(8, 8, QImage::Format_RGB32).save(folder.filePath("dropped.png"));
    QFile text(folder.filePath("notes.txt"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(folder.filePath("notes.txt"))});
    QVERIFY(!enter(data));
    data.setUrls({QUrl::fromLocalFile(folder.filePath("dropped.png"))});
    QVERIFY(enter(data));
    QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view_.get(), &drop);
    QCOMPARE(view_->shownFile(), folder.filePath("dropped.png"));
    QTRY_VERIFY(pane(PaneKind::stimulus).title().contains("dropped.png"));
  }
};

QTEST_MAIN(ImagesTest)
#include "images_test.moc"
