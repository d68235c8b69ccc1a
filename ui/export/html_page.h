// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QXmlStreamWriter>
#include <initializer_list>
#include <utility>

namespace distilloscope {

/// The text without characters that neither HTML nor XML can hold.
QString cleanText(const QString& text);

/// Writes HTML that is well-formed XML as well. Every text and attribute is escaped by the way it
/// goes in; only raw() takes what is markup already.
class HtmlPage {
 public:
  using Attributes = std::initializer_list<std::pair<const char*, QString>>;

  HtmlPage();

  void open(const char* tag, Attributes attributes = {});
  void close();
  void text(const QString& text);
  void element(const char* tag, const QString& text, Attributes attributes = {});
  void empty(const char* tag, Attributes attributes = {});  ///< <meta>, <img>
  void raw(const QByteArray& markup);

  /// A row of header or data cells. Numbers stand on the right, but for the first, a name.
  void headRow(const QStringList& cells);
  void row(const QStringList& cells);

  QByteArray finish();

 private:
  QBuffer buffer_;
  QXmlStreamWriter xml_;
};

}  // namespace distilloscope
