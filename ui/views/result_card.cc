// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/result_card.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kRowPadding = 8;

}  // namespace

ResultCard::ResultCard(const QString& title, QWidget* parent) : QFrame(parent) {
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  title_ = new QLabel(title);
  title_->setObjectName("cardTitle");
  title_->setTextFormat(Qt::PlainText);
  QFont bold = title_->font();
  bold.setBold(true);
  title_->setFont(bold);
  note_ = new QLabel;
  note_->setObjectName("cardNote");
  note_->setTextFormat(Qt::PlainText);
  note_->setWordWrap(true);
  note_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  note_->hide();
  head_ = new QHBoxLayout;
  head_->setSpacing(6);
  head_->addWidget(title_);
  head_->addStretch(1);
  body_ = new QVBoxLayout;
  body_->setSpacing(6);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(4);
  column->addLayout(head_);
  column->addWidget(note_);
  column->addLayout(body_);
  followTheme(this, &ResultCard::applyColours);
  applyColours();
}

void ResultCard::setTitle(const QString& title) {
  title_->setText(title);
}
QString ResultCard::title() const {
  return title_->text();
}

void ResultCard::setNote(const QString& note) {
  note_->setText(note);
  note_->setVisible(!note.isEmpty());
}
QString ResultCard::note() const {
  return note_->text();
}

void ResultCard::applyColours() {
  QPalette muted = themePalette(isDark());
  // On a card of the colour of Base, labels are drawn in that of Text.
  muted.setColor(QPalette::Text, mutedTextColour());
  note_->setPalette(muted);
}

QTableWidget* makeNumberTable(const char* name, const QString& accessible_name) {
  auto* table = new QTableWidget;
  prepareNumberTable(table, name, accessible_name);
  return table;
}

void prepareNumberTable(QTableWidget* table, const char* name, const QString& accessible_name) {
  table->setObjectName(name);
  table->setAccessibleName(accessible_name);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setAlternatingRowColors(true);
  table->setShowGrid(false);
  table->setWordWrap(false);
  table->setTabKeyNavigation(false);
  table->setFrameShape(QFrame::NoFrame);
  table->setCornerButtonEnabled(false);
  table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table->verticalHeader()->hide();
  table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + kRowPadding);
  table->horizontalHeader()->setHighlightSections(false);
  table->horizontalHeader()->setMinimumSectionSize(table->fontMetrics().averageCharWidth() * 9);
}

void setHeaders(QTableWidget* table, const QStringList& headers) {
  table->setColumnCount(static_cast<int>(headers.size()));
  table->setHorizontalHeaderLabels(headers);
  for (int column = 0; column < table->columnCount(); ++column) {
    table->horizontalHeaderItem(column)->setTextAlignment(
        (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  }
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void setCell(QTableWidget* table, int row, int column, const QString& text, bool number) {
  auto* item = new QTableWidgetItem(text);
  item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  table->setItem(row, column, item);
}

void fitToRows(QTableWidget* table, int most) {
  const int rows = std::clamp(table->rowCount(), 1, most);
  int height = table->horizontalHeader()->sizeHint().height() +
               rows * table->verticalHeader()->defaultSectionSize() + 2 * table->frameWidth() + 2;
  int width = 2 * table->frameWidth();
  for (int column = 0; column < table->columnCount(); ++column) width += table->columnWidth(column);
  if (width > table->width() && table->isVisible()) {
    height += table->horizontalScrollBar()->sizeHint().height();
  }
  table->setFixedHeight(height);
}

}  // namespace distilloscope
