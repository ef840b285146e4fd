"""Officials, councils and courts of no state, in texts that need not say so: "the Secretary-General", "The Hague"."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.read.who import draft as d
from verbale.read.who.draft import ABOVE_STATES, Draft
from verbale.read.who.scene import Scene
from verbale.read.who.view import View, english

_AT = ("in", "at", "of")
_PLACED = (*_AT, "to", "from", "near", "for")
_NEAR_COURT = 5  # words behind a town in which a court's deed tells that the court is meant


def secretary(draft: Draft, scene: Scene) -> bool:
    """Give a secretary-general nobody is named of the body named last, else the United Nations; say whether it did.

    A party may have one too: without a capital, or a name of such a body, nothing is decided.
    """
    if draft.office.removeprefix("deputy ") != "secretary-general" or draft.elsewhere or draft.gone:
        return False
    view = scene.view
    printed = any(
        view.small[i].startswith("secretary") and view.capital(i) for i in range(draft.first, draft.last)
    )
    able = [x for x in scene.bodies if x.countries[:1] and x.country in ABOVE_STATES]
    before = [x for x in able if x.head < draft.head]
    world = next((x for x in able if x.country == "UNO"), None)
    body = next((x for x in reversed(before) if x.country != "EUR"), world)
    if body is None and not (printed and draft.definite and not draft.person):
        return False
    if body is not None and body.country == "UNO" and draft.person and not printed:
        return False
    draft.countries = body.countries if body is not None else ("UNO",)
    draft.sector, draft.entity = (), ""
    if body is not None:
        draft.evidence.append((body.first, body.last))
    draft.set(d.GUESSED, "world body")
    return True


def overseer(draft: Draft, scene: Scene) -> bool:
    """Give the high representative of a text on Bosnia, and no minister of the Union's, to who sent him."""
    if draft.office.removeprefix("deputy ") != "high representative" or draft.elsewhere:
        return False
    countries = {scene.site, *(c for x in scene.drafts for c in x.countries)}
    if "BIH" not in countries or "EUR" in countries:
        return False
    draft.countries = ("IGO",)
    draft.set(d.GUESSED, "world body")
    return True


def council(draft: Draft, scene: Scene) -> bool:
    """Read "the Council" as the Security Council where the United Nations' own are spoken of."""
    view = scene.view
    if view.small[draft.head] != "council":
        return False
    alone = [
        w for w in view.small[draft.first : draft.last] if w not in ("the", "15", "-", "member", "15-member")
    ]
    if alone != ["council"] or not view.capital(draft.head):
        return False
    own = next((x for x in scene.drafts if x.country == "UNO" and x.confidence > d.FOCUS), None)
    if own is None:
        return False
    draft.shape, draft.countries, draft.sector, draft.entity = "body", ("UNO",), (), "UNO.SC"
    draft.evidence.append((own.first, own.last))
    draft.set(d.GUESSED, "world body")
    return True


def courts(drafts: Sequence[Draft], view: View) -> None:
    """Give prosecutors and judges in The Hague to the court there, which is no court of the Netherlands.

    The town stands for it where its own deed is told: "The Hague issued a warrant".
    """
    for draft in drafts:
        own = _own_court(draft, view)
        draft.sector = ("JUD",) if own else draft.sector
        if code := _court_behind(draft, view) or own:
            draft.countries, draft.entity, draft.weak = (code,), "", False
            draft.set(d.LIKELY, "court")


def _court_behind(draft: Draft, view: View) -> str:
    """Return whose the court is in the town where a judge or prosecutor is told to be, "" for none."""
    behind = view.small[draft.last : draft.last + 3]
    if draft.sector[:1] != ("JUD",) or not behind or behind[0] not in _AT or _national(draft, view):
        return ""
    town = next((w for w in behind[1:] if w != "the"), "")
    court: str = english()["courts_at"].get(town, "")
    return court


def _national(draft: Draft, view: View) -> bool:
    """Say whether a court is said to be of a state: "a Dutch court in The Hague"."""
    return any(hit.reading("adjective") for hit in view.within(draft.first, draft.last))


def _own_court(draft: Draft, view: View) -> str:
    """Return whose the court is for which a town stands, "" for none."""
    told = english()["court_deeds"]
    head = next((i for i in range(draft.first, draft.last) if view.small[i] in english()["courts_at"]), None)
    if head is None or draft.person or (draft.first and view.small[draft.first - 1] in _PLACED):
        return ""
    if _national(draft, view):
        return ""
    behind = view.small[head + 1 : draft.last + _NEAR_COURT]
    return english()["courts_at"][view.small[head]] if any(w in told for w in behind) else ""
