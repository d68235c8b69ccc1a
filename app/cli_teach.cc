// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <tuple>

#include "app/cli_commands.h"
#include "app/cli_session.h"

namespace distilloscope::cli {
namespace {

namespace fs = std::filesystem;

std::string correlation_text(double value) {
  return value < -1 ? "-" : text("%.4f", value);
}

void print_check(const TeacherCheck& check, Console& console) {
  console.result(text("On %d validation images, at the training size, KL with epsilon %.3g:",
                      check.images, check.kl_epsilon));
  const std::vector<std::vector<std::string>> rows = {
      {"maps", "mean KL", "mean CC"},
      {"teacher", text("%.4f", check.kl), correlation_text(check.cc)},
      {"centre prior", text("%.4f", check.centre_prior_kl),
       correlation_text(check.centre_prior_cc)}};
  for (const std::string& line : table(rows, 1)) console.result(line);
  if (check.warnings.empty()) {
    console.result("Nothing speaks against the maps.");
    return;
  }
  for (const TeacherWarning& warning : check.warnings) {
    console.result("Warning: " + warning.message);
    std::string images;
    for (const std::string& id : warning.images) images += (images.empty() ? "" : ", ") + id;
    if (!images.empty()) console.result("  See for instance " + images + ".");
  }
}

}  // namespace

void add_teacher_arguments(CLI::App& command, TeacherArguments& arguments) {
  command
      .add_option("--kind", arguments.kind,
                  "auto (told from the file), msi-net, student, "
                  "torchscript or onnx")
      ->check(CLI::IsMember({"auto", "msi-net", "student", "torchscript", "onnx"}));
  command
      .add_option("--variant", arguments.variant,
                  "How pictures come to MSI-Net: training (the default) or published")
      ->check(CLI::IsMember({"training", "published"}));
  command
      .add_option("--size", arguments.size,
                  "Of the teacher's input; needed for TorchScript. MSI-Net: that it was trained "
                  "with, or 320x240")
      ->type_name("WxH");
  command
      .add_option("--colour-order", arguments.colour_order,
                  "That TorchScript or ONNX takes: rgb (the default) or bgr")
      ->check(CLI::IsMember({"rgb", "bgr"}));
  command
      .add_option("--pixels", arguments.pixels,
                  "That TorchScript or ONNX takes: unit (0..1, the default), bytes (0..255) or "
                  "imagenet (torchvision's mean and deviation)")
      ->check(CLI::IsMember({"unit", "bytes", "imagenet"}));
}

TeacherOptions teacher_options(const std::string& file, const TeacherArguments& arguments) {
  TeacherOptions options;
  options.file = fs::absolute(file).lexically_normal().string();
  if (!fs::exists(options.file)) {
    throw EngineError(ErrorCode::not_found, "There is no file or folder " + file + ".");
  }
  if (arguments.kind == "msi-net") options.kind = TeacherKind::msi_net;
  if (arguments.kind == "student") options.kind = TeacherKind::student;
  if (arguments.kind == "torchscript") options.kind = TeacherKind::torchscript;
  if (arguments.kind == "onnx") options.kind = TeacherKind::onnx;
  if (arguments.variant == "published") options.variant = MSINetVariant::published;
  if (!arguments.size.empty()) {
    std::tie(options.width, options.height) = parse_size(arguments.size);
  }
  if (arguments.colour_order == "bgr") options.colour_order = ColourOrder::bgr;
  if (arguments.pixels == "bytes") options.pixels = PixelRange::bytes;
  if (arguments.pixels == "imagenet") options.pixels = PixelRange::imagenet;
  return options;
}

ExitCode run_teach(const TeachArguments& arguments, Console& console, CommonArguments& common) {
  TeachJob job;
  job.teacher = teacher_options(arguments.teacher, arguments.how);
  JobRun jobs(console);
  // A student's checkpoint may lie in a run folder, which names a dataset.
  const Options options = options_for(arguments.options, job.teacher.file, jobs);
  job.dataset = options.dataset;
  job.hardware = options.hardware;
  job.train_split = arguments.split != "val";
  job.val_split = arguments.split != "train";
  job.format = arguments.format;
  if (!arguments.output_folder.empty()) {
    job.output_folder = fs::absolute(arguments.output_folder).string();
  }
  std::optional<TeacherCheck> check;
  const JobEnd end = jobs.run(job, [&](const Event& event) {
    if (const auto* checked = std::get_if<TeacherChecked>(&event)) check = checked->check;
    const auto* done = std::get_if<TeachDone>(&event);
    if (done == nullptr) return;
    common.document["teach"] = {{"teacher", job.teacher.file}, {"folder", done->folder},
                                {"format", arguments.format},  {"written", done->written},
                                {"kept", done->kept},          {"replaced", done->replaced}};
    if (common.json) return;
    std::string counts =
        text(done->written == 1 ? "%d map written" : "%d maps written", done->written);
    if (done->replaced > 0) counts += text(" (%d no longer matched)", done->replaced);
    if (done->kept > 0) counts += text(", %d kept", done->kept);
    console.result(counts + ": " + done->folder);
  });
  if (end.error) throw EngineError(end.error->code, end.error->message);
  if (check) {
    common.document["check"] = to_json(*check);
    if (!common.json) print_check(*check, console);
  }
  return end.exit_code();
}

}  // namespace distilloscope::cli
