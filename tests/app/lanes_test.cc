// SPDX-License-Identifier: GPL-3.0-or-later
// How far the threads of the window's engine step back behind the window.
#include <sys/resource.h>

#include <QCoreApplication>
#include <QTest>
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "app/window_engine.h"
#include "engine/api/events.h"
#include "tests/support/temp_folder.h"
#include "ui/bridge/engine_bridge.h"

using namespace distilloscope;

namespace {

// Nice values of all threads of this program, which Linux keeps one by one.
std::vector<int> niceValues() {
  std::vector<int> values;
  for (const auto& thread : std::filesystem::directory_iterator("/proc/self/task")) {
    const auto id = static_cast<id_t>(std::stoul(thread.path().filename().string()));
    values.push_back(::getpriority(PRIO_PROCESS, id));
  }
  return values;
}

}  // namespace

class LanesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void queriesStepBackBehindTheWindowAndTrainingsAsTheySay() {
    const test::TempFolder folder;
    const int own = ::getpriority(PRIO_PROCESS, 0);
    if (own > 14) QSKIP("these tests have stepped back as far as can be themselves");
    EngineBridge bridge(make_window_session);
    const auto run = [&](Job job) {
      bridge.submit(std::move(job));
      QTRY_VERIFY_WITH_TIMEOUT(!bridge.isWaiting(), 60'000);
    };
    run(ListRunsJob{folder.path("runs")});
    const auto behind = [&] {
      return std::ranges::count_if(niceValues(), [&](int value) { return value > own; });
    };
    QCOMPARE(::getpriority(PRIO_PROCESS, 0), own);
    QVERIFY(behind() > 0);
    const auto before = behind();
    PredictJob nothing;  // refused by the lane of trainings, which loads the engine as well
    nothing.checkpoint = folder.path("none.safetensors");
    nothing.output_folder = folder.path("maps");
    run(nothing);
    QCOMPARE(behind(), before);
  }
};

QTEST_GUILESS_MAIN(LanesTest)
#include "lanes_test.moc"
