"""Nouns for people and institutions, with whose they are and what tells their sector: "Syrian rebels", "the Polish navy"."""

from __future__ import annotations

from verbale.read.who import bodies
from verbale.read.who import draft as d
from verbale.read.who.chambers import committee
from verbale.read.who.draft import Draft
from verbale.read.who.entries import Entry
from verbale.read.who.fold import slug
from verbale.read.who.leading import led
from verbale.read.who.names import person_name
from verbale.read.who.parts import Parts
from verbale.read.who.stretches import OWN, Phrase
from verbale.read.who.titles import words
from verbale.read.who.view import View, english
from verbale.read.who.whose import by_city, made_of, whose

_CIVIC = (("LAB",), ("REL",), ("SOC",), ("BUS",), ("PTY",))  # a breakaway union is no state
_LEFT = (("LAB",), ("UAF",), ("CVL",), ("SOC",))  # which who leaves it was no elite in
_STATES = ("state", "country", "nation", "side", "power")
# sector of a noun → sectors that a word before it may give instead: "Christian villagers", "rebel brigade"
_TELLS = {
    "CVL": ("REL", "REF", "EDU", "AGR"),
    "MIL": ("REB", "PRM", "UAF", "COP"),
    "UAF": ("REB", "PRM"),
    "UNK": ("UAF", "REB", "PRM", "CRM"),
}


def role_of(view: View, parts: Parts, phrase: Phrase, limit: int) -> Draft | None:
    """Return what a noun for people or an institution describes: "Syrian rebels", "the Polish navy"."""
    assert parts.role is not None
    role, hit = parts.role
    out = whose(view, parts, phrase, limit, role.id)
    out.shape, out.noun, out.plural, out.institution = "role", role.id, role.plural, role.body
    out.definite = view.small[phrase[0]] in ("the", "this", "that", "these", "those")
    _sector(out, role, parts)
    _by_words(view, out, parts, phrase, limit)
    if role.id in words().relations and (parts.owned or out.evidence) and out.shape == "role":
        out.countries, out.entity = (), ""  # somebody else
    if role.id in english()["family"] and out.evidence and _of_parents(view, phrase[1], limit):
        out.countries = ()  # "the son of Polish immigrants"
    if not out.sector and role.weak and phrase[1] < limit and view.small[phrase[1]] == "of":
        out.sector = made_of(view, role.id, phrase[1] + 1, limit)
    if out.countries and role.body and not role.plural and not out.entity and out.sector:
        out.entity = f"{out.country}.{out.sector[0]}"
    if not parts.bodies and not role.body:
        out.entity = ""
    if role.plural and role.id in _STATES and not out.sector and not out.countries:
        out.shape = "group"
    if role.id not in english()["embassies"]:
        by_city(view, out, phrase[0], hit.first)
    if parts.name_at >= 0:
        _bears(out, role, person_name(view, parts.name_at, phrase[1]), view.ent[phrase[1] - 1])
    strength = d.LIKELY if not out.sector and role.weak else d.COMPOSED
    out.set((d.GUESSED if out.weak else strength) if out.countries else d.UNRESOLVED, "role")
    _joint_force(view, out, role, hit.first)
    alone = phrase[1] - phrase[0] == 1 and not view.capital(phrase[0]) and not role.plural
    quantity = role.id in english()["quantity"] and not out.sector
    bare = quantity or (role.weak and alone and out.sector == role.sector)
    return None if (role.thing or bare) and not out.countries else out


def _by_words(view: View, out: Draft, parts: Parts, phrase: Phrase, limit: int) -> None:
    """Let the words of a body's name tell its sector; whatever a parliament's committee is for, it is of that."""
    assert parts.role is not None
    role, hit = parts.role
    chamber = committee(view, phrase[0], hit.last)
    if chamber:
        out.sector = ("LEG",)
    printed = out.definite or bodies.is_name(view, phrase[0], phrase[1])
    if role.body and printed and " of " not in role.id and not parts.modifiers and not parts.bodies:
        end = bodies.end(view, phrase[1], limit)
        out.sector = (
            () if chamber else bodies.sector(view, _behind_nations(view, parts, phrase), end)
        ) or out.sector
        if bodies.is_name(view, phrase[0], end):  # "the National Institute of Disaster Management"
            out.elsewhere = False


def _behind_nations(view: View, parts: Parts, phrase: Phrase) -> int:
    """Return where the words of a name begin that tell what a body is: "the Peruvian congress" is no party's."""
    i = phrase[0] + (view.small[phrase[0]] in ("the", "this", "that"))
    for _, hit in parts.nations:
        if hit.first == i and hit.last <= phrase[2]:
            i = hit.last + (view.text[hit.last] in OWN)
    return i


def _joint_force(view: View, out: Draft, role: Entry, before: int) -> None:
    """Read a coalition that a state leads as a force of several states, as the listed ones are."""
    if not out.countries and role.id in english()["joint_forces"] and led(view, out.first, before):
        out.countries, out.sector, out.entity = ("IGO",), ("MIL",), ""
        out.set(d.LIKELY, "role")


def _of_parents(view: View, first: int, limit: int) -> bool:
    """Say whether what follows a noun for kin tells where parents are from, who are nobody of that state."""
    return any(view.small[i] in english()["parents"] for i in range(first, min(limit, first + 5)))


def _sector(out: Draft, role: Entry, parts: Parts) -> None:
    """Let what stands before a noun tell its sector where the noun leaves that open: "rebel officials"."""
    once = role.sector[:1] in _LEFT  # "former fighters" are still no officials
    modifiers = [m for m in parts.modifiers if m.sector and not (once and m.id in words().gone)]
    told = next((m.sector for m in reversed(modifiers)), ())
    ministry = next((t for t, _ in parts.titles if t.body), None)
    if ministry is not None:
        out.noun = f"{ministry.office} {role.id}"
        out.sector = out.sector or ministry.sector
    elif role.weak:
        own = ("GOV",) if role.id == "side" and not role.plural and out.countries else role.sector
        force = role.sector == ("MIL",) and told == ("GOV",)  # "a foreign force"
        out.sector = (
            out.sector or (() if force else told) or own
        )  # the Polish side of a table is its government
    elif told and told[0] in _TELLS.get(role.sector[0], ()):
        out.sector = told
    elif not (parts.bodies and out.sector):
        out.sector = role.sector
    if any(m.sector == ("PRE",) for m in parts.modifiers) and role.sector[:1] not in _CIVIC:
        out.sector = ("PRE",)
    if parts.gone and out.sector[:1] in (("GOV",), ("LEG",), ("SPY",), ("JUD",)):
        out.sector, out.gone = ("ELI",), True
    elif parts.gone and out.sector[:1] in (("EDU",), ("BUS",), ("JRN",), ("MED",), ("CVL",)):
        out.sector, out.gone = (), True  # "a former teacher" may be anything now


def _bears(out: Draft, role: Entry, name: str, kind: str) -> None:
    """Give a role the name that stands behind it: "gunman Ali Bello", "shipping firm Nordvik", "gold miner Auro"."""
    firm = kind == "ORG" and role.id.rpartition(" ")[2] in english()["firms_too"]
    if firm:
        out.sector, out.institution = ("BUS",), True
    if not (role.body or firm):
        out.shape, out.person, out.entity = "person", name, ""
    elif name and out.country and out.sector:
        out.entity = f"{out.country}.{out.sector[0]}.{slug(name)}"
