// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/study_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <cmath>

#include "ui/bridge/engine_text.h"
#include "engine/api/arms.h"
#include "ui/main/arm_look.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Studies)
};

constexpr int kFileDecimals = 6;

QString armName(const StudyRecord& study, int arm) {
  return QString::fromStdString(study.arms.at(static_cast<std::size_t>(arm)));
}

QString quoted(QString text) {
  if (!text.contains(QRegularExpression("[\",\n\r]"))) return text;
  return '"' + text.replace("\"", "\"\"") + '"';
}

QString number(double value) {
  return QLocale::c().toString(value, 'f', kFileDecimals);
}

}  // namespace

QColor studyArmColour(const StudyRecord& study, int arm) {
  return armColour(study.options, arm);
}

QString differenceName(const StudyRecord& study, int arm) {
  return armGapName(study.options, arm, 0);
}

QString studyStateText(const StudyRecord& study) {
  int done = 0;
  for (const StudySeed& seed : study.seeds) done += seed.finished ? 1 : 0;
  return Words::tr("%1 of %2 seeds are trained").arg(done).arg(study.seeds.size());
}

QString signedText(double value, int decimals) {
  if (!std::isfinite(value)) return "–";
  const QString size = QLocale().toString(std::abs(value), 'f', decimals);
  return (value < 0 ? QString("−") : QString("+")) + size;
}

QString rangeText(double low, double high) {
  return Words::tr("%1 to %2").arg(signedText(low, 4), signedText(high, 4));
}

QString pText(double p) {
  return p < 0.001 ? Words::tr("< 0.001") : QLocale().toString(p, 'f', 3);
}

QString studyCsv(const StudyRecord& study) {
  QStringList head{"seed", "finished"};
  const int arms = static_cast<int>(study.arms.size());
  for (int arm = 0; arm < arms; ++arm) {
    head << quoted(armName(study, arm) + " best KL") << quoted(armName(study, arm) + " best epoch");
  }
  for (int arm = 1; arm < arms; ++arm) {
    head << quoted(armName(study, arm) + " - " + armName(study, 0));
  }
  QString text = head.join(',') + '\n';
  for (const StudySeed& seed : study.seeds) {
    QStringList row{QString::number(seed.seed), seed.finished ? "yes" : "no"};
    const auto known = [&](int arm) {
      const auto at = static_cast<std::size_t>(arm);
      return at < seed.best_kl.size() && at < seed.best_epoch.size() && seed.best_epoch[at] > 0;
    };
    const auto kl = [&](int arm) { return seed.best_kl[static_cast<std::size_t>(arm)]; };
    for (int arm = 0; arm < arms; ++arm) {
      row << (known(arm) ? number(kl(arm)) : QString())
          << (known(arm) ? QString::number(seed.best_epoch[static_cast<std::size_t>(arm)])
                         : QString());
    }
    for (int arm = 1; arm < arms; ++arm) {
      row << (known(arm) && known(0) ? number(kl(arm) - kl(0)) : QString());
    }
    text += row.join(',') + '\n';
  }
  return text;
}

QString studyVerdicts(const StudyRecord& study) {
  QString text = QString::fromStdString(study.name) + " (" +
                 engineText(study.dataset_name) + ", " + studyStateText(study) + ")\n";
  for (const StudyComparison& item : study.comparisons) {
    text += "\n" + armName(study, item.arm) + " - " + armName(study, 0) + ": " +
            QString::fromStdString(item.verdict) + "\n";
    text += Words::tr(
                "difference in KL %1; 95 % interval over seeds and images %2 to %3, over "
                "images %4 to %5")
                .arg(number(item.mean), number(item.low), number(item.high),
                     number(item.low_images), number(item.high_images));
    if (item.low_seeds && item.high_seeds) {
      text +=
          Words::tr(", over seeds %1 to %2").arg(number(*item.low_seeds), number(*item.high_seeds));
    }
    text += Words::tr(
                "; Wilcoxon p %1; rank-biserial %2; dz %3; the lower KL in %4 of %5 seeds; "
                "%6 images\n")
                .arg(QLocale::c().toString(item.wilcoxon_p, 'g', 3),
                     QLocale::c().toString(item.rank_biserial, 'f', 3),
                     std::isfinite(item.dz) ? QLocale::c().toString(item.dz, 'f', 3)
                                            : Words::tr("not defined"))
                .arg(item.seeds_better)
                .arg(item.seeds)
                .arg(item.images);
  }
  return text;
}

}  // namespace distilloscope
