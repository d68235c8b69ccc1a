// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_stamps.h"

#include <QElapsedTimer>
#include <QStorageInfo>
#include <algorithm>
#include <array>
#include <filesystem>

namespace distilloscope {
namespace fs = std::filesystem;
namespace {

FileStamp stampOf(const fs::path& file) {
  std::error_code error;
  const auto time = fs::last_write_time(file, error);
  if (error) return {};
  const auto size = fs::file_size(file, error);
  if (error) return {};
  return {static_cast<std::int64_t>(time.time_since_epoch().count()),
          static_cast<std::int64_t>(size)};
}

fs::path pathOf(const QString& text) {
  return fs::path(text.toStdString());
}

// inotify sees what this machine does to a shared disk, and nothing of what the others do.
bool isShared(const QString& folder) {
  static constexpr std::array kShared = {
      "nfs",          "nfs4",       "cifs",    "smb2", "smb3", "lustre",         "gpfs",
      "beegfs",       "fuse.sshfs", "9p",      "ceph", "afs",  "fuse.glusterfs", "panfs",
      "beegfs_nodev", "fuse.s3fs",  "virtiofs"};
  const QByteArray type = QStorageInfo(folder).fileSystemType();
  return std::ranges::any_of(kShared, [&](const char* shared) { return type == shared; });
}

}  // namespace

RunStamps lookAtRuns(const RunStampsWanted& wanted) {
  QElapsedTimer timer;
  timer.start();
  RunStamps stamps;
  std::error_code error;
  if (!wanted.folder.isEmpty()) {
    const fs::path folder = pathOf(wanted.folder);
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
      const QString name = QString::fromStdString(entry->path().filename().string());
      stamps.names.insert(name);
      if (wanted.known.contains(name)) continue;
      std::error_code hidden;
      if (fs::exists(entry->path() / "run.json", hidden) ||
          fs::exists(entry->path() / "study.json", hidden)) {
        stamps.complete.insert(name);
      }
    }
    stamps.found = fs::is_directory(folder, error);
    stamps.notifies = !isShared(wanted.folder);
  }
  for (const QString& run : wanted.runs) {
    const fs::path folder = pathOf(run);
    RunStamps::Run& stamp = stamps.runs[run];
    stamp.record = stampOf(folder / "run.json");
    if (stamp.record.size < 0) stamp.record = stampOf(folder / "study.json");
    stamp.words = stampOf(folder / "notes.json");
    stamp.epochs = stampOf(folder / "epochs.csv");
    stamp.steps = stampOf(folder / "steps.csv");
  }
  if (wanted.folder.isEmpty() && !wanted.runs.isEmpty()) {
    stamps.notifies = !isShared(wanted.runs.front());
  }
  stamps.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
  return stamps;
}

}  // namespace distilloscope
