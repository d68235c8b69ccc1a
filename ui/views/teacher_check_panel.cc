// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/teacher_check_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/bridge/engine_text.h"
#include "ui/main/theme.h"
#include "ui/models/number_text.h"
#include "ui/views/result_card.h"

namespace distilloscope {
namespace {

constexpr int kDecimals = 3;

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

QString klOrDash(double kl) {
  return kl < 0 ? QString("–") : QLocale().toString(kl, 'f', kDecimals);
}

QString ccOrDash(double cc) {
  return cc < -1 ? QString("–") : trueMinus(QLocale().toString(cc, 'f', kDecimals));
}

}  // namespace

QString teacherWarningTitle(TeacherWarning::Kind kind) {
  QString word = qtext(std::string(teacher_warning_word(kind))).replace('_', ' ');
  if (!word.isEmpty()) word[0] = word[0].toUpper();
  return word;
}

TeacherCheckPanel::TeacherCheckPanel(QWidget* parent) : QWidget(parent) {
  setObjectName("teacherCheck");
  numbers_ = makeNumberTable("checkNumbers", tr("The teacher beside the centre prior"));
  numbers_->setSelectionMode(QAbstractItemView::NoSelection);
  numbers_->setFocusPolicy(Qt::NoFocus);
  verdict_ = new QLabel;
  verdict_->setObjectName("checkVerdict");
  verdict_->setWordWrap(true);
  verdict_->setTextFormat(Qt::PlainText);
  verdict_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  warnings_ = new QVBoxLayout;
  warnings_->setSpacing(8);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  column->addWidget(verdict_);
  column->addWidget(numbers_);
  column->addLayout(warnings_);
  followTheme(this, &TeacherCheckPanel::fill);
  hide();
}

void TeacherCheckPanel::show(const std::optional<TeacherCheck>& check) {
  check_ = check;
  fill();
  setVisible(check_.has_value());
}

void TeacherCheckPanel::fill() {
  while (QLayoutItem* item = warnings_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  if (!check_) return;
  const bool known = check_->kl >= 0;
  const int count = static_cast<int>(check_->warnings.size());
  const QString images = check_->images == 1 ? tr("1 validation image")
                                             : tr("%1 validation images").arg(check_->images);
  verdict_->setText(
      !known       ? tr("There are no teacher maps to check.")
      : count == 0 ? tr("Checked on %1: nothing speaks against these maps.").arg(images)
      : count == 1
          ? tr("Checked on %1: one thing speaks against these maps.").arg(images)
          : tr("Checked on %1: %2 things speak against these maps.").arg(images).arg(count));
  setHeaders(numbers_, {QString(), tr("KL"), tr("CC")});
  numbers_->horizontalHeaderItem(1)->setToolTip(
      tr("Mean KL divergence at the training size, epsilon %1; lower is better")
          .arg(QLocale().toString(check_->kl_epsilon, 'g', 3)));
  numbers_->horizontalHeaderItem(2)->setToolTip(tr("Mean Pearson correlation; higher is better"));
  numbers_->setRowCount(2);
  setCell(numbers_, 0, 0, tr("Teacher"), false);
  setCell(numbers_, 0, 1, klOrDash(check_->kl));
  setCell(numbers_, 0, 2, ccOrDash(check_->cc));
  setCell(numbers_, 1, 0, tr("Centre prior"), false);
  setCell(numbers_, 1, 1, klOrDash(check_->centre_prior_kl));
  setCell(numbers_, 1, 2, ccOrDash(check_->centre_prior_cc));
  QFont bold = numbers_->font();
  bold.setBold(true);
  for (int column = 0; column < 3; ++column) {
    numbers_->item(0, column)->setFont(bold);
    numbers_->item(0, column)->setForeground(roleColours().teacher);
    numbers_->item(1, column)->setForeground(mutedTextColour());
  }
  fitToRows(numbers_, 2);
  for (const TeacherWarning& warning : check_->warnings) {
    QString text = "<b>" + teacherWarningTitle(warning.kind).toHtmlEscaped() + ".</b> " +
                   engineText(warning.message).toHtmlEscaped();
    QStringList links;
    for (const std::string& id : warning.images) {
      links.push_back(QString("<a href=\"image:%1\">%2</a>")
                          .arg(QString::fromLatin1(QUrl::toPercentEncoding(qtext(id))),
                               qtext(id).toHtmlEscaped()));
    }
    if (!links.isEmpty()) text += "<br>" + tr("Look at: %1").arg(links.join(", "));
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* icon = new QLabel;
    icon->setPixmap(themeIcon("warning").pixmap(18, 18));
    auto* label = new QLabel(text);
    label->setObjectName("checkWarning");
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setAccessibleName(teacherWarningTitle(warning.kind));
    connect(label, &QLabel::linkActivated, this, [this](const QString& link) {
      Q_EMIT imageWanted(QUrl::fromPercentEncoding(link.section(':', 1).toLatin1()));
    });
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(label, 1);
    warnings_->addWidget(row);
  }
}

}  // namespace distilloscope
