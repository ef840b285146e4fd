"""One mention out of its document: what its own words, a word of context and a date tell."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from verbale.read.who import draft as d
from verbale.read.who import governments, holders
from verbale.read.who.compose import compose
from verbale.read.who.draft import Draft
from verbale.read.who.fold import slug
from verbale.read.who.known import Known, packaged
from verbale.read.who.names import person_name
from verbale.read.who.parts import in_a_name
from verbale.read.who.spells import at_time
from verbale.read.who.stretches import Phrase
from verbale.read.who.view import View, of_text
from verbale.read.who.yours import by_name
from verbale.types import Party, Span, When

_STOPS = frozenset(
    {"of", "in", "from", "at", "for", "who", "that", "which", "across", "to", "on", "with", "near", "against"}
)
_SMALL = frozenset({"the", "a", "an"})


def resolve(text: str, *, context: str = "", on: date | None = None, known: Known | None = None) -> Party:
    """Return whom one mention means, out of any document.

    `context` is any words that may name its country; `on` is the day it is said of, else nothing is dated.
    """
    return _party(describe(text, context=context, on=on, known=known), text)


def describe(text: str, *, context: str = "", on: date | None = None, known: Known | None = None) -> Draft:
    """Return all that `resolve` learns of a mention."""
    when = When(on, on, "day") if on else None
    view = of_text(text, known or packaged(), when)
    if named := _somebody(view, text, when):
        return named
    pieces = [piece for piece in _pieces(view) if piece]
    drafts = [made for piece in pieces if (made := _read(view, *piece))]
    best = _together(drafts)
    if best is None:
        best = Draft(0, len(view.text), 0, "unknown")
    whole = person_name(view, 0, len(view.text)) if len(pieces) == 1 else ""
    governed = not best.countries and governments.alone(best, view, when)
    if not governed and (best.shape in ("unknown", "person") or not best.countries):
        _known(best, whole, when, view, text)
    if not best.countries and context:
        _from_context(best, context, view.known)
    if not by_name(best, view):  # what a user says of a group holds
        at_time(best, when)
    return best


def _somebody(view: View, text: str, when: When | None) -> Draft | None:
    """Return the office-holder whose whole name the mention is, whatever else its words may mean."""
    if len(view.text) < 2 or not all(
        w[:1].isupper() or not w[:1].isalpha() or w in ("al", "bin", "el") for w in view.text
    ):
        return None
    if not holders.find(view.known, text, when):
        return None
    out = Draft(0, len(view.text), len(view.text) - 1, "person", person=text)
    holders.known_as(out, view.known, when, undated_is_now=True)
    return out


def _party(best: Draft, text: str) -> Party:
    return Party(
        text=text,
        span=Span(0, len(text)),
        country=best.country or None,
        sector=best.sector,
        entity=best.entity
        or (f"{best.country}.person.{slug(best.person)}" if best.person and best.country else ""),
        office=best.office,
        person=best.person,
    )


def _pieces(view: View) -> list[tuple[int, int]]:
    """Return the stretches between commas."""
    commas = [
        -1,
        *(i for i, w in enumerate(view.text) if w in (",", "(", ")", "-") and not _glued(view, i)),
        len(view.text),
    ]
    return [(a + 1, b) for a, b in pairwise(commas) if b > a + 1]


def _glued(view: View, i: int) -> bool:
    over = view.covering[i]
    if view.text[i] == ",":
        return over is not None and over.reading("title") is not None  # within a portfolio
    return view.text[i] == "-" and (view.glued(i) or over is not None)


def _read(view: View, first: int, last: int) -> Draft | None:
    """Compose one stretch: its head is the word before the first preposition, its tail the rest."""
    while first < last and view.small[first] in _SMALL and view.covering[first] is None:
        first += 1
    if first >= last:
        return None
    stop = next(
        (i for i in range(first + 1, last) if view.small[i] in _STOPS and view.covering[i] is None), last
    )
    head = stop - 1
    while head > first and not view.text[head][:1].isalnum():
        head -= 1
    if view.text[head].isdigit() or view.small[head] in ("'s", "’s"):
        head = max(first, head - 1)
    over = view.covering[head]
    titled = next((h for h in view.within(first, stop) if h.reading("title") and h.last <= head), None)
    if titled is not None and over is None and view.capital(head):
        head = stop - 1
    made = compose(view, Phrase(first, stop, head), tail=last)
    if made is None or (not made.countries and made.shape in ("unknown", "role") and not made.sector):
        made = _by_place(view, first, last, made)
    inside = made is not None and made.shape == "state" and view.capital(first) and not view.covering[first]
    if made is None or ((inside or made.shape in ("thing", "unknown")) and not made.sector):
        made = _by_modifier(view, first, stop, made)
    return made


def _by_modifier(view: View, first: int, stop: int, made: Draft | None) -> Draft | None:
    """Take the sector that a word before an unlisted noun tells: "navy cook"."""
    told = [m for h in view.within(first, stop) if (m := h.reading("modifier")) and m.sector]
    if not told:
        return made
    out = made or Draft(first, stop, stop - 1, "role")
    out.sector = told[-1].sector
    return out


def _by_place(view: View, first: int, last: int, made: Draft | None) -> Draft | None:
    """Take the only country named anywhere in a stretch that describes nobody by its head."""
    for hit in view.within(first, last):
        entry = hit.reading("state", "adjective", "capital", "region", "people", "body")
        if entry and not in_a_name(view, hit, first, last):
            out = made or Draft(first, last, last - 1, "thing")
            out.countries = (entry.country,)
            if not out.sector:
                out.sector = entry.sector if entry.kind in ("body", "region") else ()
            out.set(d.LOOSE, "place")
            return out
    return made


def _together(drafts: list[Draft]) -> Draft | None:
    """Let the stretches of one mention tell each other what each knows alone."""
    if not drafts:
        return None
    named = next((x for x in drafts if x.person), None)
    best = max(drafts, key=lambda x: (bool(x.office), bool(x.sector), bool(x.countries)))
    for other in drafts:
        best.countries = best.countries or other.countries
        best.sector = best.sector or other.sector
        best.office = best.office or other.office
    if named is not None and not best.person:
        best.person, best.shape = named.person, "person"
    return best


def _known(best: Draft, whole: str, when: When | None, view: View, text: str) -> None:
    """Look the name up among those who held an office."""
    for name in dict.fromkeys((best.person, whole, text)):
        held = holders.find(view.known, name, when)
        if not held or (best.countries and held[0].country not in best.countries):
            continue
        if not best.office and not best.sector:
            tenure, sector = holders.on(held, when, undated_is_now=True)
            best.sector = sector
            if tenure is not None:
                best.office = tenure.office
        best.person = name
        holders.known_as(best, view.known, when, undated_is_now=True)
        best.shape = "person"
        return
    if not best.countries and (country := holders.country_of(view.known, text)):
        best.countries, best.shape = (country,), "person"


def _from_context(best: Draft, context: str, known: Known) -> None:
    for found in known.names.find(context):
        entry = next(
            (r for r in found.readings if r.kind in ("state", "adjective", "people", "capital", "region")),
            None,
        )
        if entry:
            best.countries = (entry.country,)
            break
    best.sector = best.sector or _told(context, known)


def _told(context: str, known: Known) -> tuple[str, ...]:
    """Return the sector that words of context name."""
    sectors = [
        r.sector
        for h in of_text(context, known).hits
        if (r := h.reading("title", "role", "modifier")) and r.sector
    ]
    return sectors[-1] if sectors else ()
