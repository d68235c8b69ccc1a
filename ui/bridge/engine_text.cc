// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/engine_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <vector>

namespace distilloscope {
namespace {

const char* const kContext = "engine";

// Stages, and sentences with values in them, as the engine makes them. The labels, helps and
// choices of the option table are in ui/translations/engine_texts.h, which a program writes.
const char* const kStages[] = {
    QT_TRANSLATE_NOOP("engine", "Training"),
    QT_TRANSLATE_NOOP("engine", "Validating"),
    QT_TRANSLATE_NOOP("engine", "Evaluating"),
    QT_TRANSLATE_NOOP("engine", "Predicting"),
    QT_TRANSLATE_NOOP("engine", "Teaching"),
    QT_TRANSLATE_NOOP("engine", "Finished"),
    QT_TRANSLATE_NOOP("engine", "Saving"),
    QT_TRANSLATE_NOOP("engine", "Making the demo scenes"),
    QT_TRANSLATE_NOOP("engine", "Checking images"),
    QT_TRANSLATE_NOOP("engine", "Checking the maps"),
    QT_TRANSLATE_NOOP("engine", "Reading fixations"),
    QT_TRANSLATE_NOOP("engine", "Adding up the truth"),
    QT_TRANSLATE_NOOP("engine", "Summing up the scores"),
    QT_TRANSLATE_NOOP("engine", "Writing the scores"),
    QT_TRANSLATE_NOOP("engine", "Writing the list of maps"),
    QT_TRANSLATE_NOOP("engine", "Scoring all validation images"),
    QT_TRANSLATE_NOOP("engine", "Reading weights"),
    QT_TRANSLATE_NOOP("engine", "Looking for maps that are there"),
    QT_TRANSLATE_NOOP("engine", "demo dataset"),
    QT_TRANSLATE_NOOP("engine", "MSI-Net, trained on other demo scenes"),
    QT_TRANSLATE_NOOP("engine", "simulated population (oracle)"),
    QT_TRANSLATE_NOOP("engine", "training"),
    QT_TRANSLATE_NOOP("engine", "validation"),
    QT_TRANSLATE_NOOP("engine", "Preparing samples"),
    QT_TRANSLATE_NOOP("engine", "Looking at the teacher's maps"),
    QT_TRANSLATE_NOOP("engine", "does not exist"),
    QT_TRANSLATE_NOOP("engine", "has a variable I that is no fixation map"),
    QT_TRANSLATE_NOOP("engine", "has a variable gaze without a field fixations"),
    QT_TRANSLATE_NOOP("engine", "has an array larger than is read"),
    QT_TRANSLATE_NOOP("engine", "has fixations that are no list of x and y"),
    QT_TRANSLATE_NOOP("engine", "has no teacher map, which others have"),
    QT_TRANSLATE_NOOP("engine", "has no variable resolution with rows and columns"),
    QT_TRANSLATE_NOOP("engine", "has the name of another file but for its ending, and is not used"),
    QT_TRANSLATE_NOOP("engine", "holds more numbers than are read"),
    QT_TRANSLATE_NOOP("engine", "holds values that are negative or not finite"),
    QT_TRANSLATE_NOOP("engine", "is a folder, not a file"),
    QT_TRANSLATE_NOOP("engine", "is a pickle of Python, not an image"),
    QT_TRANSLATE_NOOP("engine", "is all zero"),
    QT_TRANSLATE_NOOP("engine", "is an array (NPY), not an image"),
    QT_TRANSLATE_NOOP("engine", "is big-endian, which is not read"),
    QT_TRANSLATE_NOOP("engine", "is damaged (not a whole MATLAB file)"),
    QT_TRANSLATE_NOOP("engine", "is damaged (its pixels cannot be decoded)"),
    QT_TRANSLATE_NOOP("engine", "is empty (0 bytes)"),
    QT_TRANSLATE_NOOP("engine", "is larger inside than is read"),
    QT_TRANSLATE_NOOP("engine", "is nested deeper or has more parts than is read"),
    QT_TRANSLATE_NOOP("engine", "is no MATLAB file of version 5 to 7"),
    QT_TRANSLATE_NOOP("engine", "is no image that can be read"),
    QT_TRANSLATE_NOOP("engine", "is truncated"),
    QT_TRANSLATE_NOOP("engine", "is truncated or damaged (no whole JSON document)"),
    QT_TRANSLATE_NOOP("engine", "cannot be unpacked"),
    QT_TRANSLATE_NOOP("engine", "1 seed"),
    QT_TRANSLATE_NOOP("engine", "1 image"),
    QT_TRANSLATE_NOOP("engine", "every training map is constant"),
    QT_TRANSLATE_NOOP("engine", "every validation map is constant"),
    QT_TRANSLATE_NOOP("engine", "every validation image gets the same map"),
    QT_TRANSLATE_NOOP("engine", "its header gives no size"),
    QT_TRANSLATE_NOOP("engine", "its header has a wrong length"),
    QT_TRANSLATE_NOOP("engine", "it has no header"),
    QT_TRANSLATE_NOOP("engine", "a part has an impossible length"),
    QT_TRANSLATE_NOOP("engine", "its frame header is too short"),
    QT_TRANSLATE_NOOP("engine", "it ends before its pixels"),
    QT_TRANSLATE_NOOP("engine", "it is no plain file"),
    QT_TRANSLATE_NOOP("engine", "its content cannot be read (check its permissions)"),
    QT_TRANSLATE_NOOP("engine", "libpng could not encode a picture."),
    QT_TRANSLATE_NOOP("engine", "libjpeg could not encode a picture."),
    QT_TRANSLATE_NOOP("engine", "It is empty."),
};
const char* const kSentences[] = {
    QT_TRANSLATE_NOOP("engine",
                      "%1 is %2 px; the five upsamplings need a multiple of 32, such as "
                      "%3."),
    QT_TRANSLATE_NOOP("engine", "%1 is %2; it must be from %3 to %4."),
    QT_TRANSLATE_NOOP("engine", "%1 cannot be '%2'; it must be a whole number from %3 to %4."),
    QT_TRANSLATE_NOOP("engine", "%1 cannot be '%2'; it must be a number from %3 to %4."),
    QT_TRANSLATE_NOOP("engine", "%1 cannot be '%2'; it must be one of: %3."),
    QT_TRANSLATE_NOOP("engine", "%1 cannot be '%2'; it must be true or false."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 has no loss: the weights of all its terms are 0. Set one above "
                      "0."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 is %2, but the encoder weights (%3) were trained with %4; set "
                      "%5."),
    QT_TRANSLATE_NOOP("engine",
                      "With incomplete batches dropped, %1 training images do not fill "
                      "one batch of %2."),
    QT_TRANSLATE_NOOP("engine",
                      "With incomplete batches dropped, %1 validation images do not fill "
                      "one batch of %2."),
    QT_TRANSLATE_NOOP("engine",
                      "Run name becomes part of a folder's name; it must not begin with "
                      "a dot or hold slashes, tabs or line breaks."),
    QT_TRANSLATE_NOOP("engine", "Run name is too long; at most 100 bytes."),
    QT_TRANSLATE_NOOP("engine", "Two arms go by the name %1; give each its own."),
    QT_TRANSLATE_NOOP("engine",
                      "There are no teacher maps, so %1 learns from the truth alone. "
                      "Choose a folder of teacher maps."),
    QT_TRANSLATE_NOOP("engine",
                      "There are no teacher maps, so %1 learn from the truth alone. "
                      "Choose a folder of teacher maps."),
    QT_TRANSLATE_NOOP("engine", "Training %1 of %2: %3"),
    QT_TRANSLATE_NOOP("engine", "Model %1"),
    QT_TRANSLATE_NOOP("engine", "maps in %1"),
    QT_TRANSLATE_NOOP("engine", "the dataset's %1 folder"),
    QT_TRANSLATE_NOOP("engine", "has no saliency map of the same name in %1"),
    QT_TRANSLATE_NOOP("engine", "has no stimulus of the same name in %1"),
    QT_TRANSLATE_NOOP("engine", "has no maps for the %1 split"),
    QT_TRANSLATE_NOOP(
        "engine",
        "No difference in %1 between %2 and %3 could be shown, for there are too few images: %4."),
    QT_TRANSLATE_NOOP("engine", "No difference in %1 between %2 and %3 could be shown: %4."),
    QT_TRANSLATE_NOOP("engine",
                      "With one seed, no difference in %1 between %2 and %3 could be shown: %4."),
    QT_TRANSLATE_NOOP("engine",
                      "With one seed, %1 has a lower %2 than %3 (better): %4; whether another seed "
                      "would agree is not known."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 has a lower %2 than %3 (better): %4; with so few seeds the interval is "
                      "likely too narrow."),
    QT_TRANSLATE_NOOP("engine", "%1 has a lower %2 than %3 (better): %4."),
    QT_TRANSLATE_NOOP("engine",
                      "With one seed, %1 has a lower %2 than %3 (worse): %4; whether another seed "
                      "would agree is not known."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 has a lower %2 than %3 (worse): %4; with so few seeds the interval is "
                      "likely too narrow."),
    QT_TRANSLATE_NOOP("engine", "%1 has a lower %2 than %3 (worse): %4."),
    QT_TRANSLATE_NOOP("engine",
                      "With one seed, %1 has a higher %2 than %3 (better): %4; whether another "
                      "seed would agree is not known."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 has a higher %2 than %3 (better): %4; with so few seeds the interval is "
                      "likely too narrow."),
    QT_TRANSLATE_NOOP("engine", "%1 has a higher %2 than %3 (better): %4."),
    QT_TRANSLATE_NOOP("engine",
                      "With one seed, %1 has a higher %2 than %3 (worse): %4; whether another seed "
                      "would agree is not known."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 has a higher %2 than %3 (worse): %4; with so few seeds the interval is "
                      "likely too narrow."),
    QT_TRANSLATE_NOOP("engine", "%1 has a higher %2 than %3 (worse): %4."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Turned by 180 degrees, the teacher's maps fit the truth clearly better (mean correlation "
        "%1 instead of %2, better on %3). Write them again the right way up."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Turned upside down, the teacher's maps fit the truth clearly better (mean correlation %1 "
        "instead of %2, better on %3). Write them again the right way up."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Mirrored left to right, the teacher's maps fit the truth clearly better (mean correlation "
        "%1 instead of %2, better on %3). Write them again without the mirroring."),
    QT_TRANSLATE_NOOP("engine",
                      "Stretched to %1 % of their width, the teacher's maps fit the truth clearly "
                      "better (mean correlation %2 instead of %3, better on %4). See how the "
                      "teacher's input is resized, padded or cropped, and undo that for its maps."),
    QT_TRANSLATE_NOOP("engine",
                      "Stretched to %1 % of their height, the teacher's maps fit the truth clearly "
                      "better (mean correlation %2 instead of %3, better on %4). See how the "
                      "teacher's input is resized, padded or cropped, and undo that for its maps."),
    QT_TRANSLATE_NOOP("engine",
                      "Squeezed to %1 % of their width, the teacher's maps fit the truth clearly "
                      "better (mean correlation %2 instead of %3, better on %4). See how the "
                      "teacher's input is resized, padded or cropped, and undo that for its maps."),
    QT_TRANSLATE_NOOP("engine",
                      "Squeezed to %1 % of their height, the teacher's maps fit the truth clearly "
                      "better (mean correlation %2 instead of %3, better on %4). See how the "
                      "teacher's input is resized, padded or cropped, and undo that for its maps."),
    QT_TRANSLATE_NOOP("engine",
                      "Moved by %1 and %2, the teacher's maps fit the truth clearly better (mean "
                      "correlation %3 instead of %4, better on %5). See how the teacher's input is "
                      "resized, padded or cropped, and undo that for its maps."),
    QT_TRANSLATE_NOOP("engine",
                      "Moved by %1, the teacher's maps fit the truth clearly better (mean "
                      "correlation %2 instead of %3, better on %4). See how the teacher's input is "
                      "resized, padded or cropped, and undo that for its maps."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The teacher's maps fit the truth of other images as well as that of their own (mean "
        "correlation %1 with their own, %2 with others'). For instance the map of %3 fits %4 "
        "better (%5 instead of %6). They hardly depend on their pictures, or the files got mixed "
        "up: see that names and pictures belong together."),
    QT_TRANSLATE_NOOP("engine",
                      "The teacher is worse than the centre prior, which knows nothing of the "
                      "picture: mean KL %1 against %2. A student gains nothing from it; see that "
                      "the maps belong to this dataset and are read as they were written."),
    QT_TRANSLATE_NOOP("engine",
                      "The teacher's map is constant on %1: such a map says nothing. Teach them "
                      "anew, or leave these images out."),
    QT_TRANSLATE_NOOP("engine",
                      "The teacher has the same map for every image that was looked at (%1): it "
                      "does not depend on the picture. Use another teacher."),
    // What goes wrong most often.
    QT_TRANSLATE_NOOP("engine", "The dataset folder %1 does not exist."),
    QT_TRANSLATE_NOOP("engine", "The teacher folder %1 does not exist."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 is no dataset folder. Looked for images/ or stimuli/ and maps/ or "
                      "saliency/, each with train/ and val/ inside. %2"),
    QT_TRANSLATE_NOOP("engine",
                      "%1 has no %2 split: there is no folder %3. Looked for images/ or stimuli/ "
                      "and maps/ or saliency/, each with train/ and val/ inside."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 has no usable %2 sample among %3 stimuli in %4 and %5 maps in %6. A "
                      "stimulus (JPEG or PNG) and its map must have the same name but for the "
                      "ending."),
    QT_TRANSLATE_NOOP("engine",
                      "The teacher folder %1 has no map with the name of a stimulus. Looked for "
                      "PNG, JPEG, NPY and PKL files, flat or in train/ and val/."),
    QT_TRANSLATE_NOOP("engine", "%1 is not a run folder: it has no run.json in it."),
    QT_TRANSLATE_NOOP("engine", "%1 is not a study folder: it has no study.json that can be read."),
    QT_TRANSLATE_NOOP("engine", "%1 has format %2; this program reads format 1."),
    QT_TRANSLATE_NOOP("engine", "%1 cannot be opened: %2. Check its permissions."),
    QT_TRANSLATE_NOOP("engine", "%1 has no finished epoch, so there are no weights in it yet."),
    QT_TRANSLATE_NOOP("engine", "There is no %1. Name a .safetensors file or a run folder."),
    QT_TRANSLATE_NOOP("engine", "There is no teacher %1."),
    QT_TRANSLATE_NOOP("engine",
                      "The folder %1 has a map (PNG, JPEG, NPY or PKL, flat or in val/) for only "
                      "%2 of %3 validation images; there is none for instance for %4."),
    QT_TRANSLATE_NOOP("engine",
                      "The dataset %1 has no teacher map of its own for %2. Name the folder that "
                      "the maps are in."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 has a dead output: %2 at %3, so it does not depend on the image. Try a "
                      "smaller learning rate, gradient clipping or the Recommended preset."),
    QT_TRANSLATE_NOOP("engine",
                      "The validation KL of %1 is not finite at %2, on these images: %3. The "
                      "weights of this epoch were not saved; the last checkpoint is sound."),
    QT_TRANSLATE_NOOP("engine",
                      "The dataset folder %1 is a file; choose the folder that holds it."),
    QT_TRANSLATE_NOOP("engine",
                      "The teacher folder %1 is a file; choose the folder that holds it."),
    QT_TRANSLATE_NOOP("engine", "The folder %1 cannot be listed: %2."),
    QT_TRANSLATE_NOOP("engine",
                      "The teacher folder %1 has no map that can be used. Looked for PNG, JPEG, "
                      "NPY and PKL files, flat or in train/ and val/."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The teacher folder %1 has no map that can be used, for instance %2. Looked for PNG, JPEG, "
        "NPY and PKL files, flat or in train/ and val/."),
    QT_TRANSLATE_NOOP("engine",
                      "The disk is full: cannot make the demo dataset in %1. It needs about 0.15 "
                      "MB for each scene. Free some space or choose another folder."),
    QT_TRANSLATE_NOOP("engine", "Cannot make the demo dataset in %1: %2"),
    QT_TRANSLATE_NOOP("engine",
                      "%1 holds something that is not a demo dataset and is left as it is. Choose "
                      "an empty folder or a new one."),
    QT_TRANSLATE_NOOP("engine", "Cannot write in %1: %2. Choose another folder."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 is in use by another training. Wait for it to end, or stop it."),
    QT_TRANSLATE_NOOP(
        "engine", "The disk is full: cannot write %1. Free some space or choose another folder."),
    QT_TRANSLATE_NOOP("engine", "Cannot write %1: %2. Choose a folder that can be written."),
    QT_TRANSLATE_NOOP("engine", "Cannot read %1: %2."),
    QT_TRANSLATE_NOOP("engine", "Cannot make the folder %1: %2. Choose another place."),
    QT_TRANSLATE_NOOP("engine", "Cannot name the checkpoint %1: %2."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 is damaged or of another program, so the run cannot be read. Put back a "
                      "copy of the file, or remove the run's folder.\n%2"),
    QT_TRANSLATE_NOOP("engine",
                      "%1 is damaged or of another program, so the study cannot be read. Put back "
                      "a copy of the file, or remove the study's folder.\n%2"),
    QT_TRANSLATE_NOOP("engine", "The runs folder %1 cannot be read: %2."),
    QT_TRANSLATE_NOOP("engine", "The runs folder %1 cannot be read to its end: %2."),
    QT_TRANSLATE_NOOP("engine", "%1 cannot be read as notes: %2."),
    QT_TRANSLATE_NOOP("engine",
                      "%1 cannot be read, and cannot be kept as %2 either: %3. Move it away."),
    QT_TRANSLATE_NOOP("engine", "The notes of %1 would be longer than %2 MB. Shorten them."),
    QT_TRANSLATE_NOOP("engine", "A run's name of %1 bytes is too long; the longest is %2."),
    QT_TRANSLATE_NOOP("engine", "A run's name is a single line. Write the rest as its note."),
    QT_TRANSLATE_NOOP("engine", "A note has no image that it belongs to."),
    QT_TRANSLATE_NOOP("engine", "%1 names %2 arms, but its options have %3."),
    QT_TRANSLATE_NOOP("engine", "%1: seed %2 does not have one best KL and epoch for each arm."),
    QT_TRANSLATE_NOOP("engine", "%1 compares arm %2, which it does not have."),
    QT_TRANSLATE_NOOP("engine", "%1 has no %2; it trained %3 arms."),
    QT_TRANSLATE_NOOP("engine", "CPU, %1 threads, %2, plain kernels"),
    QT_TRANSLATE_NOOP("engine", "CPU, 1 thread, %1, plain kernels"),
    QT_TRANSLATE_NOOP("engine", "CPU, %1 threads, %2"),
    QT_TRANSLATE_NOOP("engine", "CPU, 1 thread, %1"),
    QT_TRANSLATE_NOOP("engine", "%1, plain kernels"),
};

// Of a sentence's values; where one begins with a value, that is a number.
const char* const kParts[] = {
    QT_TRANSLATE_NOOP("engine", "%1 seeds"),
    QT_TRANSLATE_NOOP("engine", "%1 images"),
    QT_TRANSLATE_NOOP("engine", "%1 of %2 images"),
    QT_TRANSLATE_NOOP("engine", "%1 % of their width to the right"),
    QT_TRANSLATE_NOOP("engine", "%1 % of their width to the left"),
    QT_TRANSLATE_NOOP("engine", "%1 % of their height down"),
    QT_TRANSLATE_NOOP("engine", "%1 % of their height up"),
    QT_TRANSLATE_NOOP("engine", "mean difference %1 (%2 - %3), %4 interval %5 to %6, %7, %8"),
    QT_TRANSLATE_NOOP("engine", "It holds %1 and %2 more. Perhaps %3 is meant."),
    QT_TRANSLATE_NOOP("engine", "It holds %1. Perhaps %2 is meant."),
    QT_TRANSLATE_NOOP("engine", "It holds %1 and %2 more."),
    QT_TRANSLATE_NOOP("engine", "It holds %1."),
    QT_TRANSLATE_NOOP("engine", "It cannot be listed: %1."),
};

// What is wrong with a file; an error names the file before it.
const char* const kFaults[] = {
    QT_TRANSLATE_NOOP("engine",
                      "is truncated: tensor %1 ends at byte %2 of the data, which has %3; copy or "
                      "download the file again"),
    QT_TRANSLATE_NOOP("engine",
                      "is truncated: its header has %1 bytes, the whole file %2; copy or download "
                      "the file again"),
    QT_TRANSLATE_NOOP("engine",
                      "is not sound: tensor %1 begins at byte %2 of the data instead of %3"),
    QT_TRANSLATE_NOOP("engine", "is not sound: %1 bytes at its end belong to no tensor"),
    QT_TRANSLATE_NOOP("engine", "is not sound: tensor %1 %2"),
    QT_TRANSLATE_NOOP("engine", "is no safetensors file: it has only %1 bytes"),
    QT_TRANSLATE_NOOP(
        "engine", "is no safetensors file: its first eight bytes are not the length of a header"),
    QT_TRANSLATE_NOOP("engine", "is no sound safetensors file: %1"),
    QT_TRANSLATE_NOOP("engine", "was not written: the tensor name %1 is taken"),
    QT_TRANSLATE_NOOP("engine", "was not written: the tensor name %1 is kept for the model"),
    QT_TRANSLATE_NOOP("engine", "was not written: tensor %1 has the type %2"),
    QT_TRANSLATE_NOOP("engine", "was not written: its header would be longer than 100 MB"),
    QT_TRANSLATE_NOOP("engine",
                      "is not a checkpoint of Distilloscope: its header has no %1; choose a file "
                      "that a training wrote"),
    QT_TRANSLATE_NOOP("engine", "is not a checkpoint of Distilloscope but of the format %1"),
    QT_TRANSLATE_NOOP("engine", "has the format version %1; this program reads version %2"),
    QT_TRANSLATE_NOOP("engine", "has %1 = %2 in its header, not a number from %3 to %4"),
    QT_TRANSLATE_NOOP("engine", "has %1 = %2 in its header, not an even number"),
    QT_TRANSLATE_NOOP("engine", "holds the model %1, not a student (A or B)"),
    QT_TRANSLATE_NOOP("engine", "holds the model %1, not %2"),
    QT_TRANSLATE_NOOP("engine", "has the padding %1, not same or symmetric"),
    QT_TRANSLATE_NOOP("engine", "cannot be read: %1"),
    QT_TRANSLATE_NOOP("engine", "has no variable gaze"),
    QT_TRANSLATE_NOOP("engine", "has no variable gaze, only %1"),
    QT_TRANSLATE_NOOP("engine", "is no list of annotations: %1"),
    QT_TRANSLATE_NOOP(
        "engine",
        "holds %1 images where one is meant; files of many images belong in annotations/"),
    QT_TRANSLATE_NOOP("engine",
                      "is a MATLAB 7.3 file, which is not read; save it in MATLAB with -v7"),
    QT_TRANSLATE_NOOP("engine", "is %1x%2 pixels, more than the 134 megapixels allowed"),
    QT_TRANSLATE_NOOP("engine", "has an NPY header without a usable %1"),
    QT_TRANSLATE_NOOP("engine",
                      "holds an array of shape (%1) where one of rows and columns is needed"),
    QT_TRANSLATE_NOOP("engine",
                      "holds numbers of type %1; save it as float32, float64, uint8 or uint16"),
    QT_TRANSLATE_NOOP("engine", "is longer than its shape (%1) says"),
    QT_TRANSLATE_NOOP("engine", "is %1 where its stimulus is %2: scaled to fit"),
    QT_TRANSLATE_NOOP("engine", "is %1 where its stimulus is %2, which is another shape"),
    QT_TRANSLATE_NOOP(
        "engine", "is %1 where its stimulus is %2: stretched to fit, as are %3 more teacher maps"),
    QT_TRANSLATE_NOOP("engine", "is %1 where its stimulus is %2: stretched to fit"),
    QT_TRANSLATE_NOOP("engine", "is the teacher, the simulated population itself: %1"),
    QT_TRANSLATE_NOOP("engine", "is no %1 by its ending, and is not used"),
    QT_TRANSLATE_NOOP("engine", "is no pickled array that can be read: %1"),
    QT_TRANSLATE_NOOP("engine", "is damaged (%1)"),
    QT_TRANSLATE_NOOP("engine", "the checksum of its %1 part is wrong"),
    QT_TRANSLATE_NOOP("engine", "it has %1 bytes, more than notes can have"),
};

QString whole(const QString& text) {
  return QCoreApplication::translate(kContext, text.toUtf8().constData());
}

struct Sentence {
  const char* text;
  QRegularExpression pattern;
};

using Sentences = std::vector<Sentence>;

template <std::size_t count>
Sentences sentencesOf(const char* const (&texts)[count], const QString& first) {
  static const QRegularExpression place("%(\\d)");
  Sentences made;
  for (const char* text : texts) {
    // The values come in the order of their numbers in every one of them.
    QString pattern = QRegularExpression::escape(QString(text).replace(place, "\x01"));
    pattern.replace(QRegularExpression::escape("\x01"), "\x01");
    if (pattern.startsWith('\x01')) pattern.replace(0, 1, first);
    pattern.replace("\x01", "(.+?)");
    made.push_back({text, QRegularExpression("^" + pattern + "$",
                                             QRegularExpression::DotMatchesEverythingOption)});
  }
  return made;
}

QString partText(const QString& text);
QString faultText(const QString& text);
QString fileFaultText(const QString& text);

QString translated(const QString& text, const Sentences& sentences) {
  if (text.isEmpty()) return text;
  if (const QString known = whole(text); known != text) return known;
  for (const Sentence& sentence : sentences) {
    const QString words = QCoreApplication::translate(kContext, sentence.text);
    if (words == sentence.text) continue;  // not translated: there is nothing to gain
    const QRegularExpressionMatch match = sentence.pattern.match(text);
    if (!match.hasMatch()) continue;
    // All at once, as a value may hold a percent sign itself.
    QString result;
    for (qsizetype at = 0; at < words.size(); ++at) {
      const int number = words[at] == '%' && at + 1 < words.size() ? words[at + 1].digitValue() : 0;
      if (number > 0 && number <= match.lastCapturedIndex()) {
        result += partText(match.captured(number));
        ++at;
      } else {
        result += words[at];
      }
    }
    return result;
  }
  return text;
}

QString partText(const QString& text) {
  static const Sentences parts = sentencesOf(kParts, "(\\d+)");
  const QString part = translated(text, parts);
  if (part != text) return part;
  const QString fault = faultText(text);
  return fault != text ? fault : fileFaultText(text);
}

QString faultText(const QString& text) {
  static const Sentences faults = sentencesOf(kFaults, "(.+?)");
  return translated(text, faults);
}

// "FILE is truncated." or "FILE has the padding x, not same or symmetric"; a file's name may hold
// such a word itself.
QString fileFaultText(const QString& text) {
  static const QRegularExpression verb(" (?=(?:is|was|has|holds|does|cannot) )");
  const bool sentence = text.endsWith('.');
  auto verbs = verb.globalMatch(text);
  while (verbs.hasNext()) {
    const qsizetype at = verbs.next().capturedEnd();
    const QString fault = text.mid(at, text.size() - at - (sentence ? 1 : 0));
    const QString words = faultText(fault);
    if (words != fault) return text.left(at) + words + (sentence ? "." : "");
  }
  return text;
}

}  // namespace

QString engineText(const QString& text) {
  static const Sentences all = sentencesOf(kSentences, "(.+?)");
  const QString sentence = translated(text, all);
  if (sentence != text) return sentence;
  const QString fault = faultText(text);
  return fault != text ? fault : fileFaultText(text);
}

QString errorText(const std::optional<Error>& error) {
  return error ? engineText(error->message) : QString();
}

QString engineText(const std::string& text) {
  return engineText(QString::fromStdString(text));
}

}  // namespace distilloscope
