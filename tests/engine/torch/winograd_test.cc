// SPDX-License-Identifier: GPL-3.0-or-later
// The transforms for every kind of processor that this one can stand for.
#include "engine/models/winograd.h"

#include <cmath>
#include <vector>

#include "engine/models/vectors.h"
#include "engine/models/winograd_tiles.h"
#include "tests/support/catch.h"
#include "tests/support/pattern.h"

using namespace distilloscope::winograd;
using distilloscope::test::pattern;

namespace {

constexpr std::int64_t kSide = 7;  // two tiles a side, the second cut
const Shape kShape{1, kSide, kSide, kLane, kLane};

struct Answers {
  std::vector<float> output, weights, bias;
};

/// Output and gradients of one image, with products summed up in float64.
Answers answers_of(const TileFunctions& functions) {
  const std::int64_t count = kShape.tiles(), square = kLane * kLane;
  const std::int64_t each = position_step(count * kLane);
  const auto map = pattern(kSide * kSide * kLane, 1), gradient = pattern(kSide * kSide * kLane, 2);
  const auto taps = pattern(9 * square, 3), bias = pattern(kLane, 4);
  std::vector<float> inputs(kPositions * each), products(kPositions * each);
  std::vector<float> gradients(kPositions * each), weights(kPositions * square);
  Answers answers{std::vector<float>(map.size()), std::vector<float>(9 * square),
                  std::vector<float>(kLane)};
  functions.input(map.data(), {}, kShape, {0, count}, each, inputs.data());
  functions.weights(taps.data(), weights.data(), square, kLane);
  for (std::int64_t p = 0; p < kPositions; ++p) {
    for (std::int64_t tile = 0; tile < count; ++tile) {
      for (std::int64_t out = 0; out < kLane; ++out) {
        double sum = 0;
        for (std::int64_t in = 0; in < kLane; ++in) {
          sum += static_cast<double>(inputs[p * each + tile * kLane + in]) *
                 weights[p * square + in * kLane + out];
        }
        products[p * each + tile * kLane + out] = static_cast<float>(sum);
      }
    }
  }
  functions.output(products.data(), each, kShape, {0, count}, {0, kLane}, bias.data(),
                   answers.output.data());
  functions.gradient(gradient.data(), kShape, {0, count}, {0, kLane}, each, gradients.data(),
                     answers.bias.data());
  std::vector<float> by_weights(kPositions * square);
  for (std::int64_t p = 0; p < kPositions; ++p) {
    for (std::int64_t in = 0; in < kLane; ++in) {
      for (std::int64_t out = 0; out < kLane; ++out) {
        double sum = 0;
        for (std::int64_t tile = 0; tile < count; ++tile) {
          sum += static_cast<double>(inputs[p * each + tile * kLane + in]) *
                 gradients[p * each + tile * kLane + out];
        }
        by_weights[p * square + in * kLane + out] = static_cast<float>(sum);
      }
    }
  }
  functions.weights_gradient(by_weights.data(), square, kLane, answers.weights.data());
  return answers;
}

/// The same as written: taps are 9 x in x out.
Answers as_written() {
  const std::int64_t square = kLane * kLane;
  const auto map = pattern(kSide * kSide * kLane, 1), gradient = pattern(kSide * kSide * kLane, 2);
  const auto taps = pattern(9 * square, 3), bias = pattern(kLane, 4);
  std::vector<double> weights(9 * square), biases(kLane);
  Answers answers;
  for (std::int64_t row = 0; row < kSide; ++row) {
    for (std::int64_t column = 0; column < kSide; ++column) {
      for (std::int64_t out = 0; out < kLane; ++out) {
        double sum = bias[out];
        const double direction = gradient[(row * kSide + column) * kLane + out];
        biases[out] += direction;
        for (std::int64_t tap = 0; tap < 9; ++tap) {
          const std::int64_t y = row - 1 + tap / 3, x = column - 1 + tap % 3;
          if (y < 0 || y >= kSide || x < 0 || x >= kSide) continue;
          for (std::int64_t in = 0; in < kLane; ++in) {
            const double value = map[(y * kSide + x) * kLane + in];
            sum += value * taps[tap * square + in * kLane + out];
            weights[tap * square + in * kLane + out] += value * direction;
          }
        }
        answers.output.push_back(static_cast<float>(sum));
      }
    }
  }
  answers.weights.assign(weights.begin(), weights.end());
  answers.bias.assign(biases.begin(), biases.end());
  return answers;
}

void check_near(const std::vector<float>& wanted, const std::vector<float>& got, float margin) {
  REQUIRE(wanted.size() == got.size());
  float most = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    most = std::max(most, std::abs(wanted[i] - got[i]));
  }
  CHECK(most < margin);
}

}  // namespace

TEST_CASE("Winograd's transforms give a convolution and its gradients on each kind of processor") {
  const Answers wanted = as_written();
  const auto check = [&](const TileFunctions& functions) {
    const Answers got = answers_of(functions);
    check_near(wanted.output, got.output, 1e-4F);
    check_near(wanted.weights, got.weights, 1e-4F);
    check_near(wanted.bias, got.bias, 1e-4F);
  };
  SECTION("AVX2") {
    if (available()) check(avx2_tiles());
  }
  SECTION("AVX-512") {
    if (distilloscope::vectors_of_processor() == distilloscope::Vectors::avx512) {
      check(avx512_tiles());
    }
  }
  SUCCEED("what this processor has not is left out");
}
