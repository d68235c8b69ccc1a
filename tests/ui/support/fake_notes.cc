// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "tests/ui/support/fake_session.h"

namespace distilloscope {

bool FakeSession::keepNotes(JobId id, const KeepImageNotesJob& job) {
  if (refuse_notes) {
    fail(id, ErrorCode::unreadable, job.folder + "/notes.json cannot be written: no space left.");
    return false;
  }
  std::vector<ImageNote>& kept = notes[job.folder];
  for (const ImageNote& note : job.notes) {
    std::erase_if(kept, [&](const ImageNote& each) { return each.id == note.id; });
    if (!note.empty()) kept.push_back(note);
  }
  std::ranges::sort(kept, {}, &ImageNote::id);
  push(ImageNotesKept{id, job.folder, kept});
  return true;
}

}  // namespace distilloscope
