// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/teacher_check.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <utility>

#include "engine/metrics/map_checks.h"
#include "engine/metrics/saliency_metrics.h"

namespace distilloscope {
namespace {

using Kind = TeacherWarning::Kind;

constexpr int kLongestSide = 64;      // of the reduced maps, pixels
constexpr double kShiftShare = 0.06;  // of the side, one step of the grid of shifts
constexpr int kShiftSteps = 2;
constexpr double kLeastGain = 0.05;
constexpr double kLeastErrors = 3.5;  // gains are compared in standard errors
constexpr std::size_t kLeastImages = 4;
constexpr std::size_t kLeastToShuffle = 8;
constexpr double kAlike = 0.95;  // truths that correlate so do not tell one image from another
constexpr std::size_t kExamples = 5;
constexpr const char* kTeacher = "the teacher's map";

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

std::string count_of(std::size_t some, std::size_t all) {
  return std::to_string(some) + " of " + std::to_string(all) + " images";
}

bool is_constant(const Map& map) {
  const auto [low, high] = std::minmax_element(map.values.begin(), map.values.end());
  // Relative to the peak: a dim map may still be one.
  return !(*high > 0) || *high - *low < 1e-4F * *high;
}

double mean(const std::vector<double>& values) {
  return values.empty() ? 0.0
                        : std::accumulate(values.begin(), values.end(), 0.0) /
                              static_cast<double>(values.size());
}

double standard_error(const std::vector<double>& values) {
  if (values.size() < 2) return 0;
  const double middle = mean(values);
  double sum = 0;
  for (const double value : values) sum += (value - middle) * (value - middle);
  const auto count = static_cast<double>(values.size());
  return std::sqrt(sum / (count - 1) / count);
}

// To mean 0 and length 1, so that a product of two is Pearson's correlation; empty when constant.
std::vector<float> standardised(std::vector<float> values) {
  double sum = 0;
  for (const float value : values) sum += value;
  const double middle = sum / static_cast<double>(values.size());
  double squares = 0;
  for (const float value : values) squares += (value - middle) * (value - middle);
  const double length = std::sqrt(squares);
  if (!(length > 1e-6 * (1e-12 + std::abs(sum)))) return {};
  for (float& value : values) value = static_cast<float>((value - middle) / length);
  return values;
}

double product(const std::vector<float>& left, const std::vector<float>& right) {
  double sum = 0;
  for (std::size_t i = 0; i < left.size(); ++i) sum += static_cast<double>(left[i]) * right[i];
  return sum;
}

// How the teacher's maps might have gone astray, undone.
struct Repair {
  bool mirror_x = false;
  bool mirror_y = false;
  int dx = 0;  // reduced pixels the map is moved right
  int dy = 0;  // and down
  double stretch_x = 1;
  double stretch_y = 1;
};

std::vector<float> repaired(const std::vector<float>& map, int width, int height,
                            const Repair& repair) {
  // What comes in from outside repeats the edge.
  const auto source = [](int at, int side, int shift, double stretch, bool mirror) {
    const double middle = (side - 1) / 2.0;
    const auto from = static_cast<int>(std::lround(middle + (at - shift - middle) / stretch));
    const int inside = std::clamp(from, 0, side - 1);
    return mirror ? side - 1 - inside : inside;
  };
  std::vector<float> result(map.size());
  for (int y = 0; y < height; ++y) {
    const int from_y = source(y, height, repair.dy, repair.stretch_y, repair.mirror_y);
    for (int x = 0; x < width; ++x) {
      const int from_x = source(x, width, repair.dx, repair.stretch_x, repair.mirror_x);
      result[static_cast<std::size_t>(y) * width + x] =
          map[static_cast<std::size_t>(from_y) * width + from_x];
    }
  }
  return result;
}

std::vector<Repair> repairs(int width, int height) {
  std::vector<Repair> all = {{true, false}, {false, true}, {true, true}};
  const int step_x = std::max(1, static_cast<int>(std::lround(width * kShiftShare)));
  const int step_y = std::max(1, static_cast<int>(std::lround(height * kShiftShare)));
  for (int y = -kShiftSteps; y <= kShiftSteps; ++y) {
    for (int x = -kShiftSteps; x <= kShiftSteps; ++x) {
      if (x != 0 || y != 0) all.push_back({false, false, x * step_x, y * step_y});
    }
  }
  // Borders that were not cut off squeeze a map in one direction, and cutting too much stretches
  // it.
  for (const double stretch : {0.75, 0.87, 1.15, 1.33}) {
    all.push_back({.stretch_x = stretch});
    all.push_back({.stretch_y = stretch});
  }
  return all;
}

std::string direction(int pixels, int side, const char* positive, const char* negative) {
  if (pixels == 0) return {};
  return std::to_string(std::lround(100.0 * std::abs(pixels) / side)) + " % of their " +
         (pixels > 0 ? positive : negative);
}

// "Moved by 6 % of their width to the left"
std::string repair_words(const Repair& repair, int width, int height) {
  if (repair.stretch_x != 1 || repair.stretch_y != 1) {
    const bool across = repair.stretch_x != 1;
    const double stretch = across ? repair.stretch_x : repair.stretch_y;
    return (stretch > 1 ? "Stretched to " : "Squeezed to ") +
           std::to_string(std::lround(100 * stretch)) + " % of their " +
           (across ? "width" : "height");
  }
  const std::string x = direction(repair.dx, width, "width to the right", "width to the left");
  const std::string y = direction(repair.dy, height, "height down", "height up");
  return "Moved by " + x + (!x.empty() && !y.empty() ? " and " : "") + y;
}

// Indices of the largest values, largest first.
std::vector<std::size_t> largest(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const std::size_t shown = std::min(kExamples, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shown), order.end(),
                    [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
  order.resize(shown);
  return order;
}

/// The images that have both maps, standardised.
struct Pairs {
  int width = 0;
  int height = 0;
  std::vector<std::string> ids;
  std::vector<const std::vector<float>*> truth;
  std::vector<std::vector<float>> raw;      // the teacher's
  std::vector<std::vector<float>> teacher;  // standardised
  std::vector<double> own;                  // correlation of the two

  std::vector<std::string> names(const std::vector<std::size_t>& of) const {
    std::vector<std::string> result;
    for (const std::size_t i : of) result.push_back(ids[i]);
    return result;
  }
};

// Each truth less what all have in common, standardised. A teacher with a bias of its own, to the
// centre say, would else seem to fit better wherever that bias lies better.
std::vector<std::vector<float>> own_truths(const Pairs& pairs) {
  std::vector<double> common(pairs.truth.front()->size());
  const auto count = static_cast<double>(pairs.truth.size());
  for (const auto* truth : pairs.truth) {
    for (std::size_t p = 0; p < common.size(); ++p) common[p] += (*truth)[p] / count;
  }
  std::vector<std::vector<float>> result;
  for (const auto* truth : pairs.truth) {
    std::vector<float> own(common.size());
    double squares = 0;
    for (std::size_t p = 0; p < own.size(); ++p) {
      own[p] = static_cast<float>((*truth)[p] - common[p]);
      squares += own[p] * own[p];
    }
    // What is left of a truth that is like all others is rounding.
    result.push_back(squares < 1e-6 ? std::vector<float>() : standardised(std::move(own)));
  }
  return result;
}

bool clearly_positive(const std::vector<double>& gains) {
  const auto better = std::ranges::count_if(gains, [](double gain) { return gain > 0; });
  return mean(gains) >= kLeastGain && mean(gains) >= kLeastErrors * standard_error(gains) &&
         3 * static_cast<std::size_t>(better) >= 2 * gains.size();
}

// Whether a flip, a shift or a stretch fits the truth clearly better; the best such is told, and
// undone.
void find_displacement(Pairs& pairs, std::vector<TeacherWarning>& warnings) {
  const std::size_t count = pairs.ids.size();
  if (count < kLeastImages) return;
  const std::vector<std::vector<float>> own = own_truths(pairs);
  Repair best;
  std::vector<double> best_gains, best_own_gains;
  for (const Repair& repair : repairs(pairs.width, pairs.height)) {
    std::vector<double> gains, own_gains;
    for (std::size_t i = 0; i < count; ++i) {
      const auto moved = standardised(repaired(pairs.raw[i], pairs.width, pairs.height, repair));
      gains.push_back((moved.empty() ? 0 : product(moved, *pairs.truth[i])) - pairs.own[i]);
      own_gains.push_back(own[i].empty() ? 0
                                         : (moved.empty() ? 0 : product(moved, own[i])) -
                                               product(pairs.teacher[i], own[i]));
    }
    if (!best_gains.empty() && mean(own_gains) <= mean(best_own_gains)) continue;
    best = repair;
    best_gains = std::move(gains);
    best_own_gains = std::move(own_gains);
  }
  if (!clearly_positive(best_gains) || !clearly_positive(best_own_gains)) return;
  const auto better = static_cast<std::size_t>(
      std::ranges::count_if(best_gains, [](double gain) { return gain > 0; }));
  const std::string evidence =
      ", the teacher's maps fit the truth clearly better (mean "
      "correlation " +
      number(mean(pairs.own) + mean(best_gains)) + " instead of " + number(mean(pairs.own)) +
      ", better on " + count_of(better, count) + "). ";
  TeacherWarning warning;
  warning.images = pairs.names(largest(best_gains));
  if (best.mirror_y) {
    warning.kind = Kind::upside_down;
    warning.message = std::string("Turned ") + (best.mirror_x ? "by 180 degrees" : "upside down") +
                      evidence + "Write them again the right way up.";
  } else if (best.mirror_x) {
    warning.kind = Kind::mirrored;
    warning.message =
        "Mirrored left to right" + evidence + "Write them again without the mirroring.";
  } else {
    warning.kind = Kind::misaligned;
    warning.message = repair_words(best, pairs.width, pairs.height) + evidence +
                      "See how the teacher's input is resized, padded or cropped, and undo that "
                      "for its maps.";
  }
  warnings.push_back(std::move(warning));
  for (std::size_t i = 0; i < count; ++i) {
    pairs.teacher[i] = standardised(repaired(pairs.raw[i], pairs.width, pairs.height, best));
    pairs.own[i] = pairs.teacher[i].empty() ? 0 : product(pairs.teacher[i], *pairs.truth[i]);
  }
}

// Whether each teacher map and its own truth fit each other better than by chance.
void find_shuffling(const Pairs& pairs, std::vector<TeacherWarning>& warnings) {
  const std::size_t count = pairs.ids.size();
  if (count < kLeastToShuffle) return;
  const auto n = static_cast<double>(count);
  std::vector<double> fit(count * count);  // of teacher map i and truth j
  std::vector<double> of_teacher(count), of_truth(count), alike;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < count; ++j) {
      if (j > i) alike.push_back(product(*pairs.truth[i], *pairs.truth[j]));
      const double value =
          pairs.teacher[i].empty() ? 0 : product(pairs.teacher[i], *pairs.truth[j]);
      fit[i * count + j] = value;
      of_teacher[i] += value / n;
      of_truth[j] += value / n;
    }
  }
  if (mean(alike) > kAlike) return;  // no teacher could tell these images apart
  // Some truths fit any map, and some maps any truth: only what goes beyond that counts.
  const auto beyond = [&](std::size_t i, std::size_t j) {
    return fit[i * count + j] - of_teacher[i] - of_truth[j];
  };
  std::vector<double> ranks, others, surplus;
  std::vector<std::size_t> best_other(count);
  for (std::size_t i = 0; i < count; ++i) {
    double rank = 0;
    double most = -2;
    for (std::size_t j = 0; j < count; ++j) {
      if (j == i) continue;
      for (const double other : {beyond(i, j), beyond(j, i)}) {
        rank += other > beyond(i, i) ? 1 : other == beyond(i, i) ? 0.5 : 0;
      }
      if (fit[i * count + j] > most) {
        most = fit[i * count + j];
        best_other[i] = j;
      }
    }
    ranks.push_back(rank / (2 * (n - 1)));
    others.push_back((of_teacher[i] * n - pairs.own[i]) / (n - 1));
    surplus.push_back(most - pairs.own[i]);
  }
  // The rank of an unrelated pair is uniform on [0, 1], whose deviation is 1 / sqrt(12).
  if (mean(ranks) < 0.5 - 2 / std::sqrt(12 * n)) return;
  const std::vector<std::size_t> worst = largest(surplus);
  const std::size_t one = worst.front();
  warnings.push_back(
      {Kind::shuffled,
       "The teacher's maps fit the truth of other images as well as that of their own (mean "
       "correlation " +
           number(mean(pairs.own)) + " with their own, " + number(mean(others)) +
           " with others'). For instance the map of " + pairs.ids[one] + " fits " +
           pairs.ids[best_other[one]] + " better (" + number(pairs.own[one] + surplus[one]) +
           " instead of " + number(pairs.own[one]) +
           "). They hardly depend on their pictures, or the files got mixed up: see that names "
           "and pictures belong together.",
       pairs.names(worst)});
}

}  // namespace

TeacherChecker::TeacherChecker(Map centre_prior, double kl_epsilon)
    : prior_(std::move(centre_prior)), kl_epsilon_(kl_epsilon) {
  require_finite(values_of(prior_, "the centre prior"), "the centre prior");
  const double scale =
      std::min(1.0, static_cast<double>(kLongestSide) / std::max(prior_.width, prior_.height));
  width_ = std::max(1, static_cast<int>(std::lround(prior_.width * scale)));
  height_ = std::max(1, static_cast<int>(std::lround(prior_.height * scale)));
}

// Means of the pixels that fall into each of a coarse grid.
std::vector<float> TeacherChecker::reduced(const Map& map) const {
  std::vector<double> sums(static_cast<std::size_t>(width_) * height_);
  std::vector<int> counts(sums.size());
  for (int y = 0; y < map.height; ++y) {
    const auto row = static_cast<std::size_t>(y) * height_ / map.height;
    for (int x = 0; x < map.width; ++x) {
      const std::size_t cell = row * width_ + static_cast<std::size_t>(x) * width_ / map.width;
      sums[cell] += map.at(x, y);
      ++counts[cell];
    }
  }
  std::vector<float> result(sums.size());
  for (std::size_t i = 0; i < sums.size(); ++i) {
    result[i] = static_cast<float>(sums[i] / std::max(1, counts[i]));
  }
  return result;
}

void TeacherChecker::add(const std::string& id, const Map& truth, const Map& teacher) {
  require_equal_size(prior_, "the centre prior", truth, kTruth);
  require_equal_size(prior_, "the centre prior", teacher, kTeacher);
  const std::vector<double> t = values_of(truth, kTruth);
  const std::vector<double> p = values_of(teacher, kTeacher);
  const std::vector<double> prior = values_of(prior_, "the centre prior");
  require_finite(t, kTruth);
  require_finite(p, kTeacher);
  Seen seen;
  seen.id = id;
  seen.kl = kl_notebook(t, p, kl_epsilon_);
  seen.prior_kl = kl_notebook(t, prior, kl_epsilon_);
  const auto count_in = [](double value, double& sum, int& count) {
    if (!std::isfinite(value)) return;
    sum += value;
    ++count;
  };
  count_in(cc(t, p), cc_sum_, cc_count_);
  count_in(cc(t, prior), prior_cc_sum_, prior_cc_count_);
  seen.constant = is_constant(teacher);
  seen.truth = standardised(reduced(truth));
  seen.teacher = reduced(teacher);
  if (all_the_same_ && !seen.constant) {
    std::vector<float> level = seen.teacher;
    const float peak = *std::max_element(level.begin(), level.end());
    for (float& value : level) value /= peak;
    if (first_.empty()) first_ = level;
    for (std::size_t i = 0; i < level.size(); ++i) {
      all_the_same_ = all_the_same_ && std::abs(level[i] - first_[i]) < 1e-3F;
    }
  }
  seen_.push_back(std::move(seen));
}

TeacherCheck TeacherChecker::result() const {
  TeacherCheck check;
  check.images = static_cast<int>(seen_.size());
  check.kl_epsilon = kl_epsilon_;
  if (seen_.empty()) return check;
  std::vector<double> kl, prior_kl, excess;
  std::vector<std::string> constant;
  Pairs pairs;
  pairs.width = width_;
  pairs.height = height_;
  for (const Seen& seen : seen_) {
    kl.push_back(seen.kl);
    prior_kl.push_back(seen.prior_kl);
    excess.push_back(seen.kl - seen.prior_kl);
    if (seen.constant) constant.push_back(seen.id);
    auto teacher = seen.constant ? std::vector<float>() : standardised(seen.teacher);
    if (teacher.empty() || seen.truth.empty()) continue;
    pairs.ids.push_back(seen.id);
    pairs.truth.push_back(&seen.truth);
    pairs.raw.push_back(seen.teacher);
    pairs.own.push_back(product(teacher, seen.truth));
    pairs.teacher.push_back(std::move(teacher));
  }
  check.kl = mean(kl);
  check.centre_prior_kl = mean(prior_kl);
  if (cc_count_ > 0) check.cc = cc_sum_ / cc_count_;
  if (prior_cc_count_ > 0) check.centre_prior_cc = prior_cc_sum_ / prior_cc_count_;

  if (check.kl > check.centre_prior_kl) {
    TeacherWarning warning{
        Kind::worse_than_centre_prior,
        "The teacher is worse than the centre prior, which knows nothing of the picture: mean KL " +
            number(check.kl) + " against " + number(check.centre_prior_kl) +
            ". A student gains nothing from it; see that the maps belong to this dataset and are "
            "read as they were written.",
        {}};
    for (const std::size_t i : largest(excess)) warning.images.push_back(seen_[i].id);
    check.warnings.push_back(std::move(warning));
  }
  if (!constant.empty()) {
    TeacherWarning warning{Kind::constant,
                           "The teacher's map is constant on " +
                               count_of(constant.size(), seen_.size()) +
                               ": such a map says nothing. Teach them anew, or leave these "
                               "images out.",
                           constant};
    warning.images.resize(std::min(warning.images.size(), kExamples));
    check.warnings.push_back(std::move(warning));
  }
  if (all_the_same_ && pairs.ids.size() > 1) {
    check.warnings.push_back({Kind::constant,
                              "The teacher has the same map for every image that was looked at (" +
                                  std::to_string(pairs.ids.size()) +
                                  "): it does not depend on the picture. Use another teacher.",
                              {pairs.ids.front(), pairs.ids.back()}});
    return check;  // where it would fit better means nothing
  }
  find_displacement(pairs, check.warnings);
  find_shuffling(pairs, check.warnings);
  return check;
}

TeacherCheck check_teacher(const std::vector<std::string>& ids, const std::vector<Map>& truths,
                           const std::vector<Map>& teachers, const Map& centre_prior,
                           double kl_epsilon) {
  if (ids.size() != truths.size() || ids.size() != teachers.size()) {
    throw EngineError(ErrorCode::mismatch, std::to_string(ids.size()) +
                                               " images cannot be checked with " +
                                               std::to_string(truths.size()) + " truths and " +
                                               std::to_string(teachers.size()) + " teacher maps.");
  }
  TeacherChecker checker(centre_prior, kl_epsilon);
  for (std::size_t i = 0; i < ids.size(); ++i) checker.add(ids[i], truths[i], teachers[i]);
  return checker.result();
}

}  // namespace distilloscope
