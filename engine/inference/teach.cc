// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/teach.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <vector>

#include "engine/api/error.h"
#include "engine/dataset/file_bytes.h"
#include "engine/dataset/parallel.h"
#include "engine/dataset/stored_teacher.h"
#include "engine/inference/job_progress.h"
#include "engine/inference/teacher_model.h"
#include "engine/inference/teacher_store.h"
#include "engine/platform/platform.h"
#include "engine/weights/sha256.h"

namespace distilloscope {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kIndexEvery{10};
constexpr double kCheckEpsilon = 1e-7;

MapFormat format_from_word(const std::string& word) {
  if (word == "png16") return MapFormat::png16;
  if (word == "npy") return MapFormat::npy;
  throw EngineError(ErrorCode::invalid_option,
                    "'" + word +
                        "' is no format for teacher maps; choose png16 or npy (8 bits "
                        "would change the KL divergence).");
}

// One folder per teacher, preprocessing and dataset, so that runs find their maps again.
std::string folder_of(const TeachJob& job, const TeacherModel& teacher, const Dataset& dataset) {
  if (!job.output_folder.empty()) {
    const fs::path path = fs::absolute(job.output_folder).lexically_normal();
    return path.has_filename() ? path.string() : path.parent_path().string();
  }
  const std::string hash = sha256(teacher.sha256() + "\n" + teacher.preprocessing() + "\n" +
                                  job.format + "\n" + dataset.info.folder);
  return platform::data_folder() + "/teacher/" + fs::path(teacher.file()).stem().string() + "-" +
         hash.substr(0, 8);
}

struct Task {
  const SampleFiles* sample = nullptr;
  const char* split = "";
  std::string image_sha256;
  TeacherStore::State state = TeacherStore::State::missing;
};

std::vector<Task> tasks_of(const TeachJob& job, const Dataset& dataset) {
  std::vector<Task> tasks;
  // Validation comes first: it is what tells whether the teacher is any good.
  if (job.val_split) {
    for (const SampleFiles& sample : dataset.val) tasks.push_back({&sample, "val", {}, {}});
  }
  if (job.train_split) {
    for (const SampleFiles& sample : dataset.train) tasks.push_back({&sample, "train", {}, {}});
  }
  return tasks;
}

void look_up(std::vector<Task>& tasks, const TeacherStore& store, int threads,
             JobControl& control) {
  const int count = static_cast<int>(tasks.size());
  for_each_parallel(
      count, threads,
      [&](int i) {
        Task& task = tasks[i];
        try {
          const Bytes bytes = read_bytes(task.sample->stimulus);
          task.image_sha256 = sha256({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        } catch (const FileFault& fault) {
          throw EngineError(fault.code(), task.sample->stimulus + " " + fault.what() + ".");
        }
        task.state = store.state(task.split, task.sample->id, task.image_sha256);
      },
      [&](int done) { preparing(control)(done, count, "Looking for maps that are there"); });
}

Map map_for(TeacherModel& teacher, const SampleFiles& sample) {
  const Picture picture = read_picture(sample.stimulus);
  try {
    return teacher.predict_compact(picture);
  } catch (const EngineError& error) {
    throw EngineError(error.error().code,
                      "On the image " + sample.id + ": " + error.error().message);
  }
}

// Writes what is missing or outdated; false when a stop was asked for before the end.
bool write_maps(const std::vector<Task>& tasks, TeacherModel& teacher, TeacherStore& store,
                TeachDone& done, JobControl& control) {
  int wanted = 0;
  for (const Task& task : tasks) {
    wanted += task.state == TeacherStore::State::matching ? 0 : 1;
  }
  done.kept = static_cast<int>(tasks.size()) - wanted;
  JobProgress report(control, "Teaching", wanted);
  auto saved = Clock::now();
  try {
    for (const Task& task : tasks) {
      if (task.state == TeacherStore::State::matching) continue;
      control.checkpoint();
      if (control.stop_requested()) break;
      store.write(task.split, task.sample->id, task.image_sha256, map_for(teacher, *task.sample));
      ++done.written;
      done.replaced += task.state == TeacherStore::State::outdated ? 1 : 0;
      if (Clock::now() - saved > kIndexEvery) {
        store.save_index();
        saved = Clock::now();
      }
      report(done.written);
    }
    report.ending("Writing the list of maps");
  } catch (...) {
    // Cancelled or failed: what was written stays known all the same.
    try {
      store.save_index();
    } catch (const EngineError&) {
      // The first reason is the one to tell.
    }
    throw;
  }
  store.save_index();
  return done.written == wanted;
}

void check(const Dataset& dataset, const DatasetOptions& options, const TeacherStore& store,
           JobControl& control) {
  TeacherChecked checked;
  checked.job = control.job();
  checked.check = check_teacher_files(
      dataset, options, [&](const SampleFiles& sample) { return store.map_file("val", sample.id); },
      kCheckEpsilon,
      [&](int done, int total) { concluding(control)(done, total, "Checking the maps"); });
  control.post(std::move(checked));
}

}  // namespace

JobOutcome teach(const TeachJob& job, JobControl& control) {
  const MapFormat format = format_from_word(job.format);
  if (!job.train_split && !job.val_split) {
    throw EngineError(ErrorCode::invalid_option,
                      "Nothing is to be taught: choose the training or the validation split.");
  }
  if (job.hardware.niceness > 0 && !platform::lower_thread_priority(job.hardware.niceness)) {
    control.log(LogLevel::warning, "The system refused to lower the teaching's priority.");
  }
  TeacherModel teacher(job.teacher, job.hardware);
  if (teacher.kind() == TeacherKind::torchscript) {
    control.log(LogLevel::info, teacher.file() +
                                    " is TorchScript, which is a program and is now run: use such "
                                    "files from sources you trust alone.");
  }
  const Dataset dataset = open_dataset_without_teacher(job.dataset, preparing(control));
  TeachDone done;
  done.job = control.job();
  done.folder = folder_of(job, teacher, dataset);
  TeacherStore store(
      done.folder,
      {teacher.file(), teacher.sha256(), teacher.description(), teacher.preprocessing()}, format);
  std::vector<Task> tasks = tasks_of(job, dataset);
  look_up(tasks, store, job.hardware.threads, control);
  const bool all = write_maps(tasks, teacher, store, done, control);
  if (done.replaced > 0) {
    control.log(LogLevel::info,
                std::to_string(done.replaced) +
                    " maps were there but belonged to other weights, another preprocessing or "
                    "another picture, and were replaced.");
  }
  if (all && job.val_split) check(dataset, job.dataset, store, control);
  control.post(std::move(done));
  return all ? JobOutcome::finished : JobOutcome::stopped;
}

}  // namespace distilloscope
