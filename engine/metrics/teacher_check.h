// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/image.h"
#include "engine/api/teacher.h"

namespace distilloscope {

/// Looks for what is wrong with a teacher's maps by setting them against the truth, one image
/// after the other. Keeps small copies alone, so that many images cost little memory.
///
/// A fault is told only where the images agree on it: the mean gain in correlation is at least
/// 0.05 and 3.5 standard errors, and two thirds of the images gain; both for the truth and for what
/// is left of it without the mean of all truths.
class TeacherChecker {
 public:
  /// \p centre_prior is the mean of the training truth, of the size that all maps will have.
  TeacherChecker(Map centre_prior, double kl_epsilon);
  /// Throws EngineError(mismatch) for a map of another size, EngineError(not_finite) for values
  /// that are not finite.
  void add(const std::string& id, const Map& truth, const Map& teacher);
  TeacherCheck result() const;

 private:
  struct Seen {
    std::string id;
    std::vector<float> truth;    ///< reduced, standardised; empty when constant
    std::vector<float> teacher;  ///< reduced
    double kl = 0;
    double prior_kl = 0;
    bool constant = false;
  };
  std::vector<float> reduced(const Map& map) const;

  Map prior_;
  double kl_epsilon_;
  int width_ = 0;  ///< of the reduced maps
  int height_ = 0;
  std::vector<Seen> seen_;
  double cc_sum_ = 0;
  double prior_cc_sum_ = 0;
  int cc_count_ = 0;
  int prior_cc_count_ = 0;
  std::vector<float> first_;  ///< the first teacher map, reduced and divided by its peak
  bool all_the_same_ = true;
};

/// The same for maps at hand. ids, truths and teachers are parallel.
TeacherCheck check_teacher(const std::vector<std::string>& ids, const std::vector<Map>& truths,
                           const std::vector<Map>& teachers, const Map& centre_prior,
                           double kl_epsilon);

}  // namespace distilloscope
