"""A text told sentence by sentence: each expression of time is read against what has been told before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from verbale.openings import clock, item, turns
from verbale.read.when.ahead import in_present, may_come, side_told, was_planned
from verbale.read.when.counting import apposed
from verbale.read.when.no_times import is_no_time
from verbale.read.when.told import Entry, Told, goes_behind, heads_paragraph, tells_words
from verbale.read.when.windows import opener, window
from verbale.timex.anchor import Anchor
from verbale.timex.anchored import ANCHORED
from verbale.timex.calendar_days import Days, period
from verbale.timex.relative import Expression
from verbale.types import Reading, Sentence, Span, Time, Tokens, When

_DARK = re.compile(r"\b(?:night|evening|late|midnight|dusk|nightfall)\b", re.IGNORECASE)
_AGAINST = frozenset(
    {*ANCHORED, "within", "span_ahead", "day_of_month"}
)  # readers that need what is told before
_ASIDE = frozenset({"relcl", "acl", "advcl", "amod", "compound", "poss"})
_BEHIND = 3  # words before a day that say which part of it: "the night of 3 May"
_RECURRING = frozenset({"every", "each", "any", "given"})
_FRAMES = re.compile(r"(?:back )?(?:in|during|by)\b|early|late|mid", re.IGNORECASE)
_NAMED_TO_FRAME = ("year", "month", "months", "season_of_year", "edge_of_year", "week_of_month")
_OF_WRITING = frozenset({"near_day", "weekday", "named_weekday", "night_to", "overnight", "small_hours"})
_LATE = 3  # days at most from the writing of a wire to the outlet's day
_BARE = frozenset({"weekday", "month", "printed", "named_weekday"})  # lie on either side of publication
_NEARLY_A_WEEK = 6  # days
_FAR = 183  # days: what comes later is told with its year, or with "next"
_UNFINISHED = ("clock", "later_in_day", "era")  # say nothing of the day that the story has come to


class Telling:
    """Reads a text's sentences in order."""

    def __init__(self, reading: Reading, counted: Sequence[Time]) -> None:
        self.reading = reading
        self.published = _day(reading.document.published)
        self.written = self.published  # the day of the dateline above, where one is printed
        self.told = Told(self.published)
        self.found: list[Time] = []
        self._counted = list(counted)  # times counted from events, told when their sentence comes
        self._open: list[tuple[Expression, tuple[int, int]]] = []  # of a day that only follows: "on the eve"
        self._turns = frozenset(turn.paragraph for turn in turns(reading.document))
        self._paragraph = -1

    def read(self, sentence: Sentence, found: Sequence[Expression]) -> None:
        """Read a sentence: what stands by itself first, then what is read against it."""
        document = self.reading.document
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self.told.rolling = clock(document, sentence.paragraph) is not None
            self.told.turn = sentence.paragraph in self._turns
            self.told.heading = None
            self._open = []
            self.written = self._written(sentence, found)
        before = len(self.found)
        for time in self._counted:
            if sentence.first <= time.tokens[0] < sentence.last and not _of_other(self._counted, time):
                days = Days(time.when.start, time.when.end, time.when.precision)
                self.told.tell(self._entry(sentence, time.when.text, time.tokens[0], days))
        for anchored in (False, True):
            for expression in found:
                if (expression.reader in _AGAINST) is anchored:
                    self._add(sentence, expression)
        dated = len(self.found) > before
        self.told.now = not dated and _is_now(self.reading.tokens, sentence)

    def _add(self, sentence: Sentence, expression: Expression) -> None:
        reading, tokens = self.reading, self.reading.tokens
        inside = _tokens(tokens, sentence, expression.span)
        if inside is None or is_no_time(reading, expression, inside):
            return
        if expression.reader == "weekday" and _is_any(tokens, inside):
            self._apposed(inside)
            return
        heads = heads_paragraph(reading, sentence, inside)
        fixed = heads or self.told.heading is not None
        side = False if fixed else self._side(sentence, expression, inside[0])
        ahead = bool(side)
        dated = expression.printed is not None
        either = was_planned(tokens, inside[0]) if ahead else dated and may_come(tokens, inside[0])
        anchor = self.told.anchor(reading, sentence, inside[0], ahead=ahead, either=either)
        against = self.written if expression.reader in _OF_WRITING else self.published
        days = expression.days(replace(anchor, published=against))
        if days is None:
            if expression.reader == "eve":
                self._open.append((expression, inside))
            return
        why = _why(expression, against, ahead=ahead)
        if against != self.published and expression.reader in _OF_WRITING:
            why = why.replace("the publication date", "the dateline")
        bound = period(days.end, "year") if expression.reader == "era" else days  # since its end
        behind = self._opened(sentence, inside, bound, why, ahead=ahead)
        or_else = _or_else(expression, days, against) if side is None and behind is None else None
        inside = behind or inside
        self._found(inside, days, why, or_else)
        if expression.reader not in _UNFINISHED:
            self._tell(sentence, expression, inside[0], days, heads=heads)

    def _opened(
        self, sentence: Sentence, inside: tuple[int, int], days: Days, why: str, *, ahead: bool
    ) -> tuple[int, int] | None:
        """Add the window that a preposition opens on a time, and return the words of the time behind it; None without one."""
        word = opener(self.reading, sentence, inside)
        if word is None:
            return None
        open_days = window(self.reading, word, days, inside[1], self.published, ahead=ahead)
        if open_days is None:
            return None
        self._found((word, inside[1]), open_days, f"{why}, {self.reading.tokens.lemma[word]} then")
        return max(word + 1, inside[0]), inside[1]

    def _tell(
        self, sentence: Sentence, expression: Expression, first: int, days: Days, *, heads: bool
    ) -> None:
        """Keep a time for what is read against it, and read what was waiting for its day."""
        text = expression.span.of(sentence.span.of(self.reading.document.text))
        year = _sets_year(expression, text, heads=heads)
        entry = self._entry(sentence, text, first, days, year=year)
        self.told.tell(entry)
        if days.precision == "day" and self._open:
            self._close(days)
        if heads and (self.published is None or days.start <= self.published):
            self.told.heading = entry

    def _side(self, sentence: Sentence, expression: Expression, first: int) -> bool | None:
        """Say whether the clause of a time is about the future; None where nothing tells."""
        side = side_told(self.reading, first)
        if side is None and sentence.kind == "headline":
            return _comes_next(self.reading.tokens, expression, first, self.published) or None
        return side

    def _written(self, sentence: Sentence, found: Sequence[Expression]) -> date | None:
        """Return the day that a dateline opening a paragraph prints, else the one that holds so far.

        A dateline without a day, as an item of a digest has, or with one that is not just before publication, tells none.
        """
        document = self.reading.document
        line = item(document, sentence.paragraph)
        if self.published is None or line is None or line.mark == ":":
            return self.written
        for expression in found if line.dated else ():
            if expression.printed is not None and sentence.span.start + expression.span.end <= line.end:
                days = expression.days(Anchor(self.published))
                if days is not None and 0 <= (self.published - days.end).days <= _LATE:
                    return days.end if days.precision == "day" else self.published
        return self.published

    def _apposed(self, inside: tuple[int, int]) -> None:
        """Read "on 9 November, a Friday": the same day; "a Friday" alone is any."""
        day = apposed(self.reading.tokens, self.found, inside[0] - 1)
        if day is not None and day.when.precision == "day":
            self._found(inside, Days(day.when.start, day.when.end, "day"), f"the same as {day.when.text!r}")

    def _close(self, day: Days) -> None:
        """Read what was told of a day before the paragraph named it: "moved on the eve. So on Thursday, …"."""
        for expression, inside in self._open:
            days = expression.days(Anchor(self.published, day))
            if days is not None:
                self._found(inside, days, f"{expression.rule}: from the day named after")
        self._open = []

    def _entry(self, sentence: Sentence, text: str, first: int, days: Days, *, year: bool = False) -> Entry:
        tokens = self.reading.tokens
        deps = {tokens.dep[a] for a in tokens.ancestors(first)}
        framing = year and deps.isdisjoint(_ASIDE) and tokens.lemma[first] not in ("of", "since")
        since = "since" in tokens.lemma[max(0, first - 1) : first + 1]
        return Entry(
            token=first,
            days=days,
            paragraph=sentence.paragraph,
            sentence=sentence.first,
            earlier=since or goes_behind(tokens, first),
            dark=_DARK.search(" ".join((*tokens.text[max(0, first - _BEHIND) : first], text))) is not None,
            spoken=tells_words(tokens, first),
            framing=framing,
        )

    def _found(
        self, inside: tuple[int, int], days: Days, why: str, or_else: tuple[date, date] | None = None
    ) -> None:
        span = self.reading.tokens.span(*inside)
        text = span.of(self.reading.document.text)
        when_ = When(days.start, days.end, days.precision, text, span, why, or_else)
        self.found.append(Time(inside, when_))


def _is_any(tokens: Tokens, inside: tuple[int, int]) -> bool:
    """Say whether a weekday is any of its name: "a Friday"."""
    return any(tokens.lemma[k] == "a" for k in tokens.kids(inside[1] - 1, "det"))


def _of_other(counted: Sequence[Time], time: Time) -> bool:
    """Say whether a count gives the day of another event than its own: of "two weeks" in "two weeks after the seizure"."""
    first, after = time.tokens
    return any(t.tokens[0] == first and t.tokens[1] > after for t in counted)


def _comes_next(tokens: Tokens, expression: Expression, first: int, published: date | None) -> bool:
    """Read "Dutch vote on Wednesday" printed on Tuesday: a headline tells in the present of the nearer weekday.

    One without a verb, as the parse often has it, does so where the weekday behind is nearly a week off.
    """
    verbless = not any(tokens.is_verb(k) for k in tokens.ancestors(first))
    if published is None or expression.reader != "weekday" or not (verbless or in_present(tokens, first)):
        return False
    behind, to_come = (expression.days(Anchor(published, ahead=ahead)) for ahead in (False, True))
    if behind is None or to_come is None:
        return False
    since, until = published - behind.end, to_come.start - published
    return until < since and (not verbless or since.days >= _NEARLY_A_WEEK)


def _sets_year(expression: Expression, text: str, *, heads: bool) -> bool:
    """Say whether a time names its year so that what follows is of it too: "In 1975", not "the 1975 accord"."""
    if expression.printed is not None:
        return expression.printed.year is not None
    named = expression.reader in _NAMED_TO_FRAME and text[-1:].isdigit()
    return named and (heads or _FRAMES.match(text) is not None)


def _is_now(tokens: Tokens, sentence: Sentence) -> bool:
    """Say whether a sentence without a time tells what has just come about: "Banks have opened again"."""
    roots = (i for i in range(sentence.first, sentence.last) if tokens.dep[i] == "ROOT")
    return any(
        tokens.tag[i] == "VBN" and any(tokens.tag[k] in ("VBZ", "VBP") for k in tokens.kids(i, "aux"))
        for i in roots
    )


def _day(published: When | None) -> date | None:
    """Return the publication day, None when it is not known to the day."""
    return published.start if published is not None and published.start == published.end else None


def _tokens(tokens: Tokens, sentence: Sentence, span: Span) -> tuple[int, int] | None:
    start, end = sentence.span.start + span.start, sentence.span.start + span.end
    inside = [
        i for i in range(sentence.first, sentence.last) if tokens.start[i] < end and tokens.end[i] > start
    ]
    return (inside[0], inside[-1] + 1) if inside else None


def _or_else(expression: Expression, days: Days, published: date | None) -> tuple[date, date] | None:
    """Return the days to come that a bare weekday or month may mean as well as those behind.

    None where the text has told which, where the day of writing is one of them, and where the others are so far off
    that nobody would name them so.
    """
    if published is None or expression.reader not in _BARE or days.start <= published <= days.end:
        return None
    behind, to_come = (expression.days(Anchor(published, ahead=ahead)) for ahead in (False, True))
    if behind != days or to_come is None or to_come.start <= days.end:
        return None
    return (to_come.start, to_come.end) if (to_come.start - published).days <= _FAR else None


def _why(expression: Expression, published: date | None, *, ahead: bool) -> str:
    how = f"{expression.rule}"
    if expression.printed is not None and expression.printed.year is not None:
        return f"{how}: printed in full"
    if expression.reader in ("year", "decade", "quarter_of_year"):
        return f"{how}: printed year"
    if expression.reader in _AGAINST:
        return f"{how}: from the day named before, else the publication date"
    side = "next, as the clause looks ahead" if ahead else "most recent, as the clause does not look ahead"
    against = f" against the publication date {published}" if published else ""
    undecided = expression.reader in _BARE
    return f"{how}{against}" + (f": {side}" if undecided else "")
