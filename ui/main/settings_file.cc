// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/settings_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

namespace distilloscope {
namespace {

constexpr int kMostKept = 9;
constexpr qint64 kLargest = 16 << 20;  // a settings file has some ten kilobytes

bool isSound(const QString& path) {
  QFile file(path);
  if (!file.exists()) return true;
  if (!file.open(QIODevice::ReadOnly)) return false;
  if (file.size() > kLargest) return false;
  // A power cut may leave a file of the right length full of zeros, which parses as nothing.
  if (file.readAll().contains('\0')) return false;
  const QSettings settings;
  settings.allKeys();  // reads every section
  return settings.status() != QSettings::FormatError;
}

}  // namespace

QString rescueSettings() {
  const QString path = QSettings().fileName();
  if (isSound(path)) return {};
  QString aside;
  for (int number = 1; number <= kMostKept; ++number) {
    aside = path + ".damaged" + (number == 1 ? QString() : QString("-%1").arg(number));
    if (!QFileInfo::exists(aside)) break;
  }
  QFile::remove(aside);  // the last of many
  if (!QFile::rename(path, aside)) return path;
  QSettings().sync();
  return aside;
}

}  // namespace distilloscope
