"""Rows of the `claims` format, and when a report meets one. Described in evals/README.md."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from verbale import ontology
from verbale.evaluate.rows import Days, Row, gold_days, gold_text, gold_texts
from verbale.types import Party, Report, When

Level = Literal["must", "may", "must_not"]
LEVELS: tuple[Level, ...] = ("must", "may", "must_not")
STATUSES = ("asserted", "future", "hypothetical", "negated", "historical")

Choice = frozenset[str]  # answers that are equally right
OPEN = "?"  # a party that could not be resolved, or may be missing


@dataclass(frozen=True, slots=True)
class Side:
    """A gold party: `CODE:SECTOR`, bars between answers that are equally right."""

    countries: Choice
    sectors: Choice

    def met(self, parties: Iterable[Party]) -> bool:
        """Say whether one of the parties has an accepted country; an open one always has."""
        return OPEN in self.countries or any(p.country in self.countries for p in parties)


@dataclass(frozen=True, slots=True)
class Claim:
    """One gold row."""

    id: str
    document: str  # path below the examples, "#N" for line N of a JSONL file
    sentence: str
    level: Level
    events: tuple[str, ...]  # empty: any
    actor: tuple[Side, ...]
    recipient: tuple[Side, ...]
    statuses: Choice
    planned: Choice
    when: Days | None
    speaker: tuple[Choice, ...]

    @property
    def together(self) -> bool:
        """Say whether the parties do it together, so that their sides say nothing."""
        return "CONSULT" in self.events or (not self.recipient and len(self.actor) > 1)

    def event_met(self, report: Report) -> bool:
        """Say whether the report has the event."""
        return not self.events or report.event in self.events

    def parties_met(self, report: Report) -> bool:
        """Say whether the report has all countries on the right side."""
        if self.together:
            both = (*report.actor, *report.recipient)
            return all(s.met(both) for s in (*self.actor, *self.recipient))
        acts = all(s.met(report.actor) for s in self.actor)
        return acts and all(s.met(report.recipient) for s in self.recipient)

    def status_met(self, report: Report) -> bool:
        """Say whether the report has the status."""
        return report.status in self.statuses

    def met(self, report: Report) -> bool:
        """Say whether the report is this claim: event, status, and all countries on the right side."""
        return self.event_met(report) and self.status_met(report) and self.parties_met(report)

    def when_met(self, when: When | None) -> bool:
        """Say whether a time lies within the gold's; true when the gold has none."""
        if self.when is None:
            return True
        return when is not None and self.when[0] <= when.start and when.end <= self.when[1]

    def speaker_met(self, chain: tuple[Party, ...]) -> bool:
        """Say whether the chain of speakers is the gold's."""
        if not chain:
            return all("" in choice for choice in self.speaker)
        said = [p.country or "" for p in chain]
        return len(said) == len(self.speaker) and all(s in c for s, c in zip(said, self.speaker, strict=True))


def claim(row: Row) -> Claim | None:
    """Return a row's claim; None when its gold is blank or cannot be used."""
    document, sentence = gold_text(row, "document"), gold_text(row, "sentence")
    level, event = gold_text(row, "level"), gold_text(row, "event")
    events = tuple(event.split("|")) if event else ()
    statuses = (
        frozenset(STATUSES) if row.data.get("any_status") is True else _choice(gold_text(row, "status"))
    )
    usable = (
        level in LEVELS
        and sentence != ""
        and (events or level == "must_not")
        and all(e in ontology.events() for e in events)
        and statuses <= frozenset(STATUSES)
    )
    if not usable:
        return None
    speaker = gold_texts(row, "speaker") or ()
    return Claim(
        id=row.id,
        document=document,
        sentence=sentence,
        level=next(known for known in LEVELS if known == level),
        events=events,
        actor=_sides(row, "actor"),
        recipient=_sides(row, "recipient"),
        statuses=statuses,
        planned=_choice(gold_text(row, "planned")),
        when=gold_days(row.data.get("when")),
        speaker=tuple(_choice(s) for s in speaker),
    )


def _choice(text: str) -> Choice:
    return frozenset(text.split("|"))


def _sides(row: Row, name: str) -> tuple[Side, ...]:
    return tuple(_side(text) for text in gold_texts(row, name) or ())


def _side(text: str) -> Side:
    countries, _, sectors = text.partition(":")
    return Side(_choice(countries), _choice(sectors) - {""})
