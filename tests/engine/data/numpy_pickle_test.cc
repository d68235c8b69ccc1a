// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/numpy_pickle.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "engine/dataset/dataset.h"
#include "engine/dataset/image_io.h"
#include "engine/dataset/layout.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

const nlohmann::json& fixtures() {
  static const auto rows =
      nlohmann::json::parse(file_text(std::string(DISTILLOSCOPE_TEST_DATA) + "/pickles.json"));
  return rows;
}

std::string pickle_of(const nlohmann::json& row) {
  const auto hex = row.at("pickle").get<std::string>();
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

Map parsed(const std::string& pickle) {
  return parse_numpy_pickle(Bytes(pickle.begin(), pickle.end()));
}

std::string problem_of(const std::string& pickle) {
  try {
    parsed(pickle);
  } catch (const FileFault& fault) {
    return fault.what();
  }
  FAIL("the pickle was not refused");
  return {};
}

}  // namespace

TEST_CASE("pickled arrays of NumPy 1 and 2 are read, whatever the protocol and the order") {
  int arrays = 0;
  for (const auto& row : fixtures()) {
    if (!row.contains("values")) continue;
    INFO("NumPy " << row.at("numpy") << " " << row.at("name") << " " << row.at("protocol"));
    const std::string pickle = pickle_of(row);
    CHECK(is_pickle(Bytes(pickle.begin(), pickle.end())));
    const Map map = parsed(pickle);
    CHECK(map.height == row.at("height").get<int>());
    CHECK(map.width == row.at("width").get<int>());
    const auto wanted = row.at("values").get<std::vector<double>>();
    REQUIRE(map.values.size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) CHECK(map.values[i] == Approx(wanted[i]));
    ++arrays;
  }
  CHECK(arrays == 2 * 4 * 7);
}

TEST_CASE("a pickle of anything but one array of numbers is refused with the reason") {
  const std::map<std::string, std::string> reasons{
      {"code", "system\", which would have to be executed"},
      {"list", "it holds no array"},
      {"number", "it holds no array"},
      {"text", "it holds no array"},
      {"scalar", "scalar\", which would have to be executed"},
      {"objects", "holds Python objects"},
      {"structure", "holds numbers of type |V8"},
      {"complex", "holds numbers of type <c8"},
      {"integers", "holds numbers of type <i8"},
      {"half", "holds numbers of type <f2"},
      {"big_endian", "holds numbers of type >f4"},
      {"flat", "shape (4)"},
      {"cube", "shape (2, 2, 2)"},
      {"masked", "_mareconstruct\", which would have to be executed"},
      {"names", "holds numbers of type <U1"}};
  int refused = 0;
  for (const auto& row : fixtures()) {
    if (row.contains("values")) continue;
    INFO("NumPy " << row.at("numpy") << " " << row.at("name") << " " << row.at("protocol"));
    const std::string problem = problem_of(pickle_of(row));
    CAPTURE(problem);
    CHECK(problem.find(reasons.at(row.at("name").get<std::string>())) != std::string::npos);
    ++refused;
  }
  CHECK(refused == 2 * 2 * 15);
}

TEST_CASE("a pickled array that is not as long as its shape says is refused") {
  for (const auto& row : fixtures()) {
    if (row.at("name") != "floats" || row.at("protocol") == 2) continue;
    const std::string sound = pickle_of(row);
    // The pickle is cut within, before and after its values.
    for (std::size_t length = 0; length < sound.size(); ++length) {
      CHECK_THROWS_AS(parsed(sound.substr(0, length)), FileFault);
    }
  }
  const std::string two_states =
      "\x80\x02cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85"
      "C\x01"
      "b\x87R.";
  CHECK(problem_of(two_states).size() > 10);
}

TEST_CASE("a pickled array cannot take more memory than a small multiple of its length") {
  CHECK(problem_of("\x80\x02" + std::string(2000, 'N') + ".").find("too much") !=
        std::string::npos);
  CHECK(problem_of("\x80\x02" + std::string(2000, ']') + ".").find("objects") != std::string::npos);
  CHECK(problem_of("\x80\x02N" + std::string(2000, '\x94') + ".").find("objects") !=
        std::string::npos);
}

TEST_CASE("a changed pickle of an array is refused or read, never more") {
  int refused = 0, read = 0;
  std::mt19937 random(5);
  for (const auto& row : fixtures()) {
    const std::string sound = pickle_of(row);
    for (int round = 0; round < 60; ++round) {
      std::string changed = sound;
      for (int change = 0; change <= round % 3; ++change) {
        changed[random() % changed.size()] = static_cast<char>(random());
      }
      try {
        const Map map = parsed(changed);
        CHECK(map.values.size() == static_cast<std::size_t>(map.width) * map.height);
        ++read;
      } catch (const FileFault&) {
        ++refused;
      }
    }
  }
  CHECK(refused > 1000);
  CHECK(read > 300);
}

TEST_CASE("pickled maps stand in folders of maps, and no picture is one") {
  const TempFolder folder;
  const auto& row = *std::find_if(fixtures().begin(), fixtures().end(),
                                  [](const auto& r) { return r.at("name") == "floats"; });
  const std::string file = folder.write("maps/a.pkl", pickle_of(row));
  CHECK(list_folder(folder.path("maps"), FileKind::maps).files.count("a") == 1);
  CHECK(list_folder(folder.path("maps"), FileKind::stimuli).files.empty());
  CHECK(read_map(file).values == std::vector<float>{0, 0.25F, 0.5F, 0.75F, 1, 1.25F});
  CHECK(decode_map(file).floats);
  const Error error = error_of([&] { read_picture(file); });
  CHECK(names(error, file));
  CHECK(names(error, "pickle of Python"));
}
