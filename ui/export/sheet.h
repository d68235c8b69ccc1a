// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QVector>
#include <vector>

class QPainter;

namespace distilloscope {

struct Options;

/// A figure as a list of things to draw, in points (1/72 inch), from the top left. One layout
/// serves every format: paint() draws it anywhere, svg() writes it as text. It holds no widget, so
/// it can be made and painted on any thread.
class Sheet {
 public:
  enum class Anchor { left, middle, right };
  /// A colour by its meaning: "text", "muted", "axis", "grid", "paper", "truth", "teacher",
  /// "arm0" ... Inks say what it looks like; a page may give it another look in the dark.
  using Ink = QString;
  using Inks = QHash<Ink, QColor>;

  struct Pen {
    Ink ink = "text";
    double width = 0.6;
    QVector<double> dash = {};  ///< in points
    double alpha = 1;
  };
  struct Face {
    double size = 8;
    bool bold = false;
    Anchor anchor = Anchor::left;
    bool upward = false;  ///< reads from below to above
    Ink ink = "text";
  };
  struct Item {
    enum class Kind { line, area, disc, text, image };
    Kind kind = Kind::line;
    Pen pen;
    Face face;
    QVector<QPointF> points;  ///< the first one is where a text or a disc stands
    double radius = 0;
    QString text;  ///< of a disc or line: what it says when pointed at
    QImage image;
    QRectF rect;
    bool photo = false;  ///< the image may be kept with small losses
  };

  Sheet(QSizeF size, const QString& family) : size_(size), family_(family) {}

  QSizeF size() const { return size_; }
  void setHeight(double height) { size_.setHeight(height); }
  const QString& family() const { return family_; }
  const std::vector<Item>& items() const { return items_; }
  bool holdsText(const QString& text) const;

  void line(const QVector<QPointF>& points, const Pen& pen, const QString& tip = {});
  void area(const QVector<QPointF>& points, const Ink& ink, double alpha = 1);
  void rect(const QRectF& rect, const Ink& ink, double alpha = 1);
  void frame(const QRectF& rect, const Pen& pen);
  void disc(QPointF at, double radius, const Ink& ink, const QString& tip = {});
  /// `at` is on the baseline.
  void text(QPointF at, const QString& text, const Face& face);
  void image(const QRectF& rect, const QImage& image, bool photo);

  double textWidth(const QString& text, const Face& face) const;
  /// The text in lines no wider than that, broken at spaces.
  QStringList wrapped(const QString& text, const Face& face, double width) const;
  /// Without its beginning: ids differ at their ends.
  QString elided(const QString& text, const Face& face, double width) const;

  void paint(QPainter& painter, const Inks& inks) const;
  /// With a size attribute in millimetres, whole as a file of its own.
  QByteArray svgFile(const Inks& inks, const QString& title) const;
  /// A piece of HTML: colours are classes ("s-arm0" strokes, "f-arm0" fills) that the page defines.
  QByteArray svgInline(const QString& label) const;

 private:
  QSizeF size_;
  QString family_;
  std::vector<Item> items_;
};

/// Light colours, whatever the window's theme is; dark ones for a page that is read in the dark.
Sheet::Inks inksOf(const Options& options, bool dark = false);
Sheet::Ink armInk(int arm);

/// The first of a few plain families that this system has.
QString figureFamily();

}  // namespace distilloscope
