// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/api/events.h"

/// The values of the engine as JSON, for --json and --json-lines. What is not known is null.
namespace distilloscope::cli {

using Json = nlohmann::ordered_json;

Json to_json(const RunRecord& record);  ///< the shape of run.json, with the folder
Json to_json(const RunHistory& history);
Json to_json(const StudyRecord& study);
Json to_json(const DatasetInfo& info);
Json to_json(const CheckpointInfo& info);
Json to_json(const CheckpointComparison& comparison);
Json to_json(const std::vector<ImageNote>& notes);
Json to_json(const EvaluationDone& done);
Json to_json(const TeacherCheck& check);
Json to_json(const Error& error);
Json option_table_json(const Options& values);
/// {"event": "step", ...}, or null for an event that has no place in a stream.
Json event_json(const Event& event);

/// Text of a document; bytes that are no UTF-8 (in file names) are replaced.
std::string json_text(const Json& json, int indent);

}  // namespace distilloscope::cli
