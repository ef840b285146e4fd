"""The status of a predicate while rules are applied to it, and what one rule more makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from verbale.coding.status_rules import Gives, StatusRule
from verbale.types import Status


@dataclass(frozen=True, slots=True)
class State:
    """A status with the rules that made it, each with the token it fired on."""

    status: Status = "asserted"
    fired: tuple[tuple[StatusRule, int], ...] = ()

    def meet(self, rule: StatusRule, word: int) -> State:
        """Return what a rule makes of this state."""
        return self.become(_combine(self.status, rule), rule, word)

    def become(self, status: Status, rule: StatusRule, word: int) -> State:
        """Return a state with a status that a rule decided."""
        return replace(self, status=status, fired=(*self.fired, (rule, word)))

    def fired_on(self, word: int) -> bool:
        """Say whether a token has been taken into account."""
        return any(token == word for _, token in self.fired)


def _combine(above: Status, rule: StatusRule) -> Status:
    gives: Gives = rule.negated if above == "negated" and rule.at == "governor" else rule.gives
    if gives == "fact":
        return "asserted"
    if gives == "same":
        return above
    if above in ("future", "hypothetical") and gives in ("future", "hypothetical"):
        return above if above == "hypothetical" else gives
    may_not = rule.at == "governor" and above == "hypothetical" and gives == "negated"
    if may_not or (rule.at in ("determiner", "modal") and above == "negated"):
        return above  # "if they refuse to sign", "has not seen any movement", "denied that it would go"
    if rule.at == "preposition" and gives == "negated" and above != "asserted":
        return "hypothetical"  # "cannot leave without signing" is a condition
    return gives
