"""Actors: which country and which sector is this mention?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from verbale.config import Settings
from verbale.evaluate.countries import fold
from verbale.evaluate.result import EvalResult, Figure, share
from verbale.evaluate.rows import Row, gold_texts


@dataclass(frozen=True, slots=True)
class Input:
    """What may be looked at: never a gold field."""

    actor: str
    context: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Answer:
    """A resolved mention."""

    actor: str
    country: str  # "" for none
    sector: tuple[str, ...]


def inputs(row: Row) -> Input:
    """Return a row's input.

    Raises:
        DataFileError: there is no mention, or the date is none.

    """
    return Input(row.text("actor"), row.text("context", required=False), row.day("date"))


def answer(given: Sequence[Input], settings: Settings, folder: Path) -> Iterator[Answer]:
    """Yield one answer for each input, in order."""
    from verbale.read.who import resolve  # noqa: PLC0415 -- data files load when first needed

    del settings, folder
    for item in given:
        party = resolve(item.actor, context=item.context, on=item.on)
        yield Answer(item.actor, party.country or "", party.sector)


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file."""
    return {"actor": given.actor, "country": given.country, "sector": list(given.sector)}


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold."""
    country = sector = both = countries = sectors = 0
    unscored = 0
    missed: list[str] = []
    for row, given in zip(rows, answers, strict=True):
        accepted, kinds = gold_texts(row, "country"), gold_texts(row, "sector")
        unscored += accepted is None and kinds is None
        right_country = accepted is None or fold(given.country) in {fold(c) for c in accepted}
        right_sector = kinds is None or any(s in kinds for s in given.sector or ("",))
        countries += accepted is not None
        sectors += kinds is not None
        country += accepted is not None and right_country
        sector += kinds is not None and right_sector
        both += (accepted is not None or kinds is not None) and right_country and right_sector
        if not (right_country and right_sector):
            missed.append(f"missed: {given.actor}: {given.country or '-'} {' '.join(given.sector) or '-'}")
    figures = (
        Figure(
            "country", share(country, countries), f"share of {countries} mentions with an accepted country"
        ),
        Figure("sector", share(sector, sectors), f"share of {sectors} mentions with an accepted sector"),
        Figure("both", share(both, len(rows) - unscored), "share with all that the gold gives"),
    )
    return EvalResult("actors", file, len(rows), unscored, figures, notes=tuple(missed))
