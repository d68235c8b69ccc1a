// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/main/recent_items.h"

class QLabel;
class QVBoxLayout;

namespace distilloscope {

/// What is shown before there is anything to look at.
class StartPage : public QWidget {
  Q_OBJECT
 public:
  explicit StartPage(QWidget* parent = nullptr);
  void refresh();  ///< reads the recent items again

 Q_SIGNALS:
  void demoWanted();
  void datasetWanted();
  void runWanted();
  void checkpointWanted();
  void itemWanted(const distilloscope::RecentItem& item);

 private:
  void applyColours();

  QLabel* subtitle_ = nullptr;
  QLabel* recent_title_ = nullptr;
  QLabel* hint_ = nullptr;
  QVBoxLayout* recent_ = nullptr;
};

}  // namespace distilloscope
