// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

#include "engine/api/arms.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace distilloscope {

class OptionEditor;

/// The arms of the experiment: which there are, what they are called, and in which options each
/// differs from the form around it. An experiment left with Model A and Model B as they are has no
/// arms of its own.
class ArmsEditor : public QWidget {
  Q_OBJECT
 public:
  explicit ArmsEditor(QWidget* parent = nullptr);

  /// Shows the arms of an experiment, whose other options are what arms differ from.
  void setOptions(const Options& options);
  /// As Options::arms has them: empty for the usual two.
  std::vector<ArmOptions> arms() const;
  int currentArm() const { return current_; }
  void setCurrentArm(int arm);
  void setProblem(const QString& reason);  ///< empty: the arms are sound
  void setLocked(bool locked);

 Q_SIGNALS:
  void edited();  ///< arms() changed

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  QToolButton* makeButton(const char* name, const QString& text, const QString& tip);
  void buildList();
  void buildDetails();
  void add();
  void remove();
  void chooseColour();
  void changeName();
  void differIn(const std::string& key);
  void agreeIn(const std::string& key);
  void setChange(OptionEditor* editor);
  void fillMenu();
  void showAll();
  void showList();
  void showDetails();
  void showUse();
  void changed();
  Options shownOptions() const;  ///< the experiment with the arms as they are here
  ArmOptions& arm() { return arms_[static_cast<std::size_t>(current_)]; }

  struct Change {
    QWidget* row = nullptr;
    OptionEditor* editor = nullptr;
    QToolButton* away = nullptr;
  };
  Options options_;
  std::vector<ArmOptions> arms_;
  int current_ = 0;
  bool locked_ = false;
  QListWidget* list_ = nullptr;
  QToolButton* add_ = nullptr;
  QToolButton* remove_ = nullptr;
  QLineEdit* name_ = nullptr;
  QToolButton* colour_ = nullptr;
  QLabel* problem_ = nullptr;
  QLabel* same_ = nullptr;
  QVBoxLayout* rows_ = nullptr;
  std::vector<Change> changes_;
  QPushButton* differ_ = nullptr;
  QMenu* menu_ = nullptr;
};

/// Why a method makes no use of an option; empty when it does, or when it has nothing to do with
/// the method.
QString whyUnused(const std::string& key, const DistillationOptions& options);

}  // namespace distilloscope
