// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pin_settings.h"

#include <QFileInfo>
#include <QSettings>
#include <QStringList>

namespace distilloscope {
namespace {

constexpr const char* kArray = "images/pins";

}  // namespace

void storePins(const std::array<PanePin, kPins.size()>& pins) {
  QSettings settings;
  settings.remove(kArray);
  settings.beginWriteArray(kArray, static_cast<int>(pins.size()));
  for (int i = 0; i < static_cast<int>(pins.size()); ++i) {
    const PanePin& pin = pins[static_cast<std::size_t>(i)];
    if (pin.empty()) continue;
    settings.setArrayIndex(i);
    settings.setValue("file", pin.file);
    settings.setValue("folder", pin.folder);
    settings.setValue("run", pin.run);
    settings.setValue("arm", pin.arm);
    settings.setValue("epoch", pin.epoch);
    settings.setValue("best", pin.best);
    QStringList names;
    QStringList colours;
    for (const ArmOptions& arm : pin.options.arms) {
      names << QString::fromStdString(arm.name);
      colours << QString::fromStdString(arm.colour);
    }
    settings.setValue("armNames", names);
    settings.setValue("armColours", colours);
  }
  settings.endArray();
}

std::array<PanePin, kPins.size()> storedPins() {
  std::array<PanePin, kPins.size()> pins;
  QSettings settings;
  const int count = settings.beginReadArray(kArray);
  for (int i = 0; i < std::min(count, static_cast<int>(pins.size())); ++i) {
    settings.setArrayIndex(i);
    PanePin pin;
    pin.file = settings.value("file").toString();
    if (pin.file.isEmpty() || !QFileInfo::exists(pin.file)) continue;
    pin.folder = settings.value("folder").toString();
    pin.foreign = !pin.folder.isEmpty();
    pin.run = settings.value("run").toString();
    pin.arm = settings.value("arm", -1).toInt();
    pin.epoch = settings.value("epoch").toInt();
    pin.best = settings.value("best").toBool();
    const QStringList names = settings.value("armNames").toStringList();
    const QStringList colours = settings.value("armColours").toStringList();
    for (qsizetype arm = 0; arm < names.size(); ++arm) {
      ArmOptions known;
      known.name = names[arm].toStdString();
      known.colour = colours.value(arm).toStdString();
      pin.options.arms.push_back(std::move(known));
    }
    pins[static_cast<std::size_t>(i)] = std::move(pin);
  }
  settings.endArray();
  return pins;
}

}  // namespace distilloscope
