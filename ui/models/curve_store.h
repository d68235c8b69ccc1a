// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/api/arms.h"
#include "engine/api/run_record.h"
#include "ui/models/run_events.h"
#include "ui/models/step_columns.h"

namespace distilloscope {

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

/// Half the 95 % interval of the mean KL of an arm less that of the first arm, whose scores may be
/// of another epoch: paired by image. 0 with fewer than two images that both have.
double pairedHalfWidth(const EpochScores& scores, int arm, const EpochScores& of_first);

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

/// The points of one run's curves. Plain values: it draws nothing.
class CurveStore {
 public:
  void clear();
  void setHistory(const RunHistory& history);
  /// The same in portions: the run as such, and then of its steps and epochs what is not here yet,
  /// no more than some `most` rows; a million take a tenth of a second. False: there are more.
  void begin(const RunHistory& history);
  bool follow(const RunHistory& history, std::size_t most);
  /// Of the same run, whose steps and epochs stay: it has ended, for instance.
  void setRecord(const RunRecord& record) { record_ = record; }
  void addStep(const StepSample& sample);
  void addEpoch(const EpochSample& sample, const EpochScores* scores);
  /// What its steps and epochs do not tell by themselves.
  void addEvent(RunEvent event) { told_.push_back(std::move(event)); }

  /// Of the run: names, colours and methods of its arms.
  const Options& options() const { return record_.options; }
  int armCount() const { return arm_count(options()); }
  /// The metrics that the epochs have or will have, in the order of metric_kinds().
  std::vector<std::string> metricKeys() const;

  bool empty() const { return steps_.empty() && epochs_.empty(); }
  const StepColumns& steps() const { return steps_; }
  SeriesX stepX(XAxis axis) const { return steps_.x(axis, stepsPerEpoch()); }
  const std::vector<EpochSample>& epochs() const { return epochs_; }
  const EpochSample* epoch(int number) const;  ///< null when it is not finished
  /// All that happened, in the order of the run.
  std::vector<RunEvent> events() const;
  const RunRecord& record() const { return record_; }
  std::size_t bytes() const { return steps_.bytes(); }  ///< of the steps
  const Baselines& baselines() const { return record_.baselines; }
  /// What KL depends on: "ε 1e-07, 160 × 128 px". Values compare only under the same.
  const std::string& klNote() const { return kl_note_; }

  double epochX(const EpochSample& sample, XAxis axis) const;
  double eventX(const RunEvent& event, XAxis axis) const;
  /// The finished epoch nearest to a place on the axis; 0 when none is finished.
  int epochNear(double x, XAxis axis) const;

  /// False for the learning rate and the speed, which belong to all arms.
  static bool perArm(Quantity quantity);
  static bool isShare(Quantity quantity);
  /// Whether the loss of an arm has such a term, or the quantity is none of a term.
  bool hasTerm(Quantity quantity, int arm) const;
  Points validation(int arm, XAxis axis) const;
  Points trainPerEpoch(int arm, XAxis axis) const;  ///< running mean of the truth term
  /// The head that follows the teacher, against it, on the validation images, times the arm's own
  /// weight w, so that it can be drawn with the teacher term.
  Points validationTeacher(int arm, XAxis axis) const;
  /// How much of the way from the first arm's KL to the teacher's this arm has gone, in per cent.
  /// NaN after epochs in which the first arm itself is as good as the teacher.
  Points gapClosed(int arm, XAxis axis) const;
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

  RunRecord record_;
  StepColumns steps_;
  StepWatch watch_;
  std::vector<EpochSample> epochs_;
  /// Per epoch and arm after the first: mean and half width.
  std::vector<std::vector<std::pair<double, double>>> gaps_;
  std::vector<RunEvent> told_;
  std::string kl_note_;
  double planned_steps_per_epoch_ = 0;
};

}  // namespace distilloscope
