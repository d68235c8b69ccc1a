// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "tests/ui/support/images_fixture.h"
#include "ui/views/range_slider.h"
#include "ui/views/sample_filter_panel.h"
#include "ui/views/score_range_box.h"

using namespace distilloscope;

class BrowseScoresTest : public ImagesFixture {
  Q_OBJECT

  SampleListModel& model() { return view_->strip().model(); }
  QComboBox* score() { return find<QComboBox>("sampleScore"); }
  QComboBox* sort() { return find<QComboBox>("sampleSort"); }
  void choose(const char* key) {
    const int at = score()->findData(scoreKindOf(key));
    QVERIFY(at >= 0);
    score()->setCurrentIndex(at);
  }
  void unfold() { find<QAction>("sampleFilterToggle")->setChecked(true); }
  // Of A the KL and the CC rise, from 0.1 and 0.05 in steps of as much; B has 0.7 and NSS is B's.
  static EpochScores rising() {
    EpochScores scores;
    scores.epoch = 3;
    scores.metrics = {{"nss", {{}, {}}}, {"cc", {{}, {}}}};
    for (int i = 1; i <= 12; ++i) {
      const auto at = static_cast<float>(i);
      scores.images.push_back({"val_" + std::to_string(100 + i), {0.1 * i, 0.7}});
      scores.metrics[0].values[0].push_back(std::nanf(""));
      scores.metrics[0].values[1].push_back(i == 5 ? std::nanf("") : 3 - 0.2F * at);
      scores.metrics[1].values[0].push_back(0.05F * at);
      scores.metrics[1].values[1].push_back(0.35F);
    }
    return scores;
  }
  void open(const std::string& folder, const EpochScores& last) {
    session_->answers = false;
    RunOpened opened;
    opened.job = workspace_->openRun(QString::fromStdString(folder));
    opened.history = FakeSession::history(folder, 3);
    opened.history.scores.back() = last;
    session_->answers = true;
    session_->push(opened);
    session_->finish(opened.job);
    bridge_->drain();
    QVERIFY(workspace_->hasRun());
  }
  void openRising() {
    openDataset();
    open("/runs/x", rising());
  }

 private Q_SLOTS:
  void init() { startSession(); }
  void cleanup() { endSession(); }

  void whatTheRunKeepsOfEachImageIsOffered() {
    openDataset();
    QVERIFY(!score()->isVisible());  // nothing is scored
    open("/runs/x", rising());
    QVERIFY(score()->isVisible());
    QVERIFY(!score()->accessibleName().isEmpty());
    QStringList offered;
    for (int i = 0; i < score()->count(); ++i) offered << score()->itemText(i);
    QCOMPARE(offered, QStringList({"Score: KL", "Score: CC", "Score: NSS"}));
    QCOMPARE(score()->currentText(), QString("Score: KL"));
    QCOMPARE(score()->itemData(0, Qt::ToolTipRole).toString(), QString("Lower is better"));
    QCOMPARE(score()->itemData(1, Qt::ToolTipRole).toString(), QString("Higher is better"));
  }

  void theListIsSortedByTheChosenScore() {
    openRising();
    choose("nss");
    QCOMPARE(sort()->itemText(2), QString("Sorted by NSS of B"));
    sort()->setCurrentIndex(static_cast<int>(SampleOrder::score_b));
    QCOMPARE(model().ids().first(), QString("val_112"));
    QCOMPARE(model().ids().last(), QString("val_105"));  // not defined there
    find<QToolButton>("sampleDirection")->setChecked(true);
    QCOMPARE(model().ids().first(), QString("val_101"));
    QCOMPARE(model().ids().last(), QString("val_105"));
    choose("cc");
    sort()->setCurrentIndex(static_cast<int>(SampleOrder::a_minus_b));
    QCOMPARE(sort()->currentText(), QString("Sorted by CC A − B"));
    QCOMPARE(model().ids().first(), QString("val_112"));
    // Where the CC of A is high A is the better one; where its KL is, B.
    QVERIFY(sort()->toolTip().contains("high where Model A is better"));
    choose("");
    QVERIFY(sort()->toolTip().contains("high where Model B is better"));
    QCOMPARE(sort()->currentText(), QString("Sorted by KL A − B"));
  }

  void theListShowsTheChosenScore() {
    openRising();
    QVERIFY(std::abs(model().largestScore() - 1.2) < 1e-9);
    choose("cc");
    QVERIFY(std::abs(model().largestScore() - 0.6) < 1e-6);
    const QString tip = model().index(1).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains("KL of Model A 0.200, of Model B 0.700, A − B −0.500"), qPrintable(tip));
    QVERIFY2(tip.contains("CC of Model A 0.100, of Model B 0.350, A − B −0.250"), qPrintable(tip));
    QVERIFY2(!tip.contains("NSS"), qPrintable(tip));  // of A there is none
    const QString said = model().index(1).data(Qt::AccessibleTextRole).toString();
    QVERIFY(said.contains("CC of Model A"));
    choose("");
    QVERIFY(!model().index(1).data(Qt::AccessibleTextRole).toString().contains("CC of Model A"));
  }

  void rangesOfSeveralScoresHoldTogether() {
    openRising();
    unfold();
    find<QDoubleSpinBox>("filterFirstHigh")->setValue(0.85);
    QCOMPARE(model().rowCount(), 8);
    choose("cc");
    QVERIFY(find<QDoubleSpinBox>("filterFirstLow")->accessibleName().contains("CC of A"));
    QVERIFY(find<ScoreRangeBox>("filterFirst")->range().isOpen());
    QCOMPARE(model().rowCount(), 8);
    find<QDoubleSpinBox>("filterFirstLow")->setValue(0.28);
    QCOMPARE(model().ids(), QStringList({"val_106", "val_107", "val_108"}));
    QCOMPARE(find<QLabel>("sampleCount")->text(), QString("3 of 12 images"));
    QCOMPARE(score()->itemText(0), QString("Score: KL, filtered"));
    QCOMPARE(score()->itemText(1), QString("Score: CC, filtered"));
    QCOMPARE(score()->itemText(2), QString("Score: NSS"));
    choose("nss");
    find<QDoubleSpinBox>("filterSecondHigh")->setValue(1.7);
    QCOMPARE(model().ids(), QStringList({"val_107", "val_108"}));
    choose("");
    QCOMPARE(find<QDoubleSpinBox>("filterFirstHigh")->value(), 0.85);
    QTest::mouseClick(find<QPushButton>("sampleClear"), Qt::LeftButton);
    QCOMPARE(model().rowCount(), 12);
    QCOMPARE(score()->itemText(1), QString("Score: CC"));
    choose("cc");
    QVERIFY(find<ScoreRangeBox>("filterFirst")->range().isOpen());
  }

  void aDifferenceIsFilteredInTheSenseOfTheScore() {
    openRising();
    unfold();
    choose("cc");
    auto* gap = find<ScoreRangeBox>("filterGap");
    QVERIFY(gap->slider().toolTip().contains("Above zero Model A is better"));
    find<QDoubleSpinBox>("filterGapLow")->setValue(0.12);
    QCOMPARE(model().ids(), QStringList({"val_110", "val_111", "val_112"}));
    choose("");
    QVERIFY(gap->slider().toolTip().contains("Above zero Model B is better"));
  }

  void aRangeThatIsNarrowIsTypedWithMoreDigits() {
    openDataset();
    EpochScores close = rising();
    for (float& value : close.metrics[1].values[1]) value = 0.8F;
    close.metrics[1].values[1][3] = 0.824F;
    close.metrics[1].values[1][4] = 0.816F;
    open("/runs/x", close);
    unfold();
    choose("cc");
    auto* low = find<QDoubleSpinBox>("filterSecondLow");
    QCOMPARE(low->decimals(), 4);
    low->setValue(0.8163);
    QCOMPARE(model().ids(), QStringList({"val_104"}));
  }

  void whatARunDoesNotHaveIsNotOfferedAndFiltersNothing() {
    openRising();
    unfold();
    choose("cc");
    find<QDoubleSpinBox>("filterFirstLow")->setValue(0.48);
    QCOMPARE(model().rowCount(), 3);
    EpochScores bare = rising();
    bare.metrics.clear();
    open("/runs/old", bare);
    QVERIFY(!score()->isVisible());
    QCOMPARE(model().scoreKind(), kKlScore);
    QCOMPARE(model().rowCount(), 12);
    QVERIFY(find<ScoreRangeBox>("filterFirst")->range().isOpen());
    QVERIFY(find<QDoubleSpinBox>("filterFirstLow")->accessibleName().contains("KL of A"));
    QCOMPARE(sort()->itemText(1), QString("Sorted by KL of A"));
    // The choice comes back with a run that has it.
    open("/runs/x", rising());
    QCOMPARE(score()->currentText(), QString("Score: CC, filtered"));
    QCOMPARE(model().rowCount(), 3);
  }

  void theChosenScoreIsRemembered() {
    openRising();
    choose("nss");
    makeView();
    QCOMPARE(score()->currentText(), QString("Score: NSS"));
    QCOMPARE(model().scoreKind(), scoreKindOf("nss"));
  }

  void scoresOfImagesInAnotherOrderFindTheirs() {
    SampleListModel list;
    const QAbstractItemModelTester tester(&list);
    list.setSamples({{"a", 4, 3, true, true}, {"b", 4, 3, true, true}, {"c", 4, 3, true, true}});
    EpochScores scores{1, {{"c", {0.3, 0.1}}, {"else", {9, 9}}, {"a", {0.1, 0.2}}}, {}};
    scores.metrics = {{"sim", {{0.5F, 0.9F, 0.25F}, {0.75F, 0.9F, 0.125F}}}, {"unknown", {}}};
    list.setScores(scores);
    const ScoreKind sim = scoreKindOf("sim");
    QCOMPARE(list.scoreKinds(), (std::vector<ScoreKind>{kKlScore, sim}));
    QCOMPARE(*list.factsAt(0)->score(SampleScore::first, sim), 0.25);
    QVERIFY(!list.factsAt(1)->score(SampleScore::first, sim));
    QCOMPARE(*list.factsAt(2)->score(SampleScore::gap, sim), -0.25);
    list.setScoreKind(sim);
    list.setOrder(SampleOrder::score_b, true);
    QCOMPARE(list.ids(), QStringList({"c", "a", "b"}));
    QCOMPARE(list.scores(SampleScore::second).size(), std::size_t{2});
  }
};

QTEST_MAIN(BrowseScoresTest)
#include "browse_scores_test.moc"
