// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
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
  /// Keys that stand for other things elsewhere work in `table`, F5 in all of `view`.
  RunActions(QWidget* table, QWidget* view);

  /// `training`: this program trains, or is about to.
  void follow(const std::vector<const RunEntry*>& selected, bool training);
  void fill(QMenu* menu) const;

  QAction* open;
  QAction* resume;
  QAction* duplicate;
  QAction* copy;
  QAction* show_in_files;
  QAction* trash;
  QAction* refresh;

 private:
  void applyIcons();
};

}  // namespace distilloscope
