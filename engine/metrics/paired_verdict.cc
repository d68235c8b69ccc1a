// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <cmath>

#include "engine/metrics/paired_statistics.h"

namespace distilloscope {
namespace {

// Not printf: a window sets the locale, and a sentence must read the same everywhere.
std::string fixed(double value, int decimals) {
  char text[400];
  const auto end =
      std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, decimals);
  std::string result(text, end.ptr);
  const bool is_zero = result.find_first_of("123456789") == std::string::npos;
  return is_zero && result.front() == '-' ? result.substr(1) : result;
}

/// Enough decimals that the interval's width has two digits and no bound looks like 0 that is not.
int decimals_for(const PairedSummary& summary) {
  constexpr int most = 12;
  const auto& [low, high] = summary.interval;
  const double width = high - low > 0 ? high - low : std::abs(summary.mean);
  int decimals = width > 0 ? static_cast<int>(std::ceil(1 - std::log10(width))) : 1;
  decimals = std::clamp(decimals, 1, most);
  const auto looks_zero = [&](double value) {
    return value != 0 && std::abs(value) < 0.5 * std::pow(10, -decimals);
  };
  while (decimals < most && (looks_zero(low) || looks_zero(high))) ++decimals;
  return decimals;
}

std::string percent(double confidence) {
  const double value = confidence * 100;
  return fixed(value, std::abs(value - std::round(value)) < 1e-9 ? 0 : 1) + "%";
}

std::string counted(int count, const char* noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

/// Even if all differences have one sign, chance alone gives that with 2^(1 - count).
bool too_few(int count, double confidence) {
  return std::ldexp(1.0, 1 - count) > 1 - confidence;
}

}  // namespace

std::string verdict(const PairedSummary& summary, const VerdictWords& words) {
  const int decimals = decimals_for(summary);
  const std::string numbers =
      "mean difference " + fixed(summary.mean, decimals) + " (" + words.b + " - " + words.a +
      "), " + percent(summary.confidence) + " interval " + fixed(summary.interval.low, decimals) +
      " to " + fixed(summary.interval.high, decimals) + ", " + counted(summary.seeds, "seed") +
      ", " + counted(summary.images, "image");
  const std::string none = "o difference in " + words.metric + " between " + words.a + " and " +
                           words.b + " could be shown";
  const bool one_seed = summary.seeds == 1;
  if (too_few(summary.images, summary.confidence)) {
    return "N" + none + ", for there are too few images: " + numbers + ".";
  }
  if (summary.interval.holds(0)) {
    return (one_seed ? "With one seed, n" : "N") + none + ": " + numbers + ".";
  }
  const bool lower = summary.interval.high < 0;
  const std::string claim = words.b + " has a " + (lower ? "lower " : "higher ") + words.metric +
                            " than " + words.a + " (" +
                            (lower == words.lower_is_better ? "better" : "worse") + "): " + numbers;
  if (one_seed) {
    return "With one seed, " + claim + "; whether another seed would agree is not known.";
  }
  const bool few_seeds = too_few(summary.seeds, summary.confidence);
  return claim + (few_seeds ? "; with so few seeds the interval is likely too narrow." : ".");
}

}  // namespace distilloscope
