"""What two phrases for one party tell each other: the name of one, the office, country and kind of the other."""

from __future__ import annotations

from verbale.read.who.bodies import RULE
from verbale.read.who.draft import NOT_STATES, SOFT, UNRESOLVED, Draft
from verbale.read.who.english import english
from verbale.read.who.titles import words

_WORDS = f"who.{RULE}"
_SERVING = frozenset({"GOV", "LEG", "MIL", "JUD", "COP", "OPP"})


def share(one: Draft, two: Draft) -> None:
    """Let two phrases for one party tell each other what each knows alone."""
    named, titled = _named_and_titled(one, two)
    country = _of_own(titled, named) or _of_own(named, titled)
    person = "" if titled.institution else named.person or titled.person
    office = titled.office or named.office
    sector = _surer_sector(titled, named)
    noun = titled.noun or named.noun
    facing_ = {one.noun, two.noun} & ({"counterpart"} | english()["colleagues"])
    if facing_:  # "his Thai counterpart, Prof. Somchai": the office is told by whose counterpart he is
        noun = facing_.pop()
        office = "" if office in words().honorific else office or named.office
    states = named.country not in {"", *NOT_STATES} and not named.gone
    if titled.country in NOT_STATES and named.office and states:
        country, office = named.countries, named.office  # "Malian leader Holm, this year's chair of ECOWAS"
    unit = (titled if office == titled.office and titled.office else named).unit
    gone = titled.gone or (named.gone and not titled.office)
    elsewhere, single = one.elsewhere or two.elsewhere, one.single or two.single
    entity = one.entity or two.entity
    surer = max(one, two, key=lambda x: x.confidence)
    confidence = surer.confidence if country else min(surer.confidence, UNRESOLVED)
    rule = surer.rule.removeprefix("who.").removesuffix(" + apposition") + " + apposition"
    for draft, other in ((one, two), (two, one)):
        draft.countries, draft.office, draft.sector, draft.noun = country, office, sector, noun
        draft.person, draft.unit, draft.gone = person, unit, gone
        draft.elsewhere, draft.single = elsewhere, single
        if person:
            draft.shape, draft.entity = "person", ""
        elif titled.institution:  # "the Dawn Front, a rebel group"
            draft.shape, draft.institution = "role", True
        elif "body" in (one.shape, two.shape):
            draft.shape, draft.entity = "body", entity
        draft.evidence.append((other.first, other.last))
        draft.set(confidence, rule)


def _named_and_titled(one: Draft, two: Draft) -> tuple[Draft, Draft]:
    """Return which of two phrases is the name, and which tells the office that counts."""
    named, titled = (one, two) if (one.person and not two.office) or two.office else (two, one)
    if titled.gone and named.office and not named.gone:
        named, titled = titled, named  # "Vice President Jens Holm, a former general"
    ranks = words().honorific
    if titled.office in ranks and named.office and named.office not in ranks:
        named, titled = titled, named  # "Chad's army chief, Lt. Gen. Jens Holm"
    if titled.office == "ambassador" and named.single and not titled.country:
        named, titled = titled, named  # "the foreign minister, Ambassador Jens Holm"
    return named, titled


def _of_own(draft: Draft, other: Draft) -> tuple[str, ...]:
    """Return the countries of a phrase, but not of what an official was or is beside his office: "Holm, an academic from Yale"."""
    left = (draft.gone or draft.sector == ("ELI",)) and draft.shape in ("role", "office")
    if left and draft.country in NOT_STATES and not draft.definite:
        return ()  # "Holm, a former UN official," is again of his state
    if left and other.office in english()["heads"] and not (other.gone or other.countries or draft.definite):
        return ()  # "President Holm, a former Danish official," of a state the text takes for granted
    told = draft.shape in ("role", "office") and draft.evidence != [] and not (draft.definite or draft.person)
    beside = told and draft.main_sector not in _SERVING
    serves = other.main_sector in _SERVING and other.office not in ("", *words().honorific)
    once = draft.gone and draft.sector != ("ELI",)  # "a former banker of a Swiss bank"
    return () if beside and (once or serves) else draft.countries


def _surer_sector(one: Draft, two: Draft) -> tuple[str, ...]:
    """Return the sector of who has an office, else of who is told more of than "a man" or "the son"."""
    told = [x for x in (one, two) if x.sector]
    ranks = words().honorific
    ranked = sorted(
        told, key=lambda x: (not x.office or x.office in ranks, x.sector in SOFT, x.rule == _WORDS)
    )
    return ranked[0].sector if ranked else ()
