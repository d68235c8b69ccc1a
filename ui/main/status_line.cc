// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/status_line.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QStatusBar>
#include <QThread>

#ifdef Q_OS_LINUX
#include <unistd.h>

#include "ui/bridge/engine_text.h"
#endif

namespace distilloscope {
namespace {

constexpr int kMemoryMs = 2000;

}  // namespace

qint64 processMemory() {
#ifdef Q_OS_LINUX
  QFile file("/proc/self/statm");
  if (!file.open(QIODevice::ReadOnly)) return -1;
  const QList<QByteArray> fields = file.readAll().split(' ');
  return fields.size() < 2 ? -1 : fields[1].toLongLong() * sysconf(_SC_PAGESIZE);
#else
  return -1;
#endif
}

StatusLine::StatusLine(QStatusBar* bar, Workspace& workspace)
    : QObject(bar), workspace_(workspace) {
  const auto add = [&](const char* name, int stretch) {
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setContentsMargins(4, 0, 10, 0);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setFixedHeight(label->fontMetrics().height() + 2);
    bar->addWidget(label, stretch);
    return label;
  };
  device_ = add("statusDevice", 0);
  dataset_ = add("statusDataset", 0);
  followed_ = add("statusFollowed", 0);
  followed_->setToolTip(tr("Its curves and images grow by themselves, as its files do"));
  folder_ = add("statusFolder", 1);
  folder_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  folder_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  memory_ = new QLabel;
  memory_->setObjectName("statusMemory");
  memory_->setToolTip(tr("Memory this program holds"));
  bar->addPermanentWidget(memory_);
  connect(&workspace, &Workspace::datasetChanged, this, &StatusLine::refresh);
  connect(&workspace, &Workspace::runChanged, this, &StatusLine::refresh);
  connect(&workspace, &Workspace::followedChanged, this, &StatusLine::refresh);
  timer_.setInterval(kMemoryMs);
  connect(&timer_, &QTimer::timeout, this, &StatusLine::refreshMemory);
  timer_.start();
  refresh();
  refreshMemory();
}

void StatusLine::refresh() {
  device_->setText(workspace_.hasRun() && !workspace_.run().device.empty()
                       ? engineText(workspace_.run().device)
                       : tr("%1 processor threads").arg(QThread::idealThreadCount()));
  dataset_->setText(workspace_.hasDataset() ? engineText(workspace_.dataset().name)
                                            : tr("no dataset"));
  dataset_->setToolTip(QString::fromStdString(workspace_.dataset().folder));
  followed_->setText(workspace_.isFollowed() ? tr("followed: trained by another process")
                                             : QString());
  followed_->setVisible(workspace_.isFollowed());
  const QString folder =
      workspace_.hasRun()
          ? QDir::toNativeSeparators(QString::fromStdString(workspace_.run().folder))
          : QString();
  folder_->setText(folder);
  folder_->setToolTip(folder.isEmpty() ? QString() : tr("Run folder: %1").arg(folder));
}

void StatusLine::refreshMemory() {
  const qint64 bytes = processMemory();
  memory_->setText(bytes < 0 ? QString() : QLocale().formattedDataSize(bytes, 0));
}

}  // namespace distilloscope
