// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/page_intro.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kTextWidth = 500;

}  // namespace

PageIntro::PageIntro(const QString& title, const QString& text, QWidget* parent) : QWidget(parent) {
  title_ = new QLabel;
  title_->setAlignment(Qt::AlignCenter);
  QFont large = title_->font();
  large.setPointSizeF(large.pointSizeF() * 1.35);
  title_->setFont(large);
  text_ = new QLabel(text);
  text_->setObjectName("introText");
  text_->setTextFormat(Qt::PlainText);
  text_->setAlignment(Qt::AlignCenter);
  text_->setWordWrap(true);
  text_->setFixedWidth(kTextWidth);
  auto* middle = new QHBoxLayout;  // an alignment would cut the wrapped text's height
  middle->addStretch(1);
  middle->addWidget(text_);
  middle->addStretch(1);
  row_ = new QWidget;
  auto* row = new QHBoxLayout(row_);
  row->setSpacing(8);
  row->addStretch(1);
  row->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  column->addStretch(1);
  column->addWidget(title_);
  column->addLayout(middle);
  column->addWidget(row_);
  column->addStretch(2);
  setAccessibleDescription(text);
  setTitle(title);
  followTheme(this, &PageIntro::applyColours);
  applyColours();
}

void PageIntro::setTitle(const QString& title) {
  title_->setText(title);
  setAccessibleName(title);
}

QPushButton* PageIntro::addButton(const char* name, const QString& icon, const QString& text,
                                  const QString& tip) {
  auto* button = new QPushButton(themeIcon(icon), text);
  button->setObjectName(name);
  button->setToolTip(tip);
  auto* row = static_cast<QHBoxLayout*>(row_->layout());
  row->insertWidget(row->count() - 1, button);
  buttons_.emplace_back(button, icon);
  return button;
}

void PageIntro::applyColours() {
  QPalette muted = themePalette(isDark());
  muted.setColor(QPalette::WindowText, mutedTextColour());
  text_->setPalette(muted);
  for (const auto& [button, icon] : buttons_) button->setIcon(themeIcon(icon));
}

}  // namespace distilloscope
