// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <numeric>

#include "engine/weights/checkpoint.h"
#include "engine/weights/inspect.h"
#include "tests/engine/torch/model_support.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

TensorInfo described(const TempFolder& folder, const torch::Tensor& tensor) {
  const auto file = folder.path("one.safetensors");
  write_safetensors(file, std::vector<NamedTensor>{{"t", tensor}}, {});
  return inspect_checkpoint(file).tensors.at(0);
}

TensorInfo described_bytes(const TempFolder& folder, const std::string& type,
                           const std::vector<std::uint8_t>& bytes) {
  const auto file = folder.path("raw.safetensors");
  const auto count =
      static_cast<std::int64_t>(bytes.size()) / static_cast<std::int64_t>(tensor_type_bytes(type));
  write_safetensors(file, std::vector<TensorSource>{{"t", type, {count}, bytes.data()}}, {});
  return inspect_checkpoint(file).tensors.at(0);
}

std::int64_t total(const std::vector<std::int64_t>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

}  // namespace

TEST_CASE("a checkpoint of Model B is described with its model, parameters and metadata") {
  const TempFolder folder;
  const auto file = folder.path("b.safetensors");
  const auto student = fresh_student({true, Padding::same, 0.01, 1e-3});
  save_weights(file, student, {{"run", "one"}});
  const auto info = inspect_checkpoint(file);
  CHECK(info.model == "Model B");
  CHECK(info.parameters == 12'763'170);
  CHECK(info.file == file);
  CHECK(info.bytes == static_cast<std::int64_t>(std::filesystem::file_size(file)));
  CHECK(info.tensors.size() ==
        student->named_parameters().size() + student->named_buffers().size());
  CHECK(std::is_sorted(info.metadata.begin(), info.metadata.end()));
  const auto has = [&](const std::string& key, const std::string& value) {
    return std::count(info.metadata.begin(), info.metadata.end(), std::pair(key, value)) == 1;
  };
  CHECK(has("run", "one"));
  CHECK(has("model", "B"));
  CHECK(has("batch_norm_epsilon", "0.001"));

  const auto weight = student->decoder->conv1->weight.to(torch::kFloat64);
  const auto found = std::find_if(info.tensors.begin(), info.tensors.end(), [](const auto& one) {
    return one.name == "decoder.conv1.weight";
  });
  REQUIRE(found != info.tensors.end());
  CHECK(found->type == "F32");
  CHECK(found->shape == std::vector<std::int64_t>{256, 512, 3, 3});
  CHECK(found->count == 1'179'648);
  CHECK(found->mean == Approx(weight.mean().item<double>()).margin(1e-12));
  CHECK(found->deviation == Approx(weight.std(false).item<double>()));
  CHECK(found->minimum == weight.min().item<double>());
  CHECK(found->maximum == weight.max().item<double>());
  const auto histogram = torch::histc(weight, 64);
  for (int i = 0; i < 64; ++i) {
    // A value within rounding of a border may count on either side.
    CHECK(std::abs(static_cast<double>(found->histogram[i]) - histogram[i].item<double>()) <= 2);
  }
}

TEST_CASE("a safetensors file that is no student is described all the same") {
  const TempFolder folder;
  const auto file = folder.path("other.safetensors");
  write_safetensors(file, std::vector<NamedTensor>{{"x", torch::ones({3, 2})}}, {});
  const auto info = inspect_checkpoint(file);
  CHECK(info.model == "unknown tensors");
  CHECK(info.parameters == 6);
  CHECK(info.metadata.empty());
}

TEST_CASE("statistics are over finite values, and the others are counted") {
  const TempFolder folder;
  const float inf = std::numeric_limits<float>::infinity();
  const auto info = described(folder, torch::tensor({0.f, 1.f, 2.f, 5.f, inf, -inf, NAN, 0.f}));
  CHECK(info.not_finite == 3);
  CHECK(info.zero_share == Approx(2.0 / 8));
  CHECK(info.mean == Approx(8.0 / 5));
  CHECK(info.deviation == Approx(std::sqrt((0 + 1 + 4 + 25 + 0) / 5.0 - 1.6 * 1.6)));
  CHECK(info.minimum == 0);
  CHECK(info.maximum == 5);
  REQUIRE(info.histogram.size() == 64);
  CHECK(total(info.histogram) == 5);
  CHECK(info.histogram[0] == 2);
  CHECK(info.histogram[12] == 1);  // 1 / 5 * 64 = 12.8
  CHECK(info.histogram[25] == 1);  // 2 / 5 * 64 = 25.6
  CHECK(info.histogram[63] == 1);
}

TEST_CASE("constant, empty and wholly infinite tensors have sound statistics") {
  const TempFolder folder;
  const auto constant = described(folder, torch::full({7}, 0.1f));
  CHECK(constant.mean == constant.minimum);
  CHECK(constant.deviation == 0);
  CHECK(constant.histogram[0] == 7);
  const auto empty = described(folder, torch::empty({0, 3}));
  CHECK(empty.count == 0);
  CHECK(empty.zero_share == 0);
  CHECK(total(empty.histogram) == 0);
  const auto infinite = described(folder, torch::full({4}, NAN));
  CHECK(infinite.not_finite == 4);
  CHECK(infinite.mean == 0);
  CHECK(total(infinite.histogram) == 0);
  const double huge = std::numeric_limits<double>::max();
  const auto wide = described(folder, torch::tensor({-huge, huge, huge}, torch::kFloat64));
  CHECK(wide.mean == Approx(huge / 3));
  CHECK(std::isfinite(wide.deviation));
  CHECK(wide.histogram[0] == 1);
  CHECK(wide.histogram[63] == 2);
}

TEST_CASE("every value type is decoded") {
  const TempFolder folder;
  for (const auto type : {torch::kFloat64, torch::kFloat32, torch::kFloat16, torch::kBFloat16,
                          torch::kInt64, torch::kInt32, torch::kInt16, torch::kInt8}) {
    const auto info = described(folder, torch::tensor({-3, 0, 1, 6}).to(type));
    INFO(info.type);
    CHECK(info.mean == 1);
    CHECK(info.minimum == -3);
    CHECK(info.maximum == 6);
    CHECK(info.zero_share == 0.25);
  }
  CHECK(described(folder, torch::tensor({0, 255}, torch::kUInt8)).maximum == 255);
  CHECK(described(folder, torch::tensor({true, false, true, true})).mean == 0.75);
  CHECK(described_bytes(folder, "U16", {0xFF, 0xFF}).maximum == 65535);
  CHECK(described_bytes(folder, "U32", {0xFF, 0xFF, 0xFF, 0xFF}).maximum == 4294967295.0);
  CHECK(described_bytes(folder, "U64", std::vector<std::uint8_t>(8, 0xFF)).maximum ==
        Approx(18446744073709551615.0));
  // 448 and 2^-9 are the ends of E4M3, 57344 and 2^-16 those of E5M2.
  const auto e4m3 = described_bytes(folder, "F8_E4M3", {0x7E, 0x01, 0xFF, 0xC0});
  CHECK(e4m3.maximum == 448);
  CHECK(e4m3.minimum == -2);
  CHECK(e4m3.not_finite == 1);
  CHECK(described_bytes(folder, "F8_E4M3", {0x01}).minimum == std::ldexp(1, -9));
  const auto e5m2 = described_bytes(folder, "F8_E5M2", {0x7B, 0x7C, 0x7F, 0x01});
  CHECK(e5m2.maximum == 57344);
  CHECK(e5m2.minimum == std::ldexp(1, -16));
  CHECK(e5m2.not_finite == 2);
}

TEST_CASE("half precision is decoded for all of its 65,536 patterns") {
  const TempFolder folder;
  for (const auto type : {torch::kFloat16, torch::kBFloat16}) {
    const auto patterns = torch::arange(-32768, 32768, torch::kInt32).to(torch::kInt16);
    const auto halves = patterns.view(type);
    const auto info = described(folder, halves);
    const auto doubles = halves.to(torch::kFloat64);
    const auto finite = doubles.masked_select(torch::isfinite(doubles));
    CHECK(info.not_finite == 65536 - finite.numel());
    CHECK(info.minimum == finite.min().item<double>());
    CHECK(info.maximum == finite.max().item<double>());
    CHECK(info.zero_share == Approx(2.0 / 65536));
    CHECK(info.deviation == Approx(finite.std(false).item<double>()));
  }
}
