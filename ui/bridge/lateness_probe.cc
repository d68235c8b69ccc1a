// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/lateness_probe.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace distilloscope {

LatenessProbe::LatenessProbe(QObject* parent) : QObject(parent) {
  timer_.setTimerType(Qt::PreciseTimer);
  timer_.setInterval(kIntervalMs);
  connect(&timer_, &QTimer::timeout, this, [this] {
    const qint64 now = clock_.nsecsElapsed();
    late_ms_.push_back(std::max(0.0, static_cast<double>(now - last_) / 1e6 - kIntervalMs));
    last_ = now;
  });
}

void LatenessProbe::start() {
  clock_.start();
  last_ = 0;
  timer_.start();
}

void LatenessProbe::stop() {
  timer_.stop();
}

double LatenessProbe::quantile(double share) const {
  if (late_ms_.empty()) return 0;
  std::vector<double> sorted = late_ms_;
  std::sort(sorted.begin(), sorted.end());
  const double at = std::ceil(share * static_cast<double>(sorted.size())) - 1;
  return sorted[static_cast<std::size_t>(std::max(0.0, at))];
}

QString LatenessProbe::report() const {
  const QLocale c = QLocale::c();
  return QString("Event loop lateness over %1 ticks of %2 ms: p50 %3 ms, p99 %4 ms, max %5 ms")
      .arg(late_ms_.size())
      .arg(kIntervalMs)
      .arg(c.toString(quantile(0.5), 'f', 2), c.toString(quantile(0.99), 'f', 2),
           c.toString(quantile(1), 'f', 2));
}

}  // namespace distilloscope
