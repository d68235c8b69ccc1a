// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_filter.h"

#include <algorithm>
#include <cmath>

#include "engine/api/evaluation.h"
#include "ui/bridge/engine_text.h"

namespace distilloscope {

QString scoreName(ScoreKind kind) {
  if (kind == kKlScore) return QStringLiteral("KL");
  return engineText(std::string(metric_kinds().at(static_cast<std::size_t>(kind)).label));
}

bool lowerIsBetter(ScoreKind kind) {
  return kind == kKlScore || metric_kinds().at(static_cast<std::size_t>(kind)).lower_is_better;
}

ScoreKind scoreKindOf(std::string_view key) {
  const auto& kinds = metric_kinds();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (key == kinds[i].key) return static_cast<ScoreKind>(i);
  }
  return kKlScore;
}

std::string scoreKey(ScoreKind kind) {
  return kind == kKlScore ? std::string() : metric_kinds().at(static_cast<std::size_t>(kind)).key;
}

std::optional<double> SampleFacts::score(SampleScore which, ScoreKind kind) const {
  const auto of = [&](std::size_t side) -> std::optional<double> {
    if (kind == kKlScore) return kl[side] > -0.5 ? std::optional(kl[side]) : std::nullopt;
    const auto place = static_cast<std::size_t>(kind);
    if (place >= metrics.size() || !std::isfinite(metrics[place][side])) return std::nullopt;
    return metrics[place][side];
  };
  if (which == SampleScore::first) return of(0);
  const auto second = of(1);
  if (which == SampleScore::second || !second) return second;
  const auto first = of(0);
  return first ? std::optional(*first - *second) : std::nullopt;
}

bool SampleFilter::isOpen() const {
  SampleFilter open;
  open.threshold = threshold;  // without a verdict it says nothing
  return *this == open;
}

bool SampleFilter::holds(const SampleFacts& facts) const {
  for (const auto& [kind, of_kind] : ranges) {
    for (int i = 0; i < kSampleScores; ++i) {
      const ScoreRange& range = of_kind[static_cast<std::size_t>(i)];
      if (range.isOpen()) continue;
      const auto score = facts.score(static_cast<SampleScore>(i), kind);
      if (!score || !range.holds(*score)) return false;
    }
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
