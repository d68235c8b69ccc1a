// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/run_details_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include "ui/bridge/engine_text.h"
#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/number_text.h"
#include "ui/models/run_columns.h"
#include "ui/models/run_comparison.h"
#include "ui/models/run_words.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(RunDetails)
};

QString html(const std::string& text) {
  return QString::fromStdString(text).toHtmlEscaped();
}

QString row(const QString& label, const QString& value) {
  if (value.isEmpty()) return {};
  return QString("<tr><td style='color:%1; padding-right:12px'>%2</td><td>%3</td></tr>")
      .arg(mutedTextColour().name(), label, value);
}

QString heading(const QString& text) {
  return "<p style='margin-top:10px; margin-bottom:3px'><b>" + text + "</b></p>";
}

QString coloured(const QString& text, const QColor& colour) {
  return QString("<span style='color:%1'>%2</span>").arg(colour.name(), text);
}

// What the teacher's maps were worth before the first step.
QString teacherText(const TeacherCheck& check) {
  if (check.kl < 0 && check.warnings.empty()) return {};
  const QLocale locale;
  const auto scores = [&](double kl, double cc) {
    QString text = "KL " + klText(kl);
    if (cc >= -1) text += ", CC " + trueMinus(locale.toString(cc, 'f', 3));
    return text;
  };
  QString text = heading(Words::tr("Teacher check"));
  text += "<table cellspacing='0' cellpadding='1'>";
  text += row(
      coloured(Words::tr("Teacher"), roleColours().teacher),
      Words::tr("%1 on %2 images").arg(scores(check.kl, check.cc), locale.toString(check.images)));
  if (check.centre_prior_kl >= 0) {
    text += row(Words::tr("Centre prior"), scores(check.centre_prior_kl, check.centre_prior_cc));
  }
  text += "</table>";
  for (const TeacherWarning& warning : check.warnings) {
    text +=
        "<div>" + coloured(engineText(warning.message).toHtmlEscaped(), errorColour()) + "</div>";
    QStringList images;
    for (const std::string& image : warning.images) images << html(image);
    if (!images.isEmpty()) {
      text += "<div>" +
              coloured(Words::tr("Images: %1").arg(images.join(", ")), mutedTextColour()) +
              "</div>";
    }
  }
  return text;
}

QString unreadableHtml(const RunEntry& run) {
  return "<p>" + coloured(Words::tr("This run cannot be read."), errorColour()) + "</p><p>" +
         run.problem.toHtmlEscaped() + "</p><p>" +
         Words::tr("If its run.json is lost, its checkpoints may still be opened one by one.") +
         "</p>";
}

QString changedOptionsHtml(const Options& options) {
  QString text =
      heading(Words::tr("Options other than in the %1 preset").arg(runPresetText(options.preset)));
  const auto changed = changedOptions(options);
  if (changed.empty()) return text + coloured(Words::tr("None."), mutedTextColour());
  text += "<table cellspacing='0' cellpadding='1'>";
  for (const RunComparison::Row& option : changed) {
    text += row(option.label.toHtmlEscaped(),
                option.values[0].toHtmlEscaped() + " " +
                    coloured(Words::tr("(preset: %1)").arg(option.values[1].toHtmlEscaped()),
                             mutedTextColour()));
  }
  return text + "</table>";
}

QString studyHtml(const RunEntry& run) {
  const RunRecord& record = run.record;
  QString text = "<table cellspacing='0' cellpadding='1'>";
  text += row(Words::tr("Study"), runCellText(run, RunColumn::epochs));
  text += row(Words::tr("Seeds"), runCellText(run, RunColumn::seed));
  for (int arm = 0; arm < arm_count(record.options); ++arm) {
    const double kl = runKl(run, {arm, true});
    if (kl < 0) continue;
    text +=
        row(coloured(armName(record.options, arm).toHtmlEscaped(), armColour(record.options, arm)),
            Words::tr("%1, mean of the best KL").arg(klText(kl)));
  }
  for (const StudyComparison& comparison : run.study->comparisons) {
    text +=
        row(armGapName(record.options, comparison.arm, 0).toHtmlEscaped(),
            Words::tr("%1, 95 % from %2 to %3")
                .arg(gapText(comparison.mean), gapText(comparison.low), gapText(comparison.high)));
  }
  text += row(Words::tr("Begun"), runBegunText(record).toHtmlEscaped());
  text += row(Words::tr("Dataset"), engineText(record.dataset_name).toHtmlEscaped());
  text += row(Words::tr("Folder"), QDir::toNativeSeparators(run.folder()).toHtmlEscaped());
  text += "</table>";
  for (const StudyComparison& comparison : run.study->comparisons) {
    if (!comparison.verdict.empty())
      text += "<p>" + engineText(comparison.verdict).toHtmlEscaped() + "</p>";
  }
  return text + changedOptionsHtml(record.options);
}

}  // namespace

QString runDetailsHtml(const RunEntry& run) {
  if (!run.readable()) return unreadableHtml(run);
  if (run.isStudy()) return studyHtml(run);
  const RunRecord& record = run.record;
  const QString folder = QDir::toNativeSeparators(run.folder());
  QString text;
  if (!record.message.empty()) {
    text += "<p>" +
            coloured(engineText(record.message).toHtmlEscaped(),
                     record.state == RunState::failed ? errorColour() : mutedTextColour()) +
            "</p>";
  }
  const auto score = [&](int arm) {
    const auto i = static_cast<std::size_t>(arm);
    if (i >= record.best_epoch.size() || record.best_epoch[i] <= 0)
      return Words::tr("no epoch is done yet");
    const QString best =
        Words::tr("%1 after epoch %2").arg(klText(record.best_kl[i])).arg(record.best_epoch[i]);
    return record.best_epoch[i] == record.epochs_done
               ? best
               : Words::tr("%1, last %2").arg(best, klText(record.last_kl[i]));
  };
  text += "<table cellspacing='0' cellpadding='1'>";
  const Options& options = record.options;
  for (int arm = 0; arm < arm_count(options); ++arm) {
    text +=
        row(coloured(armName(options, arm).toHtmlEscaped(), armColour(options, arm)), score(arm));
  }
  for (int arm = 1; arm < arm_count(options); ++arm) {
    const auto i = static_cast<std::size_t>(arm);
    const double own = i < record.best_kl.size() ? record.best_kl[i] : -1;
    if (own < 0 || record.best_kl[0] < 0) continue;
    text += row(armGapName(options, arm, 0).toHtmlEscaped(), gapText(own - record.best_kl[0]));
  }
  if (record.baselines.teacher_kl >= 0) {
    text += row(coloured(Words::tr("Teacher"), roleColours().teacher),
                klText(record.baselines.teacher_kl));
  }
  if (record.baselines.uniform_kl > 0) {
    text += row(Words::tr("Uniform map"), klText(record.baselines.uniform_kl));
    text += row(Words::tr("Centre prior"), klText(record.baselines.centre_prior_kl));
  }
  text += row(Words::tr("State"), Words::tr("%1, %2 of %3 epochs")
                                      .arg(runStateText(run.state()))
                                      .arg(record.epochs_done)
                                      .arg(record.options.optimiser.epochs));
  text += row(Words::tr("Begun"), runBegunText(record).toHtmlEscaped());
  QStringList resumes;
  for (const RunResume& resume : record.resumes) {
    resumes << Words::tr("%1 after epoch %2, step %3")
                   .arg(timeText(resume.when).toHtmlEscaped())
                   .arg(resume.epoch)
                   .arg(resume.step);
  }
  if (!resumes.isEmpty()) text += row(Words::tr("Resumed"), resumes.join("<br>"));
  text += row(Words::tr("Dataset"), Words::tr("%1, %2 training and %3 validation images")
                                        .arg(engineText(record.dataset_name).toHtmlEscaped())
                                        .arg(record.train_count)
                                        .arg(record.val_count));
  text += row(Words::tr("Device"), engineText(record.device).toHtmlEscaped());
  if (!record.encoder_file.empty()) {
    text += row(Words::tr("Encoders"), Words::tr("from %1, SHA-256 %2")
                                           .arg(html(record.encoder_file))
                                           .arg(html(record.encoder_sha256.substr(0, 12))));
  }
  text += row(Words::tr("Versions"), html(record.versions));
  text += row(Words::tr("Folder"), folder.toHtmlEscaped());
  text += "</table>";
  if (record.teacher) text += teacherText(*record.teacher);
  if (!options.arms.empty()) {
    text += heading(Words::tr("Arms"));
    for (const QString& arm : armsText(options)) text += "<div>" + arm.toHtmlEscaped() + "</div>";
  }
  text += changedOptionsHtml(record.options);
  if (!record.alarms.empty()) {
    text += heading(Words::tr("Alarms"));
    for (const std::string& alarm : record.alarms)
      text += "<div>" + engineText(alarm).toHtmlEscaped() + "</div>";
  }
  return text;
}

}  // namespace distilloscope
