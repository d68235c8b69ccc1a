// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "app/cli_commands.h"
#include "app/cli_session.h"

namespace distilloscope::cli {
namespace {

void end_well(const JobEnd& end) {
  if (end.error) throw EngineError(end.error->code, end.error->message);
}

// What is there of the image, with what was asked for in its place.
ImageNote changed_note(const NoteArguments& arguments, const std::vector<ImageNote>& known) {
  const auto found = std::ranges::find(known, arguments.image, &ImageNote::id);
  ImageNote note = found == known.end() ? ImageNote{arguments.image, false, {}} : *found;
  if (arguments.text) note.text = *arguments.text;
  if (arguments.star) note.star = true;
  if (arguments.no_star) note.star = false;
  return note;
}

}  // namespace

void add_note(CLI::App& command, NoteArguments& arguments) {
  command.add_option("run", arguments.run_folder, "A run folder")
      ->required()
      ->type_name("RUN_FOLDER");
  command.add_option("--name", arguments.name, "The run's name; \"\" gives it its own back")
      ->type_name("NAME");
  command
      .add_option("--text", arguments.text,
                  "A note on the run, or with --image on that image; \"\" takes it away")
      ->type_name("TEXT");
  auto* const image =
      command.add_option("--image", arguments.image, "The id of an image")->type_name("ID");
  auto* const star = command.add_flag("--star", arguments.star, "Put a star on the image");
  star->needs(image);
  command.add_flag("--no-star", arguments.no_star, "Take its star away")
      ->needs(image)
      ->excludes(star);
}

void print_image_notes(const std::vector<ImageNote>& notes, Console& console) {
  for (const ImageNote& note : notes) {
    console.result(std::string(note.star ? "Star:        " : "On image:    ") + note.id +
                   (note.text.empty() ? "" : ": " + indented(note.text, 13)));
  }
}

ExitCode run_note(const NoteArguments& arguments, Console& console, CommonArguments& common) {
  const std::string folder = std::filesystem::absolute(arguments.run_folder).string();
  const bool on_image = !arguments.image.empty();
  if (on_image && !arguments.text && !arguments.star && !arguments.no_star) {
    throw UsageError("say what shall be on the image, with --text, --star or --no-star");
  }
  JobRun jobs(console);
  // Before anything is written, so that what cannot be read is named first.
  RunHistory run = jobs.open_run(folder);
  const std::optional<std::string> note = on_image ? std::nullopt : arguments.text;
  if (arguments.name || note) {
    end_well(jobs.run(EditRunJob{folder, arguments.name, note}, [&](const Event& event) {
      if (const auto* edited = std::get_if<RunEdited>(&event)) run.record = edited->record;
    }));
  }
  if (on_image) {
    const KeepImageNotesJob job{folder, {changed_note(arguments, run.notes)}};
    end_well(jobs.run(job, [&](const Event& event) {
      if (const auto* kept = std::get_if<ImageNotesKept>(&event)) run.notes = kept->notes;
    }));
  }
  common.document["run"] = {{"folder", run.record.folder},
                            {"name", run.record.name},
                            {"note", run.record.note},
                            {"images", to_json(run.notes)}};
  if (!common.json) {
    console.result("Run folder:  " + run.record.folder);
    console.result("Name:        " + run.record.name);
    if (!run.record.note.empty()) {
      console.result("Note:        " + indented(run.record.note, 13));
    }
    print_image_notes(run.notes, console);
  }
  return kDone;
}

}  // namespace distilloscope::cli
