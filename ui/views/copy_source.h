// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

class QAbstractItemView;
class QMimeData;
class QWidget;

namespace distilloscope {

/// A view that can put what it shows on the clipboard.
class CopySource {
 public:
  virtual ~CopySource() = default;
  /// A picture and, where there is some, text; of the caller, who hands it to the clipboard. Null
  /// when the view has nothing to show.
  virtual QMimeData* copyOf() = 0;
};

/// The widget as it is seen, with the tables in it as text.
QMimeData* copyOfWidget(QWidget& widget);
/// A picture with text beside it; either may be empty.
QMimeData* copyOfPicture(const QImage& image, const QString& text);
/// The selected rows of a table or tree, or all that can be seen when fewer than two are selected,
/// as text with tabs, CSV and HTML, and the table as a picture.
QMimeData* copyOfTable(QAbstractItemView& table);

/// Rows of cells with the columns' heads first; a tree's open branches only.
enum class TableText { tabs, csv, html };
QString tableText(const QAbstractItemView& table, TableText kind);

}  // namespace distilloscope
