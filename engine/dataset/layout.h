// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/dataset/dataset.h"

namespace distilloscope {

/// Which folders of a dataset hold what. Paths are empty where there is no such folder.
struct Layout {
  struct Folders {
    std::filesystem::path stimuli;
    std::filesystem::path truth;
    std::filesystem::path fixations;
    std::filesystem::path teacher;
  };
  std::filesystem::path root;  ///< absolute
  std::string stimuli_name;    ///< "images" or "stimuli"
  std::string truth_name;      ///< "maps" or "saliency"; empty when there is neither
  std::string teacher_name;    ///< "tsaliency" or "teacher"; empty when there is neither
  Folders train;
  Folders val;
  std::filesystem::path test_stimuli;

  std::string name() const;  ///< "images|maps|fixations"
  const Folders& of(Split split) const { return split == Split::train ? train : val; }
};

/// Recognises the layouts images|maps|fixations and stimuli|saliency|fixations|tsaliency, also
/// mixed, with the subfolders train and val (or validation) each. Throws EngineError(not_found |
/// bad_data) that says what was looked for and what is there.
Layout find_layout(const std::string& folder);

/// Where the teacher maps of a folder lie: in {train,val} subfolders, and flat. Throws
/// EngineError(not_found) when the folder does not exist.
std::vector<std::filesystem::path> teacher_folders(const std::string& folder, Split split);

/// The files of one folder by id, the file name without its ending.
struct Listing {
  std::map<std::string, std::filesystem::path> files;
  std::vector<std::filesystem::path> doubles;  ///< same id as a file that was taken
  std::vector<std::filesystem::path> foreign;  ///< endings that are not read here
};

enum class FileKind { stimuli, maps, any };

/// Lists a folder; hidden files are passed over, and a folder that is missing or an empty path has
/// no files. Throws EngineError(unreadable) when it may not be listed.
Listing list_folder(const std::filesystem::path& folder, FileKind kind);

}  // namespace distilloscope
