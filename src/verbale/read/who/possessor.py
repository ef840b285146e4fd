"""Whose something is said to be: "his", "its", "whose" and names in the genitive."""

from __future__ import annotations

from verbale.read.who.draft import Draft
from verbale.read.who.scene import Scene


def possessor(draft: Draft, scene: Scene) -> Draft | None:
    """Return what "his", "its" or "Yun's" before a noun means, itself resolved before."""
    tokens = scene.reading.tokens
    over = scene.view.covering[draft.head]  # the owner may hang on a word inside: "its secretary-general"
    words = range(over.first, over.last) if over is not None and over.reading("title") else (draft.head,)
    if draft.person and draft.noun:
        words = range(draft.head, draft.first - 1, -1)  # "his Georgian colleague Jens Holm"
    beside = () if draft.countries else behind(draft, scene)
    for word in (*words, *beside):
        for child in tokens.kids(word, "poss"):
            whose = scene.view.small[child] == "whose"
            owner = scene.by_head.get(_relative(draft.head, scene) if whose else child)
            if owner is not None:
                return owner if owner.countries else None
    return None


def behind(draft: Draft, scene: Scene) -> tuple[int, ...]:
    """Return the noun behind a name that tells what he is to somebody: "Jens Holm, the Fund's mission chief"."""
    tokens = scene.reading.tokens
    if not draft.person or scene.view.text[draft.last : draft.last + 1] != (",",):
        return ()
    return tuple(
        x.head
        for x in scene.under(draft.head, "appos")
        if x.office == draft.office != ""
        and any(tokens.pos[c] != "PRON" for c in tokens.kids(x.head, "poss"))
    )


def told_behind(draft: Draft, scene: Scene) -> bool:
    """Give a name the country that its apposition learned since: "Jens Holm, the Nordvik executive"; say whether it did."""
    if not draft.person:
        return False
    under = scene.under(draft.head, "appos")
    other = next((x for x in under if x.person == draft.person and len(x.countries) == 1), None)
    if other is None:
        return False
    draft.countries, draft.sector, draft.office = other.countries, other.sector, other.office
    draft.evidence.append((other.first, other.last))
    draft.set(other.confidence, other.rule.removeprefix("who."))
    return True


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
