"""What a text has told of so far: which of its times "the next day", "that year" and "by midnight" start from."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import islice

from verbale.datafiles import read_yaml
from verbale.timex.anchor import Anchor
from verbale.timex.calendar_days import Days
from verbale.timex.relative import FILE
from verbale.types import Reading, Sentence, Tokens

_FEW = 4  # days that may still be "that day"
_REMEMBERED = 4  # times named last that "that month" may mean
_KEPT = 500  # times named last that anything may start from; a table of days has thousands
_LABEL = 4  # words between a label's time and its colon
_LONG_PAST = 31  # days; a date without its year beside an older one is of that one's year


@dataclass(frozen=True, slots=True)
class Entry:
    """A time that the text names."""

    token: int
    days: Days
    paragraph: int
    sentence: int  # its first token
    earlier: bool  # told in the past perfect: it goes back behind the story
    dark: bool  # an evening or a night
    spoken: bool  # of what somebody said then, not of what was done
    framing: bool  # named with its year, and sets what follows into it: "In 1975"


@dataclass(slots=True)
class Told:
    """The times named so far, in text order, and where the telling stands."""

    published: date | None
    entries: list[Entry] = field(default_factory=list)
    now: bool = False
    rolling: bool = False  # the paragraph opens with a clock
    turn: bool = False  # the paragraph is an answer in a conversation
    heading: Entry | None = None  # the time that opens the paragraph, and that all of it is of

    def tell(self, entry: Entry) -> None:
        """Add a time."""
        insort(self.entries, entry, key=lambda e: e.token)
        del self.entries[:-_KEPT]
        self.now = False

    def anchor(
        self, reading: Reading, sentence: Sentence, at: int, *, ahead: bool, either: bool = False
    ) -> Anchor:
        """Return what an expression at a token is read against."""
        before = self._base(reading.tokens, sentence, at, ahead=ahead)
        named = self._told_of(at, ahead=ahead)
        if named and named[0].earlier and not goes_behind(reading.tokens, at):
            # "He left in May. A year earlier he had come; two months later he came back"
            story = (e for e in named if not e.earlier and e.paragraph == named[0].paragraph)
            named = [*islice(story, 1), *named]
        near = sentence.paragraph - self.turn  # an answer goes on where the question was
        here = (e.days for e in self.entries if e.sentence == sentence.first and e.days.precision == "day")
        return Anchor(
            published=self.published,
            before=before.days if before else None,
            ahead=ahead,
            named=tuple(e.days for e in named[:_REMEMBERED]),
            now=self.now,
            within=None if ahead else self._within(sentence, at),
            beside=before is not None and before.paragraph >= near,
            dark=before is not None and before.dark,
            rolling=self.rolling,
            either=either,
            here=next(here, None),
            behind=goes_behind(reading.tokens, at),
        )

    def _told_of(self, at: int, *, ahead: bool) -> list[Entry]:
        """Return the times named before a token, the nearest first; of what is over those that are not to come."""
        near = [e for e in reversed(self.entries) if e.token < at]
        return near if ahead else ([e for e in near if not self._to_come(e)] or near)

    def _to_come(self, entry: Entry) -> bool:
        return self.published is not None and entry.days.start > self.published

    def _base(self, tokens: Tokens, sentence: Sentence, at: int, *, ahead: bool) -> Entry | None:
        """Return the day that the story has come to at a token."""
        short = [e for e in self.entries if _is_short(e)]
        spoken = tells_words(tokens, at)
        own = [e for e in short if e.token < at and e.sentence == sentence.first]
        if own:
            own = [e for e in own if spoken or not _put_in(tokens, e.token)] or own
            ahead_of_it = [] if goes_behind(tokens, at) else [e for e in own if not e.earlier]
            return (ahead_of_it or own)[-1]
        if (later := _of_main_clause(tokens, short, sentence, at)) is not None:
            return later
        near = [e for e in self._told_of(at, ahead=ahead) if _is_short(e)]
        if ahead and near:
            return near[0]
        behind = goes_behind(tokens, at)
        same = [e for e in near if e.paragraph == sentence.paragraph]
        told = [e for e in near if behind or not e.earlier]
        chosen = next((group for group in (same, told, near) if group), [])
        if not chosen:  # "A day earlier he had denied it; on Tuesday he agreed"
            return next((e for e in short if e.sentence == sentence.first and not self._to_come(e)), None)
        last = [e for e in chosen if e.sentence == chosen[0].sentence]
        return next((e for e in last if e.spoken == spoken), last[0])

    def _within(self, sentence: Sentence, at: int) -> Days | None:
        """Return the time long past, named with its year, that the paragraph is telling about."""
        here = [e for e in self.entries if e.token < at]
        if self.published is not None:  # a text without a date has no other year
            here = [e for e in here if e.paragraph == sentence.paragraph]
        framing = next((e for e in reversed(here) if e.framing), None)
        if framing is None or (self.published and (self.published - framing.days.end).days <= _LONG_PAST):
            return None
        return framing.days


def _is_short(entry: Entry) -> bool:
    return (entry.days.end - entry.days.start).days < _FEW


def heads_paragraph(reading: Reading, sentence: Sentence, inside: tuple[int, int]) -> bool:
    """Say whether a time is the label of its paragraph: "12 December: …", "Saturday, late – …"."""
    tokens = reading.tokens
    opens = sentence.first == 0 or reading.sentence_at(sentence.first - 1).paragraph != sentence.paragraph
    if not opens or inside[0] - sentence.first > 1 or sentence.kind != "body":
        return False
    behind = range(inside[1], min(inside[1] + _LABEL, len(tokens)))
    colon = next((i for i in behind if tokens.text[i] in (":", "–", "—", "-")), None)
    return colon is not None and all(tokens.pos[i] not in ("VERB", "AUX") for i in range(inside[1], colon))


def goes_behind(tokens: Tokens, at: int) -> bool:
    """Say whether the clause of a token is told in the past perfect."""
    verb = next((a for a in (at, *tokens.ancestors(at)) if tokens.is_verb(a)), None)
    return verb is not None and any(
        tokens.lemma[k] in ("have", "'d", "’d") and tokens.tag[k] == "VBD" for k in tokens.kids(verb, "aux")
    )


def tells_words(tokens: Tokens, at: int) -> bool:
    """Say whether a time is of somebody's saying something: "said on Monday that …"."""
    verb = next((a for a in tokens.ancestors(at) if tokens.is_verb(a)), None)
    return verb is not None and tokens.has(verb, "ccomp") and tokens.lemma[verb] in says()


def _put_in(tokens: Tokens, at: int) -> bool:
    """Say whether a time is that of a saying put into what it says: "It shuts on Monday, he said on Friday, until …"."""
    verb = next((a for a in tokens.ancestors(at) if tokens.is_verb(a)), None)
    return verb is not None and any(k < verb for k in tokens.kids(verb, "ccomp")) and tells_words(tokens, at)


@cache
def says() -> frozenset[str]:
    """Return the verbs of saying, those that give no word of their own among them."""
    return frozenset(read_yaml(FILE)["ahead"]["saying"])


def _of_main_clause(tokens: Tokens, short: list[Entry], sentence: Sentence, at: int) -> Entry | None:
    """Return the day that the main clause names after a clause inside: "Lee, who came the night before, spoke on Monday"."""
    inner = next((a for a in tokens.ancestors(at) if tokens.dep[a] in ("relcl", "acl")), None)
    if inner is None:
        return None
    below = tokens.subtree(inner)
    return next((e for e in short if e.sentence == sentence.first and e.token > below[-1]), None)
