// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/curve_store.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "engine/api/evaluation.h"

namespace distilloscope {
namespace {

constexpr double kNormal95 = 1.959964;  // two-sided 95 % of the normal distribution

// A gap to the teacher of less KL than this has no parts worth naming.
constexpr double kLeastGap = 1e-4;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// NaN for an arm that has no value, as in a file that was cut short.
double at(const PerArm<double>& values, int arm) {
  return arm >= 0 && arm < static_cast<int>(values.size()) ? values[static_cast<std::size_t>(arm)]
                                                           : kNone;
}

std::pair<double, double> pairedGap(const EpochSample& sample, const EpochScores* scores, int arm) {
  const double means = at(sample.val_kl, arm) - at(sample.val_kl, 0);
  return {means, scores == nullptr ? 0 : pairedHalfWidth(*scores, arm, *scores)};
}

double metricOf(const EpochSample& sample, const std::string& key, int arm) {
  for (const EpochMetric& metric : sample.metrics) {
    if (metric.key == key) return at(metric.values, arm);
  }
  return kNone;
}

double epochValue(const EpochSample& sample, const std::string& key, int arm) {
  return key.empty() ? at(sample.val_kl, arm) : metricOf(sample, key, arm);
}

}  // namespace

double pairedHalfWidth(const EpochScores& scores, int arm, const EpochScores& of_first) {
  std::vector<double> gaps;
  gaps.reserve(scores.images.size());
  for (std::size_t i = 0; i < scores.images.size(); ++i) {
    const ImageScore& image = scores.images[i];
    const bool same_place = i < of_first.images.size() && of_first.images[i].id == image.id;
    const auto other = same_place ? of_first.images.begin() + static_cast<std::ptrdiff_t>(i)
                                  : std::ranges::find(of_first.images, image.id, &ImageScore::id);
    if (other != of_first.images.end()) gaps.push_back(at(image.kl, arm) - at(other->kl, 0));
  }
  if (gaps.size() < 2) return 0;
  const auto count = static_cast<double>(gaps.size());
  const double mean = std::accumulate(gaps.begin(), gaps.end(), 0.0) / count;
  double squares = 0;
  for (const double gap : gaps) squares += (gap - mean) * (gap - mean);
  return kNormal95 * std::sqrt(squares / (count - 1) / count);
}

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
  begin(history);
  follow(history, std::numeric_limits<std::size_t>::max());
}

void CurveStore::begin(const RunHistory& history) {
  clear();
  record_ = history.record;
  const Options& options = record_.options;
  const OptionField* epsilon = find_option_field("distillation.kl_epsilon");
  kl_note_ = "\u03b5 " + (epsilon == nullptr ? "" : option_text(*epsilon, options)) + ", " +
             std::to_string(options.dataset.width) + " \u00d7 " +
             std::to_string(options.dataset.height) + " px";
  const OptimiserOptions& optimiser = options.optimiser;
  const double batches =
      static_cast<double>(record_.train_count) / std::max(1, optimiser.batch_size);
  planned_steps_per_epoch_ =
      options.dataset.drop_incomplete ? std::floor(batches) : std::ceil(batches);
}

bool CurveStore::follow(const RunHistory& history, std::size_t most) {
  if (steps_.empty()) steps_.reserve(history.steps.size());
  std::size_t taken = 0;
  while (steps_.size() < history.steps.size()) {
    if (taken++ >= most) return false;
    addStep(history.steps[steps_.size()]);
  }
  while (epochs_.size() < history.epochs.size()) {
    if (taken >= most) return false;
    const EpochSample& sample = history.epochs[epochs_.size()];
    const auto scores = std::ranges::find(history.scores, sample.epoch, &EpochScores::epoch);
    const bool known = scores != history.scores.end();
    addEpoch(sample, known ? &*scores : nullptr);
    taken += 1 + (known ? scores->images.size() : 0);
  }
  return true;
}

void CurveStore::addStep(const StepSample& sample) {
  steps_.append(sample, armCount());
  watch_.look(sample);
}

void CurveStore::addEpoch(const EpochSample& sample, const EpochScores* scores) {
  epochs_.push_back(sample);
  auto& gaps = gaps_.emplace_back();
  for (int arm = 1; arm < armCount(); ++arm) gaps.push_back(pairedGap(sample, scores, arm));
}

std::vector<std::string> CurveStore::metricKeys() const {
  std::vector<std::string> wanted = metric_keys(options().validation.metrics);
  // Those of the file are what there is; what the options ask for may be left out.
  if (!epochs_.empty()) wanted.clear();
  for (const EpochSample& sample : epochs_) {
    for (const EpochMetric& metric : sample.metrics) {
      if (std::ranges::find(wanted, metric.key) == wanted.end()) wanted.push_back(metric.key);
    }
  }
  const auto place = [](const std::string& key) {
    const auto& kinds = metric_kinds();
    return std::ranges::find_if(kinds, [&](const MetricKind& kind) { return key == kind.key; }) -
           kinds.begin();
  };
  std::ranges::stable_sort(wanted, {}, place);
  return wanted;
}

double CurveStore::stepsPerEpoch() const {
  if (!epochs_.empty() && epochs_.back().epoch > 0) {
    return static_cast<double>(epochs_.back().step) / epochs_.back().epoch;
  }
  return std::max(1.0, planned_steps_per_epoch_);
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
  if (steps_.empty()) return 0;
  const std::size_t row = steps_.rowOf(static_cast<double>(event.step));
  return stepX(axis).at(std::min(row, steps_.size() - 1));
}

std::vector<RunEvent> CurveStore::events() const {
  std::vector<RunEvent> all = told_;
  for (const RunEvent& event : watch_.events()) all.push_back(event);
  for (const RunEvent& event : recordedAlarms(record_, epochs_)) {
    const auto same = [&](const RunEvent& other) { return other.text == event.text; };
    if (std::ranges::none_of(told_, same)) all.push_back(event);
  }
  for (RunEvent& event : recordedResumes(record_)) all.push_back(std::move(event));
  for (int arm = 0; arm < armCount(); ++arm) {
    const EpochSample* best = bestSample(arm, {});
    if (best == nullptr) continue;
    RunEvent event;
    event.kind = RunEvent::Kind::best;
    event.step = best->step;
    event.epoch = best->epoch;
    event.arm = arm;
    event.value = at(best->val_kl, arm);
    all.push_back(event);
  }
  std::ranges::stable_sort(all, {}, &RunEvent::step);
  return all;
}

const EpochSample* CurveStore::epoch(int number) const {
  const auto found = std::ranges::find(epochs_, number, &EpochSample::epoch);
  return found == epochs_.end() ? nullptr : &*found;
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

bool CurveStore::perArm(Quantity quantity) {
  return quantity != Quantity::learning_rate && quantity != Quantity::speed;
}

bool CurveStore::isShare(Quantity quantity) {
  return quantity == Quantity::truth_share || quantity == Quantity::teacher_share ||
         quantity == Quantity::cc_share;
}

bool CurveStore::hasTerm(Quantity quantity, int arm) const {
  const DistillationOptions own = options_of_arm(options(), arm).distillation;
  using Method = DistillationMethod;
  switch (quantity) {
    case Quantity::truth_term:
    case Quantity::truth_share:
      return own.method != Method::teacher_only && own.truth_weight > 0;
    case Quantity::teacher_term:
    case Quantity::teacher_share:
      return own.method != Method::none && own.method != Method::blended && own.weight > 0;
    case Quantity::cc_term:
    case Quantity::cc_share:
      return own.cc_weight > 0;
    default:
      return true;
  }
}

Points CurveStore::validation(int arm, XAxis axis) const {
  Points points;
  for (const auto& sample : epochs_) {
    points.push_back({epochX(sample, axis), at(sample.val_kl, arm)});
  }
  return points;
}

Points CurveStore::trainPerEpoch(int arm, XAxis axis) const {
  Points points;
  for (const auto& sample : epochs_) {
    points.push_back({epochX(sample, axis), at(sample.train_kl, arm)});
  }
  return points;
}

Points CurveStore::validationTeacher(int arm, XAxis axis) const {
  const double weight = options_of_arm(options(), arm).distillation.weight;
  Points points;
  for (const auto& sample : epochs_) {
    const double value = at(sample.val_teacher_kl, arm);
    if (value >= 0) points.push_back({epochX(sample, axis), weight * value});
  }
  return points;
}

Points CurveStore::gapClosed(int arm, XAxis axis) const {
  Points points;
  const double teacher = baselines().teacher_kl;
  if (teacher < 0) return points;
  for (const auto& sample : epochs_) {
    const double open = at(sample.val_kl, 0) - teacher;
    const double closed = at(sample.val_kl, 0) - at(sample.val_kl, arm);
    points.push_back({epochX(sample, axis), open > kLeastGap ? 100 * closed / open : kNone});
  }
  return points;
}

Points CurveStore::metric(const std::string& key, int arm, XAxis axis) const {
  Points points;
  for (const auto& sample : epochs_) {
    const double value = metricOf(sample, key, arm);
    if (std::isfinite(value)) points.push_back({epochX(sample, axis), value});
  }
  return points;
}

std::vector<IntervalPoint> CurveStore::gap(int arm, XAxis axis) const {
  std::vector<IntervalPoint> points;
  for (std::size_t i = 0; i < epochs_.size(); ++i) {
    const auto& [mean, half_width] = gaps_[i].at(static_cast<std::size_t>(arm - 1));
    points.push_back({epochX(epochs_[i], axis), mean, half_width});
  }
  return points;
}

const EpochSample* CurveStore::bestSample(int arm, const std::string& key) const {
  const MetricKind* kind = find_metric(key);
  const bool lower = key.empty() || (kind != nullptr && kind->lower_is_better);
  const EpochSample* found = nullptr;
  for (const EpochSample& sample : epochs_) {
    const double value = epochValue(sample, key, arm);
    if (!std::isfinite(value)) continue;
    const double best = found == nullptr ? value : epochValue(*found, key, arm);
    if (found == nullptr || (lower ? value < best : value > best)) found = &sample;
  }
  return found;
}

int CurveStore::bestEpoch(int arm, const std::string& key) const {
  const EpochSample* found = bestSample(arm, key);
  return found == nullptr ? 0 : found->epoch;
}

Point CurveStore::best(int arm, XAxis axis, const std::string& key) const {
  const EpochSample* found = bestSample(arm, key);
  if (found == nullptr) return {kNone, kNone};
  return {epochX(*found, axis), epochValue(*found, key, arm)};
}

}  // namespace distilloscope
