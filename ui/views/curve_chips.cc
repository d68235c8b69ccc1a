// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_chips.h"

#include <QDir>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include "ui/main/theme.h"
#include "ui/views/curve_settings.h"

namespace distilloscope {
namespace {

constexpr int kLongestName = 220;  // pixels

QPixmap lineSample(int dash, const QColor& colour, double ratio) {
  constexpr QSize kSize{28, 10};
  QPixmap pixmap(kSize * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  QPen pen(colour, 2);
  if (const QList<qreal> pattern = dashPattern(dash); !pattern.isEmpty()) {
    pen.setDashPattern(pattern);
  }
  pen.setCapStyle(Qt::FlatCap);
  painter.setPen(pen);
  painter.drawLine(QPointF(1, 5), QPointF(27, 5));
  return pixmap;
}

}  // namespace

CurveChips::CurveChips(QWidget* parent) : QWidget(parent) {
  setObjectName("curveChips");
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* content = new QWidget;
  row_ = new QHBoxLayout(content);
  row_->setContentsMargins(0, 0, 0, 0);
  row_->setSpacing(6);
  row_->addStretch(1);
  scroll->setWidget(content);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  hide();
}

void CurveChips::setSets(const std::vector<CurveSet>& sets, const QString& shown) {
  while (row_->count() > 1) {
    QLayoutItem* item = row_->takeAt(0);
    // A chip's own button may be what was pressed.
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  const bool alone = sets.size() <= 1 && (sets.empty() || !sets.front().isMean());
  setVisible(!alone);
  if (alone) return;
  int height = 0;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const bool closes = i > 0 || sets[i].isMean();
    QWidget* made = chip(sets[i], i == 0 ? shown : sets[i].name, closes);
    row_->insertWidget(static_cast<int>(i), made);
    height = std::max(height, made->sizeHint().height());
  }
  setFixedHeight(height + 2);
}

QWidget* CurveChips::chip(const CurveSet& set, const QString& name, bool closes) {
  auto* frame = new QFrame;
  frame->setFrameShape(QFrame::StyledPanel);
  frame->setAutoFillBackground(true);
  frame->setBackgroundRole(QPalette::Base);
  auto* row = new QHBoxLayout(frame);
  row->setContentsMargins(6, 1, closes ? 1 : 6, 1);
  row->setSpacing(5);
  auto* sample = new QLabel;
  sample->setPixmap(
      lineSample(set.dash, palette().color(QPalette::WindowText), devicePixelRatioF()));
  row->addWidget(sample);
  QString text = name;
  if (set.isMean()) text = tr("%1, mean of %2 seeds").arg(name).arg(set.seeds.size());
  auto* label = new QLabel(fontMetrics().elidedText(text, Qt::ElideMiddle, kLongestName));
  QStringList folders;
  for (const CurveStore* seed : set.seeds) {
    folders << QDir::toNativeSeparators(QString::fromStdString(seed->record().folder));
  }
  label->setToolTip(text + "\n" + folders.join('\n'));
  label->setAccessibleName(text);
  row->addWidget(label);
  if (!set.caution.isEmpty()) {
    auto* caution = new QLabel;
    caution->setObjectName("curveCaution");
    const int size = fontMetrics().height();
    caution->setPixmap(themeIcon("warning").pixmap(size, size));
    caution->setToolTip(set.caution);
    caution->setAccessibleName(set.caution);
    row->addWidget(caution);
  }
  if (!closes) return frame;
  auto* close = new QToolButton;
  close->setObjectName("curveChipClose");
  close->setAutoRaise(true);
  close->setIcon(themeIcon("close"));
  close->setIconSize(QSize(12, 12));
  const bool has_shown = set.dash == 0;
  close->setToolTip(has_shown ? tr("Take the other seeds away") : tr("Take this run away"));
  close->setAccessibleName(tr("Take %1 away").arg(text));
  QStringList closing;
  for (const CurveStore* seed : set.seeds) {
    if (has_shown && seed == set.seeds.front()) continue;
    closing << QString::fromStdString(seed->record().folder);
  }
  connect(close, &QToolButton::clicked, this, [this, closing] { Q_EMIT closeWanted(closing); });
  row->addWidget(close);
  return frame;
}

}  // namespace distilloscope
