// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_place.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>

#include "ui/bridge/settings.h"
#include "ui/main/theme.h"
#include "ui/views/notice_bar.h"

namespace distilloscope {

ExportPlace::ExportPlace(Kind kind, QWidget* parent) : QWidget(parent), kind_(kind) {
  edit_ = new QLineEdit;
  edit_->setObjectName("exportPath");
  edit_->setAccessibleName(kind == Kind::file ? tr("File") : tr("Folder"));
  edit_->setToolTip(kind == Kind::file ? tr("The file that is written; its ending is the format")
                                       : tr("The folder that the files are written to; it is made "
                                            "when it is not there"));
  auto* browse = new QToolButton;
  browse->setObjectName("exportBrowse");
  browse->setText(tr("Browse…"));
  browse->setAccessibleName(tr("Browse for a place"));
  browse->setToolTip(tr("Chooses the place in a window of its own"));
  hint_ = new QLabel;
  hint_->setObjectName("exportHint");
  hint_->setWordWrap(true);
  QPalette muted = hint_->palette();
  muted.setColor(QPalette::WindowText, mutedTextColour());
  hint_->setPalette(muted);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->addWidget(edit_, 0, 0);
  grid->addWidget(browse, 0, 1);
  grid->addWidget(hint_, 1, 0, 1, 2);
  setFocusProxy(edit_);
  connect(browse, &QToolButton::clicked, this, &ExportPlace::browse);
  connect(edit_, &QLineEdit::textChanged, this, &ExportPlace::check);
  check();
}

void ExportPlace::suggest(const QString& name) {
  const QString file = kind_ == Kind::file && !ending_.isEmpty() ? name + '.' + ending_ : name;
  setPath(QDir(exportFolder()).filePath(file));
}

void ExportPlace::setPath(const QString& path) {
  edit_->setText(QDir::toNativeSeparators(path));
}

void ExportPlace::setEnding(const QString& ending) {
  const QString before = ending_;
  ending_ = ending;
  QString text = edit_->text();
  if (!before.isEmpty() && text.endsWith('.' + before, Qt::CaseInsensitive)) {
    text.chop(before.size());
    edit_->setText(text + ending);
  }
}

QString ExportPlace::path() const {
  QString text = edit_->text().trimmed();
  if (text.isEmpty()) return {};
  if (text == "~" || text.startsWith("~/")) text.replace(0, 1, QDir::homePath());
  text = QDir::cleanPath(QDir(exportFolder()).absoluteFilePath(QDir::fromNativeSeparators(text)));
  if (kind_ == Kind::file && !ending_.isEmpty() && QFileInfo(text).suffix().isEmpty()) {
    text += '.' + ending_;
  }
  return text;
}

void ExportPlace::remember() const {
  const QFileInfo info(path());
  // Each run's folder has a name of its own; what lies around it is what stays.
  Settings().setValue("export/folder", info.absolutePath());
}

void ExportPlace::browse() {
  QString chosen;
  if (kind_ == Kind::folder) {
    chosen = QFileDialog::getExistingDirectory(this, tr("Export into a folder"), exportFolder());
  } else {
    // The hint below the field says so when a file is replaced.
    chosen = QFileDialog::getSaveFileName(this, tr("Export to a file"), path(),
                                          QString("%1 (*.%2)").arg(ending_.toUpper(), ending_),
                                          nullptr, QFileDialog::DontConfirmOverwrite);
  }
  if (!chosen.isEmpty()) setPath(chosen);
}

void ExportPlace::check() {
  const QFileInfo info(path());
  QString hint;
  if (path().isEmpty()) {
    hint = kind_ == Kind::file ? tr("Name a file.") : tr("Name a folder.");
  } else if (kind_ == Kind::file && info.exists()) {
    hint = info.isDir() ? tr("This is a folder; name a file in it.")
                        : tr("The file is there already and will be replaced.");
  } else if (kind_ == Kind::folder && info.exists() && !info.isDir()) {
    hint = tr("This is a file; name a folder.");
  }
  hint_->setText(hint);
  hint_->setVisible(!hint.isEmpty());
  Q_EMIT changed();
}

QString exportFolder() {
  return Settings()
      .value("export/folder", QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
      .toString();
}

QString sizeText(qint64 bytes) {
  return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

void showWritten(NoticeBar& bar, const QString& text, const QString& path) {
  bar.show(NoticeBar::Level::info, text);
  const QFileInfo info(path);
  const QString folder = info.isDir() ? info.absoluteFilePath() : info.absolutePath();
  bar.offer(ExportPlace::tr("Open folder"),
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
  bar.offer(ExportPlace::tr("Copy path"),
            [path] { QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(path)); });
}

}  // namespace distilloscope
