// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/teacher_score_panel.h"

#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>
#include <cmath>

#include "engine/api/metric_rules.h"
#include "ui/models/number_text.h"
#include "ui/views/teacher_check_panel.h"

namespace distilloscope {
namespace {

constexpr int kDecimals = 4;
constexpr int kMostRows = 13;

}  // namespace

TeacherScorePanel::TeacherScorePanel(QWidget* parent) : ResultCard(tr("Score"), parent) {
  setObjectName("teacherScore");
  table_ = makeNumberTable("scoreTable", tr("Metrics of the teacher"));
  check_ = new TeacherCheckPanel;
  body()->addWidget(table_);
  body()->addWidget(check_);
  connect(check_, &TeacherCheckPanel::imageWanted, this, &TeacherScorePanel::imageWanted);
  hide();
}

void TeacherScorePanel::clear() {
  table_->setRowCount(0);
  check_->show(std::nullopt);
  hide();
}

void TeacherScorePanel::show(const QString& name, const EvaluationDone& done) {
  const QLocale locale;
  setTitle(tr("Score of %1").arg(name));
  QString note =
      tr("Mean over %1 validation images, at their own size, with the 95 % interval over images.")
          .arg(done.ids.size());
  setHeaders(table_, {tr("Metric"), tr("Mean"), tr("95 % interval"), tr("Images")});
  table_->setRowCount(0);
  const auto number = [&](double value) {
    return trueMinus(locale.toString(value, 'f', kDecimals));
  };
  for (const MetricScores& metric : done.metrics) {
    if (metric.means.empty()) continue;
    const MeanScore& mean = metric.means.back();  // teachers come last
    const int row = table_->rowCount();
    const bool known = std::isfinite(mean.mean);
    table_->insertRow(row);
    setCell(table_, row, 0, QString::fromStdString(metric.label), false);
    table_->item(row, 0)->setToolTip(metric.lower_is_better ? tr("Lower is better")
                                                            : tr("Higher is better"));
    setCell(table_, row, 1, known ? number(mean.mean) : QString("–"));
    setCell(table_, row, 2,
            known ? tr("%1 to %2").arg(number(mean.low), number(mean.high)) : QString("–"));
    setCell(table_, row, 3, locale.toString(mean.images));
    if (const int lost = count_minus_infinity(metric.values.back()); lost > 0) {
      note += " " + tr("%1 leaves out images where the map is 0 where people looked, since it is "
                       "minus infinity there: %2. Its mean is too good for this teacher.")
                        .arg(QString::fromStdString(metric.label), locale.toString(lost));
    }
  }
  setNote(note);
  fitToRows(table_, kMostRows);
  QFrame::show();
}

void TeacherScorePanel::showCheck(const TeacherCheck& check) {
  check_->show(check);
}

}  // namespace distilloscope
