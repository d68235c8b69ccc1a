// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pane_output.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <vector>

#include "ui/bridge/settings.h"
#include "ui/export/pane_export.h"
#include "ui/views/notice_bar.h"
#include "ui/views/pane_stage.h"

namespace distilloscope {

void PaneOutput::copyPane(PaneKind kind) {
  const QImage image = drawPane(stage_.pictureOf(kind));
  if (image.isNull()) return;
  QGuiApplication::clipboard()->setImage(image);
  notices_.show(NoticeBar::Level::info, tr("%1 is on the clipboard, %2 × %3 pixels.")
                                            .arg(paneTitle(kind, stage_.arms()))
                                            .arg(image.width())
                                            .arg(image.height()));
}

void PaneOutput::copyAll() {
  const QImage image = paneRow(stage_.pictures());
  if (image.isNull()) {
    notices_.show(NoticeBar::Level::info, tr("There are no panes to copy yet."));
    return;
  }
  QGuiApplication::clipboard()->setImage(image);
  notices_.show(
      NoticeBar::Level::info,
      tr("The panes are on the clipboard, %1 × %2 pixels.").arg(image.width()).arg(image.height()));
}

void PaneOutput::askAndExport(QWidget* parent, const QString& name) {
  if (!stage_.sample()) {
    notices_.show(NoticeBar::Level::info, tr("There are no panes to export yet."));
    return;
  }
  const QString last = Settings().value("export/panesFolder").toString();
  const QString folder =
      QFileDialog::getExistingDirectory(parent, tr("Export the panes into a folder"), last);
  if (!folder.isEmpty()) exportTo(folder, name);
}

void PaneOutput::exportTo(const QString& folder, const QString& name) {
  if (!stage_.sample()) return;
  std::vector<PanePicture> pictures;
  for (const PaneKind kind : kEveryPane) {
    const bool drawn = kind == PaneKind::stimulus || stage_.maps().density(kind);
    if (stage_.grid().isShown(kind) && drawn) pictures.push_back(stage_.pictureOf(kind));
  }
  QString error;
  const QStringList written = exportPanes(pictures, folder, name, &error);
  if (!error.isEmpty()) {
    notices_.show(NoticeBar::Level::error, tr("The panes were not all written."), error);
    return;
  }
  Settings().setValue("export/panesFolder", folder);
  notices_.show(NoticeBar::Level::info,
                tr("%1 files are in %2.").arg(written.size()).arg(QDir::toNativeSeparators(folder)),
                written.join('\n'));
}

}  // namespace distilloscope
