// SPDX-License-Identifier: GPL-3.0-or-later
// The curves and the images of a report.
#include <QBuffer>
#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <cmath>

#include "engine/api/arms.h"
#include "ui/bridge/image_convert.h"
#include "ui/export/map_picture.h"
#include "ui/export/report_parts.h"
#include "ui/main/arm_look.h"
#include "ui/views/pane_maps.h"

namespace distilloscope::report {
namespace {

constexpr int kPictureWidth = 256;
constexpr int kPhotoQuality = 82;
constexpr double kWide = 760;  // points
constexpr double kHalf = 380;
constexpr double kWideLeft = 48;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

void writeChart(HtmlPage& page, const Chart& chart, bool wide, double height,
                const QString& label) {
  const bool empty = std::ranges::all_of(
      chart.curves, [](const ChartCurve& curve) { return curve.points.isEmpty(); });
  if (empty) return;
  const double width = wide ? kWide : kHalf;
  Sheet sheet({width, height}, figureFamily());
  ChartLook look;
  look.font = 10;
  look.line_scale = 1.2;
  look.tips = true;
  if (wide) look.left = kWideLeft;  // wide ones stand one above the other
  drawChart(sheet, {0, 0, width, height}, chart, look);
  page.open("figure", {{"class", wide ? QString("wide") : QString()}});
  page.raw(sheet.svgInline(label));
  page.close();
  page.raw("\n");
}

QByteArray dataUrl(const QImage& image, bool photo) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  const bool jpeg = photo && image.save(&buffer, "JPEG", kPhotoQuality);
  if (!jpeg) image.save(&buffer, "PNG");
  return QByteArray("data:image/") + (jpeg ? "jpeg" : "png") + ";base64," + bytes.toBase64();
}

QSize pictureSize(const SampleReady& sample) {
  QSizeF size(4, 3);
  if (sample.stimulus && sample.stimulus->width > 0) {
    size = QSizeF(sample.stimulus->width, sample.stimulus->height);
  } else if (sample.truth && sample.truth->width > 0) {
    size = QSizeF(sample.truth->width, sample.truth->height);
  }
  const double width = std::min<double>(kPictureWidth, size.width() < 16 ? 256 : size.width());
  return (size * (width / size.width())).toSize().expandedTo({1, 1});
}

QStringList scoreLines(double kl, double cc, double sim, double nss, double auc) {
  QStringList lines;
  if (kl >= -0.5) lines << "KL " + number(kl, 3);
  if (cc >= -1) lines << "CC " + number(cc, 3);
  if (sim >= 0) lines << "SIM " + number(sim, 3);
  if (std::isfinite(nss)) lines << "NSS " + number(nss, 2);
  if (std::isfinite(auc)) lines << "AUC " + number(auc, 3);
  return lines;
}

struct PaneText {
  QString ink;
  QStringList lines;
  bool bold = false;
};

PaneText textOf(const SampleReady& sample, PaneKind kind, const PaneArms& arms) {
  const bool both = sample.kl[0] >= -0.5 && sample.kl[1] >= -0.5;
  switch (kind) {
    case PaneKind::truth:
      return {"c-truth", {}, false};
    case PaneKind::teacher:
      return {"c-teacher",
              scoreLines(sample.teacher_kl, sample.teacher_cc, sample.teacher_sim,
                         sample.teacher_nss, sample.teacher_auc),
              false};
    case PaneKind::model_a:
    case PaneKind::model_b: {
      const std::size_t side = kind == PaneKind::model_a ? 0 : 1;
      return {"c-" + armInk(arms.arm[side]),
              scoreLines(sample.kl[side], sample.cc[side], sample.sim[side], sample.nss[side],
                         sample.auc[side]),
              both && sample.kl[side] < sample.kl[1 - side]};
    }
    case PaneKind::difference:
      if (both) return {{}, {"KL " + signedNumber(sample.kl[1] - sample.kl[0], 3)}, false};
      break;
    case PaneKind::stimulus:
    case PaneKind::pin_1:
    case PaneKind::pin_2:
      break;
  }
  return {};
}

void writeImage(HtmlPage& page, const ReportContent& content, const SampleReady& sample) {
  const QString id = qtext(sample.id);
  page.open("div", {{"class", "image"}, {"id", imageAnchor(id)}});
  page.open("p");
  page.element("strong", id);
  for (const ImageNote& note : content.notes) {
    if (note.id != sample.id) continue;
    page.text((note.star ? QString(" ★ ") : QString(" ")) + qtext(note.text));
  }
  page.close();
  page.open("div", {{"class", "panes"}});
  const PaneMaps maps(sample);
  const QSize size = pictureSize(sample);
  for (const PaneKind kind : kAllPanes) {
    const QString title = paneTitle(kind, content.arms);
    QImage image;
    if (kind == PaneKind::stimulus) {
      image = toImage(sample.stimulus);
      if (!image.isNull()) {
        image = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
      }
    } else if (const MapPtr map = maps.density(kind)) {
      const bool signed_map = kind == PaneKind::difference;
      image = mapPicture(*map, maps.range(kind, ImageLook{}),
                         signed_map ? *content.difference : *content.heat, size);
    }
    page.open("figure");
    if (!image.isNull()) {
      page.empty("img", {{"src", QString::fromLatin1(dataUrl(image, kind == PaneKind::stimulus))},
                         {"alt", Words::tr("%1 of %2").arg(title, id)},
                         {"width", QString::number(size.width())},
                         {"height", QString::number(size.height())}});
    }
    const PaneText text = textOf(sample, kind, content.arms);
    page.open("figcaption");
    page.element("b", title, {{"class", text.ink}});
    if (image.isNull()) page.element("span", Words::tr("none"), {{"class", "muted"}});
    for (const QString& line : text.lines) {
      page.element(text.bold && line.startsWith("KL") ? "strong" : "span", line);
      page.empty("br");
    }
    page.close();
    page.close();
  }
  page.close();
  page.close();
  page.raw("\n");
}

void writeBar(HtmlPage& page, const ColourTable& table) {
  QStringList stops;
  for (int i = 0; i <= 8; ++i) {
    stops << QColor(table[static_cast<std::size_t>(std::min(255, i * 32))]).name();
  }
  page.element(
      "span", {},
      {{"class", "bar"},
       {"style", QString("background:linear-gradient(to right,%1)").arg(stops.join(','))}});
}

}  // namespace

void writeCurves(HtmlPage& page, const ReportContent& content) {
  const RunCharts& run = *content.curves;
  page.open("section", {{"id", "curves"}});
  page.element("h2", Words::tr("Curves"));
  page.element("p",
               Words::tr("Thick with points: validation, after each epoch; a flag marks the best. "
                         "Thin: training batches, means of neighbouring steps. Pointing at a point "
                         "tells its value."),
               {{"class", "muted"}});
  page.open("div", {{"class", "charts"}});
  writeChart(page, klChart(run), true, 300, Words::tr("KL divergence over epochs"));
  if (run.epochs.armCount() > 1) {
    Chart gap = gapChart(run);
    const ChartRange x = chartXRange(klChart(run));
    gap.x_range = QPointF(x.low, x.high);
    writeChart(page, gap, true, 190,
               Words::tr("Difference in KL over epochs, with 95 % intervals over images"));
  }
  for (int arm = 0; arm < run.epochs.armCount(); ++arm) {
    writeChart(page, lossChart(run, arm), false, 220,
               Words::tr("Loss terms of %1").arg(armName(run.record.options, arm)));
  }
  for (const std::string& key : run.epochs.metricKeys()) {
    writeChart(page, metricChart(run, key), false, 200, qtext(key));
  }
  writeChart(page, learningRateChart(run), false, 170, Words::tr("Learning rate"));
  writeChart(page, speedChart(run), false, 170, Words::tr("Images per second"));
  page.close();
  page.close();
}

void writePictures(HtmlPage& page, const ReportContent& content) {
  page.open("section", {{"id", "images"}});
  page.element("h2", Words::tr("Images"));
  if (!content.failures.isEmpty()) {
    page.element("p", Words::tr("Some pictures could not be had:"));
    page.open("ul");
    for (const QString& failure : content.failures) page.element("li", failure);
    page.close();
  }
  if (content.samples.empty()) {
    page.element("p", Words::tr("There are no pictures in this report."));
    page.close();
    return;
  }
  page.open("p", {{"class", "muted"}});
  page.text(Words::tr("Maps after epoch %1, as densities: none").arg(content.epoch));
  writeBar(page, *content.heat);
  page.text(Words::tr("the highest of the image's ground truth. Difference: more of %1")
                .arg(armName(content.arms.options, content.arms.arm[0])));
  writeBar(page, *content.difference);
  page.text(Words::tr("more of %1.").arg(armName(content.arms.options, content.arms.arm[1])));
  page.close();
  QSet<QString> written;
  for (const ReportGroup& group : content.groups) {
    page.element("h3", group.title);
    QStringList above;
    for (const QString& id : group.ids) {
      const auto sample = std::ranges::find_if(
          content.samples, [&](const SampleReady& ready) { return qtext(ready.id) == id; });
      if (sample == content.samples.end()) continue;
      if (written.contains(id)) {
        above << id;
        continue;
      }
      written.insert(id);
      writeImage(page, content, *sample);
    }
    if (above.isEmpty()) continue;
    page.open("p");
    page.text(Words::tr("Shown above:"));
    for (const QString& id : above) {
      page.text(" ");
      page.element("a", id, {{"href", "#" + imageAnchor(id)}});
    }
    page.close();
  }
  page.close();
}

}  // namespace distilloscope::report
