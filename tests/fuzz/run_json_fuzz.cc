// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as options or as a run.json: either an EngineError, or what is written the same way.
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "engine/api/error.h"
#include "engine/records/option_json.h"
#include "engine/records/run_json.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(run_json) {
  using namespace distilloscope;
  const std::string text(bytes);
  try {
    const Options options = options_from_text(text, "fuzz.json");
    const std::string written = option_json(options).dump();
    if (option_json(options_from_text(written, "fuzz.json")).dump() != written) std::abort();
  } catch (const EngineError&) {
  }
  try {
    const std::string written = run_record_text(run_record_from_text(text, "fuzz/run.json"));
    if (run_record_text(run_record_from_text(written, "fuzz/run.json")) != written) std::abort();
  } catch (const EngineError&) {
  }
}
