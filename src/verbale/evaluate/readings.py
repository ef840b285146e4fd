"""Readings: when, whether, by whose word and where, each at words of a text that are given.

Our own gold; rows are described in `evals/readings/README.md`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from verbale.config import Settings
from verbale.evaluate.places import kilometres
from verbale.evaluate.result import EvalResult, Figure, f1, measured, type_rows
from verbale.evaluate.rows import Row
from verbale.evaluate.texts import news_document, read_documents
from verbale.types import Party, Problem, Reading, Span, Status, When, Where

_NEAR = 161.0  # km
_NOT_FRESH = frozenset({"historical", "future", "negated"})  # what must not come out as having happened
_EMPTY = frozenset(
    {"a", "an", "the", "of", "in", "at", "on", "for", "from", "by", "and", "his", "her", "its", "their"}
)
_WORD = re.compile(r"\w+")
_NO_COUNTRY = frozenset({"", "?"})  # of waters that several states claim

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Input:
    """What may be looked at: never a gold value, only where it is asked for."""

    id: str
    text: str
    published: date | None
    times: tuple[Span, ...]
    events: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What is read of one event."""

    status: str
    when: When | None
    chain: tuple[Party, ...]
    where: Where | None
    sentence: str = ""  # in which the event is told


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
        row.text("id", required=False) or str(row.line),
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
        start, end = (item.get("start"), item.get("end")) if isinstance(item, Mapping) else (None, None)
        if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= size:
            raise row.fault(f"start and end in {name!r} must lie in the text, not {start!r}, {end!r}")
        yield Span(start, end)


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
            wrong = _score_time(gold, when, counts)
            notes += [f"{given.id} {gold.get('text', '')}: {wrong}"] if wrong else []
        for gold, told in zip(events or (), given.events, strict=True):
            wrong = _score_event(gold, told or Told("", None, (), None), counts, tallies)
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


def _score_time(gold: Mapping[str, Any], when: When | None, counts: Counter[str]) -> str:
    asked = [_days(value) for value in _any(gold, "when")]
    right = (None if when is None else (when.start, when.end)) in asked
    counts["times"] += 1
    counts["times_right"] += right
    if gold.get("anchored"):
        counts["anchored"] += 1
        counts["anchored_right"] += right
    return "" if right else f"{_shown(when)}, not {_printed(asked[0])}"


def _any(gold: Mapping[str, Any], name: str) -> list[Any]:
    """Return what is right of a field, the annotator's own first: under `or` stand others that are as right."""
    return [gold.get(name), *(other[name] for other in gold.get("or") or () if name in other)]


def _score_event(
    gold: Mapping[str, Any], told: Told, counts: Counter[str], tallies: dict[str, dict[str, int]]
) -> str:
    wrong = []
    status = str(gold.get("status"))
    if status in get_args(Status):
        status = told.status if told.status in _any(gold, "status") else status
        counts["statuses"] += 1
        tallies[status]["gold"] += 1
        tallies[told.status or "asserted"]["given"] += 1
        for name in ("found", "right"):
            tallies[status][name] += told.status == status
        counts["not_fresh"] += status in _NOT_FRESH
        counts["fresh"] += status in _NOT_FRESH and told.status == "asserted"
        wrong += [f"{told.status}, not {status}"] if told.status != status else []
    if (days := _days(gold.get("when"))) is not None:
        ours = None if told.when is None else (told.when.start, told.when.end)
        right = ours in [_days(value) for value in _any(gold, "when")]
        counts["days"] += 1
        counts["days_right"] += right
        wrong += [] if right else [f"{_shown(told.when)}, not {_printed(days)}"]
    if isinstance(gold.get("chain"), list):
        wrong += _score_chain(_any(gold, "chain"), told, counts)
    if "where" in gold:
        wrong += _score_place(_any(gold, "where"), told, counts)
    return "; ".join(wrong)


def _score_chain(gold: Sequence[Sequence[Any]], told: Told, counts: Counter[str]) -> list[str]:
    ours = told.chain
    right = any(
        len(g) == len(ours) and all(_is(one, party) for one, party in zip(g, ours, strict=True)) for g in gold
    )
    counts["chains"] += 1
    counts["chain_right"] += right
    if gold[0]:
        counts["spoken"] += 1
        nearest = any(_is(g[-1], ours[-1]) if g and ours else not g and not ours for g in gold)
        counts["speaker_right"] += nearest
        if _elsewhere(gold[0][-1].get("text"), told):
            counts["far_spoken"] += 1
            counts["far_speaker_right"] += nearest
        counts["told_right"] += right
    shown = " > ".join(f"{p.text}={p.country or ''}" for p in ours) or "nobody"
    asked = " > ".join(f"{g.get('text')}={g.get('country')}" for g in gold[0]) or "nobody"
    return [] if right else [f"{shown}, not {asked}"]


def _is(gold: Mapping[str, Any], ours: Party) -> bool:
    """Say whether a party is the speaker meant: of the country, and called by one of the same words or as fully."""
    country = gold.get("country") or ""
    if country and ours.country and ours.country != country:
        return False
    words = _words(str(gold.get("text", "")))
    return bool(words & _words(f"{ours.text} {ours.person} {ours.office}")) or (
        bool(country) and ours.country == country
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().replace("'s", "").split()) - _EMPTY


def _elsewhere(name: object, told: Told) -> bool:
    """Say whether no word of a speaker's or a place's name stands in the event's own sentence."""
    words = frozenset(_WORD.findall(str(name).casefold())) - _EMPTY
    return words.isdisjoint(_WORD.findall(told.sentence.casefold()))


def _score_place(gold: Sequence[Any], told: Told, counts: Counter[str]) -> list[str]:
    """Count a place; one that no country holds alone is only measured in kilometres."""
    first, ours = gold[0], told.where
    country = str(first.get("country") or "") if first else ""
    right = any(ours is not None and g.get("country") == ours.country if g else ours is None for g in gold)
    near = any(_near(g, ours) if g else ours is None for g in gold)
    if not first:
        counts["placeless"] += 1
        counts["alone"] += ours is not None and not near
        return []
    if country not in _NO_COUNTRY:
        counts["places"] += 1
        counts["country_right"] += right
        if _elsewhere(first.get("name"), told):
            counts["far_places"] += 1
            counts["far_country_right"] += right
    counts["located"] += 1
    counts["near"] += near
    shown = f"{ours.name} ({ours.country})" if ours else "nowhere"
    done = near and (right or country in _NO_COUNTRY)
    return [] if done else [f"{shown}, not {first.get('name')} ({country})"]


def _near(gold: Mapping[str, Any], ours: Where | None) -> bool:
    if ours is None or ours.lat is None or ours.lon is None:
        return False
    there = (float(gold.get("lat", 0.0)), float(gold.get("lon", 0.0)))
    return kilometres(there, (ours.lat, ours.lon)) <= _NEAR


def _days(value: object) -> Days | None:
    if not isinstance(value, Mapping):
        return None
    try:
        return date.fromisoformat(str(value["start"])), date.fromisoformat(str(value["end"]))
    except (KeyError, ValueError):
        return None


def _shown(when: When | None) -> str:
    return _printed(None if when is None else (when.start, when.end))


def _printed(days: Days | None) -> str:
    return "no time" if days is None else "/".join(dict.fromkeys(d.isoformat() for d in days))
