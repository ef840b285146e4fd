"""Sources that are nobody but the outlet, or whoever is speaking."""

from __future__ import annotations

from verbale.pronouns import SPEAKERS, SPEAKERS_OWN
from verbale.read.says.reporting import words
from verbale.read.says.sources import Source
from verbale.types import Tokens


def is_staff(tokens: Tokens, source: Source) -> bool:
    """Say whether a source reports for the outlet itself: "our correspondent"."""
    ours = any(tokens.lemma[k] in SPEAKERS_OWN for k in tokens.kids(source.head, "poss"))
    return ours and tokens.lemma[source.head] in words("staff")


def own_voice(tokens: Tokens, source: Source) -> bool:
    """Say whether a source is whoever is speaking, or who is spoken to: "I think", "you know"."""
    return tokens.lemma[source.head] in SPEAKERS | {"you"} and len(source.tokens) == 1
