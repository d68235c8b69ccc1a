// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <map>
#include <memory>
#include <vector>

#include "ui/bridge/engine_bridge.h"

namespace distilloscope {

/// Runs that are looked at beside the shown one, in the order in which they were asked for.
class BesideRuns : public QObject {
  Q_OBJECT
 public:
  using RunPtr = std::shared_ptr<const RunHistory>;

  explicit BesideRuns(EngineBridge& bridge, QObject* parent = nullptr);

  const std::vector<RunPtr>& runs() const { return runs_; }
  bool contains(const QString& folder) const { return order_.contains(folder); }
  /// Reads a run folder; a run that is there already is read anew and keeps its place.
  JobId add(const QString& folder);
  void remove(const QString& folder);
  void clear();

 Q_SIGNALS:
  void changed();  ///< runs() is another list
  void problemRaised(const QString& text, const QString& details);

 private:
  void onRunOpened(RunOpened& event);
  void onJobState(const JobStateChanged& event);
  void list();

  EngineBridge& bridge_;
  QStringList order_;  ///< folders, also of runs that are still being read
  std::map<QString, RunPtr> read_;
  std::map<JobId, QString> jobs_;
  std::vector<RunPtr> runs_;
};

}  // namespace distilloscope
