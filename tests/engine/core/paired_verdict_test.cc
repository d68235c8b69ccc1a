// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "engine/metrics/paired_statistics.h"
#include "engine/metrics/random_draws.h"
#include "tests/support/catch.h"

using namespace distilloscope;

namespace {

PairedSummary summary(double mean, Interval interval, int seeds, int images) {
  PairedSummary result;
  result.mean = mean;
  result.interval = interval;
  result.seeds = seeds;
  result.images = images;
  return result;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the verdict over many seeds is one sentence with all its numbers") {
  CHECK(
      verdict(summary(-0.0123, {-0.0161, -0.0082}, 8, 500)) ==
      "Model B has a lower KL than Model A (better): mean difference -0.0123 (Model B - Model A), "
      "95% interval -0.0161 to -0.0082, 8 seeds, 500 images.");
  CHECK(verdict(summary(-0.0123, {-0.0161, -0.0082}, 8, 500), {"CC", "plain", "taught", false}) ==
        "taught has a lower CC than plain (worse): mean difference -0.0123 (taught - plain), "
        "95% interval -0.0161 to -0.0082, 8 seeds, 500 images.");
}

TEST_CASE("an interval that holds 0 shows no difference, even when 0 is its end") {
  CHECK(verdict(summary(0.002, {-0.001, 0.005}, 8, 500)) ==
        "No difference in KL between Model A and Model B could be shown: mean difference 0.0020 "
        "(Model B - Model A), 95% interval -0.0010 to 0.0050, 8 seeds, 500 images.");
  for (const Interval interval : {Interval{0, 0.4}, Interval{-0.4, 0}, Interval{0, 0}}) {
    for (const int seeds : {1, 3, 20}) {
      const auto text = verdict(summary(0.1, interval, seeds, 500));
      CHECK(holds(text, "o difference in KL"));
      CHECK_FALSE(holds(text, "has a"));
    }
  }
}

TEST_CASE("one seed says that it is one") {
  const auto text = verdict(summary(0.3, {0.2, 0.4}, 1, 500));
  CHECK(
      text ==
      "With one seed, Model B has a higher KL than Model A (worse): mean difference 0.30 (Model B "
      "- Model A), 95% interval 0.20 to 0.40, 1 seed, 500 images; whether another seed would "
      "agree is not known.");
  CHECK(verdict(summary(0.1, {-0.2, 0.4}, 1, 500)).starts_with("With one seed, no difference"));
}

TEST_CASE("few seeds are told, and few images show nothing") {
  CHECK(holds(verdict(summary(0.3, {0.2, 0.4}, 5, 500)), "interval is likely too narrow"));
  CHECK_FALSE(holds(verdict(summary(0.3, {0.2, 0.4}, 6, 500)), "too narrow"));
  for (const int seeds : {1, 9}) {
    const auto text = verdict(summary(0.3, {0.2, 0.4}, seeds, 5));
    CHECK(text.starts_with("No difference in KL"));
    CHECK(holds(text, "too few images"));
  }
  CHECK(holds(verdict(summary(0.3, {0.3, 0.3}, 1, 1)), "1 seed, 1 image."));
}

TEST_CASE("a bound that is not 0 is never printed as 0") {
  CHECK(holds(verdict(summary(0.3, {0.00004, 0.6}, 8, 500)), "interval 0.00004 to 0.60000"));
  CHECK(holds(verdict(summary(-0.3, {-0.6, -0.00004}, 8, 500)), "-0.60000 to -0.00004"));
  CHECK(holds(verdict(summary(-1e-9, {-0.2, 0.2}, 8, 500)), "mean difference 0.00 "));
  CHECK(holds(verdict(summary(12, {-40, 60}, 8, 500)), "-40.0 to 60.0"));
}

TEST_CASE("the confidence is told as it was asked for") {
  auto narrow = summary(0.3, {0.2, 0.4}, 9, 500);
  narrow.confidence = 0.9;
  CHECK(holds(verdict(narrow), "90% interval"));
  narrow.confidence = 0.999;
  CHECK(holds(verdict(narrow), "99.9% interval"));
}

TEST_CASE("two models that differ by chance alone are seldom told apart") {
  int claims = 0;
  constexpr int rounds = 100;
  for (int round = 0; round < rounds; ++round) {
    RandomDraws draws(1000 + round);
    SeedScores a(6), b(6);
    for (int seed = 0; seed < 6; ++seed) {
      const double luck = draws.unit();
      for (int image = 0; image < 30; ++image) {
        a[seed].push_back(draws.unit());
        b[seed].push_back(draws.unit() + (luck - 0.5) * 0.3);
      }
    }
    claims += holds(verdict(summarise_pairs(a, b, {500, 0.95, 1})), "has a");
  }
  CHECK(claims <= 12);
}
