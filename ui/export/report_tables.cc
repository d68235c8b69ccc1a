// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says in words and tables.
#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "engine/api/arms.h"
#include "engine/api/evaluation.h"
#include "ui/bridge/engine_text.h"
#include "ui/export/report_parts.h"
#include "ui/main/arm_look.h"
#include "ui/models/run_words.h"

namespace distilloscope::report {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

double at(const PerArm<double>& values, int arm) {
  return arm < static_cast<int>(values.size()) ? values[static_cast<std::size_t>(arm)]
                                               : std::nan("");
}

int armCount(const ReportContent& content) {
  return arm_count(content.record.options);
}

QString name(const ReportContent& content, int arm) {
  return armName(content.record.options, arm);
}

const EpochSample* epochOf(const ReportContent& content, int epoch) {
  for (const EpochSample& sample : content.epochs) {
    if (sample.epoch == epoch) return &sample;
  }
  return nullptr;
}

int bestEpoch(const ReportContent& content, int arm) {
  const auto& best = content.record.best_epoch;
  return arm < static_cast<int>(best.size()) ? best[static_cast<std::size_t>(arm)] : 0;
}

QStringList metricKeys(const ReportContent& content) {
  QStringList keys;
  for (const std::string& key : content.curves->epochs.metricKeys()) keys << qtext(key);
  return keys;
}

QString metricLabel(const QString& key) {
  const MetricKind* kind = find_metric(key.toStdString());
  return kind == nullptr ? key : engineText(std::string(kind->label));
}

double metric(const EpochSample& sample, const QString& key, int arm) {
  for (const EpochMetric& metric : sample.metrics) {
    if (qtext(metric.key) == key) return at(metric.values, arm);
  }
  return std::nan("");
}

QString stateText(const RunRecord& record) {
  switch (record.state) {
    case RunState::running:
      return Words::tr("running");
    case RunState::finished:
      return Words::tr("finished");
    case RunState::stopped:
      return Words::tr("stopped");
    case RunState::cancelled:
      return Words::tr("cancelled");
    case RunState::failed:
      return Words::tr("failed: %1").arg(engineText(record.message));
    case RunState::interrupted:
      break;
  }
  return Words::tr("interrupted");
}

// What the run shows, without more certainty than one seed gives.
QString verdict(const ReportContent& content) {
  const RunRecord& record = content.record;
  const int best_a = bestEpoch(content, 0);
  QStringList parts;
  for (int arm = 1; arm < armCount(content); ++arm) {
    if (best_a == 0 || bestEpoch(content, arm) == 0) continue;
    const double gap = at(record.best_kl, arm) - at(record.best_kl, 0);
    const int ahead = gap < 0 ? arm : 0;
    const int behind = gap < 0 ? 0 : arm;
    const double size = std::abs(gap);
    QString text = Words::tr("%1 is ahead of %2 by %3 in KL, each at its best epoch")
                       .arg(name(content, ahead), name(content, behind), number(size));
    const auto place = static_cast<std::size_t>(arm);
    const double reach = place < content.best_reach.size() ? content.best_reach[place] : 0;
    if (reach > 0) {
      text += Words::tr(" (95 % over images: %1 to %2)")
                  .arg(number(size - reach), number(size + reach));
    }
    const double teacher = record.baselines.teacher_kl;
    const double room = at(record.best_kl, 0) - teacher;
    if (teacher >= 0 && gap < 0 && room > 1e-9) {
      text += Words::tr(": %1 % of the way from %2 to the teacher")
                  .arg(number(100 * -gap / room, 0), name(content, 0));
    }
    parts << text + '.';
  }
  if (parts.isEmpty()) return Words::tr("No epoch is done yet.");
  return parts.join(' ');
}

void openSection(HtmlPage& page, const char* id, const QString& title) {
  page.open("section", {{"id", id}});
  page.element("h2", title);
}

void openTable(HtmlPage& page, const QString& caption, bool sortable) {
  page.open("div", {{"class", "scroll"}});
  page.open("table", {{"class", sortable ? QString("sortable") : QString()}});
  if (!caption.isEmpty()) page.element("caption", caption);
}

void closeTable(HtmlPage& page) {
  page.close();
  page.close();
}

void pair(HtmlPage& page, const QString& what, const QString& value) {
  if (value.isEmpty()) return;
  page.open("tr");
  page.element("th", what, {{"scope", "row"}});
  page.element("td", value);
  page.close();
  page.raw("\n");
}

void writeArmTable(HtmlPage& page, const ReportContent& content) {
  const RunRecord& record = content.record;
  const QStringList metrics = metricKeys(content);
  openTable(page, Words::tr("Means over the validation images (n = %1)").arg(record.val_count),
            false);
  QStringList head{Words::tr("Model"), Words::tr("Best KL"), Words::tr("at epoch"),
                   Words::tr("Last KL"), Words::tr("to %1").arg(name(content, 0))};
  for (const QString& key : metrics) head << metricLabel(key) + Words::tr(", at best KL");
  page.open("thead");
  page.headRow(head);
  page.close();
  page.open("tbody");
  for (int arm = 0; arm < armCount(content); ++arm) {
    const int best = bestEpoch(content, arm);
    page.open("tr");
    page.element("th", name(content, arm), {{"scope", "row"}, {"class", "c-" + armInk(arm)}});
    QStringList cells{best > 0 ? knownNumber(at(record.best_kl, arm)) : number(std::nan("")),
                      best > 0 ? QString::number(best) : number(std::nan("")),
                      knownNumber(at(record.last_kl, arm))};
    cells << (arm == 0 || best == 0 || bestEpoch(content, 0) == 0
                  ? QString()
                  : signedNumber(at(record.best_kl, arm) - at(record.best_kl, 0)));
    const EpochSample* sample = epochOf(content, best);
    for (const QString& key : metrics) {
      cells << (sample == nullptr ? number(std::nan("")) : number(metric(*sample, key, arm)));
    }
    for (const QString& cell : cells) page.element("td", cell, {{"class", "n"}});
    page.close();
    page.raw("\n");
  }
  const auto reference = [&](const QString& what, double kl, const QString& ink) {
    if (!(kl > 0)) return;
    page.open("tr");
    page.element("th", what, {{"scope", "row"}, {"class", ink}});
    page.element("td", number(kl), {{"class", "n"}});
    page.element("td", {}, {{"colspan", QString::number(3 + metrics.size())}});
    page.close();
    page.raw("\n");
  };
  reference(Words::tr("Teacher"), record.baselines.teacher_kl, "c-teacher");
  reference(Words::tr("Centre prior"), record.baselines.centre_prior_kl, "muted");
  reference(Words::tr("Uniform map"), record.baselines.uniform_kl, "muted");
  page.close();
  closeTable(page);
}

}  // namespace

void writeSummary(HtmlPage& page, const ReportContent& content) {
  const RunRecord& record = content.record;
  page.open("header");
  page.element("h1", qtext(record.name));
  page.element("p",
               Words::tr("%1 · %2 · %3 of %4 epochs · dataset %5")
                   .arg(qtext(record.created), stateText(record))
                   .arg(record.epochs_done)
                   .arg(record.options.optimiser.epochs)
                   .arg(engineText(record.dataset_name)),
               {{"class", "muted"}});
  if (!record.note.empty()) page.element("p", qtext(record.note));
  page.element("p", verdict(content), {{"class", "verdict"}});
  page.element("p",
               Words::tr("One run is one seed: differences of this size may come from the seed "
                         "alone. A study of several seeds says more."),
               {{"class", "muted"}});
  page.open("nav");
  const std::pair<const char*, QString> places[] = {
      {"#curves", Words::tr("Curves")},          {"#images", Words::tr("Images")},
      {"#epochs", Words::tr("Epochs")},          {"#teacher", Words::tr("Teacher")},
      {"#scores", Words::tr("Scores")},          {"#options", Words::tr("Options")},
      {"#environment", Words::tr("Environment")}};
  for (const auto& [place, text] : places) page.element("a", text, {{"href", place}});
  page.close();
  page.close();
  page.raw("\n");
  writeArmTable(page, content);
  if (!record.alarms.empty()) {
    page.element("h3", Words::tr("Alarms"));
    page.open("ul");
    for (const std::string& alarm : record.alarms) page.element("li", engineText(alarm));
    page.close();
  }
}

void writeEpochs(HtmlPage& page, const ReportContent& content) {
  openSection(page, "epochs", Words::tr("Epochs"));
  const QStringList metrics = metricKeys(content);
  const int arms = armCount(content);
  openTable(page, Words::tr("KL is the mean over images; the best of each model is bold."), true);
  QStringList head{Words::tr("Epoch"), Words::tr("Step"), Words::tr("Seconds")};
  for (int arm = 0; arm < arms; ++arm) {
    const QString of = name(content, arm);
    head << Words::tr("Training KL, %1").arg(of) << Words::tr("Validation KL, %1").arg(of);
  }
  for (int arm = 1; arm < arms; ++arm) head << armGapName(content.record.options, arm, 0);
  for (const QString& key : metrics) {
    for (int arm = 0; arm < arms; ++arm) head << metricLabel(key) + ", " + name(content, arm);
  }
  page.open("thead");
  page.headRow(head);
  page.close();
  page.open("tbody");
  for (const EpochSample& sample : content.epochs) {
    page.open("tr");
    const auto cell = [&](const QString& text, bool best = false) {
      page.element("td", text, {{"class", best ? "n best" : "n"}});
    };
    cell(QString::number(sample.epoch));
    cell(QString::number(sample.step));
    cell(number(sample.seconds, 1));
    for (int arm = 0; arm < arms; ++arm) {
      cell(knownNumber(at(sample.train_kl, arm)));
      cell(number(at(sample.val_kl, arm)), sample.epoch == bestEpoch(content, arm));
    }
    for (int arm = 1; arm < arms; ++arm) {
      cell(signedNumber(at(sample.val_kl, arm) - at(sample.val_kl, 0)));
    }
    for (const QString& key : metrics) {
      for (int arm = 0; arm < arms; ++arm) cell(number(metric(sample, key, arm)));
    }
    page.close();
    page.raw("\n");
  }
  page.close();
  closeTable(page);
  page.close();
}

void writeTeacher(HtmlPage& page, const ReportContent& content) {
  openSection(page, "teacher", Words::tr("Teacher"));
  const auto& check = content.record.teacher;
  if (!check || check->images == 0) {
    page.element("p", Words::tr("The teacher's maps were not checked in this run."));
    page.close();
    return;
  }
  openTable(
      page,
      Words::tr("The teacher's maps against the truth of %1 validation images").arg(check->images),
      false);
  page.open("thead");
  page.headRow({QString(), Words::tr("KL"), Words::tr("CC")});
  page.close();
  page.open("tbody");
  page.row({Words::tr("Teacher"), knownNumber(check->kl), number(check->cc)});
  page.row({Words::tr("Centre prior"), knownNumber(check->centre_prior_kl),
            number(check->centre_prior_cc)});
  page.close();
  closeTable(page);
  if (check->warnings.empty()) {
    page.element("p", Words::tr("Nothing speaks against them."));
  } else {
    page.open("ul");
    for (const TeacherWarning& warning : check->warnings) {
      page.element("li", engineText(warning.message));
    }
    page.close();
  }
  page.close();
}

void writeScores(HtmlPage& page, const ReportContent& content) {
  openSection(page, "scores", Words::tr("Scores of every image"));
  if (content.scores.images.empty()) {
    page.element("p", Words::tr("There are no scores of single images."));
    page.close();
    return;
  }
  const int arms = armCount(content);
  QHash<QString, const ImageNote*> notes;
  for (const ImageNote& note : content.notes) notes[qtext(note.id)] = &note;
  QStringList head{Words::tr("Image")};
  for (int arm = 0; arm < arms; ++arm) head << Words::tr("KL, %1").arg(name(content, arm));
  for (int arm = 1; arm < arms; ++arm) head << armGapName(content.record.options, arm, 0);
  for (const ImageMetric& metric : content.scores.metrics) {
    for (int arm = 0; arm < arms; ++arm) {
      head << metricLabel(qtext(metric.key)) + ", " + name(content, arm);
    }
  }
  if (!notes.isEmpty()) head << Words::tr("Star") << Words::tr("Note");
  openTable(page,
            Words::tr("Validation scores after epoch %1. A click on a column's head sorts by it.")
                .arg(content.scores.epoch),
            true);
  page.open("thead");
  page.headRow(head);
  page.close();
  page.open("tbody");
  for (std::size_t i = 0; i < content.scores.images.size(); ++i) {
    const ImageScore& image = content.scores.images[i];
    QStringList cells{qtext(image.id)};
    for (int arm = 0; arm < arms; ++arm) cells << number(at(image.kl, arm));
    for (int arm = 1; arm < arms; ++arm) cells << signedNumber(at(image.kl, arm) - at(image.kl, 0));
    for (const ImageMetric& metric : content.scores.metrics) {
      for (std::size_t arm = 0; arm < static_cast<std::size_t>(arms); ++arm) {
        const bool known = arm < metric.values.size() && i < metric.values[arm].size();
        cells << number(known ? static_cast<double>(metric.values[arm][i]) : std::nan(""));
      }
    }
    if (!notes.isEmpty()) {
      const ImageNote* note = notes.value(cells.front());
      cells << (note != nullptr && note->star ? QString(QChar(0x2605)) : QString())
            << (note != nullptr ? qtext(note->text) : QString());
    }
    page.row(cells);
  }
  page.close();
  closeTable(page);
  page.close();
}

void writeOptions(HtmlPage& page, const ReportContent& content) {
  openSection(page, "options", Words::tr("Options"));
  const Options& options = content.record.options;
  const Options preset = preset_options(options.preset);
  page.element(
      "p",
      Words::tr("Marked rows differ from the preset “%1”.").arg(runPresetText(options.preset)));
  if (!options.arms.empty()) {
    openTable(page, Words::tr("What the models of this experiment change for themselves"), false);
    page.open("tbody");
    for (int arm = 0; arm < arm_count(options); ++arm) {
      QStringList changes;
      for (const auto& [key, value] : options.arms[static_cast<std::size_t>(arm)].changes) {
        changes << qtext(key + " = " + value);
      }
      pair(page, name(content, arm), changes.isEmpty() ? Words::tr("nothing") : changes.join(", "));
    }
    page.close();
    closeTable(page);
  }
  openTable(page, {}, false);
  page.open("thead");
  page.headRow({Words::tr("Option"), Words::tr("Value"), Words::tr("Preset"), Words::tr("Key")});
  page.close();
  page.open("tbody");
  std::string group;
  for (const OptionField& field : option_fields()) {
    if (field.group != group) {
      group = field.group;
      page.open("tr");
      page.element("th", engineText(group), {{"colspan", "4"}, {"scope", "colgroup"}});
      page.close();
    }
    const QString value = qtext(option_text(field, options));
    const QString usual = qtext(option_text(field, preset));
    const bool changed = value != usual;
    const auto with_unit = [&](const QString& text) {
      return field.unit.empty() || text.isEmpty() ? text : text + ' ' + engineText(field.unit);
    };
    page.open("tr", {{"class", changed ? QString("changed") : QString()}});
    page.element("td", (changed ? QString("● ") : QString()) + engineText(field.label));
    page.element("td", with_unit(value));
    page.element("td", changed ? with_unit(usual) : QString());
    page.element("td", qtext(field.key), {{"class", "muted"}});
    page.close();
    page.raw("\n");
  }
  page.close();
  closeTable(page);
  page.close();
}

void writeEnvironment(HtmlPage& page, const ReportContent& content) {
  const RunRecord& record = content.record;
  const DatasetInfo& dataset = content.dataset;
  openSection(page, "environment", Words::tr("Environment"));
  openTable(page, {}, false);
  page.open("tbody");
  pair(page, Words::tr("Versions"), qtext(record.versions));
  pair(page, Words::tr("Device"), engineText(record.device));
  pair(page, Words::tr("Compute threads"),
       record.options.hardware.threads == 0 ? Words::tr("all cores")
                                            : QString::number(record.options.hardware.threads));
  pair(page, Words::tr("Seed"), QString::number(record.options.run.seed));
  pair(page, Words::tr("Dataset"), engineText(record.dataset_name));
  pair(page, Words::tr("Dataset folder"), qtext(record.dataset_folder));
  pair(page, Words::tr("Dataset fingerprint"), qtext(record.dataset_fingerprint));
  if (!dataset.fingerprint.empty() && dataset.fingerprint != record.dataset_fingerprint) {
    pair(page, Words::tr("The dataset today"),
         Words::tr("has another fingerprint, %1: its files changed since the run")
             .arg(qtext(dataset.fingerprint)));
  }
  pair(page, Words::tr("Images"),
       Words::tr("%1 training, %2 validation").arg(record.train_count).arg(record.val_count));
  pair(page, Words::tr("Layout"), qtext(dataset.layout));
  pair(page, Words::tr("Teacher maps"), engineText(dataset.teacher));
  pair(page, Words::tr("Encoder weights"), qtext(record.encoder_file));
  pair(page, Words::tr("SHA-256 of these"), qtext(record.encoder_sha256));
  pair(page, Words::tr("Run folder"), qtext(record.folder));
  pair(page, Words::tr("Begun"), qtext(record.created));
  page.close();
  closeTable(page);
  page.element("h3", Words::tr("To train it again"));
  bool exact = true;
  page.element("pre", reproducingCommand(record.options, &exact));
  if (!exact) {
    page.element("p", Words::tr("The command line cannot say all that the models of this "
                                "experiment change; “Duplicate” in the list of runs can."));
  }
  page.close();
}

}  // namespace distilloscope::report
