"""What a paragraph opens with before what it tells: who speaks, a clock, a day.

Told from the text alone: the parse leaves it out of the first sentence, and later stages ask what it was.
"""

from verbale.openings.entries import clock, is_entry
from verbale.openings.turns import Turn, role, turns

__all__ = ["Turn", "clock", "is_entry", "role", "turns"]
