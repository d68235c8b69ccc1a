// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/score_range_box.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/views/elided_label.h"
#include "ui/views/range_slider.h"

namespace distilloscope {
namespace {

// Scores of a narrow spread need more digits to be told apart.
int digitsFor(double spread) {
  return spread >= 0.5 ? 2 : spread >= 0.05 ? 3 : 4;
}

QDoubleSpinBox* spinBox(const QString& name) {
  auto* made = new QDoubleSpinBox;
  made->setObjectName(name);
  made->setDecimals(2);
  made->setSingleStep(0.05);
  made->setKeyboardTracking(false);
  made->setButtonSymbols(QAbstractSpinBox::NoButtons);
  made->setAlignment(Qt::AlignCenter);
  made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  made->setMinimumWidth(44);
  return made;
}

}  // namespace

ScoreRangeBox::ScoreRangeBox(const QString& name, QWidget* parent)
    : QWidget(parent),
      title_(new ElidedLabel),
      slider_(new RangeSlider),
      low_(spinBox(name + "Low")),
      high_(spinBox(name + "High")) {
  setObjectName(name);
  slider_->setObjectName(name + "Slider");
  auto* row = new QHBoxLayout;
  row->setSpacing(4);
  row->addWidget(title_, 2);
  row->addWidget(low_, 1);
  row->addWidget(new QLabel(tr("–")));
  row->addWidget(high_, 1);
  title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addLayout(row);
  column->addWidget(slider_);
  connect(slider_, &RangeSlider::rangeChosen, this, [this] {
    showRange();
    Q_EMIT rangeChosen();
  });
  connect(low_, &QDoubleSpinBox::valueChanged, this, &ScoreRangeBox::onTyped);
  connect(high_, &QDoubleSpinBox::valueChanged, this, &ScoreRangeBox::onTyped);
}

void ScoreRangeBox::setTitle(const QString& title, const QString& help) {
  title_->setText(title);
  title_->setToolTip(help);
  slider_->setToolTip(tr("%1 Drag a handle, or the range between them; a double click opens both "
                         "ends. Left and Right move the marked handle, with Shift both; Tab goes "
                         "to the other.")
                          .arg(help));
  slider_->setAccessibleName(tr("Range of %1").arg(title));
  low_->setAccessibleName(tr("Least %1").arg(title));
  low_->setToolTip(tr("Images below this are not listed. %1").arg(help));
  high_->setAccessibleName(tr("Greatest %1").arg(title));
  high_->setToolTip(tr("Images above this are not listed. %1").arg(help));
}

void ScoreRangeBox::setColours(const QColor& positive, const QColor& negative) {
  slider_->setColours(positive, negative);
}

void ScoreRangeBox::setHistogram(const ScoreHistogram& histogram) {
  slider_->setHistogram(histogram);
  const bool any = !histogram.bins.empty();
  const QSignalBlocker low(low_);
  const QSignalBlocker high(high_);
  if (any) digits_ = digitsFor(histogram.maximum - histogram.minimum);
  for (QDoubleSpinBox* box : {low_, high_}) {
    box->setEnabled(any);
    if (!any) continue;
    box->setDecimals(digits_);
    box->setSingleStep(5 * step());
    // Rounded outwards, so that the ends of the field hold every image.
    box->setRange(std::floor(histogram.minimum / step()) * step(),
                  std::ceil(histogram.maximum / step()) * step());
  }
  showRange();
}

void ScoreRangeBox::setRange(const ScoreRange& range) {
  slider_->setRange(range);
  showRange();
}

ScoreRange ScoreRangeBox::range() const {
  return slider_->range();
}

double ScoreRangeBox::step() const {
  return std::pow(10.0, -digits_);
}

void ScoreRangeBox::showRange() {
  const QSignalBlocker low(low_);
  const QSignalBlocker high(high_);
  low_->setValue(range().low.value_or(low_->minimum()));
  high_->setValue(range().high.value_or(high_->maximum()));
}

void ScoreRangeBox::onTyped() {
  ScoreRange range;
  const double low = std::min(low_->value(), high_->value());
  const double high = std::max(low_->value(), high_->value());
  if (low > low_->minimum() + step() / 2) range.low = low;
  if (high < high_->maximum() - step() / 2) range.high = high;
  if (range == slider_->range()) return;
  setRange(range);
  Q_EMIT rangeChosen();
}

}  // namespace distilloscope
