// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQueue>
#include <QSize>
#include <QString>
#include <QTimer>
#include <functional>

namespace distilloscope {

class MainWindow;

/// Writes pictures of every view and every page of Checkpoints, light and dark, in two sizes:
/// DIR/view-theme-WxH.png.
class Pictures : public QObject {
  Q_OBJECT
 public:
  Pictures(MainWindow& window, const QString& folder);

  void start();  ///< the start page at once, the views as soon as what was opened is there

 Q_SIGNALS:
  void done(int code);  ///< 1: one could not be written

 private:
  struct Shot {
    QString name;
    bool dark = false;
    QSize size;
    std::function<void()> arrange;
    std::function<QWidget*()> subject;
  };
  void queue();
  void showCheckpointPage(int page);
  void next();
  void take();

  MainWindow& window_;
  QString folder_;
  QQueue<Shot> shots_;
  QTimer settle_;
  int failed_ = 0;
};

}  // namespace distilloscope
