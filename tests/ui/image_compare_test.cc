// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "tests/ui/support/images_fixture.h"
#include "ui/views/colour_bar.h"
#include "ui/views/image_actions.h"
#include "ui/views/notice_bar.h"
#include "ui/views/pin_chooser.h"
#include "ui/views/region_panel.h"

using namespace distilloscope;

class ImageCompareTest : public ImagesFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { startSession(); }
  void cleanup() { endSession(); }

  // ---- what is compared ----

  void aComparisonNamesItsImageAndMarksWhatIsOld() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QTest::keyClick(view_.get(), Qt::Key_W);
    QCOMPARE(find<QLabel>("compareImage")->text(), QString::fromStdString(stage().sample()->id));
    const auto marked = [this](const char* name) {
      return find<QLabel>(name)->text().contains("updating");
    };
    QVERIFY(!marked("compareNameLeft") && !marked("compareNameRight"));
    session_->answers = false;
    workspace_->stepImage(1);  // may be there already: it is asked for ahead
    workspace_->stepImage(1);
    const QString shown = find<QLabel>("compareImage")->text();
    QTRY_VERIFY(marked("compareNameLeft") && marked("compareNameRight"));
    QCOMPARE(find<QLabel>("compareImage")->text(), shown);  // it is still the old one
    const auto [job, asked] = session_->submitted<SampleJob>().back();
    SampleReady late = FakeSession::sample(asked);
    late.job = job;
    session_->push(late);
    QTRY_VERIFY(!marked("compareNameLeft") && !marked("compareNameRight"));
    QVERIFY(find<QLabel>("compareImage")->text() != shown);
  }

  void escapeClosesAnOpenListAndLeavesNothingElse() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QTest::keyClick(view_.get(), Qt::Key_W);
    QVERIFY(stage().compare().mode() == ComparePane::Mode::wipe);
    auto* list = find<QComboBox>("imageColours");
    list->showPopup();
    QVERIFY(QApplication::activePopupWidget() != nullptr);
    find<QAction>("imageLeave")->trigger();
    QVERIFY(QApplication::activePopupWidget() == nullptr);
    QVERIFY(stage().compare().mode() == ComparePane::Mode::wipe);
    find<QAction>("imageLeave")->trigger();
    QVERIFY(stage().compare().mode() == ComparePane::Mode::off);
  }

  // ---- lines, points, threshold, range ----

  void contoursOfEachMapAreDrawnInItsColour() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QVERIFY(canvas(PaneKind::model_a).overlay().empty());
    QTest::keyClick(view_.get(), Qt::Key_C);
    const auto& lines = canvas(PaneKind::model_a).overlay().contours;
    QTRY_COMPARE(lines.size(), std::size_t{3});  // 25, 50 and 75 per cent
    QCOMPARE(lines[0].colour, paneColour(PaneKind::model_a, stage().arms()));
    QVERIFY(canvas(PaneKind::stimulus).overlay().contours.empty());
    QVERIFY(canvas(PaneKind::difference).overlay().contours.empty());
    auto* levels = find<QLineEdit>("contourLevels");
    const auto type = [levels](const QString& text) {
      levels->setText(text);
      Q_EMIT levels->textEdited(text);
    };
    type("50");
    QTRY_COMPARE(canvas(PaneKind::model_a).overlay().contours.size(), std::size_t{1});
    type("500");
    QCOMPARE(canvas(PaneKind::model_a).overlay().contours.size(), std::size_t{1});
    QVERIFY(!find<QLabel>("contourLevelsProblem")->isHidden());
    const auto of_maximum = canvas(PaneKind::model_a).overlay().contours[0].lines;
    find<QComboBox>("contourLevelsOf")->setCurrentIndex(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).overlay().contours[0].lines != of_maximum);
  }

  void theTruthsContoursLieOverEveryPane() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QTest::keyClick(view_.get(), Qt::Key_T);
    for (const PaneKind kind : {PaneKind::stimulus, PaneKind::model_b, PaneKind::difference}) {
      const auto& lines = canvas(kind).overlay().contours;
      QTRY_COMPARE(lines.size(), std::size_t{3});
      QCOMPARE(lines[0].colour, paneColour(PaneKind::truth));
      QVERIFY(lines[0].dashed);
    }
    QVERIFY(!canvas(PaneKind::truth).overlay().contours[0].dashed);
  }

  void fixationsAreDrawnOnEveryPane() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QTest::keyClick(view_.get(), Qt::Key_F);
    const FixationPoints points = canvas(PaneKind::model_b).overlay().fixations;
    QVERIFY(points && points->size() == stage().sample()->fixations.size());
    QCOMPARE(canvas(PaneKind::stimulus).overlay().fixations, points);
    QTest::keyClick(view_.get(), Qt::Key_F);
    QVERIFY(!canvas(PaneKind::model_b).overlay().fixations);
  }

  void theThresholdMakesLowValuesTransparent() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    const QImage before = canvas(PaneKind::model_a).rendered();
    find<QSlider>("imageThreshold")->setValue(60);
    QVERIFY(canvas(PaneKind::model_a).rendered() != before);
    QVERIFY(canvas(PaneKind::model_a).hidden() == hiddenBelow(60, false));
    QVERIFY(canvas(PaneKind::difference).hidden() == hiddenBelow(60, true));
  }

  void aFixedRangeServesAllMapsAndIsNamed() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::difference).map() != nullptr);
    auto* low = find<QDoubleSpinBox>("imageRangeLow");
    auto* high = find<QDoubleSpinBox>("imageRangeHigh");
    QVERIFY(!high->isVisible());
    find<QComboBox>("imageRange")->setCurrentIndex(2);
    QVERIFY(high->isVisible());
    const ValueRange difference = canvas(PaneKind::difference).range();
    high->setValue(3);
    low->setValue(1);
    QVERIFY(canvas(PaneKind::truth).range() == (ValueRange{1, 3}));
    QVERIFY(canvas(PaneKind::model_a).range() == (ValueRange{1, 3}));
    QVERIFY(canvas(PaneKind::difference).range() == difference);
    const QStringList marks = find<ColourBar>("densityBar")->marks();
    QCOMPARE(marks.front(), QLocale().toString(1.0, 'f', 1));
    QVERIFY(marks.back().startsWith(QLocale().toString(3.0, 'f', 1)));
    low->setValue(5);  // the other end gives way
    QVERIFY(canvas(PaneKind::truth).range() == (ValueRange{5, 6}));
  }

  void linesThresholdAndRangeAreKept() {
    train(1);
    QTest::keyClick(view_.get(), Qt::Key_C);
    QTest::keyClick(view_.get(), Qt::Key_F);
    find<QSlider>("imageThreshold")->setValue(33);
    QTRY_COMPARE(storedLook().threshold, 33);
    find<QComboBox>("imageRange")->setCurrentIndex(2);
    find<QDoubleSpinBox>("imageRangeHigh")->setValue(4.5);
    view_.reset();
    const ImageLook kept = storedLook();  // at the latest now
    QVERIFY(kept.contours && kept.fixations && kept.threshold == 33);
    makeView();
    QVERIFY(view_->actions().contours->isChecked());
    QVERIFY(view_->actions().fixations->isChecked());
    QCOMPARE(find<QSlider>("imageThreshold")->value(), 33);
    QCOMPARE(find<QDoubleSpinBox>("imageRangeHigh")->value(), 4.5);
    QVERIFY(storedLook() == kept);
  }

  // ---- the rectangle ----

  void theRectangleSaysWhatEveryMapHoldsThere() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_b).map() != nullptr);
    RegionPanel& panel = stage().region();
    QVERIFY(!panel.isVisible());
    ImageCanvas& over = canvas(PaneKind::truth);
    const QPoint from = over.imageRect().topLeft().toPoint() + QPoint(5, 5);
    const QPoint to = over.imageRect().center().toPoint();
    QTest::mousePress(&over, Qt::LeftButton, Qt::ShiftModifier, from);
    QTest::mouseMove(&over, to);
    QTest::mouseRelease(&over, Qt::LeftButton, Qt::ShiftModifier, to);
    QTRY_VERIFY(panel.isVisible());
    QCOMPARE(panel.rows().size(), std::size_t{4});
    QCOMPARE(panel.rows()[2].name, QString("Model A"));
    QCOMPARE(panel.rows()[2].colour, paneColour(PaneKind::model_a, stage().arms()));
    const RegionStats stats =
        regionStats(*stage().maps().density(PaneKind::model_a), *stage().view().region(), 1, 1);
    QCOMPARE(panel.rows()[2].stats.share, stats.share);
    QVERIFY(panel.text().contains(QLocale().toString(stats.mean, 'f', 2)));
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QTRY_VERIFY(!panel.isVisible());
  }

  void theRegionToolIsMovedAndSizedByKeys() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_b).map() != nullptr);
    QTest::keyClick(view_.get(), Qt::Key_R);
    const QRectF first = *stage().view().region();
    QTest::keyClick(view_.get(), Qt::Key_Right, Qt::ShiftModifier);
    const QRectF moved = *stage().view().region();
    QVERIFY(moved.left() > first.left());
    QVERIFY(std::abs(moved.width() - first.width()) < 1e-9);
    QTest::keyClick(view_.get(), Qt::Key_Down, Qt::ShiftModifier | Qt::ControlModifier);
    QVERIFY(stage().view().region()->height() > moved.height());
    QTest::keyClick(view_.get(), Qt::Key_R);
    QVERIFY(!stage().view().region());
    QVERIFY(!view_->actions().region->isChecked());
  }

  // ---- pins ----

  void anotherEpochOfThisRunStandsBesideTheOthers() {
    openRun();
    pinEpoch(3);
    QTRY_VERIFY(canvas(PaneKind::pin_1).map() != nullptr);
    QVERIFY(pane(PaneKind::pin_1).isVisible());
    QVERIFY2(pane(PaneKind::pin_1).title().startsWith("Model A, epoch 3"),
             qPrintable(pane(PaneKind::pin_1).title()));
    QVERIFY(pane(PaneKind::pin_1).scores().contains("KL"));
    const SampleReady expected = FakeSession::sample(lastJobWith("epoch-003/a.safetensors"));
    QCOMPARE(stage().maps().raw(PaneKind::pin_1)->values, expected.prediction[0]->values);
    // It stays when the epoch changes, and follows the image.
    const MapPtr before = stage().maps().raw(PaneKind::pin_1);
    workspace_->setCurrentEpoch(2);
    QTRY_VERIFY(pane(PaneKind::model_a).title().contains("epoch 2"));
    QCOMPARE(stage().maps().raw(PaneKind::pin_1), before);
    workspace_->setCurrentImage("val_105");
    QTRY_VERIFY(pane(PaneKind::stimulus).title().contains("val_105"));
    QTRY_VERIFY(stage().maps().raw(PaneKind::pin_1) != nullptr &&
                stage().maps().raw(PaneKind::pin_1) != before);
    QTest::keyClick(view_.get(), Qt::Key_7);
    QVERIFY(!pane(PaneKind::pin_1).isVisible());
    QTest::keyClick(view_.get(), Qt::Key_7);
    QVERIFY(pane(PaneKind::pin_1).isVisible());
    QTest::mouseClick(pane(PaneKind::pin_1).findChild<QToolButton*>("paneHide"), Qt::LeftButton);
    QVERIFY(!pane(PaneKind::pin_1).isVisible());
    QVERIFY(!view_->actions().panes[6]->isEnabled());
  }

  void anArmOfAnotherRunIsFoundAmongTheRuns() {
    openRun();
    QTest::keyClick(view_.get(), Qt::Key_K);
    auto* run = chooser<QComboBox>("pinRun");
    QTRY_COMPARE(run->count(), 5);  // this one and four in the folder
    QVERIFY(run->itemText(0).startsWith("This run"));
    run->setCurrentIndex(run->findText("demo-3"));
    auto* epoch = chooser<QComboBox>("pinEpoch");
    QTRY_VERIFY(epoch->count() > 1);
    QVERIFY(epoch->itemText(0).startsWith("best"));
    chooser<QComboBox>("pinArm")->setCurrentIndex(1);
    QTest::mouseClick(chooser<QPushButton>("pinButton"), Qt::LeftButton);
    QTRY_VERIFY(canvas(PaneKind::pin_1).map() != nullptr);
    const QString name = pane(PaneKind::pin_1).accessibleName();
    QVERIFY2(name.startsWith("Model B of demo-3, best epoch"), qPrintable(name));
    const auto& file = view_->pins().of(PaneKind::pin_1).file;
    QVERIFY(file.startsWith("/runs/demo-3/checkpoints/epoch-") && file.endsWith("/b.safetensors"));
  }

  void whatIsPinnedIsThereAgainTheNextTimeUnlessItsFileIsGone() {
    openRun();
    QTemporaryDir folder;
    const QString file = folder.filePath("a.safetensors");
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    PanePin pin;
    pin.file = file;
    pin.folder = folder.path();
    pin.run = "kept";
    pin.foreign = true;
    pin.arm = 1;
    pin.epoch = 7;
    pin.best = true;
    pin.options.arms.resize(2);
    pin.options.arms[1].name = "Student";
    view_->pins().pin(PaneKind::pin_2, pin);
    view_.reset();
    makeView();
    QVERIFY(view_->pins().of(PaneKind::pin_1).empty());
    const PanePin again = view_->pins().of(PaneKind::pin_2);
    QCOMPARE(again.file, file);
    QCOMPARE(again.title(), pin.title());
    QVERIFY(again.title().startsWith("Student of kept"));
    QTRY_VERIFY(canvas(PaneKind::pin_2).map() != nullptr);
    QVERIFY(pane(PaneKind::pin_2).isVisible());
    view_.reset();
    QVERIFY(QFile::remove(file));
    makeView();
    QVERIFY(view_->pins().of(PaneKind::pin_2).empty());
    QVERIFY(!pane(PaneKind::pin_2).isVisible());
  }

  void runsOfOneNameCanBeToldApartInTheChooserAndInThePane() {
    openRun();
    RunsListed listed = FakeSession::runs(2);
    listed.runs[0].name = listed.runs[1].name = workspace_->run().name;
    listed.runs[0].created = "2026-11-26T15:28:01";
    listed.runs[1].created = "2026-11-26T15:54:29";
    session_->runs_listed = listed;
    session_->known_history = FakeSession::history(listed.runs[1].folder);
    session_->known_history->record = listed.runs[1];
    QTest::keyClick(view_.get(), Qt::Key_K);
    auto* run = chooser<QComboBox>("pinRun");
    QTRY_COMPARE(run->count(), 3);
    const QString second = run->itemText(2);
    QVERIFY2(second.endsWith(", 2026-11-26 15:54"), qPrintable(second));
    QVERIFY(run->itemText(0) != "This run (" + run->itemText(1) + ")");
    run->setCurrentIndex(2);
    QTRY_VERIFY(chooser<QComboBox>("pinEpoch")->count() > 1);
    QCOMPARE(view_->pinChooser().choice().run, second);
  }

  void aRunThatCannotBeReadSaysSoInTheChooser() {
    openRun();
    session_->refuse_folder = "/runs/demo-2";
    QTest::keyClick(view_.get(), Qt::Key_K);
    auto* run = chooser<QComboBox>("pinRun");
    QTRY_COMPARE(run->count(), 5);
    run->setCurrentIndex(run->findText("demo-2"));
    QTRY_VERIFY(chooser<QLabel>("pinState")->text().contains("truncated"));
    QVERIFY(!chooser<QPushButton>("pinButton")->isEnabled());
    QVERIFY(view_->pinChooser().choice().empty());
  }

  void aPinThatCannotBePredictedSaysWhyInItsPane() {
    openRun();
    session_->answers = false;
    pinEpoch(4);
    const auto jobs = session_->submitted<SampleJob>();
    session_->fail(jobs.back().first, ErrorCode::unreadable, "a.safetensors is truncated.");
    QTRY_COMPARE(canvas(PaneKind::pin_1).notice(), QString("a.safetensors is truncated."));
    QVERIFY(canvas(PaneKind::model_a).notice().isEmpty());
  }

  void theShownMapIsPinnedWithOneChoice() {
    openRun();
    workspace_->setCurrentEpoch(6);
    QTRY_VERIFY(pane(PaneKind::model_b).title().contains("epoch 6"));
    QContextMenuEvent event(QContextMenuEvent::Mouse, {5, 5}, QPoint(60, 60));
    QCoreApplication::sendEvent(&canvas(PaneKind::model_b), &event);
    auto* menu = find<QMenu>("paneMenu");
    for (QAction* action : menu->actions()) {
      if (action->text() == "Pin this map") action->trigger();
    }
    menu->close();
    QTRY_VERIFY(canvas(PaneKind::pin_1).map() != nullptr);
    QCOMPARE(view_->pins().of(PaneKind::pin_1).epoch, 6);
    QCOMPARE(view_->pins().of(PaneKind::pin_1).arm, 1);
  }

  // ---- pairs ----

  void twoMapsStandBesideEachOtherWithTheBetterScoresInBold() {
    openRun();
    QTest::keyClick(view_.get(), Qt::Key_V);
    ComparePane& compare = stage().compare();
    QVERIFY(compare.isVisible());
    QVERIFY(compare.canvas(0).isVisible() && compare.canvas(1).isVisible());
    QVERIFY(!compare.canvas(0).geometry().intersects(compare.canvas(1).geometry()));
    QCOMPARE(compare.canvas(0).map(), stage().maps().density(PaneKind::model_a));
    auto* right = find<QLabel>("compareScoresRight");
    QVERIFY(right->text().contains("<b>KL") && right->text().contains("NSS"));
    find<QComboBox>("compareLeft")->setCurrentText("Teacher");
    QVERIFY(!right->text().contains("<b>KL"));  // the teacher is better here
    QVERIFY(find<QLabel>("compareScoresLeft")->text().contains("<b>KL"));
  }

  void theDifferenceOfAnyTwoMapsIsSignedAndAboutZero() {
    openRun();
    QTest::keyClick(view_.get(), Qt::Key_W);
    find<QComboBox>("compareLeft")->setCurrentText("Ground truth");
    QTest::keyClick(view_.get(), Qt::Key_D);
    ComparePane& compare = stage().compare();
    QCOMPARE(compare.mode(), ComparePane::Mode::difference);
    QVERIFY(!compare.canvas(1).isVisible());
    const MapPtr expected = difference(stage().maps().density(PaneKind::model_b),
                                       stage().maps().density(PaneKind::truth));
    QCOMPARE(compare.canvas(0).map()->values, expected->values);
    QCOMPARE(compare.canvas(0).range().low, -compare.canvas(0).range().high);
    auto* bar = find<ColourBar>("differenceBar");
    QVERIFY(bar->isVisible() && !find<ColourBar>("densityBar")->isVisible());
    QCOMPARE(bar->accessibleName(), QString("B − Ground truth"));
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QVERIFY(pane(PaneKind::difference).isVisible());  // D did not hide the pane
  }

  void aSideOfAComparisonCanBeAnotherEpoch() {
    openRun();
    QTest::keyClick(view_.get(), Qt::Key_V);
    auto* right = find<QComboBox>("compareRight");
    right->setCurrentIndex(right->count() - 1);
    QVERIFY(view_->pinChooser().isVisible());
    QCOMPARE(right->currentText(), QString("Model B"));  // until something is chosen
    choose(2);
    QCOMPARE(stage().compare().kind(1), PaneKind::pin_1);
    QTRY_VERIFY(stage().compare().canvas(1).map() != nullptr);
    QCOMPARE(right->currentText(), QString("Model A, epoch 2"));
    // The other side gets another one; the first stays.
    auto* left = find<QComboBox>("compareLeft");
    left->setCurrentIndex(left->count() - 1);
    choose(5);
    QCOMPARE(stage().compare().kind(0), PaneKind::pin_2);
    QCOMPARE(stage().compare().kind(1), PaneKind::pin_1);
    QTRY_VERIFY(stage().compare().canvas(0).map() != nullptr);
    // What is taken away leaves its side to a model.
    view_->pins().pin(PaneKind::pin_1, {});
    QCOMPARE(stage().compare().kind(1), PaneKind::model_b);
    QCOMPARE(right->currentText(), QString("Model B"));
  }

  void thePointerReadsBothSidesAndPinnedPanes() {
    openRun();
    pinEpoch(3);
    QTRY_VERIFY(stage().maps().density(PaneKind::pin_1) != nullptr);
    stage().view().setPointer(QPointF(0.4, 0.4));
    const auto text = [this](PaneKind kind) {
      return QLocale().toString(*valueAt(*stage().maps().density(kind), {0.4, 0.4}), 'f', 2);
    };
    QVERIFY(pane(PaneKind::pin_1).value().contains(text(PaneKind::pin_1)));
    QVERIFY(pane(PaneKind::pin_1).value().contains("(128, 96)"));
    QTest::keyClick(view_.get(), Qt::Key_B);
    QList<QLabel*> values;
    for (QLabel* label : stage().compare().findChildren<QLabel*>()) {
      if (label->accessibleName() == "Value under the pointer") values << label;
    }
    QCOMPARE(values.size(), 2);
    QVERIFY(values[0]->text().contains(text(PaneKind::model_a)));
    QVERIFY(values[1]->text().contains(text(PaneKind::model_b)));
    QVERIFY(values[1]->text().contains("(128, 96)"));
  }

  // ---- copying ----

  void allShownPanesAreCopiedAsOnePicture() {
    openRun();
    QGuiApplication::clipboard()->clear();
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_3, Qt::Key_6}) QTest::keyClick(view_.get(), key);
    QTest::keyClick(view_.get(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    const QImage copied = QGuiApplication::clipboard()->image();
    QVERIFY(copied.width() > 3 * 320 && copied.width() < 4 * 320);
    QVERIFY(view_->notices().text().contains("clipboard"));
  }

 private:
  void openRun() {
    openDataset();
    workspace_->openRun("/runs/x");
    bridge_->drain();
    QTRY_VERIFY(pane(PaneKind::model_b).title().contains("epoch 10"));
  }
  template <typename Type>
  Type* chooser(const char* name) {
    return view_->pinChooser().findChild<Type*>(name);
  }
  void choose(int epoch) {
    auto* epochs = chooser<QComboBox>("pinEpoch");
    int at = 0;
    for (int i = 0; i < epochs->count(); ++i) {
      if (epochs->itemText(i) == QString::number(epoch)) at = i;
    }
    epochs->setCurrentIndex(at);
    QTest::mouseClick(chooser<QPushButton>("pinButton"), Qt::LeftButton);
    view_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(view_.get()));
  }
  void pinEpoch(int epoch) {
    QTest::keyClick(view_.get(), Qt::Key_K);
    choose(epoch);
  }
  SampleJob lastJobWith(const std::string& ending) {
    SampleJob found;
    for (const auto& [id, job] : session_->submitted<SampleJob>()) {
      if (job.checkpoints[0].ends_with(ending)) found = job;
    }
    return found;
  }
};

QTEST_MAIN(ImageCompareTest)
#include "image_compare_test.moc"
