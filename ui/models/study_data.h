// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "engine/api/events.h"

namespace distilloscope {

/// A study and the validation curves of its runs. Plain values: it draws nothing.
class StudyData {
 public:
  /// The mean over finished seeds, epoch by epoch.
  struct Mean {
    std::vector<double> epochs;
    std::vector<double> mean;
    std::vector<double> low;  ///< the least of the seeds
    std::vector<double> high;
    int seeds = 0;
  };

  bool empty() const { return record_.folder.empty(); }
  const StudyRecord& record() const { return record_; }
  int arms() const { return static_cast<int>(record_.arms.size()); }
  int seedsDone() const;
  bool finished() const {
    return !empty() && seedsDone() == static_cast<int>(record_.seeds.size());
  }

  void clear() { *this = StudyData(); }
  void setRecord(const StudyRecord& record) { record_ = record; }
  /// The runs found in the study's folder; what trains now is known better already.
  void setRuns(const RunsListed& listed);
  void beginLive(const RunStarted& event);
  void addLive(const EpochSample& sample);
  void endLive() { live_.reset(); }
  std::optional<std::int64_t> liveSeed() const { return live_; }
  /// Mean validation KL by epoch, from the first one; null when not known.
  const std::vector<double>* curve(std::int64_t seed, int arm) const;
  Mean mean(int arm) const;

 private:
  StudyRecord record_;
  std::map<std::int64_t, ValidationCurve> curves_;  ///< by seed
  std::optional<std::int64_t> live_;
};

}  // namespace distilloscope
