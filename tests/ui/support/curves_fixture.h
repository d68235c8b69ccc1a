// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QSettings>
#include <memory>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/run_controller.h"
#include "ui/views/curves_view.h"

namespace distilloscope {

/// The Curves tab with a fake engine, and runs to be shown in it.
class CurvesFixture {
 public:
  CurvesFixture() {
    OwnSettings::clear();
    bridge = std::make_unique<EngineBridge>(FakeSession::factory(session));
    workspace = std::make_unique<Workspace>(*bridge);
    run = std::make_unique<RunController>(*bridge, *workspace);
    view = std::make_unique<CurvesView>(*bridge, *workspace);
    view->resize(1000, 640);
    view->show();
  }
  ~CurvesFixture() {
    view.reset();
    run.reset();
    workspace.reset();
    bridge.reset();
  }

  void open(const RunHistory& history) {
    answer(workspace->openRun(QString::fromStdString(history.record.folder)), history);
  }
  void addBeside(const RunHistory& history) {
    // Asked for and answered in two steps, as by an engine.
    answer(workspace->addBeside(QString::fromStdString(history.record.folder)), history);
  }
  void choose(Quantity quantity) {
    auto* combo = view->findChild<QComboBox*>("curveQuantity");
    combo->setCurrentIndex(combo->findData(static_cast<int>(quantity)));
  }
  const CurveFigure& figure() const { return view->figure(); }
  QStringList drawn() const {
    QStringList names;
    for (const DrawnCurve& curve : figure().drawnCurves()) names << curve.name;
    return names;
  }
  DrawnCurve curve(const QString& name) const {
    for (const DrawnCurve& curve : figure().drawnCurves()) {
      if (curve.name == name) return curve;
    }
    return {};
  }

  /// A finished run whose validation KL lies `higher` than that of the others.
  static RunHistory finished(const std::string& name, std::int64_t seed, double higher = 0,
                             int epochs = 4) {
    RunHistory history = FakeSession::history("/runs/" + name, epochs, 20);
    history.record.name = name;
    history.record.state = RunState::finished;
    history.record.options.run.seed = seed;
    history.record.options.optimiser.epochs = epochs;
    for (EpochSample& sample : history.epochs) {
      for (double& kl : sample.val_kl) kl += higher;
    }
    return history;
  }

  FakeSession* session = nullptr;
  std::unique_ptr<EngineBridge> bridge;
  std::unique_ptr<Workspace> workspace;
  std::unique_ptr<RunController> run;
  std::unique_ptr<CurvesView> view;

 private:
  void answer(JobId job, const RunHistory& history) {
    // The fake session answered with a run of its own, which this one replaces.
    session->drain();
    session->push(RunOpened{job, history});
    bridge->drain();
  }
};

}  // namespace distilloscope
