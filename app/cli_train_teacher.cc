// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <filesystem>
#include <tuple>

#include "app/cli_commands.h"
#include "app/cli_session.h"

namespace distilloscope::cli {

void add_train_teacher(CLI::App& command, TrainTeacherArguments& arguments) {
  TeacherTrainingOptions& options = arguments.training;
  add_shortcut(command, arguments.options, "--dataset", "dataset.folder",
               "The dataset folder; without it, the built-in demo dataset");
  for (const char* what : {"train", "val", "seed"}) {
    add_shortcut(command, arguments.options, std::string("--demo-") + what,
                 std::string("dataset.demo_") + what,
                 std::string(what) == "seed"
                     ? "Seed of the demo's scenes"
                     : std::string("Demo scenes to ") +
                           (std::string(what) == "train" ? "train on" : "validate on"));
  }
  command.add_option("--output", arguments.output, "The .safetensors file for the weights")
      ->required()
      ->type_name("FILE");
  command.add_option("--epochs", options.epochs, "Passes over the training split (10)")
      ->type_name("N");
  command.add_option("--batch-size", options.batch_size, "Images per step (1)")->type_name("N");
  command.add_option("--learning-rate", options.learning_rate, "Adam's learning rate (1e-5)")
      ->type_name("X");
  command
      .add_option_function<std::string>(
          "--schedule",
          [&options](const std::string& word) {
            options.schedule = word == "cosine" ? Schedule::cosine : Schedule::constant;
          },
          "Of the learning rate: constant (the default), or cosine, down to 0")
      ->check(CLI::IsMember({"constant", "cosine"}));
  command
      .add_option("--channels", options.channels,
                  "Of the first block, even; 64 (the default) is the published network")
      ->type_name("N");
  command
      .add_option("--size", arguments.size,
                  "Input in pixels, multiples of 8 (320x240); pictures keep their shape")
      ->type_name("WxH");
  command.add_flag("--flip", options.flip_horizontal,
                   "Mirror training images left-right with probability one half");
  command
      .add_option("--vgg-weights", options.vgg_weights,
                  "torchvision's VGG-16 (.pth or .safetensors) for the encoder")
      ->type_name("FILE");
  command.add_option("--seed", options.seed, "Seed of weights and sampling (1)")->type_name("N");
  command
      .add_flag("--json-lines", arguments.json_lines,
                "Every event as one line of JSON, as it happens")
      ->excludes(command.get_option("--json"));
  add_option_arguments(command, arguments.options);
}

ExitCode run_train_teacher(const TrainTeacherArguments& arguments, Console& console,
                           CommonArguments& common) {
  const bool in_words = !common.json && !arguments.json_lines;
  TrainTeacherJob job;
  job.options = arguments.training;
  if (!arguments.size.empty()) {
    std::tie(job.options.width, job.options.height) = parse_size(arguments.size);
  }
  const Options options = make_options(arguments.options);
  job.dataset = options.dataset;
  job.hardware = options.hardware;
  job.output_file = std::filesystem::absolute(arguments.output).lexically_normal().string();
  common.document["epochs"] = Json::array();
  JobRun jobs(console);
  const JobEnd end = jobs.run(job, [&](const Event& event) {
    if (arguments.json_lines) {
      const Json json = event_json(event);
      if (!json.is_null()) console.result(json_text(json, -1));
    }
    if (const auto* epoch = std::get_if<TeacherEpochDone>(&event)) {
      Json json = event_json(event);
      json.erase("event");
      common.document["epochs"].push_back(std::move(json));
      if (!in_words) return;
      if (epoch->epoch == 1) console.result("epoch   train KL    val KL");
      console.result(text("%5d  %9.4f  %8.4f%s", epoch->epoch, epoch->train_kl, epoch->val_kl,
                          epoch->best ? "*" : ""));
    } else if (const auto* done = std::get_if<TeacherTrained>(&event)) {
      Json json = event_json(event);
      json.erase("event");
      common.document["teacher"] = std::move(json);
      if (!in_words) return;
      console.result(done->best_epoch > 0 ? text("Best: validation KL %.4f at epoch %d  ",
                                                 done->best_kl, done->best_epoch) +
                                                done->file
                                          : "Not validated: " + done->file);
    }
  });
  common.document["state"] = state_word(end.state);
  if (end.error) throw EngineError(end.error->code, end.error->message);
  return end.exit_code();
}

}  // namespace distilloscope::cli
