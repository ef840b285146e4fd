"""Actors: which country and which sector is this mention?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from verbale.config import Settings
from verbale.evaluate.countries import fold
from verbale.evaluate.result import EvalResult, Figure, measured, share
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
    form: Form = "described"


Form = Literal["described", "bare"]  # by words that tell what it is, or by a name that no table of words has


_PARTICLES = ("al", "bin", "da", "de", "del", "der", "di", "dos", "el", "ibn", "la", "van", "von")


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
        yield Answer(item.actor, party.country or "", party.sector, _form(item.actor))


def _form(mention: str) -> Form:
    """Return "bare" for a name of capitalised words, none of which tells a country, a body, an office or a role."""
    from verbale.read.who.known import packaged  # noqa: PLC0415 -- data files load when first needed

    words = mention.split()
    name = len(words) > 1 and all(w[:1].isupper() or w in _PARTICLES for w in words)
    return "bare" if name and not packaged().names.find(mention) else "described"


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file."""
    return {"actor": given.actor, "country": given.country, "sector": list(given.sector)}


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold."""
    country = sector = both = countries = sectors = 0
    by_form: Counter[str] = Counter()
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
        by_form.update(_counts(given, "country", right=right_country if accepted is not None else None))
        by_form.update(_counts(given, "sector", right=right_sector if kinds is not None else None))
        if not (right_country and right_sector):
            missed.append(f"missed: {given.actor}: {given.country or '-'} {' '.join(given.sector) or '-'}")
    figures = (
        Figure(
            "country", measured(country, countries), f"share of {countries} mentions with an accepted country"
        ),
        Figure("sector", measured(sector, sectors), f"share of {sectors} mentions with an accepted sector"),
        Figure("both", measured(both, len(rows) - unscored), "share with all that the gold gives"),
        *_forms(by_form),
    )
    return EvalResult("actors", file, len(rows), unscored, figures, notes=tuple(missed))


def _counts(given: Answer, field: str, *, right: bool | None) -> Counter[str]:
    """Count one mention under its form; one that the gold leaves open counts for nothing."""
    if right is None:
        return Counter()
    answered = bool(given.country if field == "country" else given.sector)
    name = f"{given.form}_{field}"
    return Counter(
        {name: 1, f"{name}_right": right, f"{name}_given": answered, f"{name}_hit": right and answered}
    )


def _forms(by_form: Counter[str]) -> Iterator[Figure]:
    """Yield the figures of mentions that describe themselves, and of names alone."""
    for field in ("country", "sector"):
        asked = by_form[f"described_{field}"]
        if asked:
            right = share(by_form[f"described_{field}_right"], asked)
            yield Figure(
                f"described_{field}", right, f"the same of the {asked} mentions that describe themselves"
            )
    asked, given = by_form["bare_country"], by_form["bare_country_given"]
    if asked:
        yield Figure(
            "bare_answered", measured(given, asked), f"share of {asked} bare names that get a country"
        )
    if given:
        hit = share(by_form["bare_country_hit"], given)
        yield Figure("bare_precision", hit, f"share of those {given} with an accepted one")
