// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>
#include <cmath>

#include "tests/ui/support/checkpoint_fixture.h"
#include "ui/main/recent_items.h"
#include "ui/models/compare_choice.h"
#include "ui/models/tensor_difference_model.h"
#include "ui/views/checkpoint_difference.h"
#include "ui/views/histogram_view.h"
#include "ui/views/notice_bar.h"

using namespace distilloscope;

namespace {

constexpr auto kConv = "encoder.layer1.0.conv1.weight";

}  // namespace

class CheckpointDifferenceTest : public CheckpointFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { startSession(); }
  void cleanup() { endSession(); }

  // ---- what is compared ------------------------------------------------------------------------

  void theOtherArmOfTheEpochIsComparedAtOnce() {
    openRun();
    open(runFile(8, 'a'));
    QVERIFY(session_->submitted<CompareCheckpointsJob>().empty());  // not before it is seen
    showPage(kDifference);
    const auto jobs = session_->submitted<CompareCheckpointsJob>();
    QCOMPARE(jobs.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(jobs[0].second.first), runFile(8, 'a'));
    QCOMPARE(QString::fromStdString(jobs[0].second.second), runFile(8, 'b'));
    QCOMPARE(label("differenceTitle"), QString("A · epoch 8 → B · epoch 8"));
    QVERIFY(heading(TensorDifferenceModel::kFirstNorm).contains("A · epoch 8"));
  }

  void modelAIsTheFirstAlsoWhenBIsLookedAt() {
    openRun();
    open(runFile(4, 'b'));
    showPage(kDifference);
    QCOMPARE(lastPair(), QString("A · epoch 4 → B · epoch 4"));
    press("differenceSwap");
    QCOMPARE(lastPair(), QString("B · epoch 4 → A · epoch 4"));
  }

  void theEpochBeforeIsOneClickAway() {
    openRun();
    open(runFile(8, 'b'));
    showPage(kDifference);
    press("differenceEarlier");
    QCOMPARE(lastPair(), QString("B · epoch 7 → B · epoch 8"));
    press("differenceOtherArm");
    QCOMPARE(lastPair(), QString("A · epoch 8 → B · epoch 8"));
  }

  void theFirstEpochHasNoneBefore() {
    openRun();
    open(runFile(1, 'a'));
    showPage(kDifference);
    QVERIFY(!child<QAbstractButton>("differenceEarlier")->isEnabled());
    QVERIFY(child<QAbstractButton>("differenceOtherArm")->isEnabled());
  }

  void aChoiceGoesAlongWithTheScrubber() {
    openRun();
    open(runFile(8, 'a'));
    showPage(kDifference);
    press("differenceEarlier");
    workspace_->setCurrentEpoch(5);
    drain();
    QCOMPARE(lastPair(), QString("A · epoch 4 → A · epoch 5"));
    choose("differenceChoose", "The best epoch");
    QCOMPARE(lastPair(), QString("A · epoch 5 → A · epoch 8"));
    choose("differenceChoose", "The first epoch");
    workspace_->setCurrentEpoch(3);
    drain();
    QCOMPARE(lastPair(), QString("A · epoch 1 → A · epoch 3"));
  }

  void anyEpochIsInTheMenu() {
    openRun();
    open(runFile(8, 'a'));
    showPage(kDifference);
    auto* menu = child<QMenu>("differenceMenu");
    Q_EMIT menu->aboutToShow();
    QMenu* epochs = nullptr;
    for (QAction* action : menu->actions()) {
      if (action->menu() != nullptr) epochs = action->menu();
    }
    QVERIFY(epochs != nullptr);
    QCOMPARE(epochs->actions().size(), 10);
    QVERIFY(!epochs->actions()[7]->isEnabled());  // itself
    epochs->actions()[1]->trigger();
    drain();
    QCOMPARE(lastPair(), QString("A · epoch 2 → A · epoch 8"));
  }

  void aFileFromElsewhereStaysTheOther() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("b.safetensors");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    rememberItem({ItemKind::checkpoint, path});
    openRun();
    open(runFile(8, 'a'));
    showPage(kDifference);
    choose("differenceChoose", QFileInfo(path).dir().dirName() + "/b.safetensors");
    QVERIFY(lastPair().endsWith("b.safetensors → A · epoch 8"));
    workspace_->setCurrentEpoch(2);
    drain();
    QVERIFY(lastPair().endsWith("b.safetensors → A · epoch 2"));
  }

  void aFileOfNoRunAsksWithWhatToCompare() {
    open("/elsewhere/a.safetensors");
    showPage(kDifference);
    QCOMPARE(child<QStackedWidget>("differenceStack")->currentIndex(), 0);
    QVERIFY(child<QAbstractButton>("differenceIntroFile")->isVisible());
    QVERIFY(session_->submitted<CompareCheckpointsJob>().empty());
    page()->compareWithFile("/elsewhere/foreign.safetensors");
    drain();
    QCOMPARE(child<QStackedWidget>("differenceStack")->currentIndex(), 1);
    QCOMPARE(label("differenceSummary"), QString("The two have no tensor in common."));
  }

  void theNewestWantedWins() {
    openRun();
    open(runFile(8, 'a'));
    session_->answers = false;
    showPage(kDifference);
    press("differenceEarlier");
    const auto jobs = session_->submitted<CompareCheckpointsJob>();
    QCOMPARE(jobs.size(), std::size_t{2});
    answer(jobs[0]);
    QCOMPARE(label("differenceTitle"), QString());
    answer(jobs[1]);
    QCOMPARE(label("differenceTitle"), QString("A · epoch 7 → A · epoch 8"));
  }

  void aBrokenFileIsNamedAndCanBeTriedAgain() {
    openRun();
    open(runFile(8, 'a'));
    session_->refuse_file = runFile(8, 'b').toStdString();
    showPage(kDifference);
    auto* notice = child<NoticeBar>("differenceNotice");
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains("is truncated"));
    session_->refuse_file.clear();
    for (auto* button : notice->findChildren<QAbstractButton*>()) {
      if (button->text() == "Try again") QTest::mouseClick(button, Qt::LeftButton);
    }
    drain();
    QVERIFY(!notice->isVisible());
    QCOMPARE(lastPair(), QString("A · epoch 8 → B · epoch 8"));
  }

  // ---- the table -------------------------------------------------------------------------------

  void aRowSaysHowFarApartTheTensorIs() {
    compare();
    const TensorDifference& each = difference(kConv);
    QCOMPARE(sortValue(kConv, TensorDifferenceModel::kFirstNorm), each.first_norm);
    QCOMPARE(sortValue(kConv, TensorDifferenceModel::kSecondNorm), each.second_norm);
    QCOMPARE(sortValue(kConv, TensorDifferenceModel::kDifference), each.difference_norm);
    QCOMPARE(sortValue(kConv, TensorDifferenceModel::kRelative),
             each.difference_norm / each.first_norm);
    QCOMPARE(sortValue(kConv, TensorDifferenceModel::kCosine), each.cosine);
    QCOMPARE(sortValue(kConv, TensorDifferenceModel::kLargest), each.largest);
    QCOMPARE(row(kConv).siblingAtColumn(TensorDifferenceModel::kShape).data().toString(),
             QString("64×64×3×3"));
  }

  void aModuleHasTheSumsOfItsWeightsAndBiases() {
    compare();
    double first = 0;
    double change = 0;
    double largest = 0;
    for (const TensorDifference& each : page()->comparison().tensors) {
      const QString name = QString::fromStdString(each.name);
      if (!name.startsWith("encoder.layer2.") || isStatistic(name)) continue;
      first += each.first_norm * each.first_norm;
      change += each.difference_norm * each.difference_norm;
      largest = std::max(largest, each.largest);
    }
    QVERIFY(first > 0);
    const auto near = [](double a, double b) { return std::abs(a - b) <= 1e-9 * b; };
    QVERIFY(near(sortValue("encoder.layer2", TensorDifferenceModel::kFirstNorm), std::sqrt(first)));
    QVERIFY(near(sortValue("encoder.layer2", TensorDifferenceModel::kRelative),
                 std::sqrt(change / first)));
    QVERIFY(near(sortValue("encoder.layer2", TensorDifferenceModel::kLargest), largest));
  }

  void theBarIsLongestWhereTheRelativeDifferenceIs() {
    compare();
    double most = 0;
    int full = 0;
    for (const QModelIndex& each : rows()) {
      if (each.data(ModuleTreeModel::kTensorRole).toInt() < 0) continue;
      const auto cell = each.siblingAtColumn(TensorDifferenceModel::kRelative);
      most = std::max(most, cell.data(ModuleTreeModel::kSortRole).toDouble());
      full += cell.data(TensorDifferenceModel::kBarRole).toDouble() == 1.0;
    }
    QCOMPARE(full, 1);
    QVERIFY(label("differenceSummary").contains(percentText(most, QLocale())));
  }

  void runningStatisticsAreListedOnDemand() {
    compare();
    QVERIFY(!row("encoder.bn1.running_var").isValid());
    const QString before = label("differenceCount");
    child<QCheckBox>("differenceStatistics")->click();
    QVERIFY(row("encoder.bn1.running_var").isValid());
    QVERIFY(before.contains(" of ") && !label("differenceCount").contains(" of "));
  }

  void itSortsByAnyColumnAndFiltersByName() {
    compare();
    child<QCheckBox>("differenceAsTree")->click();
    QHeaderView* header = tree()->header();
    QTest::mouseClick(
        header->viewport(), Qt::LeftButton, {},
        QPoint(header->sectionViewportPosition(TensorDifferenceModel::kRelative) + 12, 8));
    if (header->sortIndicatorOrder() == Qt::AscendingOrder) {
      QTest::mouseClick(
          header->viewport(), Qt::LeftButton, {},
          QPoint(header->sectionViewportPosition(TensorDifferenceModel::kRelative) + 12, 8));
    }
    const auto at = [this](int row) {
      return tree()
          ->model()
          ->index(row, TensorDifferenceModel::kRelative)
          .data(ModuleTreeModel::kSortRole);
    };
    const double top = at(0).toDouble();
    QVERIFY(top > at(20).toDouble() && at(20).toDouble() > at(40).toDouble());
    child<QLineEdit>("differenceSearch")->setFocus();
    child<QLineEdit>("differenceSearch")->setText("layer3.1");
    QVERIFY(rows().size() >= 6);
    for (const QModelIndex& each : rows()) {
      QVERIFY(each.data(ModuleTreeModel::kFullNameRole).toString().contains("layer3.1"));
    }
    QTest::keyClick(child<QLineEdit>("differenceSearch"), Qt::Key_Escape);
    QVERIFY(rows().size() > 30);
  }

  void whatOnlyOneHasIsNamed() {
    compare();
    auto* list = child<QListWidget>("differenceMismatchList");
    QVERIFY(list->isVisible());
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), QString("Only in B · epoch 8: decoder.conv6_2.weight"));
    QCOMPARE(label("differenceMismatchTitle"), QString("Not compared – only in B · epoch 8: 2"));
    press("differenceEarlier");  // the same network: nothing is missing
    QVERIFY(!list->isVisible());
  }

  void anotherShapeIsNamed() {
    compare();
    session_->answers = false;
    press("differenceEarlier");
    const auto jobs = session_->submitted<CompareCheckpointsJob>();
    CheckpointComparison made =
        FakeSession::comparison(jobs.back().second.first, jobs.back().second.second);
    made.misshapen = {"decoder.head.weight: [32, 3] and [32, 1]"};
    session_->push(CheckpointsCompared{jobs.back().first, made});
    drain();
    QCOMPARE(child<QListWidget>("differenceMismatchList")->item(0)->text(),
             QString("Other shape: decoder.head.weight: [32, 3] and [32, 1]"));
  }

  void equalFilesAreSaidToBeTheSame() {
    open("/elsewhere/a.safetensors");
    showPage(kDifference);
    session_->answers = false;
    page()->compareWithFile("/copy/a.safetensors");
    const auto jobs = session_->submitted<CompareCheckpointsJob>();
    session_->push(CheckpointsCompared{
        jobs.back().first,
        FakeSession::comparison(jobs.back().second.second, jobs.back().second.second)});
    drain();
    QCOMPARE(label("differenceSummary"), QString("All weights are the same."));
  }

  void bothHistogramsOfTheChosenTensorAreShown() {
    compare();
    tree()->setCurrentIndex(row(kConv));
    auto* histogram = child<HistogramView>("differenceHistogram");
    QVERIFY(histogram->isPair());
    QVERIFY(label("differenceHistogramTitle").startsWith(kConv));
    std::int64_t sum = 0;
    for (const std::int64_t count : histogram->secondBins()) sum += count;
    QCOMPARE(sum, std::int64_t{64 * 64 * 9});
    tree()->setCurrentIndex(row("encoder.layer1"));
    QVERIFY(!histogram->isPair());
  }

  void theTensorChosenInOnePageIsChosenInAll() {
    compare();
    tree()->setCurrentIndex(row(kConv));
    showPage(kTensors);
    auto* tensors = child<QTreeView>("tensorTree");
    QCOMPARE(tensors->currentIndex().data(ModuleTreeModel::kFullNameRole).toString(),
             QString(kConv));
  }

  void theTableIsCopiedAsTextAndCsv() {
    compare();
    choose("differenceCopy", "Copy the table as CSV");
    const QStringList lines = copied().trimmed().split('\n');
    QCOMPARE(lines[0], QString("name,shape,first_norm,second_norm,difference_norm,relative,cosine,"
                               "largest"));
    QVERIFY(lines.size() > 40);
    QVERIFY(lines[1].startsWith("encoder.conv1.weight,64x3x7x7,"));
    QCOMPARE(lines[1].count(','), 7);
    choose("differenceCopy", "Copy the table as text");
    QCOMPARE(copied().trimmed().split('\n')[1].count('\t'), 7);
    tree()->setCurrentIndex(row(kConv));
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied().trimmed().split('\n').size(), 2);
  }

  void rebinnedCountsStayAsMany() {
    const HistogramData data{{10, 0, 5, 1}, -1, 1};
    const HistogramData wide = rebinned(data, -3, 2, 64);
    std::int64_t sum = 0;
    for (const std::int64_t count : wide.bins) sum += count;
    QCOMPARE(sum, std::int64_t{16});
    QCOMPARE(wide.bins[0], std::int64_t{0});
    QCOMPARE(wide.bins[63], std::int64_t{0});
    const HistogramData constant = rebinned({{7}, 0.5, 0.5}, 0, 1, 4);
    QCOMPARE(constant.bins, (std::vector<std::int64_t>{0, 0, 7, 0}));
  }

 private:
  void compare() {
    openRun();
    open(runFile(8, 'a'));
    showPage(kDifference);
  }
  void answer(const std::pair<JobId, CompareCheckpointsJob>& job) {
    session_->push(CheckpointsCompared{
        job.first, FakeSession::comparison(job.second.first, job.second.second)});
    drain();
  }
  CheckpointDifference* page() { return child<CheckpointDifference>("differencePage"); }
  QTreeView* tree() { return child<QTreeView>("differenceTree"); }
  QString lastPair() {
    const auto job = session_->submitted<CompareCheckpointsJob>().back().second;
    const auto name = [this](const std::string& file) {
      return checkpointLabel(*workspace_, QString::fromStdString(file));
    };
    return label("differenceTitle") == name(job.first) + " → " + name(job.second)
               ? label("differenceTitle")
               : "asked for another";
  }
  QString heading(int column) {
    return tree()->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
  }
  void collect(const QModelIndex& parent, QModelIndexList& found) {
    for (int i = 0; i < tree()->model()->rowCount(parent); ++i) {
      found << tree()->model()->index(i, 0, parent);
      collect(QModelIndex(found.back()), found);
    }
  }
  QModelIndexList rows() {
    QModelIndexList found;
    collect({}, found);
    QModelIndexList tensors;
    for (const QModelIndex& each : found) {
      if (each.data(ModuleTreeModel::kTensorRole).toInt() >= 0) tensors << each;
    }
    return tensors;
  }
  QModelIndex row(const QString& full_name) {
    QModelIndexList found;
    collect({}, found);
    for (const QModelIndex& each : found) {
      if (each.data(ModuleTreeModel::kFullNameRole).toString() == full_name) return each;
    }
    return {};
  }
  double sortValue(const QString& name, int column) {
    return row(name).siblingAtColumn(column).data(ModuleTreeModel::kSortRole).toDouble();
  }
  const TensorDifference& difference(const std::string& name) {
    return *std::ranges::find(page()->comparison().tensors, name, &TensorDifference::name);
  }
};

QTEST_MAIN(CheckpointDifferenceTest)
#include "checkpoint_difference_test.moc"
