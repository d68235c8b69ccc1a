// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/beside_runs.h"

#include <QDir>
#include <utility>

#include "ui/bridge/engine_text.h"
#include "ui/bridge/let_go.h"

namespace distilloscope {

BesideRuns::BesideRuns(EngineBridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {
  connect(&bridge, &EngineBridge::runOpened, this, &BesideRuns::onRunOpened);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &BesideRuns::onJobState);
}

JobId BesideRuns::add(const QString& folder) {
  const QString clean = QDir::cleanPath(folder);
  if (!order_.contains(clean)) order_ << clean;
  const JobId job = bridge_.submit(OpenRunJob{clean.toStdString()});
  jobs_[job] = clean;
  return job;
}

void BesideRuns::remove(const QString& folder) {
  const QString clean = QDir::cleanPath(folder);
  std::erase_if(jobs_, [&](const auto& item) { return item.second == clean; });
  if (order_.removeAll(clean) == 0) return;
  if (read_.erase(clean) > 0) list();
}

void BesideRuns::clear() {
  jobs_.clear();
  order_.clear();
  read_.clear();
  if (!runs_.empty()) list();
}

void BesideRuns::list() {
  std::vector<RunPtr> before = std::exchange(runs_, {});
  for (const QString& folder : order_) {
    if (const auto run = read_.find(folder); run != read_.end()) runs_.push_back(run->second);
  }
  Q_EMIT changed();
  for (RunPtr& run : before) letGo(std::move(run));
}

void BesideRuns::onRunOpened(RunOpened& event) {
  const auto job = jobs_.find(event.job);
  if (job == jobs_.end()) return;
  const QString asked = job->second;
  jobs_.erase(job);
  // The record knows the folder by the name that every view uses.
  const QString folder = QString::fromStdString(event.history.record.folder);
  const auto at = order_.indexOf(asked);
  if (folder != asked && at >= 0) {
    if (order_.contains(folder)) {
      order_.removeAt(at);
    } else {
      order_[at] = folder;
    }
  }
  read_[folder] = std::make_shared<const RunHistory>(std::move(event.history));
  list();
}

void BesideRuns::onJobState(const JobStateChanged& event) {
  const auto job = jobs_.find(event.job);
  if (job == jobs_.end() || !is_final(event.state) || event.state == JobState::finished) return;
  const QString folder = job->second;
  jobs_.erase(job);
  // A run that was read before stays as it was.
  if (!read_.contains(folder)) order_.removeAll(folder);
  if (event.state != JobState::failed) return;
  Q_EMIT problemRaised(
      tr("The run %1 cannot be shown beside.").arg(QDir::toNativeSeparators(folder)),
      errorText(event.error));
}

}  // namespace distilloscope
