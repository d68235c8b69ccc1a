// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pane_pin.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "ui/main/arm_look.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(PanePin)
};

}  // namespace

QString PanePin::title() const {
  if (file.isEmpty()) return Words::tr("Pinned");
  if (arm < 0) {
    // Most checkpoints are called a.safetensors; their folder tells them apart.
    const QFileInfo info(file);
    return info.dir().dirName() + "/" + info.completeBaseName();
  }
  const QString name = armName(options, arm);
  const QString who = !foreign || run.isEmpty() ? name : Words::tr("%1 of %2").arg(name, run);
  if (epoch <= 0) return who;
  return best ? Words::tr("%1, best epoch (%2)").arg(who).arg(epoch)
              : Words::tr("%1, epoch %2").arg(who).arg(epoch);
}

QColor PanePin::colour(bool dark) const {
  if (arm < 0) return dark ? QColor(0xB9, 0xA7, 0xD8) : QColor(0x6A, 0x51, 0xA3);
  return armColour(options, arm, dark);
}

QString checkpointPath(const QString& run_folder, int epoch, int arm) {
  return QDir(run_folder)
      .absoluteFilePath(QString("checkpoints/epoch-%1/%2.safetensors")
                            .arg(epoch, 3, 10, QChar('0'))
                            .arg(QString::fromStdString(arm_letter(arm))));
}

}  // namespace distilloscope
