// SPDX-License-Identifier: GPL-3.0-or-later
// The loops for every kind of processor that this one can stand for, against each other.
#include "engine/models/doubled_rows.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

#include "engine/models/doubled_rows_kernels.h"
#include "engine/models/vectors.h"
#include "tests/support/catch.h"
#include "tests/support/pattern.h"

using namespace distilloscope;
using namespace distilloscope::doubling;
using distilloscope::test::pattern;

namespace {

constexpr Shape kShape{2, 3, 5, 19};  // no multiple of any width
constexpr std::size_t kSize = 2 * 3 * 5 * 19;

float widened(Half half) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(half.bits) << 16);
}

std::vector<Half> halves(const std::vector<float>& values) {
  std::vector<Half> cut;
  for (const float value : values) {
    cut.push_back({static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(value) >> 16)});
  }
  return cut;
}

std::vector<float> widened(const std::vector<Half>& values) {
  std::vector<float> wide;
  for (const Half value : values) wide.push_back(widened(value));
  return wide;
}

// Doubled maps and gradients, of floats and of halves.
std::vector<std::vector<float>> answers_of(const RowFunctions& functions) {
  const auto map = pattern(kSize, 1), gradient = pattern(4 * kSize, 2);
  std::vector<float> row(2 * 5 * 19);
  std::vector<float> doubled(4 * kSize), gathered(kSize);
  functions.double_floats(map.data(), kShape, 0, 12, row.data(), doubled.data());
  functions.gather_floats(gradient.data(), kShape, 0, 6, row.data(), gathered.data());
  std::vector<Half> doubled_halves(4 * kSize), gathered_halves(kSize);
  // In two parts, as threads share them.
  for (const auto& [begin, end] : {std::pair(0, 5), std::pair(5, 12)}) {
    functions.double_halves(halves(map).data(), kShape, begin, end, row.data(),
                            doubled_halves.data());
  }
  for (const auto& [begin, end] : {std::pair(0, 4), std::pair(4, 6)}) {
    functions.gather_halves(halves(gradient).data(), kShape, begin, end, row.data(),
                            gathered_halves.data());
  }
  return {doubled, gathered, widened(doubled_halves), widened(gathered_halves)};
}

}  // namespace

TEST_CASE("rows are doubled alike on every kind of processor") {
  const auto plain = answers_of(RowKernels::kFunctions);
  std::vector<std::vector<std::vector<float>>> others;
#ifdef __x86_64__
  const Vectors best = vectors_of_processor();
  if (best != Vectors::none) others.push_back(answers_of(avx2_rows()));
  if (best == Vectors::avx512) others.push_back(answers_of(avx512_rows()));
#endif
  for (const auto& other : others) {
    for (std::size_t kind = 0; kind < plain.size(); ++kind) {
      // A half has 8 bits, and a product that is not rounded may end on its other side.
      const float rounding = kind < 2 ? 1e-6F : 1.0F / 128;
      REQUIRE(other[kind].size() == plain[kind].size());
      for (std::size_t i = 0; i < plain[kind].size(); ++i) {
        const float scale = std::max(1.0F, std::abs(plain[kind][i]));
        REQUIRE(std::abs(other[kind][i] - plain[kind][i]) <= rounding * scale);
      }
    }
  }
}

TEST_CASE("halves are rounded to the nearest, from the middle to the even one") {
  // Two steps apart, so that a quarter of the way is in the middle between two halves.
  const std::vector<Half> map = halves({1.0F, 1.0F + 2.0F / 128});
  std::vector<Half> doubled(8);
  std::vector<float> row(2);
  double_rows(map.data(), {1, 1, 2, 1}, 0, 2, row.data(), doubled.data());
  CHECK(widened(doubled[0]) == 1.0F);
  CHECK(widened(doubled[1]) == 1.0F);
  CHECK(widened(doubled[2]) == 1.0F + 2.0F / 128);
  CHECK(widened(doubled[3]) == 1.0F + 2.0F / 128);
}
