<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>CheckpointFacts</name>
    <message>
        <source>Training state</source>
        <translation>Trainingszustand</translation>
    </message>
    <message>
        <source>Other weights</source>
        <translation>Andere Gewichte</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>batches of %1</source>
        <translation>Batches von %1</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>Voreinstellung %1</translation>
    </message>
    <message>
        <source>Validation KL</source>
        <translation>KL der Validierung</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>This file holds the optimiser&apos;s state. Open a.safetensors or b.safetensors beside it.</source>
        <translation>Diese Datei enthält den Zustand des Optimierers. Öffnen Sie a.safetensors oder b.safetensors daneben.</translation>
    </message>
    <message>
        <source>These tensors have a student&apos;s names, but the file does not say how the student was built. Open a file that a training wrote.</source>
        <translation>Diese Tensoren heißen wie die eines Schülers, aber die Datei sagt nicht, wie er gebaut war. Öffnen Sie eine Datei, die ein Training geschrieben hat.</translation>
    </message>
    <message>
        <source>These weights are of no student model. Open a file that a training wrote.</source>
        <translation>Diese Gewichte gehören zu keinem Schülermodell. Öffnen Sie eine Datei, die ein Training geschrieben hat.</translation>
    </message>
    <message>
        <source>The notebook&apos;s Keras files cannot teach; a checkpoint of a run can.</source>
        <translation>Die Keras-Dateien des Notebooks können nicht lehren; ein Checkpoint eines Laufs kann es.</translation>
    </message>
    <message>
        <source>What network these weights belong to is not known. MSI-Net&apos;s weights and students can teach.</source>
        <translation>Zu welchem Netz diese Gewichte gehören, ist nicht bekannt. Lehren können die Gewichte von MSI-Net und Schüler.</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.h5 *.hdf5 *.pth *.pt);;All files (*)</source>
        <translation>Gewichte (*.safetensors *.h5 *.hdf5 *.pth *.pt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose another file, or look where it was moved to.</source>
        <translation>Wählen Sie eine andere Datei, oder sehen Sie nach, wohin sie verschoben wurde.</translation>
    </message>
    <message>
        <source>Choose another file, or copy this one anew from where it came.</source>
        <translation>Wählen Sie eine andere Datei, oder kopieren Sie diese noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>Write the file anew with the program it comes from, or choose another one.</source>
        <translation>Schreiben Sie die Datei mit dem Programm neu, aus dem sie stammt, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Try again, or choose another file.</source>
        <translation>Versuchen Sie es noch einmal, oder wählen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>ComparisonFigure</name>
    <message>
        <source>Stimulus</source>
        <translation>Stimulus</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Ground Truth</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Density, from none to the highest of the ground truth of the row. KL of the better model in bold. Epoch %1.</source>
        <translation>Dichte, von null bis zum höchsten Wert der Ground Truth der Zeile. KL des besseren Modells fett. Epoche %1.</translation>
    </message>
</context>
<context>
    <name>ControlParts</name>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Filter tensors by name</source>
        <translation>Tensoren nach Namen filtern</translation>
    </message>
    <message>
        <source>Shows the tensors whose full dotted name holds this text (Ctrl+F; Escape clears)</source>
        <translation>Zeigt die Tensoren, deren voller Name diesen Text enthält (Strg+F; Escape leert)</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>used</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>Problems of %1</source>
        <translation>Probleme von %1</translation>
    </message>
</context>
<context>
    <name>FigureExport</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 ends in none of .pdf, .svg and .png; the ending chooses the format.</source>
        <translation>%1 endet weder auf .pdf noch auf .svg noch auf .png; die Endung wählt das Format.</translation>
    </message>
    <message>
        <source>The figure is too large to be drawn.</source>
        <translation>Die Abbildung ist zu groß, um gezeichnet zu werden.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>What Distilloscope does</source>
        <translation>Was Distilloscope tut</translation>
    </message>
    <message>
        <source>It answers one question: does knowledge distillation help a small saliency model, and where? It trains two or more students on the same batches: Model A learns from the ground truth alone, Model B from the truth and from the maps of a teacher.</source>
        <translation>Es beantwortet eine Frage: Hilft Wissensdestillation einem kleinen Salienzmodell, und wo? Zwei oder mehr Schüler werden auf denselben Batches trainiert: Modell A lernt allein aus der Ground Truth, Modell B aus der Ground Truth und aus den Karten eines Lehrers.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Begin&lt;/b&gt; with the demo, or open a dataset folder. The experiment is in the form on the left; Start trains it. Curves shows who is ahead, Images on which pictures and why, Checkpoints what is in the weights, Runs all that was trained before.</source>
        <translation>&lt;b&gt;Beginnen&lt;/b&gt; Sie mit der Demo, oder öffnen Sie einen Datensatzordner. Das Experiment steht links im Formular; Start trainiert es. Kurven zeigt, wer vorn liegt, Bilder, auf welchen Bildern und warum, Checkpoints, was in den Gewichten steckt, Läufe alles, was vorher trainiert wurde.</translation>
    </message>
    <message>
        <source>&lt;b&gt;One epoch everywhere.&lt;/b&gt; The slider below the views chooses an epoch, and every view shows the models as they were then. While a training runs it follows the newest epoch until another one is chosen.</source>
        <translation>&lt;b&gt;Überall dieselbe Epoche.&lt;/b&gt; Der Regler unter den Ansichten wählt eine Epoche, und jede Ansicht zeigt die Modelle, wie sie damals waren. Während ein Training läuft, folgt er der neuesten Epoche, bis eine andere gewählt wird.</translation>
    </message>
    <message>
        <source>&lt;b&gt;One colour, one meaning.&lt;/b&gt; Model A, Model B, teacher and truth have the same colours in every view. Other sets, for colour-blind readers, are in the settings.</source>
        <translation>&lt;b&gt;Eine Farbe, eine Bedeutung.&lt;/b&gt; Modell A, Modell B, Lehrer und Ground Truth haben in jeder Ansicht dieselben Farben. Andere Farbsätze, auch für Farbfehlsichtige, stehen in den Einstellungen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing is lost.&lt;/b&gt; A run is a folder that is written as it goes on. Paused, stopped or killed, it can be opened and resumed, to the same weights as without the break.</source>
        <translation>&lt;b&gt;Nichts geht verloren.&lt;/b&gt; Ein Lauf ist ein Ordner, der fortlaufend geschrieben wird. Ob angehalten, beendet oder abgebrochen: Er lässt sich öffnen und fortsetzen und kommt zu denselben Gewichten wie ohne Unterbrechung.</translation>
    </message>
    <message>
        <source>&lt;b&gt;One seed is one draw.&lt;/b&gt; Before you conclude anything, train the experiment over several seeds as a study.</source>
        <translation>&lt;b&gt;Ein Seed ist eine Ziehung.&lt;/b&gt; Bevor Sie etwas folgern, trainieren Sie das Experiment als Studie über mehrere Seeds.</translation>
    </message>
    <message>
        <source>Reading the curves</source>
        <translation>Die Kurven lesen</translation>
    </message>
    <message>
        <source>KL divergence says how far a predicted map is from the truth: 0 is perfect, lower is better. The solid line with markers is the validation, after each epoch; the thin one behind it the training, step by step. Only the validation tells how a model does on images it has not seen.</source>
        <translation>Die KL-Divergenz sagt, wie weit eine vorhergesagte Karte von der Ground Truth entfernt ist: 0 ist vollkommen, kleiner ist besser. Die kräftige Linie mit Punkten ist die Validierung nach jeder Epoche, die dünne dahinter das Training, Schritt für Schritt. Nur die Validierung sagt, was ein Modell auf Bildern leistet, die es nicht gesehen hat.</translation>
    </message>
    <message>
        <source>The horizontal lines are what others reach: the teacher&apos;s own maps, a centre prior (people look to the middle) and a map of one value. A model above the centre prior has not learnt to look at the picture yet.</source>
        <translation>Die waagerechten Linien zeigen, was andere erreichen: die Karten des Lehrers, ein Zentrumsprior (Menschen blicken zur Mitte) und eine Karte mit einem einzigen Wert. Ein Modell über dem Zentrumsprior hat noch nicht gelernt, auf das Bild zu sehen.</translation>
    </message>
    <message>
        <source>Below, the gap between the arms. Below zero, the second arm is ahead. Where the gap is as small as it swings from epoch to epoch, there is no difference to speak of.</source>
        <translation>Darunter steht der Abstand zwischen den Armen. Unter null liegt der zweite Arm vorn. Wo der Abstand nur so groß ist, wie er von Epoche zu Epoche schwankt, gibt es keinen nennenswerten Unterschied.</translation>
    </message>
    <message>
        <source>Values of KL compare only at the same epsilon and resolution, which the axis names.</source>
        <translation>KL-Werte sind nur bei gleichem Epsilon und gleicher Auflösung vergleichbar; beides nennt die Achse.</translation>
    </message>
    <message>
        <source>Reading the maps</source>
        <translation>Die Karten lesen</translation>
    </message>
    <message>
        <source>Each pane shows one map over the stimulus: bright is where people look, or where a model thinks they do. All panes share one range unless it is unlocked, so equal colours are equal values. The pointer reads every map at that pixel.</source>
        <translation>Jedes Teilbild zeigt eine Karte über dem Stimulus: Hell ist, wohin Menschen blicken oder wohin sie nach Ansicht eines Modells blicken. Alle Teilbilder haben denselben Wertebereich, solange er nicht gelöst wird; gleiche Farben sind also gleiche Werte. Der Mauszeiger liest jede Karte an diesem Pixel ab.</translation>
    </message>
    <message>
        <source>Any picture can be dropped in. It gets predictions, and no scores, as nobody&apos;s gaze is known.</source>
        <translation>Jedes Bild lässt sich hineinziehen. Es bekommt Vorhersagen, aber keine Maße, denn niemandes Blick ist dazu bekannt.</translation>
    </message>
    <message>
        <source>Reading a checkpoint</source>
        <translation>Einen Checkpoint lesen</translation>
    </message>
    <message>
        <source>Every tensor with its shape and statistics. Values that are not finite raise an alarm. Many zeros after a ReLU, a deviation that grows from epoch to epoch, or a histogram with two far tails are worth a look.</source>
        <translation>Jeder Tensor mit Form und Statistik. Nicht endliche Werte lösen einen Alarm aus. Viele Nullen nach einer ReLU, eine Streuung, die von Epoche zu Epoche wächst, oder ein Histogramm mit zwei weiten Ausläufern verdienen einen Blick.</translation>
    </message>
    <message>
        <source>A checkpoint can be put to work: Images then shows its predictions in place of an arm of the run.</source>
        <translation>Ein Checkpoint lässt sich einsetzen: Bilder zeigt dann seine Vorhersagen anstelle eines Arms des Laufs.</translation>
    </message>
    <message>
        <source>Comparing runs</source>
        <translation>Läufe vergleichen</translation>
    </message>
    <message>
        <source>All run folders of one place. Select several and their options are compared; only what differs is listed. Runs of other datasets, resolutions or epsilons do not compare in KL.</source>
        <translation>Alle Laufordner eines Orts. Wählen Sie mehrere, werden ihre Optionen verglichen; aufgeführt wird nur, was sich unterscheidet. Läufe mit anderem Datensatz, anderer Auflösung oder anderem Epsilon sind in der KL nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Trusting a teacher</source>
        <translation>Einem Lehrer trauen</translation>
    </message>
    <message>
        <source>A teacher that is mirrored, misaligned or worse than the centre prior teaches nothing. Score it first: the page says what speaks against its maps, with the images that show it. Teach writes its maps of the dataset once, and reuses them.</source>
        <translation>Ein Lehrer, dessen Karten gespiegelt, verschoben oder schlechter als der Zentrumsprior sind, lehrt nichts. Bewerten Sie ihn zuerst: Die Seite sagt, was gegen seine Karten spricht, mit den Bildern, die es zeigen. Lehren schreibt seine Karten des Datensatzes einmal und verwendet sie wieder.</translation>
    </message>
    <message>
        <source>Reading a study</source>
        <translation>Eine Studie lesen</translation>
    </message>
    <message>
        <source>The same experiment over several seeds. For each arm there is the mean difference to the first with its 95 % interval over seeds. When the interval holds zero, these seeds do not decide it; more seeds narrow it with the square root of their number.</source>
        <translation>Dasselbe Experiment über mehrere Seeds. Für jeden Arm steht der mittlere Unterschied zum ersten mit seinem 95-%-Intervall über die Seeds. Enthält das Intervall die Null, entscheiden diese Seeds nichts; mehr Seeds verengen es mit der Wurzel ihrer Zahl.</translation>
    </message>
    <message>
        <source>What the Notebook preset does differently</source>
        <translation>Was die Voreinstellung Notebook anders macht</translation>
    </message>
    <message>
        <source>Notebook repeats the original notebook, quirks included, except that each model gets an optimiser of its own. The option “B continues A&apos;s step count” brings that quirk back: Model B then starts without Adam&apos;s bias correction.</source>
        <translation>Notebook wiederholt das ursprüngliche Notebook mit seinen Eigenheiten, nur bekommt jedes Modell einen eigenen Optimierer. Die Option „B zählt As Schritte weiter“ holt auch diese Eigenheit zurück: Modell B beginnt dann ohne Adams Bias-Korrektur.</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>The Notebook preset</source>
        <translation>Die Voreinstellung Notebook</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Teachers</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>Files of a checkpoint</source>
        <translation>Dateien eines Checkpoints</translation>
    </message>
    <message>
        <source>The demo&apos;s teacher</source>
        <translation>Der Lehrer der Demo</translation>
    </message>
    <message>
        <source>The difference pane is coloured by the arm that has more there, and white where both agree. Scores stand under the panes, the better arm in bold. Sort the strip by the difference to see first where the models part; the score it is sorted and filtered by can be any that the run keeps of every image.</source>
        <translation>Das Differenzbild trägt die Farbe des Arms, der dort mehr hat, und ist weiß, wo beide übereinstimmen. Die Maße stehen unter den Teilbildern, der bessere Arm fett. Sortieren Sie den Bildstreifen nach der Differenz, um zuerst zu sehen, wo sich die Modelle trennen; sortiert und gefiltert wird nach jedem Maß, das der Lauf zu jedem Bild behält.</translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation>Diese Seite ist auf Englisch.</translation>
    </message>
</context>
<context>
    <name>ImageChoice</name>
    <message>
        <source>The current image</source>
        <translation>Das aktuelle Bild</translation>
    </message>
    <message>
        <source>As listed in Images</source>
        <translation>Wie unter Bilder aufgeführt</translation>
    </message>
    <message>
        <source>Starred images</source>
        <translation>Bilder mit Stern</translation>
    </message>
    <message>
        <source>Best of %1</source>
        <translation>Beste von %1</translation>
    </message>
    <message>
        <source>Worst of %1</source>
        <translation>Schlechteste von %1</translation>
    </message>
    <message>
        <source>%1 furthest ahead</source>
        <translation>%1 am weitesten vorn</translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation>Größter Unterschied</translation>
    </message>
    <message>
        <source>Spread from best to worst</source>
        <translation>Verteilt von bestem bis schlechtestem</translation>
    </message>
    <message>
        <source>These ids</source>
        <translation>Diese Kennungen</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>all validation images</source>
        <translation>alle Validierungsbilder</translation>
    </message>
    <message>
        <source>images chosen by hand</source>
        <translation>von Hand gewählte Bilder</translation>
    </message>
    <message>
        <source>the images with the lowest %1 of %2</source>
        <translation>die Bilder mit dem niedrigsten Wert (%1) von %2</translation>
    </message>
    <message>
        <source>the images with the highest %1 of %2</source>
        <translation>die Bilder mit dem höchsten Wert (%1) von %2</translation>
    </message>
    <message>
        <source>the images on which %1 is furthest ahead in %2</source>
        <translation>die Bilder, auf denen %1 bei %2 am weitesten vorn liegt</translation>
    </message>
    <message>
        <source>the images on which %1 and %2 differ most in %3</source>
        <translation>die Bilder, auf denen sich %1 und %2 bei %3 am meisten unterscheiden</translation>
    </message>
    <message>
        <source>images at even ranks from the lowest to the highest %1 of %2</source>
        <translation>Bilder in gleichen Rangabständen vom niedrigsten zum höchsten Wert (%1) von %2</translation>
    </message>
    <message>
        <source>images at even ranks from the highest to the lowest %1 of %2</source>
        <translation>Bilder in gleichen Rangabständen vom höchsten zum niedrigsten Wert (%1) von %2</translation>
    </message>
</context>
<context>
    <name>ImageNotices</name>
    <message>
        <source>Predicting…</source>
        <translation>Wird vorhergesagt…</translation>
    </message>
    <message>
        <source>%1 gave no map.</source>
        <translation>%1 lieferte keine Karte.</translation>
    </message>
    <message>
        <source>The map of %1 comes after the first epoch.</source>
        <translation>Die Karte von %1 kommt nach der ersten Epoche.</translation>
    </message>
    <message>
        <source>The map of %1 is shown here, epoch by epoch, once a run is started or opened.</source>
        <translation>Hier steht, Epoche für Epoche, die Karte von %1, sobald ein Lauf beginnt oder geöffnet wird.</translation>
    </message>
    <message>
        <source>This run ended before its first epoch.</source>
        <translation>Dieser Lauf endete vor seiner ersten Epoche.</translation>
    </message>
    <message>
        <source>There is no checkpoint of %1 after epoch %2.</source>
        <translation>Es gibt keinen Checkpoint von %1 nach Epoche %2.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>An image from outside has no ground truth.</source>
        <translation>Ein fremdes Bild hat keine Ground Truth.</translation>
    </message>
    <message>
        <source>There is no ground truth.</source>
        <translation>Es gibt keine Ground Truth.</translation>
    </message>
    <message>
        <source>An image from outside has no teacher map.</source>
        <translation>Ein fremdes Bild hat keine Lehrerkarte.</translation>
    </message>
    <message>
        <source>The dataset has no teacher map of this image.</source>
        <translation>Der Datensatz hat zu diesem Bild keine Lehrerkarte.</translation>
    </message>
    <message>
        <source>The difference needs the maps of both models.</source>
        <translation>Die Differenz braucht die Karten beider Modelle.</translation>
    </message>
    <message>
        <source>The map of %1 cannot be shown.</source>
        <translation>Die Karte von %1 kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>The maps of %1 and %2 cannot be shown.</source>
        <translation>Die Karten von %1 und %2 können nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>PaneExport</name>
    <message>
        <source>%1 cannot be drawn: the picture is too large.</source>
        <translation>%1 kann nicht gezeichnet werden: Das Bild ist zu groß.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>PaneKind</name>
    <message>
        <source>Stimulus</source>
        <translation>Stimulus</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Ground Truth</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>The map predicted by %1, trained without a teacher</source>
        <translation>Die von %1 vorhergesagte Karte, ohne Lehrer trainiert</translation>
    </message>
    <message>
        <source>The map predicted by %1, trained with the teacher</source>
        <translation>Die von %1 vorhergesagte Karte, mit dem Lehrer trainiert</translation>
    </message>
    <message>
        <source>The picture the observers saw</source>
        <translation>Das Bild, das die Betrachter sahen</translation>
    </message>
    <message>
        <source>The saliency map of the dataset: where observers looked</source>
        <translation>Die Salienzkarte des Datensatzes: wohin die Betrachter blickten</translation>
    </message>
    <message>
        <source>The teacher&apos;s map, from which distilled models learn</source>
        <translation>Die Karte des Lehrers, aus der destillierte Modelle lernen</translation>
    </message>
    <message>
        <source>Where %1 expects more gaze than %2 (in the colour of %1) or less (in that of %2)</source>
        <translation>Wo %1 mehr Blicke erwartet als %2 (in der Farbe von %1) oder weniger (in der von %2)</translation>
    </message>
    <message>
        <source>The map predicted from %1, whatever epoch is looked at</source>
        <translation>Die aus %1 vorhergesagte Karte, welche Epoche auch betrachtet wird</translation>
    </message>
    <message>
        <source>A map that stays whatever epoch is looked at, once one is pinned</source>
        <translation>Eine Karte, die bei jeder betrachteten Epoche bleibt, sobald eine angeheftet ist</translation>
    </message>
</context>
<context>
    <name>PaneOutput</name>
    <message>
        <source>%1 is on the clipboard, %2 × %3 pixels.</source>
        <translation>%1 ist in der Zwischenablage, %2 × %3 Pixel.</translation>
    </message>
    <message>
        <source>There are no panes to export yet.</source>
        <translation>Es gibt noch keine Teilbilder zu exportieren.</translation>
    </message>
    <message>
        <source>Export the panes into a folder</source>
        <translation>Teilbilder in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>The panes were not all written.</source>
        <translation>Nicht alle Teilbilder wurden geschrieben.</translation>
    </message>
    <message>
        <source>%1 files are in %2.</source>
        <translation>%1 Dateien liegen in %2.</translation>
    </message>
    <message>
        <source>There are no panes to copy yet.</source>
        <translation>Es gibt noch keine Teilbilder zu kopieren.</translation>
    </message>
    <message>
        <source>The panes are on the clipboard, %1 × %2 pixels.</source>
        <translation>Die Teilbilder sind in der Zwischenablage, %1 × %2 Pixel.</translation>
    </message>
</context>
<context>
    <name>PanePin</name>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, best epoch (%2)</source>
        <translation>%1, beste Epoche (%2)</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, Epoche %2</translation>
    </message>
</context>
<context>
    <name>PaperFigure</name>
    <message>
        <source>Colours: density relative to a uniform map, one range for all images.</source>
        <translation>Farben: Dichte im Verhältnis zur Gleichverteilung, ein Bereich für alle Bilder.</translation>
    </message>
    <message>
        <source>Colours: density from none to the highest of each image&apos;s ground truth.</source>
        <translation>Farben: Dichte von null bis zum höchsten Wert der Ground Truth jedes Bildes.</translation>
    </message>
    <message>
        <source>%1 %2 (epoch %3)</source>
        <translation>%1 %2 (Epoche %3)</translation>
    </message>
    <message>
        <source>Mean KL divergence over epochs; thin: training batches</source>
        <translation>Mittlere KL-Divergenz über die Epochen; dünn: Trainings-Batches</translation>
    </message>
    <message>
        <source>; flags: best, %1</source>
        <translation>; Fähnchen: beste, %1</translation>
    </message>
    <message>
        <source>Difference to %1, paired by image, with 95 % intervals (n = %2 validation images).</source>
        <translation>Unterschied zu %1, gepaart nach Bildern, mit 95-%-Intervallen (n = %2 Validierungsbilder).</translation>
    </message>
    <message>
        <source>Maps after epoch %1</source>
        <translation>Karten nach Epoche %1</translation>
    </message>
    <message>
        <source>KL below each map, the lower of the two models in bold.</source>
        <translation>KL unter jeder Karte, die kleinere der beiden Modelle fett.</translation>
    </message>
    <message>
        <source>Dataset: %1; seed %2; KL with %3.</source>
        <translation>Datensatz: %1; Seed %2; KL mit %3.</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Ground Truth</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>+max</source>
        <translation>+max</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>density</source>
        <translation>Dichte</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Give the whole path, from the root on.</source>
        <translation>Geben Sie den ganzen Pfad an, vom Wurzelverzeichnis an.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Das ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>In %1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>Pausing…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>seed %1 of %2</source>
        <translation>Seed %1 von %2</translation>
    </message>
    <message>
        <source>epoch %1/%2</source>
        <translation>Epoche %1/%2</translation>
    </message>
    <message>
        <source>step %1/%2</source>
        <translation>Schritt %1/%2</translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 img/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>A training is going on</source>
        <translation>Ein Training läuft</translation>
    </message>
    <message>
        <source>Scores are being computed</source>
        <translation>Maße werden berechnet</translation>
    </message>
    <message>
        <source>Maps are being predicted</source>
        <translation>Karten werden vorhergesagt</translation>
    </message>
    <message>
        <source>A teacher&apos;s maps are being made</source>
        <translation>Die Karten eines Lehrers entstehen</translation>
    </message>
    <message>
        <source>A teacher is being trained</source>
        <translation>Ein Lehrer wird trainiert</translation>
    </message>
    <message>
        <source>A study is going on</source>
        <translation>Eine Studie läuft</translation>
    </message>
    <message>
        <source>Kept training, it finishes without a window and the program ends with it. Stopped, it saves a checkpoint from which it can be resumed.</source>
        <translation>Weiter trainiert endet es ohne Fenster, und das Programm endet mit ihm. Beendet speichert es einen Checkpoint, von dem aus es fortgesetzt werden kann.</translation>
    </message>
    <message>
        <source>Kept training, it finishes without a window and the program ends with it. Stopped, it keeps the weights of the epochs that are done.</source>
        <translation>Weiter trainiert endet es ohne Fenster, und das Programm endet mit ihm. Beendet behält es die Gewichte der abgeschlossenen Epochen.</translation>
    </message>
    <message>
        <source>Kept going, it finishes without a window and the program ends with it. Stopped, it keeps the maps that are made.</source>
        <translation>Weitergeführt endet es ohne Fenster, und das Programm endet mit ihm. Beendet behält es die fertigen Karten.</translation>
    </message>
    <message>
        <source>Scores are shown in this window: once it is closed, they are lost.</source>
        <translation>Die Maße werden in diesem Fenster gezeigt: Ist es geschlossen, sind sie verloren.</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Einen Checkpoint öffnen</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.h5 *.hdf5 *.pth *.pt);;All files (*)</source>
        <translation>Gewichte (*.safetensors *.h5 *.hdf5 *.pth *.pt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open an image</source>
        <translation>Ein Bild öffnen</translation>
    </message>
    <message>
        <source>Images (*.jpg *.jpeg *.png);;All files (*)</source>
        <translation>Bilder (*.jpg *.jpeg *.png);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation>Einen Laufordner öffnen</translation>
    </message>
    <message>
        <source>Open a study folder</source>
        <translation>Einen Studienordner öffnen</translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation>Einen Datensatzordner öffnen</translation>
    </message>
    <message>
        <source>What should happen to the training?</source>
        <translation>Was soll mit dem Training geschehen?</translation>
    </message>
    <message>
        <source>%1. Close all the same?</source>
        <translation>%1. Trotzdem schließen?</translation>
    </message>
    <message>
        <source>Waiting behind it: %1.</source>
        <translation>Dahinter wartet: %1.</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Weiterführen</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Beenden und schließen</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Beenden und speichern</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Starred and noted</source>
        <translation>Mit Stern und Notiz</translation>
    </message>
    <message>
        <source>%1 furthest ahead of %2</source>
        <translation>%1 am weitesten vor %2</translation>
    </message>
    <message>
        <source>Lowest KL of %1</source>
        <translation>Kleinste KL von %1</translation>
    </message>
    <message>
        <source>Highest KL of %1</source>
        <translation>Größte KL von %1</translation>
    </message>
    <message>
        <source>%1 — Distilloscope run</source>
        <translation>%1 — Distilloscope-Lauf</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the report, as in HTML&apos;s lang</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Written by %1 on %2. This file needs no other file and no network.</source>
        <translation>Geschrieben von %1 am %2. Diese Datei braucht keine andere Datei und kein Netz.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Thick with points: validation, after each epoch; a flag marks the best. Thin: training batches, means of neighbouring steps. Pointing at a point tells its value.</source>
        <translation>Dick mit Punkten: Validierung nach jeder Epoche; ein Fähnchen bezeichnet die beste. Dünn: Trainings-Batches, Mittel benachbarter Schritte. Zeigen auf einen Punkt nennt seinen Wert.</translation>
    </message>
    <message>
        <source>KL divergence over epochs</source>
        <translation>KL-Divergenz über die Epochen</translation>
    </message>
    <message>
        <source>Difference in KL over epochs, with 95 % intervals over images</source>
        <translation>Unterschied der KL über die Epochen, mit 95-%-Intervallen über Bilder</translation>
    </message>
    <message>
        <source>Loss terms of %1</source>
        <translation>Verlustterme von %1</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Some pictures could not be had:</source>
        <translation>Einige Bilder waren nicht zu bekommen:</translation>
    </message>
    <message>
        <source>There are no pictures in this report.</source>
        <translation>Dieser Bericht enthält keine Bilder.</translation>
    </message>
    <message>
        <source>Maps after epoch %1, as densities: none</source>
        <translation>Karten nach Epoche %1 als Dichten: null</translation>
    </message>
    <message>
        <source>the highest of the image&apos;s ground truth. Difference: more of %1</source>
        <translation>der höchste Wert der Ground Truth des Bildes. Differenz: mehr von %1</translation>
    </message>
    <message>
        <source>more of %1.</source>
        <translation>mehr von %1.</translation>
    </message>
    <message>
        <source>Shown above:</source>
        <translation>Oben gezeigt:</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>%1 is ahead of %2 by %3 in KL, each at its best epoch</source>
        <translation>%1 liegt um %3 KL vor %2, jeder in seiner besten Epoche</translation>
    </message>
    <message>
        <source>: %1 % of the way from %2 to the teacher</source>
        <translation>: %1 % des Wegs von %2 zum Lehrer</translation>
    </message>
    <message>
        <source>No epoch is done yet.</source>
        <translation>Noch keine Epoche ist fertig.</translation>
    </message>
    <message>
        <source>Means over the validation images (n = %1)</source>
        <translation>Mittel über die Validierungsbilder (n = %1)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Best KL</source>
        <translation>Beste KL</translation>
    </message>
    <message>
        <source>at epoch</source>
        <translation>in Epoche</translation>
    </message>
    <message>
        <source>Last KL</source>
        <translation>Letzte KL</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>zu %1</translation>
    </message>
    <message>
        <source>, at best KL</source>
        <translation>, bei bester KL</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Centre prior</source>
        <translation>Zentrumsprior</translation>
    </message>
    <message>
        <source>Uniform map</source>
        <translation>Gleichverteilung</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 of %4 epochs · dataset %5</source>
        <translation>%1 · %2 · %3 von %4 Epochen · Datensatz %5</translation>
    </message>
    <message>
        <source>One run is one seed: differences of this size may come from the seed alone. A study of several seeds says more.</source>
        <translation>Ein Lauf ist ein Seed: Unterschiede dieser Größe können allein vom Seed kommen. Eine Studie über mehrere Seeds sagt mehr.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>KL is the mean over images; the best of each model is bold.</source>
        <translation>KL ist das Mittel über die Bilder; die beste jedes Modells ist fett.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Training KL, %1</source>
        <translation>KL des Trainings, %1</translation>
    </message>
    <message>
        <source>Validation KL, %1</source>
        <translation>KL der Validierung, %1</translation>
    </message>
    <message>
        <source>The teacher&apos;s maps were not checked in this run.</source>
        <translation>Die Karten des Lehrers wurden in diesem Lauf nicht geprüft.</translation>
    </message>
    <message>
        <source>The teacher&apos;s maps against the truth of %1 validation images</source>
        <translation>Die Karten des Lehrers gegen die Ground Truth von %1 Validierungsbildern</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>CC</source>
        <translation>CC</translation>
    </message>
    <message>
        <source>Nothing speaks against them.</source>
        <translation>Nichts spricht gegen sie.</translation>
    </message>
    <message>
        <source>Scores of every image</source>
        <translation>Maße jedes Bildes</translation>
    </message>
    <message>
        <source>There are no scores of single images.</source>
        <translation>Es gibt keine Maße einzelner Bilder.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>KL, %1</source>
        <translation>KL, %1</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Marked rows differ from the preset “%1”.</source>
        <translation>Markierte Zeilen weichen von der Voreinstellung „%1“ ab.</translation>
    </message>
    <message>
        <source>What the models of this experiment change for themselves</source>
        <translation>Was die Modelle dieses Experiments für sich ändern</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Compute threads</source>
        <translation>Rechen-Threads</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>alle Kerne</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Dataset folder</source>
        <translation>Datensatzordner</translation>
    </message>
    <message>
        <source>Dataset fingerprint</source>
        <translation>Fingerabdruck des Datensatzes</translation>
    </message>
    <message>
        <source>The dataset today</source>
        <translation>Der Datensatz heute</translation>
    </message>
    <message>
        <source>has another fingerprint, %1: its files changed since the run</source>
        <translation>hat einen anderen Fingerabdruck, %1: Seine Dateien haben sich seit dem Lauf geändert</translation>
    </message>
    <message>
        <source>%1 training, %2 validation</source>
        <translation>%1 Training, %2 Validierung</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Teacher maps</source>
        <translation>Lehrerkarten</translation>
    </message>
    <message>
        <source>Encoder weights</source>
        <translation>Encoder-Gewichte</translation>
    </message>
    <message>
        <source>SHA-256 of these</source>
        <translation>SHA-256 davon</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Laufordner</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>To train it again</source>
        <translation>Um ihn noch einmal zu trainieren</translation>
    </message>
    <message>
        <source>The command line cannot say all that the models of this experiment change; “Duplicate” in the list of runs can.</source>
        <translation>Die Befehlszeile kann nicht alles sagen, was die Modelle dieses Experiments ändern; „Verdoppeln“ in der Liste der Läufe kann es.</translation>
    </message>
    <message>
        <source>Validation scores after epoch %1. A click on a column&apos;s head sorts by it.</source>
        <translation>Maße der Validierung nach Epoche %1. Ein Klick auf einen Spaltenkopf sortiert danach.</translation>
    </message>
    <message>
        <source> (95 % over images: %1 to %2)</source>
        <translation> (95 % über Bilder: %1 bis %2)</translation>
    </message>
</context>
<context>
    <name>RunCharts</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL-Divergenz</translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation>%1 Training</translation>
    </message>
    <message>
        <source>%1 validation</source>
        <translation>%1 Validierung</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Centre prior</source>
        <translation>Zentrumsprior</translation>
    </message>
    <message>
        <source>Uniform map</source>
        <translation>Gleichverteilung</translation>
    </message>
    <message>
        <source>KL gap %1</source>
        <translation>KL-Abstand %1</translation>
    </message>
    <message>
        <source>KL gap</source>
        <translation>KL-Abstand</translation>
    </message>
    <message>
        <source>%1 better</source>
        <translation>%1 besser</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <source>Teacher check</source>
        <translation>Prüfung des Lehrers</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>%1 on %2 images</source>
        <translation>%1 auf %2 Bildern</translation>
    </message>
    <message>
        <source>Centre prior</source>
        <translation>Zentrumsprior</translation>
    </message>
    <message>
        <source>Images: %1</source>
        <translation>Bilder: %1</translation>
    </message>
    <message>
        <source>This run cannot be read.</source>
        <translation>Dieser Lauf ist nicht lesbar.</translation>
    </message>
    <message>
        <source>If its run.json is lost, its checkpoints may still be opened one by one.</source>
        <translation>Ist seine run.json verloren, lassen sich seine Checkpoints vielleicht noch einzeln öffnen.</translation>
    </message>
    <message>
        <source>Options other than in the %1 preset</source>
        <translation>Andere Optionen als in der Voreinstellung %1</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>(preset: %1)</source>
        <translation>(Voreinstellung: %1)</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>%1, mean of the best KL</source>
        <translation>%1, Mittel der besten KL</translation>
    </message>
    <message>
        <source>%1, 95 % from %2 to %3</source>
        <translation>%1, 95 % von %2 bis %3</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>no epoch is done yet</source>
        <translation>noch keine Epoche fertig</translation>
    </message>
    <message>
        <source>%1 after epoch %2</source>
        <translation>%1 nach Epoche %2</translation>
    </message>
    <message>
        <source>%1, last %2</source>
        <translation>%1, zuletzt %2</translation>
    </message>
    <message>
        <source>Uniform map</source>
        <translation>Gleichverteilung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1, %2 of %3 epochs</source>
        <translation>%1, %2 von %3 Epochen</translation>
    </message>
    <message>
        <source>%1, %2 training and %3 validation images</source>
        <translation>%1, %2 Trainings- und %3 Validierungsbilder</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>from %1, SHA-256 %2</source>
        <translation>aus %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>%1 after epoch %2, step %3</source>
        <translation>%1 nach Epoche %2, Schritt %3</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortgesetzt</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>arm %1</source>
        <translation>Arm %1</translation>
    </message>
    <message>
        <source>the datasets</source>
        <translation>die Datensätze</translation>
    </message>
    <message>
        <source>the validation images</source>
        <translation>die Validierungsbilder</translation>
    </message>
    <message>
        <source>These KL values do not compare, because these differ: %1.</source>
        <translation>Diese KL-Werte sind nicht vergleichbar, weil sich dies unterscheidet: %1.</translation>
    </message>
    <message>
        <source>Over %1 seeds, B − A at best is %2 ± %3 (mean and standard deviation).</source>
        <translation>Über %1 Seeds ist B − A im besten Fall %2 ± %3 (Mittelwert und Standardabweichung).</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Where the options began from</source>
        <translation>Wovon die Optionen ausgingen</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>What each arm has of its own</source>
        <translation>Was jeder Arm an Eigenem hat</translation>
    </message>
    <message>
        <source>%1 − %2 at best</source>
        <translation>%1 − %2 im besten Fall</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <translation>Epochen fertig</translation>
    </message>
    <message>
        <source>Best KL, %1</source>
        <translation>Beste KL, %1</translation>
    </message>
    <message>
        <source>Last KL, %1</source>
        <translation>Letzte KL, %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Unfertig</translation>
    </message>
    <message>
        <source>This program is training it now.</source>
        <translation>Dieses Programm trainiert ihn gerade.</translation>
    </message>
    <message>
        <source>Its files grow: another machine is training it now.</source>
        <translation>Seine Dateien wachsen: Ein anderer Rechner trainiert ihn gerade.</translation>
    </message>
    <message>
        <source>Another program is training it now.</source>
        <translation>Ein anderes Programm trainiert ihn gerade.</translation>
    </message>
    <message>
        <source>A study: %1 of its %2 seeds are trained.</source>
        <translation>Eine Studie: %1 ihrer %2 Seeds sind trainiert.</translation>
    </message>
    <message>
        <source>The program ended before the run did. It can be resumed.</source>
        <translation>Das Programm endete vor dem Lauf. Er kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>%1 is better.</source>
        <translation>%1 ist besser.</translation>
    </message>
    <message>
        <source>The study&apos;s page shows the curves of its seeds.</source>
        <translation>Die Seite der Studie zeigt die Kurven ihrer Seeds.</translation>
    </message>
    <message>
        <source>No epoch is done yet.</source>
        <translation>Noch keine Epoche ist fertig.</translation>
    </message>
    <message>
        <source>Validation KL by epoch: %1</source>
        <translation>KL der Validierung je Epoche: %1</translation>
    </message>
    <message>
        <source>%1 / %2 seeds</source>
        <translation>%1 / %2 Seeds</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The mean over %1 seeds, each at its best epoch</source>
        <translation>Das Mittel über %1 Seeds, jeder in seiner besten Epoche</translation>
    </message>
    <message>
        <source>%1, after epoch %2</source>
        <translation>%1, nach Epoche %2</translation>
    </message>
    <message>
        <source>The demo dataset</source>
        <translation>Der Demo-Datensatz</translation>
    </message>
    <message>
        <source>1st arm</source>
        <translation>1. Arm</translation>
    </message>
    <message>
        <source>2nd arm</source>
        <translation>2. Arm</translation>
    </message>
    <message>
        <source>Best %1</source>
        <translation>Beste %1</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Letzte %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>KL curve</source>
        <translation>KL-Kurve</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Validation KL of arm %1 after the last epoch; the lowest of a run&apos;s arms is bold</source>
        <translation>KL der Validierung von Arm %1 nach der letzten Epoche; die kleinste der Arme eines Laufs ist fett</translation>
    </message>
    <message>
        <source>Lowest validation KL of arm %1 of a run; the lowest of a run&apos;s arms is bold</source>
        <translation>Kleinste KL der Validierung von Arm %1 eines Laufs; die kleinste der Arme ist fett</translation>
    </message>
    <message>
        <source>The run&apos;s name; its folder is in the tooltip (F2 renames)</source>
        <translation>Der Name des Laufs; sein Ordner steht im Hinweis (F2 benennt um)</translation>
    </message>
    <message>
        <source>How the run stands</source>
        <translation>Wie es um den Lauf steht</translation>
    </message>
    <message>
        <source>When the run began</source>
        <translation>Wann der Lauf begann</translation>
    </message>
    <message>
        <source>Epochs done, of those asked for; of a study, its seeds</source>
        <translation>Fertige Epochen, von den verlangten; bei einer Studie ihre Seeds</translation>
    </message>
    <message>
        <source>Mean KL on the validation images after each epoch, of every arm</source>
        <translation>Mittlere KL auf den Validierungsbildern nach jeder Epoche, für jeden Arm</translation>
    </message>
    <message>
        <source>Gap between the best KL of the second arm and of the first, in the colour of the better one; below zero, the second is better: distillation helped</source>
        <translation>Abstand zwischen der besten KL des zweiten und des ersten Arms, in der Farbe des besseren; unter null ist der zweite besser: Die Destillation half</translation>
    </message>
    <message>
        <source>The dataset it was trained on</source>
        <translation>Der Datensatz, auf dem trainiert wurde</translation>
    </message>
    <message>
        <source>The preset its options began from</source>
        <translation>Die Voreinstellung, von der die Optionen ausgingen</translation>
    </message>
    <message>
        <source>The seed of its random numbers; of a study, all its seeds</source>
        <translation>Der Seed seiner Zufallszahlen; bei einer Studie alle ihre Seeds</translation>
    </message>
    <message>
        <source>Your words about the run; they are written below the table</source>
        <translation>Ihre Worte über den Lauf; geschrieben werden sie unter der Tabelle</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>Der Ordner ist nicht lesbar.</translation>
    </message>
    <message>
        <source>study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>seed=%1</source>
        <translation>Startwert=%1</translation>
    </message>
</context>
<context>
    <name>ScoreLines</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>equal KL</source>
        <translation>gleiche KL</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; better by %2 KL</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; um %2 KL besser</translation>
    </message>
    <message>
        <source>Scores against the ground truth. KL divergence (epsilon %1), at the network&apos;s size: lower is better. CC, the correlation, and SIM, the shared part, at the network&apos;s size, and NSS and AUC (Judd), at the fixations: higher is better. The better one of %2 and %3 is bold.</source>
        <translation>Werte gegen die Ground Truth. KL-Divergenz (Epsilon %1) in der Größe des Netzes: kleiner ist besser. CC, die Korrelation, und SIM, der gemeinsame Anteil, in der Größe des Netzes, sowie NSS und AUC (Judd) an den Fixationen: größer ist besser. Der bessere Wert von %2 und %3 ist fett.</translation>
    </message>
</context>
<context>
    <name>SheetFiles</name>
    <message>
        <source>%1 ends in none of .pdf, .svg and .png; the ending chooses the format.</source>
        <translation>%1 endet weder auf .pdf noch auf .svg noch auf .png; die Endung wählt das Format.</translation>
    </message>
    <message>
        <source>The figure is too large to be drawn.</source>
        <translation>Die Abbildung ist zu groß, um gezeichnet zu werden.</translation>
    </message>
</context>
<context>
    <name>Studies</name>
    <message>
        <source>%1 of %2 seeds are trained</source>
        <translation>%1 von %2 Seeds sind trainiert</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>&lt; 0.001</source>
        <translation>&lt; 0,001</translation>
    </message>
    <message>
        <source>difference in KL %1; 95 % interval over seeds and images %2 to %3, over images %4 to %5</source>
        <translation>Unterschied der KL %1; 95-%-Intervall über Seeds und Bilder %2 bis %3, über Bilder %4 bis %5</translation>
    </message>
    <message>
        <source>, over seeds %1 to %2</source>
        <translation>, über Seeds %1 bis %2</translation>
    </message>
    <message>
        <source>; Wilcoxon p %1; rank-biserial %2; dz %3; the lower KL in %4 of %5 seeds; %6 images
</source>
        <translation>; Wilcoxon p %1; rangbiserial %2; dz %3; die kleinere KL bei %4 von %5 Seeds; %6 Bilder
</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
</context>
<context>
    <name>TensorGrid</name>
    <message>
        <source>index %1</source>
        <translation>Index %1</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>kernel %1, row %2, column %3</source>
        <translation>Kern %1, Zeile %2, Spalte %3</translation>
    </message>
</context>
<context>
    <name>distilloscope::AboutWindow</name>
    <message>
        <source>About Distilloscope</source>
        <translation>Über Distilloscope</translation>
    </message>
    <message>
        <source>A workbench for knowledge distillation of visual saliency models.</source>
        <translation>Eine Werkbank für die Wissensdestillation visueller Salienzmodelle.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versionen</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Copy for a report</source>
        <translation>Für einen Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies the versions, for a report of a fault</source>
        <translation>Kopiert die Versionen für eine Fehlermeldung</translation>
    </message>
    <message>
        <source>Closes this window (Escape)</source>
        <translation>Schließt dieses Fenster (Escape)</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Distilloscope is made with:</source>
        <translation>Distilloscope verwendet:</translation>
    </message>
    <message>
        <source>The licence of Distilloscope itself:</source>
        <translation>Die Lizenz von Distilloscope selbst:</translation>
    </message>
</context>
<context>
    <name>distilloscope::Actions</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New experiment: puts the form back to its preset</source>
        <translation>Neues Experiment: setzt das Formular auf seine Voreinstellung zurück</translation>
    </message>
    <message>
        <source>Dataset folder…</source>
        <translation>Datensatzordner…</translation>
    </message>
    <message>
        <source>Opens a dataset folder</source>
        <translation>Öffnet einen Datensatzordner</translation>
    </message>
    <message>
        <source>Run…</source>
        <translation>Lauf…</translation>
    </message>
    <message>
        <source>Opens a run folder</source>
        <translation>Öffnet einen Laufordner</translation>
    </message>
    <message>
        <source>Study…</source>
        <translation>Studie…</translation>
    </message>
    <message>
        <source>Opens a study: one experiment over seeds</source>
        <translation>Öffnet eine Studie: ein Experiment über mehrere Seeds</translation>
    </message>
    <message>
        <source>Checkpoint…</source>
        <translation>Checkpoint…</translation>
    </message>
    <message>
        <source>Opens the weights of a model</source>
        <translation>Öffnet die Gewichte eines Modells</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Opens any picture, to see what the models make of it</source>
        <translation>Öffnet ein beliebiges Bild, um zu sehen, was die Modelle daraus machen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Starts training all arms of the experiment</source>
        <translation>Beginnt das Training aller Arme des Experiments</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Holds the training at its next step</source>
        <translation>Hält das Training beim nächsten Schritt an</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Ends the training and saves a checkpoint it can be resumed from</source>
        <translation>Beendet das Training und speichert einen Checkpoint, von dem aus es fortgesetzt werden kann</translation>
    </message>
    <message>
        <source>Curves as PDF, SVG or PNG…</source>
        <translation>Kurven als PDF, SVG oder PNG…</translation>
    </message>
    <message>
        <source>Writes the curves as a figure</source>
        <translation>Schreibt die Kurven als Abbildung</translation>
    </message>
    <message>
        <source>Curves as CSV…</source>
        <translation>Kurven als CSV…</translation>
    </message>
    <message>
        <source>Writes the numbers of what is drawn</source>
        <translation>Schreibt die Zahlen dessen, was gezeichnet ist</translation>
    </message>
    <message>
        <source>Panes as PNG or NPY…</source>
        <translation>Teilbilder als PNG oder NPY…</translation>
    </message>
    <message>
        <source>Writes the panes of one image or many, and their maps as 16-bit PNG or NPY</source>
        <translation>Schreibt die Teilbilder eines Bildes oder vieler und ihre Karten als 16-Bit-PNG oder NPY</translation>
    </message>
    <message>
        <source>Figure for a paper…</source>
        <translation>Abbildung für einen Artikel…</translation>
    </message>
    <message>
        <source>Writes the curves over chosen images, as one figure</source>
        <translation>Schreibt die Kurven über ausgewählten Bildern als eine Abbildung</translation>
    </message>
    <message>
        <source>Report as HTML…</source>
        <translation>Bericht als HTML…</translation>
    </message>
    <message>
        <source>Writes all about the run as one page that opens anywhere</source>
        <translation>Schreibt alles über den Lauf als eine Seite, die sich überall öffnen lässt</translation>
    </message>
    <message>
        <source>Copy view</source>
        <translation>Ansicht kopieren</translation>
    </message>
    <message>
        <source>Puts what the view shows on the clipboard, as a picture and as text</source>
        <translation>Legt, was die Ansicht zeigt, als Bild und als Text in die Zwischenablage</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Follows the desktop&apos;s colours</source>
        <translation>Folgt den Farben der Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Puts all parts of the window where they were at first</source>
        <translation>Bringt alle Teile des Fensters dorthin, wo sie anfangs waren</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Folders, theme, colours, language, and what closing does</source>
        <translation>Ordner, Farbschema, Farben, Sprache und was beim Schließen geschieht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Explains the view that is shown, and lists the keys</source>
        <translation>Erklärt die gezeigte Ansicht und nennt die Tasten</translation>
    </message>
    <message>
        <source>About Distilloscope…</source>
        <translation>Über Distilloscope…</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Shows %1</source>
        <translation>Zeigt %1</translation>
    </message>
    <message>
        <source> (Space)</source>
        <translation> (Leertaste)</translation>
    </message>
    <message>
        <source>Main tools</source>
        <translation>Hauptwerkzeuge</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Opens a dataset, a run, a study, a checkpoint or an image</source>
        <translation>Öffnet einen Datensatz, einen Lauf, eine Studie, einen Checkpoint oder ein Bild</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Writes figures and numbers</source>
        <translation>Schreibt Abbildungen und Zahlen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Light or dark colours, the layout, settings</source>
        <translation>Helle oder dunkle Farben, Anordnung, Einstellungen</translation>
    </message>
    <message>
        <source>Starts training all arms of the experiment (Space)</source>
        <translation>Beginnt das Training aller Arme des Experiments (Leertaste)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Goes on training (Space)</source>
        <translation>Setzt das Training fort (Leertaste)</translation>
    </message>
    <message>
        <source>Holds the training at its next step (Space)</source>
        <translation>Hält das Training beim nächsten Schritt an (Leertaste)</translation>
    </message>
    <message>
        <source>Shows or folds away the options of the next run (%1)</source>
        <translation>Zeigt die Optionen des nächsten Laufs oder klappt sie weg (%1)</translation>
    </message>
</context>
<context>
    <name>distilloscope::ArmsEditor</name>
    <message>
        <source>as the form says</source>
        <translation>wie im Formular</translation>
    </message>
    <message>
        <source>Not used by the method %1: only Blended mixes the two maps.</source>
        <translation>Von der Methode %1 nicht verwendet: Nur „Gemischt“ mischt die beiden Karten.</translation>
    </message>
    <message>
        <source>Not used by the method %1: its loss has no teacher term.</source>
        <translation>Von der Methode %1 nicht verwendet: Ihr Verlust hat keinen Lehrerterm.</translation>
    </message>
    <message>
        <source>Not used by the method %1: its loss has no truth term.</source>
        <translation>Von der Methode %1 nicht verwendet: Ihr Verlust hat keinen Term der Ground Truth.</translation>
    </message>
    <message>
        <source>Arms of the experiment</source>
        <translation>Arme des Experiments</translation>
    </message>
    <message>
        <source>Networks that see the same batches and differ in some options. All are compared with the first. Insert adds an arm, Delete removes it, F2 goes to its name.</source>
        <translation>Netze, die dieselben Batches sehen und sich in einigen Optionen unterscheiden. Alle werden mit dem ersten verglichen. Einfg fügt einen Arm hinzu, Entf entfernt ihn, F2 führt zu seinem Namen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Adds an arm that begins as a copy of the chosen one</source>
        <translation>Fügt einen Arm hinzu, der als Kopie des gewählten beginnt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name of the arm</source>
        <translation>Name des Arms</translation>
    </message>
    <message>
        <source>What the arm is called in every view and file; empty: by its place</source>
        <translation>Wie der Arm in jeder Ansicht und Datei heißt; leer: nach seinem Platz</translation>
    </message>
    <message>
        <source>That of its place</source>
        <translation>Die seines Platzes</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Differ in…</source>
        <translation>Abweichen in…</translation>
    </message>
    <message>
        <source>Give the arm a value of its own</source>
        <translation>Dem Arm einen eigenen Wert geben</translation>
    </message>
    <message>
        <source>Chooses an option of which the arm has its own value. What all arms must share, so that they compare (data, batches, epochs, initial weights), is not in the list.</source>
        <translation>Wählt eine Option, für die der Arm einen eigenen Wert hat. Was alle Arme teilen müssen, damit sie vergleichbar sind (Daten, Batches, Epochen, Anfangsgewichte), steht nicht in der Liste.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Removes the chosen arm (Delete)</source>
        <translation>Entfernt den gewählten Arm (Entf)</translation>
    </message>
    <message>
        <source>An experiment has two arms at least</source>
        <translation>Ein Experiment hat mindestens zwei Arme</translation>
    </message>
    <message>
        <source>Remove the arm</source>
        <translation>Den Arm entfernen</translation>
    </message>
    <message>
        <source>Adds an arm that begins as a copy of the chosen one (Insert)</source>
        <translation>Fügt einen Arm hinzu, der als Kopie des gewählten beginnt (Einfg)</translation>
    </message>
    <message>
        <source>An experiment has at most %1 arms</source>
        <translation>Ein Experiment hat höchstens %1 Arme</translation>
    </message>
    <message>
        <source>Colour of the arm</source>
        <translation>Farbe des Arms</translation>
    </message>
    <message>
        <source>The colour of the arm in every view; now %1</source>
        <translation>Die Farbe des Arms in jeder Ansicht; jetzt %1</translation>
    </message>
    <message>
        <source>%1 as the form says again</source>
        <translation>%1 wieder wie im Formular</translation>
    </message>
    <message>
        <source>%1 has the options of the form.</source>
        <translation>%1 hat die Optionen des Formulars.</translation>
    </message>
    <message>
        <source>%1 has the options of the form, except for:</source>
        <translation>%1 hat die Optionen des Formulars, außer:</translation>
    </message>
</context>
<context>
    <name>distilloscope::BesideRuns</name>
    <message>
        <source>The run %1 cannot be shown beside.</source>
        <translation>Der Lauf %1 kann nicht daneben gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointActivations</name>
    <message>
        <source>No image to look at</source>
        <translation>Kein Bild zu sehen</translation>
    </message>
    <message>
        <source>What each channel of a layer answers to an image is shown here as a sheet, the channels that answer most first. It needs an image: open a dataset, or a run, which brings its own.</source>
        <translation>Hier steht als Bogen, was jeder Kanal einer Schicht auf ein Bild antwortet, die stärksten Kanäle zuerst. Dazu braucht es ein Bild: Öffnen Sie einen Datensatz oder einen Lauf, der seinen mitbringt.</translation>
    </message>
    <message>
        <source>Open a dataset folder…</source>
        <translation>Einen Datensatzordner öffnen…</translation>
    </message>
    <message>
        <source>Lists the images of a dataset (Ctrl+O)</source>
        <translation>Zeigt die Bilder eines Datensatzes (Strg+O)</translation>
    </message>
    <message>
        <source>No network for these weights</source>
        <translation>Kein Netz zu diesen Gewichten</translation>
    </message>
    <message>
        <source>What each channel of a layer answers to an image is shown here for students and for MSI-Net. What network these weights belong to is not known.</source>
        <translation>Was jeder Kanal einer Schicht auf ein Bild antwortet, steht hier für Schüler und für MSI-Net. Zu welchem Netz diese Gewichte gehören, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Click or Return enlarges a channel, Escape brings all back; Ctrl and the wheel, + and −, change the size, 0 fits all</source>
        <translation>Klick oder Eingabe vergrößert einen Kanal, Escape bringt alle zurück; Strg und das Rad, + und −, ändern die Größe, 0 passt alle ein</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>The layers in the order of the network; the arrow keys go through them</source>
        <translation>Die Schichten in der Reihenfolge des Netzes; die Pfeiltasten gehen durch sie</translation>
    </message>
    <message>
        <source>The image before</source>
        <translation>Das Bild davor</translation>
    </message>
    <message>
        <source>The next image</source>
        <translation>Das nächste Bild</translation>
    </message>
    <message>
        <source>Copies the sheet as a picture</source>
        <translation>Kopiert den Bogen als Bild</translation>
    </message>
    <message>
        <source>Channels shown</source>
        <translation>Gezeigte Kanäle</translation>
    </message>
    <message>
        <source>How many channels are shown at most: those with the largest mean answer</source>
        <translation>Wie viele Kanäle höchstens gezeigt werden: die mit der größten mittleren Antwort</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 Kanäle</translation>
    </message>
    <message>
        <source>&amp;One range</source>
        <translation>&amp;Ein Bereich</translation>
    </message>
    <message>
        <source>All channels share one range, so that they can be compared. Off, each has its own, and its form is seen however weak it is (Alt+O)</source>
        <translation>Alle Kanäle haben denselben Bereich und sind so vergleichbar. Aus: Jeder hat seinen eigenen, und seine Form ist zu sehen, so schwach er auch ist (Alt+E)</translation>
    </message>
    <message>
        <source>Gre&amp;y</source>
        <translation>&amp;Grau</translation>
    </message>
    <message>
        <source>Shades of grey instead of the colour map of Images (Alt+Y)</source>
        <translation>Graustufen statt der Palette von Bilder (Alt+G)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>%1 wird betrachtet…</translation>
    </message>
    <message>
        <source>%1, %2 channels of %3 × %4</source>
        <translation>%1, %2 Kanäle von %3 × %4</translation>
    </message>
    <message>
        <source>%1 · %2, %3 of %4 channels, %5 × %6</source>
        <translation>%1 · %2, %3 von %4 Kanälen, %5 × %6</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>kleinste</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>Channel %1, row %2, column %3: %4</source>
        <translation>Kanal %1, Zeile %2, Spalte %3: %4</translation>
    </message>
    <message>
        <source>Channel %1: mean %2, from %3 to %4</source>
        <translation>Kanal %1: Mittel %2, von %3 bis %4</translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointCard</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Everything the file says about itself (Alt+D)</source>
        <translation>Alles, was die Datei über sich sagt (Alt+D)</translation>
    </message>
    <message>
        <source>Use as teac&amp;her</source>
        <translation>Als &amp;Lehrer einsetzen</translation>
    </message>
    <message>
        <source>Use as teacher</source>
        <translation>Als Lehrer einsetzen</translation>
    </message>
    <message>
        <source>&amp;Use as</source>
        <translation>&amp;Einsetzen als</translation>
    </message>
    <message>
        <source>Use as one of the arms</source>
        <translation>Als einen der Arme einsetzen</translation>
    </message>
    <message>
        <source>Use as Model &amp;%1</source>
        <translation>Als Modell &amp;%1 einsetzen</translation>
    </message>
    <message>
        <source>Use as %1</source>
        <translation>Als %1 einsetzen</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the metadata</source>
        <translation>Die Metadaten kopieren</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all, for a table (Ctrl+C)</source>
        <translation>Kopiert die gewählten oder alle Zeilen für eine Tabelle (Strg+C)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Predicts the maps of %1 in Images from this file (Alt+%2)</source>
        <translation>Sagt die Karten von %1 unter Bilder aus dieser Datei vorher (Alt+%2)</translation>
    </message>
    <message>
        <source>Opens this file in Teacher, to let it teach (Alt+H)</source>
        <translation>Öffnet diese Datei unter Lehrer, um sie lehren zu lassen (Alt+L)</translation>
    </message>
    <message>
        <source>Predicts the maps of one of the run&apos;s arms in Images from this file (Alt+U)</source>
        <translation>Sagt die Karten eines Arms des Laufs unter Bilder aus dieser Datei vorher (Alt+E)</translation>
    </message>
    <message>
        <source>The file says nothing about itself</source>
        <translation>Die Datei sagt nichts über sich</translation>
    </message>
    <message>
        <source>Images shows this file as %1.</source>
        <translation>Bilder zeigt diese Datei als %1.</translation>
    </message>
    <message>
        <source>Images shows %1 as %2.</source>
        <translation>Bilder zeigt %1 als %2.</translation>
    </message>
    <message>
        <source>Back to the run&apos;s own</source>
        <translation>Zurück zum Eigenen des Laufs</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>Nicht mehr verwenden</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Images shows the run&apos;s own %1 of the chosen epoch again</source>
        <translation>Bilder zeigt wieder das eigene %1 des Laufs aus der gewählten Epoche</translation>
    </message>
    <message>
        <source>Images shows no %1</source>
        <translation>Bilder zeigt kein %1</translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointDifference</name>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>Noch nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>Two checkpoints are compared here tensor by tensor: the norm of both and of their difference, the angle between them, the largest change, and what only one of them has.</source>
        <translation>Hier werden zwei Checkpoints Tensor für Tensor verglichen: die Norm beider und ihrer Differenz, der Winkel zwischen ihnen, die größte Änderung und was nur einer von ihnen hat.</translation>
    </message>
    <message>
        <source>Compare with a file…</source>
        <translation>Mit einer Datei vergleichen…</translation>
    </message>
    <message>
        <source>Chooses another checkpoint</source>
        <translation>Wählt einen anderen Checkpoint</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>&amp;Baum</translation>
    </message>
    <message>
        <source>Group the tensors by module</source>
        <translation>Die Tensoren nach Modulen gruppieren</translation>
    </message>
    <message>
        <source>Groups the tensors by module, with sums. Off, they are one list that sorts as a whole (Alt+T)</source>
        <translation>Gruppiert die Tensoren nach Modulen, mit Summen. Aus: eine Liste, die als Ganzes sortiert (Alt+B)</translation>
    </message>
    <message>
        <source>&amp;Running statistics</source>
        <translation>&amp;Laufende Statistik</translation>
    </message>
    <message>
        <source>Also lists what batch normalisation keeps: running means and variances, and the count of batches. Sums are of weights and biases only (Alt+R)</source>
        <translation>Zeigt auch, was die Batch-Normalisierung behält: laufende Mittel und Varianzen und die Zahl der Batches. Summen gelten nur für Gewichte und Biases (Alt+L)</translation>
    </message>
    <message>
        <source>Copies the table, for a spreadsheet or as CSV</source>
        <translation>Kopiert die Tabelle, für eine Tabellenkalkulation oder als CSV</translation>
    </message>
    <message>
        <source>Copy the table as text</source>
        <translation>Die Tabelle als Text kopieren</translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation>Die Tabelle als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows	Ctrl+C</source>
        <translation>Die gewählten Zeilen kopieren	Strg+C</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Ctrl+C copies the selected rows with full precision</source>
        <translation>Strg+C kopiert die gewählten Zeilen in voller Genauigkeit</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>What the two do not share</source>
        <translation>Was die beiden nicht gemeinsam haben</translation>
    </message>
    <message>
        <source>Tensors that only one of the two has, or in another shape</source>
        <translation>Tensoren, die nur einer der beiden hat oder in anderer Form</translation>
    </message>
    <message>
        <source>Comparing %1 with %2…</source>
        <translation>%1 wird mit %2 verglichen…</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The two have no tensor in common.</source>
        <translation>Die beiden haben keinen Tensor gemeinsam.</translation>
    </message>
    <message>
        <source>All weights are the same.</source>
        <translation>Alle Gewichte sind gleich.</translation>
    </message>
    <message>
        <source>All weights: %1 apart, cosine %2.</source>
        <translation>Alle Gewichte: %1 auseinander, Kosinus %2.</translation>
    </message>
    <message>
        <source>Furthest: %1, %2.</source>
        <translation>Am weitesten: %1, %2.</translation>
    </message>
    <message>
        <source>Other shape: %1</source>
        <translation>Andere Form: %1</translation>
    </message>
    <message>
        <source>Only in %1: %2</source>
        <translation>Nur in %1: %2</translation>
    </message>
    <message>
        <source>other shape: %1</source>
        <translation>andere Form: %1</translation>
    </message>
    <message>
        <source>only in %1: %2</source>
        <translation>nur in %1: %2</translation>
    </message>
    <message>
        <source>Not compared – %1</source>
        <translation>Nicht verglichen – %1</translation>
    </message>
    <message>
        <source>Choose a tensor to see its values in both.</source>
        <translation>Wählen Sie einen Tensor, um seine Werte in beiden zu sehen.</translation>
    </message>
    <message>
        <source>%1 tensors</source>
        <translation>%1 Tensoren</translation>
    </message>
    <message>
        <source>%1 of %2 tensors</source>
        <translation>%1 von %2 Tensoren</translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointHistory</name>
    <message>
        <source>The norm of every layer over the epochs of a run is shown here, and how far each epoch moved it: which layers still learn, and which never did.</source>
        <translation>Hier steht die Norm jeder Schicht über die Epochen eines Laufs und wie weit jede Epoche sie bewegte: welche Schichten noch lernen und welche es nie taten.</translation>
    </message>
    <message>
        <source>No run open</source>
        <translation>Kein Lauf geöffnet</translation>
    </message>
    <message>
        <source>Choose a run</source>
        <translation>Einen Lauf wählen</translation>
    </message>
    <message>
        <source>Lists the runs that are there</source>
        <translation>Zeigt die vorhandenen Läufe</translation>
    </message>
    <message>
        <source>No epoch is done yet</source>
        <translation>Noch keine Epoche ist fertig</translation>
    </message>
    <message>
        <source>The run has no weights on disk so far; its first epoch brings some.</source>
        <translation>Der Lauf hat noch keine Gewichte auf der Platte; seine erste Epoche bringt welche.</translation>
    </message>
    <message>
        <source>The weights were not read</source>
        <translation>Die Gewichte wurden nicht gelesen</translation>
    </message>
    <message>
        <source>Read the weights</source>
        <translation>Gewichte lesen</translation>
    </message>
    <message>
        <source>Reads the checkpoints of all epochs</source>
        <translation>Liest die Checkpoints aller Epochen</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Change per epoch</source>
        <translation>Änderung je Epoche</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Whose weights are shown</source>
        <translation>Wessen Gewichte gezeigt werden</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>What a row of the table is</source>
        <translation>Was eine Zeile der Tabelle ist</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>What the colours of the table say</source>
        <translation>Was die Farben der Tabelle sagen</translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation>Relative Änderung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Norm of what an epoch changed, divided by the norm before it</source>
        <translation>Norm dessen, was eine Epoche änderte, geteilt durch die Norm davor</translation>
    </message>
    <message>
        <source>Norm of what an epoch changed</source>
        <translation>Norm dessen, was eine Epoche änderte</translation>
    </message>
    <message>
        <source>Norm after the epoch</source>
        <translation>Norm nach der Epoche</translation>
    </message>
    <message>
        <source>&amp;Log colours</source>
        <translation>&amp;Log-Farben</translation>
    </message>
    <message>
        <source>A logarithmic scale of colours, so that small changes late in a run are seen (Alt+L)</source>
        <translation>Eine logarithmische Farbskala, damit kleine Änderungen spät in einem Lauf zu sehen sind (Alt+L)</translation>
    </message>
    <message>
        <source>Copies the table or the picture</source>
        <translation>Kopiert die Tabelle oder das Bild</translation>
    </message>
    <message>
        <source>Copy the table as text</source>
        <translation>Die Tabelle als Text kopieren</translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation>Die Tabelle als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Das Bild kopieren</translation>
    </message>
    <message>
        <source>Reading the weights of %1…</source>
        <translation>Die Gewichte von %1 werden gelesen…</translation>
    </message>
    <message>
        <source>A click on a name below draws the layer&apos;s curves here.</source>
        <translation>Ein Klick auf einen Namen unten zeichnet hier die Kurven der Schicht.</translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointKernels</name>
    <message>
        <source>No tensor to show</source>
        <translation>Kein Tensor zu zeigen</translation>
    </message>
    <message>
        <source>The values of a tensor are shown here as pictures: the kernels of a convolution, matrices and vectors. This file has no tensor.</source>
        <translation>Hier stehen die Werte eines Tensors als Bilder: die Kerne einer Faltung, Matrizen und Vektoren. Diese Datei hat keinen Tensor.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Click or Return enlarges a kernel, Escape brings all back; Ctrl and the wheel, + and −, change the size, 0 fits all</source>
        <translation>Klick oder Eingabe vergrößert einen Kern, Escape bringt alle zurück; Strg und das Rad, + und −, ändern die Größe, 0 passt alle ein</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>The tensor that is shown; also the one chosen in Tensors</source>
        <translation>Der gezeigte Tensor; auch der unter Tensoren gewählte</translation>
    </message>
    <message>
        <source>&amp;First layer</source>
        <translation>&amp;Erste Schicht</translation>
    </message>
    <message>
        <source>Show the first layer&apos;s kernels</source>
        <translation>Die Kerne der ersten Schicht zeigen</translation>
    </message>
    <message>
        <source>What the network looks for in the image itself (Alt+F)</source>
        <translation>Wonach das Netz im Bild selbst sucht (Alt+E)</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Which inputs of a kernel are shown</source>
        <translation>Welche Eingaben eines Kerns gezeigt werden</translation>
    </message>
    <message>
        <source>Input channel</source>
        <translation>Eingabekanal</translation>
    </message>
    <message>
        <source>The input whose weights are shown</source>
        <translation>Die Eingabe, deren Gewichte gezeigt werden</translation>
    </message>
    <message>
        <source>&amp;One range</source>
        <translation>&amp;Ein Bereich</translation>
    </message>
    <message>
        <source>All kernels share one range about zero. Off, each has its own, and its form is seen however weak it is (Alt+O)</source>
        <translation>Alle Kerne haben denselben Bereich um null. Aus: Jeder hat seinen eigenen, und seine Form ist zu sehen, so schwach er auch ist (Alt+E)</translation>
    </message>
    <message>
        <source>Gre&amp;y</source>
        <translation>&amp;Grau</translation>
    </message>
    <message>
        <source>Shades of grey instead of two colours (Alt+Y)</source>
        <translation>Graustufen statt zweier Farben (Alt+G)</translation>
    </message>
    <message>
        <source>By &amp;norm</source>
        <translation>Nach &amp;Norm</translation>
    </message>
    <message>
        <source>The kernels of the largest norm first; the numbers stay theirs (Alt+N)</source>
        <translation>Die Kerne mit der größten Norm zuerst; ihre Nummern behalten sie (Alt+N)</translation>
    </message>
    <message>
        <source>Copies the picture, or the values</source>
        <translation>Kopiert das Bild oder die Werte</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Das Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the values of the chosen kernel</source>
        <translation>Die Werte des gewählten Kerns kopieren</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>As RGB</source>
        <translation>Als RGB</translation>
    </message>
    <message>
        <source>Mean of inputs</source>
        <translation>Mittel der Eingaben</translation>
    </message>
    <message>
        <source>One input</source>
        <translation>Eine Eingabe</translation>
    </message>
    <message>
        <source>The tensor is empty.</source>
        <translation>Der Tensor ist leer.</translation>
    </message>
    <message>
        <source>−largest</source>
        <translation>−größte</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>R %1, G %2, B %3</source>
        <translation>R %1, G %2, B %3</translation>
    </message>
    <message>
        <source>Point at a value to read it.</source>
        <translation>Zeigen Sie auf einen Wert, um ihn abzulesen.</translation>
    </message>
    <message>
        <source>Kernel %1 of %2, norm %3</source>
        <translation>Kern %1 von %2, Norm %3</translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointList</name>
    <message>
        <source>Open a checkpoint…</source>
        <translation>Einen Checkpoint öffnen…</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Einen Checkpoint öffnen</translation>
    </message>
    <message>
        <source>Checkpoints of the run</source>
        <translation>Checkpoints des Laufs</translation>
    </message>
    <message>
        <source>The arrow keys go from one checkpoint of the run to the next</source>
        <translation>Die Pfeiltasten gehen von einem Checkpoint des Laufs zum nächsten</translation>
    </message>
    <message>
        <source>Checkpoints of %1</source>
        <translation>Checkpoints von %1</translation>
    </message>
    <message>
        <source>The run has no checkpoints yet. Each epoch adds one of each arm.</source>
        <translation>Der Lauf hat noch keine Checkpoints. Jede Epoche fügt je Arm einen hinzu.</translation>
    </message>
    <message>
        <source>The run ended before its first epoch, so it has no checkpoints.</source>
        <translation>Der Lauf endete vor seiner ersten Epoche und hat deshalb keine Checkpoints.</translation>
    </message>
    <message>
        <source>Those of a run that trains or is opened are listed here, epoch by epoch.</source>
        <translation>Hier stehen, Epoche für Epoche, die eines Laufs, der trainiert oder geöffnet ist.</translation>
    </message>
    <message>
        <source>Opens the weights of a model (Ctrl+Shift+K)</source>
        <translation>Öffnet die Gewichte eines Modells (Strg+Umschalt+K)</translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointPage</name>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>distilloscope::CheckpointView</name>
    <message>
        <source>No checkpoint open</source>
        <translation>Kein Checkpoint geöffnet</translation>
    </message>
    <message>
        <source>What a checkpoint holds is shown here: its tensors with their statistics, how it differs from another, how its layers move from epoch to epoch, its kernels as pictures, and what its layers answer to an image. Any safetensors file, the notebook&apos;s Keras files (.h5) and PyTorch&apos;s state dicts (.pth, .pt) can be opened.</source>
        <translation>Hier steht, was ein Checkpoint enthält: seine Tensoren mit ihrer Statistik, worin er sich von einem anderen unterscheidet, wie sich seine Schichten von Epoche zu Epoche bewegen, seine Kerne als Bilder und was seine Schichten auf ein Bild antworten. Jede safetensors-Datei, die Keras-Dateien des Notebooks (.h5) und State Dicts von PyTorch (.pth, .pt) lassen sich öffnen.</translation>
    </message>
    <message>
        <source>Open a checkpoint…</source>
        <translation>Einen Checkpoint öffnen…</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Einen Checkpoint öffnen</translation>
    </message>
    <message>
        <source>What is shown of the checkpoint</source>
        <translation>Was vom Checkpoint gezeigt wird</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+5, or Left and Right</source>
        <translation>Alt+1 bis Alt+5, oder Links und Rechts</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Every tensor with its statistics and histogram</source>
        <translation>Jeder Tensor mit Statistik und Histogramm</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>This checkpoint against another, tensor by tensor</source>
        <translation>Dieser Checkpoint gegen einen anderen, Tensor für Tensor</translation>
    </message>
    <message>
        <source>Over epochs</source>
        <translation>Über Epochen</translation>
    </message>
    <message>
        <source>How far each layer moves from epoch to epoch of the run</source>
        <translation>Wie weit sich jede Schicht von Epoche zu Epoche des Laufs bewegt</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>The values of the chosen tensor as pictures</source>
        <translation>Die Werte des gewählten Tensors als Bilder</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>What the channels of a layer answer to the current image</source>
        <translation>Was die Kanäle einer Schicht auf das aktuelle Bild antworten</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>The checkpoint below is still the one before.</source>
        <translation>Der Checkpoint darunter ist noch der vorige.</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>Size: %1 bytes, changed %2</source>
        <translation>Größe: %1 Byte, geändert %2</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, Epoche %2</translation>
    </message>
    <message>
        <source>Opens the newest checkpoint of %1 in the shown run</source>
        <translation>Öffnet den neuesten Checkpoint von %1 im gezeigten Lauf</translation>
    </message>
    <message>
        <source>Opens the weights of a model (Ctrl+Shift+K)</source>
        <translation>Öffnet die Gewichte eines Modells (Strg+Umschalt+K)</translation>
    </message>
</context>
<context>
    <name>distilloscope::ChoiceFields</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Which images are taken. “Spread” takes them at even ranks, so that none is picked by hand</source>
        <translation>Welche Bilder genommen werden. „Verteilt“ nimmt sie in gleichmäßigen Rängen, so dass keines von Hand gewählt ist</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>How many images</source>
        <translation>Wie viele Bilder</translation>
    </message>
    <message>
        <source>How many images are taken</source>
        <translation>Wie viele Bilder genommen werden</translation>
    </message>
    <message>
        <source>Ids of images</source>
        <translation>Kennungen von Bildern</translation>
    </message>
    <message>
        <source>The ids of the images, with commas or blanks between them</source>
        <translation>Die Kennungen der Bilder, mit Kommas oder Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>ids, with commas between</source>
        <translation>Kennungen, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Not in the dataset: %1</source>
        <translation>Nicht im Datensatz: %1</translation>
    </message>
    <message>
        <source>There are no scores to choose by.</source>
        <translation>Es gibt keine Maße, nach denen zu wählen wäre.</translation>
    </message>
    <message>
        <source>No image has a star.</source>
        <translation>Kein Bild hat einen Stern.</translation>
    </message>
    <message>
        <source>No image is chosen.</source>
        <translation>Kein Bild ist gewählt.</translation>
    </message>
    <message>
        <source>One image</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Score that ranks the images</source>
        <translation>Wert, der die Bilder ordnet</translation>
    </message>
    <message>
        <source>The score that ranks the images: KL, or one of those that the run kept of every image</source>
        <translation>Der Wert, der die Bilder ordnet: KL oder einer von denen, die der Lauf von jedem Bild aufbewahrt hat</translation>
    </message>
</context>
<context>
    <name>distilloscope::CompareBar</name>
    <message>
        <source>Swap the two</source>
        <translation>Die beiden tauschen</translation>
    </message>
    <message>
        <source>The other way round: relative differences are those to the first one</source>
        <translation>Andersherum: Relative Unterschiede sind die zum ersten</translation>
    </message>
    <message>
        <source>E&amp;poch before</source>
        <translation>Epoche &amp;davor</translation>
    </message>
    <message>
        <source>Compare with the epoch before</source>
        <translation>Mit der Epoche davor vergleichen</translation>
    </message>
    <message>
        <source>What the last epoch changed in this model (Alt+P)</source>
        <translation>Was die letzte Epoche an diesem Modell änderte (Alt+D)</translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation>&amp;Vergleichen mit…</translation>
    </message>
    <message>
        <source>Compare with another checkpoint</source>
        <translation>Mit einem anderen Checkpoint vergleichen</translation>
    </message>
    <message>
        <source>Another epoch or arm of the run, a recent file, or any file (Alt+W)</source>
        <translation>Eine andere Epoche oder ein anderer Arm des Laufs, eine kürzlich geöffnete oder beliebige Datei (Alt+V)</translation>
    </message>
    <message>
        <source>Compare with a checkpoint</source>
        <translation>Mit einem Checkpoint vergleichen</translation>
    </message>
    <message>
        <source>%1, this epoch</source>
        <translation>%1, diese Epoche</translation>
    </message>
    <message>
        <source>Compares with %1 after the same epoch, also when the scrubber moves</source>
        <translation>Vergleicht mit %1 nach derselben Epoche, auch wenn der Epochenregler sich bewegt</translation>
    </message>
    <message>
        <source>%1, same epoch</source>
        <translation>%1, selbe Epoche</translation>
    </message>
    <message>
        <source>The epoch before</source>
        <translation>Die Epoche davor</translation>
    </message>
    <message>
        <source>The first epoch</source>
        <translation>Die erste Epoche</translation>
    </message>
    <message>
        <source>The best epoch</source>
        <translation>Die beste Epoche</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Eine Datei wählen…</translation>
    </message>
</context>
<context>
    <name>distilloscope::ComparePane</name>
    <message>
        <source>Value under the pointer</source>
        <translation>Wert unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>%1 less %2</source>
        <translation>%1 minus %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>updating…</source>
        <translation>wird erneuert…</translation>
    </message>
</context>
<context>
    <name>distilloscope::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>distilloscope::CurveChips</name>
    <message>
        <source>%1, mean of %2 seeds</source>
        <translation>%1, Mittel aus %2 Seeds</translation>
    </message>
    <message>
        <source>Take the other seeds away</source>
        <translation>Die anderen Seeds wegnehmen</translation>
    </message>
    <message>
        <source>Take this run away</source>
        <translation>Diesen Lauf wegnehmen</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
</context>
<context>
    <name>distilloscope::CurveControls</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>What the curves show: KL, the terms of the loss, their shares of the gradient, or a metric of the validation images</source>
        <translation>Was die Kurven zeigen: KL, die Terme des Verlusts, ihre Anteile am Gradienten oder ein Maß der Validierungsbilder</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Zeige</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>What the horizontal axis counts</source>
        <translation>Was die waagerechte Achse zählt</translation>
    </message>
    <message>
        <source>o&amp;ver</source>
        <translation>üb&amp;er</translation>
    </message>
    <message>
        <source>Log &amp;x</source>
        <translation>Log &amp;x</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>Logarithmische waagerechte Achse</translation>
    </message>
    <message>
        <source>Log &amp;y</source>
        <translation>Log &amp;y</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>Logarithmische senkrechte Achse</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>How much each training step is averaged with those before it, the same at every zoom. The raw values stay visible, faintly. Validation is never smoothed.</source>
        <translation>Wie stark jeder Trainingsschritt mit denen davor gemittelt wird, bei jedem Zoom gleich. Die rohen Werte bleiben blass sichtbar. Die Validierung wird nie geglättet.</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>&amp;Glättung</translation>
    </message>
    <message>
        <source>&amp;Beside</source>
        <translation>&amp;Daneben</translation>
    </message>
    <message>
        <source>Other runs in the same axes, and seeds of one experiment</source>
        <translation>Andere Läufe in denselben Achsen und Seeds eines Experiments</translation>
    </message>
    <message>
        <source>Reach the baselines</source>
        <translation>Bis zu den Vergleichslinien</translation>
    </message>
    <message>
        <source>Fitting also takes in baselines far from the curves, which flattens these</source>
        <translation>Einpassen nimmt auch Vergleichslinien fern der Kurven auf, was diese flach macht</translation>
    </message>
    <message>
        <source>&amp;Curves</source>
        <translation>&amp;Kurven</translation>
    </message>
    <message>
        <source>Hide or show curves; a click in the legend does the same</source>
        <translation>Kurven aus- oder einblenden; ein Klick in der Legende tut dasselbe</translation>
    </message>
    <message>
        <source>Eve&amp;nts</source>
        <translation>&amp;Ereignisse</translation>
    </message>
    <message>
        <source>What happened during the run; choose one to see it in the curves</source>
        <translation>Was während des Laufs geschah; wählen Sie eines, um es in den Kurven zu sehen</translation>
    </message>
    <message>
        <source>Picture (PNG and SVG)</source>
        <translation>Bild (PNG und SVG)</translation>
    </message>
    <message>
        <source>In light colours, as it is shown now (Ctrl+C in the figure)</source>
        <translation>In hellen Farben, wie es jetzt gezeigt wird (Strg+C in der Abbildung)</translation>
    </message>
    <message>
        <source>Numbers (CSV)</source>
        <translation>Zahlen (CSV)</translation>
    </message>
    <message>
        <source>The shown part of every curve, of long ones at most four values for each column of pixels, their extremes among them</source>
        <translation>Der gezeigte Teil jeder Kurve, von langen höchstens vier Werte je Pixelspalte, ihre Extreme darunter</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Ko&amp;pieren</translation>
    </message>
    <message>
        <source>Copies the figure or its numbers</source>
        <translation>Kopiert die Abbildung oder ihre Zahlen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show everything again (Ctrl+0, or double click).
The wheel zooms, with Ctrl or Shift along one axis only. Dragging moves; with the right button or Shift it draws the part to be shown. A click picks the epoch.
With the keyboard: arrows move, + and - zoom, 0 fits, Ctrl+Left and Ctrl+Right read the curves at each epoch.</source>
        <translation>Wieder alles zeigen (Strg+0 oder Doppelklick).
Das Rad zoomt, mit Strg oder Umschalt nur entlang einer Achse. Ziehen verschiebt; mit der rechten Taste oder Umschalt zieht es den gezeigten Teil auf. Ein Klick wählt die Epoche.
Mit der Tastatur: Pfeile verschieben, + und - zoomen, 0 passt ein, Strg+Links und Strg+Rechts lesen die Kurven in jeder Epoche ab.</translation>
    </message>
    <message>
        <source>Fit the axes</source>
        <translation>Achsen einpassen</translation>
    </message>
    <message>
        <source>Choose in Runs</source>
        <translation>Unter Läufe wählen</translation>
    </message>
    <message>
        <source>Run folder…</source>
        <translation>Laufordner…</translation>
    </message>
    <message>
        <source>All seeds of this study</source>
        <translation>Alle Seeds dieser Studie</translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation>Alle wegnehmen</translation>
    </message>
    <message>
        <source>Seeds as their mean</source>
        <translation>Seeds als ihr Mittel</translation>
    </message>
    <message>
        <source>Finished runs that differ in their seed alone are drawn as a mean in a band</source>
        <translation>Fertige Läufe, die sich nur im Seed unterscheiden, werden als Mittel in einem Band gezeichnet</translation>
    </message>
    <message>
        <source>Each seed behind the mean</source>
        <translation>Jeder Seed hinter dem Mittel</translation>
    </message>
    <message>
        <source>Draws the curve of every seed faintly</source>
        <translation>Zeichnet die Kurve jedes Seeds blass</translation>
    </message>
    <message>
        <source>Band: ± 1 standard deviation</source>
        <translation>Band: ± 1 Standardabweichung</translation>
    </message>
    <message>
        <source>How far single seeds lie from their mean</source>
        <translation>Wie weit einzelne Seeds von ihrem Mittel liegen</translation>
    </message>
    <message>
        <source>Band: 95 % interval of the mean</source>
        <translation>Band: 95-%-Intervall des Mittels</translation>
    </message>
    <message>
        <source>Where the mean over all seeds is expected, by Student&apos;s t</source>
        <translation>Wo das Mittel über alle Seeds zu erwarten ist, nach Students t</translation>
    </message>
    <message>
        <source>Puts the other seeds beside this one</source>
        <translation>Stellt die anderen Seeds daneben</translation>
    </message>
    <message>
        <source>The shown run does not belong to a study</source>
        <translation>Der gezeigte Lauf gehört zu keiner Studie</translation>
    </message>
</context>
<context>
    <name>distilloscope::CurveCursor</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source> · nearest epoch %1</source>
        <translation> · nächste Epoche %1</translation>
    </message>
</context>
<context>
    <name>distilloscope::CurveFigure</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation>%1 Training</translation>
    </message>
    <message>
        <source>%1, raw</source>
        <translation>%1, roh</translation>
    </message>
    <message>
        <source>%1 validation, times w</source>
        <translation>%1 Validierung, mal w</translation>
    </message>
    <message>
        <source>%1 validation</source>
        <translation>%1 Validierung</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Centre prior</source>
        <translation>Zentrumsprior</translation>
    </message>
    <message>
        <source>Uniform map</source>
        <translation>Gleichverteilung</translation>
    </message>
    <message>
        <source>No arm of this run has this: %1</source>
        <translation>Kein Arm dieses Laufs hat dies: %1</translation>
    </message>
    <message>
        <source>%1 comes with the first epoch</source>
        <translation>%1 kommt mit der ersten Epoche</translation>
    </message>
    <message>
        <source>The shares were not measured: “Gradient shares every” is 0</source>
        <translation>Die Anteile wurden nicht gemessen: „Gradientenanteile alle“ ist 0</translation>
    </message>
    <message>
        <source>Not measured yet: %1</source>
        <translation>Noch nicht gemessen: %1</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL-Divergenz</translation>
    </message>
    <message>
        <source>Total loss</source>
        <translation>Gesamtverlust</translation>
    </message>
    <message>
        <source>Truth term</source>
        <translation>Term der Ground Truth</translation>
    </message>
    <message>
        <source>Teacher term</source>
        <translation>Lehrerterm</translation>
    </message>
    <message>
        <source>CC term</source>
        <translation>CC-Term</translation>
    </message>
    <message>
        <source>Truth share of gradient</source>
        <translation>Gradientenanteil der Ground Truth</translation>
    </message>
    <message>
        <source>Teacher share of gradient</source>
        <translation>Gradientenanteil des Lehrers</translation>
    </message>
    <message>
        <source>CC share of gradient</source>
        <translation>Gradientenanteil von CC</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>%1, lower is better</source>
        <translation>%1, kleiner ist besser</translation>
    </message>
    <message>
        <source>%1, higher is better</source>
        <translation>%1, größer ist besser</translation>
    </message>
    <message>
        <source>95 % over images</source>
        <translation>95 % über Bilder</translation>
    </message>
    <message>
        <source>KL: %1</source>
        <translation>KL: %1</translation>
    </message>
    <message>
        <source>KL less %1’s</source>
        <translation>KL weniger die von %1</translation>
    </message>
    <message>
        <source>KL: gap to the first</source>
        <translation>KL: Abstand zum ersten</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Training time (min:s)</source>
        <translation>Trainingszeit (min:s)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source> (mean of n = %1 seeds)</source>
        <translation> (Mittel aus n = %1 Seeds)</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Seed %2</translation>
    </message>
    <message>
        <source>%1, band from</source>
        <translation>%1, Band von</translation>
    </message>
    <message>
        <source>%1, band to</source>
        <translation>%1, Band bis</translation>
    </message>
    <message>
        <source>As good as the teacher</source>
        <translation>So gut wie der Lehrer</translation>
    </message>
    <message>
        <source>As good as %1</source>
        <translation>So gut wie %1</translation>
    </message>
    <message>
        <source>, band ± 1 standard deviation</source>
        <translation>, Band ± 1 Standardabweichung</translation>
    </message>
    <message>
        <source>, band 95 % of the mean</source>
        <translation>, Band 95 % des Mittels</translation>
    </message>
    <message>
        <source>This run has no teacher’s maps, so there is no gap to a teacher to close.</source>
        <translation>Dieser Lauf hat keine Lehrerkarten; es gibt also keinen Abstand zu einem Lehrer zu schließen.</translation>
    </message>
    <message>
        <source>%1 is as good as the teacher, or better, so there is no gap to close.</source>
        <translation>%1 ist so gut wie der Lehrer oder besser; es gibt also keinen Abstand zu schließen.</translation>
    </message>
    <message>
        <source>95 % over seeds</source>
        <translation>95 % über Seeds</translation>
    </message>
    <message>
        <source>Learning rate %1 → %2</source>
        <translation>Lernrate %1 → %2</translation>
    </message>
    <message>
        <source>%1: a value of the loss is not finite</source>
        <translation>%1: Ein Wert des Verlusts ist nicht endlich</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Step %1, epoch %2</source>
        <translation>Schritt %1, Epoche %2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>No curves yet.</source>
        <translation>Noch keine Kurven.</translation>
    </message>
    <message>
        <source>%1 over %2, %3 steps, %4 epochs.</source>
        <translation>%1 über %2, %3 Schritte, %4 Epochen.</translation>
    </message>
    <message>
        <source>%1: newest %2, best %3 at epoch %4.</source>
        <translation>%1: neueste %2, beste %3 in Epoche %4.</translation>
    </message>
    <message>
        <source>%1: %2 per cent.</source>
        <translation>%1: %2 Prozent.</translation>
    </message>
    <message>
        <source>%1: not defined, as %2 is as good as the teacher.</source>
        <translation>%1: nicht definiert, da %2 so gut wie der Lehrer ist.</translation>
    </message>
    <message>
        <source>%1: newest %2.</source>
        <translation>%1: neueste %2.</translation>
    </message>
    <message>
        <source>Gap %1: %2, plus or minus %3.</source>
        <translation>Abstand %1: %2, plus oder minus %3.</translation>
    </message>
    <message>
        <source>Teacher: %1.</source>
        <translation>Lehrer: %1.</translation>
    </message>
    <message>
        <source>Drawn as the mean of %1 seeds.</source>
        <translation>Gezeichnet als Mittel aus %1 Seeds.</translation>
    </message>
    <message>
        <source>Beside it: %1.</source>
        <translation>Daneben: %1.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Share of gap closed</source>
        <translation>Geschlossener Anteil des Abstands</translation>
    </message>
    <message>
        <source>Share of the gap to the teacher closed, %</source>
        <translation>Geschlossener Anteil des Abstands zum Lehrer, %</translation>
    </message>
    <message>
        <source>Run resumed, %1</source>
        <translation>Lauf fortgesetzt, %1</translation>
    </message>
    <message>
        <source>, ▼ best</source>
        <translation>, ▼ beste</translation>
    </message>
    <message>
        <source>  ▼ best %1 (epoch %2)</source>
        <translation>  ▼ beste %1 (Epoche %2)</translation>
    </message>
    <message>
        <source>▼ %1: best epoch, %2, validation KL %3</source>
        <translation>▼ %1: beste Epoche, %2, Validierungs-KL %3</translation>
    </message>
    <message>
        <source>Training time (s)</source>
        <translation>Trainingszeit (s)</translation>
    </message>
    <message>
        <source>Training time (h:min:s)</source>
        <translation>Trainingszeit (h:min:s)</translation>
    </message>
</context>
<context>
    <name>distilloscope::CurvesDialog</name>
    <message>
        <source>Export the curves</source>
        <translation>Kurven exportieren</translation>
    </message>
    <message>
        <source>Export the numbers</source>
        <translation>Zahlen exportieren</translation>
    </message>
    <message>
        <source>One line for each point of what is drawn: curve, %1, value.</source>
        <translation>Eine Zeile für jeden gezeichneten Punkt: Kurve, %1, Wert.</translation>
    </message>
    <message>
        <source>The figure was not written.</source>
        <translation>Die Abbildung wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The numbers were not written.</source>
        <translation>Die Zahlen wurden nicht geschrieben.</translation>
    </message>
    <message>
        <source>%1 is written (%2).</source>
        <translation>%1 ist geschrieben (%2).</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt…</translation>
    </message>
</context>
<context>
    <name>distilloscope::CurvesView</name>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>The KL divergence of Model A, Model B and any further arm, on training and validation images, is drawn here while they train, with the gap between them below.</source>
        <translation>Hier wird während des Trainings die KL-Divergenz von Modell A, Modell B und jedem weiteren Arm gezeichnet, auf Trainings- und Validierungsbildern, darunter ihr Abstand.</translation>
    </message>
    <message>
        <source>Train on the demo</source>
        <translation>Auf der Demo trainieren</translation>
    </message>
    <message>
        <source>Makes a small dataset of invented scenes and starts training on it</source>
        <translation>Erzeugt einen kleinen Datensatz erfundener Szenen und beginnt darauf das Training</translation>
    </message>
    <message>
        <source>Waiting for the first step</source>
        <translation>Wartet auf den ersten Schritt</translation>
    </message>
    <message>
        <source>This run ended before its first step</source>
        <translation>Dieser Lauf endete vor seinem ersten Schritt</translation>
    </message>
    <message>
        <source>No curves yet</source>
        <translation>Noch keine Kurven</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Das Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Die Zahlen kopieren</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>The study cannot be read.</source>
        <translation>Die Studie ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>%1 earlier ones are not listed</source>
        <translation>%1 frühere sind nicht aufgeführt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Laufordner</translation>
    </message>
    <message>
        <source>The steps of this run are being read</source>
        <translation>Die Schritte dieses Laufs werden gelesen</translation>
    </message>
</context>
<context>
    <name>distilloscope::DemoResults</name>
    <message>
        <source>The maps of an image could not be made.</source>
        <translation>Die Karten eines Bildes konnten nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation>%1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The training did not run to its end.</source>
        <translation>Das Training ist nicht bis zum Ende gelaufen.</translation>
    </message>
    <message>
        <source>Training finished; writing the figures.</source>
        <translation>Training abgeschlossen; die Abbildungen werden geschrieben.</translation>
    </message>
    <message>
        <source>Run folder: %1</source>
        <translation>Laufordner: %1</translation>
    </message>
    <message>
        <source>Figures: %1</source>
        <translation>Abbildungen: %1</translation>
    </message>
</context>
<context>
    <name>distilloscope::EpochPlot</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
</context>
<context>
    <name>distilloscope::EpochScrubber</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>The epoch every view shows (Up and Down)</source>
        <translation>Die Epoche, die jede Ansicht zeigt (Auf und Ab)</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Follow the newest epoch</source>
        <translation>Der neuesten Epoche folgen</translation>
    </message>
    <message>
        <source>Goes to the newest epoch and stays with it while training</source>
        <translation>Geht zur neuesten Epoche und bleibt während des Trainings bei ihr</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Speed of the film</source>
        <translation>Tempo des Films</translation>
    </message>
    <message>
        <source>How fast the film runs at most: every epoch&apos;s pictures are waited for</source>
        <translation>Wie schnell der Film höchstens läuft: Auf die Bilder jeder Epoche wird gewartet</translation>
    </message>
    <message>
        <source>%1 per s</source>
        <translation>%1 pro s</translation>
    </message>
    <message>
        <source>Repeat the film</source>
        <translation>Den Film wiederholen</translation>
    </message>
    <message>
        <source>Begins again after the last epoch instead of ending there</source>
        <translation>Beginnt nach der letzten Epoche von vorn, statt dort zu enden</translation>
    </message>
    <message>
        <source>Hold the film</source>
        <translation>Den Film anhalten</translation>
    </message>
    <message>
        <source>Play the epochs</source>
        <translation>Die Epochen abspielen</translation>
    </message>
    <message>
        <source>Stays at this epoch (P)</source>
        <translation>Bleibt bei dieser Epoche (P)</translation>
    </message>
    <message>
        <source>Shows one epoch after another in every view (P)</source>
        <translation>Zeigt in jeder Ansicht eine Epoche nach der anderen (P)</translation>
    </message>
</context>
<context>
    <name>distilloscope::ExportController</name>
    <message>
        <source>There are no curves to export yet.</source>
        <translation>Es gibt noch keine Kurven zu exportieren.</translation>
    </message>
    <message>
        <source>A figure shows a run: start or open one first.</source>
        <translation>Eine Abbildung zeigt einen Lauf: Starten oder öffnen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>A report is of a run: start or open one first.</source>
        <translation>Ein Bericht handelt von einem Lauf: Starten oder öffnen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>There are no panes to export yet: open a dataset or a run first.</source>
        <translation>Es gibt noch keine Teilbilder zu exportieren: Öffnen Sie zuerst einen Datensatz oder einen Lauf.</translation>
    </message>
    <message>
        <source>There is nothing here to copy yet.</source>
        <translation>Hier gibt es noch nichts zu kopieren.</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>The view is on the clipboard: %1.</source>
        <translation>Die Ansicht liegt in der Zwischenablage: %1.</translation>
    </message>
</context>
<context>
    <name>distilloscope::ExportDialog</name>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>Da&amp;tei</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Writes it (Enter)</source>
        <translation>Schreibt sie (Eingabe)</translation>
    </message>
    <message>
        <source>Stopped; nothing more is written.</source>
        <translation>Abgebrochen; mehr wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stops writing (Esc)</source>
        <translation>Bricht das Schreiben ab (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leaves the dialog (Esc)</source>
        <translation>Verlässt den Dialog (Esc)</translation>
    </message>
</context>
<context>
    <name>distilloscope::ExportPlace</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The file that is written; its ending is the format</source>
        <translation>Die Datei, die geschrieben wird; ihre Endung ist das Format</translation>
    </message>
    <message>
        <source>The folder that the files are written to; it is made when it is not there</source>
        <translation>Der Ordner, in den die Dateien geschrieben werden; er entsteht, wenn es ihn nicht gibt</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for a place</source>
        <translation>Einen Ort suchen</translation>
    </message>
    <message>
        <source>Chooses the place in a window of its own</source>
        <translation>Wählt den Ort in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>In eine Datei exportieren</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation>Nennen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>This is a folder; name a file in it.</source>
        <translation>Das ist ein Ordner; nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>Die Datei gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>This is a file; name a folder.</source>
        <translation>Das ist eine Datei; nennen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>distilloscope::FigureDialog</name>
    <message>
        <source>Export a figure</source>
        <translation>Eine Abbildung exportieren</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Getting maps: %1</source>
        <translation>Karten werden geholt: %1</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>KL over epochs and the gap, above the images</source>
        <translation>KL über die Epochen und der Abstand, über den Bildern</translation>
    </message>
    <message>
        <source>Panel letters</source>
        <translation>Buchstaben der Teile</translation>
    </message>
    <message>
        <source>a), b), c) at the parts</source>
        <translation>a), b), c) an den Teilen</translation>
    </message>
    <message>
        <source>Image names</source>
        <translation>Namen der Bilder</translation>
    </message>
    <message>
        <source>The ids above the images</source>
        <translation>Die Kennungen über den Bildern</translation>
    </message>
    <message>
        <source>KL below maps</source>
        <translation>KL unter den Karten</translation>
    </message>
    <message>
        <source>With the lower one of the two models in bold</source>
        <translation>Die kleinere der beiden Modelle fett</translation>
    </message>
    <message>
        <source>Colour bars</source>
        <translation>Farbleisten</translation>
    </message>
    <message>
        <source>What the colours stand for</source>
        <translation>Wofür die Farben stehen</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>What is shown, how many images, and which epoch</source>
        <translation>Was gezeigt wird, wie viele Bilder und welche Epoche</translation>
    </message>
    <message>
        <source>One range for all</source>
        <translation>Ein Bereich für alle</translation>
    </message>
    <message>
        <source>The same colours mean the same density in every image; otherwise each image&apos;s truth sets its range</source>
        <translation>Gleiche Farben bedeuten in jedem Bild dieselbe Dichte; sonst bestimmt die Ground Truth jedes Bildes seinen Bereich</translation>
    </message>
    <message>
        <source>Getting maps…</source>
        <translation>Karten werden geholt…</translation>
    </message>
    <message>
        <source>Choose curves or images.</source>
        <translation>Wählen Sie Kurven oder Bilder.</translation>
    </message>
    <message>
        <source>Some images could not be had and are left out.</source>
        <translation>Einige Bilder waren nicht zu bekommen und sind ausgelassen.</translation>
    </message>
    <message>
        <source>Nothing is chosen to be drawn.</source>
        <translation>Nichts ist zum Zeichnen gewählt.</translation>
    </message>
    <message>
        <source>The figure was not written.</source>
        <translation>Die Abbildung wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Writing the figure…</source>
        <translation>Die Abbildung wird geschrieben…</translation>
    </message>
    <message>
        <source>The figure is in %1 (%2).</source>
        <translation>Die Abbildung liegt in %1 (%2).</translation>
    </message>
    <message>
        <source>Reading the curves…</source>
        <translation>Die Kurven werden gelesen …</translation>
    </message>
</context>
<context>
    <name>distilloscope::FolderField</name>
    <message>
        <source>Empty: %1</source>
        <translation>Leer: %1</translation>
    </message>
    <message>
        <source>Chooses a folder</source>
        <translation>Wählt einen Ordner</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
</context>
<context>
    <name>distilloscope::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Lists the pages with these words (Ctrl+F); Enter goes to the next place</source>
        <translation>Nennt die Seiten mit diesen Wörtern (Strg+F); Eingabe führt zur nächsten Stelle</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation>Text der Hilfe</translation>
    </message>
    <message>
        <source>Closes the help (Escape)</source>
        <translation>Schließt die Hilfe (Escape)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
</context>
<context>
    <name>distilloscope::HistogramPanel</name>
    <message>
        <source>&amp;Log count</source>
        <translation>&amp;Log-Anzahl</translation>
    </message>
    <message>
        <source>Logarithmic counts, so that rare values are seen (Alt+L)</source>
        <translation>Logarithmische Anzahl, damit seltene Werte zu sehen sind (Alt+L)</translation>
    </message>
</context>
<context>
    <name>distilloscope::HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>How often each value occurs. Point at a bar, or use Left and Right, to read it.</source>
        <translation>Wie oft jeder Wert vorkommt. Zeigen Sie auf einen Balken, oder lesen Sie ihn mit Links und Rechts ab.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation>%1: %2 %3, %4 %5</translation>
    </message>
    <message>
        <source>%1: count %2 (%3 %)</source>
        <translation>%1: Anzahl %2 (%3 %)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Count (log)</source>
        <translation>Anzahl (log)</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>distilloscope::ImageActions</name>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Lays the maps over the stimulus</source>
        <translation>Legt die Karten über den Stimulus</translation>
    </message>
    <message>
        <source>Less opacity</source>
        <translation>Weniger Deckkraft</translation>
    </message>
    <message>
        <source>More of the stimulus shines through</source>
        <translation>Der Stimulus scheint mehr durch</translation>
    </message>
    <message>
        <source>More opacity</source>
        <translation>Mehr Deckkraft</translation>
    </message>
    <message>
        <source>Less of the stimulus shines through</source>
        <translation>Der Stimulus scheint weniger durch</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Zooms into all panes</source>
        <translation>Zoomt in alle Teilbilder hinein</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>Zooms out of all panes</source>
        <translation>Zoomt aus allen Teilbildern heraus</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Shows the whole image</source>
        <translation>Zeigt das ganze Bild</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Two maps in one pane, with a line between</source>
        <translation>Zwei Karten in einem Teilbild, mit einer Linie dazwischen</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Two maps in one pane, one after the other</source>
        <translation>Zwei Karten in einem Teilbild, eine nach der anderen</translation>
    </message>
    <message>
        <source>Back to all panes</source>
        <translation>Zurück zu allen Teilbildern</translation>
    </message>
    <message>
        <source>Shows all panes again</source>
        <translation>Zeigt wieder alle Teilbilder</translation>
    </message>
    <message>
        <source>Enlarge the pane</source>
        <translation>Das Teilbild vergrößern</translation>
    </message>
    <message>
        <source>Gives the pane all the room, or takes it back (Enter)</source>
        <translation>Gibt dem Teilbild allen Platz oder nimmt ihn zurück (Eingabe)</translation>
    </message>
    <message>
        <source>Find an image</source>
        <translation>Ein Bild suchen</translation>
    </message>
    <message>
        <source>Goes to the search field</source>
        <translation>Geht zum Suchfeld</translation>
    </message>
    <message>
        <source>Copy the pane</source>
        <translation>Das Teilbild kopieren</translation>
    </message>
    <message>
        <source>Puts the pane&apos;s picture on the clipboard, at the image&apos;s resolution</source>
        <translation>Legt das Teilbild in der Auflösung des Bildes in die Zwischenablage</translation>
    </message>
    <message>
        <source>Export the panes…</source>
        <translation>Teilbilder exportieren…</translation>
    </message>
    <message>
        <source>Writes the panes and their raw maps as PNG</source>
        <translation>Schreibt die Teilbilder und ihre rohen Karten als PNG</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Shows or hides the difference; of two compared maps, theirs</source>
        <translation>Zeigt oder verbirgt die Differenz; bei zwei verglichenen Karten deren Differenz</translation>
    </message>
    <message>
        <source>Contours</source>
        <translation>Konturen</translation>
    </message>
    <message>
        <source>Draws lines of equal value; the arrow chooses which</source>
        <translation>Zeichnet Linien gleichen Werts; der Pfeil wählt, welche</translation>
    </message>
    <message>
        <source>Contours of the ground truth</source>
        <translation>Konturen der Ground Truth</translation>
    </message>
    <message>
        <source>Draws the lines of the ground truth over every pane</source>
        <translation>Zeichnet die Linien der Ground Truth über jedes Teilbild</translation>
    </message>
    <message>
        <source>Fixations</source>
        <translation>Fixationen</translation>
    </message>
    <message>
        <source>Draws the points where observers looked</source>
        <translation>Zeichnet die Punkte, auf die Betrachter geblickt haben</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Drag a rectangle over a pane to see what the maps hold there; Shift and dragging does so too</source>
        <translation>Ziehen Sie ein Rechteck über ein Teilbild, um zu sehen, was die Karten dort enthalten; auch mit Umschalt und Ziehen</translation>
    </message>
    <message>
        <source>Pin…</source>
        <translation>Anheften…</translation>
    </message>
    <message>
        <source>Pins the map of another epoch, run or checkpoint file beside the others</source>
        <translation>Heftet die Karte einer anderen Epoche, eines anderen Laufs oder einer Checkpoint-Datei neben die übrigen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Two maps beside each other</source>
        <translation>Zwei Karten nebeneinander</translation>
    </message>
    <message>
        <source>The second of the two maps less the first (D)</source>
        <translation>Die zweite der beiden Karten minus die erste (D)</translation>
    </message>
    <message>
        <source>Copy all panes</source>
        <translation>Alle Teilbilder kopieren</translation>
    </message>
    <message>
        <source>Puts the shown panes side by side on the clipboard, with names and scores</source>
        <translation>Legt die gezeigten Teilbilder nebeneinander mit Namen und Werten in die Zwischenablage</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Shows or folds away what pins, compares, draws and zooms; its keys work all the same</source>
        <translation>Zeigt, was anheftet, vergleicht, zeichnet und zoomt, oder klappt es weg; die Tasten dafür gelten trotzdem</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Shows or folds away the list of images</source>
        <translation>Zeigt die Liste der Bilder oder klappt sie weg</translation>
    </message>
</context>
<context>
    <name>distilloscope::ImageControls</name>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>First map</source>
        <translation>Erste Karte</translation>
    </message>
    <message>
        <source>Second map</source>
        <translation>Zweite Karte</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>Arm in the first model pane</source>
        <translation>Arm im ersten Modell-Teilbild</translation>
    </message>
    <message>
        <source>Arm in the second model pane</source>
        <translation>Arm im zweiten Modell-Teilbild</translation>
    </message>
    <message>
        <source>Which arm this pane shows. The difference, the scores in bold and the sorting of the images follow.</source>
        <translation>Welchen Arm dieses Teilbild zeigt. Die Differenz, die fetten Maße und die Sortierung der Bilder folgen.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: a pane, or another epoch, run or checkpoint file</source>
        <translation>%1: ein Teilbild oder eine andere Epoche, ein anderer Lauf oder eine Checkpoint-Datei</translation>
    </message>
    <message>
        <source>Another epoch, run or file…</source>
        <translation>Andere Epoche, anderer Lauf oder Datei…</translation>
    </message>
</context>
<context>
    <name>distilloscope::ImageNotes</name>
    <message>
        <source>the star on %1</source>
        <translation>der Stern an %1</translation>
    </message>
    <message>
        <source>taking the star off %1</source>
        <translation>das Entfernen des Sterns von %1</translation>
    </message>
    <message>
        <source>taking the note off %1</source>
        <translation>das Entfernen der Notiz von %1</translation>
    </message>
    <message>
        <source>the note on %1</source>
        <translation>die Notiz zu %1</translation>
    </message>
    <message>
        <source>What you wrote about %1 could not be kept in the run folder, and was taken back.</source>
        <translation>Was Sie über %1 schrieben, konnte im Laufordner nicht aufgehoben werden und wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The engine gave no answer.</source>
        <translation>Die Engine gab keine Antwort.</translation>
    </message>
</context>
<context>
    <name>distilloscope::ImagePane</name>
    <message>
        <source>Back to the run&apos;s own checkpoint</source>
        <translation>Zurück zum eigenen Checkpoint des Laufs</translation>
    </message>
    <message>
        <source>Takes the other checkpoint away and shows the run&apos;s own</source>
        <translation>Nimmt den anderen Checkpoint weg und zeigt den des Laufs</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Enlarges this pane (Enter or double click)</source>
        <translation>Vergrößert dieses Teilbild (Eingabe oder Doppelklick)</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Hides this pane; %1 brings it back</source>
        <translation>Blendet dieses Teilbild aus; %1 bringt es zurück</translation>
    </message>
    <message>
        <source>Value under the pointer</source>
        <translation>Wert unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>updating…</source>
        <translation>wird erneuert…</translation>
    </message>
    <message>
        <source>From %1, not from the run</source>
        <translation>Aus %1, nicht aus dem Lauf</translation>
    </message>
    <message>
        <source>Show all panes</source>
        <translation>Alle Teilbilder zeigen</translation>
    </message>
    <message>
        <source>Shows all panes again (Enter, Escape or double click)</source>
        <translation>Zeigt wieder alle Teilbilder (Eingabe, Escape oder Doppelklick)</translation>
    </message>
    <message>
        <source>Takes the pinned map away; %1 only hides it</source>
        <translation>Nimmt die angeheftete Karte weg; %1 verbirgt sie nur</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
</context>
<context>
    <name>distilloscope::ImagesEmptyPage</name>
    <message>
        <source>The validation images of a dataset are shown here, with the ground truth, the teacher&apos;s map and those of two models side by side. Any image file can be dropped here too.</source>
        <translation>Hier stehen die Validierungsbilder eines Datensatzes, mit Ground Truth, Lehrerkarte und den Karten zweier Modelle nebeneinander. Auch jede Bilddatei lässt sich hierher ziehen.</translation>
    </message>
    <message>
        <source>Train on the demo</source>
        <translation>Auf der Demo trainieren</translation>
    </message>
    <message>
        <source>Makes a small dataset of invented scenes and starts training on it</source>
        <translation>Erzeugt einen kleinen Datensatz erfundener Szenen und beginnt darauf das Training</translation>
    </message>
    <message>
        <source>Open a dataset folder…</source>
        <translation>Einen Datensatzordner öffnen…</translation>
    </message>
    <message>
        <source>Opens a folder with stimuli and saliency maps</source>
        <translation>Öffnet einen Ordner mit Stimuli und Salienzkarten</translation>
    </message>
    <message>
        <source>Reading the dataset…</source>
        <translation>Der Datensatz wird gelesen…</translation>
    </message>
    <message>
        <source>The images of this run are not at hand</source>
        <translation>Die Bilder dieses Laufs sind nicht zur Hand</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
</context>
<context>
    <name>distilloscope::ImagesView</name>
    <message>
        <source>Back to the dataset</source>
        <translation>Zurück zum Datensatz</translation>
    </message>
    <message>
        <source>Shows the validation image again (Esc)</source>
        <translation>Zeigt wieder das Validierungsbild (Esc)</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is no part of the dataset: predictions, no scores.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; gehört nicht zum Datensatz: Vorhersagen, keine Maße.</translation>
    </message>
    <message>
        <source>Hide the pane</source>
        <translation>Das Teilbild ausblenden</translation>
    </message>
    <message>
        <source>Back to the run&apos;s own checkpoint</source>
        <translation>Zurück zum eigenen Checkpoint des Laufs</translation>
    </message>
    <message>
        <source>image	map	KL	CC	SIM</source>
        <translation>Bild	Karte	KL	CC	SIM</translation>
    </message>
    <message>
        <source>Pin the map of a checkpoint</source>
        <translation>Karte eines Checkpoints anheften</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Checkpoints (*.safetensors)</translation>
    </message>
    <message>
        <source>Pin this map</source>
        <translation>Diese Karte anheften</translation>
    </message>
</context>
<context>
    <name>distilloscope::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Ends it and keeps what is done</source>
        <translation>Beendet es und behält, was fertig ist</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Setzt fort</translation>
    </message>
    <message>
        <source>Holds it at its next step</source>
        <translation>Hält beim nächsten Schritt an</translation>
    </message>
</context>
<context>
    <name>distilloscope::LaneJob</name>
    <message>
        <source>Waits for %1 to end</source>
        <translation>Wartet auf das Ende von: %1</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
</context>
<context>
    <name>distilloscope::LayerHeatTable</name>
    <message>
        <source>Layers by epochs</source>
        <translation>Schichten nach Epochen</translation>
    </message>
    <message>
        <source>The arrow keys and a click choose an epoch, the space bar and a click on a name draw a layer&apos;s curves</source>
        <translation>Die Pfeiltasten und ein Klick wählen eine Epoche, die Leertaste und ein Klick auf einen Namen zeichnen die Kurven einer Schicht</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
</context>
<context>
    <name>distilloscope::LogView</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>What the program did, and what it noticed, is listed here.</source>
        <translation>Hier steht, was das Programm tat und was ihm auffiel.</translation>
    </message>
    <message>
        <source>Warning: </source>
        <translation>Warnung: </translation>
    </message>
    <message>
        <source>Error: </source>
        <translation>Fehler: </translation>
    </message>
</context>
<context>
    <name>distilloscope::LookControls</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Opacity of the maps</source>
        <translation>Deckkraft der Karten</translation>
    </message>
    <message>
        <source>How much the maps cover the stimulus ([ and ])</source>
        <translation>Wie stark die Karten den Stimulus verdecken ([ und ])</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Deckkraft</translation>
    </message>
    <message>
        <source>Threshold of the maps</source>
        <translation>Schwelle der Karten</translation>
    </message>
    <message>
        <source>Values below this part of the range are transparent; of a difference, those as near to zero</source>
        <translation>Werte unterhalb dieses Teils des Bereichs sind durchsichtig; bei einer Differenz die ebenso nahe an null</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>&amp;Schwelle</translation>
    </message>
    <message>
        <source>Colours of the maps</source>
        <translation>Farben der Karten</translation>
    </message>
    <message>
        <source>The palette of the maps; all but turbo are perceptually uniform</source>
        <translation>Die Farbpalette der Karten; alle außer turbo sind gleichabständig in der Wahrnehmung</translation>
    </message>
    <message>
        <source>one range</source>
        <translation>ein Bereich</translation>
    </message>
    <message>
        <source>own ranges</source>
        <translation>eigene Bereiche</translation>
    </message>
    <message>
        <source>fixed range</source>
        <translation>fester Bereich</translation>
    </message>
    <message>
        <source>Range of the colours</source>
        <translation>Bereich der Farben</translation>
    </message>
    <message>
        <source>One range: a colour means the same density in every pane. Own ranges: each map from its lowest to its highest value. Fixed range: as you type it, for all images.</source>
        <translation>Ein Bereich: Eine Farbe bedeutet in jedem Teilbild dieselbe Dichte. Eigene Bereiche: jede Karte von ihrem kleinsten bis zu ihrem größten Wert. Fester Bereich: wie Sie ihn eingeben, für alle Bilder.</translation>
    </message>
    <message>
        <source>%1, as a multiple of a map that is the same everywhere</source>
        <translation>%1, als Vielfaches einer überall gleichen Karte</translation>
    </message>
    <message>
        <source>Low end of the colours</source>
        <translation>Unteres Ende der Farben</translation>
    </message>
    <message>
        <source>High end of the colours</source>
        <translation>Oberes Ende der Farben</translation>
    </message>
    <message>
        <source>Lines of every map in its own pane</source>
        <translation>Linien jeder Karte in ihrem eigenen Teilbild</translation>
    </message>
    <message>
        <source>Lines of the ground truth over every pane (T)</source>
        <translation>Linien der Ground Truth über jedem Teilbild (T)</translation>
    </message>
    <message>
        <source>Levels of the lines</source>
        <translation>Stufen der Linien</translation>
    </message>
    <message>
        <source>One to five whole numbers from 1 to 99, per cent</source>
        <translation>Eine bis fünf ganze Zahlen von 1 bis 99, in Prozent</translation>
    </message>
    <message>
        <source>What the levels are per cent of</source>
        <translation>Wovon die Stufen Prozente sind</translation>
    </message>
    <message>
        <source>of the map&apos;s highest value</source>
        <translation>des höchsten Werts der Karte</translation>
    </message>
    <message>
        <source>of the mass lies inside</source>
        <translation>der Masse liegen innen</translation>
    </message>
    <message>
        <source>A line at 50 per cent of the highest value, or one that has half of the map&apos;s mass inside</source>
        <translation>Eine Linie bei 50 Prozent des höchsten Werts oder eine, die die halbe Masse der Karte einschließt</translation>
    </message>
    <message>
        <source>&amp;Levels (%)</source>
        <translation>&amp;Stufen (%)</translation>
    </message>
    <message>
        <source>One to five numbers from 1 to 99.</source>
        <translation>Eine bis fünf Zahlen von 1 bis 99.</translation>
    </message>
</context>
<context>
    <name>distilloscope::MainWindow</name>
    <message>
        <source>The settings could not be read, so the program starts with its defaults.</source>
        <translation>Die Einstellungen waren nicht lesbar; das Programm beginnt mit seinen Vorgaben.</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>Die beschädigte Datei ist aufgehoben als %1.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation> · noch %1</translation>
    </message>
    <message>
        <source>Starts the training, pauses it, goes on</source>
        <translation>Beginnt das Training, hält es an, setzt es fort</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Next epoch</source>
        <translation>Nächste Epoche</translation>
    </message>
    <message>
        <source>Previous epoch</source>
        <translation>Vorige Epoche</translation>
    </message>
</context>
<context>
    <name>distilloscope::NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Shows what exactly happened</source>
        <translation>Zeigt, was genau geschah</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the message and its details</source>
        <translation>Kopiert die Meldung und ihre Einzelheiten</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hides this message; it stays among the messages</source>
        <translation>Blendet diese Meldung aus; unter den Meldungen bleibt sie</translation>
    </message>
</context>
<context>
    <name>distilloscope::Opener</name>
    <message>
        <source>A training is going on. Stop it before opening another dataset.</source>
        <translation>Ein Training läuft. Beenden Sie es, bevor Sie einen anderen Datensatz öffnen.</translation>
    </message>
    <message>
        <source>%1 is no dataset, run or study folder, checkpoint, teacher or image.</source>
        <translation>%1 ist weder Datensatz-, Lauf- noch Studienordner, weder Checkpoint noch Lehrer noch Bild.</translation>
    </message>
    <message>
        <source>The options of that run are in the form. Start makes a new run of them.</source>
        <translation>Die Optionen dieses Laufs stehen im Formular. Start macht daraus einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The next run is taught with the dataset&apos;s own maps.</source>
        <translation>Der nächste Lauf lernt aus den eigenen Karten des Datensatzes.</translation>
    </message>
    <message>
        <source>The next run is taught with the maps in %1.</source>
        <translation>Der nächste Lauf lernt aus den Karten in %1.</translation>
    </message>
</context>
<context>
    <name>distilloscope::OptionEditor</name>
    <message>
        <source>From %1 to %2 %3</source>
        <translation>Von %1 bis %2 %3</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Anti-aliased linear</source>
        <translation>Linear mit Antialiasing</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Flächenmittel</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>ImageNet</source>
        <translation>ImageNet</translation>
    </message>
    <message>
        <source>TensorFlow “same”</source>
        <translation>TensorFlow „same“</translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation>Symmetrisch</translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation>Glorot</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Second head</source>
        <translation>Zweiter Kopf</translation>
    </message>
    <message>
        <source>Same head</source>
        <translation>Selber Kopf</translation>
    </message>
    <message>
        <source>Blended</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Teacher only</source>
        <translation>Nur Lehrer</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>Newest epoch</source>
        <translation>Neueste Epoche</translation>
    </message>
    <message>
        <source>Every epoch</source>
        <translation>Jede Epoche</translation>
    </message>
    <message>
        <source>dataset&apos;s name</source>
        <translation>Name des Datensatzes</translation>
    </message>
    <message>
        <source>drawn afresh</source>
        <translation>neu gezogen</translation>
    </message>
    <message>
        <source>demo dataset</source>
        <translation>Demo-Datensatz</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a file for %1</source>
        <translation>Eine Datei für %1 wählen</translation>
    </message>
    <message>
        <source>Choose a folder for %1</source>
        <translation>Einen Ordner für %1 wählen</translation>
    </message>
    <message>
        <source>Lower is better.</source>
        <translation>Kleiner ist besser.</translation>
    </message>
    <message>
        <source>Higher is better.</source>
        <translation>Größer ist besser.</translation>
    </message>
    <message>
        <source>Needs fixations; left out without them.</source>
        <translation>Braucht Fixationen; ohne sie ausgelassen.</translation>
    </message>
    <message>
        <source>%1  (unknown)</source>
        <translation>%1  (unbekannt)</translation>
    </message>
    <message>
        <source>There is no such metric; take it away.</source>
        <translation>Dieses Maß gibt es nicht; nehmen Sie es weg.</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Eine Datei wählen: %1</translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.bin *.safetensors *.h5 *.hdf5);;All files (*)</source>
        <translation>Gewichte (*.pth *.pt *.bin *.safetensors *.h5 *.hdf5);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a folder: %1</source>
        <translation>Einen Ordner wählen: %1</translation>
    </message>
    <message>
        <source>Its name in files is %1.</source>
        <translation>In Dateien heißt sie %1.</translation>
    </message>
</context>
<context>
    <name>distilloscope::OptionsForm</name>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Voreinstellung</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Recommended learns reliably in both models. Notebook does everything as the original notebook did, quirks included (F1 lists them). Folders, names and the seed stay.</source>
        <translation>Empfohlen lernt in beiden Modellen zuverlässig. Notebook macht alles wie das ursprüngliche Notebook, mit seinen Eigenheiten (F1 nennt sie). Ordner, Namen und Seed bleiben.</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Show advanced options</source>
        <translation>Weitere Optionen zeigen</translation>
    </message>
    <message>
        <source>Shows every option there is</source>
        <translation>Zeigt alle Optionen, die es gibt</translation>
    </message>
    <message>
        <source>The experiment is fixed while it trains.</source>
        <translation>Während des Trainings steht das Experiment fest.</translation>
    </message>
    <message>
        <source>Folds and unfolds the group</source>
        <translation>Klappt die Gruppe auf und zu</translation>
    </message>
    <message>
        <source>Not used: each arm has a value of its own.</source>
        <translation>Nicht verwendet: Jeder Arm hat einen eigenen Wert.</translation>
    </message>
    <message>
        <source>%1 / %2 images (training / validation)</source>
        <translation>%1 / %2 Bilder (Training / Validierung)</translation>
    </message>
    <message>
        <source>No teacher maps: no arm can be distilled</source>
        <translation>Keine Lehrerkarten: Kein Arm kann destilliert werden</translation>
    </message>
    <message>
        <source>Teacher: %1</source>
        <translation>Lehrer: %1</translation>
    </message>
    <message>
        <source>1 problem in its files</source>
        <translation>1 Problem in seinen Dateien</translation>
    </message>
    <message>
        <source>%1 problems in its files</source>
        <translation>%1 Probleme in seinen Dateien</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
</context>
<context>
    <name>distilloscope::PageFields</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>PDF and SVG keep lines and text sharp at any size; PNG is pixels</source>
        <translation>PDF und SVG halten Linien und Text in jeder Größe scharf; PNG sind Pixel</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>As wide as one or two columns of a page, or another width</source>
        <translation>So breit wie eine oder zwei Spalten einer Seite, oder eine andere Breite</translation>
    </message>
    <message>
        <source>One column, 85 mm</source>
        <translation>Eine Spalte, 85 mm</translation>
    </message>
    <message>
        <source>Two columns, 178 mm</source>
        <translation>Zwei Spalten, 178 mm</translation>
    </message>
    <message>
        <source>Another width</source>
        <translation>Andere Breite</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>The figure&apos;s width on paper</source>
        <translation>Die Breite der Abbildung auf Papier</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>The figure&apos;s height on paper</source>
        <translation>Die Höhe der Abbildung auf Papier</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>The font of all text</source>
        <translation>Die Schrift aller Texte</translation>
    </message>
    <message>
        <source>F&amp;ont</source>
        <translation>S&amp;chrift</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>In points on paper: 7 to 9 suit most journals</source>
        <translation>In Punkt auf Papier: 7 bis 9 passen den meisten Zeitschriften</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Font &amp;size</source>
        <translation>&amp;Schriftgröße</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Of a PNG, and the finest that pictures in PDF and SVG keep</source>
        <translation>Eines PNG, und die feinste, die Bilder in PDF und SVG behalten</translation>
    </message>
    <message>
        <source> dots per inch</source>
        <translation> Punkte je Zoll</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Auflösung</translation>
    </message>
</context>
<context>
    <name>distilloscope::PaneStage</name>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>The difference of the two densities. %1</source>
        <translation>Die Differenz der beiden Dichten. %1</translation>
    </message>
    <message>
        <source>This map is zero everywhere.</source>
        <translation>Diese Karte ist überall null.</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>%1 and more × uniform</source>
        <translation>ab %1 × Gleichverteilung</translation>
    </message>
    <message>
        <source>%1 × uniform</source>
        <translation>%1 × Gleichverteilung</translation>
    </message>
    <message>
        <source>One range for all maps: up to the highest density of the ground truth. 1 is a map that is the same everywhere.</source>
        <translation>Ein Bereich für alle Karten: bis zur höchsten Dichte der Ground Truth. 1 ist eine überall gleiche Karte.</translation>
    </message>
    <message>
        <source>One range for all maps: up to the highest density of any. 1 is a map that is the same everywhere.</source>
        <translation>Ein Bereich für alle Karten: bis zur höchsten Dichte irgendeiner. 1 ist eine überall gleiche Karte.</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>kleinster</translation>
    </message>
    <message>
        <source>highest of each map</source>
        <translation>größter jeder Karte</translation>
    </message>
    <message>
        <source>Each map from its own lowest to its own highest value: colours do not compare between panes.</source>
        <translation>Jede Karte von ihrem eigenen kleinsten bis zum eigenen größten Wert: Farben sind zwischen Teilbildern nicht vergleichbar.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
    <message>
        <source>%1 (raw %2)</source>
        <translation>%1 (roh %2)</translation>
    </message>
    <message>
        <source>A difference needs two maps.</source>
        <translation>Eine Differenz braucht zwei Karten.</translation>
    </message>
    <message>
        <source>The range you set, for all maps of all images. 1 is a map that is the same everywhere.</source>
        <translation>Der von Ihnen gesetzte Bereich, für alle Karten aller Bilder. 1 ist eine überall gleiche Karte.</translation>
    </message>
    <message>
        <source>More of %1 in the one colour, more of %2 in the other.</source>
        <translation>Mehr von %1 in der einen Farbe, mehr von %2 in der anderen.</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>difference %1</source>
        <translation>Differenz %1</translation>
    </message>
    <message>
        <source>x %1–%2, y %3–%4: %5 % of the image</source>
        <translation>x %1–%2, y %3–%4: %5 % des Bildes</translation>
    </message>
</context>
<context>
    <name>distilloscope::PanesDialog</name>
    <message>
        <source>Export panes</source>
        <translation>Teilbilder exportieren</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Teilbilder</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Pictures, as PNG</source>
        <translation>Bilder, als PNG</translation>
    </message>
    <message>
        <source>In colour, at the image&apos;s resolution</source>
        <translation>In Farbe, in der Auflösung des Bildes</translation>
    </message>
    <message>
        <source>Opacity of the map over the image</source>
        <translation>Deckkraft der Karte über dem Bild</translation>
    </message>
    <message>
        <source>Of the map over the image; 100 % hides the image</source>
        <translation>Der Karte über dem Bild; 100 % verdecken das Bild</translation>
    </message>
    <message>
        <source> % opaque</source>
        <translation> % deckend</translation>
    </message>
    <message>
        <source>Maps, as 16-bit grey PNG</source>
        <translation>Karten, als graues 16-Bit-PNG</translation>
    </message>
    <message>
        <source>The values from 0 to 1 in 65,536 steps; what the lightest stands for is in the file</source>
        <translation>Die Werte von 0 bis 1 in 65.536 Stufen; wofür die hellste steht, sagt die Datei</translation>
    </message>
    <message>
        <source>Maps, as NPY</source>
        <translation>Karten, als NPY</translation>
    </message>
    <message>
        <source>The values themselves, for numpy.load()</source>
        <translation>Die Werte selbst, für numpy.load()</translation>
    </message>
    <message>
        <source>%1 files are in %2.</source>
        <translation>%1 Dateien liegen in %2.</translation>
    </message>
    <message>
        <source>%1 files were written; %2 images could not be had.</source>
        <translation>%1 Dateien wurden geschrieben; %2 Bilder waren nicht zu bekommen.</translation>
    </message>
    <message>
        <source>The panes were not all written.</source>
        <translation>Nicht alle Teilbilder wurden geschrieben.</translation>
    </message>
    <message>
        <source>No image is chosen.</source>
        <translation>Kein Bild ist gewählt.</translation>
    </message>
    <message>
        <source>Choose at least one kind of file.</source>
        <translation>Wählen Sie mindestens eine Art von Datei.</translation>
    </message>
    <message>
        <source>The panes were not written.</source>
        <translation>Die Teilbilder wurden nicht geschrieben.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Getting maps…</source>
        <translation>Karten werden geholt…</translation>
    </message>
</context>
<context>
    <name>distilloscope::PinChooser</name>
    <message>
        <source>Pin a map</source>
        <translation>Eine Karte anheften</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>This run or another one of your runs folder</source>
        <translation>Dieser oder ein anderer Lauf Ihres Laufordners</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The arm of that run</source>
        <translation>Der Arm dieses Laufs</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epochs whose weights are on disk</source>
        <translation>Epochen, deren Gewichte auf der Platte liegen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Shows this map in a pane of its own, whatever epoch is looked at</source>
        <translation>Zeigt diese Karte in einem eigenen Teilbild, welche Epoche auch betrachtet wird</translation>
    </message>
    <message>
        <source>Checkpoint file…</source>
        <translation>Checkpoint-Datei…</translation>
    </message>
    <message>
        <source>Pins the map of any checkpoint of a student model</source>
        <translation>Heftet die Karte eines beliebigen Checkpoints eines Schülermodells an</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Epoch</source>
        <translation>&amp;Epoche</translation>
    </message>
    <message>
        <source>This run (%1)</source>
        <translation>Dieser Lauf (%1)</translation>
    </message>
    <message>
        <source>There is no run yet. Any checkpoint file can be pinned.</source>
        <translation>Es gibt noch keinen Lauf. Jede Checkpoint-Datei kann angeheftet werden.</translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation>Der Lauf wird gelesen…</translation>
    </message>
    <message>
        <source>This run has no weights on disk.</source>
        <translation>Von diesem Lauf liegen keine Gewichte auf der Platte.</translation>
    </message>
    <message>
        <source>best (%1)</source>
        <translation>beste (%1)</translation>
    </message>
    <message>
        <source>The run cannot be read.</source>
        <translation>Der Lauf kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>distilloscope::PinnedMaps</name>
    <message>
        <source>Predicting…</source>
        <translation>Wird vorhergesagt…</translation>
    </message>
</context>
<context>
    <name>distilloscope::QueryBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stops this; what is shown stays</source>
        <translation>Bricht dies ab; was gezeigt wird, bleibt</translation>
    </message>
    <message>
        <source> %1 of %2</source>
        <translation> %1 von %2</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation> · noch %1</translation>
    </message>
    <message>
        <source>The engine gave no reason.</source>
        <translation>Die Engine nannte keinen Grund.</translation>
    </message>
</context>
<context>
    <name>distilloscope::RangeSlider</name>
    <message>
        <source>Lower end</source>
        <translation>Unteres Ende</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>Oberes Ende</translation>
    </message>
</context>
<context>
    <name>distilloscope::RegionHistogram</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>density of the pixels</source>
        <translation>Dichte der Pixel</translation>
    </message>
    <message>
        <source>%1 × uniform</source>
        <translation>%1 × gleichverteilt</translation>
    </message>
</context>
<context>
    <name>distilloscope::RegionPanel</name>
    <message>
        <source>Histograms of the maps in the rectangle</source>
        <translation>Histogramme der Karten im Rechteck</translation>
    </message>
    <message>
        <source>What the maps hold in the rectangle</source>
        <translation>Was die Karten im Rechteck enthalten</translation>
    </message>
    <message>
        <source>Take the rectangle away</source>
        <translation>Rechteck wegnehmen</translation>
    </message>
    <message>
        <source>Takes the rectangle away (Escape)</source>
        <translation>Nimmt das Rechteck weg (Esc)</translation>
    </message>
    <message>
        <source>mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>Höchstwert</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Mass: the part of the whole map that lies in the rectangle. Mean and highest: of the density, where 1 is a map that is the same everywhere.</source>
        <translation>Masse: der Teil der ganzen Karte, der im Rechteck liegt. Mittel und Höchstwert: der Dichte, wobei 1 eine überall gleiche Karte ist.</translation>
    </message>
</context>
<context>
    <name>distilloscope::ReportDialog</name>
    <message>
        <source>Report of the run</source>
        <translation>Bericht über den Lauf</translation>
    </message>
    <message>
        <source>Images in each group</source>
        <translation>Bilder je Gruppe</translation>
    </message>
    <message>
        <source>Best and worst of both models and the largest differences, so many of each; 0 leaves pictures out</source>
        <translation>Beste und schlechteste beider Modelle und die größten Unterschiede, je so viele; 0 lässt Bilder weg</translation>
    </message>
    <message>
        <source>&amp;Images in each group</source>
        <translation>&amp;Bilder je Gruppe</translation>
    </message>
    <message>
        <source>The report is in %1 (%2).</source>
        <translation>Der Bericht liegt in %1 (%2).</translation>
    </message>
    <message>
        <source>The report was not written.</source>
        <translation>Der Bericht wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>There is no run to report of.</source>
        <translation>Es gibt keinen Lauf, über den zu berichten wäre.</translation>
    </message>
    <message>
        <source>One page that opens in any browser without a network: options, curves, tables, the environment and the command that trains it again. Maps and scores of single images are those of epoch %1, where the scrubber stands.</source>
        <translation>Eine Seite, die sich ohne Netz in jedem Browser öffnet: Optionen, Kurven, Tabellen, die Umgebung und der Befehl, der noch einmal trainiert. Karten und Maße einzelner Bilder sind die von Epoche %1, auf der der Epochenregler steht.</translation>
    </message>
    <message>
        <source>The dataset is not at hand, so there will be no pictures.</source>
        <translation>Der Datensatz ist nicht zur Hand; es wird also keine Bilder geben.</translation>
    </message>
    <message>
        <source>Getting maps…</source>
        <translation>Karten werden geholt…</translation>
    </message>
    <message>
        <source>Reading the curves…</source>
        <translation>Die Kurven werden gelesen …</translation>
    </message>
</context>
<context>
    <name>distilloscope::ReportJob</name>
    <message>
        <source>Writing the report…</source>
        <translation>Der Bericht wird geschrieben…</translation>
    </message>
</context>
<context>
    <name>distilloscope::ResumeBar</name>
    <message>
        <source>Epochs in all</source>
        <translation>Epochen insgesamt</translation>
    </message>
    <message>
        <source>The number of epochs of the whole run, those done included (Enter resumes, Esc leaves)</source>
        <translation>Die Zahl der Epochen des ganzen Laufs, die fertigen mitgezählt (Eingabe setzt fort, Esc lässt es)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leaves the run as it is (Esc)</source>
        <translation>Lässt den Lauf, wie er ist (Esc)</translation>
    </message>
    <message>
        <source>Resume %1 up to epoch</source>
        <translation>%1 fortsetzen bis Epoche</translation>
    </message>
    <message>
        <source>%1 of %2 are done.</source>
        <translation>%1 von %2 sind fertig.</translation>
    </message>
    <message>
        <source>Another number changes the learning rate&apos;s schedule.</source>
        <translation>Eine andere Zahl ändert den Verlauf der Lernrate.</translation>
    </message>
    <message>
        <source>Trains both models further, in the same folder (Enter)</source>
        <translation>Trainiert beide Modelle weiter, im selben Ordner (Eingabe)</translation>
    </message>
</context>
<context>
    <name>distilloscope::RolePreview</name>
    <message>
        <source>Model A</source>
        <translation>Modell A</translation>
    </message>
    <message>
        <source>Model B</source>
        <translation>Modell B</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Ground Truth</translation>
    </message>
    <message>
        <source>The colours on light and on dark ground</source>
        <translation>Die Farben auf hellem und auf dunklem Grund</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunActions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Shows the run&apos;s curves and images</source>
        <translation>Zeigt Kurven und Bilder des Laufs</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Trains the run further; the number of epochs is asked for</source>
        <translation>Trainiert den Lauf weiter; nach der Zahl der Epochen wird gefragt</translation>
    </message>
    <message>
        <source>Duplicate as new experiment</source>
        <translation>Als neues Experiment verdoppeln</translation>
    </message>
    <message>
        <source>Puts the run&apos;s options into the form, to start another run from them</source>
        <translation>Stellt die Optionen des Laufs ins Formular, um daraus einen weiteren zu beginnen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copies the selected runs as a table of tab-separated values</source>
        <translation>Kopiert die gewählten Läufe als Tabelle mit Tabulatoren</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Opens the run&apos;s folder in the file manager</source>
        <translation>Öffnet den Ordner des Laufs im Dateimanager</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Moves the selected run folders to the trash</source>
        <translation>Legt die gewählten Laufordner in den Papierkorb</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Lists the run folders again</source>
        <translation>Liest die Laufordner noch einmal ein</translation>
    </message>
    <message>
        <source>Select a run first.</source>
        <translation>Wählen Sie zuerst einen Lauf.</translation>
    </message>
    <message>
        <source>Select a single run.</source>
        <translation>Wählen Sie einen einzelnen Lauf.</translation>
    </message>
    <message>
        <source>This run folder cannot be read.</source>
        <translation>Dieser Laufordner ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This run is being trained.</source>
        <translation>Dieser Lauf wird gerade trainiert.</translation>
    </message>
    <message>
        <source>Another program is training this run.</source>
        <translation>Ein anderes Programm trainiert diesen Lauf.</translation>
    </message>
    <message>
        <source>Another training is going on. Stop it first, or wait for its end.</source>
        <translation>Ein anderes Training läuft. Beenden Sie es zuerst, oder warten Sie sein Ende ab.</translation>
    </message>
    <message>
        <source>The form is locked while a training is going on.</source>
        <translation>Das Formular ist gesperrt, während ein Training läuft.</translation>
    </message>
    <message>
        <source>A run that is being trained cannot be deleted.</source>
        <translation>Ein Lauf, der gerade trainiert wird, kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Curves together</source>
        <translation>Kurven zusammen</translation>
    </message>
    <message>
        <source>Draws the curves of the selected runs over each other</source>
        <translation>Zeichnet die Kurven der gewählten Läufe übereinander</translation>
    </message>
    <message>
        <source>Use as the baseline</source>
        <translation>Als Vergleichslauf nehmen</translation>
    </message>
    <message>
        <source>Shows the scores of the other runs as differences to this one; again: no longer</source>
        <translation>Zeigt die Maße der anderen Läufe als Unterschiede zu diesem; noch einmal: nicht mehr</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Gives the run another name</source>
        <translation>Gibt dem Lauf einen anderen Namen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
    <message>
        <source>Goes to the note on the run</source>
        <translation>Geht zur Notiz über den Lauf</translation>
    </message>
    <message>
        <source>Copy what differs</source>
        <translation>Unterschiede kopieren</translation>
    </message>
    <message>
        <source>Copies what differs between the selected runs as tab-separated values</source>
        <translation>Kopiert mit Tabulatoren, worin sich die gewählten Läufe unterscheiden</translation>
    </message>
    <message>
        <source>This is a study.</source>
        <translation>Das ist eine Studie.</translation>
    </message>
    <message>
        <source>No baseline any more</source>
        <translation>Kein Vergleichslauf mehr</translation>
    </message>
    <message>
        <source>Select two runs or more.</source>
        <translation>Wählen Sie zwei oder mehr Läufe.</translation>
    </message>
    <message>
        <source>Select %1 runs at most.</source>
        <translation>Wählen Sie höchstens %1 Läufe.</translation>
    </message>
    <message>
        <source>A study is resumed on its own page: open it.</source>
        <translation>Eine Studie wird auf ihrer eigenen Seite fortgesetzt: Öffnen Sie sie.</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunCheckpointsModel</name>
    <message>
        <source>%1 · epoch %2</source>
        <translation>%1 · Epoche %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, Epoche %2</translation>
    </message>
    <message>
        <source>, validation KL %1</source>
        <translation>, KL der Validierung %1</translation>
    </message>
    <message>
        <source>, the best so far</source>
        <translation>, die bisher beste</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>%1: validation KL of the epoch; ★ marks the best so far</source>
        <translation>%1: KL der Validierung in der Epoche; ★ bezeichnet die bisher beste</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunController</name>
    <message>
        <source>Waits for another job to end…</source>
        <translation>Wartet, bis eine andere Arbeit endet…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Stopping and saving…</source>
        <translation>Beendet und speichert…</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunDelegate</name>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Enter renames the run, Esc leaves it as it is</source>
        <translation>Eingabe benennt den Lauf um, Esc lässt ihn, wie er ist</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunDetails</name>
    <message>
        <source>Details of the run</source>
        <translation>Einzelheiten des Laufs</translation>
    </message>
    <message>
        <source>What differs between the selected runs</source>
        <translation>Worin sich die gewählten Läufe unterscheiden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Select a run to see how it was made, or several to see what differs between them.</source>
        <translation>Wählen Sie einen Lauf, um zu sehen, wie er entstand, oder mehrere, um zu sehen, worin sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>None of the selected runs can be read.</source>
        <translation>Keiner der gewählten Läufe ist lesbar.</translation>
    </message>
    <message>
        <source>All options of these runs are the same.</source>
        <translation>Alle Optionen dieser Läufe sind gleich.</translation>
    </message>
    <message>
        <source>%1 of the %2 selected runs are compared.</source>
        <translation>%1 der %2 gewählten Läufe werden verglichen.</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunEdits</name>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>%1 was not renamed.</source>
        <translation>%1 wurde nicht umbenannt.</translation>
    </message>
    <message>
        <source>The note on %1 was not kept.</source>
        <translation>Die Notiz zu %1 wurde nicht aufgehoben.</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunLister</name>
    <message>
        <source>The listing was cancelled.</source>
        <translation>Das Auflisten wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunNote</name>
    <message>
        <source>Note on the run</source>
        <translation>Notiz zum Lauf</translation>
    </message>
    <message>
        <source>Write a note on this run</source>
        <translation>Eine Notiz zu diesem Lauf schreiben</translation>
    </message>
    <message>
        <source>Your words about this run, kept in its folder; the filter finds them (Ctrl+M). They are saved when you leave the field, or with Ctrl+Return; Esc takes back what you typed.</source>
        <translation>Ihre Worte über diesen Lauf, in seinem Ordner aufgehoben; der Filter findet sie (Strg+M). Gespeichert werden sie, wenn Sie das Feld verlassen, oder mit Strg+Eingabe; Esc nimmt das Getippte zurück.</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunReporter</name>
    <message>
        <source>Images: %1</source>
        <translation>Bilder: %1</translation>
    </message>
    <message>
        <source>Run folder: %1</source>
        <translation>Laufordner: %1</translation>
    </message>
    <message>
        <source>Dataset: %1</source>
        <translation>Datensatz: %1</translation>
    </message>
    <message>
        <source>The training ended with an error: %1</source>
        <translation>Das Training endete mit einem Fehler: %1</translation>
    </message>
    <message>
        <source>no reason was given.</source>
        <translation>Es wurde kein Grund genannt.</translation>
    </message>
    <message>
        <source>The study is finished.</source>
        <translation>Die Studie ist abgeschlossen.</translation>
    </message>
    <message>
        <source>The study has stopped; it can be resumed.</source>
        <translation>Die Studie wurde beendet; sie kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Show the study</source>
        <translation>Die Studie zeigen</translation>
    </message>
    <message>
        <source>Training finished.</source>
        <translation>Training abgeschlossen.</translation>
    </message>
    <message>
        <source>Training stopped and saved.</source>
        <translation>Training beendet und gespeichert.</translation>
    </message>
    <message>
        <source>Training cancelled.</source>
        <translation>Training abgebrochen.</translation>
    </message>
    <message>
        <source>%1 %2 (epoch %3)</source>
        <translation>%1 %2 (Epoche %3)</translation>
    </message>
    <message>
        <source>Best validation KL: %1.</source>
        <translation>Beste KL der Validierung: %1.</translation>
    </message>
    <message>
        <source>%1: %2 training and %3 validation images, %4 left out.</source>
        <translation>%1: %2 Trainings- und %3 Validierungsbilder, %4 ausgelassen.</translation>
    </message>
    <message>
        <source>You are looking at %1; the training goes on.</source>
        <translation>Sie sehen %1; das Training läuft weiter.</translation>
    </message>
    <message>
        <source>Back to the live run</source>
        <translation>Zurück zum laufenden Training</translation>
    </message>
    <message>
        <source>The run folder %1 is there again.</source>
        <translation>Der Laufordner %1 ist wieder da.</translation>
    </message>
    <message>
        <source>Its curves stay; images and weights that are not shown yet cannot be read.</source>
        <translation>Die Kurven bleiben; Bilder und Gewichte, die noch nicht gezeigt werden, lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Open another run</source>
        <translation>Einen anderen Lauf öffnen</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunTableModel</name>
    <message>
        <source>The baseline: the other runs are read against it.</source>
        <translation>Der Vergleichslauf: Die anderen Läufe werden an ihm gemessen.</translation>
    </message>
    <message>
        <source>%1 against the baseline %2</source>
        <translation>%1 gegen den Vergleichslauf %2</translation>
    </message>
    <message>
        <source>study %1</source>
        <translation>Studie %1</translation>
    </message>
    <message>
        <source>, the baseline</source>
        <translation>, der Vergleichslauf</translation>
    </message>
    <message>
        <source>, %1 against the baseline</source>
        <translation>, %1 gegen den Vergleichslauf</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunTrash</name>
    <message>
        <source>The folder is not there any more.</source>
        <translation>Der Ordner ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunsColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>Die üblichen Spalten</translation>
    </message>
    <message>
        <source>Shows and orders the columns as at first</source>
        <translation>Zeigt und ordnet die Spalten wie anfangs</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunsMessage</name>
    <message>
        <source>Train on the demo</source>
        <translation>Auf der Demo trainieren</translation>
    </message>
    <message>
        <source>Makes a small dataset of invented scenes and starts training on it</source>
        <translation>Erzeugt einen kleinen Datensatz erfundener Szenen und beginnt darauf das Training</translation>
    </message>
    <message>
        <source>Choose another runs folder…</source>
        <translation>Einen anderen Ordner der Läufe wählen…</translation>
    </message>
    <message>
        <source>Lists the runs of another folder</source>
        <translation>Zeigt die Läufe eines anderen Ordners</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Lists the folder again (F5)</source>
        <translation>Liest den Ordner noch einmal ein (F5)</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Shows all runs</source>
        <translation>Zeigt alle Läufe</translation>
    </message>
    <message>
        <source>Looking for runs…</source>
        <translation>Läufe werden gesucht…</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Every training leaves a run folder in %1. They are listed here with their scores, to be sorted, compared, reopened and resumed.</source>
        <translation>Jedes Training hinterlässt einen Laufordner in %1. Hier stehen sie mit ihren Maßen und lassen sich sortieren, vergleichen, öffnen und fortsetzen.</translation>
    </message>
    <message>
        <source>The runs folder %1 is not there. It is made when the first training starts; if your runs lie elsewhere, or on a disk that is not connected, choose their folder.</source>
        <translation>Den Ordner der Läufe %1 gibt es nicht. Er entsteht mit dem ersten Training; liegen Ihre Läufe anderswo oder auf einem Laufwerk, das nicht verbunden ist, wählen Sie deren Ordner.</translation>
    </message>
    <message>
        <source>The runs folder cannot be listed</source>
        <translation>Der Ordner der Läufe kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>No run matches “%1”</source>
        <translation>Kein Lauf passt zu „%1“</translation>
    </message>
    <message>
        <source>The filter looks for each of its words in the name, note, state, date, dataset, preset, seed and folder of the runs.</source>
        <translation>Der Filter sucht jedes seiner Wörter in Name, Notiz, Zustand, Datum, Datensatz, Voreinstellung, Seed und Ordner der Läufe.</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunsSortMenu</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Smallest first, A to Z</source>
        <translation>Kleinste zuerst, A bis Z</translation>
    </message>
    <message>
        <source>Largest first, Z to A</source>
        <translation>Größte zuerst, Z bis A</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunsTools</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Shows runs that hold all these words in their name, note, state, date, dataset, preset, seed or folder, as in “notebook seed=3” (Ctrl+F)</source>
        <translation>Zeigt Läufe, die alle diese Wörter in Name, Notiz, Zustand, Datum, Datensatz, Voreinstellung, Seed oder Ordner haben, etwa „notebook seed=3“ (Strg+F)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation>Ordner der Läufe</translation>
    </message>
    <message>
        <source>Choose another runs folder…</source>
        <translation>Einen anderen Ordner der Läufe wählen…</translation>
    </message>
    <message>
        <source>Back to the usual runs folder</source>
        <translation>Zurück zum gewohnten Ordner der Läufe</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 von %2 Läufen</translation>
    </message>
    <message>
        <source>Which folder is listed</source>
        <translation>Welcher Ordner gezeigt wird</translation>
    </message>
    <message>
        <source>Listed: %1</source>
        <translation>Gezeigt: %1</translation>
    </message>
</context>
<context>
    <name>distilloscope::RunsView</name>
    <message>
        <source>The run %1 was not moved to the trash.</source>
        <translation>Der Lauf %1 wurde nicht in den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>%1: %2 You can delete the folder in the file manager.</source>
        <translation>%1: %2 Sie können den Ordner im Dateimanager löschen.</translation>
    </message>
    <message>
        <source>Another training is going on. Stop it first, or wait for its end.</source>
        <translation>Ein anderes Training läuft. Beenden Sie es zuerst, oder warten Sie sein Ende ab.</translation>
    </message>
    <message>
        <source>Choose a runs folder</source>
        <translation>Einen Ordner der Läufe wählen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Läufe löschen</translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>Diesen Lauf in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Move %1 runs to the trash?</source>
        <translation>%1 Läufe in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Their curves, checkpoints and scores go along. They can be brought back from the trash.</source>
        <translation>Ihre Kurven, Checkpoints und Maße gehen mit. Aus dem Papierkorb lassen sie sich zurückholen.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleCollector</name>
    <message>
        <source>The engine gave no answer.</source>
        <translation>Die Engine gab keine Antwort.</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation> · noch %1</translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleFetcher</name>
    <message>
        <source>The engine gave no answer.</source>
        <translation>Die Engine gab keine Antwort.</translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleFilterPanel</name>
    <message>
        <source>Which arm is right</source>
        <translation>Welcher Arm richtig liegt</translation>
    </message>
    <message>
        <source>Greatest KL that is right</source>
        <translation>Größte KL, die richtig ist</translation>
    </message>
    <message>
        <source>right up to KL</source>
        <translation>richtig bis KL</translation>
    </message>
    <message>
        <source>Back to the centre prior</source>
        <translation>Zurück zum Zentrumsprior</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Lists only images with a star (S sets it)</source>
        <translation>Zeigt nur Bilder mit Stern (S setzt ihn)</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Mit Notiz</translation>
    </message>
    <message>
        <source>Lists only images with a note (N writes it)</source>
        <translation>Zeigt nur Bilder mit Notiz (N schreibt sie)</translation>
    </message>
    <message>
        <source>Any maps</source>
        <translation>Beliebige Karten</translation>
    </message>
    <message>
        <source>With teacher</source>
        <translation>Mit Lehrer</translation>
    </message>
    <message>
        <source>Without teacher</source>
        <translation>Ohne Lehrer</translation>
    </message>
    <message>
        <source>With fixations</source>
        <translation>Mit Fixationen</translation>
    </message>
    <message>
        <source>Without fixations</source>
        <translation>Ohne Fixationen</translation>
    </message>
    <message>
        <source>With a remark</source>
        <translation>Mit Anmerkung</translation>
    </message>
    <message>
        <source>What the dataset has of an image</source>
        <translation>Was der Datensatz von einem Bild hat</translation>
    </message>
    <message>
        <source>What the dataset has of an image: a teacher&apos;s map, fixations, or a remark of the check of its files</source>
        <translation>Was der Datensatz von einem Bild hat: eine Lehrerkarte, Fixationen oder eine Anmerkung aus der Prüfung seiner Dateien</translation>
    </message>
    <message>
        <source>Text in id or note</source>
        <translation>Text in Kennung oder Notiz</translation>
    </message>
    <message>
        <source>Lists only images whose id or note holds this text</source>
        <translation>Zeigt nur Bilder, deren Kennung oder Notiz diesen Text enthält</translation>
    </message>
    <message>
        <source>KL divergence of %1 on each image, lower is better.</source>
        <translation>KL-Divergenz von %1 auf jedem Bild, kleiner ist besser.</translation>
    </message>
    <message>
        <source>Above zero %1 is better, below zero %2 is.</source>
        <translation>Über null ist %1 besser, unter null %2.</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>Richtig oder falsch</translation>
    </message>
    <message>
        <source>%1 right, %2 wrong</source>
        <translation>%1 richtig, %2 falsch</translation>
    </message>
    <message>
        <source>Both right</source>
        <translation>Beide richtig</translation>
    </message>
    <message>
        <source>Both wrong</source>
        <translation>Beide falsch</translation>
    </message>
    <message>
        <source>A saliency map is never simply right. Here an arm counts as right on an image when its KL is at most the number beside this.</source>
        <translation>Eine Salienzkarte ist nie einfach richtig. Hier gilt ein Arm auf einem Bild als richtig, wenn seine KL höchstens die Zahl daneben ist.</translation>
    </message>
    <message>
        <source>As it is, the number is the KL of the run&apos;s centre prior, %1: what a map reaches that knows nothing of the image.</source>
        <translation>So wie sie ist, ist die Zahl die KL des Zentrumspriors des Laufs, %1: was eine Karte erreicht, die nichts vom Bild weiß.</translation>
    </message>
    <message>
        <source>Back to the KL of the run&apos;s centre prior, %1</source>
        <translation>Zurück zur KL des Zentrumspriors des Laufs, %1</translation>
    </message>
    <message>
        <source>The KL of a centre prior is known once there is a run</source>
        <translation>Die KL eines Zentrumspriors ist bekannt, sobald es einen Lauf gibt</translation>
    </message>
    <message>
        <source>%2 of %1 on each image, lower is better.</source>
        <translation>%2 von %1 auf jedem Bild, kleiner ist besser.</translation>
    </message>
    <message>
        <source>%2 of %1 on each image, higher is better.</source>
        <translation>%2 von %1 auf jedem Bild, größer ist besser.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleListModel</name>
    <message>
        <source>%1, %2 x %3 pixels</source>
        <translation>%1, %2 x %3 Pixel</translation>
    </message>
    <message>
        <source>, starred</source>
        <translation>, mit Stern</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>KL of the teacher %1</source>
        <translation>KL des Lehrers %1</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>The dataset&apos;s check says: %1</source>
        <translation>Die Prüfung des Datensatzes sagt: %1</translation>
    </message>
    <message>
        <source>%1 of %2 %3, of %4 %5, %6 %7</source>
        <translation>%1 von %2 %3, von %4 %5, %6 %7</translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleNoteBar</name>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Enter keeps the note, Escape does not</source>
        <translation>Eingabe behält die Notiz, Escape nicht</translation>
    </message>
    <message>
        <source>There is no image to mark.</source>
        <translation>Es gibt kein Bild zu markieren.</translation>
    </message>
    <message>
        <source>Stars and notes are kept in the folder of a run. Start or open one first.</source>
        <translation>Sterne und Notizen liegen im Ordner eines Laufs. Beginnen oder öffnen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>Takes the star off %1 (S)</source>
        <translation>Nimmt den Stern von %1 (S)</translation>
    </message>
    <message>
        <source>Puts a star on %1 (S)</source>
        <translation>Gibt %1 einen Stern (S)</translation>
    </message>
    <message>
        <source>Writes a note on %1 (N)</source>
        <translation>Schreibt eine Notiz zu %1 (N)</translation>
    </message>
    <message>
        <source>No note</source>
        <translation>Keine Notiz</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Enter keeps the note, Shift+Enter begins a line, Escape leaves it as it was</source>
        <translation>Eingabe behält die Notiz, Umschalt+Eingabe beginnt eine Zeile, Escape lässt sie, wie sie war</translation>
    </message>
    <message>
        <source>The filter hides %1. Choose a listed image, or clear the filter.</source>
        <translation>Der Filter verbirgt %1. Wählen Sie ein gelistetes Bild oder löschen Sie den Filter.</translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleScoreBox</name>
    <message>
        <source>Score of the images</source>
        <translation>Maß der Bilder</translation>
    </message>
    <message>
        <source>The score that the images show, are sorted by and filtered by: KL at the network&apos;s size, and at the ground truth&apos;s what the option “Metrics” named when the run was trained.</source>
        <translation>Das Maß, das bei den Bildern steht und nach dem sie sortiert und gefiltert werden: die KL in der Größe des Netzes und in der Größe der Ground Truth, was die Option „Maße“ beim Training nannte.</translation>
    </message>
    <message>
        <source>Score: %1, filtered</source>
        <translation>Maß: %1, gefiltert</translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation>Maß: %1</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>Kleiner ist besser</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>Größer ist besser</translation>
    </message>
</context>
<context>
    <name>distilloscope::SampleStrip</name>
    <message>
        <source>Find an image</source>
        <translation>Ein Bild suchen</translation>
    </message>
    <message>
        <source>Goes to the image with this id, or part of it (Ctrl+F). Enter goes on to the next one, Escape back to the list.</source>
        <translation>Geht zum Bild mit dieser Kennung oder einem Teil davon (Strg+F). Eingabe geht zum nächsten, Escape zurück zur Liste.</translation>
    </message>
    <message>
        <source>Order of the images</source>
        <translation>Reihenfolge der Bilder</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Validierungsbilder</translation>
    </message>
    <message>
        <source>Up and Down or Left and Right choose an image. Typing jumps to an id, unless it begins with a key of the panes; Ctrl+F finds any.</source>
        <translation>Auf und Ab oder Links und Rechts wählen ein Bild. Tippen springt zu einer Kennung, wenn sie nicht mit einer Taste der Teilbilder beginnt; Strg+F findet jede.</translation>
    </message>
    <message>
        <source>Sorted by id</source>
        <translation>Nach Kennung sortiert</translation>
    </message>
    <message>
        <source>%1 is high where %2 is better, low where %3 is.</source>
        <translation>%1 ist hoch, wo %2 besser ist, niedrig, wo %3 es ist.</translation>
    </message>
    <message>
        <source>What the images are sorted by. %1</source>
        <translation>Wonach die Bilder sortiert sind. %1</translation>
    </message>
    <message>
        <source>1 validation image</source>
        <translation>1 Validierungsbild</translation>
    </message>
    <message>
        <source>Descending order</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Ascending order</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Highest first; press for lowest first</source>
        <translation>Höchste zuerst; drücken für niedrigste zuerst</translation>
    </message>
    <message>
        <source>Lowest first; press for highest first</source>
        <translation>Niedrigste zuerst; drücken für höchste zuerst</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Shows the images as a grid over the whole view, and back (G)</source>
        <translation>Zeigt die Bilder als Raster über die ganze Ansicht, und zurück (G)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Shows or folds away what the images are filtered by (Ctrl+Shift+F)</source>
        <translation>Zeigt, wonach die Bilder gefiltert sind, oder klappt es weg (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>Size of the pictures (Ctrl and the wheel)</source>
        <translation>Größe der Bilder (Strg und das Rad)</translation>
    </message>
    <message>
        <source>No image matches the filter.</source>
        <translation>Kein Bild passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Lists all images again</source>
        <translation>Zeigt wieder alle Bilder</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop reading the teacher&apos;s maps</source>
        <translation>Das Lesen der Lehrerkarten abbrechen</translation>
    </message>
    <message>
        <source>Images that were not read yet stay at the end</source>
        <translation>Noch nicht gelesene Bilder bleiben am Ende</translation>
    </message>
    <message>
        <source>Sorted by KL %1 − teacher</source>
        <translation>Nach KL %1 − Lehrer sortiert</translation>
    </message>
    <message>
        <source>Starred first</source>
        <translation>Sterne zuerst</translation>
    </message>
    <message>
        <source>How much worse than the teacher&apos;s own map. No run keeps the teacher&apos;s KL, so its maps are read first.</source>
        <translation>Wie viel schlechter als die eigene Karte des Lehrers. Kein Lauf bewahrt die KL des Lehrers, darum werden zuerst seine Karten gelesen.</translation>
    </message>
    <message>
        <source>The dataset has no teacher maps.</source>
        <translation>Der Datensatz hat keine Lehrerkarten.</translation>
    </message>
    <message>
        <source>The run&apos;s KL has an epsilon of its own, the teacher&apos;s does not compare.</source>
        <translation>Die KL des Laufs hat ein eigenes Epsilon; die des Lehrers ist damit nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Images with a star come first; both parts stay in the order chosen before.</source>
        <translation>Bilder mit Stern kommen zuerst; beide Teile bleiben in der vorher gewählten Reihenfolge.</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln images</source>
        <translation>
            <numerusform>%L1 von %Ln Bild</numerusform>
            <numerusform>%L1 von %Ln Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 validation images</source>
        <translation>%L1 Validierungsbilder</translation>
    </message>
    <message>
        <source>Teacher&apos;s maps: %L1 of %L2</source>
        <translation>Lehrerkarten: %L1 von %L2</translation>
    </message>
    <message numerus="yes">
        <source>, %Ln s left</source>
        <translation>
            <numerusform>, noch %Ln s</numerusform>
            <numerusform>, noch %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by %1 of %2</source>
        <translation>Nach %1 von %2 sortiert</translation>
    </message>
    <message>
        <source>Sorted by %1 %2</source>
        <translation>Nach %1 %2 sortiert</translation>
    </message>
</context>
<context>
    <name>distilloscope::ScoreRangeBox</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Range of %1</source>
        <translation>Bereich von %1</translation>
    </message>
    <message>
        <source>Least %1</source>
        <translation>Kleinste %1</translation>
    </message>
    <message>
        <source>Images below this are not listed. %1</source>
        <translation>Bilder darunter werden nicht gezeigt. %1</translation>
    </message>
    <message>
        <source>Greatest %1</source>
        <translation>Größte %1</translation>
    </message>
    <message>
        <source>Images above this are not listed. %1</source>
        <translation>Bilder darüber werden nicht gezeigt. %1</translation>
    </message>
    <message>
        <source>%1 Drag a handle, or the range between them; a double click opens both ends. Left and Right move the marked handle, with Shift both; Tab goes to the other.</source>
        <translation>%1 Ziehen Sie einen Griff oder den Bereich dazwischen; ein Doppelklick öffnet beide Enden. Links und Rechts bewegen den markierten Griff, mit Umschalt beide; Tab geht zum anderen.</translation>
    </message>
</context>
<context>
    <name>distilloscope::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language and cache folder change when the program is next started.</source>
        <translation>Sprache und Zwischenspeicher ändern sich beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farb&amp;schema</translation>
    </message>
    <message>
        <source>Light or dark ground</source>
        <translation>Heller oder dunkler Grund</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>The colours of the models, the teacher and the truth, in every view and in exported figures</source>
        <translation>Die Farben der Modelle, des Lehrers und der Ground Truth, in jeder Ansicht und in exportierten Abbildungen</translation>
    </message>
    <message>
        <source>Standard (after Okabe and Ito)</source>
        <translation>Standard (nach Okabe und Ito)</translation>
    </message>
    <message>
        <source>Safe for deuteranopia and protanopia</source>
        <translation>Sicher bei Deuteranopie und Protanopie</translation>
    </message>
    <message>
        <source>Safe for tritanopia</source>
        <translation>Sicher bei Tritanopie</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Starker Kontrast</translation>
    </message>
    <message>
        <source>&amp;Heat maps</source>
        <translation>&amp;Heatmaps</translation>
    </message>
    <message>
        <source>How saliency maps are coloured; Images can show another</source>
        <translation>Wie Salienzkarten gefärbt werden; Bilder kann eine andere Palette zeigen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Of all texts, and how numbers are written in the window. Files always have decimal points.</source>
        <translation>Aller Texte, und wie Zahlen im Fenster geschrieben werden. In Dateien stehen immer Dezimalpunkte.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of runs</source>
        <translation>Ordner der Läufe</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>New runs are made here, and Runs lists this folder. Runs that exist stay where they are; open them with Open, or choose their folder in Runs.</source>
        <translation>Hier entstehen neue Läufe, und Läufe zeigt diesen Ordner. Vorhandene Läufe bleiben, wo sie sind; öffnen Sie sie mit Öffnen, oder wählen Sie ihren Ordner unter Läufe.</translation>
    </message>
    <message>
        <source>Folder of the cache</source>
        <translation>Ordner des Zwischenspeichers</translation>
    </message>
    <message>
        <source>C&amp;ache</source>
        <translation>&amp;Zwischenspeicher</translation>
    </message>
    <message>
        <source>Resized samples and the demo&apos;s scenes. It can be deleted at any time: what is missing is made again. An old folder is left as it is.</source>
        <translation>Verkleinerte Bilder und die Szenen der Demo. Er kann jederzeit gelöscht werden: Was fehlt, wird neu erzeugt. Ein alter Ordner bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Schließen des Fensters</translation>
    </message>
    <message>
        <source>&amp;While work goes on</source>
        <translation>&amp;Während Arbeit läuft</translation>
    </message>
    <message>
        <source>Training, a study, scoring, or making a teacher&apos;s maps</source>
        <translation>Training, eine Studie, Bewertung oder das Erzeugen von Lehrerkarten</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>Ohne Fenster weiterführen</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Beenden und speichern</translation>
    </message>
    <message>
        <source>Takes the settings and closes (Enter)</source>
        <translation>Übernimmt die Einstellungen und schließt (Eingabe)</translation>
    </message>
    <message>
        <source>Takes the settings and stays</source>
        <translation>Übernimmt die Einstellungen und bleibt</translation>
    </message>
    <message>
        <source>Shows the defaults; nothing is taken yet</source>
        <translation>Zeigt die Vorgaben; übernommen wird noch nichts</translation>
    </message>
    <message>
        <source>Closes and takes nothing (Escape)</source>
        <translation>Schließt und übernimmt nichts (Escape)</translation>
    </message>
    <message>
        <source>The settings could not be written; they hold until the program ends.</source>
        <translation>Die Einstellungen konnten nicht geschrieben werden; sie gelten bis zum Ende des Programms.</translation>
    </message>
</context>
<context>
    <name>distilloscope::SheetPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>distilloscope::StartPage</name>
    <message>
        <source>Does knowledge distillation help a small saliency model, and where? Train Model A (plain) against Model B (distilled), watch them live, and look at their maps.</source>
        <translation>Hilft Wissensdestillation einem kleinen Salienzmodell, und wo? Trainieren Sie Modell A (ohne Lehrer) gegen Modell B (destilliert), sehen Sie beiden zu, und betrachten Sie ihre Karten.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Die Demo ausprobieren</translation>
    </message>
    <message>
        <source>Trains on invented scenes; takes a few minutes</source>
        <translation>Trainiert auf erfundenen Szenen; dauert ein paar Minuten</translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation>Einen Datensatzordner öffnen</translation>
    </message>
    <message>
        <source>images | maps | fixations, or stimuli | saliency | fixations</source>
        <translation>images | maps | fixations oder stimuli | saliency | fixations</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>Einen Lauf öffnen</translation>
    </message>
    <message>
        <source>Its curves, images and checkpoints as they were</source>
        <translation>Seine Kurven, Bilder und Checkpoints, wie sie waren</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Einen Checkpoint öffnen</translation>
    </message>
    <message>
        <source>Tensors, their statistics, and its predictions</source>
        <translation>Tensoren, ihre Statistik und seine Vorhersagen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>A folder, run, checkpoint or image can also be dropped on this window.</source>
        <translation>Ein Ordner, Lauf, Checkpoint oder Bild lässt sich auch auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>distilloscope::StatusLine</name>
    <message>
        <source>Memory this program holds</source>
        <translation>Speicher, den dieses Programm belegt</translation>
    </message>
    <message>
        <source>%1 processor threads</source>
        <translation>%1 Prozessor-Threads</translation>
    </message>
    <message>
        <source>no dataset</source>
        <translation>kein Datensatz</translation>
    </message>
    <message>
        <source>Run folder: %1</source>
        <translation>Laufordner: %1</translation>
    </message>
    <message>
        <source>Its curves and images grow by themselves, as its files do</source>
        <translation>Kurven und Bilder wachsen von selbst mit seinen Dateien</translation>
    </message>
    <message>
        <source>followed: trained by another process</source>
        <translation>verfolgt: von einem anderen Prozess trainiert</translation>
    </message>
</context>
<context>
    <name>distilloscope::StudyCard</name>
    <message>
        <source>%1 seeds, %2 images; each arm at its own best epoch; below zero is better</source>
        <translation>%1 Seeds, %2 Bilder; jeder Arm in seiner besten Epoche; unter null ist besser</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the verdict and its numbers</source>
        <translation>Kopiert das Urteil und seine Zahlen</translation>
    </message>
    <message>
        <source>Mean difference</source>
        <translation>Mittlerer Unterschied</translation>
    </message>
    <message>
        <source>Of the KL divergence</source>
        <translation>Der KL-Divergenz</translation>
    </message>
    <message>
        <source>95 %, seeds and images</source>
        <translation>95 %, Seeds und Bilder</translation>
    </message>
    <message>
        <source>Bootstrap that draws seeds and images: what another training on other images would give</source>
        <translation>Bootstrap, der Seeds und Bilder zieht: was ein anderes Training auf anderen Bildern ergäbe</translation>
    </message>
    <message>
        <source>95 %, images</source>
        <translation>95 %, Bilder</translation>
    </message>
    <message>
        <source>Bootstrap that draws images alone, for these very trainings</source>
        <translation>Bootstrap, der nur Bilder zieht, für genau diese Trainings</translation>
    </message>
    <message>
        <source>95 %, seeds</source>
        <translation>95 %, Seeds</translation>
    </message>
    <message>
        <source>Bootstrap that draws seeds alone; needs two</source>
        <translation>Bootstrap, der nur Seeds zieht; braucht zwei</translation>
    </message>
    <message>
        <source>Wilcoxon p</source>
        <translation>Wilcoxon-p</translation>
    </message>
    <message>
        <source>Signed ranks of the images&apos; differences, each the mean over seeds</source>
        <translation>Vorzeichenränge der Bildunterschiede, je das Mittel über die Seeds</translation>
    </message>
    <message>
        <source>Rank-biserial</source>
        <translation>Rangbiserial</translation>
    </message>
    <message>
        <source>How one-sided the images are: −1 all better, +1 all worse</source>
        <translation>Wie einseitig die Bilder sind: −1 alle besser, +1 alle schlechter</translation>
    </message>
    <message>
        <source>Effect size dz</source>
        <translation>Effektstärke dz</translation>
    </message>
    <message>
        <source>The mean difference in standard deviations of the differences</source>
        <translation>Der mittlere Unterschied in Standardabweichungen der Unterschiede</translation>
    </message>
    <message>
        <source>Seeds won</source>
        <translation>Gewonnene Seeds</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>In how many seeds this arm has the lower KL</source>
        <translation>Bei wie vielen Seeds dieser Arm die kleinere KL hat</translation>
    </message>
</context>
<context>
    <name>distilloscope::StudyFigure</name>
    <message>
        <source>Validation KL</source>
        <translation>KL der Validierung</translation>
    </message>
    <message>
        <source>Validation KL of every arm over the seeds</source>
        <translation>KL der Validierung jedes Arms über die Seeds</translation>
    </message>
    <message>
        <source>%1: mean of n = %2 seeds, band from min to max</source>
        <translation>%1: Mittel aus n = %2 Seeds, Band von Min bis Max</translation>
    </message>
    <message>
        <source>%1: n = 1 seed</source>
        <translation>%1: n = 1 Seed</translation>
    </message>
    <message>
        <source>Seed %1, training now (dashed)</source>
        <translation>Seed %1, trainiert gerade (gestrichelt)</translation>
    </message>
</context>
<context>
    <name>distilloscope::StudyTable</name>
    <message>
        <source>The seeds of the study</source>
        <translation>Die Seeds der Studie</translation>
    </message>
    <message>
        <source>Enter or double click opens the run of a seed</source>
        <translation>Eingabe oder Doppelklick öffnet den Lauf eines Seeds</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1: best KL (epoch)</source>
        <translation>%1: beste KL (Epoche)</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Unfertig</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>of %1 finished seeds</source>
        <translation>aus %1 fertigen Seeds</translation>
    </message>
</context>
<context>
    <name>distilloscope::StudyView</name>
    <message>
        <source>No study yet</source>
        <translation>Noch keine Studie</translation>
    </message>
    <message>
        <source>One training is one draw: another seed may turn the tables. A study trains the experiment with several seeds, one after another, and says which model is ahead over seeds and images, by how much, and how sure that is.</source>
        <translation>Ein Training ist eine Ziehung: Ein anderer Seed kann das Blatt wenden. Eine Studie trainiert das Experiment mit mehreren Seeds nacheinander und sagt, welches Modell über Seeds und Bilder vorn liegt, um wie viel und wie sicher das ist.</translation>
    </message>
    <message>
        <source>Start a study</source>
        <translation>Eine Studie beginnen</translation>
    </message>
    <message>
        <source>Open a study…</source>
        <translation>Eine Studie öffnen…</translation>
    </message>
    <message>
        <source>Opens a study folder</source>
        <translation>Öffnet einen Studienordner</translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>Zahl der Seeds</translation>
    </message>
    <message>
        <source>How many trainings a new study has; five or more make an interval over seeds</source>
        <translation>Wie viele Trainings eine neue Studie hat; fünf oder mehr ergeben ein Intervall über Seeds</translation>
    </message>
    <message>
        <source>&amp;Seeds</source>
        <translation>&amp;Seeds</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Studies of the runs folder</source>
        <translation>Studien im Ordner der Läufe</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Opens a study folder from elsewhere (Ctrl+Shift+U)</source>
        <translation>Öffnet einen Studienordner von anderswo (Strg+Umschalt+U)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>The table as CSV, and the verdicts as text</source>
        <translation>Die Tabelle als CSV und die Urteile als Text</translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation>Die Tabelle als CSV kopieren</translation>
    </message>
    <message>
        <source>Save the table as CSV…</source>
        <translation>Die Tabelle als CSV speichern…</translation>
    </message>
    <message>
        <source>Copy the verdicts</source>
        <translation>Die Urteile kopieren</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Die Tabelle speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The models are compared when the first seed is trained.</source>
        <translation>Die Modelle werden verglichen, sobald der erste Seed trainiert ist.</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Open a study folder</source>
        <translation>Einen Studienordner öffnen</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The table is in %1.</source>
        <translation>Die Tabelle liegt in %1.</translation>
    </message>
    <message>
        <source>The study cannot be opened: %1</source>
        <translation>Die Studie kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>The curves of the study&apos;s runs cannot be read: %1</source>
        <translation>Die Kurven der Läufe der Studie sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>(seed %1)</source>
        <translation>(Seed %1)</translation>
    </message>
    <message>
        <source>(%1 to %2)</source>
        <translation>(%1 bis %2)</translation>
    </message>
    <message>
        <source>The first seed is that of the experiment</source>
        <translation>Der erste Seed ist der des Experiments</translation>
    </message>
    <message>
        <source>A study is going on.</source>
        <translation>Eine Studie läuft.</translation>
    </message>
    <message>
        <source>A training is going on. Stop it first, or wait for its end.</source>
        <translation>Ein Training läuft. Beenden Sie es zuerst, oder warten Sie sein Ende ab.</translation>
    </message>
    <message>
        <source>Trains the experiment in the form with each seed, one after another</source>
        <translation>Trainiert das Experiment im Formular mit jedem Seed nacheinander</translation>
    </message>
    <message>
        <source>Trains the seeds that are missing, with the study&apos;s own options</source>
        <translation>Trainiert die fehlenden Seeds mit den eigenen Optionen der Studie</translation>
    </message>
    <message>
        <source>Validation KL
ε %1, %2 × %3 px</source>
        <translation>KL der Validierung
ε %1, %2 × %3 px</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>No studies in the runs folder</source>
        <translation>Keine Studien im Ordner der Läufe</translation>
    </message>
    <message>
        <source>Studies (%1)</source>
        <translation>Studien (%1)</translation>
    </message>
    <message>
        <source>The studies in the runs folder</source>
        <translation>Die Studien im Ordner der Läufe</translation>
    </message>
    <message>
        <source>The studies in %1</source>
        <translation>Die Studien in %1</translation>
    </message>
    <message>
        <source>Show in Curves</source>
        <translation>In Kurven zeigen</translation>
    </message>
    <message>
        <source>Draws the runs of all trained seeds in the Curves view, each quantity as a mean with a band</source>
        <translation>Zeichnet die Läufe aller trainierten Seeds in der Ansicht Kurven, jede Größe als Mittel mit einem Band</translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherCheckPanel</name>
    <message>
        <source>The teacher beside the centre prior</source>
        <translation>Der Lehrer neben dem Zentrumsprior</translation>
    </message>
    <message>
        <source>1 validation image</source>
        <translation>1 Validierungsbild</translation>
    </message>
    <message>
        <source>%1 validation images</source>
        <translation>%1 Validierungsbilder</translation>
    </message>
    <message>
        <source>There are no teacher maps to check.</source>
        <translation>Es gibt keine Lehrerkarten zu prüfen.</translation>
    </message>
    <message>
        <source>Checked on %1: nothing speaks against these maps.</source>
        <translation>Geprüft: %1. Nichts spricht gegen diese Karten.</translation>
    </message>
    <message>
        <source>Checked on %1: one thing speaks against these maps.</source>
        <translation>Geprüft: %1. Eines spricht gegen diese Karten.</translation>
    </message>
    <message>
        <source>Checked on %1: %2 things speak against these maps.</source>
        <translation>Geprüft: %1. %2 Dinge sprechen gegen diese Karten.</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>CC</source>
        <translation>CC</translation>
    </message>
    <message>
        <source>Mean KL divergence at the training size, epsilon %1; lower is better</source>
        <translation>Mittlere KL-Divergenz in der Trainingsgröße, Epsilon %1; kleiner ist besser</translation>
    </message>
    <message>
        <source>Mean Pearson correlation; higher is better</source>
        <translation>Mittlere Pearson-Korrelation; größer ist besser</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Centre prior</source>
        <translation>Zentrumsprior</translation>
    </message>
    <message>
        <source>Look at: %1</source>
        <translation>Ansehen: %1</translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherForm</name>
    <message>
        <source>its own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>A network</source>
        <translation>Ein Netz</translation>
    </message>
    <message>
        <source>A folder of maps</source>
        <translation>Ein Ordner mit Karten</translation>
    </message>
    <message>
        <source>The dataset&apos;s own maps</source>
        <translation>Die eigenen Karten des Datensatzes</translation>
    </message>
    <message>
        <source>The demo&apos;s oracle</source>
        <translation>Das Orakel der Demo</translation>
    </message>
    <message>
        <source>Where the maps come from that Model B is taught with. The oracle is the demo&apos;s map of the whole simulated population, free of noise.</source>
        <translation>Woher die Karten kommen, mit denen Modell B gelehrt wird. Das Orakel ist die rauschfreie Karte der Demo für die ganze simulierte Population.</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>SavedModel folder…</source>
        <translation>SavedModel-Ordner…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>MSI-Net</source>
        <translation>MSI-Net</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>TorchScript</source>
        <translation>TorchScript</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>Automatic tells the kind from the file&apos;s content. TorchScript runs the program in the file: use it from sources that you trust.</source>
        <translation>Automatisch erkennt die Art am Inhalt der Datei. TorchScript führt das Programm in der Datei aus: Verwenden Sie es nur aus Quellen, denen Sie trauen.</translation>
    </message>
    <message>
        <source>MSI-Net is used</source>
        <translation>MSI-Net wird verwendet</translation>
    </message>
    <message>
        <source>as trained</source>
        <translation>wie trainiert</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>wie veröffentlicht</translation>
    </message>
    <message>
        <source>Input width</source>
        <translation>Eingabebreite</translation>
    </message>
    <message>
        <source>Input height</source>
        <translation>Eingabehöhe</translation>
    </message>
    <message>
        <source>Channel order</source>
        <translation>Kanalreihenfolge</translation>
    </message>
    <message>
        <source>RGB</source>
        <translation>RGB</translation>
    </message>
    <message>
        <source>BGR</source>
        <translation>BGR</translation>
    </message>
    <message>
        <source>Pixel values</source>
        <translation>Pixelwerte</translation>
    </message>
    <message>
        <source>0 to 255</source>
        <translation>0 bis 255</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>ImageNet mean, deviation</source>
        <translation>ImageNet-Mittel, -Streuung</translation>
    </message>
    <message>
        <source>Maps are kept as</source>
        <translation>Karten werden abgelegt als</translation>
    </message>
    <message>
        <source>PNG, 16 bit</source>
        <translation>PNG, 16 Bit</translation>
    </message>
    <message>
        <source>NPY, float</source>
        <translation>NPY, Gleitkomma</translation>
    </message>
    <message>
        <source>16 bits are enough for every metric and small on disk; float keeps the network&apos;s output to the last digit.</source>
        <translation>16 Bit genügen für jedes Maß und sind klein auf der Platte; Gleitkomma behält die Ausgabe des Netzes bis zur letzten Stelle.</translation>
    </message>
    <message>
        <source>Input, px</source>
        <translation>Eingabe, px</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Give both the width and the height of the input, or neither.</source>
        <translation>Geben Sie Breite und Höhe der Eingabe an, oder keine von beiden.</translation>
    </message>
    <message>
        <source>MSI-Net&apos;s input is a multiple of %1 pixels wide and high.</source>
        <translation>Die Eingabe von MSI-Net ist ein Vielfaches von %1 Pixeln breit und hoch.</translation>
    </message>
    <message>
        <source>Only the demo dataset has an oracle.</source>
        <translation>Nur der Demo-Datensatz hat ein Orakel.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the maps.</source>
        <translation>Wählen Sie den Ordner, der die Karten enthält.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Choose the teacher&apos;s file or SavedModel folder, or drop it here.</source>
        <translation>Wählen Sie die Datei oder den SavedModel-Ordner des Lehrers, oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>the dataset&apos;s own maps</source>
        <translation>die eigenen Karten des Datensatzes</translation>
    </message>
    <message>
        <source>the oracle</source>
        <translation>das Orakel</translation>
    </message>
    <message>
        <source>Choose a folder of maps</source>
        <translation>Einen Ordner mit Karten wählen</translation>
    </message>
    <message>
        <source>Choose a teacher</source>
        <translation>Einen Lehrer wählen</translation>
    </message>
    <message>
        <source>Networks (*.safetensors *.pb *.pth *.pt *.onnx);;All files (*)</source>
        <translation>Netze (*.safetensors *.pb *.pth *.pt *.onnx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a SavedModel folder</source>
        <translation>Einen SavedModel-Ordner wählen</translation>
    </message>
    <message>
        <source>File or SavedModel folder</source>
        <translation>Datei oder SavedModel-Ordner</translation>
    </message>
    <message>
        <source>Folder of maps</source>
        <translation>Ordner mit Karten</translation>
    </message>
    <message>
        <source>MSI-Net (.safetensors, .pb, SavedModel, .pth), a checkpoint of a run, TorchScript (.pt) or ONNX</source>
        <translation>MSI-Net (.safetensors, .pb, SavedModel, .pth), ein Checkpoint eines Laufs, TorchScript (.pt) oder ONNX</translation>
    </message>
    <message>
        <source>PNG, JPEG or NPY maps, named as the images are</source>
        <translation>PNG-, JPEG- oder NPY-Karten, benannt wie die Bilder</translation>
    </message>
    <message>
        <source>Chooses a file; the arrow chooses a SavedModel folder</source>
        <translation>Wählt eine Datei; der Pfeil wählt einen SavedModel-Ordner</translation>
    </message>
    <message>
        <source>Chooses a folder</source>
        <translation>Wählt einen Ordner</translation>
    </message>
    <message>
        <source>Only MSI-Net is used in two ways.</source>
        <translation>Nur MSI-Net wird auf zwei Arten verwendet.</translation>
    </message>
    <message>
        <source>As its authors trained it (area or bicubic, borders of 126), or as the published SavedModel is used (bilinear, borders of 0); the maps differ somewhat</source>
        <translation>Wie seine Autoren es trainierten (Flächenmittel oder bikubisch, Ränder von 126) oder wie das veröffentlichte SavedModel verwendet wird (bilinear, Ränder von 0); die Karten unterscheiden sich etwas</translation>
    </message>
    <message>
        <source>A checkpoint sees pictures at the size of its training.</source>
        <translation>Ein Checkpoint sieht Bilder in der Größe seines Trainings.</translation>
    </message>
    <message>
        <source>The size of the network&apos;s input in pixels; MSI-Net&apos;s own is 320 × 240</source>
        <translation>Die Größe der Eingabe des Netzes in Pixeln; die von MSI-Net ist 320 × 240</translation>
    </message>
    <message>
        <source>MSI-Net and checkpoints know themselves how they take pictures.</source>
        <translation>MSI-Net und Checkpoints wissen selbst, wie sie Bilder nehmen.</translation>
    </message>
    <message>
        <source>The order of the channels the network was trained with</source>
        <translation>Die Reihenfolge der Kanäle, mit der das Netz trainiert wurde</translation>
    </message>
    <message>
        <source>What the network takes pixel values to be</source>
        <translation>Wie das Netz Pixelwerte versteht</translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherScorePanel</name>
    <message>
        <source>Score</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Metrics of the teacher</source>
        <translation>Maße des Lehrers</translation>
    </message>
    <message>
        <source>Score of %1</source>
        <translation>Bewertung von %1</translation>
    </message>
    <message>
        <source>Mean over %1 validation images, at their own size, with the 95 % interval over images.</source>
        <translation>Mittel über %1 Validierungsbilder in ihrer eigenen Größe, mit dem 95-%-Intervall über die Bilder.</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>Kleiner ist besser</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>Größer ist besser</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 leaves out images where the map is 0 where people looked, since it is minus infinity there: %2. Its mean is too good for this teacher.</source>
        <translation>%1 lässt Bilder weg, deren Karte 0 ist, wo hingesehen wurde, denn dort ist es minus unendlich: %2. Sein Mittelwert ist für diesen Lehrer zu gut.</translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherTaughtPanel</name>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Use these maps</source>
        <translation>Diese Karten verwenden</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Opens the folder of the maps</source>
        <translation>Öffnet den Ordner der Karten</translation>
    </message>
    <message>
        <source>The teacher&apos;s maps are made</source>
        <translation>Die Karten des Lehrers sind fertig</translation>
    </message>
    <message>
        <source>%1 written, %2 kept as they were</source>
        <translation>%1 geschrieben, %2 unverändert behalten</translation>
    </message>
    <message>
        <source>; %1 of those written replace maps that no longer matched</source>
        <translation>; %1 der geschriebenen ersetzen Karten, die nicht mehr passten</translation>
    </message>
    <message>
        <source>The next run is taught with the maps in this folder</source>
        <translation>Der nächste Lauf lernt aus den Karten in diesem Ordner</translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherTrainingForm</name>
    <message>
        <source> (%1 to %2)</source>
        <translation> (%1 bis %2)</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How often every training image is seen</source>
        <translation>Wie oft jedes Trainingsbild gesehen wird</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Images per step; the authors used 1</source>
        <translation>Bilder je Schritt; die Autoren nahmen 1</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Of Adam; the authors used 1e-5 on an encoder that was trained already</source>
        <translation>Von Adam; die Autoren nahmen 1e-5 bei einem schon trainierten Encoder</translation>
    </message>
    <message>
        <source>KL epsilon</source>
        <translation>KL-Epsilon</translation>
    </message>
    <message>
        <source>Added in the KL divergence; values compare only under the same</source>
        <translation>In der KL-Divergenz addiert; Werte sind nur bei gleichem vergleichbar</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>How the learning rate falls; the authors kept it constant</source>
        <translation>Wie die Lernrate fällt; die Autoren hielten sie konstant</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Of the first block, even; 64 is the published network, and its weights fit only that</source>
        <translation>Des ersten Blocks, gerade; 64 ist das veröffentlichte Netz, und nur dazu passen dessen Gewichte</translation>
    </message>
    <message>
        <source>Input width</source>
        <translation>Eingabebreite</translation>
    </message>
    <message>
        <source>Input in pixels, a multiple of 8</source>
        <translation>Eingabe in Pixeln, ein Vielfaches von 8</translation>
    </message>
    <message>
        <source>Input height</source>
        <translation>Eingabehöhe</translation>
    </message>
    <message>
        <source>Mirror left-right</source>
        <translation>Links-rechts spiegeln</translation>
    </message>
    <message>
        <source>Mirrors every image with probability one half</source>
        <translation>Spiegelt jedes Bild mit Wahrscheinlichkeit ½</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Of the fresh weights and of the order</source>
        <translation>Der frischen Gewichte und der Reihenfolge</translation>
    </message>
    <message>
        <source>none: fresh weights</source>
        <translation>keine: frische Gewichte</translation>
    </message>
    <message>
        <source>VGG-16 weights</source>
        <translation>VGG-16-Gewichte</translation>
    </message>
    <message>
        <source>Output file</source>
        <translation>Ausgabedatei</translation>
    </message>
    <message>
        <source>Input, px</source>
        <translation>Eingabe, px</translation>
    </message>
    <message>
        <source>VGG-16</source>
        <translation>VGG-16</translation>
    </message>
    <message>
        <source>VGG-16&apos;s state dict (.pth) that the encoder starts from</source>
        <translation>State Dict von VGG-16 (.pth), mit dem der Encoder beginnt</translation>
    </message>
    <message>
        <source>Choose VGG-16&apos;s weights</source>
        <translation>Die Gewichte von VGG-16 wählen</translation>
    </message>
    <message>
        <source>State dicts (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation>State Dicts (*.pth *.pt *.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>The weights of the best epoch</source>
        <translation>Die Gewichte der besten Epoche</translation>
    </message>
    <message>
        <source>Where the weights go</source>
        <translation>Wohin die Gewichte kommen</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>Gewichte (*.safetensors)</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>Durchsuchen: %1</translation>
    </message>
    <message>
        <source>Chooses a file</source>
        <translation>Wählt eine Datei</translation>
    </message>
    <message>
        <source>The learning rate is a number above 0 and up to 1.</source>
        <translation>Die Lernrate ist eine Zahl über 0 und bis 1.</translation>
    </message>
    <message>
        <source>KL epsilon is a number above 0 and up to 0.01.</source>
        <translation>Das KL-Epsilon ist eine Zahl über 0 und bis 0,01.</translation>
    </message>
    <message>
        <source>The number of channels is even.</source>
        <translation>Die Zahl der Kanäle ist gerade.</translation>
    </message>
    <message>
        <source>The input is a multiple of 8 pixels wide and high.</source>
        <translation>Die Eingabe ist ein Vielfaches von 8 Pixeln breit und hoch.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Say which file the weights go into.</source>
        <translation>Sagen Sie, in welche Datei die Gewichte kommen.</translation>
    </message>
    <message>
        <source>The name of the output file ends in .safetensors.</source>
        <translation>Der Name der Ausgabedatei endet auf .safetensors.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>The output file is there already and will be replaced.</source>
        <translation>Die Ausgabedatei gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>The weights of the best epoch: %1</source>
        <translation>Die Gewichte der besten Epoche: %1</translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherTrainingPanel</name>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>KL of the teacher by epoch</source>
        <translation>KL des Lehrers je Epoche</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Training KL</source>
        <translation>KL des Trainings</translation>
    </message>
    <message>
        <source>Validation KL</source>
        <translation>KL der Validierung</translation>
    </message>
    <message>
        <source>Teach with it</source>
        <translation>Damit lehren</translation>
    </message>
    <message>
        <source>The numbers come with the end of the first epoch.</source>
        <translation>Die Zahlen kommen mit dem Ende der ersten Epoche.</translation>
    </message>
    <message>
        <source>%1 is trained</source>
        <translation>%1 ist trainiert</translation>
    </message>
    <message>
        <source>The best epoch was %1, with a validation KL of %2; its weights are in the file.</source>
        <translation>Die beste Epoche war %1 mit einer KL der Validierung von %2; ihre Gewichte liegen in der Datei.</translation>
    </message>
    <message>
        <source>Makes this teacher&apos;s maps of the dataset</source>
        <translation>Erzeugt die Karten dieses Lehrers für den Datensatz</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>The best epoch so far</source>
        <translation>Die bisher beste Epoche</translation>
    </message>
</context>
<context>
    <name>distilloscope::TeacherView</name>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Train a teacher</source>
        <translation>Einen Lehrer trainieren</translation>
    </message>
    <message>
        <source>Trains MSI-Net on the dataset&apos;s own truth</source>
        <translation>Trainiert MSI-Net auf der eigenen Ground Truth des Datensatzes</translation>
    </message>
    <message>
        <source>No teacher yet</source>
        <translation>Noch kein Lehrer</translation>
    </message>
    <message>
        <source>A teacher is a network, or a folder of its maps, that Model B learns to imitate beside the measured truth. Before you train on its maps, see here what they are worth, and whether they fit the images at all.</source>
        <translation>Ein Lehrer ist ein Netz oder ein Ordner mit dessen Karten, das Modell B neben der gemessenen Ground Truth nachzuahmen lernt. Bevor Sie mit seinen Karten trainieren, sehen Sie hier, was sie wert sind und ob sie überhaupt zu den Bildern passen.</translation>
    </message>
    <message>
        <source>Choose a teacher…</source>
        <translation>Einen Lehrer wählen…</translation>
    </message>
    <message>
        <source>MSI-Net, a checkpoint, TorchScript or ONNX</source>
        <translation>MSI-Net, ein Checkpoint, TorchScript oder ONNX</translation>
    </message>
    <message>
        <source>Use a folder of maps…</source>
        <translation>Einen Ordner mit Karten verwenden…</translation>
    </message>
    <message>
        <source>Maps that were made elsewhere</source>
        <translation>Karten, die anderswo entstanden</translation>
    </message>
    <message>
        <source>Shows how MSI-Net is trained on this dataset</source>
        <translation>Zeigt, wie MSI-Net auf diesem Datensatz trainiert wird</translation>
    </message>
    <message>
        <source>Teacher of the current run</source>
        <translation>Lehrer des aktuellen Laufs</translation>
    </message>
    <message>
        <source>The result comes here when the work is done.</source>
        <translation>Hier steht das Ergebnis, wenn die Arbeit fertig ist.</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Training a teacher</source>
        <translation>Training eines Lehrers</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>Training von %1</translation>
    </message>
    <message>
        <source>The teacher was not scored: %1</source>
        <translation>Der Lehrer wurde nicht bewertet: %1</translation>
    </message>
    <message>
        <source>The maps were not made: %1</source>
        <translation>Die Karten wurden nicht erzeugt: %1</translation>
    </message>
    <message>
        <source>The teacher&apos;s training ended with an error: %1</source>
        <translation>Das Training des Lehrers endete mit einem Fehler: %1</translation>
    </message>
    <message>
        <source>Scoring was stopped.</source>
        <translation>Die Bewertung wurde beendet.</translation>
    </message>
    <message>
        <source>Teaching was stopped. The maps made so far are kept: the next time it goes on from there.</source>
        <translation>Das Lehren wurde beendet. Die bisher erzeugten Karten bleiben: Beim nächsten Mal geht es von dort weiter.</translation>
    </message>
    <message>
        <source>The teacher&apos;s training was stopped. The weights of its best epoch, if one was finished, are in the output file.</source>
        <translation>Das Training des Lehrers wurde beendet. Die Gewichte seiner besten Epoche liegen, falls eine fertig wurde, in der Ausgabedatei.</translation>
    </message>
    <message>
        <source>the training</source>
        <translation>das Training</translation>
    </message>
    <message>
        <source>another job</source>
        <translation>eine andere Arbeit</translation>
    </message>
    <message>
        <source>%1, checked before its first step</source>
        <translation>%1, geprüft vor dem ersten Schritt</translation>
    </message>
    <message>
        <source>the demo dataset</source>
        <translation>der Demo-Datensatz</translation>
    </message>
    <message>
        <source>%1: %2 training and %3 validation images</source>
        <translation>%1: %2 Trainings- und %3 Validierungsbilder</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>One thing at a time: stop what is going on first.</source>
        <translation>Eines nach dem anderen: Beenden Sie zuerst, was läuft.</translation>
    </message>
    <message>
        <source>A training holds the experiment. Its teacher can change when it has ended.</source>
        <translation>Ein Training hält das Experiment fest. Sein Lehrer kann wechseln, wenn es geendet hat.</translation>
    </message>
    <message>
        <source>Sets the maps against the validation images&apos; truth, by every metric</source>
        <translation>Stellt die Karten der Ground Truth der Validierungsbilder gegenüber, nach jedem Maß</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Use these maps</source>
        <translation>Diese Karten verwenden</translation>
    </message>
    <message>
        <source>Makes the teacher&apos;s maps of all training and validation images, and keeps them</source>
        <translation>Erzeugt die Karten des Lehrers für alle Trainings- und Validierungsbilder und behält sie</translation>
    </message>
    <message>
        <source>The next run is taught with these maps</source>
        <translation>Der nächste Lauf lernt aus diesen Karten</translation>
    </message>
    <message>
        <source>Replace and train</source>
        <translation>Ersetzen und trainieren</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Trains MSI-Net on the training images&apos; truth; hours on a processor</source>
        <translation>Trainiert MSI-Net auf der Ground Truth der Trainingsbilder; Stunden auf einem Prozessor</translation>
    </message>
    <message>
        <source>The dataset has no teacher maps of its own.</source>
        <translation>Der Datensatz hat keine eigenen Lehrerkarten.</translation>
    </message>
</context>
<context>
    <name>distilloscope::TensorDifferenceModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Not defined: one of the two is zero</source>
        <translation>Nicht definiert: Einer der beiden ist null</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The module or tensor; a module has the sums of the weights and biases below it. A third click on a heading brings the model&apos;s order</source>
        <translation>Das Modul oder der Tensor; ein Modul hat die Summen der Gewichte und Biases darunter. Ein dritter Klick auf eine Überschrift bringt die Reihenfolge des Modells</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Sizes of the dimensions, the outermost first</source>
        <translation>Größen der Dimensionen, die äußerste zuerst</translation>
    </message>
    <message>
        <source>‖%1‖</source>
        <translation>‖%1‖</translation>
    </message>
    <message>
        <source>Euclidean norm in the first file</source>
        <translation>Euklidische Norm in der ersten Datei</translation>
    </message>
    <message>
        <source>Euclidean norm in the second file</source>
        <translation>Euklidische Norm in der zweiten Datei</translation>
    </message>
    <message>
        <source>‖Δ‖</source>
        <translation>‖Δ‖</translation>
    </message>
    <message>
        <source>Norm of the difference, the second less the first</source>
        <translation>Norm der Differenz, die zweite weniger die erste</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Relativ</translation>
    </message>
    <message>
        <source>Norm of the difference divided by that of the first file</source>
        <translation>Norm der Differenz, geteilt durch die der ersten Datei</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Cosine of the angle between the two: 1 is the same direction</source>
        <translation>Kosinus des Winkels zwischen den beiden: 1 ist dieselbe Richtung</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größte</translation>
    </message>
    <message>
        <source>Largest absolute difference of a single value</source>
        <translation>Größter absoluter Unterschied eines einzelnen Werts</translation>
    </message>
</context>
<context>
    <name>distilloscope::TensorPanel</name>
    <message>
        <source>Show &amp;only these</source>
        <translation>&amp;Nur diese zeigen</translation>
    </message>
    <message>
        <source>Show only tensors that are not finite</source>
        <translation>Nur nicht endliche Tensoren zeigen</translation>
    </message>
    <message>
        <source>Leaves all other tensors out of the tree (Alt+O)</source>
        <translation>Lässt alle anderen Tensoren aus dem Baum (Alt+N)</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>&amp;Baum</translation>
    </message>
    <message>
        <source>Group the tensors by module</source>
        <translation>Die Tensoren nach Modulen gruppieren</translation>
    </message>
    <message>
        <source>Groups the tensors by module. Off, they are one list that sorts as a whole (Alt+T)</source>
        <translation>Gruppiert die Tensoren nach Modulen. Aus: eine Liste, die als Ganzes sortiert (Alt+B)</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>Alle &amp;aufklappen</translation>
    </message>
    <message>
        <source>Opens every module (Alt+E)</source>
        <translation>Öffnet jedes Modul (Alt+A)</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>Alle &amp;zuklappen</translation>
    </message>
    <message>
        <source>Closes every module (Alt+C)</source>
        <translation>Schließt jedes Modul (Alt+Z)</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Show as a picture</source>
        <translation>Als Bild zeigen</translation>
    </message>
    <message>
        <source>Ctrl+C copies the selected rows with full precision; Return shows the tensor as a picture</source>
        <translation>Strg+C kopiert die gewählten Zeilen in voller Genauigkeit; Eingabe zeigt den Tensor als Bild</translation>
    </message>
    <message>
        <source>As a &amp;picture</source>
        <translation>Als B&amp;ild</translation>
    </message>
    <message>
        <source>Show the tensor as a picture</source>
        <translation>Den Tensor als Bild zeigen</translation>
    </message>
    <message>
        <source>Shows the values of the tensor in Kernels (Alt+P)</source>
        <translation>Zeigt die Werte des Tensors unter Kerne (Alt+I)</translation>
    </message>
    <message>
        <source>Values that are NaN or infinite: %1 in %2 of %3 tensors. Predictions from this file cannot be trusted.</source>
        <translation>Werte, die NaN oder unendlich sind: %1 in %2 von %3 Tensoren. Vorhersagen aus dieser Datei ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>%1 tensors</source>
        <translation>%1 Tensoren</translation>
    </message>
    <message>
        <source>%1 of %2 tensors</source>
        <translation>%1 von %2 Tensoren</translation>
    </message>
    <message>
        <source>Choose a tensor to see how its values are spread.</source>
        <translation>Wählen Sie einen Tensor, um zu sehen, wie seine Werte streuen.</translation>
    </message>
    <message>
        <source>The tensor is empty.</source>
        <translation>Der Tensor ist leer.</translation>
    </message>
    <message>
        <source>The tensor has no finite value.</source>
        <translation>Der Tensor hat keinen endlichen Wert.</translation>
    </message>
    <message>
        <source>Copies all tensors with their statistics</source>
        <translation>Kopiert alle Tensoren mit ihrer Statistik</translation>
    </message>
    <message>
        <source>Copy the table as text</source>
        <translation>Die Tabelle als Text kopieren</translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation>Die Tabelle als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows	Ctrl+C</source>
        <translation>Die gewählten Zeilen kopieren	Strg+C</translation>
    </message>
</context>
<context>
    <name>distilloscope::TensorTreeModel</name>
    <message>
        <source>scalar</source>
        <translation>Skalar</translation>
    </message>
    <message>
        <source>%1 not finite</source>
        <translation>%1 nicht endlich</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Tensors: %1, values: %2</source>
        <translation>Tensoren: %1, Werte: %2</translation>
    </message>
    <message>
        <source>NaN or infinite: %1. The statistics are of the other values.</source>
        <translation>NaN oder unendlich: %1. Die Statistik gilt für die übrigen Werte.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The module or tensor. A third click on a heading brings the model&apos;s order</source>
        <translation>Das Modul oder der Tensor. Ein dritter Klick auf eine Überschrift bringt die Reihenfolge des Modells</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Sizes of the dimensions, the outermost first; sorts by how many they are</source>
        <translation>Größen der Dimensionen, die äußerste zuerst; sortiert nach ihrer Zahl</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>How a value is stored, as safetensors names it</source>
        <translation>Wie ein Wert gespeichert ist, in den Worten von safetensors</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Values in the tensor; of a module, in all tensors below it</source>
        <translation>Werte im Tensor; bei einem Modul in allen Tensoren darunter</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mean of the finite values</source>
        <translation>Mittel der endlichen Werte</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>Std</translation>
    </message>
    <message>
        <source>Standard deviation of the finite values</source>
        <translation>Standardabweichung der endlichen Werte</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Smallest finite value</source>
        <translation>Kleinster endlicher Wert</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Largest finite value</source>
        <translation>Größter endlicher Wert</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>Share of values that are exactly zero</source>
        <translation>Anteil der Werte, die genau null sind</translation>
    </message>
    <message>
        <source>Not finite</source>
        <translation>Nicht endlich</translation>
    </message>
    <message>
        <source>Values that are NaN or infinite</source>
        <translation>Werte, die NaN oder unendlich sind</translation>
    </message>
</context>
<context>
    <name>distilloscope::UnattendedExport</name>
    <message>
        <source>The run has no epoch %1; its last one is %2.</source>
        <translation>Der Lauf hat keine Epoche %1; seine letzte ist %2.</translation>
    </message>
    <message>
        <source>Report: %1 (%2)</source>
        <translation>Bericht: %1 (%2)</translation>
    </message>
    <message>
        <source>The dataset has no image %1.</source>
        <translation>Der Datensatz hat kein Bild %1.</translation>
    </message>
    <message>
        <source>The run has no such images.</source>
        <translation>Der Lauf hat keine solchen Bilder.</translation>
    </message>
    <message>
        <source>Figure: %1 (%2)</source>
        <translation>Abbildung: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>distilloscope::WeightHistoryModel</name>
    <message>
        <source>%1, epoch %2: norm %3</source>
        <translation>%1, Epoche %2: Norm %3</translation>
    </message>
    <message>
        <source>, changed by %1 (%2) since epoch %3</source>
        <translation>, um %1 (%2) geändert seit Epoche %3</translation>
    </message>
    <message>
        <source>%1: drawn above; a click takes its curves away</source>
        <translation>%1: oben gezeichnet; ein Klick nimmt die Kurven weg</translation>
    </message>
    <message>
        <source>%1: a click draws its curves above</source>
        <translation>%1: Ein Klick zeichnet die Kurven oben</translation>
    </message>
    <message>
        <source>%1, drawn above</source>
        <translation>%1, oben gezeichnet</translation>
    </message>
</context>
<context>
    <name>distilloscope::WindowLayout</name>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>distilloscope::WipeHandle</name>
    <message>
        <source>Dividing line</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>Drag it, or move it with Left and Right</source>
        <translation>Ziehen Sie sie, oder bewegen Sie sie mit Links und Rechts</translation>
    </message>
</context>
<context>
    <name>distilloscope::Workspace</name>
    <message>
        <source>The dataset cannot be opened: %1</source>
        <translation>Der Datensatz kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>The run folder %1 is not there any more: it was moved, renamed or deleted, or its disk is not connected.</source>
        <translation>Der Laufordner %1 ist nicht mehr da: Er wurde verschoben, umbenannt oder gelöscht, oder sein Datenträger ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The run cannot be opened: %1</source>
        <translation>Der Lauf kann nicht geöffnet werden: %1</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Scoring all validation images</source>
        <translation>Bewertung aller Validierungsbilder</translation>
    </message>
    <message>
        <source>%1 is %2 px; the five upsamplings need a multiple of 32, such as %3.</source>
        <translation>%1 ist %2 px; die fünf Hochskalierungen brauchen ein Vielfaches von 32, etwa %3.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be from %3 to %4.</source>
        <translation>%1 ist %2; erlaubt ist %3 bis %4.</translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;; it must be a whole number from %3 to %4.</source>
        <translation>%1 kann nicht „%2“ sein; erlaubt ist eine ganze Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;; it must be a number from %3 to %4.</source>
        <translation>%1 kann nicht „%2“ sein; erlaubt ist eine Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;; it must be one of: %3.</source>
        <translation>%1 kann nicht „%2“ sein; erlaubt ist: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be &apos;%2&apos;; it must be true or false.</source>
        <translation>%1 kann nicht „%2“ sein; erlaubt ist true oder false.</translation>
    </message>
    <message>
        <source>%1 has no loss: the weights of all its terms are 0. Set one above 0.</source>
        <translation>%1 hat keinen Verlust: Die Gewichte aller Terme sind 0. Setzen Sie eines über 0.</translation>
    </message>
    <message>
        <source>%1 is %2, but the encoder weights (%3) were trained with %4; set %5.</source>
        <translation>%1 ist %2, aber die Encoder-Gewichte (%3) wurden mit %4 trainiert; setzen Sie %5.</translation>
    </message>
    <message>
        <source>With incomplete batches dropped, %1 training images do not fill one batch of %2.</source>
        <translation>Werden unvollständige Batches verworfen, füllen %1 Trainingsbilder keinen Batch von %2.</translation>
    </message>
    <message>
        <source>With incomplete batches dropped, %1 validation images do not fill one batch of %2.</source>
        <translation>Werden unvollständige Batches verworfen, füllen %1 Validierungsbilder keinen Batch von %2.</translation>
    </message>
    <message>
        <source>Run name becomes part of a folder&apos;s name; it must not begin with a dot or hold slashes, tabs or line breaks.</source>
        <translation>Der Name des Laufs wird Teil eines Ordnernamens; er darf nicht mit einem Punkt beginnen und keine Schrägstriche, Tabulatoren oder Zeilenumbrüche enthalten.</translation>
    </message>
    <message>
        <source>Run name is too long; at most 100 bytes.</source>
        <translation>Der Name des Laufs ist zu lang; höchstens 100 Byte.</translation>
    </message>
    <message>
        <source>Two arms go by the name %1; give each its own.</source>
        <translation>Zwei Arme heißen %1; geben Sie jedem einen eigenen Namen.</translation>
    </message>
    <message>
        <source>There are no teacher maps, so %1 learns from the truth alone. Choose a folder of teacher maps.</source>
        <translation>Es gibt keine Lehrerkarten; %1 lernt deshalb allein aus der Ground Truth. Wählen Sie einen Ordner mit Lehrerkarten.</translation>
    </message>
    <message>
        <source>There are no teacher maps, so %1 learn from the truth alone. Choose a folder of teacher maps.</source>
        <translation>Es gibt keine Lehrerkarten; %1 lernen deshalb allein aus der Ground Truth. Wählen Sie einen Ordner mit Lehrerkarten.</translation>
    </message>
    <message>
        <source>Training %1 of %2: %3</source>
        <translation>Training %1 von %2: %3</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>A dataset folder with images|maps|fixations/{train,val} or stimuli|saliency|fixations|tsaliency/{train,val}. Empty: the built-in demo dataset.</source>
        <translation>Ein Datensatzordner mit images|maps|fixations/{train,val} oder stimuli|saliency|fixations|tsaliency/{train,val}. Leer: der eingebaute Demo-Datensatz.</translation>
    </message>
    <message>
        <source>Teacher maps</source>
        <translation>Lehrerkarten</translation>
    </message>
    <message>
        <source>A folder of teacher maps (PNG, JPEG, NPY or PKL) matched to the stimuli by file name. Empty: the dataset&apos;s own tsaliency or teacher folder, if it has one. The demo&apos;s own are an MSI-Net&apos;s; oracle is the simulated population that its scenes come from.</source>
        <translation>Ein Ordner mit Lehrerkarten (PNG, JPEG, NPY oder PKL), die den Stimuli nach dem Dateinamen zugeordnet werden. Leer: der eigene Ordner tsaliency oder teacher des Datensatzes, falls es ihn gibt. Die der Demo stammen von einem MSI-Net; oracle ist die simulierte Population, aus der ihre Szenen kommen.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Stimuli and maps are resized to this width; a multiple of 32. The notebook used 352.</source>
        <translation>Auf diese Breite werden Stimuli und Karten skaliert; ein Vielfaches von 32. Das Notebook nahm 352.</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Stimuli and maps are resized to this height; a multiple of 32. The notebook used 256.</source>
        <translation>Auf diese Höhe werden Stimuli und Karten skaliert; ein Vielfaches von 32. Das Notebook nahm 256.</translation>
    </message>
    <message>
        <source>Mirror left-right</source>
        <translation>Links-rechts spiegeln</translation>
    </message>
    <message>
        <source>Mirrors image and maps left-right with probability one half in training.</source>
        <translation>Spiegelt Bild und Karten im Training mit Wahrscheinlichkeit ½ links-rechts.</translation>
    </message>
    <message>
        <source>Mirror top-bottom</source>
        <translation>Oben-unten spiegeln</translation>
    </message>
    <message>
        <source>Mirrors top-bottom with probability one half. The notebook did; photographs have an up and a down, so Recommended does not.</source>
        <translation>Spiegelt mit Wahrscheinlichkeit ½ oben-unten. Das Notebook tat es; Fotos haben ein Oben und ein Unten, darum tut Empfohlen es nicht.</translation>
    </message>
    <message>
        <source>Channel order</source>
        <translation>Kanalreihenfolge</translation>
    </message>
    <message>
        <source>Order of the colour channels the network sees. The notebook fed BGR, as OpenCV reads it.</source>
        <translation>Reihenfolge der Farbkanäle, die das Netz sieht. Das Notebook gab BGR, wie OpenCV es liest.</translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>antialiased_linear is skimage.resize as the notebook called it (Gaussian blur, then linear); area averages the covered pixels.</source>
        <translation>antialiased_linear ist skimage.resize, wie das Notebook es aufrief (Gauß-Filter, dann linear); area mittelt die überdeckten Pixel.</translation>
    </message>
    <message>
        <source>Input statistics</source>
        <translation>Eingabestatistik</translation>
    </message>
    <message>
        <source>notebook subtracts 103.939, 116.779 and 123.68 from the channels in their order and divides by 255; imagenet is torchvision&apos;s: red, green and blue by their mean and deviation.</source>
        <translation>notebook zieht 103.939, 116.779 und 123.68 von den Kanälen in ihrer Reihenfolge ab und teilt durch 255; imagenet ist die von torchvision: Rot, Grün und Blau mit Mittelwert und Streuung.</translation>
    </message>
    <message>
        <source>Drop the incomplete batch</source>
        <translation>Unvollständigen Batch verwerfen</translation>
    </message>
    <message>
        <source>Leaves out the samples that do not fill a last batch, in training and validation. The notebook did, so 8 of SALICON&apos;s 5,000 validation images were never scored.</source>
        <translation>Lässt in Training und Validierung die Bilder weg, die keinen letzten Batch füllen. Das Notebook tat es; so wurden 8 der 5.000 Validierungsbilder von SALICON nie bewertet.</translation>
    </message>
    <message>
        <source>Shuffle validation</source>
        <translation>Validierung mischen</translation>
    </message>
    <message>
        <source>Reorders the validation images each epoch. The notebook did, so with incomplete batches dropped each epoch left out other images.</source>
        <translation>Ordnet die Validierungsbilder in jeder Epoche neu. Das Notebook tat es; da es unvollständige Batches verwarf, fehlten in jeder Epoche andere Bilder.</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Uses only the first so many training samples; 0 uses all.</source>
        <translation>Verwendet nur so viele erste Trainingsbilder; 0 verwendet alle.</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Validierungsbilder</translation>
    </message>
    <message>
        <source>Uses only the first so many validation samples; 0 uses all.</source>
        <translation>Verwendet nur so viele erste Validierungsbilder; 0 verwendet alle.</translation>
    </message>
    <message>
        <source>Demo training scenes</source>
        <translation>Trainingsszenen der Demo</translation>
    </message>
    <message>
        <source>How many training scenes the built-in demo makes.</source>
        <translation>Wie viele Trainingsszenen die eingebaute Demo erzeugt.</translation>
    </message>
    <message>
        <source>Demo validation scenes</source>
        <translation>Validierungsszenen der Demo</translation>
    </message>
    <message>
        <source>How many validation scenes the built-in demo makes.</source>
        <translation>Wie viele Validierungsszenen die eingebaute Demo erzeugt.</translation>
    </message>
    <message>
        <source>Demo seed</source>
        <translation>Seed der Demo</translation>
    </message>
    <message>
        <source>Seed of the demo&apos;s scenes and simulated observers.</source>
        <translation>Seed der Szenen und der simulierten Betrachter der Demo.</translation>
    </message>
    <message>
        <source>Loader threads</source>
        <translation>Lade-Threads</translation>
    </message>
    <message>
        <source>Threads that decode and mirror ahead of the trainer.</source>
        <translation>Threads, die dem Training voraus dekodieren und spiegeln.</translation>
    </message>
    <message>
        <source>Cache on disk above</source>
        <translation>Auf Platte puffern ab</translation>
    </message>
    <message>
        <source>Resized samples that need more than this are kept in a memory-mapped file instead of in memory.</source>
        <translation>Skalierte Bilder, die mehr als dies brauchen, liegen in einer eingeblendeten Datei statt im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>Decoder initialisation</source>
        <translation>Decoder-Initialisierung</translation>
    </message>
    <message>
        <source>glorot is Keras&apos; default, which the notebook used; he suits layers followed by ReLU.</source>
        <translation>glorot ist die Vorgabe von Keras, die das Notebook verwendete; he passt zu Schichten, denen eine ReLU folgt.</translation>
    </message>
    <message>
        <source>Encoder weights</source>
        <translation>Encoder-Gewichte</translation>
    </message>
    <message>
        <source>Both encoders start from this file: torchvision&apos;s ResNet-18 (.pth) or a checkpoint. Empty: fresh weights. Input statistics, padding and BatchNorm epsilon must be those of the file.</source>
        <translation>Beide Encoder beginnen mit dieser Datei: torchvisions ResNet-18 (.pth) oder ein Checkpoint. Leer: frische Gewichte. Eingabestatistik, Padding und BatchNorm-Epsilon müssen die der Datei sein.</translation>
    </message>
    <message>
        <source>BatchNorm momentum</source>
        <translation>BatchNorm-Momentum</translation>
    </message>
    <message>
        <source>Weight of the newest batch in the running statistics. The notebook&apos;s 0.99 in Keras&apos; sense is 0.01 here; in short runs that leaves validation on stale statistics.</source>
        <translation>Gewicht des neuesten Batches in der laufenden Statistik. Die 0,99 des Notebooks im Sinne von Keras sind hier 0,01; in kurzen Läufen validiert man dann mit veralteter Statistik.</translation>
    </message>
    <message>
        <source>BatchNorm epsilon</source>
        <translation>BatchNorm-Epsilon</translation>
    </message>
    <message>
        <source>Added to the variance. Keras&apos; default is 0.001, PyTorch&apos;s 0.00001.</source>
        <translation>Zur Varianz addiert. Die Vorgabe von Keras ist 0,001, die von PyTorch 0,00001.</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>same is TensorFlow&apos;s rule, which pads strided layers on the right and bottom; symmetric is PyTorch&apos;s, for encoders trained that way.</source>
        <translation>same ist die Regel von TensorFlow, die Schichten mit Schrittweite rechts und unten auffüllt; symmetric ist die von PyTorch, für so trainierte Encoder.</translation>
    </message>
    <message>
        <source>Output bias</source>
        <translation>Ausgabe-Bias</translation>
    </message>
    <message>
        <source>Initial bias before the sigmoid of the heads.</source>
        <translation>Anfänglicher Bias vor dem Sigmoid der Köpfe.</translation>
    </message>
    <message>
        <source>Same initial weights</source>
        <translation>Gleiche Anfangsgewichte</translation>
    </message>
    <message>
        <source>Encoder and decoder of A and B start from the same weights, so that only the distillation differs. Otherwise B draws its own from the next seed.</source>
        <translation>Encoder und Decoder von A und B beginnen mit denselben Gewichten, so dass sich nur die Destillation unterscheidet. Sonst zieht B eigene aus dem nächsten Seed.</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>Destillation</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>How Model B learns from the teacher. second_head is the notebook&apos;s: a head of its own follows the teacher. same_head: the one head follows both. blended: the one head learns from a mix of both maps. teacher_only: from the teacher alone. none: from the truth alone.</source>
        <translation>Wie Modell B vom Lehrer lernt. second_head ist die des Notebooks: Ein eigener Kopf folgt dem Lehrer. same_head: Der eine Kopf folgt beiden. blended: Der eine Kopf lernt aus einer Mischung beider Karten. teacher_only: allein vom Lehrer. none: allein aus der Ground Truth.</translation>
    </message>
    <message>
        <source>Teacher weight w</source>
        <translation>Lehrergewicht w</translation>
    </message>
    <message>
        <source>Weight of the teacher term KL(teacher, head) in second_head, same_head and teacher_only. The notebook used 2.5.</source>
        <translation>Gewicht des Lehrerterms KL(Lehrer, Kopf) in second_head, same_head und teacher_only. Das Notebook nahm 2,5.</translation>
    </message>
    <message>
        <source>Blend alpha</source>
        <translation>Mischanteil alpha</translation>
    </message>
    <message>
        <source>Share of the teacher&apos;s map in the label of blended, each map with a mass of 1; the rest is the truth&apos;s.</source>
        <translation>Anteil der Lehrerkarte am Zielbild von blended, jede Karte mit der Masse 1; der Rest ist die Ground Truth.</translation>
    </message>
    <message>
        <source>Truth weight</source>
        <translation>Gewicht der Ground Truth</translation>
    </message>
    <message>
        <source>Weight of the truth term KL(truth, head 1), and of the blended label&apos;s KL.</source>
        <translation>Gewicht des Terms KL(Ground Truth, Kopf 1) und der KL des gemischten Zielbilds.</translation>
    </message>
    <message>
        <source>CC weight</source>
        <translation>CC-Gewicht</translation>
    </message>
    <message>
        <source>Weight of a term 1 - CC between head 1 and its label (in teacher_only the teacher&apos;s map, otherwise the truth or the blend). The notebook had none.</source>
        <translation>Gewicht eines Terms 1 - CC zwischen Kopf 1 und seinem Zielbild (in teacher_only die Lehrerkarte, sonst die Ground Truth oder die Mischung). Das Notebook hatte keinen.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>division divides the teacher map and its head by s, as in the notebook: KL compares shapes, so that cancels up to epsilon and only limits the range of the second head. temperature raises both to the power 1/s, which does flatten them.</source>
        <translation>division teilt Lehrerkarte und Kopf durch s, wie im Notebook: Die KL vergleicht Formen, so dass es sich bis auf Epsilon aufhebt und nur den Wertebereich des zweiten Kopfs begrenzt. temperature erhebt beide in die Potenz 1/s, was sie wirklich abflacht.</translation>
    </message>
    <message>
        <source>Smoothing s</source>
        <translation>Glättung s</translation>
    </message>
    <message>
        <source>The divisor, or the temperature, of the teacher term. 1 leaves maps as they are; the notebook used 3 as a divisor.</source>
        <translation>Divisor oder Temperatur des Lehrerterms. 1 lässt Karten, wie sie sind; das Notebook nahm 3 als Divisor.</translation>
    </message>
    <message>
        <source>Gradient shares every</source>
        <translation>Gradientenanteile alle</translation>
    </message>
    <message>
        <source>How often the share of each loss term in the gradient is measured, on the layers that all terms reach; it costs a further backward pass. 0: never.</source>
        <translation>Wie oft der Anteil jedes Verlustterms am Gradienten gemessen wird, in den Schichten, die alle Terme erreichen; das kostet einen weiteren Rückwärtsdurchlauf. 0: nie.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>KL epsilon</source>
        <translation>KL-Epsilon</translation>
    </message>
    <message>
        <source>Added in the sum, in the quotient and in the logarithm of KL, in the loss and in validation. KL values are comparable only at the same epsilon and resolution.</source>
        <translation>In Summe, Quotient und Logarithmus der KL addiert, im Verlust und in der Validierung. KL-Werte sind nur bei gleichem Epsilon und gleicher Auflösung vergleichbar.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Passes over the training split.</source>
        <translation>Durchgänge durch die Trainingsdaten.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Images per step; every batch feeds both models.</source>
        <translation>Bilder je Schritt; jeder Batch geht an beide Modelle.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Adam&apos;s step size (after the warm-up). The notebook used 0.001.</source>
        <translation>Schrittweite von Adam (nach der Aufwärmphase). Das Notebook nahm 0,001.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>constant keeps the learning rate; cosine lets it fall to zero at the last step.</source>
        <translation>constant behält die Lernrate; cosine lässt sie bis zum letzten Schritt auf null fallen.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmphase</translation>
    </message>
    <message>
        <source>The learning rate rises linearly over these steps.</source>
        <translation>Über diese Schritte steigt die Lernrate linear an.</translation>
    </message>
    <message>
        <source>Clip gradient norm</source>
        <translation>Gradientennorm begrenzen</translation>
    </message>
    <message>
        <source>Gradients longer than this are shortened to it; 0 does not clip.</source>
        <translation>Längere Gradienten werden hierauf gekürzt; 0 begrenzt nicht.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Decoupled weight decay per step, in units of the learning rate.</source>
        <translation>Entkoppelter Weight Decay je Schritt, in Einheiten der Lernrate.</translation>
    </message>
    <message>
        <source>Adam beta 1</source>
        <translation>Adam Beta 1</translation>
    </message>
    <message>
        <source>Decay of the mean of gradients.</source>
        <translation>Abklingen des Gradientenmittels.</translation>
    </message>
    <message>
        <source>Adam beta 2</source>
        <translation>Adam Beta 2</translation>
    </message>
    <message>
        <source>Decay of the mean of squared gradients.</source>
        <translation>Abklingen des Mittels der quadrierten Gradienten.</translation>
    </message>
    <message>
        <source>Adam epsilon</source>
        <translation>Adam Epsilon</translation>
    </message>
    <message>
        <source>Added to the root of the squared gradients. Keras&apos; default is 1e-7, PyTorch&apos;s 1e-8.</source>
        <translation>Zur Wurzel der quadrierten Gradienten addiert. Die Vorgabe von Keras ist 1e-7, die von PyTorch 1e-8.</translation>
    </message>
    <message>
        <source>B continues A&apos;s step count</source>
        <translation>B zählt As Schritte weiter</translation>
    </message>
    <message>
        <source>The notebook gave B the optimiser object that had trained A, so B started without Adam&apos;s bias correction, with updates up to 6 times larger. Off: a fresh optimiser.</source>
        <translation>Das Notebook gab B das Optimierer-Objekt, das A trainiert hatte; so begann B ohne Adams Bias-Korrektur, mit bis zu 6-mal größeren Schritten. Aus: ein frischer Optimierer.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>auto takes CUDA when LibTorch has it and a GPU is there.</source>
        <translation>auto nimmt CUDA, wenn LibTorch es kann und eine GPU da ist.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>auto computes convolutions in bfloat16 where that is the faster way on this processor; fp32 everywhere is the notebook&apos;s; tf32 keeps 10 bits of a float&apos;s 23 where a GPU multiplies.</source>
        <translation>auto rechnet Faltungen in bfloat16, wo das auf diesem Prozessor schneller ist; fp32 überall ist die des Notebooks; tf32 behält 10 von 23 Bits, wo eine GPU multipliziert.</translation>
    </message>
    <message>
        <source>Compute threads</source>
        <translation>Rechen-Threads</translation>
    </message>
    <message>
        <source>0 uses all cores. The same run needs the same number of threads to be repeated exactly.</source>
        <translation>0 nutzt alle Kerne. Um genau wiederholt zu werden, braucht derselbe Lauf dieselbe Zahl von Threads.</translation>
    </message>
    <message>
        <source>Channels last</source>
        <translation>Kanäle zuletzt</translation>
    </message>
    <message>
        <source>Memory layout NHWC, which is faster on CPUs and recent GPUs.</source>
        <translation>Speicheranordnung NHWC, schneller auf CPUs und neueren GPUs.</translation>
    </message>
    <message>
        <source>Niceness</source>
        <translation>Nachrang</translation>
    </message>
    <message>
        <source>How far the training steps back behind the window and other programs; 0 does not.</source>
        <translation>Wie weit das Training hinter das Fenster und andere Programme zurücktritt; 0 gar nicht.</translation>
    </message>
    <message>
        <source>Reproduce</source>
        <translation>Wiederholbarkeit</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Decides initial weights, order of samples and mirroring. The same seed, machine and thread count give the same run.</source>
        <translation>Bestimmt Anfangsgewichte, Reihenfolge der Bilder und Spiegelung. Gleicher Seed, gleicher Rechner und gleiche Thread-Zahl ergeben denselben Lauf.</translation>
    </message>
    <message>
        <source>Run name</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Part of the run folder&apos;s name. Empty: the dataset&apos;s name.</source>
        <translation>Teil des Namens des Laufordners. Leer: der Name des Datensatzes.</translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation>Ordner der Läufe</translation>
    </message>
    <message>
        <source>Where run folders are made. Empty: runs in the user&apos;s data folder.</source>
        <translation>Wo Laufordner entstehen. Leer: runs im Datenordner des Benutzers.</translation>
    </message>
    <message>
        <source>Keep optimiser state</source>
        <translation>Optimiererzustand behalten</translation>
    </message>
    <message>
        <source>newest keeps it (100 MB per model) for the last epoch alone, enough to go on; every keeps it for each epoch. Weights are kept for every epoch either way.</source>
        <translation>newest behält ihn (100 MB je Modell) nur für die letzte Epoche, was zum Fortsetzen genügt; every für jede Epoche. Gewichte bleiben in jedem Fall für jede Epoche.</translation>
    </message>
    <message>
        <source>KL (eps 1e-7)</source>
        <translation>KL (eps 1e-7)</translation>
    </message>
    <message>
        <source>KL (MIT, eps 2.2e-16)</source>
        <translation>KL (MIT, eps 2.2e-16)</translation>
    </message>
    <message>
        <source>CC</source>
        <translation>CC</translation>
    </message>
    <message>
        <source>SIM</source>
        <translation>SIM</translation>
    </message>
    <message>
        <source>SIM (MIT)</source>
        <translation>SIM (MIT)</translation>
    </message>
    <message>
        <source>NSS</source>
        <translation>NSS</translation>
    </message>
    <message>
        <source>NSS (MIT)</source>
        <translation>NSS (MIT)</translation>
    </message>
    <message>
        <source>AUC-Judd</source>
        <translation>AUC-Judd</translation>
    </message>
    <message>
        <source>AUC-Borji</source>
        <translation>AUC-Borji</translation>
    </message>
    <message>
        <source>sAUC</source>
        <translation>sAUC</translation>
    </message>
    <message>
        <source>IG (bit)</source>
        <translation>IG (Bit)</translation>
    </message>
    <message>
        <source>IG (MIT, bit)</source>
        <translation>IG (MIT, Bit)</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>Reading weights</source>
        <translation>Gewichte lesen</translation>
    </message>
    <message>
        <source>Looking for maps that are there</source>
        <translation>Vorhandene Karten suchen</translation>
    </message>
    <message>
        <source>demo dataset</source>
        <translation>Demo-Datensatz</translation>
    </message>
    <message>
        <source>MSI-Net, trained on other demo scenes</source>
        <translation>MSI-Net, trainiert mit anderen Szenen der Demo</translation>
    </message>
    <message>
        <source>simulated population (oracle)</source>
        <translation>simulierte Bevölkerung (Orakel)</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>every training map is constant</source>
        <translation>jede Trainingskarte ist konstant</translation>
    </message>
    <message>
        <source>every validation map is constant</source>
        <translation>jede Validierungskarte ist konstant</translation>
    </message>
    <message>
        <source>every validation image gets the same map</source>
        <translation>jedes Validierungsbild bekommt dieselbe Karte</translation>
    </message>
    <message>
        <source>maps in %1</source>
        <translation>Karten in %1</translation>
    </message>
    <message>
        <source>the dataset&apos;s %1 folder</source>
        <translation>der Ordner %1 des Datensatzes</translation>
    </message>
    <message>
        <source>The dataset folder %1 does not exist.</source>
        <translation>Den Datensatzordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The teacher folder %1 does not exist.</source>
        <translation>Den Lehrerordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is no dataset folder. Looked for images/ or stimuli/ and maps/ or saliency/, each with train/ and val/ inside. %2</source>
        <translation>%1 ist kein Datensatzordner. Gesucht wurden images/ oder stimuli/ und maps/ oder saliency/, jeweils mit train/ und val/ darin. %2</translation>
    </message>
    <message>
        <source>%1 has no %2 split: there is no folder %3. Looked for images/ or stimuli/ and maps/ or saliency/, each with train/ and val/ inside.</source>
        <translation>In %1 fehlt der Teil „%2“: Den Ordner %3 gibt es nicht. Gesucht wurden images/ oder stimuli/ und maps/ oder saliency/, jeweils mit train/ und val/ darin.</translation>
    </message>
    <message>
        <source>%1 has no usable %2 sample among %3 stimuli in %4 and %5 maps in %6. A stimulus (JPEG or PNG) and its map must have the same name but for the ending.</source>
        <translation>In %1 ist für den Teil „%2“ nichts brauchbar unter %3 Stimuli in %4 und %5 Karten in %6. Ein Stimulus (JPEG oder PNG) und seine Karte müssen bis auf die Endung gleich heißen.</translation>
    </message>
    <message>
        <source>The teacher folder %1 has no map with the name of a stimulus. Looked for PNG, JPEG, NPY and PKL files, flat or in train/ and val/.</source>
        <translation>Im Lehrerordner %1 ist keine Karte mit dem Namen eines Stimulus. Gesucht wurden PNG-, JPEG-, NPY- und PKL-Dateien, direkt darin oder in train/ und val/.</translation>
    </message>
    <message>
        <source>%1 is not a run folder: it has no run.json in it.</source>
        <translation>%1 ist kein Laufordner: Es ist keine run.json darin.</translation>
    </message>
    <message>
        <source>%1 is not a study folder: it has no study.json that can be read.</source>
        <translation>%1 ist kein Studienordner: Es ist keine lesbare study.json darin.</translation>
    </message>
    <message>
        <source>%1 has format %2; this program reads format 1.</source>
        <translation>%1 hat Format %2; dieses Programm liest Format 1.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Check its permissions.</source>
        <translation>%1 lässt sich nicht öffnen: %2. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 has no finished epoch, so there are no weights in it yet.</source>
        <translation>%1 hat keine fertige Epoche und darum noch keine Gewichte.</translation>
    </message>
    <message>
        <source>There is no %1. Name a .safetensors file or a run folder.</source>
        <translation>%1 gibt es nicht. Nennen Sie eine .safetensors-Datei oder einen Laufordner.</translation>
    </message>
    <message>
        <source>There is no teacher %1.</source>
        <translation>Den Lehrer %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder %1 has a map (PNG, JPEG, NPY or PKL, flat or in val/) for only %2 of %3 validation images; there is none for instance for %4.</source>
        <translation>Der Ordner %1 hat nur für %2 von %3 Validierungsbildern eine Karte (PNG, JPEG, NPY oder PKL, direkt darin oder in val/); es fehlt zum Beispiel die für %4.</translation>
    </message>
    <message>
        <source>The dataset %1 has no teacher map of its own for %2. Name the folder that the maps are in.</source>
        <translation>Der Datensatz %1 hat für %2 keine eigene Lehrerkarte. Nennen Sie den Ordner, in dem die Karten sind.</translation>
    </message>
    <message>
        <source>%1 has a dead output: %2 at %3, so it does not depend on the image. Try a smaller learning rate, gradient clipping or the Recommended preset.</source>
        <translation>%1 hat eine tote Ausgabe: %2 (%3), sie hängt also nicht vom Bild ab. Versuchen Sie eine kleinere Lernrate, das Begrenzen der Gradienten oder die Voreinstellung Empfohlen.</translation>
    </message>
    <message>
        <source>The validation KL of %1 is not finite at %2, on these images: %3. The weights of this epoch were not saved; the last checkpoint is sound.</source>
        <translation>Die Validierungs-KL von %1 ist nicht endlich (%2), und zwar auf diesen Bildern: %3. Die Gewichte dieser Epoche wurden nicht gespeichert; der letzte Checkpoint ist in Ordnung.</translation>
    </message>
    <message>
        <source>Computed beside KL at each epoch on the validation images, at the truth&apos;s own size: any of kl_notebook, kl_mit, cc, sim, sim_mit, nss, nss_mit, auc_judd, auc_borji, sauc, sauc_mit, ig, ig_mit, separated by commas. Those that need fixations are left out without them.</source>
        <translation>Neben der KL in jeder Epoche auf den Validierungsbildern berechnet, in der eigenen Größe der Ground Truth: beliebige aus kl_notebook, kl_mit, cc, sim, sim_mit, nss, nss_mit, auc_judd, auc_borji, sauc, sauc_mit, ig, ig_mit, durch Kommas getrennt. Was Fixationen braucht, entfällt ohne sie.</translation>
    </message>
    <message>
        <source>sAUC (MIT)</source>
        <translation>sAUC (MIT)</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Making the demo scenes</source>
        <translation>Demo-Szenen werden erzeugt</translation>
    </message>
    <message>
        <source>Checking images</source>
        <translation>Bilder werden geprüft</translation>
    </message>
    <message>
        <source>Checking the maps</source>
        <translation>Karten werden geprüft</translation>
    </message>
    <message>
        <source>Reading fixations</source>
        <translation>Fixationen werden gelesen</translation>
    </message>
    <message>
        <source>Adding up the truth</source>
        <translation>Wahrheit wird aufsummiert</translation>
    </message>
    <message>
        <source>Summing up the scores</source>
        <translation>Werte werden zusammengefasst</translation>
    </message>
    <message>
        <source>Writing the scores</source>
        <translation>Werte werden geschrieben</translation>
    </message>
    <message>
        <source>Writing the list of maps</source>
        <translation>Liste der Karten wird geschrieben</translation>
    </message>
    <message>
        <source>Preparing samples</source>
        <translation>Bilder werden vorbereitet</translation>
    </message>
    <message>
        <source>Looking at the teacher&apos;s maps</source>
        <translation>Karten des Lehrers werden betrachtet</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>gibt es nicht</translation>
    </message>
    <message>
        <source>has a variable I that is no fixation map</source>
        <translation>hat eine Variable I, die keine Fixationskarte ist</translation>
    </message>
    <message>
        <source>has a variable gaze without a field fixations</source>
        <translation>hat eine Variable gaze ohne ein Feld fixations</translation>
    </message>
    <message>
        <source>has an array larger than is read</source>
        <translation>hat ein größeres Feld, als gelesen wird</translation>
    </message>
    <message>
        <source>has fixations that are no list of x and y</source>
        <translation>hat Fixationen, die keine Liste aus x und y sind</translation>
    </message>
    <message>
        <source>has no teacher map, which others have</source>
        <translation>hat keine Lehrerkarte, andere dagegen schon</translation>
    </message>
    <message>
        <source>has no variable resolution with rows and columns</source>
        <translation>hat keine Variable resolution mit Zeilen und Spalten</translation>
    </message>
    <message>
        <source>has the name of another file but for its ending, and is not used</source>
        <translation>heißt bis auf die Endung wie eine andere Datei und wird nicht benutzt</translation>
    </message>
    <message>
        <source>holds more numbers than are read</source>
        <translation>enthält mehr Zahlen, als gelesen werden</translation>
    </message>
    <message>
        <source>holds values that are negative or not finite</source>
        <translation>enthält Werte, die negativ oder nicht endlich sind</translation>
    </message>
    <message>
        <source>is a folder, not a file</source>
        <translation>ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>is a pickle of Python, not an image</source>
        <translation>ist ein Pickle von Python, kein Bild</translation>
    </message>
    <message>
        <source>is all zero</source>
        <translation>ist überall null</translation>
    </message>
    <message>
        <source>is an array (NPY), not an image</source>
        <translation>ist ein Feld (NPY), kein Bild</translation>
    </message>
    <message>
        <source>is big-endian, which is not read</source>
        <translation>ist Big-Endian, was nicht gelesen wird</translation>
    </message>
    <message>
        <source>is damaged (not a whole MATLAB file)</source>
        <translation>ist beschädigt (keine vollständige MATLAB-Datei)</translation>
    </message>
    <message>
        <source>is damaged (its pixels cannot be decoded)</source>
        <translation>ist beschädigt (seine Pixel lassen sich nicht dekodieren)</translation>
    </message>
    <message>
        <source>is empty (0 bytes)</source>
        <translation>ist leer (0 Byte)</translation>
    </message>
    <message>
        <source>is larger inside than is read</source>
        <translation>ist innen größer, als gelesen wird</translation>
    </message>
    <message>
        <source>is nested deeper or has more parts than is read</source>
        <translation>ist tiefer verschachtelt oder hat mehr Teile, als gelesen werden</translation>
    </message>
    <message>
        <source>is no MATLAB file of version 5 to 7</source>
        <translation>ist keine MATLAB-Datei der Versionen 5 bis 7</translation>
    </message>
    <message>
        <source>is no image that can be read</source>
        <translation>ist kein lesbares Bild</translation>
    </message>
    <message>
        <source>is truncated</source>
        <translation>ist abgeschnitten</translation>
    </message>
    <message>
        <source>is truncated or damaged (no whole JSON document)</source>
        <translation>ist abgeschnitten oder beschädigt (kein vollständiges JSON-Dokument)</translation>
    </message>
    <message>
        <source>cannot be unpacked</source>
        <translation>lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>1 seed</source>
        <translation>1 Seed</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>has no saliency map of the same name in %1</source>
        <translation>hat keine Salienzkarte gleichen Namens in %1</translation>
    </message>
    <message>
        <source>has no stimulus of the same name in %1</source>
        <translation>hat keinen Stimulus gleichen Namens in %1</translation>
    </message>
    <message>
        <source>has no maps for the %1 split</source>
        <translation>hat keine Karten für den Teil %1</translation>
    </message>
    <message>
        <source>No difference in %1 between %2 and %3 could be shown, for there are too few images: %4.</source>
        <translation>Ein Unterschied in %1 zwischen %2 und %3 ließ sich nicht zeigen, denn es sind zu wenige Bilder: %4.</translation>
    </message>
    <message>
        <source>No difference in %1 between %2 and %3 could be shown: %4.</source>
        <translation>Ein Unterschied in %1 zwischen %2 und %3 ließ sich nicht zeigen: %4.</translation>
    </message>
    <message>
        <source>With one seed, no difference in %1 between %2 and %3 could be shown: %4.</source>
        <translation>Mit einem Seed ließ sich kein Unterschied in %1 zwischen %2 und %3 zeigen: %4.</translation>
    </message>
    <message>
        <source>With one seed, %1 has a lower %2 than %3 (better): %4; whether another seed would agree is not known.</source>
        <translation>Mit einem Seed: %1 hat eine niedrigere %2 als %3 (besser): %4; ob ein anderer Seed zustimmen würde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 has a lower %2 than %3 (better): %4; with so few seeds the interval is likely too narrow.</source>
        <translation>%1 hat eine niedrigere %2 als %3 (besser): %4; bei so wenigen Seeds ist das Intervall vermutlich zu schmal.</translation>
    </message>
    <message>
        <source>%1 has a lower %2 than %3 (better): %4.</source>
        <translation>%1 hat eine niedrigere %2 als %3 (besser): %4.</translation>
    </message>
    <message>
        <source>With one seed, %1 has a lower %2 than %3 (worse): %4; whether another seed would agree is not known.</source>
        <translation>Mit einem Seed: %1 hat eine niedrigere %2 als %3 (schlechter): %4; ob ein anderer Seed zustimmen würde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 has a lower %2 than %3 (worse): %4; with so few seeds the interval is likely too narrow.</source>
        <translation>%1 hat eine niedrigere %2 als %3 (schlechter): %4; bei so wenigen Seeds ist das Intervall vermutlich zu schmal.</translation>
    </message>
    <message>
        <source>%1 has a lower %2 than %3 (worse): %4.</source>
        <translation>%1 hat eine niedrigere %2 als %3 (schlechter): %4.</translation>
    </message>
    <message>
        <source>With one seed, %1 has a higher %2 than %3 (better): %4; whether another seed would agree is not known.</source>
        <translation>Mit einem Seed: %1 hat eine höhere %2 als %3 (besser): %4; ob ein anderer Seed zustimmen würde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 has a higher %2 than %3 (better): %4; with so few seeds the interval is likely too narrow.</source>
        <translation>%1 hat eine höhere %2 als %3 (besser): %4; bei so wenigen Seeds ist das Intervall vermutlich zu schmal.</translation>
    </message>
    <message>
        <source>%1 has a higher %2 than %3 (better): %4.</source>
        <translation>%1 hat eine höhere %2 als %3 (besser): %4.</translation>
    </message>
    <message>
        <source>With one seed, %1 has a higher %2 than %3 (worse): %4; whether another seed would agree is not known.</source>
        <translation>Mit einem Seed: %1 hat eine höhere %2 als %3 (schlechter): %4; ob ein anderer Seed zustimmen würde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 has a higher %2 than %3 (worse): %4; with so few seeds the interval is likely too narrow.</source>
        <translation>%1 hat eine höhere %2 als %3 (schlechter): %4; bei so wenigen Seeds ist das Intervall vermutlich zu schmal.</translation>
    </message>
    <message>
        <source>%1 has a higher %2 than %3 (worse): %4.</source>
        <translation>%1 hat eine höhere %2 als %3 (schlechter): %4.</translation>
    </message>
    <message>
        <source>Turned by 180 degrees, the teacher&apos;s maps fit the truth clearly better (mean correlation %1 instead of %2, better on %3). Write them again the right way up.</source>
        <translation>Um 180 Grad gedreht passen die Karten des Lehrers deutlich besser zur Wahrheit (mittlere Korrelation %1 statt %2, besser bei %3). Schreiben Sie sie noch einmal richtig herum.</translation>
    </message>
    <message>
        <source>Turned upside down, the teacher&apos;s maps fit the truth clearly better (mean correlation %1 instead of %2, better on %3). Write them again the right way up.</source>
        <translation>Auf den Kopf gestellt passen die Karten des Lehrers deutlich besser zur Wahrheit (mittlere Korrelation %1 statt %2, besser bei %3). Schreiben Sie sie noch einmal richtig herum.</translation>
    </message>
    <message>
        <source>Mirrored left to right, the teacher&apos;s maps fit the truth clearly better (mean correlation %1 instead of %2, better on %3). Write them again without the mirroring.</source>
        <translation>Seitenverkehrt gespiegelt passen die Karten des Lehrers deutlich besser zur Wahrheit (mittlere Korrelation %1 statt %2, besser bei %3). Schreiben Sie sie noch einmal ohne die Spiegelung.</translation>
    </message>
    <message>
        <source>Stretched to %1 % of their width, the teacher&apos;s maps fit the truth clearly better (mean correlation %2 instead of %3, better on %4). See how the teacher&apos;s input is resized, padded or cropped, and undo that for its maps.</source>
        <translation>Auf %1 % ihrer Breite gestreckt passen die Karten des Lehrers deutlich besser zur Wahrheit (mittlere Korrelation %2 statt %3, besser bei %4). Prüfen Sie, wie die Eingabe des Lehrers skaliert, aufgefüllt oder beschnitten wird, und machen Sie das bei seinen Karten rückgängig.</translation>
    </message>
    <message>
        <source>Stretched to %1 % of their height, the teacher&apos;s maps fit the truth clearly better (mean correlation %2 instead of %3, better on %4). See how the teacher&apos;s input is resized, padded or cropped, and undo that for its maps.</source>
        <translation>Auf %1 % ihrer Höhe gestreckt passen die Karten des Lehrers deutlich besser zur Wahrheit (mittlere Korrelation %2 statt %3, besser bei %4). Prüfen Sie, wie die Eingabe des Lehrers skaliert, aufgefüllt oder beschnitten wird, und machen Sie das bei seinen Karten rückgängig.</translation>
    </message>
    <message>
        <source>Squeezed to %1 % of their width, the teacher&apos;s maps fit the truth clearly better (mean correlation %2 instead of %3, better on %4). See how the teacher&apos;s input is resized, padded or cropped, and undo that for its maps.</source>
        <translation>Auf %1 % ihrer Breite gestaucht passen die Karten des Lehrers deutlich besser zur Wahrheit (mittlere Korrelation %2 statt %3, besser bei %4). Prüfen Sie, wie die Eingabe des Lehrers skaliert, aufgefüllt oder beschnitten wird, und machen Sie das bei seinen Karten rückgängig.</translation>
    </message>
    <message>
        <source>Squeezed to %1 % of their height, the teacher&apos;s maps fit the truth clearly better (mean correlation %2 instead of %3, better on %4). See how the teacher&apos;s input is resized, padded or cropped, and undo that for its maps.</source>
        <translation>Auf %1 % ihrer Höhe gestaucht passen die Karten des Lehrers deutlich besser zur Wahrheit (mittlere Korrelation %2 statt %3, besser bei %4). Prüfen Sie, wie die Eingabe des Lehrers skaliert, aufgefüllt oder beschnitten wird, und machen Sie das bei seinen Karten rückgängig.</translation>
    </message>
    <message>
        <source>Moved by %1 and %2, the teacher&apos;s maps fit the truth clearly better (mean correlation %3 instead of %4, better on %5). See how the teacher&apos;s input is resized, padded or cropped, and undo that for its maps.</source>
        <translation>Um %1 und %2 verschoben passen die Karten des Lehrers deutlich besser zur Wahrheit (mittlere Korrelation %3 statt %4, besser bei %5). Prüfen Sie, wie die Eingabe des Lehrers skaliert, aufgefüllt oder beschnitten wird, und machen Sie das bei seinen Karten rückgängig.</translation>
    </message>
    <message>
        <source>Moved by %1, the teacher&apos;s maps fit the truth clearly better (mean correlation %2 instead of %3, better on %4). See how the teacher&apos;s input is resized, padded or cropped, and undo that for its maps.</source>
        <translation>Um %1 verschoben passen die Karten des Lehrers deutlich besser zur Wahrheit (mittlere Korrelation %2 statt %3, besser bei %4). Prüfen Sie, wie die Eingabe des Lehrers skaliert, aufgefüllt oder beschnitten wird, und machen Sie das bei seinen Karten rückgängig.</translation>
    </message>
    <message>
        <source>The teacher&apos;s maps fit the truth of other images as well as that of their own (mean correlation %1 with their own, %2 with others&apos;). For instance the map of %3 fits %4 better (%5 instead of %6). They hardly depend on their pictures, or the files got mixed up: see that names and pictures belong together.</source>
        <translation>Die Karten des Lehrers passen zur Wahrheit anderer Bilder so gut wie zu der der eigenen (mittlere Korrelation %1 mit der eigenen, %2 mit der anderer). Zum Beispiel passt die Karte von %3 besser zu %4 (%5 statt %6). Sie hängen kaum von ihren Bildern ab, oder die Dateien sind vertauscht: Prüfen Sie, ob Namen und Bilder zusammengehören.</translation>
    </message>
    <message>
        <source>The teacher is worse than the centre prior, which knows nothing of the picture: mean KL %1 against %2. A student gains nothing from it; see that the maps belong to this dataset and are read as they were written.</source>
        <translation>Der Lehrer ist schlechter als der Zentrumsprior, der nichts vom Bild weiß: mittlere KL %1 gegen %2. Ein Schüler gewinnt nichts durch ihn; prüfen Sie, ob die Karten zu diesem Datensatz gehören und so gelesen werden, wie sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>The teacher&apos;s map is constant on %1: such a map says nothing. Teach them anew, or leave these images out.</source>
        <translation>Die Karte des Lehrers ist konstant bei %1: Eine solche Karte sagt nichts. Lassen Sie sie neu erzeugen, oder lassen Sie diese Bilder weg.</translation>
    </message>
    <message>
        <source>The teacher has the same map for every image that was looked at (%1): it does not depend on the picture. Use another teacher.</source>
        <translation>Der Lehrer hat für jedes betrachtete Bild dieselbe Karte (%1): Sie hängt nicht vom Bild ab. Nehmen Sie einen anderen Lehrer.</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 Seeds</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source>%1 % of their width to the right</source>
        <translation>%1 % ihrer Breite nach rechts</translation>
    </message>
    <message>
        <source>%1 % of their width to the left</source>
        <translation>%1 % ihrer Breite nach links</translation>
    </message>
    <message>
        <source>%1 % of their height down</source>
        <translation>%1 % ihrer Höhe nach unten</translation>
    </message>
    <message>
        <source>%1 % of their height up</source>
        <translation>%1 % ihrer Höhe nach oben</translation>
    </message>
    <message>
        <source>mean difference %1 (%2 - %3), %4 interval %5 to %6, %7, %8</source>
        <translation>mittlere Differenz %1 (%2 - %3), %4-Intervall %5 bis %6, %7, %8</translation>
    </message>
    <message>
        <source>its header gives no size</source>
        <translation>der Kopf nennt keine Größe</translation>
    </message>
    <message>
        <source>its header has a wrong length</source>
        <translation>der Kopf hat eine falsche Länge</translation>
    </message>
    <message>
        <source>it has no header</source>
        <translation>es gibt keinen Kopf</translation>
    </message>
    <message>
        <source>a part has an impossible length</source>
        <translation>ein Teil hat eine unmögliche Länge</translation>
    </message>
    <message>
        <source>its frame header is too short</source>
        <translation>der Kopf des Bilds ist zu kurz</translation>
    </message>
    <message>
        <source>it ends before its pixels</source>
        <translation>sie endet vor den Pixeln</translation>
    </message>
    <message>
        <source>it is no plain file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>its content cannot be read (check its permissions)</source>
        <translation>der Inhalt kann nicht gelesen werden (prüfen Sie die Zugriffsrechte)</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Er ist leer.</translation>
    </message>
    <message>
        <source>The dataset folder %1 is a file; choose the folder that holds it.</source>
        <translation>Der Datensatzordner %1 ist eine Datei; wählen Sie den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>The teacher folder %1 is a file; choose the folder that holds it.</source>
        <translation>Der Lehrerordner %1 ist eine Datei; wählen Sie den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be listed: %2.</source>
        <translation>Der Ordner %1 kann nicht aufgelistet werden: %2.</translation>
    </message>
    <message>
        <source>The teacher folder %1 has no map that can be used. Looked for PNG, JPEG, NPY and PKL files, flat or in train/ and val/.</source>
        <translation>Der Lehrerordner %1 hat keine brauchbare Karte. Gesucht wurden PNG-, JPEG-, NPY- und PKL-Dateien, direkt darin oder in train/ und val/.</translation>
    </message>
    <message>
        <source>The teacher folder %1 has no map that can be used, for instance %2. Looked for PNG, JPEG, NPY and PKL files, flat or in train/ and val/.</source>
        <translation>Der Lehrerordner %1 hat keine brauchbare Karte, zum Beispiel %2. Gesucht wurden PNG-, JPEG-, NPY- und PKL-Dateien, direkt darin oder in train/ und val/.</translation>
    </message>
    <message>
        <source>The disk is full: cannot make the demo dataset in %1. It needs about 0.15 MB for each scene. Free some space or choose another folder.</source>
        <translation>Der Datenträger ist voll: Der Demo-Datensatz kann nicht in %1 entstehen. Er braucht etwa 0,15 MB je Szene. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Cannot make the demo dataset in %1: %2</source>
        <translation>Der Demo-Datensatz kann nicht in %1 entstehen: %2</translation>
    </message>
    <message>
        <source>%1 holds something that is not a demo dataset and is left as it is. Choose an empty folder or a new one.</source>
        <translation>%1 enthält etwas, das kein Demo-Datensatz ist, und bleibt, wie es ist. Wählen Sie einen leeren oder einen neuen Ordner.</translation>
    </message>
    <message>
        <source>Cannot write in %1: %2. Choose another folder.</source>
        <translation>In %1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 is in use by another training. Wait for it to end, or stop it.</source>
        <translation>%1 wird von einem anderen Training benutzt. Warten Sie, bis es endet, oder beenden Sie es.</translation>
    </message>
    <message>
        <source>The disk is full: cannot write %1. Free some space or choose another folder.</source>
        <translation>Der Datenträger ist voll: %1 kann nicht geschrieben werden. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Choose a folder that can be written.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Wählen Sie einen Ordner, in den geschrieben werden darf.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1: %2. Choose another place.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Cannot name the checkpoint %1: %2.</source>
        <translation>Der Checkpoint kann nicht %1 genannt werden: %2.</translation>
    </message>
    <message>
        <source>%1 is damaged or of another program, so the run cannot be read. Put back a copy of the file, or remove the run&apos;s folder.
%2</source>
        <translation>%1 ist beschädigt oder von einem anderen Programm; der Lauf kann nicht gelesen werden. Legen Sie eine Kopie der Datei zurück, oder entfernen Sie den Ordner des Laufs.
%2</translation>
    </message>
    <message>
        <source>%1 is damaged or of another program, so the study cannot be read. Put back a copy of the file, or remove the study&apos;s folder.
%2</source>
        <translation>%1 ist beschädigt oder von einem anderen Programm; die Studie kann nicht gelesen werden. Legen Sie eine Kopie der Datei zurück, oder entfernen Sie den Ordner der Studie.
%2</translation>
    </message>
    <message>
        <source>The runs folder %1 cannot be read: %2.</source>
        <translation>Der Ordner der Läufe, %1, kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The runs folder %1 cannot be read to its end: %2.</source>
        <translation>Der Ordner der Läufe, %1, kann nicht bis zum Ende gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read as notes: %2.</source>
        <translation>%1 kann nicht als Notizen gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read, and cannot be kept as %2 either: %3. Move it away.</source>
        <translation>%1 kann nicht gelesen und auch nicht als %2 aufgehoben werden: %3. Räumen Sie die Datei weg.</translation>
    </message>
    <message>
        <source>The notes of %1 would be longer than %2 MB. Shorten them.</source>
        <translation>Die Notizen von %1 wären länger als %2 MB. Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>A run&apos;s name of %1 bytes is too long; the longest is %2.</source>
        <translation>Ein Laufname von %1 Bytes ist zu lang; der längste ist %2.</translation>
    </message>
    <message>
        <source>A run&apos;s name is a single line. Write the rest as its note.</source>
        <translation>Der Name eines Laufs ist eine einzige Zeile. Schreiben Sie den Rest als seine Notiz.</translation>
    </message>
    <message>
        <source>A note has no image that it belongs to.</source>
        <translation>Eine Notiz hat kein Bild, zu dem sie gehört.</translation>
    </message>
    <message>
        <source>%1 names %2 arms, but its options have %3.</source>
        <translation>%1 nennt %2 Arme, aber die Optionen haben %3.</translation>
    </message>
    <message>
        <source>%1: seed %2 does not have one best KL and epoch for each arm.</source>
        <translation>%1: Seed %2 hat nicht für jeden Arm eine beste KL und Epoche.</translation>
    </message>
    <message>
        <source>%1 compares arm %2, which it does not have.</source>
        <translation>%1 vergleicht Arm %2, den es nicht gibt.</translation>
    </message>
    <message>
        <source>%1 has no %2; it trained %3 arms.</source>
        <translation>%1 hat kein %2; trainiert wurden %3 Arme.</translation>
    </message>
    <message>
        <source>CPU, %1 threads, %2, plain kernels</source>
        <translation>CPU, %1 Threads, %2, einfache Rechenkerne</translation>
    </message>
    <message>
        <source>CPU, 1 thread, %1, plain kernels</source>
        <translation>CPU, 1 Thread, %1, einfache Rechenkerne</translation>
    </message>
    <message>
        <source>CPU, %1 threads, %2</source>
        <translation>CPU, %1 Threads, %2</translation>
    </message>
    <message>
        <source>CPU, 1 thread, %1</source>
        <translation>CPU, 1 Thread, %1</translation>
    </message>
    <message>
        <source>%1, plain kernels</source>
        <translation>%1, einfache Rechenkerne</translation>
    </message>
    <message>
        <source>It holds %1 and %2 more. Perhaps %3 is meant.</source>
        <translation>Darin liegen %1 und %2 weitere. Vielleicht ist %3 gemeint.</translation>
    </message>
    <message>
        <source>It holds %1. Perhaps %2 is meant.</source>
        <translation>Darin liegen %1. Vielleicht ist %2 gemeint.</translation>
    </message>
    <message>
        <source>It holds %1 and %2 more.</source>
        <translation>Darin liegen %1 und %2 weitere.</translation>
    </message>
    <message>
        <source>It holds %1.</source>
        <translation>Darin liegen %1.</translation>
    </message>
    <message>
        <source>It cannot be listed: %1.</source>
        <translation>Er kann nicht aufgelistet werden: %1.</translation>
    </message>
    <message>
        <source>the checksum of its %1 part is wrong</source>
        <translation>die Prüfsumme des Teils %1 ist falsch</translation>
    </message>
    <message>
        <source>it has %1 bytes, more than notes can have</source>
        <translation>sie hat %1 Bytes, mehr als Notizen haben können</translation>
    </message>
    <message>
        <source>is truncated: tensor %1 ends at byte %2 of the data, which has %3; copy or download the file again</source>
        <translation>ist abgeschnitten: Tensor %1 endet bei Byte %2 der Daten, die %3 haben; kopieren oder laden Sie die Datei noch einmal</translation>
    </message>
    <message>
        <source>is truncated: its header has %1 bytes, the whole file %2; copy or download the file again</source>
        <translation>ist abgeschnitten: Ihr Kopf hat %1 Bytes, die ganze Datei %2; kopieren oder laden Sie die Datei noch einmal</translation>
    </message>
    <message>
        <source>is not sound: tensor %1 begins at byte %2 of the data instead of %3</source>
        <translation>ist nicht in Ordnung: Tensor %1 beginnt bei Byte %2 der Daten statt bei %3</translation>
    </message>
    <message>
        <source>is not sound: %1 bytes at its end belong to no tensor</source>
        <translation>ist nicht in Ordnung: %1 Bytes am Ende gehören zu keinem Tensor</translation>
    </message>
    <message>
        <source>is not sound: tensor %1 %2</source>
        <translation>ist nicht in Ordnung: Tensor %1 %2</translation>
    </message>
    <message>
        <source>is no safetensors file: it has only %1 bytes</source>
        <translation>ist keine Safetensors-Datei: Sie hat nur %1 Bytes</translation>
    </message>
    <message>
        <source>is no safetensors file: its first eight bytes are not the length of a header</source>
        <translation>ist keine Safetensors-Datei: Ihre ersten acht Bytes sind nicht die Länge eines Kopfs</translation>
    </message>
    <message>
        <source>is no sound safetensors file: %1</source>
        <translation>ist keine heile Safetensors-Datei: %1</translation>
    </message>
    <message>
        <source>was not written: the tensor name %1 is taken</source>
        <translation>wurde nicht geschrieben: Der Tensorname %1 ist vergeben</translation>
    </message>
    <message>
        <source>was not written: the tensor name %1 is kept for the model</source>
        <translation>wurde nicht geschrieben: Der Tensorname %1 ist dem Modell vorbehalten</translation>
    </message>
    <message>
        <source>was not written: tensor %1 has the type %2</source>
        <translation>wurde nicht geschrieben: Tensor %1 hat den Typ %2</translation>
    </message>
    <message>
        <source>was not written: its header would be longer than 100 MB</source>
        <translation>wurde nicht geschrieben: Ihr Kopf wäre länger als 100 MB</translation>
    </message>
    <message>
        <source>is not a checkpoint of Distilloscope: its header has no %1; choose a file that a training wrote</source>
        <translation>ist kein Checkpoint von Distilloscope: Im Kopf fehlt %1; wählen Sie eine Datei, die ein Training geschrieben hat</translation>
    </message>
    <message>
        <source>is not a checkpoint of Distilloscope but of the format %1</source>
        <translation>ist kein Checkpoint von Distilloscope, sondern einer des Formats %1</translation>
    </message>
    <message>
        <source>has the format version %1; this program reads version %2</source>
        <translation>hat die Formatversion %1; dieses Programm liest Version %2</translation>
    </message>
    <message>
        <source>has %1 = %2 in its header, not a number from %3 to %4</source>
        <translation>hat %1 = %2 im Kopf, keine Zahl von %3 bis %4</translation>
    </message>
    <message>
        <source>has %1 = %2 in its header, not an even number</source>
        <translation>hat %1 = %2 im Kopf, keine gerade Zahl</translation>
    </message>
    <message>
        <source>holds the model %1, not a student (A or B)</source>
        <translation>enthält das Modell %1, keinen Schüler (A oder B)</translation>
    </message>
    <message>
        <source>holds the model %1, not %2</source>
        <translation>enthält das Modell %1, nicht %2</translation>
    </message>
    <message>
        <source>has the padding %1, not same or symmetric</source>
        <translation>hat den Rand %1, nicht same oder symmetric</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>has no variable gaze</source>
        <translation>hat keine Variable gaze</translation>
    </message>
    <message>
        <source>has no variable gaze, only %1</source>
        <translation>hat keine Variable gaze, nur %1</translation>
    </message>
    <message>
        <source>is no list of annotations: %1</source>
        <translation>ist keine Liste von Annotationen: %1</translation>
    </message>
    <message>
        <source>holds %1 images where one is meant; files of many images belong in annotations/</source>
        <translation>enthält %1 Bilder, wo eines gemeint ist; Dateien mit vielen Bildern gehören nach annotations/</translation>
    </message>
    <message>
        <source>is a MATLAB 7.3 file, which is not read; save it in MATLAB with -v7</source>
        <translation>ist eine Datei von MATLAB 7.3, die nicht gelesen wird; speichern Sie sie in MATLAB mit -v7</translation>
    </message>
    <message>
        <source>is %1x%2 pixels, more than the 134 megapixels allowed</source>
        <translation>hat %1x%2 Pixel, mehr als die erlaubten 134 Megapixel</translation>
    </message>
    <message>
        <source>has an NPY header without a usable %1</source>
        <translation>hat einen NPY-Kopf ohne brauchbares %1</translation>
    </message>
    <message>
        <source>holds an array of shape (%1) where one of rows and columns is needed</source>
        <translation>enthält ein Feld der Form (%1), wo eines aus Zeilen und Spalten nötig ist</translation>
    </message>
    <message>
        <source>holds numbers of type %1; save it as float32, float64, uint8 or uint16</source>
        <translation>enthält Zahlen vom Typ %1; speichern Sie es als float32, float64, uint8 oder uint16</translation>
    </message>
    <message>
        <source>is longer than its shape (%1) says</source>
        <translation>ist länger, als die Form (%1) sagt</translation>
    </message>
    <message>
        <source>is %1 where its stimulus is %2: scaled to fit</source>
        <translation>hat die Größe %1, sein Stimulus %2: passend skaliert</translation>
    </message>
    <message>
        <source>is %1 where its stimulus is %2, which is another shape</source>
        <translation>hat die Größe %1, sein Stimulus %2, also eine andere Form</translation>
    </message>
    <message>
        <source>is %1 where its stimulus is %2: stretched to fit, as are %3 more teacher maps</source>
        <translation>hat die Größe %1, sein Stimulus %2: passend gestreckt, wie %3 weitere Lehrerkarten</translation>
    </message>
    <message>
        <source>is %1 where its stimulus is %2: stretched to fit</source>
        <translation>hat die Größe %1, sein Stimulus %2: passend gestreckt</translation>
    </message>
    <message>
        <source>is the teacher, the simulated population itself: %1</source>
        <translation>ist der Lehrer, die simulierte Population selbst: %1</translation>
    </message>
    <message>
        <source>is no %1 by its ending, and is not used</source>
        <translation>ist der Endung nach kein %1 und wird nicht benutzt</translation>
    </message>
    <message>
        <source>is damaged (%1)</source>
        <translation>ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>libpng could not encode a picture.</source>
        <translation>libpng konnte ein Bild nicht kodieren.</translation>
    </message>
    <message>
        <source>libjpeg could not encode a picture.</source>
        <translation>libjpeg konnte ein Bild nicht kodieren.</translation>
    </message>
    <message>
        <source>is no pickled array that can be read: %1</source>
        <translation>ist kein lesbares Feld im Pickle-Format: %1</translation>
    </message>
</context>
</TS>
