// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/export/export_place.h"
#include "ui/views/notice_bar.h"

namespace distilloscope {
namespace {

constexpr int kFieldWidth = 310;
constexpr int kSteps = 1000;

}  // namespace

ExportDialog::ExportDialog(const QString& title, bool into_folder, QWidget* parent)
    : QDialog(parent) {
  setWindowTitle(title);
  setAttribute(Qt::WA_DeleteOnClose);
  notices_ = new NoticeBar;
  auto* left = new QWidget;
  left->setMinimumWidth(kFieldWidth);
  fields_ = new QFormLayout(left);
  fields_->setContentsMargins(0, 0, 0, 0);
  fields_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  middle_ = new QHBoxLayout;
  middle_->setSpacing(14);
  middle_->addWidget(left);

  place_ = new ExportPlace(into_folder ? ExportPlace::Kind::folder : ExportPlace::Kind::file);
  auto* place_label = new QLabel(into_folder ? tr("F&older") : tr("F&ile"));
  place_label->setBuddy(place_);
  place_label->setContentsMargins(0, 5, 0, 0);  // beside the field, not above it
  auto* place_row = new QHBoxLayout;
  place_row->addWidget(place_label, 0, Qt::AlignTop);
  place_row->addWidget(place_, 1);

  progress_ = new QProgressBar;
  progress_->setObjectName("exportProgress");
  progress_->setTextVisible(false);
  progress_->setMaximumHeight(10);
  progress_->setAccessibleName(tr("Progress"));
  progress_text_ = new QLabel;
  progress_text_->setObjectName("exportProgressText");
  auto* buttons = new QDialogButtonBox;
  save_ = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
  save_->setObjectName("exportSave");
  save_->setDefault(true);
  save_->setToolTip(tr("Writes it (Enter)"));
  close_ = buttons->addButton(QDialogButtonBox::Close);
  close_->setObjectName("exportClose");
  connect(save_, &QPushButton::clicked, this, &ExportDialog::save);
  connect(close_, &QPushButton::clicked, this, &ExportDialog::reject);
  connect(place_, &ExportPlace::changed, this, &ExportDialog::follow);
  auto* foot = new QHBoxLayout;
  foot->addWidget(progress_);
  foot->addWidget(progress_text_, 1);
  foot->addWidget(buttons);

  auto* content = new QVBoxLayout;
  content->setContentsMargins(12, 10, 12, 12);
  content->setSpacing(10);
  content->addLayout(middle_, 1);
  content->addLayout(place_row);
  content->addLayout(foot);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(notices_);
  column->addLayout(content, 1);
  idle();
}

void ExportDialog::addFields(QWidget* widget) {
  fields_->addRow(widget);
}

// What it pushes down keeps its height.
void ExportDialog::makeRoomForNotice() {
  layout()->activate();
  const int needed = layout()->hasHeightForWidth() ? layout()->totalMinimumHeightForWidth(width())
                                                   : layout()->totalMinimumSize().height();
  if (height() < needed) resize(width(), needed);
}

void ExportDialog::addPreview(QWidget* preview) {
  // In some languages the fields need more.
  QWidget* left = fields_->parentWidget();
  left->setFixedWidth(std::max(kFieldWidth, fields_->totalMinimumSize().width()));
  middle_->addWidget(preview, 1);
}

void ExportDialog::save() {
  if (busy_ || !ready_ || place_->path().isEmpty()) return;
  notices_->dismiss();
  write(place_->path());
}

void ExportDialog::reject() {
  if (busy_) {
    stop();
    idle();
    notices_->show(NoticeBar::Level::info, tr("Stopped; nothing more is written."));
    makeRoomForNotice();
    return;
  }
  QDialog::reject();
}

void ExportDialog::setBusy(const QString& text, double fraction) {
  busy_ = true;
  progress_->setRange(0, fraction < 0 ? 0 : kSteps);
  progress_->setValue(static_cast<int>(fraction * kSteps));
  progress_->show();
  progress_text_->setText(text);
  close_->setText(tr("Cancel"));
  close_->setToolTip(tr("Stops writing (Esc)"));
  follow();
}

void ExportDialog::idle() {
  busy_ = false;
  progress_->hide();
  progress_text_->clear();
  close_->setText(tr("Close"));
  close_->setToolTip(tr("Leaves the dialog (Esc)"));
  follow();
}

void ExportDialog::setReady(bool ready, const QString& why_not) {
  ready_ = ready;
  save_->setToolTip(ready ? tr("Writes it (Enter)") : why_not);
  if (!busy_) progress_text_->setText(ready ? QString() : why_not);
  follow();
}

void ExportDialog::follow() {
  save_->setEnabled(!busy_ && ready_ && !place_->path().isEmpty());
}

void ExportDialog::succeeded(const QString& text, const QString& path) {
  idle();
  place_->remember();
  showWritten(*notices_, text, path);
  makeRoomForNotice();
}

void ExportDialog::failed(const QString& text, const QString& reason) {
  idle();
  notices_->show(NoticeBar::Level::error, text, reason);
  makeRoomForNotice();
}

}  // namespace distilloscope
