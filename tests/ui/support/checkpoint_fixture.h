// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QObject>
#include <QTabWidget>
#include <QTest>
#include <memory>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/theme.h"
#include "ui/main/workspace.h"
#include "ui/views/checkpoint_view.h"

namespace distilloscope {

/// A Checkpoints view on a fake session, with one of its pages open.
class CheckpointFixture : public QObject {
 protected:
  enum Page { kTensors, kDifference, kHistory, kKernels, kActivations };

  static QString runFolder() { return "/runs/2026-05-04-demo"; }
  static QString runFile(int epoch, char model) {
    return runFolder() + QString("/checkpoints/epoch-%1/%2.safetensors")
                             .arg(epoch, 3, 10, QChar('0'))
                             .arg(QChar(model));
  }

  void startSession() {
    OwnSettings::clear();
    QApplication::clipboard()->clear();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance().setChoice(ThemeChoice::light);
    bridge_ = std::make_unique<EngineBridge>(FakeSession::factory(session_));
    workspace_ = std::make_unique<Workspace>(*bridge_);
    view_ = std::make_unique<CheckpointView>(*bridge_, *workspace_);
    view_->resize(960, 660);
    view_->show();
    view_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(view_.get()));
  }
  void endSession() {
    view_.reset();
    training_.reset();
    workspace_.reset();
    bridge_.reset();
  }
  void drain() {
    // What an answer asks for in turn is answered as well.
    for (int i = 0; i < 4; ++i) {
      bridge_->drain();
      QApplication::processEvents();
    }
  }
  void open(const QString& file) {
    workspace_->openCheckpoint(file);
    drain();
  }
  void openRun(const QString& folder = runFolder()) {
    workspace_->openRun(folder);
    drain();
  }
  void train(int epochs) {
    workspace_->followTraining(bridge_->submit(TrainJob{}));
    training_ = std::make_unique<FakeTraining>(*session_, 12, 3);
    training_->start();
    training_->runEpochs(epochs);
    session_->weight_epochs.clear();
    for (int i = 1; i <= epochs; ++i) session_->weight_epochs.push_back(i);
    drain();
  }
  void showPage(Page page) {
    child<QTabWidget>("checkpointTabs")->setCurrentIndex(page);
    drain();
  }
  void press(const char* name) {
    auto* button = child<QAbstractButton>(name);
    QVERIFY2(button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
    drain();
  }
  template <typename Type>
  Type* child(const char* name) {
    Type* found = view_->findChild<Type*>(name);
    if (found == nullptr) qFatal("no %s", name);
    return found;
  }
  QString label(const char* name) { return child<QLabel>(name)->text(); }
  QString copied() { return QApplication::clipboard()->text(); }
  /// An action of a menu below `owner`, by the words it begins with.
  void choose(const char* owner, const QString& words) {
    for (auto* menu : child<QWidget>(owner)->findChildren<QMenu*>(Qt::FindDirectChildrenOnly)) {
      Q_EMIT menu->aboutToShow();
      for (QAction* action : menu->actions()) {
        if (!action->text().startsWith(words) || action->menu() != nullptr) continue;
        QVERIFY2(action->isEnabled(), qPrintable(words));
        action->trigger();
        drain();
        return;
      }
    }
    QFAIL(qPrintable("no action " + words));
  }

  OwnSettings settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<FakeTraining> training_;
  std::unique_ptr<CheckpointView> view_;
};

}  // namespace distilloscope
