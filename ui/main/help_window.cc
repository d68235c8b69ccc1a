// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/help_window.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QVBoxLayout>
#include <utility>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kListWidth = 190;
constexpr int kMostMarks = 500;
constexpr int kMargin = 12;

}  // namespace

HelpWindow::HelpWindow(QVector<HelpPage> pages, QWidget* parent)
    : QDialog(parent), pages_(std::move(pages)) {
  setObjectName("helpDialog");
  setWindowTitle(tr("Help"));
  setAttribute(Qt::WA_DeleteOnClose);
  search_ = new QLineEdit;
  search_->setObjectName("helpSearch");
  search_->setPlaceholderText(tr("Search the help"));
  search_->setAccessibleName(tr("Search the help"));
  search_->setToolTip(
      tr("Lists the pages with these words (Ctrl+F); Enter goes to the next place"));
  search_->setClearButtonEnabled(true);
  count_ = new QLabel;
  count_->setObjectName("helpCount");
  count_->hide();
  auto* top = new QHBoxLayout;
  top->addWidget(search_, 1);
  top->addWidget(count_);

  list_ = new QListWidget;
  list_->setObjectName("helpPages");
  list_->setAccessibleName(tr("Pages of the help"));
  list_->setToolTip(tr("Pages of the help"));
  for (const HelpPage& page : pages_) list_->addItem(page.title);
  list_->setSpacing(2);
  text_ = new QTextBrowser;
  text_->setObjectName("helpText");
  text_->setAccessibleName(tr("Text of the help"));
  text_->setOpenExternalLinks(true);
  text_->document()->setDocumentMargin(kMargin);
  auto* halves = new QSplitter;
  halves->addWidget(list_);
  halves->addWidget(text_);
  halves->setStretchFactor(1, 1);
  halves->setSizes({kListWidth, 600});
  halves->setChildrenCollapsible(false);

  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Closes the help (Escape)"));
  buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  auto* column = new QVBoxLayout(this);
  column->addLayout(top);
  column->addWidget(halves, 1);
  column->addWidget(buttons);
  resize(820, 620);

  connect(list_, &QListWidget::currentRowChanged, this, &HelpWindow::showRow);
  connect(search_, &QLineEdit::textChanged, this, &HelpWindow::search);
  connect(&Theme::instance(), &Theme::changed, this, &HelpWindow::colour);
  plain_.resize(pages_.size());
  reading_.setObjectName("helpReading");
  reading_.setInterval(0);
  connect(&reading_, &QTimer::timeout, this, [this] {
    const auto next = plain_.indexOf(QString());
    if (next < 0) {
      reading_.stop();
    } else {
      plain(static_cast<int>(next));
    }
  });
  reading_.start();
  showPage(0);
}

void HelpWindow::showPage(int page) {
  if (page < 0 || page >= pages_.size()) return;
  list_->setCurrentRow(page);
}

int HelpWindow::page() const {
  return list_->currentRow();
}

void HelpWindow::showRow(int row) {
  if (row < 0) return;
  pages_[row].prepare();
  text_->setHtml(pages_[row].html);
  markFound();
}

QString HelpWindow::plain(int row) {
  QString& text = plain_[row];
  if (text.isEmpty()) {
    HelpPage& page = pages_[row];
    page.prepare();
    text = page.title + ' ' + QTextDocumentFragment::fromHtml(page.html).toPlainText();
  }
  return text;
}

void HelpWindow::search() {
  const QString words = search_->text().trimmed();
  int found = 0;
  int first = -1;
  for (int row = 0; row < pages_.size(); ++row) {
    const bool has = words.isEmpty() || plain(row).contains(words, Qt::CaseInsensitive);
    list_->item(row)->setHidden(!has);
    if (!has) continue;
    ++found;
    if (first < 0) first = row;
  }
  count_->setText(words.isEmpty() ? QString()
                  : found == 0    ? tr("not found")
                  : found == 1    ? tr("1 page")
                                  : tr("%1 pages").arg(found));
  count_->setVisible(!words.isEmpty());
  if (first >= 0 && list_->currentItem() != nullptr && list_->currentItem()->isHidden()) {
    list_->setCurrentRow(first);
  } else {
    markFound();
  }
}

void HelpWindow::markFound() {
  QList<QTextEdit::ExtraSelection> marks;
  const QString words = search_->text().trimmed();
  QColor ground = palette().color(QPalette::Highlight);
  ground.setAlpha(90);
  QTextCursor at(text_->document());
  while (!words.isEmpty() && marks.size() < kMostMarks) {
    at = text_->document()->find(words, at);
    if (at.isNull()) break;
    QTextEdit::ExtraSelection mark;
    mark.cursor = at;
    mark.format.setBackground(ground);
    marks.push_back(mark);
  }
  text_->setExtraSelections(marks);
  if (marks.isEmpty()) return;
  QTextCursor first = marks.front().cursor;
  first.setPosition(first.selectionStart());
  text_->setTextCursor(first);
  text_->ensureCursorVisible();
}

// Past the last place of a page the search goes on with the next page that has one.
void HelpWindow::findNext(bool backwards) {
  const QString words = search_->text().trimmed();
  if (words.isEmpty()) return;
  const auto flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
  if (text_->find(words, flags)) return;
  const int count = list_->count();
  for (int step = 1; step <= count; ++step) {
    const int row = (list_->currentRow() + (backwards ? count - step : step)) % count;
    if (list_->item(row)->isHidden()) continue;
    list_->setCurrentRow(row);
    text_->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
    text_->find(words, flags);
    return;
  }
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (event->matches(QKeySequence::Find)) {
    search_->setFocus();
    search_->selectAll();
  } else if (event->key() == Qt::Key_F3 || (enter && search_->hasFocus())) {
    findNext((event->modifiers() & Qt::ShiftModifier) != 0);
  } else {
    QDialog::keyPressEvent(event);
  }
}

// Rich text keeps the colours it was laid out with.
void HelpWindow::colour() {
  showRow(list_->currentRow());
}

}  // namespace distilloscope
