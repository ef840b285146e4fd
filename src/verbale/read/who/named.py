"""Names, listed or not, and what only belongs to a nation: "the Kremlin", "Jens Holm", "Chinese imports"."""

from __future__ import annotations

from verbale.read.who import bodies
from verbale.read.who import draft as d
from verbale.read.who.doers import doers
from verbale.read.who.draft import ABOVE_STATES, Draft
from verbale.read.who.entries import Entry
from verbale.read.who.epithet import for_state
from verbale.read.who.fold import key
from verbale.read.who.names import name_word, person_name
from verbale.read.who.parts import PLACES, Parts, after_owner, in_a_name, joined_nations
from verbale.read.who.stretches import OWN, Phrase, possessive
from verbale.read.who.view import View, english
from verbale.read.who.whose import from_tail


def named(view: View, parts: Parts, phrase: Phrase, limit: int) -> Draft | None:
    """Return what a name stands for: a collective, a body, a nation, a person, or something that belongs to one."""
    head = phrase[2]
    hit = view.covering[head]
    if hit is not None:
        if hit.reading("none"):
            return None
        if several := hit.reading("several"):
            return _several(phrase, several)
        body = next((b for b, h in parts.bodies if h is hit), None)
        if body:
            return _body(view, parts, phrase, body, limit)
        nation = next((n for n, h in parts.nations if h is hit), None)
        if nation:
            return _nation(parts, phrase, nation)
    if not view.text[head][:1].isalnum():
        return None
    out = doers(view, phrase, limit) or _capitalised(view, parts, phrase)
    if out is not None and out.shape == "person" and not out.countries:
        _of_state(view, out, limit)
    return out


def _of_state(view: View, out: Draft, limit: int) -> None:
    """Take the country of "Anna Kritz of Norway", and the body of "Jens Holm of the Polish army"."""
    if out.last < limit and view.small[out.last] == "of":
        told = from_tail(view, Draft(out.first, out.last, out.head, "person"), out.last, limit, "")
        if told.countries:
            out.countries, out.sector, out.evidence = told.countries, told.sector, told.evidence
            out.set(d.LIKELY, "name")


def _several(phrase: Phrase, several: Entry) -> Draft:
    out = Draft(*phrase, shape="group", countries=several.several, plural=True)
    out.set(d.SURE, "several")
    return out


def _capitalised(view: View, parts: Parts, phrase: Phrase) -> Draft | None:
    """Read a name that no list has, else a thing."""
    first, last, head = phrase
    start = first
    while start < head and (not view.capital(start) or view.small[start] in ("the", "a", "an")):
        start += 1
    covered = [
        h.last for h in view.within(first, last) if h.last <= head and not in_a_name(view, h, first, last)
    ]
    start = max([start, *covered])
    while start < head and view.text[start] in OWN:
        start += 1
    start = _name_start(view, start, head)
    if (view.pos[head] == "PROPN" or _hyphened(view, start, head)) and (
        name := person_name(view, start, last)
    ):
        polite = start > first and view.small[start - 1] in english()["honorifics"]
        person = polite or (_is_person(view, head, name) and not _institution(view, first, last, start))
        return _unlisted(parts, phrase, name, person=person, view=view)
    return _thing(view, parts, phrase)


def _hyphened(view: View, first: int, head: int) -> bool:
    """Say whether a word ends a name by its form, whatever the model takes it for: "Kim Hong-kyun"."""
    if "-" in view.text[head][1:-1] and view.capital(head):  # one token: "Park Geun-hye"
        return head > first and view.capital(head - 1)
    glued = head - 2 > first - 1 and view.text[head - 1] == "-" and view.glued(head) and view.glued(head - 1)
    return glued and head - 3 >= first and view.capital(head - 2) and view.capital(head - 3)


def _is_person(view: View, head: int, name: str) -> bool:
    """Believe the model that a name is a person's, but not of an acronym."""
    return view.ent[head] == "PERSON" and not (name.isupper() and " " not in name)


def _institution(view: View, first: int, last: int, start: int) -> bool:
    """Say whether what the model takes for a person is a body by its form: "the Mossos", "Partido Nuevo"."""
    alone = start == last - 1 and start > first and view.small[start - 1] == "the"
    return alone or bodies.foreign(view, start, last)


def _name_start(view: View, first: int, head: int) -> int:
    """Return where the run of name words ends up to the left: "midfielder Per Holm" begins at Per."""
    i = head
    while i > first and (view.glued(i) or name_word(view, i - 1)):
        i -= 1
    return i


def _body(view: View, parts: Parts, phrase: Phrase, body: Entry, limit: int) -> Draft:
    out = Draft(*phrase, shape="body", countries=(body.country,), sector=body.sector, entity=body.id)
    nations = [n for n in parts.nations if n[1].first < phrase[2]]
    if nations and nations[0][0].country != body.country:
        local = body.country in ("NGO", "IMG") or possessive(view, nations[0][1])
        if local and view.covering[phrase[2]] is not None:  # "Chad's Security Council"
            out.countries = (nations[0][0].country,)
        elif body.country not in ABOVE_STATES:
            out.countries = (nations[0][0].country,)
            out.entity = f"{out.country}.{body.sector[0]}" if body.sector else out.country
    if body.sector[:1] == ("PTY",) and phrase[1] < limit and view.small[phrase[1]] in ("of", "in"):
        told = from_tail(view, Draft(*phrase, "body"), phrase[1], limit, "")
        if told.countries and told.country != body.country:  # "the Labour Party of Norway"
            out.countries, out.entity, out.evidence = told.countries, f"{told.country}.PTY", told.evidence
    out.seat, out.town = body.office, body.town
    out.set(d.COMPOSED, "body")
    return out


def _nation(parts: Parts, phrase: Phrase, nation: Entry) -> Draft:
    shapes = {"capital": "capital", "people": "people", "adjective": "people"}
    out = Draft(*phrase, shape=shapes.get(nation.kind, "state"), countries=(nation.country,))  # type: ignore[arg-type]
    out.sector, out.entity = nation.sector, nation.id
    out.plural = nation.plural
    if out.shape == "people":
        out.entity = ""
        out.sector = out.sector or next((m.sector for m in parts.modifiers if m.sector), ())
        if not out.sector and "." in nation.id:  # of a part of a state: no government speaks as "Texans"
            out.sector = ("CVL",)
    out.set(d.CAPITAL if out.shape == "capital" else d.SURE, nation.kind)
    return out


def _unlisted(parts: Parts, phrase: Phrase, name: str, *, person: bool, view: View) -> Draft | None:
    """A capitalised name: a person when the model or a Mr. says so, else an organisation nobody listed."""
    owners = [n for n in [*parts.nations, *parts.bodies] if n[1].first < phrase[2]]
    if owners and not person and view.small[phrase[2]] in english()["roads"] | english()["lands"]:
        return None  # "Jordan Street", "the Mali Empire"
    countries = (owners[0][0].country,) if owners else ()
    if person:
        out = Draft(*phrase, shape="person", countries=countries, person=name, gone=parts.gone)
        out.sector = parts.bodies[0][0].sector if parts.bodies else ()
        out.set(d.LIKELY if countries else d.UNRESOLVED, "name")
        return out
    sector = bodies.sector(view, phrase[0], bodies.end(view, phrase[1], len(view.text)))
    if sector is not None and not owners and bodies.is_name(view, phrase[0], phrase[1]):
        return _of_words(view, phrase, sector)
    if countries or view.ent[phrase[2]] in ("ORG", "NORP"):
        out = Draft(*phrase, shape="unknown", countries=countries, person="" if countries else name)
        out.sector = sector or () if countries else ()
        out.set(d.LOOSE if countries else d.UNRESOLVED, "unlisted")
        return out
    able = view.ent[phrase[2]] in ("", "GPE", "LOC", "FAC") or (" " in name and key(name) in view.known.held)
    return Draft(*phrase, shape="unknown", person=name) if able else None


def _of_words(view: View, phrase: Phrase, sector: tuple[str, ...]) -> Draft:
    """Read a body by the words of its name, a place among them even if people are called so: "Chad Airways"."""
    out = Draft(*phrase, shape="role", sector=sector, institution=True)
    place = next((e for h in view.within(*phrase[:2]) if (e := h.reading(*PLACES)) is not None), None)
    if place is not None:
        out.countries = (place.country,)
    out.set(d.LOOSE if out.countries else d.UNRESOLVED, bodies.RULE)
    return out


def _thing(view: View, parts: Parts, phrase: Phrase) -> Draft | None:
    """Read what belongs to a nation or a body: "Chinese imports", "a U.N. resolution"."""
    own = after_owner(view, phrase[0], phrase[2])
    nations = [n for n in parts.nations if own <= n[1].first and n[1].last <= phrase[2]]
    bodies = [b for b in parts.bodies if own <= b[1].first and b[1].last <= phrase[2]]
    if not (nations or bodies) and (called := for_state(view, phrase)) is not None:
        return called
    if not (nations or bodies) or view.pos[phrase[2]] not in ("NOUN", "PROPN"):
        return None
    out = Draft(*phrase, shape="thing", noun=view.small[phrase[2]])
    if nations:
        out.countries = joined_nations(view, nations)
    else:
        body = bodies[0][0]
        out.countries, out.sector, out.entity = (body.country,), body.sector, body.id
    out.set(d.LOOSE, "thing")
    return out
