// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/safetensors.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <random>

#include "engine/weights/inspect.h"
#include "engine/weights/tensor_file.h"
#include "tests/engine/torch/model_support.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

std::string with_length(std::string header, const std::string& data = "") {
  std::string bytes(8, '\0');
  for (int i = 0; i < 8; ++i) bytes[i] = static_cast<char>(header.size() >> (8 * i));
  return bytes + header + data;
}

/// A new file each time: some file systems flush one that is cut off and written again.
std::string write_anew(const TempFolder& folder, const std::string& name,
                       const std::string& bytes) {
  std::filesystem::remove(folder.path(name));
  return folder.write(name, bytes);
}

Error refusal(const TempFolder& folder, const std::string& bytes) {
  const auto file = write_anew(folder, "refused.safetensors", bytes);
  const auto error = error_of([&] { SafetensorsFile{file}; });
  CHECK(mentions(error, file));
  return error;
}

std::vector<NamedTensor> some_tensors() {
  return {{"weights", torch::arange(6, torch::kFloat32).reshape({2, 3})},
          {"steps", torch::tensor(std::int64_t{-7})},
          {"half", torch::tensor({1.5f, -2.25f}).to(torch::kBFloat16)},
          {"flags", torch::tensor({true, false, true})},
          {"nothing", torch::empty({0, 4}, torch::kFloat64)}};
}

}  // namespace

TEST_CASE("tensors and metadata come back as they were written") {
  const TempFolder folder;
  const auto file = folder.path("some.safetensors");
  const Metadata metadata{{"epoch", "3"}, {"note", "quotes \" and umlauts \xC3\xBC"}};
  write_safetensors(file, some_tensors(), metadata);
  CHECK(SafetensorsFile(file).metadata() == metadata);
  const auto back = read_tensors(file);
  REQUIRE(back.size() == 5);
  for (const auto& [name, tensor] : some_tensors()) {
    INFO(name);
    const auto found =
        std::find_if(back.begin(), back.end(), [&](const auto& one) { return one.name == name; });
    REQUIRE(found != back.end());
    CHECK(found->tensor.scalar_type() == tensor.scalar_type());
    CHECK(torch::equal(found->tensor, tensor));
  }
}

TEST_CASE("a written file begins with its length, is aligned and lists itself in file order") {
  const TempFolder folder;
  const auto file = folder.path("some.safetensors");
  write_safetensors(file, some_tensors(), {});
  const auto bytes = file_text(file);
  std::uint64_t length = 0;
  std::memcpy(&length, bytes.data(), 8);
  CHECK(length % 8 == 0);
  const auto header = nlohmann::json::parse(bytes.substr(8, length));
  CHECK_FALSE(header.contains("__metadata__"));
  CHECK(header.at("steps") == nlohmann::json{{"dtype", "I64"},
                                             {"shape", nlohmann::json::array()},
                                             {"data_offsets", {0, 8}}});
  std::size_t position = 0;
  const SafetensorsFile opened(file);
  for (const auto& entry : opened.tensors()) {
    CHECK(entry.begin == position);
    CHECK(entry.begin % tensor_type_bytes(entry.type) == 0);
    position = entry.end;
  }
  CHECK(8 + length + position == bytes.size());
}

TEST_CASE("tensors in channels last are written in their plain order") {
  const TempFolder folder;
  const auto file = folder.path("turned.safetensors");
  const auto plain = torch::arange(120, torch::kFloat32).reshape({2, 3, 4, 5});
  const auto turned = plain.contiguous(torch::MemoryFormat::ChannelsLast);
  write_safetensors(file, std::vector<NamedTensor>{{"t", turned}}, {});
  CHECK(torch::equal(read_tensors(file).at(0).tensor, plain));
}

TEST_CASE("a file is not written when two tensors have one name") {
  const TempFolder folder;
  const auto file = folder.path("twice.safetensors");
  const std::vector<NamedTensor> twice{{"same", torch::ones(1)}, {"same", torch::ones(1)}};
  CHECK(mentions(error_of([&] { write_safetensors(file, twice, {}); }), "same"));
  CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("metadata that is not UTF-8 does not spoil the file") {
  const TempFolder folder;
  const auto file = folder.path("latin.safetensors");
  write_safetensors(file, some_tensors(), {{"folder", "caf\xE9"}});
  CHECK(SafetensorsFile(file).metadata().at("folder") == "caf\xEF\xBF\xBD");
}

TEST_CASE("a header that does not fit its file is refused with the reason") {
  const TempFolder folder;
  const std::string eight(8, 'x');
  const auto tensor = [](const std::string& type, const std::string& shape,
                         const std::string& offsets) {
    return "{\"t\":{\"dtype\":\"" + type + "\",\"shape\":" + shape +
           ",\"data_offsets\":" + offsets + "}}";
  };
  REQUIRE_NOTHROW(
      SafetensorsFile(folder.write("sound", with_length(tensor("F32", "[2]", "[0,8]"), eight))));

  struct Row {
    const char* reason;
    std::string bytes;
    ErrorCode code;
    const char* said;
  };
  const auto bad = ErrorCode::bad_data, unreadable = ErrorCode::unreadable;
  const std::string pair_of =
      "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":";  // of two tensors in one file
  const std::vector<Row> rows{
      {"empty file", "", unreadable, "0 bytes"},
      {"short file", "1234567", unreadable, "7 bytes"},
      {"length beyond the file", std::string("\x40\0\0\0\0\0\0\0{}", 10), unreadable, "truncated"},
      {"length of 2^63", std::string("\0\0\0\0\0\0\0\x80{}", 10), unreadable, "first eight bytes"},
      {"no header", with_length(""), unreadable, "{"},
      {"list header", with_length("[]"), unreadable, "{"},
      {"broken JSON", with_length("{\"t\":"), unreadable, "JSON"},
      {"text after the JSON", with_length("{}{}"), unreadable, "JSON"},
      {"number as tensor", with_length("{\"t\":5}"), unreadable, "\"t\""},
      {"tensor without type", with_length("{\"t\":{\"shape\":[],\"data_offsets\":[0,0]}}"),
       unreadable, "dtype"},
      {"metadata that is no text", with_length("{\"__metadata__\":{\"a\":1}}"), unreadable,
       "number"},
      {"name twice",
       with_length("{\"t\":{" + pair_of + "[0,4]},\"t\":{" + pair_of + "[4,8]}}", eight),
       unreadable, "twice"},
      {"field twice", with_length("{\"t\":{" + pair_of + "[0,4],\"dtype\":\"F32\"}}", eight),
       unreadable, "twice"},
      {"unknown type", with_length(tensor("F12", "[2]", "[0,8]"), eight), bad, "F12"},
      {"negative size", with_length(tensor("F32", "[-2]", "[0,8]"), eight), unreadable, "negative"},
      {"fractional size", with_length(tensor("F32", "[2.0]", "[0,8]"), eight), unreadable,
       "fraction"},
      {"overflowing shape",
       with_length(tensor("F32", "[4294967296,4294967296,4294967296]", "[0,8]"), eight), bad,
       "too large"},
      {"overflowing bytes", with_length(tensor("F64", "[4611686018427387904]", "[0,8]"), eight),
       bad, "too large"},
      {"shape larger than its bytes", with_length(tensor("F32", "[3]", "[0,8]"), eight), bad,
       "12 bytes"},
      {"offsets the wrong way", with_length(tensor("F32", "[2]", "[8,0]"), eight), bad, "8 to 0"},
      {"three offsets", with_length(tensor("F32", "[2]", "[0,8,8]"), eight), unreadable, "two"},
      {"data cut off", with_length(tensor("F32", "[2]", "[0,8]"), "1234567"), unreadable,
       "truncated"},
      {"bytes of no tensor", with_length(tensor("F32", "[2]", "[0,8]"), eight + "y"), bad,
       "1 bytes"},
      {"hole before the tensor", with_length(tensor("F32", "[1]", "[4,8]"), eight), bad,
       "begins at byte 4"},
      {"overlapping tensors",
       with_length("{\"t\":{" + pair_of + "[0,4]},\"u\":{" + pair_of + "[2,6]}}", "123456"), bad,
       "begins at byte 2"},
  };
  for (const auto& row : rows) {
    INFO(row.reason);
    const auto error = refusal(folder, row.bytes);
    INFO(error.message);
    CHECK(error.code == row.code);
    CHECK(mentions(error, row.said));
  }
}

TEST_CASE("a missing file and a folder are refused by name") {
  const TempFolder folder;
  const auto missing = folder.path("missing.safetensors");
  const auto error = error_of([&] { SafetensorsFile{missing}; });
  CHECK(error.code == ErrorCode::not_found);
  CHECK(mentions(error, missing));
  CHECK(error_of([&] { SafetensorsFile{folder.path()}; }).code == ErrorCode::unreadable);
}

TEST_CASE("deeply nested JSON and a very long name are refused in a few words") {
  const TempFolder folder;
  const auto deep = refusal(folder, with_length("{\"t\":" + std::string(1'000'000, '[')));
  CHECK(deep.message.size() < 1000);
  const auto name = refusal(folder, with_length("{\"" + std::string(100'000, 'n') + "\":1}"));
  CHECK(name.message.size() < 1000);
}

TEST_CASE("a file cut off at any byte is refused") {
  const TempFolder folder;
  const auto file = folder.path("whole.safetensors");
  write_safetensors(file, some_tensors(), {{"epoch", "3"}});
  const auto bytes = file_text(file);
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    INFO(length);
    const auto error = refusal(folder, bytes.substr(0, length));
    CHECK(error.code == ErrorCode::unreadable);
  }
}

TEST_CASE("random bytes and mutated files load or are refused, and never crash") {
  const TempFolder folder;
  const auto file = folder.path("whole.safetensors");
  write_safetensors(file, some_tensors(), {{"epoch", "3"}});
  const auto whole = file_text(file);
  std::mt19937 random(20201);  // the standard fixes its values, so each run tries the same files
  const auto below = [&](std::size_t limit) { return random() % limit; };
  const std::string alphabet = "0123456789[]{}\",:-eE.\\ntF32I64__\xFF";
  int loaded = 0, refused = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = whole;
    if (round % 10 == 0) {  // nothing but noise, half of it behind a fitting length
      bytes.assign(below(200), '\0');
      for (char& byte : bytes) byte = static_cast<char>(random());
      if (round % 20 == 0) bytes = with_length("{" + bytes);
    } else {
      for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
        const std::size_t at = below(bytes.size());
        switch (below(5)) {
          case 0:
            bytes[at] = static_cast<char>(random());
            break;
          case 1:
            bytes[at] = alphabet[below(alphabet.size())];
            break;
          case 2:
            bytes.erase(at, 1 + below(8));
            break;
          case 3:
            bytes.insert(at, 1, alphabet[below(alphabet.size())]);
            break;
          default:
            bytes.insert(at, bytes.substr(below(bytes.size()), below(40)));
        }
        if (bytes.empty()) bytes = "x";
      }
      // Most changes to the text also change its length; half of the files get a fitting one.
      if (round % 2 == 0 && bytes.size() > 8) {
        const auto data = whole.size() - 8 - static_cast<unsigned char>(whole[0]) -
                          256 * static_cast<unsigned char>(whole[1]);
        if (bytes.size() > 8 + data) {
          bytes = with_length(bytes.substr(8, bytes.size() - 8 - data),
                              bytes.substr(bytes.size() - data));
        }
      }
    }
    const auto mutated = write_anew(folder, "mutated.safetensors", bytes);
    try {
      const auto tensors = read_tensors(mutated);
      const auto info = inspect_checkpoint(mutated);
      REQUIRE(info.tensors.size() == tensors.size());
      ++loaded;
    } catch (const EngineError& error) {
      REQUIRE(error.error().message.find(mutated) != std::string::npos);
      ++refused;
    }
  }
  CHECK(loaded + refused == 3000);
  CHECK(loaded > 30);
  CHECK(refused > 1000);
}
