#!/usr/bin/python3
"""Measures the native binary on real docker and podman, as a person at a terminal would feel it.

usage: scripts/bench.py [--runs 7] [--idle 30] [--containers 30] [BINARY]      (default: artifacts/linux-x64/devx-tui)
Starts that many containers of the image devx-busybox:1 (see .ci/run) in docker, measures in a 120x60 pty, removes them, prints medians:
  first byte     ms from exec to the first byte on the terminal
  first frame    ms from exec until the frame and the hint line are on the screen
  docker list    ms from exec until a container of docker is on the screen
  podman list    ms from exec until podman's machine is on the screen as running
  idle …         after SETTLE seconds: until then everything is asked a second time, and the ages of the new containers change every second
  idle cpu       percent of one core while nobody types, children and their children included
  idle bytes     bytes written to the terminal per second while nobody types
  key            ms from a Down key to the first byte painted, median and 95th percentile
  memory         MiB resident of the program itself
  threads, fds   of the program itself
Needs Debian's python3-pyte.
"""
import argparse
import fcntl
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import tempfile
import termios
import time

import pyte

ROOT = pathlib.Path(__file__).resolve().parent.parent
COLUMNS, ROWS = 120, 60
SETTLE = 45
TICKS = os.sysconf("SC_CLK_TCK")
ANSWERS = [(rb"\x1b\[0?c", b"\x1b[?62;22c"), (rb"\x1b\[6n", b"\x1b[1;1R"), (rb"\x1b\[\?u", b"\x1b[?0u"),
           (rb"\x1b\]10;\?(?:\x07|\x1b\\)", b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\"),
           (rb"\x1b\]11;\?(?:\x07|\x1b\\)", b"\x1b]11;rgb:0000/0000/0000\x1b\\")]
PREFIX = "devx-bench"
MARKERS = {"first frame": re.compile(r"(?s)Machines.*╰.*\?"), "docker list": re.compile(PREFIX), "podman list": re.compile(r"host +podman +● running")}


class Session:
    """One run of the program in a pty of its own."""

    def __init__(self, binary, state):
        self.started = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", XDG_STATE_HOME=state, XDG_CONFIG_HOME=state)
            os.execv(binary, [binary, "--provider", "docker"])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)
        self.first_byte = None
        self.bytes = 0

    def read(self, timeout):
        if not select.select([self.terminal], [], [], timeout)[0]:
            return b""
        data = os.read(self.terminal, 1 << 16)
        if self.first_byte is None:
            self.first_byte = self.age()
        self.bytes += len(data)
        for query, answer in ANSWERS:
            for _ in re.findall(query, data):
                os.write(self.terminal, answer)
        self.stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;]*[a-zA-Z]", b"", data))
        return data

    def age(self):
        return (time.perf_counter() - self.started) * 1000

    def first_sights(self, limit=15):
        """Marker name to the time at which it was first seen."""
        seen = {}
        while len(seen) < len(MARKERS) and self.age() < limit * 1000:
            if self.read(0.05):
                text = "\n".join(self.screen.display)
                seen.update({name: self.age() for name, marker in MARKERS.items() if name not in seen and marker.search(text)})
        return {"first byte": self.first_byte, **seen}

    def pump(self, seconds):
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self.read(left)

    def key_times(self, count=30):
        times = []
        for _ in range(count):
            while self.read(0.06):
                pass
            pressed = time.perf_counter()
            os.write(self.terminal, b"\x1b[B" if len(times) % 2 == 0 else b"\x1b[A")
            if self.read(1):
                times.append((time.perf_counter() - pressed) * 1000)
        return times

    def cpu_seconds(self):
        """Processor time of the program, of its living descendants, and of those it has reaped."""
        total, todo = 0, [self.pid]
        while todo:
            pid = todo.pop()
            try:
                fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
                total += sum(int(fields[index]) for index in (11, 12, 13, 14))
                for children in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
                    todo += map(int, children.read_text().split())
            except (FileNotFoundError, ProcessLookupError):
                continue
        return total / TICKS

    def status(self, field):
        match = re.search(rf"^{field}:\s+(\d+)", pathlib.Path(f"/proc/{self.pid}/status").read_text(), re.M)
        return int(match[1])

    def stop(self):
        os.kill(self.pid, signal.SIGTERM)
        while select.select([self.terminal], [], [], 3)[0]:
            try:
                if not os.read(self.terminal, 1 << 16):
                    break
            except OSError:
                break
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def docker(*arguments):
    return subprocess.run(["docker", *arguments], check=True, capture_output=True, text=True).stdout


def remove_containers():
    if ids := docker("ps", "--all", "--quiet", "--filter", f"name={PREFIX}").split():
        docker("rm", "--force", *ids)


def measure(binary, runs, idle):
    rows = {}
    state = tempfile.mkdtemp()
    for _ in range(runs):
        shutil.rmtree(state)
        os.mkdir(state)
        session = Session(binary, state)
        for name, value in session.first_sights().items():
            rows.setdefault(name, []).append(value)
        session.stop()
    session = Session(binary, state)
    session.first_sights()
    session.pump(SETTLE)
    cpu, sent, begun = session.cpu_seconds(), session.bytes, time.perf_counter()
    session.pump(idle)
    passed = time.perf_counter() - begun
    rows["idle cpu %"] = [(session.cpu_seconds() - cpu) / passed * 100]
    rows["idle bytes/s"] = [(session.bytes - sent) / passed]
    keys = session.key_times()
    rows["key ms"] = keys
    rows["key p95 ms"] = [sorted(keys)[int(len(keys) * 0.95) - 1]]
    rows["memory MiB"] = [session.status("VmRSS") / 1024]
    rows["threads"] = [session.status("Threads")]
    rows["fds"] = [len(os.listdir(f"/proc/{session.pid}/fd"))]
    session.stop()
    shutil.rmtree(state)
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--idle", type=float, default=30)
    parser.add_argument("--containers", type=int, default=30)
    parser.add_argument("binary", nargs="?", default=str(ROOT / "artifacts/linux-x64/devx-tui"))
    options = parser.parse_args()
    remove_containers()
    try:
        for number in range(options.containers):
            docker("run", "--detach", "--name", f"{PREFIX}-{number:02}", "devx-busybox:1")
        rows = measure(options.binary, options.runs, options.idle)
    finally:
        remove_containers()
    for name, values in rows.items():
        print(f"{name:<14}{statistics.median(values):>9.1f}   {len(values)} values, {min(values):.1f} to {max(values):.1f}")
    for missing in MARKERS.keys() - rows.keys():
        print(f"{missing:<14}      never on the screen")


main()
