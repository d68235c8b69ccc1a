// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/auc_metrics.h"

#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <set>

#include "tests/support/engine_error.h"
#include "tests/support/metric_fixtures.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

using Values = std::vector<double>;
using Pixels = std::vector<std::size_t>;

struct Named {
  const char* name;
  std::function<double(MapValues, PixelIndices)> value;
};

/// Every AUC as a function of prediction and fixations alone; others are pixels 0 to 3.
const std::vector<Named>& all_metrics() {
  static const Pixels others{0, 1, 2, 3};
  static const std::vector<Named> metrics{
      {"auc_judd", [](MapValues p, PixelIndices f) { return auc_judd(p, f); }},
      {"auc_judd_jittered", [](MapValues p, PixelIndices f) { return auc_judd_jittered(p, f, 1); }},
      {"auc_tuebingen", [](MapValues p, PixelIndices f) { return auc_tuebingen(p, f); }},
      {"auc_unfixated", [](MapValues p, PixelIndices f) { return auc_unfixated(p, f); }},
      {"auc_borji", [](MapValues p, PixelIndices f) { return auc_borji(p, f, 1); }},
      {"auc_salicon", [](MapValues p, PixelIndices f) { return auc_salicon(p, f, 1); }},
      {"shuffled_auc_matlab",
       [](MapValues p, PixelIndices f) { return shuffled_auc_matlab(p, f, others, 1); }},
      {"shuffled_auc_tuebingen",
       [](MapValues p, PixelIndices f) { return shuffled_auc_tuebingen(p, f, others); }},
      {"shuffled_auc_salicon", [](MapValues p, PixelIndices f) {
         return shuffled_auc_salicon(p, f, Values(p.size(), 1.0));
       }}};
  return metrics;
}

/// All pairs compared, as the definition says.
double slow_rank_auc(const Values& fixated, const Values& others) {
  double wins = 0;
  for (double a : fixated) {
    for (double b : others) wins += a > b ? 1 : a == b ? 0.5 : 0;
  }
  return wins / static_cast<double>(fixated.size() * others.size());
}

}  // namespace

TEST_CASE("a map that is highest at its fixations ranks above chance in every AUC") {
  const Values prediction{0.1, 0.0, 0.3, 0.2, 0.95, 1.0};
  const Pixels fixations{4, 5};
  for (const auto& metric : all_metrics()) {
    INFO(metric.name);
    const double value = metric.value(prediction, fixations);
    CHECK(value > 0.7);
    CHECK(value <= 1);
  }
  CHECK(auc_judd(prediction, fixations) == Approx(1));
  CHECK(auc_unfixated(prediction, fixations) == Approx(1));
}

TEST_CASE("AUC counts ties as half, however many there are") {
  RandomDraws draws(7);
  for (int round = 0; round < 20; ++round) {
    Values fixated, others;
    for (int i = 0; i < 40; ++i) fixated.push_back(static_cast<double>(draws.below(6)));
    for (int i = 0; i < 70; ++i) others.push_back(static_cast<double>(draws.below(5)));
    CHECK(rank_auc(fixated, others) == Approx(slow_rank_auc(fixated, others)));
  }
  CHECK(rank_auc(Values{1, 1}, Values{1, 1, 1}) == 0.5);
}

TEST_CASE("every AUC has no value without fixations") {
  const Values prediction{0, 1, 2, 3, 4, 5};
  for (const auto& metric : all_metrics()) {
    INFO(metric.name);
    CHECK(std::isnan(metric.value(prediction, {})));
  }
}

TEST_CASE("one fixation is enough for every AUC") {
  const Values prediction{0, 1, 2, 3, 4, 5};
  const Pixels highest{5}, lowest{0};
  for (const auto& metric : all_metrics()) {
    INFO(metric.name);
    CHECK(metric.value(prediction, highest) > metric.value(prediction, lowest));
  }
}

TEST_CASE("on a constant map MATLAB's AUCs are undefined and the others are at chance") {
  for (const double level : {0.0, 0.5}) {
    const Values prediction(6, level);
    const Pixels fixations{1, 4};
    for (const auto& metric : all_metrics()) {
      INFO(metric.name);
      const std::string name = metric.name;
      if (name == "auc_judd_jittered") continue;  // the jitter is all there is to rank
      const double value = metric.value(prediction, fixations);
      if (name == "auc_judd" || name == "auc_borji" || name == "shuffled_auc_matlab") {
        CHECK(std::isnan(value));
      } else {
        CHECK(value == 0.5);
      }
    }
  }
}

TEST_CASE("every AUC refuses fixations outside, empty maps and values that are not finite") {
  const Values prediction{0, 1, 2, 3, 4, 5};
  const Pixels outside{6}, inside{1};
  for (const auto& metric : all_metrics()) {
    INFO(metric.name);
    const Error of_fixation = error_of([&] { metric.value(prediction, outside); });
    CHECK(of_fixation.code == ErrorCode::bad_data);
    CHECK(names(of_fixation, "pixel 6 lies outside the map of 6 pixels"));
    CHECK(code_of([&] { metric.value({}, inside); }) == ErrorCode::bad_data);
    for (const double bad : {std::nan(""), std::numeric_limits<double>::infinity()}) {
      const Error of_value = error_of([&] { metric.value(Values{0, 1, bad, 3}, inside); });
      CHECK(of_value.code == ErrorCode::not_finite);
      CHECK(names(of_value, "the prediction"));
    }
  }
  CHECK(code_of([&] { auc_borji(prediction, inside, Splits{{6}}); }) == ErrorCode::bad_data);
  CHECK(code_of([&] { auc_salicon(prediction, inside, outside); }) == ErrorCode::bad_data);
  CHECK(code_of([&] { shuffled_auc_matlab(prediction, inside, outside, 1); }) ==
        ErrorCode::bad_data);
  CHECK(code_of([&] { shuffled_auc_tuebingen(prediction, inside, outside); }) ==
        ErrorCode::bad_data);
  CHECK(code_of([&] { shuffled_auc_salicon(prediction, inside, Values(5, 1.0)); }) ==
        ErrorCode::mismatch);
  CHECK(names(error_of([&] { shuffled_auc_salicon(prediction, inside, Values(6, -1.0)); }),
              "the map of fixation counts holds a negative value"));
}

TEST_CASE("there is no AUC when nothing is left to compare fixations with") {
  const Values prediction{0, 1, 2};
  const Pixels everywhere{0, 1, 2}, one{2};
  CHECK(std::isnan(auc_judd(prediction, everywhere)));
  CHECK(std::isnan(auc_unfixated(prediction, everywhere)));
  CHECK(std::isnan(auc_borji(prediction, one, Splits{})));
  CHECK(std::isnan(shuffled_auc_matlab(prediction, one, Pixels{}, 1)));
  CHECK(std::isnan(shuffled_auc_tuebingen(prediction, one, {})));
  // All counts lie on the image's own fixation, and are taken out.
  CHECK(std::isnan(shuffled_auc_salicon(prediction, one, Values{0, 0, 5})));
}

TEST_CASE("a repeated fixation counts once in MATLAB's AUCs and each time in the others") {
  const Values prediction{0, 0.2, 0.4, 0.6, 0.8, 1};
  const Pixels repeated{1, 5, 5, 5}, once{1, 5};
  for (const auto& metric : all_metrics()) {
    INFO(metric.name);
    const std::string name = metric.name;
    const bool matlab =
        name.starts_with("auc_judd") || name == "auc_borji" || name == "shuffled_auc_matlab";
    CHECK((metric.value(prediction, repeated) == metric.value(prediction, once)) == matlab);
  }
}

TEST_CASE("AUC-Judd without jitter loses what lies in ties, and jitter gives it back") {
  RandomDraws draws(11);
  Values prediction;
  for (int i = 0; i < 1000; ++i) prediction.push_back(static_cast<double>(draws.below(3)));
  const Pixels fixations = draws.with_repeats(100, 1000);
  const Pixels once = distinct(fixations);
  const double exact = auc_unfixated(prediction, once);
  CHECK(auc_judd(prediction, fixations) < exact - 0.1);
  // Joined by trapezoids, the curve lies up to half a step of 1/n above the exact one.
  const double jittered = auc_judd_jittered(prediction, fixations, 1);
  CHECK(jittered == Approx(exact).margin(0.04));
  CHECK(jittered == auc_judd_jittered(prediction, fixations, 1));
  CHECK(jittered != auc_judd_jittered(prediction, fixations, 2));
}

TEST_CASE("MATLAB's thresholds reach values that sums of steps would miss") {
  // 153/255 is 0.6; six steps of 0.1 are a little more, MATLAB's range has 1 - 4 * 0.1.
  const Values prediction{0, 153, 255, 140};
  const Pixels fixations{1};
  // The fixated 0.6 reaches the threshold 0.6, the other pixel, 0.549, does not: all area is won.
  CHECK(auc_borji(prediction, fixations, Splits{{3, 2}}) == Approx(0.5));
  CHECK(auc_borji(prediction, fixations, Splits{{3, 2, 3, 3}}) == Approx(0.75));
}

TEST_CASE("seeded AUCs repeat with the seed, change with it, and come near the exact value") {
  RandomDraws draws(3);
  Values prediction;
  for (int i = 0; i < 1200; ++i) prediction.push_back(draws.unit());
  Pixels fixations = draws.with_repeats(30, 1200), others = draws.with_repeats(300, 1200);
  for (std::size_t i = 0; i < 20; ++i) prediction[fixations[i]] += 0.4;
  CHECK(auc_borji(prediction, fixations, 1) == auc_borji(prediction, fixations, 1));
  CHECK(auc_borji(prediction, fixations, 1) != auc_borji(prediction, fixations, 2));
  CHECK(auc_salicon(prediction, fixations, 1) == auc_salicon(prediction, fixations, 1));
  CHECK(auc_salicon(prediction, fixations, 1) ==
        Approx(auc_tuebingen(prediction, fixations)).margin(0.01));
  CHECK(auc_borji(prediction, fixations, 1) ==
        Approx(auc_tuebingen(prediction, fixations)).margin(0.03));
  CHECK(shuffled_auc_matlab(prediction, fixations, others, 1) ==
        Approx(shuffled_auc_tuebingen(prediction, fixations, others)).margin(0.03));
}

TEST_CASE(
    "the mean over MATLAB's splits of a shuffled AUC is the value of all pixels they are from") {
  RandomDraws draws(11);
  Values prediction;
  for (int i = 0; i < 900; ++i) prediction.push_back(draws.unit());
  Pixels fixations = draws.with_repeats(12, 900);
  // The fixated value that is the highest makes the thresholds those of every split, so the area is
  // linear in the shares of the others, whose expectation is the share among all.
  prediction[fixations[0]] = 1;
  Pixels others;
  for (std::size_t i = 0; i < 900; i += 13) others.push_back(i);
  const Splits whole{others};
  const double expected = shuffled_auc_matlab(prediction, fixations, whole);
  Values each;
  for (const auto& split : shuffled_splits(distinct(fixations).size(), others, 2000, 17)) {
    each.push_back(shuffled_auc_matlab(prediction, fixations, Splits{split}));
  }
  const double count = static_cast<double>(each.size());
  const double mean = std::accumulate(each.begin(), each.end(), 0.0) / count;
  double square = 0;
  for (const double value : each) square += (value - mean) * (value - mean);
  const double deviation = std::sqrt(square / (count - 1));
  CHECK(deviation > 0.01);  // they do differ
  CHECK(std::abs(mean - expected) < 4 * deviation / std::sqrt(count));
  CHECK(shuffled_auc_matlab(prediction, fixations, others, 17, 2000) ==
        Approx(mean).epsilon(1e-12));
}

TEST_CASE("random draws are the same on every machine, spread evenly and never out of range") {
  RandomDraws known(1234567);  // the published example of splitmix64
  CHECK(known.bits() == 6457827717110365317U);
  CHECK(known.bits() == 3203168211198807973U);
  RandomDraws draws(5);
  std::vector<int> seen(7, 0);
  for (int i = 0; i < 7000; ++i) ++seen[draws.below(7)];
  for (int count : seen) CHECK(std::abs(count - 1000) < 150);
  const double unit = draws.unit();
  CHECK((unit >= 0 && unit < 1));
  const Pixels items{3, 5, 8, 13, 21};
  const auto some = draws.without_repeats(3, items);
  CHECK(std::set<std::size_t>(some.begin(), some.end()).size() == 3);
  const auto all = draws.without_repeats(9, items);
  CHECK(std::set<std::size_t>(all.begin(), all.end()) ==
        std::set<std::size_t>(items.begin(), items.end()));
}

TEST_CASE("a shuffled AUC from counts is that of the fixations one by one, to the last bit") {
  Values prediction(40);
  for (std::size_t i = 0; i < prediction.size(); ++i) {
    prediction[i] = static_cast<double>((i * 7) % 11) / 10;  // with ties
  }
  const std::vector<std::size_t> fixations{3, 3, 17, 29}, others{0, 5, 5, 5, 17, 22, 38, 39, 39};
  Values counts(prediction.size(), 0);
  for (const std::size_t pixel : others) counts[pixel] += 1;
  CHECK(shuffled_auc_tuebingen_counted(prediction, fixations, counts) ==
        shuffled_auc_tuebingen(prediction, fixations, others));
  CHECK(std::isnan(shuffled_auc_tuebingen_counted(prediction, {}, counts)));
  CHECK(std::isnan(shuffled_auc_tuebingen_counted(prediction, fixations, Values(40, 0))));
  CHECK(code_of([&] { shuffled_auc_tuebingen_counted(prediction, fixations, Values(39, 1)); }) ==
        ErrorCode::mismatch);
  counts[1] = -1;
  CHECK(code_of([&] { shuffled_auc_tuebingen_counted(prediction, fixations, counts); }) !=
        ErrorCode::mismatch);
}
