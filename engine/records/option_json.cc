// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/option_json.h"

#include <nlohmann/json.hpp>
#include <utility>
#include <variant>

#include "engine/api/arms.h"
#include "engine/api/error.h"

namespace distilloscope {
namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(const std::string& source, const std::string& message) {
  throw EngineError(ErrorCode::invalid_option, source + ": " + message);
}

// The value as the text that set_option_text() reads; strings stand for themselves.
std::string value_text(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

// Values as their type, as in the groups.
Json arms_json(const Options& options) {
  Json arms = Json::array();
  for (int i = 0; i < arm_count(options); ++i) {
    const ArmOptions& arm = options.arms[i];
    Json json = {{"name", arm_name(options, i)}};
    if (!arm.colour.empty()) json["colour"] = arm.colour;
    json["set"] = Json::object();
    const Options own = options_of_arm(options, i);
    for (const auto& change : arm.changes) {
      const OptionField* field = find_option_field(change.first);
      if (field == nullptr) continue;
      std::visit([&](const auto& value) { json["set"][change.first] = value; }, field->get(own));
    }
    arms.push_back(std::move(json));
  }
  return arms;
}

std::vector<ArmOptions> arms_from_json(const Json& json, const std::string& source) {
  if (!json.is_array()) refuse(source, "'arms' must be an array of arms.");
  std::vector<ArmOptions> arms;
  for (const Json& item : json) {
    const std::string which = "arm " + std::to_string(arms.size() + 1);
    if (!item.is_object()) refuse(source, which + " must be an object.");
    ArmOptions arm;
    for (const auto& [key, value] : item.items()) {
      if ((key == "name" || key == "colour") && value.is_string()) {
        (key == "name" ? arm.name : arm.colour) = value.get<std::string>();
      } else if (key == "set" && value.is_object()) {
        for (const auto& [option, wanted] : value.items()) {
          arm.changes.emplace_back(option, value_text(wanted));
        }
      } else {
        refuse(source, which + " has '" + key + "': " + value.dump() +
                           "; it takes a name, a colour and an object \"set\" of options.");
      }
    }
    if (arm.name == default_arm_name(static_cast<int>(arms.size()))) arm.name.clear();
    arms.push_back(std::move(arm));
  }
  return arms;
}

}  // namespace

Json option_json(const Options& options) {
  Json json;
  json["preset"] = preset_word(options.preset);
  for (const OptionField& field : option_fields()) {
    const std::size_t dot = field.key.find('.');
    Json& target = json[field.key.substr(0, dot)][field.key.substr(dot + 1)];
    std::visit([&](const auto& value) { target = value; }, field.get(options));
  }
  if (!options.arms.empty()) json["arms"] = arms_json(options);
  return json;
}

Options options_from_json(const Json& json, const std::string& source) {
  if (!json.is_object()) refuse(source, "options must be a JSON object of groups.");
  Preset preset = Preset::recommended;
  if (const auto found = json.find("preset"); found != json.end()) {
    const auto named =
        found->is_string() ? preset_from_word(found->get<std::string>()) : std::optional<Preset>();
    if (!named) refuse(source, "preset must be \"recommended\" or \"notebook\".");
    preset = *named;
  }
  Options options = preset_options(preset);
  for (const auto& [group, fields] : json.items()) {
    if (group == "preset" || group == "arms") continue;
    if (!fields.is_object()) refuse(source, "'" + group + "' must be an object of options.");
    for (const auto& [name, value] : fields.items()) {
      const std::string key = group + "." + name;
      const OptionField* field = find_option_field(key);
      if (field == nullptr) refuse(source, "there is no option '" + key + "'.");
      const bool number = field->kind == OptionKind::integer || field->kind == OptionKind::real;
      const bool fits = number                            ? value.is_number()
                        : field->kind == OptionKind::flag ? value.is_boolean()
                                                          : value.is_string();
      if (!fits) refuse(source, "'" + key + "' cannot be " + value.dump() + ".");
      if (const auto problem = set_option_text(options, key, value_text(value))) {
        refuse(source, "'" + key + "': " + problem->message);
      }
    }
  }
  if (const auto arms = json.find("arms"); arms != json.end()) {
    options.arms = arms_from_json(*arms, source);
    if (const auto problems = arm_problems(options); !problems.empty()) {
      refuse(source, problems.front().message);
    }
  }
  return options;
}

Options options_from_text(const std::string& text, const std::string& source) {
  Json json;
  try {
    json = Json::parse(text);
  } catch (const Json::exception& error) {  // also of a number that is too large for any type
    const std::string what = error.what();  // "[json.exception...] parse error at line 1, ..."
    const auto begin = what.find("] ");
    refuse(source, "is not valid JSON (" +
                       (begin == std::string::npos ? what : what.substr(begin + 2)) + ").");
  }
  return options_from_json(json, source);
}

}  // namespace distilloscope
