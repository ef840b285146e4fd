"""What a paragraph opens with before what it tells: who speaks, where it was written, a clock, a day.

Told from the text alone: the parse leaves it out of the first sentence, and later stages ask what it was.
"""

from verbale.openings.datelines import Dateline, dateline, item
from verbale.openings.entries import clock, is_entry
from verbale.openings.headings import headed
from verbale.openings.turns import Turn, role, turns

__all__ = ["Dateline", "Turn", "clock", "dateline", "headed", "is_entry", "item", "role", "turns"]
