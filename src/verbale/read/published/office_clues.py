"""Clues from people and their offices: who is printed with one holds it, has held it, or will."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from verbale.read.published.clue import FIRST, LAST, Clue, Stretch
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
_TITLED, _NAMED = (
    timedelta(days=14),
    timedelta(days=30),
)  # after a fall or a death, with the title and without
_HISTORY = date(1992, 1, 1)  # who governed mostly before the days considered is history, gone by then
_SOON = timedelta(days=90)  # before an office is taken: votes, coups
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
        "monarch",
        "interim leader",
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
            if t.country == party.country and t.start and not passed(t)
        ]
        office = (party.office or "").removeprefix("former ")
        same = [t for t in held if t.office == office and t.source != "unverified"]
        if same:
            yield _of_an_office(reading, mention, office, same)
        elif held and _TO_BE.search(_title(reading, mention)):
            starts = sorted(t.start[0] for t in held if t.start and t.office in _LEADERS)
            days = tuple((a - _ELECT, a) for a in starts)
            yield Clue(party.text, f"takes office on {', '.join(map(str, starts))}", days, "to take office")
        elif held and not _is_former(reading, mention):
            own = {t.person for t in held}
            yield from _without_office(
                party.text,
                [t for t in known.held.get(name, held) if t.person in own and t.start and not passed(t)],
            )
        timed.add(name)
    yield from _only_named(reading, known, timed)


def passed(tenure: Tenure) -> bool:
    """Say whether an office dates nothing, because texts name who held it as of the past: "as under Ronald Reagan"."""
    return tenure.history(FIRST, _HISTORY)


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
                told = [t for t in known.held[" ".join(words)] if not passed(t)]
                if told and told[0].person not in done:
                    done.add(told[0].person)
                    yield from _without_office(" ".join(printed[at : at + len(words)]), told)


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
        return Clue(words, f"{office} from {min(starts)}", ((min(day, LAST), LAST),), "former")
    if _TO_BE.search(_title(reading, mention)):
        return Clue(
            words, f"takes office on {starts[0]}", tuple((a - _ELECT, a) for a in starts), "to take office"
        )
    early = _ELECT if _NEW.search(around) else timedelta(0)
    spells = [(a - early, b) for a, b in spells]
    when = " and ".join(f"{a} to {b if b < LAST else 'now'}" for a, b in spells)
    left = _just_after(spells, _TITLED)
    parts = (*(0 for _ in spells), *(1 for _ in left))
    return Clue(words, f"{office} from {when}", (*spells, *left), "title", parts)


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
    main = leading or spells
    first, last = min(main)[0], max(b for _, b in main)
    around = (
        (0, main),
        (1, _just_after(main, _NAMED)),
        (2, [(a - _SOON, a - _DAY) for a, _ in main]),
        (3, [(first - _CANDIDATE, first - _DAY)]),
        (4, [(last + _DAY, min(LAST, last + _RETIRED))]),
        (5, [(last + _RETIRED, LAST)]),
        (6, spells if leading else []),
    )
    told = [(a, b, part) for part, listed in around for a, b in listed if a <= b]
    why = f"in office from {first} to {last if last < LAST else 'now'}"
    days, parts = tuple((a, b) for a, b, _ in told), tuple(part for _, _, part in told)
    yield Clue(words, why, days, "leader" if leading else "official", parts)


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
