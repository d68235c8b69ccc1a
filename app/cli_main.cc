// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: one subcommand per job, on the same session as the window.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>

#include "app/cli_commands.h"
#include "app/loaded_engine.h"

namespace {

using namespace distilloscope;
using namespace distilloscope::cli;

constexpr const char* kFooter = R"(Exit codes:
  0    done
  1    failed for a reason that is none of the others
  2    wrong usage, or an option that is unknown or out of range
  3    input that is missing, unreadable, or does not fit
  4    results cannot be written (permission, full disk)
  5    the training broke off because a loss was not finite
  6    another rank of the training was lost; go on from the last checkpoint with --resume
  130  interrupted: Ctrl-C saves a checkpoint to go on from, a second Ctrl-C ends without

'distilloscope-cli COMMAND --help' tells about one command, 'distilloscope-cli options' lists all
options that --set and --config take.)";

using Command = std::function<ExitCode()>;

struct Program {
  CLI::App app{
      "Trains saliency Model A (plain) against Model B (distilled) and looks at the results.",
      "distilloscope-cli"};
  Console console;
  CommonArguments common;
  TrainArguments train;
  TrainArguments demo;
  StudyArguments study;
  TrainTeacherArguments train_teacher;
  EvaluateArguments evaluate;
  PredictArguments predict;
  TeachArguments teach;
  ExportArguments exported;
  InspectArguments inspect;
  NoteArguments note;
  OptionArguments listed_options;
  std::string runs_folder;
  Command command;

  CLI::App* add(const std::string& name, const std::string& help, Command run) {
    CLI::App* const sub = app.add_subcommand(name, help);
    sub->add_flag("--json", common.json, "One JSON document on standard output instead of words");
    sub->add_flag("-q,--quiet", console.quiet, "No progress on standard error");
    sub->add_flag("-v,--verbose", console.verbose, "The engine's messages on standard error too");
    sub->callback([this, run = std::move(run)] { command = run; });
    return sub;
  }
  template <typename Arguments>
  void add_experiment(CLI::App& sub, Arguments& arguments) {
    auto* const lines = sub.add_flag("--json-lines", arguments.json_lines,
                                     "Every event as one line of JSON, as it happens");
    lines->excludes(sub.get_option("--json"));
    add_option_arguments(sub, arguments.options);
    add_shortcut(sub, arguments.options, "--name", "run.name", "Part of the run folder's name");
    add_shortcut(sub, arguments.options, "--runs-folder", "run.runs_folder",
                 "Where the run folder is made");
    add_shortcut(sub, arguments.options, "--batch-size", "optimiser.batch_size", "Images per step");
    add_shortcut(sub, arguments.options, "--seed", "run.seed", "Seed of weights and sampling");
    add_size(sub, arguments.options);
    add_rank_arguments(sub, arguments.ranks);
    sub.add_option("--arm", arguments.options.arms,
                   "A further arm beside A and B, or changes to one of them, such as "
                   "\"C: distillation.method=blended, distillation.alpha=0.3\"; may be repeated")
        ->allow_extra_args(false)
        ->type_name("NAME: KEY=VALUE, ...");
  }
  void add_training(CLI::App& sub, TrainArguments& arguments) {
    add_experiment(sub, arguments);
    sub.add_option("--epochs", arguments.epochs, "Passes over the training split, in all")
        ->type_name("N")
        ->check(CLI::Range(1, 100000));
  }
  void add_commands();
};

void Program::add_commands() {
  app.set_version_flag(
      "--version", std::function<std::string()>([] { return loaded_engine().version_text(); }));
  app.require_subcommand(1);
  app.footer(kFooter);

  demo.demo = true;
  auto* sub = add("demo", "Train on the built-in demo dataset",
                  [this] { return run_train(demo, console, common); });
  add_training(*sub, demo);

  sub = add("train", "Train Model A and Model B on a dataset, or go on with a run",
            [this] { return run_train(train, console, common); });
  add_shortcut(*sub, train.options, "--dataset", "dataset.folder", "The dataset folder");
  add_shortcut(*sub, train.options, "--teacher", "dataset.teacher_folder",
               "Teacher maps, matched by file name");
  add_training(*sub, train);
  sub->add_option("--resume", train.resume_folder,
                  "Go on with this run, with its own options; --epochs gives it more")
      ->type_name("RUN_FOLDER");

  sub = add("study", "Train with several seeds and say what all of them together show",
            [this] { return run_study(study, console, common); });
  add_shortcut(*sub, study.options, "--dataset", "dataset.folder",
               "The dataset folder; by default the demo dataset");
  add_shortcut(*sub, study.options, "--teacher", "dataset.teacher_folder",
               "Teacher maps, matched by file name");
  add_experiment(*sub, study);
  sub->add_option_function<std::string>(
         "--epochs",
         [this](const std::string& value) {
           study.options.shortcuts.emplace_back("optimiser.epochs", value);
         },
         "Passes over the training split, of each training")
      ->type_name("N");
  sub->add_option("--seeds", study.seeds, "How many, counting up from --seed; 5 by default")
      ->type_name("N")
      ->check(CLI::Range(1, 1000));
  sub->add_flag("--spread-seeds", study.ranks.spread_seeds,
                "With several ranks: each trains whole seeds, instead of sharing every batch; the "
                "study folder must be on a disk that all see");
  sub->add_option("--resume", study.resume_folder, "Go on with this study, with its own options")
      ->type_name("STUDY_FOLDER");

  sub = add("train-teacher", "Train MSI-Net, the teacher, on a dataset's saliency maps",
            [this] { return run_train_teacher(train_teacher, console, common); });
  add_train_teacher(*sub, train_teacher);

  sub = add("evaluate", "Score checkpoints, or folders of maps, on a dataset's validation split",
            [this] { return run_evaluate(evaluate, console, common); });
  sub->add_option("checkpoints", evaluate.checkpoints,
                  "Checkpoint files, or run folders (their best A and B)")
      ->type_name("CHECKPOINT|RUN_FOLDER");
  add_shortcut(*sub, evaluate.options, "--dataset", "dataset.folder",
               "The dataset folder; by default that of the checkpoint's run");
  sub->add_option(
         "--maps", evaluate.map_folders,
         "A folder of saliency maps to score, matched by file name; 'own' for the maps the "
         "dataset is taught with, 'oracle' for the demo's; may be repeated")
      ->allow_extra_args(false)
      ->type_name("FOLDER");
  sub->add_option("--teacher", evaluate.teachers,
                  "A teacher to run and score, as 'teach' takes it; may be repeated")
      ->allow_extra_args(false)
      ->type_name("FILE|FOLDER");
  add_teacher_arguments(*sub, evaluate.how);
  sub->add_flag("--eight-bit{down}", evaluate.eight_bit,
                "Score maps in 8 bit, as leaderboards do: rounded down, or --eight-bit=nearest");
  sub->add_option("--threads", evaluate.threads, "That score images; by default all cores")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  sub->add_option("--csv", evaluate.csv_file, "Write the score of every image to this file")
      ->type_name("FILE");
  add_option_arguments(*sub, evaluate.options);

  sub = add("predict", "Write the saliency maps a checkpoint predicts",
            [this] { return run_predict(predict, console, common); });
  sub->add_option("checkpoint", predict.checkpoint, "A checkpoint file, or a run folder (its best)")
      ->required()
      ->type_name("CHECKPOINT|RUN_FOLDER");
  sub->add_option("images", predict.images, "Image files, when no dataset is meant")
      ->type_name("IMAGE");
  sub->add_option("--output", predict.output_folder, "Folder for the maps; made when missing")
      ->required()
      ->type_name("FOLDER");
  add_shortcut(*sub, predict.options, "--dataset", "dataset.folder",
               "The dataset folder; by default that of the checkpoint's run");
  sub->add_option("--format", predict.format, "png16 (the default), png8 or npy")
      ->check(CLI::IsMember({"png16", "png8", "npy"}));
  sub->add_option("--split", predict.split, "Of a dataset: all (the default), train or val")
      ->check(CLI::IsMember({"all", "train", "val"}));
  sub->add_option("--model", predict.model, "Of a run folder: A (the default), B or another arm")
      ->type_name("NAME");
  add_option_arguments(*sub, predict.options);

  sub = add("teach", "Run a teacher over a dataset, keep its maps and check them",
            [this] { return run_teach(teach, console, common); });
  sub->add_option(
         "teacher", teach.teacher,
         "MSI-Net (.safetensors, .pb, SavedModel, .pth), a student's checkpoint, TorchScript "
         "(a program: from sources you trust) or ONNX")
      ->required()
      ->type_name("FILE|FOLDER");
  add_shortcut(*sub, teach.options, "--dataset", "dataset.folder", "The dataset folder");
  sub->add_option("--output", teach.output_folder,
                  "Folder for the maps, to train with as --teacher; by default one of its own in "
                  "the user's data folder")
      ->type_name("FOLDER");
  sub->add_option("--split", teach.split, "all (the default), train or val")
      ->check(CLI::IsMember({"all", "train", "val"}));
  sub->add_option("--format", teach.format, "png16 (the default) or npy")
      ->check(CLI::IsMember({"png16", "npy"}));
  add_teacher_arguments(*sub, teach.how);
  add_option_arguments(*sub, teach.options);

  sub = add("export", "Write a checkpoint's weights as a file for PyTorch",
            [this] { return run_export(exported, console, common); });
  sub->add_option("checkpoint", exported.checkpoint,
                  "A checkpoint file, or a run folder (its best)")
      ->required()
      ->type_name("CHECKPOINT|RUN_FOLDER");
  sub->add_option("--output", exported.output,
                  "The file to write; torch.load(FILE, weights_only=True) opens it")
      ->required()
      ->type_name("FILE");
  sub->add_option("--model", exported.model, "Of a run folder: A (the default), B or another arm")
      ->type_name("NAME");

  sub = add("inspect", "Tell what is in a checkpoint, a run folder or a dataset folder",
            [this] { return run_inspect(inspect, console, common); });
  sub->add_option("path", inspect.path, "A checkpoint file, a run folder or a dataset folder")
      ->required()
      ->type_name("PATH");
  auto* const teacher = sub->add_option("--teacher", inspect.teacher_folder,
                                        "Of a dataset: a folder of teacher maps");
  teacher->type_name("FOLDER");
  sub->add_option("--against", inspect.against,
                  "Of a checkpoint: another one, to compare it with tensor by tensor")
      ->excludes(teacher)
      ->type_name("CHECKPOINT");

  sub = add("note", "Rename a run, or write a note on it or a star on one of its images",
            [this] { return run_note(note, console, common); });
  add_note(*sub, note);

  sub = add("options", "List every option with its value, range and meaning",
            [this] { return run_list_options(listed_options, console, common); });
  add_option_arguments(*sub, listed_options);

  sub = add("runs", "List the run folders",
            [this] { return run_list_runs(runs_folder, console, common); });
  sub->add_option("folder", runs_folder, "Where to look; by default the user's data folder")
      ->type_name("FOLDER");
}

ExitCode run_command(Program& program) {
  Console& console = program.console;
  Json& document = program.common.document;
  try {
    return program.command();
  } catch (const UsageError& error) {
    document["error"] = {{"code", error_word(ErrorCode::invalid_option)}};
    document["error"]["problems"] = Json::array();
    std::string all;
    for (const FieldProblem& problem : error.problems()) {
      const std::string line =
          (problem.field.empty() ? "" : problem.field + ": ") + problem.message;
      console.error(line);
      all += (all.empty() ? "" : "\n") + line;
      document["error"]["problems"].push_back(
          {{"field", problem.field}, {"message", problem.message}});
    }
    document["error"]["message"] = all;
    return kWrongUsage;
  } catch (const EngineError& error) {
    console.error(error.error().message);
    document["error"] = to_json(error.error());
    return exit_code(error.error().code);
  } catch (const std::exception& error) {
    console.error(error.what());
    document["error"] = to_json(Error{ErrorCode::internal, error.what()});
    return kFailed;
  }
}

}  // namespace

int main(int argc, char** argv) {
  Program program;
  program.add_commands();
  try {
    program.app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
      return program.app.exit(error);  // --help and --version
    }
    program.console.error(error.what());
    program.console.message("'distilloscope-cli --help' tells more.");
    return kWrongUsage;
  } catch (const EngineError& error) {  // --version, without an engine
    program.console.error(error.error().message);
    return kFailed;
  }
  ExitCode code = run_command(program);
  if (program.common.json) {
    Json document = {{"command", program.app.get_subcommands().front()->get_name()},
                     {"exit_code", static_cast<int>(code)}};
    document.update(program.common.document);
    program.console.result(json_text(document, 2));
  }
  if (!program.console.flush() && code == kDone) code = kNotWritten;
#ifdef __SANITIZE_ADDRESS__
  // Looks for what was not freed, unless threads wait for a lost rank, which do not end.
  if (!program.common.ranks || code == kDone) return code;
#endif
  // All is done and written; LibTorch would take a tenth of a second to take itself apart.
  std::_Exit(code);
}
