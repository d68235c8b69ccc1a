// SPDX-License-Identifier: GPL-3.0-or-later
// What the user writes about runs and their images.
#include <string>

#include "engine/inference/queries.h"
#include "engine/records/run_folder.h"
#include "engine/records/run_notes.h"

namespace distilloscope {

void Queries::run(const EditRunJob& job, JobControl& control) {
  std::string remark;
  change_run_notes(
      job.folder, [&](RunNotes& notes) { set_name_and_note(notes, job.name, job.note); }, remark);
  if (!remark.empty()) control.log(LogLevel::warning, remark);
  control.post(RunEdited{control.job(), read_run_record(job.folder)});
}

void Queries::run(const KeepImageNotesJob& job, JobControl& control) {
  std::string remark;
  RunNotes notes = change_run_notes(
      job.folder, [&](RunNotes& all) { put_image_notes(all, job.notes); }, remark);
  if (!remark.empty()) control.log(LogLevel::warning, remark);
  control.post(ImageNotesKept{control.job(), job.folder, std::move(notes.images)});
}

}  // namespace distilloscope
