// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_dialog.h"

namespace distilloscope {

class CurveFigure;
class PageFields;

/// Writes the curves as they are drawn: PDF, SVG or PNG, or their numbers as CSV.
class CurvesDialog : public ExportDialog {
  Q_OBJECT
 public:
  enum class What { figure, numbers };
  /// `name` is suggested for the file.
  CurvesDialog(const CurveFigure& figure, What what, const QString& name, QWidget* parent);

 protected:
  void write(const QString& path) override;

 private:
  const CurveFigure& figure_;
  What what_;
  PageFields* page_ = nullptr;  ///< of a figure
};

}  // namespace distilloscope
