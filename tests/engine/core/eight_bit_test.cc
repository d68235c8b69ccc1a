// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/eight_bit.h"

#include <limits>

#include "engine/metrics/saliency_metrics.h"
#include "tests/support/engine_error.h"

using namespace distilloscope;
using namespace distilloscope::test;

TEST_CASE("a map in 8 bits is scaled and rounded by the rule that was chosen") {
  const Map map{2, 2, {0.25F, 0.5F, 0.7F, 1}};
  using Values = std::vector<float>;
  const auto values = [&](EightBitScale scale, EightBitRounding rounding) {
    return quantise_to_eight_bits(map, scale, rounding).values;
  };
  CHECK(values(EightBitScale::maximum, EightBitRounding::down) == Values{63, 127, 178, 255});
  CHECK(values(EightBitScale::maximum, EightBitRounding::nearest) == Values{64, 128, 178, 255});
  CHECK(values(EightBitScale::min_max, EightBitRounding::down) == Values{0, 85, 152, 255});
  CHECK(values(EightBitScale::min_max, EightBitRounding::nearest) == Values{0, 85, 153, 255});
}

TEST_CASE("8 bits turn a small value into a zero, and KL pays for it") {
  const Map truth{2, 1, {0.1F, 0.9F}}, prediction{2, 1, {0.0039F, 1}};
  const Map down = quantise_to_eight_bits(prediction);
  CHECK(down.values[0] == 0);
  CHECK(kl_mit(truth, down) > 3);
  CHECK(kl_mit(truth, prediction) < 1);
  const Map nearest =
      quantise_to_eight_bits(prediction, EightBitScale::maximum, EightBitRounding::nearest);
  CHECK(kl_mit(truth, nearest) < 1);
}

TEST_CASE("constant, empty and broken maps in 8 bits") {
  const Map zeros{2, 1, {0, 0}}, flat_map{2, 1, {0.3F, 0.3F}};
  CHECK(quantise_to_eight_bits(zeros).values == std::vector<float>{0, 0});
  CHECK(quantise_to_eight_bits(flat_map).values == std::vector<float>{255, 255});
  CHECK(quantise_to_eight_bits(flat_map, EightBitScale::min_max).values ==
        std::vector<float>{0, 0});
  CHECK(code_of([] { quantise_to_eight_bits(Map{}); }) == ErrorCode::bad_data);
  CHECK(code_of([] { quantise_to_eight_bits(Map{1, 1, {-1}}); }) == ErrorCode::bad_data);
  const float nan = std::numeric_limits<float>::quiet_NaN();
  CHECK(code_of([&] { quantise_to_eight_bits(Map{1, 1, {nan}}); }) == ErrorCode::not_finite);
}
