"""Party names that several states have: "the Democratic Party" of a Seoul text is not the American one."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
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
        party = next(
            (b for h in hits if h.name.lower() in english()["shared_parties"] and (b := h.reading("body"))),
            None,
        )
        if party is None or draft.countries != (party.country,) or any(h.reading(*PLACES) for h in hits):
            continue
        held = find(scene.view.known, draft.person, scene.reading.document.published) if draft.person else ()
        told = [t.country for t in held] or [c for c in by_name(draft.person) if acts(c, scene.drafts)]
        country = (told or [scene.home])[-1]
        if country and country != party.country and draft.office not in ("senator", "representative"):
            draft.countries, draft.entity = (country,), ""
            draft.set(d.GUESSED, "shared party")
            _of_its_own(draft, party.country, scene)


def _of_its_own(party: Draft, wrong: str, scene: Scene) -> None:
    """Give who was told by his party's name alone its country too: "Jens Holm, who leads the Labour Party"."""
    for draft in scene.drafts:
        told = (party.first, party.last) in draft.evidence and draft.rule == "who.clause"
        if told and draft.countries == (wrong,):
            draft.countries = party.countries
