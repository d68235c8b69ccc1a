// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace distilloscope {

struct RunEntry;

/// What one run, or one study, is and how it was made, as rich text in the colours of the theme.
QString runDetailsHtml(const RunEntry& run);

}  // namespace distilloscope
