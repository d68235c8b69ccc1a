// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/query_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <utility>

#include "ui/models/progress_words.h"
#include "ui/views/control_parts.h"

namespace distilloscope {
QueryBar::QueryBar(EngineBridge& bridge, const QString& name, QWidget* parent)
    : QWidget(parent), bridge_(bridge) {
  setObjectName(name + "Progress");
  text_ = new QLabel;
  bar_ = new QProgressBar;
  bar_->setTextVisible(false);
  bar_->setMaximumSize(160, 10);
  auto* stop = new QPushButton(tr("Cancel"));
  stop->setObjectName(name + "Cancel");
  stop->setToolTip(tr("Stops this; what is shown stays"));
  connect(stop, &QPushButton::clicked, this, [this] {
    cancel();
    Q_EMIT cancelled();
  });
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 6, 8, 6);
  row->setSpacing(10);
  row->addWidget(bar_);
  row->addWidget(text_, 1);
  row->addWidget(stop);
  hide();
  slow_.setSingleShot(true);
  slow_.setInterval(kDelayMs);
  connect(&slow_, &QTimer::timeout, this, &QWidget::show);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &QueryBar::onJobState);
  connect(&bridge, &EngineBridge::progressChanged, this, &QueryBar::onProgress);
}

void QueryBar::ask(Job job, const QString& words) {
  // A bar that is seen stays: what follows at once must not make it flicker.
  if (job_ != 0) bridge_.cancel(job_);
  words_ = words;
  text_->setText(words);
  bar_->setRange(0, 0);
  bar_->setAccessibleName(words);
  if (isHidden()) slow_.start();
  job_ = bridge_.submit(std::move(job));
}

void QueryBar::cancel() {
  if (job_ != 0) bridge_.cancel(job_);
  end();
}

void QueryBar::end() {
  job_ = 0;
  slow_.stop();
  hide();
}

bool QueryBar::takes(JobId job) {
  if (job_ == 0 || job != job_) return false;
  end();
  return true;
}

void QueryBar::onProgress(const Progress& event) {
  if (job_ == 0 || event.job != job_) return;
  showProgress(*bar_, event.fraction, event.ending);
  QString text = words_;
  if (event.ending) {
    text_->setText(text + " · " + endingText(event));
    return;
  }
  if (event.steps > 0) text += tr(" %1 of %2").arg(event.step).arg(event.steps);
  if (event.seconds_left >= 0) text += tr(" · %1 left").arg(durationText(event.seconds_left));
  text_->setText(text);
}

void QueryBar::onJobState(const JobStateChanged& event) {
  if (job_ == 0 || event.job != job_ || !is_final(event.state)) return;
  end();
  if (event.state == JobState::failed) {
    Q_EMIT failed(event.error.value_or(
        Error{ErrorCode::internal, tr("The engine gave no reason.").toStdString()}));
  } else if (event.state == JobState::cancelled || event.state == JobState::stopped) {
    Q_EMIT cancelled();
  }
}

}  // namespace distilloscope
