// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "ui/bridge/image_convert.h"
#include "ui/views/colour_maps.h"

namespace distilloscope {

/// A palette from one end to the other in one line, with what its ends (and middle) stand for.
class ColourBar : public QWidget {
  Q_OBJECT
 public:
  explicit ColourBar(const QString& name, QWidget* parent = nullptr);

  void setName(const QString& name);
  void setTable(const ColourTable& table);
  /// Two words for the ends, or three with the middle.
  void setMarks(const QStringList& marks);
  QStringList marks() const { return marks_; }
  /// The part of the palette that is not drawn over pictures.
  void setHidden(HiddenLevels hidden);
  const ColourTable* table() const { return table_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString name_;
  QStringList marks_;
  const ColourTable* table_;
  HiddenLevels hidden_;
};

}  // namespace distilloscope
