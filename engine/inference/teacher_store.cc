// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/teacher_store.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/api/error.h"
#include "engine/dataset/file_bytes.h"
#include "engine/platform/platform.h"
#include "engine/weights/sha256.h"

namespace distilloscope {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kIndexName = "teacher.json";
constexpr const char* kFormatName = "distilloscope-teacher-maps";
/// Raised when maps of the same teacher and picture would come out otherwise.
constexpr int kVersion = 1;

const char* format_word(MapFormat format) {
  switch (format) {
    case MapFormat::png8:
      return "png8";
    case MapFormat::png16:
      return "png16";
    case MapFormat::npy:
      return "npy";
  }
  return "";
}

std::string sha256_of_file(const std::string& file) {
  const Bytes bytes = read_bytes(file);
  return sha256({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

bool holds_anything(const std::string& folder) {
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    if (!entry->path().filename().string().starts_with(".")) return true;
  }
  return false;
}

/// Maps of the greatest value 1, so that 16 bits are enough for dim ones too; KL does not see it.
Map with_peak_one(Map map) {
  const float peak = map.empty() ? 0 : *std::max_element(map.values.begin(), map.values.end());
  if (peak > 0) {
    for (float& value : map.values) value /= peak;
  }
  return map;
}

}  // namespace

TeacherStore::TeacherStore(const std::string& folder, TeacherStamp stamp, MapFormat format)
    : folder_(folder), stamp_(std::move(stamp)), format_(format) {
  const std::string index = folder_ + "/" + kIndexName;
  const bool known = fs::exists(index);
  if (!known && holds_anything(folder_)) {
    throw EngineError(ErrorCode::invalid_option,
                      "The folder " + folder_ +
                          " holds files and no teacher.json, so its maps may not be replaced. "
                          "Choose an empty folder, or one that a teacher's maps were written to.");
  }
  platform::make_folders(folder_);
  lock_ = platform::FolderLock(folder_);
  if (known) read_index(index);
  save_index();  // from now on the folder is known to be ours
}

void TeacherStore::read_index(const std::string& file) {
  try {
    const Bytes bytes = read_bytes(file);
    const Json index = Json::parse(bytes.begin(), bytes.end());
    if (index.at("format") != kFormatName || index.at("version").get<int>() > kVersion) {
      throw EngineError(ErrorCode::unreadable,
                        file +
                            " was written by a newer version of this program, or by another "
                            "program. Choose another folder.");
    }
    for (const auto& [name, entry] : index.at("maps").items()) {
      entries_[name] = {entry.at("key").get<std::string>(), entry.at("file").get<std::string>(),
                        entry.at("sha256").get<std::string>()};
    }
  } catch (const Json::exception& error) {
    throw EngineError(ErrorCode::unreadable, file + " cannot be read (" + error.what() +
                                                 "). Choose another folder, or delete this one.");
  } catch (const FileFault& fault) {
    throw EngineError(fault.code(), file + " " + fault.what() + ".");
  }
}

std::string TeacherStore::key_of(const std::string& image_sha256) const {
  return sha256(std::to_string(kVersion) + "\n" + stamp_.sha256 + "\n" + stamp_.preprocessing +
                "\n" + format_word(format_) + "\n" + image_sha256);
}

std::string TeacherStore::map_file(const std::string& split, const std::string& id) const {
  return folder_ + "/" + split + "/" + id + ending_of(format_);
}

TeacherStore::State TeacherStore::state(const std::string& split, const std::string& id,
                                        const std::string& image_sha256) const {
  const std::string file = map_file(split, id);
  const auto entry = entries_.find(split + "/" + id);
  std::error_code failed;
  if (entry == entries_.end()) return fs::exists(file, failed) ? State::outdated : State::missing;
  if (!fs::exists(folder_ + "/" + entry->second.file, failed)) return State::missing;
  if (entry->second.key != key_of(image_sha256)) return State::outdated;
  try {
    return sha256_of_file(file) == entry->second.sha256 ? State::matching : State::outdated;
  } catch (const FileFault&) {
    return State::outdated;
  }
}

void TeacherStore::write(const std::string& split, const std::string& id,
                         const std::string& image_sha256, const Map& map) {
  const std::string file = map_file(split, id);
  platform::make_folders(fs::path(file).parent_path().string());
  write_map(file, format_ == MapFormat::npy ? map : with_peak_one(map), format_);
  Entry& entry = entries_[split + "/" + id];
  // Of two files with one name but for the ending, the wrong one might be read.
  const std::string below = split + "/" + id + ending_of(format_);
  for (const MapFormat other : {MapFormat::png16, MapFormat::npy}) {
    const std::string rival = split + "/" + id + ending_of(other);
    std::error_code ignored;
    if (rival != below && rival == entry.file) fs::remove(folder_ + "/" + rival, ignored);
  }
  entry = {key_of(image_sha256), below, sha256_of_file(file)};
}

void TeacherStore::save_index() const {
  Json maps = Json::object();
  for (const auto& [name, entry] : entries_) {
    maps[name] = {{"key", entry.key}, {"file", entry.file}, {"sha256", entry.sha256}};
  }
  const Json index = {{"format", kFormatName},
                      {"version", kVersion},
                      {"teacher",
                       {{"file", stamp_.file},
                        {"sha256", stamp_.sha256},
                        {"description", stamp_.description},
                        {"preprocessing", stamp_.preprocessing},
                        {"map_format", format_word(format_)}}},
                      {"maps", maps}};
  platform::write_file_atomically(folder_ + "/" + kIndexName,
                                  index.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace distilloscope
