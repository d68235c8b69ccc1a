// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/api/image.h"
#include "tests/support/catch.h"

/// The cases of tests/data/metric_fixtures.json: small maps with the value of every metric variant.
namespace distilloscope::test {

struct MetricCase {
  std::string name;
  int width = 0;
  int height = 0;
  std::vector<double> truth;
  std::vector<double> prediction;
  std::vector<double> baseline;
  std::vector<double> salicon_counts;
  std::vector<Fixation> fixations;
  std::vector<std::size_t> pixels;  ///< of the fixations
  std::vector<std::size_t> others;  ///< fixated on other images
  std::vector<std::vector<std::size_t>> borji_splits;
  std::vector<std::vector<std::size_t>> shuffled_splits;
  std::vector<std::size_t> salicon_draws;
  nlohmann::json expected;
};

inline nlohmann::json metric_fixtures() {
  std::ifstream file(std::string(DISTILLOSCOPE_TEST_DATA) + "/metric_fixtures.json");
  REQUIRE(file);
  return nlohmann::json::parse(file);
}

inline std::vector<double> flat(const nlohmann::json& rows) {
  std::vector<double> values;
  for (const auto& row : rows) {
    for (const auto& value : row) values.push_back(value.get<double>());
  }
  return values;
}

inline std::vector<MetricCase> metric_cases() {
  using Pixels = std::vector<std::size_t>;
  std::vector<MetricCase> result;
  const auto fixtures = metric_fixtures();
  for (const auto& entry : fixtures.at("cases")) {
    MetricCase one;
    one.name = entry.at("name").get<std::string>();
    one.width = entry.at("width").get<int>();
    one.height = entry.at("height").get<int>();
    one.truth = flat(entry.at("ground_truth"));
    one.prediction = flat(entry.at("saliency"));
    one.baseline = flat(entry.at("baseline"));
    one.salicon_counts = flat(entry.at("salicon_shuffle_count_map"));
    const auto pixel = [&](const nlohmann::json& yx) {
      return yx.at(0).get<std::size_t>() * one.width + yx.at(1).get<std::size_t>();
    };
    for (const auto& yx : entry.at("fixations_yx")) {
      one.fixations.push_back({yx.at(1).get<int>(), yx.at(0).get<int>()});
      one.pixels.push_back(pixel(yx));
    }
    for (const auto& yx : entry.at("other_fixations_yx")) one.others.push_back(pixel(yx));
    one.borji_splits = entry.at("borji_flat_index_splits").get<std::vector<Pixels>>();
    one.shuffled_splits = entry.at("shuffled_flat_index_splits").get<std::vector<Pixels>>();
    one.salicon_draws = entry.at("salicon_random_flat_index").get<Pixels>();
    one.expected = entry.at("expected");
    result.push_back(std::move(one));
  }
  return result;
}

inline Map map_of(const MetricCase& one, const std::vector<double>& values) {
  return {one.width, one.height, {values.begin(), values.end()}};
}

/// Compares with the fixture's value of that name; null there stands for NaN.
inline void check_metric(const MetricCase& one, const std::string& metric, double value,
                         double tolerance = 1e-9) {
  INFO(one.name << ": " << metric);
  const auto& expected = one.expected.at(metric);
  if (expected.is_null()) {
    CHECK(std::isnan(value));
  } else {
    const double wanted = expected.get<double>();
    CHECK(std::abs(value - wanted) <= tolerance * std::max(1.0, std::abs(wanted)));
  }
}

}  // namespace distilloscope::test
