"""What a clause tells of a name: "who heads Chad's intelligence service", "Malians protested"."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import SOFT, Draft
from verbale.read.who.view import english
from verbale.types import Tokens


def relatives(drafts: list[Draft], tokens: Tokens) -> None:
    """Give a person nothing is known of what "who heads ...", "who serves as ..." says."""
    by_head = {draft.head: draft for draft in drafts}
    for draft in drafts:
        if draft.shape == "role" and not draft.countries:
            _led(draft, by_head, tokens)
        if draft.shape in ("role", "body", "office", "thing"):
            _leader(draft, by_head, tokens)
            _called(draft, by_head, tokens)
        if draft.shape not in ("person", "unknown") or " " not in draft.person:
            continue
        for verb in tokens.children[draft.head]:
            if tokens.dep[verb] != "relcl" or tokens.lemma[verb] not in english()["heading"]:
                continue
            other = _object(verb, by_head, tokens)
            if other is None:
                continue
            _heads(draft, other, tokens.lemma[verb])
            if len(other.countries) == 1 and not draft.countries:
                _learn(draft, other)


def _heads(draft: Draft, other: Draft, verb: str) -> None:
    """Give somebody the office and the sector of who heads a body, or a name that nobody knows: "who chairs the TSC"."""
    named = other.shape == "unknown" and not other.countries and " " not in other.person
    if not draft.office and not draft.gone and (_body(other) or named):
        draft.office = _headed(other, verb)
        draft.sector = other.sector if draft.sector in ((), *SOFT) else draft.sector
    if not draft.sector and _body(other):
        draft.sector = other.sector  # as it is known now


def one_of(drafts: list[Draft], tokens: Tokens) -> None:
    """Give a name what is told of those he is one of: "Jens Holm, one of the protest leaders"."""
    by_head = {draft.head: draft for draft in drafts}
    for draft in drafts:
        if draft.shape not in ("person", "unknown") or " " not in draft.person or draft.countries:
            continue
        for child in tokens.children[draft.head]:
            if tokens.dep[child] != "appos" or tokens.lemma[child] not in english()["one_of"]:
                continue
            under = (
                c for of in tokens.children[child] if tokens.text[of] == "of" for c in tokens.children[of]
            )
            those = next((by_head[c] for c in under if c in by_head), None)
            if those is not None and those.plural and len(those.countries) == 1:
                _learn(draft, those)


def _body(draft: Draft) -> bool:
    """Say whether somebody may head what a draft means: a body, a mission."""
    unit = draft.shape == "role" and not draft.plural and draft.noun.rpartition(" ")[2] in english()["headed"]
    return draft.institution or draft.shape == "body" or unit


def _headed(body: Draft, verb: str) -> str:
    """Return what somebody is who heads a body: of a parliament its speaker, of an army its chief."""
    heads: str = english()["heading"][verb]
    last = body.noun.rpartition(" ")[2]
    return (
        english()["heads_as"].get(body.noun) or english()["heads_as"].get(last) or heads
        if heads != "spokesman"
        else heads
    )


def _led(draft: Draft, by_head: dict[int, Draft], tokens: Tokens) -> None:
    """Give "a delegation led by the Polish minister" the minister's country."""
    for verb in tokens.children[draft.head]:
        if tokens.dep[verb] != "acl" or tokens.lemma[verb] not in english()["heading"]:
            continue
        for by in tokens.children[verb]:
            leader = next((by_head[c] for c in tokens.children[by] if c in by_head), None)
            if tokens.text[by] == "by" and leader is not None and len(leader.countries) == 1:
                draft.countries = leader.countries
                draft.evidence.append((leader.first, leader.last))
                draft.set(d.GUESSED, "clause")


def _leader(draft: Draft, by_head: dict[int, Draft], tokens: Tokens) -> None:
    """Give "Jens Holm" the country and kind of "the Polish mission led by Jens Holm"."""
    if len(draft.countries) != 1:
        return
    for verb in tokens.children[draft.head]:
        if tokens.dep[verb] != "acl" or tokens.lemma[verb] not in english()["heading"]:
            continue
        for by in tokens.children[verb]:
            leader = next((by_head[c] for c in tokens.children[by] if c in by_head), None)
            if tokens.text[by] == "by" and leader is not None and _new_name(leader):
                _learn(leader, draft)


def _called(draft: Draft, by_head: dict[int, Draft], tokens: Tokens) -> None:
    """Read "the rebel chief known as Koba" as one person: name and title tell each other."""
    if draft.plural or draft.person:
        return
    for verb in tokens.children[draft.head]:
        if tokens.dep[verb] != "acl" or tokens.lemma[verb] not in english()["naming"]:
            continue
        under = [verb, *(c for c in tokens.children[verb] if tokens.text[c] in ("as", "by"))]
        name = next(
            (x for i in under for c in tokens.children[i] if (x := by_head.get(c)) is not None and _name(x)),
            None,
        )
        if name is not None and not (
            name.countries and draft.countries and name.countries != draft.countries
        ):
            name.person = name.person or " ".join(tokens.text[name.first : name.last])
            countries = draft.countries or name.countries
            for one in (draft, name):
                one.shape, one.person, one.entity, one.countries = "person", name.person, "", countries
            name.office, name.sector = name.office or draft.office, draft.sector or name.sector
            draft.office, draft.sector = name.office, name.sector
            name.evidence.append((draft.first, draft.last))
            name.set(max(name.confidence, draft.confidence), "clause")
            draft.set(name.confidence, "clause")


def _name(draft: Draft) -> bool:
    return draft.shape in ("person", "unknown")


def _new_name(draft: Draft) -> bool:
    return _name(draft) and not draft.countries and " " in draft.person


def _object(verb: int, by_head: dict[int, Draft], tokens: Tokens) -> Draft | None:
    """Return what a verb governs: its object, or what follows "as" or "for"."""
    for child in tokens.children[verb]:
        if tokens.dep[child] in ("dobj", "attr") and child in by_head and tokens.lemma[verb] != "speak":
            return by_head[child]
        if tokens.dep[child] == "prep" and tokens.text[child] in ("as", "for", "over"):
            return next((by_head[c] for c in tokens.children[child] if c in by_head), None)
    return None


def _learn(draft: Draft, other: Draft) -> None:
    draft.shape, draft.countries = "person", other.countries
    draft.sector = draft.sector or other.sector
    if other.shape == "office":
        draft.office = draft.office or other.office
    draft.evidence.append((other.first, other.last))
    draft.set(min(d.LIKELY, other.confidence), "clause")


def crowds(drafts: list[Draft], tokens: Tokens) -> None:
    """Read nationals as civilians where they do or suffer what people do: "Malians marched"."""
    by_head = {draft.head: draft for draft in drafts}
    for draft in drafts:
        if draft.shape == "role" and draft.sector == ("UNK",) and draft.noun in english()["people_hurt"]:
            _victim(draft, tokens)
        people = draft.shape == "people" and draft.plural and not draft.sector
        doers = draft.shape == "thing" and len(draft.countries) == 1 and _doers(draft, tokens)
        if not (people or doers):
            continue
        top = draft.head
        for _ in range(6):
            if tokens.dep[top] != "conj":
                break
            top = tokens.head[top]
        verb = tokens.lemma[tokens.head[top]]
        at_large = people and draft.first == draft.head and verb in english()["crowd_feels"]
        does = tokens.dep[top] == "nsubj" and (at_large or verb in english()["crowd_does"])
        suffers = tokens.dep[top] in ("dobj", "nsubjpass") and verb in english()["crowd_suffers"]
        told = any(tokens.lemma[i] in english()["crowd_words"] for i in range(draft.first, draft.head))
        counted = (
            by_head.get(tokens.head[tokens.head[top]]) if tokens.text[tokens.head[top]] == "of" else None
        )
        if counted is not None and counted.noun in english()["partitive"]:
            draft.sector, counted.sector = ("CVL",), counted.sector or ("CVL",)
        elif does or suffers or (told and people):
            draft.sector = ("CVL",)
            if doers:
                draft.shape, draft.plural = "role", True
                draft.set(d.GUESSED, "crowd")


def _victim(draft: Draft, tokens: Tokens) -> None:
    """Read a man who is killed or hurt as a civilian: nothing tells that he was more."""
    hurt = tokens.lemma[tokens.head[draft.head]] in english()["hurting"]
    if hurt and tokens.dep[draft.head] in ("dobj", "nsubjpass"):
        draft.sector = ("CVL",)


def _doers(draft: Draft, tokens: Tokens) -> bool:
    """Say whether a noun that no list has may by its form mean people: "Polish hauliers", "Thai flautists"."""
    many = tokens.tag[draft.head] == "NNS"
    return many and tokens.lemma[draft.head].endswith(tuple(english()["doer_endings"]))
