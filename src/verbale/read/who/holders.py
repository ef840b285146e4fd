"""Who a name means at a time, and in which office: what the tables of tenures answer."""

from __future__ import annotations

from collections.abc import Iterable

from verbale.read.who import draft as d
from verbale.read.who.dates import ALWAYS
from verbale.read.who.draft import ABOVE_STATES, Draft
from verbale.read.who.english import english
from verbale.read.who.fold import key
from verbale.read.who.known import Known
from verbale.read.who.tenures import Tenure
from verbale.types import When

_ELITE, _OPPOSED = ("ELI",), ("OPP",)
_NEVER = (("REB",), ("REL",), ("CVL",), ("BUS",))  # what nobody governs in, so that leaving it makes no elite


def known_as(draft: Draft, known: Known, published: When | None, *, undated_is_now: bool = False) -> None:
    """Add to a named person what the tables know: country and sector, and the office of that day.

    In a document without a date people act in the office they are known for, unless `undated_is_now`.
    """
    held = find(known, draft.person, published)
    if draft.countries:
        held = tuple(t for t in held if t.country in draft.countries)
    if not held and len(draft.countries) == 1 and draft.confidence > d.FOCUS:
        held = _of_family(known, draft, published)
    if not held:
        if not draft.countries and (country := country_of(known, draft.person, published)):
            draft.shape, draft.countries = "person", (country,)
            draft.set(d.LIKELY, "holder")
        return
    named = draft.shape == "person" or " " in draft.person
    draft.shape = "person"
    draft.person = held[0].person
    if draft.countries and draft.office:
        return
    was_unknown = not draft.countries
    draft.countries = (held[0].country,)
    now, sector = on(held, published, undated_is_now=undated_is_now)
    draft.table = (now or _top(held)[-1]).table
    if not draft.office:
        draft.sector = draft.sector or sector
        if now is not None:
            draft.office = now.office
            draft.single = True
    if was_unknown:
        draft.set(d.KNOWN if named else d.LIKELY, "holder")


def _of_family(known: Known, draft: Draft, published: When | None) -> tuple[Tenure, ...]:
    """Return the tenures of the one person of a family name who serves a country then: "Canada's Holm", "Lord Holm of NATO"."""
    if " " in draft.person or published is None:
        return ()
    named = known.families.get((draft.country, key(draft.person)), ())
    serving = [t for t in named if t.surely(published.start, published.end)]
    if len({key(t.person) for t in serving}) > 1:
        serving = [t for t in serving if t.office in english()["heads"]]
    people = {key(t.person) for t in serving}
    return tuple(t for t in named if key(t.person) in people) if len(people) == 1 else ()


def at_home(draft: Draft, known: Known, published: When | None, home: str) -> None:
    """Read a family name alone as who heads the state a text is written in: "Mr. Holm"."""
    if draft.countries or draft.shape != "person" or not home:
        return
    probe = Draft(draft.first, draft.last, draft.head, "person", (home,), person=draft.person)
    held = _of_family(known, probe, published)
    told, _ = on(held, published) if held else (None, ())
    if told is not None and told.office in english()["heads"]:
        draft.countries = (home,)
        draft.confidence = d.LIKELY
        known_as(draft, known, published)
        draft.set(d.GUESSED, "holder")


def on(
    held: tuple[Tenure, ...], published: When | None, *, undated_is_now: bool = False
) -> tuple[Tenure | None, tuple[str, ...]]:
    """Return the office somebody holds at a time, when that is sure, and the sector that goes with it."""
    if published is None:
        always = next((t for t in held if t.start == ALWAYS and t.open), None)
        gone = undated_is_now and not any(t.open for t in held)
        return always, (_ELITE if gone else (always or _top(held)[-1]).sector)
    sure = _top(t for t in held if t.surely(published.start, published.end))
    if sure:
        verified = [t for t in sure if t.verified(published.end)]
        return (verified[-1] if verified else None), (verified or sure)[-1].sector
    if all(t.over(published.start) for t in held):
        return None, _once(held[-1])
    begun = [t for t in held if t.begun(published.end)]
    if begun and all(t.over(published.start) for t in begun):
        return None, _once(begun[-1])
    leads = begun or held[0].sector != _OPPOSED or any(t.start is None or t.start == ALWAYS for t in held)
    return None, held[0].sector if leads else ()  # nobody is of the opposition years before he leads it


def _once(last: Tenure) -> tuple[str, ...]:
    """Return the sector of somebody whose last office is over: of the elite, when that was one of the state."""
    return last.sector if last.sector in _NEVER else _ELITE


def find(known: Known, name: str, published: When | None = None) -> tuple[Tenure, ...]:
    """Return the tenures of the one person a name means, in order; () when unknown or not unique.

    Of somebody who served two governments or organisations only the tenures of the later one at the time.
    """
    held = tuple(t for t in known.held.get(key(name), ()) if not _to_come(t, published))
    serving = _top(t for t in held if published is not None and t.surely(published.start, published.end))
    if len({key(t.person) for t in held}) > 1:
        if len({key(t.person) for t in serving}) != 1:
            return ()
        held = tuple(t for t in held if key(t.person) == key(serving[-1].person))
    if len({t.country for t in held}) > 1:
        begun = _top(t for t in held if published is None or t.begun(published.end))
        country = _of_home(serving or begun or list(held), published)
        held = tuple(t for t in held if t.country == country)
    return held


def _of_home(told: list[Tenure], published: When | None) -> str:
    """Return whom somebody served last; who has left an organisation is again of the state that he served before."""
    over = published is not None and all(t.over(published.start) for t in told)
    states = [t for t in told if t.country not in ABOVE_STATES] if over else []
    return (states or told)[-1].country


def _to_come(tenure: Tenure, published: When | None) -> bool:
    """Say whether somebody was to serve an organisation only later: until then he was of his state."""
    early = published is not None and tenure.to_come(published.end)
    return early and tenure.country in ABOVE_STATES


def _top(held: Iterable[Tenure]) -> list[Tenure]:
    """Return those of the table whose word counts most."""
    told = list(held)
    most = max((t.rank for t in told), default=0)
    return [t for t in told if t.rank == most]


def country_of(known: Known, name: str, published: When | None = None) -> str:
    """Return the one country that everybody of a name served: "Clinton"; "" when there are several."""
    countries = {t.country for t in known.held.get(key(name), ()) if not _to_come(t, published)}
    return countries.pop() if len(countries) == 1 else ""
