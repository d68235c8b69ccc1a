// SPDX-License-Identifier: GPL-3.0-or-later
// Teachers of every kind that LibTorch runs, on small networks; for ONNX see onnx_model_test.cc.
#include "engine/inference/teacher_model.h"

#include <algorithm>
#include <filesystem>
#include <numeric>

#include "engine/inference/compute.h"
#include "engine/inference/predictor.h"
#include "engine/models/msi_net_input.h"
#include "engine/weights/checkpoint.h"
#include "engine/weights/module_weights.h"
#include "engine/weights/sha256.h"
#include "engine/weights/torch_file.h"
#include "tests/engine/torch/msi_net_support.h"
#include "tests/engine/torch/teacher_files.h"
#include "tests/support/small_dataset.h"

using namespace distilloscope;
using namespace distilloscope::test;
namespace fs = std::filesystem;

namespace {

HardwareOptions one_thread() {
  HardwareOptions hardware;
  hardware.threads = 1;
  return hardware;
}

TeacherOptions teacher_of(const std::string& file) {
  TeacherOptions options;
  options.file = file;
  return options;
}

/// For a TorchScript file.
TeacherOptions script_of(const std::string& file, int width = 40, int height = 32) {
  TeacherOptions options = teacher_of(file);
  options.width = width;
  options.height = height;
  return options;
}

Map predict(const TeacherOptions& options, const Picture& picture) {
  return TeacherModel(options, one_thread()).predict(picture);
}

double largest_difference(const Map& left, const Map& right) {
  REQUIRE(left.width == right.width);
  REQUIRE(left.height == right.height);
  double most = 0;
  for (std::size_t i = 0; i < left.values.size(); ++i) {
    most = std::max<double>(most, std::abs(left.values[i] - right.values[i]));
  }
  return most;
}

std::pair<int, int> peak_of(const Map& map) {
  const auto at = std::max_element(map.values.begin(), map.values.end()) - map.values.begin();
  return {static_cast<int>(at % map.width), static_cast<int>(at / map.width)};
}

MSINet small_msi_net() {
  torch::manual_seed(3);
  return MSINet(MSINetOptions{4});
}

/// The weights as torch.save(model.state_dict(), file) leaves them, names after \p prefix.
std::string write_state_dict(const TempFolder& folder, const MSINet& network,
                             const std::string& prefix = "") {
  std::vector<TensorSource> sources;
  std::vector<torch::Tensor> kept;
  for (const NamedTensor& weight : weights_of(*network)) {
    kept.push_back(weight.tensor.detach().contiguous());
    sources.push_back(
        {prefix + weight.name, "F32", weight.tensor.sizes().vec(), kept.back().data_ptr()});
  }
  write_torch_file(folder.path("state.pth"), sources, {});
  return folder.path("state.pth");
}

}  // namespace

TEST_CASE("MSI-Net predicts as its network does between its input and the way back") {
  const TempFolder folder;
  MSINet network = small_msi_net();
  save_weights(folder.path("teacher.safetensors"), network, {});
  network->eval();
  const Picture picture = blob_picture(90, 50, 30, 20);
  for (const auto variant : {MSINetVariant::training, MSINetVariant::published}) {
    for (const auto& [width, height] : {std::pair{0, 0}, std::pair{64, 48}}) {
      TeacherOptions options = teacher_of(folder.path("teacher.safetensors"));
      options.variant = variant;
      options.width = width;
      options.height = height;
      const Map map = predict(options, picture);
      CHECK(map.width == 90);
      CHECK(map.height == 50);
      const int input_width = width > 0 ? width : 320;
      const int input_height = height > 0 ? height : 240;
      const auto values = fit_to_msi_net(picture, variant, input_width, input_height);
      const torch::NoGradGuard no_gradients;
      const auto output =
          network->forward(image_tensor(values, 1, input_height, input_width, Compute()));
      CHECK(largest_difference(map, fit_from_msi_net(maps_of(output).front(), variant, 90, 50)) <
            1e-4);
    }
  }
}

TEST_CASE("MSI-Net's weights give the same map from every kind of file") {
  const TempFolder folder;
  const MSINet network = MSINetFixture(data_file("msi_net.safetensors")).network();
  save_weights(folder.path("ours.safetensors"), network, {});
  write_safetensors(folder.path("plain.safetensors"), weights_of(*network), {});
  fs::create_directories(folder.path("saved_model"));
  fs::copy_file(data_file("msi_net_saved_model.pb"), folder.path("saved_model/saved_model.pb"));
  const Picture picture = blob_picture(64, 48, 20, 20);
  const auto map_of_file = [&](const std::string& file) {
    TeacherOptions options = teacher_of(file);
    options.width = 64;
    options.height = 48;
    TeacherModel teacher(options, one_thread());
    CHECK(teacher.kind() == TeacherKind::msi_net);
    CHECK(teacher.preprocessing() == "MSI-Net training, 64x48, fp32");
    return teacher.predict(picture);
  };
  const Map expected = map_of_file(folder.path("ours.safetensors"));
  const auto [low, high] = std::minmax_element(expected.values.begin(), expected.values.end());
  CHECK(*high - *low > 0.1F);  // a map that says something
  for (const std::string& file :
       {folder.path("plain.safetensors"), write_state_dict(folder, network),
        data_file("msi_net_frozen.pb"), folder.path("saved_model"), folder.path("saved_model/")}) {
    INFO(file);
    CHECK(largest_difference(map_of_file(file), expected) < 1e-6);
  }
  CHECK(largest_difference(map_of_file(write_state_dict(folder, network, "module.")), expected) <
        1e-6);
}

TEST_CASE("a state dict that is not quite MSI-Net is refused with the names that differ") {
  const TempFolder folder;
  std::vector<NamedTensor> weights = weights_of(*small_msi_net());
  weights.erase(std::ranges::find(weights, "aspp_b3.bias", &NamedTensor::name));
  weights.push_back({"fc.weight", torch::zeros({2, 2})});
  write_safetensors(folder.path("odd.safetensors"), weights, {});
  const Error error =
      error_of([&] { TeacherModel(teacher_of(folder.path("odd.safetensors")), one_thread()); });
  CHECK(error.code == ErrorCode::mismatch);
  CHECK(names(error, "aspp_b3.bias"));
  CHECK(names(error, "fc.weight"));
}

TEST_CASE("a student teaches with the maps that it predicts") {
  const TempFolder folder;
  const std::string file = folder.path("a.safetensors");
  save_weights(file, fresh_student({}), {});
  const Picture picture = blob_picture(80, 64, 30, 20);
  TeacherModel teacher(teacher_of(file), one_thread());
  CHECK(teacher.kind() == TeacherKind::student);
  const Map map = teacher.predict_compact(picture);
  Predictor predictor;
  DatasetOptions dataset;  // the file says nothing of its training
  const Map expected = predictor.predict(file, picture, dataset,
                                         choose_compute(scoring_hardware(one_thread(), Options())));
  CHECK(std::accumulate(map.values.begin(), map.values.end(), 0.0) / map.values.size() ==
        Approx(std::accumulate(expected.values.begin(), expected.values.end(), 0.0) /
               expected.values.size())
            .epsilon(0.01));
  TeacherOptions sized = teacher_of(file);
  sized.width = 64;
  sized.height = 64;
  CHECK(names(error_of([&] { TeacherModel(sized, one_thread()); }), "160x128"));
}

TEST_CASE("a TorchScript module teaches, whatever axes of length 1 its map has") {
  const TempFolder folder;
  const Picture picture = blob_picture(80, 64, 50, 20);
  const char* bodies[] = {"        return x[:, 0:1]", "        return x[:, 0]",
                          "        return x[0, 0]", "        return x[:, 0].unsqueeze(3)",
                          "        return (x[:, 0:1],)"};
  for (const char* body : bodies) {
    INFO(body);
    const auto file = write_script(folder, "teacher.pt", body);
    const Map map = predict(script_of(file), picture);
    REQUIRE(map.width == 80);
    REQUIRE(map.height == 64);
    const auto [x, y] = peak_of(map);
    CHECK(std::abs(x - 50) <= 2);
    CHECK(std::abs(y - 20) <= 2);
    fs::remove(file);
  }
}

TEST_CASE("pixels come to TorchScript in the range and the order asked for") {
  const TempFolder folder;
  Picture picture{4, 4, {}};
  for (int i = 0; i < 16; ++i) picture.rgb.insert(picture.rgb.end(), {255, 51, 0});
  const auto file = write_script(folder, "teacher.pt", "        return x[:, 0:1] + 10.0");
  const auto first_value = [&](PixelRange pixels, ColourOrder order) {
    TeacherOptions options = script_of(file, 4, 4);
    options.pixels = pixels;
    options.colour_order = order;
    return predict(options, picture).values[5] - 10;
  };
  CHECK(first_value(PixelRange::bytes, ColourOrder::rgb) == Approx(255));
  CHECK(first_value(PixelRange::unit, ColourOrder::rgb) == Approx(1));
  CHECK(first_value(PixelRange::unit, ColourOrder::bgr) == Approx(0).margin(1e-5));
  CHECK(first_value(PixelRange::imagenet, ColourOrder::rgb) ==
        Approx((1 - 0.485) / 0.229).epsilon(1e-3));
  CHECK(first_value(PixelRange::imagenet, ColourOrder::bgr) ==
        Approx((0 - 0.406) / 0.225).epsilon(1e-3));
}

TEST_CASE("a log-density becomes a map, and other negative values are refused") {
  const TempFolder folder;
  const Picture picture = blob_picture(40, 32, 25, 10);
  const auto density = write_script(folder, "density.pt",
                                    "        y = x[:, 0:1] * 8.0\n"
                                    "        return y - y.flatten().logsumexp(0)");
  const auto plain = write_script(folder, "plain.pt", "        return (x[:, 0:1] * 8.0).exp()");
  Map from_density = predict(script_of(density), picture);
  Map from_plain = predict(script_of(plain), picture);
  for (Map* map : {&from_density, &from_plain}) {
    const double sum = std::accumulate(map->values.begin(), map->values.end(), 0.0);
    for (float& value : map->values) value = static_cast<float>(value / sum);
  }
  CHECK(largest_difference(from_density, from_plain) < 1e-6);

  const auto negative = write_script(folder, "negative.pt", "        return x[:, 0:1] - 0.5");
  const Error refused = error_of([&] { predict(script_of(negative), picture); });
  CHECK(refused.code == ErrorCode::bad_data);
  CHECK(names(refused, "negative values"));
  const auto broken = write_script(folder, "broken.pt", "        return x[:, 0:1] / 0.0 * 0.0");
  CHECK(code_of([&] { predict(script_of(broken), picture); }) == ErrorCode::not_finite);
}

TEST_CASE("a TorchScript output that is no single map is refused with its shape") {
  const TempFolder folder;
  const Picture picture = blob_picture(40, 32, 25, 10);
  const auto message_of = [&](const std::string& body) {
    const auto file = write_script(folder, "teacher.pt", body);
    const Error error = error_of([&] { predict(script_of(file), picture); });
    CHECK(error.code == ErrorCode::mismatch);
    CHECK(names(error, file));
    fs::remove(file);
    return error.message;
  };
  CHECK(message_of("        return x").find("1x3x32x40") != std::string::npos);
  CHECK(message_of("        return x.mean(dim=[2, 3])").find("1x3") != std::string::npos);
  CHECK(message_of("        return x.mean()").find("shape") != std::string::npos);
  CHECK(message_of("        return (x, x)").find("a tuple of 2") != std::string::npos);
  CHECK(message_of("        return 5").find("not one tensor") != std::string::npos);
  // What the module itself stumbles over is passed on.
  const std::string failed = message_of("        return x.reshape(1, 7, 11)");
  CHECK(failed.find("1x3x32x40") != std::string::npos);
  CHECK(failed.find("invalid for input of size") != std::string::npos);
}

TEST_CASE("TorchScript needs to be told its size, and a damaged file is refused") {
  const TempFolder folder;
  const auto file = write_blob_script(folder, "teacher.pt");
  const Error error = error_of([&] { TeacherModel(teacher_of(file), one_thread()); });
  CHECK(error.code == ErrorCode::invalid_option);
  CHECK(names(error, "width and height"));
  const std::string bytes = file_text(file);
  std::string changed = bytes;
  const auto code = bytes.find(".py");  // the name of the part that holds the program
  REQUIRE(code != std::string::npos);
  changed.replace(code + 70, 40, std::string(40, 'x'));
  for (const std::string& damaged : {changed, bytes.substr(0, bytes.size() / 2)}) {
    const auto written = folder.write("damaged.pt", damaged);
    const Error refused = error_of([&] { TeacherModel(script_of(written), one_thread()); });
    CHECK(refused.code == ErrorCode::unreadable);
    CHECK(names(refused, written));
  }
}

TEST_CASE("what is no teacher is said to be none, and what could be done") {
  const TempFolder folder;
  const auto message = [&](const TeacherOptions& options) {
    return error_of([&] { TeacherModel(options, one_thread()); });
  };
  CHECK(message(teacher_of("")).code == ErrorCode::invalid_option);
  CHECK(message(teacher_of(folder.path("missing.pt"))).code == ErrorCode::not_found);
  CHECK(message(teacher_of(folder.write("short", "abc"))).code == ErrorCode::unreadable);
  CHECK(names(message(teacher_of(folder.write("notes.txt", "these are some notes"))),
              "no teacher by its content"));
  CHECK(names(message(teacher_of(folder.path())), "saved_model.pb"));
  folder.write("run/run.json", "{}");
  CHECK(names(message(teacher_of(folder.path("run"))), "checkpoints/epoch-001/a.safetensors"));
  write_safetensors(folder.path("other.safetensors"),
                    std::vector<NamedTensor>{{"weight", torch::ones({2})}}, {});
  CHECK(message(teacher_of(folder.path("other.safetensors"))).code == ErrorCode::mismatch);
  const std::vector<float> values(4);
  write_torch_file(folder.path("other.pth"), {{"weight", "F32", {4}, values.data()}}, {});
  CHECK(names(message(teacher_of(folder.path("other.pth"))), "torch.jit.trace"));

  TeacherOptions wrong = script_of(write_blob_script(folder, "teacher.pt"));
  wrong.kind = TeacherKind::onnx;
  CHECK(names(message(wrong), "is a TorchScript file by its content, not an ONNX file"));
  TeacherOptions odd = teacher_of(data_file("msi_net_frozen.pb"));
  odd.width = 100;
  odd.height = 80;
  CHECK(names(message(odd), "multiple of 8"));
  odd.height = 0;
  CHECK(message(odd).code == ErrorCode::invalid_option);
  odd.width = 100000;
  odd.height = 80;
  CHECK(message(odd).code == ErrorCode::invalid_option);
}

TEST_CASE("a compact map has the picture's shape and no more pixels than the input") {
  const TempFolder folder;
  TeacherModel teacher(script_of(write_blob_script(folder, "teacher.pt"), 40, 40), one_thread());
  const Map wide = teacher.predict_compact(blob_picture(160, 40, 30, 20));
  CHECK(wide.width == 80);
  CHECK(wide.height == 20);
  const Map small = teacher.predict_compact(blob_picture(20, 10, 5, 5));
  CHECK(small.width == 20);
  CHECK(small.height == 10);
  CHECK(teacher.sha256() == sha256(file_text(folder.path("teacher.pt"))));
}
