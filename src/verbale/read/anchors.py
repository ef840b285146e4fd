"""Times counted from another event: "a day after the talks", "three days before the vote".

Of two events that are so many days apart one gives the day of the other: "spoke on Wednesday, a day after
Oslo left" dates the leaving; "a day after Monday's vote", or after a test whose day the text gives
elsewhere, dates the main clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from verbale.datafiles import read_yaml
from verbale.read.ahead import looks_ahead
from verbale.timex.anchored import hours_from
from verbale.timex.calendar_days import moved, one, period
from verbale.timex.numbers import NUMBERS
from verbale.timex.relative import FILE
from verbale.types import Precision, Reading, Sentence, Span, Time, Tokens, When

_NUMBER = "|".join(sorted(map(re.escape, NUMBERS), key=len, reverse=True))
_COUNTED = re.compile(
    rf"(?<![\w-])(?P<number>{_NUMBER}|\d{{1,3}}) "
    r"(?P<unit>days?|weeks?|months?|years?|decades?) (?P<side>after|before|following)(?= )",
    re.IGNORECASE,
)
# Parts of a day, or of the days after, beside an event.
_BESIDE = re.compile(
    r"(?<![\w-])(?:(?:(?:on|in|at|during|over) )?(?:the |that )?(?P<part>eve|day|night|evening|morning|afternoon|hours|days|weeks|months)"
    rf"|(?P<count>(?:just |only |about )?(?:{_NUMBER}|\d{{1,3}}) )?(?P<unit>hours?|minutes?)"
    rf"|within (?:(?P<within>{_NUMBER}|\d{{1,3}}) )?(?P<units>minutes|hours?|days?|weeks?|months?))"
    r" (?P<side>after|before|following|of)(?= )",
    re.IGNORECASE,
)
_SIDE = re.compile(r"(\w+) (?:after|before|following|of) ", re.IGNORECASE)
_UNITS = frozenset(
    [
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "decade",
        "decades",
        "eve",
        "night",
        "evening",
        "morning",
        "afternoon",
        "hour",
        "hours",
        "minute",
        "minutes",
    ]
)
_PARTS = {  # first and last day from the event's own
    ("eve", "of"): (-1, -1),
    ("day", "before"): (-1, -1),
    ("night", "before"): (-1, -1),
    ("evening", "before"): (-1, -1),
    ("morning", "before"): (-1, -1),
    ("afternoon", "before"): (-1, -1),
    ("day", "after"): (1, 1),
    ("day", "following"): (1, 1),
    ("morning", "after"): (1, 1),
    ("afternoon", "after"): (1, 1),
    ("evening", "after"): (0, 1),
    ("night", "after"): (0, 1),
    ("hours", "after"): (0, 1),
    ("hours", "following"): (0, 1),
    ("hours", "before"): (-1, 0),
    ("days", "after"): (0, 7),
    ("days", "following"): (0, 7),
    ("days", "before"): (-7, 0),
    ("weeks", "after"): (0, 35),
    ("weeks", "following"): (0, 35),
    ("weeks", "before"): (-35, 0),
    ("months", "after"): (0, 183),
    ("months", "following"): (0, 183),
    ("months", "before"): (-183, 0),
    ("day", "of"): (0, 0),
    ("night", "of"): (0, 0),
    ("morning", "of"): (0, 0),
    ("afternoon", "of"): (0, 0),
    ("evening", "of"): (0, 0),
}
_WITHIN = {
    "minutes": 0,
    "hour": 0,
    "hours": 1,
    "day": 1,
    "days": 7,
    "week": 7,
    "weeks": 35,
    "month": 31,
    "months": 183,
}
_ZERO = date(2000, 1, 1)
_LIGHT = frozenset({"be", "do", "get", "go", "put", "say", "have", "take", "make", "give", "come"})
_NOUN = 5  # words after "after" among which its noun is
_REACH = 2  # sentences back
_STEM = 4  # letters that two forms of one event share: meet, meeting


def counted_from(reading: Reading, times: tuple[Time, ...]) -> Iterator[Time]:
    """Yield the times that are counted from an event whose day the text gives."""
    tokens, text = reading.tokens, reading.document.text
    days = [t for t in times if t.when.precision == "day"]
    for sentence in _counting(reading):
        for match in _COUNTED.finditer(sentence.span.of(text)):
            start, end = sentence.span.start + match.start(), sentence.span.start + match.end()
            inside = [i for i in range(sentence.first, sentence.last) if start <= tokens.start[i] < end]
            if len(inside) < 3:
                continue
            span = Span(start, tokens.end[inside[-1]])
            count, unit = _count(match)
            clause = _clause_after(tokens, inside[-1])
            main = _main_day(tokens, days, sentence, clause, inside)
            if main is not None and clause:  # the other event is so long before, or after, the main one
                when = _moved(main, -count, unit, span, text, f"{-count:+d} {unit} from {main.when.text!r}")
                yield Time((inside[0], inside[-1]), when)
            elif main is None and (base := _base(reading, days, inside[-1], clause, sentence)) is not None:
                why = f"counted from {base.when.text!r}, the day of what it is {match['side'].lower()}"
                yield Time((inside[0], inside[-1] + 1), _moved(base, count, unit, span, text, why))


def beside(reading: Reading, times: tuple[Time, ...]) -> Iterator[Time]:
    """Yield "on the eve of the talks", "the morning after they met", "within 48 hours of the vote"."""
    tokens, text = reading.tokens, reading.document.text
    days = [t for t in times if t.when.precision == "day"]
    for sentence in _counting(reading):
        for match in _BESIDE.finditer(sentence.span.of(text)):
            start, end = sentence.span.start + match.start(), sentence.span.start + match.end()
            inside = [i for i in range(sentence.first, sentence.last) if start <= tokens.start[i] < end]
            shift = _shift(match)
            if not inside or shift is None:
                continue
            base = _base(reading, days, inside[-1], _clause_after(tokens, inside[-1]), sentence)
            if base is None:
                continue
            first, last = (base.when.start + timedelta(days=n) for n in shift)
            span = Span(start, tokens.end[inside[-1]])
            precision: Precision = "day" if first == last else "interval"
            why = f"{match['side'].lower()} what the text puts on {base.when.text!r}"
            yield Time((inside[0], inside[-1] + 1), When(first, last, precision, span.of(text), span, why))


def _counting(reading: Reading) -> Iterator[Sentence]:
    """Yield the sentences that can hold a count; the patterns are slow."""
    for sentence in reading.sentences:
        if any(m[1].lower() in _UNITS for m in _SIDE.finditer(sentence.span.of(reading.document.text))):
            yield sentence


def _shift(match: re.Match[str]) -> tuple[int, int] | None:
    """Return how many days from the event's the first and the last day lie."""
    side = match["side"].lower()
    if match["part"]:
        return _PARTS.get((match["part"].lower(), side))
    if match["units"]:
        unit, count = match["units"].lower(), match["within"]
        if count is None or unit == "minutes":
            return 0, _WITHIN[unit]
        number = int(count) if count.isdecimal() else NUMBERS[count.lower()]
        return 0, number if unit.startswith("day") else number * _WITHIN[unit.removesuffix("s")] or -(
            -number // 24
        )
    if side == "of":
        return None
    words = (match["count"] or "").split()
    word = " ".join(w for w in words if w.lower() not in ("just", "only", "about"))
    number = int(word) if word.isdecimal() else NUMBERS.get(word.lower(), 1)
    if match["unit"].lower().startswith("minute"):
        number = 0
    days = hours_from(_ZERO, number)
    first, last = ((d - _ZERO).days for d in (days.start, days.end))
    return (-last, -first) if side == "before" else (first, last)


def _count(match: re.Match[str]) -> tuple[int, str]:
    """Return how many units later than the other event the main one is."""
    number = match["number"].lower()
    count = int(number) if number.isdecimal() else NUMBERS[number]
    return (-count if match["side"].lower() == "before" else count), match["unit"].lower().rstrip("s")


def _moved(base: Time, count: int, unit: str, span: Span, text: str, why: str) -> When:
    day = moved(base.when.start, count, unit)
    days = one(day) if unit == "day" else period(day, unit)
    return When(days.start, days.end, days.precision, span.of(text), span, why)


def _clause_after(tokens: Tokens, word: int) -> range:
    """Return the words of the clause that *after* or *before* opens; empty when it takes a noun."""
    verb = tokens.head[word]
    if tokens.dep[word] != "mark" or tokens.has(word, "pobj"):
        return range(0)
    below, open_ = [word], [verb]
    while open_:
        k = open_.pop()
        below.append(k)
        open_.extend(tokens.children[k])
    return range(word, max(below) + 1)


def _main_day(
    tokens: Tokens, days: list[Time], sentence: Sentence, clause: range, count: list[int]
) -> Time | None:
    """Return the day of the main clause: one in the sentence, outside the counted clause."""
    for time in days:
        here = time.tokens[0]
        if sentence.first <= here < sentence.last and here not in clause and here not in count:
            verb = next((a for a in tokens.ancestors(here) if tokens.is_verb(a)), None)
            if verb is not None and tokens.dep[verb] in ("ROOT", "conj", "ccomp") and here < count[0]:
                return time
    return None


def _base(reading: Reading, days: list[Time], word: int, clause: range, sentence: Sentence) -> Time | None:
    """Return the day that the words after the count name, or that the text gives for their event elsewhere."""
    tokens = reading.tokens
    named = [t for t in days if word < t.tokens[0] < sentence.last and _belongs(tokens, t, word, clause)]
    if named:
        return named[0]
    event = _event(tokens, word, clause)
    known = [t for t in days if word not in range(t.tokens[0], t.tokens[1] + 1)]
    if not looks_ahead(reading, word) and reading.document.published is not None:
        known = [t for t in known if t.when.start <= reading.document.published.end]
    if event:
        told = [(t, _dated(tokens, t)) for t in known]
        for same in (_same_stem, _same_kind):
            for time, dated in told:
                if same(tokens, event, dated):
                    return time
    return _just_before(reading, known, sentence) if _told_just_now(tokens, word, clause) else None


def _belongs(tokens: Tokens, time: Time, word: int, clause: range) -> bool:
    """Say whether a day named after *after* or *before* is that of what they govern: "after Monday's vote"."""
    return time.tokens[0] in clause if clause else word in tokens.ancestors(time.tokens[0])


def _dated(tokens: Tokens, time: Time) -> tuple[int, ...]:
    """Return the words of the event that a time dates, its word first."""
    after = time.tokens[1]
    if (
        after < len(tokens)
        and tokens.lemma[after] in ("after", "before")
        and tokens.dep[after] in ("mark", "prep")
    ):
        return _event(tokens, after, _clause_after(tokens, after))
    near = [a for a in tokens.ancestors(time.tokens[0]) if tokens.tag[a].startswith(("NN", "VB"))][:2]
    return (*near, *(o for a in near for o in tokens.kids(a, "dobj", "nsubjpass", "nsubj")))


def _told_just_now(tokens: Tokens, word: int, clause: range) -> bool:
    """Say whether an event is spoken of as known: "the signing", "they arrived"."""
    subject = tokens.kids(tokens.head[word], "nsubj", "nsubjpass") if clause else ()
    following = tokens.lemma[word + 1] if word + 1 < len(tokens) else ""
    return following in ("the", "that", "this") or any(tokens.pos[k] == "PRON" for k in subject)


def _just_before(reading: Reading, days: list[Time], sentence: Sentence) -> Time | None:
    """Return the day named last, not more than some sentences before: what is known is what was just told."""
    near = [s for s in reading.sentences if s.first < sentence.first][-_REACH:]
    named = [t for t in days if near and near[0].first <= t.tokens[0] < sentence.first]
    return named[-1] if named else None


def _event(tokens: Tokens, word: int, clause: range) -> tuple[int, ...]:
    """Return the words of the event that a count is from, its word first."""
    if (
        clause and tokens.dep[verb := tokens.head[word]] == "ROOT"
    ):  # misread: "The night after the signing guns fired"
        return tuple(i for i in range(word + 1, word + _NOUN) if i < verb and tokens.is_noun(i))[:1]
    if clause:
        return (verb, *tokens.kids(verb, "dobj", "nsubj", "nsubjpass"))
    return tuple(tokens.kids(word, "pobj", "pcomp"))


def _same_stem(tokens: Tokens, event: tuple[int, ...], dated: tuple[int, ...]) -> bool:
    """Say whether two events have a word in common: "met", "the meeting"; names alone do not tell."""
    ours, theirs = (
        {_stem(tokens, w) for w in words if not tokens.tag[w].startswith(("NNP", "PRP"))}
        for words in (event, dated)
    )
    return bool((ours & theirs) - {""})


def _same_kind(tokens: Tokens, event: tuple[int, ...], dated: tuple[int, ...]) -> bool:
    """Say whether two events are told with words of one kind: "the ceremony", "they signed"."""
    kinds = _kinds()
    ours, theirs = (
        kinds.get(tokens.lemma[event[0]], frozenset()),
        (kinds.get(tokens.lemma[w], frozenset()) for w in dated),
    )
    return any(ours & kind for kind in theirs)


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    """Return the kinds of event that each word can be of."""
    found: dict[str, set[str]] = {}
    for kind, words in read_yaml(FILE)["kinds"].items():
        for word in words:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(of) for word, of in found.items()}


def _stem(tokens: Tokens, i: int) -> str:
    lemma = tokens.lemma[i]
    return lemma[:_STEM] if len(lemma) >= _STEM or (tokens.is_verb(i) and lemma not in _LIGHT) else ""
