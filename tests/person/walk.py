# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's way through the program. Called by run.sh: walk.py OUT [STEP...]"""

import glob
import json
import os
import shutil
import sys
import tempfile
import time

import person
from person import Atspi, Program, extents, picture, report, wait, xdotool

PROGRAM = os.path.abspath("build/bin/distilloscope")
# Small enough that a training takes seconds, with epochs enough to scrub through.
TINY = ["dataset.demo_train=24", "dataset.demo_val=12", "dataset.width=96", "dataset.height=64",
        "optimiser.batch_size=8", "optimiser.epochs=4", "hardware.threads=1"]


class Walk:
    def __init__(self, out):
        self.out = os.path.abspath(out)
        self.home = tempfile.mkdtemp(prefix="person-")
        self.program = None

    def start(self, *arguments, settings=TINY, environment=None):
        command = [PROGRAM, *arguments]
        for setting in settings:
            command += ["--set", setting]
        self.program = Program(command, self.home, environment)
        return self.program

    def end(self):
        if self.program is not None:
            self.program.close()
            self.program = None

    def look(self, title):
        time.sleep(0.4)
        picture(os.path.join(self.out, title + ".png"))

    def runs(self):
        return sorted(glob.glob(os.path.join(self.home, "data", "**", "run.json"), recursive=True))

    def finish_run(self):
        self.program.wait_enabled("push button", "^Start", 240)

    # ---- steps, in this order ----

    def first_start(self):
        p = self.start()
        for wanted in ("Try the demo", "Open a dataset folder", "Open a run", "Open a checkpoint"):
            p.wait_for("push button", "^" + wanted)
        self.look("1-first-start")
        p.click("push button", "^Try the demo")
        p.wait_enabled("push button", "^Pause", 180)
        self.look("1-demo-started")
        p.click("push button", "^Stop")
        self.finish_run()
        self.end()

    def train_and_pause(self):
        p = self.start()
        p.click("push button", "^Start")
        p.wait_enabled("push button", "^Pause", 120)
        p.click("push button", "^Pause")
        p.wait_enabled("push button", "^Resume", 60)
        self.look("2-paused")
        p.click("push button", "^Resume")
        self.finish_run()
        self.look("2-finished")
        self.end()

    def epoch(self):
        spin = self.program.wait_for("spin button", "^Epoch")
        return round(Atspi.Value.get_current_value(spin))

    def scrub(self):
        p = self.start(os.path.dirname(self.runs()[-1]))
        slider = p.wait_for("slider", "^Epoch")
        p.click("page tab", "^Images")
        last = self.epoch()
        assert last >= 3, f"the newest epoch is {last}"
        p.key("Down", "Down")
        assert self.epoch() == last - 2, f"two presses of Down: from epoch {last} to {self.epoch()}"
        p.key("Up", "Up")
        assert self.epoch() == last, f"two presses of Up: to {self.epoch()}"
        box = extents(slider)
        middle = box.y + box.height // 2
        p.drag((box.x + box.width - 8, middle), (box.x + 4, middle))
        assert self.epoch() == 1, f"dragged to the left end, the scrubber says {self.epoch()}"
        self.look("3-scrubbed")
        self.end()

    def first_images(self, count=4):
        p = self.program
        images = p.wait_for("list", "[Ii]mages")
        return [person.name(item).split(",")[0] for item in list(person.children(images))[:count]]

    def sort(self):
        p = self.start(os.path.dirname(self.runs()[-1]), "--view", "images")
        before = self.first_images()
        combo = p.wait_for("combo box", "^(Sort|Order)")
        p.click_node(combo)
        p.key("Down", "Down", "Return")
        wait("another order of the images", lambda: self.first_images() != before, 10)
        self.look("4-sorted")
        self.end()

    def wipe(self):
        p = self.start(os.path.dirname(self.runs()[-1]), "--view", "images")
        p.wait_for("list", "[Ii]mages")
        p.key("w")
        handle = p.wait_for(None, "^Dividing line")
        self.look("5-wipe")
        box = extents(handle)
        middle = (box.x + box.width // 2, box.y + box.height // 2)
        p.drag(middle, (middle[0] - 120, middle[1]))
        moved = extents(handle)
        assert moved.x < box.x, "the line of the wipe did not follow the mouse"
        p.key("b")
        self.look("5-blink")
        p.key("Escape")
        self.end()

    def choose_export(self, entry, title):
        """Clicks an entry of the toolbar's menu; returns the dialog."""
        self.program.choose("^Export$", entry, 6)
        return self.program.wait_for("dialog", title, 10)

    def fill(self, field, text):
        self.program.click_node(field, repeat=3)
        self.program.key("ctrl+a")
        self.program.type(text)

    def export(self):
        p = self.start(os.path.dirname(self.runs()[-1]), settings=[])
        p.wait_for("slider", "^Epoch")
        folder = os.path.join(self.home, "exported")
        os.mkdir(folder)
        dialog = self.choose_export(3, "^Export the curves")
        self.look("6-export-curves")
        curves = os.path.join(folder, "curves.pdf")
        self.fill(p.find("text", "^File$", dialog), curves)
        p.click_node(p.find("push button", "^Export$", dialog))
        p.wait_for(None, "curves.pdf is written", 30)
        self.look("6-export-written")
        width, height = person.pdf_size(curves)
        assert 400 < width < 700 and 200 < height < 600, f"the page is {width} x {height} points"
        p.click_node(p.find("push button", "^Close$", dialog))

        p.click("page tab", "^Images")
        p.wait_for("list", "[Ii]mages")
        dialog = self.choose_export(5, "^Export panes")
        panes = os.path.join(folder, "panes")
        self.fill(p.find("text", "^Folder$", dialog), panes)
        box = p.find("check box", "16-bit", dialog)
        if person.has_state(box, Atspi.StateType.CHECKED):
            p.click_node(box)
        self.look("6-export-panes")
        p.click_node(p.find("push button", "^Export$", dialog))
        p.wait_for(None, "files are in", 60)
        pictures = sorted(os.listdir(panes))
        assert len(pictures) == 6, f"of one image there are {pictures}"
        sizes = {person.png_size(os.path.join(panes, name)) for name in pictures}
        assert len(sizes) == 1, f"the panes of one image have the sizes {sizes}"
        assert min(sizes.pop()) >= 64
        p.click_node(p.find("push button", "^Close$", dialog))

        dialog = self.choose_export(3, "^Export the curves")  # where it was written to is remembered
        field = p.find("text", "^File$", dialog)
        assert Atspi.Text.get_text(field, 0, -1).startswith(folder), "the folder was forgotten"
        p.key("Escape")
        self.end()

    def reopen(self):
        """A run of before, from the list of runs and by mouse alone."""
        p = self.start("--view", "runs", settings=[])
        row = p.wait_for("table cell", "^demo dataset")
        p.click_node(row, repeat=2)
        p.wait_for("slider", "^Epoch", 30)
        wait("the epochs of the run", lambda: self.epoch() >= 3, 30)
        p.click("page tab", "^Images")
        assert len(self.first_images()) == 4
        self.look("6-reopened")
        self.end()

    def kill_and_resume(self):
        p = self.start(settings=TINY + ["optimiser.epochs=30"])
        before = set(self.runs())
        p.click("push button", "^Start")
        wait("two epochs", lambda: p.find("spin button", "^Epoch") and self.epoch() >= 2, 120)
        p.kill()
        folder = os.path.dirname((set(self.runs()) - before).pop())
        p = self.start("--view", "runs")
        row = p.wait_for("table cell", "^demo dataset")
        self.look("7-after-kill")
        p.click_node(row)
        p.click("push button", "^Resume…")
        p.wait_for("spin button", "[Ee]poch")
        self.look("7-resume")
        p.key("Return")  # the bar asks up to which epoch; it has the focus
        p.wait_enabled("push button", "^Stop", 120)
        wait("another epoch", lambda: self.epoch() >= 4, 120)
        p.click("push button", "^Stop")
        self.finish_run()
        state = lambda: json.load(open(os.path.join(folder, "run.json")))["state"]
        wait("the run to be stopped", lambda: state() == "stopped", 60)
        epochs = open(os.path.join(folder, "epochs.csv")).read().splitlines()
        numbers = [int(line.split(",")[0]) for line in epochs[1:]]
        assert numbers == list(range(1, len(numbers) + 1)), f"the epochs of the run are {numbers}"
        self.end()

    def dark(self):
        p = self.start(os.path.dirname(self.runs()[0]))
        p.click("push button", "^Theme")
        p.key("Down", "Down", "Down", "Return")  # as the desktop, light, dark
        self.look("8-dark")
        self.end()
        p = self.start(os.path.dirname(self.runs()[0]))  # it is remembered
        p.wait_for("slider", "^Epoch")
        self.look("8-dark-again")
        p.click("push button", "^Theme")
        p.key("Down", "Down", "Return")
        self.end()

    def twice_as_large(self):
        p = self.start(os.path.dirname(self.runs()[0]), "--view", "images",
                       environment={"QT_SCALE_FACTOR": "2"})
        p.wait_for("list", "[Ii]mages")
        self.look("9-scale-200")
        self.end()

    def focus(self):
        for node in self.program.nodes():
            if (person.has_state(node, Atspi.StateType.FOCUSED)
                    and person.role(node) not in ("frame", "filler", "window")):
                return person.role(node), person.name(node)
        return None

    def keyboard_only(self):
        p = self.start()
        p.wait_for("push button", "^Try the demo")
        p.key("space")  # starts the experiment of the form
        p.wait_enabled("push button", "^Pause", 120)
        p.key("space")
        p.wait_enabled("push button", "^Resume", 60)
        p.key("space")
        self.finish_run()
        shown = {1: ("check box", "^Log x"), 2: ("list", "[Ii]mages"),
                 3: ("push button", "^Open a checkpoint"), 4: ("table cell", "^demo dataset")}
        for number, (role, name) in shown.items():
            p.key(f"ctrl+{number}")
            p.wait_for(role, name, 20)
        p.key("ctrl+2", "Down", "w", "Escape", "bracketleft", "h", "h")
        focused = set()
        for _ in range(40):
            p.key("Tab", pause=0.05)
            focused.add(self.focus())
        focused.discard(None)
        assert len(focused) >= 12, f"Tab reached only {sorted(focused)}"
        self.end()

    def screen_reader(self):
        p = self.start(os.path.dirname(self.runs()[0]))
        p.wait_for("slider", "^Epoch")
        bad = []
        for number in range(1, 7):
            p.key(f"ctrl+{number}")
            time.sleep(0.7)
            bad += [f"view {number}: {what}" for what in person.unnamed(p)]
        assert not bad, "without a name: " + "; ".join(bad)
        self.end()

    def lateness(self):
        """Scrolls, zooms and redraws while training; the program's own probe says how late it was."""
        log = os.path.join(self.home, "program.log")
        skip = os.path.getsize(log) if os.path.exists(log) else 0
        p = self.start("--lateness-report", settings=[
            "dataset.demo_train=120", "dataset.demo_val=60", "optimiser.epochs=3"])
        p.click("push button", "^Start")
        wait("an epoch", lambda: p.find("spin button", "^Epoch") and self.epoch() >= 1, 240)
        for _ in range(6):
            p.key("ctrl+1", pause=0.3)
            p.point(800, 400)
            for button in ("4", "4", "4", "5", "5", "5"):
                xdotool("click", button)
            p.drag((700, 400), (900, 420))
            p.key("ctrl+2", pause=0.5)
            p.point(430, 500)
            xdotool("click", "--repeat", "20", "--delay", "15", "5")
            xdotool("click", "--repeat", "20", "--delay", "15", "4")
            p.key("bracketleft", "bracketright", "Right", "Right", "Left", pause=0.05)
        self.finish_run()
        self.end()
        with open(log, errors="replace") as file:
            file.seek(skip)
            lines = [line for line in file.read().splitlines() if "late" in line]
        assert lines, "the program reported nothing"
        for line in lines:
            report("    " + line)


STEPS = ["first_start", "train_and_pause", "scrub", "sort", "wipe", "export", "reopen", "kill_and_resume",
         "dark", "twice_as_large", "keyboard_only", "screen_reader", "lateness"]


def main():
    out, wanted = sys.argv[1], sys.argv[2:] or STEPS
    way = Walk(out)
    failed = []
    for step in wanted:
        begin = time.monotonic()
        try:
            getattr(way, step)()
            report(f"{step}: as it should be ({time.monotonic() - begin:.1f} s)")
        except Exception as wrong:  # the next step starts anew
            failed.append(step)
            report(f"{step}: {type(wrong).__name__}: {wrong}")
            picture(os.path.join(out, f"failed-{step}.png"))
            if way.program is not None:
                way.program.kill()
                way.program = None
    shutil.rmtree(way.home, ignore_errors=True)
    if failed:
        person.fail(", ".join(failed))
    report(f"all {len(wanted)} steps as they should be")


main()
