// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/student.h"

#include <cmath>
#include <map>

#include "engine/models/torch_compat.h"
#include "engine/models/unfilled.h"
#include "tests/engine/torch/model_support.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

double loss_like(const StudentOutput& output) {
  return (output.saliency.mean() + output.teacher.mean()).item<double>();
}

}  // namespace

TEST_CASE("Model A and Model B have exactly the notebook's parameters") {
  const auto a = parameter_count(*Student(StudentModelOptions{}));
  CHECK(a.total() == 12'758'401);
  CHECK(a.statistics == 9'600);
  CHECK(a.trainable == 12'748'801);
  StudentModelOptions with_head;
  with_head.teacher_head = true;
  const auto b = parameter_count(*Student(with_head));
  CHECK(b.total() == 12'763'170);
  CHECK(b.statistics == 9'600);
}

TEST_CASE("every block has the notebook's number of parameters") {
  StudentModelOptions options;
  options.teacher_head = true;
  std::map<std::string, std::int64_t> counts;
  std::int64_t all = 0;
  for (const auto& [block, count] : parameter_count_by_block(Student(options))) {
    counts[block] = count.total();
    all += count.total();
  }
  const std::map<std::string, std::int64_t> expected{
      {"encoder.conv1", 9'472},        {"encoder.bn1", 256},
      {"encoder.layer1.0", 74'368},    {"encoder.layer1.1", 74'368},
      {"encoder.layer2.0", 231'296},   {"encoder.layer2.1", 296'192},
      {"encoder.layer3.0", 921'344},   {"encoder.layer3.1", 1'182'208},
      {"encoder.layer4.0", 3'677'696}, {"encoder.layer4.1", 4'723'712},
      {"decoder.conv1", 1'179'904},    {"decoder.conv2", 295'040},
      {"decoder.conv3", 73'792},       {"decoder.conv4", 18'464},
      {"decoder.conv6_1", 289},        {"decoder.conv5", 4'624},
      {"decoder.conv6_2", 145}};
  CHECK(counts == expected);
  CHECK(all == 12'763'170);
}

TEST_CASE("Model A gives one map of the image's size, Model B two") {
  torch::NoGradGuard no_gradient;
  for (const bool teacher_head : {false, true}) {
    for (const auto padding : {Padding::same, Padding::symmetric}) {
      auto student = fresh_student({teacher_head, padding, 0.01, 1e-3});
      const auto output = student->forward(some_images(2, 32, 64));
      CHECK(output.saliency.sizes() == torch::IntArrayRef({2, 1, 32, 64}));
      CHECK(output.saliency.scalar_type() == torch::kFloat32);
      CHECK(output.saliency.min().item<float>() > 0);
      CHECK(output.saliency.max().item<float>() < 1);
      CHECK(output.teacher.defined() == teacher_head);
      if (teacher_head) CHECK(output.teacher.sizes() == torch::IntArrayRef({2, 1, 32, 64}));
    }
  }
}

TEST_CASE("images that the network cannot take are refused with their shape") {
  Student student(StudentModelOptions{});
  const auto error = error_of([&] { student->forward(torch::zeros({1, 3, 48, 64})); });
  CHECK(error.code == ErrorCode::mismatch);
  CHECK(mentions(error, "48"));
  CHECK(error_of([&] {
          student->forward(torch::zeros({1, 1, 64, 64}));
        }).code == ErrorCode::mismatch);
  CHECK(error_of([&] { student->forward(torch::zeros({3, 64, 64})); }).code == ErrorCode::mismatch);
}

TEST_CASE("the padding and the batch normalisation constants reach every layer") {
  torch::NoGradGuard no_gradient;
  const auto images = some_images(1, 64, 64);
  const auto map_with = [&](Padding padding) {
    auto student = fresh_student({false, padding, 0.01, 1e-3});
    student->eval();
    return student->forward(images).saliency;
  };
  CHECK(largest_difference(map_with(Padding::same), map_with(Padding::symmetric)) > 1e-4);

  Student student(StudentModelOptions{false, Padding::same, 0.25, 0.125});
  int norms = 0;
  for (const auto& module : student->modules()) {
    if (const auto* norm = module->as<torch::nn::BatchNorm2d>()) {
      ++norms;
      CHECK(norm->options.eps() == 0.125);
      CHECK(norm->options.momentum().value() == 0.25);
    }
  }
  CHECK(norms == 20);
}

TEST_CASE("channels last changes the speed and not the maps") {
  torch::NoGradGuard no_gradient;
  auto plain = fresh_student({true, Padding::same, 0.01, 1e-3});
  auto turned = fresh_student({true, Padding::same, 0.01, 1e-3});
  use_channels_last(*turned);
  CHECK(turned->decoder->conv1->weight.is_contiguous(torch::MemoryFormat::ChannelsLast));
  CHECK_FALSE(plain->decoder->conv1->weight.is_contiguous(torch::MemoryFormat::ChannelsLast));
  plain->eval();
  turned->eval();
  const auto images = some_images(2, 64, 96);
  const auto expected = plain->forward(images);
  const auto output = turned->forward(images.contiguous(torch::MemoryFormat::ChannelsLast));
  CHECK(largest_difference(expected.saliency, output.saliency) < 1e-5);
  CHECK(largest_difference(expected.teacher, output.teacher) < 1e-5);
}

TEST_CASE("under bfloat16 autocast the maps are float32 and close to those of float32") {
  auto student = fresh_student({true, Padding::same, 0.01, 1e-3});
  use_channels_last(*student);
  const auto images = some_images(2, 96, 96).contiguous(torch::MemoryFormat::ChannelsLast);
  const auto expected = student->forward(images);
  StudentOutput output;
  {
    AutocastGuard autocast(torch::kCPU, true);
    output = student->forward(images);
    // In the scope a convolution does compute in bfloat16.
    CHECK(student->encoder->conv1(images).scalar_type() == torch::kBFloat16);
  }
  CHECK(student->encoder->conv1(images).scalar_type() == torch::kFloat32);
  CHECK(output.saliency.scalar_type() == torch::kFloat32);
  CHECK(output.teacher.scalar_type() == torch::kFloat32);
  for (const auto& [wanted, got] : {std::pair(expected.saliency, output.saliency),
                                    std::pair(expected.teacher, output.teacher)}) {
    // bfloat16 keeps two to three digits; the error must be small beside what the map shows.
    const double error = (wanted - got).square().mean().sqrt().item<double>();
    CHECK(error > 0);
    CHECK(error < 0.2 * wanted.std().item<double>());
  }
  output.saliency.mean().backward();
  const auto gradient = student->encoder->conv1->weight.grad();
  CHECK(gradient.scalar_type() == torch::kFloat32);
  CHECK(torch::isfinite(gradient).all().item<bool>());
  CHECK(gradient.abs().sum().item<double>() > 0);
}

TEST_CASE("autocast guards nest, and a disabled one changes nothing") {
  torch::NoGradGuard no_gradient;
  torch::nn::Conv2d convolution(torch::nn::Conv2dOptions(3, 4, 3));
  const auto images = some_images(1, 8, 8);
  const auto type = [&] { return convolution(images).scalar_type(); };
  {
    AutocastGuard disabled(torch::kCPU, false);
    CHECK(type() == torch::kFloat32);
    AutocastGuard outer(torch::kCPU, true);
    { AutocastGuard inner(torch::kCPU, true); }
    CHECK(type() == torch::kBFloat16);
  }
  CHECK(type() == torch::kFloat32);
}

TEST_CASE("both heads of Model B send gradients to the shared layers") {
  auto student = fresh_student({true, Padding::same, 0.01, 1e-3});
  const auto output = student->forward(some_images(2, 32, 32));
  REQUIRE(std::isfinite(loss_like(output)));
  output.teacher.mean().backward();
  CHECK(student->decoder->conv1->weight.grad().abs().sum().item<double>() > 0);
  CHECK_FALSE(student->decoder->conv6_1->weight.grad().defined());
}

TEST_CASE("equal seeds give equal weights, and B's common weights are A's") {
  const auto a = fresh_student({false, Padding::same, 0.01, 1e-3}, 7);
  torch::manual_seed(99);  // the global generator has no say
  const auto b = fresh_student({true, Padding::same, 0.01, 1e-3}, 7);
  const auto other = fresh_student({true, Padding::same, 0.01, 1e-3}, 8);
  const auto of_a = a->named_parameters(), of_b = b->named_parameters();
  CHECK(of_b.size() == of_a.size() + 4);
  for (const auto& item : of_a) {
    INFO(item.key());
    CHECK(torch::equal(item.value(), of_b[item.key()]));
  }
  CHECK_FALSE(torch::equal(b->encoder->conv1->weight, other->encoder->conv1->weight));
  CHECK_FALSE(torch::equal(b->decoder->conv6_2->weight, other->decoder->conv6_2->weight));
}

TEST_CASE("initial weights do not depend on the memory layout or on what was there before") {
  auto student = fresh_student({true, Padding::same, 0.01, 1e-3}, 3);
  const auto wanted = student->decoder->conv2->weight.clone();
  use_channels_last(*student);
  student->forward(some_images(2, 32, 32));
  initialise(student, Initialiser::glorot, 0, 3);
  CHECK(torch::equal(student->decoder->conv2->weight, wanted));
  CHECK(student->encoder->bn1->running_mean.abs().sum().item<double>() == 0);
  CHECK(student->encoder->bn1->num_batches_tracked.item<std::int64_t>() == 0);
}

TEST_CASE("initial weights have the spread of Glorot and He") {
  const auto check = [](const torch::Tensor& weight, double limit) {
    CHECK(weight.abs().max().item<double>() <= limit);
    CHECK(weight.abs().max().item<double>() > 0.99 * limit);
    CHECK(weight.std().item<double>() == Approx(limit / std::sqrt(3.0)).epsilon(0.02));
  };
  Student student(StudentModelOptions{true, Padding::same, 0.01, 1e-3});
  initialise(student, Initialiser::glorot, -2, 5);
  check(student->encoder->conv1->weight, std::sqrt(6.0 / (49 * (3 + 64))));
  check(student->decoder->conv1->weight, std::sqrt(6.0 / (9 * (512 + 256))));
  CHECK(student->decoder->conv1->bias.abs().sum().item<double>() == 0);
  CHECK(student->decoder->conv6_1->bias.item<double>() == -2);
  CHECK(student->decoder->conv6_2->bias.item<double>() == -2);
  CHECK(student->encoder->bn1->weight.min().item<double>() == 1);

  const auto glorot_encoder = student->encoder->conv1->weight.clone();
  initialise(student, Initialiser::he, 0, 5);
  check(student->decoder->conv1->weight, std::sqrt(6.0 / (9 * 512)));
  check(student->decoder->conv4->weight, std::sqrt(6.0 / (9 * 64)));
  CHECK(torch::equal(student->encoder->conv1->weight, glorot_encoder));
}

TEST_CASE("a student made without values is the same once they are drawn") {
  for (const bool teacher_head : {false, true}) {
    StudentModelOptions options;
    options.teacher_head = teacher_head;
    Student wanted(options);
    const auto made = [&] {
      const UnfilledScope unfilled;
      return Student(options);
    };
    Student got = made();
    initialise(wanted, Initialiser::he, -2, 7);
    initialise(got, Initialiser::he, -2, 7);
    const auto of_wanted = wanted->named_parameters();
    const auto of_got = got->named_parameters();
    REQUIRE(of_wanted.keys() == of_got.keys());
    for (const auto& item : of_wanted) {
      INFO(item.key());
      const torch::Tensor& other = of_got[item.key()];
      CHECK(torch::equal(item.value(), other));
      CHECK(other.requires_grad());
    }
    CHECK(got->decoder->conv1->options.in_channels() == 512);
    CHECK(got->encoder->conv1->options.out_channels() == 64);
  }
}
