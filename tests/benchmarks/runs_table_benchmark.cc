// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds that the window's thread takes to show, sort, filter and list anew 1,000 runs.
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <functional>
#include <string>
#include <vector>

#include "tests/benchmarks/stopwatch.h"
#include "tests/ui/support/fake_session.h"
#include "ui/models/run_sort_model.h"
#include "ui/models/run_table_model.h"
#include "ui/views/runs_table.h"
#include "ui/views/runs_view.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr int kRuns = 1000;
constexpr int kRounds = 9;

void measure(const std::string& what, const std::function<void(int)>& work) {
  std::vector<Took> took;
  for (int round = 0; round < kRounds; ++round) {
    const Stopwatch watch;
    work(round);
    took.push_back(watch.took());
  }
  record_took("runs: " + what, took, {{"runs", std::to_string(kRuns)}});
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QTemporaryDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  const QApplication application(argc, argv);
  RunsListed listed = FakeSession::runs(kRuns);
  for (std::size_t i = 0; i < listed.runs.size(); i += 7) {
    listed.runs[i].note = "worth a second look";
    listed.curves[i].kl.assign(2, std::vector<double>(200, 0.5));
  }
  listed.folder = "/runs";

  // From the engine's answer to the painted view, as a user waits for it.
  measure("the view from answer to picture", [&](int) {
    FakeSession* session = nullptr;
    EngineBridge bridge(FakeSession::factory(session));
    Workspace workspace(bridge);
    RunsView view(bridge, workspace);
    view.resize(1280, 800);
    session->runs_listed = listed;
    view.show();
    bridge.drain();
    view.grab();
  });

  RunTableModel runs;
  RunSortModel sorted;
  sorted.setSourceModel(&runs);
  RunsTable table(runs, sorted);
  table.resize(1280, 800);
  table.show();
  runs.setRuns(listed);
  for (int column = 0; column < kRunColumns; ++column) {
    if (table.isColumnHidden(column)) continue;
    const QString name =
        "sort by " + runs.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    measure(name.toStdString(), [&](int round) {
      table.sortByColumn(column, round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
  }
  table.sortByColumn(static_cast<int>(RunColumn::begun), Qt::DescendingOrder);
  const char* const words[] = {"n", "no", "not", "note", "notebook"};
  measure("filter, a letter more", [&](int round) { sorted.setFilterText(words[round % 5]); });
  sorted.setFilterText({});
  measure("list again, nothing changed", [&](int) { runs.setRuns(listed); });
  measure("list again, one run changed", [&](int round) {
    listed.runs[500].epochs_done = 100 + round;
    runs.setRuns(listed);
  });
  measure("list again, all runs changed", [&](int round) {
    for (RunRecord& run : listed.runs) run.epochs_done = 200 + round;
    runs.setRuns(listed);
  });
  measure("pin another baseline", [&](int round) { runs.setBaseline(runs.entry(round).folder()); });
  table.setDeltasShown(true);
  measure("scroll a page and paint it", [&](int round) {
    table.scrollTo(sorted.index(round * 100, 0), QAbstractItemView::PositionAtTop);
    table.grab();
  });
  measure("select all", [&](int) {
    table.clearSelection();
    table.selectAll();
  });
  record_peak_memory();
  return 0;
}
