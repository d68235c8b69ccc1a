// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start_page.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kColumnWidth = 640;

QString iconOf(ItemKind kind) {
  switch (kind) {
    case ItemKind::dataset:
      return "folder";
    case ItemKind::run:
    case ItemKind::study:
      return "run";
    default:
      return "checkpoint";
  }
}

// Holds one large button; its frame says where the keyboard is, which the button itself does not.
class Card : public QFrame {
 public:
  explicit Card(QWidget* button) : button_(button) {
    auto* inside = new QVBoxLayout(this);
    inside->setContentsMargins(3, 3, 3, 3);
    inside->addWidget(button);
    button->installEventFilter(this);
  }

 protected:
  bool eventFilter(QObject* object, QEvent* event) override {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QFrame::eventFilter(object, event);
  }
  void paintEvent(QPaintEvent*) override {
    const bool focused = button_->hasFocus();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(
        QPen(palette().color(focused ? QPalette::Highlight : QPalette::Mid), focused ? 2 : 1));
    const double edge = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), 3, 3);
  }

 private:
  QWidget* button_;
};

}  // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
  setObjectName("startPage");
  auto* column = new QWidget;
  column->setMaximumWidth(kColumnWidth);
  auto* rows = new QVBoxLayout(column);
  rows->setSpacing(6);

  auto* title = new QLabel("Distilloscope");
  QFont large = title->font();
  large.setPointSizeF(large.pointSizeF() * 2.2);
  large.setBold(true);
  title->setFont(large);
  rows->addWidget(title);
  subtitle_ = new QLabel(
      tr("Does knowledge distillation help a small saliency model, and where? Train Model A "
         "(plain) against Model B (distilled), watch them live, and look at their maps."));
  subtitle_->setWordWrap(true);
  rows->addWidget(subtitle_);
  rows->addSpacing(14);

  auto* grid = new QGridLayout;
  grid->setSpacing(10);
  const auto card = [&](int at, const QString& icon, const QString& name, const QString& text,
                        void (StartPage::*wanted)()) {
    auto* button = new QCommandLinkButton(name, text);
    button->setIcon(themeIcon(icon));
    button->setIconSize(QSize(22, 22));
    button->setAccessibleName(name);
    button->setAccessibleDescription(text);
    button->setToolTip(text);
    button->setMinimumHeight(76);
    connect(button, &QCommandLinkButton::clicked, this, wanted);
    grid->addWidget(new Card(button), at / 2, at % 2);
    return button;
  };
  card(0, "start", tr("Try the demo"), tr("Trains on invented scenes; takes a few minutes"),
       &StartPage::demoWanted)
      ->setObjectName("startDemo");
  card(1, "folder", tr("Open a dataset folder"),
       tr("images | maps | fixations, or stimuli | saliency | fixations"),
       &StartPage::datasetWanted)
      ->setObjectName("startDataset");
  card(2, "run", tr("Open a run"), tr("Its curves, images and checkpoints as they were"),
       &StartPage::runWanted)
      ->setObjectName("startRun");
  card(3, "checkpoint", tr("Open a checkpoint"),
       tr("Tensors, their statistics, and its predictions"), &StartPage::checkpointWanted)
      ->setObjectName("startCheckpoint");
  rows->addLayout(grid);

  rows->addSpacing(14);
  recent_title_ = new QLabel(tr("Recent"));
  QFont bold = recent_title_->font();
  bold.setBold(true);
  recent_title_->setFont(bold);
  rows->addWidget(recent_title_);
  recent_ = new QVBoxLayout;
  recent_->setSpacing(0);
  rows->addLayout(recent_);
  rows->addSpacing(10);
  hint_ = new QLabel(tr("A folder, run, checkpoint or image can also be dropped on this window."));
  hint_->setWordWrap(true);
  rows->addWidget(hint_);

  auto* layout = new QGridLayout(this);
  layout->setRowStretch(0, 2);
  layout->setRowStretch(2, 3);
  layout->setColumnStretch(0, 1);
  layout->setColumnStretch(1, 100);
  layout->setColumnStretch(2, 1);
  layout->addWidget(column, 1, 1, Qt::AlignHCenter);
  column->setMinimumWidth(520);
  followTheme(this, &StartPage::applyColours);
  applyColours();
  refresh();
}

void StartPage::applyColours() {
  QPalette muted;
  muted.setColor(QPalette::WindowText, mutedTextColour());
  for (QLabel* label : {subtitle_, hint_}) label->setPalette(muted);
}

void StartPage::refresh() {
  while (QLayoutItem* item = recent_->takeAt(0)) {
    if (item->widget() != nullptr) item->widget()->deleteLater();
    delete item;
  }
  const QVector<RecentItem> items = recentItems();
  recent_title_->setVisible(!items.isEmpty());
  for (const RecentItem& item : items.mid(0, 5)) {
    auto* button = new QToolButton;
    button->setIcon(themeIcon(iconOf(item.kind)));
    const QFileInfo info(item.path);
    button->setText(button->fontMetrics().elidedText(
        info.fileName() + "   " + QDir::toNativeSeparators(info.path()), Qt::ElideMiddle,
        kColumnWidth - 80));
    button->setToolTip(item.path);
    button->setAccessibleName(tr("Open %1").arg(item.path));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, item] { Q_EMIT itemWanted(item); });
    recent_->addWidget(button, 0, Qt::AlignLeft);
  }
}

}  // namespace distilloscope
