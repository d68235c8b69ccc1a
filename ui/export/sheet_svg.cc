// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet as SVG: text stays text, pictures keep their pixels.
#include <QBuffer>
#include <QLocale>
#include <QXmlStreamWriter>
#include <algorithm>
#include <cmath>

#include "ui/export/sheet.h"

namespace distilloscope {
namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;
constexpr int kPhotoQuality = 90;

QString number(double value) {
  const double rounded = std::round(value * 100) / 100;
  return QLocale::c().toString(rounded == 0 ? 0 : rounded, 'g', 7);
}

QString pointsText(const QVector<QPointF>& points) {
  QString text;
  for (const QPointF& point : points) {
    if (!text.isEmpty()) text += ' ';
    text += number(point.x()) + ',' + number(point.y());
  }
  return text;
}

// Writes the items; without inks, colours are classes.
class Writer {
 public:
  Writer(QXmlStreamWriter& xml, const Sheet::Inks* inks) : xml_(xml), inks_(inks) {}

  void write(const Sheet& sheet) {
    for (const Sheet::Item& item : sheet.items()) write(item);
  }

 private:
  using Item = Sheet::Item;

  void put(const char* name, const QString& value) { xml_.writeAttribute(name, value); }

  void colour(const char* what, const Sheet::Ink& ink, double alpha) {
    if (inks_ != nullptr) {
      put(what, inks_->value(ink, Qt::black).name());
    } else {
      put("class", QString(what == std::string_view("stroke") ? "s-" : "f-") + ink);
    }
    if (alpha < 1)
      put(what == std::string_view("stroke") ? "stroke-opacity" : "fill-opacity", number(alpha));
  }

  void pen(const Sheet::Pen& pen) {
    colour("stroke", pen.ink, pen.alpha);
    put("stroke-width", number(pen.width));
    if (inks_ != nullptr) put("fill", "none");
    if (pen.dash.isEmpty()) return;
    QStringList lengths;
    for (const double length : pen.dash) lengths << number(length);
    put("stroke-dasharray", lengths.join(' '));
    put("stroke-linecap", "butt");
  }

  void tip(const QString& text) {
    if (!text.isEmpty()) xml_.writeTextElement("title", text);
  }

  void write(const Item& item) {
    switch (item.kind) {
      case Item::Kind::line:
        xml_.writeStartElement("polyline");
        put("points", pointsText(item.points));
        pen(item.pen);
        tip(item.text);
        break;
      case Item::Kind::area:
        xml_.writeStartElement("polygon");
        put("points", pointsText(item.points));
        colour("fill", item.pen.ink, item.pen.alpha);
        break;
      case Item::Kind::disc:
        xml_.writeStartElement("circle");
        put("cx", number(item.points.front().x()));
        put("cy", number(item.points.front().y()));
        put("r", number(item.radius));
        colour("fill", item.pen.ink, item.pen.alpha);
        tip(item.text);
        break;
      case Item::Kind::text:
        writeText(item);
        break;
      case Item::Kind::image:
        writeImage(item);
        break;
    }
    xml_.writeEndElement();
  }

  void writeText(const Item& item) {
    xml_.writeStartElement("text");
    const QString x = number(item.points.front().x());
    const QString y = number(item.points.front().y());
    put("x", x);
    put("y", y);
    put("font-size", number(item.face.size));
    if (item.face.bold) put("font-weight", "bold");
    if (item.face.anchor == Sheet::Anchor::middle) put("text-anchor", "middle");
    if (item.face.anchor == Sheet::Anchor::right) put("text-anchor", "end");
    if (item.face.upward) put("transform", QString("rotate(-90 %1 %2)").arg(x, y));
    colour("fill", item.face.ink, 1);
    xml_.writeCharacters(item.text);
  }

  void writeImage(const Item& item) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const bool photo = item.photo && item.image.save(&buffer, "JPEG", kPhotoQuality);
    if (!photo) item.image.save(&buffer, "PNG");
    xml_.writeStartElement("image");
    put("x", number(item.rect.x()));
    put("y", number(item.rect.y()));
    put("width", number(item.rect.width()));
    put("height", number(item.rect.height()));
    put("preserveAspectRatio", "none");
    xml_.writeAttribute("xlink:href", QString("data:image/%1;base64,").arg(photo ? "jpeg" : "png") +
                                          QString::fromLatin1(bytes.toBase64()));
  }

  QXmlStreamWriter& xml_;
  const Sheet::Inks* inks_;
};

QString viewBox(const Sheet& sheet) {
  return "0 0 " + number(sheet.size().width()) + ' ' + number(sheet.size().height());
}

}  // namespace

QByteArray Sheet::svgFile(const Inks& inks, const QString& title) const {
  QByteArray text;
  QXmlStreamWriter xml(&text);
  xml.writeStartDocument();
  xml.writeStartElement("svg");
  xml.writeAttribute("xmlns", "http://www.w3.org/2000/svg");
  xml.writeAttribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
  xml.writeAttribute("version", "1.1");
  xml.writeAttribute("width", number(size_.width() / kPointsPerMillimetre) + "mm");
  xml.writeAttribute("height", number(size_.height() / kPointsPerMillimetre) + "mm");
  xml.writeAttribute("viewBox", viewBox(*this));
  xml.writeAttribute("font-family",
                     "'" + family_ + "', Arial, Helvetica, 'DejaVu Sans', sans-serif");
  xml.writeAttribute("stroke-linejoin", "round");
  xml.writeAttribute("stroke-linecap", "round");
  xml.writeTextElement("title", title);
  xml.writeStartElement("rect");
  xml.writeAttribute("width", number(size_.width()));
  xml.writeAttribute("height", number(size_.height()));
  xml.writeAttribute("fill", inks.value("paper", Qt::white).name());
  xml.writeEndElement();
  Writer(xml, &inks).write(*this);
  xml.writeEndElement();
  xml.writeEndDocument();
  return text;
}

QByteArray Sheet::svgInline(const QString& label) const {
  QByteArray text;
  QXmlStreamWriter xml(&text);
  xml.writeStartElement("svg");
  xml.writeAttribute("class", "chart");
  xml.writeAttribute("role", "img");
  xml.writeAttribute("aria-label", label);
  xml.writeAttribute("viewBox", viewBox(*this));
  Writer(xml, nullptr).write(*this);
  xml.writeEndElement();
  return text;
}

}  // namespace distilloscope
