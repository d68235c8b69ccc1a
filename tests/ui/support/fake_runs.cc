// SPDX-License-Identifier: GPL-3.0-or-later
// What a fake session answers when a run is renamed or annotated.
#include "tests/ui/support/fake_session.h"

namespace distilloscope {

bool FakeSession::answerEdit(JobId id, const EditRunJob& edit) {
  if (!refuse_folder.empty() && edit.folder == refuse_folder) {
    fail(id, ErrorCode::unwritable, refuse_folder + "/run.json cannot be written.");
    return false;
  }
  if (!runs_listed) runs_listed = runs();
  RunRecord record = history(edit.folder, 1, 1).record;
  for (RunRecord& listed : runs_listed->runs) {
    if (listed.folder != edit.folder) continue;
    if (edit.name) listed.name = *edit.name;
    if (edit.note) listed.note = *edit.note;
    record = listed;
  }
  if (edit.name) record.name = *edit.name;
  if (edit.note) record.note = *edit.note;
  push(RunEdited{id, record});
  return true;
}

}  // namespace distilloscope
