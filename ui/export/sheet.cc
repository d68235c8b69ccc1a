// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/sheet.h"

#include <QFont>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "engine/api/arms.h"
#include "ui/main/arm_look.h"
#include "ui/main/theme.h"

namespace distilloscope {
namespace {

// Fonts have whole pixels: measured and drawn that much larger, their steps are too small to see.
constexpr double kFine = 20;

QFont fontOf(const QString& family, const Sheet::Face& face) {
  QFont font;
  font.setFamilies({family, "DejaVu Sans", "sans-serif"});
  font.setPixelSize(std::max(1, static_cast<int>(std::lround(face.size * kFine))));
  font.setBold(face.bold);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

QColor inkColour(const Sheet::Inks& inks, const Sheet::Ink& ink, double alpha) {
  QColor colour = inks.value(ink, Qt::black);
  colour.setAlphaF(static_cast<float>(alpha));
  return colour;
}

QPen penOf(const Sheet::Pen& pen, const Sheet::Inks& inks) {
  QPen made(inkColour(inks, pen.ink, pen.alpha), pen.width);
  made.setJoinStyle(Qt::RoundJoin);
  made.setCapStyle(pen.dash.isEmpty() ? Qt::RoundCap : Qt::FlatCap);
  if (!pen.dash.isEmpty() && pen.width > 0) {
    QVector<qreal> pattern;
    for (const double length : pen.dash) pattern.push_back(length / pen.width);
    made.setDashPattern(pattern);
  }
  return made;
}

void paintText(QPainter& painter, const Sheet::Item& item, const QString& family,
               const Sheet::Inks& inks) {
  const QFont font = fontOf(family, item.face);
  painter.save();
  painter.translate(item.points.front());
  if (item.face.upward) painter.rotate(-90);
  painter.scale(1 / kFine, 1 / kFine);
  painter.setFont(font);
  painter.setPen(inkColour(inks, item.face.ink, 1));
  double left = 0;
  if (item.face.anchor != Sheet::Anchor::left) {
    const double width = QFontMetricsF(font).horizontalAdvance(item.text);
    left = item.face.anchor == Sheet::Anchor::middle ? -width / 2 : -width;
  }
  painter.drawText(QPointF(left, 0), item.text);
  painter.restore();
}

}  // namespace

bool Sheet::holdsText(const QString& text) const {
  return std::ranges::any_of(items_, [&](const Item& item) {
    return item.kind == Item::Kind::text && item.text.contains(text);
  });
}

void Sheet::line(const QVector<QPointF>& points, const Pen& pen, const QString& tip) {
  if (points.size() < 2) return;
  Item item;
  item.kind = Item::Kind::line;
  item.pen = pen;
  item.points = points;
  item.text = tip;
  items_.push_back(std::move(item));
}

void Sheet::area(const QVector<QPointF>& points, const Ink& ink, double alpha) {
  Item item;
  item.kind = Item::Kind::area;
  item.pen.ink = ink;
  item.pen.alpha = alpha;
  item.points = points;
  items_.push_back(std::move(item));
}

void Sheet::rect(const QRectF& rect, const Ink& ink, double alpha) {
  area({rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()}, ink, alpha);
}

void Sheet::frame(const QRectF& rect, const Pen& pen) {
  line({rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft(), rect.topLeft()},
       pen);
}

void Sheet::disc(QPointF at, double radius, const Ink& ink, const QString& tip) {
  Item item;
  item.kind = Item::Kind::disc;
  item.pen.ink = ink;
  item.points = {at};
  item.radius = radius;
  item.text = tip;
  items_.push_back(std::move(item));
}

void Sheet::text(QPointF at, const QString& text, const Face& face) {
  if (text.isEmpty()) return;
  Item item;
  item.kind = Item::Kind::text;
  item.face = face;
  item.points = {at};
  item.text = text;
  items_.push_back(std::move(item));
}

void Sheet::image(const QRectF& rect, const QImage& image, bool photo) {
  Item item;
  item.kind = Item::Kind::image;
  item.rect = rect;
  item.image = image;
  item.photo = photo;
  items_.push_back(std::move(item));
}

double Sheet::textWidth(const QString& text, const Face& face) const {
  return QFontMetricsF(fontOf(family_, face)).horizontalAdvance(text) / kFine;
}

QStringList Sheet::wrapped(const QString& text, const Face& face, double width) const {
  const QFontMetricsF metrics(fontOf(family_, face));
  QStringList lines;
  QString line;
  for (const QString& word : text.split(' ', Qt::SkipEmptyParts)) {
    const QString longer = line.isEmpty() ? word : line + ' ' + word;
    if (!line.isEmpty() && metrics.horizontalAdvance(longer) / kFine > width) {
      lines << line;
      line = word;
    } else {
      line = longer;
    }
  }
  if (!line.isEmpty()) lines << line;
  return lines;
}

QString Sheet::elided(const QString& text, const Face& face, double width) const {
  return QFontMetricsF(fontOf(family_, face)).elidedText(text, Qt::ElideLeft, width * kFine);
}

void Sheet::paint(QPainter& painter, const Inks& inks) const {
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                         QPainter::SmoothPixmapTransform);
  painter.fillRect(QRectF(QPointF(), size_), inkColour(inks, "paper", 1));
  for (const Item& item : items_) {
    switch (item.kind) {
      case Item::Kind::line:
        painter.setPen(penOf(item.pen, inks));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(item.points.constData(), static_cast<int>(item.points.size()));
        break;
      case Item::Kind::area:
        painter.setPen(Qt::NoPen);
        painter.setBrush(inkColour(inks, item.pen.ink, item.pen.alpha));
        painter.drawPolygon(item.points.constData(), static_cast<int>(item.points.size()));
        break;
      case Item::Kind::disc:
        painter.setPen(Qt::NoPen);
        painter.setBrush(inkColour(inks, item.pen.ink, item.pen.alpha));
        painter.drawEllipse(item.points.front(), item.radius, item.radius);
        break;
      case Item::Kind::text:
        paintText(painter, item, family_, inks);
        break;
      case Item::Kind::image:
        // Kept whole in files unless it is a photograph, on which losses do not show.
        painter.setRenderHint(QPainter::LosslessImageRendering, !item.photo);
        painter.drawImage(item.rect, item.image);
        break;
    }
  }
  painter.restore();
}

Sheet::Ink armInk(int arm) {
  return "arm" + QString::number(arm);
}

Sheet::Inks inksOf(const Options& options, bool dark) {
  const RoleColours& roles = roleColours(dark);
  Sheet::Inks inks;
  inks["paper"] = dark ? QColor(0x1B, 0x1E, 0x21) : QColor(Qt::white);
  inks["text"] = dark ? QColor(0xE6, 0xE8, 0xEA) : QColor(0x1A, 0x1A, 0x1A);
  inks["muted"] = dark ? QColor(0xA3, 0xA9, 0xB0) : QColor(0x5C, 0x62, 0x69);
  inks["axis"] = dark ? QColor(0x8A, 0x90, 0x97) : QColor(0x60, 0x66, 0x6C);
  inks["grid"] = dark ? QColor(0x34, 0x38, 0x3D) : QColor(0xE4, 0xE7, 0xEA);
  inks["truth"] = roles.truth;
  inks["teacher"] = roles.teacher;
  for (int arm = 0; arm < std::max(2, arm_count(options)); ++arm) {
    inks[armInk(arm)] = armColour(options, arm, dark);
  }
  return inks;
}

QString figureFamily() {
  static const QString family = [] {
    const QStringList known = QFontDatabase::families();
    for (const char* name : {"Arial", "Helvetica", "Liberation Sans", "Nimbus Sans"}) {
      if (known.contains(name)) return QString(name);
    }
    return QString("DejaVu Sans");
  }();
  return family;
}

}  // namespace distilloscope
