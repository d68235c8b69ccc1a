// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <cstdint>

namespace distilloscope {

/// Time and size of a file, as its file system says; zero when it is not there.
struct FileStamp {
  std::int64_t time = 0;
  std::int64_t size = -1;
  bool operator==(const FileStamp&) const = default;
};

/// What a look at run folders finds without reading a file.
struct RunStamps {
  struct Run {
    FileStamp record;  ///< run.json or study.json
    FileStamp words;   ///< notes.json
    FileStamp epochs;
    FileStamp steps;
    bool operator==(const Run&) const = default;
  };
  bool found = false;        ///< the folder is there
  QSet<QString> names;       ///< in the folder
  QSet<QString> complete;    ///< unknown names that have become runs or studies
  QHash<QString, Run> runs;  ///< those that were asked for, by folder
  bool notifies = true;      ///< on a disk of this machine, whose changes the system reports
  double seconds = 0;        ///< that the look took
};

/// What to look at. Names in `known` are listed already; what else is in the folder may yet get its
/// run.json. May take long on a shared disk: not for the window's thread.
struct RunStampsWanted {
  QString folder;  ///< empty: only the runs
  QSet<QString> known;
  QStringList runs;
};
RunStamps lookAtRuns(const RunStampsWanted& wanted);

}  // namespace distilloscope
