// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pinned_maps.h"

#include "ui/bridge/engine_text.h"

namespace distilloscope {

PinnedMaps::PinnedMaps(EngineBridge& bridge, QObject* parent) : QObject(parent) {
  for (const PaneKind kind : kPins) {
    auto& fetcher = fetchers_[pinIndex(kind)];
    fetcher = std::make_unique<SampleFetcher>(bridge);
    connect(fetcher.get(), &SampleFetcher::ready, this, [this, kind](const SampleReady& sample) {
      QString& error = errors_[pinIndex(kind)];
      error = engineText(sample.failed.front());
      if (error.isEmpty()) {
        Q_EMIT ready(kind, sample);
      } else {
        Q_EMIT failed(kind);
      }
    });
    connect(fetcher.get(), &SampleFetcher::failed, this,
            [this, kind](const SampleJob&, const QString& reason) {
              errors_[pinIndex(kind)] = reason;
              Q_EMIT failed(kind);
            });
  }
}

void PinnedMaps::pin(PaneKind kind, const PanePin& pin) {
  const std::size_t i = pinIndex(kind);
  pins_[i] = pin;
  errors_[i].clear();
  if (pin.empty()) fetchers_[i]->wantNothing();
  Q_EMIT changed();
  ask(kind);
}

PaneKind PinnedMaps::placeFor(PaneKind otherwise) const {
  for (const PaneKind kind : kPins) {
    if (of(kind).empty()) return kind;
  }
  return isPin(otherwise) ? otherwise : PaneKind::pin_1;
}

void PinnedMaps::setShownRun(const QString& folder) {
  bool other = false;
  for (PanePin& pin : pins_) {
    const bool foreign = pin.folder != folder;
    other = other || (!pin.empty() && foreign != pin.foreign);
    pin.foreign = foreign;
  }
  if (other) Q_EMIT changed();
}

void PinnedMaps::want(const SampleJob& job) {
  image_ = job;
  for (const PaneKind kind : kPins) ask(kind);
}

void PinnedMaps::ask(PaneKind kind) {
  if (of(kind).empty() || !image_) return;
  SampleJob job = *image_;
  job.checkpoints = {of(kind).file.toStdString(), ""};
  job.kept_maps = {"", ""};
  job.epoch = of(kind).epoch;
  fetchers_[pinIndex(kind)]->want(job);
}

void PinnedMaps::wantNothing() {
  image_.reset();
  for (auto& fetcher : fetchers_) fetcher->wantNothing();
}

void PinnedMaps::forget() {
  for (auto& fetcher : fetchers_) fetcher->forget();
}

QString PinnedMaps::notice(PaneKind kind) const {
  const QString& error = errors_[pinIndex(kind)];
  return error.isEmpty() ? tr("Predicting…") : error;
}

}  // namespace distilloscope
