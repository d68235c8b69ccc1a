// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace distilloscope {

struct RunEntry;

/// What can be done with the selected runs, with words, keys and, where it cannot be done now, the
/// reason. It connects nothing: the view says what they do.
class RunActions : public QObject {
  Q_OBJECT
 public:
  static constexpr int kMostTogether = 12;  ///< more curves than that nobody tells apart

  /// Keys that stand for other things elsewhere work in `table`, F5 in all of `view`.
  RunActions(QWidget* table, QWidget* view);

  /// `training`: this program trains, or is about to. `baseline`: the folder of the pinned run.
  void follow(const std::vector<const RunEntry*>& selected, bool training,
              const QString& baseline = {});
  void fill(QMenu* menu) const;

  QAction* open;
  QAction* together;
  QAction* pin;
  QAction* rename;
  QAction* annotate;
  QAction* resume;
  QAction* duplicate;
  QAction* copy;
  QAction* copy_differences;
  QAction* show_in_files;
  QAction* trash;
  QAction* refresh;

 private:
  void applyIcons();
};

}  // namespace distilloscope
