// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/saliency_metrics.h"

#include <cmath>
#include <functional>
#include <limits>

#include "tests/support/engine_error.h"
#include "tests/support/metric_fixtures.h"

using namespace distilloscope;
using namespace distilloscope::test;

TEST_CASE("metrics on maps of floats differ from those on doubles by rounding alone") {
  for (const auto& one : metric_cases()) {
    const auto t = map_of(one, one.truth), p = map_of(one, one.prediction);
    check_metric(one, "KL_msinet_eps1e7", kl_notebook(t, p), 1e-6);
    check_metric(one, "KL_mit_matlab", kl_mit(t, p), 1e-6);
    check_metric(one, "KL_pysaliency_default_min1e20", kl_pysaliency(t, p), 1e-6);
    check_metric(one, "CC", cc(t, p), 1e-6);
    check_metric(one, "SIM_pysaliency", sim(t, p), 1e-6);
    check_metric(one, "SIM_mit_matlab", sim_matlab(t, p), 1e-6);
    check_metric(one, "NSS_pysaliency", nss(p, one.fixations), 1e-6);
    check_metric(one, "NSS_mit_matlab", nss_matlab(p, one.fixations), 1e-6);
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
  const Error error = error_of([&] { cc(small, large); });
  CHECK(names(error, "the prediction of 1x3"));
  CHECK(names(error, "the ground truth of 2x1"));
  CHECK(code_of([&] { kl_notebook(small, large); }) == ErrorCode::mismatch);
  CHECK(code_of([&] { sim(torn, torn); }) == ErrorCode::bad_data);
  CHECK(code_of([&] { kl_notebook_float32(torn, torn); }) == ErrorCode::bad_data);
  CHECK(code_of([&] { kl_mit(Map{}, Map{}); }) == ErrorCode::bad_data);
  CHECK(code_of([&] { nss(small, {{2, 0}}); }) == ErrorCode::bad_data);
  CHECK(code_of([&] { nss(small, {{0, -1}}); }) == ErrorCode::bad_data);
}

TEST_CASE("a constant map has no MATLAB score, and pysaliency's is neither good nor bad") {
  const Map flat_map{2, 2, {0.1F, 0.1F, 0.1F, 0.1F}}, other{2, 2, {0, 1, 2, 3}};
  CHECK(cc(other, flat_map) == 0);
  CHECK(nss(flat_map, {{1, 1}}) == 0);
  CHECK(std::isnan(nss_matlab(flat_map, {{1, 1}})));
  CHECK(std::isnan(sim_matlab(other, flat_map)));
  CHECK(sim(flat_map, flat_map) == Approx(1));
  CHECK(kl_mit(flat_map, flat_map) == Approx(0).margin(1e-12));
}

TEST_CASE("one fixation is enough for NSS") {
  const Map map{2, 1, {0, 4}};  // mean 2, population deviation 2
  CHECK(nss(map, {{1, 0}}) == Approx(1));
  CHECK(nss(map, {{0, 0}}) == Approx(-1));
}

TEST_CASE("a value that is not finite is refused by the name of its map, but passes as a loss") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float infinity = std::numeric_limits<float>::infinity();
  // A NaN between equal values must not make the map pass as constant.
  const Map sound{3, 1, {1, 2, 1}}, broken{3, 1, {1, nan, 1}}, endless{3, 1, {1, infinity, 1}};
  for (const Map& bad : {broken, endless}) {
    const Error of_prediction = error_of([&] { cc(sound, bad); });
    CHECK(of_prediction.code == ErrorCode::not_finite);
    CHECK(names(of_prediction, "the prediction"));
    CHECK(names(of_prediction, "at pixel 1"));
    CHECK(names(error_of([&] { cc(bad, sound); }), "the ground truth"));
    CHECK(code_of([&] { kl_mit(sound, bad); }) == ErrorCode::not_finite);
    CHECK(code_of([&] { kl_pysaliency(bad, sound); }) == ErrorCode::not_finite);
    CHECK(code_of([&] { sim(sound, bad); }) == ErrorCode::not_finite);
    CHECK(code_of([&] { sim_matlab(sound, bad); }) == ErrorCode::not_finite);
    CHECK(code_of([&] { nss(bad, {{0, 0}}); }) == ErrorCode::not_finite);
    CHECK(code_of([&] { nss_matlab(bad, {{0, 0}}); }) == ErrorCode::not_finite);
    CHECK(std::isnan(kl_notebook(sound, bad)));
    CHECK(std::isnan(kl_notebook_float32(sound, bad)));
  }
}

TEST_CASE("a negative value has no share: KL refuses it, SIM of pysaliency shifts it") {
  const Map sound{2, 1, {1, 2}}, negative{2, 1, {-1, 2}};
  for (const auto& action : std::vector<std::function<void()>>{
           [&] { kl_notebook(sound, negative); }, [&] { kl_notebook_float32(sound, negative); },
           [&] { kl_mit(sound, negative); }, [&] { kl_pysaliency(sound, negative); }}) {
    const Error error = error_of(action);
    CHECK(error.code == ErrorCode::bad_data);
    CHECK(names(error, "the prediction holds a negative value"));
  }
  CHECK(names(error_of([&] { kl_mit(negative, sound); }), "the ground truth holds a negative"));
  CHECK(sim(Map{2, 1, {0, 3}}, negative) == Approx(1));
}

TEST_CASE("the reason why a map is no density is given by name") {
  const std::vector<double> zeros(3, 0.0), negative{1, -2, 3}, sound{0, 0, 1}, none;
  CHECK_FALSE(density_fault(sound, kBaseline));
  CHECK(names(*density_fault(zeros, kBaseline), "the baseline is zero everywhere"));
  CHECK(names(*density_fault(negative, kBaseline), "the baseline holds a negative value"));
  CHECK(names(*density_fault(none, kBaseline), "the baseline holds no values"));
  const std::vector<double> broken{-1, std::nan("")};
  CHECK(density_fault(broken, kBaseline)->code == ErrorCode::not_finite);
  CHECK(code_of([&] { require_density(zeros, kBaseline); }) == ErrorCode::bad_data);
}

TEST_CASE("a loss in float keeps its digits on a map of full size") {
  Map truth{640, 480, {}}, prediction{640, 480, {}};
  for (int i = 0; i < 640 * 480; ++i) {
    truth.values.push_back(static_cast<float>(i % 97) / 96);
    prediction.values.push_back(static_cast<float>(1 + i % 89) / 90);
  }
  CHECK(kl_notebook_float32(truth, prediction) ==
        Approx(kl_notebook(truth, prediction)).epsilon(1e-5));
}
