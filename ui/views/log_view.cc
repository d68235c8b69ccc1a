// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/log_view.h"

#include <QLocale>
#include <QScrollBar>
#include <QTextCursor>
#include <QTime>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kMostLines = 5000;

}  // namespace

LogView::LogView(QWidget* parent) : QPlainTextEdit(parent) {
  setObjectName("logView");
  setReadOnly(true);
  setFrameShape(QFrame::NoFrame);
  setMaximumBlockCount(kMostLines);
  setAccessibleName(tr("Messages"));
  setPlaceholderText(tr("What the program did, and what it noticed, is listed here."));
}

void LogView::add(LogLevel level, const QString& text) {
  const bool at_end = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 4;
  QTextCharFormat plain;
  plain.setForeground(mutedTextColour());
  QTextCharFormat words;
  if (level == LogLevel::error) words.setForeground(errorColour());
  QString prefix;
  if (level == LogLevel::warning) prefix = tr("Warning: ");
  if (level == LogLevel::error) prefix = tr("Error: ");
  QTextCursor cursor(document());
  cursor.movePosition(QTextCursor::End);
  if (!document()->isEmpty()) cursor.insertBlock();
  cursor.insertText(locale().toString(QTime::currentTime(), "HH:mm:ss") + "  ", plain);
  cursor.insertText(prefix + text, words);
  if (at_end) verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

}  // namespace distilloscope
