"""Factuality: does the author present an event as having happened?

Gold as in UW factuality (Lee and others 2015): words of a sentence, the tokens of its events, and for each
how far the author presents it as a fact, from 3, it did happen, through 0, open, to -3, it did not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale.config import Settings
from verbale.evaluate.result import EvalResult, Figure, f1, measured, type_rows
from verbale.evaluate.rows import Row
from verbale.evaluate.texts import batches
from verbale.types import Reading

BANDS = ("did", "open", "did not")
_SURE = 1.5  # from here on, and from its negative on, the author is taken to be sure
_BAND = {
    "asserted": "did",
    "historical": "did",
    "future": "open",
    "hypothetical": "open",
    "negated": "did not",
    None: "did",
}


@dataclass(frozen=True, slots=True)
class Input:
    """What may be looked at: never how far an event is presented as a fact."""

    id: str
    tokens: tuple[str, ...]
    events: tuple[int, ...]  # which tokens


@dataclass(frozen=True, slots=True)
class Answer:
    """The status of each event asked for; None for a token that is no predicate."""

    id: str
    events: tuple[tuple[int, str | None], ...]


def inputs(row: Row) -> Input:
    """Return a row's input.

    Raises:
        DataFileError: tokens or events are missing, or an event lies outside the sentence.

    """
    tokens, events = row.data.get("tokens"), row.data.get("events")
    if not isinstance(tokens, list) or not tokens or not all(isinstance(t, str) and t for t in tokens):
        raise row.fault("'tokens' must be a list of words")
    if not isinstance(events, list):
        raise row.fault("'events' must be a list")
    asked = []
    for event in events:
        token = event.get("token") if isinstance(event, dict) else None
        if not isinstance(token, int) or not 0 <= token < len(tokens):
            raise row.fault(f"an event's 'token' must be 0..{len(tokens) - 1}, not {token!r}")
        asked.append(token)
    return Input(row.id, tuple(tokens), tuple(asked))


def answer(given: Sequence[Input], settings: Settings, folder: Path) -> Iterator[Answer]:
    """Yield one answer for each input, in order."""
    from verbale.read import read_words  # noqa: PLC0415 -- loads the language model

    del folder
    for batch in batches(given, settings.batch):
        for item, reading in zip(batch, read_words([i.tokens for i in batch], settings), strict=True):
            yield Answer(item.id, tuple((t, _status(reading, t)) for t in item.events))


def _status(reading: Reading, token: int) -> str | None:
    from verbale.coding.status import status  # noqa: PLC0415 -- rules load when first needed

    t = reading.tokens
    predicate = t.is_verb(token) or t.is_noun(token) or t.pos[token] == "ADJ"
    return status(reading, token).status if predicate else None


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file."""
    return {"id": given.id, "events": [{"token": t, "status": s} for t, s in given.events]}


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold."""
    tallies: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    confused: Counter[str] = Counter()
    events = taken = unscored = 0
    for row, given in zip(rows, answers, strict=True):
        scored = False
        for event, (_, status) in zip(row.data["events"], given.events, strict=True):
            gold = _band(event)
            if gold is None:
                continue
            scored = True
            events += 1
            taken += status is not None
            ours = _BAND[status]
            tallies[gold]["gold"] += 1
            tallies[ours]["given"] += 1
            tallies[gold]["found"] += gold == ours
            tallies[gold]["right"] += gold == ours
            if gold != ours:
                confused[f"{gold} taken as {ours} ({status})"] += 1
        unscored += not scored
    types = type_rows(BANDS, tallies)
    figures = (
        Figure(
            "macro_f1",
            measured(sum(f1(t.precision, t.recall) for t in types), sum(t.gold > 0 for t in types)),
            f"mean F1 over {', '.join(BANDS)}",
        ),
        Figure("accuracy", measured(sum(t.right for t in types), events), f"share of {events} events"),
        Figure("taken", measured(taken, events), "share of events that are taken as predicates"),
    )
    notes = tuple(f"{count} {what}" for what, count in confused.most_common())
    return EvalResult("factuality", file, len(rows), unscored, figures, types, notes)


def _band(event: Mapping[str, Any]) -> str | None:
    value = event.get("factuality")
    if not isinstance(value, (int, float)):
        return None
    return "did" if value >= _SURE else "did not" if value <= -_SURE else "open"
