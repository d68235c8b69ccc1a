// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/layout.h"

#include <algorithm>
#include <initializer_list>

#include "engine/api/error.h"

namespace distilloscope {
namespace {

namespace fs = std::filesystem;

/// The first of these subfolders that is there.
fs::path subfolder(const fs::path& folder, std::initializer_list<const char*> names) {
  if (folder.empty()) return {};
  for (const char* name : names) {
    std::error_code failed;
    if (fs::is_directory(folder / name, failed)) return folder / name;
  }
  return {};
}

fs::path split_folder(const fs::path& folder, Split split) {
  if (split == Split::train) return subfolder(folder, {"train"});
  return subfolder(folder, {"val", "validation"});
}

std::string contents_in_words(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    std::error_code unknown;
    std::string name = entry->path().filename().string();
    if (name.starts_with(".")) continue;
    names.push_back(entry->is_directory(unknown) ? name + "/" : name);
  }
  if (failed) return "It cannot be listed: " + failed.message() + ".";
  if (names.empty()) return "It is empty.";
  std::sort(names.begin(), names.end());
  std::string text = "It holds ";
  constexpr std::size_t kMostNames = 6;
  for (std::size_t i = 0; i < std::min(names.size(), kMostNames); ++i) {
    text += (i ? ", " : "") + names[i];
  }
  if (names.size() > kMostNames) {
    text += " and " + std::to_string(names.size() - kMostNames) + " more";
  }
  return text + ".";
}

fs::path existing_folder(const std::string& folder, const char* role) {
  std::error_code failed;
  const fs::path absolute = fs::absolute(folder, failed).lexically_normal();
  if (failed || !fs::exists(absolute, failed)) {
    throw EngineError(ErrorCode::not_found,
                      std::string("The ") + role + " " + folder + " does not exist.");
  }
  if (!fs::is_directory(absolute, failed)) {
    throw EngineError(ErrorCode::not_found, std::string("The ") + role + " " + folder +
                                                " is a file; choose the folder that holds it.");
  }
  // A trailing slash would leave the folder without a name.
  return absolute.has_filename() ? absolute : absolute.parent_path();
}

bool has_ending(const fs::path& file, FileKind kind) {
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : static_cast<char>(c);
  });
  for (const char* known : {".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp"}) {
    if (ending == known) return true;
  }
  return kind == FileKind::maps && (ending == ".npy" || ending == ".pkl");
}

}  // namespace

std::string Layout::name() const {
  return stimuli_name + "|" + truth_name + "|fixations";
}

Layout find_layout(const std::string& folder) {
  Layout layout;
  layout.root = existing_folder(folder, "dataset folder");
  // A folder that has the splits wins over an empty one of the other name.
  fs::path stimuli, truth, teacher;
  const auto choose = [&](std::initializer_list<const char*> names) {
    fs::path found;
    for (const char* name : names) {
      const fs::path candidate = subfolder(layout.root, {name});
      if (candidate.empty()) continue;
      if (!split_folder(candidate, Split::train).empty() ||
          !split_folder(candidate, Split::val).empty()) {
        return candidate;
      }
      if (found.empty()) found = candidate;
    }
    return found;
  };
  stimuli = choose({"images", "stimuli"});
  truth = choose({"maps", "saliency"});
  teacher = choose({"tsaliency", "teacher"});
  const fs::path fixations = choose({"fixations"});
  const std::string looked_for =
      " Looked for images/ or stimuli/ and maps/ or saliency/, each with train/ and val/ inside.";
  if (stimuli.empty() || truth.empty()) {
    std::string hint;
    const fs::path parent = layout.root.parent_path();
    for (const fs::path& above : {parent, parent.parent_path()}) {
      if (subfolder(above, {"images", "stimuli"}).empty() ||
          subfolder(above, {"maps", "saliency"}).empty()) {
        continue;
      }
      hint = " Perhaps " + above.string() + " is meant.";
      break;
    }
    throw EngineError(ErrorCode::bad_data, layout.root.string() + " is no dataset folder." +
                                               looked_for + " " + contents_in_words(layout.root) +
                                               hint);
  }
  layout.stimuli_name = stimuli.filename().string();
  layout.truth_name = truth.filename().string();
  layout.teacher_name = teacher.filename().string();
  for (const Split split : {Split::train, Split::val}) {
    Layout::Folders& folders = split == Split::train ? layout.train : layout.val;
    folders.stimuli = split_folder(stimuli, split);
    folders.truth = split_folder(truth, split);
    folders.fixations = split_folder(fixations, split);
    folders.teacher = split_folder(teacher, split);
    if (!folders.stimuli.empty()) continue;
    const bool train = split == Split::train;
    throw EngineError(ErrorCode::bad_data, layout.root.string() + " has no " +
                                               (train ? "training" : "validation") +
                                               " split: there is no folder " + layout.stimuli_name +
                                               (train ? "/train." : "/val.") + looked_for);
  }
  layout.test_stimuli = subfolder(stimuli, {"test"});
  return layout;
}

std::vector<fs::path> teacher_folders(const std::string& folder, Split split) {
  const fs::path root = existing_folder(folder, "teacher folder");
  std::vector<fs::path> folders;
  if (fs::path own = split_folder(root, split); !own.empty()) folders.push_back(std::move(own));
  folders.push_back(root);
  return folders;
}

Listing list_folder(const fs::path& folder, FileKind kind) {
  Listing listing;
  if (folder.empty()) return listing;
  std::vector<fs::path> found;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    if (entry->path().filename().string().starts_with(".")) continue;
    std::error_code unknown;
    if (entry->is_directory(unknown)) continue;
    found.push_back(entry->path());
  }
  if (failed && failed != std::errc::no_such_file_or_directory) {
    throw EngineError(ErrorCode::unreadable, "The folder " + folder.string() +
                                                 " cannot be listed: " + failed.message() + ".");
  }
  std::sort(found.begin(), found.end());  // which of two files is taken must not depend on the disk
  for (fs::path& file : found) {
    if (kind != FileKind::any && !has_ending(file, kind)) {
      listing.foreign.push_back(std::move(file));
    } else if (!listing.files.emplace(file.stem().string(), file).second) {
      listing.doubles.push_back(std::move(file));
    }
  }
  return listing;
}

}  // namespace distilloscope
