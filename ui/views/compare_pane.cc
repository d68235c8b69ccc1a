// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/compare_pane.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr double kKeyStep = 0.02;
constexpr int kKnob = 9;
constexpr int kGap = 10;

}  // namespace

// ---- the handle --------------------------------------------------------------------------------

WipeHandle::WipeHandle(QWidget* parent) : QWidget(parent) {
  setObjectName("wipeHandle");
  setCursor(Qt::SplitHCursor);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Dividing line"));
  setToolTip(tr("Drag it, or move it with Left and Right"));
}

void WipeHandle::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double x = width() / 2.0;
  painter.fillRect(QRectF(x - 1.5, 0, 3, height()), QColor(0, 0, 0, 160));
  painter.fillRect(QRectF(x - 0.5, 0, 1, height()), Qt::white);
  const QPointF centre(x, height() / 2.0);
  painter.setPen(QPen(QColor(0, 0, 0, 160), 1));
  painter.setBrush(hasFocus() ? palette().color(QPalette::Highlight) : QColor(Qt::white));
  painter.drawEllipse(centre, kKnob / 2.0 + 1.5, kKnob / 2.0 + 1.5);
}

void WipeHandle::mousePressEvent(QMouseEvent* event) {
  event->setAccepted(event->button() == Qt::LeftButton);
}

void WipeHandle::mouseMoveEvent(QMouseEvent* event) {
  if ((event->buttons() & Qt::LeftButton) != 0) {
    Q_EMIT movedTo(mapToParent(event->position().toPoint()).x());
  }
}

void WipeHandle::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
    Q_EMIT stepped(event->key() == Qt::Key_Left ? -1 : 1);
  } else {
    QWidget::keyPressEvent(event);
  }
}

// ---- the pane ----------------------------------------------------------------------------------

ComparePane::ComparePane(LinkedView& view, QWidget* parent) : QWidget(parent) {
  setObjectName("comparePane");
  const auto line = [](std::size_t side) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::RichText);
    label->setAlignment((side == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    label->setFixedHeight(label->fontMetrics().height() + 2);
    return label;
  };
  stage_ = new QWidget;
  stage_->installEventFilter(this);
  auto* head = new QHBoxLayout;
  auto* scores = new QHBoxLayout;
  auto* values = new QHBoxLayout;
  image_ = new QLabel;
  image_->setObjectName("compareImage");
  image_->setAccessibleName(tr("Image"));
  image_->setTextFormat(Qt::PlainText);
  image_->setAlignment(Qt::AlignCenter);
  for (std::size_t side = 0; side < 2; ++side) {
    head->addWidget(names_[side] = line(side), 1);
    if (side == 0) head->addWidget(image_);
    names_[side]->setObjectName(side == 0 ? "compareNameLeft" : "compareNameRight");
    scores->addWidget(scores_[side] = line(side), 1);
    values->addWidget(values_[side] = line(side), 1);
    scores_[side]->setObjectName(side == 0 ? "compareScoresLeft" : "compareScoresRight");
    values_[side]->setAccessibleName(tr("Value under the pointer"));
    canvases_[side] = new ImageCanvas(view, stage_);
    canvases_[side]->setFocusPolicy(Qt::StrongFocus);
  }
  canvases_[0]->raise();  // the left one covers the right one up to the line
  handle_ = new WipeHandle(stage_);
  handle_->raise();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addLayout(head);
  column->addWidget(stage_, 1);
  column->addLayout(scores);
  column->addLayout(values);

  connect(handle_, &WipeHandle::movedTo, this,
          [this](int x) { setDivider(x / static_cast<double>(std::max(1, stage_->width()))); });
  connect(handle_, &WipeHandle::stepped, this,
          [this](int by) { setDivider(divider_ + by * kKeyStep); });
  blink_timer_.setInterval(kBlinkMs);
  connect(&blink_timer_, &QTimer::timeout, this, [this] {
    blink_side_ = 1 - blink_side_;
    arrange();
  });
  followTheme(this, &ComparePane::showNames);
  showNames();
}

void ComparePane::setMode(Mode mode) {
  if (mode == mode_) return;
  mode_ = mode;
  blink_side_ = 0;
  if (mode == Mode::blink) {
    blink_timer_.start();
  } else {
    blink_timer_.stop();
  }
  arrange();
}

void ComparePane::setPair(PaneKind left, PaneKind right) {
  kinds_ = {left, right};
  showNames();
}

void ComparePane::setArms(const PaneArms& arms) {
  arms_ = arms;
  showNames();
}

void ComparePane::setLines(int side, const QString& scores, const QString& value) {
  scores_[static_cast<std::size_t>(side)]->setText(scores);
  values_[static_cast<std::size_t>(side)]->setText(value);
}

void ComparePane::setDetail(int side, const QString& detail) {
  QString& known = details_[static_cast<std::size_t>(side)];
  if (detail == known) return;
  known = detail;
  showNames();
}

void ComparePane::setImage(const QString& id) {
  image_->setText(id);
}

void ComparePane::setUpdating(bool left, bool right) {
  const std::array<bool, 2> updating{left, right};
  if (updating == updating_) return;
  updating_ = updating;
  showNames();
}

void ComparePane::setDivider(double share) {
  divider_ = std::clamp(share, 0.0, 1.0);
  arrange();
}

void ComparePane::arrange() {
  const QRect all = stage_->rect();
  const int half = (all.width() - kGap) / 2;
  const bool beside = mode_ == Mode::side;
  canvases_[0]->setGeometry(beside ? QRect(0, 0, half, all.height()) : all);
  canvases_[1]->setGeometry(beside ? QRect(all.width() - half, 0, half, all.height()) : all);
  const int x = static_cast<int>(std::lround(divider_ * all.width()));
  handle_->setGeometry(x - WipeHandle::kWidth / 2, 0, WipeHandle::kWidth, all.height());
  handle_->setVisible(mode_ == Mode::wipe);
  canvases_[0]->setVisible(mode_ == Mode::blink  ? blink_side_ == 0
                           : mode_ == Mode::wipe ? x > 0
                                                 : true);
  canvases_[1]->setVisible(mode_ != Mode::difference);
  if (mode_ == Mode::wipe) {
    canvases_[0]->setMask(QRegion(0, 0, std::max(1, x), all.height()));
  } else {
    canvases_[0]->clearMask();
  }
  showNames();
}

void ComparePane::showNames() {
  for (std::size_t side = 0; side < 2; ++side) {
    const bool dimmed = mode_ == Mode::blink && static_cast<int>(side) != blink_side_;
    const QColor colour = paneColour(kinds_[side], arms_);
    QString text =
        QString(dimmed ? "<span style='color:%1'>%2</span>" : "<b style='color:%1'>%2</b>")
            .arg((dimmed ? mutedTextColour() : colour).name(),
                 paneTitle(kinds_[side], arms_).toHtmlEscaped());
    if (!details_[side].isEmpty()) {
      text += QString("&nbsp; <span style='color:%1'>%2</span>")
                  .arg(mutedTextColour().name(), details_[side].toHtmlEscaped());
    }
    if (updating_[side]) text += "&nbsp; <i>" + tr("updating…") + "</i>";
    names_[side]->setText(text);
    const bool difference = mode_ == Mode::difference;
    canvases_[side]->setFrame(difference ? mutedTextColour() : colour,
                              !difference && isPin(kinds_[side]));
    canvases_[side]->setAccessibleName(
        difference ? tr("%1 less %2").arg(paneTitle(kinds_[1], arms_), paneTitle(kinds_[0], arms_))
                   : paneTitle(kinds_[side], arms_));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedTextColour());
    values_[side]->setPalette(muted);
  }
}

bool ComparePane::eventFilter(QObject* object, QEvent* event) {
  if (object == stage_ && event->type() == QEvent::Resize) arrange();
  return QWidget::eventFilter(object, event);
}

}  // namespace distilloscope
