"""One short line for a person: what an event or a report says, in names and in codes.

The table is presentation and changes no record, so it lives here and not with the data whose digest
is part of every report's `made_by`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from verbale.pages.names import party_code, party_name
from verbale.types import Event, Party, Report, When, Where

ARROW = "→"
STATUS_WORDS = {
    "asserted": "said to have happened",
    "future": "announced or planned",
    "hypothetical": "considered or conditional",
    "negated": "said not to have happened",
    "historical": "background, before the news",
}


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Wording(NamedTuple):
    """How an event type is worded, past and base form: with a recipient, and without one."""

    to: tuple[str, str]
    alone: tuple[str, str]
    together: tuple[str, str] | None = None  # for several who act together, where it is not as `alone`


def _same(past: str, base: str, link: str) -> Wording:
    """Word an event whose recipient only adds a preposition."""
    return Wording((f"{past} {link}", f"{base} {link}"), (past, base))


# An event type, or a type and a mode where the mode says it better.
_WORDINGS: dict[str, Wording] = {
    "AGREE": Wording(
        ("agreed with", "agree with"),
        ("made a promise or offer", "make a promise or offer"),
        ("agreed", "agree"),
    ),
    "CONSULT": Wording(("met", "meet"), ("held talks", "hold talks"), ("met", "meet")),
    "CONSULT.visit": Wording(("visited", "visit"), ("made a visit", "make a visit")),
    "CONSULT.phone": _same("spoke by phone", "speak by phone", "with"),
    "CONSULT.third-party": _same("mediated", "mediate", "with"),
    "SUPPORT": Wording(
        ("backed", "back"), ("gave backing", "give backing"), ("settled an agreement", "settle an agreement")
    ),
    "CONCEDE": _same("made a concession", "make a concession", "to"),
    "COOPERATE": _same("cooperated", "cooperate", "with"),
    "AID": _same("gave help", "give help", "to"),
    "RETREAT": _same("carried out a concession", "carry out a concession", "to"),
    "RETREAT.withdraw": _same("withdrew", "withdraw", "from"),
    "RETREAT.release": _same("made a release", "make a release", "to"),
    "RETREAT.disarm": _same("disarmed", "disarm", "towards"),
    "RETREAT.ceasefire": _same("observed a ceasefire", "observe a ceasefire", "with"),
    "RETREAT.access": _same("gave access", "give access", "to"),
    "RETREAT.resign": _same("resigned", "resign", "before"),
    "REQUEST": Wording(("called on", "call on"), ("made an appeal", "make an appeal")),
    "ACCUSE": Wording(("criticised", "criticise"), ("voiced criticism", "voice criticism")),
    "ACCUSE.allege": Wording(("accused", "accuse"), ("made an accusation", "make an accusation")),
    "ACCUSE.investigate": Wording(
        ("investigated", "investigate"), ("opened an investigation", "open an investigation")
    ),
    "REJECT": Wording(("turned down", "turn down"), ("refused", "refuse")),
    "REJECT.meet": Wording(("refused to meet", "refuse to meet"), ("refused to meet", "refuse to meet")),
    "REJECT.assist": Wording(("refused to help", "refuse to help"), ("refused to help", "refuse to help")),
    "THREATEN": Wording(("threatened", "threaten"), ("made a threat", "make a threat")),
    "PROTEST": _same("protested", "protest", "against"),
    "SANCTION": _same("reduced dealings", "reduce dealings", "with"),
    "SANCTION.convict": Wording(("convicted", "convict"), ("passed a conviction", "pass a conviction")),
    "SANCTION.expel": _same("ordered an expulsion", "order an expulsion", "against"),
    "SANCTION.withdraw": Wording(
        ("pulled out of dealings with", "pull out of dealings with"), ("pulled out", "pull out")
    ),
    "SANCTION.discontinue": Wording(
        ("sanctioned or cut dealings with", "sanction or cut dealings with"),
        ("imposed sanctions or cut dealings", "impose sanctions or cut dealings"),
    ),
    "MOBILIZE": _same("made a show of force", "make a show of force", "towards"),
    "MOBILIZE.weapons": _same("tested or readied weapons", "test or ready weapons", "towards"),
    "MOBILIZE.troops": _same("moved or readied troops", "move or ready troops", "towards"),
    "COERCE": _same("took coercive measures", "take coercive measures", "against"),
    "COERCE.arrest": _same("made arrests", "make arrests", "against"),
    "COERCE.seize": _same("made a seizure", "make a seizure", "from"),
    "COERCE.cyber": _same("carried out a cyber attack", "carry out a cyber attack", "on"),
    "ASSAULT": Wording(("attacked", "attack"), ("carried out an attack", "carry out an attack")),
    "ASSAULT.aerial": _same("carried out an air attack", "carry out an air attack", "on"),
    "ASSAULT.drone": _same("carried out a drone attack", "carry out a drone attack", "on"),
    "ASSAULT.abduct": _same("carried out an abduction", "carry out an abduction", "against"),
}
_UNKNOWN = _same("took part in an event", "take part in an event", "with")


def phrase(record: Event | Report, *, place: bool = True) -> str:
    """Return one line without a full stop: "United States and China met in Beijing"."""
    actors = _unique(party_name(party) for party in record.actor)
    recipients = _unique(party_name(party) for party in record.recipient)
    verb = _verb(record.event, record.mode, len(actors), bool(recipients))
    if record.planned:
        _, deed = _verb(record.planned, record.mode, len(actors), bool(recipients))
        agree = ("agreed", "agree") if record.event == "AGREE" else ("promised", "promise")
        verb = (f"{agree[0]} to {deed}", deed if record.status == "future" else f"{agree[1]} to {deed}")
    words = [join(actors) or "Somebody not named", _in_status(verb, record.status)]
    if recipients:
        words.append(join(recipients))
    if place and record.where is not None and record.where.name:
        words.append(f"in {record.where.name}")
    line = " ".join(words)
    return line[:1].upper() + line[1:]


def codes(record: Event | Report) -> str:
    """Return the parties in codes: "KOR → CHN, RUS"; those who act together without an arrow."""
    actors = ", ".join(_unique(party_code(party) for party in record.actor)) or "?"
    recipients = ", ".join(_unique(party_code(party) for party in record.recipient))
    return f"{actors} {ARROW} {recipients}" if recipients else actors


def kind(record: Event | Report) -> str:
    """Return the event type with its modes, and what is planned: "CONSULT phone", "AGREE (planned CONSULT)"."""
    words = " ".join((record.event, *record.mode))
    return f"{words} (planned {record.planned})" if record.planned else words


def day(when: When | None) -> str:
    """Return a time as short as it can be said, in ISO 8601: 2016-09-13, 2016-09, 2016, 2016-09-13/14; "undated"."""
    if when is None:
        return "undated"
    first, last = when.start.isoformat(), when.end.isoformat()
    if first == last:
        return first
    if when.precision == "month":
        return first[:7]
    if when.precision == "year":
        return first[:4]
    same = 8 if first[:7] == last[:7] else 5 if first[:4] == last[:4] else 0
    return f"{first}/{last[same:]}"  # the end leaves out what it shares, as the standard allows


def time_doubt(when: When | None) -> str:
    """Return the other reading of a time in words: "or else 2016-09-16: the text does not tell which"; "" for none."""
    if when is None or when.or_else is None:
        return ""
    other = When(*when.or_else, when.precision)
    return f"or else {day(other)}: the text does not tell which"


def place_doubt(where: Where | None) -> str:
    """Return what is not sure of a place in words: "its point is taken from Juba"; "" for nothing."""
    if where is None:
        return ""
    doubts = [f"its point is taken from {where.near}"] if where.near else []
    if where.or_else is not None:
        other = (where.or_else.name, where.or_else.admin1, where.or_else.country)
        named = ", ".join(dict.fromkeys(part for part in other if part))
        doubts.append(f"or else {named}: the text does not tell which")
    return "; ".join(doubts)


def weekday(value: date) -> str:
    """Return the English name of a day of the week, on every machine."""
    return _WEEKDAYS[value.weekday()]


def long_day(value: date) -> str:
    """Return a day as people write it, in English on every machine: "Tuesday 13 September 2016"."""
    return f"{weekday(value)} {_plain_day(value)}"


def long_time(when: When | None) -> str:
    """Return a time as people write it: "Tuesday 13 September 2016", "September 2016", "2016", "Undated"."""
    if when is None:
        return "Undated"
    if when.start == when.end:
        return long_day(when.start)
    if when.precision == "month":
        return month(when.start)
    if when.precision == "year":
        return str(when.start.year)
    return long_range(when.start, when.end)


def long_range(first: date, last: date) -> str:
    """Return the days from one to another: "14 to 15 October 2006", "30 December 2030 to 2 January 2031"."""
    end = _plain_day(last)
    if first == last:
        return end
    if first.year != last.year:
        return f"{_plain_day(first)} to {end}"
    month_of_first = "" if first.month == last.month else f" {_MONTHS[first.month - 1]}"
    return f"{first.day}{month_of_first} to {end}"


def _plain_day(value: date) -> str:
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def month(value: date) -> str:
    """Return a month as people write it: "September 2016"."""
    return f"{_MONTHS[value.month - 1]} {value.year}"


def told(event: Event) -> str:
    """Return who says so, in a few words: "told by 2, claimed in 1"; documents are counted."""
    parts = []
    if event.narrated:
        parts.append(f"told by {event.narrated}")
    if event.claimed:
        parts.append(f"claimed in {event.claimed}")
    return ", ".join(parts)


def speakers(parties: Sequence[Party]) -> str:
    """Return an according-to chain, outermost first: "North Korea, citing the agency"; "" for the outlet itself."""
    return ", citing ".join(party_name(party, person=True) for party in parties)


def number(count: int, what: str) -> str:
    """Return a count with its noun: "1 event", "2,000 events"."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def join(names: Sequence[str]) -> str:
    """Return a list as English has it: "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _verb(event: str, modes: Sequence[str], actors: int, to: bool) -> tuple[str, str]:  # noqa: FBT001 -- internal
    key = next((f"{event}.{mode}" for mode in modes if f"{event}.{mode}" in _WORDINGS), event)
    wording = _WORDINGS.get(key, _UNKNOWN)
    if to:
        return wording.to
    return wording.together if actors > 1 and wording.together is not None else wording.alone


def _in_status(verb: tuple[str, str], status: str) -> str:
    past, base = verb
    if status == "future":
        return f"to {base}"  # as headlines have it
    if status == "hypothetical":
        return f"might {base}"
    if status == "negated":
        return f"did not {base}"
    return past


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
