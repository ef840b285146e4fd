"""The status of what is coded: of its word, and of the verb that carries it."""

from __future__ import annotations

from verbale.coding.coded import Coding
from verbale.coding.scope import Scope
from verbale.coding.status import StatusFound, status
from verbale.types import Reading, When


def status_of(
    reading: Reading, coding: Coding, published: When | None, when: When | None, scope: Scope | None = None
) -> StatusFound:
    """Return the status of a coding: that of its word, unless the verb that carries the word is not asserted.

    "Would bring about a summit" asserts no summit, though nothing stands between the noun and its verb.
    """
    found = status(reading, coding.candidate.token, published=published, when=when, scope=scope)
    carrier = coding.candidate.support
    if carrier is None or found.status != "asserted":
        return found
    carried = status(reading, carrier, published=published, when=when, scope=scope)
    return found if carried.status == "asserted" else carried
