# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the window as a person does: finds things by what a screen reader says of them (AT-SPI), and
moves the mouse and presses keys of a real X server (XTEST, through xdotool)."""

import os
import re
import signal
import struct
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 60.0  # seconds until something that was to appear counts as missing

# Roles that a user acts on: each of them must have a name.
ACTED_ON = {
    "push button", "toggle button", "check box", "radio button", "combo box", "slider",
    "spin button", "text", "table", "tree table", "list", "page tab", "menu item",
    "check menu item", "radio menu item", "link", "password text", "tree",
}


class Missing(AssertionError):
    pass


def wait(what, condition, patience=PATIENCE):
    """The first true answer of condition(), asked again and again."""
    end = time.monotonic() + patience
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Missing(f"{what} did not come within {patience:g} s")
        time.sleep(0.05)


def children(node):
    try:
        count = node.get_child_count()
    except gi.repository.GLib.Error:
        return
    for i in range(min(count, 2000)):
        try:
            child = node.get_child_at_index(i)
        except gi.repository.GLib.Error:
            continue
        if child is not None:
            yield child


def has_state(node, state):
    try:
        node.clear_cache()  # else the answer may be an old one
        return node.get_state_set().contains(state)
    except gi.repository.GLib.Error:
        return False


def showing(node):
    return has_state(node, Atspi.StateType.SHOWING)


def enabled(node):
    return has_state(node, Atspi.StateType.SENSITIVE)


def role(node):
    try:
        return node.get_role_name()
    except gi.repository.GLib.Error:
        return ""


def name(node):
    try:
        return node.get_name() or ""
    except gi.repository.GLib.Error:
        return ""


def extents(node):
    return node.get_extents(Atspi.CoordType.SCREEN)


def walk(node, depth=0):
    """All that is on the screen below a node, parents first."""
    yield node
    if depth > 40:
        return
    for child in children(node):
        if showing(child):
            yield from walk(child, depth + 1)


class Program:
    """A running distilloscope."""

    def __init__(self, command, home, environment=None):
        env = dict(os.environ)
        for folder in ("DATA", "CONFIG", "CACHE"):
            env[f"XDG_{folder}_HOME"] = os.path.join(home, folder.lower())
        env.update(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8",
                   QT_FORCE_STDERR_LOGGING="1")
        env.update(environment or {})
        self.log = open(os.path.join(home, "program.log"), "ab")
        self.process = subprocess.Popen(command, env=env, stdout=self.log, stderr=self.log)
        self.root = wait("the program's window", self._find_root)
        time.sleep(0.3)

    def _find_root(self):
        if self.process.poll() is not None:
            raise Missing(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for app in children(desktop):
            try:
                if app.get_process_id() == self.process.pid and app.get_child_count() > 0:
                    return app
            except gi.repository.GLib.Error:
                continue
        return None

    # ---- looking ----

    def nodes(self, root=None):
        for window in [root] if root is not None else list(children(self.root)):
            if showing(window):
                yield from walk(window)

    def find(self, wanted_role, wanted_name, root=None):
        """The first thing on the screen of that role whose name matches; None without one."""
        pattern = re.compile(wanted_name)
        for node in self.nodes(root):
            if (wanted_role is None or role(node) == wanted_role) and pattern.search(name(node)):
                return node
        return None

    def wait_for(self, wanted_role, wanted_name, patience=PATIENCE):
        return wait(f"{wanted_role} '{wanted_name}'",
                    lambda: self.find(wanted_role, wanted_name), patience)

    def wait_enabled(self, wanted_role, wanted_name, patience=PATIENCE):
        def condition():
            node = self.find(wanted_role, wanted_name)
            return node if node is not None and enabled(node) else None
        return wait(f"{wanted_role} '{wanted_name}' to be enabled", condition, patience)

    def texts(self):
        return [name(node) for node in self.nodes() if name(node)]

    # ---- doing ----

    def click(self, wanted_role, wanted_name, button=1, patience=PATIENCE):
        node = self.wait_enabled(wanted_role, wanted_name, patience)
        self.click_node(node, button)
        return node

    def click_node(self, node, button=1, repeat=1):
        box = extents(node)
        self.point(box.x + box.width // 2, box.y + box.height // 2)
        xdotool("click", "--repeat", str(repeat), "--delay", "60", str(button))
        time.sleep(0.15)

    def windows(self):
        """All windows of the program on the screen, menus too (which AT-SPI does not list)."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False)
        return set(found.stdout.split())

    def choose(self, button, entry, entries):
        """Opens a button's menu and clicks an entry: the first is 1."""
        before = self.windows()
        self.click("push button", button)
        menu = wait("the menu", lambda: self.windows() - before, 10).pop()
        place = subprocess.run(["xdotool", "getwindowgeometry", "--shell", menu],
                               capture_output=True, text=True, check=True).stdout
        box = {key: int(value) for key, value in re.findall(r"(\w+)=(\d+)", place)}
        # Separators are low; the small error this makes stays within an entry.
        height = box["HEIGHT"] / entries
        self.point(box["X"] + 60, box["Y"] + height * (entry - 0.5))
        time.sleep(0.1)
        xdotool("click", "1")
        time.sleep(0.15)

    def point(self, x, y):
        xdotool("mousemove", "--sync", str(int(x)), str(int(y)))

    def drag(self, start, end, button="1"):
        self.point(*start)
        xdotool("mousedown", button)
        for i in range(1, 11):
            self.point(start[0] + (end[0] - start[0]) * i / 10, start[1] + (end[1] - start[1]) * i / 10)
            time.sleep(0.02)
        xdotool("mouseup", button)
        time.sleep(0.15)

    def key(self, *keys, pause=0.12):
        for one in keys:
            xdotool("key", "--clearmodifiers", one)
            time.sleep(pause)

    def type(self, text):
        xdotool("type", "--delay", "12", text)
        time.sleep(0.15)

    # ---- ending ----

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        """Asks the window to close, as its button does."""
        if self.process.poll() is None:
            self.key("alt+F4")
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.terminate()
                self.process.wait(10)
        return self.process.returncode


def xdotool(*arguments):
    subprocess.run(["xdotool", *arguments], check=True)


def picture(file):
    """The whole screen as a PNG."""
    subprocess.run(["import", "-window", "root", file], check=True)


def unnamed(program):
    """What a user acts on and a screen reader cannot name, by role and place."""
    found = []
    for node in program.nodes():
        if role(node) in ACTED_ON and not name(node).strip():
            box = extents(node)
            if box.width > 0 and box.height > 0:
                found.append(f"{role(node)} at {box.x},{box.y} {box.width}x{box.height}")
    return found


def png_size(file):
    """Width and height of a PNG, from its header; it must be whole."""
    content = open(file, "rb").read()
    assert content.startswith(b"\x89PNG\r\n\x1a\n"), f"{file} is no PNG"
    assert content.endswith(b"IEND\xaeB`\x82"), f"{file} is cut off"
    return struct.unpack(">II", content[16:24])


def pdf_size(file):
    """Width and height of the first page of a PDF, in points; it must be whole."""
    content = open(file, "rb").read()
    assert content.startswith(b"%PDF-"), f"{file} is no PDF"
    assert content.rstrip().endswith(b"%%EOF"), f"{file} is cut off"
    box = re.search(rb"/MediaBox \[\s*([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)", content)
    assert box, f"{file} has no page"
    left, bottom, right, top = map(float, box.groups())
    return right - left, top - bottom


def report(text):
    print(text, flush=True)


def fail(text):
    print("FAILED: " + text, file=sys.stderr, flush=True)
    sys.exit(1)
