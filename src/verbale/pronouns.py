"""The pronouns that several stages ask for, as lemmas or small letters: a closed class, so no data file.

What a pronoun stands for is decided in turn, as `verbale.read.complete` runs it:

1. `read/who/pronouns.py`, with the mentions: the one party of the text around that it can mean, subjects first.
   `read/who/possessor.py` gives what a noun with "his" or "its" before it is of.
2. `read/who/others_own.py`, once the text has a date: "its" of what somebody else is judged for, or whose envoy is ousted.
3. `read/says/antecedents.py`, for sources only: "he said" is whoever spoke last and fits, whom no list need know.
4. `read/says/selves.py`, once it is known who speaks: in direct words "I" and "we" are the speaker, "it" never is.

A later step wins over an earlier one, and leaves alone what it has no reason to change.
"""

from __future__ import annotations

SPEAKERS = frozenset({"i", "we"})
SPEAKERS_OWN = frozenset({"my", "our"})
FIRST = SPEAKERS | SPEAKERS_OWN | {"me", "us", "mine", "ours", "myself", "ourselves"}
HE = frozenset({"he", "she"})
PEOPLE = HE | {"they"}
OTHERS = PEOPLE | {"it"}  # all that stand for somebody or something spoken of
THEIRS = frozenset({"his", "her", "their"})
