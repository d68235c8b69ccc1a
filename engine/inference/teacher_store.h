// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "engine/api/image.h"
#include "engine/dataset/image_io.h"
#include "engine/platform/folder_lock.h"

namespace distilloscope {

/// What a teacher's maps are made with, besides the pictures.
struct TeacherStamp {
  std::string file;
  std::string sha256;
  std::string description;
  std::string preprocessing;
};

/// A folder of a teacher's maps, {train,val}/<id>.png or .npy, and its index teacher.json, which
/// tells what each map was made from. See docs/teachers.md.
class TeacherStore {
 public:
  /// Opens or makes the folder and keeps others out. Throws EngineError(invalid_option) for a
  /// folder that holds something and no index, EngineError(unreadable) for an index that cannot be
  /// read, and EngineError(unwritable | disk_full).
  TeacherStore(const std::string& folder, TeacherStamp stamp, MapFormat format);

  const std::string& folder() const { return folder_; }

  enum class State { missing, matching, outdated };
  /// Whether the map of an image (the SHA-256 of its file) is there, made by this teacher with this
  /// preprocessing in this format, and as it was written. May be called from several threads.
  State state(const std::string& split, const std::string& id,
              const std::string& image_sha256) const;
  /// Writes the map whole or not at all. PNG keeps it divided by its greatest value.
  void write(const std::string& split, const std::string& id, const std::string& image_sha256,
             const Map& map);
  /// Where the map of an image lies.
  std::string map_file(const std::string& split, const std::string& id) const;
  /// Writes the index. Maps written since the last time are not known to be there until then.
  void save_index() const;

 private:
  struct Entry {
    std::string key;     ///< of weights, preprocessing, format and image
    std::string file;    ///< below the folder
    std::string sha256;  ///< of the map's file
  };
  std::string key_of(const std::string& image_sha256) const;
  void read_index(const std::string& file);

  std::string folder_;
  TeacherStamp stamp_;
  MapFormat format_;
  platform::FolderLock lock_;
  std::map<std::string, Entry> entries_;  ///< by "val/<id>"
};

}  // namespace distilloscope
