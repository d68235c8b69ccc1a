// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QHeaderView>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/theme.h"
#include "ui/models/run_comparison.h"
#include "ui/models/run_copy.h"
#include "ui/models/run_sort_model.h"
#include "ui/models/run_sparkline.h"
#include "ui/models/run_table_model.h"
#include "ui/models/run_words.h"
#include "ui/views/cell_pictures.h"
#include "ui/views/runs_table.h"
#include "ui/views/whole_picture.h"

using namespace distilloscope;

namespace {

// A table that is to be seen, and what it draws of its first run's curves.
struct ShownTable {
  explicit ShownTable(const RunsListed& listed) {
    runs.setRuns(listed);
    sorted.setSourceModel(&runs);
    table.resize(1400, 200);
    table.show();
  }
  QRect curves() const { return table.visualRect(sorted.index(0, int(RunColumn::curve))); }
  QImage drawn(const QRect& part) {
    const WholePicture whole;
    return table.viewport()->grab(part).toImage();
  }

  RunTableModel runs;
  RunSortModel sorted;
  RunsTable table{runs, sorted};
};

}  // namespace

class RunsTableTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    OwnSettings::clear();
    Theme::instance().setChoice(ThemeChoice::light);
  }

  void namesSortAsPeopleCountUnderTheCLocaleToo() {
    const QCollator collator = naturalCollator(QLocale::c());
    QVERIFY(collator.compare("demo 2", "demo 10") < 0);
    QVERIFY(collator.compare("Demo 2", "demo 10") < 0);
    RunTableModel runs;
    runs.setRuns(FakeSession::runs(12));
    RunSortModel sorted;
    sorted.setSourceModel(&runs);
    sorted.sort(int(RunColumn::name), Qt::AscendingOrder);
    QCOMPARE(column(sorted, RunColumn::name).first(), QString("demo-1"));
    QCOMPARE(column(sorted, RunColumn::name).at(1), QString("demo-2"));
    QCOMPARE(column(sorted, RunColumn::name).last(), QString("demo-12"));
    sorted.sort(int(RunColumn::name), Qt::DescendingOrder);
    QCOMPARE(column(sorted, RunColumn::name).first(), QString("demo-12"));
  }

  void numbersSortAsNumbersAndWhatIsNotKnownComesLast() {
    RunsListed listed = FakeSession::runs(4);
    const double best[] = {10.5, 9.25, -1, 100.125};
    for (std::size_t i = 0; i < 4; ++i) listed.runs[i].best_kl[0] = best[i];
    listed.problems.push_back({"spoilt", "run.json is truncated.", true});
    RunTableModel runs;
    runs.setRuns(listed);
    RunSortModel sorted;
    sorted.setSourceModel(&runs);
    sorted.sort(int(RunColumn::best_a), Qt::AscendingOrder);
    QCOMPARE(column(sorted, RunColumn::best_a).mid(0, 4),
             (QStringList{"9.250", "10.500", "100.125", "–"}));
    QCOMPARE(column(sorted, RunColumn::name).last(), QString("spoilt"));
    sorted.sort(int(RunColumn::best_a), Qt::DescendingOrder);
    QCOMPARE(column(sorted, RunColumn::best_a).mid(0, 4),
             (QStringList{"100.125", "10.500", "9.250", "–"}));
    QCOMPARE(column(sorted, RunColumn::name).last(), QString("spoilt"));
  }

  void equalValuesStayNewestFirstInEitherDirection() {
    RunTableModel runs;
    runs.setRuns(FakeSession::runs(6));
    RunSortModel sorted;
    sorted.setSourceModel(&runs);
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
      sorted.sort(int(RunColumn::dataset), order);
      QCOMPARE(column(sorted, RunColumn::name).first(), QString("demo-6"));
      QCOMPARE(column(sorted, RunColumn::name).last(), QString("demo-1"));
    }
  }

  void datesSortAsTimesWhateverTheirOffset() {
    RunsListed listed = FakeSession::runs(2);
    listed.runs[0].created = "2026-05-04T10:00:00+02:00";
    listed.runs[1].created = "2026-05-04T09:00:00+0000";  // an hour later
    RunTableModel runs;
    runs.setRuns(listed);
    RunSortModel sorted;
    sorted.setSourceModel(&runs);
    sorted.sort(int(RunColumn::begun), Qt::DescendingOrder);
    QCOMPARE(column(sorted, RunColumn::name), (QStringList{"demo-1", "demo-2"}));
  }

  void theFilterWantsAllItsWords() {
    RunTableModel runs;
    runs.setRuns(FakeSession::runs(10));
    RunSortModel sorted;
    sorted.setSourceModel(&runs);
    sorted.setFilterText("NOTEBOOK");
    QCOMPARE(sorted.rowCount(), 2);
    sorted.setFilterText("notebook stopped");
    QCOMPARE(column(sorted, RunColumn::name), QStringList{"demo-8"});
    sorted.setFilterText("seed=10");
    QCOMPARE(column(sorted, RunColumn::name), QStringList{"demo-10"});
    sorted.setFilterText("nothing like it");
    QCOMPARE(sorted.rowCount(), 0);
    sorted.setFilterText({});
    QCOMPARE(sorted.rowCount(), 10);
  }

  void theBetterModelIsBoldAndTheGapIsInItsColour() {
    RunsListed listed = FakeSession::runs(3);
    listed.runs[0].best_kl[0] = 0.5;
    listed.runs[0].best_kl[1] = 0.4;
    listed.runs[1].best_kl[0] = 0.4;
    listed.runs[1].best_kl[1] = 0.5;
    listed.runs[2].best_kl[0] = listed.runs[2].best_kl[1] = 0.4;
    RunTableModel runs;
    runs.setRuns(listed);
    QVERIFY(!bold(runs, 0, RunColumn::best_a));
    QVERIFY(bold(runs, 0, RunColumn::best_b));
    QVERIFY(bold(runs, 1, RunColumn::best_a));
    QVERIFY(!bold(runs, 1, RunColumn::best_b));
    QVERIFY(!bold(runs, 2, RunColumn::best_a));
    QVERIFY(!bold(runs, 2, RunColumn::best_b));
    QCOMPARE(text(runs, 0, RunColumn::gap), QString("−0.100"));
    QCOMPARE(text(runs, 1, RunColumn::gap), QString("+0.100"));
    QCOMPARE(at(runs, 0, RunColumn::gap).data(Qt::ForegroundRole).value<QColor>(),
             roleColours().modelB);
    QCOMPARE(at(runs, 1, RunColumn::gap).data(Qt::ForegroundRole).value<QColor>(),
             roleColours().modelA);
  }

  void theColumnsOfTheFirstTwoArmsSayWhenRunsNameThemDifferently() {
    RunsListed listed = FakeSession::runs(2);
    RunTableModel runs;
    runs.setRuns(listed);
    const auto header = [&](RunColumn column) {
      return runs.headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString();
    };
    QCOMPARE(header(RunColumn::best_b), QString("Best B"));
    QCOMPARE(header(RunColumn::gap), QString("B − A"));
    listed.runs[0].options.arms = default_arms();
    listed.runs[0].options.arms[1].name = "Distilled";
    runs.setRuns(listed);
    QCOMPARE(header(RunColumn::best_a), QString("Best A"));
    QCOMPARE(header(RunColumn::best_b), QString("Best 2nd arm"));
    QCOMPARE(header(RunColumn::gap), QString("2nd arm − A"));
    listed.runs[1].options.arms = listed.runs[0].options.arms;
    runs.setRuns(listed);
    QCOMPARE(header(RunColumn::last_b), QString("Last Distilled"));
  }

  void whatDiffersNamesTheArms() {
    RunsListed listed = FakeSession::runs(2);
    listed.runs[0].options = listed.runs[1].options = Options{};
    listed.runs[0].options.arms = FakeSession::threeArms();
    listed.runs[0].resize_arms(3);
    listed.runs[0].best_kl[2] = 0.25;
    std::vector<RunEntry> entries(2);
    for (int i = 0; i < 2; ++i) entries[i].record = listed.runs[i];
    const RunComparison comparison = compareRuns({&entries[0], &entries[1]});
    const auto arms =
        std::ranges::find(comparison.options, QString("Arms"), &RunComparison::Row::label);
    QVERIFY(arms != comparison.options.end());
    QVERIFY(arms->values[0].contains("Blend: Method Blended"));
    const auto third =
        std::ranges::find(comparison.scores, QString("Best KL, arm 3"), &RunComparison::Row::label);
    QVERIFY(third != comparison.scores.end());
    QCOMPARE(third->values, QStringList({"0.250", "–"}));
  }

  void runsOfOneNameAreToldApartByTheirTimeOrTheirFolder() {
    RunsListed listed = FakeSession::runs(4);
    for (RunRecord& record : listed.runs) record.name = "demo dataset";
    listed.runs[0].name = "another";
    listed.runs[1].created = "2026-11-26T15:28:01";
    listed.runs[2].created = listed.runs[3].created = "2026-11-26T15:54:29";
    listed.runs[2].folder = "/runs/2026-11-26-155429-demo-dataset";
    listed.runs[3].folder = "/runs/2026-11-26-155431-demo-dataset";
    std::vector<RunEntry> entries(4);
    std::vector<const RunEntry*> all;
    for (std::size_t i = 0; i < 4; ++i) {
      entries[i].record = listed.runs[i];
      all.push_back(&entries[i]);
    }
    const RunComparison comparison = compareRuns(all);
    QCOMPARE(comparison.names, QStringList({"another", "demo dataset\n2026-11-26 15:28",
                                            "demo dataset\n2026-11-26-155429-demo-dataset",
                                            "demo dataset\n2026-11-26-155431-demo-dataset"}));
    QVERIFY(comparisonText(comparison).contains("\tdemo dataset, 2026-11-26 15:28\t"));
    QCOMPARE(compareRuns({all[0], all[1]}).names, QStringList({"another", "demo dataset"}));
  }

  void numbersStandOnTheRight() {
    RunTableModel runs;
    runs.setRuns(FakeSession::runs(1));
    for (const RunColumn right : {RunColumn::epochs, RunColumn::best_a, RunColumn::best_b,
                                  RunColumn::gap, RunColumn::last_a, RunColumn::seed}) {
      QVERIFY(at(runs, 0, right).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
      QVERIFY(runs.headerData(int(right), Qt::Horizontal, Qt::TextAlignmentRole).toInt() &
              Qt::AlignRight);
    }
    QVERIFY(at(runs, 0, RunColumn::name).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
  }

  void anUnreadableFolderIsListedWithItsReason() {
    RunsListed listed = FakeSession::runs(1);
    listed.problems.push_back({"spoilt", "run.json is truncated.", true});
    RunTableModel runs;
    runs.setRuns(listed);
    QCOMPARE(runs.rowCount(), 2);
    QCOMPARE(text(runs, 1, RunColumn::name), QString("spoilt"));
    QCOMPARE(text(runs, 1, RunColumn::state), QString("Unreadable"));
    QVERIFY(text(runs, 1, RunColumn::best_a).isEmpty());
    QCOMPARE(at(runs, 1, RunColumn::state).data(Qt::ToolTipRole).toString(),
             QString("run.json is truncated."));
    QCOMPARE(runs.entry(1).folder(), QString("/runs/spoilt"));
  }

  void aRemarkOnAReadableRunIsNoOtherRun() {
    RunsListed listed = FakeSession::runs(2);
    listed.problems.push_back({"demo-1", "notes.json cannot be read.", false});
    RunTableModel runs;
    runs.setRuns(listed);
    QCOMPARE(runs.rowCount(), 2);
    QVERIFY(runs.entry(runs.rowOf("/runs/demo-1")).readable());
  }

  void aNewListingChangesOnlyWhatChanged() {
    RunTableModel runs;
    runs.setRuns(FakeSession::runs(4));
    RunsListed listed = FakeSession::runs(4);
    QSignalSpy changed(&runs, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&runs, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&runs, &QAbstractItemModel::rowsInserted);
    runs.setRuns(listed);
    QCOMPARE(changed.count() + removed.count() + inserted.count(), 0);
    listed.runs[1].epochs_done += 1;
    listed.runs.erase(listed.runs.begin() + 3);
    listed.curves.erase(listed.curves.begin() + 3);
    RunRecord fresh = listed.runs[0];
    fresh.folder = "/runs/demo-5";
    listed.runs.insert(listed.runs.begin(), fresh);
    listed.curves.insert(listed.curves.begin(), listed.curves[0]);
    runs.setRuns(listed);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().toModelIndex().row(), 1);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(runs.rowOf("/runs/demo-1"), -1);
    QVERIFY(runs.rowOf("/runs/demo-5") >= 0);
  }

  void theLiveRunGrowsByItsEventsAndNoListingTakesItBack() {
    RunTableModel runs;
    runs.setRuns(FakeSession::runs(2));
    RunRecord live = FakeSession::history("/elsewhere/live", 1, 1).record;
    live.epochs_done = 0;
    live.best_kl[0] = live.best_kl[1] = -1;
    runs.beginLive(live, 0);
    const int row = runs.rowOf("/elsewhere/live");
    QCOMPARE(row, 2);
    runs.addLiveEpoch(FakeSession::epoch(1, 10));
    runs.addLiveEpoch(FakeSession::epoch(2, 10));
    QCOMPARE(runs.entry(row).record.epochs_done, 2);
    QCOMPARE(runs.entry(row).curve.kl[1].size(), std::size_t{2});
    QCOMPARE(text(runs, row, RunColumn::state), QString("Running"));
    RunsListed listed = FakeSession::runs(2);
    RunRecord older = live;  // as its run.json was an epoch ago
    listed.runs.push_back(older);
    listed.curves.emplace_back();
    runs.setRuns(listed);
    QCOMPARE(runs.rowCount(), 3);
    QCOMPARE(runs.entry(runs.rowOf("/elsewhere/live")).record.epochs_done, 2);
    runs.endLive(RunState::stopped, {});
    QCOMPARE(text(runs, row, RunColumn::state), QString("Stopped"));
    // It lies elsewhere, and is still not lost from sight.
    runs.setRuns(FakeSession::runs(2));
    QCOMPARE(runs.rowCount(), 3);
  }

  void aResumedRunKeepsItsCurveUpToWhereItGoesOn() {
    RunTableModel runs;
    runs.setRuns(FakeSession::runs(1));
    QCOMPARE(runs.entry(0).curve.kl[0].size(), std::size_t{4});
    runs.beginLive(runs.entry(0).record, 2);
    QCOMPARE(runs.rowCount(), 1);
    QCOMPARE(runs.entry(0).curve.kl[0].size(), std::size_t{2});
    runs.addLiveEpoch(FakeSession::epoch(3, 10));
    QCOMPARE(runs.entry(0).curve.kl[0].size(), std::size_t{3});
  }

  void copiedRowsAreTabSeparatedInTheCLocale() {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    RunsListed listed = FakeSession::runs(1);
    listed.runs[0].best_kl[0] = 0.5;
    listed.runs[0].best_kl[1] = 0.375;
    listed.runs[0].name = "a\tname";
    listed.problems.push_back({"spoilt", "run.json is truncated.", true});
    RunTableModel runs;
    runs.setRuns(listed);
    const QString shown = text(runs, 0, RunColumn::best_a);
    const QStringList lines = tabSeparated({&runs.entry(0), &runs.entry(1)}).split('\n');
    QLocale::setDefault(before);
    QCOMPARE(shown, QString("0,500"));  // the window follows the locale
    QCOMPARE(lines.size(), 4);
    const QStringList head = lines[0].split('\t');
    const QStringList cells = lines[1].split('\t');
    QCOMPARE(cells.size(), head.size());
    QCOMPARE(lines[2].split('\t').size(), head.size());
    QCOMPARE(cells[0], QString("a name"));
    QCOMPARE(cells[head.indexOf("a_best_val_kl")], QString("0.5"));
    QCOMPARE(cells[head.indexOf("b_minus_a")], QString("-0.125"));
    QCOMPARE(cells.last(), QString("/runs/demo-1"));
    QCOMPARE(lines[2].split('\t').at(1), QString("unreadable"));
  }

  void onlyTheOptionsThatDifferAreCompared() {
    RunsListed listed = FakeSession::runs(2);
    for (RunRecord& record : listed.runs) record.options = preset_options(Preset::recommended);
    listed.runs[1].options.optimiser.learning_rate = 0.02;
    listed.runs[0].options.run.name = "one";
    listed.runs[0].best_kl[1] = 0.3;
    listed.runs[1].best_kl[1] = 0.2;
    RunTableModel runs;
    runs.setRuns(listed);
    RunComparison compared = compareRuns({&runs.entry(0), &runs.entry(1)});
    QCOMPARE(compared.options.size(), std::size_t{1});
    QCOMPARE(compared.options[0].label,
             QString::fromStdString(find_option_field("optimiser.learning_rate")->label));
    QCOMPARE(compared.options[0].values.at(1), QString("0.02"));
    QVERIFY(compared.caution.isEmpty());
    QVERIFY(compared.seeds.isEmpty());
    QCOMPARE(compared.scores[1].better, 1);
    QCOMPARE(compared.scores[1].values, (QStringList{"0.300", "0.200"}));
  }

  void scoresOfDifferentSizesAreNotRanked() {
    RunsListed listed = FakeSession::runs(2);
    listed.runs[1].options.dataset.width = 320;
    RunTableModel runs;
    runs.setRuns(listed);
    const RunComparison compared = compareRuns({&runs.entry(0), &runs.entry(1)});
    QVERIFY(compared.caution.contains("do not compare"));
    for (const auto& row : compared.scores) QCOMPARE(row.better, -1);
  }

  void severalSeedsOfOneExperimentGiveAMeanGap() {
    RunsListed listed = FakeSession::runs(3);
    const double gaps[] = {-0.1, -0.2, -0.3};
    for (std::size_t i = 0; i < 3; ++i) {
      listed.runs[i].options = preset_options(Preset::recommended);
      listed.runs[i].options.run.seed = static_cast<std::int64_t>(i);
      listed.runs[i].best_kl[0] = 0.5;
      listed.runs[i].best_kl[1] = 0.5 + gaps[i];
    }
    RunTableModel runs;
    runs.setRuns(listed);
    const RunComparison compared = compareRuns({&runs.entry(0), &runs.entry(1), &runs.entry(2)});
    QVERIFY2(compared.seeds.contains("3 seeds"), qPrintable(compared.seeds));
    QVERIFY2(compared.seeds.contains("−0.200 ± 0.100"), qPrintable(compared.seeds));
  }

  void theSparklineShowsBothModelsInTheirColours() {
    ShownTable shown(FakeSession::runs(1));
    QVERIFY(QTest::qWaitForWindowExposed(&shown.table));
    for (const bool dark : {false, true}) {
      Theme::instance().setChoice(dark ? ThemeChoice::dark : ThemeChoice::light);
      const QImage drawn = shown.drawn(shown.curves());
      QVERIFY(holds(drawn, roleColours().modelA));
      QVERIFY(holds(drawn, roleColours().modelB));
    }
  }

  void anArmWithFewerEpochsEndsEarlier() {
    RunsListed listed = FakeSession::runs(1);
    listed.curves[0].kl[0] = {0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};
    listed.curves[0].kl[1] = {0.9, 0.85, 0.8};
    ShownTable shown(listed);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.table));
    const QRect cell = shown.curves();
    const QRect right(cell.center().x() + 4, cell.top(), cell.width() / 2 - 4, cell.height());
    const QImage drawn = shown.drawn(right);
    QVERIFY(holds(drawn, roleColours().modelA));
    QVERIFY(!holds(drawn, roleColours().modelB));
  }

  void whatTakesTooLongForATurnIsDrawnInTheNext() {
    CellPictures pictures;
    QSignalSpy ready(&pictures, &CellPictures::ready);
    int drawn = 0;
    const auto page = [&] {  // ten cells, each of which takes all the time of a turn
      QImage image(200, 20, QImage::Format_RGB32);
      image.fill(Qt::white);
      QPainter painter(&image);
      for (int cell = 0; cell < 10; ++cell) {
        pictures.paint(painter, QRect(20 * cell, 0, 20, 20), QByteArray::number(cell),
                       [&drawn](QPainter& on, const QRectF& box) {
                         ++drawn;
                         QElapsedTimer timer;
                         timer.start();
                         while (timer.nsecsElapsed() < CellPictures::kBudgetMs * 1'000'000LL) {
                         }
                         on.fillRect(box, Qt::red);
                       });
      }
      painter.end();
      int seen = 0;
      for (int cell = 0; cell < 10; ++cell) {
        seen += image.pixelColor(20 * cell + 10, 10) == QColor(Qt::red) ? 1 : 0;
      }
      return seen;
    };
    QCOMPARE(page(), 1);
    QVERIFY(!pictures.isWhole());
    QTRY_VERIFY(pictures.isWhole());
    QCOMPARE(ready.count(), 9);
    QCOMPARE(page(), 10);
    QCOMPARE(drawn, 10);
    // A picture to keep is drawn whole, however long it takes.
    CellPictures others;
    const WholePicture whole;
    QImage image(60, 20, QImage::Format_RGB32);
    QPainter painter(&image);
    int cells = 0;
    for (int cell = 0; cell < 3; ++cell) {
      others.paint(painter, QRect(20 * cell, 0, 20, 20), QByteArray::number(cell),
                   [&cells](QPainter&, const QRectF&) {
                     ++cells;
                     QTest::qSleep(2 * CellPictures::kBudgetMs);
                   });
    }
    QCOMPARE(cells, 3);
    QVERIFY(others.isWhole());
  }

  void aLongSparklineLosesNoExtreme() {
    ValidationCurve curve;
    curve.kl[0].assign(10000, 0.5);
    curve.kl[1].assign(5000, 0.4);
    curve.kl[0][4321] = 0.9;
    curve.kl[1][77] = 0.1;
    const ValidationCurve thin = thinnedCurve(curve, 160);
    QVERIFY(thin.kl[0].size() <= 162);
    QVERIFY(thin.kl[1].size() <= thin.kl[0].size() / 2 + 2);
    QCOMPARE(*std::ranges::max_element(thin.kl[0]), 0.9);
    QCOMPARE(*std::ranges::min_element(thin.kl[1]), 0.1);
    curve.kl[0].resize(100);
    curve.kl[1].resize(100);
    QVERIFY(thinnedCurve(curve, 160).kl == curve.kl);
  }

  void theOrderIsRemembered() {
    RunTableModel runs;
    runs.setRuns(FakeSession::runs(12));
    {
      RunSortModel sorted;
      sorted.setSourceModel(&runs);
      RunsTable table(runs, sorted);
      QCOMPARE(column(sorted, RunColumn::name).first(), QString("demo-12"));  // newest first
      table.horizontalHeader()->resizeSection(int(RunColumn::name), 222);
      table.sortByColumn(int(RunColumn::name), Qt::AscendingOrder);
      QCOMPARE(column(sorted, RunColumn::name).first(), QString("demo-1"));
    }
    RunSortModel sorted;
    sorted.setSourceModel(&runs);
    RunsTable table(runs, sorted);
    QCOMPARE(column(sorted, RunColumn::name).first(), QString("demo-1"));
    QCOMPARE(table.columnWidth(int(RunColumn::name)), 222);
  }

 private:
  static QModelIndex at(const QAbstractItemModel& model, int row, RunColumn column) {
    return model.index(row, int(column));
  }
  static QString text(const QAbstractItemModel& model, int row, RunColumn column) {
    return at(model, row, column).data().toString();
  }
  static bool bold(const QAbstractItemModel& model, int row, RunColumn column) {
    return at(model, row, column).data(Qt::FontRole).value<QFont>().bold();
  }
  static QStringList column(const QAbstractItemModel& model, RunColumn column) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) texts.push_back(text(model, row, column));
    return texts;
  }
  static bool holds(const QImage& image, const QColor& colour) {
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        const QColor pixel = image.pixelColor(x, y);
        if (std::abs(pixel.red() - colour.red()) < 12 &&
            std::abs(pixel.green() - colour.green()) < 12 &&
            std::abs(pixel.blue() - colour.blue()) < 12) {
          return true;
        }
      }
    }
    return false;
  }

  std::unique_ptr<OwnSettings> settings_;
};

QTEST_MAIN(RunsTableTest)
#include "runs_table_test.moc"
