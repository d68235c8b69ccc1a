// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/saliency_metrics.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/api/error.h"
#include "tests/support/catch.h"

using namespace distilloscope;
using nlohmann::json;

namespace {

struct Case {
  std::string name;
  int width = 0;
  int height = 0;
  std::vector<double> truth;
  std::vector<double> prediction;
  std::vector<std::size_t> pixels;
  std::vector<Fixation> fixations;
  json expected;
};

std::vector<double> flat(const json& rows) {
  std::vector<double> values;
  for (const auto& row : rows) {
    for (const auto& value : row) values.push_back(value.get<double>());
  }
  return values;
}

std::vector<Case> cases() {
  std::ifstream file(std::string(DISTILLOSCOPE_TEST_DATA) + "/metric_fixtures.json");
  REQUIRE(file);
  const auto fixtures = json::parse(file);
  std::vector<Case> result;
  for (const auto& entry : fixtures.at("cases")) {
    Case one;
    one.name = entry.at("name").get<std::string>();
    one.width = entry.at("width").get<int>();
    one.height = entry.at("height").get<int>();
    one.truth = flat(entry.at("ground_truth"));
    one.prediction = flat(entry.at("saliency"));
    for (const auto& yx : entry.at("fixations_yx")) {
      one.fixations.push_back({yx.at(1).get<int>(), yx.at(0).get<int>()});
      one.pixels.push_back(yx.at(0).get<std::size_t>() * one.width + yx.at(1).get<std::size_t>());
    }
    one.expected = entry.at("expected");
    result.push_back(std::move(one));
  }
  return result;
}

Map map_of(const Case& one, const std::vector<double>& values) {
  return {one.width, one.height, {values.begin(), values.end()}};
}

void check(const Case& one, const char* metric, double value, double tolerance = 1e-9) {
  INFO(one.name << ": " << metric);
  const auto& expected = one.expected.at(metric);
  if (expected.is_null()) {
    CHECK(std::isnan(value));
  } else {
    const double wanted = expected.get<double>();
    CHECK(std::abs(value - wanted) <= tolerance * std::max(1.0, std::abs(wanted)));
  }
}

ErrorCode code_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const EngineError& error) {
    return error.error().code;
  }
  FAIL("no EngineError was thrown");
  return ErrorCode::internal;
}

}  // namespace

TEST_CASE("every metric equals the reference values of the fixtures") {
  const auto all = cases();
  REQUIRE(all.size() == 4);
  for (const auto& one : all) {
    const auto &t = one.truth, &p = one.prediction;
    check(one, "KL_msinet_eps1e7", kl_notebook(t, p));
    check(one, "KL_mit_matlab", kl_mit(t, p));
    check(one, "KL_pysaliency_MIT", kl_mit(t, p, 2.2204e-16));
    check(one, "KL_pysaliency_default_min1e20", kl_pysaliency(t, p));
    check(one, "KL_mit_matlab_swapped_direction", kl_mit(p, t));
    check(one, "CC", cc(t, p));
    check(one, "SIM_pysaliency", sim(t, p));
    check(one, "SIM_mit_matlab", sim_matlab(t, p));
    check(one, "NSS_pysaliency", nss(p, one.pixels));
    check(one, "NSS_mit_matlab", nss_matlab(p, one.pixels));
  }
}

TEST_CASE("metrics on maps of floats differ from those on doubles by rounding alone") {
  for (const auto& one : cases()) {
    const auto t = map_of(one, one.truth), p = map_of(one, one.prediction);
    check(one, "KL_msinet_eps1e7", kl_notebook(t, p), 1e-6);
    check(one, "KL_mit_matlab", kl_mit(t, p), 1e-6);
    check(one, "KL_pysaliency_default_min1e20", kl_pysaliency(t, p), 1e-6);
    check(one, "CC", cc(t, p), 1e-6);
    check(one, "SIM_pysaliency", sim(t, p), 1e-6);
    check(one, "SIM_mit_matlab", sim_matlab(t, p), 1e-6);
    check(one, "NSS_pysaliency", nss(p, one.fixations), 1e-6);
    check(one, "NSS_mit_matlab", nss_matlab(p, one.fixations), 1e-6);
  }
}

TEST_CASE("a repeated fixation counts each time in pysaliency's NSS and once in MATLAB's") {
  const Map map{2, 2, {0, 0, 0, 4}};  // mean 1, population deviation sqrt(3), with N - 1: 2
  const std::vector<Fixation> fixations{{1, 1}, {1, 1}, {0, 0}};
  CHECK(nss(map, fixations) == Approx((3 + 3 - 1) / 3.0 / std::sqrt(3.0)));
  CHECK(nss_matlab(map, fixations) == Approx((3 - 1) / 2.0 / 2.0));
}

TEST_CASE("metrics without a defined value say so with NaN") {
  const Map zeros{2, 1, {0, 0}}, ramp{2, 1, {0, 1}};
  CHECK(std::isnan(kl_mit(ramp, zeros)));
  CHECK(std::isnan(sim(ramp, zeros)));
  CHECK(std::isnan(cc(zeros, zeros)));
  CHECK(std::isnan(nss(ramp, {})));
  CHECK(std::isnan(nss_matlab(ramp, {})));
  CHECK(cc(ramp, zeros) == 0);
  CHECK(std::isfinite(kl_notebook(ramp, zeros)));
}

TEST_CASE("maps that cannot be compared are refused with both sizes") {
  const Map small{2, 1, {0, 1}}, large{1, 3, {0, 1, 2}}, torn{2, 2, {1, 2, 3}};
  try {
    cc(small, large);
    FAIL("maps of two sizes were compared");
  } catch (const EngineError& error) {
    CHECK(error.error().message.find("1x3") != std::string::npos);
    CHECK(error.error().message.find("2x1") != std::string::npos);
  }
  CHECK(code_of([&] { kl_notebook(small, large); }) == ErrorCode::mismatch);
  CHECK(code_of([&] { sim(torn, torn); }) == ErrorCode::bad_data);
  CHECK(code_of([&] { kl_mit(Map{}, Map{}); }) == ErrorCode::bad_data);
  CHECK(code_of([&] { nss(small, {{2, 0}}); }) == ErrorCode::bad_data);
  CHECK(code_of([&] { nss(small, {{0, -1}}); }) == ErrorCode::bad_data);
}
