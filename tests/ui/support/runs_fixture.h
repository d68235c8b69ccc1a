// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <memory>
#include <optional>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/theme.h"
#include "ui/main/workspace.h"
#include "ui/views/runs_view.h"

namespace distilloscope {

/// A Runs tab over a fake session, for tests of what it shows and does.
class RunsFixture : public QObject {
 protected:
  void setUp() {
    if (!settings_) settings_ = std::make_unique<OwnSettings>();
    OwnSettings::clear();
    Theme::instance().setChoice(ThemeChoice::light);
    bridge_ = std::make_unique<EngineBridge>(FakeSession::factory(session_));
    workspace_ = std::make_unique<Workspace>(*bridge_);
    makeView();
  }
  void tearDown() {
    training_.reset();
    view_.reset();
    workspace_.reset();
    bridge_.reset();
  }
  void makeView() {
    view_ = std::make_unique<RunsView>(*bridge_, *workspace_);
    view_->resize(1100, 700);
  }
  void show(const std::optional<RunsListed>& listed = {}) {
    session_->runs_listed = listed;
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    activate();
    bridge_->drain();
  }
  void activate() {
    view_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(view_.get()));
    view_->setFocus();
  }
  /// Lists again, as F5 does.
  void relist(const RunsListed& listed) {
    session_->runs_listed = listed;
    action("runRefresh")->trigger();
    bridge_->drain();
    bridge_->drain();
  }
  std::size_t listings() const { return session_->submitted<ListRunsJob>().size(); }
  void startTraining() {
    workspace_->followTraining(bridge_->submit(TrainJob{}));
    training_ = std::make_unique<FakeTraining>(*session_, 5, 10);
    training_->start();
    bridge_->drain();
  }
  QTableView* table() { return view_->findChild<QTableView*>("runsTable"); }
  QAction* action(const char* name) { return view_->findChild<QAction*>(name); }
  QString details() { return view_->findChild<QTextBrowser*>("runDetailsText")->toPlainText(); }
  QString title() { return view_->findChild<QLabel*>("runsMessageTitle")->text(); }
  QString message() { return view_->findChild<QLabel*>("runsMessageText")->text(); }
  QModelIndex indexOf(const QString& name) {
    const QAbstractItemModel* model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
      if (model->index(row, 0).data().toString() == name) return model->index(row, 0);
    }
    return {};
  }
  QString cell(const QString& name, RunColumn column) {
    return indexOf(name).siblingAtColumn(int(column)).data().toString();
  }
  void select(const QString& name) {
    const QModelIndex index = indexOf(name);
    QVERIFY(index.isValid());
    table()->clearSelection();  // the page opens on a run
    table()->selectRow(index.row());
    table()->setFocus();
  }
  static void press(QMessageBox* box, const QString& text) {
    QVERIFY(box != nullptr);
    for (QAbstractButton* button : box->buttons()) {
      if (button->text().remove('&') == text) {
        QTest::mouseClick(button, Qt::LeftButton);
        return;
      }
    }
    QFAIL("there is no such button");
  }

  std::unique_ptr<OwnSettings> settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<RunsView> view_;
  std::unique_ptr<FakeTraining> training_;
};

}  // namespace distilloscope
