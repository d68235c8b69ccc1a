// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sample_filter_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>

#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/sample_list_model.h"
#include "ui/views/score_range_box.h"

namespace distilloscope {
namespace {

constexpr int kBins = 40;

}  // namespace

SampleFilterPanel::SampleFilterPanel(QWidget* parent)
    : QWidget(parent), parts_(new QBoxLayout(QBoxLayout::TopToBottom, this)) {
  setObjectName("sampleFilter");
  parts_->setContentsMargins(0, 2, 0, 4);
  parts_->setSpacing(6);
  const char* const names[] = {"filterFirst", "filterSecond", "filterGap"};
  for (std::size_t i = 0; i < ranges_.size(); ++i) {
    ranges_[i] = new ScoreRangeBox(names[i]);
    parts_->addWidget(ranges_[i], 3);
    connect(ranges_[i], &ScoreRangeBox::rangeChosen, this, &SampleFilterPanel::gather);
  }
  parts_->addWidget(buildVerdict(), 3);
  parts_->addWidget(buildMarks(), 4);
  followTheme(this, &SampleFilterPanel::applyTheme);
  nameAll();
  applyTheme();
}

QWidget* SampleFilterPanel::buildVerdict() {
  auto* part = new QWidget;
  verdict_ = new QComboBox;
  verdict_->setObjectName("filterVerdict");
  verdict_->setAccessibleName(tr("Which arm is right"));
  verdict_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  verdict_->setMinimumContentsLength(8);
  for (int i = 0; i < 5; ++i) verdict_->addItem({});
  threshold_ = new QDoubleSpinBox;
  threshold_->setObjectName("filterThreshold");
  threshold_->setRange(0, 20);
  threshold_->setDecimals(2);
  threshold_->setSingleStep(0.05);
  threshold_->setAccessibleName(tr("Greatest KL that is right"));
  auto* label = new QLabel(tr("right up to KL"));
  label->setBuddy(threshold_);
  label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  prior_ = new QToolButton;
  prior_->setObjectName("filterPrior");
  prior_->setIcon(themeIcon("back"));
  prior_->setAutoRaise(true);
  prior_->setAccessibleName(tr("Back to the centre prior"));
  auto* row = new QHBoxLayout;
  row->setSpacing(4);
  row->addWidget(label, 1);
  row->addWidget(threshold_);
  row->addWidget(prior_);
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(verdict_);
  column->addLayout(row);
  column->addStretch(1);
  connect(verdict_, &QComboBox::currentIndexChanged, this, &SampleFilterPanel::gather);
  connect(threshold_, &QDoubleSpinBox::valueChanged, this, [this] {
    own_threshold_ = false;
    gather();
  });
  connect(prior_, &QToolButton::clicked, this, [this] {
    threshold_->setValue(ownThreshold());
    own_threshold_ = true;
    nameAll();
  });
  return part;
}

QWidget* SampleFilterPanel::buildMarks() {
  auto* part = new QWidget;
  starred_ = new QCheckBox(tr("Starred"));
  starred_->setObjectName("filterStarred");
  starred_->setToolTip(tr("Lists only images with a star (S sets it)"));
  noted_ = new QCheckBox(tr("With a note"));
  noted_->setObjectName("filterNoted");
  noted_->setToolTip(tr("Lists only images with a note (N writes it)"));
  remark_ = new QComboBox;
  remark_->setObjectName("filterRemark");
  remark_->addItems({tr("Any maps"), tr("With teacher"), tr("Without teacher"),
                     tr("With fixations"), tr("Without fixations"), tr("With a remark")});
  remark_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  remark_->setMinimumContentsLength(8);
  remark_->setAccessibleName(tr("What the dataset has of an image"));
  remark_->setToolTip(
      tr("What the dataset has of an image: a teacher's map, fixations, or a "
         "remark of the check of its files"));
  text_ = new QLineEdit;
  text_->setObjectName("filterText");
  text_->setPlaceholderText(tr("Text in id or note"));
  text_->setClearButtonEnabled(true);
  text_->setAccessibleName(tr("Text in id or note"));
  text_->setToolTip(tr("Lists only images whose id or note holds this text"));
  auto* checks = new QHBoxLayout;
  checks->setSpacing(8);
  checks->addWidget(starred_);
  checks->addWidget(noted_);
  checks->addStretch(1);
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(checks);
  auto* row = new QHBoxLayout;
  row->setSpacing(4);
  row->addWidget(text_, 3);
  row->addWidget(remark_, 2);
  column->addLayout(row);
  column->addStretch(1);
  for (QCheckBox* box : {starred_, noted_}) {
    connect(box, &QCheckBox::toggled, this, &SampleFilterPanel::gather);
  }
  connect(remark_, &QComboBox::currentIndexChanged, this, &SampleFilterPanel::gather);
  connect(text_, &QLineEdit::textChanged, this, &SampleFilterPanel::gather);
  return part;
}

void SampleFilterPanel::setWide(bool wide) {
  parts_->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  parts_->setSpacing(wide ? 18 : 6);
}

void SampleFilterPanel::setArms(const Options& options, int first, int second) {
  options_ = options;
  arms_ = {first, second};
  nameAll();
  applyTheme();
}

void SampleFilterPanel::setScores(const SampleListModel& model) {
  kinds_ = model.scoreKinds();
  if (kind_ != model.scoreKind()) {
    kind_ = model.scoreKind();
    // Not what was chosen of another kind over the histogram of this one.
    for (std::size_t i = 0; i < ranges_.size(); ++i) {
      const auto found = chosen_.find(kind_);
      ranges_[i]->setRange(found != chosen_.end() ? found->second[i] : ScoreRange());
    }
    nameAll();
    applyTheme();
  }
  gather();
}

void SampleFilterPanel::showScores(const SampleListModel& model) {
  for (int i = 0; i < kSampleScores; ++i) {
    ranges_[static_cast<std::size_t>(i)]->setHistogram(
        histogramOf(model.scores(static_cast<SampleScore>(i)), kBins));
  }
  verdict_->setEnabled(model.hasScores());
}

void SampleFilterPanel::setCentrePrior(double kl) {
  centre_prior_ = kl;
  if (own_threshold_) {
    {
      const QSignalBlocker block(threshold_);
      threshold_->setValue(ownThreshold());
    }
    gather();
  }
  nameAll();
}

void SampleFilterPanel::nameAll() {
  const QLocale locale;
  const QString a = shortArmName(options_, arms_[0]);
  const QString b = shortArmName(options_, arms_[1]);
  const QString gap = armGapName(options_, arms_[0], arms_[1]);
  const QString score = scoreName(kind_);
  const bool lower = lowerIsBetter(kind_);
  for (std::size_t side = 0; side < 2; ++side) {
    const QString help = kind_ == kKlScore
                             ? tr("KL divergence of %1 on each image, lower is better.")
                         : lower ? tr("%2 of %1 on each image, lower is better.")
                                 : tr("%2 of %1 on each image, higher is better.");
    ranges_[side]->setTitle(tr("%1 of %2").arg(score, side == 0 ? a : b),
                            kind_ == kKlScore ? help.arg(armName(options_, arms_[side]))
                                              : help.arg(armName(options_, arms_[side]), score));
  }
  const QString first = armName(options_, arms_[0]);
  const QString second = armName(options_, arms_[1]);
  ranges_[2]->setTitle(QString("%1 %2").arg(score, gap),
                       tr("Above zero %1 is better, below zero %2 is.")
                           .arg(lower ? second : first, lower ? first : second));
  const QString words[] = {tr("Right or wrong"), tr("%1 right, %2 wrong").arg(a, b),
                           tr("%1 right, %2 wrong").arg(b, a), tr("Both right"), tr("Both wrong")};
  for (int i = 0; i < verdict_->count(); ++i) verdict_->setItemText(i, words[i]);
  QString help = tr(
      "A saliency map is never simply right. Here an arm counts as right on an image when its KL "
      "is at most the number beside this.");
  if (centre_prior_ > 0) {
    help += " " + tr("As it is, the number is the KL of the run's centre prior, %1: what a map "
                     "reaches that knows nothing of the image.")
                      .arg(locale.toString(centre_prior_, 'f', 2));
  }
  verdict_->setToolTip(help);
  threshold_->setToolTip(help);
  prior_->setEnabled(!own_threshold_ && centre_prior_ > 0);
  prior_->setToolTip(centre_prior_ > 0
                         ? tr("Back to the KL of the run's centre prior, %1")
                               .arg(locale.toString(centre_prior_, 'f', 2))
                         : tr("The KL of a centre prior is known once there is a run"));
}

void SampleFilterPanel::applyTheme() {
  const QColor first = armColour(options_, arms_[0]);
  const QColor second = armColour(options_, arms_[1]);
  ranges_[0]->setColours(first, first);
  ranges_[1]->setColours(second, second);
  // In the colour of who is better.
  const bool lower = lowerIsBetter(kind_);
  ranges_[2]->setColours(lower ? second : first, lower ? first : second);
  prior_->setIcon(themeIcon("back"));
}

void SampleFilterPanel::gather() {
  if (setting_) return;
  SampleFilter filter;
  ScoreRanges& shown = chosen_[kind_];
  for (std::size_t i = 0; i < ranges_.size(); ++i) shown[i] = ranges_[i]->range();
  std::erase_if(chosen_, [](const auto& of_kind) {
    return std::ranges::all_of(of_kind.second, &ScoreRange::isOpen);
  });
  for (const ScoreKind kind : kinds_) {
    if (const auto found = chosen_.find(kind); found != chosen_.end()) filter.ranges.insert(*found);
  }
  filter.verdict = static_cast<SampleFilter::Verdict>(std::max(0, verdict_->currentIndex()));
  filter.threshold = threshold_->value();
  // What is shown is rounded; the run's own value is meant.
  if (own_threshold_) filter.threshold = ownThreshold();
  filter.starred = starred_->isChecked();
  filter.noted = noted_->isChecked();
  filter.remark = static_cast<SampleFilter::Remark>(std::max(0, remark_->currentIndex()));
  filter.text = text_->text().trimmed();
  prior_->setEnabled(!own_threshold_ && centre_prior_ > 0);
  if (filter == filter_) return;
  filter_ = filter;
  Q_EMIT changed(filter_);
}

void SampleFilterPanel::clear() {
  setting_ = true;
  for (ScoreRangeBox* range : ranges_) range->setRange({});
  chosen_.clear();
  verdict_->setCurrentIndex(0);
  starred_->setChecked(false);
  noted_->setChecked(false);
  remark_->setCurrentIndex(0);
  text_->clear();
  setting_ = false;
  gather();
}

}  // namespace distilloscope
