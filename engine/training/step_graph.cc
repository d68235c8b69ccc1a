// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/step_graph.h"

#include <torch/version.h>

#include <utility>

#include "engine/models/kernels.h"
#include "engine/training/shared_training.h"

// Graphs by LibTorch as they are since 2.1.
#if defined(DISTILLOSCOPE_CUDA) && \
    (TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 1))
#define DISTILLOSCOPE_CUDA_GRAPHS
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#endif

namespace distilloscope {

#ifdef DISTILLOSCOPE_CUDA_GRAPHS
namespace {

constexpr int kAlikeBefore = 3;  // batches of one shape before a graph is made
constexpr int kWarmUp = 2;       // passes on the stream that records: libraries set themselves up

bool same_shape(const torch::Tensor& left, const torch::Tensor& right) {
  if (left.defined() != right.defined()) return false;
  return !left.defined() || (left.sizes() == right.sizes() && left.strides() == right.strides());
}

bool same_shape(const BatchTensors& left, const BatchTensors& right) {
  return same_shape(left.images, right.images) && same_shape(left.truth, right.truth) &&
         same_shape(left.teacher, right.teacher);
}

void copy(const torch::Tensor& from, torch::Tensor& to) {
  if (from.defined()) to.copy_(from);
}

}  // namespace

struct StepGraph::Impl {
  std::function<void(const std::string&)> log;
  int alike = 0;
  bool given_up = false;
  BatchTensors shape;   // the last batch before there is a graph
  BatchTensors inputs;  // where the graph reads
  std::unique_ptr<at::cuda::CUDAGraph> graph;
  Pass recorded;
  std::vector<torch::Tensor> gradients;  // where it writes

  // Whether a pass of this kind may be one of the graph's at all.
  static bool fits(const Compute& compute, bool measure_shares, const SharedTraining& shared) {
    return compute.device.is_cuda() && !measure_shares && shared.alone() && takes(Shortcut::graph);
  }

  void record(Learner& learner, int arm, const BatchTensors& batch, const Options& options,
              const Compute& compute, SharedTraining& shared) {
    const torch::NoGradGuard no_gradients;
    inputs.images = batch.images.clone();
    inputs.truth = batch.truth.clone();
    if (batch.teacher.defined()) inputs.teacher = batch.teacher.clone();
    torch::cuda::synchronize();
    const c10::cuda::CUDAStreamGuard stream(c10::cuda::getStreamFromPool());
    const auto pass = [&] {
      const torch::AutoGradMode with_gradients(true);
      return forward_backward(learner, arm, inputs, options, compute, {}, shared);
    };
    {
      // Passes that count nowhere must leave no trace in the running statistics.
      std::vector<torch::Tensor> kept;
      for (const torch::Tensor& buffer : learner.student->buffers()) kept.push_back(buffer.clone());
      for (int i = 0; i < kWarmUp; ++i) pass().fetch();
      std::size_t next = 0;
      for (torch::Tensor& buffer : learner.student->buffers()) buffer.copy_(kept[next++]);
    }
    learner.adam.zero_gradients();
    torch::cuda::synchronize();
    auto made = std::make_unique<at::cuda::CUDAGraph>();
    // Other threads may go on asking the GPU for what they want.
    made->capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal);
    try {
      recorded = pass();
    } catch (...) {
      made->capture_end();
      throw;
    }
    made->capture_end();
    gradients.clear();
    for (const torch::Tensor& parameter : learner.student->parameters()) {
      gradients.push_back(parameter.grad());
    }
    graph = std::move(made);
    torch::cuda::synchronize();
  }

  Pass replay(Learner& learner, const BatchTensors& batch) {
    const torch::NoGradGuard no_gradients;
    copy(batch.images, inputs.images);
    copy(batch.truth, inputs.truth);
    copy(batch.teacher, inputs.teacher);
    graph->replay();
    // A pass without the graph may have put others there.
    std::size_t next = 0;
    for (torch::Tensor& parameter : learner.student->parameters()) {
      parameter.mutable_grad() = gradients[next++];
    }
    return recorded;
  }
};

StepGraph::StepGraph(std::function<void(const std::string&)> log)
    : impl_(std::make_unique<Impl>()) {
  impl_->log = std::move(log);
}

Pass StepGraph::run(Learner& learner, int arm, const BatchTensors& batch, const Options& options,
                    const Compute& compute, const PassWishes& wishes, SharedTraining& shared) {
  Impl& mine = *impl_;
  const auto eager = [&] {
    return forward_backward(learner, arm, batch, options, compute, wishes, shared);
  };
  if (mine.given_up || !Impl::fits(compute, wishes.measure_shares, shared)) return eager();
  if (mine.graph) {
    return same_shape(batch, mine.inputs) ? mine.replay(learner, batch) : eager();
  }
  mine.alike = same_shape(batch, mine.shape) ? mine.alike + 1 : 1;
  mine.shape = batch;
  if (mine.alike <= kAlikeBefore) return eager();
  mine.shape = {};
  try {
    mine.record(learner, arm, batch, options, compute, shared);
    return mine.replay(learner, batch);
  } catch (const c10::Error& error) {
    mine.given_up = true;
    mine.graph.reset();
    mine.recorded = {};
    if (mine.log) {
      mine.log(std::string("This GPU's steps could not be made one graph; training goes on "
                           "without: ") +
               error.what_without_backtrace());
    }
  }
  return eager();
}

#else
struct StepGraph::Impl {};

StepGraph::StepGraph(std::function<void(const std::string&)>) {}

Pass StepGraph::run(Learner& learner, int arm, const BatchTensors& batch, const Options& options,
                    const Compute& compute, const PassWishes& wishes, SharedTraining& shared) {
  return forward_backward(learner, arm, batch, options, compute, wishes, shared);
}
#endif

StepGraph::~StepGraph() = default;
StepGraph::StepGraph(StepGraph&&) noexcept = default;
StepGraph& StepGraph::operator=(StepGraph&&) noexcept = default;

}  // namespace distilloscope
