// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/score_lines.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

#include "ui/main/arm_look.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ScoreLines)
};

// A perfect prediction scores slightly below zero; -1 stands for "not known".
bool knownKl(double kl) {
  return kl > -0.5;
}

struct Measure {
  const char* name;
  const double* values;  // of A and B
  double known_from;
  int decimals;
  bool high_is_better;
};

QString modelLine(int model, const SampleReady& sample) {
  const Measure measures[] = {{"KL", sample.kl.data(), -0.5, 3, false},
                              {"CC", sample.cc.data(), -1, 2, true},
                              {"SIM", sample.sim.data(), 0, 2, true}};
  const QLocale locale;
  QStringList parts;
  for (const Measure& measure : measures) {
    const double own = measure.values[model];
    const double other = measure.values[1 - model];
    if (own < measure.known_from) continue;
    // As shown: two equal numbers are never told apart by their weight.
    const double scale = std::pow(10.0, measure.decimals);
    const double lead = std::round(own * scale) - std::round(other * scale);
    const bool better =
        other >= measure.known_from && (measure.high_is_better ? lead > 0 : lead < 0);
    const QString text =
        QString("%1&nbsp;%2").arg(measure.name, locale.toString(own, 'f', measure.decimals));
    parts << (better ? "<b>" + text + "</b>" : text);
  }
  return parts.join("&nbsp;&nbsp; ");
}

}  // namespace

QString scoreLine(PaneKind kind, const SampleReady& sample, const PaneArms& arms) {
  const QLocale locale;
  switch (kind) {
    case PaneKind::stimulus:
      if (!sample.stimulus) return {};
      return Words::tr("%1 × %2 pixels").arg(sample.stimulus->width).arg(sample.stimulus->height);
    case PaneKind::truth:
      return {};
    case PaneKind::teacher:
      return knownKl(sample.teacher_kl)
                 ? QString("KL&nbsp;%1").arg(locale.toString(sample.teacher_kl, 'f', 3))
                 : QString();
    case PaneKind::model_a:
      return modelLine(0, sample);
    case PaneKind::model_b:
      return modelLine(1, sample);
    case PaneKind::difference:
      break;
  }
  if (!knownKl(sample.kl[0]) || !knownKl(sample.kl[1])) return {};
  const double gap = sample.kl[1] - sample.kl[0];
  const QString size = locale.toString(std::abs(gap), 'f', 3);
  if (std::abs(gap) < 0.0005) return Words::tr("equal KL");
  const QString better = shortArmName(arms.options, arms.arm[gap < 0 ? 1 : 0]);
  return Words::tr("<b>%1</b> better by %2 KL").arg(better.toHtmlEscaped(), size);
}

QString scoreHelp(double kl_epsilon, const PaneArms& arms) {
  return Words::tr(
             "Scores against the ground truth at the network's size. KL divergence (epsilon %1): "
             "lower is better. CC, the correlation, and SIM, the shared part: higher is better. "
             "The better one of %2 and %3 is bold.")
      .arg(QLocale().toString(kl_epsilon, 'g', 3),
           armName(arms.options, arms.arm[0]).toHtmlEscaped(),
           armName(arms.options, arms.arm[1]).toHtmlEscaped());
}

}  // namespace distilloscope
