"""Scenes that somebody describes or a picture shows: "The film shows tanks shelling the town"."""

from __future__ import annotations

from verbale.read.says.trim import trimmed
from verbale.types import Span, Tokens


def scene(tokens: Tokens, cue: int, links: frozenset[str]) -> Span | None:
    """Return the object of a cue with the participle that tells what it does; only for rules that name `scene`."""
    if "scene" not in links:
        return None
    for k in tokens.kids(cue, "dobj"):
        if k < cue:
            continue
        inside = tokens.subtree(k)
        acts = [a for a in inside if a > k and _acts(tokens, a, k)]
        acts += [
            a for a in tokens.kids(cue, "advcl", "xcomp") if tokens.tag[a] == "VBG" and a - 1 == inside[-1]
        ]
        if acts:
            return trimmed(tokens, sorted({*inside, *(w for a in acts for w in tokens.subtree(a))}))
    return None


def _acts(tokens: Tokens, a: int, noun: int) -> bool:
    """Say whether a participle tells what a noun does or suffers."""
    return tokens.dep[a] == "acl" and tokens.head[a] == noun and tokens.tag[a] in ("VBG", "VBN")
