// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include "ui/main/key_list.h"

namespace distilloscope {

/// One page of the help.
struct HelpPage {
  QString title;
  QString html;
  QString document = {};  ///< a file of ours that becomes html when it is wanted

  void prepare();  ///< some milliseconds for a document
};

/// What the help knows of the window it explains.
struct HelpKeys {
  QVector<KeyLine> window;          ///< work everywhere
  QVector<QVector<KeyLine>> views;  ///< by ViewKind
  QVector<QString> view_names;
};

/// The program in a page, then the views in their order, all keys, the presets, and the documents.
QVector<HelpPage> helpPages(const HelpKeys& keys);

/// Where the page of a view is among them.
constexpr int kFirstViewPage = 1;

}  // namespace distilloscope
