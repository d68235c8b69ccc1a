// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/help_pages.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextDocument>

#include "engine/api/options.h"
#include "ui/bridge/engine_text.h"

static void initialiseDocuments() {
  Q_INIT_RESOURCE(documents);
}

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Help)
};

QString paragraph(const QString& text) {
  return "<p>" + text + "</p>";
}

QString heading(const QString& text) {
  return "<h3>" + text + "</h3>";
}

QString keyTable(const QVector<KeyLine>& lines) {
  QString rows;
  for (const KeyLine& line : lines) {
    rows += QString("<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>")
                .arg(line.keys.toHtmlEscaped(), line.text.toHtmlEscaped());
  }
  return "<table cellspacing='2'>" + rows + "</table>";
}

QString overview() {
  return heading(Words::tr("What Distilloscope does")) +
         paragraph(Words::tr(
             "It answers one question: does knowledge distillation help a small saliency model, "
             "and where? It trains two or more students on the same batches: Model A learns from "
             "the ground truth alone, Model B from the truth and from the maps of a teacher.")) +
         paragraph(Words::tr(
             "<b>Begin</b> with the demo, or open a dataset folder. The experiment is in the form "
             "on "
             "the left; Start trains it. Curves shows who is ahead, Images on which pictures and "
             "why, Checkpoints what is in the weights, Runs all that was trained before.")) +
         paragraph(Words::tr(
             "<b>One epoch everywhere.</b> The slider below the views chooses an epoch, and every "
             "view shows the models as they were then. While a training runs it follows the newest "
             "epoch until another one is chosen.")) +
         paragraph(Words::tr(
             "<b>One colour, one meaning.</b> Model A, Model B, teacher and truth have the same "
             "colours in every view. Other sets, for colour-blind readers, are in the settings.")) +
         paragraph(Words::tr(
             "<b>Nothing is lost.</b> A run is a folder that is written as it goes on. Paused, "
             "stopped or killed, it can be opened and resumed, to the same weights as without the "
             "break.")) +
         paragraph(Words::tr(
             "<b>One seed is one draw.</b> Before you conclude anything, train the experiment over "
             "several seeds as a study."));
}

QString aboutCurves() {
  return heading(Words::tr("Reading the curves")) +
         paragraph(Words::tr(
             "KL divergence says how far a predicted map is from the truth: 0 is perfect, lower is "
             "better. The solid line with markers is the validation, after each epoch; the thin "
             "one "
             "behind it the training, step by step. Only the validation tells how a model does on "
             "images it has not seen.")) +
         paragraph(Words::tr(
             "The horizontal lines are what others reach: the teacher's own maps, a centre prior "
             "(people look to the middle) and a map of one value. A model above the centre prior "
             "has not learnt to look at the picture yet.")) +
         paragraph(Words::tr(
             "Below, the gap between the arms. Below zero, the second arm is ahead. Where the gap "
             "is as small as it swings from epoch to epoch, there is no difference to speak of.")) +
         paragraph(Words::tr("Values of KL compare only at the same epsilon and resolution, which "
                             "the axis names."));
}

QString aboutImages() {
  return heading(Words::tr("Reading the maps")) +
         paragraph(Words::tr(
             "Each pane shows one map over the stimulus: bright is where people look, or where a "
             "model thinks they do. All panes share one range unless it is unlocked, so equal "
             "colours are equal values. The pointer reads every map at that pixel.")) +
         paragraph(Words::tr(
             "The difference pane is coloured by the arm that has more there, and white where both "
             "agree. Scores stand under the panes, the better arm in bold. Sort the strip by the "
             "difference to see first where the models part; the score it is sorted and filtered "
             "by can be any that the run keeps of every image.")) +
         paragraph(Words::tr("Any picture can be dropped in. It gets predictions, and no scores, "
                             "as nobody's gaze is known."));
}

QString aboutCheckpoints() {
  return heading(Words::tr("Reading a checkpoint")) +
         paragraph(Words::tr(
             "Every tensor with its shape and statistics. Values that are not finite raise an "
             "alarm. Many zeros after a ReLU, a deviation that grows from epoch to epoch, or a "
             "histogram with two far tails are worth a look.")) +
         paragraph(Words::tr("A checkpoint can be put to work: Images then shows its predictions "
                             "in place of an arm of the run."));
}

QString aboutRuns() {
  return heading(Words::tr("Comparing runs")) +
         paragraph(Words::tr(
             "All run folders of one place. Select several and their options are compared; only "
             "what differs is listed. Runs of other datasets, resolutions or epsilons do not "
             "compare in KL."));
}

QString aboutTeacher() {
  return heading(Words::tr("Trusting a teacher")) +
         paragraph(Words::tr(
             "A teacher that is mirrored, misaligned or worse than the centre prior teaches "
             "nothing. Score it first: the page says what speaks against its maps, with the images "
             "that show it. Teach writes its maps of the dataset once, and reuses them."));
}

QString aboutStudy() {
  return heading(Words::tr("Reading a study")) +
         paragraph(Words::tr(
             "The same experiment over several seeds. For each arm there is the mean difference to "
             "the first with its 95 % interval over seeds. When the interval holds zero, these "
             "seeds do not decide it; more seeds narrow it with the square root of their number."));
}

// Where the two presets differ, from the option table itself, so that it cannot grow stale.
QString quirks() {
  const Options ours = preset_options(Preset::recommended);
  const Options theirs = preset_options(Preset::notebook);
  QString rows;
  for (const OptionField& field : option_fields()) {
    if (field.get(ours) == field.get(theirs)) continue;
    rows += QString(
                "<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td>"
                "<td>%3&nbsp;&nbsp;</td></tr><tr><td></td><td colspan='2'><small>%4</small>"
                "</td></tr>")
                .arg(engineText(field.label).toHtmlEscaped(),
                     QString::fromStdString(option_text(field, theirs)),
                     QString::fromStdString(option_text(field, ours)),
                     engineText(field.help).toHtmlEscaped());
  }
  return heading(Words::tr("What the Notebook preset does differently")) +
         paragraph(Words::tr(
             "Notebook repeats the original notebook, quirks included, except that each model gets "
             "an optimiser of its own. The option “B continues A's step count” brings that quirk "
             "back: Model B then starts without Adam's bias correction.")) +
         QString(
             "<table cellspacing='2'><tr><th align='left'>%1</th><th align='left'>%2</th>"
             "<th align='left'>%3</th></tr>%4</table>")
             .arg(Words::tr("Option"), Words::tr("Notebook"), Words::tr("Recommended"), rows);
}

// The documents are in English only.
HelpPage document(const QString& title, const QString& file) {
  return {title, {}, ":/distilloscope/documents/" + file};
}

}  // namespace

void HelpPage::prepare() {
  if (document.isEmpty()) return;
  QFile source(std::exchange(document, {}));
  QTextDocument text;
  const QString remark = Words::tr("This page is in English.");
  // Whoever reads the rest in another language is told so.
  const QString head = remark == "This page is in English." ? QString() : "*" + remark + "*\n\n";
  if (source.open(QIODevice::ReadOnly)) {
    text.setMarkdown(head + QString::fromUtf8(source.readAll()));
  }
  html = text.toHtml();
}

QVector<HelpPage> helpPages(const HelpKeys& keys) {
  initialiseDocuments();
  QVector<HelpPage> pages;
  pages.push_back({Words::tr("The program"), overview(), {}});
  const QString views[] = {aboutCurves(), aboutImages(),  aboutCheckpoints(),
                           aboutRuns(),   aboutTeacher(), aboutStudy()};
  QString all = heading(Words::tr("Everywhere")) + keyTable(keys.window);
  for (qsizetype i = 0; i < keys.views.size(); ++i) {
    const bool any = !keys.views[i].isEmpty();
    QString html = i < static_cast<qsizetype>(std::size(views)) ? views[i] : QString();
    if (any) html += heading(Words::tr("Keys")) + keyTable(keys.views[i]);
    pages.push_back({keys.view_names.value(i), html, {}});
    if (any) all += heading(keys.view_names.value(i)) + keyTable(keys.views[i]);
  }
  pages.push_back({Words::tr("Keyboard"), all, {}});
  pages.push_back({Words::tr("The Notebook preset"), quirks(), {}});
  pages.push_back(document(Words::tr("Metrics"), "metrics.md"));
  pages.push_back(document(Words::tr("Teachers"), "teachers.md"));
  pages.push_back(document(Words::tr("Models"), "models.md"));
  pages.push_back(document(Words::tr("Experiments"), "experiments.md"));
  pages.push_back(document(Words::tr("Files of a checkpoint"), "checkpoint-format.md"));
  pages.push_back(document(Words::tr("The demo's teacher"), "demo-teacher.md"));
  return pages;
}

}  // namespace distilloscope
