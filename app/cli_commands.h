// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli_console.h"
#include "app/cli_json.h"
#include "app/cli_options.h"
#include "engine/api/ranks.h"

/// One function per subcommand. Each prints its results (or leaves its JSON document in `out`) and
/// returns the exit code; UsageError and EngineError pass through to main().
namespace distilloscope::cli {

struct CommonArguments {
  bool json = false;
  Json document;  ///< with json: what the command has to say; main() prints it
  bool ranks = false;  ///< the command was one of several ranks
};

/// Which of several ranks that train together this process is, as the user and the launcher say.
struct RanksArguments {
  RankArguments place;
  double timeout = 120;        ///< seconds
  bool spread_seeds = false;   ///< a study's seeds, instead of every batch
};
/// Adds --ranks, --rank, --master and --rank-timeout.
void add_rank_arguments(CLI::App& command, RanksArguments& arguments);
/// Nothing when this process trains alone. All ranks but the first say nothing but their errors.
/// Throws EngineError(invalid_option).
std::optional<RankOptions> take_rank(const RanksArguments& arguments, Console& console,
                                     CommonArguments& common);

struct TrainArguments {
  OptionArguments options;
  bool demo = false;  ///< the demo subcommand
  bool json_lines = false;
  std::string resume_folder;
  int epochs = 0;  ///< with resume_folder; 0: as it was
  RanksArguments ranks;
};
ExitCode run_train(const TrainArguments& arguments, Console& console, CommonArguments& common);

struct StudyArguments {
  OptionArguments options;
  bool json_lines = false;
  int seeds = 5;
  std::string resume_folder;
  RanksArguments ranks;
};
ExitCode run_study(const StudyArguments& arguments, Console& console, CommonArguments& common);

/// How images are fed to a teacher; the words of the command line.
struct TeacherArguments {
  std::string kind = "auto";
  std::string variant = "training";
  std::string size;  ///< WxH; empty: the network's own
  std::string colour_order = "rgb";
  std::string pixels = "unit";
};
/// Adds --kind, --variant, --size, --colour-order and --pixels.
void add_teacher_arguments(CLI::App& command, TeacherArguments& arguments);
/// Throws UsageError for a size that is none, EngineError(not_found) for a file that is not there.
TeacherOptions teacher_options(const std::string& file, const TeacherArguments& arguments);

struct TeachArguments {
  OptionArguments options;
  TeacherArguments how;
  std::string teacher;
  std::string output_folder;
  std::string format = "png16";
  std::string split = "all";
};
ExitCode run_teach(const TeachArguments& arguments, Console& console, CommonArguments& common);

struct TrainTeacherArguments {
  OptionArguments options;
  TeacherTrainingOptions training;
  std::string size;  ///< "320x240"; empty: the default
  std::string output;
  bool json_lines = false;
};
void add_train_teacher(CLI::App& command, TrainTeacherArguments& arguments);
ExitCode run_train_teacher(const TrainTeacherArguments& arguments, Console& console,
                           CommonArguments& common);

struct EvaluateArguments {
  OptionArguments options;
  std::vector<std::string> checkpoints;
  std::vector<std::string> map_folders;
  std::vector<std::string> teachers;
  TeacherArguments how;  ///< for the teachers
  std::string csv_file;
  std::string eight_bit;
  int threads = 0;
};
ExitCode run_evaluate(const EvaluateArguments& arguments, Console& console,
                      CommonArguments& common);

struct PredictArguments {
  OptionArguments options;
  std::string checkpoint;
  std::string model = "A";  ///< of a run folder
  std::vector<std::string> images;
  std::string output_folder;
  std::string format = "png16";
  std::string split = "all";
};
ExitCode run_predict(const PredictArguments& arguments, Console& console, CommonArguments& common);

struct ExportArguments {
  std::string checkpoint;
  std::string model = "A";  ///< of a run folder
  std::string output;
};
ExitCode run_export(const ExportArguments& arguments, Console& console, CommonArguments& common);

struct InspectArguments {
  std::string path;
  std::string teacher_folder;
  std::string against;  ///< another file of weights; empty: none
};
ExitCode run_inspect(const InspectArguments& arguments, Console& console, CommonArguments& common);

struct NoteArguments {
  std::string run_folder;
  std::optional<std::string> name;
  std::optional<std::string> text;  ///< of the image, where one is named, else of the run
  std::string image;
  bool star = false;
  bool no_star = false;
};
void add_note(CLI::App& command, NoteArguments& arguments);
ExitCode run_note(const NoteArguments& arguments, Console& console, CommonArguments& common);

ExitCode run_list_options(const OptionArguments& options, Console& console,
                          CommonArguments& common);
ExitCode run_list_runs(const std::string& folder, Console& console, CommonArguments& common);

void print_comparison(const CheckpointComparison& comparison, Console& console);
/// The user's words about the images of a run, one a line.
void print_image_notes(const std::vector<ImageNote>& notes, Console& console);
/// One line for each arm, when the options name any.
void print_arms(const Options& options, Console& console);
/// Lines about a run: its record and its epochs.
void print_run(const RunHistory& history, Console& console);
/// The table of a study and what it says of each arm.
void print_study(const StudyRecord& study, Console& console);
/// The checkpoint of one epoch in a run folder; empty when the file is not there.
std::string run_checkpoint(const std::string& run_folder, int epoch, Model model);
bool is_run_folder(const std::string& path);
bool is_study_folder(const std::string& path);

}  // namespace distilloscope::cli
