// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/score_lines.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

#include "ui/main/arm_look.h"
#include "ui/models/number_text.h"

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
  double PaneScores::*value;
  int decimals;
  bool high_is_better;
  bool has_terms;  ///< depends on the size of the maps and on epsilon
};

constexpr Measure kMeasures[] = {{"KL", &PaneScores::kl, 3, false, true},
                                 {"CC", &PaneScores::cc, 2, true, true},
                                 {"SIM", &PaneScores::sim, 2, true, true},
                                 {"NSS", &PaneScores::nss, 2, true, false},
                                 {"AUC", &PaneScores::auc, 3, true, false}};

double from(double lowest, double value) {
  return value >= lowest ? value : SampleReady::kUnknown;
}

}  // namespace

PaneScores scoresOf(PaneKind kind, const SampleReady& sample) {
  PaneScores scores;
  scores.epsilon = sample.kl_epsilon;
  const auto size = [&](const MapPtr& map) {
    if (!map || scores.width > 0) return;
    scores.width = map->width;
    scores.height = map->height;
  };
  if (kind == PaneKind::teacher) {
    for (const MapPtr& map : sample.prediction) size(map);  // it is scored at the network's size
    scores.kl = from(-0.5, sample.teacher_kl);
    scores.cc = from(-1, sample.teacher_cc);
    scores.sim = from(0, sample.teacher_sim);
    scores.nss = sample.teacher_nss;
    scores.auc = sample.teacher_auc;
    return scores;
  }
  if (!isModel(kind)) return scores;
  const std::size_t at = kind == PaneKind::model_a ? 0 : 1;
  const auto of = [at](const PerArm<double>& values) {
    return at < values.size() ? values[at] : SampleReady::kUnknown;
  };
  if (at < sample.prediction.size()) size(sample.prediction[at]);
  scores.kl = from(-0.5, of(sample.kl));
  scores.cc = from(-1, of(sample.cc));
  scores.sim = from(0, of(sample.sim));
  scores.nss = of(sample.nss);
  scores.auc = of(sample.auc);
  return scores;
}

QString scoreText(const PaneScores& own, const PaneScores* rival) {
  const QLocale locale;
  QStringList parts;
  for (const Measure& measure : kMeasures) {
    const double value = own.*measure.value;
    if (std::isnan(value)) continue;
    const double other = rival != nullptr && (!measure.has_terms || own.sameTerms(*rival))
                             ? rival->*measure.value
                             : SampleReady::kUnknown;
    // As shown: two equal numbers are never told apart by their weight.
    const double scale = std::pow(10.0, measure.decimals);
    const double lead = std::round(value * scale) - std::round(other * scale);
    const bool better = measure.high_is_better ? lead > 0 : lead < 0;  // never with NaN
    const QString text =
        QString("%1&nbsp;%2")
            .arg(measure.name, trueMinus(locale.toString(value, 'f', measure.decimals)));
    parts << (better ? "<b>" + text + "</b>" : text);
  }
  return parts.join("&nbsp;&nbsp; ");
}

QString scoreLine(PaneKind kind, const SampleReady& sample, const PaneArms& arms) {
  const QLocale locale;
  switch (kind) {
    case PaneKind::stimulus:
      if (!sample.stimulus) return {};
      return Words::tr("%1 × %2 pixels").arg(sample.stimulus->width).arg(sample.stimulus->height);
    case PaneKind::truth:
      return {};
    case PaneKind::teacher:
      return scoreText(scoresOf(kind, sample));
    case PaneKind::model_a:
    case PaneKind::model_b: {
      const PaneScores rival =
          scoresOf(kind == PaneKind::model_a ? PaneKind::model_b : PaneKind::model_a, sample);
      return scoreText(scoresOf(kind, sample), &rival);
    }
    case PaneKind::pin_1:
    case PaneKind::pin_2:
      return {};
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
             "Scores against the ground truth. KL divergence (epsilon %1), at the network's size: "
             "lower is better. CC, the correlation, and SIM, the shared part, at the network's "
             "size, and NSS and AUC (Judd), at the fixations: higher is better. "
             "The better one of %2 and %3 is bold.")
      .arg(QLocale().toString(kl_epsilon, 'g', 3),
           armName(arms.options, arms.arm[0]).toHtmlEscaped(),
           armName(arms.options, arms.arm[1]).toHtmlEscaped());
}

}  // namespace distilloscope
