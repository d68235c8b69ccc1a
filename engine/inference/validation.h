// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "engine/api/run_record.h"
#include "engine/dataset/batches.h"
#include "engine/inference/compute.h"

namespace distilloscope {

/// What one model did on the validation images.
struct ModelScores {
  std::vector<double> kl;  ///< truth KL of head 1, one per image scored
  double mean_kl = 0;
  /// The last head against the teacher; negative without one.
  double mean_teacher_kl = -1;
  bool constant_output = false;  ///< every map is constant over its pixels
  bool same_output = false;      ///< several images, and all got the same map

  // What the values above the line come from, for putting the results of several ranks together.
  std::vector<double> teacher_kl;  ///< one per image scored, where there is a teacher
  bool varies_over_pixels = false;
  bool varies_over_images = false;
  Map first;  ///< of the first image scored
};

struct ValidationResult {
  std::vector<int> images;          ///< sample indices, in the order scored
  std::vector<ModelScores> models;  ///< as the students given
};

/// Scores students on the batches of a plan, all on the same decoded samples. KL is computed in
/// double with \p kl_epsilon at the network's size. \p progress gets batches done and total and
/// may throw. \p use gets every map of head 1: which student, which sample, the map.
ValidationResult validate_students(const std::vector<Student>& students, SampleStore& store,
                                   const BatchPlan& plan, const DatasetOptions& options,
                                   double kl_epsilon, const Compute& compute,
                                   const std::function<void(int, int)>& progress,
                                   const std::function<void(int, int, Map)>& use = {});

/// Fills in what a result says of all images, from what it says of each.
void summarise(ValidationResult& result);

/// Which of several ranks does a work that they share out, and how they add up.
struct WorkShare {
  int rank = 0;
  int size = 1;
  std::function<void(std::span<double>)> sum;  ///< over all ranks, in place; only with several
};

/// KL of maps that know nothing of the image, and of the teacher, on the validation truth.
/// Decodes every sample of both splits, or this rank's part of them, on all cores. \p progress as
/// above.
Baselines measure_baselines(SampleStore& train, SampleStore& val, double kl_epsilon,
                            const std::function<void(int, int)>& progress,
                            const WorkShare& share = {});

/// True when two maps of one size differ by next to nothing of their peak.
bool is_same(const Map& left, const Map& right);

/// True when a map does not vary over its pixels, or holds nothing but zeros.
bool is_constant(const Map& map);

}  // namespace distilloscope
