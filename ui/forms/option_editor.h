// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <optional>

#include "engine/api/options.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QToolButton;

namespace distilloscope {

/// One row of the form: the label, the editor that suits the field's kind, and the reason below it
/// when the value is wrong.
class OptionEditor : public QWidget {
  Q_OBJECT
 public:
  /// The input's object name is the field's key, after a prefix where there are several.
  explicit OptionEditor(const OptionField& field, const QString& prefix = {},
                        QWidget* parent = nullptr);

  const OptionField& field() const { return field_; }
  void show(const Options& options);
  /// What is typed, in the C locale, as set_option_text() reads it.
  std::string typedText() const;
  void setProblem(const QString& reason);  ///< empty: the value is fine
  QString problem() const;
  void setLocked(bool locked);
  /// Why the value has no effect now, which disables the field and is in its tooltip; empty: it
  /// has.
  void setUnused(const QString& reason);
  QString unused() const { return unused_; }
  QWidget* input() const;

 Q_SIGNALS:
  void edited();     ///< while typing
  void committed();  ///< a choice was made, or the keyboard left the field

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void build();
  void buildMetrics();
  void showMetrics(const std::string& keys);
  void applyUse();
  void browse();
  void applyColours();

  const OptionField& field_;
  QLabel* label_ = nullptr;
  QCheckBox* check_ = nullptr;
  QComboBox* combo_ = nullptr;
  QSpinBox* spin_ = nullptr;
  QLineEdit* line_ = nullptr;
  QToolButton* browse_ = nullptr;
  QListWidget* list_ = nullptr;  ///< metrics, each with a check box
  QLabel* reason_ = nullptr;
  QString unused_;
  bool locked_ = false;
  struct Coloured {
    bool wrong = false;
    bool locked = false;
    bool dark = false;
    bool operator==(const Coloured&) const = default;
  };
  std::optional<Coloured> coloured_;  ///< for what its colours are
};

/// How a choice's stored word is shown ("antialiased_linear" as "Anti-aliased linear").
QString choiceText(const std::string& word);

}  // namespace distilloscope
