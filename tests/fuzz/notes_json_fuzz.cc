// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a notes.json: either an EngineError, or notes that are written and read the same.
#include <cstdlib>

#include "engine/api/error.h"
#include "engine/records/run_notes.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(notes_json) {
  using namespace distilloscope;
  try {
    const RunNotes notes = run_notes_from_text(std::string(bytes), "fuzz/notes.json");
    if (run_notes_from_text(run_notes_text(notes), "fuzz/notes.json") != notes) std::abort();
  } catch (const EngineError&) {
  }
}
