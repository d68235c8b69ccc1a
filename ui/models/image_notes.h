// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <map>
#include <memory>
#include <vector>

#include "ui/bridge/engine_bridge.h"
#include "ui/models/undo_history.h"

namespace distilloscope {

/// The stars and notes on the images of the run that is looked at. A change is seen at once, kept
/// in the run folder by the engine, and can be undone; one that cannot be kept is taken back.
class ImageNotes : public QObject {
  Q_OBJECT
 public:
  ImageNotes(EngineBridge& bridge, UndoHistory& undo, QObject* parent = nullptr);
  ~ImageNotes() override;

  /// The run whose notes these are; an empty folder: none, and nothing can be written.
  void setRun(const QString& folder, const std::vector<ImageNote>& notes);
  bool canWrite() const { return !folder_.isEmpty(); }

  ImageNote note(const QString& id) const;  ///< without star and text when there is none
  std::vector<ImageNote> all() const;       ///< sorted by id
  void setStar(const QString& id, bool star);
  void setText(const QString& id, const QString& text);  ///< without blanks at its ends

 Q_SIGNALS:
  void changed();  ///< any of them
  void kept(const QString& folder, const std::vector<distilloscope::ImageNote>& notes);
  void failed(const QString& text, const QString& reason);

 private:
  class Change;
  using Notes = std::map<std::string, ImageNote>;
  /// Of a save that has not ended: what is there if it succeeds.
  struct Save {
    JobId job = 0;
    QString folder;
    ImageNote note;
    std::weak_ptr<Change*> change;
  };
  void change(const ImageNote& after, const QString& what);
  void save(const QString& folder, const ImageNote& note, const std::weak_ptr<Change*>& change);
  void onKept(const ImageNotesKept& event);
  void onJobState(const JobStateChanged& event);
  void show();

  EngineBridge& bridge_;
  UndoHistory& undo_;
  QString folder_;
  Notes kept_;               ///< of folder_, as the engine said last
  Notes shown_;              ///< with the saves under way
  std::vector<Save> saves_;  ///< in the order they were submitted
};

}  // namespace distilloscope
