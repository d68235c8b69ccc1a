// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

#include "ui/models/study_data.h"

namespace distilloscope {

/// One row per seed: every arm's best KL with its epoch, and each arm minus the first, in the
/// colour of who is ahead.
class StudyTable : public QTableWidget {
  Q_OBJECT
 public:
  explicit StudyTable(QWidget* parent = nullptr);

  void show(const StudyData& data);

 Q_SIGNALS:
  void runWanted(const QString& folder);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fillRow(const StudyData& data, int row);
  void fillMean(const StudyData& data, int row);
};

}  // namespace distilloscope
