"""What is written to the terminal, to a pipe and to stderr."""

# ruff: noqa: PLC0415 -- imports wait until a command runs, so that --help is quick

from __future__ import annotations

import re
import shutil
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

import typer

if TYPE_CHECKING:
    from rich.console import Console

# Control characters (but tab and line break) and those that turn the direction of text: news can hold
# anything, and a terminal obeys what it is sent.
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

Step = Callable[[str, int, int | None], None]  # what is done, how many, of how many

PIPE_WIDTH = 100_000  # columns; a table in a pipe is as wide as its longest line, and nothing is cut
LONGEST_WORD = 13  # characters; longer ones are broken when a table is too wide
SHORTEST_PART = 6  # characters; words are broken into no smaller parts
MEASURE = 100  # columns; longer lines are hard to read
PATIENCE = 1.0  # seconds before a progress bar appears


def plain(text: str) -> str:
    """Return text that a terminal only shows, and never obeys."""
    return _UNSAFE.sub("\ufffd", text.encode("utf-8", "replace").decode())


def cell(text: str) -> str:
    """Return text on one line, safe for a terminal."""
    return " ".join(plain(text).split())


def to_terminal() -> bool:
    """Say whether stdout is a terminal."""
    return sys.stdout.isatty()


def console() -> Console:
    """Return a console on stdout: as wide as the terminal, or as its longest line in a pipe."""
    return _console(sys.stdout)


def _console(stream: TextIO) -> Console:
    from rich.console import Console

    width = None if stream.isatty() else PIPE_WIDTH
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def width() -> int:
    """Return how many columns a wrapped paragraph may take: in a pipe it is not wrapped."""
    return min(shutil.get_terminal_size().columns, MEASURE) if to_terminal() else PIPE_WIDTH


def write(line: str = "") -> None:
    """Write one line to stdout."""
    sys.stdout.write(plain(line) + "\n")


def write_wrapped(text: str, first: str = "", others: str = "") -> None:
    """Write words on one line, or on a narrow terminal on as many as they need, with `others` before the rest."""
    write(textwrap.fill(cell(text), width(), initial_indent=first, subsequent_indent=others))


def write_bytes(data: bytes) -> None:
    """Write bytes to stdout as they are: for machines."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def note(line: str) -> None:
    """Write one line for the person, to stderr."""
    typer.echo(plain(line), err=True)


def table(
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
    *,
    right: Sequence[str] = (),
    wrap: Sequence[str] = (),
) -> None:
    """Write a table. `right` names the columns of numbers, `wrap` those that give way on a narrow terminal."""
    from rich.table import Table
    from rich.text import Text

    target = console()
    cells = [[cell(shown(value)) for value in row] for row in rows]
    by_name = dict(zip(columns, zip(columns, *cells, strict=True), strict=True))
    whole = sum(max(map(len, column)) for column in by_name.values())
    apart = 2 if whole + 2 * len(columns) <= target.width else 1
    gaps = apart * len(columns)  # rich counts one behind the last column too
    least = _least(by_name, [name for name in columns if name in wrap], target.width - gaps)
    target.width = max(target.width, sum(least.values()) + gaps)  # what is longer, the terminal breaks
    grid = Table(box=None, pad_edge=False, header_style="bold", show_edge=False, padding=(0, apart, 0, 0))
    for name in columns:
        grid.add_column(
            name,
            justify="right" if name in right else "left",
            overflow="fold",
            no_wrap=name not in wrap,
            min_width=least[name],
        )
    for row in cells:
        grid.add_row(*map(Text, row))
    with target.capture() as captured:
        target.print(grid)
    for line in captured.get().splitlines():
        sys.stdout.write(line.rstrip() + "\n")


def _least(columns: Mapping[str, Sequence[str]], wrap: Sequence[str], room: int) -> dict[str, int]:
    """Return how narrow each column may get: long words are broken as soon as need be, so that nothing is cut."""
    least = {name: max(map(len, column)) for name, column in columns.items()}
    for name in wrap:
        least[name] = min(max(len(word) for text in columns[name] for word in text.split()), LONGEST_WORD)
    while sum(least.values()) > room and max((least[name] for name in wrap), default=0) > SHORTEST_PART:
        least[max(wrap, key=least.__getitem__)] -= 1
    return least


def shown(value: object) -> str:
    """Return a value as a table shows it."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".") or "0"
    return str(value)


@contextmanager
def progress() -> Iterator[Step | None]:
    """Give a callback `(what, done, total)` that draws bars on stderr; None when stderr is no terminal.

    A bar appears only when the work has taken longer than `PATIENCE`; a total of None is not known.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bars = Progress(*columns, console=_console(sys.stderr), transient=True)
    tasks: dict[str, TaskID] = {}

    def step(what: str, done: int, total: int | None) -> None:
        if what not in tasks:
            tasks[what] = bars.add_task(what, total=None)
        bars.update(
            tasks[what], completed=done, total=total
        )  # a total of None leaves that of an earlier step

    appears = threading.Timer(PATIENCE, bars.start)
    appears.start()
    try:
        yield step
    finally:
        appears.cancel()
        appears.join()
        bars.stop()


def styled(parts: Sequence[tuple[str, str]]) -> Any:
    """Return text for the console from pieces of words and style; the words are made safe."""
    from rich.text import Text

    return Text.assemble(*((plain(words), style) for words, style in parts))
