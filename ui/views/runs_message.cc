// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/runs_message.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kTextWidth = 460;

}  // namespace

RunsMessage::RunsMessage(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  column->addStretch(1);
  title_ = new QLabel;
  title_->setObjectName("runsMessageTitle");
  title_->setAlignment(Qt::AlignCenter);
  QFont large = title_->font();
  large.setPointSizeF(large.pointSizeF() * 1.35);
  title_->setFont(large);
  column->addWidget(title_);
  text_ = new QLabel;
  text_->setObjectName("runsMessageText");
  text_->setTextFormat(Qt::PlainText);
  text_->setAlignment(Qt::AlignCenter);
  text_->setWordWrap(true);
  text_->setFixedWidth(kTextWidth);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* middle = new QHBoxLayout;  // an alignment would cut the wrapped text's height
  middle->addStretch(1);
  middle->addWidget(text_);
  middle->addStretch(1);
  column->addLayout(middle);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addStretch(1);
  const auto button = [&](const char* name, const QString& words, const QString& tip,
                          void (RunsMessage::*wanted)()) {
    auto* made = new QPushButton(words);
    made->setObjectName(name);
    made->setToolTip(tip);
    row->addWidget(made);
    connect(made, &QPushButton::clicked, this, wanted);
    return made;
  };
  demo_ = button("runsDemo", tr("Train on the demo"),
                 tr("Makes a small dataset of invented scenes and starts training on it"),
                 &RunsMessage::demoWanted);
  folder_ = button("runsOtherFolder", tr("Choose another runs folder…"),
                   tr("Lists the runs of another folder"), &RunsMessage::folderWanted);
  refresh_ = button("runsTryAgain", tr("Look again"), tr("Lists the folder again (F5)"),
                    &RunsMessage::refreshWanted);
  clear_ = button("runsClearFilter", tr("Clear the filter"), tr("Shows all runs"),
                  &RunsMessage::clearWanted);
  row->addStretch(1);
  column->addLayout(row);
  column->addStretch(2);
  const auto icons = [this] {
    demo_->setIcon(themeIcon("start"));
    folder_->setIcon(themeIcon("folder"));
  };
  followTheme(this, icons);
  icons();
}

void RunsMessage::say(const QString& title, const QString& text, int buttons) {
  title_->setText(title);
  text_->setText(text);
  setAccessibleName(title);
  setAccessibleDescription(text);
  demo_->setVisible((buttons & kDemo) != 0);
  folder_->setVisible((buttons & kFolder) != 0);
  refresh_->setVisible((buttons & kRefresh) != 0);
  clear_->setVisible((buttons & kClear) != 0);
}

void RunsMessage::showListing() {
  say(tr("Looking for runs…"), {}, 0);
}

void RunsMessage::showEmpty(const QString& folder) {
  say(tr("No runs yet"),
      tr("Every training leaves a run folder in %1. They are listed here with their scores, to be "
         "sorted, compared, reopened and resumed.")
          .arg(QDir::toNativeSeparators(folder)),
      kDemo | kFolder);
}

void RunsMessage::showMissing(const QString& folder) {
  say(tr("No runs yet"),
      tr("The runs folder %1 is not there. It is made when the first training starts; if your runs "
         "lie elsewhere, or on a disk that is not connected, choose their folder.")
          .arg(QDir::toNativeSeparators(folder)),
      kDemo | kFolder | kRefresh);
}

void RunsMessage::showFailure(const QString& reason) {
  say(tr("The runs folder cannot be listed"), reason, kFolder | kRefresh);
}

void RunsMessage::showNoMatch(const QString& filter) {
  say(tr("No run matches “%1”").arg(filter),
      tr("The filter looks for each of its words in the name, note, state, date, dataset, "
         "preset, seed and folder of the runs."),
      kClear);
}

}  // namespace distilloscope
