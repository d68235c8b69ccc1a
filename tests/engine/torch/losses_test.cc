// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/losses.h"

#include <cmath>

#include "engine/metrics/saliency_metrics.h"
#include "engine/models/torch_compat.h"
#include "tests/engine/torch/model_support.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr double kEpsilon = 1e-7;

torch::Tensor map2x2(std::vector<float> values) {
  return torch::tensor(values).reshape({1, 1, 2, 2});
}

torch::Tensor fixture_map(const nlohmann::json& rows) {
  return tensor_of(rows).to(torch::kFloat32).unsqueeze(0).unsqueeze(0);
}

bool finite(const torch::Tensor& tensor) {
  return torch::isfinite(tensor).all().item<bool>();
}

double term(const StudentLoss& loss, LossTerm which) {
  return loss.terms[static_cast<std::size_t>(which)].item<double>();
}

}  // namespace

TEST_CASE("the KL divergence equals the float32 reference on every fixture") {
  const auto fixtures = read_fixture("metric_fixtures.json");
  for (const auto& one : fixtures.at("cases")) {
    INFO(one.at("name").get<std::string>());
    const auto kl = kl_divergence(fixture_map(one.at("ground_truth")),
                                  fixture_map(one.at("saliency")), kEpsilon);
    const double wanted = one.at("expected").at("KL_msinet_eps1e7_float32").get<double>();
    CHECK(std::abs(kl.item<double>() - wanted) < 1e-5);
  }
}

TEST_CASE("the KL divergence of 2x2 maps is what the formula gives by hand") {
  // Shares of the truth: 1/2, 1/4, 1/4, 0. Of the prediction: 1/4 each.
  const auto truth = map2x2({0.8f, 0.4f, 0.4f, 0});
  const auto prediction = map2x2({0.3f, 0.3f, 0.3f, 0.3f});
  // 1/2 log 2 + 1/4 log 1 + 1/4 log 1 + 0
  const double by_hand = 0.5 * std::log(2.0);
  CHECK(kl_divergence(truth, prediction, kEpsilon).item<double>() == Approx(by_hand).margin(1e-6));
  // A large epsilon shows its three places: t = 0.8 / 2, 0.4 / 2, 0.4 / 2; p = 0.3 / 1.6.
  const double e = 0.4, p = 0.3 / 1.6;
  const double with_e = 0.4 * std::log(e + 0.4 / (e + p)) + 2 * 0.2 * std::log(e + 0.2 / (e + p));
  CHECK(kl_divergence(truth, prediction, e).item<double>() == Approx(with_e).epsilon(1e-5));
}

TEST_CASE("each image of a batch has its own divergence, and the loss is their mean") {
  const auto truth = torch::cat({map2x2({4, 0, 0, 0}), map2x2({1, 1, 1, 1})});
  const auto prediction = torch::cat({map2x2({1, 1, 1, 1}), map2x2({9, 9, 9, 9})});
  const auto kl = kl_divergence(truth, prediction, kEpsilon);
  REQUIRE(kl.sizes() == torch::IntArrayRef({2}));
  CHECK(kl[0].item<double>() == Approx(std::log(4.0)).margin(1e-5));
  CHECK(kl[1].item<double>() == Approx(0).margin(1e-5));
  const auto loss = student_loss({prediction, {}}, truth, {}, DistillationOptions{});
  CHECK(loss.total.item<double>() == Approx(std::log(4.0) / 2).margin(1e-5));
}

TEST_CASE("Model B's loss adds the weighted divergence of its second head from the teacher") {
  const auto truth = map2x2({1, 0, 0, 0});
  const auto teacher = map2x2({0.5f, 0.5f, 0, 0});
  const StudentOutput output{map2x2({0.2f, 0.2f, 0.2f, 0.2f}), map2x2({0.6f, 0.2f, 0.1f, 0.1f})};
  DistillationOptions options;  // w = 2.5, s = 3
  const auto loss = student_loss(output, truth, teacher, options);
  // Head 1: log 4. Head 2: shares 0.6 and 0.2 against 1/2 and 1/2.
  const double head_2 = 0.5 * std::log(0.5 / 0.6) + 0.5 * std::log(0.5 / 0.2);
  CHECK(term(loss, LossTerm::truth) == Approx(std::log(4.0)).margin(1e-5));
  CHECK(term(loss, LossTerm::teacher) == Approx(2.5 * head_2).margin(1e-5));
  CHECK(loss.kl.item<double>() == Approx(std::log(4.0)).margin(1e-5));
  CHECK(loss.total.item<double>() == Approx(std::log(4.0) + 2.5 * head_2).margin(1e-5));

  // Dividing by s moves the value through epsilon alone; a large epsilon shows that it is there.
  options.kl_epsilon = 0.1;
  const double with_s = term(student_loss(output, truth, teacher, options), LossTerm::teacher);
  options.smoothing = 1;
  const double without_s = term(student_loss(output, truth, teacher, options), LossTerm::teacher);
  const auto by_metric = [&](double s) {
    const std::vector<double> t{0.5 / s, 0.5 / s, 0, 0}, p{0.6 / s, 0.2 / s, 0.1 / s, 0.1 / s};
    return 2.5 * kl_notebook(t, p, 0.1);
  };
  CHECK(with_s == Approx(by_metric(3)).epsilon(1e-5));
  CHECK(without_s == Approx(by_metric(1)).epsilon(1e-5));
  CHECK(std::abs(with_s - without_s) > 1e-3);
}

TEST_CASE("without a teacher map both models learn from the truth alone") {
  const auto truth = map2x2({1, 0, 0, 0}), map = map2x2({1, 1, 1, 1});
  const auto of_b = student_loss({map, map}, truth, {}, DistillationOptions{});
  DistillationOptions plain;
  plain.method = DistillationMethod::none;
  const auto of_a = student_loss({map, {}}, truth, truth, plain);
  for (const auto* loss : {&of_a, &of_b}) {
    CHECK_FALSE(loss->terms[1].defined());
    CHECK(torch::equal(loss->total, loss->terms[0]));
  }
}

TEST_CASE("one head can follow the truth and the teacher, or the teacher alone") {
  const auto truth = map2x2({1, 0, 0, 0}), teacher = map2x2({0.5f, 0.5f, 0, 0});
  const StudentOutput output{map2x2({0.6f, 0.2f, 0.1f, 0.1f}), {}};
  DistillationOptions options;
  options.smoothing = 1;
  options.weight = 2;
  options.truth_weight = 0.5;
  const double to_truth = std::log(1 / 0.6);
  const double to_teacher = 0.5 * std::log(0.5 / 0.6) + 0.5 * std::log(0.5 / 0.2);
  options.method = DistillationMethod::same_head;
  auto loss = student_loss(output, truth, teacher, options);
  CHECK(term(loss, LossTerm::truth) == Approx(0.5 * to_truth).margin(1e-5));
  CHECK(term(loss, LossTerm::teacher) == Approx(2 * to_teacher).margin(1e-5));
  CHECK(loss.total.item<double>() == Approx(0.5 * to_truth + 2 * to_teacher).margin(1e-5));
  options.method = DistillationMethod::teacher_only;
  loss = student_loss(output, truth, teacher, options);
  CHECK_FALSE(loss.terms[0].defined());
  CHECK(loss.total.item<double>() == Approx(2 * to_teacher).margin(1e-5));
  CHECK(loss.kl.item<double>() == Approx(to_truth).margin(1e-5));
  CHECK_FALSE(loss.kl.requires_grad());
  options.method = DistillationMethod::second_head;
  CHECK(error_of([&] { student_loss(output, truth, teacher, options); }).code ==
        ErrorCode::mismatch);
}

TEST_CASE("a blended label mixes maps by their mass, whatever their brightness") {
  const auto truth = map2x2({1, 0, 0, 0}), teacher = map2x2({0, 0.02f, 0.02f, 0});
  const StudentOutput output{map2x2({0.25f, 0.25f, 0.25f, 0.25f}), {}};
  DistillationOptions options;
  options.method = DistillationMethod::blended;
  options.alpha = 0.4;
  const auto loss = student_loss(output, truth, teacher, options);
  // Shares 0.6, 0.2, 0.2 against a quarter each.
  const double wanted = 0.6 * std::log(0.6 / 0.25) + 0.4 * std::log(0.2 / 0.25);
  CHECK(loss.total.item<double>() == Approx(wanted).margin(1e-4));
  CHECK(loss.kl.item<double>() == Approx(std::log(4.0)).margin(1e-5));
  options.alpha = 0;
  const auto plain = student_loss(output, truth, teacher, options);
  CHECK(plain.total.item<double>() == Approx(std::log(4.0)).margin(1e-5));
}

TEST_CASE("a temperature flattens both maps, which a divisor does not") {
  const auto truth = map2x2({1, 0, 0, 0}), teacher = map2x2({0.64f, 0.16f, 0.16f, 0.04f});
  const StudentOutput output{truth, map2x2({0.36f, 0.36f, 0.04f, 0.04f})};
  DistillationOptions options;
  options.weight = 1;
  options.smoothing = 2;
  options.smoothing_rule = Smoothing::temperature;
  // Roots: 8, 4, 4, 2 of 18 against 6, 6, 2, 2 of 16.
  const double q[] = {8 / 18.0, 4 / 18.0, 4 / 18.0, 2 / 18.0}, p[] = {0.375, 0.375, 0.125, 0.125};
  double wanted = 0;
  for (int i = 0; i < 4; ++i) wanted += q[i] * std::log(q[i] / p[i]);
  CHECK(term(student_loss(output, truth, teacher, options), LossTerm::teacher) ==
        Approx(wanted).margin(1e-5));
  options.smoothing_rule = Smoothing::division;
  const double divided = term(student_loss(output, truth, teacher, options), LossTerm::teacher);
  options.smoothing = 1;
  const double as_it_is = term(student_loss(output, truth, teacher, options), LossTerm::teacher);
  CHECK(divided == Approx(as_it_is).margin(1e-5));
  CHECK(std::abs(divided - wanted) > 0.05);
}

TEST_CASE("the correlation term is Pearson's, and finite for a constant map") {
  const std::vector<double> t{0.1, 0.9, 0.4, 0.2}, p{0.3, 0.5, 0.6, 0.1};
  const auto truth = map2x2({0.1f, 0.9f, 0.4f, 0.2f}), map = map2x2({0.3f, 0.5f, 0.6f, 0.1f});
  CHECK(correlation(truth, map)[0].item<double>() == Approx(cc(t, p)).margin(1e-5));
  DistillationOptions options;
  options.method = DistillationMethod::none;
  options.cc_weight = 3;
  const auto loss = student_loss({map, {}}, truth, {}, options);
  CHECK(term(loss, LossTerm::cc) == Approx(3 * (1 - cc(t, p))).margin(1e-4));
  CHECK(loss.total.item<double>() ==
        Approx(term(loss, LossTerm::truth) + term(loss, LossTerm::cc)).margin(1e-5));
  auto constant = torch::full({1, 1, 2, 2}, 0.5).requires_grad_();
  const auto flat = (1 - correlation(truth, constant)).mean();
  flat.backward();
  CHECK(flat.item<double>() == Approx(1));
  CHECK(finite(constant.grad()));
}

TEST_CASE("losses and gradients stay finite for maps of zeros and constant maps") {
  const auto zeros = torch::zeros({1, 1, 8, 8}), ones = torch::ones({1, 1, 8, 8});
  auto peak = torch::zeros({1, 1, 8, 8});
  peak[0][0][3][4] = 1;
  for (const auto& truth : {zeros, ones, peak}) {
    for (const auto& start : {zeros, ones, peak, ones * 1e-30, ones * 1e6}) {
      auto prediction = start.clone().requires_grad_();
      const auto kl = kl_divergence(truth, prediction, kEpsilon).mean();
      kl.backward();
      CHECK(finite(kl));
      CHECK(finite(prediction.grad()));
    }
  }
}

TEST_CASE("the loss is computed in float32 even from bfloat16 maps under autocast") {
  const auto truth = some_images(2, 32, 32).abs().sum(1, true);
  const auto prediction = some_images(2, 32, 32).abs().amax(1, true).to(torch::kBFloat16);
  const auto wanted = kl_divergence(truth, prediction.to(torch::kFloat32), kEpsilon);
  AutocastGuard autocast(torch::kCPU, true);
  const auto kl = kl_divergence(truth, prediction, kEpsilon);
  CHECK(kl.scalar_type() == torch::kFloat32);
  CHECK(torch::equal(kl, wanted));
}

TEST_CASE("maps of different shapes have no divergence") {
  const auto error = error_of([] {
    kl_divergence(torch::ones({1, 1, 2, 2}), torch::ones({1, 1, 2, 3}), kEpsilon);
  });
  CHECK(error.code == ErrorCode::mismatch);
}
