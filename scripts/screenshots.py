#!/usr/bin/python3
"""Draws the pictures of screenshots/ from demo mode: runs the program in a pty, types keys, draws what a person would see.

usage: scripts/screenshots.py [BINARY]      (default: artifacts/linux-x64/devx-tui)
Needs Debian's python3-pyte, python3-pil and fonts-dejavu-core.
"""
import fcntl
import os
import pathlib
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time

import pyte
from PIL import Image, ImageDraw, ImageFont

ROOT = pathlib.Path(__file__).resolve().parent.parent
FONTS = pathlib.Path("/usr/share/fonts/truetype/dejavu")
BACKGROUND, FOREGROUND = "#15181e", "#cfd3da"
PALETTE = {"black": "#1c1f26", "red": "#e06c75", "green": "#98c379", "brown": "#e5c07b", "blue": "#61afef", "magenta": "#c678dd",
           "cyan": "#56b6c2", "white": "#cfd3da", "brightblack": "#737a86", "brightred": "#ff7b86", "brightgreen": "#b5e890",
           "brightbrown": "#ffd78a", "brightblue": "#82c4ff", "brightmagenta": "#e2a0f5", "brightcyan": "#7fe0ea",
           "brightwhite": "#ffffff"}
KEYS = {"down": "\x1b[B", "up": "\x1b[A", "enter": "\r", "esc": "\x1b", "tab": "\t"}
ANSWERS = [(rb"\x1b\[0?c", b"\x1b[?62;22c"), (rb"\x1b\[6n", b"\x1b[1;1R"), (rb"\x1b\[\?u", b"\x1b[?0u")]

# pyte knows no faint text: it is fed as italics, which nothing else uses, and drawn dimmer.
FAINT = re.compile(rb"\x1b\[([0-9;]*)m")
FAINT_FOREGROUND = "#7d838e"

# pyte makes bright colours bold and leaves them so: they are fed as those of the larger palette.
BRIGHT = {b"%d" % (90 + colour): b"38;5;%d" % (8 + colour) for colour in range(8)}

# file, columns, rows, seconds before the first key, keys
PICTURES = [
    ("dashboard.png", 100, 30, 24, []),
    ("dashboard-small.png", 80, 24, 6, []),
    ("providers.png", 100, 30, 6, ["p"]),
    ("help.png", 100, 30, 6, ["?"]),
    ("new-machine.png", 80, 24, 6, ["N", "j", "down"]),
    ("remove.png", 80, 24, 6, ["D"]),
    ("containers.png", 100, 30, 6, ["2", "z", "j", " ", " "]),
    ("logs.png", 100, 30, 6, ["2", "l", "/", "E", "R", "R", "O", "R", "enter"]),
    ("details.png", 100, 30, 20, ["2", "j", "enter", "2", "2", "2", "2", "2", "2", "2"]),
    ("images.png", 100, 30, 6, ["3", "z"]),
    ("run.png", 80, 24, 6, ["2", "N", *"postgres:17", "tab", *"db", "tab", "tab", "tab", "tab", *"8080:80", "tab"]),
    ("prune.png", 80, 24, 6, ["3", "P", "", "", ""]),
    ("operation.png", 100, 30, 6, ["j", "R", "tab", "tab", "enter", "6", "enter"]),
]


def as_italics(match):
    codes = {b"2": b"3", b"22": b"22;23", **BRIGHT}
    return b"\x1b[" + b";".join(codes.get(code, code) for code in match[1].split(b";")) + b"m"


def colour(name, default):
    if name == "default":
        return default
    return PALETTE.get(name) or (f"#{name}" if re.fullmatch("[0-9a-fA-F]{6}", name) else default)


def draw(screen, path, size=18):
    regular = ImageFont.truetype(str(FONTS / "DejaVuSansMono.ttf"), size)
    bold = ImageFont.truetype(str(FONTS / "DejaVuSansMono-Bold.ttf"), size)
    width, height, margin = round(regular.getlength("M")), size + 4, 12
    image = Image.new("RGB", (screen.columns * width + 2 * margin, screen.lines * height + 2 * margin), BACKGROUND)
    canvas = ImageDraw.Draw(image)
    for row in range(screen.lines):
        for column in range(screen.columns):
            cell = screen.buffer[row][column]
            front, back = colour(cell.fg, FOREGROUND), colour(cell.bg, BACKGROUND)
            if cell.italics:
                front = FAINT_FOREGROUND
            if cell.reverse:
                front, back = back, front
            left, top = margin + column * width, margin + row * height
            if back != BACKGROUND:
                canvas.rectangle([left, top, left + width - 1, top + height - 1], fill=back)
            if cell.data.strip():
                canvas.text((left, top + 1), cell.data, font=bold if cell.bold else regular, fill=front)
    image.save(path)


def run(binary, columns, rows, wait, keys):
    pid, terminal = pty.fork()
    if pid == 0:
        state = tempfile.mkdtemp()
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", XDG_STATE_HOME=state, XDG_CONFIG_HOME=state)
        os.environ.pop("COLORTERM", None)
        os.environ.pop("NO_COLOR", None)
        os.execv(binary, [binary, "--demo", "--provider", "lima"])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    screen = pyte.Screen(columns, rows)
    stream = pyte.ByteStream(screen)

    def pump(seconds):
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and select.select([terminal], [], [], left)[0]:
            data = os.read(terminal, 1 << 16)
            for query, answer in ANSWERS:
                for _ in re.findall(query, data):
                    os.write(terminal, answer)
            stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;]*[a-zA-Z]", b"", FAINT.sub(as_italics, data)))

    pump(wait)
    for key in keys:
        os.write(terminal, KEYS.get(key, key).encode())
        pump(0.7)
    os.kill(pid, signal.SIGTERM)
    os.waitpid(pid, 0)
    return screen


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve()) if len(sys.argv) > 1 else str(ROOT / "artifacts/linux-x64/devx-tui")
    for name, columns, rows, wait, keys in PICTURES:
        draw(run(binary, columns, rows, wait, keys), ROOT / "screenshots" / name)
        print(f"screenshots/{name}")


main()
