// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <optional>
#include <vector>

#include "ui/bridge/turn_watch.h"

namespace distilloscope {

/// How late the window's event loop serves a timer that fires 60 times a second: what a user feels
/// as stutter. A test aid; it costs two clock readings per tick.
class LatenessProbe : public QObject {
  Q_OBJECT
 public:
  static constexpr int kIntervalMs = 16;
  static constexpr std::size_t kWorst = 5;

  /// A tick with what came before it, since the last.
  struct Tick {
    double late = 0;                       ///< milliseconds
    double at = 0;                         ///< milliseconds since start()
    double processor = 0;                  ///< of the window's thread
    double stolen = 0;                     ///< by the host, of all cores; only with a watch
    std::optional<LongestServed> longest;  ///< only with a watch
  };

  /// With a watch it also tells what was served; that must outlive the probe.
  explicit LatenessProbe(TurnWatch* watch = nullptr, QObject* parent = nullptr);
  void start();
  void stop();

  std::size_t count() const { return late_ms_.size(); }
  double quantile(double share) const;  ///< milliseconds; share 1 is the maximum
  const std::vector<Tick>& worst() const { return worst_; }  ///< the latest first, kWorst at most
  /// One line, and one more for each of the worst; numbers in the C locale.
  QString report() const;

 private:
  void tick();

  TurnWatch* watch_;
  QTimer timer_;
  Spent started_;
  Spent last_;
  double stolen_ = 0;
  std::vector<double> late_ms_;
  std::vector<Tick> worst_;
};

}  // namespace distilloscope
