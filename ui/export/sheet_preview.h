// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QWidget>

namespace distilloscope {

/// A page as it will be, as large as fits. It is asked for at the size that it is shown at.
class SheetPreview : public QWidget {
  Q_OBJECT
 public:
  explicit SheetPreview(QWidget* parent = nullptr);

  void setImage(const QImage& image);
  void setMessage(const QString& message);  ///< instead of a page; empty: none
  const QImage& image() const { return image_; }
  QSizeF room() const;  ///< for a page
  /// Dots per inch at which a page of that size (points) fits into the room, in the screen's own
  /// pixels, of which `ratio` are one of the room's.
  static double fittingDpi(QSizeF points, QSizeF room, double ratio);
  QSize sizeHint() const override { return {560, 600}; }

 Q_SIGNALS:
  void resized();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QImage image_;
  QString message_;
};

}  // namespace distilloscope
