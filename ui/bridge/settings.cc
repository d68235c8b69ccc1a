// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/settings.h"

#include <QCoreApplication>
#include <QMap>
#include <QPointer>
#include <QSettings>
#include <QTimer>
#include <optional>
#include <utility>

#include "ui/bridge/aside.h"

namespace distilloscope {
namespace {

// By key; invalid: it and what is below it goes. A key stands before those below it, so that what
// was set after a removal stays.
using Changes = QMap<QString, QVariant>;

void write(const Changes& changes) {
  QSettings settings;
  for (auto change = changes.begin(); change != changes.end(); ++change) {
    if (change.value().isValid()) {
      settings.setValue(change.key(), change.value());
    } else {
      settings.remove(change.key());
    }
  }
  settings.sync();
}

class Keeper : public QObject {
 public:
  static Keeper& instance() {
    static QPointer<Keeper> one;
    if (one.isNull()) one = new Keeper(QCoreApplication::instance());
    return *one;
  }

  void change(const QString& key, const QVariant& value) {
    waiting_[key] = value;
    timer_.start();
  }
  void remove(const QString& key) {
    waiting_.removeIf(
        [&](const Changes::iterator& item) { return item.key().startsWith(key + "/"); });
    change(key, {});
  }
  /// None: the file knows. Invalid: there is none.
  std::optional<QVariant> find(const QString& key) const {
    if (waiting_.isEmpty()) return {};
    if (const auto own = waiting_.find(key); own != waiting_.end()) return *own;
    for (qsizetype end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      const auto above = waiting_.find(key.left(end));
      if (above != waiting_.end() && !above->isValid()) return QVariant();
    }
    return {};
  }
  void flush() {
    writing_.finish();
    timer_.stop();
    if (!waiting_.isEmpty()) write(std::exchange(waiting_, {}));
  }

 private:
  explicit Keeper(QObject* parent) : QObject(parent) {
    timer_.setSingleShot(true);
    timer_.setInterval(Settings::kWriteMs);
    connect(&timer_, &QTimer::timeout, this, &Keeper::writeAside);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &Keeper::flush);
  }

  void writeAside() {
    if (writing_.isBusy()) {
      timer_.start();
      return;
    }
    const Changes changes = waiting_;
    writing_.run([changes] { write(changes); },
                 [this, changes] {
                   for (auto change = changes.begin(); change != changes.end(); ++change) {
                     const auto known = waiting_.find(change.key());
                     if (known != waiting_.end() && *known == change.value()) waiting_.erase(known);
                   }
                 });
  }

  Changes waiting_;  // also what is being written
  QTimer timer_;
  Aside writing_;
};

}  // namespace

QVariant Settings::value(const QString& key, const QVariant& fallback) const {
  if (const auto waiting = Keeper::instance().find(key)) {
    return waiting->isValid() ? *waiting : fallback;
  }
  return QSettings().value(key, fallback);
}

bool Settings::contains(const QString& key) const {
  if (const auto waiting = Keeper::instance().find(key)) return waiting->isValid();
  return QSettings().contains(key);
}

void Settings::setValue(const QString& key, const QVariant& value) {
  Keeper::instance().change(key, value);
}

void Settings::remove(const QString& key) {
  Keeper::instance().remove(key);
}

void Settings::flush() {
  Keeper::instance().flush();
}

}  // namespace distilloscope
