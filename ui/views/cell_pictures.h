// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCache>
#include <QPixmap>
#include <QRect>
#include <QTimer>
#include <deque>
#include <functional>

class QPainter;

namespace distilloscope {

/// Pictures in the cells of a table, drawn once and kept. A page of them takes longer to draw than
/// a frame may: what does not fit into the first kBudgetMs follows in turns of its own.
class CellPictures : public QObject {
  Q_OBJECT
 public:
  static constexpr int kBudgetMs = 2;
  static constexpr int kKept = 1000;
  /// Draws into a box at (0, 0), of the size that was asked for.
  using Draw = std::function<void(QPainter& painter, const QRectF& box)>;

  explicit CellPictures(QObject* parent = nullptr);

  /// Paints what `draw` makes into `box`, or nothing yet. `key` names everything that it depends on
  /// but for the size.
  void paint(QPainter& painter, const QRect& box, const QByteArray& key, const Draw& draw);
  bool isWhole() const { return missing_.empty(); }

 Q_SIGNALS:
  /// More of what paint() was asked for is there.
  void ready();

 private:
  struct Missing {
    QByteArray key;
    QSize size;
    qreal ratio;
    Draw draw;
  };
  QPixmap* make(const Missing& wanted);
  bool isSpent() const;
  void drawOn();

  QCache<QByteArray, QPixmap> kept_;
  std::deque<Missing> missing_;
  qint64 spent_ns_ = 0;  ///< on drawing in this turn
  QTimer timer_;         ///< ends the turn
};

}  // namespace distilloscope
