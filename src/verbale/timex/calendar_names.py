"""The English names of the parts of a year, as everything that reads days of English texts needs them."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
MONTHS = tuple(name[:3].lower() for name in MONTH_NAMES)  # how every form of a name begins
SEASONS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9, "fall": 9}  # first month, northern half


def month_number(name: str) -> int:
    """Return which month any form of a name means, 1..12: "September", "sept."."""
    return MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """Return which day of the week a name means, 0 for Monday."""
    return WEEKDAYS.index(name.lower())
