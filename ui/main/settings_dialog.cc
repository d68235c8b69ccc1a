// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/settings_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/main/folder_field.h"
#include "ui/main/role_preview.h"
#include "ui/main/window_layout.h"

namespace distilloscope {
namespace {

QIcon mapIcon(ColourMap map) {
  const ColourTable& colours = colourTable(map);
  QImage strip(static_cast<int>(colours.size()), 1, QImage::Format_RGB32);
  for (int x = 0; x < strip.width(); ++x) {
    strip.setPixel(x, 0, colours[static_cast<std::size_t>(x)]);
  }
  return QIcon(QPixmap::fromImage(strip.scaled(48, 14)));
}

}  // namespace

SettingsDialog::SettingsDialog(QWidget* parent) : QDialog(parent), kept_(storedPreferences()) {
  setObjectName("settingsDialog");
  setWindowTitle(tr("Settings"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* outside = new QVBoxLayout(this);
  outside->setSpacing(10);
  // A small screen, or letters of twice the size, must not squeeze the rows into each other.
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* content = new QWidget;
  area->setWidget(content);
  outside->addWidget(area, 1);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  buildLook(column);
  buildFolders(column);
  buildBehaviour(column);
  problem_ = new QLabel;
  problem_->setObjectName("settingsProblem");
  problem_->setWordWrap(true);
  problem_->hide();
  restart_ = new QLabel(tr("Language and cache folder change when the program is next started."));
  restart_->setObjectName("settingsRestart");
  restart_->setWordWrap(true);
  column->addWidget(restart_);
  column->addWidget(problem_);
  column->addStretch(1);
  buildButtons(outside);
  int widest = 0;
  for (const QLabel* label : labels_) widest = std::max(widest, label->sizeHint().width());
  for (QLabel* label : labels_) label->setMinimumWidth(widest);
  area->setMinimumWidth(column->minimumSize().width() +
                        area->verticalScrollBar()->sizeHint().width());
  connect(&Theme::instance(), &Theme::changed, this, &SettingsDialog::applyColours);
  applyColours();
  show(kept_);
  theme_->setFocus();
  // As tall as all of it, where the screen has the room. Notes wrap, so the width comes first.
  const int width = sizeHint().width();
  const QMargins margins = outside->contentsMargins();
  const int inner = width - margins.left() - margins.right();
  const int wanted =
      column->totalHeightForWidth(inner) + outside->sizeHint().height() - area->sizeHint().height();
  resize(width, std::min(wanted, roomOnScreen(*this).height()));
}

QComboBox* SettingsDialog::addChoice(QFormLayout* rows, const char* name, const QString& label,
                                     const QString& tip) {
  auto* box = new QComboBox;
  box->setObjectName(name);
  box->setAccessibleName(QString(label).remove('&'));
  box->setToolTip(tip);
  auto* words = new QLabel(label);
  words->setBuddy(box);
  labels_.push_back(words);
  rows->addRow(words, box);
  connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::follow);
  return box;
}

QLabel* SettingsDialog::addNote(QFormLayout* rows, const QString& text) {
  auto* note = new QLabel(text);
  note->setWordWrap(true);
  note->setAlignment(Qt::AlignTop);
  note->setContentsMargins(0, 0, 0, 4);
  rows->addRow(QString(), note);
  notes_.push_back(note);
  return note;
}

void SettingsDialog::buildLook(QVBoxLayout* column) {
  auto* group = new QGroupBox(tr("Look"));
  auto* rows = new QFormLayout(group);
  theme_ = addChoice(rows, "settings.theme", tr("&Theme"), tr("Light or dark ground"));
  theme_->addItems({tr("As the desktop"), tr("Light"), tr("Dark")});
  roles_ = addChoice(rows, "settings.roles", tr("&Colours"),
                     tr("The colours of the models, the teacher and the truth, in every view and "
                        "in exported figures"));
  roles_->addItems({tr("Standard (after Okabe and Ito)"),
                    tr("Safe for deuteranopia and protanopia"), tr("Safe for tritanopia"),
                    tr("Strong contrast")});
  preview_ = new RolePreview;
  rows->addRow(QString(), preview_);
  map_ = addChoice(rows, "settings.map", tr("&Heat maps"),
                   tr("How saliency maps are coloured; Images can show another"));
  for (const ColourMap map : allColourMaps()) map_->addItem(mapIcon(map), colourMapName(map));
  map_->setIconSize(QSize(48, 14));
  language_ = addChoice(rows, "settings.language", tr("&Language"),
                        tr("Of all texts, and how numbers are written in the window. Files always "
                           "have decimal points."));
  language_->addItem(tr("As the desktop"), "");
  language_->addItem("Deutsch", "de");  // each in its own words
  language_->addItem("English", "en");
  column->addWidget(group);
}

void SettingsDialog::buildFolders(QVBoxLayout* column) {
  auto* group = new QGroupBox(tr("Folders"));
  auto* rows = new QFormLayout(group);
  runs_ = new FolderField("settings.runs", tr("Folder of runs"), defaultRunsFolder(), this);
  auto* runs_label = new QLabel(tr("&Runs"));
  runs_label->setBuddy(runs_->input());
  labels_.push_back(runs_label);
  rows->addRow(runs_label, runs_);
  addNote(rows, tr("New runs are made here, and Runs lists this folder. Runs that exist stay where "
                   "they are; open them with Open, or choose their folder in Runs."));
  cache_ = new FolderField("settings.cache", tr("Folder of the cache"), defaultCacheFolder(), this);
  auto* cache_label = new QLabel(tr("C&ache"));
  cache_label->setBuddy(cache_->input());
  labels_.push_back(cache_label);
  rows->addRow(cache_label, cache_);
  addNote(rows, tr("Resized samples and the demo's scenes. It can be deleted at any time: what is "
                   "missing is made again. An old folder is left as it is."));
  for (const FolderField* field : {runs_, cache_}) {
    connect(field, &FolderField::changed, this, &SettingsDialog::follow);
  }
  column->addWidget(group);
}

void SettingsDialog::buildBehaviour(QVBoxLayout* column) {
  auto* group = new QGroupBox(tr("Closing the window"));
  auto* rows = new QFormLayout(group);
  closing_ = addChoice(rows, "settings.closing", tr("&While work goes on"),
                       tr("Training, a study, scoring, or making a teacher's maps"));
  closing_->addItems({tr("Ask"), tr("Go on without the window"), tr("Stop and save")});
  column->addWidget(group);
}

void SettingsDialog::buildButtons(QVBoxLayout* column) {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                       QDialogButtonBox::Apply | QDialogButtonBox::RestoreDefaults);
  ok_ = buttons->button(QDialogButtonBox::Ok);
  apply_ = buttons->button(QDialogButtonBox::Apply);
  auto* defaults = buttons->button(QDialogButtonBox::RestoreDefaults);
  ok_->setToolTip(tr("Takes the settings and closes (Enter)"));
  apply_->setToolTip(tr("Takes the settings and stays"));
  defaults->setToolTip(tr("Shows the defaults; nothing is taken yet"));
  buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("Closes and takes nothing (Escape)"));
  connect(apply_, &QPushButton::clicked, this, &SettingsDialog::apply);
  connect(defaults, &QPushButton::clicked, this, [this] { show(Preferences{}); });
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
}

void SettingsDialog::show(const Preferences& preferences) {
  theme_->setCurrentIndex(static_cast<int>(preferences.theme));
  roles_->setCurrentIndex(static_cast<int>(preferences.roles));
  map_->setCurrentText(colourMapName(preferences.map));
  language_->setCurrentIndex(language_->findData(preferences.language));
  closing_->setCurrentIndex(static_cast<int>(preferences.closing));
  runs_->setFolder(preferences.runs_folder);
  cache_->setFolder(preferences.cache_folder);
  follow();
}

Preferences SettingsDialog::shown() const {
  Preferences all;
  all.theme = static_cast<ThemeChoice>(theme_->currentIndex());
  all.roles = static_cast<RoleSet>(roles_->currentIndex());
  all.map = colourMapFromName(map_->currentText());
  all.language = language_->currentData().toString();
  all.closing = static_cast<ClosingChoice>(closing_->currentIndex());
  all.runs_folder = runs_->folder();
  all.cache_folder = cache_->folder();
  return all;
}

void SettingsDialog::follow() {
  if (apply_ == nullptr) return;  // still being built
  preview_->setRoles(static_cast<RoleSet>(roles_->currentIndex()));
  const Preferences now = shown();
  const bool sound = runs_->isSound() && cache_->isSound();
  apply_->setEnabled(sound && now != kept_);
  ok_->setEnabled(sound);
  // Settings change through this dialog alone, so the first one found what the program began with.
  static const Preferences started = kept_;
  restart_->setVisible(now.language != started.language ||
                       now.cache_folder != started.cache_folder);
}

bool SettingsDialog::apply() {
  const Preferences now = shown();
  if (now == kept_) return true;
  const bool written = storePreferences(now);
  problem_->setText(tr("The settings could not be written; they hold until the program ends."));
  problem_->setVisible(!written);
  setRoleSet(now.roles);
  if (now.theme != kept_.theme) Theme::instance().setChoice(now.theme);
  kept_ = now;
  Q_EMIT applied(now);
  apply_->setEnabled(false);
  return written;
}

void SettingsDialog::done(int result) {
  // A dialog that closed at once would take its message along.
  if (result == QDialog::Accepted && !apply()) return;
  QDialog::done(result);
}

void SettingsDialog::applyColours() {
  QPalette muted;
  muted.setColor(QPalette::WindowText, mutedTextColour());
  for (QLabel* note : notes_) note->setPalette(muted);
  restart_->setPalette(muted);
  QPalette wrong;
  wrong.setColor(QPalette::WindowText, errorColour());
  problem_->setPalette(wrong);
}

}  // namespace distilloscope
