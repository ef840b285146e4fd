"""Two noun phrases for one party: "Daniel Kritz, assistant US secretary of state"."""

from __future__ import annotations

from itertools import pairwise

from verbale.read.who.draft import Draft
from verbale.read.who.fold import key, slug
from verbale.read.who.titles import facing
from verbale.types import Tokens

_TELLING = ("person", "office", "role", "body", "unknown", "thing")


def join(drafts: list[Draft], tokens: Tokens) -> None:
    """Let phrases in apposition tell each other what each knows alone."""
    for title, name in pairwise(drafts):
        if _cut_off(title, name, tokens):
            _share(title, name)
    by_head = {draft.head: draft for draft in drafts}
    for draft in drafts:
        if tokens.dep[draft.head] != "appos":
            continue
        other = by_head.get(tokens.head[draft.head])
        if other is not None and _fits(other, draft):
            _share(other, draft)


def _cut_off(title: Draft, name: Draft, tokens: Tokens) -> bool:
    """Say whether the parser ended a sentence after "Gen." and began one with the name."""
    between = tokens.text[title.last : name.first]
    cut = title.last == name.first or between == (".",)
    short = tokens.text[title.last - 1].endswith(".") or between == (".",)
    return cut and short and title.shape == "office" and name.shape == "person" and not name.office


def _fits(one: Draft, two: Draft) -> bool:
    if one.shape not in _TELLING or two.shape not in _TELLING:
        return False
    if one.person and two.person and key(one.person) != key(two.person):
        return False
    if one.plural != two.plural and "unknown" not in (one.shape, two.shape):
        return False
    if len(one.countries) > 1 or len(two.countries) > 1:
        return False
    return bool(one.office or two.office or one.noun or two.noun or one.person == two.person)


def _share(one: Draft, two: Draft) -> None:
    named, titled = (one, two) if (one.person and not two.office) or two.office else (two, one)
    country = titled.countries or named.countries
    person = named.person or titled.person
    office = titled.office or named.office
    sector = titled.sector or named.sector
    noun = titled.noun or named.noun
    if noun == "counterpart":
        office = office or named.office
    evidence = (titled.first, titled.last), (named.first, named.last)
    surer = max(one, two, key=lambda x: x.confidence)
    entity = one.entity or two.entity
    for draft, words in (
        (one, evidence[0] if named is one else evidence[1]),
        (two, evidence[0] if named is two else evidence[1]),
    ):
        draft.countries, draft.office, draft.sector, draft.noun = country, office, sector, noun
        draft.person = person
        draft.gone = one.gone or two.gone
        draft.single = one.single or two.single
        if person:
            draft.shape, draft.entity = "person", ""
        elif "body" in (one.shape, two.shape):
            draft.shape, draft.entity = "body", entity
        draft.evidence.append(words)
        draft.set(
            surer.confidence, surer.rule.removeprefix("who.").removesuffix(" + apposition") + " + apposition"
        )


def counterpart_office(office: str, country: str) -> str:
    """Return the office of a counterpart: same modifiers, the title its country uses."""
    words = office.split(" ")
    for cut in range(len(words)):
        head = " ".join(words[cut:])
        other = facing(head, country)
        if other != head or cut == len(words) - 1:
            return " ".join([*words[:cut], other])
    return office


__all__ = ["counterpart_office", "join", "slug"]
