// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/pictures.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QPixmap>
#include <QTabWidget>
#include <cstdio>

#include "ui/main/actions.h"
#include "ui/main/main_window.h"
#include "ui/main/theme.h"
#include "ui/main/workspace.h"
#include "ui/views/checkpoint_view.h"
#include "ui/views/curves_view.h"
#include "ui/views/whole_picture.h"

namespace distilloscope {
namespace {

constexpr int kSettleMs = 700;
constexpr QSize kSizes[] = {{1280, 800}, {1920, 1080}};
const char* const kViews[] = {"curves", "images", "checkpoints", "runs", "teacher", "study"};
/// Of the Checkpoints view, left to right.
const char* const kPages[] = {"tensors", "difference", "epochs", "kernels", "activations"};
const char* const kDialogs[] = {"settingsDialog", "helpDialog", "aboutWindow"};

}  // namespace

Pictures::Pictures(MainWindow& window, const QString& folder)
    : QObject(&window), window_(window), folder_(folder) {
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&settle_, &QTimer::timeout, this, &Pictures::take);
}

void Pictures::start() {
  QDir().mkpath(folder_);
  // Without a display the screen is a small one, on which the form is folded away.
  window_.findChild<QDockWidget*>("experimentDock")->show();
  queue();
  next();
}

void Pictures::queue() {
  for (const bool dark : {false, true}) {
    for (const QSize& size : kSizes) {
      for (int view = 0; view < static_cast<int>(std::size(kViews)); ++view) {
        shots_.enqueue({kViews[view], dark, size,
                        [this, view] { window_.showView(static_cast<ViewKind>(view)); },
                        [this] { return &window_; }});
      }
      for (int page = 0; page < static_cast<int>(std::size(kPages)); ++page) {
        shots_.enqueue({QString("checkpoints-") + kPages[page], dark, size,
                        [this, page] { showCheckpointPage(page); }, [this] { return &window_; }});
      }
    }
    for (const char* name : kDialogs) {
      QAction* opens = name == kDialogs[0]   ? window_.actions().settings
                       : name == kDialogs[1] ? window_.actions().help
                                             : window_.actions().about;
      shots_.enqueue({QString(name).remove("Dialog").remove("Window"), dark, kSizes[0],
                      [opens] { opens->trigger(); },
                      [this, name] { return window_.findChild<QDialog*>(name); }});
    }
  }
}

void Pictures::showCheckpointPage(int page) {
  Workspace& workspace = window_.workspace();
  window_.showView(ViewKind::checkpoints);
  const QString file = workspace.checkpointFile(Model::a, workspace.newestEpoch());
  auto* view = window_.findChild<CheckpointView*>();
  if (!file.isEmpty() && view->shownFile() != file) view->open(file);
  window_.findChild<QTabWidget*>("checkpointTabs")->setCurrentIndex(page);
}

void Pictures::next() {
  if (shots_.isEmpty()) {
    Q_EMIT done(failed_ == 0 ? 0 : 1);
    return;
  }
  const Shot& shot = shots_.head();
  Theme::instance().setChoice(shot.dark ? ThemeChoice::dark : ThemeChoice::light);
  window_.resize(shot.size);
  shot.arrange();
  settle_.start();
}

void Pictures::take() {
  const CurvesView& curves = window_.curves();
  if (window_.bridge().isWaiting() || curves.isReading() || !curves.figure().isDrawn()) {
    settle_.start();
    return;
  }
  const Shot shot = shots_.dequeue();
  QWidget* subject = shot.subject();
  const QString name = QString("%1-%2-%3x%4.png")
                           .arg(shot.name, shot.dark ? "dark" : "light")
                           .arg(shot.size.width())
                           .arg(shot.size.height());
  const QString file = QDir(folder_).filePath(name);
  if (subject == nullptr || !grabWhole(*subject).save(file, "PNG")) {
    std::fprintf(stderr, "%s cannot be written.\n", qPrintable(file));
    ++failed_;
  }
  if (subject != nullptr && subject != &window_) subject->close();
  next();
}

}  // namespace distilloscope
