// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/study_folder.h"

#include "engine/api/error.h"

namespace distilloscope {

StudyRecord read_study(const std::string& folder) {
  throw EngineError(ErrorCode::internal, "read_study is not built: " + folder);
}

}  // namespace distilloscope
