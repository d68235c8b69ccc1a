// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include "tests/ui/support/images_fixture.h"
#include "ui/views/range_slider.h"
#include "ui/views/sample_delegate.h"
#include "ui/views/sample_fetcher.h"
#include "ui/views/sample_filter_panel.h"
#include "ui/views/sample_list.h"
#include "ui/views/score_range_box.h"

using namespace distilloscope;

class BrowseTest : public ImagesFixture {
  Q_OBJECT

  SampleStrip& strip() { return view_->strip(); }
  SampleListModel& model() { return strip().model(); }
  SampleList& grid() { return strip().list(); }
  QString count() { return find<QLabel>("sampleCount")->text(); }
  void openRun() {
    openDataset();
    workspace_->openRun("/runs/x");
    bridge_->drain();
  }
  void openGrid() {
    QTest::keyClick(view_.get(), Qt::Key_G);
    QVERIFY(strip().isGrid());
    QTRY_VERIFY(grid().width() > 900);
    QTRY_VERIFY(!thumbnail(0).isNull());
  }
  void openMany(int images) {
    session_->answers = false;
    const JobId job = workspace_->openDataset(QString("/large"));
    DatasetInfo info = FakeSession::dataset("/large");
    info.val.clear();
    for (int i = 0; i < images; ++i) {
      info.val.push_back({"img" + std::to_string(i), 640, 480, true, true});
    }
    session_->answers = true;
    session_->push(DatasetOpened{job, info});
    QTRY_COMPARE(model().sampleCount(), images);
    QTRY_VERIFY(stage().isVisible() && list()->width() > 100);  // laid out
  }
  // KL of A and B of each image: a is 0.1, 0.2, ... and b goes the other way.
  std::vector<ImageScore> crossing() {
    std::vector<ImageScore> scores;
    for (int i = 1; i <= 12; ++i) {
      scores.push_back({"val_" + std::to_string(100 + i), {0.1 * i, 1.3 - 0.1 * i}});
    }
    return scores;
  }
  void openCrossing() {
    openDataset();
    session_->answers = false;
    RunOpened opened;
    opened.job = workspace_->openRun("/runs/x");
    opened.history = FakeSession::history("/runs/x", 3);
    opened.history.scores.back().images = crossing();
    session_->answers = true;
    session_->push(opened);
    session_->finish(opened.job);
    bridge_->drain();
    QVERIFY(workspace_->hasRun());
  }
  void unfold() { find<QAction>("sampleFilterToggle")->setChecked(true); }

 private Q_SLOTS:
  void init() { startSession(); }
  void cleanup() { endSession(); }

  // ---- the grid ----

  void theKeyGTurnsTheStripIntoAGridAndBack() {
    openRun();
    const int strip_width = list()->width();
    openGrid();
    QVERIFY(!stage().isVisible());
    QVERIFY(find<QSlider>("gridSize")->isVisible());
    // Several side by side.
    QCOMPARE(grid().visualRect(model().index(0)).top(), grid().visualRect(model().index(1)).top());
    QTest::keyClick(view_.get(), Qt::Key_G);
    QVERIFY(!strip().isGrid());
    QVERIFY(stage().isVisible());
    QVERIFY(!find<QSlider>("gridSize")->isVisible());
    QTRY_VERIFY(std::abs(list()->width() - strip_width) <= 2);
    QVERIFY(grid().visualRect(model().index(0)).top() < grid().visualRect(model().index(1)).top());
  }

  void theArrowsMoveInTheGridAndEnterReturnsWithTheImage() {
    openRun();
    openGrid();
    QTest::keyClick(list(), Qt::Key_Right);
    QCOMPARE(workspace_->currentImage(), QString("val_102"));
    QTest::keyClick(list(), Qt::Key_Down);
    const int columns = list()->currentIndex().row() - 1;
    QVERIFY(columns > 2);
    QTest::keyClick(list(), Qt::Key_Left);
    QTest::keyClick(list(), Qt::Key_Up);
    QCOMPARE(workspace_->currentImage(), QString("val_101"));
    QTest::keyClick(list(), Qt::Key_End);
    QCOMPARE(workspace_->currentImage(), QString("val_112"));
    QTest::keyClick(list(), Qt::Key_Home);
    QTest::keyClick(list(), Qt::Key_Right);
    QSignalSpy chosen(&strip(), &SampleStrip::chosen);
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(!strip().isGrid());
    QCOMPARE(chosen.count(), 1);
    QTRY_VERIFY(pane(PaneKind::stimulus).title().contains("val_102"));
    QVERIFY(!stage().grid().enlarged());
  }

  void aDoubleClickReturnsWithTheImageAndEscapeWithout() {
    openRun();
    openGrid();
    const QPoint third = grid().visualRect(model().index(2)).center();
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, third);
    QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, third);
    QVERIFY(!strip().isGrid());
    QCOMPARE(workspace_->currentImage(), QString("val_103"));
    openGrid();
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!strip().isGrid());
  }

  void theGridAsksForNoPredictions() {
    openRun();
    QTRY_VERIFY(stage().maps().raw(PaneKind::model_b) != nullptr);
    openGrid();
    // Neither for what is looked at nor for what the panes expected to be looked at next.
    const std::size_t before = session_->submitted<SampleJob>().size();
    for (int i = 0; i < 5; ++i) QTest::keyClick(list(), Qt::Key_Right);
    QTest::qWait(2 * SampleFetcher::kQuietMs);
    QCOMPARE(session_->submitted<SampleJob>().size(), before);
  }

  void digitsJumpInTheGridWherePanesAreNotSeen() {
    openRun();
    openGrid();
    QTest::keyClicks(list(), "112");
    QCOMPARE(workspace_->currentImage(), QString("val_112"));
    QVERIFY(stage().grid().isShown(PaneKind::stimulus));
    QVERIFY(stage().grid().isShown(PaneKind::truth));
  }

  void theSizeFollowsTheSliderAndTheWheelAndIsRemembered() {
    openRun();
    openGrid();
    auto* size = find<QSlider>("gridSize");
    const int before = grid().pictureHeight();
    size->setValue(size->value() + 2);
    QCOMPARE(grid().pictureHeight(), before + 2 * SampleDelegate::kPictureStep);
    QWheelEvent wheel(QPointF(50, 50), list()->viewport()->mapToGlobal(QPointF(50, 50)), {},
                      {0, -120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(list()->viewport(), &wheel);
    QCOMPARE(grid().pictureHeight(), before + SampleDelegate::kPictureStep);
    // Larger cells get sharper pictures.
    QTRY_VERIFY(thumbnail(0).height() >= grid().pictureHeight());
    makeView();
    QTRY_VERIFY(list()->isVisible());
    strip().setGrid(true);
    QCOMPARE(grid().pictureHeight(), before + SampleDelegate::kPictureStep);
  }

  void tenThousandInTheGridCostOnlyWhatIsSeenAndAPageAhead() {
    openMany(10000);
    openGrid();
    QTRY_VERIFY(!thumbnail(grid().seenRows().second).isNull());
    const int page = grid().seenRows().second - grid().seenRows().first + 1;
    QTRY_VERIFY(!thumbnail(2 * page - 1).isNull());
    std::size_t asked = 0;
    for (const auto& [id, job] : session_->submitted<ThumbnailsJob>()) asked += job.ids.size();
    QVERIFY(asked <= static_cast<std::size_t>(2 * page + 40));
    QVERIFY(thumbnail(2 * page + 40).isNull());
    QTest::keyClicks(list(), "img7777");
    QCOMPARE(workspace_->currentImage(), QString("img7777"));
    const auto [first, last] = grid().seenRows();
    QVERIFY(first <= 7777 && last >= 7777);
    QTRY_VERIFY(!thumbnail(7777).isNull());
  }

  void whatScrolledByIsGivenUpAndAskedForAgainWhenItIsSeen() {
    openMany(10000);
    openGrid();
    session_->answers = false;
    list()->verticalScrollBar()->setValue(20000);
    const auto asked_row = [&] {
      return model().rowOf(
          QString::fromStdString(session_->submitted<ThumbnailsJob>().back().second.ids.front()));
    };
    QTRY_VERIFY(asked_row() > 500);
    const auto flown = session_->submitted<ThumbnailsJob>().back();
    session_->answers = true;
    list()->verticalScrollBar()->setValue(list()->verticalScrollBar()->maximum());
    QTRY_VERIFY(!thumbnail(9999).isNull());
    const int row = model().rowOf(QString::fromStdString(flown.second.ids.front()));
    QVERIFY(thumbnail(row).isNull());
    list()->verticalScrollBar()->setValue(20000);
    QTRY_VERIFY(!thumbnail(row).isNull());
  }

  void idsAreInTheirNaturalOrderWhetherTheyDifferInANumberAloneOrNot() {
    const auto ordered = [](const QStringList& ids) {
      SampleListModel model;
      std::vector<SampleInfo> samples;
      for (const QString& id : ids) samples.push_back({id.toStdString(), 640, 480, true, true});
      model.setSamples(samples);
      return model.ids();
    };
    const QStringList numbered{"img10", "img9", "img0100", "img0", "img099", "img12"};
    const QStringList wanted{"img0", "img9", "img10", "img12", "img099", "img0100"};
    QCOMPARE(ordered(numbered), wanted);
    QCOMPARE(ordered(numbered + QStringList("indoor 1")), wanted + QStringList("indoor 1"));
    QCOMPARE(ordered({"10", "9", "9b"}), QStringList({"9", "9b", "10"}));
    QCOMPARE(ordered({"a1", "b2", "a10"}), QStringList({"a1", "a10", "b2"}));
    QCOMPARE(ordered({"x", "x2", "x10"}), QStringList({"x", "x2", "x10"}));
    const QString large = "9" + QString(30, '0');
    QCOMPARE(ordered({large, "8" + large, "10"}), QStringList({"10", large, "8" + large}));
  }

  void picturesAreKeptWithinABound() {
    SampleListModel model;
    std::vector<SampleInfo> samples;
    for (int i = 0; i < 3000; ++i) samples.push_back({std::to_string(i), 640, 480, true, true});
    model.setSamples(samples);
    QPixmap picture(320, 240);
    picture.fill(Qt::gray);
    for (int i = 0; i < 3000; ++i) {
      QPixmap own = picture.copy();
      model.setThumbnail(QString::number(i), own, 240);
    }
    QVERIFY(model.thumbnailBytes() <= SampleListModel::kThumbnailBytes);
    QVERIFY(model.thumbnailAt(2999) != nullptr);
    QVERIFY(model.thumbnailAt(0) == nullptr);
    QCOMPARE(model.takeMissingThumbnails(0, 1, 240), QStringList({"0", "1"}));
  }

  void whatAScreenReaderSaysOfAnImage() {
    openRun();
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(list());
    QVERIFY(table != nullptr);
    QVERIFY(!table->text(QAccessible::Name).isEmpty());
    QVERIFY(table->childCount() >= 12);
    const QString said = table->child(1)->text(QAccessible::Name);
    QVERIFY2(said.contains("val_102") && said.contains("KL of Model A"), qPrintable(said));
  }

  // ---- orders ----

  void scoresThatArriveDoNotMoveWhatIsLookedAt() {
    openMany(2000);
    openGrid();
    list()->verticalScrollBar()->setValue(5000);
    session_->answers = false;
    RunOpened opened;
    opened.job = workspace_->openRun("/runs/x");
    opened.history = FakeSession::history("/runs/x", 3);
    opened.history.record.options.dataset.folder = "/large";
    session_->push(opened);
    bridge_->drain();
    QVERIFY(workspace_->hasRun());
    QCOMPARE(list()->verticalScrollBar()->value(), 5000);
    workspace_->setCurrentEpoch(2);
    QCOMPARE(list()->verticalScrollBar()->value(), 5000);
  }

  void aGridThatIsSortedOrFilteredBeginsAtItsTop() {
    openMany(2000);
    openGrid();
    workspace_->setCurrentImage("img1500");
    QVERIFY(list()->verticalScrollBar()->value() > 0);
    QTest::mouseClick(find<QToolButton>("sampleDirection"), Qt::LeftButton);
    QCOMPARE(list()->verticalScrollBar()->value(), 0);
    workspace_->setCurrentImage("img1");
    QVERIFY(list()->verticalScrollBar()->value() > 0);
    unfold();
    find<QLineEdit>("filterText")->setText("img15");
    QCOMPARE(list()->verticalScrollBar()->value(), 0);
    QCOMPARE(workspace_->currentImage(), QString("img1"));
  }

  void starredImagesComeFirstInTheOrderBefore() {
    openCrossing();
    for (const char* id : {"val_103", "val_109", "val_105"}) {
      workspace_->imageNotes().setStar(id, true);
    }
    auto* sort = find<QComboBox>("sampleSort");
    sort->setCurrentIndex(static_cast<int>(SampleOrder::score_b));
    sort->setCurrentIndex(static_cast<int>(SampleOrder::starred));
    QCOMPARE(model().ids().mid(0, 4), QStringList({"val_109", "val_105", "val_103", "val_112"}));
    QTest::mouseClick(find<QToolButton>("sampleDirection"), Qt::LeftButton);
    QCOMPARE(model().ids().mid(0, 4), QStringList({"val_103", "val_105", "val_109", "val_101"}));
    workspace_->imageNotes().setStar("val_103", false);
    QCOMPARE(model().ids().mid(0, 3), QStringList({"val_105", "val_109", "val_101"}));
  }

  void theTeachersGapIsReadWhenItIsAskedFor() {
    openRun();
    auto* sort = find<QComboBox>("sampleSort");
    sort->setCurrentIndex(static_cast<int>(SampleOrder::teacher_b));
    QTRY_VERIFY(model().knowsTeacherKl("val_112"));
    QTRY_VERIFY(!find<QWidget>("teacherProgress")->isVisible());
    SampleJob job;
    double before = -100;
    for (const QString& id : model().ids()) {
      job.id = id.toStdString();
      const double kl = model().index(model().rowOf(id)).data(SampleListModel::kKlBRole).toDouble();
      const double gap = kl - FakeSession::sample(job).teacher_kl;
      QVERIFY(gap >= before);
      before = gap;
    }
  }

  void readingTheTeacherShowsHowFarItIsAndStops() {
    openRun();
    session_->answers = false;
    find<QComboBox>("sampleSort")->setCurrentIndex(static_cast<int>(SampleOrder::teacher_a));
    auto* progress = find<QWidget>("teacherProgress");
    QVERIFY(progress->isVisible());
    QTest::mouseClick(find<QPushButton>("teacherStop"), Qt::LeftButton);
    QVERIFY(!progress->isVisible());
  }

  void withoutATeacherItsGapCannotBeChosen() {
    openMany(5);
    auto* items = qobject_cast<QStandardItemModel*>(find<QComboBox>("sampleSort")->model());
    QVERIFY(items->item(static_cast<int>(SampleOrder::teacher_a))->isEnabled());
    session_->answers = false;
    DatasetInfo info = FakeSession::dataset("/bare");
    for (SampleInfo& sample : info.val) sample.has_teacher = false;
    session_->push(DatasetOpened{workspace_->openDataset(QString("/bare")), info});
    bridge_->drain();
    QVERIFY(!items->item(static_cast<int>(SampleOrder::teacher_a))->isEnabled());
    QVERIFY(find<QComboBox>("sampleSort")
                ->itemData(static_cast<int>(SampleOrder::teacher_a), Qt::ToolTipRole)
                .toString()
                .contains("no teacher maps"));
  }

  // ---- filters ----

  void aRangeListsOnlyWhatIsInItAndClearListsAll() {
    openCrossing();
    unfold();
    auto* box = find<ScoreRangeBox>("filterFirst");
    QVERIFY(box->isVisible());
    QSignalSpy image(workspace_.get(), &Workspace::imageChanged);
    find<QDoubleSpinBox>("filterFirstLow")->setValue(0.85);
    QCOMPARE(model().ids(), QStringList({"val_109", "val_110", "val_111", "val_112"}));
    QCOMPARE(count(), QString("4 of 12 images"));
    // The image that is looked at stays, though it is not among them.
    QCOMPARE(workspace_->currentImage(), QString("val_101"));
    QCOMPARE(image.count(), 0);
    QVERIFY(!list()->selectionModel()->hasSelection());
    list()->setFocus();
    QCOMPARE(workspace_->currentImage(), QString("val_101"));
    auto* clear = find<QPushButton>("sampleClear");
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(model().rowCount(), 12);
    QVERIFY(!clear->isVisible());
    QCOMPARE(list()->currentIndex().row(), 0);
    QVERIFY(box->range().isOpen());
  }

  void theImageThatStillMatchesStaysChosenInTheList() {
    openCrossing();
    workspace_->setCurrentImage("val_110");
    unfold();
    find<QDoubleSpinBox>("filterFirstLow")->setValue(0.85);
    QCOMPARE(list()->currentIndex().row(), 1);
    QVERIFY(list()->selectionModel()->isSelected(list()->currentIndex()));
    workspace_->stepImage(1);
    QCOMPARE(workspace_->currentImage(), QString("val_111"));
  }

  void handlesAreDraggedOverTheHistogram() {
    openCrossing();
    unfold();
    QCoreApplication::processEvents();
    auto* slider = find<RangeSlider>("filterGapSlider");
    const QPoint low(static_cast<int>(slider->xOf(-1.1)), slider->height() / 2);
    const QPoint zero(static_cast<int>(slider->xOf(0.0)), slider->height() / 2);
    QTest::mousePress(slider, Qt::LeftButton, {}, low);
    QTest::mouseMove(slider, zero);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, zero);
    QVERIFY(slider->range().low && !slider->range().high);
    QVERIFY(std::abs(*slider->range().low) < 0.1);
    for (int row = 0; row < model().rowCount(); ++row) {
      QVERIFY(model().factsAt(row)->score(SampleScore::gap) >= *slider->range().low);
    }
    QVERIFY(model().rowCount() < 12 && model().rowCount() > 3);
    QTest::mouseDClick(slider, Qt::LeftButton, {}, zero);
    QVERIFY(slider->range().isOpen());
    QCOMPARE(model().rowCount(), 12);
  }

  void handlesAreMovedWithTheKeys() {
    openCrossing();
    unfold();
    QCoreApplication::processEvents();
    auto* slider = find<RangeSlider>("filterGapSlider");
    slider->setFocus(Qt::TabFocusReason);
    QVERIFY(slider->hasFocus() && !slider->isUpperHandle());
    QTest::keyClick(slider, Qt::Key_PageUp);
    QVERIFY(slider->range().low && !slider->range().high);
    const double low = *slider->range().low;
    QTest::keyClick(slider, Qt::Key_Right);
    const double step = *slider->range().low - low;
    QVERIFY(step > 0);
    QTest::keyClick(slider, Qt::Key_Left);
    QVERIFY(std::abs(*slider->range().low - low) < 1e-9);
    QTest::keyClick(slider, Qt::Key_Tab);
    QVERIFY(slider->hasFocus() && slider->isUpperHandle());
    QTest::keyClick(slider, Qt::Key_PageDown);
    const double high = *slider->range().high;
    QTest::keyClick(slider, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(std::abs(*slider->range().low - (low - step)) < 1e-9);
    QVERIFY(std::abs(*slider->range().high - (high - step)) < 1e-9);
    QTest::keyClick(slider, Qt::Key_Home);  // as far as the other handle lets it
    QCOMPARE(*slider->range().high, *slider->range().low);
    QTest::keyClick(slider, Qt::Key_End);
    QVERIFY(!slider->range().high);
    QTest::keyClick(slider, Qt::Key_Tab);
    QVERIFY(!slider->hasFocus());
  }

  void oneRightAndTheOtherWrongIsMeasuredAtTheCentrePrior() {
    openCrossing();
    unfold();
    auto* verdict = find<QComboBox>("filterVerdict");
    auto* threshold = find<QDoubleSpinBox>("filterThreshold");
    QCOMPARE(threshold->value(), 0.98);  // of the run
    QVERIFY(verdict->toolTip().contains("centre prior, 0.98"));
    verdict->setCurrentIndex(1);
    QCOMPARE(verdict->currentText(), QString("A right, B wrong"));
    QCOMPARE(model().ids(), QStringList({"val_101", "val_102", "val_103"}));
    verdict->setCurrentIndex(2);
    QCOMPARE(model().ids(), QStringList({"val_110", "val_111", "val_112"}));
    threshold->setValue(0.35);
    QCOMPARE(model().ids(), QStringList({"val_110", "val_111", "val_112"}));
    threshold->setValue(0.15);
    QCOMPARE(model().ids(), QStringList({"val_112"}));
    QTest::mouseClick(find<QToolButton>("filterPrior"), Qt::LeftButton);
    QCOMPARE(threshold->value(), 0.98);
  }

  void starsNotesAndTextFilter() {
    openRun();
    workspace_->imageNotes().setStar("val_103", true);
    workspace_->imageNotes().setText("val_107", "a red Sign");
    unfold();
    find<QCheckBox>("filterStarred")->setChecked(true);
    QCOMPARE(model().ids(), QStringList({"val_103"}));
    find<QCheckBox>("filterStarred")->setChecked(false);
    find<QCheckBox>("filterNoted")->setChecked(true);
    QCOMPARE(model().ids(), QStringList({"val_107"}));
    find<QCheckBox>("filterNoted")->setChecked(false);
    find<QLineEdit>("filterText")->setText("SIGN");
    QCOMPARE(model().ids(), QStringList({"val_107"}));
    find<QLineEdit>("filterText")->setText("_11");
    QCOMPARE(model().ids(), QStringList({"val_110", "val_111", "val_112"}));
  }

  void whatTheDatasetHasOfAnImageFilters() {
    SampleListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSamples({{"a", 4, 3, true, false}, {"b", 4, 3, false, true}, {"c", 4, 3, true, true}},
                     {{"images/val/b.jpg", "has another size than its map", false},
                      {"images/val/gone.jpg", "is truncated", true}});
    const auto listed = [&](SampleFilter::Remark remark) {
      SampleFilter filter;
      filter.remark = remark;
      model.setFilter(filter);
      return model.ids();
    };
    QCOMPARE(listed(SampleFilter::Remark::teacher), QStringList({"a", "c"}));
    QCOMPARE(listed(SampleFilter::Remark::no_teacher), QStringList({"b"}));
    QCOMPARE(listed(SampleFilter::Remark::no_fixations), QStringList({"a"}));
    QCOMPARE(listed(SampleFilter::Remark::fixations), QStringList({"b", "c"}));
    QCOMPARE(listed(SampleFilter::Remark::problem), QStringList({"b"}));
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains("another size"));
    QCOMPARE(listed(SampleFilter::Remark::any), QStringList({"a", "b", "c"}));
  }

  void whenNothingMatchesTheListSaysSoAndOffersTheWayBack() {
    openRun();
    unfold();
    find<QLineEdit>("filterText")->setText("no such thing");
    QVERIFY(find<QWidget>("sampleNoMatch")->isVisible());
    QCOMPARE(count(), QString("0 of 12 images"));
    QVERIFY(!workspace_->currentImage().isEmpty());
    QTest::mouseClick(find<QPushButton>("sampleNoMatchClear"), Qt::LeftButton);
    QVERIFY(list()->isVisible());
    QVERIFY(find<QLineEdit>("filterText")->text().isEmpty());
  }

  void anotherEpochIsFilteredAnew() {
    openRun();
    unfold();
    find<QDoubleSpinBox>("filterSecondHigh")->setValue(0.45);
    const int late = model().rowCount();
    workspace_->setCurrentEpoch(1);
    QVERIFY(model().rowCount() < late);
    for (int row = 0; row < model().rowCount(); ++row) {
      QVERIFY(model().factsAt(row)->kl[1] <= 0.45);
    }
    workspace_->setCurrentEpoch(10);
    QCOMPARE(model().rowCount(), late);
  }
};

QTEST_MAIN(BrowseTest)
#include "browse_test.moc"
