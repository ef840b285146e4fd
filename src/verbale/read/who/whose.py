"""Whose official, whose army: the country that a title or noun belongs to."""

from __future__ import annotations

from verbale.read.who import bodies
from verbale.read.who.chambers import committee
from verbale.read.who.draft import NOT_STATES, Draft
from verbale.read.who.entries import Entry
from verbale.read.who.missions import behind_host, mission, senders, serving
from verbale.read.who.names import anywhere, cities
from verbale.read.who.parts import Parts, joined_nations, take_apart
from verbale.read.who.stretches import Phrase, plain_name, possessive
from verbale.read.who.unit import of_entry
from verbale.read.who.view import Hit, View, english

_WORK = 2  # words behind a firm's name in which the noun for a place of work stands
_LONGEST_TAIL = 60  # words behind an office that may tell whose it is
_CLOSES = frozenset({"PUNCT", "VERB", "AUX", "SCONJ"})


def whose(view: View, parts: Parts, phrase: Phrase, limit: int, noun: str) -> Draft:
    """Return the country, sector and entity that the parts and the tail say a title or noun belongs to."""
    last = phrase[1]
    out = Draft(*phrase, shape="office")
    parts.bodies = [b for b in parts.bodies if not _workplace(view, b)]
    owners = sorted([*parts.nations, *parts.bodies], key=lambda part: part[1].first)
    if mission(view, phrase[0], last):
        owners = senders(view, owners)
    owned = [part for part in owners if possessive(view, part[1])]
    joined = joined_nations(view, [part for part in owners if part[0].kind != "body"])
    chosen = (owned or owners)[:1]
    if not chosen:
        out = from_tail(view, out, last, limit, noun)
        if out.weak and mission(view, phrase[0], last):  # "the embassy's spokesman in Oslo"
            out.countries, out.evidence, out.weak = (), [], False
        return out
    out.countries = joined if len(joined) > 1 and not owned else (chosen[0][0].country,)
    if chosen[0][0].kind != "body":
        land = chosen[0][0].kind == "region" or chosen[0][0].sector == ("PRE",)
        out.sector = chosen[0][0].sector if land else ()
    out.unit = of_entry(chosen[0][0])
    inner = [b for b, _ in parts.bodies]
    if inner:
        _belong(out, inner[-1], nation=chosen[0][0].kind != "body")
    return out


def _workplace(view: View, body: tuple[Entry, Hit]) -> bool:
    """Say whether a firm only tells whose a place of work is, whose people are of that place: "the Nordvik plant"."""
    entry, hit = body
    behind = view.small[hit.last : hit.last + _WORK]
    return entry.sector[:1] == ("BUS",) and not english()["workplaces"].isdisjoint(behind)


def _belong(out: Draft, body: Entry, *, nation: bool) -> None:
    """Let a body's own country and sector enter, unless the phrase names another nation."""
    if nation and body.country != out.country and body.country not in NOT_STATES:
        out.sector = body.sector
        out.entity = f"{out.country}.{body.sector[0]}" if body.sector else out.country
        return
    out.sector, out.entity = body.sector, body.id
    out.unit = of_entry(body) or out.unit
    if not nation:
        out.countries = (body.country,)


def from_tail(view: View, out: Draft, last: int, limit: int, noun: str) -> Draft:
    """Look behind the phrase: "president of France", "spokesman for China's Foreign Ministry"."""
    tails = english()["tail"]
    allowed = tails.get(noun.rpartition(" ")[2], tails[""])
    last = behind_host(view, noun, last, limit) or last
    posted = serving(view, noun, last, limit)
    if posted:
        allowed = (*allowed, view.small[last])
    if last >= limit or view.small[last] not in (*allowed, "in", "across"):
        return out
    weak = view.small[last] not in allowed
    stop = posted or _tail_end(view, last + 1, limit)
    if (weak and noun in english()["abroad"]) or view.small[stop - 1] in english()["descent"]:
        return out  # "the first leader of Indian descent"
    inner = take_apart(view, Phrase(last + 1, stop, stop - 1), tail=True)
    inner.bodies = [b for b in inner.bodies if not _workplace(view, b)]
    if mission(view, last + 1, stop):
        inner.nations = senders(view, inner.nations)
    owners = sorted([*inner.nations, *inner.bodies], key=lambda part: part[1].first)
    if owners:
        out.weak = weak
        _owned_by(view, out, inner, last)
        out.evidence = [(owners[0][1].first, owners[0][1].last)]
        out.noun = next((t.id for t, _ in inner.titles if t.body and not out.entity), "")
    elif weak:
        by_city(view, out, last + 1, stop)
    elif not by_city(view, out, last + 1, stop, small=True):
        name = last + 1 + (view.small[last + 1] == "the") if last + 1 < stop else last
        out.elsewhere = name < stop and view.capital(name) and view.covering[name] is None
    _sector_of_tail(out, inner, noun, weak=weak)
    anything = noun in english()["heads_anything"] or not out.sector
    if view.small[last] == "of" and anything and not (out.sector and inner.bodies):
        out.sector = _of_society(view, last + 1, stop) or out.sector
    if committee(view, last + 1, stop):
        out.sector = ("LEG",)
    return out


def _of_society(view: View, first: int, stop: int) -> tuple[str, ...]:
    """Return the sector of the body right behind "president of", () when a state's or none: "of the Rowers' Federation"."""
    end = next(
        (i for i in range(first, stop) if view.pos[i] in ("ADP", "VERB", "AUX") or view.text[i] == ","), stop
    )
    hit = view.covering[end - 1] if end > first else None
    role = hit.reading("role") if hit is not None else None
    if role is None or not role.body or role.sector[:1] == ("GOV",):
        return ()
    return bodies.sector(view, first, end) or role.sector or ("SOC",)


def _tail_end(view: View, first: int, limit: int) -> int:
    stop = first
    limit = min(limit, first + _LONGEST_TAIL)
    while (
        stop < limit
        and view.small[stop] not in ("to", "against")
        and (view.pos[stop] not in _CLOSES or _of_name(view, stop) or lists_nations(view, stop, limit))
    ):
        stop += 1
    return stop


def _of_name(view: View, i: int) -> bool:
    """Say whether what would close a phrase is part of a name: the hyphen of Guinea-Bissau, no verb that is a noun too."""
    return view.covering[i] is not None and (view.capital(i) or not view.text[i].isalpha())


def lists_nations(view: View, comma: int, limit: int) -> bool:
    """Say whether a comma stands in a list of nations that ends in "and": "from Peru, Chile and Brazil"."""
    i = comma
    while i + 1 < limit and view.text[i] in (",", "and"):
        last = view.text[i] == "and" or view.text[i + 1] == "and"
        i += 1 + (view.text[i + 1] == "and")
        i += view.small[i] == "the" if i < limit else 0
        hit = view.covering[i] if i < limit else None
        if hit is None or not hit.reading("state", "region", "capital", "body"):
            return False
        if last:
            return view.covering[comma - 1] is not None
        i = hit.last
    return False


def _owned_by(view: View, out: Draft, inner: Parts, last: int) -> None:
    """Take country and sector of what stands in the tail; of a mere place only the country next to it."""
    nations = [part for part in inner.nations if not out.weak or part[1].first < last + 4]
    if nations and (not inner.bodies or nations[0][1].first < inner.bodies[0][1].first):
        joined = joined_nations(view, nations)
        out.countries = joined[:1] if out.weak else joined
        out.unit = "" if out.weak else of_entry(nations[0][0])
        if inner.bodies and not out.weak:
            _belong(out, inner.bodies[0][0], nation=True)
    elif inner.bodies and not out.weak:
        _belong(out, inner.bodies[0][0], nation=False)


def _sector_of_tail(out: Draft, inner: Parts, noun: str, *, weak: bool) -> None:
    """Let "a group of tourists" be tourists, and the president of a rights group no government."""
    if weak or inner.role is None or out.sector:
        return
    role = inner.role[0]
    told = next((m.sector for m in reversed(inner.modifiers) if m.sector), ()) if role.weak else role.sector
    if noun.rpartition(" ")[2] in english()["partitive"] or (role.body and told != ("GOV",)):
        out.sector = told


def made_of(view: View, noun: str, first: int, limit: int) -> tuple[str, ...]:
    """Return the sector of those a body is made of: "the largest federation of unions"."""
    if noun.rpartition(" ")[2] not in english()["made_of"]:
        return ()
    stop = _tail_end(view, first, limit)
    inner = take_apart(view, Phrase(first, stop, stop - 1), tail=True)
    return inner.role[0].sector if inner.role is not None and inner.role[0].plural else ()


def by_city(view: View, out: Draft, first: int, last: int, *, small: bool = False) -> bool:
    """Take the country of a large city or a province beside the noun, if any: "Shanghai authorities".

    With `small`, of a smaller place that only one country has: "farmers from Pembrokeshire".
    """
    if out.countries:
        return False
    i = first
    while i < last:
        end = i
        while end < last and plain_name(view, end):
            end += 1
        alone = not (small and end < last and _describes(view, end))
        if (
            end > i
            and alone
            and not _led(view, end)
            and (found := cities(" ".join(view.text[i:end]), small=small))
        ):
            out.countries, out.weak = found[:1], True
            out.towns, out.hamlets = found, anywhere(" ".join(view.text[i:end]))
            return True
        i = max(end, i + 1)
    return False


def _describes(view: View, i: int) -> bool:
    """Say whether a noun in small letters follows a name, which is then rather no village's: "the Olympic committee"."""
    return view.pos[i] == "NOUN" and not view.capital(i) and view.small[i] not in english()["units"]


def _led(view: View, i: int) -> bool:
    """Say whether a suffix takes the name before it away: "Armenia-backed"."""
    return i + 1 < len(view.text) and view.text[i] == "-" and view.small[i + 1] in english()["not_before"]
