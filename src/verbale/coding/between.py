"""What stands between two parties in the parse: the way from each of them up to where the two ways meet."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.types import Sentence, Tokens


@dataclass(frozen=True, slots=True)
class Between:
    """The tokens on the parse between two heads of one sentence; of one head alone, those above it."""

    actor: tuple[int, ...]  # from the actor's head upwards, the meeting point not included
    recipient: tuple[int, ...]
    top: int | None  # where they meet

    @property
    def path(self) -> frozenset[int]:
        """All of them."""
        return frozenset((*self.actor, *self.recipient, *(() if self.top is None else (self.top,))))


def between(tokens: Tokens, sentence: Sentence, actor: int | None, recipient: int | None) -> Between:
    """Return what stands between two heads; a head that lies outside of the sentence, or is None, is not there."""
    ours, theirs = (_upwards(tokens, sentence, head) for head in (actor, recipient))
    if not ours or not theirs:
        return Between(ours, theirs, None)
    shared = set(ours) & set(theirs)
    return Between(
        tuple(t for t in ours if t not in shared),
        tuple(t for t in theirs if t not in shared),
        next((t for t in ours if t in shared), None),
    )


def _upwards(tokens: Tokens, sentence: Sentence, head: int | None) -> tuple[int, ...]:
    if head is None or not sentence.first <= head < sentence.last:
        return ()
    return (head, *tokens.ancestors(head))
