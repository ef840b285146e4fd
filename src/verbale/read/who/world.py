"""Officials and councils of the United Nations, in texts that need not say so: "the Secretary-General", "the Council"."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.scene import Scene

_HEADED = ("UNO", "IGO", "EUR")  # what has a secretary-general


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
    able = [x for x in scene.bodies if x.countries[:1] and x.country in _HEADED]
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
    if view.small[draft.head] != "council" or draft.countries:
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
