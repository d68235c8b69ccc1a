// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QVector>
#include <optional>
#include <utility>

#include "engine/api/checkpoint_info.h"
#include "engine/api/error.h"
#include "engine/api/run_record.h"

namespace distilloscope {

/// What a person wants to know of a checkpoint first. All of it is from the file: what the file
/// does not say is left out.
class CheckpointFacts {
 public:
  using Rows = QVector<std::pair<QString, QString>>;

  explicit CheckpointFacts(const CheckpointInfo& info, const QLocale& locale = QLocale());

  QString title() const;   ///< "Model B" or "Weights of another kind"
  QString moment() const;  ///< "epoch 3, step 936"; empty when the file does not say
  /// The arm: by the file's name where the file has a score of such an arm, else by the names of
  /// the tensors. Empty for weights that are not of a student.
  std::optional<Model> model() const { return model_; }
  Rows facts() const;  ///< label and value; the options, which are long, are the last
  static QString optionsLabel();
  /// All metadata; a value that is a JSON object has one row for each of its fields.
  Rows metadata() const;
  /// Why the file cannot predict in the place of a model; empty when it can.
  QString whyNotUsable() const;
  QString whyNoTeacher() const;  ///< the same of a teacher
  int alarmedTensors() const;    ///< tensors that hold values that are not finite
  std::int64_t alarmedValues() const;

 private:
  QString value(const char* key) const;  ///< of the metadata; empty when it is not there
  QString scores() const;
  QString options() const;
  QString types() const;

  const CheckpointInfo& info_;
  QLocale locale_;
  std::optional<Model> model_;
};

/// What to do about a checkpoint that could not be read.
QString adviceFor(ErrorCode code);
/// What a dialog that asks for a checkpoint lists.
QString checkpointFilter();

}  // namespace distilloscope
