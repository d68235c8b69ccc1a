// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace distilloscope {

/// Whose score an image can be chosen by: that of the first or second arm of the pair, or the first
/// less the second.
enum class SampleScore { first, second, gap };
inline constexpr int kSampleScores = 3;

/// What images are scored by: KL, or a metric by its place in metric_kinds().
using ScoreKind = int;
inline constexpr ScoreKind kKlScore = -1;
QString scoreName(ScoreKind kind);  ///< "KL", "CC"
bool lowerIsBetter(ScoreKind kind);
ScoreKind scoreKindOf(std::string_view key);  ///< of metric_kinds(); any other is the KL
std::string scoreKey(ScoreKind kind);         ///< empty for the KL

/// What a filter looks at of one image.
struct SampleFacts {
  QString id;
  std::array<double, 2> kl = {-1, -1};  ///< below -0.5: not known
  /// By their places in metric_kinds(), empty when the run has none; NaN: not known.
  std::vector<std::array<float, 2>> metrics;
  bool has_teacher = false;
  bool has_fixations = false;
  bool star = false;
  QString note;
  QString remark;  ///< of the dataset's check; empty: none

  bool isScored(int arm) const { return kl[static_cast<std::size_t>(arm)] > -0.5; }
  /// Empty when not known.
  std::optional<double> score(SampleScore which, ScoreKind kind = kKlScore) const;
};

/// An end that is not set lets everything through.
struct ScoreRange {
  std::optional<double> low;
  std::optional<double> high;
  bool isOpen() const { return !low && !high; }
  bool holds(double value) const { return !(low && value < *low) && !(high && value > *high); }
  bool operator==(const ScoreRange&) const = default;
};

using ScoreRanges = std::array<ScoreRange, kSampleScores>;  ///< of each SampleScore

/// Which images are listed. All that is set must hold.
struct SampleFilter {
  enum class Verdict { any, first_right, second_right, both_right, both_wrong };
  enum class Remark { any, teacher, no_teacher, fixations, no_fixations, problem };

  std::map<ScoreKind, ScoreRanges> ranges;  ///< of each kind of which an end is set
  Verdict verdict = Verdict::any;
  double threshold = 1;  ///< an arm is right on an image when its KL is at most this
  bool starred = false;
  bool noted = false;
  Remark remark = Remark::any;
  QString text;  ///< in the id or the note, whatever the case

  bool isOpen() const;  ///< lets everything through
  bool holds(const SampleFacts& facts) const;
  bool operator==(const SampleFilter&) const = default;
};

/// Counts of known scores in equal bins from minimum to maximum.
struct ScoreHistogram {
  std::vector<std::int64_t> bins;  ///< empty when no score is known
  double minimum = 0;
  double maximum = 0;
};
ScoreHistogram histogramOf(const std::vector<double>& values, int bins);

}  // namespace distilloscope
