// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QWidget>
#include <string>
#include <vector>

#include "ui/views/curve_settings.h"

class QAction;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace distilloscope {

class FlowLayout;

/// What is drawn and how it is read, chosen above the figure of the curves.
class CurveControls : public QWidget {
  Q_OBJECT
 public:
  explicit CurveControls(QWidget* parent = nullptr);

  CurveSettings settings() const;
  bool means() const;  ///< seeds of one experiment are drawn as their mean
  /// Offers what a run has; true when another quantity is chosen now.
  bool listQuantities(const CurveStore& store);
  void setSeedsOffered(bool offered);  ///< the shown run is one of a study

 Q_SIGNALS:
  void changed();
  void meansChanged();
  void fitWanted();
  void copyWanted();
  void copyDataWanted();
  void runsWanted();    ///< to choose from what stands beside
  void folderWanted();  ///< the user picks a run folder
  void seedsWanted();
  void clearWanted();
  void curvesMenuWanted(QMenu* menu);  ///< fill it: it opens
  void eventsMenuWanted(QMenu* menu);

 private:
  FlowLayout* flow_ = nullptr;
  QHBoxLayout* addGroup();
  void buildChoices();
  QWidget* buildTools();
  QMenu* buildBesideMenu();
  QToolButton* tool(const QString& name, const QString& text, const QString& icon,
                    const QString& tip, QMenu* menu);
  QAction* choice(QMenu* menu, const char* name, const QString& text, const QString& tip,
                  const char* setting, bool usual);
  void smoothingChanged();

  QComboBox* quantity_ = nullptr;
  QVariant wanted_;  ///< what was chosen there, by its data
  std::vector<std::string> listed_metrics_;
  QComboBox* axis_ = nullptr;
  QCheckBox* log_x_ = nullptr;
  QCheckBox* log_y_ = nullptr;
  QSlider* smoothing_ = nullptr;
  QLabel* smoothing_text_ = nullptr;
  QAction* means_ = nullptr;
  QAction* traces_ = nullptr;
  QAction* interval_ = nullptr;
  QAction* deviation_ = nullptr;
  QAction* baselines_ = nullptr;
  QAction* seeds_ = nullptr;
};

}  // namespace distilloscope
