"""What an evaluation gives back: figures with names, and a table by event type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isnan, nan
from textwrap import wrap
from typing import Any

WIDTH = 80  # columns
NOTES = 8  # shown in the table; all are in `plain()`


def share(part: float, whole: float) -> float:
    """Return part / whole; 0 when there is nothing to divide by."""
    return part / whole if whole else 0.0


def measured(part: float, whole: float) -> float:
    """Return part / whole as a figure; not a number when there was nothing to measure it on."""
    return part / whole if whole else nan


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean of precision and recall; not a number when both were not measured."""
    if 0 in {precision, recall}:
        return 0.0
    return share(2 * precision * recall, precision + recall)


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value."""

    name: str
    value: float  # a share 0..1, a mean, or a count; not a number where there was nothing to measure it on
    means: str  # for a person: what it is a share or count of


@dataclass(frozen=True, slots=True)
class TypeRow:
    """How one event type, or one label of a file, fared."""

    name: str
    gold: int  # how often the gold has it
    found: int  # of these, how many were found
    given: int  # how often we answered it
    right: int  # of these, how many are right

    @property
    def recall(self) -> float:
        """Return the share of the gold that was found."""
        return share(self.found, self.gold)

    @property
    def precision(self) -> float:
        """Return the share of our answers that are right."""
        return share(self.right, self.given)

    @property
    def extras(self) -> int:
        """Return how many of our answers nothing in the gold asked for."""
        return self.given - self.right


@dataclass(frozen=True, slots=True)
class EvalResult:
    """The figures of one run over one gold file."""

    kind: str
    file: str
    rows: int  # rows read
    unscored: int  # rows whose gold is blank, missing or unusable: answered, not scored
    figures: tuple[Figure, ...]
    types: tuple[TypeRow, ...] = ()
    notes: tuple[str, ...] = ()  # inputs that could not be used, confusions and the like

    def figure(self, name: str) -> float:
        """Return a figure's value by its name.

        Raises:
            KeyError: there is no such figure.

        """
        for f in self.figures:
            if f.name == name:
                return f.value
        raise KeyError(f"{self.kind} has no figure {name!r}: {', '.join(f.name for f in self.figures)}")

    def plain(self) -> dict[str, Any]:
        """Return the result as what JSON can hold."""
        return {
            "kind": self.kind,
            "file": self.file,
            "rows": self.rows,
            "unscored": self.unscored,
            "figures": {f.name: None if isnan(f.value) else round(f.value, 4) for f in self.figures},
            "types": {
                t.name: {
                    "gold": t.gold,
                    "found": t.found,
                    "given": t.given,
                    "right": t.right,
                    "precision": round(t.precision, 4) if t.given else None,
                    "recall": round(t.recall, 4) if t.gold else None,
                    "extras": t.extras,
                }
                for t in self.types
            },
            "notes": list(self.notes),
        }

    def text(self) -> str:
        """Return the result as a table of at most 80 columns."""
        lines = [f"{self.kind}: {self.rows} rows of {self.file}"]
        if self.unscored:
            lines.append(f"{self.unscored} rows hold no usable gold and are not scored")
        lines.append("")
        for figure in self.figures:
            first, *rest = wrap(figure.means, WIDTH - 34) or [""]
            lines.append(f"{figure.name:<23} {_number(figure.value):>8}  {first}".rstrip())
            lines += [" " * 34 + more for more in rest]
        if self.types:
            lines += [
                "",
                f"{'type':<13}{'gold':>7}{'found':>7}{'recall':>8}{'given':>8}{'precision':>11}{'extras':>8}",
            ]
            lines += [
                f"{t.name:<13}{t.gold:>7}{t.found:>7}{_ratio(t.recall, t.gold):>8}"
                f"{t.given:>8}{_ratio(t.precision, t.given):>11}{t.extras:>8}"
                for t in self.types
            ]
        if self.notes:
            lines.append("")
            for note in self.notes[:NOTES]:
                lines += wrap(note, WIDTH, subsequent_indent="  ")
        if (more := len(self.notes) - NOTES) > 0:
            lines.append(f"... and {more} more notes, all in --json")
        return "\n".join(lines)


def type_rows(names: Iterable[str], tallies: Mapping[str, Mapping[str, int]]) -> tuple[TypeRow, ...]:
    """Return a row for each name that the gold or the answers hold, in the order of the names."""
    made = (
        TypeRow(n, *(t.get(k, 0) for k in ("gold", "found", "given", "right")))
        for n in names
        if (t := tallies.get(n))
    )
    return tuple(row for row in made if row.gold or row.given)


def _number(value: float) -> str:
    if isnan(value):
        return "–"
    return f"{value:.0f}" if value == int(value) and value > 1 else f"{value:.3f}"


def _ratio(value: float, whole: int) -> str:
    return f"{value:.3f}" if whole else "–"
