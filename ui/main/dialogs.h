// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/run_record.h"

class QDialog;
class QWidget;

namespace distilloscope {

/// Every file of a dataset that cannot be used, and why. Not modal.
QDialog* showDatasetProblems(const DatasetInfo& info, QWidget* parent);

}  // namespace distilloscope
