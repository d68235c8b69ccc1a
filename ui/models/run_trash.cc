// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_trash.h"

#include <QFile>
#include <QFileInfo>

namespace distilloscope {

RunTrash::RunTrash(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(1);
}

RunTrash::~RunTrash() {
  pool_.waitForDone();
}

void RunTrash::move(const QStringList& folders) {
  for (const QString& folder : folders) {
    pool_.start([this, folder] {
      QFile file(folder);
      QString reason;
      if (!QFileInfo::exists(folder)) {
        reason = tr("The folder is not there any more.");
      } else if (!file.moveToTrash()) {
        reason = file.errorString();
      }
      // The pool ends before this object does, and posted calls go with the object.
      QMetaObject::invokeMethod(
          this,
          [this, folder, reason] {
            if (reason.isEmpty()) {
              Q_EMIT moved(folder);
            } else {
              Q_EMIT failed(folder, reason);
            }
          },
          Qt::QueuedConnection);
    });
  }
}

}  // namespace distilloscope
