// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/study_card.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "ui/bridge/engine_text.h"
#include "ui/main/theme.h"
#include "ui/models/study_words.h"

namespace distilloscope {
namespace {

constexpr int kDecimals = 4;
constexpr int kColumns = 2;  // of facts side by side

QString orDash(const QString& text, bool known) {
  return known ? text : QString("–");
}

}  // namespace

StudyCard::StudyCard(const StudyRecord& study, const StudyComparison& comparison, QWidget* parent)
    : ResultCard(differenceName(study, comparison.arm), parent) {
  setObjectName("studyCard");
  const QLocale locale;
  setNote(tr("%1 seeds, %2 images; each arm at its own best epoch; below zero is better")
              .arg(comparison.seeds)
              .arg(comparison.images));
  auto* copy = new QToolButton;
  copy->setObjectName("cardCopy");
  copy->setIcon(themeIcon("copy"));
  copy->setAutoRaise(true);
  copy->setAccessibleName(tr("Copy"));
  copy->setToolTip(tr("Copies the verdict and its numbers"));
  connect(copy, &QToolButton::clicked, this,
          [this] { QApplication::clipboard()->setText(plainText()); });
  head()->addWidget(copy);

  verdict_ = new QLabel(engineText(comparison.verdict));
  verdict_->setObjectName("cardVerdict");
  verdict_->setTextFormat(Qt::PlainText);
  verdict_->setWordWrap(true);
  verdict_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  QFont large = verdict_->font();
  large.setPointSizeF(large.pointSizeF() * 1.15);
  large.setBold(true);
  verdict_->setFont(large);
  body()->addWidget(verdict_);
  grid_ = new QGridLayout;
  grid_->setHorizontalSpacing(10);
  grid_->setVerticalSpacing(3);
  body()->addLayout(grid_);

  addFact(tr("Mean difference"), signedText(comparison.mean, kDecimals),
          tr("Of the KL divergence"));
  addFact(tr("95 %, seeds and images"), rangeText(comparison.low, comparison.high),
          tr("Bootstrap that draws seeds and images: what another training on other images would "
             "give"));
  addFact(tr("95 %, images"), rangeText(comparison.low_images, comparison.high_images),
          tr("Bootstrap that draws images alone, for these very trainings"));
  const bool over_seeds = comparison.low_seeds && comparison.high_seeds;
  addFact(tr("95 %, seeds"),
          orDash(over_seeds ? rangeText(*comparison.low_seeds, *comparison.high_seeds) : QString(),
                 over_seeds),
          tr("Bootstrap that draws seeds alone; needs two"));
  addFact(tr("Wilcoxon p"), pText(comparison.wilcoxon_p),
          tr("Signed ranks of the images' differences, each the mean over seeds"));
  addFact(tr("Rank-biserial"), signedText(comparison.rank_biserial, 3),
          tr("How one-sided the images are: −1 all better, +1 all worse"));
  addFact(tr("Effect size dz"), signedText(comparison.dz, 3),
          tr("The mean difference in standard deviations of the differences"));
  addFact(tr("Seeds won"), tr("%1 of %2").arg(comparison.seeds_better).arg(comparison.seeds),
          tr("In how many seeds this arm has the lower KL"));
  for (int column = 0; column < kColumns; ++column) grid_->setColumnStretch(2 * column + 1, 1);
  if (std::isfinite(comparison.mean) && comparison.mean != 0) {
    const QColor colour = studyArmColour(study, comparison.mean < 0 ? comparison.arm : 0);
    QLabel* mean = findChild<QLabel*>("factValue");
    QPalette colours = themePalette(isDark());
    colours.setColor(QPalette::Text, colour);
    mean->setPalette(colours);
  }
}

void StudyCard::addFact(const QString& name, const QString& value, const QString& tip) {
  const int at = static_cast<int>(facts_.size());
  const int rows = 4;
  facts_.push_back(name + ": " + value);
  auto* label = new QLabel(name);
  QPalette muted = themePalette(isDark());
  muted.setColor(QPalette::Text, mutedTextColour());
  label->setPalette(muted);
  label->setToolTip(tip);
  auto* number = new QLabel(value);
  number->setObjectName("factValue");
  number->setTextInteractionFlags(Qt::TextSelectableByMouse);
  number->setToolTip(tip);
  number->setAccessibleName(name);
  grid_->addWidget(label, at % rows, at / rows * 2);
  grid_->addWidget(number, at % rows, at / rows * 2 + 1);
}

QString StudyCard::verdict() const {
  return verdict_->text();
}

QString StudyCard::plainText() const {
  return title() + ": " + verdict() + "\n" + facts_.join("\n") + "\n";
}

}  // namespace distilloscope
