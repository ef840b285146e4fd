"""Mentions: who is meant by these words of this text, for which country, in which office on that day?

Our own gold; rows are described in `evals/mentions/README.md`.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from verbale.config import Settings
from verbale.evaluate.result import EvalResult, Figure, measured, share, type_rows
from verbale.evaluate.rows import Row, gold_text, gold_texts
from verbale.evaluate.texts import news_document, read_documents
from verbale.types import Mention, Party, Problem, Reading, Span

_SURE = 0.5  # confidence below which a mention is a guess
_ARTICLES = ("the ", "a ", "an ")
_CHARGED = ("of", "for", "to")  # between an office and what it is of
_SAME = 0.5  # of the words together that a mention and the span asked for must share


@dataclass(frozen=True, slots=True)
class Input:
    """What may be looked at: never a gold field."""

    id: str
    text: str
    on: date | None
    span: Span


@dataclass(frozen=True, slots=True)
class Answer:
    """Who the span means."""

    id: str
    parties: tuple[Party, ...]

    @property
    def countries(self) -> frozenset[str]:
        """Return the countries answered; empty when nobody is meant or the country is not known."""
        return frozenset(p.country for p in self.parties if p.country)


def inputs(row: Row) -> Input:
    """Return a row's input.

    Raises:
        DataFileError: the text is missing, or the span lies outside of it.

    """
    text = row.text("text")
    return Input(row.id, text, row.day("date"), row.span(row.data, len(text)))


def answer(given: Sequence[Input], settings: Settings, folder: Path) -> Iterator[Answer]:
    """Yield one answer for each input, in order; a text is read once, however many spans it is asked for."""
    del folder
    asked = dict.fromkeys((item.text, item.on) for item in given)
    documents = (news_document(str(n), text, on) for n, (text, on) in enumerate(asked))
    readings = dict(zip(asked, read_documents(documents, settings), strict=True))
    for item in given:
        reading = readings[item.text, item.on]
        found = () if isinstance(reading, Problem) else _meant(reading, item.span)
        yield Answer(item.id, tuple(m.party for m in found))


def _meant(reading: Reading, span: Span) -> tuple[Mention, ...]:
    """Return the mentions over a span: those over about the same words, else all inside it, else what it begins.

    "NATO" in "NATO jets" and "Mexico" in "Mexico's embassy" begin a mention of their owner's.
    """
    asked = _bare(reading, span)
    worth = [(m, _shared(_bare(reading, m.party.span), asked)) for m in reading.mentions if m.party.span]
    best = max((w for _, w in worth), default=0.0)
    if best >= _SAME:
        return tuple(m for m, w in worth if w == best)
    inside = tuple(m for m, _ in worth if m.party.span and span.contains(m.party.span))
    begun = (
        m
        for m, _ in worth
        if m.party.span and _bare(reading, m.party.span).start == asked.start and m.confidence >= _SURE
    )
    return inside or tuple(begun)


def _bare(reading: Reading, span: Span) -> Span:
    """Return a span without an article it begins with."""
    words = span.of(reading.document.text)
    article = next((a for a in _ARTICLES if words.lower().startswith(a)), "")
    return Span(span.start + len(article), span.end)


def _shared(a: Span | None, b: Span) -> float:
    if a is None or not a.overlaps(b):
        return 0.0
    return (min(a.end, b.end) - max(a.start, b.start)) / (max(a.end, b.end) - min(a.start, b.start))


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file."""
    return {
        "id": given.id,
        "parties": [
            {"country": p.country or "", "sector": list(p.sector), "office": p.office, "person": p.person}
            for p in given.parties
        ],
    }


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold."""
    tallies: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    counts: dict[str, int] = defaultdict(int)
    notes: list[str] = []
    for row, given in zip(rows, answers, strict=True):
        gold = gold_texts(row, "country")
        if gold is None:
            counts["unscored"] += 1
            continue
        kind = gold_text(row, "kind") or "mention"
        trap = kind == "trap"
        right = _countries_right(gold, given.countries)
        tally = tallies[kind]
        for name, yes in (("gold", True), ("given", bool(given.countries)), ("found", right)):
            tally[name] += yes
        tally["right"] += right and bool(given.countries)
        counts["traps" if trap else "asked"] += 1
        counts["traps_right" if trap else "country"] += right
        counts["answered"] += bool(given.countries) and not trap
        counts["answered_right"] += right and bool(given.countries) and not trap
        wrong = [] if right else [f"{'+'.join(sorted(given.countries)) or '-'}, not {'+'.join(gold) or '-'}"]
        for name, ours in (("sector", _sectors), ("office", _offices), ("person", _persons)):
            accepted = _accepted(row, name)
            if accepted is None:
                continue
            counts[f"{name}s"] += 1
            fits = _fit(accepted, ours(given))
            counts[f"{name}_right"] += fits
            if not fits and name != "person":
                wrong.append(f"{name} {'/'.join(sorted(ours(given)))!r}, not {'/'.join(sorted(accepted))!r}")
        if wrong:
            notes.append(f"{given.id} {gold_text(row, 'mention')}: {'; '.join(wrong)}")
    figures = (
        Figure(
            "country", measured(counts["country"], counts["asked"]), "share with just the right countries"
        ),
        Figure(
            "country_precision",
            measured(counts["answered_right"], counts["answered"]),
            f"the same of those answered, {share(counts['answered'], counts['asked']):.3f} of all",
        ),
        Figure(
            "sector", measured(counts["sector_right"], counts["sectors"]), "share with an accepted sector"
        ),
        Figure(
            "office", measured(counts["office_right"], counts["offices"]), "share with the office of the day"
        ),
        Figure(
            "person", measured(counts["person_right"], counts["persons"]), "share with the right full name"
        ),
        Figure("traps", measured(counts["traps_right"], counts["traps"]), "share of traps not fallen into"),
    )
    types = type_rows(tallies, tallies)
    return EvalResult("mentions", file, len(rows), counts["unscored"], figures, types, tuple(notes))


def _countries_right(gold: Sequence[str], ours: frozenset[str]) -> bool:
    """Say whether each gold entry has one of its alternatives answered, and nothing else is."""
    entries = [frozenset(entry.split("|")) for entry in gold]
    asked = frozenset().union(*entries)
    return ours <= asked and all("" in entry or entry & ours for entry in entries)


def _accepted(row: Row, name: str) -> frozenset[str] | None:
    """Return what a row accepts in a field; None when it is not scored."""
    value = row.data.get(name)
    if isinstance(value, list):
        return frozenset(v for v in value if isinstance(v, str)) or None
    fold = _office if name == "office" else _folded
    return frozenset(map(fold, value.split("|"))) if isinstance(value, str) else None


def _fit(accepted: frozenset[str], ours: frozenset[str]) -> bool:
    """Say whether one answer is accepted; "secretary-general of NATO" is a "secretary-general", a former one none."""
    told = {"" if o.startswith("former ") else o for o in ours} | ours
    return any(
        a == o or (a and o.startswith(tuple(f"{a} {w} " for w in _CHARGED))) for a in accepted for o in told
    )


def _sectors(given: Answer) -> frozenset[str]:
    return frozenset(s for p in given.parties for s in p.sector)


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def _office(name: str) -> str:
    """Return an office as it is compared: American spelling and hyphens aside."""
    plain = _folded(name).replace("-", " ")
    return plain.replace("defense", "defence").replace("labor ", "labour ")


def _offices(given: Answer) -> frozenset[str]:
    return frozenset(_office(p.office) for p in given.parties) or frozenset({""})


def _persons(given: Answer) -> frozenset[str]:
    return frozenset(_folded(p.person) for p in given.parties) or frozenset({""})
