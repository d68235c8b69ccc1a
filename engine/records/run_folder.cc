// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/run_folder.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "engine/api/arms.h"
#include "engine/api/error.h"
#include "engine/platform/platform.h"
#include "engine/records/csv.h"
#include "engine/records/record_names.h"
#include "engine/records/run_json.h"
#include "engine/records/run_notes.h"
#include "engine/records/run_rows.h"

namespace distilloscope {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kFlushBytes = 4096;
constexpr const char* kUnfinished = "unfinished";

std::string numbered(const char* format, long long number) {
  char text[40];
  std::snprintf(text, sizeof text, format, number);
  return text;
}

std::string file_text(const std::string& file) {
  // In one piece: the steps of a long run are hundreds of megabytes.
  std::ifstream stream(file, std::ios::binary | std::ios::ate);
  const std::streamoff size = stream ? static_cast<std::streamoff>(stream.tellg()) : 0;
  if (size <= 0) return {};
  std::string text(static_cast<std::size_t>(size), '\0');
  stream.seekg(0);
  stream.read(text.data(), size);
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

// Opens the file with its header when it is new.
void append_rows(const std::string& file, const std::string& header, const std::string& rows) {
  std::error_code ignored;
  const auto size = fs::file_size(file, ignored);
  platform::append_to_file(file, ignored || size == 0 ? header + rows : rows);
}

void remove_quietly(const fs::path& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

// The numbers behind "epoch-" or "step-" below checkpoints/, with their folders.
std::vector<std::pair<long long, fs::path>> numbered_folders(const std::string& run_folder,
                                                             const std::string& prefix) {
  std::vector<std::pair<long long, fs::path>> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(run_folder + "/checkpoints", error)) {
    const std::string name = entry.path().filename().string();
    long long number = 0;
    if (name.starts_with(prefix) &&
        parse_number(std::string_view(name).substr(prefix.size()), number)) {
      found.emplace_back(number, entry.path());
    }
  }
  std::ranges::sort(found);
  return found;
}

// A run is never lost for what is written about it.
RunNotes notes_or_none(const std::string& folder, std::string* remark) {
  try {
    return read_run_notes(folder);
  } catch (const EngineError& unreadable) {
    if (remark != nullptr) *remark = unreadable.what();
    return {};
  }
}

}  // namespace

RunFolder::RunFolder(std::string folder, platform::FolderLock lock)
    : folder_(std::move(folder)), lock_(std::move(lock)) {}

RunFolder RunFolder::create(const std::string& runs_folder, const std::string& name) {
  std::string folder = create_dated_folder(runs_folder, name);
  platform::FolderLock lock(folder);
  return RunFolder(std::move(folder), std::move(lock));
}

RunFolder RunFolder::reopen(const std::string& folder) {
  if (!fs::exists(folder + "/run.json")) {
    throw EngineError(ErrorCode::not_found,
                      folder + " is not a run folder: it has no run.json in it.");
  }
  std::string absolute = fs::absolute(folder).lexically_normal().string();
  if (absolute.ends_with('/')) absolute.pop_back();
  platform::FolderLock lock(absolute);
  remove_quietly(absolute + "/checkpoints/" + kUnfinished);
  return RunFolder(std::move(absolute), std::move(lock));
}

void RunFolder::write_record(const RunRecord& record) {
  platform::write_file_atomically(folder_ + "/run.json", run_record_text(record));
}

void RunFolder::append(const StepSample& sample) {
  arms_ = static_cast<int>(sample.arms.size());
  pending_steps_ += step_row(sample);
  if (pending_steps_.size() >= kFlushBytes) flush();
}

void RunFolder::append(const EpochSample& sample) {
  flush();
  const std::string file = folder_ + "/epochs.csv";
  const std::string written = file_text(file);
  if (written.empty() || written.starts_with(epoch_header(sample))) {
    append_rows(file, epoch_header(sample), epoch_row(sample));
    return;
  }
  // The run goes on with other metrics than it began with.
  std::vector<EpochSample> all = epochs_from_csv(written);
  all.push_back(sample);
  platform::write_file_atomically(file, epochs_csv(std::move(all)));
}

void RunFolder::append(const EpochScores& scores) {
  if (scores.images.empty()) return;
  const int arms = static_cast<int>(scores.images.front().kl.size());
  const std::string file = folder_ + "/scores.csv";
  std::string header;
  if (std::ifstream stream(file, std::ios::binary); std::getline(stream, header)) header += '\n';
  std::vector<std::string> columns = score_metrics(header);
  std::vector<std::string> metrics;
  for (const ImageMetric& metric : scores.metrics) metrics.push_back(metric.key);
  const auto is_column = [&](const std::string& key) {
    return std::ranges::count(columns, key) > 0;
  };
  if (header.empty()) {
    columns = metrics;
  } else if (!std::ranges::all_of(metrics, is_column) || header != score_header(arms, columns)) {
    // The run goes on with metrics that it did not begin with, or somebody else wrote the file.
    std::vector<EpochScores> all = scores_from_csv(file_text(file));
    all.push_back(scores);
    platform::write_file_atomically(file, scores_csv(all));
    return;
  }
  append_rows(file, score_header(arms, columns), score_rows(scores, columns));
}

void RunFolder::flush() {
  if (pending_steps_.empty()) return;
  append_rows(folder_ + "/steps.csv", step_header(arms_), std::exchange(pending_steps_, {}));
}

void RunFolder::rewind_to(const RunPosition& position) {
  RunHistory history = read_run(folder_);
  // An empty file gets its header with its first row.
  std::string steps;
  std::vector<EpochSample> epochs;
  for (const StepSample& sample : history.steps) {
    if (sample.step > position.step) continue;
    if (steps.empty()) steps = step_header(static_cast<int>(sample.arms.size()));
    steps += step_row(sample);
  }
  for (const EpochSample& sample : history.epochs) {
    if (sample.epoch <= position.epoch) epochs.push_back(sample);
  }
  std::erase_if(history.scores,
                [&](const EpochScores& epoch) { return epoch.epoch > position.epoch; });
  pending_steps_.clear();
  platform::write_file_atomically(folder_ + "/steps.csv", steps);
  platform::write_file_atomically(folder_ + "/epochs.csv", epochs_csv(std::move(epochs)));
  platform::write_file_atomically(folder_ + "/scores.csv", scores_csv(history.scores));
}

std::string RunFolder::begin_checkpoint() {
  const std::string folder = folder_ + "/checkpoints/" + kUnfinished;
  remove_quietly(folder);
  platform::make_folders(folder);
  return folder;
}

void RunFolder::discard_checkpoint() {
  remove_quietly(folder_ + "/checkpoints/" + kUnfinished);
}

std::string RunFolder::publish_checkpoint(const RunPosition& position, bool epoch_complete) {
  const std::string from = folder_ + "/checkpoints/" + kUnfinished;
  const std::string to = epoch_complete
                             ? epoch_checkpoint_folder(folder_, position.epoch)
                             : folder_ + "/checkpoints/" + numbered("step-%06lld", position.step);
  remove_quietly(to);
  std::error_code error;
  fs::rename(from, to, error);
  if (error) {
    throw EngineError(ErrorCode::unwritable,
                      "Cannot name the checkpoint " + to + ": " + error.message() + ".");
  }
  platform::flush_folder(folder_ + "/checkpoints");
  return to;
}

void RunFolder::prune_checkpoints(int epoch, bool keep_all_optimisers) {
  for (const auto& [step, folder] : numbered_folders(folder_, "step-")) remove_quietly(folder);
  if (keep_all_optimisers) return;
  for (const auto& [number, folder] : numbered_folders(folder_, "epoch-")) {
    if (number < epoch) remove_quietly(folder / kTrainingStateFile);
  }
}

std::string RunFolder::preview_folder(int epoch, const std::string& image) {
  const std::string folder = folder_ + "/previews/" + numbered("epoch-%03lld", epoch) + "/" + image;
  platform::make_folders(folder);
  return folder;
}

std::string checkpoint_file_name(int arm) {
  return arm_letter(arm) + ".safetensors";
}

std::string epoch_checkpoint_folder(const std::string& run_folder, int epoch) {
  return run_folder + "/checkpoints/" + numbered("epoch-%03lld", epoch);
}

std::vector<int> epochs_with_weights(const std::string& run_folder, int arm) {
  std::vector<int> epochs;
  for (const auto& [number, path] : numbered_folders(run_folder, "epoch-")) {
    std::error_code ignored;
    if (fs::exists(path / checkpoint_file_name(arm), ignored)) {
      epochs.push_back(static_cast<int>(number));
    }
  }
  return epochs;
}

std::string newest_resumable_checkpoint(const std::string& run_folder) {
  // A checkpoint within an epoch lives only until that epoch's own, so it is the newer one.
  for (const char* prefix : {"step-", "epoch-"}) {
    auto folders = numbered_folders(run_folder, prefix);
    std::ranges::reverse(folders);
    for (const auto& [number, folder] : folders) {
      if (fs::exists(folder / kTrainingStateFile)) return folder.string();
    }
  }
  return {};
}

RunRecord read_own_record(const std::string& folder) {
  const std::string file = folder + "/run.json";
  if (!fs::exists(file)) {
    throw EngineError(ErrorCode::not_found,
                      folder + " is not a run folder: it has no run.json in it.");
  }
  if (std::ifstream probe(file, std::ios::binary); !probe) {
    throw EngineError(ErrorCode::unreadable, file + " cannot be opened: " + std::strerror(errno) +
                                                 ". Check its permissions.");
  }
  RunRecord record = run_record_from_text(file_text(file), file);
  if (record.state == RunState::running && !platform::folder_in_use(record.folder)) {
    record.state = RunState::interrupted;
  }
  return record;
}

RunRecord read_run_record(const std::string& folder, std::string* remark) {
  return with_notes(read_own_record(folder), notes_or_none(folder, remark));
}

RunHistory read_run(const std::string& folder, std::string* remark) {
  RunHistory history;
  history.record = read_own_record(folder);
  RunNotes notes = notes_or_none(folder, remark);
  history.record = with_notes(std::move(history.record), notes);
  history.notes = std::move(notes.images);
  history.steps = steps_from_csv(file_text(folder + "/steps.csv"));
  history.epochs = epochs_from_csv(file_text(folder + "/epochs.csv"));
  history.scores = scores_from_csv(file_text(folder + "/scores.csv"));
  for (const auto& [number, path] : numbered_folders(folder, "epoch-")) {
    bool all = true;
    for (int arm = 0; arm < arm_count(history.record.options); ++arm) {
      all = all && fs::exists(path / checkpoint_file_name(arm));
    }
    if (all) history.checkpoints.push_back(static_cast<int>(number));
  }
  return history;
}

ValidationCurve read_validation_curve(const std::string& folder) {
  ValidationCurve curve;
  for (const EpochSample& sample : epochs_from_csv(file_text(folder + "/epochs.csv"))) {
    curve.kl.resize(sample.val_kl.size());
    for (std::size_t arm = 0; arm < sample.val_kl.size(); ++arm) {
      curve.kl[arm].push_back(sample.val_kl[arm]);
    }
  }
  return curve;
}

}  // namespace distilloscope
