// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/run_folder.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

#include "engine/api/error.h"
#include "engine/platform/platform.h"
#include "engine/records/csv.h"
#include "engine/records/run_json.h"

namespace distilloscope {
namespace fs = std::filesystem;
namespace {

constexpr const char* kStepHeader =
    "step,epoch,seconds,learning_rate,images_per_second,a_total,a_truth,a_gradient_norm,b_total,"
    "b_truth,b_teacher,b_gradient_norm\n";
constexpr const char* kEpochHeader =
    "epoch,step,seconds,a_train_kl,b_train_kl,a_val_kl,b_val_kl,b_val_teacher_kl\n";
constexpr const char* kScoreHeader = "epoch,image,a_kl,b_kl\n";
constexpr std::size_t kFlushBytes = 4096;
constexpr const char* kUnfinished = "unfinished";

std::string numbered(const char* format, long long number) {
  char text[40];
  std::snprintf(text, sizeof text, format, number);
  return text;
}

std::string file_text(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

// Opens the file with its header when it is new.
void append_rows(const std::string& file, const char* header, const std::string& rows) {
  std::error_code ignored;
  const auto size = fs::file_size(file, ignored);
  platform::append_to_file(file, ignored || size == 0 ? header + rows : rows);
}

void remove_quietly(const fs::path& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

std::vector<StepSample> read_steps(const std::string& file) {
  std::vector<StepSample> samples;
  for (const auto& row : csv_rows(file_text(file))) {
    StepSample s;
    if (row.size() == 12 && parse_number(row[0], s.step) && parse_number(row[1], s.epoch) &&
        parse_number(row[2], s.seconds) && parse_number(row[3], s.learning_rate) &&
        parse_number(row[4], s.images_per_second) && parse_number(row[5], s.a.total) &&
        parse_number(row[6], s.a.truth) && parse_number(row[7], s.a.gradient_norm) &&
        parse_number(row[8], s.b.total) && parse_number(row[9], s.b.truth) &&
        parse_number(row[10], s.b.teacher) && parse_number(row[11], s.b.gradient_norm)) {
      samples.push_back(s);
    }
  }
  return samples;
}

std::vector<EpochSample> read_epochs(const std::string& file) {
  std::vector<EpochSample> samples;
  double best[2] = {1e300, 1e300};
  for (const auto& row : csv_rows(file_text(file))) {
    EpochSample s;
    if (row.size() == 8 && parse_number(row[0], s.epoch) && parse_number(row[1], s.step) &&
        parse_number(row[2], s.seconds) && parse_number(row[3], s.train_kl[0]) &&
        parse_number(row[4], s.train_kl[1]) && parse_number(row[5], s.val_kl[0]) &&
        parse_number(row[6], s.val_kl[1])) {
      if (!parse_number(row[7], s.val_teacher_kl)) s.val_teacher_kl = -1;
      for (int model = 0; model < 2; ++model) {
        s.best[model] = s.val_kl[model] < best[model];
        best[model] = std::min(best[model], s.val_kl[model]);
      }
      samples.push_back(s);
    }
  }
  return samples;
}

std::vector<EpochScores> read_scores(const std::string& file) {
  std::vector<EpochScores> scores;
  for (auto& row : csv_rows(file_text(file))) {
    int epoch = 0;
    ImageScore score;
    if (row.size() != 4 || !parse_number(row[0], epoch) || !parse_number(row[2], score.kl[0]) ||
        !parse_number(row[3], score.kl[1])) {
      continue;
    }
    score.id = std::move(row[1]);
    if (scores.empty() || scores.back().epoch != epoch) scores.push_back({epoch, {}});
    scores.back().images.push_back(std::move(score));
  }
  return scores;
}

std::string step_row(const StepSample& s) {
  return CsvRow()
      .add(s.step)
      .add(s.epoch)
      .add(s.seconds)
      .add(s.learning_rate)
      .add(s.images_per_second)
      .add(s.a.total)
      .add(s.a.truth)
      .add(s.a.gradient_norm)
      .add(s.b.total)
      .add(s.b.truth)
      .add(s.b.teacher)
      .add(s.b.gradient_norm)
      .line();
}

std::string epoch_row(const EpochSample& s) {
  CsvRow row;
  row.add(s.epoch).add(s.step).add(s.seconds).add(s.train_kl[0]).add(s.train_kl[1]);
  row.add(s.val_kl[0]).add(s.val_kl[1]);
  if (s.val_teacher_kl < 0) {
    row.add(std::string_view());
  } else {
    row.add(s.val_teacher_kl);
  }
  return row.line();
}

std::string score_rows(const EpochScores& scores) {
  std::string rows;
  for (const ImageScore& image : scores.images) {
    rows += CsvRow().add(scores.epoch).add(image.id).add(image.kl[0]).add(image.kl[1]).line();
  }
  return rows;
}

std::string local_time(const char* format) {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  localtime_r(&now, &parts);
  char text[64];
  std::strftime(text, sizeof text, format, &parts);
  return text;
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

}  // namespace

RunFolder::RunFolder(std::string folder, platform::FolderLock lock)
    : folder_(std::move(folder)), lock_(std::move(lock)) {}

RunFolder RunFolder::create(const std::string& runs_folder, const std::string& name) {
  platform::make_folders(runs_folder);
  const std::string stem = fs::absolute(runs_folder).lexically_normal().string() + "/" +
                           local_time("%Y-%m-%d-%H%M%S") + "-" + name;
  std::string folder = stem;
  for (int number = 2;; ++number) {
    std::error_code error;
    if (fs::create_directory(folder, error)) break;
    if (error) {
      throw EngineError(ErrorCode::unwritable, "Cannot make the run folder " + folder + ": " +
                                                   error.message() + ". Choose another place.");
    }
    folder = stem + "-" + std::to_string(number);
  }
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
  pending_steps_ += step_row(sample);
  if (pending_steps_.size() >= kFlushBytes) flush();
}

void RunFolder::append(const EpochSample& sample) {
  flush();
  append_rows(folder_ + "/epochs.csv", kEpochHeader, epoch_row(sample));
}

void RunFolder::append(const EpochScores& scores) {
  append_rows(folder_ + "/scores.csv", kScoreHeader, score_rows(scores));
}

void RunFolder::flush() {
  if (pending_steps_.empty()) return;
  append_rows(folder_ + "/steps.csv", kStepHeader, std::exchange(pending_steps_, {}));
}

void RunFolder::rewind_to(const RunPosition& position) {
  const RunHistory history = read_run(folder_);
  std::string steps = kStepHeader;
  for (const StepSample& sample : history.steps) {
    if (sample.step <= position.step) steps += step_row(sample);
  }
  std::string epochs = kEpochHeader;
  for (const EpochSample& sample : history.epochs) {
    if (sample.epoch <= position.epoch) epochs += epoch_row(sample);
  }
  std::string scores = kScoreHeader;
  for (const EpochScores& epoch : history.scores) {
    if (epoch.epoch <= position.epoch) scores += score_rows(epoch);
  }
  pending_steps_.clear();
  platform::write_file_atomically(folder_ + "/steps.csv", steps);
  platform::write_file_atomically(folder_ + "/epochs.csv", epochs);
  platform::write_file_atomically(folder_ + "/scores.csv", scores);
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

std::string epoch_checkpoint_folder(const std::string& run_folder, int epoch) {
  return run_folder + "/checkpoints/" + numbered("epoch-%03lld", epoch);
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

RunRecord read_run_record(const std::string& folder) {
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

RunHistory read_run(const std::string& folder) {
  RunHistory history;
  history.record = read_run_record(folder);
  history.steps = read_steps(folder + "/steps.csv");
  history.epochs = read_epochs(folder + "/epochs.csv");
  history.scores = read_scores(folder + "/scores.csv");
  for (const auto& [number, path] : numbered_folders(folder, "epoch-")) {
    if (fs::exists(path / kCheckpointFiles[0]) && fs::exists(path / kCheckpointFiles[1])) {
      history.checkpoints.push_back(static_cast<int>(number));
    }
  }
  return history;
}

ValidationCurve read_validation_curve(const std::string& folder) {
  ValidationCurve curve;
  for (const EpochSample& sample : read_epochs(folder + "/epochs.csv")) {
    for (int model = 0; model < 2; ++model) curve.kl[model].push_back(sample.val_kl[model]);
  }
  return curve;
}

std::vector<RunRecord> list_runs(const std::string& runs_folder,
                                 std::vector<DatasetProblem>& problems) {
  std::vector<RunRecord> runs;
  std::error_code error;
  fs::directory_iterator entry(runs_folder, error);
  if (error == std::errc::no_such_file_or_directory) return runs;
  if (error) {
    throw EngineError(ErrorCode::unreadable, "The runs folder " + runs_folder +
                                                 " cannot be read: " + error.message() + ".");
  }
  for (; entry != fs::directory_iterator(); entry.increment(error)) {
    const fs::path path = entry->path();
    const std::string name = path.filename().string();
    std::error_code hidden;
    const bool is_run = fs::exists(path / "run.json", hidden);
    if (hidden) {
      problems.push_back({name, path.string() + " cannot be read: " + hidden.message() + ".", true});
    }
    if (!is_run) continue;
    try {
      runs.push_back(read_run_record(path.string()));
    } catch (const EngineError& unreadable) {
      problems.push_back({name, unreadable.what(), true});
    }
  }
  if (error) {
    throw EngineError(ErrorCode::unreadable, "The runs folder " + runs_folder +
                                                 " cannot be read to its end: " +
                                                 error.message() + ".");
  }
  std::ranges::sort(runs, [](const RunRecord& x, const RunRecord& y) {
    return x.created != y.created ? x.created > y.created : x.folder > y.folder;
  });
  return runs;
}

}  // namespace distilloscope
