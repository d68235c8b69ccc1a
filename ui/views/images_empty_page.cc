// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/images_empty_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kTextWidth = 460;

}  // namespace

ImagesEmptyPage::ImagesEmptyPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
  setObjectName("imagesEmpty");
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  column->addStretch(1);
  title_ = new QLabel;
  title_->setAlignment(Qt::AlignCenter);
  QFont large = title_->font();
  large.setPointSizeF(large.pointSizeF() * 1.35);
  title_->setFont(large);
  column->addWidget(title_);
  auto* text = new QLabel(
      tr("The validation images of a dataset are shown here, with the ground truth, the teacher's "
         "map and those of two models side by side. Any image file can be dropped here "
         "too."));
  text->setAlignment(Qt::AlignCenter);
  text->setWordWrap(true);
  text->setMinimumWidth(kTextWidth);
  text->setMaximumWidth(kTextWidth);
  auto* middle = new QHBoxLayout;
  middle->addStretch(1);
  middle->addWidget(text);
  middle->addStretch(1);
  column->addLayout(middle);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  demo_ = button("imagesDemo", "start", tr("Train on the demo"),
                 tr("Makes a small dataset of invented scenes and starts training on it"));
  connect(demo_, &QPushButton::clicked, &workspace_, &Workspace::requestDemo);
  QPushButton* open = button("imagesOpen", "folder", tr("Open a dataset folder…"),
                             tr("Opens a folder with stimuli and saliency maps"));
  connect(open, &QPushButton::clicked, &workspace_, &Workspace::requestDataset);
  buttons->addWidget(demo_);
  buttons->addWidget(open);
  buttons->addStretch(1);
  column->addLayout(buttons);
  column->addStretch(2);
  refresh();
}

QPushButton* ImagesEmptyPage::button(const char* name, const QString& icon, const QString& text,
                                     const QString& tip) {
  auto* made = new QPushButton(themeIcon(icon), text);
  made->setProperty("iconName", icon);
  made->setObjectName(name);
  made->setToolTip(tip);
  return made;
}

void ImagesEmptyPage::refresh() {
  const bool opening = workspace_.isOpeningDataset() || workspace_.isStarting();
  title_->setText(opening               ? tr("Reading the dataset…")
                  : workspace_.hasRun() ? tr("The images of this run are not at hand")
                                        : tr("No images yet"));
  demo_->setVisible(!opening && !workspace_.hasRun());
}

}  // namespace distilloscope
