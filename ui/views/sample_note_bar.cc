// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sample_note_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/main/theme.h"
#include "ui/views/elided_label.h"

namespace distilloscope {
namespace {

constexpr int kEditorLines = 3;

QToolButton* buttonOf(QAction* action, const char* name) {
  auto* button = new QToolButton;
  button->setObjectName(name);
  button->setDefaultAction(action);
  button->setAutoRaise(true);
  button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  return button;
}

}  // namespace

SampleNoteBar::SampleNoteBar(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      star_(new QAction(tr("Star"), this)),
      note_(new QAction(tr("Note"), this)),
      text_(new ElidedLabel),
      editor_(new QPlainTextEdit) {
  setObjectName("sampleNoteBar");
  star_->setObjectName("sampleStar");
  star_->setCheckable(true);
  star_->setShortcut(Qt::Key_S);
  note_->setObjectName("sampleNote");
  note_->setShortcut(Qt::Key_N);
  text_->setObjectName("sampleNoteText");
  text_->setTextFormat(Qt::PlainText);
  text_->installEventFilter(this);
  editor_->setObjectName("sampleNoteEditor");
  editor_->setPlaceholderText(tr("Enter keeps the note, Escape does not"));
  editor_->setTabChangesFocus(true);
  editor_->setFixedHeight(editor_->fontMetrics().lineSpacing() * kEditorLines + 12);
  editor_->installEventFilter(this);
  editor_->hide();
  auto* row = new QHBoxLayout;
  row->setSpacing(2);
  row->addWidget(buttonOf(star_, "sampleStarButton"));
  row->addWidget(buttonOf(note_, "sampleNoteButton"));
  row->addWidget(text_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(editor_);
  column->addLayout(row);

  connect(star_, &QAction::triggered, this, [this](bool on) {
    workspace_.imageNotes().setStar(workspace_.currentImage(), on);
    showCurrent();
  });
  connect(note_, &QAction::triggered, this, &SampleNoteBar::edit);
  connect(&workspace, &Workspace::imageChanged, this, [this] {
    if (isEditing()) finish(true);
    showCurrent();
  });
  connect(&workspace, &Workspace::runChanged, this, [this] {
    editor_->hide();  // what is typed is about another run
    showCurrent();
  });
  connect(&workspace.imageNotes(), &ImageNotes::changed, this, &SampleNoteBar::showCurrent);
  followTheme(this, &SampleNoteBar::applyTheme);
  showCurrent();
}

bool SampleNoteBar::isEditing() const {
  return editor_->isVisibleTo(this);
}

void SampleNoteBar::setHiddenByFilter(bool hidden) {
  if (std::exchange(hidden_, hidden) != hidden) showCurrent();
}

void SampleNoteBar::showCurrent() {
  const QString id = workspace_.currentImage();
  const ImageNotes& notes = workspace_.imageNotes();
  const ImageNote note = notes.note(id);
  const bool able = notes.canWrite() && !id.isEmpty() && !hidden_;
  const QString why =
      id.isEmpty() ? tr("There is no image to mark.")
      : notes.canWrite()
          ? tr("The filter hides %1. Choose a listed image, or clear the filter.").arg(id)
          : tr("Stars and notes are kept in the folder of a run. Start or open one first.");
  star_->setEnabled(able);
  star_->setChecked(note.star);
  star_->setToolTip(!able       ? why
                    : note.star ? tr("Takes the star off %1 (S)").arg(id)
                                : tr("Puts a star on %1 (S)").arg(id));
  note_->setEnabled(able);
  note_->setToolTip(able ? tr("Writes a note on %1 (N)").arg(id) : why);
  const QString text = QString::fromStdString(note.text);
  text_->setText(!text.isEmpty() ? text.simplified() : able ? tr("No note") : QString());
  text_->setToolTip(!text.isEmpty() ? text : able ? note_->toolTip() : why);
  text_->setAccessibleName(text.isEmpty() ? tr("No note") : tr("Note: %1").arg(text));
  applyTheme();
}

void SampleNoteBar::applyTheme() {
  star_->setIcon(themeIcon(star_->isChecked() ? "starred" : "star"));
  note_->setIcon(themeIcon("note"));
  const QString id = workspace_.currentImage();
  const bool any = !workspace_.imageNotes().note(id).text.empty();
  QPalette colours = palette();
  colours.setColor(QPalette::WindowText,
                   any ? themePalette(isDark()).color(QPalette::WindowText) : mutedTextColour());
  text_->setPalette(colours);
}

void SampleNoteBar::edit() {
  if (!note_->isEnabled()) return;
  edited_ = workspace_.currentImage();
  const ImageNote note = workspace_.imageNotes().note(edited_);
  editor_->setPlainText(QString::fromStdString(note.text));
  editor_->setAccessibleName(tr("Note on %1").arg(edited_));
  editor_->setToolTip(
      tr("Enter keeps the note, Shift+Enter begins a line, Escape leaves it as it "
         "was"));
  editor_->selectAll();
  editor_->show();
  editor_->setFocus();
}

void SampleNoteBar::finish(bool keep) {
  const QString text = editor_->toPlainText();
  const QString id = std::exchange(edited_, QString());
  editor_->hide();
  if (keep && !id.isEmpty()) workspace_.imageNotes().setText(id, text);
}

bool SampleNoteBar::eventFilter(QObject* object, QEvent* event) {
  if (object == text_ && event->type() == QEvent::MouseButtonRelease) {
    edit();
    return true;
  }
  if (object != editor_) return QWidget::eventFilter(object, event);
  // A click elsewhere keeps what was typed; a menu of the field is not elsewhere.
  if (event->type() == QEvent::FocusOut && isEditing() &&
      static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason &&
      static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason) {
    finish(true);
  }
  if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  const bool enter = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                     !key->modifiers().testFlag(Qt::ShiftModifier);
  if (!enter && key->key() != Qt::Key_Escape) return false;
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();
    return true;
  }
  finish(enter);
  Q_EMIT closed();
  return true;
}

}  // namespace distilloscope
