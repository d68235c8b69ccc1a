// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace distilloscope {

/// Stands in the place of the table of runs while there is none: what will be there, or why not,
/// and the buttons that help.
class RunsMessage : public QWidget {
  Q_OBJECT
 public:
  explicit RunsMessage(QWidget* parent = nullptr);

  void showListing();
  void showEmpty(const QString& folder);
  void showMissing(const QString& folder);
  void showFailure(const QString& reason);
  void showNoMatch(const QString& filter);

 Q_SIGNALS:
  void demoWanted();
  void folderWanted();
  void refreshWanted();
  void clearWanted();

 private:
  enum Button { kDemo = 1, kFolder = 2, kRefresh = 4, kClear = 8 };
  void say(const QString& title, const QString& text, int buttons);

  QLabel* title_ = nullptr;
  QLabel* text_ = nullptr;
  QPushButton* demo_ = nullptr;
  QPushButton* folder_ = nullptr;
  QPushButton* refresh_ = nullptr;
  QPushButton* clear_ = nullptr;
};

}  // namespace distilloscope
