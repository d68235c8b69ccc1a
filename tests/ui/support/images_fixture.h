// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDragEnterEvent>
#include <QListView>
#include <QMimeData>
#include <QObject>
#include <QPixmap>
#include <QTest>
#include <memory>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/run_controller.h"
#include "ui/views/images_view.h"
#include "ui/views/pane_stage.h"
#include "ui/views/sample_strip.h"

namespace distilloscope {

/// An Images view on a fake session, and short names for what is in it.
class ImagesFixture : public QObject {
 protected:
  void startSession() {
    OwnSettings::clear();
    bridge_ = std::make_unique<EngineBridge>(FakeSession::factory(session_));
    workspace_ = std::make_unique<Workspace>(*bridge_);
    run_ = std::make_unique<RunController>(*bridge_, *workspace_);
    makeView();
  }
  void endSession() {
    view_.reset();
    training_.reset();
    run_.reset();
    workspace_.reset();
    bridge_.reset();
  }
  void makeView() {
    view_ = std::make_unique<ImagesView>(*bridge_, *workspace_);
    view_->resize(1000, 700);
    view_->show();
    view_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(view_.get()));
    view_->setFocus();
  }
  void openDataset() {
    workspace_->openDataset(QString());
    bridge_->drain();
    QTRY_VERIFY(stage().isVisible() && list()->width() > 100);  // laid out
  }
  void start() {
    run_->start(Options{});
    training_ = std::make_unique<FakeTraining>(*session_, 12, 4);
    training_->start();
    bridge_->drain();
    QTRY_VERIFY(stage().isVisible() && list()->width() > 100);  // laid out
  }
  void train(int epochs) {
    start();
    training_->runEpochs(epochs);
    bridge_->drain();
  }
  void openThree() {
    openDataset();
    workspace_->openRun("/runs/three");
    bridge_->drain();
    QCOMPARE(workspace_->armCount(), 3);
  }
  bool enter(const QMimeData& data) {
    QDragEnterEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.setAccepted(false);
    QCoreApplication::sendEvent(view_.get(), &event);
    return event.isAccepted();
  }
  template <typename Type>
  Type* find(const char* name) {
    return view_->findChild<Type*>(name);
  }
  PaneStage& stage() { return view_->stage(); }
  ImagePane& pane(PaneKind kind) { return stage().grid().pane(kind); }
  ImageCanvas& canvas(PaneKind kind) { return pane(kind).canvas(); }
  QListView* list() { return find<QListView>("sampleList"); }
  QPixmap thumbnail(int row) {
    return view_->strip().model().index(row).data(SampleListModel::kThumbnailRole).value<QPixmap>();
  }

  OwnSettings settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<RunController> run_;
  std::unique_ptr<FakeTraining> training_;
  std::unique_ptr<ImagesView> view_;
};

}  // namespace distilloscope
