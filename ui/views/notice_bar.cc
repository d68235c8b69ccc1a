// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/notice_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kDetailLines = 5;

QColor accentOf(NoticeBar::Level level) {
  switch (level) {
    case NoticeBar::Level::error:
      return errorColour();
    case NoticeBar::Level::warning:
      return isDark() ? QColor(0xE8, 0xB3, 0x4A) : QColor(0xA8, 0x6A, 0x00);
    case NoticeBar::Level::info:
      break;
  }
  return QApplication::palette().color(QPalette::Highlight);
}

QString iconOf(NoticeBar::Level level) {
  switch (level) {
    case NoticeBar::Level::error:
      return "error";
    case NoticeBar::Level::warning:
      return "warning";
    case NoticeBar::Level::info:
      break;
  }
  return "info";
}

}  // namespace

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent) {
  setObjectName("noticeBar");
  setFrameShape(QFrame::NoFrame);
  setAutoFillBackground(true);
  icon_ = new QLabel;
  text_ = new QLabel;
  text_->setObjectName("noticeText");
  text_->setWordWrap(true);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  text_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

  const auto button = [this](const QString& label, const QString& tip) {
    auto* made = new QToolButton;
    made->setText(label);
    made->setToolTip(tip);
    made->setAccessibleName(label);
    made->setAutoRaise(true);
    return made;
  };
  more_ = button(tr("Details"), tr("Shows what exactly happened"));
  more_->setObjectName("noticeDetails");
  more_->setCheckable(true);
  copy_ = button(tr("Copy"), tr("Copies the message and its details"));
  auto* close = button(tr("Dismiss"), tr("Hides this message; it stays among the messages"));
  close->setIcon(themeIcon("close"));
  close->setToolButtonStyle(Qt::ToolButtonIconOnly);

  details_ = new QPlainTextEdit;
  details_->setReadOnly(true);
  details_->setFrameShape(QFrame::NoFrame);
  details_->setFixedHeight(details_->fontMetrics().lineSpacing() * kDetailLines + 12);
  details_->setAccessibleName(tr("Details"));
  details_->hide();

  row_ = new QHBoxLayout;
  row_->setSpacing(8);
  row_->addWidget(icon_, 0, Qt::AlignTop);
  row_->addWidget(text_, 1);
  for (QToolButton* made : {more_, copy_, close}) row_->addWidget(made, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 6, 8, 6);
  column->addLayout(row_);
  column->addWidget(details_);

  connect(more_, &QToolButton::toggled, details_, &QWidget::setVisible);
  connect(copy_, &QToolButton::clicked, this, [this] {
    QApplication::clipboard()->setText(details().isEmpty() ? text() : text() + "\n\n" + details());
  });
  connect(close, &QToolButton::clicked, this, &NoticeBar::dismiss);
  followTheme(this, &NoticeBar::applyColours);
  hide();
}

void NoticeBar::show(Level level, const QString& text, const QString& details) {
  level_ = level;
  const QString rest = text.section('\n', 1);
  text_->setText(text.section('\n', 0, 0));
  details_->setPlainText(rest.isEmpty() || details.isEmpty() ? rest + details
                                                             : rest + '\n' + details);
  more_->setChecked(false);
  more_->setVisible(!this->details().isEmpty());
  copy_->setVisible(level != Level::info);
  for (QToolButton* action : std::exchange(actions_, {})) {
    action->hide();
    action->setObjectName({});
    action->deleteLater();
  }
  applyColours();
  QFrame::show();
}

void NoticeBar::offer(const QString& action, std::function<void()> run) {
  constexpr int kBefore = 2;  // icon and text
  auto* button = new QToolButton;
  button->setObjectName("noticeAction");
  button->setText(action);
  button->setAccessibleName(action);
  row_->insertWidget(kBefore + static_cast<int>(actions_.size()), button, 0, Qt::AlignTop);
  button->show();
  actions_.push_back(button);
  connect(button, &QToolButton::clicked, this, [this, run] {
    dismiss();
    if (run) run();
  });
}

void NoticeBar::dismiss() {
  hide();
}

QString NoticeBar::text() const {
  return text_->text();
}
QString NoticeBar::details() const {
  return details_->toPlainText();
}

void NoticeBar::applyColours() {
  const QColor accent = accentOf(level_);
  const QColor base = themePalette(isDark()).color(QPalette::Window);
  const auto mix = [&](double share) {
    return QColor::fromRgbF(
        static_cast<float>(accent.redF() * share + base.redF() * (1 - share)),
        static_cast<float>(accent.greenF() * share + base.greenF() * (1 - share)),
        static_cast<float>(accent.blueF() * share + base.blueF() * (1 - share)));
  };
  QPalette colours = themePalette(isDark());
  colours.setColor(QPalette::Window, mix(isDark() ? 0.22 : 0.13));
  setPalette(colours);
  icon_->setPixmap(themeIcon(iconOf(level_)).pixmap(18, 18));
}

}  // namespace distilloscope
