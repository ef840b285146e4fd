"""Persons by their names: what the tables know of a whole name, and whom a surname goes back to in the text."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.fold import key
from verbale.read.who.here import as_town
from verbale.read.who.holders import at_home, find, known_as
from verbale.read.who.scene import Scene
from verbale.read.who.titles import words
from verbale.read.who.view import View, english
from verbale.types import When

# sectors that somebody's description keeps whatever office he is known for
_FIRM = frozenset({"GOV", "LEG", "OPP", "PTY", "REB", "MIL", "ELI", "SPY", "JUD"})


def without_epithets(drafts: Sequence[Draft]) -> None:
    """Take away what a headline puts before a name that the text has without it: "Jubilant Jens Holm"."""
    names = {x.person for x in drafts if " " in x.person}
    for draft in drafts:
        rest = draft.person.partition(" ")[2]
        if rest in names and not draft.office:
            draft.person = rest


def look_up(draft: Draft, view: View, published: When | None) -> None:
    """Add to somebody whose whole name is printed what the tables know of him."""
    title = draft.office if draft.single else ""
    _whole_name(draft, view)
    if " " in draft.person and draft.shape in ("person", "unknown"):
        _holder(draft, view, published)
    draft.office = draft.office or title  # "King Harald", whose reign nobody checked to that day


def _whole_name(draft: Draft, view: View) -> None:
    """Read a title as part of the name somebody known goes by: "Sheikh Hasina"."""
    if draft.shape != "person" or " " in draft.person or draft.last - draft.first != 2 or draft.countries:
        return
    whole = f"{view.text[draft.first]} {view.text[draft.last - 1]}"
    if key(whole) in view.known.held:
        draft.person, draft.office, draft.sector, draft.noun = whole, "", (), ""


def _holder(draft: Draft, view: View, published: When | None) -> None:
    """Add what somebody is known for; what his office tells comes before "the son of a farmer"."""
    if draft.office in words().honorific and not draft.countries:
        _by_rank(draft, view, published)
    firm = draft.office != "" or draft.main_sector in _FIRM
    soft, draft.sector = ((), draft.sector) if firm else (draft.sector, ())
    known_as(draft, view.known, published)
    _by_last_names(draft, view, published)
    hit = view.covering[draft.first]
    if not draft.countries and hit is not None and hit.reading("capital") and draft.person.count(" ") > 1:
        whole = draft.person  # "In Santiago Jens Holm said"
        draft.person = whole.partition(" ")[2]
        known_as(draft, view.known, published)
        if not draft.countries:
            draft.person = whole
    draft.sector = draft.sector or soft


def _by_last_names(draft: Draft, view: View, published: When | None) -> None:
    """Look an official up without some of his names, where who is listed so holds just that office then."""
    given, _, rest = draft.person.partition(" ")
    if draft.countries or not draft.office or " " not in rest or published is None:
        return
    for name in (rest, f"{given} {rest.rpartition(' ')[2]}"):  # without the first name, without those between
        held = find(view.known, name, published)
        if any(t.office == draft.office and t.surely(published.start, published.end) for t in held):
            draft.person = name
            known_as(draft, view.known, published)
            return


def _by_rank(draft: Draft, view: View, published: When | None) -> None:
    """Let what somebody is known for come before a form of address: a "Mullah" who leads an armed group."""
    probe = Draft(draft.first, draft.last, draft.head, "person", person=draft.person)
    known_as(probe, view.known, published)
    other = probe.countries and probe.sector and probe.sector != draft.sector
    if other and (probe.office or draft.sector != ("MIL",)):
        draft.office, draft.sector = "", ()


def full_name(name: str) -> bool:
    """Say whether a name is more than a family name: "Jens van der Berg", not "Van der Berg"."""
    parts = name.split()
    while len(parts) > 1 and parts[0].lower() in english()["particles"]:
        parts = parts[1:]
    return len(parts) > 1


def of_surname(draft: Draft, scene: Scene) -> None:
    """Read a name as that of whom the text, else a table, has in full; a name that is nobody's perhaps as a town."""
    if draft.countries and draft.office and " " in draft.person:
        return
    known = scene.people.of(draft.person, draft.head)
    if known is not None and not known.countries and known.office == "first lady" and " " not in draft.person:
        known = None  # the surname alone is rather his
    if (known is None or (known is draft and not draft.office)) and draft.shape in ("person", "unknown"):
        published = scene.reading.document.published
        known_as(draft, scene.view.known, published)
        at_home(draft, scene.view.known, published, scene.site)
        if draft.countries:
            return
    if known is None or known is draft:
        if draft.shape == "unknown":
            as_town(draft, scene)
        return
    _no_longer(draft, known)
    if draft.countries and known.countries and draft.countries != known.countries:
        return
    learnt = not draft.countries
    told = " + apposition" in draft.rule and draft.main_sector not in _FIRM  # "Holm, an economist,"
    told = told or known.office.endswith(f" {draft.office}")  # "Minister Holm", who is foreign minister
    if not draft.office or (told and " " not in draft.person and known.office):
        draft.office, draft.sector, draft.gone = known.office, known.sector, known.gone
    draft.shape, draft.person = "person", known.person
    draft.countries = draft.countries or known.countries
    draft.evidence.append((known.first, known.last))
    if draft.countries and learnt:
        draft.set(min(d.FOLLOWED, known.confidence), "surname")


def _no_longer(draft: Draft, known: Draft) -> None:
    """Let what somebody is come before what he was: "Holm, a former executive of a Polish firm"."""
    if draft.gone and known.office and not known.gone and " " not in draft.person:
        draft.countries, draft.office, draft.gone = (), "", False


def other_name(draft: Draft, scene: Scene) -> bool:
    """Read "King" as the Mr. King named before, and "Jordan" as the Jim Jordan of a text without the state."""
    view = scene.view
    bare = draft.last - draft.first == 1 and view.pos[draft.first] == "PROPN" and view.capital(draft.first)
    title = draft.shape == "office" and not draft.countries
    place = draft.shape in ("state", "capital")
    named = scene.people.of(view.text[draft.first], draft.head) if bare and (title or place) else None
    if named is None or " " not in named.person or named.person.split()[-1] != view.text[draft.first]:
        return False
    if place and _acts_else(draft, scene):
        return False
    draft.shape, draft.person, draft.countries = "person", named.person, named.countries
    draft.office, draft.sector, draft.single = named.office, named.sector, named.single
    draft.entity = ""
    draft.evidence.append((named.first, named.last))
    draft.set(min(d.FOLLOWED, named.confidence), "surname")
    return True


def _acts_else(draft: Draft, scene: Scene) -> bool:
    """Say whether a document names a country in other words too: "Jordanian"."""
    word = scene.view.text[draft.first]
    return any(
        draft.country in x.countries and not x.person and word not in scene.view.text[x.first : x.last]
        for x in scene.drafts
    )


def alike(drafts: Sequence[Draft]) -> None:
    """Let whoever is named without a country learn it from where the same name has one: from his description."""
    known: dict[str, Draft] = {}
    for draft in drafts:
        if " " in draft.person and len(draft.countries) == 1:
            known.setdefault(key(draft.person), draft)
    for draft in drafts:
        other = known.get(key(draft.person)) if " " in draft.person and not draft.countries else None
        if other is not None:
            draft.shape = "person"
            draft.sector, draft.office = draft.sector or other.sector, draft.office or other.office
            draft.learn(other, other.confidence, other.rule.removeprefix("who."))
