// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/run_details.h"

#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/run_comparison.h"
#include "ui/models/run_words.h"

namespace distilloscope {
namespace {

enum Page { kTextPage, kTablePage };

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
    if (cc >= -1) text += ", CC " + locale.toString(cc, 'f', 3);
    return text;
  };
  QString text = heading(RunDetails::tr("Teacher check"));
  text += "<table cellspacing='0' cellpadding='1'>";
  text += row(coloured(RunDetails::tr("Teacher"), roleColours().teacher),
              RunDetails::tr("%1 on %2 images")
                  .arg(scores(check.kl, check.cc), locale.toString(check.images)));
  if (check.centre_prior_kl >= 0) {
    text +=
        row(RunDetails::tr("Centre prior"), scores(check.centre_prior_kl, check.centre_prior_cc));
  }
  text += "</table>";
  for (const TeacherWarning& warning : check.warnings) {
    text += "<div>" + coloured(html(warning.message), errorColour()) + "</div>";
    QStringList images;
    for (const std::string& image : warning.images) images << html(image);
    if (!images.isEmpty()) {
      text += "<div>" +
              coloured(RunDetails::tr("Images: %1").arg(images.join(", ")), mutedTextColour()) +
              "</div>";
    }
  }
  return text;
}

}  // namespace

RunDetails::RunDetails(QWidget* parent) : QWidget(parent) {
  setObjectName("runDetails");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 2, 8, 4);
  column->setSpacing(4);
  title_ = new QLabel;
  title_->setObjectName("runDetailsTitle");
  title_->setTextFormat(Qt::PlainText);
  title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  QFont bold = title_->font();
  bold.setBold(true);
  title_->setFont(bold);
  column->addWidget(title_);

  text_ = new QTextBrowser;
  text_->setObjectName("runDetailsText");
  text_->setFrameShape(QFrame::NoFrame);
  text_->setAccessibleName(tr("Details of the run"));
  text_->document()->setDocumentMargin(2);
  text_->setTabChangesFocus(true);
  QPalette flat;  // the other colours stay those of the theme
  flat.setBrush(QPalette::Base, Qt::transparent);
  text_->setPalette(flat);

  auto* compared = new QWidget;
  auto* rows = new QVBoxLayout(compared);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(4);
  remark_ = new QLabel;
  remark_->setObjectName("runCaution");
  remark_->setWordWrap(true);
  rows->addWidget(remark_);
  table_ = new QTableWidget;
  table_->setObjectName("runComparison");
  table_->setAccessibleName(tr("What differs between the selected runs"));
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionMode(QAbstractItemView::NoSelection);
  table_->setShowGrid(false);
  table_->setAlternatingRowColors(true);
  table_->setTabKeyNavigation(false);
  table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
  table_->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->horizontalHeader()->setHighlightSections(false);
  rows->addWidget(table_, 1);

  pages_ = new QStackedWidget;
  pages_->insertWidget(kTextPage, text_);
  pages_->insertWidget(kTablePage, compared);
  column->addWidget(pages_, 1);
  showNothing();
}

void RunDetails::show(const std::vector<const RunEntry*>& selected) {
  if (selected.empty()) {
    showNothing();
    return;
  }
  if (selected.size() == 1) {
    showOne(*selected.front());
    return;
  }
  std::vector<const RunEntry*> runs;
  for (const RunEntry* run : selected) {
    if (run->readable() && runs.size() < kMostCompared) runs.push_back(run);
  }
  showSeveral(runs, selected.size());
}

void RunDetails::showNothing() {
  title_->setText(tr("Details"));
  text_->setHtml(QString("<p style='color:%1'>%2</p>")
                     .arg(mutedTextColour().name(),
                          tr("Select a run to see how it was made, or several to see what differs "
                             "between them.")));
  pages_->setCurrentIndex(kTextPage);
}

void RunDetails::showOne(const RunEntry& run) {
  const int scrolled = text_->verticalScrollBar()->value();
  const QString before = title_->toolTip();
  const RunRecord& record = run.record;
  const QString folder = QDir::toNativeSeparators(run.folder());
  title_->setText(runNameText(record));
  title_->setToolTip(folder);
  QString text;
  if (!run.readable()) {
    text = "<p>" + coloured(tr("This run cannot be read."), errorColour()) + "</p><p>" +
           run.problem.toHtmlEscaped() + "</p><p>" +
           tr("If its run.json is lost, its checkpoints may still be opened one by one.") + "</p>";
  } else {
    if (!record.message.empty()) {
      text += "<p>" +
              coloured(html(record.message),
                       record.state == RunState::failed ? errorColour() : mutedTextColour()) +
              "</p>";
    }
    const auto score = [&](int arm) {
      const auto i = static_cast<std::size_t>(arm);
      if (i >= record.best_epoch.size() || record.best_epoch[i] <= 0)
        return tr("no epoch is done yet");
      const QString best =
          tr("%1 after epoch %2").arg(klText(record.best_kl[i])).arg(record.best_epoch[i]);
      return record.best_epoch[i] == record.epochs_done
                 ? best
                 : tr("%1, last %2").arg(best, klText(record.last_kl[i]));
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
      text +=
          row(coloured(tr("Teacher"), roleColours().teacher), klText(record.baselines.teacher_kl));
    }
    if (record.baselines.uniform_kl > 0) {
      text += row(tr("Uniform map"), klText(record.baselines.uniform_kl));
      text += row(tr("Centre prior"), klText(record.baselines.centre_prior_kl));
    }
    text += row(tr("State"), tr("%1, %2 of %3 epochs")
                                 .arg(runStateText(record.state))
                                 .arg(record.epochs_done)
                                 .arg(record.options.optimiser.epochs));
    text += row(tr("Begun"), runBegunText(record).toHtmlEscaped());
    text += row(tr("Dataset"), tr("%1, %2 training and %3 validation images")
                                   .arg(html(record.dataset_name))
                                   .arg(record.train_count)
                                   .arg(record.val_count));
    text += row(tr("Device"), html(record.device));
    if (!record.encoder_file.empty()) {
      text += row(tr("Encoders"), tr("from %1, SHA-256 %2")
                                      .arg(html(record.encoder_file))
                                      .arg(html(record.encoder_sha256.substr(0, 12))));
    }
    text += row(tr("Versions"), html(record.versions));
    text += row(tr("Folder"), folder.toHtmlEscaped());
    text += "</table>";
    if (record.teacher) text += teacherText(*record.teacher);
    if (!options.arms.empty()) {
      text += heading(tr("Arms"));
      for (const QString& arm : armsText(options)) text += "<div>" + arm.toHtmlEscaped() + "</div>";
    }
    const auto changed = changedOptions(record.options);
    text += heading(
        tr("Options other than in the %1 preset").arg(runPresetText(record.options.preset)));
    if (changed.empty()) {
      text += coloured(tr("None."), mutedTextColour());
    } else {
      text += "<table cellspacing='0' cellpadding='1'>";
      for (const RunComparison::Row& option : changed) {
        text += row(option.label.toHtmlEscaped(),
                    option.values[0].toHtmlEscaped() + " " +
                        coloured(tr("(preset: %1)").arg(option.values[1].toHtmlEscaped()),
                                 mutedTextColour()));
      }
      text += "</table>";
    }
    if (!record.alarms.empty()) {
      text += heading(tr("Alarms"));
      for (const std::string& alarm : record.alarms) text += "<div>" + html(alarm) + "</div>";
    }
  }
  text_->setHtml(text);
  // The live run is written anew after each epoch, and must not jump under somebody who reads.
  if (before == folder) text_->verticalScrollBar()->setValue(scrolled);
  pages_->setCurrentIndex(kTextPage);
}

void RunDetails::showSeveral(const std::vector<const RunEntry*>& runs, std::size_t selected) {
  title_->setText(tr("What differs"));
  title_->setToolTip({});
  if (runs.empty()) {
    text_->setHtml("<p>" + tr("None of the selected runs can be read.") + "</p>");
    pages_->setCurrentIndex(kTextPage);
    return;
  }
  const RunComparison comparison = compareRuns(runs);
  QStringList remarks;
  if (!comparison.caution.isEmpty()) remarks.push_back(comparison.caution);
  if (comparison.options.empty()) {
    remarks.push_back(tr("All options of these runs are the same."));
  }
  if (!comparison.seeds.isEmpty()) remarks.push_back(comparison.seeds);
  if (runs.size() < selected) {
    remarks.push_back(
        tr("%1 of the %2 selected runs are compared.").arg(runs.size()).arg(selected));
  }
  remark_->setText(remarks.join("\n"));
  remark_->setVisible(!remarks.isEmpty());
  fillTable(comparison);
  pages_->setCurrentIndex(kTablePage);
}

void RunDetails::fillTable(const RunComparison& comparison) {
  std::vector<const RunComparison::Row*> rows;
  for (const auto& option : comparison.options) rows.push_back(&option);
  for (const auto& score : comparison.scores) rows.push_back(&score);
  table_->clear();
  table_->setRowCount(static_cast<int>(rows.size()));
  table_->setColumnCount(static_cast<int>(comparison.names.size()));
  for (int column = 0; column < table_->columnCount(); ++column) {
    auto* name = new QTableWidgetItem(comparison.names[column]);
    name->setToolTip(comparison.names[column]);
    table_->setHorizontalHeaderItem(column, name);
  }
  for (int i = 0; i < table_->rowCount(); ++i) {
    const RunComparison::Row& shown = *rows[static_cast<std::size_t>(i)];
    auto* label = new QTableWidgetItem(shown.label);
    label->setToolTip(shown.help);
    if (shown.colour.isValid()) label->setForeground(shown.colour);
    table_->setVerticalHeaderItem(i, label);
    for (int column = 0; column < table_->columnCount(); ++column) {
      auto* value = new QTableWidgetItem(shown.values.value(column));
      value->setToolTip(shown.values.value(column));
      value->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      if (shown.better == column) {
        QFont bold = table_->font();
        bold.setBold(true);
        value->setFont(bold);
      }
      table_->setItem(i, column, value);
    }
  }
  table_->resizeColumnsToContents();
  const int most = fontMetrics().averageCharWidth() * 26;
  for (int column = 0; column < table_->columnCount(); ++column) {
    if (table_->columnWidth(column) > most) table_->setColumnWidth(column, most);
  }
}

}  // namespace distilloscope
