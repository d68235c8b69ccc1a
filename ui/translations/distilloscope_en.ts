<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
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
        <source>The difference pane is coloured by the arm that has more there, and white where both agree. Scores stand under the panes, the better arm in bold. Sort the strip by the difference to see first where the models part.</source>
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
        <source>Pausing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping and saving…</source>
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
    <name>distilloscope::Workspace</name>
    <message>
        <source>The dataset cannot be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot be opened.</source>
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
        <source>Computed beside KL at each epoch on the validation images, at the truth&apos;s own size: any of kl_notebook, kl_mit, cc, sim, sim_mit, nss, nss_mit, auc_judd, auc_borji, sauc, ig, ig_mit, separated by commas. Those that need fixations are left out without them.</source>
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
        <source>auto computes convolutions in bfloat16 where the processor has it, about twice as fast; fp32 everywhere is the notebook&apos;s.</source>
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
</context>
</TS>
