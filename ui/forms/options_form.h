// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QWidget>
#include <vector>

#include "engine/api/options.h"
#include "engine/api/run_record.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace distilloscope {

class ArmsEditor;
class OptionEditor;

/// The experiment, built from option_fields(): a preset, groups that fold, one editor per field,
/// and the reason below each wrong one.
class OptionsForm : public QWidget {
  Q_OBJECT
 public:
  explicit OptionsForm(QWidget* parent = nullptr);

  const Options& options() const { return options_; }
  void setOptions(const Options& options);
  bool isSound() const { return problems_.empty(); }
  const std::vector<FieldProblem>& problems() const { return problems_; }
  /// The reasons in one text, for the tooltip of a disabled Start.
  QString problemText() const;
  /// Differs from its preset in more than folders and names.
  bool isModified() const;
  void setLocked(bool locked);
  /// What the dataset of the form holds; null while it is not known.
  void setDatasetInfo(const DatasetInfo* info);
  /// Why the dataset of the form could not be opened, marked at the folder it names until that or
  /// another one is opened. It does not hold back Start: a disk may be connected meanwhile.
  void setDatasetProblem(const QString& reason);
  void setAdvancedShown(bool shown);

 Q_SIGNALS:
  void changed();               ///< a value or its soundness changed
  void datasetCommitted();      ///< the dataset's fields were changed for good
  void problemListRequested();  ///< the link beside the counts

 private:
  struct Group {
    QToolButton* header = nullptr;
    bool open = true;
    QWidget* body = nullptr;
    QVBoxLayout* rows = nullptr;
    std::vector<OptionEditor*> editors;
  };
  void buildPresetRow(QVBoxLayout* column);
  void buildGroups(QVBoxLayout* column);
  Group& addGroup(const std::string& name, QVBoxLayout* column);
  void addArms(QVBoxLayout* column);
  QString whyUnused(const std::string& key) const;  ///< by any arm; empty: one uses it
  void showUse();
  void applyPreset(Preset preset);
  void onEdited(OptionEditor* editor);
  void showAll();
  void check();
  void updatePresetNote();
  void updateFolding();
  void updateDatasetNote();
  QString refusedFolder(const std::string& key) const;  ///< why; empty: it was not

  Options options_;
  std::vector<FieldProblem> problems_;
  QMap<QString, QString> typing_problems_;  ///< by key: text that is no value at all
  std::vector<OptionEditor*> editors_;
  ArmsEditor* arms_ = nullptr;
  QWidget* arms_body_ = nullptr;
  std::vector<Group> groups_;
  QComboBox* preset_ = nullptr;
  QLabel* preset_note_ = nullptr;
  QLabel* lock_note_ = nullptr;
  QLabel* dataset_note_ = nullptr;
  QLabel* general_problem_ = nullptr;
  QCheckBox* advanced_ = nullptr;
  QString dataset_text_;
  DatasetOptions refused_;  ///< could not be opened, for this reason
  QString refused_reason_;
  bool locked_ = false;
};

}  // namespace distilloscope
