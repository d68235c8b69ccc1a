// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/inference/queries.h"

namespace distilloscope {
namespace {

[[noreturn]] void refuse() {
  throw EngineError(ErrorCode::bad_data, "This question cannot be answered.");
}

}  // namespace

void Queries::run(const CompareCheckpointsJob&, JobControl&) { refuse(); }
void Queries::run(const TensorJob&, JobControl&) { refuse(); }
void Queries::run(const WeightHistoryJob&, JobControl&) { refuse(); }
void Queries::run(const ActivationsJob&, JobControl&) { refuse(); }
void Queries::run(const EditRunJob&, JobControl&) { refuse(); }
void Queries::run(const KeepImageNotesJob&, JobControl&) { refuse(); }

}  // namespace distilloscope
