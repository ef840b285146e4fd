"""Who serves a body, a force or an embassy named just before: "a company spokesman", "an officer", "its leader"."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.missions import mission
from verbale.read.who.scene import Scene
from verbale.read.who.titles import words
from verbale.read.who.view import english

# sectors of bodies that somebody speaks for, and of those that have members
_NAMED = (("BUS",), ("PTY",), ("SOC",), ("REB",), ("LAB",), ("OPP",), ("MED",))
_JOINED_BY = (("LAB",), ("PTY",), ("SOC",), ("OPP",), ("AGR",))
_REACH = 3  # sentences back in which soldiers tell what an officer is


def body_of(draft: Draft, scene: Scene) -> Draft | None:
    """Return the body just named that somebody without a name speaks for: "Orano paid, a company spokesman said"."""
    if draft.noun == "member" and draft.plural:
        return _joined(draft, scene)
    if draft.office.endswith("spokesman") and not draft.plural and (body := _told_before(draft, scene)):
        return body
    if (
        draft.person
        or draft.plural
        or draft.sector[:1] not in _NAMED
        or draft.office not in english()["presiding"]
    ):
        return None
    for members in scene.before(draft, 2):
        able = [x for x in members if x.sector == draft.sector and (x.shape == "body" or x.institution)]
        if able:
            return (
                able[-1] if len({x.countries for x in able}) == 1 and len(able[-1].countries) == 1 else None
            )
    return None


def _joined(draft: Draft, scene: Scene) -> Draft | None:
    """Return the union, party or club just named, or who heads it, for "members" alone: "members were tired"."""
    alone = draft.head - draft.first <= draft.definite
    behind = scene.view.small[draft.last : draft.last + 1]
    if not alone or draft.sector or behind in (["of"], ["from"]):
        return None
    for named in scene.before(draft, 2):
        able = [
            x
            for x in named
            if x.sector[:1] in _JOINED_BY and (x.shape == "body" or x.institution or x.office)
        ]
        if able:
            return able[-1] if len({x.countries for x in able}) == 1 and able[-1].countries else None
    return None


def _told_before(draft: Draft, scene: Scene) -> Draft | None:
    """Return the institution that acts before its spokesman in one sentence: '"We left", spokesman Jens Holm said'."""
    here = scene.by_sentence[scene.sentence(draft.head)]
    able = [
        x
        for x in here
        if x.last <= draft.first
        and scene.subject(x)
        and len(x.countries) == 1
        and (x.institution or x.shape == "body" or x.office.endswith("ministry"))
    ]
    return able[-1] if able else None


def officer(draft: Draft, scene: Scene) -> None:
    """Read "an officer" as a soldier, and a sergeant as of the police, where those are spoken of; the nearest decide."""
    noun = draft.noun == "officer" and draft.sector == ("COP",) and not draft.office
    rank = (
        draft.office in english()["shared_ranks"] and draft.sector == ("MIL",) and _rank_alone(draft, scene)
    )
    if noun or rank:
        near = _uniformed(draft, scene)
        draft.sector = near.sector[:1] if near is not None else draft.sector


def inspector(draft: Draft, scene: Scene) -> bool:
    """Read "an inspector" where the police are spoken of as one of theirs; say whether it did."""
    if draft.noun != "inspector" or draft.sector or draft.plural or draft.elsewhere:
        return False
    near = _uniformed(draft, scene) if draft.head - draft.first <= 1 else None
    if near is None or near.sector[:1] != ("COP",) or len(near.countries) != 1:
        return False
    draft.countries, draft.sector, draft.office = near.countries, near.sector[:1], "police inspector"
    draft.evidence.append((near.first, near.last))
    draft.set(d.GUESSED, "colleague")
    return True


def _rank_alone(draft: Draft, scene: Scene) -> bool:
    """Say whether no word of a phrase or behind it tells in whose forces a rank is held: "a navy captain"."""
    view = scene.view
    behind = draft.last < len(view.small) and view.small[draft.last] in ("of", "in", "with")
    told = [h.reading("role", "modifier", "body") for h in view.within(draft.first, draft.last)]
    return not behind and not any(x is not None and x.sector for x in told)


def _uniformed(draft: Draft, scene: Scene) -> Draft | None:
    """Return one of the soldiers or police spoken of nearest to a draft, the police before soldiers beside them."""
    at = scene.sentence(draft.head)
    near = [
        at,
        *range(at - 1, max(-1, at - 1 - _REACH), -1),
        *range(at + 1, min(at + 2, len(scene.by_sentence))),
    ]
    for n in near:
        told: list[Draft] = [x for x in scene.by_sentence[n] if x is not draft and x.sector]
        told = [x for x in told if not _of_both(x)]
        police = [x for x in told if x.sector[0] == "COP"]
        if able := police or [x for x in told if x.sector[0] == "MIL"]:
            return able[0]
    return None


def _of_both(draft: Draft) -> bool:
    return draft.noun == "officer" or bool(draft.office in english()["shared_ranks"])


def presided(draft: Draft, own: Draft | None, scene: Scene) -> None:
    """Give who is said to head or speak for a body that is no government the body's sector: "its leader"."""
    if own is None or own.person or not own.sector or draft.gone or draft.plural:
        return
    if draft.office == "chief of staff" and draft.country in words().staffs:
        draft.sector = ("MIL",)
    if own.sector[0] == "GOV" and draft.sector:
        return
    body = own.shape == "body" or own.institution or own.plural or (own.shape == "pronoun" and not own.office)
    if (
        body
        and (draft.sector in (("GOV",), (), ("PTY", "GOV")) or _rebel(draft, own))
        and (draft.office or draft.noun) in english()["presiding"]
    ):
        draft.sector = own.sector
        for other in scene.by_sentence[scene.sentence(draft.head)]:
            if draft.person and (other.person, other.office) == (draft.person, draft.office):
                other.sector = own.sector  # the name in apposition


def _rebel(draft: Draft, own: Draft) -> bool:
    """Say whether a soldier's title is that of who commands fighters of no state: "the guerrillas and their commander"."""
    return draft.sector == ("MIL",) and own.sector[:1] in (("REB",), ("PRM",), ("UAF",))


def of_embassy(draft: Draft, scene: Scene) -> bool:
    """Give the staff of an embassy named before its country, and no other: "the embassy's spokesman in Oslo"."""
    view = scene.view
    if draft.shape not in ("office", "role", "person"):
        return False
    if draft.noun in english()["embassies"] or not mission(view, draft.first, draft.head):
        return False
    able = [x for x in scene.drafts if x.last <= draft.first and x.noun in english()["embassies"]]
    known = [x for x in able if len(x.countries) == 1]
    if len({x.country for x in known}) == 1:
        draft.countries = known[-1].countries
        draft.evidence.append((known[-1].first, known[-1].last))
        draft.set(d.LIKELY, "embassy")
    else:
        draft.elsewhere = True
    return True
