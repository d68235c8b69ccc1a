// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/histogram_panel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/bridge/settings.h"
#include "ui/views/elided_label.h"
#include "ui/views/histogram_view.h"

namespace distilloscope {
namespace {

constexpr const char* kLogKey = "checkpoints/logCount";

}  // namespace

HistogramPanel::HistogramPanel(const QString& name, QWidget* parent) : QWidget(parent) {
  title_ = new ElidedLabel;
  title_->setObjectName(name + "Title");
  auto* readout = new QLabel;
  readout->setObjectName(name + "Readout");
  readout->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  log_ = new QCheckBox(tr("&Log count"));
  log_->setObjectName(name + "Log");
  log_->setToolTip(tr("Logarithmic counts, so that rare values are seen (Alt+L)"));
  row_ = new QWidget;
  auto* row = new QHBoxLayout(row_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(10);
  row->addWidget(title_, 1);
  row->addWidget(readout);
  row->addWidget(log_);
  view_ = new HistogramView;
  view_->setObjectName(name);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 2, 0, 0);
  column->setSpacing(4);
  column->addWidget(row_);
  column->addWidget(view_, 1);
  connect(log_, &QCheckBox::toggled, view_, &HistogramView::setLogCount);
  connect(log_, &QCheckBox::toggled, this, [](bool on) { Settings().setValue(kLogKey, on); });
  connect(view_, &HistogramView::readoutChanged, readout, &QLabel::setText);
  log_->setChecked(Settings().value(kLogKey, false).toBool());
}

void HistogramPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  log_->setChecked(Settings().value(kLogKey, false).toBool());  // another one may have set it
}

void HistogramPanel::setTitle(const QString& title) {
  title_->setText(title);
  title_->setToolTip(title);
}

void HistogramPanel::addButton(QAbstractButton* button) {
  row_->layout()->addWidget(button);
}

}  // namespace distilloscope
