"""Clues from people and their offices: who is printed with one holds it, has held it, or will."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import lru_cache

from verbale.read.published.clue import FIRST, LAST, SURE, Clue, Stretch
from verbale.read.who.fold import key, lower, plain
from verbale.read.who.known import Known
from verbale.read.who.tenures import Tenure
from verbale.types import Mention, Reading

_NEAR = 60  # code points around a name in which words tell how long the office is held
_JUST_BEFORE = 20
_ELECT = timedelta(days=120)  # an office is taken that long after the vote
_NEW = re.compile(r"\b(?:new|newly|elect|elected|incoming|designate|chosen|won|nominated)\b", re.IGNORECASE)
_TO_BE = re.compile(r"\b(?:president|premier|minister|chancellor)[- ]elect\b|\bincoming\b", re.IGNORECASE)
_PAST = re.compile(r"^(?:then|ex|former|late)\b|\b(?:then|ex|former|late)-$", re.IGNORECASE)
_THEN = re.compile(r"^then\b|\bthen-$", re.IGNORECASE)
_DAY, _CANDIDATE, _RETIRED = timedelta(days=1), timedelta(days=3 * 365), timedelta(days=4 * 365)
# Where the days of our 1,100 dated texts lie that name somebody: of who leads at some time, in these years, in those in another
# office, before all of them, in the four years after, later; of others, in office, before, after, later. Tuples: how often any.
_LED, _SERVED = (0.71, 0.15, 0.05, 0.06, 0.03), (0.88, 0.06, 0.035, 0.025)
_NEAR_OFFICE = 0.95
# News of a fall or a death still prints the title: up to so many days later, as often as so much of a day in office; the name alone
# as often as before.
_TITLED, _STILL, _NAMED = timedelta(days=14), 0.6, timedelta(days=30)
_WORD = re.compile(r"[^\W_]+")
_LEADERS = frozenset(
    {
        "president",
        "prime minister",
        "chancellor",
        "premier",
        "supreme leader",
        "secretary-general",
        "pope",
        "king",
    }
)


def office_clues(reading: Reading, known: Known) -> Iterator[Clue]:
    """Yield the days on which the people of a text are what it calls them."""
    timed: set[str] = set()
    for mention in reading.mentions:
        party = mention.party
        if not party.person or reading.tokens.pos[mention.head] == "PRON":
            continue
        name = key(party.person)
        held = [
            t
            for t in known.held.get(name, _by_surname(known).get(name, ()))
            if t.country == party.country and t.start
        ]
        office = (party.office or "").removeprefix("former ")
        same = [t for t in held if t.office == office and t.source != "unverified"]
        if same:
            yield _of_an_office(reading, mention, office, same)
        elif held and _TO_BE.search(_title(reading, mention)):
            starts = sorted(t.start[0] for t in held if t.start and t.office in _LEADERS)
            days = tuple((a - _ELECT, a) for a in starts)
            yield Clue(party.text, f"takes office on {', '.join(map(str, starts))}", days, SURE)
        elif held and not _is_former(reading, mention):
            yield from _without_office(party.text, held)
        timed.add(name)
    yield from _only_named(reading, known, timed)


def _only_named(reading: Reading, known: Known, timed: set[str]) -> Iterator[Clue]:
    """Yield clues of people that a text names in full and that no mention could be tied to an office."""
    text = reading.document.text
    names = _full_names(known)
    done = {held[0].person for name in timed if (held := known.held.get(name))}
    for sentence in reading.sentences:
        printed = _WORD.findall(plain(sentence.span.of(text)))
        folded = [lower(word) for word in printed]
        for at, word in enumerate(folded):
            for words in names.get(word, ()):
                if tuple(folded[at : at + len(words)]) != words or printed[at].islower():
                    continue
                held = known.held[" ".join(words)]
                if held[0].person not in done:
                    done.add(held[0].person)
                    yield from _without_office(" ".join(printed[at : at + len(words)]), list(held))


@lru_cache(maxsize=2)
def _full_names(known: Known) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the names of more than one word, by their first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in known.held:
        words = tuple(name.split())
        if len(words) > 1:
            found.setdefault(words[0], []).append(words)
    return {word: tuple(names) for word, names in found.items()}


def _of_an_office(reading: Reading, mention: Mention, office: str, same: list[Tenure]) -> Clue:
    words = mention.party.text
    around = _around(reading, mention)
    starts = [t.start[0] for t in same if t.start]
    spells = [(t.start[0], t.end[1] if t.end else LAST) for t in same if t.start]
    if _is_former(reading, mention):
        day = min(starts) if _THEN.search(_before(reading, mention)) else min(spells)[1]
        return Clue(words, f"{office} from {min(starts)}", ((min(day, LAST), LAST),), SURE)
    if _TO_BE.search(_title(reading, mention)):
        return Clue(words, f"takes office on {starts[0]}", tuple((a - _ELECT, a) for a in starts), SURE)
    early = _ELECT if _NEW.search(around) else timedelta(0)
    spells = [(a - early, b) for a, b in spells]
    when = " and ".join(f"{a} to {b if b < LAST else 'now'}" for a, b in spells)
    left = _just_after(spells, _TITLED)
    lengths = [*((b - a).days + 1.0 for a, b in spells), *(_STILL * ((b - a).days + 1) for a, b in left)]
    shares = tuple(length / sum(lengths) for length in lengths)
    return Clue(words, f"{office} from {when}", (*spells, *left), SURE, shares)


def _just_after(spells: Iterable[Stretch], long: timedelta) -> list[Stretch]:
    """Return the days after the ends of spells."""
    return [(b + _DAY, min(LAST, b + long)) for _, b in spells if b < LAST]


def _without_office(words: str, held: list[Tenure]) -> Iterator[Clue]:
    """News speaks most of people while they are in office: "Jacinda Ardern said"."""
    spells = _merged((t.start[0], t.end[1] if t.end else LAST) for t in held if t.start)
    leading = _merged(
        (t.start[0], t.end[1] if t.end else LAST)
        for t in held
        if t.start and t.office in _LEADERS and t.source != "unverified"
    )
    spells = [(max(a, FIRST), b) for a, b in spells if b >= FIRST]
    leading = [(max(a, FIRST), b) for a, b in leading if b >= FIRST]
    if not spells:
        return
    first, last = min(spells)[0], max(b for _, b in spells)
    retired = min(LAST, last + _RETIRED)
    around = ((first - _CANDIDATE, first - _DAY), (last + _DAY, retired), (retired + _DAY, LAST))
    lead, *beside = _LED if leading else (0.0, *_SERVED)
    shares = [*_spread(lead, leading), *_spread(beside[0], spells), *beside[1:]]
    why = f"in office from {first} to {last if last < LAST else 'now'}"
    days = (*leading, *spells, *around)
    within = len(leading) + len(spells)
    a_day = max(share / ((b - a).days + 1) for share, (a, b) in zip(shares[:within], days, strict=False))
    left = _just_after(leading or spells, _NAMED)
    shares += [a_day * ((b - a).days + 1) for a, b in left]
    yield Clue(words, why, (*days, *left), _NEAR_OFFICE, tuple(shares), "people")


def _spread(share: float, spells: list[Stretch]) -> list[float]:
    """Return what share of texts is of each stretch, by their lengths."""
    length = sum((b - a).days + 1 for a, b in spells)
    return [share * ((b - a).days + 1) / length for a, b in spells]


def _merged(spells: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches of which none touches another."""
    found: list[Stretch] = []
    for a, b in sorted(spells):
        if found and a <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], b))
        else:
            found.append((a, b))
    return found


@lru_cache(maxsize=2)
def _by_surname(known: Known) -> Mapping[str, tuple[Tenure, ...]]:
    found: dict[str, list[Tenure]] = {}
    for tenure in known.tenures:
        if tenure.office in _LEADERS:
            for name in {key(n).split()[-1] for n in (tenure.person, *tenure.also) if n.strip()}:
                found.setdefault(name, []).append(tenure)
    return {name: tuple(held) for name, held in found.items()}


def _is_former(reading: Reading, mention: Mention) -> bool:
    office = mention.party.office or ""
    return office.startswith("former ") or bool(_PAST.search(_before(reading, mention)))


def _title(reading: Reading, mention: Mention) -> str:
    """Return the words of a mention and those just before it."""
    tokens = reading.tokens
    start, end = tokens.start[mention.tokens[0]], tokens.end[mention.tokens[1] - 1]
    return reading.document.text[max(0, start - _JUST_BEFORE) : end]


def _around(reading: Reading, mention: Mention) -> str:
    tokens = reading.tokens
    start, end = tokens.start[mention.tokens[0]], tokens.end[mention.tokens[1] - 1]
    return reading.document.text[max(0, start - _NEAR) : end + _NEAR]


def _before(reading: Reading, mention: Mention) -> str:
    """Return a mention's first word, or the one that is glued to it: "then-President"."""
    first = mention.tokens[0]
    text, start = reading.document.text, reading.tokens.start[first]
    glued = start > 0 and text[start - 1] == "-"
    return text[max(0, start - 7) : start] if glued else text[start : start + 7]
