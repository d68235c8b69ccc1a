// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/curve_store.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace distilloscope {
namespace {

constexpr double kNormal95 = 1.959964;  // two-sided 95 % of the normal distribution

std::size_t index(Model model) {
  return static_cast<std::size_t>(model);
}

std::pair<double, double> pairedGap(const EpochSample& sample, const EpochScores* scores) {
  const double means = sample.val_kl[1] - sample.val_kl[0];
  if (scores == nullptr || scores->images.size() < 2) return {means, 0};
  double sum = 0;
  for (const ImageScore& image : scores->images) sum += image.kl[1] - image.kl[0];
  const double count = static_cast<double>(scores->images.size());
  const double mean = sum / count;
  double squares = 0;
  for (const ImageScore& image : scores->images) {
    const double away = image.kl[1] - image.kl[0] - mean;
    squares += away * away;
  }
  return {means, kNormal95 * std::sqrt(squares / (count - 1) / count)};
}

}  // namespace

double Smoother::next(double value) {
  if (weight_ <= 0 || !std::isfinite(value)) return value;
  sum_ = weight_ * sum_ + (1 - weight_) * value;
  norm_ = weight_ * norm_ + (1 - weight_);
  return sum_ / norm_;
}

void CurveStore::clear() {
  *this = CurveStore();
}

void CurveStore::setHistory(const RunHistory& history) {
  clear();
  baselines_ = history.record.baselines;
  const Options& options = history.record.options;
  teacher_weight_ = options.distillation.weight;
  const OptionField* epsilon = find_option_field("distillation.kl_epsilon");
  kl_note_ = "\u03b5 " + (epsilon == nullptr ? "" : option_text(*epsilon, options)) + ", " +
             std::to_string(options.dataset.width) + " \u00d7 " +
             std::to_string(options.dataset.height) + " px";
  const OptimiserOptions& optimiser = options.optimiser;
  const double batches =
      static_cast<double>(history.record.train_count) / std::max(1, optimiser.batch_size);
  planned_steps_per_epoch_ =
      options.dataset.drop_incomplete ? std::floor(batches) : std::ceil(batches);
  steps_ = history.steps;
  for (const EpochSample& sample : history.epochs) {
    const auto scores = std::find_if(history.scores.begin(), history.scores.end(),
                                     [&](const auto& item) { return item.epoch == sample.epoch; });
    addEpoch(sample, scores == history.scores.end() ? nullptr : &*scores);
  }
}

void CurveStore::addEpoch(const EpochSample& sample, const EpochScores* scores) {
  epochs_.push_back(sample);
  gaps_.push_back(pairedGap(sample, scores));
}

double CurveStore::stepsPerEpoch() const {
  if (!epochs_.empty() && epochs_.back().epoch > 0) {
    return static_cast<double>(epochs_.back().step) / epochs_.back().epoch;
  }
  return std::max(1.0, planned_steps_per_epoch_);
}

double CurveStore::stepX(const StepSample& sample, XAxis axis) const {
  switch (axis) {
    case XAxis::step:
      return static_cast<double>(sample.step);
    case XAxis::epoch:
      return static_cast<double>(sample.step) / stepsPerEpoch();
    case XAxis::time:
      break;
  }
  return sample.seconds;
}

double CurveStore::epochX(const EpochSample& sample, XAxis axis) const {
  switch (axis) {
    case XAxis::step:
      return static_cast<double>(sample.step);
    case XAxis::epoch:
      return sample.epoch;
    case XAxis::time:
      break;
  }
  return sample.seconds;
}

double CurveStore::eventX(const RunEvent& event, XAxis axis) const {
  const auto after = std::lower_bound(
      steps_.begin(), steps_.end(), event.step,
      [](const StepSample& sample, std::int64_t step) { return sample.step < step; });
  if (after != steps_.end()) return stepX(*after, axis);
  return steps_.empty() ? 0 : stepX(steps_.back(), axis);
}

int CurveStore::epochNear(double x, XAxis axis) const {
  int nearest = 0;
  double distance = std::numeric_limits<double>::infinity();
  for (const EpochSample& sample : epochs_) {
    const double here = std::abs(epochX(sample, axis) - x);
    if (here >= distance) continue;
    distance = here;
    nearest = sample.epoch;
  }
  return nearest;
}

bool CurveStore::perModel(Quantity quantity) {
  return quantity != Quantity::learning_rate && quantity != Quantity::speed;
}

double CurveStore::stepValue(const StepSample& sample, Quantity quantity, Model model) {
  const LossTerms& terms = sample.arms.at(index(model));
  switch (quantity) {
    case Quantity::kl:
      return terms.kl;
    case Quantity::truth_term:
      return terms.truth;
    case Quantity::total_loss:
      return terms.total;
    case Quantity::teacher_term:
      return terms.teacher;
    case Quantity::gradient_norm:
      return terms.gradient_norm;
    case Quantity::learning_rate:
      return sample.learning_rate;
    case Quantity::speed:
      break;
  }
  return sample.images_per_second;
}

Points CurveStore::stepPoints(Quantity quantity, Model model, XAxis axis, Smoother smoother) const {
  Points points;
  points.reserve(steps_.size());
  for (const StepSample& sample : steps_) {
    points.push_back({stepX(sample, axis), smoother.next(stepValue(sample, quantity, model))});
  }
  return points;
}

Points CurveStore::validation(Model model, XAxis axis) const {
  Points points;
  for (const auto& sample : epochs_) {
    points.push_back({epochX(sample, axis), sample.val_kl[index(model)]});
  }
  return points;
}

Points CurveStore::trainPerEpoch(Model model, XAxis axis) const {
  Points points;
  for (const auto& sample : epochs_) {
    points.push_back({epochX(sample, axis), sample.train_kl[index(model)]});
  }
  return points;
}

Points CurveStore::validationTeacher(XAxis axis) const {
  Points points;
  for (const auto& sample : epochs_) {
    const double value = sample.val_teacher_kl.at(index(Model::b));
    if (value >= 0) points.push_back({epochX(sample, axis), teacher_weight_ * value});
  }
  return points;
}

std::vector<IntervalPoint> CurveStore::gap(XAxis axis) const {
  std::vector<IntervalPoint> points;
  for (std::size_t i = 0; i < epochs_.size(); ++i) {
    points.push_back({epochX(epochs_[i], axis), gaps_[i].first, gaps_[i].second});
  }
  return points;
}

int CurveStore::bestEpoch(Model model) const {
  const EpochSample* found = nullptr;
  for (const EpochSample& sample : epochs_) {
    const double value = sample.val_kl[index(model)];
    if (!std::isfinite(value)) continue;
    if (found == nullptr || value < found->val_kl[index(model)]) found = &sample;
  }
  return found == nullptr ? 0 : found->epoch;
}

Point CurveStore::best(Model model, XAxis axis) const {
  const int epoch = bestEpoch(model);
  for (const EpochSample& sample : epochs_) {
    if (sample.epoch == epoch) return {epochX(sample, axis), sample.val_kl[index(model)]};
  }
  const double none = std::numeric_limits<double>::quiet_NaN();
  return {none, none};
}

}  // namespace distilloscope
