"""Who a name means and why: everything the tables say of it, and what a text would make of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from verbale import datafiles
from verbale.read.who import entries
from verbale.read.who.dates import shown
from verbale.read.who.entries import UNVERIFIED, Entry, Spell
from verbale.read.who.fold import key
from verbale.read.who.known import Known, packaged
from verbale.read.who.lexicon import surely_of
from verbale.read.who.lone import describe, resolve
from verbale.read.who.names import city
from verbale.read.who.tenures import Tenure
from verbale.read.who.titles import facing, words
from verbale.read.who.unit import split, unit
from verbale.types import Party, When

_KINDS = {"body": "organisation", "none": "not an actor", "several": "several states", "title": "office"}
_FEW = 6  # words of a list that a note repeats


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that a name may mean."""

    text: str  # the name as it is listed
    kind: str  # person, organisation, state, capital, office …
    country: str  # "" when the name does not tell
    sector: tuple[str, ...]
    entity: str
    office: str
    person: str
    start: str  # the first day, month or year; "" when always, or not known
    end: str  # the first day no longer; "" when it lasts, or is not known
    lasts: bool
    holds: bool | None  # on the day that is asked for; None when that is not sure, or no day is given
    source: str
    table: str  # the user's file that says so; "" for what comes with verbale
    note: str  # what else decides


@dataclass(frozen=True, slots=True)
class Actor:
    """The answer to: who is this?"""

    name: str
    on: date | None
    party: Party  # what a text that has only this name would make of it
    meanings: tuple[Meaning, ...]  # whole names first; of persons and offices in the order of time
    parts: tuple[Meaning, ...]  # when no table has the whole name: the names in it

    @property
    def known(self) -> bool:
        """Say whether anything is known."""
        return bool(self.meanings or self.parts or self.party.country)


def look(name: str, on: date | None = None, known: Known | None = None) -> Actor:
    """Return who a name, or a description such as "Russian foreign minister", means.

    Tenures are set against the day `on`; without one, nothing is left out. `known` is what is known of
    actors, else what the packaged tables say.
    """
    known = known or packaged()
    asked = " ".join(name.encode("utf-8", "replace").decode().split())  # half a surrogate is in no name
    bare = asked[4:] if asked.lower().startswith("the ") else asked
    party = resolve(asked, on=on, known=known)
    meanings = [*_names(bare, on, known), *_persons(known.held.get(key(bare), ()), on)]
    if party.country and party.office and not party.person:
        of = unit(describe(asked, on=on, known=known), known)
        meanings += _persons(_holders(party.country, party.office, of, known), on)
    named = party.person and not party.country  # "Chad Smith" is nothing of Chad's
    parts = () if meanings or named else tuple(_parts(bare, on, known))
    if not meanings and not parts and (country := city(bare)):
        parts = (_meaning(bare, Entry("capital", country, country), kind="city"),)
    return Actor(asked, on, party, tuple(dict.fromkeys(meanings)), parts)


def _names(bare: str, on: date | None, known: Known) -> Iterator[Meaning]:
    """Yield what the lists say of a whole name."""
    found = known.names.find(bare, _when(on))
    read = found[0].readings if found and found[0].end - found[0].start == len(bare) else ()
    for listed, entry in known.names.listed(bare):
        if not entry.plural or entry.kind in ("several", "people"):
            yield _meaning(listed, entry, on=on, note=_note(listed, entry, bare, read))


def _note(listed: str, entry: Entry, bare: str, read: tuple[Entry, ...]) -> str:
    """Return what decides whether a name is read so."""
    if entry not in read:
        if any(r.table for r in read):
            return f"not read so: {next(r.table for r in read)} says otherwise"
        capitals = any(a.isupper() and not b.isupper() for a, b in zip(listed, bare, strict=True))
        return f"read so only as it is printed: {listed}" if capitals else "not read so at that time"
    if entry.table:
        return ""
    outlet = entry.sector[:1] == ("JRN",)
    return _condition(listed) or (
        "a news outlet: mostly the source of a claim, no party to it" if outlet else ""
    )


def _condition(listed: str) -> str:
    """Return what a text must have, or not have, for a name that other things share."""
    rule = entries.ambiguous().get(listed)
    if rule is None or not (rule.needs or rule.unless):
        return ""
    if rule.needs and rule.unless:
        return f"not read so when the text has {_some(rule.unless)} and none of {_some(rule.needs)}"
    if rule.needs:
        return f"read so only when the text also has {_some(rule.needs)}"
    return f"not read so when the text has {_some(rule.unless)}"


def _some(words: tuple[str, ...]) -> str:
    return (
        " or ".join(words)
        if len(words) < 3
        else ", ".join(words[:_FEW]) + (" …" if len(words) > _FEW else "")
    )


def _meaning(listed: str, entry: Entry, *, on: date | None = None, note: str = "", kind: str = "") -> Meaning:
    spell, since = entry.spell, _since(entry)
    return Meaning(
        text=listed,
        kind=kind or _KINDS.get(entry.kind, entry.kind),
        country=entry.country or ", ".join(entry.several),
        sector=entry.sector,
        entity=entry.id if entry.country else "",
        office=entry.office,
        person="",
        start=shown(spell.start) if spell else since,
        end=shown(spell.end) if spell else "",
        lasts=spell is None or spell.open,
        holds=_meant(spell, since, on),
        source=entry.source,
        table=entry.table,
        note=note,
    )


def _meant(spell: Spell | None, since: str, on: date | None) -> bool | None:
    """Say whether a name meant something on a day; None when it always did, or no day is given."""
    if on is None or not (spell or since):
        return None
    return surely_of(spell, _when(on)) if spell else on.isoformat() >= since


def _since(entry: Entry) -> str:
    """Return the first day of a state, where that was in 1990 or later."""
    row = datafiles.read_yaml("actors/states.yaml").get(entry.country, {}) if entry.kind == "state" else {}
    return str(row.get("since", ""))


def _persons(held: tuple[Tenure, ...], on: date | None) -> Iterator[Meaning]:
    """Yield the offices of people."""
    for tenure in held:
        unchecked = tenure.source == UNVERIFIED
        yield Meaning(
            text=tenure.person,
            kind="person",
            country=tenure.country,
            sector=tenure.sector,
            entity="",
            office=tenure.office,
            person=tenure.person,
            start=shown(tenure.start),
            end=shown(tenure.end),
            lasts=tenure.open,
            holds=_holds(tenure, on),
            source=tenure.source,
            table=tenure.table,
            note="gives country and sector, and decides no office" if unchecked else "",
        )


def _holds(tenure: Tenure, on: date | None) -> bool | None:
    """Say whether an office was held on a day; None when that is not sure, or no day is given."""
    if on is None:
        return None
    if tenure.surely(on, on):
        return True
    return False if tenure.to_come(on) or tenure.over(on) else None


def _holders(country: str, office: str, of: str, known: Known) -> tuple[Tenure, ...]:
    """Return who held an office, by whatever it is called there, in the order of time.

    `of` is the body or part of a state that it is of: a province's premier is none of the state's.
    """
    offices = {office, split(office, known)[0], facing(office, country)}
    held = [
        t
        for t in known.tenures
        if t.country == country and (t.office in offices if not of else _of(t, of, offices, known))
    ]
    if not of:
        held += _standing_in(country, offices, held, known)
    return tuple(sorted(held, key=lambda t: (t.start[0] if t.start else date.min, t.rank)))


def _standing_in(country: str, offices: set[str], held: list[Tenure], known: Known) -> list[Tenure]:
    """Return who headed the state or its government otherwise, while nobody held the office: "the Malian president"."""
    able = {office for office, heads in words().stands_in.items() if not heads.isdisjoint(offices - {office})}
    others = [t for t in known.tenures if t.country == country and t.office in able]
    regular = [h for h in held if h.office not in able]
    return [
        t
        for t in others
        if t not in held and t.start and all(_holds(h, t.start[0]) is False for h in regular)  # nor perhaps
    ]


def _of(tenure: Tenure, of: str, offices: set[str], known: Known) -> bool:
    """Say whether a tenure is one in a body; its head goes by many names."""
    post, body = split(tenure.office, known)
    return body == of and ("head" in offices or post in offices)


def _parts(bare: str, on: date | None, known: Known) -> Iterator[Meaning]:
    """Yield the names in a description that no table has as a whole."""
    for found in known.names.find(bare, _when(on)):
        entry = found.readings[0]
        yield _meaning(found.name, entry, on=on, note=_note(found.name, entry, found.name, found.readings))


def _when(on: date | None) -> When | None:
    return When(on, on, "day") if on else None
