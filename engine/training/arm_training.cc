// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/arm_training.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/models/initialisers.h"
#include "engine/models/kernels.h"
#include "engine/models/losses.h"
#include "engine/models/torch_compat.h"
#include "engine/models/unfilled.h"
#include "engine/training/shared_training.h"
#include "engine/training/step_along.h"

namespace distilloscope {
namespace {

// What every head stands on: the encoder and the decoder up to where heads branch off.
std::vector<torch::Tensor> shared_parameters(const Student& student) {
  std::vector<torch::Tensor> shared = student->encoder->parameters();
  const auto& decoder = student->decoder;
  for (const auto& layer : {decoder->conv1, decoder->conv2, decoder->conv3, decoder->conv4}) {
    for (const torch::Tensor& parameter : layer->parameters()) shared.push_back(parameter);
  }
  return shared;
}

using Gradients = std::vector<torch::Tensor>;

double dot(const Gradients& left, const Gradients& right) {
  std::vector<torch::Tensor> products;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i].defined() && right[i].defined()) products.push_back((left[i] * right[i]).sum());
  }
  return products.empty() ? 0 : torch::stack(products).sum().item<double>();
}

// A loss of this rank's images as its share in that of the whole batch. Weighted before the
// backward pass, in which batch normalisation adds up what comes from all ranks.
torch::Tensor share_of(const torch::Tensor& loss, const SharedTraining& shared) {
  return shared.alone() ? loss : loss * shared.weight();
}

// Gradients of all terms but the last, before the backward pass of the whole frees the graph.
std::vector<std::pair<int, Gradients>> gradients_of_terms(const StudentLoss& loss,
                                                          const Gradients& trunk,
                                                          SharedTraining& shared) {
  std::vector<int> defined;
  for (int term = 0; term < kLossTerms; ++term) {
    if (loss.terms[term].defined()) defined.push_back(term);
  }
  std::vector<std::pair<int, Gradients>> found;
  for (std::size_t i = 0; i < defined.size(); ++i) {
    Gradients gradients;
    if (i + 1 < defined.size()) {
      gradients = torch::autograd::grad({share_of(loss.terms[defined[i]], shared)}, trunk, {},
                                        /*retain_graph=*/true, /*create_graph=*/false,
                                        /*allow_unused=*/true);
      shared.sum(gradients);
    }
    found.emplace_back(defined[i], std::move(gradients));
  }
  return found;
}

void set_shares(LossTerms& terms, const std::vector<std::pair<int, Gradients>>& parts,
                const Gradients& shared) {
  const torch::NoGradGuard no_gradients;
  Gradients whole;
  for (const torch::Tensor& parameter : shared) whole.push_back(parameter.grad());
  const double square = dot(whole, whole);
  if (!(square > 0)) return;
  double left = 1;
  for (const auto& [term, gradients] : parts) {
    // The last is what the others leave.
    terms.share[term] = gradients.empty() ? left : dot(gradients, whole) / square;
    left -= terms.share[term];
  }
}

constexpr std::size_t kValues = 6;

// Total, KL, the three terms and the norm, so that they come from a GPU in one copy.
torch::Tensor packed(const StudentLoss& loss, const torch::Tensor& norm) {
  std::vector<torch::Tensor> values{loss.total, loss.kl};
  for (const torch::Tensor& term : loss.terms) values.push_back(term);
  values.push_back(norm);
  for (torch::Tensor& value : values) {
    value = value.defined() ? value.detach().to(torch::kFloat64)
                            : torch::zeros({}, loss.total.options().dtype(torch::kFloat64));
  }
  return torch::stack(values);
}

std::array<double, kValues> unpacked(const torch::Tensor& packed) {
  const torch::Tensor here = packed.cpu();
  std::array<double, kValues> values{};
  std::copy_n(here.data_ptr<double>(), kValues, values.begin());
  return values;
}

void set_values(const std::array<double, kValues>& values, LossTerms& terms) {
  terms.total = values[0];
  terms.kl = values[1];
  terms.truth = values[2];
  terms.teacher = values[3];
  terms.cc = values[4];
  terms.gradient_norm = values[5];
}

// All gradients must be there where they are clipped, measured or added up over ranks.
bool steps_along(const PassWishes& wishes, const Options& options, const Compute& compute,
                 const SharedTraining& shared) {
  return wishes.learning_rate && !wishes.measure_shares && options.optimiser.clip_norm <= 0 &&
         compute.device.is_cpu() && shared.alone() && takes(Shortcut::steps_along);
}

}  // namespace

Learner make_learner(const Options& options, int arm, const EncoderWeights* encoder,
                     const Compute& compute, std::int64_t total_steps) {
  const bool second_head = options.distillation.method == DistillationMethod::second_head;
  const UnfilledScope unfilled;
  Student student(student_model_options(options.student, second_head));
  const std::int64_t seed =
      options.run.seed +
      (options.student.same_initial_weights ? 0 : static_cast<std::int64_t>(arm));
  initialise(student, options.student.decoder_init, options.student.output_bias, seed);
  if (encoder != nullptr) load_encoder(*encoder, student);
  place_model(student, compute);
  // The notebook trained B after A with the same optimiser object.
  const std::int64_t first = arm > 0 && options.optimiser.shared_step_count ? total_steps * arm : 0;
  Adam adam(student->parameters(), options.optimiser, first);
  return {std::move(student), std::move(adam)};
}

Pass forward_backward(Learner& learner, const BatchTensors& batch, const Options& options,
                      const Compute& compute, const PassWishes& wishes) {
  SharedTraining alone(nullptr);
  Pass pass = forward_backward(learner, 0, batch, options, compute, wishes, alone);
  pass.fetch();
  return pass;
}

Pass forward_backward(Learner& learner, int arm, const BatchTensors& batch, const Options& options,
                      const Compute& compute, const PassWishes& wishes, SharedTraining& shared) {
  const SharedStatisticsScope statistics(shared.statistics());
  learner.adam.zero_gradients();
  StudentOutput output;
  {
    const AutocastGuard autocast(compute.device.type(), compute.bf16);
    output = learner.student->forward(batch.images);
  }
  const StudentLoss loss = student_loss(output, batch.truth, batch.teacher, options.distillation);
  std::vector<std::pair<int, Gradients>> parts;
  Gradients trunk;
  if (wishes.measure_shares) {
    trunk = shared_parameters(learner.student);
    parts = gradients_of_terms(loss, trunk, shared);
  }
  std::optional<StepAlong> along;
  if (steps_along(wishes, options, compute, shared) && std::isfinite(loss.total.item<double>())) {
    along.emplace(learner.adam, *wishes.learning_rate);
  }
  shared.begin_backward(arm);
  share_of(loss.total, shared).backward();
  shared.end_backward(arm);
  Pass pass;
  pass.stepped = along.has_value();
  if (wishes.measure_shares) set_shares(pass.terms, parts, trunk);
  if (compute.device.is_cuda() && shared.alone()) {
    pass.pending = packed(loss, learner.adam.gradient_norm_there(options.optimiser.clip_norm));
  } else {
    std::array<double, kValues> values = unpacked(packed(loss, {}));
    if (!shared.alone()) {
      for (double& value : values) value *= shared.weight();
      shared.sum(std::span(values).first(kValues - 1));
    }
    values.back() = along ? along->gradient_norm()
                          : learner.adam.gradient_norm(options.optimiser.clip_norm);
    set_values(values, pass.terms);
  }
  pass.output = output.saliency.detach();
  return pass;
}

void Pass::fetch() {
  if (!pending.defined()) return;
  set_values(unpacked(pending), terms);
  pending.reset();
}

}  // namespace distilloscope
