// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds that the window's thread takes to show, sort, filter and list anew 1,000 runs:
// medians, of the processor and of the wall's clock.
#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

#include "tests/ui/support/fake_session.h"
#include "ui/models/run_sort_model.h"
#include "ui/models/run_table_model.h"
#include "ui/views/runs_table.h"
#include "ui/views/runs_view.h"

using namespace distilloscope;

namespace {

constexpr int kRuns = 1000;
constexpr int kRounds = 9;

// Of this thread, so that what else the machine does shows in the wall's clock alone.
double processorMs() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void measure(const char* what, const std::function<void(int)>& work) {
  std::vector<double> processor;
  std::vector<double> wall;
  for (int round = 0; round < kRounds; ++round) {
    QElapsedTimer timer;
    timer.start();
    const double before = processorMs();
    work(round);
    processor.push_back(processorMs() - before);
    wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  std::sort(processor.begin(), processor.end());
  std::sort(wall.begin(), wall.end());
  const std::size_t middle = processor.size() / 2;
  std::printf("%-34s processor %7.2f ms, wall %7.2f ms (worst %7.2f)\n", what, processor[middle],
              wall[middle], wall.back());
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
    measure(name.toUtf8().constData(), [&](int round) {
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
  return 0;
}
