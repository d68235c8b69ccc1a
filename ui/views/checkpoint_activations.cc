// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/checkpoint_activations.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>
#include <utility>

#include "ui/bridge/settings.h"
#include "ui/main/theme.h"
#include "ui/models/checkpoint_facts.h"
#include "ui/models/number_text.h"
#include "ui/views/colour_bar.h"
#include "ui/views/control_parts.h"
#include "ui/views/copy_button.h"
#include "ui/views/elided_label.h"
#include "ui/views/image_look.h"
#include "ui/views/notice_bar.h"
#include "ui/views/page_intro.h"
#include "ui/views/query_bar.h"

namespace distilloscope {
namespace {

constexpr const char* kSharedKey = "checkpoints/activationsShareRange";
constexpr const char* kGreyKey = "checkpoints/activationsGrey";
constexpr const char* kMostKey = "checkpoints/activationsMost";
constexpr const char* kLayerKey = "checkpoints/activationsLayer";
constexpr int kSideWidth = 186;
constexpr int kThumbnailHeight = 96;
constexpr int kMost[] = {16, 64, 256, 1024};

}  // namespace

CheckpointActivations::CheckpointActivations(EngineBridge& bridge, Workspace& workspace,
                                             QWidget* parent)
    : CheckpointPage(bridge, workspace, "activations", parent) {
  layer_ = Settings().value(kLayerKey).toString();
  no_data_ = new PageIntro(
      tr("No image to look at"),
      tr("What each channel of a layer answers to an image is shown here as a sheet, the channels "
         "that answer most first. It needs an image: open a dataset, or a run, which brings its "
         "own."));
  QPushButton* dataset =
      no_data_->addButton("activationsDataset", "folder", tr("Open a dataset folder…"),
                          tr("Lists the images of a dataset (Ctrl+O)"));
  connect(dataset, &QPushButton::clicked, &workspace, &Workspace::requestDataset);
  no_student_ = new PageIntro(
      tr("No network for these weights"),
      tr("What each channel of a layer answers to an image is shown here for students and for "
         "MSI-Net. What network these weights belong to is not known."));
  add(no_data_);
  add(no_student_);

  auto* main = new QWidget;
  auto* column = new QVBoxLayout(main);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(5);
  column->addWidget(makeTools());
  readout_ = new ElidedLabel;
  readout_->setObjectName("activationsReadout");
  readout_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  column->addWidget(readout_);
  sheet_ = new TileSheet("activationsSheet");
  sheet_->setAccessibleName(tr("Channels"));
  sheet_->setToolTip(
      tr("Click or Return enlarges a channel, Escape brings all back; Ctrl and the "
         "wheel, + and −, change the size, 0 fits all"));
  column->addWidget(sheet_, 1);
  auto* split = new QSplitter(Qt::Horizontal);
  split->setObjectName("activationsColumns");
  split->addWidget(makeSide());
  split->addWidget(main);
  split->setChildrenCollapsible(false);
  split->setStretchFactor(1, 1);
  split->setSizes({kSideWidth, 3 * kSideWidth});
  content_ = split;
  add(content_);

  connect(sheet_, &TileSheet::hovered, this, &CheckpointActivations::readOut);
  connect(sheet_, &TileSheet::currentChanged, this, [this] { readOut({}); });
  connect(&bridge, &EngineBridge::activationsReady, this, &CheckpointActivations::onReady);
  connect(&bridge, &EngineBridge::thumbnailsReady, this,
          [this](const std::vector<ThumbnailReady>& events) {
            for (const ThumbnailReady& event : events) {
              if (thumbnail_job_ == 0 || event.job != thumbnail_job_) continue;
              thumbnail_ = toImage(event.picture).copy();
              image_->setPixmap(QPixmap::fromImage(thumbnail_));
            }
          });
  connect(&query(), &QueryBar::failed, this, [this] {
    // The layer is that of another network, remembered from last time.
    if (layer_.isEmpty() || !answer_.layers.empty()) return;
    layer_.clear();
    notice().dismiss();
    outdate();
  });
  connect(&workspace, &Workspace::imageChanged, this, [this] { outdate(); });
  connect(&workspace, &Workspace::datasetChanged, this, [this] { outdate(); });
  followTheme(this, &CheckpointActivations::applyColours);
  applyColours();
}

QWidget* CheckpointActivations::makeSide() {
  auto* side = new QWidget;
  side->setMinimumWidth(130);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(5);
  layers_ = new QListWidget;
  layers_->setObjectName("activationsLayers");
  layers_->setAccessibleName(tr("Layers"));
  layers_->setToolTip(tr("The layers in the order of the network; the arrow keys go through them"));
  layers_->setAlternatingRowColors(true);
  layers_->setTextElideMode(Qt::ElideLeft);
  layers_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  layers_->setUniformItemSizes(true);
  connect(layers_, &QListWidget::currentRowChanged, this, &CheckpointActivations::onLayer);
  column->addWidget(layers_, 1);
  image_ = new QLabel;
  image_->setObjectName("activationsImage");
  image_->setAlignment(Qt::AlignCenter);
  image_->setFixedHeight(kThumbnailHeight);
  column->addWidget(image_);
  auto* row = new QHBoxLayout;
  row->setSpacing(2);
  const auto button = [&](const char* name, Qt::ArrowType arrow, const QString& tip, int by) {
    auto* made = new QToolButton;
    made->setObjectName(name);
    made->setArrowType(arrow);
    made->setAutoRaise(true);
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    connect(made, &QToolButton::clicked, this, [this, by] { workspace().stepImage(by); });
    return made;
  };
  previous_ = button("activationsPrevious", Qt::LeftArrow, tr("The image before"), -1);
  next_ = button("activationsNext", Qt::RightArrow, tr("The next image"), 1);
  image_name_ = new ElidedLabel;
  image_name_->setObjectName("activationsImageName");
  row->addWidget(previous_);
  row->addWidget(image_name_, 1);
  row->addWidget(next_);
  column->addLayout(row);
  return side;
}

QWidget* CheckpointActivations::makeTools() {
  auto* bar = new QWidget;
  auto* rows = new QVBoxLayout(bar);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(5);
  auto* top = new QHBoxLayout;
  title_ = new ElidedLabel;
  title_->setObjectName("activationsTitle");
  QFont bold = title_->font();
  bold.setBold(true);
  title_->setFont(bold);
  title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* copy = new CopyButton("activationsCopy", tr("Copies the sheet as a picture"));
  connect(copy, &QToolButton::clicked, this,
          [this] { QApplication::clipboard()->setImage(sheet_->picture()); });
  top->addWidget(title_, 1);
  top->addWidget(copy);
  rows->addLayout(top);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  rows->addLayout(row);
  most_ = new QComboBox;
  most_->setObjectName("activationsMost");
  most_->setAccessibleName(tr("Channels shown"));
  most_->setToolTip(tr("How many channels are shown at most: those with the largest mean answer"));
  const Settings settings;
  for (const int most : kMost) most_->addItem(tr("%1 channels").arg(most), most);
  most_->setCurrentIndex(std::max(0, most_->findData(settings.value(kMostKey, 64).toInt())));
  connect(most_, &QComboBox::activated, this, [this] {
    Settings().setValue(kMostKey, most_->currentData());
    outdate();
  });
  row->addWidget(most_);
  const auto check = [&](const char* name, const QString& text, const QString& tip, const char* key,
                         bool on) {
    QCheckBox* box = makeRememberedBox(name, text, tip, key, on);
    connect(box, &QCheckBox::toggled, this, &CheckpointActivations::draw);
    row->addWidget(box);
    return box;
  };
  shared_ = check("activationsShared", tr("&One range"),
                  tr("All channels share one range, so that they can be compared. Off, each has "
                     "its own, and its form is seen however weak it is (Alt+O)"),
                  kSharedKey, false);
  grey_ = check("activationsGrey", tr("Gre&y"),
                tr("Shades of grey instead of the colour map of Images (Alt+Y)"), kGreyKey, false);
  bar_ = new ColourBar(tr("Answer"));
  bar_->setObjectName("activationsBar");
  bar_->setMinimumWidth(190);  // the words of its ends stand apart
  bar_->setMaximumWidth(260);
  row->addStretch(1);
  row->addWidget(bar_, 1);
  return bar;
}

// ---- asking ------------------------------------------------------------------------------------

QString CheckpointActivations::layer() const {
  return answer_.layers.empty()
             ? QString()
             : QString::fromStdString(answer_.layers[static_cast<std::size_t>(answer_.layer)].name);
}

bool CheckpointActivations::canLook() const {
  return subject().info.model == "MSI-Net" ||
         CheckpointFacts(subject().info).whyNotUsable().isEmpty();
}

void CheckpointActivations::bringUp() {
  if (subject().file().isEmpty()) return;
  if (!canLook()) {
    query().cancel();
    return bringToFront(no_student_);
  }
  if (!workspace().hasDataset() || workspace().currentImage().isEmpty()) {
    query().cancel();
    return bringToFront(no_data_);
  }
  bringToFront(content_);
  askForThumbnail();
  const Wish wish{subject().file(), QString::fromStdString(workspace().datasetOptions().folder),
                  workspace().currentImage(), layer_, most_->currentData().toInt()};
  if (wish == shown_) return query().cancel();
  if (query().isWaiting() && wish == asked_) return;
  asked_ = wish;
  ActivationsJob job;
  job.dataset = workspace().datasetOptions();
  job.id = wish.image.toStdString();
  job.checkpoint = wish.file.toStdString();
  job.layer = wish.layer.toStdString();
  job.most_channels = wish.most;
  query().ask(std::move(job), tr("Looking at %1…").arg(wish.image));
}

void CheckpointActivations::showEvent(QShowEvent* event) {
  CheckpointPage::showEvent(event);
  if (drawn_ != storedLook().colours) draw();  // chosen in Images since
}

void CheckpointActivations::askForThumbnail() {
  const QString id = workspace().currentImage();
  image_name_->setText(id);
  image_name_->setToolTip(id);
  const QString key = QString::fromStdString(workspace().datasetOptions().folder) + "\n" + id;
  if (key == thumbnail_key_) return;
  thumbnail_key_ = key;
  ThumbnailsJob job;
  job.dataset = workspace().datasetOptions();
  job.ids = {id.toStdString()};
  job.height = kThumbnailHeight;
  thumbnail_job_ = bridge().submit(std::move(job));
}

void CheckpointActivations::onReady(const ActivationsReady& event) {
  if (!query().takes(event.job)) return;
  notice().dismiss();
  answer_ = event;
  fillLayers();
  if (layer_.isEmpty()) layer_ = layer();
  shown_ = asked_;
  shown_.layer = layer_;
  draw();
}

void CheckpointActivations::fillLayers() {
  const QSignalBlocker blocked(layers_);
  bool same = layers_->count() == static_cast<int>(answer_.layers.size());
  for (int i = 0; i < layers_->count() && same; ++i) {
    same = layers_->item(i)->data(Qt::UserRole).toString().toStdString() ==
           answer_.layers[static_cast<std::size_t>(i)].name;
  }
  if (!same) {
    layers_->clear();
    for (const LayerInfo& each : answer_.layers) {
      const QString name = QString::fromStdString(each.name);
      auto* item = new QListWidgetItem(name, layers_);
      const QString facts = tr("%1, %2 channels of %3 × %4")
                                .arg(QString::fromStdString(each.kind))
                                .arg(each.channels)
                                .arg(each.width)
                                .arg(each.height);
      item->setData(Qt::UserRole, name);
      item->setToolTip(name + "\n" + facts);
      item->setData(Qt::AccessibleTextRole, name + ", " + facts);
    }
  }
  layers_->setCurrentRow(answer_.layer);
}

void CheckpointActivations::onLayer() {
  const QListWidgetItem* item = layers_->currentItem();
  if (item == nullptr) return;
  layer_ = item->data(Qt::UserRole).toString();
  Settings().setValue(kLayerKey, layer_);
  outdate();
}

// ---- the sheet ---------------------------------------------------------------------------------

void CheckpointActivations::draw() {
  if (answer_.layers.empty()) return;
  const LayerInfo& info = answer_.layers[static_cast<std::size_t>(answer_.layer)];
  const auto shown = static_cast<int>(answer_.maps.size());
  title_->setText(tr("%1 · %2, %3 of %4 channels, %5 × %6")
                      .arg(QString::fromStdString(info.name), QString::fromStdString(info.kind))
                      .arg(shown)
                      .arg(info.channels)
                      .arg(info.width)
                      .arg(info.height));
  title_->setToolTip(title_->text());
  std::vector<ValueRange> ranges;
  range_ = {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  for (const MapPtr& map : answer_.maps) {
    ranges.push_back(map ? rangeOf(*map) : ValueRange{});
    range_.low = std::min(range_.low, ranges.back().low);
    range_.high = std::max(range_.high, ranges.back().high);
  }
  if (ranges.empty()) range_ = {};
  drawn_ = storedLook().colours;
  const ColourTable& table = colourTable(grey_->isChecked() ? ColourMap::grey : drawn_);
  std::vector<TileSheet::Tile> tiles;
  for (std::size_t i = 0; i < answer_.maps.size(); ++i) {
    if (!answer_.maps[i]) continue;
    const int channel = i < answer_.channels.size() ? answer_.channels[i] : static_cast<int>(i);
    tiles.push_back(
        {toPaletteImage(*answer_.maps[i], shared_->isChecked() ? range_ : ranges[i], table),
         QString::number(channel)});
  }
  sheet_->setTiles(std::move(tiles));
  bar_->setTable(table);
  const QLocale locale;
  bar_->setMarks(shared_->isChecked() ? QStringList{trueMinus(locale.toString(range_.low, 'g', 3)),
                                                    trueMinus(locale.toString(range_.high, 'g', 3))}
                                      : QStringList{tr("smallest"), tr("largest")});
  readOut({});
}

void CheckpointActivations::readOut(const TileSheet::Place& place) {
  const QLocale locale;
  const int at = place.tile >= 0 ? place.tile : sheet_->current();
  if (at < 0 || at >= static_cast<int>(answer_.maps.size())) return readout_->setText({});
  const auto index = static_cast<std::size_t>(at);
  const Map& map = *answer_.maps[index];
  const int channel = index < answer_.channels.size() ? answer_.channels[index] : at;
  if (place.tile >= 0) {
    readout_->setText(tr("Channel %1, row %2, column %3: %4")
                          .arg(channel)
                          .arg(place.pixel.y())
                          .arg(place.pixel.x())
                          .arg(trueMinus(locale.toString(
                              double{map.at(place.pixel.x(), place.pixel.y())}, 'g', 5))));
  } else {
    const ValueRange range = rangeOf(map);
    readout_->setText(tr("Channel %1: mean %2, from %3 to %4")
                          .arg(channel)
                          .arg(trueMinus(locale.toString(meanOf(map), 'g', 4)),
                               trueMinus(locale.toString(range.low, 'g', 4)),
                               trueMinus(locale.toString(range.high, 'g', 4))));
    sheet_->setAccessibleDescription(readout_->text());
  }
}

void CheckpointActivations::applyColours() {
  QPalette muted;
  muted.setColor(QPalette::WindowText, mutedTextColour());
  readout_->setPalette(muted);
  image_name_->setPalette(muted);
}

}  // namespace distilloscope
