// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/api/arms.h"
#include "engine/api/run_record.h"

namespace distilloscope {

/// What the vertical axis of the curves can show. The shares are those of the terms in the
/// gradient; `metric` is one of the validation metrics, told by its key.
enum class Quantity {
  kl,
  total_loss,
  truth_term,
  teacher_term,
  cc_term,
  truth_share,
  teacher_share,
  cc_share,
  gradient_norm,
  learning_rate,
  speed,
  metric
};

/// What the horizontal axis counts.
enum class XAxis { step, epoch, time };

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};
using Points = std::vector<Point>;

/// A mean over images with half the width of its 95 % interval.
struct IntervalPoint {
  double x = 0;
  double mean = 0;
  double half_width = 0;
};

/// Exponential moving average in the order of the data, so it cannot depend on the zoom. Its start
/// is corrected for having no past. weight 0 changes nothing.
class Smoother {
 public:
  explicit Smoother(double weight = 0) : weight_(weight) {}
  double next(double value);

 private:
  double weight_;
  double sum_ = 0;
  double norm_ = 0;
};

/// Something that happened at a moment of the run.
struct RunEvent {
  enum class Kind { alarm, paused, resumed };
  Kind kind = Kind::alarm;
  std::int64_t step = 0;
  std::string text;
};

/// The points of one run's curves. Plain values: it draws nothing.
class CurveStore {
 public:
  void clear();
  void setHistory(const RunHistory& history);
  void addStep(const StepSample& sample) { steps_.push_back(sample); }
  void addEpoch(const EpochSample& sample, const EpochScores* scores);
  void addEvent(RunEvent event) { events_.push_back(std::move(event)); }

  /// Of the run: names, colours and methods of its arms.
  const Options& options() const { return options_; }
  int armCount() const { return arm_count(options_); }
  /// The metrics that the epochs have or will have, in the order of metric_kinds().
  std::vector<std::string> metricKeys() const;

  bool empty() const { return steps_.empty() && epochs_.empty(); }
  const std::vector<StepSample>& steps() const { return steps_; }
  const std::vector<EpochSample>& epochs() const { return epochs_; }
  const std::vector<RunEvent>& events() const { return events_; }
  const Baselines& baselines() const { return baselines_; }
  /// What KL depends on: "ε 1e-07, 160 × 128 px". Values compare only under the same.
  const std::string& klNote() const { return kl_note_; }

  double stepX(const StepSample& sample, XAxis axis) const;
  double epochX(const EpochSample& sample, XAxis axis) const;
  double eventX(const RunEvent& event, XAxis axis) const;
  /// The finished epoch nearest to a place on the axis; 0 when none is finished.
  int epochNear(double x, XAxis axis) const;

  /// False for the learning rate and the speed, which belong to all arms.
  static bool perArm(Quantity quantity);
  static bool isShare(Quantity quantity);
  /// Whether the loss of an arm has such a term, or the quantity is none of a term.
  bool hasTerm(Quantity quantity, int arm) const;
  /// One value of a step, for KL the truth KL of the batch; NaN where it was not measured and for a
  /// metric, which steps do not have.
  static double stepValue(const StepSample& sample, Quantity quantity, int arm);

  /// Per-step values in order, smoothed; steps without a value are left out.
  Points stepPoints(Quantity quantity, int arm, XAxis axis, Smoother smoother = Smoother(0)) const;
  Points validation(int arm, XAxis axis) const;
  Points trainPerEpoch(int arm, XAxis axis) const;  ///< running mean of the truth term
  /// The head that follows the teacher, against it, on the validation images, times the arm's own
  /// weight w, so that it can be drawn with the teacher term.
  Points validationTeacher(int arm, XAxis axis) const;
  Points metric(const std::string& key, int arm, XAxis axis) const;
  /// Validation KL of an arm minus that of the first, paired by image; no width for fewer than two
  /// images.
  std::vector<IntervalPoint> gap(int arm, XAxis axis) const;
  /// The lowest validation KL or, with a key, the metric's best; x and y are NaN when there is
  /// none.
  Point best(int arm, XAxis axis, const std::string& key = {}) const;
  int bestEpoch(int arm, const std::string& key = {}) const;  ///< 0 when there is none

 private:
  double stepsPerEpoch() const;
  const EpochSample* bestSample(int arm, const std::string& key) const;

  Options options_;
  std::vector<StepSample> steps_;
  std::vector<EpochSample> epochs_;
  /// Per epoch and arm after the first: mean and half width.
  std::vector<std::vector<std::pair<double, double>>> gaps_;
  std::vector<RunEvent> events_;
  Baselines baselines_;
  std::string kl_note_;
  double planned_steps_per_epoch_ = 0;
};

}  // namespace distilloscope
