// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace distilloscope {

/// What the window remembers: QSettings for who must not wait for a disk. A value that is set is
/// known to every reader here at once, and is written by another thread kWriteMs after the last
/// one, or at the end of the program. For the window's thread alone.
class Settings {
 public:
  static constexpr int kWriteMs = 300;

  QVariant value(const QString& key, const QVariant& fallback = {}) const;
  bool contains(const QString& key) const;
  void setValue(const QString& key, const QVariant& value);
  void remove(const QString& key);  ///< and all keys below it
  /// Writes now what waits, and returns when it is on disk.
  static void flush();
};

}  // namespace distilloscope
