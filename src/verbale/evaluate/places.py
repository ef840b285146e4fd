"""Places: which place does a name in the news mean, and which words name one?

Gold as in TR-News (Kamalloo and Rafiei 2018): toponyms with their spans, coordinates and countries.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import asin, cos, nan, radians, sin, sqrt
from pathlib import Path
from statistics import median
from typing import Any

from verbale import datafiles
from verbale.config import Settings
from verbale.evaluate.result import EvalResult, Figure, f1, measured
from verbale.evaluate.rows import Row
from verbale.evaluate.texts import news_document, read_documents, wrong_with
from verbale.types import Problem, Span, Where

NEAR = 161.0  # km: 100 miles, the field's measure
_RADIUS = 6371.0  # km, of the earth


@dataclass(frozen=True, slots=True)
class Input:
    """What may be looked at: never where a place lies."""

    id: str
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The places of the spans asked for, and those that were found without being asked."""

    id: str
    places: tuple[tuple[Span, Where | None], ...]
    found: tuple[Span, ...] = ()
    problem: str = ""


def inputs(row: Row) -> Input:
    """Return a row's input.

    Raises:
        DataFileError: the text is missing, or a span lies outside of it.

    """
    text, given = row.text("text"), row.data.get("places")
    spans = (row.span(place, len(text)) for place in (given if isinstance(given, list) else ()))
    return Input(row.id, text, tuple(spans))


def answer(given: Sequence[Input], settings: Settings, folder: Path) -> Iterator[Answer]:
    """Yield one answer for each input, in order."""
    from verbale.read.where import toponyms  # noqa: PLC0415 -- data load when needed
    from verbale.read.where.around import senses_of  # noqa: PLC0415

    del folder
    documents = (news_document(item.id, item.text, None) for item in given)
    for item, reading in zip(given, read_documents(documents, settings), strict=True):
        if isinstance(reading, Problem):
            nowhere = tuple((span, None) for span in item.spans)
            yield Answer(item.id, nowhere, problem=wrong_with(reading))
            continue
        senses = senses_of(reading)
        places = tuple((span, senses.locate(span.of(item.text))) for span in item.spans)
        found = tuple(reading.tokens.span(*p.tokens) for p in toponyms(reading))
        yield Answer(item.id, places, found)


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file; degrees, WGS 84, null when not known."""
    return {
        "id": given.id,
        "places": [
            {
                "start": span.start,
                "end": span.end,
                "country": where.country if where else "",
                "lat": where.lat if where else None,
                "lon": where.lon if where else None,
            }
            for span, where in given.places
        ],
        "found": [[span.start, span.end] for span in given.found],
    }


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold."""
    countries = right = located = near = unscored = gold_spans = hit = found = 0
    far: list[float] = []
    missed: list[str] = []
    for row, given in zip(rows, answers, strict=True):
        gold = row.data.get("places")
        if not isinstance(gold, list) or not gold:
            unscored += 1
            continue
        asked = {span for span, _ in given.places}
        gold_spans, found, hit = (
            gold_spans + len(asked),
            found + len(given.found),
            hit + len(asked & set(given.found)),
        )
        for place, (span, where) in zip(gold, given.places, strict=True):
            if (country := _code(place.get("country"))) is not None:
                countries += 1
                right += where is not None and where.country == country
                if where is None or where.country != country:
                    name = span.of(str(row.data["text"]))
                    missed.append(
                        f"{given.id}: {name} is in {country}, not {where.country if where else '-'}"
                    )
            if (distance := _distance(place, where)) is not None:
                located += 1
                near += distance <= NEAR
                far.append(distance)
    precision, recall = measured(hit, found), measured(hit, gold_spans)
    figures = (
        Figure("country", measured(right, countries), f"share of {countries} places in the right country"),
        Figure("near", measured(near, located), f"share of {located} places within 161 km"),
        Figure("median_km", median(far) if far else nan, "median distance; a place not found is 20,000 away"),
        Figure("f1", f1(precision, recall), "of finding the spans, none given"),
        Figure("precision", precision, "of finding them"),
        Figure("recall", recall, "of finding them"),
    )
    return EvalResult("places", file, len(rows), unscored, figures, notes=tuple(missed))


def _distance(gold: Mapping[str, Any], where: Where | None) -> float | None:
    """Return kilometres between the gold and an answer, half the earth's girth for none; None without gold."""
    try:
        lat, lon = float(gold["lat"]), float(gold["lon"])
    except (KeyError, TypeError, ValueError):
        return None
    if where is None or where.lat is None or where.lon is None:
        return 20_000.0
    return kilometres((lat, lon), (where.lat, where.lon))


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the great-circle distance of two points in degrees, in km (haversine)."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, p)) for p in (a, b))
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _RADIUS * asin(min(1.0, sqrt(h)))


def _code(name: object) -> str | None:
    """Return the code of a country that is named in English or by its code; None when it names none."""
    return _codes().get(name.lower()) if isinstance(name, str) else None


@cache
def _codes() -> Mapping[str, str]:
    states = datafiles.read_yaml("actors/states.yaml")
    named = {n.lower(): code for code, state in states.items() for n in (*state["names"], *state["official"])}
    return {**named, **{code.lower(): code for code in states}}
