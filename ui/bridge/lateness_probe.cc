// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/lateness_probe.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <utility>

namespace distilloscope {
namespace {

QString number(double value) {
  return QLocale::c().toString(value, 'f', 2);
}

QString described(const Served& served) {
  return QString("%1 (%2 ms, %3 computing)")
      .arg(served.text(), number(served.spent.wall), number(served.spent.processor));
}

}  // namespace

LatenessProbe::LatenessProbe(TurnWatch* watch, QObject* parent) : QObject(parent), watch_(watch) {
  timer_.setTimerType(Qt::PreciseTimer);
  timer_.setInterval(kIntervalMs);
  connect(&timer_, &QTimer::timeout, this, &LatenessProbe::tick);
}

void LatenessProbe::start() {
  if (watch_ != nullptr) {
    watch_->takeLongest();
    stolen_ = stolenByHost();
  }
  started_ = last_ = Spent::now();
  timer_.start();
}

void LatenessProbe::tick() {
  const Spent now = Spent::now();
  const Spent since = now - std::exchange(last_, now);
  Tick tick;
  tick.late = std::max(0.0, since.wall - kIntervalMs);
  tick.at = (now - started_).wall;
  tick.processor = since.processor;
  late_ms_.push_back(tick.late);
  if (watch_ != nullptr) {
    tick.longest = watch_->takeLongest();
    const double stolen = stolenByHost();
    tick.stolen = stolen - std::exchange(stolen_, stolen);
  }
  if (tick.late <= 0 || (worst_.size() == kWorst && tick.late <= worst_.back().late)) return;
  if (worst_.size() == kWorst) worst_.pop_back();
  const auto later = [&](const Tick& other) { return other.late < tick.late; };
  worst_.insert(std::find_if(worst_.begin(), worst_.end(), later), std::move(tick));
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
  QStringList lines(QString("Event loop lateness over %1 ticks of %2 ms: p50 %3 ms, p99 %4 ms, "
                            "max %5 ms")
                        .arg(late_ms_.size())
                        .arg(kIntervalMs)
                        .arg(number(quantile(0.5)), number(quantile(0.99)), number(quantile(1))));
  for (const Tick& tick : worst_) {
    lines << QString("  late by %1 ms at %2 s, %3 ms of it and the tick computing")
                 .arg(number(tick.late), number(tick.at / 1e3), number(tick.processor));
    if (tick.stolen > 0) {
      lines.back() += QString(", %1 ms taken by the host").arg(number(tick.stolen));
    }
    if (!tick.longest) continue;
    const auto& [event, heaviest] = *tick.longest;
    lines.back() += QString("; longest: %1").arg(described(event));
    if (heaviest.receiver != event.receiver || heaviest.type != event.type) {
      lines.back() += QString(", most of it in %1").arg(described(heaviest));
    }
  }
  return lines.join('\n');
}

}  // namespace distilloscope
