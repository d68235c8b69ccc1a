// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/study_table.h"

#include <QHeaderView>
#include <QLocale>
#include <QResizeEvent>
#include <algorithm>

#include "ui/main/theme.h"
#include "ui/models/study_words.h"
#include "ui/views/result_card.h"

namespace distilloscope {
namespace {

constexpr int kDecimals = 4;
constexpr int kMostRows = 11;
constexpr int kFixedColumns = 2;
constexpr int kFolderRole = Qt::UserRole;

bool known(const StudySeed& seed, int arm) {
  const auto at = static_cast<std::size_t>(arm);
  return at < seed.best_kl.size() && at < seed.best_epoch.size() && seed.best_epoch[at] > 0;
}

double kl(const StudySeed& seed, int arm) {
  return seed.best_kl[static_cast<std::size_t>(arm)];
}

}  // namespace

StudyTable::StudyTable(QWidget* parent) : QTableWidget(parent) {
  prepareNumberTable(this, "studyTable", tr("The seeds of the study"));
  setToolTip(tr("Enter or double click opens the run of a seed"));
  connect(this, &QTableWidget::cellActivated, this, [this](int row, int) {
    const QString folder = item(row, 0)->data(kFolderRole).toString();
    if (!folder.isEmpty()) Q_EMIT runWanted(folder);
  });
}

void StudyTable::show(const StudyData& data) {
  const StudyRecord& study = data.record();
  QStringList headers{tr("Seed"), tr("State")};
  for (const std::string& arm : study.arms) {
    headers.push_back(tr("%1: best KL (epoch)").arg(QString::fromStdString(arm)));
  }
  for (int arm = 1; arm < data.arms(); ++arm) headers.push_back(differenceName(study, arm));
  const int current = currentRow();
  setHeaders(this, headers);
  horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
  horizontalHeaderItem(1)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  for (int arm = 0; arm < data.arms(); ++arm) {
    horizontalHeaderItem(kFixedColumns + arm)->setForeground(studyArmColour(study, arm));
  }
  const int seeds = static_cast<int>(study.seeds.size());
  const bool has_mean = data.seedsDone() > 1;
  setRowCount(seeds + (has_mean ? 1 : 0));
  for (int row = 0; row < seeds; ++row) fillRow(data, row);
  if (has_mean) fillMean(data, seeds);
  if (current >= 0 && current < rowCount()) setCurrentCell(current, 0);
  fitToRows(this, kMostRows);
}

void StudyTable::resizeEvent(QResizeEvent* event) {
  QTableWidget::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) fitToRows(this, kMostRows);
}

void StudyTable::fillRow(const StudyData& data, int row) {
  const StudyRecord& study = data.record();
  const StudySeed& seed = study.seeds[static_cast<std::size_t>(row)];
  const QLocale locale;
  const bool live = data.liveSeed() == seed.seed;
  setCell(this, row, 0, QString::number(seed.seed), false);
  item(row, 0)->setData(kFolderRole, QString::fromStdString(seed.run_folder));
  setCell(this, row, 1,
          live                      ? tr("Training")
          : seed.finished           ? tr("Finished")
          : seed.run_folder.empty() ? tr("Not begun")
                                    : tr("Unfinished"),
          false);
  if (!seed.finished && !live) item(row, 1)->setForeground(mutedTextColour());
  int best = -1;
  for (int arm = 0; arm < data.arms(); ++arm) {
    if (seed.finished && known(seed, arm) && (best < 0 || kl(seed, arm) < kl(seed, best)))
      best = arm;
  }
  for (int arm = 0; arm < data.arms(); ++arm) {
    const int column = kFixedColumns + arm;
    setCell(this, row, column,
            known(seed, arm) ? tr("%1 (%2)")
                                   .arg(locale.toString(kl(seed, arm), 'f', kDecimals))
                                   .arg(seed.best_epoch[static_cast<std::size_t>(arm)])
                             : QString("–"));
    if (arm != best) continue;
    QFont bold = font();
    bold.setBold(true);
    item(row, column)->setFont(bold);
    item(row, column)->setForeground(studyArmColour(study, arm));
  }
  for (int arm = 1; arm < data.arms(); ++arm) {
    const int column = kFixedColumns + data.arms() + arm - 1;
    const bool both = known(seed, 0) && known(seed, arm);
    const double difference = both ? kl(seed, arm) - kl(seed, 0) : 0;
    setCell(this, row, column, both ? signedText(difference, kDecimals) : QString("–"));
    if (both && difference != 0) {
      item(row, column)->setForeground(studyArmColour(study, difference < 0 ? arm : 0));
    }
  }
}

void StudyTable::fillMean(const StudyData& data, int row) {
  const StudyRecord& study = data.record();
  const QLocale locale;
  std::vector<double> means(study.arms.size(), 0);
  std::vector<int> counts(study.arms.size(), 0);
  for (const StudySeed& seed : study.seeds) {
    for (int arm = 0; arm < data.arms() && seed.finished; ++arm) {
      if (!known(seed, arm)) continue;
      means[static_cast<std::size_t>(arm)] += kl(seed, arm);
      ++counts[static_cast<std::size_t>(arm)];
    }
  }
  QFont bold = font();
  bold.setBold(true);
  setCell(this, row, 0, tr("Mean"), false);
  item(row, 0)->setFont(bold);
  setCell(this, row, 1, tr("of %1 finished seeds").arg(data.seedsDone()), false);
  item(row, 1)->setForeground(mutedTextColour());
  for (std::size_t arm = 0; arm < means.size(); ++arm) {
    if (counts[arm] > 0) means[arm] /= counts[arm];
    const int column = kFixedColumns + static_cast<int>(arm);
    setCell(this, row, column,
            counts[arm] > 0 ? locale.toString(means[arm], 'f', kDecimals) : QString("–"));
    item(row, column)->setFont(bold);
  }
  for (int arm = 1; arm < data.arms(); ++arm) {
    const double difference = means[static_cast<std::size_t>(arm)] - means[0];
    const int column = kFixedColumns + data.arms() + arm - 1;
    setCell(this, row, column, signedText(difference, kDecimals));
    item(row, column)->setFont(bold);
    if (difference != 0) {
      item(row, column)->setForeground(studyArmColour(study, difference < 0 ? arm : 0));
    }
  }
}

}  // namespace distilloscope
