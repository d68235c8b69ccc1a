// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/api/error.h"
#include "engine/api/ranks.h"

namespace at {
class Tensor;
}

namespace distilloscope {

/// What a rank would have all ranks do next; of several wishes the last in this list is granted.
enum class Wish { go_on, hold, stop, cancel };

/// A sum over ranks that is under way.
class PendingSum {
 public:
  virtual ~PendingSum() = default;
  /// Blocks until the tensor holds the sum; once.
  virtual void wait() = 0;
};

/// Another rank was cancelled, and so is this one.
class RanksCancelled : public EngineError {
 public:
  explicit RanksCancelled(const std::string& message) : EngineError(ErrorCode::internal, message) {}
};

/// The ranks that train together, as one of them sees it. All of them make the same calls in the
/// same order, from one thread at a time. Results are the same on all ranks, bit for bit. Where
/// another rank fails, is cancelled or no longer answers, a call throws what ended it: EngineError,
/// with rank_lost for a rank that gave no reason, or RanksCancelled. After that, or after leave(),
/// the group is of no more use.
class RankGroup {
 public:
  virtual ~RankGroup() = default;

  int rank() const { return options_.place.rank; }
  int size() const { return options_.place.size; }
  bool first() const { return rank() == 0; }
  const RankOptions& options() const { return options_; }
  int local_rank() const { return local_rank_; }  ///< among the ranks on this machine
  int sharing() const { return sharing_; }  ///< ranks that share this rank's cores, itself included
  const std::string& description() const { return description_; }  ///< "4 ranks on 2 machines"
  /// Seconds that this rank has waited for others or for data to be sent. What GPUs send to each
  /// other is not in it: they do that in turn with what they compute.
  double seconds_waiting() const { return seconds_waiting_; }

  // Tensors are contiguous in memory, or channels last; of one shape and type on all ranks.
  virtual void use_cuda_device(int index) = 0;  ///< where tensors will be, when not on the CPU
  virtual std::unique_ptr<PendingSum> start_sum(const at::Tensor& tensor) = 0;  ///< in place
  virtual void broadcast(const at::Tensor& tensor) = 0;  ///< of rank 0, in place
  virtual at::Tensor gather(const at::Tensor& row) = 0;  ///< one row each: ranks x values

  void sum(const at::Tensor& tensor) { start_sum(tensor)->wait(); }
  void sum(std::span<double> values);
  std::string broadcast(const std::string& of_first);
  std::vector<std::string> gather(const std::string& own);
  Wish agree(Wish own);

  /// How long a rank may keep the others waiting: while data is prepared, which takes some ranks
  /// much longer than others, or from then on.
  virtual void prepare() = 0;
  virtual void begin_steps() = 0;

  // ---- without waiting for each other; from any thread ----

  /// Counts calls over all ranks: 0, 1, 2, ...
  virtual int next_number(const std::string& counter) = 0;
  /// A note that all ranks can see from then on.
  virtual void put_note(const std::string& name) = 0;
  virtual bool has_note(const std::string& name) = 0;
  /// Throws when another rank has ended with an error or gives no sign for the timeout.
  virtual void require_all() = 0;

  /// Tells the others why this rank ends, and waits a little for them to hear it.
  virtual void leave(const Error& reason) = 0;
  virtual void leave_cancelled() = 0;
  /// Waits for the others to come here too, so that none loses its peers while it ends.
  virtual void part() = 0;

 protected:
  explicit RankGroup(RankOptions options) : options_(std::move(options)) {}

  RankOptions options_;
  int local_rank_ = 0;
  int sharing_ = 1;
  std::string description_;
  double seconds_waiting_ = 0;
};

/// Meets the other ranks; \p keep_waiting is called several times a second and may throw to give
/// up. Throws EngineError: rank_lost when not all come within five minutes, invalid_option when
/// the place is taken or this build knows no ranks.
std::unique_ptr<RankGroup> join_ranks(const RankOptions& options,
                                      const std::function<void()>& keep_waiting);

}  // namespace distilloscope
