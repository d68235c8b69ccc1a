// SPDX-License-Identifier: GPL-3.0-or-later
// The German file is complete and says what the English does; the template holds every text of the
// engine that the window shows. `ninja update_translations` takes up what is new.
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>
#include <algorithm>

#include "engine/api/evaluation.h"
#include "engine/api/options.h"
#include "engine/metrics/paired_statistics.h"
#include "tests/ui/support/engine_sources.h"
#include "tests/ui/support/window_test.h"
#include "ui/bridge/engine_text.h"
#include "ui/forms/option_editor.h"
#include "ui/main/translation.h"

using namespace distilloscope;

namespace {

struct Message {
  QString context;
  QString source;
  QStringList translations;  ///< more than one for those with a number
  bool unfinished = false;
};

QVector<Message> messagesOf(const QString& name) {
  QFile file(QString(DISTILLOSCOPE_TRANSLATIONS) + "/" + name);
  if (!file.open(QIODevice::ReadOnly)) return {};
  QXmlStreamReader xml(&file);
  QVector<Message> all;
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == u"name") context = xml.readElementText();
    if (xml.name() == u"message") all.push_back({context, {}, {}, false});
    if (xml.name() == u"source") all.back().source = xml.readElementText();
    if (xml.name() == u"translation") {
      all.back().unfinished = xml.attributes().hasAttribute("type");
      QString text;
      while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != u"translation") {
        if (xml.atEnd()) break;
        if (xml.isStartElement()) {
          all.back().translations << xml.readElementText();  // a form for one, and one for many
        } else {
          text += xml.text();
        }
      }
      if (all.back().translations.isEmpty()) all.back().translations << text;
    }
  }
  return all;
}

// "%1", "%L2", "%Ln", each as often as it stands there.
QStringList placeholders(const QString& text) {
  static const QRegularExpression pattern("%L?(\\d+|n)");
  QStringList found;
  auto matches = pattern.globalMatch(text);
  while (matches.hasNext()) found << matches.next().captured();
  found.sort();
  return found;
}

bool hasMnemonic(const QString& text) {
  return QString(text).remove("&&").contains(
      QRegularExpression("&\\w", QRegularExpression::UseUnicodePropertiesOption));
}

QString named(const Message& message) {
  return message.context + ": " + message.source;
}

}  // namespace

class TranslationTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    settings_ = std::make_unique<OwnSettings>();
    german_ = messagesOf("distilloscope_de.ts");
    english_ = messagesOf("distilloscope_en.ts");
    QVERIFY(german_.size() > 400);
  }

  void everyTextIsTranslated() {
    QStringList missing;
    for (const Message& message : german_) {
      const bool empty = std::ranges::any_of(
          message.translations, [](const QString& text) { return text.trimmed().isEmpty(); });
      if (message.unfinished || empty) missing << named(message);
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(QString::number(missing.size()) + " to translate:\n" + missing.join('\n')));
  }

  void everyTranslationHasThePlaceholdersAndTheMnemonicOfItsSource() {
    QStringList wrong;
    for (const Message& message : german_) {
      for (const QString& text : message.translations) {
        if (placeholders(text) != placeholders(message.source)) wrong << named(message);
        // Names of file kinds have ampersands of their own; none of ours has.
        if (hasMnemonic(text) != hasMnemonic(message.source)) wrong << named(message);
        if (text.endsWith('.') != message.source.endsWith('.')) wrong << named(message);
        if (text.startsWith(' ') != message.source.startsWith(' ')) wrong << named(message);
      }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
  }

  void bothFilesHoldTheSameTexts() {
    const auto keys = [](const QVector<Message>& messages) {
      QStringList all;
      for (const Message& message : messages) all << named(message);
      all.sort();
      return all;
    };
    QCOMPARE(keys(german_), keys(english_));
  }

  void everyTextOfTheOptionTableIsInTheTemplate() {
    QStringList known;
    for (const Message& message : english_) {
      if (message.context == "engine") known << message.source;
    }
    const auto check = [&](const std::string& text) {
      const QString wanted = QString::fromStdString(text);
      QVERIFY2(text.empty() || known.contains(wanted),
               qPrintable("not in the template: " + wanted));
    };
    for (const OptionField& field : option_fields()) {
      for (const std::string& text : {field.group, field.label, field.help, field.unit})
        check(text);
    }
    for (const MetricKind& metric : metric_kinds()) check(metric.label);
  }

  // What the engine calls its stages stands in its sources.
  void everyStageOfTheEngineIsInTheTemplate() {
    QStringList known;
    for (const Message& message : english_) {
      if (message.context == "engine") known << message.source;
    }
    static const QRegularExpression stages(
        "(?:progress|report|ending|(?:preparing|concluding)\\(control\\))\\([^\";]*\"([A-Z][^\"]+)"
        "\""
        "|\\.stage = \"([^\"]+)\"");
    QStringList found;
    QDirIterator files(DISTILLOSCOPE_ENGINE, {"*.cc", "*.h"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
      const QString source = sourceOf(files.next());
      QVERIFY(!source.isEmpty());
      auto matches = stages.globalMatch(source);
      while (matches.hasNext()) found << matches.next().capturedTexts().last();
    }
    found.removeAll("Training ");  // of a series, in whose sentence the stage is looked up
    QVERIFY(found.contains("Adding up the truth"));
    found.removeDuplicates();
    QStringList missing;
    for (const QString& text : found) {
      if (!known.contains(text)) missing << text;
    }
    QVERIFY2(missing.isEmpty(), qPrintable("not in the template:\n" + missing.join('\n')));
  }

  void thePagesOfTheHelpKeepTheirMarks() {
    static const QRegularExpression tag("</?\\w+>");
    for (const Message& message : german_) {
      QCOMPARE(message.translations.value(0).count(tag), message.source.count(tag));
    }
  }

  void theLanguageThatIsMeantIsOneThereIs() {
    QCOMPARE(languageFor("de"), QString("de"));
    QCOMPARE(languageFor("en"), QString("en"));
    QVERIFY(languages().contains(languageFor("xx")));
    QVERIFY(languages().contains(languageFor({})));
  }

  // From here on this program speaks German.
  void theWindowAndTheEngineSpeakGerman() {
    const QString english = engineText(std::string("Learning rate"));
    QCOMPARE(english, QString("Learning rate"));
    QCOMPARE(installLanguage("de"), QString("de"));
    QCOMPARE(engineText(std::string("Learning rate")), QString("Lernrate"));
    QCOMPARE(choiceText("blended"), QString("Gemischt"));
    QCOMPARE(engineText(std::string("something nobody knows")), QString("something nobody knows"));
    QCOMPARE(QLocale().toString(0.5, 'f', 1), QString("0,5"));
    QCOMPARE(QByteArray::number(0.5), QByteArray("0.5"));  // as files have it
  }

  // Of datasets, runs, checkpoints and what they lie on, which is what a user meets in the window:
  // every error that the sources make, also of several pieces with values between them.
  void whatTheEngineFindsWrongWithFilesIsKnown() {
    const QHash<QString, QString> values{
        {"role", "dataset folder"},
        {"reason", "has no map with the name of a stimulus."},
        {"looked_for",
         " Looked for images/ or stimuli/ and maps/ or saliency/, each with train/ and val/ "
         "inside."},
        {"contents_in_words(layout.root)", "It holds 7."},
        {"hint", ""},
        {R"re((names.empty() ? "" : ", only " + names.substr(0, 80)))re", ", only 7"},
        {R"re((stretched > 1 ? ", as are " + std::to_string(stretched - 1) + " more teacher maps" : ""))re",
         ", as are 7 more teacher maps"},
        {R"re((train ? "/train." : "/val."))re", "/val."}};
    const QString engine = QString(DISTILLOSCOPE_ENGINE) + "/";
    QStringList files{engine + "weights/safetensors.cc", engine + "weights/checkpoint.cc",
                      engine + "inference/predictor.cc"};
    for (const char* folder : {"dataset", "records", "platform"}) {
      QDirIterator all(engine + folder, {"*.cc"}, QDir::Files);
      while (all.hasNext()) files << all.next();
    }
    // Of files and metrics that the command line alone is given.
    files.removeAll(engine + "records/option_json.cc");
    files.removeAll(engine + "dataset/map_scores.cc");
    static const QRegularExpression words("[a-z]{3}");
    int known = 0;
    QStringList missing;
    for (const QString& file : files) {
      const QString source = sourceOf(file);
      QVERIFY2(!source.isEmpty(), qPrintable(file));
      const QVector<SourceText> all =
          textsOf(source, "EngineError|FileFault|AccessFault|problem|damaged|fail|refuse", values);
      for (const SourceText& found : all) {
        // What a parser of pickles stumbled over is said within such a sentence.
        if (file.endsWith("numpy_pickle.cc") && found.call == "fail") continue;
        // An error names the file before the fault.
        QStringList texts{found.text};
        if (found.call.endsWith("Fault")) texts << "/data/7.png " + found.text + ".";
        if (file.contains("/weights/") && found.call != "EngineError") {
          texts = QStringList{"/data/7.safetensors " + found.text};
        }
        for (const QString& text : texts) {
          if (!text.contains(words)) continue;
          ++known;
          if (engineText(text) == text) missing << text;
        }
      }
    }
    QVERIFY2(missing.isEmpty(), qPrintable("not translated:\n" + missing.join('\n')));
    QVERIFY2(known > 90, qPrintable(QString::number(known)));
  }

  void aMessageWithValuesIsTranslatedAroundThem() {
    Options options;
    options.dataset.width = 100;
    const auto problems = validate(options);
    const auto width = std::ranges::find_if(
        problems, [](const FieldProblem& problem) { return problem.field == "dataset.width"; });
    QVERIFY(width != problems.end());
    const QString text = engineText(width->message);
    QVERIFY2(text.startsWith("Breite ist 100 px;"), qPrintable(text));
    QVERIFY2(text.contains("ein Vielfaches von 32"), qPrintable(text));
    const QString named =
        engineText(std::string("Two arms go by the name 50%1 off; give each its "
                               "own."));
    QVERIFY2(named.contains("50%1 off"), qPrintable(named));
  }

  void whatGoesWrongMostOftenIsKnown() {
    const std::pair<const char*, const char*> messages[] = {
        {"The dataset folder /data/x does not exist.", "/data/x"},
        {"/data/x is no dataset folder. Looked for images/ or stimuli/ and maps/ or saliency/, "
         "each with train/ and val/ inside. It holds a.txt.",
         "a.txt"},
        {"/runs/x is not a run folder: it has no run.json in it.", "/runs/x"},
        {"B has a dead output: every validation image gets the same map at epoch 3, step 90, so it "
         "does not depend on the image. Try a smaller learning rate, gradient clipping or the "
         "Recommended preset.",
         "jedes Validierungsbild"}};
    for (const auto& [english, kept] : messages) {
      const QString german = engineText(std::string(english));
      QVERIFY2(german != english && german.contains(kept), qPrintable(german));
    }
    const auto german = [](const char* text) { return engineText(std::string(text)); };
    QCOMPARE(german("CPU, 2 threads, fp32"), QString("CPU, 2 Threads, fp32"));
    QCOMPARE(german("CPU, 1 thread, bf16, plain kernels"),
             QString("CPU, 1 Thread, bf16, einfache Rechenkerne"));
    QCOMPARE(german("NVIDIA H100, bf16"), QString("NVIDIA H100, bf16"));
    const QString held = german(
        "/out is no dataset folder. Looked for images/ or stimuli/ and maps/ or saliency/, each "
        "with train/ and val/ inside. It holds a.txt, fig-1.png and 1 more.");
    QVERIFY2(held.endsWith("Darin liegen a.txt, fig-1.png und 1 weitere."), qPrintable(held));
    // A file's name may hold the words of a fault.
    const QString named = german("/what is lost/a is b.png is truncated.");
    QCOMPARE(named, QString("/what is lost/a is b.png ist abgeschnitten."));
    QCOMPARE(errorText(std::nullopt), QString());
    QCOMPARE(errorText(Error{ErrorCode::internal, "nobody knows"}), QString("nobody knows"));
    QVERIFY(engineText(std::string("demo dataset")) != "demo dataset");
  }

  void verdictsAndWhatSpeaksAgainstATeacherAreKnown() {
    PairedSummary summary;
    summary.images = 60;
    for (const int seeds : {1, 2, 9}) {
      for (const double mean : {-0.04, 0.04, 0.0}) {
        for (const bool lower : {true, false}) {
          summary.seeds = seeds;
          summary.mean = mean;
          summary.interval = {mean - 0.01, mean + 0.01};
          const std::string english = verdict(summary, {"A", "B", "KL", lower});
          const QString german = engineText(english);
          QVERIFY2(german.contains("95%") && !german.contains(QRegularExpression(
                                                 "\\b(seeds?|images?|interval|difference|has)\\b")),
                   qPrintable(german));
        }
      }
    }
    const QString moved = engineText(std::string(
        "Moved by 6 % of their width to the left and 3 % of their height up, the teacher's maps "
        "fit the truth clearly better (mean correlation 0.61 instead of 0.20, better on 9 of 12 "
        "images). See how the teacher's input is resized, padded or cropped, and undo that for "
        "its maps."));
    QVERIFY2(moved.contains("6 %") && moved.contains("9 von 12") && !moved.contains("their"),
             qPrintable(moved));
    // A folder's name is no part of a sentence.
    const QString named =
        engineText(std::string("The dataset folder /data/3 images does not exist."));
    QVERIFY2(named.contains("/data/3 images"), qPrintable(named));
  }

  void theMessagesOfWrongValuesAreAllKnown() {
    const std::pair<const char*, const char*> wrong[] = {
        {"optimiser.epochs", "many"},      {"optimiser.learning_rate", "fast"},
        {"optimiser.learning_rate", "11"}, {"optimiser.epochs", "0"},
        {"dataset.resize", "nearest"},     {"dataset.flip_vertical", "maybe"}};
    for (const auto& [key, value] : wrong) {
      Options options;
      const auto problem = set_option_text(options, key, value);
      QVERIFY(problem.has_value());
      const QString english = QString::fromStdString(problem->message);
      QVERIFY2(engineText(problem->message) != english, qPrintable(english));
    }
  }

 private:
  std::unique_ptr<OwnSettings> settings_;
  QVector<Message> german_;
  QVector<Message> english_;
};

QTEST_MAIN(TranslationTest)
#include "translation_test.moc"
