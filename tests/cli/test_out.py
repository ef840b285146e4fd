from __future__ import annotations

import io

import pytest
from rich.console import Console

from verbale.cli import out

NAMES = ("id", "when", "status", "event", "who")
ROW = (
    "0123abcd",
    "1970-01-01/1979-12-31",
    "hypothetical",
    "COERCE administrative",
    '→ "reconstruction authorities"',
)


def lines(monkeypatch, capsys, width, **more):
    monkeypatch.setattr(out, "console", lambda: Console(file=io.StringIO(), width=width, highlight=False))
    out.table(NAMES, [ROW], **more)
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("width", [*range(60, 110), 200])
def test_a_table_fits_and_no_letter_of_it_is_cut(monkeypatch, capsys, width):
    shown = lines(monkeypatch, capsys, width, wrap=("event", "who"))
    assert max(map(len, shown)) <= width
    assert sorted("".join("".join(shown).split())) == sorted("".join("".join((*NAMES, *ROW)).split()))


def test_a_table_that_cannot_fit_is_broken_by_the_terminal_and_not_cut(monkeypatch, capsys):
    shown = lines(monkeypatch, capsys, 40, wrap=("event", "who"))
    assert sorted("".join("".join(shown).split())) == sorted("".join("".join((*NAMES, *ROW)).split()))
