// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QWidget;

namespace distilloscope {

/// A field that filters the tensors of a view by their names: Ctrl+F within the view puts the focus
/// into it, Escape there clears it.
QLineEdit* makeTensorSearch(const char* name, QWidget& view);

/// Width × height.
QWidget* makeSizeRow(QWidget* width, QWidget* height);

/// What is wrong with a form, in as many lines as it takes.
QLabel* makeProblemLabel(const char* name);

/// How far a job is, 0 to 1 of a bar; busy while all is done but the job has not ended.
void showProgress(QProgressBar& bar, double fraction, bool finishing);

/// A check box whose state is kept in the settings under a key; `on` is what it starts with.
QCheckBox* makeRememberedBox(const char* name, const QString& text, const QString& tip,
                             const QString& key, bool on);

}  // namespace distilloscope
