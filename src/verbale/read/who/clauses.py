"""What a clause tells of a name: "who heads Chad's intelligence service", "Malians protested"."""

from __future__ import annotations

from collections.abc import Iterator

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
        if not _name(draft) or " " not in draft.person:
            continue
        for verb in _verbs(draft, "relcl", "heading", tokens):
            other = _object(verb, by_head, tokens)
            if other is None:
                continue
            _heads(draft, other, tokens.lemma[verb])
            if len(other.countries) == 1 and not draft.countries:
                _learn(draft, other)


def _verbs(draft: Draft, dep: str, words: str, tokens: Tokens) -> Iterator[int]:
    """Yield the verbs of a list, of a clause that a phrase has behind it."""
    for verb in tokens.children[draft.head]:
        if tokens.dep[verb] == dep and tokens.lemma[verb] in english()[words]:
            yield verb


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
        if not _new_name(draft):
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
    if heads == "spokesman":
        return heads
    last = body.noun.rpartition(" ")[2]
    return english()["heads_as"].get(body.noun) or english()["heads_as"].get(last) or heads


def _led(draft: Draft, by_head: dict[int, Draft], tokens: Tokens) -> None:
    """Give "a delegation led by the Polish minister" the minister's country."""
    for leader in _leaders(draft, by_head, tokens):
        if len(leader.countries) == 1:
            draft.learn(leader, d.GUESSED, "clause")


def _leader(draft: Draft, by_head: dict[int, Draft], tokens: Tokens) -> None:
    """Give "Jens Holm" the country and kind of "the Polish mission led by Jens Holm"."""
    if len(draft.countries) != 1:
        return
    for leader in _leaders(draft, by_head, tokens):
        if _new_name(leader):
            _learn(leader, draft)


def _leaders(draft: Draft, by_head: dict[int, Draft], tokens: Tokens) -> Iterator[Draft]:
    """Yield by whom something is said to be led."""
    for verb in _verbs(draft, "acl", "heading", tokens):
        for by in tokens.children[verb]:
            leader = next((by_head[c] for c in tokens.children[by] if c in by_head), None)
            if tokens.text[by] == "by" and leader is not None:
                yield leader


def _called(draft: Draft, by_head: dict[int, Draft], tokens: Tokens) -> None:
    """Read "the rebel chief known as Koba" as one person: name and title tell each other."""
    if draft.plural or draft.person:
        return
    for verb in _verbs(draft, "acl", "naming", tokens):
        under = [verb, *(c for c in tokens.children[verb] if tokens.text[c] in ("as", "by"))]
        name = next(
            (x for i in under for c in tokens.children[i] if (x := by_head.get(c)) is not None and _name(x)),
            None,
        )
        if name is not None and not (
            name.countries and draft.countries and name.countries != draft.countries
        ):
            person = name.person or " ".join(tokens.text[name.first : name.last])
            countries = draft.countries or name.countries
            office, sector = name.office or draft.office, draft.sector or name.sector
            for one in (draft, name):
                one.shape, one.person, one.entity = "person", person, ""
                one.countries, one.office, one.sector = countries, office, sector
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
    draft.shape = "person"
    draft.sector = draft.sector or other.sector
    if other.shape == "office":
        draft.office = draft.office or other.office
    draft.learn(other, min(d.LIKELY, other.confidence), "clause")


def crowds(drafts: list[Draft], tokens: Tokens) -> None:
    """Read nationals as civilians where they do or suffer what people do: "Malians marched"."""
    by_head = {draft.head: draft for draft in drafts}
    for draft in drafts:
        if draft.shape == "role" and draft.sector == ("UNK",) and draft.noun in english()["people_hurt"]:
            _victim(draft, tokens)
        people = draft.shape == "people" and draft.plural and not draft.sector
        doers = draft.shape == "thing" and len(draft.countries) == 1 and _doers(draft, tokens)
        if people or doers:
            _crowd(draft, by_head, tokens)


def _crowd(draft: Draft, by_head: dict[int, Draft], tokens: Tokens) -> None:
    """Read as civilians whose verb, description or number tells so, and let the number be of them: "hundreds of Malians"."""
    people = draft.shape == "people"
    top = draft.head
    for _ in range(6):
        if tokens.dep[top] != "conj":
            break
        top = tokens.head[top]
    dep, over = tokens.dep[top], tokens.head[top]
    verb = tokens.lemma[over]
    counted = by_head.get(tokens.head[over]) if tokens.text[over] == "of" else None
    if counted is not None and counted.noun in english()["partitive"]:
        draft.sector, counted.sector = ("CVL",), counted.sector or ("CVL",)
        return
    at_large = people and draft.first == draft.head and verb in english()["crowd_feels"]
    does = dep == "nsubj" and (at_large or verb in english()["crowd_does"])
    suffers = dep in ("dobj", "nsubjpass") and verb in english()["crowd_suffers"]
    told = people and any(tokens.lemma[i] in english()["crowd_words"] for i in range(draft.first, draft.head))
    if does or suffers or told:
        draft.sector = ("CVL",)
        if not people:
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
