"""Expressions of time that need another day to be read: "last Friday", "two weeks ago", "in April".

Patterns are data (`data/lang/en/times.yaml`); each names one of the readers in
`timex/readers.py`. A reader gets the groups
of its pattern (digits behind their names left out), the day it is read against, and whether the sentence looks ahead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from verbale.datafiles import read_yaml
from verbale.errors import DataFileError
from verbale.timex import eras, holidays, numbers
from verbale.timex.absolute import Printed, find
from verbale.timex.anchor import Anchor
from verbale.timex.calendar_days import Days
from verbale.timex.calendar_names import MONTHS
from verbale.timex.dates import printed_days
from verbale.timex.readers import READERS
from verbale.types import Span

FILE = "lang/en/times.yaml"


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression as found."""

    rule: str
    span: Span  # in the text searched
    groups: Mapping[str, str]
    reader: str
    printed: Printed | None = None

    def days(self, anchor: Anchor) -> Days | None:
        """Return the interval meant, None when it cannot be told from this anchor or lies outside the calendar."""
        try:
            if self.printed is not None:
                return printed_days(self.printed, anchor)
            return READERS[self.reader](self.groups, anchor)
        except (ValueError, OverflowError):  # "forty centuries ago": before the year 1
            return None


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A rule of `times.yaml`."""

    id: str
    pattern: re.Pattern[str] | None  # None for printed dates
    reader: str
    needs: tuple[str, ...]  # one of them stands in what it can match, small letters; empty: anything may
    yes: Mapping[str, str]
    no: Mapping[str, str]


@cache
def time_rules() -> tuple[TimeRule, ...]:
    """Return the packaged rules.

    Raises:
        DataFileError: a rule lacks an example, has an unknown key, or names no reader.

    """
    table = read_yaml(FILE)
    return compile_times(table["rules"], table["words"], FILE)


def compile_times(entries: Any, words: Mapping[str, Any], file: str) -> tuple[TimeRule, ...]:
    """Check and compile rules as read from a file named `file`.

    Raises:
        DataFileError: as `time_rules`.

    """
    sets = _sets(words)
    rules = []
    for entry in entries:
        name = str(entry.get("id", "?"))
        if set(entry) - {"needs"} != {"id", "pattern", "value", "yes", "no"}:
            raise DataFileError(file, name, "a rule has id, pattern, value, yes and no, and may have needs")
        if entry["value"] not in READERS and entry["value"] != "printed":
            raise DataFileError(file, name, f"there is no reader {entry['value']!r}")
        if not (entry["yes"] and entry["no"]):
            raise DataFileError(file, name, "needs an example of yes and of no")
        pattern = None
        if entry["value"] != "printed":
            text = _filled(entry["pattern"], sets)
            pattern = re.compile(rf"(?<![\w-])(?:{text})(?!\w)", re.IGNORECASE)
        needs = tuple(
            n for word in entry.get("needs", ()) for n in (MONTHS if word == "months" else (str(word),))
        )
        rules.append(TimeRule(name, pattern, entry["value"], needs, entry["yes"], entry["no"]))
    return tuple(rules)


@cache
def filled(pattern: str) -> re.Pattern[str]:
    """Return a pattern that uses the packaged sets of words as {name}, compiled."""
    return re.compile(_filled(pattern, _sets(read_yaml(FILE)["words"])), re.IGNORECASE)


def _sets(words: Mapping[str, Any]) -> Mapping[str, str]:
    tables = {
        "era": eras.names(),
        "feast": holidays.names(),
        "figure": numbers.cardinals(),
        "ordinal": numbers.ordinals(),
    }
    sets = {name: _any(forms) for name, forms in tables.items()}
    for name, forms in words.items():  # a set may use those before it
        sets[name] = _any(_filled(str(form), sets) for form in forms)
    return sets


def _any(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns)})"


def _filled(pattern: str, sets: Mapping[str, str]) -> str:
    return re.sub(r"\{([a-z]+)\}", lambda m: sets[m[1]], pattern)


@cache
def _needed() -> frozenset[str]:
    return frozenset(word for rule in time_rules() for word in rule.needs)


def expressions(text: str) -> tuple[Expression, ...]:
    """Return the expressions in a text, the longest where they overlap, in text order."""
    found: list[Expression] = []
    small = text.lower()
    present = {word for word in _needed() if word in small}
    for rule in time_rules():
        if rule.needs and present.isdisjoint(rule.needs):
            continue
        if rule.pattern is None:
            found.extend(Expression(rule.id, p.span, {}, rule.reader, p) for p in find(text, far=True))
            continue
        for match in rule.pattern.finditer(text):
            named = {k.rstrip("0123456789"): v for k, v in match.groupdict().items() if v}
            if _capitals_missing(named):
                continue
            groups = {k: v.lower() for k, v in named.items()}
            found.append(Expression(rule.id, Span(match.start(), match.end()), groups, rule.reader))
    found.sort(key=lambda e: (e.span.start - e.span.end, e.span.start))
    kept: list[Expression] = []
    for expression in found:
        if not any(expression.span.overlaps(k.span) for k in kept):
            kept.append(expression)
    return tuple(sorted(kept, key=lambda e: e.span.start))


def _capitals_missing(groups: Mapping[str, str]) -> bool:
    """Say whether a weekday or month is printed small: "may", "march", "sun"."""
    return any(name in groups and not groups[name][0].isupper() for name in ("weekday", "month"))
