// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "ui/models/run_entry.h"

namespace distilloscope {

/// Runs as tab-separated lines below the names of their columns, with all arms that any of them
/// has, numbers as in the C locale.
QString tabSeparated(const std::vector<const RunEntry*>& runs);

}  // namespace distilloscope
