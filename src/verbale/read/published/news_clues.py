"""Clues from events of the news that a text tells with a time: "declared independence on Sunday" (`reference/news.csv`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from verbale.quotation_marks import left_open
from verbale.read.published.clue import Clue, Stretch
from verbale.read.published.day_clues import token_at
from verbale.read.published.news_table import Happening, distinct
from verbale.read.published.news_told import News
from verbale.read.when.ahead import looks_ahead
from verbale.timex.anchor import Anchor
from verbale.timex.calendar_days import moved
from verbale.timex.calendar_names import WEEKDAYS
from verbale.timex.counts import count_of
from verbale.timex.numbers import cardinal, ordinal
from verbale.timex.relative import Expression
from verbale.types import Reading, Sentence

_BESIDE = 90  # code points between the words of an event and the time that it is told with
# Days after an event on which a text can be that tells its time so.
_REACHES = {
    "weekday": 7,
    "named_weekday": 8,
    "weekday_of_week": 15,
    "near_day": 3,
    "overnight": 3,
    "weekend": 15,
}
_YEARLY = 400
_LENGTHS = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3660}
_JUST = re.compile(
    r"\b(?:has|have|had|was|were|is|are|who|which|the) (?:only )?(?:just|newly|freshly)\b", re.IGNORECASE
)
_CLOSE = 30  # code points between "just" and the event
_ANNIVERSARY = re.compile(
    r"\b(?P<nth>[a-z]+(?:-[a-z]+)?|\d{1,2}(?:st|nd|rd|th)) anniversary of\b"
    r"|(?:^|\bnow |\btoday,? |\bare |\bis )(?P<years>[a-z]+(?:-[a-z]+)?|\d{1,2}) years? (?:after|since|on from)\b",
    re.IGNORECASE,
)
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_ABOUT, _YEAR = timedelta(days=45), timedelta(days=364)  # round an anniversary, and until the next
_MONTH = timedelta(days=20)  # "three months after" may be so much more or less
_SOON = timedelta(days=21)  # a time may be told of what came so soon before or after
_SUNDAY = timedelta(days=5)  # in the days after it, a Sunday is of "this week" too
_FRESH = timedelta(days=60)  # what has "just" happened is not older
_COUNT = re.compile(
    r"\b(?P<number>a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?P<unit>day|week|month)s? "
    r"(?P<side>after|before)\b",
    re.IGNORECASE,
)
_CHECKED = frozenset(
    {"weekday", "named_weekday", "weekday_of_week", "printed"}
)  # they fit one day in seven, or a year
_YEAR_PRINTED = re.compile(r"\b((?:19|20)\d\d)\b")
_FREE = frozenset({"near_day", "overnight"})
_ENOUGH = 3  # groups of words without which "yesterday" would fit too easily


def news_clues(reading: Reading, news: News) -> Iterator[tuple[Clue, frozenset[Happening]]]:
    """Yield a clue for each time with which a sentence tells events of the table, and these events.

    "Yesterday" fits any event: it counts only where another time tells of the same days.

    """
    found = tuple(_clues(reading, news))
    others = [c.days for c, free, _ in found if not free]
    for clue, free, told in found:
        if not free or any(a <= d and c <= b for days in others for a, b in days for c, d in clue.days):
            yield clue, told


def _clues(reading: Reading, news: News) -> Iterator[tuple[Clue, bool, frozenset[Happening]]]:
    """Yield clues, whether their time would fit any day, and their events.

    Events that the whole text points to come first; without one, those that a sentence names by itself, with a
    time that means a day. Where several fit, the text is of the days after any of them.
    """
    for told in news.told:
        said, times = told.said, told.times
        known = [h for h in told.here if h in news.full]
        named = [
            h
            for h in told.here
            if h not in news.full and (told.words.hold_any(h.text) or news.words.hold_most(h.text))
        ]
        bare = named if told.words.hold((distinct(),)) else []
        yield from ((clue, False, frozenset(known)) for clue in _fresh(known, said))
        for time in times:
            checked = time.reader in _CHECKED
            sure = [h for h in known if checked or len(h.groups) + len(h.text) >= _ENOUGH]
            for among in (sure, bare if checked else []):
                here = [h for h in among if _nearest(h, said, times) is time]
                clue = _told_with(reading, told.sentence, time, here, news)
                if clue is not None:
                    yield clue, time.reader in _FREE, frozenset(here)
                    break
        yield from ((clue, False, frozenset(known)) for clue in _anniversaries(known, said))
        yield from ((clue, False, frozenset()) for clue in _counted(known or named, said, times))


def _told_with(
    reading: Reading, sentence: Sentence, time: Expression, among: list[Happening], news: News
) -> Clue | None:
    """Return the clue of a time that may be that of several events, each as likely as its words are telling."""
    said = sentence.span.of(reading.document.text)
    years = _years_told(reading, sentence)
    told = [(h, d) for h in among if h.day.year not in years and (d := _told(reading, sentence, h, time))]
    if not told:
        return None
    sure = [news.sure(h, "told") for h, _ in told]
    days: list[Stretch] = []
    parts: list[int] = []
    shares: list[float] = []
    for (_, own), right in zip(told, sure, strict=True):
        first, last = own[0][0], own[-1][1]
        length = sum((b - a).days + 1 for a, b in own)
        of = right / sum(sure)
        after = last + _WEEK
        days += [*own, (last + _DAY, after), (first - _SOON, first - _DAY), (after + _DAY, last + _SOON)]
        parts += [*(0 for _ in own), 1, 2, 2]
        shares += [*(of * ((b - a).days + 1) / length for a, b in own), of, of / 2, of / 2]
    shown = f"{said[time.span.start : time.span.end]} … {told[0][0].shown(said)}"
    why = "that was on " + ", ".join(str(h.day) for h, _ in told)
    return Clue(shown, why, tuple(days), "told", tuple(parts), tuple(shares), max(sure))


def _years_told(reading: Reading, sentence: Sentence) -> frozenset[int]:
    """Return the years printed in a paragraph: news does not print its own, so what happened then is told later."""
    spans = [s.span for s in reading.sentences if s.paragraph == sentence.paragraph]
    text = reading.document.text[spans[0].start : spans[-1].end]
    return frozenset(map(int, _YEAR_PRINTED.findall(text)))


def _fresh(known: list[Happening], said: str) -> Iterator[Clue]:
    for happening in known:
        if (just := _just(happening, said)) is not None:
            days = ((happening.day, happening.day + _FRESH),)
            yield Clue(just, f"that was on {happening.day}", days, "counted")


def _anniversaries(known: list[Happening], said: str) -> Iterator[Clue]:
    """Yield clues of "the tenth anniversary of the war" and "ten years after the war"."""
    for match in _ANNIVERSARY.finditer(said):
        words = match["nth"] or match["years"]
        count = ordinal(words) if match["nth"] else cardinal(words.lower())
        around = _ABOUT if match["nth"] else _YEAR
        days = [
            (day - _ABOUT, day + around)
            for h in known
            if count and h.sentence.search(said, match.end(), match.end() + _BESIDE)
            for day in [moved(h.day, count, "year")]
        ]
        if days:
            yield Clue(match[0], f"counted from {days[0][0]}", tuple(sorted(days)), "counted")


def _counted(known: list[Happening], said: str, times: tuple[Expression, ...]) -> Iterator[Clue]:
    """Yield clues of "left on Thursday, two days after the shelling": the weekday must be the right one."""
    for match in _COUNT.finditer(said):
        number = match["number"].lower()
        count = cardinal(number)
        count = -count if match["side"].lower() == "before" else count
        stretches = []
        for happening in known:
            if not happening.sentence.search(said, match.end(), match.end() + _BESIDE):
                continue
            main = moved(happening.day, count, match["unit"].lower())
            if match["unit"].lower() == "month":
                if times:
                    stretches.append((main - _MONTH, main + _MONTH))
                continue
            weekday = [t for t in times if t.reader == "weekday" and t.span.end <= match.start()]
            if weekday and WEEKDAYS.index(weekday[-1].groups["weekday"]) == main.weekday():
                stretches.append((main, main + timedelta(days=6)))
        if stretches:
            yield Clue(match[0], f"counted from {stretches[0][0]}", tuple(sorted(stretches)), "counted")


def _just(happening: Happening, said: str) -> str | None:
    """Return the words that tell an event as fresh: "has just been given the prize"."""
    for match in _JUST.finditer(said):
        if any(0 <= m.start() - match.end() <= _CLOSE for m in happening.sentence.finditer(said)):
            return match[0]
    return None


def _nearest(happening: Happening, said: str, times: tuple[Expression, ...]) -> Expression | None:
    """Return the time that stands nearest to words of the event."""
    spans = [(m.start(), m.end()) for m in happening.sentence.finditer(said)]

    def away(time: Expression) -> int:
        return min((max(a - time.span.end, time.span.start - b, 0) for a, b in spans), default=_BESIDE + 1)

    nearest = min(times, key=away, default=None)
    return nearest if nearest is not None and away(nearest) <= _BESIDE else None


def _told(
    reading: Reading, sentence: Sentence, happening: Happening, time: Expression
) -> tuple[Stretch, ...]:
    """Return the days on which the time, as it stands, means the day of the event."""
    if (time.printed is not None and time.printed.year is not None) or _quoted(
        sentence.span.of(reading.document.text), time.span.start
    ):
        return ()
    ahead = looks_ahead(reading, token_at(reading, sentence.span.start + time.span.start))
    if ahead and not happening.plan:
        return ()
    days = days_of_telling(time, happening.day, ahead=ahead)
    if time.reader == "period" and time.groups.get("unit") == "week" and not ahead:
        return tuple((first, last + _SUNDAY) for first, last in days)
    return days


def _quoted(said: str, at: int) -> bool:
    """Say whether a place in a sentence is in somebody's words, which may be of another day than the text."""
    return left_open(said[:at])


def days_of_telling(time: Expression, day: date, *, ahead: bool) -> tuple[Stretch, ...]:
    """Return the days on which a text can be of that means a day by a time: of "on Sunday" the week from it."""
    either = time.groups.get("which", "").endswith("this")  # "the first of this month" may lie on either side
    first, last = _reach(time)
    if time.reader in ("month", "printed") and not _means(time, day, day, ahead=ahead):
        return ()
    numbers = range(-last if ahead else -last if either else first, 1 if ahead and not either else last)
    run: list[date] = []  # the first days on which it holds; of what is to come the last, so from behind
    for n in reversed(numbers) if ahead else numbers:
        on = day + timedelta(days=n)
        if _means(time, on, day, ahead=ahead):
            run.append(on)
            if last >= _YEARLY and not ahead and not either:  # it means the day until it comes round again
                return ((on, _last_meaning(time, on, day, last)),)
        elif run:
            break
    return ((min(run), max(run)),) if run else ()


def _last_meaning(time: Expression, first: date, day: date, reach: int) -> date:
    """Return the last day on which a time means a day that it means from a first day on without a break."""
    good, bad = 0, (day - first).days + reach
    while bad - good > 1:
        middle = (good + bad) // 2
        holds = _means(time, first + timedelta(days=middle), day, ahead=False)
        good, bad = (middle, bad) if holds else (good, middle)
    return first + timedelta(days=good)


def _means(time: Expression, on: date, day: date, *, ahead: bool) -> bool:
    """Say whether a time means a day in a text of some day."""
    days = time.days(Anchor(on, None, ahead))
    return days is not None and days.start <= day <= days.end


def _reach(time: Expression) -> tuple[int, int]:
    """Return after how many days a text can tell an event with a time, at the least and before how many."""
    if time.reader == "ago" and "unit" in time.groups:
        count, unit = count_of(time.groups)
        days = count * _LENGTHS.get(unit, 0)
        return max(0, days - 2 * _LENGTHS.get(unit, 0)), days + 2 * _LENGTHS.get(unit, 0) + 2
    if time.reader in ("period", "part_of_period", "edge_of_period", "day_of_named_month"):
        return 0, 2 * _LENGTHS.get(time.groups.get("unit", "month"), 31) + 2
    return 0, _REACHES.get(time.reader, _YEARLY)
