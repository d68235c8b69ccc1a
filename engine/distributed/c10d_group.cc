// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks over LibTorch's own process groups: Gloo, and NCCL for tensors on GPUs where it has it.
#include <sched.h>
#include <torch/torch.h>
#include <torch/version.h>
#include <unistd.h>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>

#ifdef USE_C10D_NCCL
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>
#include <utility>

#include "engine/distributed/meeting.h"
#include "engine/distributed/network.h"
#include "engine/distributed/rank_group.h"

namespace distilloscope {
namespace {

using Clock = std::chrono::steady_clock;
using Work = c10::intrusive_ptr<c10d::Work>;
using namespace std::chrono_literals;

// Where what carries out a collective was split from what a program holds: with LibTorch 2.
#if TORCH_VERSION_MAJOR >= 2
using Backend = c10d::Backend;
#else
using Backend = c10d::ProcessGroup;
#endif

#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 2)
[[maybe_unused]] constexpr const char* kErrorHandling = "TORCH_NCCL_ASYNC_ERROR_HANDLING";
#else
[[maybe_unused]] constexpr const char* kErrorHandling = "NCCL_ASYNC_ERROR_HANDLING";
#endif

constexpr double kPrepareSeconds = 1800;
constexpr auto kPollDevice = 50us;
constexpr auto kLookEvery = 1s;  // while waiting for others, whether one of them is in trouble

// Cores this process may use; ranks that see the same ones of one machine share them.
std::string own_cores() {
  cpu_set_t cores;
  CPU_ZERO(&cores);
  if (sched_getaffinity(0, sizeof cores, &cores) != 0) return "all";
  std::string text;
  for (int core = 0; core < CPU_SETSIZE; ++core) text += CPU_ISSET(core, &cores) ? '1' : '0';
  return text.substr(0, text.find_last_of('1') + 1);
}

// Names with the machine's boot: cloned machines have the same name, containers other names.
std::string machine_id() {
  std::string id;
  std::ifstream("/proc/sys/kernel/random/boot_id") >> id;
  return id + " " + network::host_name();
}

// What a rank says of itself: one line each.
struct Words {
  std::string name;  // for people: host and process
  std::string machine;
  std::string cores;
  std::string address;
  std::string versions;

  std::string text() const {
    return name + "\n" + machine + "\n" + cores + "\n" + address + "\n" + versions;
  }
  static Words of(const std::string& text) {
    Words words;
    std::istringstream lines(text);
    for (std::string* line :
         {&words.name, &words.machine, &words.cores, &words.address, &words.versions}) {
      std::getline(lines, *line);
    }
    return words;
  }
};

Words own_words(const RankPlace& place) {
  return {network::host_name() + ", process " + std::to_string(getpid()), machine_id(), own_cores(),
          network::own_address_towards(place.host),
          std::string(DISTILLOSCOPE_VERSION) + " with LibTorch " + TORCH_VERSION};
}

std::vector<Words> all_words(const Meeting& meeting) {
  std::vector<Words> all;
  for (const std::string& text : meeting.words()) all.push_back(Words::of(text));
  return all;
}

// The interface that the others reach this rank at.
std::shared_ptr<gloo::transport::Device> choose_device(const std::vector<Words>& all, int rank) {
  if (const char* name = std::getenv("GLOO_SOCKET_IFNAME"); name != nullptr && *name != '\0') {
    return c10d::ProcessGroupGloo::createDeviceForInterface(name);
  }
  std::string address = all[static_cast<std::size_t>(rank)].address;
  const bool all_inside = std::ranges::all_of(
      all, [](const Words& words) { return network::is_loopback(words.address); });
  // A host's own name often stands for its loopback; others have come from outside, though.
  if (!all_inside && network::is_loopback(address)) address = network::own_outer_address();
  return address.empty() ? c10d::ProcessGroupGloo::createDefaultDevice()
                         : c10d::ProcessGroupGloo::createDeviceForHostname(address);
}

c10::intrusive_ptr<c10d::ProcessGroupGloo> make_gloo(const Meeting& meeting,
                                                     const RankPlace& place) {
  // Gloo's own patience is for the longest wait; ours ends sooner.
  auto options = c10d::ProcessGroupGloo::Options::create(
      std::chrono::milliseconds(static_cast<std::int64_t>(kPrepareSeconds * 1000)));
  options->devices.push_back(choose_device(all_words(meeting), place.rank));
  options->threads = 2;
  return c10::make_intrusive<c10d::ProcessGroupGloo>(
      c10::make_intrusive<c10d::PrefixStore>("gloo", meeting.store()), place.rank, place.size,
      options);
}

class C10dGroup : public RankGroup {
 public:
  C10dGroup(const RankOptions& options, const std::function<void()>& keep_waiting)
      : RankGroup(options),
        meeting_(
            std::make_unique<Meeting>(options, own_words(options.place).text(), keep_waiting)) {
    const std::vector<Words> all = all_words(*meeting_);
    look_around(all);
    try {
      gloo_ = make_gloo(*meeting_, options.place);
    } catch (const std::exception& error) {
      fail(error.what());
    }
  }

  ~C10dGroup() override {
    if (!broken_) {
      end_device_group();
      return;
    }
    // What waits for a lost rank cannot be ended: its threads live until the process ends.
    [[maybe_unused]] auto* const meeting = meeting_.release();
    [[maybe_unused]] auto* const gloo = gloo_.release();
    [[maybe_unused]] auto* const device = device_.release();
  }

  void use_cuda_device([[maybe_unused]] int index) override {
#ifdef USE_C10D_NCCL
    // NCCL wants a GPU for each rank; several that share one go through the CPU.
    const auto own = std::to_string(index);
    const std::vector<std::string> indices = RankGroup::gather(own);
    std::set<std::string> used;
    const std::vector<Words> all = all_words(*meeting_);
    for (int i = 0; i < size(); ++i) {
      used.insert(all[static_cast<std::size_t>(i)].machine + " " +
                  indices[static_cast<std::size_t>(i)]);
    }
    if (static_cast<int>(used.size()) < size()) return;
    // LibTorch's own watch would end the process where ours ends the job with a reason.
    setenv(kErrorHandling, "0", /*overwrite=*/0);
    auto options = c10d::ProcessGroupNCCL::Options::create();
    options->timeout = std::chrono::milliseconds(
        static_cast<std::int64_t>(2000 * std::max(kPrepareSeconds, options_.timeout)));
    device_ = c10::make_intrusive<c10d::ProcessGroupNCCL>(
        c10::make_intrusive<c10d::PrefixStore>("nccl", meeting_->store()), rank(), size(), options);
#endif
  }

  std::unique_ptr<PendingSum> start_sum(const at::Tensor& tensor) override;

  void broadcast(const at::Tensor& tensor) override {
    run(tensor, [](Backend& backend, const at::Tensor& here) {
      std::vector<at::Tensor> tensors = {here};
      return backend.broadcast(tensors);
    });
  }

  at::Tensor gather(const at::Tensor& row) override {
    const at::Tensor own = row.contiguous();
    at::Tensor rows = at::empty({size(), own.numel()}, own.options());
    run(rows, [&](Backend& backend, const at::Tensor& here) {
      std::vector<at::Tensor> inputs = {own.to(here.device())};
      std::vector<std::vector<at::Tensor>> outputs(1);
      for (int i = 0; i < size(); ++i) outputs[0].push_back(here[i].view(own.sizes()));
      return backend.allgather(outputs, inputs);
    });
    return rows;
  }

  void prepare() override {
    patience_ = std::max(kPrepareSeconds, options_.timeout);
  }
  void begin_steps() override {
    patience_ = options_.timeout;
  }

  int next_number(const std::string& counter) override {
    return static_cast<int>(meeting_->add("counter/" + counter, 1)) - 1;
  }
  void put_note(const std::string& name) override {
    meeting_->put("note/" + name);
  }
  bool has_note(const std::string& name) override {
    return meeting_->has("note/" + name);
  }
  void require_all() override {
    if (const auto end = meeting_->silent(options_.timeout)) end_as(*end);
  }

  void leave(const Error& reason) override {
    end({rank(), false, reason});
  }
  void leave_cancelled() override {
    end({rank(), true, {}});
  }
  void part() override {
    if (!broken_) meeting_->part();
  }

  /// Blocks until the work is done, as long as the others are well.
  void finish(const Work& work, bool on_device) {
    const auto begin = Clock::now();
    if (on_device) return wait_on_device(work, begin);
    wait_watchfully(work, begin);
    seconds_waiting_ += since(begin);
  }

 private:
  static double since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
  }

  void look_around(const std::vector<Words>& all) {
    const Words& own = all[static_cast<std::size_t>(rank())];
    std::set<std::string> machines;
    sharing_ = 0;
    for (int i = 0; i < size(); ++i) {
      const Words& other = all[static_cast<std::size_t>(i)];
      machines.insert(other.machine);
      if (other.machine == own.machine) {
        if (i < rank()) ++local_rank_;
        if (other.cores == own.cores) ++sharing_;
      }
      if (other.versions != all[0].versions) {
        throw EngineError(ErrorCode::mismatch, "Rank " + std::to_string(i) + " (" + other.name +
                                                   ") runs Distilloscope " + other.versions +
                                                   ", rank 0 " + all[0].versions +
                                                   ". Install the same on all machines.");
      }
    }
    description_ = std::to_string(size()) + " ranks on " + std::to_string(machines.size()) +
                   (machines.size() == 1 ? " machine" : " machines");
  }

  void wait_watchfully(const Work& work, Clock::time_point begin) {
    while (true) {
      try {
        work->wait(kLookEvery);
        return;
      } catch (const std::exception& error) {
        // Not completed: it only took longer than one look.
        if (work->isCompleted()) {
          if (work->isSuccess()) return;
          fail(error.what());
        }
      }
      look_after_others(begin);
    }
  }

  // A GPU that waits for a lost rank waits for ever, and so would all that is asked of it: so none
  // of it is waited for before it is done.
  void wait_on_device(const Work& work, Clock::time_point begin) {
    auto looked = begin;
    while (!is_done(work)) {
      std::this_thread::sleep_for(kPollDevice);
      if (Clock::now() - looked < kLookEvery) continue;
      looked = Clock::now();
      look_after_others(begin);
    }
  }

  // Also orders what comes next on the device's own stream. What NCCL found wrong counts as done to
  // LibTorch, and is asked for.
  bool is_done(const Work& work) {
    try {
      if (!work->isCompleted()) return false;
      if (const auto wrong = work->exception()) std::rethrow_exception(wrong);
      work->wait();
      return true;
    } catch (const std::exception& error) {
      fail(error.what());
    }
  }

  void look_after_others(Clock::time_point begin) {
    if (meeting_->troubled()) fail("another rank is in trouble");
    if (since(begin) <= patience_) return;
    std::ostringstream waited;
    waited << "no answer within " << patience_ << " s";
    fail(waited.str());
  }

  void end_device_group() {
// Before LibTorch 2.4 a group ends by itself.
#if defined(USE_C10D_NCCL) && \
    (TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4))
    try {
      if (device_) static_cast<c10d::ProcessGroupNCCL*>(device_.get())->shutdown();
    } catch (const std::exception&) {
      // All is done; what is left goes with the process.
    }
#endif
  }

  // Runs a collective on where the tensor is, or, where nothing connects that, on the CPU.
  template <typename Collective>
  void run(const at::Tensor& tensor, const Collective& collective) {
    const bool on_device = tensor.is_cuda() && device_;
    const at::Tensor here = tensor.is_cuda() && !device_ ? tensor.cpu() : tensor;
    finish(started([&] { return collective(on_device ? *device_ : *gloo_, here); }), on_device);
    if (!here.is_same(tensor)) const_cast<at::Tensor&>(tensor).copy_(here);
  }

  template <typename Start>
  Work started(const Start& start) {
    try {
      return start();
    } catch (const std::exception& error) {
      fail(error.what());
    }
  }

  [[noreturn]] void fail(const std::string& sign) {
    broken_ = true;
    end_as(meeting_->find_cause(sign.substr(0, sign.find('\n'))));
  }

  [[noreturn]] void end_as(const RankEnd& end) {
    broken_ = true;
    if (end.cancelled) throw RanksCancelled("another rank was cancelled");
    std::string message = end.error.message;
    if (end.error.code == ErrorCode::rank_lost) {
      message +=
          " The others have ended too; go on from the last checkpoint with --resume, with "
          "any number of ranks.";
    }
    throw EngineError(end.error.code, message);
  }

  void end(const RankEnd& end) {
    broken_ = true;
    meeting_->leave(end);
  }

  std::unique_ptr<Meeting> meeting_;
  c10::intrusive_ptr<Backend> gloo_;
  c10::intrusive_ptr<Backend> device_;  // for tensors on GPUs; null: through the CPU
  double patience_ = kPrepareSeconds;
  bool broken_ = false;
};

class C10dSum : public PendingSum {
 public:
  C10dSum(C10dGroup& group, Work work, at::Tensor tensor, at::Tensor here, bool on_device)
      : group_(group),
        work_(std::move(work)),
        tensor_(std::move(tensor)),
        here_(std::move(here)),
        on_device_(on_device) {}
  void wait() override {
    group_.finish(work_, on_device_);
    if (!here_.is_same(tensor_)) tensor_.copy_(here_);
  }

 private:
  C10dGroup& group_;
  Work work_;
  at::Tensor tensor_;
  at::Tensor here_;
  bool on_device_;
};

std::unique_ptr<PendingSum> C10dGroup::start_sum(const at::Tensor& tensor) {
  const bool on_device = tensor.is_cuda() && device_;
  const at::Tensor here = tensor.is_cuda() && !device_ ? tensor.cpu() : tensor;
  Work work = started([&] {
    std::vector<at::Tensor> tensors = {here};
    return (on_device ? *device_ : *gloo_).allreduce(tensors);
  });
  return std::make_unique<C10dSum>(*this, std::move(work), tensor, here, on_device);
}

}  // namespace

std::unique_ptr<RankGroup> join_ranks(const RankOptions& options,
                                      const std::function<void()>& keep_waiting) {
  return std::make_unique<C10dGroup>(options, keep_waiting);
}

}  // namespace distilloscope
