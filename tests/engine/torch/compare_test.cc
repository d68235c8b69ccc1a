// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/compare.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/weights/checkpoint.h"
#include "engine/weights/inspect.h"
#include "tests/engine/torch/model_support.h"
#include "tests/engine/torch/resnet18_file.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr float kInf = std::numeric_limits<float>::infinity();

std::string write(const TempFolder& folder, const std::string& name,
                  const std::vector<NamedTensor>& tensors) {
  write_safetensors(folder.path(name), tensors, {});
  return folder.path(name);
}

TensorDifference difference(const TempFolder& folder, const torch::Tensor& first,
                            const torch::Tensor& second) {
  const auto comparison = compare_checkpoints(write(folder, "first.safetensors", {{"t", first}}),
                                              write(folder, "second.safetensors", {{"t", second}}));
  REQUIRE(comparison.tensors.size() == 1);
  return comparison.tensors[0];
}

}  // namespace

TEST_CASE("two checkpoints are compared tensor by tensor") {
  const TempFolder folder;
  const auto first = fresh_student({true, Padding::same, 0.01, 1e-3}, 1);
  const auto second = fresh_student({true, Padding::same, 0.01, 1e-3}, 2);
  save_weights(folder.path("1.safetensors"), first, {});
  save_weights(folder.path("2.safetensors"), second, {});
  const auto comparison =
      compare_checkpoints(folder.path("1.safetensors"), folder.path("2.safetensors"));
  CHECK(comparison.first.file == folder.path("1.safetensors"));
  CHECK(comparison.first.model == "Model B");
  CHECK(comparison.second.parameters == 12'763'170);
  CHECK(comparison.only_first.empty());
  CHECK(comparison.only_second.empty());
  CHECK(comparison.misshapen.empty());
  REQUIRE(comparison.tensors.size() == comparison.first.tensors.size());
  const auto found =
      std::ranges::find(comparison.tensors, "decoder.conv2.weight", &TensorDifference::name);
  REQUIRE(found != comparison.tensors.end());
  const auto x = first->decoder->conv2->weight.to(torch::kFloat64).flatten();
  const auto y = second->decoder->conv2->weight.to(torch::kFloat64).flatten();
  CHECK(found->shape == std::vector<std::int64_t>{128, 256, 3, 3});
  CHECK(found->first_norm == Approx(x.norm().item<double>()));
  CHECK(found->second_norm == Approx(y.norm().item<double>()));
  CHECK(found->difference_norm == Approx((y - x).norm().item<double>()));
  CHECK(found->largest == (y - x).abs().max().item<double>());
  CHECK(found->cosine == Approx((x.dot(y) / (x.norm() * y.norm())).item<double>()).margin(1e-12));
}

TEST_CASE("a checkpoint does not differ from itself") {
  const TempFolder folder;
  const auto file = write(folder, "one.safetensors", {{"t", torch::arange(1.f, 5.f)}});
  const auto comparison = compare_checkpoints(file, file);
  CHECK(comparison.tensors[0].difference_norm == 0);
  CHECK(comparison.tensors[0].largest == 0);
  CHECK(comparison.tensors[0].cosine == Approx(1));
}

TEST_CASE("tensors that one file lacks or has in another shape are named") {
  const TempFolder folder;
  const auto comparison = compare_checkpoints(
      write(folder, "1.safetensors",
            {{"both", torch::ones({2})}, {"head", torch::ones({32, 3})}, {"left", torch::ones(1)}}),
      write(
          folder, "2.safetensors",
          {{"right", torch::ones(1)}, {"head", torch::ones({32, 1})}, {"both", torch::ones({2})}}));
  REQUIRE(comparison.tensors.size() == 1);
  CHECK(comparison.tensors[0].name == "both");
  CHECK(comparison.only_first == std::vector<std::string>{"left"});
  CHECK(comparison.only_second == std::vector<std::string>{"right"});
  CHECK(comparison.misshapen == std::vector<std::string>{"head: [32, 3] and [32, 1]"});
}

TEST_CASE("norms are over values that are finite, and no double overflows them") {
  const TempFolder folder;
  const auto some =
      difference(folder, torch::tensor({3.f, kInf, 4.f, 1.f}), torch::tensor({6.f, 2.f, 8.f, NAN}));
  CHECK(some.first_norm == Approx(std::sqrt(26.0)));
  CHECK(some.second_norm == Approx(std::sqrt(104.0)));
  CHECK(some.difference_norm == Approx(5));
  CHECK(some.largest == 4);
  CHECK(some.cosine == Approx(1));
  const auto none = difference(folder, torch::zeros(3), torch::ones(3));
  CHECK(std::isnan(none.cosine));
  CHECK(none.difference_norm == Approx(std::sqrt(3.0)));
  const auto huge = difference(folder, torch::tensor({1e300, 0.0}, torch::kFloat64),
                               torch::tensor({0.0, 1e300}, torch::kFloat64));
  CHECK(huge.difference_norm == Approx(std::sqrt(2.0) * 1e300));
  CHECK(huge.cosine == 0);
  CHECK(difference(folder, torch::ones({0}), torch::ones({0})).first_norm == 0);
}

TEST_CASE("tensors of different types are compared by value") {
  const TempFolder folder;
  const auto values = torch::tensor({1.f, -2.f, 3.f});
  for (const auto type : {torch::kFloat16, torch::kBFloat16, torch::kFloat64, torch::kInt64}) {
    const auto same = difference(folder, values, values.to(type));
    CHECK(same.difference_norm == 0);
    CHECK(same.second_norm == Approx(std::sqrt(14.0)));
  }
}

TEST_CASE("a PyTorch state dict stands against the same weights as safetensors") {
  const TempFolder folder;
  const auto tensors = resnet18_tensors();
  write_torch(folder.path("resnet18.pth"), tensors);
  const auto comparison = compare_checkpoints(folder.path("resnet18.pth"),
                                              write(folder, "resnet18.safetensors", tensors));
  CHECK(comparison.tensors.size() == tensors.size());
  CHECK(comparison.only_first.empty());
  CHECK(comparison.only_second.empty());
  for (const auto& tensor : comparison.tensors) {
    INFO(tensor.name);
    CHECK(tensor.difference_norm == 0);
  }
  CHECK(comparison.first.parameters == comparison.second.parameters);
}

TEST_CASE("every kind of weights can be looked into") {
  const std::string data = DISTILLOSCOPE_TEST_DATA;
  const struct {
    const char* file;
    const char* model;
    const char* tensor;
  } cases[] = {
      {"/msi_net.safetensors", "MSI-Net", "conv1_1.weight"},
      {"/msi_net_frozen.pb", "MSI-Net", "conv1/conv1_1/kernel"},
      {"/msi_net_saved_model.pb", "MSI-Net", "conv1/conv1_1/kernel"},
      {"/torch/state_dict.pt", "unknown tensors", nullptr},
      {"/keras/keras2_model.h5", "unknown tensors", nullptr},
  };
  for (const auto& [file, model, tensor] : cases) {
    INFO(file);
    const auto info = inspect_checkpoint(data + file);
    CHECK(info.model == model);
    REQUIRE(!info.tensors.empty());
    CHECK(info.bytes > 0);
    const std::string name = tensor != nullptr ? tensor : info.tensors.front().name;
    const auto values = read_tensor_values(data + file, name);
    CHECK(values.name == name);
    double sum = 0;
    for (const float value : *values.values) sum += value;
    const auto described = std::ranges::find(info.tensors, name, &TensorInfo::name);
    REQUIRE(described != info.tensors.end());
    CHECK(values.shape == described->shape);
    CHECK(sum / static_cast<double>(described->count) ==
          Approx(described->mean).margin(1e-6 * std::abs(described->maximum)));
  }
}

TEST_CASE("a tensor's values come as float in the order of the file") {
  const TempFolder folder;
  const auto half = torch::tensor({1.5f, -2.f, 65504.f}).to(torch::kFloat16).reshape({3, 1});
  const auto file =
      write(folder, "t.safetensors",
            {{"half", half}, {"ints", torch::tensor({{1, -2}, {3, 4}}, torch::kInt64)}});
  const auto values = read_tensor_values(file, "half");
  CHECK(*values.values == std::vector<float>{1.5f, -2.f, 65504.f});
  CHECK(values.shape == std::vector<std::int64_t>{3, 1});
  CHECK(values.file == file);
  CHECK(*read_tensor_values(file, "ints").values == std::vector<float>{1, -2, 3, 4});
  const Error error = error_of([&] { read_tensor_values(file, "other"); });
  CHECK((error.code == ErrorCode::not_found));
  CHECK(mentions(error, "\"other\""));
  CHECK(mentions(error, file));
}

TEST_CASE("comparing reports how far it is, and can be ended") {
  const TempFolder folder;
  const auto file = write(folder, "one.safetensors",
                          {{"a", torch::ones(4)}, {"b", torch::ones(4)}, {"c", torch::ones(4)}});
  std::vector<double> shares;
  compare_checkpoints(file, file,
                      [&](double done, double total) { shares.push_back(done / total); });
  CHECK(shares.size() == 9);
  CHECK(std::ranges::is_sorted(shares));
  CHECK(shares.back() < 1);
  struct Ended {};
  CHECK_THROWS_AS(compare_checkpoints(file, file, [](double, double) { throw Ended{}; }), Ended);
}

TEST_CASE("a network that is filled again predicts as one that is made anew") {
  const TempFolder folder;
  const StudentModelOptions options{true, Padding::same, 0.01, 1e-3};
  const auto written = fresh_student(options, 3);
  save_weights(folder.path("b.safetensors"), written, {});
  auto used = fresh_student(options, 4);
  used->eval();
  CHECK(reload_student(folder.path("b.safetensors"), used));
  const auto images = some_images(1, 64, 64);
  const torch::NoGradGuard no_gradients;
  CHECK(torch::equal(used->forward(images).saliency,
                     load_student(folder.path("b.safetensors"))->forward(images).saliency));
  auto other = fresh_student({false, Padding::same, 0.01, 1e-3}, 4);
  const auto before = other->decoder->conv1->weight.clone();
  CHECK_FALSE(reload_student(folder.path("b.safetensors"), other));
  CHECK(torch::equal(other->decoder->conv1->weight, before));
}
