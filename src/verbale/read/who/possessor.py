"""Whose something is said to be: "his", "its", "whose" and names in the genitive."""

from __future__ import annotations

from verbale.read.who.draft import Draft
from verbale.read.who.scene import Scene


def possessor(draft: Draft, scene: Scene) -> Draft | None:
    """Return what "his", "its" or "Yun's" before a noun means, itself resolved before."""
    tokens = scene.reading.tokens
    for child in tokens.children[draft.head]:
        if tokens.dep[child] != "poss":
            continue
        owner = scene.by_head.get(
            _relative(draft.head, scene) if scene.view.small[child] == "whose" else child
        )
        if owner is not None:
            return owner if owner.countries else None
    return None


def _relative(token: int, scene: Scene) -> int:
    """Return the token that a relative clause around a token belongs to, -1 when there is none."""
    tokens = scene.reading.tokens
    for _ in range(6):
        if tokens.dep[token] == "relcl":
            return tokens.head[token]
        if tokens.head[token] == token:
            break
        token = tokens.head[token]
    return -1
