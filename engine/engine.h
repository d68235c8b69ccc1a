// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "engine/api/ranks.h"
#include "engine/api/session.h"
#include "engine/session/thread_session.h"

namespace distilloscope {

/// The only door into the half of the engine that knows torch. `wake` is called from engine
/// threads whenever drain() has something to give after having had nothing; it must not block.
std::unique_ptr<Session> make_session(std::function<void()> wake);

class DataAhead;

/// A dataset that is opened from now on, and its samples decoded, on threads of their own: for a
/// program that has yet to load the half of the engine that trains. Null for a demo that is yet to
/// be made.
std::shared_ptr<DataAhead> open_ahead(const Options& options);

struct RunnerOptions {
  /// Trainings and studies are shared with other ranks, which must submit theirs too. A job that
  /// fails leaves threads behind that wait for ranks which are gone; a program ends with
  /// std::_Exit() then.
  std::optional<RankOptions> ranks;
  /// What the first training of these options takes its data from; may be null.
  std::shared_ptr<DataAhead> ahead;
};

/// What runs a session's jobs: make_session() gives each of its threads one.
std::unique_ptr<JobRunner> make_engine_runner(RunnerOptions options = {});

/// Options from a JSON file made by option_json_text() or by hand; fields left out keep the value
/// of their preset. Throws EngineError that names the file and the field.
Options read_options_file(const std::string& file);

/// All options as a JSON object of groups.
std::string option_json_text(const Options& options);

/// Writes the weights of a checkpoint as a PyTorch file; returns the number of tensors.
/// Throws EngineError naming the file.
int export_to_torch(const std::string& checkpoint, const std::string& output);

/// Where run folders are made when the options name no place.
std::string default_runs_folder();

/// Versions of the program and of the libraries it runs on, one per line.
std::string version_text();

}  // namespace distilloscope
