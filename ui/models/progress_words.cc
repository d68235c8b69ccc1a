// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/progress_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "ui/bridge/engine_text.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ProgressWords)
};

}  // namespace

SeriesStage seriesStage(const QString& stage) {
  static const QRegularExpression pattern("^Training (\\d+) of (\\d+): (.*)$");
  const QRegularExpressionMatch match = pattern.match(stage);
  if (!match.hasMatch()) return {0, 0, stage};
  return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3)};
}

QString durationText(double seconds) {
  const auto total = static_cast<qlonglong>(std::llround(std::max(0.0, seconds)));
  const QChar zero('0');
  if (total < 3600) return QString("%1:%2").arg(total / 60).arg(total % 60, 2, 10, zero);
  return QString("%1:%2:%3")
      .arg(total / 3600)
      .arg(total / 60 % 60, 2, 10, zero)
      .arg(total % 60, 2, 10, zero);
}

QString endingText(const Progress& progress) {
  const QString stage = engineText(progress.stage);
  if (progress.steps == 0) return stage + "…";
  return Words::tr("%1 %2/%3").arg(stage).arg(progress.step).arg(progress.steps);
}

QString progressText(Hold hold, const Progress& progress) {
  QStringList parts;
  if (hold == Hold::pausing) parts << Words::tr("Pausing…");
  if (hold == Hold::paused) parts << Words::tr("Paused");
  const SeriesStage series = seriesStage(QString::fromStdString(progress.stage));
  if (series.number > 0) {
    parts << Words::tr("seed %1 of %2").arg(series.number).arg(series.count);
  }
  if (progress.epoch > 0) {
    parts << Words::tr("epoch %1/%2").arg(progress.epoch).arg(progress.epochs);
    parts << (series.stage != "Training"
                  ? engineText(series.stage).toLower()
                  : Words::tr("step %1/%2").arg(progress.step).arg(progress.steps));
  } else if (!series.stage.isEmpty()) {
    const QString stage = engineText(series.stage);
    parts << (progress.steps > 0
                  ? Words::tr("%1 %2/%3").arg(stage).arg(progress.step).arg(progress.steps)
                  : stage);
  }
  parts.removeAll(QString());
  if (progress.ending) return parts.join(" · ") + "…";
  if (progress.seconds_left >= 0) {
    parts << Words::tr("%1 left").arg(durationText(progress.seconds_left));
  }
  if (progress.images_per_second > 0) {
    const int decimals = progress.images_per_second < 10 ? 1 : 0;
    parts
        << Words::tr("%1 img/s").arg(QLocale().toString(progress.images_per_second, 'f', decimals));
  }
  return parts.join(" · ");
}

}  // namespace distilloscope
