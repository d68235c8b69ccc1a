// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/run_list.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "engine/api/error.h"
#include "engine/platform/folder_lock.h"
#include "engine/records/run_folder.h"
#include "engine/records/run_notes.h"

namespace distilloscope {
namespace fs = std::filesystem;
namespace {

// Disks count time in steps, some of a second or two: a file that was just written may be written
// again and look the same.
constexpr std::int64_t kCoarsestClock = 2'000'000'000;
constexpr std::size_t kMostFolders = 8;

bool may_change_unseen(const platform::FileStamp& stamp, std::int64_t read_at) {
  return stamp.there() && stamp.time > read_at - kCoarsestClock;
}

// Whether somebody trains in a folder is not written in any file of it.
RunState state_now(const RunRecord& record) {
  if (record.state != RunState::running && record.state != RunState::interrupted) {
    return record.state;
  }
  return platform::folder_in_use(record.folder) ? RunState::running : RunState::interrupted;
}

}  // namespace

void RunList::up_to_date(Entry& entry, const std::string& run_folder) {
  const platform::FileStamp record_file = platform::stamp_of(run_folder + "/run.json");
  const platform::FileStamp notes_file = platform::stamp_of(run_folder + "/" + kNotesFile);
  const platform::FileStamp epochs_file = platform::stamp_of(run_folder + "/epochs.csv");
  const auto unchanged = [&](const platform::FileStamp& was, const platform::FileStamp& is) {
    return was == is && !may_change_unseen(is, entry.read_at);
  };
  if (entry.read_at > 0 && unchanged(entry.record_file, record_file) &&
      unchanged(entry.notes_file, notes_file) && unchanged(entry.epochs_file, epochs_file)) {
    return;
  }
  entry.read_at = platform::stamp_time_now();
  entry.record_file = record_file;
  entry.notes_file = notes_file;
  entry.epochs_file = epochs_file;
  entry.message.clear();
  entry.usable = true;
  try {
    entry.record = read_run_record(run_folder, &entry.message);
    entry.curve = read_validation_curve(run_folder);
  } catch (const EngineError& unreadable) {
    entry.usable = false;
    entry.message = unreadable.what();
    entry.record = {};
    entry.curve = {};
  }
}

RunList::Listing RunList::list(const std::string& folder, const std::function<void()>& progress) {
  Listing listing;
  std::error_code error;
  fs::directory_iterator item(folder, error);
  if (error == std::errc::no_such_file_or_directory) return listing;
  if (error) {
    throw EngineError(ErrorCode::unreadable,
                      "The runs folder " + folder + " cannot be read: " + error.message() + ".");
  }
  if (known_.size() >= kMostFolders && known_.count(folder) == 0) known_.clear();
  Entries& entries = known_[folder];
  for (auto& [run, entry] : entries) entry.seen = false;
  std::vector<const Entry*> found;
  for (; item != fs::directory_iterator(); item.increment(error)) {
    if (progress) progress();
    const fs::path path = item->path();
    const std::string name = path.filename().string();
    std::error_code hidden;
    const bool is_run = fs::exists(path / "run.json", hidden);
    if (hidden) {
      listing.problems.push_back(
          {name, path.string() + " cannot be read: " + hidden.message() + ".", true});
    }
    if (!is_run) continue;
    Entry& entry = entries[path.string()];
    up_to_date(entry, path.string());
    entry.seen = true;
    if (!entry.message.empty()) listing.problems.push_back({name, entry.message, !entry.usable});
    if (entry.usable) found.push_back(&entry);
  }
  if (error) {
    throw EngineError(
        ErrorCode::unreadable,
        "The runs folder " + folder + " cannot be read to its end: " + error.message() + ".");
  }
  std::erase_if(entries, [](const auto& known) { return !known.second.seen; });
  std::ranges::sort(found, [](const Entry* x, const Entry* y) {
    const RunRecord &a = x->record, &b = y->record;
    return a.created != b.created ? a.created > b.created : a.folder > b.folder;
  });
  for (const Entry* entry : found) {
    listing.runs.push_back(entry->record);
    listing.runs.back().state = state_now(entry->record);
    listing.curves.push_back(entry->curve);
  }
  return listing;
}

std::vector<RunRecord> list_runs(const std::string& runs_folder,
                                 std::vector<DatasetProblem>& problems) {
  RunList::Listing listing = RunList().list(runs_folder);
  problems.insert(problems.end(), listing.problems.begin(), listing.problems.end());
  return std::move(listing.runs);
}

}  // namespace distilloscope
