"""Times counted from another event: "a day after the talks", "three days before the vote".

Of two events that are so many days apart one gives the day of the other: "spoke on Wednesday, a day after
Oslo left" dates the leaving; "a day after Monday's vote", or after a test whose day the text gives
elsewhere, dates the main clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from verbale.timex.calendar_days import moved, one, period
from verbale.timex.readers import NUMBERS
from verbale.types import Precision, Reading, Sentence, Span, Time, Tokens, When

_COUNTED = re.compile(
    r"(?<!\w)(?P<number>a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) "
    r"(?P<unit>days?|weeks?|months?|years?) (?P<side>after|before|following)(?= )",
    re.IGNORECASE,
)
# Parts of a day, or of the next, beside an event: first and last day from the event's own.
_BESIDE = re.compile(
    r"(?<!\w)(?:(?:on |in |at )?(?:the |that )?(?P<part>eve|day|night|evening|morning|afternoon|hours?|hour)"
    r"|(?P<hours>(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|\d{1,2}|) ?hours?|hours|minutes))"
    r" (?P<side>after|before|following|of)(?= )",
    re.IGNORECASE,
)
_PARTS = {
    ("eve", "of"): (-1, -1),
    ("day", "before"): (-1, -1),
    ("night", "before"): (-1, -1),
    ("evening", "before"): (-1, -1),
    ("day", "after"): (1, 1),
    ("day", "following"): (1, 1),
    ("morning", "after"): (1, 1),
    ("night", "after"): (0, 1),
    ("hours", "after"): (0, 1),
    ("hours", "following"): (0, 1),
    ("day", "of"): (0, 0),
    ("night", "of"): (0, 0),
    ("morning", "of"): (0, 0),
    ("afternoon", "of"): (0, 0),
    ("evening", "of"): (0, 0),
}
_REACH = 2  # sentences back
_STEM = 4  # letters that two forms of one event share: meet, meeting


def counted_from(reading: Reading, times: tuple[Time, ...]) -> Iterator[Time]:
    """Yield the times that are counted from an event whose day the text gives."""
    tokens, text = reading.tokens, reading.document.text
    days = [t for t in times if t.when.precision == "day"]
    for sentence in reading.sentences:
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
    """Yield "on the eve of the talks", "the morning after they met", "three hours after the vote"."""
    tokens, text = reading.tokens, reading.document.text
    days = [t for t in times if t.when.precision == "day"]
    for sentence in reading.sentences:
        for match in _BESIDE.finditer(sentence.span.of(text)):
            start, end = sentence.span.start + match.start(), sentence.span.start + match.end()
            inside = [i for i in range(sentence.first, sentence.last) if start <= tokens.start[i] < end]
            side = match["side"].lower()
            part = (
                "hours"
                if match["hours"]
                else match["part"].lower().replace("hour", "hours").replace("hourss", "hours")
            )
            shift = (0, 0) if match["hours"] else _PARTS.get((part, side))
            if not inside or shift is None:
                continue
            base = _base(reading, days, inside[-1], _clause_after(tokens, inside[-1]), sentence)
            if base is None:
                continue
            first, last = (base.when.start + timedelta(days=n) for n in shift)
            span = Span(start, tokens.end[inside[-1]])
            precision: Precision = "day" if first == last else "interval"
            why = f"{side} what the text puts on {base.when.text!r}"
            yield Time((inside[0], inside[-1] + 1), When(first, last, precision, span.of(text), span, why))


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
    if tokens.dep[word] != "mark":
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
    named = [t for t in days if word < t.tokens[0] < sentence.last]
    if named:
        return named[0]
    events = _events(tokens, word, clause)
    for time in days:
        if reading.sentence_at(time.tokens[0]) is not sentence:
            near = [a for a in tokens.ancestors(time.tokens[0]) if tokens.tag[a].startswith(("NN", "VB"))][:2]
            near += [o for a in near for o in tokens.kids(a, "dobj", "nsubjpass", "nsubj")]
            if events & {_stem(tokens, a) for a in near}:
                return time
    return _just_before(reading, days, sentence) if _told_just_now(tokens, word, clause) else None


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


def _events(tokens: Tokens, word: int, clause: range) -> set[str]:
    """Return the stems of the event that a count is from."""
    if clause:
        verb = tokens.head[word]
        words = [verb, *tokens.kids(verb, "dobj", "nsubj", "nsubjpass")]
    else:
        words = list(tokens.kids(word, "pobj"))
    return {s for w in words if not tokens.tag[w].startswith("NNP") and (s := _stem(tokens, w))}


def _stem(tokens: Tokens, i: int) -> str:
    lemma = tokens.lemma[i]
    return lemma[:_STEM] if len(lemma) >= _STEM else ""
