"""Readings: when, whether, by whose word and where, each at words of a text that are given.

Our own gold; rows are described in `evals/readings/README.md`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from verbale.config import Settings
from verbale.evaluate.result import EvalResult, Figure, f1, measured, type_rows
from verbale.evaluate.rows import Row
from verbale.evaluate.texts import news_document, read_documents
from verbale.evaluate.told import Told, score_event, score_time
from verbale.types import Problem, Reading, Span, Status, When


@dataclass(frozen=True, slots=True)
class Input:
    """What may be looked at: never a gold value, only where it is asked for."""

    id: str
    text: str
    published: date | None
    times: tuple[Span, ...]
    events: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The values of the times and events asked for; None where nothing was found."""

    id: str
    times: tuple[When | None, ...]
    events: tuple[Told | None, ...]


def inputs(row: Row) -> Input:
    """Return a row's input.

    Raises:
        DataFileError: the text is missing, or a span lies outside of it.

    """
    text = row.text("text")
    return Input(
        row.id,
        text,
        row.day("published"),
        tuple(_asked(row, "times", len(text))),
        tuple(_asked(row, "events", len(text))),
    )


def _asked(row: Row, name: str, size: int) -> Iterator[Span]:
    given = row.data.get(name)
    if given is not None and not isinstance(given, list):
        raise row.fault(f"{name!r} must be a list, each with start and end")
    for item in given or ():
        yield row.span(item, size)


def answer(given: Sequence[Input], settings: Settings, folder: Path) -> Iterator[Answer]:
    """Yield one answer for each input, in order."""
    del folder
    documents = (news_document(item.id, item.text, item.published) for item in given)
    for item, reading in zip(given, read_documents(documents, settings), strict=True):
        if isinstance(reading, Problem):
            yield Answer(item.id, tuple(None for _ in item.times), tuple(None for _ in item.events))
            continue
        times = tuple(_time(reading, span) for span in item.times)
        yield Answer(item.id, times, tuple(_told(reading, span) for span in item.events))


def _time(reading: Reading, span: Span) -> When | None:
    found = [t.when for t in reading.times if t.when.span is not None and t.when.span.overlaps(span)]
    return max(found, key=lambda w: _common(w.span, span), default=None)


def _common(a: Span | None, b: Span) -> int:
    return 0 if a is None else min(a.end, b.end) - max(a.start, b.start)


def _told(reading: Reading, span: Span) -> Told | None:
    from verbale.coding.according import according  # noqa: PLC0415 -- data files load when first needed
    from verbale.coding.dating import time_of  # noqa: PLC0415
    from verbale.coding.placing import place_of  # noqa: PLC0415
    from verbale.coding.status import status  # noqa: PLC0415

    t = reading.tokens
    token = next((i for i in range(len(t)) if t.start[i] < span.end and span.start < t.end[i]), None)
    if token is None:
        return None
    when = time_of(reading, token)
    found = status(reading, token, published=reading.document.published, when=when)
    where, here = place_of(reading, token, found.status), reading.sentence_at(token)
    sentence = reading.document.text[t.start[here.first] : t.end[here.last - 1]]
    return Told(found.status, when, according(reading, token), where, sentence)


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file."""
    return {
        "id": given.id,
        "times": [_plain(when) for when in given.times],
        "events": [
            told
            and {
                "status": told.status,
                "when": _plain(told.when),
                "chain": [{"text": p.text, "country": p.country or ""} for p in told.chain],
                "where": told.where
                and {
                    "name": told.where.name,
                    "country": told.where.country,
                    "lat": told.where.lat,
                    "lon": told.where.lon,
                },
            }
            for told in given.events
        ],
    }


def _plain(when: When | None) -> dict[str, str] | None:
    return None if when is None else {"start": when.start.isoformat(), "end": when.end.isoformat()}


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold."""
    counts: Counter[str] = Counter()
    tallies: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    notes: list[str] = []
    for row, given in zip(rows, answers, strict=True):
        times, events = row.data.get("times"), row.data.get("events")
        if not isinstance(times, list) and not isinstance(events, list):
            counts["unscored"] += 1
            continue
        for gold, when in zip(times or (), given.times, strict=True):
            wrong = score_time(gold, when, counts)
            notes += [f"{given.id} {gold.get('text', '')}: {wrong}"] if wrong else []
        for gold, told in zip(events or (), given.events, strict=True):
            wrong = score_event(gold, told or Told("", None, (), None), counts, tallies)
            notes += [f"{given.id} {gold.get('trigger', '')}: {wrong}"] if wrong else []
    types = type_rows(get_args(Status), tallies)
    macro = measured(sum(f1(t.precision, t.recall) for t in types), sum(t.gold > 0 for t in types))

    def figure(name: str, right: str, asked: str, means: str) -> Figure:
        return Figure(name, measured(counts[right], counts[asked]), means.format(counts[asked]))

    figures = (
        figure("times", "times_right", "times", "share of {} expressions with just the right days"),
        figure("anchored", "anchored_right", "anchored", "the same of {} read against another event or day"),
        figure("event_times", "days_right", "days", "share of {} dated events with just the right days"),
        Figure("status", macro, f"mean F1 over the statuses, {counts['statuses']} events"),
        figure("taken_as_fresh", "fresh", "not_fresh", "share of {} past, future and denied ones asserted"),
        figure("speaker", "speaker_right", "spoken", "share of {} events with the right nearest speaker"),
        figure(
            "speaker_elsewhere",
            "far_speaker_right",
            "far_spoken",
            "the same of {} that another sentence names",
        ),
        figure(
            "chain", "chain_right", "chains", "share of {} events with the right chain, also an empty one"
        ),
        figure("chain_told", "told_right", "spoken", "the same of {} that somebody but the outlet tells"),
        figure("country", "country_right", "places", "share of {} placed events in the right country"),
        figure(
            "country_elsewhere",
            "far_country_right",
            "far_places",
            "the same of {} that another sentence names",
        ),
        figure("near", "near", "located", "share of {} placed events within 161 km"),
        figure("placed_alone", "alone", "placeless", "share of {} events without a gold place that got one"),
    )
    return EvalResult("readings", file, len(rows), counts["unscored"], figures, types, tuple(notes))
