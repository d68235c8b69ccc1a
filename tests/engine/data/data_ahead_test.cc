// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/data_ahead.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <set>
#include <thread>

#include "engine/dataset/parallel.h"
#include "engine/platform/platform.h"
#include "tests/engine/data/sample_files.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

// However far it comes in that time; files that were looked at need not be looked at again.
std::optional<OpenedData> taken_after(const DatasetOptions& options,
                                      std::chrono::milliseconds time) {
  DataAhead ahead(options);
  std::this_thread::sleep_for(time);
  REQUIRE(ahead.has(options));
  std::optional<OpenedData> data = ahead.take();
  CHECK_FALSE(ahead.has(options));
  return data;
}

}  // namespace

TEST_CASE("data that was opened ahead is that which is opened") {
  TempFolder temp;
  add_samples(temp, 12, 5);
  const DatasetOptions options = options_for(temp);
  std::optional<OpenedData> ahead;
  for (int time = 1; !ahead && time < 10'000; time *= 2) {
    ahead = taken_after(options, std::chrono::milliseconds(time));
  }
  REQUIRE(ahead);
  OpenedData opened = open_data(options);
  CHECK(ahead->dataset.info.fingerprint == opened.dataset.info.fingerprint);
  for (const auto& [got, wanted] : {std::pair{ahead->train.get(), opened.train.get()},
                                    std::pair{ahead->val.get(), opened.val.get()}}) {
    REQUIRE(got->size() == wanted->size());
    for (int i = 0; i < wanted->size(); ++i) {
      CHECK(got->id(i) == wanted->id(i));
      CHECK(got->truth(i).values == wanted->truth(i).values);
    }
  }
}

TEST_CASE("what cannot be opened ahead is told to whoever takes it, and to nobody else") {
  TempFolder temp;
  DatasetOptions options;
  options.folder = temp.path("none");
  { const DataAhead unused(options); }
  DataAhead ahead(options);
  DatasetOptions other = options;
  other.width = 320;
  CHECK_FALSE(ahead.has(other));
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  CHECK((code_of([&] { ahead.take(); }) == ErrorCode::not_found));
}

TEST_CASE("what is done on all cores can leave one to others") {
  const auto threads = [] {
    std::mutex mutex;
    std::set<std::thread::id> seen;
    const int cores = platform::available_cores();
    for_each_parallel(20 * cores, 0, [&](int) {
      {
        const std::lock_guard lock(mutex);
        seen.insert(std::this_thread::get_id());
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    });
    return static_cast<int>(seen.size());
  };
  const int all = threads();
  const LeaveOneCore others;
  CHECK(all <= platform::available_cores());
  CHECK(threads() <= std::max(1, platform::available_cores() - 1));
}
