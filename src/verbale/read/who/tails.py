"""Whose people, told by a phrase that had to be resolved first: "officials from the two nations"."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.groups import owners
from verbale.read.who.possessor import possessor
from verbale.read.who.scene import Scene
from verbale.read.who.stretches import OWN
from verbale.read.who.titles import words
from verbale.read.who.view import english

_SENDERS = ((), ("GOV",), ("MIL",), ("LEG",))
_TO_OWNER = ("of", "from")
_NO_OWNER = ("unknown", "person", "thing")


def owner_behind(draft: Draft, scene: Scene) -> Draft | None:
    """Return the phrase that "of" or "from" leads to from a role or an office, resolved or not."""
    if draft.shape not in ("role", "office") or draft.noun in words().relations:
        return None
    tail = english()["tail"].get(draft.office.rpartition(" ")[2], ())
    led = (w for w in ("to", "for") if w in tail)
    behind = (x for x in scene.led_to(draft.head, *_TO_OWNER, *led) if x.head > draft.head)
    return next((x for x in behind if x.shape not in _NO_OWNER), None)


def by_tail(draft: Draft, scene: Scene) -> bool:
    """Give a role or an office the countries of the group or institution that follows it; say whether it did."""
    if draft.countries or draft.person or draft.others:
        return False
    other = owner_behind(draft, scene) or owners(draft, scene) or _backed(draft, scene)
    if other is None or other.rule.endswith("place"):
        return False
    countries = [c for x in (other.others or [other]) for c in x.countries]
    beside = scene.by_sentence[scene.sentence(other.head)]
    countries += [c for x in beside if _joined(x, other, scene) for c in x.countries]
    if countries:
        draft.countries = tuple(dict.fromkeys(countries))
        draft.sector = draft.sector or other.sector
        draft.evidence.append((other.first, other.last))
        draft.set(min(d.GUESSED, other.confidence), "tail")
    return bool(countries)


def sent(draft: Draft, scene: Scene) -> bool:
    """Give forces that somebody sends the country of the sender: "the ministry deployed riot police"."""
    if draft.shape != "role" or draft.sector[:1] not in (("MIL",), ("COP",), ("PRM",)):
        return False
    tokens = scene.reading.tokens
    verb = scene.verb(draft)
    if scene.dep(draft) != "dobj" or tokens.lemma[verb] not in english()["deploying"]:
        return False
    doer = verb
    for _ in range(4):  # "promised to send troops", "met and agreed to send"
        found = next((c for c in tokens.children[doer] if tokens.dep[c] == "nsubj"), None)
        if found is not None or tokens.dep[doer] not in ("xcomp", "conj"):
            break
        doer = tokens.head[doer]
    sender = scene.by_head.get(found) if found is not None else None
    if sender is None or len(sender.countries) != 1 or sender.sector[:1] not in _SENDERS:
        return False
    joined = (x for x in scene.by_sentence[scene.sentence(draft.head)] if _joined(x, sender, scene))
    draft.countries = tuple(dict.fromkeys((*sender.countries, *(c for x in joined for c in x.countries))))
    draft.evidence.append((sender.first, sender.last))
    draft.set(min(d.GUESSED, sender.confidence), "sent")
    return True


def _backed(draft: Draft, scene: Scene) -> Draft | None:
    """Return the politician whose supporters are meant, who are of his country: "supporters of a defeated candidate"."""
    backers = draft.plural and draft.noun in english()["at_home"]
    party = draft.sector[:1] in (("PTY",), ("OPP",)) and draft.definite  # "the Social Democrats of Jens Holm"
    if draft.shape != "role" or not (backers or party):
        return None
    own = possessor(draft, scene)
    if own is not None and len(own.countries) == 1 and (own.person or own.office or own.shape == "pronoun"):
        return own
    behind = (x for x in scene.led_to(draft.head, "of") if x.shape in ("person", "office"))
    return next((x for x in behind if len(x.countries) == 1), None)


def member(draft: Draft, scene: Scene) -> None:
    """Give somebody nothing else is known of the country and kind of the body he is told to be of."""
    if draft.countries or draft.shape != "person" or draft.office:
        return
    for body in scene.led_to(draft.head, *_TO_OWNER):
        if body.head > draft.head and body.institution and len(body.countries) == 1:
            draft.countries, draft.sector = body.countries, draft.sector or body.sector
            draft.evidence.append((body.first, body.last))
            draft.set(min(d.GUESSED, body.confidence), "tail")


def _joined(draft: Draft, other: Draft, scene: Scene) -> bool:
    """Say whether a phrase is a further conjunct: "chiefs of the navy and the army"."""
    return (
        draft is not other
        and scene.reading.tokens.dep[draft.head] == "conj"
        and (scene.top(draft.head) == other.head and draft.shape in ("state", "capital", "body"))
    )


def joint(draft: Draft, owner: Draft, scene: Scene) -> None:
    """Add the countries of all who own something together: "Moon and Kim's envoys", "A's and B's envoys"."""
    if len(draft.countries) != 1 or scene.view.small[owner.first - 1] != "and":
        return
    for other in scene.drafts:
        ends = other.last == owner.first - 1 or (
            other.last == owner.first - 2 and scene.view.text[other.last] in OWN
        )
        if ends and other.shape == owner.shape and other.countries:
            draft.countries = tuple(dict.fromkeys((*other.countries, *draft.countries)))
            draft.entity = ""
