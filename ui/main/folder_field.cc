// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/folder_field.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/main/preferences.h"

namespace distilloscope {

FolderField::FolderField(const QString& name, const QString& what, const QString& standard,
                         QWidget* parent)
    : QWidget(parent), what_(what), standard_(standard) {
  line_ = new QLineEdit;
  line_->setObjectName(name);
  line_->setAccessibleName(what);
  line_->setPlaceholderText(QDir::toNativeSeparators(standard));
  line_->setToolTip(tr("Empty: %1").arg(QDir::toNativeSeparators(standard)));
  line_->setMinimumWidth(300);
  auto* choose = new QToolButton;
  choose->setObjectName(name + ".choose");
  choose->setIcon(themeIcon("folder"));
  choose->setToolTip(tr("Chooses a folder"));
  choose->setAccessibleName(tr("Choose: %1").arg(what));
  reset_ = new QToolButton;
  reset_->setObjectName(name + ".reset");
  reset_->setText(tr("Default"));
  reset_->setToolTip(tr("Back to %1").arg(QDir::toNativeSeparators(standard)));
  reset_->setAccessibleName(tr("Default: %1").arg(what));
  reason_ = new QLabel;
  reason_->setObjectName(name + ".reason");
  reason_->setWordWrap(true);
  reason_->hide();
  auto* row = new QHBoxLayout;
  row->setSpacing(4);
  row->addWidget(line_, 1);
  row->addWidget(choose);
  row->addWidget(reset_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addLayout(row);
  column->addWidget(reason_);
  setFocusProxy(line_);
  connect(line_, &QLineEdit::textChanged, this, [this] {
    check();
    Q_EMIT changed();
  });
  connect(choose, &QToolButton::clicked, this, &FolderField::choose);
  connect(reset_, &QToolButton::clicked, line_, &QLineEdit::clear);
  check();
}

QString FolderField::folder() const {
  const QString typed = line_->text().trimmed();
  const QString path = typed.isEmpty() ? QString() : QDir::cleanPath(typed);
  return path == standard_ ? QString() : path;
}

void FolderField::setFolder(const QString& folder) {
  line_->setText(QDir::toNativeSeparators(folder));
}

bool FolderField::isSound() const {
  return folderProblem(folder()).isEmpty();
}

void FolderField::check() {
  const QString reason = folderProblem(folder());
  reason_->setText(reason);
  reason_->setVisible(!reason.isEmpty());
  QPalette words;
  words.setColor(QPalette::WindowText, errorColour());
  reason_->setPalette(words);
  QPalette ground;
  if (!reason.isEmpty()) {
    QColor colour = errorColour();
    colour.setAlpha(isDark() ? 70 : 40);
    ground.setColor(QPalette::Base, colour);
  }
  line_->setPalette(ground);
  line_->setAccessibleDescription(reason);
  reset_->setEnabled(!line_->text().isEmpty());
}

void FolderField::choose() {
  const QString start = folder().isEmpty() ? standard_ : folder();
  const QString chosen = QFileDialog::getExistingDirectory(window(), what_, start);
  if (!chosen.isEmpty()) setFolder(chosen);
}

}  // namespace distilloscope
