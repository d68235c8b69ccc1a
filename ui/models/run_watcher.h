// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <map>
#include <optional>

#include "ui/models/run_stamps.h"

namespace distilloscope {

/// Notices what other processes do to run folders, here or on another machine of a shared disk: new
/// folders, and runs that grow. It looks at names, times and sizes, away from the window's thread
/// and one look at a time: now and then, and at once where the system reports a change.
class RunWatcher : public QObject {
  Q_OBJECT
 public:
  static constexpr int kPollMs = 3000;      ///< a shared disk reports nothing
  static constexpr int kSettleMs = 300;     ///< changes come in bursts
  static constexpr int kSilentMs = 90'000;  ///< at least; see isGrowing()
  static constexpr int kMostWatched = 64;   ///< runs the system reports on; others wait for a look

  explicit RunWatcher(QObject* parent = nullptr);
  ~RunWatcher() override;  ///< waits for a look that has begun

  /// What is watched from now on; the first look is what later ones are held against.
  void watch(const RunStampsWanted& wanted);
  void setActive(bool active);  ///< what happened meanwhile is noticed with the next look
  bool isActive() const { return active_; }
  void look();
  bool hasLooked() const { return seen_.has_value(); }
  /// Between two looks, and until silence counts as an end.
  void setPace(int poll_ms, int silent_ms);
  /// Of the runs watched: grew lately. A run whose epochs take long is given time: several times
  /// as long as it was silent before.
  QSet<QString> growing() const { return growing_; }
  /// Who trained it is known to be gone: what it grew before says nothing any more.
  void forgetGrowth(const QString& run);

 Q_SIGNALS:
  void changed();  ///< the folder's names, or a run's record or epochs: worth a listing
  void grew(const QStringList& runs);  ///< these wrote something, be it only steps
  void growingChanged();

 private:
  struct Life {
    qint64 grown_at = -1;  ///< milliseconds of clock_; -1: was not seen to grow
    qint64 longest = 0;    ///< silence between two growths
  };
  void start();
  void onLooked(const RunStamps& stamps);
  void noteGrowth(const QStringList& runs);
  void followNotices();

  QThreadPool pool_;
  QFileSystemWatcher notices_;
  QTimer poll_;
  QTimer settle_;
  QElapsedTimer clock_;
  RunStampsWanted wanted_;
  std::optional<RunStamps> seen_;
  std::map<QString, Life> lives_;
  QSet<QString> growing_;
  int poll_ms_ = kPollMs;
  int silent_ms_ = kSilentMs;
  bool active_ = false;
  bool looking_ = false;
  bool again_ = false;
  int round_ = 0;  ///< a look at what was wanted before is no answer
};

}  // namespace distilloscope
