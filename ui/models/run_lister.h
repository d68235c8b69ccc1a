// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "ui/bridge/engine_bridge.h"
#include "ui/models/run_watcher.h"

namespace distilloscope {

/// Asks the engine which runs there are, and asks again when the folder changes or a run in it goes
/// on, whoever trains it. One question at a time, and none while nobody looks.
class RunLister : public QObject {
  Q_OBJECT
 public:
  static constexpr int kSettleMs = 400;  ///< a folder that changes is listed when it has settled
  /// For what no watcher sees: a lock that is gone, a finished run that somebody resumes.
  static constexpr int kSlowMs = 30'000;
  static constexpr int kSlowestMs = 480'000;  ///< for a folder that cannot be listed

  explicit RunLister(EngineBridge& bridge, QObject* parent = nullptr);

  enum class When { now, watched };
  /// Empty: the user's data folder. Listed now, or as soon as somebody looks.
  void setFolder(const QString& folder, When when);
  QString wantedFolder() const { return wanted_; }
  /// Of the last answer; where the runs really lie.
  QString folder() const { return folder_; }
  bool isListing() const { return job_ != 0; }
  /// Whether somebody looks at the list; becoming watched lists what changed meanwhile.
  void setWatched(bool watched);
  void relist();
  /// Something changed that a watcher may not see; listed when it has settled.
  void noteChange() { settle_.start(); }
  /// Runs and studies that others were seen to write in.
  QSet<QString> growing() const { return watcher_.growing(); }

 Q_SIGNALS:
  void listingChanged();  ///< began or ended
  void listed(const distilloscope::RunsListed& runs);
  void failed(const QString& reason);
  void growingChanged();

 private:
  void onListed(const RunsListed& runs);
  void onJobState(const JobStateChanged& event);
  void changed();
  void watch(const RunsListed& runs);

  EngineBridge& bridge_;
  RunWatcher watcher_;
  QTimer settle_;
  QTimer slow_;
  QString wanted_;
  QString folder_;
  QSet<QString> held_;  ///< runs whose lock was seen from here
  QString own_;         ///< trained by this program, whose events tell more than its files
  JobId own_job_ = 0;
  JobId job_ = 0;
  bool again_ = false;  ///< asked for while a listing was under way
  bool stale_ = true;   ///< changed while nobody looked
  bool watched_ = false;
};

}  // namespace distilloscope
