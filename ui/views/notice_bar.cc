// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/notice_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

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
  action_ = button({}, {});
  action_->setObjectName("noticeAction");
  action_->setAutoRaise(false);
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

  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(icon_, 0, Qt::AlignTop);
  row->addWidget(text_, 1);
  for (QToolButton* made : {action_, more_, copy_, close}) row->addWidget(made, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 6, 8, 6);
  column->addLayout(row);
  column->addWidget(details_);

  connect(more_, &QToolButton::toggled, details_, &QWidget::setVisible);
  connect(copy_, &QToolButton::clicked, this, [this] {
    QApplication::clipboard()->setText(details().isEmpty() ? text() : text() + "\n\n" + details());
  });
  connect(close, &QToolButton::clicked, this, &NoticeBar::dismiss);
  connect(action_, &QToolButton::clicked, this, [this] {
    const auto run = run_;
    dismiss();
    if (run) run();
  });
  connect(&Theme::instance(), &Theme::changed, this, &NoticeBar::applyColours);
  hide();
}

void NoticeBar::show(Level level, const QString& text, const QString& details) {
  level_ = level;
  text_->setText(text);
  details_->setPlainText(details);
  more_->setChecked(false);
  more_->setVisible(!details.isEmpty());
  copy_->setVisible(level != Level::info);
  action_->hide();
  run_ = nullptr;
  applyColours();
  QFrame::show();
}

void NoticeBar::offer(const QString& action, std::function<void()> run) {
  action_->setText(action);
  action_->setAccessibleName(action);
  action_->setVisible(true);
  run_ = std::move(run);
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
