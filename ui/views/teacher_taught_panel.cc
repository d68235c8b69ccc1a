// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/teacher_taught_panel.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/main/theme.h"
#include "ui/views/elided_label.h"
#include "ui/views/teacher_check_panel.h"

namespace distilloscope {

TeacherTaughtPanel::TeacherTaughtPanel(QWidget* parent) : ResultCard(tr("Maps"), parent) {
  setObjectName("teacherTaught");
  place_ = new ElidedLabel;
  place_->setObjectName("taughtFolder");
  place_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  use_ = new QPushButton(tr("Use these maps"));
  use_->setObjectName("taughtUse");
  auto* look = new QPushButton(tr("Show in file manager"));
  look->setToolTip(tr("Opens the folder of the maps"));
  check_ = new TeacherCheckPanel;
  auto* row = new QHBoxLayout;
  row->addWidget(place_, 1);
  row->addWidget(look);
  row->addWidget(use_);
  body()->addLayout(row);
  body()->addWidget(check_);
  connect(use_, &QPushButton::clicked, this, [this] { Q_EMIT useWanted(folder_); });
  connect(look, &QPushButton::clicked, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder_)); });
  connect(check_, &TeacherCheckPanel::imageWanted, this, &TeacherTaughtPanel::imageWanted);
  setHindrance({});
  hide();
}

void TeacherTaughtPanel::clear() {
  folder_.clear();
  check_->show(std::nullopt);
  hide();
}

void TeacherTaughtPanel::show(const TeachDone& done) {
  const QLocale locale;
  folder_ = QString::fromStdString(done.folder);
  setTitle(tr("The teacher's maps are made"));
  QString note = tr("%1 written, %2 kept as they were")
                     .arg(locale.toString(done.written), locale.toString(done.kept));
  if (done.replaced > 0) {
    note += tr("; %1 of those written replace maps that no longer matched")
                .arg(locale.toString(done.replaced));
  }
  setNote(note + ".");
  place_->setText(QDir::toNativeSeparators(folder_));
  place_->setToolTip(place_->text());
  QFrame::show();
}

void TeacherTaughtPanel::showCheck(const TeacherCheck& check) {
  check_->show(check);
}

void TeacherTaughtPanel::setHindrance(const QString& reason) {
  use_->setEnabled(reason.isEmpty());
  use_->setToolTip(reason.isEmpty() ? tr("The next run is taught with the maps in this folder")
                                    : reason);
}

}  // namespace distilloscope
