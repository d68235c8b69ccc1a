<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>CheckpointFacts</name>
    <message>
        <source>Training state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds the optimiser&apos;s state. Open a.safetensors or b.safetensors beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tensors have a student&apos;s names, but the file does not say how the student was built. Open a file that a training wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These weights are of no student model. Open a file that a training wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notebook&apos;s Keras files cannot teach; a checkpoint of a run can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What network these weights belong to is not known. MSI-Net&apos;s weights and students can teach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.h5 *.hdf5 *.pth *.pt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or look where it was moved to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or copy this one anew from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file anew with the program it comes from, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonFigure</name>
    <message>
        <source>Stimulus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density, from none to the highest of the ground truth of the row. KL of the better model in bold. Epoch %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ControlParts</name>
    <message>
        <source>Filter by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter tensors by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the tensors whose full dotted name holds this text (Ctrl+F; Escape clears)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureExport</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends in none of .pdf, .svg and .png; the ending chooses the format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure is too large to be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>What Distilloscope does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers one question: does knowledge distillation help a small saliency model, and where? It trains two or more students on the same batches: Model A learns from the ground truth alone, Model B from the truth and from the maps of a teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Begin&lt;/b&gt; with the demo, or open a dataset folder. The experiment is in the form on the left; Start trains it. Curves shows who is ahead, Images on which pictures and why, Checkpoints what is in the weights, Runs all that was trained before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;One epoch everywhere.&lt;/b&gt; The slider below the views chooses an epoch, and every view shows the models as they were then. While a training runs it follows the newest epoch until another one is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;One colour, one meaning.&lt;/b&gt; Model A, Model B, teacher and truth have the same colours in every view. Other sets, for colour-blind readers, are in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing is lost.&lt;/b&gt; A run is a folder that is written as it goes on. Paused, stopped or killed, it can be opened and resumed, to the same weights as without the break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;One seed is one draw.&lt;/b&gt; Before you conclude anything, train the experiment over several seeds as a study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL divergence says how far a predicted map is from the truth: 0 is perfect, lower is better. The solid line with markers is the validation, after each epoch; the thin one behind it the training, step by step. Only the validation tells how a model does on images it has not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The horizontal lines are what others reach: the teacher&apos;s own maps, a centre prior (people look to the middle) and a map of one value. A model above the centre prior has not learnt to look at the picture yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below, the gap between the arms. Below zero, the second arm is ahead. Where the gap is as small as it swings from epoch to epoch, there is no difference to speak of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of KL compare only at the same epsilon and resolution, which the axis names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pane shows one map over the stimulus: bright is where people look, or where a model thinks they do. All panes share one range unless it is unlocked, so equal colours are equal values. The pointer reads every map at that pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any picture can be dropped in. It gets predictions, and no scores, as nobody&apos;s gaze is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tensor with its shape and statistics. Values that are not finite raise an alarm. Many zeros after a ReLU, a deviation that grows from epoch to epoch, or a histogram with two far tails are worth a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checkpoint can be put to work: Images then shows its predictions in place of an arm of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All run folders of one place. Select several and their options are compared; only what differs is listed. Runs of other datasets, resolutions or epsilons do not compare in KL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusting a teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A teacher that is mirrored, misaligned or worse than the centre prior teaches nothing. Score it first: the page says what speaks against its maps, with the images that show it. Teach writes its maps of the dataset once, and reuses them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same experiment over several seeds. For each arm there is the mean difference to the first with its 95 % interval over seeds. When the interval holds zero, these seeds do not decide it; more seeds narrow it with the square root of their number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the Notebook preset does differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook repeats the original notebook, quirks included, except that each model gets an optimiser of its own. The option “B continues A&apos;s step count” brings that quirk back: Model B then starts without Adam&apos;s bias correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Notebook preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teachers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo&apos;s teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference pane is coloured by the arm that has more there, and white where both agree. Scores stand under the panes, the better arm in bold. Sort the strip by the difference to see first where the models part; the score it is sorted and filtered by can be any that the run keeps of every image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageChoice</name>
    <message>
        <source>The current image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As listed in Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 furthest ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread from best to worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the images with the lowest %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the images with the highest %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the images on which %1 is furthest ahead in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the images on which %1 and %2 differ most in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images at even ranks from the lowest to the highest %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images at even ranks from the highest to the lowest %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageNotices</name>
    <message>
        <source>Predicting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave no map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map of %1 comes after the first epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map of %1 is shown here, epoch by epoch, once a run is started or opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run ended before its first epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no checkpoint of %1 after epoch %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image from outside has no ground truth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ground truth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image from outside has no teacher map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset has no teacher map of this image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference needs the maps of both models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map of %1 cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps of %1 and %2 cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaneExport</name>
    <message>
        <source>%1 cannot be drawn: the picture is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaneKind</name>
    <message>
        <source>Stimulus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map predicted by %1, trained without a teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map predicted by %1, trained with the teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture the observers saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saliency map of the dataset: where observers looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s map, from which distilled models learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where %1 expects more gaze than %2 (in the colour of %1) or less (in that of %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map predicted from %1, whatever epoch is looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map that stays whatever epoch is looked at, once one is pinned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaneOutput</name>
    <message>
        <source>%1 is on the clipboard, %2 × %3 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no panes to export yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the panes into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panes were not all written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files are in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no panes to copy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panes are on the clipboard, %1 × %2 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanePin</name>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, best epoch (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperFigure</name>
    <message>
        <source>Colours: density relative to a uniform map, one range for all images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: density from none to the highest of each image&apos;s ground truth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (epoch %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean KL divergence over epochs; thin: training batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; flags: best, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference to %1, paired by image, with 95 % intervals (n = %2 validation images).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps after epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL below each map, the lower of the two models in bold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset: %1; seed %2; KL with %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>density</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Give the whole path, from the root on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>Pausing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 img/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>A training is going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores are being computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps are being predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A teacher&apos;s maps are being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A teacher is being trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study is going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept training, it finishes without a window and the program ends with it. Stopped, it saves a checkpoint from which it can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept training, it finishes without a window and the program ends with it. Stopped, it keeps the weights of the epochs that are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept going, it finishes without a window and the program ends with it. Stopped, it keeps the maps that are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores are shown in this window: once it is closed, they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.h5 *.hdf5 *.pth *.pt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images (*.jpg *.jpeg *.png);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should happen to the training?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Close all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting behind it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Starred and noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 furthest ahead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest KL of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest KL of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Distilloscope run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the report, as in HTML&apos;s lang</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by %1 on %2. This file needs no other file and no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thick with points: validation, after each epoch; a flag marks the best. Thin: training batches, means of neighbouring steps. Pointing at a point tells its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL divergence over epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference in KL over epochs, with 95 % intervals over images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss terms of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some pictures could not be had:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pictures in this report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps after epoch %1, as densities: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the highest of the image&apos;s ground truth. Difference: more of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown above:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ahead of %2 by %3 in KL, each at its best epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: %1 % of the way from %2 to the teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No epoch is done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means over the validation images (n = %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, at best KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 of %4 epochs · dataset %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run is one seed: differences of this size may come from the seed alone. A study of several seeds says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL is the mean over images; the best of each model is bold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training KL, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation KL, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s maps were not checked in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s maps against the truth of %1 validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing speaks against them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores of every image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no scores of single images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked rows differ from the preset “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the models of this experiment change for themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has another fingerprint, %1: its files changed since the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 training, %2 validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To train it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line cannot say all that the models of this experiment change; “Duplicate” in the list of runs can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation scores after epoch %1. A click on a column&apos;s head sorts by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (95 % over images: %1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunCharts</name>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL gap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <source>Teacher check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If its run.json is lost, its checkpoints may still be opened one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options other than in the %1 preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(preset: %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, mean of the best KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, 95 % from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no epoch is done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, last %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 training and %3 validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1, SHA-256 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after epoch %2, step %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>arm %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These KL values do not compare, because these differ: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over %1 seeds, B − A at best is %2 ± %3 (mean and standard deviation).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the options began from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each arm has of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 − %2 at best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best KL, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last KL, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is training it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files grow: another machine is training it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is training it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study: %1 of its %2 seeds are trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before the run did. It can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study&apos;s page shows the curves of its seeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No epoch is done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation KL by epoch: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean over %1 seeds, each at its best epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, after epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1st arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2nd arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation KL of arm %1 after the last epoch; the lowest of a run&apos;s arms is bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest validation KL of arm %1 of a run; the lowest of a run&apos;s arms is bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s name; its folder is in the tooltip (F2 renames)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the run stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the run began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs done, of those asked for; of a study, its seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean KL on the validation images after each epoch, of every arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap between the best KL of the second arm and of the first, in the colour of the better one; below zero, the second is better: distillation helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset it was trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset its options began from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed of its random numbers; of a study, all its seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words about the run; they are written below the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed=%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreLines</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; better by %2 KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores against the ground truth. KL divergence (epsilon %1), at the network&apos;s size: lower is better. CC, the correlation, and SIM, the shared part, at the network&apos;s size, and NSS and AUC (Judd), at the fixations: higher is better. The better one of %2 and %3 is bold.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetFiles</name>
    <message>
        <source>%1 ends in none of .pdf, .svg and .png; the ending chooses the format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure is too large to be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Studies</name>
    <message>
        <source>%1 of %2 seeds are trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 0.001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference in KL %1; 95 % interval over seeds and images %2 to %3, over images %4 to %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, over seeds %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; Wilcoxon p %1; rank-biserial %2; dz %3; the lower KL in %4 of %5 seeds; %6 images
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not defined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TensorGrid</name>
    <message>
        <source>index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel %1, row %2, column %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::AboutWindow</name>
    <message>
        <source>About Distilloscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbench for knowledge distillation of visual saliency models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the versions, for a report of a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes this window (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distilloscope is made with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licence of Distilloscope itself:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::Actions</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New experiment: puts the form back to its preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a dataset folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a study: one experiment over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the weights of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens any picture, to see what the models make of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts training all arms of the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the training at its next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the training and saves a checkpoint it can be resumed from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves as PDF, SVG or PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the curves as a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the numbers of what is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panes as PNG or NPY…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the panes of one image or many, and their maps as 16-bit PNG or NPY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure for a paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the curves over chosen images, as one figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report as HTML…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes all about the run as one page that opens anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts what the view shows on the clipboard, as a picture and as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the desktop&apos;s colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts all parts of the window where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders, theme, colours, language, and what closing does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explains the view that is shown, and lists the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Distilloscope…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a dataset, a run, a study, a checkpoint or an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes figures and numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark colours, the layout, settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts training all arms of the experiment (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on training (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the training at its next step (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or folds away the options of the next run (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ArmsEditor</name>
    <message>
        <source>as the form says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used by the method %1: only Blended mixes the two maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used by the method %1: its loss has no teacher term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used by the method %1: its loss has no truth term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms of the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks that see the same batches and differ in some options. All are compared with the first. Insert adds an arm, Delete removes it, F2 goes to its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds an arm that begins as a copy of the chosen one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the arm is called in every view and file; empty: by its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differ in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the arm a value of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses an option of which the arm has its own value. What all arms must share, so that they compare (data, batches, epochs, initial weights), is not in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the chosen arm (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An experiment has two arms at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds an arm that begins as a copy of the chosen one (Insert)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An experiment has at most %1 arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour of the arm in every view; now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as the form says again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the options of the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the options of the form, except for:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::BesideRuns</name>
    <message>
        <source>The run %1 cannot be shown beside.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointActivations</name>
    <message>
        <source>No image to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each channel of a layer answers to an image is shown here as a sheet, the channels that answer most first. It needs an image: open a dataset, or a run, which brings its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a dataset folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the images of a dataset (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network for these weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each channel of a layer answers to an image is shown here for students and for MSI-Net. What network these weights belong to is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or Return enlarges a channel, Escape brings all back; Ctrl and the wheel, + and −, change the size, 0 fits all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers in the order of the network; the arrow keys go through them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the sheet as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many channels are shown at most: those with the largest mean answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All channels share one range, so that they can be compared. Off, each has its own, and its form is seen however weak it is (Alt+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gre&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shades of grey instead of the colour map of Images (Alt+Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 channels of %3 × %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2, %3 of %4 channels, %5 × %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel %1, row %2, column %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel %1: mean %2, from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointCard</name>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything the file says about itself (Alt+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as teac&amp;her</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as one of the arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as Model &amp;%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected rows, or all, for a table (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicts the maps of %1 in Images from this file (Alt+%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens this file in Teacher, to let it teach (Alt+H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicts the maps of one of the run&apos;s arms in Images from this file (Alt+U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says nothing about itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images shows this file as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images shows %1 as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the run&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images shows the run&apos;s own %1 of the chosen epoch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images shows no %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointDifference</name>
    <message>
        <source>Nothing to compare with yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two checkpoints are compared here tensor by tensor: the norm of both and of their difference, the angle between them, the largest change, and what only one of them has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses another checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the tensors by module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups the tensors by module, with sums. Off, they are one list that sorts as a whole (Alt+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Running statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also lists what batch normalisation keeps: running means and variances, and the count of batches. Sums are of weights and biases only (Alt+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the table, for a spreadsheet or as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows	Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C copies the selected rows with full precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two do not share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors that only one of the two has, or in another shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing %1 with %2…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two have no tensor in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights: %1 apart, cosine %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Furthest: %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other shape: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other shape: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tensor to see its values in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tensors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointHistory</name>
    <message>
        <source>The norm of every layer over the epochs of a run is shown here, and how far each epoch moved it: which layers still learn, and which never did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the runs that are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No epoch is done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has no weights on disk so far; its first epoch brings some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights were not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the checkpoints of all epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change per epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose weights are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a row of the table is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours of the table say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm of what an epoch changed, divided by the norm before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm of what an epoch changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm after the epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A logarithmic scale of colours, so that small changes late in a run are seen (Alt+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the table or the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the weights of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click on a name below draws the layer&apos;s curves here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointKernels</name>
    <message>
        <source>No tensor to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of a tensor are shown here as pictures: the kernels of a convolution, matrices and vectors. This file has no tensor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or Return enlarges a kernel, Escape brings all back; Ctrl and the wheel, + and −, change the size, 0 fits all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor that is shown; also the one chosen in Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the first layer&apos;s kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network looks for in the image itself (Alt+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which inputs of a kernel are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input whose weights are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kernels share one range about zero. Off, each has its own, and its form is seen however weak it is (Alt+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gre&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shades of grey instead of two colours (Alt+Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernels of the largest norm first; the numbers stay theirs (Alt+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the picture, or the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the values of the chosen kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As RGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R %1, G %2, B %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a value to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel %1 of %2, norm %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointList</name>
    <message>
        <source>Open a checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys go from one checkpoint of the run to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has no checkpoints yet. Each epoch adds one of each arm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ended before its first epoch, so it has no checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of a run that trains or is opened are listed here, epoch by epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the weights of a model (Ctrl+Shift+K)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointPage</name>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointView</name>
    <message>
        <source>No checkpoint open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a checkpoint holds is shown here: its tensors with their statistics, how it differs from another, how its layers move from epoch to epoch, its kernels as pictures, and what its layers answer to an image. Any safetensors file, the notebook&apos;s Keras files (.h5) and PyTorch&apos;s state dicts (.pth, .pt) can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+1 to Alt+5, or Left and Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tensor with its statistics and histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This checkpoint against another, tensor by tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each layer moves from epoch to epoch of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of the chosen tensor as pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the channels of a layer answer to the current image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint below is still the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size: %1 bytes, changed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the newest checkpoint of %1 in the shown run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the weights of a model (Ctrl+Shift+K)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ChoiceFields</name>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which images are taken. “Spread” takes them at even ranks, so that none is picked by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ids of the images, with commas or blanks between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ids, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the dataset: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no scores to choose by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image has a star.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score that ranks the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score that ranks the images: KL, or one of those that the run kept of every image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CompareBar</name>
    <message>
        <source>Swap the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round: relative differences are those to the first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;poch before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the epoch before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the last epoch changed in this model (Alt+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another epoch or arm of the run, a recent file, or any file (Alt+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, this epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares with %1 after the same epoch, also when the scrubber moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, same epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epoch before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ComparePane</name>
    <message>
        <source>Value under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 less %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updating…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CurveChips</name>
    <message>
        <source>%1, mean of %2 seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the other seeds away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this run away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CurveControls</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the curves show: KL, the terms of the loss, their shares of the gradient, or a metric of the validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the horizontal axis counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>o&amp;ver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log &amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log &amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each training step is averaged with those before it, the same at every zoom. The raw values stay visible, faintly. Validation is never smoothed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other runs in the same axes, and seeds of one experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach the baselines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting also takes in baselines far from the curves, which flattens these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide or show curves; a click in the legend does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eve&amp;nts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened during the run; choose one to see it in the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (PNG and SVG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In light colours, as it is shown now (Ctrl+C in the figure)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shown part of every curve, of long ones at most four values for each column of pixels, their extremes among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the figure or its numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again (Ctrl+0, or double click).
The wheel zooms, with Ctrl or Shift along one axis only. Dragging moves; with the right button or Shift it draws the part to be shown. A click picks the epoch.
With the keyboard: arrows move, + and - zoom, 0 fits, Ctrl+Left and Ctrl+Right read the curves at each epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose in Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All seeds of this study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds as their mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished runs that differ in their seed alone are drawn as a mean in a band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each seed behind the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the curve of every seed faintly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band: ± 1 standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far single seeds lie from their mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band: 95 % interval of the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the mean over all seeds is expected, by Student&apos;s t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the other seeds beside this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shown run does not belong to a study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CurveCursor</name>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · nearest epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CurveFigure</name>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 validation, times w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No arm of this run has this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes with the first epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares were not measured: “Gradient shares every” is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CC term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth share of gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher share of gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CC share of gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, higher is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % over images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL less %1’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL: gap to the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time (min:s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (mean of n = %1 seeds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, band from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, band to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As good as the teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As good as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, band ± 1 standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, band 95 % of the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no teacher’s maps, so there is no gap to a teacher to close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is as good as the teacher, or better, so there is no gap to close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a value of the loss is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No curves yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over %2, %3 steps, %4 epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: newest %2, best %3 at epoch %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 per cent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not defined, as %2 is as good as the teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: newest %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap %1: %2, plus or minus %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn as the mean of %1 seeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of gap closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the gap to the teacher closed, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run resumed, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, ▼ best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  ▼ best %1 (epoch %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ %1: best epoch, %2, validation KL %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time (h:min:s)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CurvesDialog</name>
    <message>
        <source>Export the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each point of what is drawn: curve, %1, value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers were not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::CurvesView</name>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The KL divergence of Model A, Model B and any further arm, on training and validation images, is drawn here while they train, with the gap between them below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a small dataset of invented scenes and starts training on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run ended before its first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No curves yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 earlier ones are not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps of this run are being read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::DemoResults</name>
    <message>
        <source>The maps of an image could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training did not run to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training finished; writing the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::EpochPlot</name>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::EpochScrubber</name>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epoch every view shows (Up and Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the newest epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the newest epoch and stays with it while training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the film runs at most: every epoch&apos;s pictures are waited for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins again after the last epoch instead of ending there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays at this epoch (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows one epoch after another in every view (P)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ExportController</name>
    <message>
        <source>There are no curves to export yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure shows a run: start or open one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report is of a run: start or open one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no panes to export yet: open a dataset or a run first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here to copy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view is on the clipboard: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ExportDialog</name>
    <message>
        <source>F&amp;older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes it (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing more is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops writing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves the dialog (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ExportPlace</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that is written; its ending is the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that the files are written to; it is made when it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the place in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder; name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file; name a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::FigureDialog</name>
    <message>
        <source>Export a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting maps: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL over epochs and the gap, above the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a), b), c) at the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ids above the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL below maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the lower one of the two models in bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours stand for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown, how many images, and which epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One range for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same colours mean the same density in every image; otherwise each image&apos;s truth sets its range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting maps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose curves or images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some images could not be had and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen to be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure is in %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the curves…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::FolderField</name>
    <message>
        <source>Empty: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the pages with these words (Ctrl+F); Enter goes to the next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes the help (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::HistogramPanel</name>
    <message>
        <source>&amp;Log count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic counts, so that rare values are seen (Alt+L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each value occurs. Point at a bar, or use Left and Right, to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: count %2 (%3 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ImageActions</name>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lays the maps over the stimulus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of the stimulus shines through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less of the stimulus shines through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zooms into all panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zooms out of all panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the whole image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two maps in one pane, with a line between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two maps in one pane, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows all panes again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the pane all the room, or takes it back (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the search field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the pane&apos;s picture on the clipboard, at the image&apos;s resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the panes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the panes and their raw maps as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides the difference; of two compared maps, theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws lines of equal value; the arrow chooses which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contours of the ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the lines of the ground truth over every pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the points where observers looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a rectangle over a pane to see what the maps hold there; Shift and dragging does so too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pins the map of another epoch, run or checkpoint file beside the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two maps beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second of the two maps less the first (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the shown panes side by side on the clipboard, with names and scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or folds away what pins, compares, draws and zooms; its keys work all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or folds away the list of images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ImageControls</name>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm in the first model pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm in the second model pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which arm this pane shows. The difference, the scores in bold and the sorting of the images follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a pane, or another epoch, run or checkpoint file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another epoch, run or file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ImageNotes</name>
    <message>
        <source>the star on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking the star off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking the note off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote about %1 could not be kept in the run folder, and was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine gave no answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ImagePane</name>
    <message>
        <source>Back to the run&apos;s own checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the other checkpoint away and shows the run&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarges this pane (Enter or double click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides this pane; %1 brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1, not from the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows all panes again (Enter, Escape or double click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the pinned map away; %1 only hides it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ImagesEmptyPage</name>
    <message>
        <source>The validation images of a dataset are shown here, with the ground truth, the teacher&apos;s map and those of two models side by side. Any image file can be dropped here too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a small dataset of invented scenes and starts training on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a dataset folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a folder with stimuli and saliency maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the dataset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images of this run are not at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ImagesView</name>
    <message>
        <source>Back to the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the validation image again (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is no part of the dataset: predictions, no scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the run&apos;s own checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image	map	KL	CC	SIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the map of a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin this map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::JobBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends it and keeps what is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds it at its next step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::LaneJob</name>
    <message>
        <source>Waits for %1 to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::LayerHeatTable</name>
    <message>
        <source>Layers by epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys and a click choose an epoch, the space bar and a click on a name draw a layer&apos;s curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::LogView</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program did, and what it noticed, is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::LookControls</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the maps cover the stimulus ([ and ])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold of the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values below this part of the range are transparent; of a difference, those as near to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The palette of the maps; all but turbo are perceptually uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range of the colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One range: a colour means the same density in every pane. Own ranges: each map from its lowest to its highest value. Fixed range: as you type it, for all images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as a multiple of a map that is the same everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low end of the colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High end of the colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of every map in its own pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the ground truth over every pane (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels of the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One to five whole numbers from 1 to 99, per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the levels are per cent of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the map&apos;s highest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the mass lies inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line at 50 per cent of the highest value, or one that has half of the map&apos;s mass inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Levels (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One to five numbers from 1 to 99.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::MainWindow</name>
    <message>
        <source>The settings could not be read, so the program starts with its defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts the training, pauses it, goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous epoch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::NoticeBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what exactly happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the message and its details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides this message; it stays among the messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::Opener</name>
    <message>
        <source>A training is going on. Stop it before opening another dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no dataset, run or study folder, checkpoint, teacher or image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The options of that run are in the form. Start makes a new run of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next run is taught with the dataset&apos;s own maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next run is taught with the maps in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::OptionEditor</name>
    <message>
        <source>From %1 to %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anti-aliased linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImageNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TensorFlow “same”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Division</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dataset&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs fixations; left out without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  (unknown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such metric; take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.bin *.safetensors *.h5 *.hdf5);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name in files is %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::OptionsForm</name>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended learns reliably in both models. Notebook does everything as the original notebook did, quirks included (F1 lists them). Folders, names and the seed stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show advanced options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows every option there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment is fixed while it trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds and unfolds the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: each arm has a value of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 images (training / validation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No teacher maps: no arm can be distilled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem in its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 problems in its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::PageFields</name>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF and SVG keep lines and text sharp at any size; PNG is pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as one or two columns of a page, or another width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One column, 85 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns, 178 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure&apos;s width on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure&apos;s height on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font of all text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ont</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In points on paper: 7 to 9 suit most journals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font &amp;size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a PNG, and the finest that pictures in PDF and SVG keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dots per inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::PaneStage</name>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference of the two densities. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map is zero everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and more × uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One range for all maps: up to the highest density of the ground truth. 1 is a map that is the same everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One range for all maps: up to the highest density of any. 1 is a map that is the same everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest of each map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each map from its own lowest to its own highest value: colours do not compare between panes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (raw %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A difference needs two maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range you set, for all maps of all images. 1 is a map that is the same everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of %1 in the one colour, more of %2 in the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x %1–%2, y %3–%4: %5 % of the image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::PanesDialog</name>
    <message>
        <source>Export panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures, as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In colour, at the image&apos;s resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the map over the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the map over the image; 100 % hides the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> % opaque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps, as 16-bit grey PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values from 0 to 1 in 65,536 steps; what the lightest stands for is in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps, as NPY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values themselves, for numpy.load()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files are in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files were written; %2 images could not be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panes were not all written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one kind of file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panes were not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting maps…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::PinChooser</name>
    <message>
        <source>Pin a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run or another one of your runs folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arm of that run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs whose weights are on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this map in a pane of its own, whatever epoch is looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pins the map of any checkpoint of a student model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run yet. Any checkpoint file can be pinned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no weights on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::PinnedMaps</name>
    <message>
        <source>Predicting…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::QueryBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops this; what is shown stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RangeSlider</name>
    <message>
        <source>Lower end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RegionHistogram</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>density of the pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × uniform</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RegionPanel</name>
    <message>
        <source>Histograms of the maps in the rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the maps hold in the rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the rectangle away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the rectangle away (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mass: the part of the whole map that lies in the rectangle. Mean and highest: of the density, where 1 is a map that is the same everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ReportDialog</name>
    <message>
        <source>Report of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images in each group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best and worst of both models and the largest differences, so many of each; 0 leaves pictures out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Images in each group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run to report of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page that opens in any browser without a network: options, curves, tables, the environment and the command that trains it again. Maps and scores of single images are those of epoch %1, where the scrubber stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset is not at hand, so there will be no pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting maps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the curves…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ReportJob</name>
    <message>
        <source>Writing the report…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ResumeBar</name>
    <message>
        <source>Epochs in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of epochs of the whole run, those done included (Enter resumes, Esc leaves)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves the run as it is (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume %1 up to epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number changes the learning rate&apos;s schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains both models further, in the same folder (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RolePreview</name>
    <message>
        <source>Model A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours on light and on dark ground</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunActions</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the run&apos;s curves and images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains the run further; the number of epochs is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate as new experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the run&apos;s options into the form, to start another run from them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected runs as a table of tab-separated values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the run&apos;s folder in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the selected run folders to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the run folders again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a run first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a single run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run folder cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is training this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another training is going on. Stop it first, or wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form is locked while a training is going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that is being trained cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the curves of the selected runs over each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the scores of the other runs as differences to this one; again: no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the run another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the note on the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies what differs between the selected runs as tab-separated values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No baseline any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two runs or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select %1 runs at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study is resumed on its own page: open it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunCheckpointsModel</name>
    <message>
        <source>%1 · epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, validation KL %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: validation KL of the epoch; ★ marks the best so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunController</name>
    <message>
        <source>Waits for another job to end…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping and saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunDelegate</name>
    <message>
        <source>Name of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter renames the run, Esc leaves it as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunDetails</name>
    <message>
        <source>Details of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs between the selected runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a run to see how it was made, or several to see what differs between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the selected runs can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All options of these runs are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the %2 selected runs are compared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunEdits</name>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note on %1 was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunLister</name>
    <message>
        <source>The listing was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunNote</name>
    <message>
        <source>Note on the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words about this run, kept in its folder; the filter finds them (Ctrl+M). They are saved when you leave the field, or with Ctrl+Return; Esc takes back what you typed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunReporter</name>
    <message>
        <source>Images: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training ended with an error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study has stopped; it can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped and saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (epoch %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best validation KL: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 training and %3 validation images, %4 left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are looking at %1; the training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the live run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run folder %1 is there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its curves stay; images and weights that are not shown yet cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunTableModel</name>
    <message>
        <source>The baseline: the other runs are read against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against the baseline %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>study %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 against the baseline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunTrash</name>
    <message>
        <source>The folder is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunsColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows and orders the columns as at first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunsMessage</name>
    <message>
        <source>Train on the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a small dataset of invented scenes and starts training on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another runs folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the runs of another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the folder again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every training leaves a run folder in %1. They are listed here with their scores, to be sorted, compared, reopened and resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs folder %1 is not there. It is made when the first training starts; if your runs lie elsewhere, or on a disk that is not connected, choose their folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs folder cannot be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter looks for each of its words in the name, note, state, date, dataset, preset, seed and folder of the runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunsSortMenu</name>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest first, A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest first, Z to A</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunsTools</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows runs that hold all these words in their name, note, state, date, dataset, preset, seed or folder, as in “notebook seed=3” (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another runs folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the usual runs folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which folder is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::RunsView</name>
    <message>
        <source>The run %1 was not moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 You can delete the folder in the file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another training is going on. Stop it first, or wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a runs folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 runs to the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their curves, checkpoints and scores go along. They can be brought back from the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleCollector</name>
    <message>
        <source>The engine gave no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleFetcher</name>
    <message>
        <source>The engine gave no answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleFilterPanel</name>
    <message>
        <source>Which arm is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest KL that is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right up to KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the centre prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists only images with a star (S sets it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists only images with a note (N writes it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With fixations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without fixations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the dataset has of an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the dataset has of an image: a teacher&apos;s map, fixations, or a remark of the check of its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in id or note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists only images whose id or note holds this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL divergence of %1 on each image, lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above zero %1 is better, below zero %2 is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 right, %2 wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saliency map is never simply right. Here an arm counts as right on an image when its KL is at most the number beside this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is, the number is the KL of the run&apos;s centre prior, %1: what a map reaches that knows nothing of the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the KL of the run&apos;s centre prior, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The KL of a centre prior is known once there is a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 of %1 on each image, lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 of %1 on each image, higher is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleListModel</name>
    <message>
        <source>%1, %2 x %3 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL of the teacher %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset&apos;s check says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3, of %4 %5, %6 %7</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleNoteBar</name>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps the note, Escape does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no image to mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars and notes are kept in the folder of a run. Start or open one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the star off %1 (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts a star on %1 (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a note on %1 (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps the note, Shift+Enter begins a line, Escape leaves it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides %1. Choose a listed image, or clear the filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleScoreBox</name>
    <message>
        <source>Score of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score that the images show, are sorted by and filtered by: KL at the network&apos;s size, and at the ground truth&apos;s what the option “Metrics” named when the run was trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score: %1, filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleStrip</name>
    <message>
        <source>Find an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the image with this id, or part of it (Ctrl+F). Enter goes on to the next one, Escape back to the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and Down or Left and Right choose an image. Typing jumps to an id, unless it begins with a key of the panes; Ctrl+F finds any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is high where %2 is better, low where %3 is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the images are sorted by. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 validation image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descending order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ascending order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest first; press for lowest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest first; press for highest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the images as a grid over the whole view, and back (G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or folds away what the images are filtered by (Ctrl+Shift+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pictures (Ctrl and the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists all images again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading the teacher&apos;s maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images that were not read yet stay at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by KL %1 − teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much worse than the teacher&apos;s own map. No run keeps the teacher&apos;s KL, so its maps are read first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset has no teacher maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s KL has an epsilon of its own, the teacher&apos;s does not compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images with a star come first; both parts stay in the order chosen before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln images</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher&apos;s maps: %L1 of %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>, %Ln s left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::ScoreRangeBox</name>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images below this are not listed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images above this are not listed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Drag a handle, or the range between them; a double click opens both ends. Left and Right move the marked handle, with Shift both; Tab goes to the other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and cache folder change when the program is next started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours of the models, the teacher and the truth, in every view and in exported figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard (after Okabe and Ito)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe for deuteranopia and protanopia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe for tritanopia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Heat maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How saliency maps are coloured; Images can show another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all texts, and how numbers are written in the window. Files always have decimal points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New runs are made here, and Runs lists this folder. Runs that exist stay where they are; open them with Open, or choose their folder in Runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resized samples and the demo&apos;s scenes. It can be deleted at any time: what is missing is made again. An old folder is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;While work goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training, a study, scoring, or making a teacher&apos;s maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the settings and closes (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the settings and stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the defaults; nothing is taken yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes and takes nothing (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be written; they hold until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::SheetPreview</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::StartPage</name>
    <message>
        <source>Does knowledge distillation help a small saliency model, and where? Train Model A (plain) against Model B (distilled), watch them live, and look at their maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains on invented scenes; takes a few minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images | maps | fixations, or stimuli | saliency | fixations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its curves, images and checkpoints as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors, their statistics, and its predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder, run, checkpoint or image can also be dropped on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::StatusLine</name>
    <message>
        <source>Memory this program holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 processor threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its curves and images grow by themselves, as its files do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>followed: trained by another process</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::StudyCard</name>
    <message>
        <source>%1 seeds, %2 images; each arm at its own best epoch; below zero is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the verdict and its numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the KL divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %, seeds and images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bootstrap that draws seeds and images: what another training on other images would give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %, images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bootstrap that draws images alone, for these very trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %, seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bootstrap that draws seeds alone; needs two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wilcoxon p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed ranks of the images&apos; differences, each the mean over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank-biserial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How one-sided the images are: −1 all better, +1 all worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect size dz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean difference in standard deviations of the differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many seeds this arm has the lower KL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::StudyFigure</name>
    <message>
        <source>Validation KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation KL of every arm over the seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: mean of n = %2 seeds, band from min to max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: n = 1 seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed %1, training now (dashed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::StudyTable</name>
    <message>
        <source>The seeds of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or double click opens the run of a seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: best KL (epoch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 finished seeds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::StudyView</name>
    <message>
        <source>No study yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One training is one draw: another seed may turn the tables. A study trains the experiment with several seeds, one after another, and says which model is ahead over seeds and images, by how much, and how sure that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a study folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many trainings a new study has; five or more make an interval over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies of the runs folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a study folder from elsewhere (Ctrl+Shift+U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table as CSV, and the verdicts as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models are compared when the first seed is trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curves of the study&apos;s runs cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(seed %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first seed is that of the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study is going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training is going on. Stop it first, or wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains the experiment in the form with each seed, one after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains the seeds that are missing, with the study&apos;s own options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation KL
ε %1, %2 × %3 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No studies in the runs folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The studies in the runs folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The studies in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the runs of all trained seeds in the Curves view, each quantity as a mean with a band</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherCheckPanel</name>
    <message>
        <source>The teacher beside the centre prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 validation image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no teacher maps to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on %1: nothing speaks against these maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on %1: one thing speaks against these maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on %1: %2 things speak against these maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean KL divergence at the training size, epsilon %1; lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean Pearson correlation; higher is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherForm</name>
    <message>
        <source>its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset&apos;s own maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo&apos;s oracle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the maps come from that Model B is taught with. The oracle is the demo&apos;s map of the whole simulated population, free of noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SavedModel folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSI-Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TorchScript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic tells the kind from the file&apos;s content. TorchScript runs the program in the file: use it from sources that you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSI-Net is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BGR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImageNet mean, deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps are kept as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, 16 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPY, float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits are enough for every metric and small on disk; float keeps the network&apos;s output to the last digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input, px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give both the width and the height of the input, or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSI-Net&apos;s input is a multiple of %1 pixels wide and high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the demo dataset has an oracle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds the maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the teacher&apos;s file or SavedModel folder, or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dataset&apos;s own maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the oracle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks (*.safetensors *.pb *.pth *.pt *.onnx);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a SavedModel folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File or SavedModel folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSI-Net (.safetensors, .pb, SavedModel, .pth), a checkpoint of a run, TorchScript (.pt) or ONNX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, JPEG or NPY maps, named as the images are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses a file; the arrow chooses a SavedModel folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only MSI-Net is used in two ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As its authors trained it (area or bicubic, borders of 126), or as the published SavedModel is used (bilinear, borders of 0); the maps differ somewhat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checkpoint sees pictures at the size of its training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the network&apos;s input in pixels; MSI-Net&apos;s own is 320 × 240</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSI-Net and checkpoints know themselves how they take pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of the channels the network was trained with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network takes pixel values to be</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherScorePanel</name>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics of the teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over %1 validation images, at their own size, with the 95 % interval over images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leaves out images where the map is 0 where people looked, since it is minus infinity there: %2. Its mean is too good for this teacher.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherTaughtPanel</name>
    <message>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the folder of the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s maps are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written, %2 kept as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 of those written replace maps that no longer matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next run is taught with the maps in this folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherTrainingForm</name>
    <message>
        <source> (%1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every training image is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images per step; the authors used 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of Adam; the authors used 1e-5 on an encoder that was trained already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added in the KL divergence; values compare only under the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate falls; the authors kept it constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the first block, even; 64 is the published network, and its weights fit only that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input in pixels, a multiple of 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror left-right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrors every image with probability one half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the fresh weights and of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: fresh weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VGG-16 weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input, px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VGG-16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VGG-16&apos;s state dict (.pth) that the encoder starts from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose VGG-16&apos;s weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State dicts (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the best epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the weights go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate is a number above 0 and up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL epsilon is a number above 0 and up to 0.01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of channels is even.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input is a multiple of 8 pixels wide and high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which file the weights go into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the output file ends in .safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output file is there already and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the best epoch: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherTrainingPanel</name>
    <message>
        <source>KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL of the teacher by epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers come with the end of the first epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best epoch was %1, with a validation KL of %2; its weights are in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes this teacher&apos;s maps of the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best epoch so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherView</name>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains MSI-Net on the dataset&apos;s own truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No teacher yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A teacher is a network, or a folder of its maps, that Model B learns to imitate beside the measured truth. Before you train on its maps, see here what they are worth, and whether they fit the images at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a teacher…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSI-Net, a checkpoint, TorchScript or ONNX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a folder of maps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps that were made elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how MSI-Net is trained on this dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher of the current run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result comes here when the work is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training a teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher was not scored: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps were not made: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s training ended with an error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching was stopped. The maps made so far are kept: the next time it goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s training was stopped. The weights of its best epoch, if one was finished, are in the output file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, checked before its first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the demo dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 training and %3 validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing at a time: stop what is going on first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training holds the experiment. Its teacher can change when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the maps against the validation images&apos; truth, by every metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the teacher&apos;s maps of all training and validation images, and keeps them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next run is taught with these maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace and train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains MSI-Net on the training images&apos; truth; hours on a processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset has no teacher maps of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::TensorDifferenceModel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not defined: one of the two is zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module or tensor; a module has the sums of the weights and biases below it. A third click on a heading brings the model&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes of the dimensions, the outermost first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‖%1‖</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Euclidean norm in the first file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Euclidean norm in the second file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‖Δ‖</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm of the difference, the second less the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm of the difference divided by that of the first file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine of the angle between the two: 1 is the same direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest absolute difference of a single value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::TensorPanel</name>
    <message>
        <source>Show &amp;only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only tensors that are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves all other tensors out of the tree (Alt+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the tensors by module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups the tensors by module. Off, they are one list that sorts as a whole (Alt+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens every module (Alt+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes every module (Alt+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C copies the selected rows with full precision; Return shows the tensor as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tensor as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the values of the tensor in Kernels (Alt+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that are NaN or infinite: %1 in %2 of %3 tensors. Predictions from this file cannot be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tensor to see how its values are spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor has no finite value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies all tensors with their statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows	Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::TensorTreeModel</name>
    <message>
        <source>scalar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors: %1, values: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NaN or infinite: %1. The statistics are of the other values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module or tensor. A third click on a heading brings the model&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes of the dimensions, the outermost first; sorts by how many they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a value is stored, as safetensors names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in the tensor; of a module, in all tensors below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the finite values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the finite values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest finite value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest finite value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of values that are exactly zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that are NaN or infinite</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::UnattendedExport</name>
    <message>
        <source>The run has no epoch %1; its last one is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset has no image %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has no such images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::WeightHistoryModel</name>
    <message>
        <source>%1, epoch %2: norm %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, changed by %1 (%2) since epoch %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: drawn above; a click takes its curves away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a click draws its curves above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, drawn above</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::WindowLayout</name>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::WipeHandle</name>
    <message>
        <source>Dividing line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag it, or move it with Left and Right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distilloscope::Workspace</name>
    <message>
        <source>The dataset cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run folder %1 is not there any more: it was moved, renamed or deleted, or its disk is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring all validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 px; the five upsamplings need a multiple of 32, such as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; it must be from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;; it must be a whole number from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;; it must be a number from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;; it must be one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;; it must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no loss: the weights of all its terms are 0. Set one above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, but the encoder weights (%3) were trained with %4; set %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With incomplete batches dropped, %1 training images do not fill one batch of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With incomplete batches dropped, %1 validation images do not fill one batch of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run name becomes part of a folder&apos;s name; it must not begin with a dot or hold slashes, tabs or line breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run name is too long; at most 100 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arms go by the name %1; give each its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no teacher maps, so %1 learns from the truth alone. Choose a folder of teacher maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no teacher maps, so %1 learn from the truth alone. Choose a folder of teacher maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dataset folder with images|maps|fixations/{train,val} or stimuli|saliency|fixations|tsaliency/{train,val}. Empty: the built-in demo dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of teacher maps (PNG, JPEG, NPY or PKL) matched to the stimuli by file name. Empty: the dataset&apos;s own tsaliency or teacher folder, if it has one. The demo&apos;s own are an MSI-Net&apos;s; oracle is the simulated population that its scenes come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stimuli and maps are resized to this width; a multiple of 32. The notebook used 352.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stimuli and maps are resized to this height; a multiple of 32. The notebook used 256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror left-right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrors image and maps left-right with probability one half in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror top-bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrors top-bottom with probability one half. The notebook did; photographs have an up and a down, so Recommended does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the colour channels the network sees. The notebook fed BGR, as OpenCV reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>antialiased_linear is skimage.resize as the notebook called it (Gaussian blur, then linear); area averages the covered pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notebook subtracts 103.939, 116.779 and 123.68 from the channels in their order and divides by 255; imagenet is torchvision&apos;s: red, green and blue by their mean and deviation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the incomplete batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out the samples that do not fill a last batch, in training and validation. The notebook did, so 8 of SALICON&apos;s 5,000 validation images were never scored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorders the validation images each epoch. The notebook did, so with incomplete batches dropped each epoch left out other images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses only the first so many training samples; 0 uses all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses only the first so many validation samples; 0 uses all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo training scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many training scenes the built-in demo makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo validation scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many validation scenes the built-in demo makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the demo&apos;s scenes and simulated observers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loader threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads that decode and mirror ahead of the trainer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache on disk above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resized samples that need more than this are kept in a memory-mapped file instead of in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder initialisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>glorot is Keras&apos; default, which the notebook used; he suits layers followed by ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both encoders start from this file: torchvision&apos;s ResNet-18 (.pth) or a checkpoint. Empty: fresh weights. Input statistics, padding and BatchNorm epsilon must be those of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BatchNorm momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the newest batch in the running statistics. The notebook&apos;s 0.99 in Keras&apos; sense is 0.01 here; in short runs that leaves validation on stale statistics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BatchNorm epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the variance. Keras&apos; default is 0.001, PyTorch&apos;s 0.00001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same is TensorFlow&apos;s rule, which pads strided layers on the right and bottom; symmetric is PyTorch&apos;s, for encoders trained that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial bias before the sigmoid of the heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same initial weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder and decoder of A and B start from the same weights, so that only the distillation differs. Otherwise B draws its own from the next seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Model B learns from the teacher. second_head is the notebook&apos;s: a head of its own follows the teacher. same_head: the one head follows both. blended: the one head learns from a mix of both maps. teacher_only: from the teacher alone. none: from the truth alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher weight w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the teacher term KL(teacher, head) in second_head, same_head and teacher_only. The notebook used 2.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the teacher&apos;s map in the label of blended, each map with a mass of 1; the rest is the truth&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the truth term KL(truth, head 1), and of the blended label&apos;s KL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CC weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of a term 1 - CC between head 1 and its label (in teacher_only the teacher&apos;s map, otherwise the truth or the blend). The notebook had none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>division divides the teacher map and its head by s, as in the notebook: KL compares shapes, so that cancels up to epsilon and only limits the range of the second head. temperature raises both to the power 1/s, which does flatten them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The divisor, or the temperature, of the teacher term. 1 leaves maps as they are; the notebook used 3 as a divisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient shares every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the share of each loss term in the gradient is measured, on the layers that all terms reach; it costs a further backward pass. 0: never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added in the sum, in the quotient and in the logarithm of KL, in the loss and in validation. KL values are comparable only at the same epsilon and resolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes over the training split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images per step; every batch feeds both models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s step size (after the warm-up). The notebook used 0.001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant keeps the learning rate; cosine lets it fall to zero at the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate rises linearly over these steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients longer than this are shortened to it; 0 does not clip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoupled weight decay per step, in units of the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam beta 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay of the mean of gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam beta 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay of the mean of squared gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the root of the squared gradients. Keras&apos; default is 1e-7, PyTorch&apos;s 1e-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B continues A&apos;s step count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notebook gave B the optimiser object that had trained A, so B started without Adam&apos;s bias correction, with updates up to 6 times larger. Off: a fresh optimiser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto takes CUDA when LibTorch has it and a GPU is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto computes convolutions in bfloat16 where that is the faster way on this processor; fp32 everywhere is the notebook&apos;s; tf32 keeps 10 bits of a float&apos;s 23 where a GPU multiplies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 uses all cores. The same run needs the same number of threads to be repeated exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory layout NHWC, which is faster on CPUs and recent GPUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niceness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the training steps back behind the window and other programs; 0 does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reproduce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides initial weights, order of samples and mirroring. The same seed, machine and thread count give the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the run folder&apos;s name. Empty: the dataset&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where run folders are made. Empty: runs in the user&apos;s data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep optimiser state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest keeps it (100 MB per model) for the last epoch alone, enough to go on; every keeps it for each epoch. Weights are kept for every epoch either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL (eps 1e-7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL (MIT, eps 2.2e-16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM (MIT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NSS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NSS (MIT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC-Judd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC-Borji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sAUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IG (bit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IG (MIT, bit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for maps that are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSI-Net, trained on other demo scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated population (oracle)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every training map is constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every validation map is constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every validation image gets the same map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maps in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dataset&apos;s %1 folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no dataset folder. Looked for images/ or stimuli/ and maps/ or saliency/, each with train/ and val/ inside. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no %2 split: there is no folder %3. Looked for images/ or stimuli/ and maps/ or saliency/, each with train/ and val/ inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no usable %2 sample among %3 stimuli in %4 and %5 maps in %6. A stimulus (JPEG or PNG) and its map must have the same name but for the ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher folder %1 has no map with the name of a stimulus. Looked for PNG, JPEG, NPY and PKL files, flat or in train/ and val/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a run folder: it has no run.json in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a study folder: it has no study.json that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has format %2; this program reads format 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no finished epoch, so there are no weights in it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1. Name a .safetensors file or a run folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no teacher %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 has a map (PNG, JPEG, NPY or PKL, flat or in val/) for only %2 of %3 validation images; there is none for instance for %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset %1 has no teacher map of its own for %2. Name the folder that the maps are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a dead output: %2 at %3, so it does not depend on the image. Try a smaller learning rate, gradient clipping or the Recommended preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The validation KL of %1 is not finite at %2, on these images: %3. The weights of this epoch were not saved; the last checkpoint is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed beside KL at each epoch on the validation images, at the truth&apos;s own size: any of kl_notebook, kl_mit, cc, sim, sim_mit, nss, nss_mit, auc_judd, auc_borji, sauc, sauc_mit, ig, ig_mit, separated by commas. Those that need fixations are left out without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sAUC (MIT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading fixations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summing up the scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the list of maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the teacher&apos;s maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a variable I that is no fixation map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a variable gaze without a field fixations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an array larger than is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has fixations that are no list of x and y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no teacher map, which others have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no variable resolution with rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the name of another file but for its ending, and is not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more numbers than are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds values that are negative or not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a pickle of Python, not an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is all zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is an array (NPY), not an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is big-endian, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged (not a whole MATLAB file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged (its pixels cannot be decoded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty (0 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is larger inside than is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested deeper or has more parts than is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no MATLAB file of version 5 to 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no image that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is truncated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is truncated or damaged (no whole JSON document)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be unpacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no saliency map of the same name in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no stimulus of the same name in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no maps for the %1 split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference in %1 between %2 and %3 could be shown, for there are too few images: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference in %1 between %2 and %3 could be shown: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one seed, no difference in %1 between %2 and %3 could be shown: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one seed, %1 has a lower %2 than %3 (better): %4; whether another seed would agree is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a lower %2 than %3 (better): %4; with so few seeds the interval is likely too narrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a lower %2 than %3 (better): %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one seed, %1 has a lower %2 than %3 (worse): %4; whether another seed would agree is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a lower %2 than %3 (worse): %4; with so few seeds the interval is likely too narrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a lower %2 than %3 (worse): %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one seed, %1 has a higher %2 than %3 (better): %4; whether another seed would agree is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a higher %2 than %3 (better): %4; with so few seeds the interval is likely too narrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a higher %2 than %3 (better): %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one seed, %1 has a higher %2 than %3 (worse): %4; whether another seed would agree is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a higher %2 than %3 (worse): %4; with so few seeds the interval is likely too narrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a higher %2 than %3 (worse): %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned by 180 degrees, the teacher&apos;s maps fit the truth clearly better (mean correlation %1 instead of %2, better on %3). Write them again the right way up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned upside down, the teacher&apos;s maps fit the truth clearly better (mean correlation %1 instead of %2, better on %3). Write them again the right way up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrored left to right, the teacher&apos;s maps fit the truth clearly better (mean correlation %1 instead of %2, better on %3). Write them again without the mirroring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretched to %1 % of their width, the teacher&apos;s maps fit the truth clearly better (mean correlation %2 instead of %3, better on %4). See how the teacher&apos;s input is resized, padded or cropped, and undo that for its maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretched to %1 % of their height, the teacher&apos;s maps fit the truth clearly better (mean correlation %2 instead of %3, better on %4). See how the teacher&apos;s input is resized, padded or cropped, and undo that for its maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezed to %1 % of their width, the teacher&apos;s maps fit the truth clearly better (mean correlation %2 instead of %3, better on %4). See how the teacher&apos;s input is resized, padded or cropped, and undo that for its maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezed to %1 % of their height, the teacher&apos;s maps fit the truth clearly better (mean correlation %2 instead of %3, better on %4). See how the teacher&apos;s input is resized, padded or cropped, and undo that for its maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved by %1 and %2, the teacher&apos;s maps fit the truth clearly better (mean correlation %3 instead of %4, better on %5). See how the teacher&apos;s input is resized, padded or cropped, and undo that for its maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved by %1, the teacher&apos;s maps fit the truth clearly better (mean correlation %2 instead of %3, better on %4). See how the teacher&apos;s input is resized, padded or cropped, and undo that for its maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s maps fit the truth of other images as well as that of their own (mean correlation %1 with their own, %2 with others&apos;). For instance the map of %3 fits %4 better (%5 instead of %6). They hardly depend on their pictures, or the files got mixed up: see that names and pictures belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher is worse than the centre prior, which knows nothing of the picture: mean KL %1 against %2. A student gains nothing from it; see that the maps belong to this dataset and are read as they were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s map is constant on %1: such a map says nothing. Teach them anew, or leave these images out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher has the same map for every image that was looked at (%1): it does not depend on the picture. Use another teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of their width to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of their width to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of their height down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of their height up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean difference %1 (%2 - %3), %4 interval %5 to %6, %7, %8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header gives no size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header has a wrong length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part has an impossible length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its frame header is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends before its pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no plain file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its content cannot be read (check its permissions)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset folder %1 is a file; choose the folder that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher folder %1 is a file; choose the folder that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be listed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher folder %1 has no map that can be used. Looked for PNG, JPEG, NPY and PKL files, flat or in train/ and val/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher folder %1 has no map that can be used, for instance %2. Looked for PNG, JPEG, NPY and PKL files, flat or in train/ and val/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: cannot make the demo dataset in %1. It needs about 0.15 MB for each scene. Free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot make the demo dataset in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds something that is not a demo dataset and is left as it is. Choose an empty folder or a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write in %1: %2. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in use by another training. Wait for it to end, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: cannot write %1. Free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Choose a folder that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot make the folder %1: %2. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot name the checkpoint %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged or of another program, so the run cannot be read. Put back a copy of the file, or remove the run&apos;s folder.
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged or of another program, so the study cannot be read. Put back a copy of the file, or remove the study&apos;s folder.
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs folder %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs folder %1 cannot be read to its end: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as notes: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read, and cannot be kept as %2 either: %3. Move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notes of %1 would be longer than %2 MB. Shorten them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run&apos;s name of %1 bytes is too long; the longest is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run&apos;s name is a single line. Write the rest as its note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note has no image that it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names %2 arms, but its options have %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: seed %2 does not have one best KL and epoch for each arm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 compares arm %2, which it does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no %2; it trained %3 arms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, %1 threads, %2, plain kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, 1 thread, %1, plain kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, %1 threads, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, 1 thread, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, plain kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds %1 and %2 more. Perhaps %3 is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds %1. Perhaps %2 is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds %1 and %2 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be listed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checksum of its %1 part is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1 bytes, more than notes can have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is truncated: tensor %1 ends at byte %2 of the data, which has %3; copy or download the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is truncated: its header has %1 bytes, the whole file %2; copy or download the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not sound: tensor %1 begins at byte %2 of the data instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not sound: %1 bytes at its end belong to no tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not sound: tensor %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no safetensors file: it has only %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no safetensors file: its first eight bytes are not the length of a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no sound safetensors file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not written: the tensor name %1 is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not written: the tensor name %1 is kept for the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not written: tensor %1 has the type %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not written: its header would be longer than 100 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a checkpoint of Distilloscope: its header has no %1; choose a file that a training wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a checkpoint of Distilloscope but of the format %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the format version %1; this program reads version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 = %2 in its header, not a number from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 = %2 in its header, not an even number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the model %1, not a student (A or B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the model %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the padding %1, not same or symmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no variable gaze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no variable gaze, only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no list of annotations: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 images where one is meant; files of many images belong in annotations/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a MATLAB 7.3 file, which is not read; save it in MATLAB with -v7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1x%2 pixels, more than the 134 megapixels allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an NPY header without a usable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds an array of shape (%1) where one of rows and columns is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds numbers of type %1; save it as float32, float64, uint8 or uint16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is longer than its shape (%1) says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1 where its stimulus is %2: scaled to fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1 where its stimulus is %2, which is another shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1 where its stimulus is %2: stretched to fit, as are %3 more teacher maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1 where its stimulus is %2: stretched to fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the teacher, the simulated population itself: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no %1 by its ending, and is not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libpng could not encode a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libjpeg could not encode a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no pickled array that can be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
