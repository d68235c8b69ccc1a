<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
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
        <source>The difference pane is coloured by the arm that has more there, and white where both agree. Scores stand under the panes, the better arm in bold. Sort the strip by the difference to see first where the models part.</source>
        <translation>Das Differenzbild trägt die Farbe des Arms, der dort mehr hat, und ist weiß, wo beide übereinstimmen. Die Maße stehen unter den Teilbildern, der bessere Arm fett. Sortieren Sie den Bildstreifen nach der Differenz, um zuerst zu sehen, wo sich die Modelle trennen.</translation>
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
        <source>Pausing…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping and saving…</source>
        <translation>Beendet und speichert…</translation>
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
    <name>distilloscope::Workspace</name>
    <message>
        <source>The dataset cannot be opened: %1</source>
        <translation>Der Datensatz kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>The run cannot be opened.</source>
        <translation>Der Lauf kann nicht geöffnet werden.</translation>
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
        <source>Computed beside KL at each epoch on the validation images, at the truth&apos;s own size: any of kl_notebook, kl_mit, cc, sim, sim_mit, nss, nss_mit, auc_judd, auc_borji, sauc, ig, ig_mit, separated by commas. Those that need fixations are left out without them.</source>
        <translation>Neben der KL in jeder Epoche auf den Validierungsbildern berechnet, in der eigenen Größe der Ground Truth: beliebige aus kl_notebook, kl_mit, cc, sim, sim_mit, nss, nss_mit, auc_judd, auc_borji, sauc, ig, ig_mit, durch Kommas getrennt. Was Fixationen braucht, entfällt ohne sie.</translation>
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
        <source>auto computes convolutions in bfloat16 where the processor has it, about twice as fast; fp32 everywhere is the notebook&apos;s.</source>
        <translation>auto rechnet Faltungen in bfloat16, wo der Prozessor es kann, etwa doppelt so schnell; fp32 überall ist die des Notebooks.</translation>
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
</context>
</TS>
