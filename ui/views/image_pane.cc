// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/image_pane.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kSpacing = 2;

QLabel* lineLabel(const char* name) {
  auto* label = new QLabel;
  label->setObjectName(name);
  // The text never widens the pane; what does not fit is in the tooltip.
  label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  label->setFixedHeight(label->fontMetrics().height() + 2);
  return label;
}

}  // namespace

ImagePane::ImagePane(PaneKind kind, LinkedView& view, QWidget* parent)
    : QFrame(parent), kind_(kind) {
  setObjectName("pane-" + paneWord(kind));
  setAccessibleName(paneTitle(kind));
  title_ = lineLabel("paneTitle");
  title_->setTextFormat(Qt::RichText);
  own_ = button("back", tr("Back to the run's own checkpoint"),
                tr("Takes the other checkpoint away and shows the run's own"));
  own_->setObjectName("paneOwnCheckpoint");
  own_->hide();
  enlarge_ = button("enlarge", tr("Enlarge"), tr("Enlarges this pane (Enter or double click)"));
  enlarge_->setObjectName("paneEnlarge");
  hide_ =
      button("close", tr("Hide %1").arg(paneTitle(kind)),
             isPin(kind) ? tr("Takes the pinned map away; %1 only hides it").arg(indexOf(kind) + 1)
                         : tr("Hides this pane; %1 brings it back").arg(indexOf(kind) + 1));
  hide_->setObjectName("paneHide");
  auto* head = new QHBoxLayout;
  head->setContentsMargins(0, 0, 0, 0);
  head->setSpacing(2);
  head->addWidget(title_, 1);
  head->addWidget(own_);
  head->addWidget(enlarge_);
  head->addWidget(hide_);

  canvas_ = new ImageCanvas(view);
  canvas_->setObjectName("paneCanvas");
  canvas_->setFocusPolicy(Qt::StrongFocus);
  canvas_->setAccessibleName(paneTitle(kind));
  canvas_->setAccessibleDescription(paneMeaning(kind));
  canvas_->installEventFilter(this);
  scores_ = lineLabel("paneScores");
  scores_->setTextFormat(Qt::RichText);
  scores_->setWordWrap(true);
  scores_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  value_ = lineLabel("paneValue");
  value_->setAccessibleName(tr("Value under the pointer"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpacing);
  column->addLayout(head);
  column->addWidget(canvas_, 1);
  column->addWidget(scores_);
  column->addWidget(value_);

  connect(own_, &QToolButton::clicked, this, &ImagePane::ownCheckpointRequested);
  connect(enlarge_, &QToolButton::clicked, this, &ImagePane::enlargeRequested);
  connect(hide_, &QToolButton::clicked, this, &ImagePane::hideRequested);
  connect(canvas_, &ImageCanvas::enlargeRequested, this, &ImagePane::enlargeRequested);
  followTheme(this, &ImagePane::applyTheme);
  applyTheme();
}

QToolButton* ImagePane::button(const QString& icon, const QString& name, const QString& tip) {
  auto* made = new QToolButton;
  made->setIcon(themeIcon(icon));
  made->setProperty("iconName", icon);
  made->setIconSize(QSize(14, 14));
  made->setAutoRaise(true);
  made->setAccessibleName(name);
  made->setToolTip(tip);
  return made;
}

void ImagePane::applyTheme() {
  for (QToolButton* made : {own_, enlarge_, hide_}) {
    made->setIcon(themeIcon(made->property("iconName").toString()));
  }
  canvas_->setFrame(paneColour(kind_, arms_), isPin(kind_));
  QPalette muted = palette();
  muted.setColor(QPalette::WindowText, mutedTextColour());
  value_->setPalette(muted);
  showTitle();
}

void ImagePane::showTitle() {
  // Most checkpoints are called a.safetensors; their folder tells them apart.
  const QFileInfo file(override_);
  QString detail =
      override_.isEmpty() ? detail_ : file.dir().dirName() + "/" + file.completeBaseName();
  const QString mark = updating_ ? tr("updating…") : QString();
  QFont bold = title_->font();
  bold.setBold(true);
  const QString name = QFontMetrics(bold).elidedText(
      paneTitle(kind_, arms_), isPin(kind_) ? Qt::ElideMiddle : Qt::ElideRight,
      std::max(60, title_->width() - 6));
  const int used = QFontMetrics(bold).horizontalAdvance(name) +
                   title_->fontMetrics().horizontalAdvance("   " + mark);
  detail = title_->fontMetrics().elidedText(detail, Qt::ElideMiddle,
                                            std::max(20, title_->width() - used - 6));
  QString text = QString("<b style='color:%1'>%2</b>")
                     .arg(paneColour(kind_, arms_).name(), name.toHtmlEscaped());
  const QString muted = QString("&nbsp; <span style='color:%1'>%2</span>");
  if (!detail.isEmpty()) text += muted.arg(mutedTextColour().name(), detail.toHtmlEscaped());
  if (!mark.isEmpty()) text += "&nbsp; <i>" + mark + "</i>";
  title_->setText(text);
  QString tip = paneMeaning(kind_, arms_);
  if (!override_.isEmpty()) {
    tip += "\n" + tr("From %1, not from the run").arg(override_);
  } else if (!detail_.isEmpty()) {
    tip += "\n" + detail_;
  }
  title_->setToolTip(tip);
}

void ImagePane::setArms(const PaneArms& arms) {
  arms_ = arms;
  const QString name = paneTitle(kind_, arms_);
  setAccessibleName(name);
  canvas_->setAccessibleName(name);
  canvas_->setAccessibleDescription(paneMeaning(kind_, arms_));
  hide_->setAccessibleName(isPin(kind_) ? tr("Take %1 away").arg(name) : tr("Hide %1").arg(name));
  canvas_->setFrame(paneColour(kind_, arms_), isPin(kind_));
  showTitle();
}

void ImagePane::setDetail(const QString& detail) {
  if (detail == detail_) return;
  detail_ = detail;
  showTitle();
}

void ImagePane::setOverride(const QString& file) {
  override_ = file;
  own_->setVisible(!file.isEmpty());
  showTitle();
}

void ImagePane::setScores(const QString& rich_text, const QString& tooltip) {
  scores_->setText(rich_text);
  // The whole line, of which a narrow pane shows the beginning.
  scores_->setToolTip(QString("<p>%1</p><p>%2</p>").arg(rich_text, tooltip));
}

void ImagePane::setValue(const QString& text) {
  full_value_ = text;
  if (compact_) showLines();
  showValue();
}

void ImagePane::showValue() {
  value_->setText(value_->fontMetrics().elidedText(full_value_, Qt::ElideRight, value_->width()));
  value_->setToolTip(full_value_);
}

void ImagePane::setUpdating(bool updating) {
  if (updating == updating_) return;
  updating_ = updating;
  showTitle();
}

void ImagePane::setEnlarged(bool enlarged) {
  enlarged_ = enlarged;
  const QString icon = enlarged ? "shrink" : "enlarge";
  if (icon != enlarge_->property("iconName").toString()) {
    enlarge_->setProperty("iconName", icon);
    enlarge_->setIcon(themeIcon(icon));
  }
  enlarge_->setAccessibleName(enlarged ? tr("Show all panes") : tr("Enlarge"));
  enlarge_->setToolTip(enlarged ? tr("Shows all panes again (Enter, Escape or double click)")
                                : tr("Enlarges this pane (Enter or double click)"));
}

// All five scores in one line, three and two, or two, two and one.
int ImagePane::scoreRows(int width) const {
  if (compact_) return 1;
  QFont bold = scores_->font();
  bold.setBold(true);
  const QFontMetrics metrics(bold);
  constexpr int kSpare = 8;
  const auto fits = [&](const char* text) {
    return metrics.horizontalAdvance(text) + kSpare <= width;
  };
  if (fits("KL 0.000   CC 0.00   SIM 0.00   NSS 0.00   AUC 0.000")) return 1;
  return fits("SIM 0.00   NSS 0.00   AUC 0.000") && fits("KL 0.000   CC 0.00   SIM 0.00") ? 2 : 3;
}

int ImagePane::chromeHeight(int width) const {
  const int scores = scoreRows(width) * scores_->fontMetrics().height() + 2;
  const int value = compact_ ? -kSpacing : value_->height();
  return std::max(title_->height(), enlarge_->sizeHint().height()) + scores + value + 3 * kSpacing;
}

void ImagePane::setCompact(bool compact) {
  if (compact == compact_) return;
  compact_ = compact;
  showLines();
  fitScores();
}

// In a small pane the value under the pointer takes the line of the scores.
void ImagePane::showLines() {
  const bool value = !compact_ || !full_value_.isEmpty();
  value_->setVisible(value);
  scores_->setVisible(!compact_ || !value);
}

void ImagePane::fitScores() {
  scores_->setFixedHeight(scoreRows(width()) * scores_->fontMetrics().height() + 2);
}

QString ImagePane::title() const {
  return QTextDocumentFragment::fromHtml(title_->text()).toPlainText();
}
QString ImagePane::scores() const {
  return scores_->text();
}
QString ImagePane::value() const {
  return full_value_;
}

void ImagePane::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  fitScores();
  showTitle();
  showValue();
}

void ImagePane::contextMenuEvent(QContextMenuEvent* event) {
  Q_EMIT menuRequested(event->globalPos());
}

bool ImagePane::eventFilter(QObject* object, QEvent* event) {
  if (event->type() == QEvent::FocusIn) Q_EMIT entered();
  return QFrame::eventFilter(object, event);
}

}  // namespace distilloscope
