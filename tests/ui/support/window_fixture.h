// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <memory>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/main_window.h"

namespace distilloscope {

/// The whole window over a fake session, with settings of its own. Each test gets a new one.
class WindowFixture : public QObject {
 protected:
  void setUp() {
    if (!settings_) settings_ = std::make_unique<OwnSettings>();
    OwnSettings::clear();
    openWindow();
  }
  void openWindow() {
    window_ = std::make_unique<MainWindow>(FakeSession::factory(session_));
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
  }
  void drain() { window_->bridge().drain(); }

  std::unique_ptr<OwnSettings> settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<MainWindow> window_;
};

}  // namespace distilloscope
