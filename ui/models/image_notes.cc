// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/image_notes.h"

#include <QUndoCommand>
#include <algorithm>
#include <utility>

#include "ui/bridge/engine_text.h"

namespace distilloscope {

/// Knows its run folder, so that it can be undone while another run is looked at.
class ImageNotes::Change : public QUndoCommand {
 public:
  Change(ImageNotes& notes, QString folder, ImageNote before, ImageNote after, const QString& what)
      : QUndoCommand(what),
        notes_(notes),
        folder_(std::move(folder)),
        before_(std::move(before)),
        after_(std::move(after)),
        self_(std::make_shared<Change*>(this)) {}

  void redo() override { notes_.save(folder_, after_, self_); }
  void undo() override { notes_.save(folder_, before_, self_); }

 private:
  ImageNotes& notes_;
  QString folder_;
  ImageNote before_;
  ImageNote after_;
  std::shared_ptr<Change*> self_;
};

ImageNotes::ImageNotes(EngineBridge& bridge, UndoHistory& undo, QObject* parent)
    : QObject(parent), bridge_(bridge), undo_(undo) {
  connect(&bridge, &EngineBridge::imageNotesKept, this, &ImageNotes::onKept);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &ImageNotes::onJobState);
}

// The commands call back into this.
ImageNotes::~ImageNotes() {
  undo_.clear();
}

void ImageNotes::setRun(const QString& folder, const std::vector<ImageNote>& notes) {
  folder_ = folder;
  kept_.clear();
  for (const ImageNote& note : notes) kept_[note.id] = note;
  show();
}

ImageNote ImageNotes::note(const QString& id) const {
  const auto found = shown_.find(id.toStdString());
  if (found != shown_.end()) return found->second;
  ImageNote none;
  none.id = id.toStdString();
  return none;
}

std::vector<ImageNote> ImageNotes::all() const {
  std::vector<ImageNote> notes;
  notes.reserve(shown_.size());
  for (const auto& [id, note] : shown_) notes.push_back(note);
  return notes;
}

void ImageNotes::setStar(const QString& id, bool star) {
  ImageNote after = note(id);
  after.star = star;
  change(after, star ? tr("the star on %1").arg(id) : tr("taking the star off %1").arg(id));
}

void ImageNotes::setText(const QString& id, const QString& text) {
  ImageNote after = note(id);
  after.text = text.trimmed().toStdString();
  change(after,
         after.text.empty() ? tr("taking the note off %1").arg(id) : tr("the note on %1").arg(id));
}

void ImageNotes::change(const ImageNote& after, const QString& what) {
  if (!canWrite() || after.id.empty()) return;
  const ImageNote before = note(QString::fromStdString(after.id));
  if (before == after) return;
  undo_.push(new Change(*this, folder_, before, after, what));
}

void ImageNotes::save(const QString& folder, const ImageNote& note,
                      const std::weak_ptr<Change*>& change) {
  const JobId job = bridge_.submit(KeepImageNotesJob{folder.toStdString(), {note}});
  saves_.push_back({job, folder, note, change});
  if (folder == folder_) show();
}

void ImageNotes::show() {
  shown_ = kept_;
  for (const Save& save : saves_) {
    if (save.folder == folder_) shown_[save.note.id] = save.note;
  }
  std::erase_if(shown_, [](const auto& each) { return each.second.empty(); });
  Q_EMIT changed();
}

void ImageNotes::onKept(const ImageNotesKept& event) {
  QString folder = QString::fromStdString(event.folder);
  const auto found = std::ranges::find(saves_, event.job, &Save::job);
  if (found != saves_.end()) {
    folder = found->folder;  // as the window calls it
    saves_.erase(found);
  }
  if (folder == folder_) {
    kept_.clear();
    for (const ImageNote& note : event.notes) kept_[note.id] = note;
    show();
  }
  Q_EMIT kept(folder, event.notes);
}

void ImageNotes::onJobState(const JobStateChanged& event) {
  if (!is_final(event.state)) return;
  const auto found = std::ranges::find(saves_, event.job, &Save::job);
  if (found == saves_.end()) return;
  const Save lost = *found;
  saves_.erase(found);
  // Neither undo nor redo of what was never kept makes sense.
  if (const auto change = lost.change.lock()) (*change)->setObsolete(true);
  undo_.dropObsolete();
  if (lost.folder == folder_) show();
  Q_EMIT failed(tr("What you wrote about %1 could not be kept in the run folder, and was taken "
                   "back.")
                    .arg(QString::fromStdString(lost.note.id)),
                event.error ? errorText(event.error) : tr("The engine gave no answer."));
}

}  // namespace distilloscope
