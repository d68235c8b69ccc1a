// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/run_controller.h"
#include "ui/views/colour_bar.h"
#include "ui/views/image_actions.h"
#include "ui/views/images_view.h"
#include "ui/views/notice_bar.h"
#include "ui/views/pane_stage.h"
#include "ui/views/sample_strip.h"

using namespace distilloscope;

class ImagesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    QSettings().clear();
    bridge_ = std::make_unique<EngineBridge>(FakeSession::factory(session_));
    workspace_ = std::make_unique<Workspace>(*bridge_);
    run_ = std::make_unique<RunController>(*bridge_, *workspace_);
    makeView();
  }
  void cleanup() {
    view_.reset();
    training_.reset();
    run_.reset();
    workspace_.reset();
    bridge_.reset();
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
    training_->runEpochs(1);
    QTRY_VERIFY(pane(PaneKind::model_b).title().contains("epoch 2"));
    QVERIFY(stage().maps().raw(PaneKind::model_b)->values != first->values);
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
    // Each cancelled job may be followed by one more; never two at a time.
    QVERIFY(session_->submitted<SampleJob>().size() - before <= 6);
    session_->answers = true;
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
    QTRY_VERIFY(canvas(PaneKind::truth).map() != nullptr);
    session_->answers = false;
    workspace_->useCheckpointAs(Model::a, "/x/a.safetensors");
    QTRY_COMPARE(session_->submitted<SampleJob>().back().second.checkpoint_a,
                 std::string("/x/a.safetensors"));
    session_->answers = true;
    session_->fail(session_->submitted<SampleJob>().back().first, ErrorCode::unreadable,
                   "/x/a.safetensors is truncated.");
    QTRY_COMPARE(canvas(PaneKind::model_a).notice(), QString("/x/a.safetensors is truncated."));
    QTRY_VERIFY(canvas(PaneKind::truth).map() != nullptr);
    QVERIFY(canvas(PaneKind::truth).notice().isEmpty());
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

  void anotherCheckpointIsNamedAndCanBeTakenAway() {
    train(1);
    workspace_->useCheckpointAs(Model::a, "/other/epoch-009/a.safetensors");
    QTRY_VERIFY(pane(PaneKind::model_a).title().contains("epoch-009/a"));
    QCOMPARE(session_->submitted<SampleJob>().back().second.checkpoint_a,
             std::string("/other/epoch-009/a.safetensors"));
    auto* own = pane(PaneKind::model_a).findChild<QToolButton*>("paneOwnCheckpoint");
    QVERIFY(own->isVisible());
    QVERIFY(!pane(PaneKind::model_b).findChild<QToolButton*>("paneOwnCheckpoint")->isVisible());
    QTest::mouseClick(own, Qt::LeftButton);
    QVERIFY(workspace_->overrideFor(Model::a).isEmpty());
    QTRY_VERIFY(pane(PaneKind::model_a).title().contains("epoch 1"));
    QVERIFY(!own->isVisible());
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

  // ---- panes and keys ----

  void theDigitsShowAndHidePanes() {
    train(1);
    QTest::keyClick(view_.get(), Qt::Key_1);
    QVERIFY(!pane(PaneKind::stimulus).isVisible());
    QVERIFY(!view_->actions().panes[0]->isChecked());
    QTest::keyClick(view_.get(), Qt::Key_1);
    QVERIFY(pane(PaneKind::stimulus).isVisible());
    QTest::keyClick(view_.get(), Qt::Key_D);
    QVERIFY(!pane(PaneKind::difference).isVisible());
    QTest::keyClick(view_.get(), Qt::Key_6);
    QVERIFY(pane(PaneKind::difference).isVisible());
    QTest::mouseClick(pane(PaneKind::teacher).findChild<QToolButton*>("paneHide"), Qt::LeftButton);
    QVERIFY(!pane(PaneKind::teacher).isVisible());
  }

  void theLastPaneCannotBeHidden() {
    train(1);
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
      QTest::keyClick(view_.get(), key);
    }
    QVERIFY(pane(PaneKind::difference).isVisible());
    QVERIFY(view_->actions().panes[5]->isChecked());
  }

  void panesAreEnlargedByEnterDoubleClickAndButton() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    canvas(PaneKind::model_a).setFocus();
    QTest::keyClick(&canvas(PaneKind::model_a), Qt::Key_Return);
    QVERIFY(pane(PaneKind::model_a).isVisible());
    QVERIFY(!pane(PaneKind::model_b).isVisible());
    QVERIFY(pane(PaneKind::model_a).width() > view_->width() / 2);
    QTest::keyClick(&canvas(PaneKind::model_a), Qt::Key_Return);
    QVERIFY(pane(PaneKind::model_b).isVisible());
    QTest::mouseDClick(&canvas(PaneKind::truth), Qt::LeftButton);
    QVERIFY(!pane(PaneKind::model_b).isVisible());
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QVERIFY(pane(PaneKind::model_b).isVisible());
    QTest::mouseClick(pane(PaneKind::model_b).findChild<QToolButton*>("paneEnlarge"),
                      Qt::LeftButton);
    QVERIFY(!pane(PaneKind::truth).isVisible());
  }

  void panesStandRightBesideEachOtherAndInsideTheView() {
    train(1);
    const PaneGrid& grid = stage().grid();
    for (ImagePane* a : stage().grid().panes()) {
      QVERIFY(grid.rect().contains(a->geometry()));
      for (ImagePane* b : stage().grid().panes()) {
        QVERIFY(a == b || !a->geometry().intersects(b->geometry()));
      }
    }
  }

  void bracketsChangeTheOpacityAndHTheHeatMap() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    auto* slider = find<QSlider>("imageOpacity");
    const int before = slider->value();
    const QImage drawn = canvas(PaneKind::model_a).rendered();
    QTest::keyClick(view_.get(), Qt::Key_BracketLeft);
    QVERIFY(slider->value() < before);
    QVERIFY(canvas(PaneKind::model_a).rendered() != drawn);
    QTest::keyClick(view_.get(), Qt::Key_BracketRight);
    QCOMPARE(slider->value(), before);
    QCOMPARE(canvas(PaneKind::model_a).rendered(), drawn);
    QTest::keyClick(view_.get(), Qt::Key_H);
    QVERIFY(canvas(PaneKind::model_a).map() == nullptr);
    QVERIFY(canvas(PaneKind::model_a).notice().isEmpty());
    QVERIFY(!slider->isEnabled());
    QTest::keyClick(view_.get(), Qt::Key_H);
    QVERIFY(canvas(PaneKind::model_a).map() != nullptr);
  }

  void plusMinusAndNoughtZoomAllPanes() {
    train(1);
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    QCOMPARE(stage().view().zoom(), 1.25);
    QCOMPARE(find<QLabel>("imageZoom")->text(), QString("125 %"));
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    QTest::keyClick(view_.get(), Qt::Key_Minus);
    QCOMPARE(stage().view().zoom(), 1.25);
    QTest::keyClick(view_.get(), Qt::Key_0);
    QCOMPARE(stage().view().zoom(), 1.0);
  }

  void theColoursOfAllMapsAndTheirBarAreChosen() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::difference).map() != nullptr);
    auto* bar = find<ColourBar>("densityBar");
    QCOMPARE(bar->table(), &colourTable(ColourMap::inferno));
    const QImage before = canvas(PaneKind::truth).rendered();
    find<QComboBox>("imageColours")->setCurrentText("viridis");
    QCOMPARE(bar->table(), &colourTable(ColourMap::viridis));
    QVERIFY(canvas(PaneKind::truth).rendered() != before);
    auto* difference = find<ColourBar>("differenceBar");
    QCOMPARE(difference->table(), &differenceTable());
    QVERIFY(difference->isVisible());
    QCOMPARE(difference->marks().size(), 3);
    QCOMPARE(difference->marks()[1], QString("0"));
    QTest::keyClick(view_.get(), Qt::Key_D);
    QVERIFY(!difference->isVisible());
  }

  void oneRangeServesAllMapsOrEachHasItsOwn() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QVERIFY(canvas(PaneKind::model_a).range() == canvas(PaneKind::truth).range());
    find<QComboBox>("imageRange")->setCurrentIndex(1);
    QVERIFY(!(canvas(PaneKind::model_a).range() == canvas(PaneKind::truth).range()));
    const ValueRange difference = canvas(PaneKind::difference).range();
    QCOMPARE(difference.low, -difference.high);
    QVERIFY(find<ColourBar>("densityBar")->marks().last().contains("each map"));
  }

  void thePointerReadsEveryMap() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    ImageCanvas& over = canvas(PaneKind::truth);
    const QPoint at = over.imageRect().center().toPoint();
    QTest::mouseMove(&over, at + QPoint(-9, 0));
    QTest::mouseMove(&over, at);
    QTRY_VERIFY(stage().view().pointer().has_value());
    const QPointF position = *stage().view().pointer();
    for (const PaneKind kind : {PaneKind::truth, PaneKind::teacher, PaneKind::model_a,
                                PaneKind::model_b, PaneKind::difference}) {
      const float value = *valueAt(*stage().maps().density(kind), position);
      const QString text = QLocale().toString(value, 'f', 2);
      QVERIFY2(pane(kind).value().contains(text), qPrintable(pane(kind).value()));
    }
    QVERIFY2(pane(PaneKind::stimulus).value().startsWith("x 1"),
             qPrintable(pane(PaneKind::stimulus).value()));
    stage().view().setPointer(std::nullopt);
    QVERIFY(pane(PaneKind::truth).value().isEmpty());
  }

  // ---- comparing ----

  void aWipeShowsTwoMapsLeftAndRightOfALine() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QTest::keyClick(view_.get(), Qt::Key_W);
    ComparePane& compare = stage().compare();
    QVERIFY(compare.isVisible());
    QCOMPARE(compare.canvas(0).map(), stage().maps().density(PaneKind::model_a));
    QCOMPARE(compare.canvas(1).map(), stage().maps().density(PaneKind::model_b));
    QCOMPARE(compare.divider(), 0.5);
    WipeHandle& handle = compare.handle();
    const int quarter = compare.canvas(1).width() / 4;
    QTest::mousePress(&handle, Qt::LeftButton, {}, {7, 20});
    QTest::mouseMove(&handle, {7 - quarter, 20});
    QTest::mouseRelease(&handle, Qt::LeftButton, {}, {7, 20});
    QVERIFY(std::abs(compare.divider() - 0.25) < 0.02);
    QVERIFY(std::abs(compare.canvas(0).mask().boundingRect().width() - quarter) < 12);
    const double before = compare.divider();
    QTest::keyClick(&handle, Qt::Key_Right);
    QVERIFY(compare.divider() > before);
    find<QComboBox>("compareLeft")->setCurrentText("Ground truth");
    QCOMPARE(compare.canvas(0).map(), stage().maps().density(PaneKind::truth));
    QTest::keyClick(view_.get(), Qt::Key_W);
    QVERIFY(!compare.isVisible());
    QVERIFY(pane(PaneKind::model_a).isVisible());
  }

  void aBlinkAlternatesUntilItIsLeft() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QTest::keyClick(view_.get(), Qt::Key_B);
    ComparePane& compare = stage().compare();
    QCOMPARE(compare.shownSide(), 0);
    QVERIFY(compare.canvas(0).isVisible());
    QTRY_COMPARE(compare.shownSide(), 1);
    QVERIFY(!compare.canvas(0).isVisible());
    QTRY_COMPARE(compare.shownSide(), 0);
    QTest::keyClick(view_.get(), Qt::Key_W);
    QCOMPARE(compare.mode(), ComparePane::Mode::wipe);
    QVERIFY(!view_->actions().blink->isChecked());
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QCOMPARE(compare.mode(), ComparePane::Mode::off);
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

  // ---- copying and exporting ----

  void theContextMenuCopiesThePaneAtTheImagesResolution() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_b).map() != nullptr);
    QGuiApplication::clipboard()->clear();
    QContextMenuEvent event(QContextMenuEvent::Mouse, {5, 5}, QPoint(60, 60));
    QCoreApplication::sendEvent(&canvas(PaneKind::model_b), &event);
    auto* menu = find<QMenu>("paneMenu");
    QVERIFY(menu != nullptr);
    QVERIFY(menu->actions().contains(view_->actions().copy));
    QVERIFY(menu->actions().contains(view_->actions().export_panes));
    view_->actions().copy->trigger();
    menu->close();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(320, 240));
    QVERIFY(view_->notices().text().contains("clipboard"));
  }

  void controlCCopiesTheFocusedPane() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_b).map() != nullptr);
    QGuiApplication::clipboard()->clear();
    canvas(PaneKind::stimulus).setFocus();
    QTest::keyClick(&canvas(PaneKind::stimulus), Qt::Key_C, Qt::ControlModifier);
    const QImage copied = QGuiApplication::clipboard()->image();
    QCOMPARE(copied.convertToFormat(QImage::Format_RGB888),
             toImage(stage().sample()->stimulus).convertToFormat(QImage::Format_RGB888));
  }

  void theShownPanesAreExportedIntoAFolder() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_b).map() != nullptr);
    QTest::keyClick(view_.get(), Qt::Key_3);
    QTemporaryDir folder;
    view_->exportPanesTo(folder.path());
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    for (const char* word :
         {"stimulus", "ground-truth", "model-a", "model-b", "difference", "model-a_raw16"}) {
      QVERIFY2(files.contains(QString("val_101_epoch-001_%1.png").arg(word)), word);
    }
    QVERIFY(files.filter("teacher").isEmpty());
    QVERIFY(files.filter("difference_raw16").isEmpty());
    QVERIFY(view_->notices().text().contains(folder.path()));
    view_->exportPanesTo("/proc/nowhere");
    QVERIFY(view_->notices().details().contains("nowhere"));
  }

  // ---- what is kept ----

  void whatWasChosenIsThereAgainNextTime() {
    openDataset();
    find<QSlider>("imageOpacity")->setValue(40);
    find<QComboBox>("imageColours")->setCurrentText("magma");
    find<QComboBox>("imageRange")->setCurrentIndex(1);
    find<QComboBox>("sampleSort")->setCurrentIndex(2);
    QTest::mouseClick(find<QToolButton>("sampleDirection"), Qt::LeftButton);
    QTest::keyClick(view_.get(), Qt::Key_2);
    QTest::keyClick(view_.get(), Qt::Key_W);
    find<QComboBox>("compareRight")->setCurrentText("Teacher");
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    auto* handle = find<QSplitter>("imagesSplitter")->handle(1);
    QTest::mousePress(handle, Qt::LeftButton, {}, {2, 50});
    QTest::mouseMove(handle, {62, 50});
    QTest::mouseRelease(handle, Qt::LeftButton, {}, {62, 50});
    const QByteArray layout = find<QSplitter>("imagesSplitter")->saveState();
    view_.reset();
    makeView();
    QCOMPARE(find<QSlider>("imageOpacity")->value(), 40);
    QCOMPARE(find<QComboBox>("imageColours")->currentText(), QString("magma"));
    QCOMPARE(find<QComboBox>("imageRange")->currentIndex(), 1);
    QCOMPARE(find<QComboBox>("sampleSort")->currentIndex(), 2);
    QVERIFY(find<QToolButton>("sampleDirection")->isChecked());
    QVERIFY(!stage().grid().isShown(PaneKind::truth));
    QVERIFY(stage().grid().isShown(PaneKind::teacher));
    QCOMPARE(stage().compare().kind(1), PaneKind::teacher);
    QCOMPARE(find<QSplitter>("imagesSplitter")->saveState(), layout);
  }

  void everythingThatCanBePressedHasAName() {
    train(1);
    int counted = 0;
    for (QWidget* widget : view_->findChildren<QWidget*>()) {
      const bool pressed = qobject_cast<QAbstractButton*>(widget) != nullptr ||
                           qobject_cast<QComboBox*>(widget) != nullptr ||
                           qobject_cast<QSlider*>(widget) != nullptr ||
                           (qobject_cast<QLineEdit*>(widget) != nullptr) ||
                           qobject_cast<QListView*>(widget) != nullptr;
      // Parts that Qt makes inside its own widgets have no name of their own.
      if (!pressed || widget->objectName().startsWith("qt_") ||
          qobject_cast<QLineEdit*>(widget->parentWidget()) != nullptr ||
          qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr ||
          widget->parentWidget()->inherits("QComboBoxPrivateContainer")) {
        continue;
      }
      if (qobject_cast<QPushButton*>(widget) == nullptr &&
          view_->notices().findChildren<QWidget*>().contains(widget) == false) {
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
      }
      ++counted;
    }
    QVERIFY(counted > 25);
    for (const char* key : {"W", "B", "H", "[", "]", "0", "Ctrl+F", "Ctrl+C"}) {
      bool found = false;
      for (const QAction* action : view_->findChildren<QAction*>()) {
        found = found || action->toolTip().contains(QString("(%1)").arg(key));
      }
      QVERIFY2(found, key);
    }
  }

 private:
  void makeView() {
    view_ = std::make_unique<ImagesView>(*bridge_, *workspace_);
    view_->resize(1000, 700);
    view_->show();
    view_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(view_.get()));
    view_->setFocus();
  }
  void openDataset() {
    workspace_->openDataset(QString());
    bridge_->drain();
    QTRY_VERIFY(stage().isVisible() && list()->width() > 100);  // laid out
  }
  void start() {
    run_->start(Options{});
    training_ = std::make_unique<FakeTraining>(*session_, 12, 4);
    training_->start();
    bridge_->drain();
    QTRY_VERIFY(stage().isVisible() && list()->width() > 100);  // laid out
  }
  void train(int epochs) {
    start();
    training_->runEpochs(epochs);
    bridge_->drain();
  }
  bool enter(const QMimeData& data) {
    QDragEnterEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.setAccepted(false);
    QCoreApplication::sendEvent(view_.get(), &event);
    return event.isAccepted();
  }
  template <typename Type>
  Type* find(const char* name) {
    return view_->findChild<Type*>(name);
  }
  PaneStage& stage() { return view_->stage(); }
  ImagePane& pane(PaneKind kind) { return stage().grid().pane(kind); }
  ImageCanvas& canvas(PaneKind kind) { return pane(kind).canvas(); }
  QListView* list() { return find<QListView>("sampleList"); }
  QPixmap thumbnail(int row) {
    return view_->strip().model().index(row).data(SampleListModel::kThumbnailRole).value<QPixmap>();
  }

  std::unique_ptr<OwnSettings> settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<RunController> run_;
  std::unique_ptr<FakeTraining> training_;
  std::unique_ptr<ImagesView> view_;
};

QTEST_MAIN(ImagesTest)
#include "images_test.moc"
