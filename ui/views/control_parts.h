// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCheckBox;
class QLineEdit;
class QWidget;

namespace distilloscope {

/// Ctrl+F within a view puts the focus into its search field; Escape there clears it.
void addSearchKeys(QLineEdit& search, QWidget& view);

/// A check box whose state is kept in the settings under a key; `on` is what it starts with.
QCheckBox* makeRememberedBox(const char* name, const QString& text, const QString& tip,
                             const QString& key, bool on);

}  // namespace distilloscope
