// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pin_settings.h"

#include <QFileInfo>
#include <QStringList>

#include "ui/bridge/settings.h"

namespace distilloscope {
namespace {

constexpr const char* kArray = "images/pins";  // as QSettings keeps arrays

QString placeOf(std::size_t pin) {
  return QString("%1/%2").arg(kArray).arg(pin + 1);
}

}  // namespace

void storePins(const std::array<PanePin, kPins.size()>& pins) {
  Settings settings;
  settings.setValue(QString("%1/size").arg(kArray), static_cast<int>(pins.size()));
  for (std::size_t i = 0; i < pins.size(); ++i) {
    const PanePin& pin = pins[i];
    settings.remove(placeOf(i));
    if (pin.empty()) continue;
    const auto keep = [&](const char* name, const QVariant& value) {
      settings.setValue(placeOf(i) + '/' + name, value);
    };
    keep("file", pin.file);
    keep("folder", pin.folder);
    keep("run", pin.run);
    keep("arm", pin.arm);
    keep("epoch", pin.epoch);
    keep("best", pin.best);
    QStringList names;
    QStringList colours;
    for (const ArmOptions& arm : pin.options.arms) {
      names << QString::fromStdString(arm.name);
      colours << QString::fromStdString(arm.colour);
    }
    keep("armNames", names);
    keep("armColours", colours);
  }
}

std::array<PanePin, kPins.size()> storedPins() {
  std::array<PanePin, kPins.size()> pins;
  const Settings settings;
  for (std::size_t i = 0; i < pins.size(); ++i) {
    const auto kept = [&](const char* name, const QVariant& fallback = {}) {
      return settings.value(placeOf(i) + '/' + name, fallback);
    };
    PanePin pin;
    pin.file = kept("file").toString();
    if (pin.file.isEmpty() || !QFileInfo::exists(pin.file)) continue;
    pin.folder = kept("folder").toString();
    pin.foreign = !pin.folder.isEmpty();
    pin.run = kept("run").toString();
    pin.arm = kept("arm", -1).toInt();
    pin.epoch = kept("epoch").toInt();
    pin.best = kept("best").toBool();
    const QStringList names = kept("armNames").toStringList();
    const QStringList colours = kept("armColours").toStringList();
    for (qsizetype arm = 0; arm < names.size(); ++arm) {
      ArmOptions known;
      known.name = names[arm].toStdString();
      known.colour = colours.value(arm).toStdString();
      pin.options.arms.push_back(std::move(known));
    }
    pins[i] = std::move(pin);
  }
  return pins;
}

}  // namespace distilloscope
