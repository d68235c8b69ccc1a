// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/demo_results.h"

#include <QBuffer>
#include <QDir>
#include <QLocale>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "ui/export/comparison_figure.h"
#include "ui/export/figure_export.h"
#include "ui/forms/options_form.h"
#include "ui/main/run_controller.h"
#include "ui/views/curves_view.h"

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace distilloscope {
namespace {

constexpr int kImages = 5;
constexpr qint64 kLineMs = 3000;  // between progress lines that stay
constexpr int kSettleMs = 1500;   // for the views to draw what they asked for
constexpr QSize kWindowSize(1280, 800);

bool standardOutputIsTerminal() {
#ifdef Q_OS_UNIX
  return isatty(STDOUT_FILENO) != 0;
#else
  return false;
#endif
}

}  // namespace

DemoResults::DemoResults(MainWindow& window, const QString& folder)
    : QObject(&window),
      window_(window),
      folder_(QDir(folder).absolutePath()),
      on_terminal_(standardOutputIsTerminal()) {
  connect(&window.run(), &RunController::progressChanged, this, [this] {
    const QString text = window_.run().progressText();
    if (text.isEmpty()) return;
    // On a terminal the line is written over; in a file it stays, so there are fewer of them.
    const int epoch = window_.run().progress().epoch;
    const bool due = !since_line_.isValid() || since_line_.elapsed() > kLineMs;
    if (!on_terminal_ && !due && epoch == last_epoch_) return;
    last_epoch_ = epoch;
    since_line_.start();
    say(text, !on_terminal_);
  });
  connect(&window.run(), &RunController::ended, this, &DemoResults::onEnded);
  connect(&window.bridge(), &EngineBridge::sampleReady, this, &DemoResults::onSample);
  connect(&window.bridge(), &EngineBridge::jobStateChanged, this,
          [this](const JobStateChanged& event) {
            if (event.state != JobState::failed || asked_.count(event.job) == 0) return;
            fail(event.error ? QString::fromStdString(event.error->message)
                             : tr("The maps of an image could not be made."));
          });
}

void DemoResults::say(const QString& line, bool lasting) {
  const QByteArray text = line.toUtf8();
  if (on_terminal_) std::fputs("\r\033[K", stdout);
  std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
  if (lasting) std::fputc('\n', stdout);
  std::fflush(stdout);
}

void DemoResults::fail(const QString& reason) {
  std::fprintf(stderr, "%s\n", reason.toUtf8().constData());
  Q_EMIT done(1);
}

void DemoResults::start(Options options) {
  if (!QDir().mkpath(folder_)) {
    fail(tr("%1 cannot be made.").arg(folder_));
    return;
  }
  options.run.runs_folder = folder_.toStdString();
  window_.resize(kWindowSize);
  window_.form().setOptions(options);
  if (!window_.form().isSound()) {
    fail(window_.form().problemText());
    return;
  }
  window_.startTraining();
}

void DemoResults::onEnded(const JobStateChanged& event) {
  if (event.state != JobState::finished) {
    fail(event.error ? QString::fromStdString(event.error->message)
                     : tr("The training did not run to its end."));
    return;
  }
  say(tr("Training finished; writing the figures."), true);
  for (const char* name : {"curves.png", "curves.pdf"}) {
    QString error;
    if (!exportCurves(drawCurves(window_.curves().figure(), {}), folder_ + "/" + name, &error)) {
      fail(error);
      return;
    }
  }
  askForSamples();
}

void DemoResults::askForSamples() {
  const auto& val = window_.workspace().dataset().val;
  const auto count = std::min<std::size_t>(kImages, val.size());
  collecting_ = true;
  for (std::size_t i = 0; i < count; ++i) {
    wanted_.push_back(val[i * val.size() / count].id);
    asked_.insert(window_.bridge().submit(
        window_.workspace().sampleJobFor(QString::fromStdString(wanted_.back()))));
  }
  if (wanted_.empty()) writeWindow();
}

void DemoResults::onSample(const SampleReady& sample) {
  if (!collecting_ || std::find(wanted_.begin(), wanted_.end(), sample.id) == wanted_.end()) return;
  const auto same = [&](const SampleReady& other) { return other.id == sample.id; };
  if (std::any_of(samples_.begin(), samples_.end(), same)) return;
  samples_.push_back(sample);
  if (samples_.size() < wanted_.size()) return;
  collecting_ = false;
  writeComparison();
}

void DemoResults::writeComparison() {
  std::sort(samples_.begin(), samples_.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  const Workspace& workspace = window_.workspace();
  const PaneArms arms{workspace.run().options, {workspace.pairArm(0), workspace.pairArm(1)}};
  if (!save(comparisonFigure(samples_, 2, arms), "comparison.png")) return;
  writeWindow();
}

bool DemoResults::save(const QImage& image, const QString& name) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  QString error;
  if (writeWhole(folder_ + "/" + name, bytes, &error)) return true;
  fail(error);
  return false;
}

void DemoResults::writeWindow() {
  window_.showView(ViewKind::images);
  QTimer::singleShot(kSettleMs, this, [this] {
    if (!save(window_.grab().toImage(), "window-images.png")) return;
    window_.showView(ViewKind::curves);
    QTimer::singleShot(kSettleMs, this, [this] {
      if (save(window_.grab().toImage(), "window.png")) finish();
    });
  });
}

void DemoResults::finish() {
  const QLocale c = QLocale::c();
  const RunRecord& record = window_.workspace().run();
  say(tr("Run folder: %1").arg(QString::fromStdString(record.folder)), true);
  say(tr("Figures: %1").arg(folder_), true);
  QStringList best;
  for (int arm = 0; arm < arm_count(record.options); ++arm) {
    const auto i = static_cast<std::size_t>(arm);
    best << QString("%1 %2 (epoch %3)")
                .arg(QString::fromStdString(arm_name(record.options, arm)),
                     c.toString(record.best_kl.at(i), 'f', 3))
                .arg(record.best_epoch.at(i));
  }
  say("Best validation KL: " + best.join(", "), true);
  Q_EMIT done(0);
}

}  // namespace distilloscope
