// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/checkpoint.h"

#include <filesystem>

#include "engine/models/torch_compat.h"
#include "engine/weights/inspect.h"
#include "tests/engine/torch/msi_net_support.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

const StudentModelOptions kA{false, Padding::same, 0.01, 1e-3};
const StudentModelOptions kB{true, Padding::symmetric, 0.1, 1e-5};

/// Every parameter and buffer of one equals that of the other.
void check_equal(const Student& left, const Student& right) {
  const auto right_parameters = right->named_parameters(), right_buffers = right->named_buffers();
  REQUIRE(left->named_parameters().size() == right_parameters.size());
  for (const auto& item : left->named_parameters()) {
    INFO(item.key());
    CHECK(torch::equal(item.value(), right_parameters[item.key()]));
  }
  for (const auto& item : left->named_buffers()) {
    INFO(item.key());
    CHECK(torch::equal(item.value(), right_buffers[item.key()]));
  }
}

/// Rewrites a checkpoint with its tensors or its metadata changed.
template <typename Change>
std::string changed_copy(const TempFolder& folder, const std::string& file, Change change) {
  auto tensors = read_tensors(file);
  auto metadata = SafetensorsFile(file).metadata();
  change(tensors, metadata);
  const auto copy = folder.path("changed.safetensors");
  write_safetensors(copy, tensors, metadata);
  return copy;
}

}  // namespace

TEST_CASE("a saved student comes back with its kind, its constants and every weight") {
  const TempFolder folder;
  for (const auto& options : {kA, kB}) {
    const auto file = folder.path("student.safetensors");
    auto student = fresh_student(options, 4);
    use_channels_last(*student);
    student->forward(some_images(2, 32, 32));  // moves the running statistics
    save_weights(file, student, {{"epoch", "2"}});
    auto back = load_student(file);
    CHECK(back->options().teacher_head == options.teacher_head);
    CHECK(back->options().padding == options.padding);
    CHECK(back->options().batch_norm_momentum == options.batch_norm_momentum);
    CHECK(back->options().batch_norm_epsilon == options.batch_norm_epsilon);
    CHECK_FALSE(back->is_training());
    CHECK(back->encoder->bn1->num_batches_tracked.item<std::int64_t>() == 1);
    check_equal(student, back);
    CHECK(SafetensorsFile(file).metadata().at("epoch") == "2");

    torch::NoGradGuard no_gradient;
    student->eval();
    const auto images = some_images(1, 32, 64);
    CHECK(largest_difference(student->forward(images).saliency, back->forward(images).saliency) <
          1e-6);
  }
}

TEST_CASE("loading into a student keeps its memory layout and its parameters") {
  const TempFolder folder;
  const auto file = folder.path("a.safetensors");
  const auto saved = fresh_student(kA, 1);
  save_weights(file, saved, {});
  auto student = fresh_student(kA, 2);
  use_channels_last(*student);
  const auto parameter = student->decoder->conv2->weight;  // as an optimiser would hold it
  load_weights(file, student);
  check_equal(saved, student);
  CHECK(torch::equal(parameter, saved->decoder->conv2->weight));
  CHECK(student->decoder->conv2->weight.is_contiguous(torch::MemoryFormat::ChannelsLast));
  CHECK(student->decoder->conv2->weight.requires_grad());
}

TEST_CASE("training tensors travel in a checkpoint and stay out of the model") {
  const TempFolder folder;
  const auto file = folder.path("a.safetensors");
  const auto student = fresh_student(kA);
  const std::vector<NamedTensor> training{{"optimiser.step", torch::tensor(std::int64_t{12})},
                                          {"training.generator", torch::ones(3, torch::kUInt8)}};
  save_weights(file, student, {}, training);
  check_equal(student, load_student(file));
  const SafetensorsFile opened(file);
  REQUIRE(opened.find("optimiser.step") != nullptr);
  CHECK(copy_tensor(opened, *opened.find("optimiser.step")).item<std::int64_t>() == 12);
  CHECK(inspect_checkpoint(file).parameters == 12'758'401);
  CHECK(error_of([&] {
          save_weights(file, student, {}, {{"encoder.extra", torch::ones(1)}});
        }).code == ErrorCode::internal);
}

TEST_CASE("every tensor that does not fit is named, and the student stays as it was") {
  const TempFolder folder;
  const auto file = folder.path("a.safetensors");
  save_weights(file, fresh_student(kA, 1), {});
  const auto changed = changed_copy(folder, file, [](auto& tensors, auto&) {
    for (auto& [name, tensor] : tensors) {
      if (name == "encoder.conv1.bias") name = "encoder.conv1.offset";
      if (name == "encoder.bn1.running_var") name = "encoder.bn1.variance";
      if (name == "decoder.conv4.weight") tensor = tensor.slice(0, 0, 16).contiguous();
      if (name == "decoder.conv4.bias") tensor = tensor.to(torch::kInt64);
    }
  });
  auto student = fresh_student(kA, 2);
  const auto error = error_of([&] { load_weights(changed, student); });
  CHECK(error.code == ErrorCode::mismatch);
  INFO(error.message);
  CHECK(mentions(error, changed));
  CHECK(mentions(error, "2 missing: "));
  CHECK(mentions(error, "encoder.conv1.bias"));
  CHECK(mentions(error, "encoder.bn1.running_var"));
  CHECK(mentions(error, "2 surplus: "));
  CHECK(mentions(error, "encoder.conv1.offset"));
  CHECK(mentions(error,
                 "1 misshapen: decoder.conv4.weight ([16, 64, 3, 3] instead of [32, 64, 3, 3])"));
  CHECK(mentions(error, "decoder.conv4.bias (I64)"));
  check_equal(student, fresh_student(kA, 2));
}

TEST_CASE("a checkpoint of Model B does not load as Model A, nor the other way") {
  const TempFolder folder;
  const auto a = folder.path("a.safetensors"), b = folder.path("b.safetensors");
  auto student_a = fresh_student(kA), student_b = fresh_student(kB);
  save_weights(a, student_a, {});
  save_weights(b, student_b, {});
  const auto surplus = error_of([&] { load_weights(b, student_a); });
  CHECK(surplus.code == ErrorCode::mismatch);
  CHECK(mentions(surplus, "4 surplus: "));
  CHECK(mentions(surplus, "does not fit Model A"));
  const auto missing = error_of([&] { load_weights(a, student_b); });
  CHECK(mentions(missing, "4 missing: "));
  CHECK(mentions(missing, "decoder.conv6_2.weight"));
}

TEST_CASE("a file whose header does not describe a student is refused with the key") {
  const TempFolder folder;
  const auto file = folder.path("a.safetensors");
  save_weights(file, fresh_student(kA), {});
  const auto refused = [&](const std::string& key, const std::string& value) {
    const auto changed = changed_copy(folder, file, [&](auto&, auto& metadata) {
      value.empty() ? void(metadata.erase(key)) : void(metadata[key] = value);
    });
    const auto error = error_of([&] { load_student(changed); });
    CHECK(error.code == ErrorCode::mismatch);
    return error;
  };
  for (const auto* key : {"format", "format_version", "model", "padding", "batch_norm_epsilon",
                          "batch_norm_momentum"}) {
    INFO(key);
    CHECK(mentions(refused(key, ""), key));
  }
  CHECK(mentions(refused("model", "C"), "\"C\""));
  CHECK(mentions(refused("padding", "valid"), "valid"));
  CHECK(mentions(refused("batch_norm_epsilon", "0,001"), "0,001"));
  CHECK(mentions(refused("batch_norm_momentum", "nan"), "nan"));
  CHECK(mentions(refused("format_version", "2"), "version 2"));
}

TEST_CASE("weights in half precision load as float32") {
  const TempFolder folder;
  const auto file = folder.path("a.safetensors");
  const auto saved = fresh_student(kA);
  save_weights(file, saved, {});
  const auto halved = changed_copy(folder, file, [](auto& tensors, auto&) {
    for (auto& [name, tensor] : tensors) {
      if (tensor.is_floating_point()) tensor = tensor.to(torch::kFloat16);
    }
  });
  const auto student = load_student(halved);
  CHECK(student->decoder->conv1->weight.scalar_type() == torch::kFloat32);
  CHECK(torch::equal(student->decoder->conv1->weight,
                     saved->decoder->conv1->weight.to(torch::kFloat16).to(torch::kFloat32)));
}

TEST_CASE("a truncated checkpoint changes no weight") {
  const TempFolder folder;
  const auto file = folder.path("a.safetensors");
  save_weights(file, fresh_student(kA, 1), {});
  std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
  auto student = fresh_student(kA, 2);
  const auto error = error_of([&] { load_weights(file, student); });
  CHECK(error.code == ErrorCode::unreadable);
  CHECK(mentions(error, "truncated"));
  check_equal(student, fresh_student(kA, 2));
}

TEST_CASE("a saved MSI-Net comes back with its width and every weight") {
  const TempFolder folder;
  const auto file = folder.path("teacher.safetensors");
  const MSINetFixture fixture(data_file("msi_net.safetensors"));
  const auto network = fixture.network();
  save_weights(file, network, {{"source", "TensorFlow"}});
  auto back = load_msi_net(file);
  CHECK(back->options().width == 2);
  CHECK_FALSE(back->is_training());
  torch::NoGradGuard no_gradient;
  CHECK(largest_difference(back->forward(fixture.image()), fixture.layer("map")) < 1e-5);

  const SafetensorsFile opened(file);
  CHECK(opened.tensors().size() == 46);
  CHECK(opened.metadata().at("model") == "MSI-Net");
  CHECK(opened.metadata().at("source") == "TensorFlow");
  const auto info = inspect_checkpoint(file);
  CHECK(info.model == "MSI-Net");
  CHECK(info.parameters == parameter_count(*network).total());
}

TEST_CASE("every tensor that does not fit MSI-Net is named, and the network stays as it was") {
  const TempFolder folder;
  const auto file = folder.path("teacher.safetensors");
  const auto saved = MSINetFixture(data_file("msi_net.safetensors")).network();
  save_weights(file, saved, {});
  const auto changed = changed_copy(folder, file, [](auto& tensors, auto&) {
    for (auto& [name, tensor] : tensors) {
      if (name == "aspp_proj.bias") name = "aspp_b6.bias";
      if (name == "conv5_3.weight") tensor = tensor.slice(1, 0, 1).contiguous();
    }
  });
  MSINet network(MSINetOptions{2});
  const auto before = network->conv1_1->weight.clone();
  for (const auto& error : {error_of([&] { load_weights(changed, network); }),
                            error_of([&] { load_msi_net(changed); })}) {
    INFO(error.message);
    CHECK(error.code == ErrorCode::mismatch);
    CHECK(mentions(error, "does not fit MSI-Net"));
    CHECK(mentions(error, "1 missing: aspp_proj.bias"));
    CHECK(mentions(error, "1 surplus: aspp_b6.bias"));
    CHECK(mentions(error, "1 misshapen: conv5_3.weight ([16, 1, 3, 3] instead of [16, 16, 3, 3])"));
  }
  CHECK(torch::equal(network->conv1_1->weight, before));
}

TEST_CASE("a student is not taken for MSI-Net, nor a wrong width for a right one") {
  const TempFolder folder;
  const auto student = folder.path("a.safetensors"), teacher = folder.path("teacher.safetensors");
  save_weights(student, fresh_student(kA), {});
  save_weights(teacher, MSINetFixture(data_file("msi_net.safetensors")).network(), {});
  CHECK(mentions(error_of([&] { load_msi_net(student); }), "holds the model \"A\", not MSI-Net"));
  CHECK(mentions(error_of([&] { load_student(teacher); }), "holds the model \"MSI-Net\""));
  for (const auto* width : {"", "two", "3", "2.5", "0", "66", "1e9", "-2", "nan"}) {
    INFO(width);
    const auto changed =
        changed_copy(folder, teacher, [&](auto&, auto& metadata) { metadata["width"] = width; });
    const auto error = error_of([&] { load_msi_net(changed); });
    CHECK(error.code == ErrorCode::mismatch);
    CHECK(mentions(error, std::string("\"width\" = \"") + width + "\""));
  }
  const auto wider =
      changed_copy(folder, teacher, [](auto&, auto& metadata) { metadata["width"] = "4"; });
  CHECK(mentions(error_of([&] { load_msi_net(wider); }), "misshapen: "));
}
