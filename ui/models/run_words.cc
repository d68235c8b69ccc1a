// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <cmath>
#include <utility>

#include "ui/bridge/engine_text.h"
#include "ui/forms/option_editor.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Runs)
};

constexpr int kDecimals = 3;

}  // namespace

QString runStateText(RunState state) {
  switch (state) {
    case RunState::running:
      return Words::tr("Running");
    case RunState::finished:
      return Words::tr("Finished");
    case RunState::stopped:
      return Words::tr("Stopped");
    case RunState::cancelled:
      return Words::tr("Cancelled");
    case RunState::failed:
      return Words::tr("Failed");
    case RunState::interrupted:
      break;
  }
  return Words::tr("Interrupted");
}

QString runPresetText(Preset preset) {
  return preset == Preset::notebook ? Words::tr("Notebook") : Words::tr("Recommended");
}

QString runNameText(const RunRecord& record) {
  return record.name.empty() ? QFileInfo(QString::fromStdString(record.folder)).fileName()
                             : QString::fromStdString(record.name);
}

QStringList distinctRunNames(const std::vector<const RunRecord*>& records, const QString& joint) {
  QStringList names;
  for (const RunRecord* record : records) names << runNameText(*record);
  const auto tellApart = [&](const auto& addition) {
    QHash<QString, int> known;
    for (const QString& name : std::as_const(names)) ++known[name];
    for (std::size_t i = 0; i < records.size(); ++i) {
      QString& name = names[static_cast<qsizetype>(i)];
      if (known.value(name) < 2) continue;
      const QString more = addition(*records[i]);
      if (!more.isEmpty()) name = runNameText(*records[i]) + joint + more;
    }
  };
  tellApart(runBegunText);
  tellApart([](const RunRecord& record) {
    return QFileInfo(QString::fromStdString(record.folder)).fileName();
  });
  return names;
}

QDateTime runBegunAt(const RunRecord& record) {
  return QDateTime::fromString(QString::fromStdString(record.created), Qt::ISODate);
}

QString runBegunText(const RunRecord& record) {
  return timeText(record.created);
}

QString timeText(const std::string& iso) {
  const QString text = QString::fromStdString(iso);
  const QDateTime time = QDateTime::fromString(text, Qt::ISODate).toLocalTime();
  return time.isValid() ? time.toString("yyyy-MM-dd HH:mm") : text;
}

QString klText(double kl) {
  return kl < 0 ? QString("–") : QLocale().toString(kl, 'f', kDecimals);
}

QString gapText(double difference) {
  const QString size = QLocale().toString(std::abs(difference), 'f', kDecimals);
  return (difference < 0 ? QString("−") : QString("+")) + size;
}

QString optionValueText(const OptionField& field, const Options& options) {
  const OptionValue value = field.get(options);
  QString text;
  if (const auto* flag = std::get_if<bool>(&value)) {
    return *flag ? Words::tr("yes") : Words::tr("no");
  }
  if (const auto* word = std::get_if<std::string>(&value)) {
    if (field.kind == OptionKind::choice) return choiceText(*word);
    return word->empty() ? Words::tr("not set") : QString::fromStdString(*word);
  }
  QLocale plain;
  plain.setNumberOptions(QLocale::OmitGroupSeparator);
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    text = plain.toString(static_cast<qlonglong>(*whole));
  } else {
    text = plain.toString(std::get<double>(value), 'g', QLocale::FloatingPointShortest);
  }
  return field.unit.empty() ? text : text + " " + engineText(field.unit);
}

bool isScientificOption(const OptionField& field) {
  return field.key != "run.name" && field.key != "run.runs_folder";
}

}  // namespace distilloscope
