// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace distilloscope {

/// Works on several models at once, each with a share of the compute threads, where the models and
/// the threads go into equal shares: 2 models on 2 threads go beside each other with one thread
/// each, 3 models on 2 threads one after the other with both. Threads that share one convolution
/// wait for each other after each of its parts; models beside each other need not.
///
/// What is computed depends on models and threads alone, not on which model is ready first.
class ModelLanes {
 public:
  /// \p threads as Compute::threads. With \p beside false, or without that shortcut
  /// (kernels.h), models always go one after the other.
  ModelLanes(int models, int threads, bool beside = true);
  ~ModelLanes();
  ModelLanes(const ModelLanes&) = delete;
  ModelLanes& operator=(const ModelLanes&) = delete;

  int count() const;  ///< how many models go beside each other
  /// Does work(0) to work(models - 1), each always on the same thread, and returns when all are
  /// done. What the first of them throws in the order of the models is thrown then.
  void run(const std::function<void(int)>& work);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// How many of \p models go beside each other on \p threads: the largest number that divides both.
int lanes_for(int models, int threads);

}  // namespace distilloscope
