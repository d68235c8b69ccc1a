// SPDX-License-Identifier: GPL-3.0-or-later
// What the Images view puts on the clipboard as a whole.
#include <QLocale>
#include <QMimeData>

#include "ui/views/images_view.h"
#include "ui/views/pane_stage.h"
#include "ui/views/whole_picture.h"

namespace distilloscope {

QMimeData* ImagesView::copyOf() {
  const auto& sample = stage_->sample();
  if (!sample) return nullptr;
  QString text = tr("image\tmap\tKL\tCC\tSIM") + '\n';
  const auto row = [&](PaneKind kind, double kl, double cc, double sim) {
    if (!stage_->maps().raw(kind)) return;
    const auto number = [](double value, double least) {
      return value < least ? QString() : QLocale::c().toString(value, 'f', 4);
    };
    text += QStringList{QString::fromStdString(sample->id), paneTitle(kind, arms_),
                        number(kl, -0.5), number(cc, -1), number(sim, 0)}
                .join('\t') +
            '\n';
  };
  row(PaneKind::teacher, sample->teacher_kl, sample->teacher_cc, sample->teacher_sim);
  row(PaneKind::model_a, sample->kl[0], sample->cc[0], sample->sim[0]);
  row(PaneKind::model_b, sample->kl[1], sample->cc[1], sample->sim[1]);
  return copyOfPicture(grabWhole(*stage_).toImage(), text);
}

}  // namespace distilloscope
