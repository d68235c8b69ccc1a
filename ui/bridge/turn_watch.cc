// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/turn_watch.h"

#include <QMetaEnum>
#include <QObject>
#include <chrono>
#include <ctime>
#include <fstream>
#include <string>
#include <utility>

#ifdef __linux__
#include <unistd.h>
#endif

namespace distilloscope {

Spent Spent::now() {
  using Milliseconds = std::chrono::duration<double, std::milli>;
  Spent spent;
  spent.wall = Milliseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
#ifdef CLOCK_THREAD_CPUTIME_ID
  timespec own{};
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &own) == 0) {
    spent.processor =
        static_cast<double>(own.tv_sec) * 1e3 + static_cast<double>(own.tv_nsec) / 1e6;
  }
#endif
  return spent;
}

double stolenByHost() {
#ifdef __linux__
  // cpu user nice system idle iowait irq softirq steal, of all cores
  constexpr int kSteal = 7;
  std::ifstream file("/proc/stat");
  std::string word;
  double ticks = 0;
  file >> word;
  for (int i = 0; i <= kSteal; ++i) file >> ticks;
  if (file && word == "cpu") return ticks * 1e3 / static_cast<double>(::sysconf(_SC_CLK_TCK));
#endif
  return 0;
}

QString Served::text() const {
  QString text = receiver;
  if (*owner != '\0') text += QString(" of %1").arg(owner);
  if (!name.isEmpty()) text += QString(" \"%1\"").arg(name);
  const char* const key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
  return text + ": " + (key != nullptr ? QString(key) : QString("event %1").arg(int{type}));
}

void TurnWatch::begin(const QObject& receiver, QEvent::Type type) {
  // Who it was is asked now: an event may be the receiver's last.
  Open open;
  open.event.receiver = receiver.metaObject()->className();
  open.event.name = receiver.objectName();
  open.event.type = type;
  if (const QObject* owner = receiver.parent()) {
    open.event.owner = owner->metaObject()->className();
    if (open.event.name.isEmpty()) open.event.name = owner->objectName();
  }
  open.begun = Spent::now();
  open_.push_back(std::move(open));
}

void TurnWatch::look(const Open& open, Spent now) {
  const bool outermost = &open == &open_.front();
  const Spent all = now - open.begun;
  Served own = open.event;
  own.spent = all - open.sent;
  if (!heaviest_ || own.spent.*by_ > heaviest_->spent.*by_) heaviest_ = std::move(own);
  if (!outermost) return;
  if (!longest_ || all.*by_ > longest_->event.spent.*by_) {
    longest_ = LongestServed{open.event, *heaviest_};
    longest_->event.spent = all;
  }
  heaviest_.reset();
}

void TurnWatch::end() {
  const Spent now = Spent::now();
  look(open_.back(), now);
  const Spent all = now - open_.back().begun;
  open_.pop_back();
  if (!open_.empty()) open_.back().sent += all;
}

std::optional<LongestServed> TurnWatch::takeLongest() {
  // A loop inside of an event, as of a menu, counts from here on anew.
  const Spent now = Spent::now();
  for (std::size_t i = open_.size(); i-- > 0;) {
    look(open_[i], now);
    const Spent all = now - open_[i].begun;
    if (i > 0) open_[i - 1].sent += all;
    open_[i].begun = now;
    open_[i].sent = {};
  }
  return std::exchange(longest_, std::nullopt);
}

}  // namespace distilloscope
