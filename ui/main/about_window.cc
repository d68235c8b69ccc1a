// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/about_window.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSysInfo>
#include <QTabWidget>
#include <QTextBrowser>
#include <QThread>
#include <QVBoxLayout>
#include <memory>

#include "ui/main/theme.h"

static void initialiseDocuments() {
  Q_INIT_RESOURCE(documents);
}

namespace distilloscope {
namespace {

struct Library {
  const char* name;
  const char* licence;
  const char* home;
};

// What the program is linked with. The licences' texts are behind the links, and in the
// distribution's own files beside each package.
constexpr Library kLibraries[] = {
    {"Qt 6", "LGPL-3.0 / GPL-2.0 / GPL-3.0", "https://www.qt.io/licensing"},
    {"QCustomPlot", "GPL-3.0-or-later", "https://www.qcustomplot.com"},
    {"LibTorch (PyTorch)", "BSD-3-Clause", "https://github.com/pytorch/pytorch/blob/main/LICENSE"},
    {"OpenCV", "Apache-2.0", "https://opencv.org/license"},
    {"Protocol Buffers", "BSD-3-Clause",
     "https://github.com/protocolbuffers/protobuf/blob/main/LICENSE"},
    {"JSON for Modern C++", "MIT", "https://github.com/nlohmann/json/blob/develop/LICENSE.MIT"},
    {"CLI11", "BSD-3-Clause", "https://github.com/CLIUtils/CLI11/blob/main/LICENSE"},
    {"spdlog", "MIT", "https://github.com/gabime/spdlog/blob/v1.x/LICENSE"},
    {"libxsmm", "BSD-3-Clause", "https://github.com/libxsmm/libxsmm/blob/main/LICENSE.md"},
    {"libzip", "BSD-3-Clause", "https://libzip.org/license"},
    {"zlib", "Zlib", "https://zlib.net/zlib_license.html"},
};

QString compiler() {
#if defined(__clang__)
  return "Clang " __clang_version__;
#elif defined(__GNUC__)
  return "GCC " __VERSION__;
#else
  return "C++ compiler";
#endif
}

}  // namespace

QString versionsText(const QString& engine) {
  QStringList lines = engine.isEmpty() ? QStringList("Distilloscope " DISTILLOSCOPE_VERSION)
                                       : engine.split('\n', Qt::SkipEmptyParts);
  lines << QString("Qt %1 (built with %2), %3")
               .arg(qVersion(), QT_VERSION_STR, QGuiApplication::platformName());
  lines << compiler();
  lines << QString("%1, %2 %3, %4")
               .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                    QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture());
  if (const QScreen* screen = QGuiApplication::primaryScreen()) {
    lines << QString("%1 x %2 px, %3 %")
                 .arg(screen->size().width())
                 .arg(screen->size().height())
                 .arg(qRound(100 * screen->devicePixelRatio()));
  }
  lines << QLocale().name();
  return lines.join('\n');
}

AboutWindow::AboutWindow(std::function<std::string()> engine, QWidget* parent) : QDialog(parent) {
  initialiseDocuments();
  setObjectName("aboutWindow");
  setWindowTitle(tr("About Distilloscope"));
  setAttribute(Qt::WA_DeleteOnClose);
  versions_ = new QPlainTextEdit(versionsText({}));
  versions_->setObjectName("versions");
  versions_->setReadOnly(true);
  versions_->setAccessibleName(tr("Versions"));
  if (engine) askEngine(engine);
  auto* icon = new QLabel;
  icon->setPixmap(programIcon().pixmap(56, 56));
  auto* words = new QLabel(
      "<p style='font-size:large'><b>Distilloscope</b> " DISTILLOSCOPE_VERSION "</p><p>" +
      tr("A workbench for knowledge distillation of visual saliency models.") + "</p><p>" +
      tr("Free software under the GNU General Public License, version 3 or later, without any "
         "warranty.") +
      "</p>");
  words->setWordWrap(true);
  auto* top = new QHBoxLayout;
  top->setSpacing(16);
  top->addWidget(icon, 0, Qt::AlignTop);
  top->addWidget(words, 1);

  auto* tabs = new QTabWidget;
  tabs->setObjectName("aboutTabs");
  tabs->addTab(versions_, tr("&Versions"));
  tabs->addTab(makeLicences(), tr("&Licences"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  auto* copy = buttons->addButton(tr("&Copy for a report"), QDialogButtonBox::ActionRole);
  copy->setObjectName("copyVersions");
  copy->setToolTip(tr("Copies the versions, for a report of a fault"));
  buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Closes this window (Escape)"));
  connect(copy, &QPushButton::clicked, this,
          [this] { QApplication::clipboard()->setText(versions()); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  column->addLayout(top);
  column->addWidget(tabs, 1);
  column->addWidget(buttons);
  resize(600, 480);
}

QString AboutWindow::versions() const {
  return versions_->toPlainText();
}

void AboutWindow::askEngine(const std::function<std::string()>& engine) {
  auto lines = std::make_shared<std::string>();
  QThread* thread = QThread::create([engine, lines] { *lines = engine(); });
  connect(thread, &QThread::finished, this,
          [this, lines] { versions_->setPlainText(versionsText(QString::fromStdString(*lines))); });
  connect(thread, &QThread::finished, thread, &QObject::deleteLater);
  thread->start(QThread::LowPriority);
}

QWidget* AboutWindow::makeLicences() {
  QString rows;
  for (const Library& library : kLibraries) {
    rows += QString(
                "<tr><td><a href='%3'>%1</a>&nbsp;&nbsp;&nbsp;</td>"
                "<td>%2</td></tr>")
                .arg(library.name, library.licence, library.home);
  }
  QFile licence(":/distilloscope/documents/LICENSE");
  const bool read = licence.open(QIODevice::ReadOnly);
  auto* text = new QTextBrowser;
  text->setObjectName("licences");
  text->setOpenExternalLinks(true);
  text->setAccessibleName(tr("Licences"));
  text->setHtml("<p>" + tr("Distilloscope is made with:") + "</p><table cellspacing='3'>" + rows +
                "</table><p>" + tr("The licence of Distilloscope itself:") + "</p><pre>" +
                (read ? QString::fromUtf8(licence.readAll()).toHtmlEscaped() : QString()) +
                "</pre>");
  return text;
}

}  // namespace distilloscope
