// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/choice_fields.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <utility>

#include "ui/bridge/settings.h"
#include "ui/main/theme.h"
#include "ui/main/workspace.h"
#include "ui/models/sample_filter.h"

namespace distilloscope {
namespace {

constexpr int kMostImages = 24;

bool isRanked(ImageChoice::Kind kind) {
  using Kind = ImageChoice::Kind;
  return kind != Kind::current && kind != Kind::shown && kind != Kind::starred &&
         kind != Kind::listed && kind != Kind::all;
}

std::array<int, 2> pairOf(const Workspace& workspace) {
  return {workspace.pairArm(0), workspace.pairArm(1)};
}

}  // namespace

ChoiceFields::ChoiceFields(const Workspace& workspace, const std::vector<ImageChoice::Kind>& kinds,
                           const QString& settings_key, QWidget* parent)
    : QWidget(parent), workspace_(workspace), key_(settings_key) {
  kind_ = new QComboBox;
  kind_->setObjectName("imageChoice");
  kind_->setAccessibleName(tr("Images"));
  kind_->setToolTip(
      tr("Which images are taken. “Spread” takes them at even ranks, so that none is "
         "picked by hand"));
  for (const ImageChoice::Kind kind : kinds) {
    kind_->addItem(imageChoiceName(kind, workspace.run().options, pairOf(workspace)),
                   static_cast<int>(kind));
  }
  score_label_ = new QLabel(tr("By"));
  score_ = new QComboBox;
  score_->setObjectName("imageScore");
  score_->setAccessibleName(tr("Score that ranks the images"));
  score_->setToolTip(
      tr("The score that ranks the images: KL, or one of those that the run kept of every image"));
  score_label_->setBuddy(score_);
  count_label_ = new QLabel(tr("How many"));
  count_ = new QSpinBox;
  count_->setObjectName("imageCount");
  count_->setAccessibleName(tr("How many images"));
  count_->setToolTip(tr("How many images are taken"));
  count_->setRange(1, kMostImages);
  count_label_->setBuddy(count_);
  ids_ = new QLineEdit;
  ids_->setObjectName("imageIds");
  ids_->setAccessibleName(tr("Ids of images"));
  ids_->setToolTip(tr("The ids of the images, with commas or blanks between them"));
  ids_->setPlaceholderText(tr("ids, with commas between"));
  said_ = new QLabel;
  said_->setObjectName("imageChoiceText");
  said_->setWordWrap(true);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->addWidget(kind_, 0, 0, 1, 2);
  grid->addWidget(score_label_, 1, 0);
  grid->addWidget(score_, 1, 1);
  grid->addWidget(count_label_, 2, 0);
  grid->addWidget(count_, 2, 1);
  grid->addWidget(ids_, 3, 0, 1, 2);
  grid->addWidget(said_, 4, 0, 1, 2);
  grid->setColumnStretch(1, 1);

  listScores();
  const Settings settings;
  ImageChoice choice = imageChoiceFromText(
      settings.value(key_ + "/images", imageChoiceWord(kinds.front())).toString());
  if (choice.kind == ImageChoice::Kind::listed) {
    choice.ids = settings.value(key_ + "/ids").toString();
  }
  setChoice(choice);
  const auto tell = [this] {
    follow();
    Q_EMIT changed();
  };
  connect(kind_, &QComboBox::currentIndexChanged, this, tell);
  connect(score_, &QComboBox::currentIndexChanged, this, tell);
  connect(count_, &QSpinBox::valueChanged, this, tell);
  connect(ids_, &QLineEdit::textChanged, this, tell);
}

ImageChoice ChoiceFields::choice() const {
  ImageChoice choice;
  choice.kind = static_cast<ImageChoice::Kind>(kind_->currentData().toInt());
  choice.count = count_->value();
  choice.score = scoreKey(score_->currentData().toInt());
  choice.ids = ids_->text();
  return choice;
}

void ChoiceFields::setChoice(const ImageChoice& choice) {
  const int at = kind_->findData(static_cast<int>(choice.kind));
  kind_->setCurrentIndex(std::max(0, at));
  count_->setValue(choice.count);
  score_->setCurrentIndex(std::max(0, score_->findData(scoreKindOf(choice.score))));
  ids_->setText(choice.ids);
  follow();
}

QStringList ChoiceFields::ids() const {
  return chosenImages(choice(), workspace_, shown_ ? shown_() : QStringList());
}

void ChoiceFields::setShown(std::function<QStringList()> shown) {
  shown_ = std::move(shown);
  follow();
}

QString ChoiceFields::words() const {
  return imageChoiceWords(choice(), workspace_.run().options, pairOf(workspace_));
}

void ChoiceFields::remember() const {
  Settings settings;
  const ImageChoice now = choice();
  const bool listed = now.kind == ImageChoice::Kind::listed;
  settings.setValue(
      key_ + "/images",
      imageChoiceWord(now.kind) + (isRanked(now.kind) ? ':' + QString::number(now.count) + ':' +
                                                            QString::fromStdString(now.score)
                                                      : QString()));
  if (listed) settings.setValue(key_ + "/ids", now.ids);
}

// Those of the epoch that is looked at; a score that is not kept there gives way to the KL.
void ChoiceFields::listScores() {
  std::vector<ScoreKind> kinds{kKlScore};
  if (const EpochScores* scores = workspace_.epochScores(workspace_.currentEpoch())) {
    for (const ImageMetric& metric : scores->metrics) kinds.push_back(scoreKindOf(metric.key));
  }
  const QSignalBlocker block(score_);
  const QVariant chosen = score_->currentData();
  score_->clear();
  for (const ScoreKind kind : kinds) score_->addItem(scoreName(kind), kind);
  score_->setCurrentIndex(std::max(0, score_->findData(chosen)));
}

void ChoiceFields::refresh() {
  listScores();
  for (int i = 0; i < kind_->count(); ++i) {
    kind_->setItemText(i,
                       imageChoiceName(static_cast<ImageChoice::Kind>(kind_->itemData(i).toInt()),
                                       workspace_.run().options, pairOf(workspace_)));
  }
  follow();
}

void ChoiceFields::follow() {
  const ImageChoice now = choice();
  count_->setVisible(isRanked(now.kind));
  count_label_->setVisible(isRanked(now.kind));
  for (QWidget* part : {static_cast<QWidget*>(score_), static_cast<QWidget*>(score_label_)}) {
    part->setVisible(isRanked(now.kind) && score_->count() > 1);
  }
  ids_->setVisible(now.kind == ImageChoice::Kind::listed);
  QStringList unknown;
  const QStringList chosen =
      chosenImages(now, workspace_, shown_ ? shown_() : QStringList(), &unknown);
  QString text;
  if (!unknown.isEmpty()) {
    text = tr("Not in the dataset: %1").arg(unknown.join(", "));
  } else if (chosen.isEmpty()) {
    text = isRanked(now.kind)                       ? tr("There are no scores to choose by.")
           : now.kind == ImageChoice::Kind::starred ? tr("No image has a star.")
                                                    : tr("No image is chosen.");
  } else if (!isRanked(now.kind)) {
    text = chosen.size() == 1 ? tr("One image") : tr("%1 images").arg(chosen.size());
  }
  said_->setText(text);
  said_->setVisible(!text.isEmpty());
  QPalette colours = palette();
  colours.setColor(QPalette::WindowText, unknown.isEmpty() ? mutedTextColour() : errorColour());
  said_->setPalette(colours);
}

QStringList chosenImages(const ImageChoice& choice, const Workspace& workspace,
                         const QStringList& shown, QStringList* unknown) {
  const RankedScores ranked{workspace.epochScores(workspace.currentEpoch()), pairOf(workspace)};
  return chosenImages(
      choice, ranked,
      {workspace.dataset().val, workspace.history().notes, workspace.currentImage(), shown},
      unknown);
}

}  // namespace distilloscope
