// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/window_layout.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>

#include "ui/main/actions.h"
#include "ui/views/log_view.h"

namespace distilloscope {
namespace {

constexpr int kFormWidth = 330;
constexpr int kLogHeight = 130;
constexpr int kStateVersion = 1;

}  // namespace

WindowLayout::WindowLayout(QMainWindow& window, Actions& actions, QWidget* form, LogView* log)
    : QObject(&window), window_(window) {
  form_dock_ = new QDockWidget(tr("Experiment"), &window);
  form_dock_->setObjectName("experimentDock");
  form_dock_->setWidget(form);
  window.addDockWidget(Qt::LeftDockWidgetArea, form_dock_);
  window.resizeDocks({form_dock_}, {kFormWidth}, Qt::Horizontal);

  log_dock_ = new QDockWidget(tr("Messages"), &window);
  log_dock_->setObjectName("messagesDock");
  log_dock_->setWidget(log);
  window.addDockWidget(Qt::BottomDockWidgetArea, log_dock_);
  window.resizeDocks({log_dock_}, {kLogHeight}, Qt::Vertical);
  log_dock_->hide();
  window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  window.setDockNestingEnabled(true);
  // The docks' own actions show and hide them; they stand with the layout in the theme menu.
  actions.addDockActions({form_dock_->toggleViewAction(), log_dock_->toggleViewAction()});
  connect(log, &LogView::worthALook, this, [this] {
    if (log_was_shown_) return;  // who closed it does not want it back
    log_was_shown_ = true;
    log_dock_->show();
  });
}

void WindowLayout::restore() {
  first_state_ = window_.saveState(kStateVersion);
  const QSettings settings;
  window_.restoreGeometry(settings.value("window/geometry").toByteArray());
  window_.restoreState(settings.value("window/state").toByteArray(), kStateVersion);
}

void WindowLayout::keep() const {
  QSettings settings;
  settings.setValue("window/geometry", window_.saveGeometry());
  settings.setValue("window/state", window_.saveState(kStateVersion));
}

void WindowLayout::reset() {
  window_.restoreState(first_state_, kStateVersion);
  window_.resizeDocks({form_dock_}, {kFormWidth}, Qt::Horizontal);
}

void WindowLayout::showForm() {
  form_dock_->show();
}

}  // namespace distilloscope
