"""An "it" that stands for no party: nothing at all, or a matter."""

from __future__ import annotations

from verbale.read.who.draft import Draft
from verbale.read.who.scene import Scene
from verbale.read.who.view import english


def empty(draft: Draft, scene: Scene) -> bool:
    """Say whether "it" may stand for nothing: "it is clear that"."""
    tokens = scene.reading.tokens
    verb = scene.verb(draft)
    return scene.dep(draft) != "poss" and tokens.lemma[verb] in english()["of_nothing"]


def matter(draft: Draft, scene: Scene) -> bool:
    """Say whether "it" is the object of what is done to matters rather than parties: "Norway condemned it"."""
    tokens, verb = scene.reading.tokens, scene.verb(draft)
    if draft.noun != "it":
        return False
    if scene.dep(draft) == "dobj":
        return tokens.lemma[verb] not in english()["toward"]
    if scene.dep(draft) != "pobj" or scene.view.small[verb] in english()["beside"]:
        return False
    return tokens.lemma[tokens.head[verb]] not in english()["upon"]
