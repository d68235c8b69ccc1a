// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sample_score_box.h"

#include <QSignalBlocker>

#include "ui/bridge/settings.h"

namespace distilloscope {
namespace {

constexpr const char* kSetting = "images/score";

}  // namespace

SampleScoreBox::SampleScoreBox(QWidget* parent)
    : QComboBox(parent), wanted_(Settings().value(kSetting).toString()) {
  setObjectName("sampleScore");
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(10);
  setAccessibleName(tr("Score of the images"));
  setToolTip(
      tr("The score that the images show, are sorted by and filtered by: KL at the network's size, "
         "and at the ground truth's what the option “Metrics” named when the run was trained."));
  hide();
  offer({kKlScore});
  connect(this, &QComboBox::currentIndexChanged, this, &SampleScoreBox::choose);
}

void SampleScoreBox::offer(const std::vector<ScoreKind>& kinds) {
  const QSignalBlocker blocker(this);
  if (kinds != offered_) {
    offered_ = kinds;
    clear();
    for (const ScoreKind kind : kinds) addItem(scoreName(kind), kind);
    setVisible(kinds.size() > 1);
  }
  const int at = findData(scoreKindOf(wanted_.toStdString()));
  setCurrentIndex(at >= 0 ? at : findData(kKlScore));
}

ScoreKind SampleScoreBox::kind() const {
  return currentData().toInt();
}

void SampleScoreBox::markFiltered(const SampleFilter& filter) {
  for (int i = 0; i < count(); ++i) {
    const ScoreKind of = itemData(i).toInt();
    const QString words = filter.ranges.contains(of) ? tr("Score: %1, filtered") : tr("Score: %1");
    setItemText(i, words.arg(scoreName(of)));
    setItemData(i, lowerIsBetter(of) ? tr("Lower is better") : tr("Higher is better"),
                Qt::ToolTipRole);
  }
}

void SampleScoreBox::choose() {
  wanted_ = QString::fromStdString(scoreKey(kind()));
  Settings().setValue(kSetting, wanted_);
  Q_EMIT scoreChosen();
}

}  // namespace distilloscope
