// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/run_note.h"

#include <QKeyEvent>
#include <algorithm>

namespace distilloscope {
namespace {

constexpr int kLines = 2;
constexpr int kMostLines = 4;

}  // namespace

RunNote::RunNote(QWidget* parent) : QPlainTextEdit(parent) {
  setObjectName("runNote");
  setAccessibleName(tr("Note on the run"));
  setPlaceholderText(tr("Write a note on this run"));
  setToolTip(
      tr("Your words about this run, kept in its folder; the filter finds them (Ctrl+M). They are "
         "saved when you leave the field, or with Ctrl+Return; Esc takes back what you typed."));
  setTabChangesFocus(true);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  const int line = fontMetrics().lineSpacing();
  const int frame = 2 * frameWidth() + static_cast<int>(2 * document()->documentMargin());
  setFixedHeight(kLines * line + frame);
  connect(this, &QPlainTextEdit::textChanged, this, [this, line, frame] {
    setFixedHeight(std::clamp(blockCount(), kLines, kMostLines) * line + frame);
  });
}

void RunNote::show(const QString& folder, const QString& note) {
  if (folder != folder_) {
    keep();
  } else if (note == known_ || document()->isModified()) {
    return;
  }
  folder_ = folder;
  known_ = note;
  setPlainText(note);
  document()->setModified(false);
}

void RunNote::keep() {
  if (folder_.isEmpty() || !document()->isModified()) return;
  document()->setModified(false);
  const QString text = toPlainText().trimmed();
  if (text == known_) return;
  known_ = text;
  Q_EMIT kept(folder_, text);
}

void RunNote::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (event->key() == Qt::Key_Escape) {
    setPlainText(known_);
    document()->setModified(false);
    Q_EMIT left();
  } else if (enter && (event->modifiers() & Qt::ControlModifier)) {
    keep();
    Q_EMIT left();
  } else {
    QPlainTextEdit::keyPressEvent(event);
  }
}

void RunNote::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  // A menu or another window takes the focus for a while only.
  if (event->reason() != Qt::PopupFocusReason) keep();
}

void RunNote::hideEvent(QHideEvent* event) {
  QPlainTextEdit::hideEvent(event);
  keep();
}

}  // namespace distilloscope
