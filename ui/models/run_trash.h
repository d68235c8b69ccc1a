// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QThreadPool>

namespace distilloscope {

/// Moves run folders to the desktop's trash, away from the window's thread: a trash on another disk
/// means copying.
class RunTrash : public QObject {
  Q_OBJECT
 public:
  explicit RunTrash(QObject* parent = nullptr);
  ~RunTrash() override;  ///< waits for what has begun

  void move(const QStringList& folders);

 Q_SIGNALS:
  void moved(const QString& folder);
  void failed(const QString& folder, const QString& reason);

 private:
  QThreadPool pool_;
};

}  // namespace distilloscope
