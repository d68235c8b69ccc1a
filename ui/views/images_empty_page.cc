// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/images_empty_page.h"

#include <QPushButton>

namespace distilloscope {

ImagesEmptyPage::ImagesEmptyPage(Workspace& workspace, QWidget* parent)
    : PageIntro({},
                tr("The validation images of a dataset are shown here, with the ground truth, the "
                   "teacher's map and those of two models side by side. Any image file can be "
                   "dropped here too."),
                parent),
      workspace_(workspace) {
  setObjectName("imagesEmpty");
  demo_ = addButton("imagesDemo", "start", tr("Train on the demo"),
                    tr("Makes a small dataset of invented scenes and starts training on it"));
  connect(demo_, &QPushButton::clicked, &workspace_, &Workspace::requestDemo);
  QPushButton* open = addButton("imagesOpen", "folder", tr("Open a dataset folder…"),
                                tr("Opens a folder with stimuli and saliency maps"));
  connect(open, &QPushButton::clicked, &workspace_, &Workspace::requestDataset);
  refresh();
}

void ImagesEmptyPage::refresh() {
  const bool opening = workspace_.isOpeningDataset() || workspace_.isStarting();
  setTitle(opening               ? tr("Reading the dataset…")
           : workspace_.hasRun() ? tr("The images of this run are not at hand")
                                 : tr("No images yet"));
  demo_->setVisible(!opening && !workspace_.hasRun());
}

}  // namespace distilloscope
