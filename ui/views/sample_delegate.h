// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace distilloscope {

struct SampleFacts;
class SampleListModel;

/// One image of the strip or the grid: the thumbnail with its star and the mark of a note, the id,
/// and the KL of A and B as two bars of one scale.
class SampleDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  static constexpr int kStripPicture = 48;
  static constexpr int kLeastPicture = 48;  ///< of the grid
  static constexpr int kMostPicture = 240;
  static constexpr int kPictureStep = 16;

  using QStyledItemDelegate::QStyledItemDelegate;

  void setGrid(bool grid) { grid_ = grid; }
  void setGridPictureHeight(int height) { grid_picture_ = height; }
  int gridPictureHeight() const { return grid_picture_; }
  int pictureHeight() const { return grid_ ? grid_picture_ : kStripPicture; }
  QSize pictureBox() const { return {pictureHeight() * 4 / 3, pictureHeight()}; }
  QSize gridCell(const QFontMetrics& metrics) const;  ///< as wide as it must be

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintPicture(QPainter* painter, const QStyleOptionViewItem& option, const QRect& box,
                    const SampleListModel& model, int row) const;
  void paintWords(QPainter* painter, const QStyleOptionViewItem& option, const QRect& room,
                  const SampleListModel& model, const SampleFacts& facts) const;

  bool grid_ = false;
  int grid_picture_ = 112;
};

/// The star of an image, wherever it is drawn.
QColor starColour();

}  // namespace distilloscope
