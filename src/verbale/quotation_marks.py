"""Quotation marks, as printed and as tokens of the parse."""

from __future__ import annotations

OPENING = frozenset({"“", "„", "«", "``"})
CLOSING = frozenset({"”", "»", "''"})
STRAIGHT = '"'  # opens and closes
MAY_OPEN, MAY_CLOSE = OPENING | {STRAIGHT}, CLOSING | {STRAIGHT}
MARKS = OPENING | CLOSING | {STRAIGHT}


def left_open(text: str) -> bool:
    """Say whether somebody is still being quoted where a text ends."""
    return text.count("“") > text.count("”") or text.count(STRAIGHT) % 2 == 1
