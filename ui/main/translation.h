// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace distilloscope {

/// The languages there are texts of; English is that of the sources.
QStringList languages();

/// The language that is meant: one of languages(), or, when empty or unknown, the first of the
/// desktop's that there is.
QString languageFor(const QString& wanted);

/// Loads the texts of a language for the whole program, Qt's own among them, and lets numbers
/// follow. Before the first widget. Returns the language taken.
QString installLanguage(const QString& wanted);

}  // namespace distilloscope
