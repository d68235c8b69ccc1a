// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/study.h"
#include "ui/views/result_card.h"

class QGridLayout;

namespace distilloscope {

/// One arm against the first, over all finished seeds: the verdict, and the numbers it rests on.
class StudyCard : public ResultCard {
  Q_OBJECT
 public:
  StudyCard(const StudyRecord& study, const StudyComparison& comparison, QWidget* parent = nullptr);

  QString verdict() const;
  QString plainText() const;  ///< what Copy puts into the clipboard

 private:
  void addFact(const QString& name, const QString& value, const QString& tip);

  QLabel* verdict_ = nullptr;
  QStringList facts_;
  QGridLayout* grid_ = nullptr;
};

}  // namespace distilloscope
