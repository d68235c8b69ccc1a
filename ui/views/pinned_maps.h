// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <array>
#include <memory>
#include <optional>

#include "ui/views/pane_kind.h"
#include "ui/views/sample_fetcher.h"

namespace distilloscope {

/// The pinned checkpoints and what they make of the shown image; each is fetched on its own, so
/// that stepping through the epochs does not ask for it again.
class PinnedMaps : public QObject {
  Q_OBJECT
 public:
  explicit PinnedMaps(EngineBridge& bridge, QObject* parent = nullptr);

  void pin(PaneKind kind, const PanePin& pin);  ///< an empty one takes it away
  const std::array<PanePin, kPins.size()>& pins() const { return pins_; }
  const PanePin& of(PaneKind kind) const { return pins_[pinIndex(kind)]; }
  /// Where the next one goes: a free place, else `otherwise`.
  PaneKind placeFor(PaneKind otherwise) const;
  /// Tells pins of the shown run from those of others.
  void setShownRun(const QString& folder);

  /// The image of `job`; its checkpoints do not count.
  void want(const SampleJob& job);
  void wantNothing();
  void forget();
  QString notice(PaneKind kind) const;  ///< why there is no map

 Q_SIGNALS:
  void changed();  ///< what is pinned
  void ready(distilloscope::PaneKind kind, const distilloscope::SampleReady& sample);
  void failed(distilloscope::PaneKind kind);

 private:
  void ask(PaneKind kind);

  std::array<PanePin, kPins.size()> pins_;
  std::array<std::unique_ptr<SampleFetcher>, kPins.size()> fetchers_;
  std::array<QString, kPins.size()> errors_;
  std::optional<SampleJob> image_;
};

}  // namespace distilloscope
