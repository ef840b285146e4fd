"""The country a document speaks from: "the Foreign Ministry" in a Seoul agency's text is South Korea's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from verbale import datafiles
from verbale.read.who.draft import NOT_STATES, Draft
from verbale.read.who.english import english
from verbale.read.who.entries import Kind
from verbale.read.who.fold import key
from verbale.read.who.forms import by_name
from verbale.read.who.known import Known
from verbale.types import Document

_TIMES, _SHARE = (
    3,
    0.6,
)  # mentions, and their share, that make a document one country's; set on texts of our own
_ABROAD = (("BUS",), ("SOC",), ("EDU",), ("MED",), ("REF",), ("CVL",))  # who is at work in many countries
_KINDS: tuple[Kind, ...] = ("capital", "state", "adjective")


def home(
    document: Document,
    drafts: Sequence[Draft],
    unqualified: Sequence[Draft],
    known: Known,
    sites: Sequence[str] = (),
    *,
    abroad: bool = False,
    seat: bool = False,
    local: bool = False,
) -> str:
    """Return the code of the country a document speaks from, "" when nothing tells.

    `unqualified` are the officials it names without saying of which country: its readers know. `sites` are the
    countries of its dateline; `abroad` that states themselves act in it; `seat` that the dateline is a capital,
    whose own officials need no country, `local` that it is a town where papers write of what happens there.
    """
    for name in (document.agency, document.outlet):
        if country := _agencies().get(name.casefold().strip(), ""):
            return country
    if country := _nation(document.outlet, known) or _ministry(document, known):
        return country
    acting = [country for country in sites if acts(country, drafts)]
    if len(acting) == 1:
        return acting[0]
    told = _by_officials(drafts, unqualified) or ("" if acting or not sites else _of_visitors(drafts, sites))
    if told or acting:
        return told or acting[0]
    at_home = alone("", drafts) or (not abroad and (local or any(_internal(x) for x in unqualified)))
    at_seat = seat and any(
        x.sector[:1] == ("GOV",) and x.office not in english()["abroad"] for x in unqualified
    )
    return sites[0] if len(sites) == 1 and (at_home or at_seat) else ""


def named(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Return the codes of the states a document names, the commonest first."""
    counts = Counter(c for x in drafts for c in x.countries if c not in NOT_STATES)
    return tuple(c for c, _ in counts.most_common())


def acts(country: str, drafts: Sequence[Draft]) -> bool:
    """Say whether a document names a country as more than a place: talks in Vienna are not Austria's.

    What its press or radio asks does not count: they ask everywhere.
    """
    return any(
        country in x.countries
        and not x.rule.endswith("place")
        and x.rule != "who.capital"
        and x.sector[:1] != ("JRN",)
        for x in drafts
    )


def focus(drafts: Sequence[Draft]) -> str:
    """Return the country that most of a document's mentions name, "" when none stands out."""
    counts = Counter(c for draft in drafts for c in draft.countries if c not in NOT_STATES)
    if not counts:
        return ""
    country, times = counts.most_common(1)[0]
    return country if times >= _TIMES and times >= _SHARE * counts.total() else ""


def alone(country: str, drafts: Sequence[Draft]) -> bool:
    """Say whether no other state acts in a document than one, its press apart."""
    return not any(
        c not in NOT_STATES
        and c != country
        and acts(c, [x])
        and x.shape != "thing"
        and x.sector[:1] not in _ABROAD
        for x in drafts
        for c in x.countries
    )


def _internal(draft: Draft) -> bool:
    """Say whether somebody holds an office that is held at home: an interior minister, a police chief."""
    office = draft.office.removeprefix("acting ")
    return office in english()["internal"] or office.removeprefix("deputy ") in english()["internal"]


def _nation(text: str, known: Known) -> str:
    """Return the country of the first state, nationality or capital in a few words."""
    for found in known.names.find(text):
        for reading in found.readings:
            if reading.kind in _KINDS:
                return reading.country
    return ""


def _ministry(document: Document, known: Known) -> str:
    """Return whose ministry or embassy publishes a page, when its first line says so."""
    line = document.text.strip().partition("\n")[0]
    if line == document.headline or len(line) > 90:
        return ""
    office = any(r.kind == "title" and r.body for f in known.names.find(line) for r in f.readings)
    return _nation(line, known) if office else ""


def _of_visitors(drafts: Sequence[Draft], sites: Sequence[str]) -> str:
    """Return the only state whose officials a text names that was written where nobody acts: from a meeting abroad."""
    told = {
        c
        for x in drafts
        if x.office and x.sector[:1] == ("GOV",) and x.office not in english()["abroad"]
        for c in x.countries
        if c not in NOT_STATES
    }
    return next(iter(told)) if len(told) == 1 and told.isdisjoint(sites) else ""


def _by_officials(drafts: Sequence[Draft], unqualified: Sequence[Draft]) -> str:
    """Return the country most of the officials are of who are named without one.

    Not of the United States, whose officials go without it all over the world.
    """
    votes: Counter[str] = Counter()
    for person in {key(x.person): x for x in unqualified}.values():
        votes.update(c for c in (person.countries or by_name(person.person)) if acts(c, drafts))
    del votes["USA"]
    named = Counter(c for x in drafts for c in x.countries)
    ranked = sorted(votes, key=lambda c: (votes[c], named[c]), reverse=True)
    return ranked[0] if ranked else ""


@cache
def _agencies() -> dict[str, str]:
    rows = datafiles.read_yaml("actors/media.yaml").values()
    return {name.casefold(): row["country"] for row in rows if row.get("home") for name in row["names"]}
