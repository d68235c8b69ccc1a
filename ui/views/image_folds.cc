// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/image_folds.h"

#include <QAction>
#include <QEvent>

#include "ui/bridge/settings.h"
#include "ui/views/image_actions.h"
#include "ui/views/image_controls.h"
#include "ui/views/sample_strip.h"

namespace distilloscope {
namespace {

constexpr const char* kTools = "images/tools";
constexpr const char* kStrip = "images/strip";
constexpr int kLow = 480;     // pixels of the view's height under which the tools fold
constexpr int kNarrow = 560;  // and of its width under which the list does

}  // namespace

ImageFolds::ImageFolds(ImageActions& actions, ImageControls& controls, SampleStrip& strip,
                       QWidget& view)
    : QObject(&view), actions_(actions), controls_(controls), strip_(strip), view_(view) {
  connect(actions.tools, &QAction::toggled, &controls, &ImageControls::setToolsShown);
  connect(actions.strip, &QAction::toggled, this, [this](bool shown) {
    if (!strip_.isGrid()) strip_.setVisible(shown);
  });
  // A search needs the list.
  connect(actions.find, &QAction::triggered, this, [this] { set(actions_.strip, true); });
  follow(actions.tools, kTools);
  follow(actions.strip, kStrip);
  view.installEventFilter(this);
}

void ImageFolds::follow(QAction* action, const char* setting) {
  const Settings settings;
  if (settings.contains(setting)) action->setChecked(settings.value(setting).toBool());
  connect(action, &QAction::toggled, this, [this, setting](bool shown) {
    if (!fitting_) Settings().setValue(setting, shown);
  });
}

void ImageFolds::set(QAction* action, bool shown) {
  fitting_ = true;
  action->setChecked(shown);
  fitting_ = false;
}

void ImageFolds::fit() {
  const Settings settings;
  if (!settings.contains(kTools)) set(actions_.tools, view_.height() >= kLow);
  if (!settings.contains(kStrip)) set(actions_.strip, view_.width() >= kNarrow);
}

bool ImageFolds::eventFilter(QObject* object, QEvent* event) {
  if (object == &view_ && event->type() == QEvent::Resize) fit();
  return QObject::eventFilter(object, event);
}

}  // namespace distilloscope
