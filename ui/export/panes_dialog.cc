// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/panes_dialog.h"

#include <QCheckBox>
#include <QDir>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/bridge/settings.h"
#include "ui/export/choice_fields.h"
#include "ui/export/export_place.h"
#include "ui/export/run_samples.h"
#include "ui/main/workspace.h"
#include "ui/views/notice_bar.h"

namespace distilloscope {
namespace {

QString key(const QString& name) {
  return "export/panes/" + name;
}

}  // namespace

PanesDialog::PanesDialog(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : ExportDialog(tr("Export panes"), true, parent), workspace_(workspace), job_(bridge) {
  setObjectName("panesDialog");
  const Settings settings;
  const auto check = [&](const QString& text, const QString& tip, const QString& name, bool on) {
    auto* made = new QCheckBox(text);
    made->setObjectName(name);
    made->setToolTip(tip);
    made->setChecked(settings.value(key(name), on).toBool());
    connect(made, &QCheckBox::toggled, this, &PanesDialog::follow);
    return made;
  };
  using Kind = ImageChoice::Kind;
  images_ = new ChoiceFields(
      workspace,
      {Kind::current, Kind::shown, Kind::starred, Kind::difference, Kind::best_second,
       Kind::worst_second, Kind::best_first, Kind::worst_first, Kind::listed, Kind::all},
      "export/panes");
  auto* which = new QGroupBox(tr("Images"));
  (new QVBoxLayout(which))->addWidget(images_);
  addFields(which);

  auto* what = new QGroupBox(tr("Panes"));
  auto* grid = new QGridLayout(what);
  const PaneArms arms = shownArms(workspace);
  for (const PaneKind kind : kAllPanes) {
    const std::size_t i = indexOf(kind);
    panes_[i] = check(paneTitle(kind, arms).replace('&', "&&"), paneMeaning(kind, arms),
                      "pane-" + paneWord(kind), true);
    grid->addWidget(panes_[i], static_cast<int>(i) / 2, static_cast<int>(i) % 2);
  }
  auto* files = new QGroupBox(tr("Files"));
  auto* rows = new QGridLayout(files);
  pictures_ =
      check(tr("Pictures, as PNG"), tr("In colour, at the image's resolution"), "pictures", true);
  opacity_ = new QSpinBox;
  opacity_->setObjectName("paneOpacity");
  opacity_->setAccessibleName(tr("Opacity of the map over the image"));
  opacity_->setToolTip(tr("Of the map over the image; 100 % hides the image"));
  opacity_->setRange(0, 100);
  opacity_->setSuffix(tr(" % opaque"));
  opacity_->setValue(settings.value(key("opacity"), storedLook().opacity).toInt());
  raw16_ = check(tr("Maps, as 16-bit grey PNG"),
                 tr("The values from 0 to 1 in 65,536 steps; what the lightest stands for is in "
                    "the file"),
                 "raw16", true);
  npy_ = check(tr("Maps, as NPY"), tr("The values themselves, for numpy.load()"), "npy", false);
  rows->addWidget(pictures_, 0, 0);
  rows->addWidget(opacity_, 0, 1);
  rows->addWidget(raw16_, 1, 0, 1, 2);
  rows->addWidget(npy_, 2, 0, 1, 2);
  auto* right = new QWidget;
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(what);
  column->addWidget(files);
  column->addStretch(1);
  addPreview(right);
  resize(720, sizeHint().height());

  place().suggest(suggestedName(workspace, workspace.currentEpoch(), "panes"));
  connect(images_, &ChoiceFields::changed, this, &PanesDialog::follow);
  const auto again = [this] {
    images_->refresh();
    follow();
  };
  connect(&workspace, &Workspace::imageChanged, this, again);
  connect(&workspace, &Workspace::epochChanged, this, again);
  connect(&workspace, &Workspace::runChanged, this, again);
  connect(&workspace, &Workspace::datasetChanged, this, again);
  connect(&job_, &PanesJob::progressed, this,
          [this](const QString& text, double fraction) { setBusy(text, fraction); });
  connect(&job_, &PanesJob::written, this, [this](int count, const QStringList& failures) {
    const QString folder = place().path();
    remember();
    succeeded(tr("%1 files are in %2.").arg(count).arg(QDir::toNativeSeparators(folder)), folder);
    if (failures.isEmpty()) return;
    notices().show(
        NoticeBar::Level::warning,
        tr("%1 files were written; %2 images could not be had.").arg(count).arg(failures.size()),
        failures.join('\n'));
  });
  connect(&job_, &PanesJob::failed, this,
          [this](const QString& reason) { failed(tr("The panes were not all written."), reason); });
  follow();
}

void PanesDialog::follow() {
  opacity_->setEnabled(pictures_->isChecked());
  const bool any = pictures_->isChecked() || raw16_->isChecked() || npy_->isChecked();
  if (images_->ids().isEmpty()) {
    setReady(false, tr("No image is chosen."));
  } else {
    setReady(any, tr("Choose at least one kind of file."));
  }
}

PanesPlan PanesDialog::plan() const {
  PanesPlan plan;
  for (std::size_t i = 0; i < panes_.size(); ++i) plan.shown[i] = panes_[i]->isChecked();
  plan.pictures = pictures_->isChecked();
  plan.raw16 = raw16_->isChecked();
  plan.npy = npy_->isChecked();
  plan.look = storedLook();
  plan.look.heat = true;
  plan.look.opacity = opacity_->value();
  plan.arms = shownArms(workspace_);
  return plan;
}

void PanesDialog::write(const QString& path) {
  if (!QDir().mkpath(path)) {
    failed(tr("The panes were not written."),
           tr("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(path)));
    return;
  }
  setBusy(tr("Getting maps…"), 0);
  job_.start(runSampleJobs(workspace_, images_->ids(), workspace_.currentEpoch()), plan(), path);
}

void PanesDialog::remember() const {
  images_->remember();
  Settings settings;
  for (const QCheckBox* box : panes_) settings.setValue(key(box->objectName()), box->isChecked());
  for (const QCheckBox* box : {pictures_, raw16_, npy_}) {
    settings.setValue(key(box->objectName()), box->isChecked());
  }
  settings.setValue(key("opacity"), opacity_->value());
}

}  // namespace distilloscope
