// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/run_record.h"

/// What the user writes about a run: notes.json in its folder. It is a file of its own because the
/// trainer rewrites run.json, whose folder it holds, as long as it trains.
namespace distilloscope {

struct RunNotes {
  std::optional<std::string> name;  ///< in place of the name that the run was made with
  std::string note;
  std::vector<ImageNote> images;  ///< sorted by id, none empty

  bool operator==(const RunNotes&) const = default;
};

inline constexpr const char* kNotesFile = "notes.json";
/// A larger file is none that this program wrote.
inline constexpr std::size_t kLargestNotes = 16 << 20;

/// The text of notes.json, and the reverse, which throws EngineError(unreadable) naming \p file and
/// what is wrong with it.
std::string run_notes_text(const RunNotes& notes);
RunNotes run_notes_from_text(const std::string& text, const std::string& file);

/// Reads notes.json of a run folder; a run without one has no notes. Throws EngineError(unreadable)
/// naming the file.
RunNotes read_run_notes(const std::string& folder);

/// Reads the notes anew, changes and writes them; others who do so wait meanwhile. A file that
/// cannot be read is kept beside it as notes.json.bak, and \p remark then says so. Returns the
/// notes as they are now. Throws EngineError(not_found) when it is no run folder,
/// EngineError(invalid_option) for notes that are too long to be kept, EngineError(unwritable |
/// disk_full) naming the file.
RunNotes change_run_notes(const std::string& folder, const std::function<void(RunNotes&)>& change,
                          std::string& remark);

/// Puts a name and a note in the place of those there are. An empty name gives the run its own
/// back. Throws EngineError(invalid_option) for a name that is no single line, or too long.
void set_name_and_note(RunNotes& notes, const std::optional<std::string>& name,
                       const std::optional<std::string>& note);

/// Puts notes in the place of those of the same images; empty ones take them away.
/// Throws EngineError(invalid_option) for a note without an image.
void put_image_notes(RunNotes& notes, const std::vector<ImageNote>& changed);

/// The record with the user's words in place of its own.
RunRecord with_notes(RunRecord record, const RunNotes& notes);

}  // namespace distilloscope
