// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QToolButton;

namespace distilloscope {

class RunActions;

/// The bar above the table of runs: the filter, how many runs there are, what can be done with
/// those selected, and which folder is listed.
class RunsTools : public QWidget {
  Q_OBJECT
 public:
  explicit RunsTools(RunActions& actions, QWidget* parent = nullptr);

  QString filter() const;  ///< as typed, without spaces around
  void clearFilter();
  void focusFilter();
  void setCount(int shown, int all);
  /// `wanted`: as chosen, empty for the usual place. `listed`: where the runs lie; empty: not
  /// known.
  void setFolder(const QString& wanted, const QString& listed, bool found);

 Q_SIGNALS:
  void filterChanged(const QString& text);
  void folderWanted();
  void usualFolderWanted();
  void showFolderWanted();

 private:
  QWidget* buildFolder(RunActions& actions);

  QLineEdit* filter_ = nullptr;
  QLabel* count_ = nullptr;
  QToolButton* place_ = nullptr;
  QAction* usual_ = nullptr;
  QAction* look_ = nullptr;
};

}  // namespace distilloscope
