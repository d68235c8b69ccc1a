// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// QCustomPlot's header is written with Qt's keywords, which the rest of the program leaves out.
/// It takes seconds to compile: include this in few sources and in no header.
#include <QObject>

#ifdef QT_NO_KEYWORDS
#define signals public
#define slots
#define emit
#define foreach Q_FOREACH
#define forever Q_FOREVER
#endif
#include <qcustomplot.h>
#ifdef QT_NO_KEYWORDS
#undef signals
#undef slots
#undef emit
#undef foreach
#undef forever
#endif
