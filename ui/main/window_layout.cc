// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/window_layout.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QGuiApplication>
#include <QMainWindow>
#include <QRegularExpression>
#include <QScreen>
#include <algorithm>

#include "ui/bridge/settings.h"
#include "ui/main/actions.h"
#include "ui/views/log_view.h"

namespace distilloscope {
namespace {

constexpr int kFormWidth = 330;
constexpr int kLogHeight = 130;
constexpr int kStateVersion = 1;
constexpr int kKeepMs = 800;
constexpr QSize kFrame(4, 44);  // what a desktop puts around a window, in px
constexpr const char* kKnownMessages = "window/knownMessages";
constexpr qsizetype kMostKnown = 100;  // kinds of messages that open the dock no more
constexpr qsizetype kMostGist = 120;   // characters by which one is known again
constexpr int kSmallWindow = 1100;     // px wide: the form would take a third of it
constexpr int kRoomForForm = 780;  // px wide: on a smaller screen the views have no place beside it
constexpr int kVisible = 80;       // pixels of a window that must be within reach

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
}

void WindowLayout::restore() {
  keep_timer_.setSingleShot(true);
  keep_timer_.setInterval(kKeepMs);
  connect(&keep_timer_, &QTimer::timeout, this, &WindowLayout::keep);
  first_state_ = window_.saveState(kStateVersion);
  const Settings settings;
  const QByteArray geometry = settings.value("window/geometry").toByteArray();
  window_.restoreGeometry(geometry);
  window_.restoreState(settings.value("window/state").toByteArray(), kStateVersion);
  bringOnScreen(&window_);
  if (!window_.isMaximized() && !window_.isFullScreen()) {
    // A small screen must not lose the status bar to the frame that the desktop adds.
    window_.resize(window_.size().boundedTo(
        geometry.isEmpty() ? roomOnScreen(window_) : window_.screen()->availableGeometry().size()));
  }
  // On a small screen what a run shows comes first; New and F9 bring the form.
  if (geometry.isEmpty() && window_.width() < kSmallWindow) form_dock_->hide();
  for (QDockWidget* dock : {form_dock_, log_dock_}) {
    if (dock->isFloating()) bringOnScreen(dock);
    connect(dock, &QDockWidget::topLevelChanged, this, &WindowLayout::keepSoon);
    connect(dock, &QDockWidget::dockLocationChanged, this, &WindowLayout::keepSoon);
    dock->installEventFilter(this);
  }
  window_.installEventFilter(this);
  fit(window_.screen()->availableGeometry().width());
}

void WindowLayout::fit(int room) {
  const bool fits = room >= kRoomForForm;
  const bool folds = !folded_ && !fits && !asked_ && !form_dock_->isHidden();
  if (form_dock_->isFloating() || (folded_ ? !fits : !folds)) return;
  fitting_ = true;
  folded_ = !folded_;
  form_dock_->setVisible(!folded_);
  fitting_ = false;
}

bool WindowLayout::eventFilter(QObject* object, QEvent* event) {
  if (object == form_dock_ && !fitting_) {
    if (event->type() == QEvent::ShowToParent) asked_ = true;
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
      folded_ = false;  // it is the user's choice from now on
    }
  }
  const bool moved = event->type() == QEvent::Move || event->type() == QEvent::Resize;
  if (object == &window_ && moved) fit(window_.screen()->availableGeometry().width());
  switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
      if (window_.isVisible()) keepSoon();
      break;
    default:
      break;
  }
  return QObject::eventFilter(object, event);
}

void bringOnScreen(QWidget* window) {
  const QRect frame = window->frameGeometry();
  for (const QScreen* screen : QGuiApplication::screens()) {
    const QRect seen = screen->availableGeometry() & frame;
    // The title bar is what the window is moved by.
    const bool title = seen.top() <= frame.top() + kVisible / 2;
    if (title && seen.width() >= kVisible && seen.height() >= kVisible) return;
  }
  const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
  window->resize(window->size().boundedTo(screen.size()));
  window->move(screen.center() - QPoint(window->width() / 2, window->height() / 2));
}

QSize roomOnScreen(const QWidget& window) {
  return window.screen()->availableGeometry().size() - kFrame;
}

void WindowLayout::keep() const {
  Settings settings;
  settings.setValue("window/geometry", window_.saveGeometry());
  // A form that folded by itself is still wanted.
  if (!folded_) settings.setValue("window/state", window_.saveState(kStateVersion));
}

void WindowLayout::reset() {
  window_.restoreState(first_state_, kStateVersion);
  window_.resizeDocks({form_dock_}, {kFormWidth}, Qt::Horizontal);
}

void WindowLayout::showMessages(const QString& text) {
  // The same of another step, epoch or value is the same.
  static const QRegularExpression kNumbers("[0-9]+([.,][0-9]+)?");
  const QString gist = QString(text).replace(kNumbers, "#").left(kMostGist);
  Settings settings;
  QStringList known = settings.value(kKnownMessages).toStringList();
  if (known.contains(gist)) return;
  known << gist;
  settings.setValue(kKnownMessages, known.mid(std::max<qsizetype>(0, known.size() - kMostKnown)));
  log_dock_->show();
}

void WindowLayout::showForm() {
  form_dock_->show();
}

}  // namespace distilloscope
