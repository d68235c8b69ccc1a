// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <vector>

namespace distilloscope {

/// How late the window's event loop serves a timer that fires 60 times a second: what a user feels
/// as stutter. A test aid; it costs one clock reading per tick.
class LatenessProbe : public QObject {
  Q_OBJECT
 public:
  static constexpr int kIntervalMs = 16;

  explicit LatenessProbe(QObject* parent = nullptr);
  void start();
  void stop();

  std::size_t count() const { return late_ms_.size(); }
  double quantile(double share) const;  ///< milliseconds; share 1 is the maximum
  QString report() const;               ///< one line, numbers in the C locale

 private:
  QTimer timer_;
  QElapsedTimer clock_;
  qint64 last_ = 0;  ///< nanoseconds
  std::vector<double> late_ms_;
};

}  // namespace distilloscope
