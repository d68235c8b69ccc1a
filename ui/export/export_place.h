// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace distilloscope {

class NoticeBar;

/// Where an export goes: a file, or a folder. The folder is remembered for all exports; the name is
/// suggested anew each time. It warns before something is replaced.
class ExportPlace : public QWidget {
  Q_OBJECT
 public:
  enum class Kind { file, folder };
  ExportPlace(Kind kind, QWidget* parent = nullptr);

  /// A file's name without its ending, or a folder's name.
  void suggest(const QString& name);
  void setEnding(const QString& ending);  ///< "pdf": takes the place of the one that is there
  QString path() const;                   ///< absolute; empty when nothing is typed
  void setPath(const QString& path);
  void remember() const;  ///< the folder, after something was written

 Q_SIGNALS:
  void changed();

 private:
  void browse();
  void check();

  Kind kind_;
  QString ending_;
  QLineEdit* edit_ = nullptr;
  QLabel* hint_ = nullptr;
};

/// The folder exports went to last.
QString exportFolder();
/// "1.4 MB".
QString sizeText(qint64 bytes);
/// Says that a file was written, with buttons that open its folder and copy its path.
void showWritten(NoticeBar& bar, const QString& text, const QString& path);

}  // namespace distilloscope
