// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/resume_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>

#include "ui/main/theme.h"
#include "ui/models/run_table_model.h"
#include "ui/models/run_words.h"

namespace distilloscope {

ResumeBar::ResumeBar(QWidget* parent) : QFrame(parent) {
  setObjectName("resumeBar");
  setAutoFillBackground(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 6, 8, 6);
  row->setSpacing(8);
  question_ = new QLabel;
  question_->setObjectName("resumeQuestion");
  question_->setTextFormat(Qt::PlainText);
  epochs_ = new QSpinBox;
  epochs_->setObjectName("resumeEpochs");
  epochs_->setAccessibleName(tr("Epochs in all"));
  epochs_->setToolTip(
      tr("The number of epochs of the whole run, those done included (Enter resumes, Esc leaves)"));
  question_->setBuddy(epochs_);
  note_ = new QLabel;
  note_->setObjectName("resumeNote");
  note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  go_ = new QPushButton(themeIcon("start"), tr("Resume"));
  go_->setObjectName("resumeGo");
  auto* leave = new QPushButton(tr("Cancel"));
  leave->setObjectName("resumeCancel");
  leave->setToolTip(tr("Leaves the run as it is (Esc)"));
  row->addWidget(question_);
  row->addWidget(epochs_);
  row->addWidget(note_, 1);
  row->addWidget(go_);
  row->addWidget(leave);
  connect(go_, &QPushButton::clicked, this, &ResumeBar::accept);
  connect(leave, &QPushButton::clicked, this, &ResumeBar::dismiss);
  followTheme(this, &ResumeBar::applyColours);
  applyColours();
  hide();
}

void ResumeBar::ask(const RunEntry& run) {
  const RunRecord& record = run.record;
  const OptionField* field = find_option_field("optimiser.epochs");
  const int most = field != nullptr ? static_cast<int>(field->maximum) : 10000;
  const int done = record.epochs_done;
  const int asked = record.options.optimiser.epochs;
  folder_ = run.folder();
  const QString name = question_->fontMetrics().elidedText(
      runNameText(record), Qt::ElideMiddle, question_->fontMetrics().averageCharWidth() * 30);
  question_->setText(tr("Resume %1 up to epoch").arg(name));
  question_->setToolTip(folder_);
  epochs_->setRange(std::min(done + 1, most), most);
  // A run that did all it was asked for can only go on further.
  epochs_->setValue(done < asked ? asked : done + asked);
  QString note = tr("%1 of %2 are done.").arg(done).arg(asked);
  if (record.options.optimiser.schedule == Schedule::cosine) {
    note += " " + tr("Another number changes the learning rate's schedule.");
  }
  note_->setText(note);
  note_->setToolTip(note);
  show();
  epochs_->setFocus();
  epochs_->selectAll();
}

void ResumeBar::setHindrance(const QString& reason) {
  go_->setEnabled(reason.isEmpty());
  go_->setToolTip(reason.isEmpty() ? tr("Trains both models further, in the same folder (Enter)")
                                   : reason);
}

void ResumeBar::accept() {
  if (!go_->isEnabled() || folder_.isEmpty()) return;
  epochs_->interpretText();
  const QString folder = folder_;
  const int epochs = epochs_->value();
  dismiss();
  Q_EMIT resumeWanted(folder, epochs);
}

void ResumeBar::dismiss() {
  if (folder_.isEmpty()) return;
  folder_.clear();
  hide();
  Q_EMIT dismissed();
}

void ResumeBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    accept();
  } else if (event->key() == Qt::Key_Escape) {
    dismiss();
  } else {
    QFrame::keyPressEvent(event);
  }
}

void ResumeBar::applyColours() {
  setPalette(bandPalette());
  go_->setIcon(themeIcon("start"));
}

}  // namespace distilloscope
