// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/run_details.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/main/theme.h"
#include "ui/models/run_comparison.h"
#include "ui/models/run_words.h"
#include "ui/views/elided_label.h"
#include "ui/views/run_details_text.h"
#include "ui/views/run_note.h"

namespace distilloscope {
namespace {

enum Page { kTextPage, kTablePage };

}  // namespace

RunDetails::RunDetails(QAction* together, QAction* copy_differences, QWidget* parent)
    : QWidget(parent) {
  setObjectName("runDetails");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 2, 8, 4);
  column->setSpacing(4);
  title_ = new ElidedLabel;
  title_->setObjectName("runDetailsTitle");
  title_->setTextFormat(Qt::PlainText);
  title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  QFont bold = title_->font();
  bold.setBold(true);
  title_->setFont(bold);
  column->addWidget(title_);
  tools_ = new QWidget;
  auto* tools = new QHBoxLayout(tools_);
  tools->setContentsMargins(0, 0, 0, 0);
  tools->setSpacing(4);
  for (QAction* action : {together, copy_differences}) {
    auto* button = new QToolButton;
    button->setObjectName(action->objectName() + "Button");
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    tools->addWidget(button);
  }
  tools->addStretch(1);
  column->addWidget(tools_);
  note_ = new RunNote;
  column->addWidget(note_);
  connect(note_, &RunNote::kept, this, &RunDetails::noteKept);
  connect(note_, &RunNote::left, this, &RunDetails::noteLeft);

  text_ = new QTextBrowser;
  text_->setObjectName("runDetailsText");
  text_->setFrameShape(QFrame::NoFrame);
  text_->setAccessibleName(tr("Details of the run"));
  text_->document()->setDocumentMargin(2);
  text_->setTabChangesFocus(true);
  QPalette flat;  // the other colours stay those of the theme
  flat.setBrush(QPalette::Base, Qt::transparent);
  text_->setPalette(flat);

  auto* compared = new QWidget;
  auto* rows = new QVBoxLayout(compared);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(4);
  remark_ = new QLabel;
  remark_->setObjectName("runCaution");
  remark_->setWordWrap(true);
  rows->addWidget(remark_);
  table_ = new QTableWidget;
  table_->setObjectName("runComparison");
  table_->setAccessibleName(tr("What differs between the selected runs"));
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionMode(QAbstractItemView::NoSelection);
  table_->setShowGrid(false);
  table_->setAlternatingRowColors(true);
  table_->setTabKeyNavigation(false);
  table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
  table_->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->horizontalHeader()->setHighlightSections(false);
  auto* copy = new QAction(table_);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  connect(copy, &QAction::triggered, copy_differences, &QAction::trigger);
  table_->addAction(copy);
  rows->addWidget(table_, 1);

  pages_ = new QStackedWidget;
  pages_->insertWidget(kTextPage, text_);
  pages_->insertWidget(kTablePage, compared);
  column->addWidget(pages_, 1);
  showNothing();
}

void RunDetails::show(const std::vector<const RunEntry*>& selected) {
  if (selected.empty()) {
    showNothing();
    return;
  }
  if (selected.size() == 1) {
    showOne(*selected.front());
    return;
  }
  std::vector<const RunEntry*> runs;
  for (const RunEntry* run : selected) {
    if (run->readable() && runs.size() < kMostCompared) runs.push_back(run);
  }
  showSeveral(runs, selected.size());
}

void RunDetails::showNothing() {
  title_->setText(tr("Details"));
  title_->setToolTip({});
  text_->setHtml(QString("<p style='color:%1'>%2</p>")
                     .arg(mutedTextColour().name(),
                          tr("Select a run to see how it was made, or several to see what differs "
                             "between them.")));
  shown_.clear();
  note_->hide();
  tools_->hide();
  pages_->setCurrentIndex(kTextPage);
}

void RunDetails::editNote() {
  if (note_->isVisible()) note_->setFocus(Qt::ShortcutFocusReason);
}

void RunDetails::keepNote() {
  note_->keep();
}

void RunDetails::showOne(const RunEntry& run) {
  const int scrolled = text_->verticalScrollBar()->value();
  const QString before = title_->toolTip();
  const QString folder = QDir::toNativeSeparators(run.folder());
  title_->setText(runNameText(run.record));
  title_->setToolTip(folder);
  const QString html = runDetailsHtml(run);
  // A listing that says the same does not touch what somebody reads or marks.
  if (before != folder || html != shown_) {
    text_->setHtml(html);
    if (before == folder) text_->verticalScrollBar()->setValue(scrolled);
  }
  shown_ = html;
  if (run.readable() && !run.isStudy()) {
    note_->show(run.folder(), QString::fromStdString(run.record.note));
    note_->setVisible(true);
  } else {
    note_->setVisible(false);
  }
  tools_->hide();
  pages_->setCurrentIndex(kTextPage);
}

void RunDetails::showSeveral(const std::vector<const RunEntry*>& runs, std::size_t selected) {
  title_->setText(tr("What differs"));
  title_->setToolTip(title_->text());
  note_->hide();
  tools_->show();
  if (runs.empty()) {
    text_->setHtml("<p>" + tr("None of the selected runs can be read.") + "</p>");
    pages_->setCurrentIndex(kTextPage);
    return;
  }
  const RunComparison comparison = compareRuns(runs);
  differences_ = comparisonText(comparison);
  QStringList remarks;
  if (!comparison.caution.isEmpty()) remarks.push_back(comparison.caution);
  if (comparison.options.empty()) {
    remarks.push_back(tr("All options of these runs are the same."));
  }
  if (!comparison.seeds.isEmpty()) remarks.push_back(comparison.seeds);
  if (runs.size() < selected) {
    remarks.push_back(
        tr("%1 of the %2 selected runs are compared.").arg(runs.size()).arg(selected));
  }
  remark_->setText(remarks.join("\n"));
  remark_->setVisible(!remarks.isEmpty());
  fillTable(comparison);
  pages_->setCurrentIndex(kTablePage);
}

void RunDetails::fillTable(const RunComparison& comparison) {
  std::vector<const RunComparison::Row*> rows;
  for (const auto& option : comparison.options) rows.push_back(&option);
  for (const auto& score : comparison.scores) rows.push_back(&score);
  table_->clear();
  table_->setRowCount(static_cast<int>(rows.size()));
  table_->setColumnCount(static_cast<int>(comparison.names.size()));
  for (int column = 0; column < table_->columnCount(); ++column) {
    auto* name = new QTableWidgetItem(comparison.names[column]);
    name->setToolTip(comparison.names[column]);
    table_->setHorizontalHeaderItem(column, name);
  }
  for (int i = 0; i < table_->rowCount(); ++i) {
    const RunComparison::Row& shown = *rows[static_cast<std::size_t>(i)];
    auto* label = new QTableWidgetItem(shown.label);
    label->setToolTip(shown.help);
    if (shown.colour.isValid()) label->setForeground(shown.colour);
    table_->setVerticalHeaderItem(i, label);
    for (int column = 0; column < table_->columnCount(); ++column) {
      auto* value = new QTableWidgetItem(shown.values.value(column));
      value->setToolTip(shown.values.value(column));
      value->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      if (shown.better == column) {
        QFont bold = table_->font();
        bold.setBold(true);
        value->setFont(bold);
      }
      table_->setItem(i, column, value);
    }
  }
  table_->resizeColumnsToContents();
  const int most = fontMetrics().averageCharWidth() * 26;
  for (int column = 0; column < table_->columnCount(); ++column) {
    if (table_->columnWidth(column) > most) table_->setColumnWidth(column, most);
  }
}

}  // namespace distilloscope
