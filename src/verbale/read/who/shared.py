"""Party names that several states have: "the Democratic Party" of a Seoul text is not the American one."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.entries import Entry
from verbale.read.who.forms import by_name
from verbale.read.who.holders import find
from verbale.read.who.home import acts
from verbale.read.who.parts import PLACES
from verbale.read.who.scene import Scene
from verbale.read.who.view import english


def shared(scene: Scene) -> None:
    """Give who is described by such a name the country of the person, else the document's home."""
    for draft in scene.drafts:
        if len(draft.countries) != 1:
            continue
        hits = list(scene.view.within(draft.first, draft.last))
        party = next((b for h in hits if (b := h.reading("body")) and _of_several(h.name, b, scene)), None)
        if _told_behind(draft, scene):
            continue  # "the Liberal Democratic Party of Japan"
        if party is None or draft.countries != (party.country,) or any(h.reading(*PLACES) for h in hits):
            continue
        held = find(scene.view.known, draft.person, scene.reading.document.published) if draft.person else ()
        told = [t.country for t in held] or [c for c in by_name(draft.person) if acts(c, scene.drafts)]
        country = (told or [scene.home])[-1]
        if country and country != party.country and draft.office not in ("senator", "representative"):
            draft.countries, draft.entity = (country,), ""
            draft.set(d.GUESSED, "shared party")
            _of_its_own(draft, party.country, scene)


def _told_behind(draft: Draft, scene: Scene) -> bool:
    """Say whether a place stands right behind a phrase and "of" or "in"."""
    at = draft.last + 1
    if at >= len(scene.view.text) or scene.view.small[draft.last] not in ("of", "in"):
        return False
    at += scene.view.small[at] == "the"
    hit = scene.view.covering[at] if at < len(scene.view.text) else None  # a text may end with "of the"
    return hit is not None and hit.reading(*PLACES) is not None


def _of_several(name: str, body: Entry, scene: Scene) -> bool:
    """Say whether a name may be of a party in any state: a listed one, or one of such words in a text without its state."""
    if name.lower() in english()["shared_parties"]:
        return True
    words = name.lower().replace("’", "'").split()
    common = body.sector[:1] == ("PTY",) and len(words) > 1 and english()["party_words"].issuperset(words)
    return common and not any(body.country in x.countries and x.entity != body.id for x in scene.drafts)


def _of_its_own(party: Draft, wrong: str, scene: Scene) -> None:
    """Give who was told by his party's name alone its country too: "Jens Holm, who leads the Labour Party"."""
    for draft in scene.drafts:
        told = (party.first, party.last) in draft.evidence and draft.rule == "who.clause"
        if told and draft.countries == (wrong,):
            draft.countries = party.countries
