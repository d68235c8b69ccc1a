// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/html_page.h"

namespace distilloscope {

QString cleanText(const QString& text) {
  QString clean = text;
  for (qsizetype i = 0; i < clean.size(); ++i) {
    const QChar c = clean.at(i);
    const bool control = c.unicode() < 0x20 && c != '\n' && c != '\t';
    const bool pair =
        (c.isHighSurrogate() && i + 1 < clean.size() && clean.at(i + 1).isLowSurrogate()) ||
        (c.isLowSurrogate() && i > 0 && clean.at(i - 1).isHighSurrogate());
    const bool lone = c.isSurrogate() && !pair;
    if (control || lone || c.unicode() >= 0xFFFE) clean[i] = QChar::ReplacementCharacter;
  }
  return clean;
}

HtmlPage::HtmlPage() {
  buffer_.open(QIODevice::WriteOnly);
  xml_.setDevice(&buffer_);
  xml_.writeDTD("<!DOCTYPE html>");
  xml_.writeCharacters("\n");
}

void HtmlPage::open(const char* tag, Attributes attributes) {
  xml_.writeStartElement(tag);
  for (const auto& [name, value] : attributes) {
    if (!value.isNull()) xml_.writeAttribute(name, cleanText(value));
  }
  xml_.writeCharacters({});  // ends the tag: HTML knows no <td/>
}

void HtmlPage::close() {
  xml_.writeEndElement();
}

void HtmlPage::text(const QString& text) {
  xml_.writeCharacters(cleanText(text));
}

void HtmlPage::element(const char* tag, const QString& text, Attributes attributes) {
  open(tag, attributes);
  this->text(text);
  close();
}

void HtmlPage::empty(const char* tag, Attributes attributes) {
  xml_.writeEmptyElement(tag);
  for (const auto& [name, value] : attributes) {
    if (!value.isNull()) xml_.writeAttribute(name, cleanText(value));
  }
}

void HtmlPage::raw(const QByteArray& markup) {
  xml_.writeCharacters({});
  buffer_.write(markup);
}

void HtmlPage::headRow(const QStringList& cells) {
  open("tr");
  for (const QString& cell : cells) element("th", cell, {{"scope", "col"}});
  close();
  raw("\n");
}

void HtmlPage::row(const QStringList& cells) {
  open("tr");
  for (const QString& cell : cells) {
    bool number = false;
    QString plain = cell;
    plain.replace(QChar(0x2212), '-').toDouble(&number);
    if (&cell == &cells.front()) number = false;
    element("td", cell, {{"class", number ? QString("n") : QString()}});
  }
  close();
  raw("\n");
}

QByteArray HtmlPage::finish() {
  xml_.writeEndDocument();
  return buffer_.data();
}

}  // namespace distilloscope
