// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QPoint>
#include <QString>
#include <vector>

namespace distilloscope {

/// Many small pictures in a grid: kernels, or the channels of a layer. Pixels stay squares of one
/// colour. The arrow keys go from one to the next, Return or a click enlarges one and Escape or
/// another click brings the sheet back; Ctrl and the wheel, or + and -, change the size.
class TileSheet : public QAbstractScrollArea {
  Q_OBJECT
 public:
  struct Tile {
    QImage image;   ///< one pixel for each value
    QString label;  ///< below it where there is room
  };

  explicit TileSheet(const QString& name, QWidget* parent = nullptr);

  /// What is enlarged and current stays when as many tiles come as there were.
  void setTiles(std::vector<Tile> tiles);
  int tileCount() const { return static_cast<int>(tiles_.size()); }
  const Tile& tile(int index) const { return tiles_[static_cast<std::size_t>(index)]; }
  int current() const { return current_; }  ///< -1: none
  void setCurrent(int index);
  int enlarged() const { return enlarged_; }  ///< -1: the whole sheet is shown
  void enlarge(int index);
  /// Pixels of the screen for one of a tile; 0 fits the whole sheet into the view.
  void setScale(double scale);
  double scale() const { return layout_.scale; }

  QRectF tileRect(int index) const;  ///< of its picture, in the viewport; null when not laid out
  /// The tile under a point of the viewport, and which of its pixels.
  struct Place {
    int tile = -1;
    QPoint pixel;
    bool operator==(const Place&) const = default;
  };
  Place placeAt(const QPointF& point) const;
  QImage picture() const;  ///< what is shown, whole, for the clipboard

 Q_SIGNALS:
  void hovered(const distilloscope::TileSheet::Place& place);  ///< tile -1: nothing
  void currentChanged(int index);
  void enlargedChanged(int index);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Layout {
    double scale = 1;
    int columns = 1;
    int caption = 0;  ///< pixels below each tile
    double gap = 2;
    QSizeF cell;
    double height = 0;
  };
  Layout layOut(const QSizeF& room, double scale) const;
  Layout fitted(const QSizeF& room) const;
  QSize tileSize() const;
  void arrange();
  void zoom(double factor);
  void paint(QPainter& painter, const Layout& layout, double top, const QRectF& clip,
             bool marks) const;
  void paintTile(QPainter& painter, const Tile& tile, const QRectF& rect) const;
  QRectF rectIn(const Layout& layout, int index) const;
  QRectF enlargedRect() const;
  void reveal(int index);

  std::vector<Tile> tiles_;
  Layout layout_;
  double wanted_scale_ = 0;
  int current_ = -1;
  int enlarged_ = -1;
  Place hovered_;
};

}  // namespace distilloscope
