// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/run_notes.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "engine/api/error.h"
#include "engine/platform/folder_lock.h"
#include "engine/platform/platform.h"

namespace distilloscope {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

constexpr int kFormat = 1;
constexpr std::size_t kLongestName = 200;

[[noreturn]] void fail(const std::string& file, const std::string& why) {
  throw EngineError(ErrorCode::unreadable, file + " cannot be read as notes: " + why + ".");
}

[[noreturn]] void refuse(const std::string& why) {
  throw EngineError(ErrorCode::invalid_option, why);
}

// A value of another kind is no note of ours, and so nothing of the file is trusted.
template <typename Value>
bool take(const Json& json, const char* key, bool (Json::*is_kind)() const, Value& value) {
  const auto found = json.find(key);
  if (found == json.end() || found->is_null()) return false;
  if (!((*found).*is_kind)()) throw std::string("\"") + key + "\" is of the wrong kind";
  found->get_to(value);
  return true;
}

RunNotes from_json(const Json& json) {
  if (!json.is_object()) throw std::string("it is no object");
  RunNotes notes;
  int format = kFormat;
  if (take(json, "format", &Json::is_number_integer, format) && format != kFormat) {
    throw "it has format " + std::to_string(format) + "; this program reads format 1";
  }
  std::string name;
  if (take(json, "name", &Json::is_string, name) && !name.empty()) notes.name = std::move(name);
  take(json, "note", &Json::is_string, notes.note);
  const auto images = json.find("images");
  if (images == json.end() || images->is_null()) return notes;
  if (!images->is_object()) throw std::string("\"images\" is no object");
  for (const auto& [id, item] : images->items()) {
    if (!item.is_object()) throw "the note on image \"" + id.substr(0, 80) + "\" is no object";
    ImageNote image{id, false, {}};
    take(item, "star", &Json::is_boolean, image.star);
    take(item, "text", &Json::is_string, image.text);
    if (!id.empty() && !image.empty()) notes.images.push_back(std::move(image));
  }
  std::ranges::stable_sort(notes.images, {}, &ImageNote::id);
  return notes;
}

std::string notes_file(const std::string& folder) {
  return folder + "/" + kNotesFile;
}

// A name that is free: what was kept before stays too.
std::string set_aside(const std::string& file) {
  std::string aside = file + ".bak";
  std::error_code failed;
  for (int number = 2; fs::exists(fs::symlink_status(aside, failed)); ++number) {
    aside = file + ".bak-" + std::to_string(number);
  }
  fs::rename(file, aside, failed);
  if (failed) {
    throw EngineError(ErrorCode::unwritable, file + " cannot be read, and cannot be kept as " +
                                                 aside + " either: " + failed.message() +
                                                 ". Move it away.");
  }
  return aside;
}

}  // namespace

std::string run_notes_text(const RunNotes& notes) {
  OrderedJson json;
  json["format"] = kFormat;
  if (notes.name) json["name"] = *notes.name;
  if (!notes.note.empty()) json["note"] = notes.note;
  // Made in one go: looking up each id in an ordered object would take the square of their number.
  OrderedJson::object_t images;
  images.reserve(notes.images.size());
  for (const ImageNote& image : notes.images) {
    OrderedJson item = {{"star", image.star}};
    if (!image.text.empty()) item["text"] = image.text;
    images.push_back({image.id, std::move(item)});
  }
  json["images"] = std::move(images);
  // An id comes from a file's name, which need not be UTF-8; JSON must be.
  return json.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

RunNotes run_notes_from_text(const std::string& text, const std::string& file) {
  // Nothing is built that notes do not have: it could take many times the file's length.
  constexpr int kDeepest = 4;
  const auto watch = [](int depth, Json::parse_event_t event, const Json&) {
    if (event == Json::parse_event_t::array_start) throw std::string("it holds a list");
    if (depth > kDeepest) throw std::string("it is nested too deeply");
    return true;
  };
  try {
    return from_json(Json::parse(text, watch));
  } catch (const std::string& why) {
    fail(file, why);
  } catch (const Json::exception& error) {
    const std::string what = error.what();  // "[json.exception...] parse error at line 1, ..."
    const auto begin = what.find("] ");
    fail(file, begin == std::string::npos ? what : what.substr(begin + 2));
  }
}

RunNotes read_run_notes(const std::string& folder) {
  const std::string file = notes_file(folder);
  std::error_code failed;
  const fs::file_status status = fs::status(file, failed);
  if (!fs::exists(status)) return {};
  // What is no plain file may never come to an end.
  if (!fs::is_regular_file(status)) fail(file, "it is no plain file");
  const auto bytes = fs::file_size(file, failed);
  if (failed) fail(file, failed.message());
  if (bytes > kLargestNotes) {
    fail(file, "it has " + std::to_string(bytes) + " bytes, more than notes can have");
  }
  std::ifstream stream(file, std::ios::binary);
  std::string text(bytes, '\0');
  if (!stream.read(text.data(), static_cast<std::streamsize>(bytes))) {
    fail(file, "its content cannot be read (check its permissions)");
  }
  return run_notes_from_text(text, file);
}

RunNotes change_run_notes(const std::string& folder, const std::function<void(RunNotes&)>& change,
                          std::string& remark) {
  std::error_code ignored;
  if (!fs::exists(folder + "/run.json", ignored)) {
    throw EngineError(ErrorCode::not_found,
                      folder + " is not a run folder: it has no run.json in it.");
  }
  const platform::FolderTurn turn(folder);
  RunNotes notes;
  std::string damage;
  try {
    notes = read_run_notes(folder);
  } catch (const EngineError& unreadable) {
    damage = unreadable.what();
  }
  change(notes);
  const std::string text = run_notes_text(notes);
  if (text.size() > kLargestNotes) {
    refuse("The notes of " + folder + " would be longer than " +
           std::to_string(kLargestNotes >> 20) + " MB. Shorten them.");
  }
  if (!damage.empty()) remark = damage + " It is kept as " + set_aside(notes_file(folder)) + ".";
  platform::write_file_atomically(notes_file(folder), text);
  return notes;
}

void set_name_and_note(RunNotes& notes, const std::optional<std::string>& name,
                       const std::optional<std::string>& note) {
  if (name) {
    constexpr const char* kBlank = " \t";
    if (name->size() > kLongestName) {
      refuse("A run's name of " + std::to_string(name->size()) +
             " bytes is too long; the longest is " + std::to_string(kLongestName) + ".");
    }
    if (std::ranges::any_of(*name, [](unsigned char code) { return code < 32 && code != '\t'; })) {
      refuse("A run's name is a single line. Write the rest as its note.");
    }
    const auto begin = name->find_first_not_of(kBlank);
    notes.name.reset();
    if (begin != std::string::npos) {
      notes.name = name->substr(begin, name->find_last_not_of(kBlank) - begin + 1);
    }
  }
  if (note) notes.note = *note;
}

void put_image_notes(RunNotes& notes, const std::vector<ImageNote>& changed) {
  std::map<std::string, ImageNote> images;
  for (ImageNote& image : notes.images) {
    std::string id = image.id;
    images.emplace(std::move(id), std::move(image));
  }
  for (const ImageNote& image : changed) {
    if (image.id.empty()) refuse("A note has no image that it belongs to.");
    if (image.empty()) {
      images.erase(image.id);
    } else {
      images[image.id] = image;
    }
  }
  notes.images.clear();
  for (auto& [id, image] : images) notes.images.push_back(std::move(image));
}

RunRecord with_notes(RunRecord record, const RunNotes& notes) {
  if (notes.name) record.name = *notes.name;
  record.note = notes.note;
  return record;
}

}  // namespace distilloscope
