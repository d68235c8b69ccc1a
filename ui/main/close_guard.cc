// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/close_guard.h"

#include <QWidget>

#include "ui/main/preferences.h"
#include "ui/main/questions.h"
#include "ui/main/run_controller.h"
#include "ui/models/lane_job.h"

namespace distilloscope {

CloseGuard::CloseGuard(RunController& run, LaneJob& other, QWidget* window)
    : QObject(window), run_(run), other_(other), window_(window) {
  connect(&run, &RunController::ended, this, &CloseGuard::onEnded);
  connect(&other, &LaneJob::ended, this, &CloseGuard::onEnded);
}

std::vector<LaneWork> CloseGuard::work() const {
  std::vector<LaneWork> all;
  if (run_.isActive()) all.push_back(run_.isStudy() ? LaneWork::study : LaneWork::train);
  if (other_.isActive()) {
    all.insert(other_.isWaiting() ? all.end() : all.begin(), other_.work());
  }
  return all;
}

bool CloseGuard::allows() {
  if (work().empty()) return true;
  if (!closing_) ask();
  return false;
}

void CloseGuard::onEnded() {
  if (!closing_ || !work().empty()) return;
  closing_ = false;
  Q_EMIT released();
}

void CloseGuard::ask() {
  switch (storedPreferences().closing) {
    case ClosingChoice::keep_going:
      return keepGoing();
    case ClosingChoice::stop:
      return stopAll();
    case ClosingChoice::ask:
      break;
  }
  askBeforeClosing(
      window_, work(), [this] { keepGoing(); }, [this] { stopAll(); });
}

// What stands still would never end without a window. And between the question and its answer the
// work may have ended by itself.
void CloseGuard::keepGoing() {
  closing_ = true;
  run_.resume();
  other_.resume();
  window_->hide();
  onEnded();
}

void CloseGuard::stopAll() {
  closing_ = true;
  if (other_.isWaiting()) other_.stop();
  run_.stop();
  other_.stop();
  onEnded();
}

}  // namespace distilloscope
