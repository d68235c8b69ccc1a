// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/distributed/meeting.h"

#include <torch/version.h>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <algorithm>
#include <charconv>
#include <exception>
#include <utility>

#include "engine/distributed/network.h"

// From 2.4 on the store would wait for connections with libuv, which not every LibTorch has.
#define DISTILLOSCOPE_STORE_KNOWS_LIBUV \
  (TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 3))

namespace distilloscope {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kBeatEvery = 500ms;
constexpr double kSilence = 3;        // seconds without a beat that, after trouble, point to a rank
constexpr double kFindCause = 8;      // seconds at most
constexpr double kAnswer = 5;         // seconds for the store to answer
constexpr double kMeetSeconds = 300;  // for all ranks to come
constexpr auto kLookAgain = 50ms;
constexpr const char* kNoAnswer = "the place where all ranks meet is on it, and does not answer";

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

std::vector<std::uint8_t> bytes_of(const std::string& text) {
  return {text.begin(), text.end()};
}

std::string text_of(const std::vector<std::uint8_t>& bytes) {
  return {bytes.begin(), bytes.end()};
}

std::string key(const char* what, int rank) {
  return what + ("/" + std::to_string(rank));
}

std::string address_text(const RankPlace& place) {
  const bool six = place.host.find(':') != std::string::npos;
  return (six ? "[" + place.host + "]" : place.host) + ":" + std::to_string(place.port);
}

c10::intrusive_ptr<c10d::Store> open_store(const RankPlace& place) {
  c10d::TCPStoreOptions options;
  options.port = static_cast<std::uint16_t>(place.port);
  options.isServer = place.rank == 0;
  options.waitWorkers = false;
  options.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(kMeetSeconds * 1000));
#if DISTILLOSCOPE_STORE_KNOWS_LIBUV
  options.useLibUV = false;
#endif
  try {
    return c10::make_intrusive<c10d::TCPStore>(place.host, options);
  } catch (const std::exception& error) {
    const std::string what = error.what();
    if (place.rank == 0) {
      throw EngineError(ErrorCode::invalid_option,
                        "Rank 0 cannot listen at " + address_text(place) +
                            ": the port is taken, or the host is not this machine (" +
                            what.substr(0, what.find('\n')) +
                            "). Name another with --master HOST:PORT or MASTER_PORT.");
    }
    throw EngineError(ErrorCode::rank_lost, "Rank 0 at " + address_text(place) +
                                                " does not answer (" +
                                                what.substr(0, what.find('\n')) + ").");
  }
}

}  // namespace

Meeting::Meeting(const RankOptions& options, const std::string& own_words,
                 const std::function<void()>& keep_waiting)
    : options_(options), beats_(static_cast<std::size_t>(options.place.size)) {
  meet(own_words, keep_waiting);
  const auto now = Clock::now();
  for (Beat& beat : beats_) beat.changed = now;
  thread_ = std::thread([this] { work(); });
}

Meeting::~Meeting() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Meeting::meet(const std::string& own_words, const std::function<void()>& keep_waiting) {
  const RankPlace& place = options_.place;
  const auto begin = Clock::now();
  const auto wait_for = [&](const std::function<bool()>& done,
                            const std::function<std::string()>& what) {
    while (!done()) {
      if (seconds_since(begin) > kMeetSeconds) {
        throw EngineError(ErrorCode::rank_lost, what());
      }
      keep_waiting();
      std::this_thread::sleep_for(kLookAgain);
    }
  };
  if (place.rank > 0) {
    wait_for([&] { return network::can_connect(place.host, place.port); },
             [&] {
               return "Rank 0 was not to be found at " + address_text(place) +
                      ": nothing listens there, or the way is barred. Was rank 0 started, and is "
                      "the place right?";
             });
  }
  store_ = open_store(place);
  if (store_->add(key("taken", place.rank), 1) > 1) {
    throw EngineError(ErrorCode::invalid_option,
                      "Two processes say at " + address_text(place) + " that they are rank " +
                          std::to_string(place.rank) +
                          ". Give each its own, or another job another port (--master).");
  }
  store_->set(key("words", place.rank), bytes_of(own_words));
  for (int rank = 0; rank < place.size; ++rank) {
    const std::string words = key("words", rank);
    wait_for([&] { return store_->check({words}); },
             [&] {
               std::string missing;
               for (int other = 0; other < place.size; ++other) {
                 if (store_->check({key("words", other)})) continue;
                 missing += (missing.empty() ? "" : ", ") + std::to_string(other);
               }
               return "Not all ranks have come to " + address_text(place) + ": of " +
                      std::to_string(place.size) + ", rank " + missing +
                      " is missing. Were all of them started, with the same place?";
             });
    words_.push_back(text_of(store_->get(words)));
  }
}

void Meeting::work() {
  std::unique_lock lock(mutex_);
  auto next_beat = Clock::now();
  while (!stop_) {
    if (!questions_.empty()) {
      const auto question = std::move(questions_.front());
      questions_.pop();
      lock.unlock();
      question();
      lock.lock();
    } else if (Clock::now() >= next_beat) {
      lock.unlock();
      beat();
      next_beat = Clock::now() + kBeatEvery;
      lock.lock();
    } else {
      changed_.wait_until(lock, next_beat);
    }
  }
}

void Meeting::beat() {
  try {
    store_->add(key("beat", options_.place.rank), 1);
    if (store_->check({"trouble"})) troubled_ = true;
  } catch (const std::exception&) {
    troubled_ = true;  // rank 0 is gone
  }
}

template <typename Result>
std::optional<Result> Meeting::asked(std::function<Result()> question, double seconds) {
  // Shared: a question that comes back too late must still find its place.
  auto task = std::make_shared<std::packaged_task<Result()>>(std::move(question));
  std::future<Result> answer = task->get_future();
  {
    const std::lock_guard lock(mutex_);
    questions_.push([task] { (*task)(); });
  }
  changed_.notify_all();
  if (answer.wait_for(std::chrono::duration<double>(seconds)) != std::future_status::ready) {
    return std::nullopt;
  }
  try {
    return answer.get();
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::string Meeting::name_of(int rank) const {
  const std::string& words = words_[static_cast<std::size_t>(rank)];
  return "Rank " + std::to_string(rank) + " of " + std::to_string(options_.place.size) + " (" +
         words.substr(0, words.find('\n')) + ")";
}

RankEnd Meeting::lost(int rank, const std::string& how) const {
  return {rank, false, {ErrorCode::rank_lost, name_of(rank) + " was lost: " + how + "."}};
}

void Meeting::look_at_beats() {
  const auto now = Clock::now();
  for (int rank = 0; rank < options_.place.size; ++rank) {
    Beat& beat = beats_[static_cast<std::size_t>(rank)];
    const std::int64_t count = store_->add(key("beat", rank), 0);
    if (count != beat.count) beat = {count, now};
  }
}

std::optional<RankEnd> Meeting::end_of(int rank) {
  const std::string end = key("end", rank);
  if (!store_->check({end})) return std::nullopt;
  const std::string text = text_of(store_->get(end));
  const auto line = text.find('\n');
  int code = 0;
  std::from_chars(text.data(), text.data() + std::min(line, text.size()), code);
  RankEnd found{rank, code < 0, {static_cast<ErrorCode>(std::max(code, 0)), {}}};
  if (line != std::string::npos) found.error.message = text.substr(line + 1);
  return found;
}

std::optional<RankEnd> Meeting::silent_rank(double seconds) {
  look_at_beats();
  for (int rank = 0; rank < options_.place.size; ++rank) {
    if (rank == options_.place.rank) continue;
    const double silence = seconds_since(beats_[static_cast<std::size_t>(rank)].changed);
    if (silence < seconds || end_of(rank) || store_->check({key("done", rank)})) continue;
    return lost(rank, "it gives no sign of life");
  }
  return std::nullopt;
}

// What another rank said of its end, its own reasons first; else who is silent.
std::optional<RankEnd> Meeting::known_cause(double silence) {
  std::optional<RankEnd> heard;
  for (int rank = 0; rank < options_.place.size; ++rank) {
    if (rank == options_.place.rank) continue;
    auto end = end_of(rank);
    if (!end) continue;
    if (end->cancelled) return end;
    if (end->error.code != ErrorCode::rank_lost) {
      end->error.message = name_of(rank) + " failed: " + end->error.message;
      return end;
    }
    if (!heard) heard = end;
  }
  return heard ? heard : silent_rank(silence);
}

RankEnd Meeting::find_cause(const std::string& sign) {
  const auto begin = Clock::now();
  asked<bool>(
      [this] {
        store_->set("trouble", bytes_of("1"));
        return true;
      },
      kAnswer);
  while (seconds_since(begin) < kFindCause) {
    const auto answer = asked<std::optional<RankEnd>>([this] { return known_cause(kSilence); }, kAnswer);
    if (!answer) {
      return lost(0, kNoAnswer);
    }
    if (*answer) return **answer;
    std::this_thread::sleep_for(kLookAgain * 2);
  }
  return {-1, false, {ErrorCode::rank_lost, "The connection to another rank broke: " + sign}};
}

std::optional<RankEnd> Meeting::silent(double seconds) {
  const auto answer = asked<std::optional<RankEnd>>(
      [this, seconds] { return known_cause(seconds); }, kAnswer);
  if (!answer) return lost(0, kNoAnswer);
  return *answer;
}

bool Meeting::all_ended() {
  look_at_beats();
  for (int rank = 1; rank < options_.place.size; ++rank) {
    if (store_->check({key("end", rank)}) || store_->check({key("done", rank)})) continue;
    if (seconds_since(beats_[static_cast<std::size_t>(rank)].changed) < kSilence) return false;
  }
  return true;
}

// The place goes with rank 0, so it stays until the others need it no more.
void Meeting::wait_for_others() {
  if (options_.place.rank > 0) return;
  const auto begin = Clock::now();
  while (seconds_since(begin) < kFindCause &&
         !asked<bool>([this] { return all_ended(); }, kAnswer).value_or(true)) {
    std::this_thread::sleep_for(kLookAgain);
  }
}

void Meeting::leave(const RankEnd& end) {
  const int code = end.cancelled ? -1 : static_cast<int>(end.error.code);
  const std::string text = std::to_string(code) + "\n" + end.error.message;
  asked<bool>(
      [this, text] {
        store_->set(key("end", options_.place.rank), bytes_of(text));
        store_->set("trouble", bytes_of("1"));
        return true;
      },
      kAnswer);
  wait_for_others();
}

void Meeting::part() {
  asked<bool>(
      [this] {
        store_->set(key("done", options_.place.rank), bytes_of("1"));
        return true;
      },
      kAnswer);
  wait_for_others();
}

std::int64_t Meeting::add(const std::string& name, std::int64_t value) {
  const auto answer = asked<std::int64_t>([this, name, value] { return store_->add(name, value); },
                                          options_.timeout);
  if (!answer) {
    throw EngineError(ErrorCode::rank_lost, find_cause("rank 0 does not answer").error.message);
  }
  return *answer;
}

void Meeting::put(const std::string& name) {
  asked<bool>(
      [this, name] {
        store_->set(name, bytes_of("1"));
        return true;
      },
      options_.timeout);
}

bool Meeting::has(const std::string& name) {
  return asked<bool>([this, name] { return store_->check({name}); }, kAnswer).value_or(false);
}

}  // namespace distilloscope
