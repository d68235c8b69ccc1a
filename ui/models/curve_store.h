// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/api/run_record.h"

namespace distilloscope {

/// What the vertical axis of the curves can show.
enum class Quantity {
  kl,
  total_loss,
  truth_term,
  teacher_term,
  gradient_norm,
  learning_rate,
  speed
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

  /// False for the learning rate and the speed, which belong to both models.
  static bool perModel(Quantity quantity);
  /// One value of a step; for KL that is the truth term of the batch.
  static double stepValue(const StepSample& sample, Quantity quantity, Model model);

  /// Per-step values in order, smoothed.
  Points stepPoints(Quantity quantity, Model model, XAxis axis,
                    Smoother smoother = Smoother(0)) const;
  Points validation(Model model, XAxis axis) const;
  Points trainPerEpoch(Model model, XAxis axis) const;  ///< running mean of the truth term
  /// Head 2 of B against the teacher on the validation images, times the loss' weight w, so that it
  /// can be drawn with the teacher term.
  Points validationTeacher(XAxis axis) const;
  /// Validation KL of B minus that of A, paired by image; no width for fewer than two images.
  std::vector<IntervalPoint> gap(XAxis axis) const;
  /// The lowest validation KL; x and y are NaN when there is none.
  Point best(Model model, XAxis axis) const;
  int bestEpoch(Model model) const;  ///< 0 when there is none

 private:
  double stepsPerEpoch() const;

  std::vector<StepSample> steps_;
  std::vector<EpochSample> epochs_;
  std::vector<std::pair<double, double>> gaps_;  ///< per epoch: mean and half width
  std::vector<RunEvent> events_;
  Baselines baselines_;
  std::string kl_note_;
  double teacher_weight_ = 1;
  double planned_steps_per_epoch_ = 0;
};

}  // namespace distilloscope
