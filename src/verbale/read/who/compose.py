"""Composition: a noun phrase is resolved from its parts, in whatever order they are printed.

Nationality or seat of government + role noun or title + name give country, sectors, office and person of
people nobody has listed anywhere. The parts are names found by the lexicon; what they say of each other
is decided here.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from verbale.read.gazetteer import entries
from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.entries import Entry, Kind, ambiguous
from verbale.read.who.titles import words
from verbale.read.who.view import Hit, View, english

_PLACES: tuple[Kind, ...] = ("adjective", "state", "region", "capital", "people")
_SECTORS: tuple[Kind, ...] = ("modifier", "role", "title")
_OWN = ("'s", "’s", "'", "’")
_CITY = 200_000  # inhabitants of a city that is known without its country
_TAIL = 9  # words after a noun in which "of the Chinese Foreign Ministry" may say whose it is


@dataclass(slots=True)
class Parts:
    """What a noun phrase is made of."""

    nations: list[tuple[Entry, Hit]] = field(default_factory=list)  # in text order
    bodies: list[tuple[Entry, Hit]] = field(default_factory=list)
    titles: list[tuple[Entry, Hit]] = field(default_factory=list)
    role: tuple[Entry, Hit] | None = None
    modifiers: list[Entry] = field(default_factory=list)
    owned: bool = False  # the phrase begins with a possessor
    gone: bool = False
    coming: bool = False


def compose(view: View, first: int, last: int, head: int, *, tail: int | None = None) -> Draft | None:
    """Return what words first..last, headed by `head`, describe; None when no party.

    `tail` is the word where what follows the phrase ends ("of the Chinese Foreign Ministry"); it may
    tell the country, and is looked at no further than that.
    """
    parts = take_apart(view, first, last, head)
    limit = min(len(view.text), last + _TAIL if tail is None else tail)
    if view.pos[head] == "PRON":
        return _pronoun(view, first, last, head)
    if parts.titles and (not parts.titles[-1][0].body or _over(parts.titles[-1][1], head)):
        return _titled(view, parts, (first, last, head), limit)
    covering = view.covering[head]
    if parts.role is not None and (
        covering is None or not covering.reading("state", "region", "capital", "body")
    ):
        return _role(view, parts, (first, last, head), limit)
    return _named(view, parts, (first, last, head))


def _over(hit: Hit, i: int) -> bool:
    return hit.first <= i < hit.last


def _pronoun(view: View, first: int, last: int, head: int) -> Draft | None:
    word = view.small[head]
    number = english()["pronouns"].get(word)
    if number is None:
        return None
    return Draft(first, last, head, "pronoun", noun=word, plural=number == "they")


def take_apart(view: View, first: int, last: int, head: int) -> Parts:
    """Sort the hits in a phrase by what they are there for."""
    parts = Parts()
    lists = words()
    own = _after_owner(view, first, head)
    for hit in view.within(first, last):
        if not _in_a_name(view, hit, first, last):
            _sort(view, parts, hit, (own, last, head))
    parts.owned = own > first
    parts.gone = any(view.small[i] in lists.gone for i in range(own, last))
    parts.coming = any(view.small[i] in lists.coming for i in range(own, last))
    return parts


def _after_owner(view: View, first: int, head: int) -> int:
    """Return the first word behind the last possessive: titles and nouns before it describe the owner."""
    return next((i + 1 for i in range(head - 1, first - 1, -1) if view.text[i] in _OWN), first)


def _sort(view: View, parts: Parts, hit: Hit, bounds: tuple[int, int, int]) -> None:
    own, last, head = bounds
    heads = hit.first <= head < hit.last
    title, role = hit.reading("title"), hit.reading("role")
    body = hit.reading("body")
    place = hit.reading("state", "region", "capital", "people") if heads else hit.reading(*_PLACES)
    if body and (title or role) and any(body.country != n.country for n, _ in parts.nations):
        body = None
    if body:
        parts.bodies.append((body, hit))
    elif place:
        parts.nations.append((place, hit))
    elif hit.first < own:
        return
    elif title and (heads or title.body or _names_follow(view, hit, last)):
        parts.titles.append((title, hit))
    elif role and heads:
        parts.role = (role, hit)
    elif sector := hit.reading(*_SECTORS):
        parts.modifiers.append(sector)


def _in_a_name(view: View, hit: Hit, first: int, last: int) -> bool:
    """Say whether a place name is part of a person's name: Michael Jordan, Chad Smith, Rep. Jordan."""
    entry = hit.readings[0]
    if entry.kind not in ("state", "capital", "region") or hit.last - hit.first > 1:
        return False
    i = hit.first
    before, after = i - 1 >= first, hit.last < last
    if (
        before
        and (title := view.covering[i - 1])
        and title.reading("title")
        and hit.name in ambiguous()
        and not after
    ):
        return view.pos[i - 1] == "PROPN"
    if not (hit.name in ambiguous() or view.ent[i] == "PERSON"):
        return False
    return (before and _plain_name(view, i - 1) and view.ent[i] == "PERSON") or (
        after and _plain_name(view, hit.last) and view.ent[hit.last] == "PERSON" and view.ent[i] == "PERSON"
    )


def _plain_name(view: View, i: int) -> bool:
    return view.capital(i) and view.pos[i] == "PROPN" and view.covering[i] is None


def _names_follow(view: View, hit: Hit, last: int) -> bool:
    return hit.last < last and view.capital(hit.last) and view.pos[hit.last] == "PROPN"


# --------------------------------------------------------------------------- whose


def _whose(view: View, parts: Parts, phrase: tuple[int, int, int], limit: int, noun: str) -> Draft:
    """Return the country, sector and entity that the parts and the tail say a title or noun belongs to."""
    first, last, _ = phrase
    out = Draft(*phrase, shape="office")
    owners = sorted([*parts.nations, *parts.bodies], key=lambda part: part[1].first)
    owned = [part for part in owners if _possessive(view, part[1])]
    joined = _joined(view, [part for part in owners if part[0].kind != "body"])
    chosen = (owned or owners)[:1]
    if not chosen:
        return _from_tail(view, out, last, limit, noun)
    out.countries = joined if len(joined) > 1 and not owned else (chosen[0][0].country,)
    if chosen[0][0].kind != "body":
        out.sector = chosen[0][0].sector if chosen[0][0].kind in ("region",) else ()
    inner = [b for b, _ in parts.bodies]
    if inner:
        _belong(out, inner[-1], nation=chosen[0][0].kind != "body")
    return out


def _belong(out: Draft, body: Entry, *, nation: bool) -> None:
    """Let a body's own country and sector enter, unless the phrase names another nation."""
    supranational = body.country in ("UNO", "EUR", "IGO", "NGO", "IMG", "ISM", "MNC")
    if nation and body.country != out.country and not supranational:
        out.sector = body.sector
        out.entity = f"{out.country}.{body.sector[0]}" if body.sector else out.country
        return
    out.sector, out.entity = body.sector, body.id
    if not nation:
        out.countries = (body.country,)


def _possessive(view: View, hit: Hit) -> bool:
    return hit.last < len(view.text) and view.text[hit.last] in ("'s", "’s", "'", "’")


def _joined(view: View, nations: list[tuple[Entry, Hit]]) -> tuple[str, ...]:
    """Return the countries of nation words printed side by side: "Chinese, Russian and US"."""
    run: list[str] = []
    end = -1
    for entry, hit in nations:
        between = view.small[end : hit.first] if end >= 0 else ()
        if end >= 0 and (not between or not all(w in (",", "and", "-", "/", "&", "or") for w in between)):
            break
        if entry.country not in run:
            run.append(entry.country)
        end = hit.last
    return tuple(run)


def _from_tail(view: View, out: Draft, last: int, limit: int, noun: str) -> Draft:
    """Look behind the phrase: "president of France", "spokesman for China's Foreign Ministry"."""
    i = last
    tails = english()["tail"]
    allowed = tails.get(noun.rpartition(" ")[2], tails[""])
    if i >= limit or view.small[i] not in (*allowed, "in", "across"):
        return out
    weak = view.small[i] not in allowed
    stop = i + 1
    while (
        stop < limit and view.pos[stop] not in ("PUNCT", "VERB", "AUX", "SCONJ") and view.small[stop] != "to"
    ):
        stop += 1
    inner = take_apart(view, i + 1, stop, stop - 1)
    owners = sorted([*inner.nations, *inner.bodies], key=lambda part: part[1].first)
    if not owners:
        _sector_of_tail(out, inner, noun, weak=weak)
        return out
    out.weak = weak
    nations = [part for part in inner.nations if part[1].first < i + 4] if weak else inner.nations
    if nations and (not inner.bodies or nations[0][1].first < inner.bodies[0][1].first):
        joined = _joined(view, nations)
        out.countries = joined if not weak else joined[:1]
        if inner.bodies and not weak:
            _belong(out, inner.bodies[0][0], nation=True)
    elif inner.bodies and not weak:
        _belong(out, inner.bodies[0][0], nation=False)
    out.evidence = [(owners[0][1].first, owners[0][1].last)]
    for title, _ in inner.titles:
        if title.body and not out.entity:
            out.noun = title.id
    _sector_of_tail(out, inner, noun, weak=weak)
    return out


def _sector_of_tail(out: Draft, inner: Parts, noun: str, *, weak: bool) -> None:
    """Let "a group of tourists" be tourists, and the president of a rights group no government."""
    if weak or inner.role is None or out.sector:
        return
    role = inner.role[0]
    if noun.rpartition(" ")[2] in english()["partitive"] or (role.body and role.sector != ("GOV",)):
        out.sector = role.sector


def _by_city(view: View, out: Draft, first: int, last: int) -> None:
    """Take the country of a large city or a province before the noun: "Shanghai authorities"."""
    if out.countries:
        return
    i = first
    while i < last:
        end = i
        while end < last and _plain_name(view, end):
            end += 1
        if end > i:
            if country := city(" ".join(view.text[i:end])):
                out.countries, out.weak = (country,), True
                return
        i = max(end, i + 1)


# --------------------------------------------------------------------------- titles


def _titled(view: View, parts: Parts, phrase: tuple[int, int, int], limit: int) -> Draft:
    title, hit = parts.titles[-1]
    body = next((t for t, _ in parts.titles[:-1] if t.body), None)
    out = _whose(view, parts, phrase, limit, title.id)
    inner_noun, out.noun = out.noun, title.id
    out.office = _office(view, title, hit, phrase[0], body.office if body else inner_noun)
    out.plural, out.single = title.plural, title.single
    out.gone = parts.gone
    sector = out.sector
    if title.weak or not title.sector or title.office == "president":
        told = next((m.sector for m in reversed(parts.modifiers) if m.sector and m.sector != ("PRE",)), ())
        sector = sector or told or title.sector
    else:
        sector = title.sector
    out.sector = ("ELI",) if parts.gone else sector
    if title.country and not out.countries:
        out.countries = (title.country,)
    _by_city(view, out, phrase[0], hit.first)
    name = person_name(view, hit.last, phrase[1])
    out.definite = view.small[phrase[0]] in ("the", "this", "that")
    if title.body:
        out.shape, out.plural = "role", title.plural
        out.entity = _ministry(out)
    elif name:
        out.shape, out.person, out.plural = "person", name, False
        out.entity = ""
    else:
        out.entity = ""
    if out.countries:
        out.set(d.GUESSED if out.weak else d.COMPOSED, "title")
    else:
        out.set(d.UNRESOLVED, "title")
    return out


def _ministry(out: Draft) -> str:
    return f"{out.country}.GOV.{out.office.replace(' ', '-')}" if len(out.countries) == 1 else ""


def _office(view: View, title: Entry, hit: Hit, first: int, body: str) -> str:
    """Return the normal form: modifiers before, the title, and what it is for when that is printed."""
    lists = words()
    before: list[str] = []
    i = hit.first - 1
    while i >= first:
        word = view.small[i]
        other = view.covering[i]
        if word in lists.modifiers:
            before.append(lists.modifiers[word])
        elif not (other and other.reading(*_PLACES, "body")) and word not in ("'s", "’s"):
            break
        i -= 1
    gone = ["former"] if any(view.small[j] in lists.gone for j in range(first, hit.first)) else []
    rank = _rank(view, title, first, hit)
    if rank:
        return rank
    office = " ".join(w for w in [*gone, *reversed(before), body, title.office] if w)
    after = hit.last
    if title.plural or after >= len(view.text) or view.small[after] not in ("for", "to") or title.body:
        return office
    kind = title.office.rpartition(" ")[2]
    if not (before or kind in ("envoy", "representative", "ambassador", "undersecretary", "secretary")):
        return office
    stop = after + 1
    while stop < len(view.text) and stop < after + 7 and view.pos[stop] not in ("PUNCT", "VERB", "AUX"):
        stop += 1
    if kind in ("spokesman",) or stop == after + 1:
        return office
    return f"{office} {' '.join(view.text[after:stop])}"


def _rank(view: View, title: Entry, first: int, hit: Hit) -> str:
    """Read "the No. 2 U.S. diplomat" and "Washington's top diplomat"."""
    if title.office != "diplomat" or title.plural:
        return ""
    if hit.last < len(view.text) and view.small[hit.last] in ("for", "in", "to", "at", "on"):
        return ""
    before = view.small[first : hit.first]
    american = any(
        h.reading("state", "adjective", "capital") and h.readings[0].country == "USA"
        for h in view.within(first, hit.first)
    )
    second = any(w in ("no.", "number", "second-ranking") for w in before) and any(
        w in ("2", "two", "second-ranking") for w in before
    )
    if second:
        return "deputy secretary of state" if american else "deputy foreign minister"
    if "top" in before and ("the" in before or "'s" in before or "’s" in before):
        return "secretary of state" if american else "foreign minister"
    return ""


# --------------------------------------------------------------------------- roles and names


def _role(view: View, parts: Parts, phrase: tuple[int, int, int], limit: int) -> Draft | None:
    assert parts.role is not None
    role, hit = parts.role
    out = _whose(view, parts, phrase, limit, role.id)
    out.shape, out.noun, out.plural = "role", role.id, role.plural
    out.definite = view.small[phrase[0]] in ("the", "this", "that", "these", "those")
    told = next((m.sector for m in reversed(parts.modifiers) if m.sector), ())
    ministry = next((t for t, _ in parts.titles if t.body), None)
    if ministry is not None:
        out.noun = f"{ministry.office} {role.id}"
        out.sector = out.sector or ministry.sector
    elif role.weak:
        out.sector = out.sector or told or role.sector
    elif role.sector == ("CVL",) and told and told[0] in ("REL", "REF", "EDU", "AGR"):
        out.sector = told
    else:
        named = bool(parts.bodies)
        out.sector = out.sector if named and out.sector else role.sector
    if role.id in words().relations and (parts.owned or out.evidence) and out.shape == "role":
        out.countries, out.entity = (), ""  # somebody else
    if parts.gone and out.sector == ("GOV",):
        out.sector, out.gone = ("ELI",), True
    if out.countries and role.body and not role.plural and not out.entity and out.sector:
        out.entity = f"{out.country}.{out.sector[0]}"
    if not parts.bodies and not role.body:
        out.entity = ""
    if any(m.sector == ("PRE",) for m in parts.modifiers):
        out.sector = ("PRE",)
    if (
        role.weak
        and not out.sector
        and not out.countries
        and role.id in ("state", "country", "nation", "side", "power")
    ):
        out.shape = "group" if role.plural else "role"
    _by_city(view, out, phrase[0], hit.first)
    strength = d.LOOSE if not out.sector and role.weak else d.COMPOSED
    out.set((d.GUESSED if out.weak else strength) if out.countries else d.UNRESOLVED, "role")
    return None if role.thing and not out.countries else out


def _named(view: View, parts: Parts, phrase: tuple[int, int, int]) -> Draft | None:
    first, last, head = phrase
    hit = view.covering[head]
    if hit is not None and hit.reading("none"):
        return None
    if hit is not None and (several := hit.reading("several")):
        out = Draft(*phrase, shape="group", countries=several.several, plural=True)
        out.set(d.SURE, "several")
        return out
    body = next(((b, h) for b, h in parts.bodies if h.first <= head < h.last), None)
    if body:
        return _body(view, parts, phrase, body[0])
    nation = next(((n, h) for n, h in parts.nations if h.first <= head < h.last), None)
    if nation:
        return _nation(parts, phrase, nation[0])
    if not view.text[head][:1].isalnum():
        return None
    start = first
    while start < head and (not view.capital(start) or view.small[start] in ("the", "a", "an")):
        start += 1
    covered = [
        h.last for h in view.within(first, last) if h.last <= head and not _in_a_name(view, h, first, last)
    ]
    start = max([start, *covered])
    while start < head and view.text[start] in ("'s", "’s", "'", "’"):
        start += 1
    if view.pos[head] == "PROPN" and (name := person_name(view, start, last)):
        polite = start > first and view.small[start - 1] in english()["honorifics"]
        return _unlisted(parts, phrase, name, person=polite or view.ent[head] == "PERSON", view=view)
    return _thing(view, parts, phrase)


def _body(view: View, parts: Parts, phrase: tuple[int, int, int], body: Entry) -> Draft:
    out = Draft(*phrase, shape="body", countries=(body.country,), sector=body.sector, entity=body.id)
    nations = [n for n in parts.nations if n[1].first < phrase[2]]
    if nations and nations[0][0].country != body.country:
        if view.covering[phrase[2]] is not None and body.country in ("NGO", "IMG"):
            out.countries = (nations[0][0].country,)
        elif body.country not in ("UNO", "EUR", "IGO"):
            out.countries = (nations[0][0].country,)
            out.entity = f"{out.country}.{body.sector[0]}" if body.sector else out.country
    out.plural = False
    out.set(d.COMPOSED, "body")
    return out


def _nation(parts: Parts, phrase: tuple[int, int, int], nation: Entry) -> Draft:
    shapes = {"capital": "capital", "people": "people", "adjective": "people"}
    out = Draft(*phrase, shape=shapes.get(nation.kind, "state"), countries=(nation.country,))  # type: ignore[arg-type]
    out.sector, out.entity = nation.sector, nation.id
    out.plural = nation.plural
    if out.shape == "people":
        out.entity = ""
        out.sector = out.sector or next((m.sector for m in parts.modifiers if m.sector), ())
    out.set(d.CAPITAL if out.shape == "capital" else d.SURE, nation.kind)
    return out


def _unlisted(
    parts: Parts, phrase: tuple[int, int, int], name: str, *, person: bool, view: View
) -> Draft | None:
    """A capitalised name: a person when the model or a Mr. says so, else an organisation nobody listed."""
    owners = [n for n in [*parts.nations, *parts.bodies] if n[1].first < phrase[2]]
    countries = (owners[0][0].country,) if owners else ()
    if person:
        out = Draft(*phrase, shape="person", countries=countries, person=name, gone=parts.gone)
        out.sector = ("ELI",) if parts.gone else parts.bodies[0][0].sector if parts.bodies else ()
        out.set(d.LIKELY if countries else d.UNRESOLVED, "name")
        return out
    if countries or view.ent[phrase[2]] in ("ORG", "NORP"):
        out = Draft(*phrase, shape="unknown", countries=countries, person="" if countries else name)
        out.set(d.LOOSE if countries else d.UNRESOLVED, "unlisted")
        return out
    return (
        Draft(*phrase, shape="unknown", person=name)
        if view.ent[phrase[2]] in ("", "GPE", "LOC", "FAC")
        else None
    )


def city(name: str) -> str:
    """Return the country of a large city or a province, "" for other names."""
    place = next((e for e in entries(name) if e.population >= _CITY or e.kind == "unit"), None)
    return place.where.country if place is not None else ""


def _thing(view: View, parts: Parts, phrase: tuple[int, int, int]) -> Draft | None:
    """Something that belongs to a nation: "Chinese imports"."""
    own = _after_owner(view, phrase[0], phrase[2])
    nations = [n for n in parts.nations if own <= n[1].first and n[1].last <= phrase[2]]
    if not nations or view.pos[phrase[2]] not in ("NOUN", "PROPN"):
        return None
    joined = _joined(view, nations)
    out = Draft(*phrase, shape="thing", countries=joined, noun=view.small[phrase[2]])
    out.set(d.LOOSE, "thing")
    return out


def person_name(view: View, first: int, last: int) -> str:
    """Return the name that begins at a word, "" when none does: capitalised words and particles."""
    lists = english()
    i = first
    while i < last and view.small[i] in lists["honorifics"]:
        i += 1
    start = i
    while i < last and _of_name(view, i, start):
        i += 1
    while i > start and (view.small[i - 1] in lists["particles"] or view.text[i - 1] in ("-", "'")):
        i -= 1
    if i == start or view.small[start] in lists["no_name"]:
        return ""
    shown = ""
    for j in range(start, i):
        shown += view.text[j] if j == start or view.glued(j) else " " + view.text[j]
    return shown if any(c.isalpha() for c in shown) else ""


def _of_name(view: View, i: int, start: int) -> bool:
    word = view.text[i]
    if word in ("'s", "’s", "'", "’"):
        return False
    if word in ("-", "‐", "‑"):
        return i > start and view.glued(i)
    if i > start and view.glued(i):
        return True
    return (view.capital(i) and word[:1].isalpha()) or (view.small[i] in english()["particles"])
