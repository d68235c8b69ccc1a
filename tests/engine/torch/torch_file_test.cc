// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/torch_file.h"

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "engine/weights/sha256.h"
#include "engine/weights/torch_export.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

std::string fixture(const std::string& name) {
  return std::string(DISTILLOSCOPE_TEST_DATA) + "/torch/" + name;
}

template <typename Value>
double number(const std::byte* bytes) {
  Value value;
  std::memcpy(&value, bytes, sizeof value);
  return static_cast<double>(value);
}

double small_float(const std::byte* bytes, int exponent_bits) {
  std::uint16_t bits = 0;
  std::memcpy(&bits, bytes, sizeof bits);
  const int fraction_bits = 15 - exponent_bits;
  const int bias = (1 << (exponent_bits - 1)) - 1;
  const int exponent = bits >> fraction_bits & ((1 << exponent_bits) - 1);
  const double fraction = (bits & ((1 << fraction_bits) - 1)) / double(1 << fraction_bits);
  const double size =
      exponent == 0 ? std::ldexp(fraction, 1 - bias) : std::ldexp(1 + fraction, exponent - bias);
  return bits >> 15 ? -size : size;
}

double value_at(const std::string& type, const std::byte* bytes) {
  if (type == "F32") return number<float>(bytes);
  if (type == "F64") return number<double>(bytes);
  if (type == "I64") return number<std::int64_t>(bytes);
  if (type == "I32") return number<std::int32_t>(bytes);
  if (type == "I16") return number<std::int16_t>(bytes);
  if (type == "I8") return number<std::int8_t>(bytes);
  if (type == "F16") return small_float(bytes, 5);
  if (type == "BF16") return small_float(bytes, 8);
  return number<std::uint8_t>(bytes);  // U8 and BOOL
}

Error refusal(const std::string& file) {
  const Error error = error_of([&] { TorchFile{file}; });
  CHECK(names(error, file));
  return error;
}

/// Reads all there is: what a file that is not refused must allow.
std::size_t read_all(TorchFile& file) {
  std::size_t bytes = 0;
  for (const TorchEntry& entry : file.tensors()) bytes += file.values(entry).size();
  return bytes;
}

/// True when the bytes are read, false when they are refused with words; all else fails.
bool is_read(const std::string& bytes) {
  try {
    TorchFile file(bytes, "mutated.pt");
    read_all(file);
    return true;
  } catch (const EngineError& error) {
    CHECK(error.error().message.starts_with("mutated.pt "));
    CHECK((error.error().code == ErrorCode::unreadable));
    return false;
  }
}

const std::vector<std::string>& sound_files() {
  static const std::vector<std::string> names{"state_dict.pt", "protocol4.pt", "plain_dict.pt",
                                              "nested.pt"};
  return names;
}

/// The pickle of a sound file, and the bytes of its storages.
struct Pickled {
  std::string pickle;
  std::map<std::string, std::uint64_t> storages;
};

Pickled pickle_of(const std::string& name) {
  const std::string bytes = file_text(fixture(name));
  const ZipReader zip(bytes, name);
  Pickled pickled;
  for (const std::string& part : zip.names()) {
    const std::size_t data = part.find("/data/");
    if (part.ends_with("/data.pkl")) {
      const auto pickle = zip.read(part);
      pickled.pickle.assign(reinterpret_cast<const char*>(pickle.data()), pickle.size());
    } else if (data != std::string::npos) {
      pickled.storages[part.substr(data + 6)] = zip.size_of(part);
    }
  }
  REQUIRE_FALSE(pickled.pickle.empty());
  return pickled;
}

PickledState run_pickle(const std::string& pickle, std::uint64_t storage_bytes = 24) {
  return read_state_pickle(pickle, [&](const std::string& storage) {
    return storage == "none" ? std::nullopt : std::optional(storage_bytes);
  });
}

std::string problem_of(const std::string& pickle, std::uint64_t storage_bytes = 24) {
  try {
    run_pickle(pickle, storage_bytes);
  } catch (const PickleProblem& problem) {
    return problem.what();
  }
  FAIL("the pickle was not refused");
  return {};
}

std::string text(const std::string& value) {
  return std::string("\x8C") + static_cast<char>(value.size()) + value;
}
std::string small(int value) {
  return std::string("K") + static_cast<char>(value);
}
std::string tuple(const std::vector<int>& values) {
  std::string code = "(";
  for (const int value : values)
    code +=
        std::string("J") + std::string(1, char(value)) + std::string(3, value < 0 ? '\xFF' : '\0');
  return code + "t";
}

/// {"w": tensor} with one thing different each time.
struct TensorPickle {
  std::string type = "FloatStorage";
  std::string storage = "0";
  int storage_count = 6;
  int offset = 0;
  std::vector<int> shape{2, 3};
  std::vector<int> strides{3, 1};
  std::string function = "ctorch._utils\n_rebuild_tensor_v2\n";
  std::string pickle() const {
    return "\x80\x02}" + text("w") + function + "((" + text("storage") + "ctorch\n" + type + "\n" +
           text(storage) + text("cpu") + small(storage_count) + "tQ" + small(offset) +
           tuple(shape) + tuple(strides) + "\x89" + "}tRs.";
  }
};

}  // namespace

TEST_CASE("PyTorch files hold the tensors that Python put into them") {
  std::ifstream stream(fixture("values.json"));
  const auto expected = nlohmann::json::parse(stream).at("files");
  REQUIRE(expected.size() == sound_files().size());
  for (const auto& [name, tensors] : expected.items()) {
    INFO(name);
    TorchFile file(fixture(name));
    REQUIRE(file.tensors().size() == tensors.size());
    for (std::size_t i = 0; i < tensors.size(); ++i) {
      const TorchEntry& entry = file.tensors()[i];
      INFO(entry.name);
      CHECK(entry.name == tensors[i].at("name").get<std::string>());
      CHECK(entry.type == tensors[i].at("type").get<std::string>());
      CHECK(entry.shape == tensors[i].at("shape").get<std::vector<std::int64_t>>());
      const auto wanted = tensors[i].at("values").get<std::vector<double>>();
      const std::vector<std::byte> values = file.values(entry);
      const std::size_t each = tensor_type_bytes(entry.type);
      REQUIRE(values.size() == wanted.size() * each);
      for (std::size_t k = 0; k < wanted.size(); ++k) {
        CHECK(value_at(entry.type, values.data() + k * each) == wanted[k]);
      }
    }
  }
}

TEST_CASE("PyTorch files that are no state dict are refused with what to do") {
  const struct {
    const char* file;
    const char* said;
  } cases[] = {
      {"legacy.pt", "write it again with the default torch.save"},
      {"script.pt", "TorchScript"},
      {"whole_model.pt", "torch.nn.modules.linear.Linear"},
      {"code.pt", "posix.system"},
      {"tensor.pt", "no dictionary of tensors"},
      {"big_endian.pt", "big-endian"},
      {"compressed.pt", "compressed"},
      {"values.json", "does not begin as a zip archive"},
  };
  for (const auto& [file, said] : cases) {
    INFO(file);
    const Error error = refusal(fixture(file));
    CHECK((error.code == ErrorCode::unreadable));
    CAPTURE(error.message);
    CHECK(names(error, said));
  }
  CHECK((code_of([] { TorchFile{fixture("not-there.pt")}; }) == ErrorCode::not_found));
}

TEST_CASE("a tensor that does not fit its storage is refused") {
  const TensorPickle sound;
  const PickledState state = run_pickle(sound.pickle());
  REQUIRE(state.tensors.size() == 1);
  CHECK(state.tensors[0].shape == std::vector<std::int64_t>{2, 3});
  const auto refused = [&](const std::function<void(TensorPickle&)>& change, const char* said) {
    TensorPickle changed;
    change(changed);
    const std::string problem = problem_of(changed.pickle());
    CAPTURE(problem, said);
    CHECK(problem.find(said) != std::string::npos);
  };
  refused([](TensorPickle& p) { p.storage_count = 7; }, "has 24 bytes, not 7 values");
  refused([](TensorPickle& p) { p.type = "DoubleStorage"; }, "has 24 bytes, not 6 values of 8");
  refused([](TensorPickle& p) { p.type = "UntypedStorage"; }, "torch.UntypedStorage");
  refused([](TensorPickle& p) { p.storage = "none"; }, "are missing");
  refused([](TensorPickle& p) { p.offset = 1; }, "ends outside");
  refused([](TensorPickle& p) { p.offset = 7; }, "begins outside");
  refused([](TensorPickle& p) { p.strides = {4, 1}; }, "ends outside");
  refused([](TensorPickle& p) { p.strides = {-3, 1}; }, "negative");
  refused([](TensorPickle& p) { p.shape = {-2, 3}; }, "negative");
  refused([](TensorPickle& p) { p.shape = {2, 4}; }, "has more values");
  refused([](TensorPickle& p) { p.shape = {127, 127}, p.strides = {0, 0}; }, "has more values");
  refused([](TensorPickle& p) { p.strides = {3}; }, "strides");
  refused([](TensorPickle& p) { p.shape.assign(65, 1), p.strides.assign(65, 1); },
          "more than 64 dimensions");
  refused([](TensorPickle& p) { p.function = "ctorch._utils\n_rebuild_qtensor\n"; },
          "_rebuild_qtensor");
  TensorPickle empty;
  empty.shape = {0, 127};
  CHECK(run_pickle(empty.pickle()).tensors[0].count == 0);
}

TEST_CASE("pickles that do anything else are refused") {
  const struct {
    std::string pickle;
    const char* said;
  } cases[] = {
      {"", "cut off"},
      {"\x80\x02", "cut off"},
      {std::string("\x80\x01}.", 4), "protocol 1"},
      {"\x80\x02.", "ends in the middle"},
      {"\x80\x02}(.", "ends in the middle"},
      {"\x80\x02}}.", "ends in the middle"},
      {"\x80\x02}.", "no tensors in it"},
      {"\x80\x02N.", "no dictionary"},
      {"\x80\x02"
       "0.",
       "instruction 48"},
      {"\x80\x02t.", "not there"},
      {"\x80\x02R.", "not there"},
      {"\x80\x02(}s.", "not there"},
      {"\x80\x02Nh\x05.", "never kept"},
      {"\x80\x02NK\x01s.", "not there"},
      {"\x80\x02NNNs.", "no dictionary"},
      {"\x80\x02NNa.", "no list"},
      {"\x80\x02}(Nu.", "without a value"},
      {"\x80\x02}Nb.", "gives a state"},
      {"\x80\x02N)R.", "calls what is no function"},
      {"\x80\x02"
       "cos\nsystem\n.",
       "os.system"},
      {"\x80\x02"
       "cbuiltins\neval\n.",
       "builtins.eval"},
      {"\x80\x04\x8C\x02os\x8C\x06system\x93.", "os.system"},
      {"\x80\x02"
       "cos\nsystem",
       "cut off"},
      {"\x80\x02NQ.", "tuple belongs"},
      {"\x80\x02)Q.", "no storage of values"},
      {"\x80\x02\x8C\x02\xFF\xFE.", "not UTF-8"},
      {"\x80\x02X\xFF\xFF\xFF\x7F.", "cut off"},
      {"\x80\x02"
       "cos\nsys\xFFtem\n.",
       "os.sys?tem"},
  };
  for (const auto& [pickle, said] : cases) {
    INFO(said);
    const std::string problem = problem_of(pickle);
    CAPTURE(problem);
    CHECK(problem.find(said) != std::string::npos);
  }
  const TensorPickle one;
  const std::string twice = one.pickle().substr(0, one.pickle().size() - 1) +
                            one.pickle().substr(3);  // without the second PROTO and dictionary
  CHECK(problem_of(twice).find("stands in it twice") != std::string::npos);
}

TEST_CASE("a pickle cannot take more memory than a small multiple of its length") {
  const std::string many(1'100'000, 'N');
  CHECK(problem_of("\x80\x02" + many + ".").find("too much") != std::string::npos);
  CHECK(problem_of("\x80\x02" + std::string(1'100'000, '(') + ".").find("too much") !=
        std::string::npos);
  CHECK(problem_of("\x80\x02N" + std::string(2'100'000, '\x94') + ".").find("objects") !=
        std::string::npos);
  CHECK(problem_of(std::string((16u << 20) + 1, 'N')).find("16 MB") != std::string::npos);
  // A list within itself is a cycle, which must end all the same.
  CHECK(problem_of("\x80\x02]q\x01h\x01"
                   "a.")
            .find("no dictionary") != std::string::npos);
}

TEST_CASE("a PyTorch file that is cut off anywhere is refused") {
  for (const std::string& name : sound_files()) {
    const std::string bytes = file_text(fixture(name));
    for (std::size_t length = 0; length < bytes.size(); length += 13) {
      INFO(name << " cut to " << length);
      CHECK_FALSE(is_read(bytes.substr(0, length)));
    }
  }
}

TEST_CASE("a PyTorch file with changed bytes is refused or read, never more") {
  int refused = 0, read = 0;
  for (const std::string& name : sound_files()) {
    const std::string bytes = file_text(fixture(name));
    std::mt19937 random(20);
    for (int round = 0; round < 150; ++round) {
      std::string changed = bytes;
      for (int change = 0; change <= round % 3; ++change) {
        changed[random() % changed.size()] = static_cast<char>(random());
      }
      INFO(name << " changed, round " << round);
      ++(is_read(changed) ? read : refused);
    }
  }
  CHECK(refused > 300);
  CHECK(read > 0);  // bytes that nothing depends on, such as times
}

TEST_CASE("a changed pickle is refused or read, never more") {
  int refused = 0, read = 0;
  for (const std::string& name : sound_files()) {
    const Pickled sound = pickle_of(name);
    std::mt19937 random(21);
    for (int round = 0; round < 300; ++round) {
      std::string changed = sound.pickle;
      for (int change = 0; change <= round % 4; ++change) {
        const std::size_t place = random() % changed.size();
        switch (random() % 3) {
          case 0:
            changed[place] = static_cast<char>(random());
            break;
          case 1:
            changed.erase(place, 1 + random() % 8);
            break;
          default:
            changed.insert(place, changed.substr(random() % changed.size(), random() % 12));
        }
        if (changed.empty()) changed = "x";
      }
      INFO(name << " changed, round " << round);
      try {
        const PickledState state = read_state_pickle(changed, [&](const std::string& storage) {
          const auto found = sound.storages.find(storage);
          return found == sound.storages.end() ? std::nullopt : std::optional(found->second);
        });
        ++read;
        for (const TorchEntry& entry : state.tensors) {
          // What was not refused lies within its storage.
          std::int64_t last = entry.offset;
          for (std::size_t i = 0; i < entry.shape.size(); ++i) {
            last += (entry.shape[i] - 1) * entry.strides[i];
          }
          const auto values = static_cast<std::int64_t>(sound.storages.at(entry.storage) /
                                                        tensor_type_bytes(entry.type));
          CHECK((entry.count == 0 || last < values));
          CHECK(entry.count <= values);
        }
      } catch (const PickleProblem&) {
        ++refused;
      }
    }
  }
  CHECK(refused > 600);
  CHECK(read > 20);
}

TEST_CASE("an exported checkpoint holds the same tensors and metadata") {
  const TempFolder folder;
  const float weights[6] = {1, -2, 3.5F, 0, 5, 6};
  const std::int64_t tracked = -7;
  const float moment = 1;
  const Metadata metadata{
      {"format", "distilloscope"}, {"padding", "symmetric"}, {"note", "\xC3\xBC"}};
  const auto checkpoint = folder.path("a.safetensors");
  write_safetensors(checkpoint,
                    {TensorSource{"encoder.w", "F32", {2, 3}, weights},
                     TensorSource{"encoder.n", "I64", {}, &tracked},
                     TensorSource{"encoder.nothing", "F32", {0, 3}, nullptr},
                     TensorSource{"optimiser.a.w", "F32", {1}, &moment}},
                    metadata);
  const auto output = folder.path("a.pt");
  CHECK(export_to_torch(checkpoint, output) == 3);  // without the optimiser's
  TorchFile file(output);
  CHECK(file.metadata() == metadata);
  REQUIRE(file.tensors().size() == 3);
  std::map<std::string, std::vector<std::byte>> read;
  for (const TorchEntry& entry : file.tensors()) read[entry.name] = file.values(entry);
  REQUIRE(read["encoder.w"].size() == sizeof weights);
  CHECK(std::memcmp(read["encoder.w"].data(), weights, sizeof weights) == 0);
  CHECK(number<std::int64_t>(read["encoder.n"].data()) == -7);
  CHECK(read["encoder.nothing"].empty());
  const std::string bytes = file_text(output);
  export_to_torch(checkpoint, output);
  CHECK(file_text(output) == bytes);
  CHECK((code_of([&] { export_to_torch(checkpoint, checkpoint); }) == ErrorCode::invalid_option));
  CHECK((code_of([&] { export_to_torch(checkpoint, folder.path("no/a.pt")); }) ==
         ErrorCode::unwritable));
}

TEST_CASE("a damaged value is noticed by its check sum") {
  const TempFolder folder;
  const float weights[4] = {1, 2, 3, 4};
  const auto file = folder.path("a.pt");
  write_torch_file(file, {TensorSource{"w", "F32", {4}, weights}}, {});
  std::string bytes = file_text(file);
  const auto place = bytes.find(std::string(reinterpret_cast<const char*>(weights), 16));
  REQUIRE(place != std::string::npos);
  bytes[place] ^= 1;
  TorchFile opened(bytes, "damaged.pt");
  const Error error = error_of([&] { opened.values(opened.tensors()[0]); });
  CHECK(names(error, "check sum"));
}

TEST_CASE("SHA-256 is that of the standard") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
