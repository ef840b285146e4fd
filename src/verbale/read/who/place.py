"""Mentions that cannot be a party wherever they stand.

A state or capital after a preposition stays a mention: "a visit to Nairobi", "troops near Ukraine" need it as
host or target. Which roles may be filled from which preposition is the coder's business, not decided here.
"""

from __future__ import annotations

from verbale.read.who.draft import Draft
from verbale.types import Tokens


def only_a_place(draft: Draft, tokens: Tokens) -> bool:
    """Say whether a mention is a pronoun for nobody known, or a town that no list names."""
    if draft.countries:
        return False
    if draft.shape == "pronoun":
        return not draft.others
    return draft.shape == "unknown" and tokens.ent[draft.head] == "GPE"
