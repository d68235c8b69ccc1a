// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QTableWidget>
#include <QToolButton>

#include "tests/ui/support/runs_fixture.h"
#include "ui/models/run_baseline.h"
#include "ui/models/run_table_model.h"
#include "ui/views/runs_table.h"

using namespace distilloscope;

/// Columns, the baseline, and several runs at once.
class RunsColumnsTest : public RunsFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { setUp(); }
  void cleanup() { tearDown(); }

  // ---- columns ----

  void armsBeyondTheSecondHaveColumnsWhereARunHasThem() {
    show();
    QVERIFY(hidden(RunColumn::best_c));
    RunsListed listed = FakeSession::runs(2);
    listed.runs[0] = FakeSession::history("/runs/three", 10, 1).record;
    relist(listed);
    QVERIFY(!hidden(RunColumn::best_c));
    QVERIFY(hidden(RunColumn::last_c));  // until it is asked for
    QVERIFY(hidden(RunColumn::best_d));
    QCOMPARE(header(RunColumn::best_c), QString("Best Blend"));
    QVERIFY(cell("three", RunColumn::best_c).startsWith("0."));
    QCOMPARE(cell("demo-1", RunColumn::best_c), QString());
    relist(FakeSession::runs(2));
    QVERIFY(hidden(RunColumn::best_c));
  }

  void theLowestOfAllArmsIsBold() {
    RunsListed listed = FakeSession::runs(1);
    listed.runs[0] = FakeSession::history("/runs/three", 10, 1).record;
    listed.runs[0].best_kl = {0.5, 0.4, 0.3};
    show(listed);
    const auto bold = [&](RunColumn column) {
      return indexOf("three").siblingAtColumn(int(column)).data(Qt::FontRole).value<QFont>().bold();
    };
    QVERIFY(!bold(RunColumn::best_a) && !bold(RunColumn::best_b) && bold(RunColumn::best_c));
  }

  void chosenColumnsAreRememberedAndTheMenuStaysOpen() {
    show();
    QMenu* menu = columnMenu();
    QVERIFY(menu != nullptr);
    QAction* dataset = choice(menu, "Dataset");
    QVERIFY(dataset != nullptr && dataset->isChecked());
    menu->setActiveAction(dataset);
    QTest::keyClick(menu, Qt::Key_Space);
    QVERIFY(menu->isVisible());
    QVERIFY(hidden(RunColumn::dataset));
    menu->close();
    view_.reset();
    makeView();
    show();
    QVERIFY(hidden(RunColumn::dataset));
    menu = columnMenu();
    for (QAction* action : menu->actions()) {
      if (action->objectName() == "runsUsualColumns") action->trigger();
    }
    menu->close();
    QVERIFY(!hidden(RunColumn::dataset));
  }

  void theKeysOfTheRowMenuSortAndChooseColumns() {
    show();
    select("demo-2");
    Q_EMIT table()->customContextMenuRequested(QPoint(5, 5));
    auto* menu = view_->findChild<QMenu*>("runsMenu");
    auto* sort = menu->findChild<QMenu*>("runsSort");
    QVERIFY(sort != nullptr);
    QVERIFY(menu->findChild<QMenu*>("runsColumns") != nullptr);
    choice(sort, "Name")->trigger();
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), int(RunColumn::name));
    menu->close();
  }

  // ---- the baseline ----

  void theOthersAreReadAgainstTheBaseline() {
    RunsListed listed = alike(3);
    listed.runs[0].best_kl = {0.50, 0.40};
    listed.runs[1].best_kl = {0.52, 0.45};
    listed.runs[2].best_kl = {0.48, 0.46};
    show(listed);
    select("demo-3");
    QTest::keyClick(table(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!delta("demo-3", RunColumn::best_a));
    const auto worse = delta("demo-2", RunColumn::best_a);
    QVERIFY(worse && !worse->isBetter());
    QCOMPARE(worse->text(), QString("+0.020"));
    QCOMPARE(worse->colour, mutedTextColour());
    const auto better = delta("demo-1", RunColumn::best_a);
    QVERIFY(better && better->isBetter());
    QCOMPARE(better->text(), QString("−0.020"));
    QCOMPARE(better->colour, roleColours().modelA);
    // The gap grew from −0.10 to −0.02: that speaks for Model A.
    QCOMPARE(delta("demo-1", RunColumn::gap)->colour, roleColours().modelA);
    QVERIFY(!delta("demo-1", RunColumn::begun));
    QVERIFY(indexOf("demo-3").data(Qt::AccessibleTextRole).toString().contains("baseline"));
    QVERIFY(indexOf("demo-1")
                .siblingAtColumn(int(RunColumn::best_a))
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains("−0.020 against the baseline"));
    // The same key takes it away.
    QTest::keyClick(table(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!delta("demo-1", RunColumn::best_a));
  }

  void whatDoesNotCompareHasNoDifferenceAndSaysWhy() {
    RunsListed listed = alike(2);
    listed.runs[1].options.dataset.width = 64;
    show(listed);
    select("demo-2");
    action("runPin")->trigger();
    QVERIFY(!delta("demo-1", RunColumn::best_a));
    QVERIFY(indexOf("demo-1")
                .siblingAtColumn(int(RunColumn::best_a))
                .data(Qt::ToolTipRole)
                .toString()
                .contains("do not compare"));
  }

  void theBaselineIsRememberedForEachFolder() {
    show(alike(2));
    select("demo-1");
    action("runPin")->trigger();
    view_->setRunsFolder("/other");
    bridge_->drain();
    QVERIFY(!delta("demo-2", RunColumn::best_a));
    view_.reset();
    makeView();
    show(alike(2));
    QVERIFY(!delta("demo-2", RunColumn::best_a));
    view_->setRunsFolder({});
    bridge_->drain();
    QVERIFY(delta("demo-2", RunColumn::best_a));
  }

  void theColumnsMakeRoomForTheDifferences() {
    show(alike(2));
    const int before = table()->columnWidth(int(RunColumn::best_a));
    select("demo-1");
    action("runPin")->trigger();
    QVERIFY(table()->columnWidth(int(RunColumn::best_a)) > before);
    action("runPin")->trigger();
    QCOMPARE(table()->columnWidth(int(RunColumn::best_a)), before);
  }

  // ---- several runs ----

  void severalRunsAreDrawnTogether() {
    show();
    table()->selectAll();
    QSignalSpy view(workspace_.get(), &Workspace::viewRequested);
    QTest::keyClick(table(), Qt::Key_T, Qt::ControlModifier);
    bridge_->drain();
    QCOMPARE(workspace_->run().folder, std::string("/runs/demo-4"));
    QCOMPARE(workspace_->besideRuns().size(), std::size_t{3});
    QVERIFY(!workspace_->isBeside("/runs/demo-4"));
    QVERIFY(workspace_->isBeside("/runs/demo-1"));
    QVERIFY(view.count() >= 1);
  }

  void theShownRunStaysTheShownOne() {
    show();
    workspace_->openRun("/runs/demo-2");
    bridge_->drain();
    table()->selectAll();
    action("runTogether")->trigger();
    bridge_->drain();
    QCOMPARE(workspace_->run().folder, std::string("/runs/demo-2"));
    QCOMPARE(workspace_->besideRuns().size(), std::size_t{3});
  }

  void oneRunAloneIsNoComparison() {
    show();
    select("demo-2");
    QVERIFY(!action("runTogether")->isEnabled());
    QVERIFY(action("runTogether")->toolTip().contains("two runs"));
    QVERIFY(!view_->findChild<QToolButton*>("runTogetherButton")->isVisible());
    table()->selectAll();
    QVERIFY(view_->findChild<QToolButton*>("runTogetherButton")->isVisible());
  }

  void whatDiffersIsCopiedAsText() {
    RunsListed listed = alike(2);
    listed.runs[1].options.distillation.weight = 7.5;
    show(listed);
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
    QCOMPARE(lines[0], QString("What differs\tdemo-2\tdemo-1"));
    QVERIFY(lines[1].endsWith("\t7.5"));
    QGuiApplication::clipboard()->clear();
    auto* compared = view_->findChild<QTableWidget*>("runComparison");
    compared->setFocus();
    QTest::keyClick(compared, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().split('\n')[0], lines[0]);
  }

  void copiedRowsHoldAllArmsAndTheNote() {
    RunsListed listed = alike(2);
    listed.runs[0] = FakeSession::history("/runs/three", 10, 1).record;
    listed.runs[0].best_kl = {0.5, 0.25, 0.125};
    listed.runs[1].note = "two\nlines";
    show(listed);
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const QStringList head = lines[0].split('\t');
    const auto of = [&](const QString& name, const char* column) {
      for (const QString& line : lines) {
        if (line.startsWith(name)) return line.split('\t').value(head.indexOf(column));
      }
      return QString("no such line");
    };
    QCOMPARE(of("three", "c_name"), QString("Blend"));
    QCOMPARE(of("three", "c_best_val_kl"), QString("0.125"));
    QCOMPARE(of("three", "c_minus_a"), QString("-0.375"));
    QCOMPARE(of("demo-1", "c_best_val_kl"), QString());
    QCOMPARE(of("demo-1", "note"), QString("two lines"));
  }

  // ---- studies ----

  void aStudyIsARowWithItsSeedsAndMeans() {
    session_->known_study = FakeSession::study(5, 3);
    show();
    const QString name = QString::fromStdString(session_->known_study->name);
    QVERIFY(indexOf(name).isValid());
    QCOMPARE(cell(name, RunColumn::epochs), QString("3 / 5 seeds"));
    QCOMPARE(cell(name, RunColumn::seed), QString("1–5"));
    QCOMPARE(cell(name, RunColumn::state), QString("Unfinished"));
    double sum = 0;
    for (int i = 0; i < 3; ++i) sum += session_->known_study->seeds[i].best_kl[0];
    QCOMPARE(cell(name, RunColumn::best_a), QLocale().toString(sum / 3, 'f', 3));
    QSignalSpy opened(workspace_.get(), &Workspace::studyRequested);
    select(name);
    QVERIFY(details().contains("Seeds"));
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().front().toString().toStdString(), session_->known_study->folder);
    QVERIFY(!action("runResume")->isEnabled());
    QVERIFY(action("runResume")->toolTip().contains("own page"));
  }

  void aFinishedStudySaysSo() {
    session_->known_study = FakeSession::study(3, 3);
    show();
    const QString name = QString::fromStdString(session_->known_study->name);
    QCOMPARE(cell(name, RunColumn::state), QString("Finished"));
  }

 private:
  // Runs whose scores compare.
  static RunsListed alike(int count) {
    RunsListed listed = FakeSession::runs(count);
    for (RunRecord& record : listed.runs) {
      record.options = preset_options(Preset::recommended);
      record.dataset_fingerprint = "same";
      record.val_count = 12;
    }
    return listed;
  }
  bool hidden(RunColumn column) { return table()->isColumnHidden(int(column)); }
  QString header(RunColumn column) {
    return table()->model()->headerData(int(column), Qt::Horizontal).toString();
  }
  std::optional<RunDelta> delta(const QString& name, RunColumn column) {
    const QVariant value =
        indexOf(name).siblingAtColumn(int(column)).data(RunTableModel::kDeltaRole);
    if (!value.isValid()) return {};
    return value.value<RunDelta>();
  }
  QMenu* columnMenu() {
    Q_EMIT table()->horizontalHeader()->customContextMenuRequested(QPoint(5, 5));
    return view_->findChild<QMenu*>("runsColumns");
  }
  static QAction* choice(QMenu* menu, const QString& text) {
    for (QAction* action : menu->actions()) {
      if (action->text() == text) return action;
    }
    return nullptr;
  }
};

QTEST_MAIN(RunsColumnsTest)
#include "runs_columns_test.moc"
