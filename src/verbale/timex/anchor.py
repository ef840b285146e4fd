"""What a relative expression of time is read against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from verbale.timex.calendar_days import Days

Groups = Mapping[str, str]  # what a pattern's groups matched, lower case


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression is read against."""

    published: date | None  # the outlet's day; None when the document has no date
    before: Days | None = None  # the day, or the few days, that the text has come to
    ahead: bool = False  # the clause is about the future
    named: tuple[Days, ...] = ()  # the times last named in the text, of any length, the nearest first
    now: bool = False  # what was just told is of the day of publication: "Banks have opened again."
    within: Days | None = None  # long past, named with its year, and still what is told about
    beside: bool = False  # `before` stands in the same paragraph
    dark: bool = False  # `before` is an evening or a night
    rolling: bool = False  # the paragraph opens with a clock: it is of the day of publication
    either: bool = False  # about what was to come, and may be past by now: "was to meet on Friday"
    here: Days | None = None  # a day that the same sentence names
    behind: bool = False  # the clause goes back behind the story: it is in the past perfect


def shift(which: str) -> int:
    """Return -1 for "last", 1 for "next", 0 for "this" and "the", whatever words stand before them."""
    last = which.endswith(("last", "past", "previous", "gone"))
    return -1 if last else 1 if which.endswith(("next", "coming", "come")) else 0
