// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/checkpoint_kernels.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "ui/main/theme.h"
#include "ui/models/number_text.h"
#include "ui/models/tensor_tree_model.h"
#include "ui/views/colour_bar.h"
#include "ui/views/colour_maps.h"
#include "ui/views/control_parts.h"
#include "ui/views/copy_button.h"
#include "ui/views/elided_label.h"
#include "ui/views/flow_layout.h"
#include "ui/views/page_intro.h"
#include "ui/views/query_bar.h"

namespace distilloscope {
namespace {

constexpr const char* kSharedKey = "checkpoints/kernelsShareRange";
constexpr const char* kGreyKey = "checkpoints/kernelsGrey";
constexpr const char* kByNormKey = "checkpoints/kernelsByNorm";

// Weights are no saliency: their two ends must not look like those of Model A and B.
const ColourTable& signedTable() {
  return differenceTable(QColor(0x54, 0x27, 0x88), QColor(0xA6, 0x4B, 0x00));
}

const ColourTable& tableFor(bool grey) {
  return grey ? colourTable(ColourMap::grey) : signedTable();
}

int level(double value, double limit) {
  if (!(limit > 0)) return 128;
  return std::clamp(static_cast<int>(std::lround(128 + 127 * value / limit)), 0, 255);
}

}  // namespace

CheckpointKernels::CheckpointKernels(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : CheckpointPage(bridge, workspace, "kernels", parent) {
  intro_ = new PageIntro(tr("No tensor to show"),
                         tr("The values of a tensor are shown here as pictures: the kernels of a "
                            "convolution, matrices and vectors. This file has no tensor."));
  add(intro_);
  content_ = new QWidget;
  auto* column = new QVBoxLayout(content_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(5);
  column->addWidget(makeTools());
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  readout_ = new ElidedLabel;
  readout_->setObjectName("kernelsReadout");
  readout_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  row->addWidget(readout_, 1);
  bar_ = new ColourBar(tr("Value"));
  bar_->setObjectName("kernelsBar");
  bar_->setMaximumWidth(260);
  row->addWidget(bar_);
  column->addLayout(row);
  sheet_ = new TileSheet("kernelsSheet");
  sheet_->setAccessibleName(tr("Kernels"));
  sheet_->setToolTip(
      tr("Click or Return enlarges a kernel, Escape brings all back; Ctrl and the "
         "wheel, + and −, change the size, 0 fits all"));
  column->addWidget(sheet_, 1);
  add(content_);
  connect(sheet_, &TileSheet::hovered, this, &CheckpointKernels::readOut);
  connect(sheet_, &TileSheet::currentChanged, this, [this] { readOut({}); });
  connect(&bridge, &EngineBridge::tensorReady, this, &CheckpointKernels::onReady);
  followTheme(this, &CheckpointKernels::applyColours);
  applyColours();
}

QWidget* CheckpointKernels::makeTools() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  tensors_ = new QComboBox;
  tensors_->setObjectName("kernelsTensor");
  tensors_->setAccessibleName(tr("Tensor"));
  tensors_->setToolTip(tr("The tensor that is shown; also the one chosen in Tensors"));
  tensors_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  tensors_->setMinimumContentsLength(16);
  tensors_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(tensors_, &QComboBox::activated, this,
          [this](int index) { Q_EMIT tensorChosen(tensors_->itemData(index).toString()); });
  row->addWidget(tensors_, 1);
  auto* others = new FlowLayout(8, 4);  // in more rows than one where there is no room
  row->addLayout(others);
  first_ = new QToolButton;
  first_->setObjectName("kernelsFirst");
  first_->setText(tr("&First layer"));
  first_->setAccessibleName(tr("Show the first layer's kernels"));
  first_->setToolTip(tr("What the network looks for in the image itself (Alt+F)"));
  connect(first_, &QToolButton::clicked, this, &CheckpointKernels::showFirst);
  others->addWidget(first_);
  channels_ = new QComboBox;
  channels_->setObjectName("kernelsChannels");
  channels_->setAccessibleName(tr("Inputs"));
  channels_->setToolTip(tr("Which inputs of a kernel are shown"));
  connect(channels_, &QComboBox::activated, this, [this] {
    channel_->setVisible(channels_->currentData().toInt() == kOne);
    draw();
  });
  others->addWidget(channels_);
  channel_ = new QSpinBox;
  channel_->setObjectName("kernelsChannel");
  channel_->setAccessibleName(tr("Input channel"));
  channel_->setToolTip(tr("The input whose weights are shown"));
  channel_->setWrapping(true);
  connect(channel_, &QSpinBox::valueChanged, this, &CheckpointKernels::draw);
  others->addWidget(channel_);
  const auto check = [&](const char* name, const QString& text, const QString& tip, const char* key,
                         bool on) {
    QCheckBox* box = makeRememberedBox(name, text, tip, key, on);
    connect(box, &QCheckBox::toggled, this, &CheckpointKernels::draw);
    others->addWidget(box);
    return box;
  };
  shared_ = check("kernelsShared", tr("&One range"),
                  tr("All kernels share one range about zero. Off, each has its own, and its form "
                     "is seen however weak it is (Alt+O)"),
                  kSharedKey, true);
  grey_ = check("kernelsGrey", tr("Gre&y"), tr("Shades of grey instead of two colours (Alt+Y)"),
                kGreyKey, false);
  by_norm_ = check("kernelsByNorm", tr("By &norm"),
                   tr("The kernels of the largest norm first; the numbers stay theirs (Alt+N)"),
                   kByNormKey, false);
  auto* copy = new CopyButton("kernelsCopy", tr("Copies the picture, or the values"));
  QMenu* menu = copy->addMenu();
  menu->addAction(tr("Copy the picture"), this,
                  [this] { QApplication::clipboard()->setImage(sheet_->picture()); });
  menu->addAction(tr("Copy the values of the chosen kernel"), this, &CheckpointKernels::copyValues);
  row->addWidget(copy);
  return bar;
}

void CheckpointKernels::fillTensors() {
  // As in the tree: counters of batches, which files put first, stand last.
  std::vector<TensorInfo> tensors = subject().info.tensors;
  std::ranges::stable_partition(tensors, [](const auto& each) { return !each.shape.empty(); });
  const QSignalBlocker blocked(tensors_);
  bool same = tensors_->count() == static_cast<int>(tensors.size());
  for (int i = 0; same && i < tensors_->count(); ++i) {
    same =
        tensors_->itemData(i).toString().toStdString() == tensors[static_cast<std::size_t>(i)].name;
  }
  if (same) return;
  tensors_->clear();
  for (const TensorInfo& tensor : tensors) {
    const QString name = QString::fromStdString(tensor.name);
    tensors_->addItem(name + "   " + shapeText(tensor.shape), name);
  }
}

void CheckpointKernels::showFirst() {
  const QString first = firstKernels(subject().info.tensors);
  if (!first.isEmpty()) Q_EMIT tensorChosen(first);
}

void CheckpointKernels::onTensor() {
  outdate();
}

void CheckpointKernels::bringUp() {
  const auto& tensors = subject().info.tensors;
  if (tensors.empty()) {
    if (!subject().file().isEmpty()) bringToFront(intro_);
    return;
  }
  bringToFront(content_);
  fillTensors();
  int index = tensors_->findData(tensor());
  if (index < 0) index = std::max(0, tensors_->findData(firstKernels(tensors)));
  {
    const QSignalBlocker blocked(tensors_);
    tensors_->setCurrentIndex(index);
  }
  first_->setEnabled(!firstKernels(tensors).isEmpty());
  const QString name = tensors_->itemData(index).toString();
  const QString file = subject().file();
  if (file == file_ && name == name_) return query().cancel();
  if (query().isWaiting() && asked_ == file + "\n" + name) return;
  asked_ = file + "\n" + name;
  query().ask(TensorJob{file.toStdString(), name.toStdString()}, tr("Reading %1…").arg(name));
}

void CheckpointKernels::onReady(const TensorReady& event) {
  if (!query().takes(event.job)) return;
  const bool other = QString::fromStdString(event.tensor.name) != name_;
  file_ = QString::fromStdString(event.tensor.file);
  name_ = QString::fromStdString(event.tensor.name);
  grid_ = TensorGrid(event.tensor);
  if (other) fitControls();
  draw();
}

void CheckpointKernels::fitControls() {
  const bool kernels = grid_.kind() == TensorGrid::Kind::kernels;
  const bool several = kernels && grid_.channels() > 1;
  {
    const QSignalBlocker blocked(channels_);
    channels_->clear();
    if (grid_.channels() == 3) channels_->addItem(tr("As RGB"), kColour);
    channels_->addItem(tr("Mean of inputs"), kMean);
    channels_->addItem(tr("One input"), kOne);
    channels_->setCurrentIndex(0);
  }
  {
    const QSignalBlocker blocked(channel_);
    channel_->setRange(0, std::max(0, grid_.channels() - 1));
    channel_->setValue(0);
  }
  channels_->setVisible(several);
  channel_->setVisible(several && channels_->currentData().toInt() == kOne);
  shared_->setVisible(kernels);
  by_norm_->setVisible(kernels);
}

// ---- pictures ----------------------------------------------------------------------------------

bool CheckpointKernels::inColour() const {
  return grid_.channels() == 3 && channels_->currentData().toInt() == kColour;
}

int CheckpointKernels::shownChannel() const {
  if (grid_.channels() == 1) return 0;
  return channels_->currentData().toInt() == kOne ? channel_->value() : -1;
}

QImage CheckpointKernels::pictureOf(int tile, double limit) const {
  const auto& planes = planes_[static_cast<std::size_t>(tile)];
  const ColourTable& table = tableFor(grey_->isChecked());
  const QRgb broken = errorColour().rgb();
  QImage image(grid_.width(), grid_.height(), QImage::Format_ARGB32);
  std::size_t at = 0;
  for (int y = 0; y < grid_.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < grid_.width(); ++x, ++at) {
      if (at >= planes[0].size()) {
        line[x] = 0;  // behind the end of a vector
      } else if (std::ranges::any_of(
                     planes, [&](const auto& plane) { return !std::isfinite(plane[at]); })) {
        line[x] = broken;
      } else if (planes.size() == 3) {
        line[x] = qRgb(level(planes[0][at], limit), level(planes[1][at], limit),
                       level(planes[2][at], limit));
      } else {
        line[x] = table[static_cast<std::size_t>(level(planes[0][at], limit))];
      }
    }
  }
  return image;
}

void CheckpointKernels::draw() {
  if (grid_.isEmpty()) {
    sheet_->setTiles({});
    readout_->setText(tr("The tensor is empty."));
    return;
  }
  const bool kernels = grid_.kind() == TensorGrid::Kind::kernels;
  const bool colour = inColour();
  std::vector<double> limits(static_cast<std::size_t>(grid_.tiles()), 0.0);
  planes_.assign(limits.size(), {});
  for (int tile = 0; tile < grid_.tiles(); ++tile) {
    auto& planes = planes_[static_cast<std::size_t>(tile)];
    for (int channel = 0; channel < (colour ? 3 : 1); ++channel) {
      planes.push_back(grid_.plane(tile, colour ? channel : shownChannel()));
      for (const float each : planes.back()) {
        double& limit = limits[static_cast<std::size_t>(tile)];
        if (std::isfinite(each)) limit = std::max(limit, std::abs(double{each}));
      }
    }
  }
  limit_ = *std::ranges::max_element(limits);
  order_.resize(limits.size());
  std::iota(order_.begin(), order_.end(), 0);
  if (kernels && by_norm_->isChecked()) {
    std::vector<double> norms;
    for (int tile = 0; tile < grid_.tiles(); ++tile) norms.push_back(grid_.norm(tile));
    std::ranges::stable_sort(order_, std::ranges::greater(),
                             [&](int tile) { return norms[static_cast<std::size_t>(tile)]; });
  }
  const bool shared = !kernels || shared_->isChecked();
  std::vector<TileSheet::Tile> tiles;
  for (const int tile : order_) {
    const double limit = shared ? limit_ : limits[static_cast<std::size_t>(tile)];
    tiles.push_back({pictureOf(tile, limit), kernels ? QString::number(tile) : QString()});
  }
  sheet_->setTiles(std::move(tiles));
  bar_->setVisible(!colour);
  bar_->setTable(tableFor(grey_->isChecked()));
  const QLocale locale;
  const QString end = locale.toString(limit_, 'g', 3);
  bar_->setMarks(shared ? QStringList{"−" + end, "0", end}
                        : QStringList{tr("−largest"), "0", tr("largest")});
  readOut({});
}

void CheckpointKernels::readOut(const TileSheet::Place& place) {
  if (grid_.isEmpty() || order_.empty()) return;
  const QLocale locale;
  if (place.tile >= 0) {
    const int tile = order_[static_cast<std::size_t>(place.tile)];
    const int x = place.pixel.x();
    const int y = place.pixel.y();
    const auto& planes = planes_[static_cast<std::size_t>(tile)];
    const auto at = static_cast<std::size_t>(y) * grid_.width() + x;
    if (at >= planes[0].size()) return readout_->setText({});
    const auto number = [&](std::size_t plane) {
      return trueMinus(locale.toString(double{planes[plane][at]}, 'g', 5));
    };
    const QString words =
        grid_.placeText(tile, x, y) + ": " +
        (planes.size() == 3 ? tr("R %1, G %2, B %3").arg(number(0), number(1), number(2))
                            : number(0));
    return readout_->setText(words);
  }
  if (grid_.kind() != TensorGrid::Kind::kernels) {
    readout_->setText(tr("Point at a value to read it."));
  } else if (sheet_->current() >= 0) {
    const int tile = order_[static_cast<std::size_t>(sheet_->current())];
    readout_->setText(tr("Kernel %1 of %2, norm %3")
                          .arg(tile)
                          .arg(grid_.tiles())
                          .arg(locale.toString(grid_.norm(tile), 'g', 4)));
  }
  sheet_->setAccessibleDescription(readout_->text());
}

void CheckpointKernels::copyValues() {
  if (grid_.isEmpty() || sheet_->current() < 0) return;
  const int tile = order_[static_cast<std::size_t>(sheet_->current())];
  const bool one = grid_.channels() > 1 && channels_->currentData().toInt() == kOne;
  QStringList lines;
  for (int channel = 0; channel < grid_.channels(); ++channel) {
    if (one && channel != channel_->value()) continue;
    for (int y = 0; y < grid_.height(); ++y) {
      QStringList cells;
      for (int x = 0; x < grid_.width(); ++x) {
        const auto at = grid_.at(tile, channel, x, y);
        if (at) cells << QLocale::c().toString(double{*at}, 'g', 9);
      }
      lines << cells.join('\t');
    }
    if (!one && channel + 1 < grid_.channels()) lines << QString();
  }
  QApplication::clipboard()->setText(lines.join('\n') + '\n');
}

void CheckpointKernels::applyColours() {
  QPalette muted;
  muted.setColor(QPalette::WindowText, mutedTextColour());
  readout_->setPalette(muted);
}

}  // namespace distilloscope
