// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <limits>
#include <memory>

#include "engine/api/events.h"

namespace distilloscope {

/// One run folder: a run, a study, or the reason why it cannot be read.
struct RunEntry {
  RunRecord record;  ///< of a study: what its table row needs, scores as means over seeds
  ValidationCurve curve;
  QString problem;       ///< empty for a run that can be read
  bool live = false;     ///< trained by this program right now
  bool growing = false;  ///< its files grow, whether or not the lock of who trains it can be seen
  bool fresh = false;    ///< appeared a moment ago
  std::shared_ptr<const StudyRecord> study;  ///< null for a run

  QString folder() const { return QString::fromStdString(record.folder); }
  bool readable() const { return problem.isEmpty(); }
  bool isStudy() const { return study != nullptr; }
  /// The lock of a run on a cluster's disk may not be seen from here; growth tells as much.
  RunState state() const {
    return growing && record.state == RunState::interrupted ? RunState::running : record.state;
  }
  /// Somebody trains it: this program or, as its lock or its growth says, another.
  bool busy() const { return live || (readable() && state() == RunState::running); }
  bool hasGap() const { return record.best_kl[0] >= 0 && record.best_kl[1] >= 0; }
  /// B − A at best: of the first two arms.
  double gap() const { return record.best_kl[1] - record.best_kl[0]; }

  /// Made once, by what a thousand rows are sorted, filtered and drawn: when the entry is read, or
  /// for the first who asks, until when they are empty.
  struct Words {
    QString name;
    mutable QString begun;
    mutable QString dataset;
    mutable QString filter;
    ValidationCurve sparkline;
    double begun_at = std::numeric_limits<double>::quiet_NaN();
  };
  Words words;
};

}  // namespace distilloscope

Q_DECLARE_METATYPE(distilloscope::ValidationCurve)
