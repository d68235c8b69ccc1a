// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/job_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include "ui/main/run_controller.h"
#include "ui/main/theme.h"
#include "ui/models/lane_job.h"
#include "ui/views/control_parts.h"

namespace distilloscope {
JobBar::JobBar(QWidget* parent) : QFrame(parent) {
  setObjectName("jobBar");
  setAutoFillBackground(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 6, 8, 6);
  row->setSpacing(10);
  title_ = new QLabel;
  title_->setObjectName("jobTitle");
  QFont bold = title_->font();
  bold.setBold(true);
  title_->setFont(bold);
  progress_ = new QProgressBar;
  progress_->setObjectName("jobProgress");
  progress_->setTextVisible(false);
  progress_->setFixedHeight(10);
  progress_->setMinimumWidth(80);
  progress_->setMaximumWidth(220);
  progress_->setAccessibleName(tr("Progress"));
  text_ = new QLabel;
  text_->setObjectName("jobText");
  text_->setTextFormat(Qt::PlainText);
  text_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  const auto button = [this](const char* name) {
    auto* made = new QToolButton;
    made->setObjectName(name);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setAutoRaise(true);
    return made;
  };
  hold_ = button("jobHold");
  stop_ = button("jobStop");
  stop_->setText(tr("Stop"));
  stop_->setToolTip(tr("Ends it and keeps what is done"));
  row->addWidget(title_);
  row->addWidget(progress_, 1);
  row->addWidget(text_, 3);
  row->addWidget(hold_);
  row->addWidget(stop_);
  connect(hold_, &QToolButton::clicked, this,
          [this] { resumable_ ? Q_EMIT resumeWanted() : Q_EMIT pauseWanted(); });
  connect(stop_, &QToolButton::clicked, this, &JobBar::stopWanted);
  followTheme(this, &JobBar::applyColours);
  applyColours();
  hide();
}

void JobBar::show(const LaneJob& job, const QString& title, const QString& ahead) {
  if (!job.isActive()) {
    hide();
    return;
  }
  const bool resumable = job.canResume() || job.state() == LaneJob::State::resuming;
  show({title, job.text(ahead), job.fraction(), job.isWaiting(), resumable,
        job.canPause() || job.canResume(), job.canStop(), job.isEnding()});
}

void JobBar::show(const RunController& run, const QString& title) {
  if (!run.isActive()) {
    hide();
    return;
  }
  using State = RunController::State;
  const bool resumable = run.state() == State::paused || run.state() == State::resuming;
  show({title, run.progressText(), run.progress().fraction, run.state() == State::starting,
        resumable, run.canPause() || run.canResume(), run.canStop(), run.isEnding()});
}

void JobBar::show(const Look& look) {
  title_->setText(look.title);
  text_->setText(look.text);
  text_->setToolTip(look.text);
  progress_->setVisible(!look.waiting);
  showProgress(*progress_, look.fraction, look.finishing);
  if (look.resumable != resumable_ || hold_->text().isEmpty()) {
    resumable_ = look.resumable;
    applyColours();
  }
  hold_->setEnabled(look.can_hold);
  stop_->setEnabled(look.can_stop);
  QFrame::show();
}

QString JobBar::text() const {
  return text_->text();
}

void JobBar::applyColours() {
  hold_->setText(resumable_ ? tr("Resume") : tr("Pause"));
  hold_->setToolTip(resumable_ ? tr("Goes on") : tr("Holds it at its next step"));
  hold_->setIcon(themeIcon(resumable_ ? "start" : "pause"));
  stop_->setIcon(themeIcon("stop"));
  setPalette(bandPalette());
}

}  // namespace distilloscope
