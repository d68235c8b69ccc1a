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
    QT_TRANSLATE_NOOP("engine", "Saving"),
    QT_TRANSLATE_NOOP("engine", "Making the demo scenes"),
    QT_TRANSLATE_NOOP("engine", "Checking images"),
    QT_TRANSLATE_NOOP("engine", "Checking the maps"),
    QT_TRANSLATE_NOOP("engine", "Reading fixations"),
    QT_TRANSLATE_NOOP("engine", "Adding up the truth"),
    QT_TRANSLATE_NOOP("engine", "Summing up the scores"),
    QT_TRANSLATE_NOOP("engine", "Writing the scores"),
    QT_TRANSLATE_NOOP("engine", "Writing the list of maps"),
    QT_TRANSLATE_NOOP("engine", "Scoring all validation images"),
    QT_TRANSLATE_NOOP("engine", "Reading weights"),
    QT_TRANSLATE_NOOP("engine", "Looking for maps that are there"),
    QT_TRANSLATE_NOOP("engine", "demo dataset"),
    QT_TRANSLATE_NOOP("engine", "MSI-Net, trained on other demo scenes"),
    QT_TRANSLATE_NOOP("engine", "simulated population (oracle)"),
    QT_TRANSLATE_NOOP("engine", "training"),
    QT_TRANSLATE_NOOP("engine", "validation"),
    QT_TRANSLATE_NOOP("engine", "every training map is constant"),
    QT_TRANSLATE_NOOP("engine", "every validation map is constant"),
    QT_TRANSLATE_NOOP("engine", "every validation image gets the same map"),
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
    QT_TRANSLATE_NOOP("engine", "maps in %1"),
    QT_TRANSLATE_NOOP("engine", "the dataset's %1 folder"),
    // What goes wrong most often.
    QT_TRANSLATE_NOOP("engine", "The dataset folder %1 does not exist."),
    QT_TRANSLATE_NOOP("engine", "The teacher folder %1 does not exist."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 is no dataset folder. Looked for images/ or stimuli/ and maps/ or "
                      "saliency/, each with train/ and val/ inside. %2"),
    QT_TRANSLATE_NOOP("engine",
                      "%1 has no %2 split: there is no folder %3. Looked for images/ or stimuli/ "
                      "and maps/ or saliency/, each with train/ and val/ inside."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 has no usable %2 sample among %3 stimuli in %4 and %5 maps in %6. A "
                      "stimulus (JPEG or PNG) and its map must have the same name but for the "
                      "ending."),
    QT_TRANSLATE_NOOP("engine",
                      "The teacher folder %1 has no map with the name of a stimulus. Looked for "
                      "PNG, JPEG, NPY and PKL files, flat or in train/ and val/."),
    QT_TRANSLATE_NOOP("engine", "%1 is not a run folder: it has no run.json in it."),
    QT_TRANSLATE_NOOP("engine", "%1 is not a study folder: it has no study.json that can be read."),
    QT_TRANSLATE_NOOP("engine", "%1 cannot be read as a run (%2)."),
    QT_TRANSLATE_NOOP("engine", "%1 has format %2; this program reads format 1."),
    QT_TRANSLATE_NOOP("engine", "%1 cannot be opened: %2. Check its permissions."),
    QT_TRANSLATE_NOOP("engine", "%1 has no finished epoch, so there are no weights in it yet."),
    QT_TRANSLATE_NOOP("engine", "There is no %1. Name a .safetensors file or a run folder."),
    QT_TRANSLATE_NOOP("engine", "There is no teacher %1."),
    QT_TRANSLATE_NOOP("engine",
                      "The folder %1 has a map (PNG, JPEG, NPY or PKL, flat or in val/) for only "
                      "%2 of %3 validation images; there is none for instance for %4."),
    QT_TRANSLATE_NOOP("engine",
                      "The dataset %1 has no teacher map of its own for %2. Name the folder that "
                      "the maps are in."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 has a dead output: %2 at %3, so it does not depend on the image. Try a "
                      "smaller learning rate, gradient clipping or the Recommended preset."),
    QT_TRANSLATE_NOOP("engine",
                      "The validation KL of %1 is not finite at %2, on these images: %3. The "
                      "weights of this epoch were not saved; the last checkpoint is sound."),
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

QString errorText(const std::optional<Error>& error) {
  return error ? engineText(error->message) : QString();
}

QString engineText(const std::string& text) {
  return engineText(QString::fromStdString(text));
}

}  // namespace distilloscope
