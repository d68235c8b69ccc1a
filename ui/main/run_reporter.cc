// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/run_reporter.h"

#include <QLocale>
#include <utility>

#include "ui/bridge/engine_text.h"
#include "ui/main/arm_look.h"
#include "ui/main/run_controller.h"
#include "ui/views/log_view.h"
#include "ui/views/notice_bar.h"

namespace distilloscope {
namespace {

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

}  // namespace

RunReporter::RunReporter(EngineBridge& bridge, Workspace& workspace, RunController& run,
                         NoticeBar& notices, LogView& log)
    : QObject(&notices), workspace_(workspace), run_(run), notices_(notices), log_(log) {
  connect(&run, &RunController::ended, this, &RunReporter::onEnded);
  connect(&workspace, &Workspace::datasetChanged, this, &RunReporter::onDatasetChanged);
  connect(&workspace, &Workspace::runChanged, this, &RunReporter::onRunChanged);
  connect(&workspace, &Workspace::problemRaised, this,
          [this](const QString& text, const QString& details) {
            notices_.show(NoticeBar::Level::error, text, details);
            said_ = details.isEmpty() ? text : text + " " + details;
            log_.add(LogLevel::error, said_);
          });
  connect(&workspace, &Workspace::runLost, this, &RunReporter::onRunLost);
  connect(&workspace, &Workspace::runFound, this, [this] {
    if (notices_.text() == lost_text_) notices_.dismiss();
    log_.add(LogLevel::info,
             tr("The run folder %1 is there again.").arg(qtext(workspace_.run().folder)));
  });
  connect(&bridge, &EngineBridge::logLine, this, [this](const LogLine& line) {
    const QString text = engineText(line.text);
    log_.add(line.level, text);
    if (line.level != LogLevel::info) Q_EMIT worthALook(text);
  });
  connect(&bridge, &EngineBridge::jobStateChanged, this, [this](const JobStateChanged& event) {
    if (!is_final(event.state) || !event.error) return;
    const QString text = engineText(event.error->message);
    // The workspace hears of it first, and has said it with the words of what was asked.
    if (std::exchange(said_, {}).contains(text)) return;
    if (workspace_.isLost() && text == lost_reason_) return;
    log_.add(LogLevel::error, text);
  });
  connect(&bridge, &EngineBridge::alarmRaised, this, [this](const AlarmRaised& event) {
    QStringList images;
    for (const std::string& id : event.alarm.images) images.push_back(qtext(id));
    notices_.show(NoticeBar::Level::warning, engineText(event.alarm.message),
                  images.isEmpty() ? QString() : tr("Images: %1").arg(images.join(", ")));
  });
}

void RunReporter::onEnded(const JobStateChanged& event) {
  if (event.state == JobState::failed) {
    QStringList details;
    if (workspace_.hasRun()) {
      details << tr("Run folder: %1").arg(qtext(workspace_.run().folder));
    }
    details << tr("Dataset: %1").arg(qtext(workspace_.dataset().folder));
    notices_.show(
        NoticeBar::Level::error,
        tr("The training ended with an error: %1")
            .arg(event.error ? engineText(event.error->message) : tr("no reason was given.")),
        details.join('\n'));
  } else if (run_.isStudy()) {
    sayStudyEnded(event);
  } else {
    sayRunEnded(event);
  }
}

void RunReporter::sayStudyEnded(const JobStateChanged& event) {
  const QString text = event.state == JobState::finished
                           ? tr("The study is finished.")
                           : tr("The study has stopped; it can be resumed.");
  notices_.show(NoticeBar::Level::info, text);
  if (shown_ != ViewKind::study) {
    notices_.offer(tr("Show the study"), [this] { workspace_.requestView(ViewKind::study); });
  }
  log_.add(LogLevel::info, text);
}

void RunReporter::sayRunEnded(const JobStateChanged& event) {
  QString text = event.state == JobState::finished  ? tr("Training finished.")
                 : event.state == JobState::stopped ? tr("Training stopped and saved.")
                                                    : tr("Training cancelled.");
  const QLocale locale;
  const RunRecord& record = workspace_.run();
  QStringList best;
  for (int arm = 0; workspace_.hasRun() && arm < workspace_.armCount(); ++arm) {
    const auto at = static_cast<std::size_t>(arm);
    if (record.best_epoch[at] == 0) continue;
    best << tr("%1 %2 (epoch %3)")
                .arg(armName(record.options, arm), locale.toString(record.best_kl[at], 'f', 3))
                .arg(record.best_epoch[at]);
  }
  if (!best.isEmpty()) text += " " + tr("Best validation KL: %1.").arg(best.join(", "));
  notices_.show(NoticeBar::Level::info, text);
  log_.add(LogLevel::info, text);
}

void RunReporter::onDatasetChanged() {
  if (!workspace_.hasDataset()) return;
  const DatasetInfo& info = workspace_.dataset();
  const QString line = tr("%1: %2 training and %3 validation images, %4 left out.")
                           .arg(engineText(info.name))
                           .arg(info.train.size())
                           .arg(info.val.size())
                           .arg(info.left_out);
  if (std::exchange(dataset_line_, line) != line) log_.add(LogLevel::info, line);
}

void RunReporter::onRunLost(const QString& reason) {
  lost_text_ = Workspace::goneText(qtext(workspace_.run().folder)) + " " +
               tr("Its curves stay; images and weights that are not shown yet cannot be read.");
  notices_.show(NoticeBar::Level::warning, lost_text_, reason);
  notices_.offer(tr("Open another run"), [this] { workspace_.requestView(ViewKind::runs); });
  lost_reason_ = reason;
  log_.add(LogLevel::warning, lost_text_);
}

void RunReporter::onRunChanged() {
  if (!workspace_.hasLiveRun() || workspace_.isLive()) return;
  notices_.show(
      NoticeBar::Level::info,
      tr("You are looking at %1; the training goes on.").arg(qtext(workspace_.run().name)));
  notices_.offer(tr("Back to the live run"), [this] { workspace_.showLiveRun(); });
}

}  // namespace distilloscope
