// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pin_chooser.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/bridge/engine_text.h"
#include "ui/bridge/settings.h"
#include "ui/main/arm_look.h"
#include "ui/models/run_words.h"

namespace distilloscope {
namespace {

constexpr int kBestRole = Qt::UserRole + 1;

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

}  // namespace

PinChooser::PinChooser(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : QFrame(parent, Qt::Popup), bridge_(bridge), workspace_(workspace) {
  setObjectName("pinChooser");
  setFrameShape(QFrame::StyledPanel);
  setAccessibleName(tr("Pin a map"));
  const auto combo = [this](const char* name, const QString& text, const QString& tip) {
    auto* made = new QComboBox;
    made->setObjectName(name);
    made->setAccessibleName(text);
    made->setToolTip(tip);
    made->setMinimumContentsLength(22);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return made;
  };
  run_ = combo("pinRun", tr("Run"), tr("This run or another one of your runs folder"));
  run_->setMinimumContentsLength(36);  // a name with its time
  arm_ = combo("pinArm", tr("Model"), tr("The arm of that run"));
  arm_->setIconSize(QSize(10, 10));
  epoch_ = combo("pinEpoch", tr("Epoch"), tr("Epochs whose weights are on disk"));
  state_ = new QLabel;
  state_->setObjectName("pinState");
  state_->setWordWrap(true);
  state_->hide();
  pin_ = new QPushButton(tr("Pin"));
  pin_->setObjectName("pinButton");
  pin_->setDefault(true);
  pin_->setToolTip(tr("Shows this map in a pane of its own, whatever epoch is looked at"));
  auto* file = new QPushButton(tr("Checkpoint file…"));
  file->setObjectName("pinFile");
  file->setToolTip(tr("Pins the map of any checkpoint of a student model"));
  auto* form = new QFormLayout(this);
  form->setContentsMargins(12, 10, 12, 10);
  form->addRow(tr("&Run"), run_);
  form->addRow(tr("&Model"), arm_);
  form->addRow(tr("&Epoch"), epoch_);
  form->addRow(state_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(file);
  buttons->addStretch(1);
  buttons->addWidget(pin_);
  form->addRow(buttons);
  connect(run_, &QComboBox::currentIndexChanged, this, &PinChooser::chooseRun);
  connect(arm_, &QComboBox::currentIndexChanged, this, &PinChooser::listEpochs);
  connect(pin_, &QPushButton::clicked, this, [this] {
    const PanePin pin = choice();
    if (pin.empty()) return;
    hide();
    Q_EMIT chosen(pin);
  });
  connect(file, &QPushButton::clicked, this, [this] {
    hide();
    Q_EMIT fileWanted();
  });
  connect(&bridge, &EngineBridge::runsListed, this, [this](const RunsListed& listed) {
    if (listed.job == list_job_ && list_job_ != 0) listRuns(listed.runs);
  });
  connect(&bridge, &EngineBridge::runOpened, this, [this](const RunOpened& opened) {
    if (opened.job != open_job_ || open_job_ == 0) return;
    const auto found = std::ranges::find_if(runs_, [&](const Run& known) {
      return known.record.folder == opened.history.record.folder;
    });
    if (found == runs_.end()) return;
    *found = {opened.history.record, opened.history.checkpoints, true};
    if (run() == &*found) chooseRun();
  });
  connect(&bridge, &EngineBridge::jobStateChanged, this, &PinChooser::onJobState);
}

void PinChooser::openBelow(QWidget* widget) {
  listRuns({});
  list_job_ = bridge_.submit(ListRunsJob{Settings().value("runs/folder").toString().toStdString()});
  adjustSize();
  const QWidget* window = widget->window();
  QPoint at = widget->mapToGlobal(QPoint(0, widget->height() + 2));
  const int right = window->mapToGlobal(QPoint(window->width(), 0)).x();
  at.setX(std::min(at.x(), right - width() - 4));
  move(at);
  show();
  run_->setFocus();
}

void PinChooser::listRuns(const std::vector<RunRecord>& others) {
  const QString kept = run() != nullptr ? qtext(run()->record.folder) : QString();
  runs_.clear();
  if (workspace_.hasRun()) {
    runs_.push_back({workspace_.run(), workspace_.history().checkpoints, true});
  }
  for (const RunRecord& record : others) {
    if (!workspace_.hasRun() || record.folder != workspace_.run().folder) {
      runs_.push_back({record, {}, false});
    }
  }
  const QStringList names = runNames();
  const QSignalBlocker block(run_);
  run_->clear();
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const QString& name = names[static_cast<qsizetype>(i)];
    run_->addItem(i == 0 && workspace_.hasRun() ? tr("This run (%1)").arg(name) : name,
                  qtext(runs_[i].record.folder));
  }
  run_->setCurrentIndex(std::max(0, run_->findData(kept)));
  chooseRun();
}

QStringList PinChooser::runNames() const {
  std::vector<const RunRecord*> records;
  for (const Run& known : runs_) records.push_back(&known.record);
  return distinctRunNames(records);
}

PinChooser::Run* PinChooser::run() {
  const int at = run_->currentIndex();
  return at >= 0 && at < static_cast<int>(runs_.size()) ? &runs_[static_cast<std::size_t>(at)]
                                                        : nullptr;
}

const PinChooser::Run* PinChooser::run() const {
  return const_cast<PinChooser*>(this)->run();
}

void PinChooser::chooseRun() {
  const Run* chosen = run();
  const int arm = std::max(arm_->currentIndex(), 0);
  {
    const QSignalBlocker block(arm_);
    arm_->clear();
    const Options options = chosen != nullptr ? chosen->record.options : Options{};
    for (int i = 0; chosen != nullptr && i < arm_count(options); ++i) {
      arm_->addItem(colourSwatch(armColour(options, i)), armName(options, i));
    }
    arm_->setCurrentIndex(std::min(arm, arm_->count() - 1));
  }
  if (chosen != nullptr && !chosen->read) {
    open_job_ = bridge_.submit(OpenRunJob{chosen->record.folder});
  }
  listEpochs();
}

void PinChooser::listEpochs() {
  const QSignalBlocker block(epoch_);
  const int kept = epoch_->currentData().toInt();
  epoch_->clear();
  const Run* chosen = run();
  if (chosen == nullptr) {
    showState(tr("There is no run yet. Any checkpoint file can be pinned."));
  } else if (!chosen->read) {
    showState(tr("Reading the run…"));
  } else if (chosen->checkpoints.empty()) {
    showState(tr("This run has no weights on disk."));
  } else {
    showState({});
    const auto arm = static_cast<std::size_t>(std::max(0, arm_->currentIndex()));
    const auto& best = chosen->record.best_epoch;
    const int best_epoch = arm < best.size() ? best[arm] : 0;
    std::vector<int> epochs = chosen->checkpoints;
    std::ranges::sort(epochs);
    if (std::ranges::find(epochs, best_epoch) != epochs.end()) {
      epoch_->addItem(tr("best (%1)").arg(best_epoch), best_epoch);
      epoch_->setItemData(0, true, kBestRole);
    }
    for (const int epoch : epochs) epoch_->addItem(QString::number(epoch), epoch);
    const int at = epoch_->findData(kept);
    if (at >= 0) epoch_->setCurrentIndex(at);
  }
  epoch_->setEnabled(epoch_->count() > 0);
  pin_->setEnabled(epoch_->count() > 0);
}

void PinChooser::showState(const QString& text) {
  state_->setText(text);
  state_->setVisible(!text.isEmpty());
  adjustSize();
}

PanePin PinChooser::choice() const {
  const Run* chosen = run();
  if (chosen == nullptr || epoch_->count() == 0) return {};
  PanePin pin;
  pin.folder = qtext(chosen->record.folder);
  pin.run = runNames().value(run_->currentIndex());
  pin.foreign = !workspace_.hasRun() || chosen->record.folder != workspace_.run().folder;
  pin.options = chosen->record.options;
  pin.arm = std::max(0, arm_->currentIndex());
  pin.epoch = epoch_->currentData().toInt();
  pin.best = epoch_->currentData(kBestRole).toBool();
  const QString own =
      pin.foreign ? QString() : workspace_.checkpointFile(static_cast<Model>(pin.arm), pin.epoch);
  pin.file = own.isEmpty() ? checkpointPath(pin.folder, pin.epoch, pin.arm) : own;
  return pin;
}

void PinChooser::onJobState(const JobStateChanged& event) {
  if (!is_final(event.state)) return;
  if (event.job == list_job_) list_job_ = 0;
  if (event.job != open_job_ || open_job_ == 0) return;
  open_job_ = 0;
  const bool waits = run() != nullptr && !run()->read;
  if (event.state != JobState::finished && waits) {
    showState(event.error ? errorText(event.error) : tr("The run cannot be read."));
  }
}

}  // namespace distilloscope
