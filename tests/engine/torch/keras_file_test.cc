// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/keras_file.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <nlohmann/json.hpp>
#include <random>

#include "engine/api/error.h"
#include "engine/weights/inspect.h"
#include "tests/engine/torch/hdf5_writer.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

const std::vector<std::string> kSound{"fixed_texts.h5", "keras2_model.h5", "keras3_model.h5"};

std::string fixture(const std::string& name) {
  return std::string(DISTILLOSCOPE_TEST_DATA) + "/keras/" + name;
}

std::vector<double> numbers_of(const Hdf5Values& values) {
  std::vector<double> numbers;
  const std::size_t size = values.type == "F64" ? 8 : 4;
  for (std::size_t at = 0; at < values.bytes.size(); at += size) {
    double wide = 0;
    float narrow = 0;
    std::memcpy(size == 8 ? static_cast<void*>(&wide) : &narrow, values.bytes.data() + at, size);
    numbers.push_back(size == 8 ? wide : static_cast<double>(narrow));
  }
  return numbers;
}

bool is_read(const TempFolder& folder, const std::string& bytes) {
  const std::string file = folder.write("changed.h5", bytes);
  try {
    const KerasFile opened(file);
    for (const KerasWeight& weight : opened.weights()) numbers_of(weight.values);
    return true;
  } catch (const EngineError& error) {
    CHECK(names(error.error(), file));
    return false;
  }
}

std::string refusal(const std::string& file) {
  const Error error = error_of([&] { KerasFile opened(file); });
  CHECK((error.code == ErrorCode::bad_data));
  CHECK(names(error, file));
  return error.message;
}

}  // namespace

TEST_CASE("files of Keras 2 and 3 give their weights in the order of the layers") {
  const auto expected = nlohmann::json::parse(file_text(fixture("values.json")));
  for (const std::string& name : kSound) {
    INFO(name);
    CHECK(is_keras_file(fixture(name)));
    const KerasFile file(fixture(name));
    const auto& rows = expected.at(name);
    REQUIRE(file.weights().size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const KerasWeight& weight = file.weights()[i];
      INFO(weight.name());
      CHECK(weight.name() == rows[i].at("name").get<std::string>());
      CHECK(weight.values.shape == rows[i].at("shape").get<std::vector<std::int64_t>>());
      CHECK(numbers_of(weight.values) == rows[i].at("values").get<std::vector<double>>());
      CHECK(weight.values.type == (name == "fixed_texts.h5" ? "F64" : "F32"));
    }
    CHECK(file.model().empty());
  }
}

TEST_CASE("a Keras file of any model can be inspected") {
  const CheckpointInfo info = inspect_checkpoint(fixture("keras2_model.h5"));
  CHECK(info.model == "unknown tensors");
  CHECK(info.tensors.size() == 14);
  CHECK(info.parameters == 54 + 3 + 81 + 3 + 8 * 3 + 3 + 1);
  CHECK(info.tensors[0].name.ends_with("/kernel"));
  CHECK(info.tensors[0].minimum == -18 * 0.25);
  CHECK(info.tensors[0].maximum == 35 * 0.25);
}

TEST_CASE("HDF5 files that hold no weights of Keras are refused with what to do") {
  CHECK(refusal(fixture("refused_new.weights.h5")).find("model.save(\"model.h5\")") !=
        std::string::npos);
  CHECK(refusal(fixture("refused_other.h5")).find("no list layer_names") != std::string::npos);
  const TempFolder folder;
  CHECK_FALSE(is_keras_file(folder.path("none.h5")));
  CHECK_FALSE(is_keras_file(folder.write("text.h5", "no HDF5 at all")));
  CHECK((code_of([&] { KerasFile opened(folder.path("none.h5")); }) == ErrorCode::not_found));
}

#ifdef DISTILLOSCOPE_HDF5
TEST_CASE("a weight that does not lie plainly in the file is refused") {
  const TempFolder folder;
  const std::string file = folder.path("model.h5");
  const float values[6] = {1, 2, 3, 4, 5, 6};
  const auto said = [&](const std::function<void(Hdf5Writer&, const std::string&)>& make) {
    {
      Hdf5Writer writer(file);
      writer.group("/a/a");
      writer.texts("/", "layer_names", {"a"}, false);
      writer.texts("/a", "weight_names", {"a/kernel:0"}, false);
      make(writer, "/a/a/kernel:0");
    }
    return refusal(file);
  };
  const auto has = [](const std::string& message, const char* what) {
    INFO(message);
    CHECK(message.find(what) != std::string::npos);
  };
  const hsize_t piece = 2;
  has(said([&](Hdf5Writer& writer, const std::string& name) {
        const hid_t list = H5Pcreate(H5P_DATASET_CREATE);
        H5Pset_chunk(list, 1, &piece);
        writer.values(name, {6}, values, H5T_IEEE_F32LE, list);
        H5Pset_deflate(list, 6);
        writer.values("/other", {6}, values, H5T_IEEE_F32LE, list);
        H5Pclose(list);
      }),
      "does not lie in one piece");
  has(said([&](Hdf5Writer& writer, const std::string& name) {
        const hid_t list = H5Pcreate(H5P_DATASET_CREATE);
        H5Pset_chunk(list, 1, &piece);
        H5Pset_deflate(list, 6);
        writer.values(name, {6}, values, H5T_IEEE_F32LE, list);
        H5Pclose(list);
      }),
      "is compressed");
  has(said([&](Hdf5Writer& writer, const std::string& name) {
        const hid_t list = H5Pcreate(H5P_DATASET_CREATE);
        H5Pset_external(list, "/etc/passwd", 0, 24);
        writer.values(name, {6}, nullptr, H5T_IEEE_F32LE, list);
        H5Pclose(list);
      }),
      "lies in another file");
  for (const hid_t type : {H5T_STD_I32LE, H5T_IEEE_F32BE}) {
    has(said([&](Hdf5Writer& writer, const std::string& name) {
          writer.values(name, {6}, values, type);
        }),
        "no little-endian floats");
  }
  has(said([&](Hdf5Writer& writer, const std::string& name) {
        H5Lcreate_soft("/elsewhere", writer.file(), name.c_str(), H5P_DEFAULT, H5P_DEFAULT);
      }),
      "lacks the weight \"a/kernel\"");
  has(said([&](Hdf5Writer& writer, const std::string& name) {
        H5Lcreate_external("other.h5", "/x", writer.file(), name.c_str(), H5P_DEFAULT, H5P_DEFAULT);
      }),
      "newer kind");
  has(said([](Hdf5Writer& writer, const std::string& name) { writer.group(name); }),
      "no array of values");
  has(said([](Hdf5Writer&, const std::string&) {}), "lacks the weight \"a/kernel\"");
  // Space that was never written to is not in the file.
  has(said([](Hdf5Writer& writer, const std::string& name) { writer.values(name, {6}, nullptr); }),
      "damaged or truncated");
}

TEST_CASE("compact values and long lists of layers are read") {
  const TempFolder folder;
  const std::string file = folder.path("model.h5");
  std::vector<std::string> layers;
  for (int i = 0; i < 700; ++i) layers.push_back("layer_" + std::to_string(i * 7919 % 1000));
  {
    Hdf5Writer writer(file);
    const hid_t list = H5Pcreate(H5P_DATASET_CREATE);
    H5Pset_layout(list, H5D_COMPACT);
    for (const std::string& layer : layers) {
      writer.group("/" + layer);
      writer.texts("/" + layer, "weight_names", {"bias"}, true);
      const float value = std::stof(layer.substr(6));
      writer.values("/" + layer + "/bias", {1}, &value, H5T_IEEE_F32LE, list);
    }
    H5Pclose(list);
    writer.texts("/", "layer_names", layers, true);
  }
  const KerasFile opened(file);
  REQUIRE(opened.weights().size() == layers.size());
  for (std::size_t i = 0; i < layers.size(); ++i) {
    CHECK(opened.weights()[i].layer == layers[i]);
    CHECK(numbers_of(opened.weights()[i].values).at(0) == std::stof(layers[i].substr(6)));
  }
}
#endif

TEST_CASE("a Keras file that is cut off anywhere is refused") {
  const TempFolder folder;
  const std::string bytes = file_text(fixture("fixed_texts.h5"));
  // The last of the values end where the file does.
  for (std::size_t length = 0; length < bytes.size(); length += length < 600 ? 7 : 97) {
    INFO("cut to " << length);
    if (length < 8) {
      CHECK_FALSE(is_keras_file(folder.write("short.h5", bytes.substr(0, length))));
    } else {
      CHECK_FALSE(is_read(folder, bytes.substr(0, length)));
    }
  }
}

TEST_CASE("a Keras file with changed bytes is refused or read, never more") {
  const TempFolder folder;
  int refused = 0, read = 0;
  for (const std::string& name : kSound) {
    const std::string bytes = file_text(fixture(name));
    std::mt19937 random(31);
    for (int round = 0; round < 300; ++round) {
      std::string changed = bytes;
      for (int change = 0; change <= round % 30; ++change) {
        changed[random() % changed.size()] = static_cast<char>(random());
      }
      INFO(name << " changed, round " << round);
      ++(is_read(folder, changed) ? read : refused);
    }
  }
  CHECK(refused > 100);
  CHECK(read > 100);  // most bytes are values
}
