// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <QVector>

namespace distilloscope {

/// A call in the sources, such as fail(code, "is " + word), with its last argument (the second one
/// of problem()) as a text: what is no literal there stands as "7", or as what `values` has for it.
struct SourceText {
  QString call;
  QString text;
};

/// Comments away, literals in several parts joined.
inline QString sourceOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  static const QRegularExpression comment("(?m)^\\s*//.*$");
  static const QRegularExpression joint("\"\\s*\\n\\s*\"");
  return QString::fromUtf8(file.readAll()).remove(comment).remove(joint);
}

/// The parts between separators that stand in no bracket and no literal, until a bracket closes
/// that was not opened.
inline QStringList partsOf(const QString& source, qsizetype from, QChar separator) {
  QStringList parts;
  QString part;
  bool literal = false;
  int depth = 0;
  for (qsizetype at = from; at < source.size(); ++at) {
    const QChar letter = source[at];
    if (literal) {
      if (letter == '\\') part += source[at++];
      literal = source[at] != '"' || source[at - 1] == '\\';
    } else if (letter == '"') {
      literal = true;
    } else if (QString("([{").contains(letter)) {
      ++depth;
    } else if (QString(")]}").contains(letter)) {
      if (depth-- == 0) break;
    } else if (letter == separator && depth == 0) {
      parts << part.trimmed();
      part.clear();
      continue;
    }
    part += source[at];
  }
  parts << part.trimmed();
  return parts;
}

inline QVector<SourceText> textsOf(const QString& source, const QString& calls,
                                   const QHash<QString, QString>& values) {
  static const QRegularExpression literal(R"re(^(?:std::string\()?"((?:[^"\\]|\\.)*)"\)?$)re");
  const QRegularExpression call("\\b(" + calls + ")\\(");
  QVector<SourceText> all;
  auto matches = call.globalMatch(source);
  while (matches.hasNext()) {
    const QRegularExpressionMatch match = matches.next();
    SourceText found{match.captured(1), {}};
    bool words = false;
    const QStringList arguments = partsOf(source, match.capturedEnd(), ',');
    const bool second = found.call == "problem" && arguments.size() > 1;
    for (const QString& part : partsOf(second ? arguments[1] : arguments.last(), 0, '+')) {
      const QRegularExpressionMatch text = literal.match(part);
      words = words || text.hasMatch();
      found.text += text.hasMatch() ? text.captured(1).replace("\\\"", "\"").replace("\\n", "\n")
                                    : values.value(part.simplified(), "7");
    }
    if (words) all.push_back(found);
  }
  return all;
}

}  // namespace distilloscope
