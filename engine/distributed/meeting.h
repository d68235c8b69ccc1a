// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/csrc/distributed/c10d/Store.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <string>
#include <thread>
#include <vector>

#include "engine/api/error.h"
#include "engine/api/ranks.h"

namespace distilloscope {

/// Why a rank ended. A cancelled one has no error.
struct RankEnd {
  int rank = 0;
  bool cancelled = false;
  Error error;
};

/// The place where ranks meet: names and values that all can read, held by rank 0. A thread of its
/// own beats every half second, so that the others see that this rank lives while it computes, and
/// notices when one of them is in trouble. A rank whose way to rank 0 is broken never blocks here.
class Meeting {
 public:
  /// Makes it (rank 0) or comes to it, and waits until all are there. \p own_words is what the
  /// others may know of this rank. Errors as join_ranks().
  Meeting(const RankOptions& options, const std::string& own_words,
          const std::function<void()>& keep_waiting);
  ~Meeting();
  Meeting(const Meeting&) = delete;
  Meeting& operator=(const Meeting&) = delete;

  const c10::intrusive_ptr<c10d::Store>& store() const { return store_; }
  /// What each rank said of itself.
  const std::vector<std::string>& words() const { return words_; }

  /// Some rank has ended badly, or rank 0 cannot be reached.
  bool troubled() const { return troubled_; }
  /// Says that a rank does not answer, and finds out which and why: it takes a few seconds.
  /// \p sign is what made this rank think so.
  RankEnd find_cause(const std::string& sign);
  /// A rank that has ended badly, or has not beaten for \p seconds without being done. Any thread.
  std::optional<RankEnd> silent(double seconds);

  /// Tells the others that and why this rank ends. Rank 0 waits until they know.
  void leave(const RankEnd& end);
  /// Says that all is done, and on rank 0 waits until all others say so too.
  void part();

  std::int64_t add(const std::string& name, std::int64_t value);
  void put(const std::string& name);
  bool has(const std::string& name);

 private:
  struct Beat {
    std::int64_t count = -1;
    std::chrono::steady_clock::time_point changed;
  };

  void meet(const std::string& own_words, const std::function<void()>& keep_waiting);
  void work();
  void beat();
  // Runs on the thread, which alone uses the store; nothing when it does not come back in time.
  template <typename Result>
  std::optional<Result> asked(std::function<Result()> question, double seconds);
  std::string name_of(int rank) const;
  void look_at_beats();
  std::optional<RankEnd> end_of(int rank);
  std::optional<RankEnd> known_cause(double silence);
  std::optional<RankEnd> silent_rank(double seconds);
  RankEnd lost(int rank, const std::string& how) const;
  bool all_ended();
  void wait_for_others();

  const RankOptions options_;
  c10::intrusive_ptr<c10d::Store> store_;
  std::vector<std::string> words_;
  std::vector<Beat> beats_;
  std::atomic<bool> troubled_{false};

  std::mutex mutex_;
  std::condition_variable changed_;
  std::queue<std::function<void()>> questions_;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace distilloscope
