"""Whose word a clause is: that of whom it tells, of somebody who speaks for them, or of another."""

from __future__ import annotations

from verbale.coding.candidates import Grammar
from verbale.coding.parties import NOBODY, Filled, Parties
from verbale.coding.subjects import closed_class

_SPEAKING = frozenset({"GOV", "LEG", "MIL", "COP", "SPY", "REB", "UAF", "PRM", "PTY", "OPP", "LAB", "BUS"})
_AUDIENCE = frozenset({"JRN", "LEG"})  # to whom one reports


class OwnWord:
    """Tells who says what in one sentence."""

    def __init__(self, grammar: Grammar, parties: Parties) -> None:
        """Take the grammar of the sentence, and who is in it."""
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.parties = parties

    def saying(self, verb: int) -> int | None:
        """Return the verb of whose saying a clause is the content, None where nobody is said to say it."""
        above, dep = self.tokens.head[verb], self.tokens.dep[verb]
        clear = (
            dep in ("csubj", "advcl") and self.tokens.pos[above] == "ADJ" and self._letting(above) is not None
        )
        return above if above != verb and (dep == "ccomp" or clear) else None

    def teller(self, verb: int) -> Filled:
        """Return who says what a clause tells."""
        above = self.saying(verb)
        return NOBODY if above is None else self.parties.fill(self._speaker(above))

    def _speaker(self, saying: int) -> tuple[int, ...]:
        """Return the heads of who speaks: of "let Togo know that …" who lets it know."""
        return self.grammar.subjects.surface(self._letting(saying) or saying)

    def _letting(self, saying: int) -> int | None:
        """Return the verb that has somebody know: "let it be known", "made it clear"."""
        above = self.tokens.head[saying]
        lets = self.tokens.dep[saying] in ("ccomp", "xcomp", "acomp", "oprd") and self.tokens.lemma[
            above
        ] in closed_class("letting")
        return above if lets else None

    def told(self, verb: int) -> Filled:
        """Return who is told what a verb of telling says, but for those who only pass it on: "told this newspaper"."""
        found = self._addressed(verb)
        kept = tuple(p for p in found.parties if _AUDIENCE.isdisjoint(p.sector))
        return Filled(kept, found.confidence) if kept else NOBODY

    def _addressed(self, verb: int) -> Filled:
        if self._letting(verb) is not None:
            return self.parties.fill(self.tokens.kids(verb, "nsubj"))
        if self.tokens.lemma[verb] not in closed_class("telling"):
            return NOBODY
        candidate = self.grammar.candidate(verb)
        return self.parties.fill((*candidate.role("dative"), *candidate.role("object")))

    def is_own(self, verb: int, actor: Filled) -> bool:
        """Say whether what is said of an actor may be its own word: no other is named as saying it."""
        above = self.saying(verb)
        if above is None:
            return True
        speaker = self._speaker(above)
        if any(self._speaks_for(head) for head in speaker):
            return True
        return shared(self.parties.fill(speaker), actor)

    def _speaks_for(self, head: int) -> bool:
        """Say whether it is one who speaks for those spoken of: "a trade official said", "their union said"."""
        tokens = self.tokens
        if tokens.lemma[head] in closed_class("outsiders"):
            return False
        if any(tokens.tag[c] == "PRP$" for c in tokens.kids(head, "poss")):
            return True
        found = self.parties.fill((head,)).parties
        return bool(found) and all(p.country is None and _SPEAKING & set(p.sector) for p in found)


def shared(left: Filled, right: Filled) -> bool:
    """Say whether two sides can be the same: somebody in common, or somebody not known."""
    if not left or not right:
        return True
    return bool({p.country for p in left.parties} & {p.country for p in right.parties})


def abroad(actor: Filled, recipient: Filled) -> bool:
    """Say whether all on the other side are of states that the actors are not of."""
    theirs = {p.country for p in recipient.parties}
    own = {p.country for p in actor.parties}
    return bool(theirs) and None not in theirs | own and theirs.isdisjoint(own)
