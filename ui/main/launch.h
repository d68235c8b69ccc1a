// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <functional>
#include <string>

#include "engine/api/options.h"
#include "ui/bridge/engine_bridge.h"
#include "ui/export/unattended_export.h"

namespace distilloscope {

/// What the program was asked to do when it was started.
struct LaunchOptions {
  Options options;    ///< what the form starts with
  bool demo = false;  ///< starts training on the demo
  QStringList paths;  ///< opened as what each of them is
  QString run;
  QString dataset;
  QString checkpoint;
  QString
      view;  ///< "curves", "images", "checkpoints", "runs", "teacher", "study"; empty: as it comes
  QString theme;  ///< "light", "dark"; empty: as the user left it
  QSize size;
  QString language;  ///< "en", "de"; empty: as the user chose
  QString pictures;  ///< writes every view as a PNG into this folder and ends
  /// The engine's own lines for the about box, called on a thread of its own as it may take long.
  std::function<std::string()> versions;
  QString screenshot;  ///< writes the window as a PNG and ends
  bool screenshot_after_run = false;
  QString demo_results;          ///< runs the demo to its end and leaves its results there
  UnattendedOptions unattended;  ///< with a report or figure, no window is shown
  bool self_test = false;        ///< a tiny training; exit code 0 when it finishes
  bool lateness_report = false;  ///< prints how late the event loop was while training
  bool startup_report = false;   ///< prints a line when the window can be used, and ends
};

/// Shows the window, does what was asked, and runs until it is closed. Returns the exit code.
/// Needs a QApplication; with a WatchedApplication the report on lateness says what was served.
int launch(const LaunchOptions& options, const SessionFactory& factory);

}  // namespace distilloscope
