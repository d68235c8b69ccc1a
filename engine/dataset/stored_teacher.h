// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "engine/api/teacher.h"
#include "engine/dataset/batches.h"
#include "engine/dataset/dataset.h"

namespace distilloscope {

/// Sets a teacher's maps against the truth of at most kMostChecked validation images, at the size
/// of the stores; the centre prior is the mean truth of at most kMostForPrior training images. Both
/// are spread evenly. Without a teacher nothing is looked at and `images` is 0. \p progress gets
/// samples done and in all, and may throw.
TeacherCheck check_stored_teacher(SampleStore& train, SampleStore& val, double kl_epsilon,
                                  const std::function<void(int, int)>& progress = {});

inline constexpr int kMostChecked = 200;
inline constexpr int kMostForPrior = 1000;

/// The same from files, without a sample cache, at the size and with the resizing of \p options.
/// \p teacher_file tells where the map of a validation image lies.
TeacherCheck check_teacher_files(const Dataset& dataset, const DatasetOptions& options,
                                 const std::function<std::string(const SampleFiles&)>& teacher_file,
                                 double kl_epsilon,
                                 const std::function<void(int, int)>& progress = {});

}  // namespace distilloscope
