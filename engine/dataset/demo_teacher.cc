// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/demo_teacher.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace distilloscope {
namespace {

std::int64_t number(const nlohmann::json& manifest, const char* key) {
  const auto found = manifest.find(key);
  return found != manifest.end() && found->is_number_integer() ? found->get<std::int64_t>() : -1;
}

}  // namespace

DemoTeacher find_demo_teacher(const DemoOptions& options, const std::string& resources) {
  const std::filesystem::path folder = std::filesystem::path(resources) / "demo_teacher";
  std::ifstream in(folder / "teacher.json");
  const auto manifest = nlohmann::json::parse(in, nullptr, false);
  if (!in || !manifest.is_object()) {
    return {"", "the maps that ship with the program are not in " + folder.string()};
  }
  const std::int64_t seed = number(manifest, "seed");
  const std::int64_t train = number(manifest, "train"), val = number(manifest, "val");
  // Scenes depend on their seed and number alone, so a smaller set is the beginning of a larger
  // one.
  if (number(manifest, "generator_version") == demo_generator_version() && seed == options.seed &&
      options.train <= train && options.val <= val) {
    return {folder.string(), ""};
  }
  return {"", "the maps that ship with the program are for seed " + std::to_string(seed) +
                  " and at most " + std::to_string(train) + " training and " + std::to_string(val) +
                  " validation scenes"};
}

}  // namespace distilloscope
