// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "ui/bridge/settings.h"

namespace distilloscope {

/// Settings of a test lie in a folder of its own, so that no test sees what another left or what
/// the user chose.
class OwnSettings {
 public:
  OwnSettings() {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder_.path());
    QCoreApplication::setOrganizationName("Distilloscope");
    QCoreApplication::setApplicationName("test");
    clear();
  }
  /// Forgets all that was kept, also what is not written yet.
  static void clear() {
    Settings::flush();
    QSettings().clear();
  }

 private:
  QTemporaryDir folder_;
};

}  // namespace distilloscope
