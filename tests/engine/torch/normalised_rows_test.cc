// SPDX-License-Identifier: GPL-3.0-or-later
// The loops for every kind of processor that this one can stand for, against each other.
#include "engine/models/normalised_rows.h"

#include <cmath>
#include <limits>
#include <vector>

#define DISTILLOSCOPE_WIDTH 4
#include "engine/models/normalised_rows_kernels.h"
#include "engine/models/vectors.h"
#include "tests/support/catch.h"
#include "tests/support/pattern.h"

using namespace distilloscope;
using namespace distilloscope::normalisation;
using distilloscope::test::pattern;

namespace {

constexpr std::int64_t kImages = 2, kHeight = 7, kWidth = 10, kChannels = 80;
constexpr std::int64_t kPixels = kImages * kHeight * kWidth;

struct Answers {
  std::vector<std::vector<float>> maps;
  std::vector<std::vector<double>> sums;
  std::vector<std::uint8_t> places;
};

Answers answers_of(const RowFunctions& functions) {
  const std::size_t size = kPixels * kChannels;
  auto map = pattern(size, 1);
  const auto other = pattern(size, 2);
  map[77] = std::numeric_limits<float>::quiet_NaN();
  const auto scale = pattern(kChannels, 3), shift = pattern(kChannels, 4);
  const auto mean = pattern(kChannels, 5), slope = pattern(kChannels, 6);
  const auto offset = pattern(kChannels, 7);
  const Rectified rectified{scale.data(), shift.data()};
  const Line line{scale.data(), mean.data(), slope.data(), offset.data()};
  const Part part{3, kPixels - 2, kChannels};
  Answers answers;
  const auto new_map = [&](std::size_t count) {
    return answers.maps.emplace_back(count, -1.0F).data();
  };
  const auto new_sums = [&] { return answers.sums.emplace_back(kChannels, -1.0).data(); };
  answers.maps.reserve(16);
  answers.sums.reserve(16);

  double* const centre = new_sums();
  functions.sum_moments(map.data(), part, centre, new_sums());
  const float* const output = new_map(size);
  functions.rectify(map.data(), other.data(), rectified, part, answers.maps.back().data());
  functions.rectify(map.data(), nullptr, rectified, part, new_map(size));
  double* const gradients = new_sums();
  functions.sum_masked(output, other.data(), map.data(), mean.data(), part, new_map(size),
                       {gradients, new_sums()});
  double* const more = new_sums();
  functions.sum_rectified(rectified, other.data(), map.data(), mean.data(), part,
                          {more, new_sums()});
  functions.apply_masked(other.data(), map.data(), line, part, new_map(size));
  functions.apply_rectified(rectified, other.data(), map.data(), line, part, new_map(size));

  const Pooling pooling{kImages, kHeight, kWidth, kChannels, 4, 5, 0, 1};
  const std::size_t pooled = kImages * 4 * 5 * kChannels;
  answers.places.resize(pooled);
  float* const largest = new_map(pooled);
  functions.pool(map.data(), pooling, rectified, 0, kImages * 4, largest, new_map(pooled),
                 answers.places.data());
  functions.apply_pooled(other.data(), answers.places.data(), map.data(), pooling, line, 0,
                         kImages * kHeight, new_map(size));
  return answers;
}

template <typename Value>
void check_near(const std::vector<std::vector<Value>>& wanted,
                const std::vector<std::vector<Value>>& got) {
  REQUIRE(wanted.size() == got.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    INFO("answer " << i);
    std::size_t different = 0;
    for (std::size_t j = 0; j < wanted[i].size(); ++j) {
      const bool both_nan = std::isnan(wanted[i][j]) && std::isnan(got[i][j]);
      if (!both_nan && !(std::abs(wanted[i][j] - got[i][j]) < 2e-5)) ++different;
    }
    CHECK(different == 0);
  }
}

}  // namespace

TEST_CASE("the loops of a normalisation give the same on each kind of processor") {
  const Answers wanted = answers_of(RowKernels::kFunctions);
  const auto check = [&](const RowFunctions& functions) {
    const Answers got = answers_of(functions);
    check_near(wanted.maps, got.maps);
    check_near(wanted.sums, got.sums);
    CHECK(wanted.places == got.places);
  };
#ifdef __x86_64__
  const Vectors vectors = vectors_of_processor();
  SECTION("AVX2") {
    if (vectors != Vectors::none) check(avx2_rows());
  }
  SECTION("AVX-512") {
    if (vectors == Vectors::avx512) check(avx512_rows());
  }
#endif
  SUCCEED("what this processor has not is left out");
}
