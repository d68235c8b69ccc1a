// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QAction;
class QLabel;
class QStackedWidget;
class QTableWidget;
class QTextBrowser;

namespace distilloscope {

class RunNote;
struct RunComparison;
struct RunEntry;

/// The side panel of the table of runs: what one run is, or what differs between several.
class RunDetails : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kMostCompared = 12;  ///< more columns than that nobody reads

  /// The actions stand above what differs between several runs.
  RunDetails(QAction* together, QAction* copy_differences, QWidget* parent = nullptr);

  /// Entries are only read during the call.
  void show(const std::vector<const RunEntry*>& selected);
  QString differences() const { return differences_; }  ///< shown last, as tab-separated text
  void editNote();
  void keepNote();  ///< as if the field had been left

 Q_SIGNALS:
  void noteKept(const QString& folder, const QString& note);
  void noteLeft();

 private:
  void showNothing();
  void showOne(const RunEntry& run);
  void showSeveral(const std::vector<const RunEntry*>& runs, std::size_t selected);
  void fillTable(const RunComparison& comparison);

  QString shown_;
  QString differences_;
  RunNote* note_ = nullptr;
  QWidget* tools_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QLabel* title_ = nullptr;
  QTextBrowser* text_ = nullptr;
  QLabel* remark_ = nullptr;
  QTableWidget* table_ = nullptr;
};

}  // namespace distilloscope
