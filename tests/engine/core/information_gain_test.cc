// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/information_gain.h"

#include <cmath>
#include <functional>
#include <limits>

#include "tests/support/catch.h"
#include "tests/support/engine_error.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {
using Values = std::vector<double>;
using Pixels = std::vector<std::size_t>;
}  // namespace

TEST_CASE("a density that doubles the baseline's share gains one bit, whatever the maps' scale") {
  const Values prediction{10, 10, 20, 40}, baseline{1, 1, 1, 1};  // shares 1/8 1/8 1/4 1/2
  CHECK(information_gain_density(prediction, Pixels{3}, baseline) == Approx(1));
  CHECK(information_gain_density(prediction, Pixels{0}, baseline) == Approx(-1));
  CHECK(information_gain_density(prediction, Pixels{0, 3, 3, 3}, baseline) == Approx(0.5));
  CHECK(information_gain_density(baseline, Pixels{0, 1}, baseline) == Approx(0).margin(1e-12));
}

TEST_CASE("MATLAB's gain counts a fixation once and falls 52 bits at the lowest pixel") {
  const Values prediction{1, 2, 2, 3}, baseline{0, 1, 1, 2};  // both stretch to 0, 1/4, 1/4, 1/2
  CHECK(information_gain_matlab(prediction, Pixels{3, 3, 1}, baseline) == Approx(0).margin(1e-12));
  const Values reversed{3, 2, 2, 1};
  CHECK(information_gain_matlab(reversed, Pixels{3, 3}, baseline) == Approx(-51));
}

TEST_CASE("information gain has no value without fixations, or for maps that are no densities") {
  const Values sound{1, 2, 3}, with_zero{0, 1, 2}, flat_map{2, 2, 2}, zeros{0, 0, 0};
  const Pixels fixations{1};
  CHECK(std::isnan(information_gain_matlab(sound, {}, with_zero)));
  CHECK(std::isnan(information_gain_density(sound, {}, sound)));
  CHECK(std::isnan(information_gain_density(zeros, fixations, sound)));
  CHECK(std::isnan(information_gain_density(sound, Pixels{0}, with_zero)));
  CHECK(std::isnan(information_gain_matlab(flat_map, fixations, sound)));
  CHECK(std::isnan(information_gain_matlab(sound, fixations, flat_map)));
  CHECK(std::isfinite(information_gain_density(flat_map, fixations, sound)));
}

TEST_CASE(
    "a density that is zero where somebody looked loses without end, elsewhere it costs nothing") {
  const Values prediction{0, 1, 3, 4}, baseline{1, 1, 1, 1};
  CHECK(information_gain_density(prediction, Pixels{3}, baseline) == Approx(1));
  CHECK(information_gain_density(prediction, Pixels{3, 3, 3, 0}, baseline) ==
        -std::numeric_limits<double>::infinity());
  // A baseline that is zero elsewhere is none the worse for it either.
  CHECK(information_gain_density(baseline, Pixels{1}, prediction) == Approx(1));
}

TEST_CASE("information gain names the map that cannot be used") {
  const Values sound{1, 2, 3}, broken{1, std::nan(""), 3}, negative{1, -2, 3}, zeros{0, 0, 0};
  const Pixels fixations{1}, outside{3};
  using Gain = double (*)(MapValues, PixelIndices, MapValues);
  for (const Gain gain : {Gain(information_gain_matlab), Gain(information_gain_density)}) {
    CHECK(code_of([&] { gain(sound, outside, sound); }) == ErrorCode::bad_data);
    CHECK(code_of([&] { gain(sound, fixations, Values{1, 2}); }) == ErrorCode::mismatch);
    CHECK(names(error_of([&] { gain(broken, fixations, sound); }), "the prediction holds"));
    CHECK(code_of([&] { gain(broken, fixations, sound); }) == ErrorCode::not_finite);
    CHECK(names(error_of([&] { gain(sound, fixations, broken); }), "the baseline holds"));
    CHECK(code_of([&] { gain({}, {}, {}); }) == ErrorCode::bad_data);
  }
  CHECK(names(error_of([&] { information_gain_density(negative, fixations, sound); }),
              "the prediction holds a negative value"));
  CHECK(names(error_of([&] { information_gain_density(sound, fixations, zeros); }),
              "the baseline is zero everywhere"));
}
