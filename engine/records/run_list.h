// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "engine/api/events.h"
#include "engine/api/run_record.h"
#include "engine/platform/file_stamp.h"

namespace distilloscope {

/// The runs below a folder, for a table of them. Remembers what it read: listing a folder again
/// opens only the files that changed since.
class RunList {
 public:
  struct Listing {
    std::vector<RunRecord> runs;           ///< newest first
    std::vector<ValidationCurve> curves;   ///< of each
    std::vector<DatasetProblem> problems;  ///< runs that cannot be read, and remarks on others
  };
  /// A folder that does not exist holds no runs; one that is there and cannot be read throws
  /// EngineError(unreadable). \p progress is called for every folder, and may throw.
  Listing list(const std::string& folder, const std::function<void()>& progress = {});

 private:
  struct Entry {
    platform::FileStamp record_file, notes_file, epochs_file;
    std::int64_t read_at = 0;
    bool usable = false;
    RunRecord record;
    ValidationCurve curve;
    std::string message;  ///< why it is not usable, or a remark
    bool seen = false;    ///< in this listing
  };
  using Entries = std::map<std::string, Entry>;  ///< by the run's folder
  static void up_to_date(Entry& entry, const std::string& run_folder);

  std::map<std::string, Entries> known_;  ///< by the folder that was listed
};

}  // namespace distilloscope
