"""Titles of offices and nouns for roles, made from their tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from verbale import datafiles
from verbale.read.who.entries import Entry

_TITLES, _ROLES = "lang/en/titles.yaml", "lang/en/roles.yaml"


@dataclass(frozen=True, slots=True)
class Words:
    """Small tables that composition asks."""

    modifiers: Mapping[str, str]  # before a title → what of it stays in the office
    gone: frozenset[str]
    honorific: frozenset[str]
    coming: frozenset[str]
    weak: Mapping[str, tuple[str, ...]]  # noun → sector when nothing else tells
    relations: frozenset[str]
    held_in: Mapping[str, frozenset[str]]  # office → the only states that have it
    not_in: Mapping[str, frozenset[str]]  # office → states that have none
    staffs: frozenset[str]  # whose chief of staff is the army's
    furniture: frozenset[str]  # titles without a plural
    stands_in: Mapping[str, frozenset[str]]  # office → those that its holder is asked for by
    beside: frozenset[str]  # offices whose holders mostly have another
    facing: tuple[tuple[str, frozenset[str], Mapping[str, str]], ...]  # office, its equals, at a country


@cache
def words() -> Words:
    """Return the tables of titles.yaml and roles.yaml that are not names."""
    titles, roles = datafiles.read_yaml(_TITLES), datafiles.read_yaml(_ROLES)
    return Words(
        titles["modifiers"],
        frozenset(titles["gone"]),
        frozenset(titles["honorific"]),
        frozenset(titles["coming"]),
        {noun: (sector,) if sector else () for noun, sector in roles["weak"].items()},
        frozenset(roles["relations"]),
        {office: frozenset(codes) for office, codes in titles["held_in"].items()},
        {office: frozenset(codes) for office, codes in titles["not_in"].items()},
        frozenset(titles["staffs"]),
        frozenset(titles["furniture"]),
        {office: frozenset(heads) for office, heads in titles["stands_in"].items()},
        frozenset(titles["beside"]),
        tuple((c["office"], frozenset(c["facing"]) | {c["office"]}, c["at"]) for c in titles["counterpart"]),
    )


def facing(office: str, country: str | None) -> str:
    """Return what an office is called at its counterpart of another country."""
    for normal, equals, at in words().facing:
        if office in equals:
            return at.get(country or "", normal)
    return office


def plural(noun: str) -> str:
    """Return a regular plural."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("man", "Man")):
        return noun[:-2] + "en"
    return noun + "s"


def titles() -> Iterator[tuple[str, Entry]]:
    """Yield every printed form of a title with its reading."""
    data = datafiles.read_yaml(_TITLES)
    for row in data["offices"]:
        entry = Entry(
            "title",
            row["normal"],
            row.get("country", ""),
            tuple(row["sector"]),
            row["normal"],
            single=row.get("single", False),
            weak=row["normal"].split()[-1] in words().weak,
        )
        for form in row["forms"]:
            yield from numbers(form, entry)
    for row in data["portfolio_heads"]:
        for normal, forms in data["portfolios"].items():
            yield from _portfolio(row, normal, forms)


@cache
def portfolios() -> frozenset[str]:
    """Return every printed form of what a minister may be for."""
    return frozenset(form for forms in datafiles.read_yaml(_TITLES)["portfolios"].values() for form in forms)


@cache
def portfolio_words() -> frozenset[str]:
    """Return every word of what a minister may be for, listed by itself or joined to others."""
    more = datafiles.read_yaml(_TITLES)["portfolio_words"]
    return frozenset(w for form in portfolios() for w in form.split() if w not in ("and", "of")) | set(more)


@cache
def portfolio_heads() -> Mapping[str, Mapping[str, Any]]:
    """Return who has a portfolio, by the words before "of" and "for": "secretary of state" as "secretary"."""
    heads = {row["head"]: row for row in datafiles.read_yaml(_TITLES)["portfolio_heads"]}
    return heads | {"secretary of state": heads["secretary"], "minister of state": heads["minister"]}


@cache
def portfolio_of(form: str) -> str:
    """Return the normal name of what a minister is for, else the printed one."""
    listed = datafiles.read_yaml(_TITLES)["portfolios"].items()
    return next((normal for normal, forms in listed if form in forms and normal != "own"), form)


def numbers(form: str, entry: Entry) -> Iterator[tuple[str, Entry]]:
    """Yield a printed form of a title, and its plurals."""
    yield form, entry
    if form.endswith(".") or form in words().furniture:
        return
    first, _, rest = form.partition(" of ")
    many = plural(first) + (f" of {rest}" if rest else "")
    first, sep, last = form.partition(" to ")
    if sep:
        many = f"{plural(first)} to {last}"
    if (
        form.endswith(("general", "-general"))
        and " " + form.split("-", maxsplit=1)[0] != " general"
        and form != "general"
    ):
        yield many, replace(entry, plural=True)
        many = form.replace(" general", "s general").replace("-general", "s-general")
    yield many, replace(entry, plural=True)


def _portfolio(row: Mapping[str, Any], normal: str, forms: list[str]) -> Iterator[tuple[str, Entry]]:
    head, many, body = row["head"], row["plural"], row.get("body", False)
    office = row["office"].format(p=normal)
    for form in forms:
        printed = normal == "own" or row.get("printed", False)
        shown = row["office"].format(p=form) if printed else office
        entry = Entry(
            "title", shown, "", tuple(row["sector"]), shown, single=row.get("single", False), body=body
        )
        several = replace(entry, plural=True)
        yield from ((f"{form} {head}", entry), (f"{form} {many}", several))
        yield from ((f"{head} of {form}", entry), (f"{many} of {form}", several))
        if not body:
            yield from ((f"{head} for {form}", entry), (f"{head} of state for {form}", entry))
            yield f"{head} in charge of {form}", entry
        yield f"{head} of the {form}", entry
        if head == "minister":
            yield f"{form} min.", entry


def roles() -> Iterator[tuple[str, Entry]]:
    """Yield every role noun, its plural, and every word before a noun that tells a sector."""
    data = datafiles.read_yaml(_ROLES)
    for sector, nouns in data["nouns"].items():
        for noun in nouns:
            entry = Entry(
                "role", noun, "", tuple(sector.split()), body=_is_body(noun), weak=noun in data["weak"]
            )
            yield noun, entry
            yield plural(noun), replace(entry, plural=True)
    for sector, nouns in data["plural"].items():
        for noun in nouns:
            yield noun, Entry("role", noun, "", (sector,), body=_is_body(noun), plural=True)
    for noun, sector in data["weak"].items():
        entry = Entry("role", noun, "", (sector,) if sector else (), body=_is_body(noun), weak=True)
        yield noun, entry
        yield plural(noun), replace(entry, plural=True)
    for sector, nouns in data["modifiers"].items():
        yield from ((noun, Entry("modifier", noun, "", (sector,))) for noun in nouns)
    for sector, nouns in data["things"].items():
        for noun in nouns:
            yield noun, Entry("role", noun, "", (sector,), thing=True)
            yield plural(noun), Entry("role", noun, "", (sector,), thing=True, plural=True)


def _is_body(noun: str) -> bool:
    return noun.partition(" of ")[0].rpartition(" ")[2] in datafiles.words(_ROLES, "institutions")


@cache
def family(office: str) -> str:
    """Return what an office is about: "foreign" of "deputy foreign minister" and "foreign ministry spokesman"."""
    words_ = [
        w
        for w in office.split(" for ", maxsplit=1)[0].split()
        if w not in words().modifiers or w == "presidential"
    ]
    while words_ and words_[-1] in ("spokesman", "official", "adviser"):
        words_.pop()
    if not words_:
        return ""
    if words_[0] in ("president", "presidential"):
        return "president"
    if words_[-1] in ("minister", "ministry", "secretary") and len(words_) > 1:
        return " ".join(words_[:-1])
    return (
        " ".join(words_) if words_[0] not in ("minister", "envoy", "ambassador", "diplomat", "leader") else ""
    )
