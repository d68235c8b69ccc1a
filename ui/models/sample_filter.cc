// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_filter.h"

#include <algorithm>

namespace distilloscope {

std::optional<double> SampleFacts::score(SampleScore which) const {
  switch (which) {
    case SampleScore::first:
      return isScored(0) ? std::optional(kl[0]) : std::nullopt;
    case SampleScore::second:
      return isScored(1) ? std::optional(kl[1]) : std::nullopt;
    case SampleScore::gap:
      break;
  }
  return isScored(0) && isScored(1) ? std::optional(kl[0] - kl[1]) : std::nullopt;
}

bool SampleFilter::isOpen() const {
  SampleFilter open;
  open.threshold = threshold;  // without a verdict it says nothing
  return *this == open;
}

bool SampleFilter::holds(const SampleFacts& facts) const {
  for (int i = 0; i < kSampleScores; ++i) {
    const ScoreRange& range = ranges[static_cast<std::size_t>(i)];
    if (range.isOpen()) continue;
    const auto score = facts.score(static_cast<SampleScore>(i));
    if (!score || !range.holds(*score)) return false;
  }
  if (verdict != Verdict::any) {
    if (!facts.isScored(0) || !facts.isScored(1)) return false;
    const bool first = facts.kl[0] <= threshold;
    const bool second = facts.kl[1] <= threshold;
    const bool want_first = verdict == Verdict::first_right || verdict == Verdict::both_right;
    const bool want_second = verdict == Verdict::second_right || verdict == Verdict::both_right;
    if (first != want_first || second != want_second) return false;
  }
  if (starred && !facts.star) return false;
  if (noted && facts.note.isEmpty()) return false;
  switch (remark) {
    case Remark::any:
      break;
    case Remark::teacher:
    case Remark::no_teacher:
      if (facts.has_teacher != (remark == Remark::teacher)) return false;
      break;
    case Remark::fixations:
    case Remark::no_fixations:
      if (facts.has_fixations != (remark == Remark::fixations)) return false;
      break;
    case Remark::problem:
      if (facts.remark.isEmpty()) return false;
      break;
  }
  return text.isEmpty() || facts.id.contains(text, Qt::CaseInsensitive) ||
         facts.note.contains(text, Qt::CaseInsensitive);
}

ScoreHistogram histogramOf(const std::vector<double>& values, int bins) {
  ScoreHistogram histogram;
  if (values.empty() || bins < 1) return histogram;
  const auto [low, high] = std::ranges::minmax_element(values);
  histogram.minimum = *low;
  histogram.maximum = *high;
  histogram.bins.assign(static_cast<std::size_t>(bins), 0);
  const double width = (histogram.maximum - histogram.minimum) / bins;
  for (const double value : values) {
    const int bin = width > 0 ? static_cast<int>((value - histogram.minimum) / width) : 0;
    ++histogram.bins[static_cast<std::size_t>(std::clamp(bin, 0, bins - 1))];
  }
  return histogram;
}

}  // namespace distilloscope
