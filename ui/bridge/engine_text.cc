// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/engine_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <vector>

namespace distilloscope {
namespace {

const char* const kContext = "engine";

// Stages, and sentences with values in them, as the engine makes them. The labels, helps and
// choices of the option table are in ui/translations/engine_texts.h, which a program writes.
const char* const kStages[] = {
    QT_TRANSLATE_NOOP("engine", "Training"),
    QT_TRANSLATE_NOOP("engine", "Validating"),
    QT_TRANSLATE_NOOP("engine", "Evaluating"),
    QT_TRANSLATE_NOOP("engine", "Predicting"),
    QT_TRANSLATE_NOOP("engine", "Teaching"),
    QT_TRANSLATE_NOOP("engine", "Finished"),
    QT_TRANSLATE_NOOP("engine", "Scoring all validation images"),
};
const char* const kSentences[] = {
    QT_TRANSLATE_NOOP("engine",
                      "%1 is %2 px; the five upsamplings need a multiple of 32, such as "
                      "%3."),
    QT_TRANSLATE_NOOP("engine", "%1 is %2; it must be from %3 to %4."),
    QT_TRANSLATE_NOOP("engine", "%1 cannot be '%2'; it must be a whole number from %3 to %4."),
    QT_TRANSLATE_NOOP("engine", "%1 cannot be '%2'; it must be a number from %3 to %4."),
    QT_TRANSLATE_NOOP("engine", "%1 cannot be '%2'; it must be one of: %3."),
    QT_TRANSLATE_NOOP("engine", "%1 cannot be '%2'; it must be true or false."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 has no loss: the weights of all its terms are 0. Set one above "
                      "0."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 is %2, but the encoder weights (%3) were trained with %4; set "
                      "%5."),
    QT_TRANSLATE_NOOP("engine",
                      "With incomplete batches dropped, %1 training images do not fill "
                      "one batch of %2."),
    QT_TRANSLATE_NOOP("engine",
                      "With incomplete batches dropped, %1 validation images do not fill "
                      "one batch of %2."),
    QT_TRANSLATE_NOOP("engine",
                      "Run name becomes part of a folder's name; it must not begin with "
                      "a dot or hold slashes, tabs or line breaks."),
    QT_TRANSLATE_NOOP("engine", "Run name is too long; at most 100 bytes."),
    QT_TRANSLATE_NOOP("engine", "Two arms go by the name %1; give each its own."),
    QT_TRANSLATE_NOOP("engine",
                      "There are no teacher maps, so %1 learns from the truth alone. "
                      "Choose a folder of teacher maps."),
    QT_TRANSLATE_NOOP("engine",
                      "There are no teacher maps, so %1 learn from the truth alone. "
                      "Choose a folder of teacher maps."),
    QT_TRANSLATE_NOOP("engine", "Training %1 of %2: %3"),
    QT_TRANSLATE_NOOP("engine", "Model %1"),
};

QString whole(const QString& text) {
  return QCoreApplication::translate(kContext, text.toUtf8().constData());
}

struct Sentence {
  const char* text;
  QRegularExpression pattern;
};

const std::vector<Sentence>& sentences() {
  static const std::vector<Sentence> all = [] {
    static const QRegularExpression place("%(\\d)");
    std::vector<Sentence> made;
    for (const char* text : kSentences) {
      // The values come in the order of their numbers in every one of them.
      QString pattern = QRegularExpression::escape(QString(text).replace(place, "\x01"));
      pattern.replace(QRegularExpression::escape("\x01"), "(.+?)").replace("\x01", "(.+?)");
      made.push_back({text, QRegularExpression("^" + pattern + "$",
                                               QRegularExpression::DotMatchesEverythingOption)});
    }
    return made;
  }();
  return all;
}

}  // namespace

QString engineText(const QString& text) {
  if (text.isEmpty()) return text;
  if (const QString known = whole(text); known != text) return known;
  for (const Sentence& sentence : sentences()) {
    const QString words = QCoreApplication::translate(kContext, sentence.text);
    if (words == sentence.text) continue;  // not translated: there is nothing to gain
    const QRegularExpressionMatch match = sentence.pattern.match(text);
    if (!match.hasMatch()) continue;
    // All at once, as a value may hold a percent sign itself.
    QString result;
    for (qsizetype at = 0; at < words.size(); ++at) {
      const int number = words[at] == '%' && at + 1 < words.size() ? words[at + 1].digitValue() : 0;
      if (number > 0 && number <= match.lastCapturedIndex()) {
        result += whole(match.captured(number));
        ++at;
      } else {
        result += words[at];
      }
    }
    return result;
  }
  return text;
}

QString engineText(const std::string& text) {
  return engineText(QString::fromStdString(text));
}

}  // namespace distilloscope
