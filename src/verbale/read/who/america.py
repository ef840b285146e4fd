"""The United States' own institutions and offices, which papers name without it: "Congress", "House Speaker"."""

from __future__ import annotations

from verbale.read.who.draft import Draft
from verbale.read.who.forms import may_be
from verbale.read.who.home import acts
from verbale.read.who.scene import Scene
from verbale.read.who.view import english


def of_america(draft: Draft, scene: Scene) -> bool:
    """Say whether a capitalised institution is the United States': "Congress", "House Speaker"."""
    at = draft.head if draft.shape in ("role", "unknown") else draft.first
    if scene.at_home and scene.home in english()["congresses"]:
        return False  # which has a Congress and a Senate of its own
    view = scene.view
    if (
        draft.office == "governor"
        and "gov." in view.small[draft.first : draft.last]
        and not may_be(draft, scene.home)
    ):
        return acts("USA", scene.drafts)
    named = at > draft.first and view.capital(at - 1) and view.small[at - 1] not in ("the", "both")
    over = view.covering[at - 1] if named else None
    if named and draft.shape == "role" and (over is None or over.reading("adjective", "state") is None):
        return False  # "the People's Congress"
    named = view.capital(at) and view.small[at] in english()["american"]
    return (
        named
        and at > scene.reading.sentences[scene.sentence(at)].first - (draft.shape != "role")
        and acts("USA", scene.drafts)
    )
