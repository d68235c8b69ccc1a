// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/main/workspace.h"

class QAction;
class QPlainTextEdit;
class QToolButton;

namespace distilloscope {

class ElidedLabel;

/// The star and the note of the current image, and the place to write it in.
class SampleNoteBar : public QWidget {
  Q_OBJECT
 public:
  explicit SampleNoteBar(Workspace& workspace, QWidget* parent = nullptr);

  QAction* star() { return star_; }  ///< checkable; S
  QAction* note() { return note_; }  ///< opens the editor; N
  /// An image that the filter of the list hides is not marked: nobody would see it.
  void setHiddenByFilter(bool hidden);
  bool isEditing() const;

 Q_SIGNALS:
  void closed();  ///< the editor, by the keyboard

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void showCurrent();
  void edit();
  void finish(bool keep);
  void applyTheme();

  Workspace& workspace_;
  QAction* star_;
  QAction* note_;
  ElidedLabel* text_;
  QPlainTextEdit* editor_;
  bool hidden_ = false;
  QString edited_;  ///< id of the image the editor is about
};

}  // namespace distilloscope
