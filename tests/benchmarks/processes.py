# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs programs while watching how much memory they and all their children hold. Linux."""
import os
import subprocess
import threading
import time


def _children():
    """Process ids by parent."""
    found = {}
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as stat:
                fields = stat.read().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        found.setdefault(int(fields[1]), []).append(int(name))
    return found


def tree(root):
    """A process with all that come from it."""
    children = _children()
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting += children.get(pid, [])
    return found


def _rollup(pid):
    """Resident and proportional memory in MB; pages shared by n processes count 1/n in the latter."""
    values = {"Rss": 0.0, "Pss": 0.0}
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as rollup:
            for line in rollup:
                key = line.partition(":")[0]
                if key in values:
                    values[key] = float(line.split()[1]) / 1024
    except OSError:
        pass
    return values["Rss"], values["Pss"]


class MemoryWatch(threading.Thread):
    """The most memory of a process tree, looked at every so often until stopped."""

    def __init__(self, pid, every=0.25):
        super().__init__(daemon=True)
        self.pid, self.every = pid, every
        self.rss = self.pss = 0.0
        self._done = threading.Event()

    def run(self):
        while not self._done.wait(self.every):
            each = [_rollup(pid) for pid in tree(self.pid)]
            self.rss = max(self.rss, sum(rss for rss, _ in each))
            self.pss = max(self.pss, sum(pss for _, pss in each))

    def stop(self):
        self._done.set()
        self.join()


class Finished:
    """What a program did: seconds from start to end, lines of output with the seconds at which they
    came, and the most memory of its tree in MB: proportional (pss), and summed up (rss)."""

    def __init__(self):
        self.seconds = self.pss = self.rss = 0.0
        self.lines = []
        self.text = ""


def run(command, environment=None, on_line=None, errors=None):
    """Runs a program to its end. Raises RuntimeError with the end of its output when it fails."""
    finished = Finished()
    begin = time.monotonic()
    with open(errors or os.devnull, "wb") as error_file:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=error_file, text=True,
                                   stdin=subprocess.DEVNULL, env=environment)
        watch = MemoryWatch(process.pid)
        watch.start()
        try:
            for line in process.stdout:
                finished.lines.append((time.monotonic() - begin, line.rstrip("\n")))
                if on_line:
                    on_line(process.pid, finished.lines[-1][1])
            code = process.wait()
        except BaseException:
            process.kill()
            process.wait()
            raise
        finally:
            watch.stop()
    finished.seconds = time.monotonic() - begin
    finished.pss, finished.rss = watch.pss, watch.rss
    finished.text = "\n".join(line for _, line in finished.lines)
    if code != 0:
        said = finished.text[-1500:]
        if errors:
            with open(errors, encoding="utf-8", errors="replace") as error_file:
                said += error_file.read()[-1500:]
        raise RuntimeError(f"{' '.join(command)} ended with {code}:\n{said}")
    return finished
