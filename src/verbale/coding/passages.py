"""The weight of passages: how much each stretch of a text between recent days tells history."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.coding.history_signs import signs
from verbale.coding.tellings import (
    introduces,
    is_about_the_same,
    is_always,
    is_deed,
    is_reign,
    is_scene,
    is_set,
    is_until,
    leads,
    says,
    was_something,
)
from verbale.coding.upheavals import set_off, summed_up, upheaval
from verbale.openings import item
from verbale.types import Reading, Sentence, Span, Time, When

RECENT = 31  # days; what is older is news no more
ENOUGH = 1.5  # points that make a passage history

_SIGN = 1.0  # points of signs without which nothing is added to them
_REACH = 8  # sentences of a paragraph before and behind one that are weighed with it
_DATED = 2.0  # points of a day of long ago
_FOLLOWED = 1.0  # points of a day of long ago that a deed came after
_STORY = 1.0  # points of a sentence that tells many deeds
_DEEDS = 3  # deeds that make a story of a sentence
_SPOKEN = -1.0  # points where somebody speaks up
_STATE = 1.0  # points of what somebody was
_UNTIL = 1.0  # points of a deed that ends a story
_UPHEAVAL = 1.5  # points of a deed between states that the news does not open with
_SUMMED_UP = 1.5  # points of one that only history tells: "The two countries went to war"
_ALWAYS = 0.75  # points of an opening sentence in the present: what follows in the past explains it
_BEFORE = 0.5  # points of an opening sentence in the past perfect
_ELSEWHERE = 0.5  # points of places that have not been named before
_GOES_ON = 1.5  # points of a paragraph about whom the history before it is about
_SCENE = -0.5  # points where the people of the streets act: "Crowds cheered"
_WHO = 0.75  # points of saying who somebody is whose deeds are told: "Otero, a retired general, ran the port"
_SET_OFF = 0.75  # points of a deed of a state that another set off: "Togo joined when the king fell"
_UNDER = 1.0  # points of who ruled then and is not in the news: "under Otero"
_COUNTED = 2.0  # points where deeds of a kind are told one by one: "The first ... The second ..."
_LABEL = re.compile(r"\d\d?[.:h]\d\d\b")
_NEAR = 40  # code points of a dateline before the first sentence
_OPENING = frozenset({"since", "until", "till"})
_ORDINAL = re.compile(r"(?:the|a|an) (first|second|third|fourth|fifth|next|last|other|latest|latter)\b")


def is_definite(published: When | None) -> bool:
    """Say whether a day of publication is known closely enough to tell news from background."""
    return published is not None and (published.end - published.start).days <= RECENT


@dataclass(frozen=True, slots=True)
class _Weight:
    """How much a sentence tells history."""

    signs: float  # what shows that it does
    adds: float  # what history tells and fresh news tells too: deeds between states, many deeds


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a paragraph that is weighed as a whole."""

    points: float
    tells: Span  # the sentence that says most that it is history
    late: bool  # a recent day stands before it in its paragraph


class Passages:
    """The passages of one reading, each sentence weighed once."""

    def __init__(self, reading: Reading) -> None:
        """Take a reading."""
        self._reading = reading
        lead = next((s for s in reading.sentences if s.kind == "body" and self._tells(s)), None)
        self._lead = lead.first if lead is not None else -1
        opens = lead.paragraph if lead is not None else -1
        self._opens_in = opens
        first = [s for s in reading.sentences if s.kind == "headline" or s.paragraph <= opens]
        news = [s for s in first if s.kind == "headline" or s.first <= self._lead]
        self._news = self._told_in(news)
        self._opening = self._told_in(first)
        lemma = reading.tokens.lemma
        self._bounds = frozenset(t.tokens[1] for t in reading.times if lemma[t.tokens[0]] in _OPENING)
        self._known: dict[int, Passage | None] = {}  # by the first token of a sentence
        self._weights: dict[int, _Weight] = {}
        self._days: dict[int, bool] = {}

    def _tells(self, sentence: Sentence) -> bool:
        """Say whether a sentence tells something: "In brief." does not."""
        return any(self._reading.tokens.is_verb(i) for i in range(sentence.first, sentence.last))

    def _told_in(self, sentences: list[Sentence]) -> tuple[str, frozenset[str]]:
        """Return what sentences say, in small letters, and their lemmas."""
        text, tokens = self._reading.document.text, self._reading.tokens
        words = frozenset(tokens.lemma[i] for s in sentences for i in range(s.first, s.last))
        return " ".join(s.span.of(text) for s in sentences).lower(), words

    def around(self, here: Sentence) -> Passage | None:
        """Return the passage of a sentence; None where the news is told."""
        waiting: list[Sentence] = []  # for the ones before them: thousands of paragraphs may go on so
        at: Sentence | None = here
        while at is not None and at.first not in self._known:
            waiting.append(at)
            at = self._goes_behind(self._before(at)[0][0]) if self._is_told(at) else None
        for sentence in reversed(waiting):
            self._known[sentence.first] = self._weighed(sentence) if self._is_told(sentence) else None
        return self._known[here.first]

    def _is_told(self, here: Sentence) -> bool:
        """Say whether a sentence is weighed: it is no headline, opens nothing and names no recent day."""
        return here.kind == "body" and not self._opens(here) and not self._recent(here)

    def _weighed(self, here: Sentence) -> Passage:
        sentences, late = self._passage(here)
        weights = [(self._weight(s), s) for s in sentences]
        signs = sum(weight.signs for weight, _ in weights) + self._turning(sentences)
        adds = sum(weight.adds for weight, _ in weights) + _ELSEWHERE * self._is_elsewhere(sentences)
        goes_on = self._goes_on(sentences[0])
        points = signs + adds + _GOES_ON * goes_on if signs >= _SIGN or goes_on else signs
        return Passage(points, max(weights, key=lambda w: w[0].signs + w[0].adds)[1].span, late)

    def _goes_on(self, first: Sentence) -> bool:
        """Say whether a paragraph goes on about whom or what the history of the one before it is about."""
        before = self._goes_behind(first)
        told = self.around(before) if before is not None else None
        return told is not None and told.points >= ENOUGH and not told.late

    def _goes_behind(self, first: Sentence) -> Sentence | None:
        """Return the last sentence of the paragraph before one that opens with whom or what that is about."""
        if first.first == 0 or not is_about_the_same(self._reading.tokens, range(first.first, first.last)):
            return None
        before = self._reading.sentence_at(first.first - 1)
        return before if before.paragraph != first.paragraph else None

    def _before(self, here: Sentence) -> tuple[list[Sentence], bool]:
        """Return a sentence behind those that are weighed with it, and whether a recent day stands before them."""
        reading, found, late = self._reading, [here], False
        first = here.first
        for _ in range(_REACH):
            before = reading.sentence_at(first - 1) if first else here
            if before is here or before.paragraph != here.paragraph:
                break
            if self._recent(before) or self._opens(before):
                late = True
                break
            found.insert(0, before)
            first = before.first
        return found, late

    def _passage(self, here: Sentence) -> tuple[list[Sentence], bool]:
        """Return the sentences that are weighed with one, and whether a recent day stands before them."""
        reading, (found, late) = self._reading, self._before(here)
        last = here.last
        for _ in range(_REACH):
            if last >= len(reading.tokens):
                break
            behind = reading.sentence_at(last)
            apart = behind.paragraph != here.paragraph
            if behind.kind != "body" or (apart and not self._returns(behind)) or self._recent(behind):
                break
            found.append(behind)
            if apart or self._returns(behind):
                break
            last = behind.last
        return found, late

    def _weight(self, sentence: Sentence) -> _Weight:
        if sentence.first not in self._weights:
            self._weights[sentence.first] = self._points(sentence)
        return self._weights[sentence.first]

    def _points(self, sentence: Sentence) -> _Weight:
        text, tokens = self._text(sentence), self._reading.tokens
        words = range(sentence.first, sentence.last)
        opening, leading = self._news if sentence.paragraph <= self._opens_in else self._opening
        points = sum(sign.points for sign in signs() if sign.found(text, opening))
        points += self._old_days(sentence)
        deeds = [i for i in words if is_deed(tokens, i)]
        main = [i for i in deeds if leads(tokens, i)]
        points += _SCENE * any(is_scene(tokens, i) for i in main)
        points += _SPOKEN * any(
            tokens.tag[i] == "VBD" and leads(tokens, i) and says(tokens, i) for i in words
        )
        points += _STATE * any(was_something(tokens, i) for i in words)
        points += _WHO * any(introduces(tokens, i) for i in main)
        points += _UNDER * any(is_reign(tokens, i, opening) for i in words)
        points += _UNTIL * any(is_until(tokens, i) for i in words)
        adds = _STORY * (len(deeds) >= _DEEDS and sum(not is_set(tokens, i) for i in deeds) >= _DEEDS)
        if sentence.paragraph <= self._opens_in:
            return _Weight(points, adds)
        points += _SUMMED_UP * any(summed_up(tokens, i, leading) for i in main)
        adds += _UPHEAVAL * any(upheaval(tokens, i, leading) for i in main)
        adds += _SET_OFF * any(set_off(tokens, i) for i in main)
        return _Weight(points, adds)

    def _turning(self, passage: list[Sentence]) -> float:
        """Return the points for how a passage turns away from the news: to what always is, to earlier."""
        tokens, first = self._reading.tokens, passage[0]
        told = {found[1] for s in passage if (found := _ORDINAL.match(self._text(s)))}
        points = _COUNTED * (len(told) > 1)
        roots = (i for i in range(first.first, first.last) if tokens.dep[i] == "ROOT")
        opening = next((i for i in roots if tokens.is_verb(i)), None)
        if opening is None:
            return points
        points += _ALWAYS * (len(passage) > 1 and is_always(tokens, opening))
        return points + _BEFORE * any(tokens.text[k] in ("had", "Had") for k in tokens.kids(opening, "aux"))

    def _is_elsewhere(self, passage: list[Sentence]) -> bool:
        """Say whether a passage turns to places that the text has not named before."""
        tokens, first = self._reading.tokens, passage[0]
        roots = (i for i in range(first.first, first.last) if tokens.dep[i] == "ROOT")
        opening = next((i for i in roots if tokens.is_verb(i)), None)
        if opening is None or first.paragraph <= self._opens_in:
            return False
        goes_on = any(tokens.pos[k] == "PRON" for k in tokens.kids(opening, "nsubj", "nsubjpass"))
        return not goes_on and bool(self._other_places(passage))

    def _other_places(self, passage: list[Sentence]) -> set[str]:
        """Return the places of a passage that the text has not named before."""
        tokens, first = self._reading.tokens, passage[0].first
        words = (i for s in passage for i in range(s.first, s.last))
        named = [i for i in words if tokens.ent[i] == "GPE" and tokens.dep[i] != "compound"]
        told = {tokens.text[i] for i in named if tokens.lemma[tokens.head[i]] != "from"}
        return told - {tokens.text[i] for i in range(first) if tokens.ent[i] == "GPE"} if told else told

    def _text(self, sentence: Sentence) -> str:
        text = sentence.span.of(self._reading.document.text).strip()
        return _LABEL.sub("", text, count=1).strip().lower() if _LABEL.match(text) else text.lower()

    def _returns(self, sentence: Sentence) -> bool:
        text = self._text(sentence)
        return any(sign.returns and sign.found(text, self._opening[0]) for sign in signs())

    def _times(self, sentence: Sentence) -> Iterator[Time]:
        """Yield the times of a sentence that are read by themselves and that something took place in."""
        times = self._reading.times
        for n in range(bisect_left(times, sentence.first, key=_first), len(times)):
            time = times[n]
            if time.tokens[0] >= sentence.last:
                return
            counted = time.when.evidence.startswith(("anchored", "era")) or time.when.span is None
            bound = time.tokens[1] in self._bounds  # "the first raid since the war of 1980-88"
            if not counted and not bound:
                label = _LABEL.match(time.when.text) and time.tokens[0] <= sentence.first + 1
                if not label:
                    yield time

    def _age(self, time: Time) -> int:
        published = self._reading.document.published
        return 0 if published is None else (published.start - time.when.end).days

    def _old_days(self, sentence: Sentence) -> float:
        """Return the points of days of long ago that date a main clause, or what one came after."""
        tokens, points = self._reading.tokens, 0.0
        for time in self._times(sentence):
            if self._age(time) <= RECENT:
                continue
            verb = next((k for k in tokens.ancestors(time.tokens[0]) if tokens.is_verb(k)), None)
            if verb is None or leads(tokens, verb):
                return _DATED
            after = tokens.dep[verb] == "advcl" and tokens.has(verb, "mark", "advmod")
            points = max(points, _FOLLOWED * (after and is_deed(tokens, tokens.head[verb])))
        return points

    def _recent(self, sentence: Sentence) -> bool:
        if sentence.first not in self._days:
            self._days[sentence.first] = any(self._age(t) <= RECENT for t in self._times(sentence))
        return self._days[sentence.first]

    def _opens(self, sentence: Sentence) -> bool:
        """Say whether a sentence opens the text or an item of it: there is the news."""
        if sentence.first <= self._lead:
            return True
        document = self._reading.document
        start = document.parts[sentence.paragraph].span.start
        return sentence.span.start - start < _NEAR and item(document, sentence.paragraph) is not None


def _first(time: Time) -> int:
    return time.tokens[0]
