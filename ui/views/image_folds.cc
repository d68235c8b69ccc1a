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
    : QObject(&view),
      actions_(actions),
      controls_(controls),
      strip_(strip),
      view_(view),
      tools_{actions.tools, kTools},
      list_{actions.strip, kStrip} {
  connect(actions.tools, &QAction::toggled, &controls, &ImageControls::setToolsShown);
  connect(actions.strip, &QAction::toggled, this, [this](bool shown) {
    if (!strip_.isGrid()) strip_.setVisible(shown);
  });
  // A search needs the list.
  connect(actions.find, &QAction::triggered, this, [this] { set(actions_.strip, true); });
  follow(tools_);
  follow(list_);
  view.installEventFilter(this);
}

void ImageFolds::follow(Fold& fold) {
  fold.chosen = Settings().value(fold.setting, true).toBool();
  fold.action->setChecked(fold.chosen);
  connect(fold.action, &QAction::toggled, this, [this, &fold](bool shown) {
    if (fitting_) return;
    Settings().setValue(fold.setting, shown);
    fold.chosen = shown;
    fold.asked = shown;
  });
}

void ImageFolds::set(QAction* action, bool shown) {
  fitting_ = true;
  action->setChecked(shown);
  fitting_ = false;
}

void ImageFolds::fit(Fold& fold, bool room) {
  if (room) fold.asked = false;
  if (!fold.asked) set(fold.action, room && fold.chosen);
}

bool ImageFolds::eventFilter(QObject* object, QEvent* event) {
  if (object == &view_ && event->type() == QEvent::Resize) {
    fit(tools_, view_.height() >= kLow);
    fit(list_, view_.width() >= kNarrow);
  }
  return QObject::eventFilter(object, event);
}

}  // namespace distilloscope
