// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/run_record.h"
#include "engine/api/study.h"

/// A study folder: study.json, table.csv, and the run folders of its seeds.
namespace distilloscope {

bool is_study_folder(const std::string& folder);

/// Reads study.json of a study folder. Throws EngineError(not_found | unreadable) naming the file.
StudyRecord read_study(const std::string& folder);

/// Writes study.json, and table.csv: best KL by seed and arm, then each comparison. Throws
/// EngineError(unwritable | disk_full) naming the file.
void write_study(const StudyRecord& study);

/// The studies below a folder, newest first; what cannot be read goes to \p problems.
std::vector<StudyRecord> list_studies(const std::string& folder,
                                      std::vector<DatasetProblem>& problems);

}  // namespace distilloscope
