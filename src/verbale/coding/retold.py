"""Passages of history: paragraphs that tell beside the news what came long before it, undated and in the plain past.

"The quarrel is an old one. The union closed the road until the president flew in." Nothing in the clause says that it
is past; the passage does. Method: the sentences of a paragraph between those that name a recent day are weighed
together, by signs from data (`data/lang/en/history.yaml`) and by how they are told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from verbale.coding.history_signs import signs
from verbale.datafiles import read_yaml
from verbale.openings import item
from verbale.types import Reading, Sentence, Span, Time, Tokens

RECENT = 31  # days; what is older is news no more

_ENOUGH = 1.5  # points that make a passage history
_ENOUGH_LATE = 3.0  # after a recent day in the same paragraph
_REACH = 8  # sentences of a paragraph before and behind one that are weighed with it
_TOLD = 1.5  # points more where somebody else tells it
_QUOTED = 1.0  # and points more in direct speech
_DATED = 2.0  # points of a day of long ago
_STORY = 1.0  # points of a sentence that tells many deeds
_DEEDS = 3  # deeds that make a story of a sentence
_SPOKEN = -1.0  # points where somebody speaks up
_STATE = 1.0  # points of what somebody was
_UNTIL = 1.0  # points of a deed that ends a story
_ALWAYS = 0.75  # points of an opening sentence in the present: what follows in the past explains it
_BEFORE = 0.5  # points of an opening sentence in the past perfect
_ELSEWHERE = 0.5  # points of places that have not been named before
_LABEL = re.compile(r"\d\d?[.:h]\d\d\b")
_NEAR = 40  # code points of a dateline before the first sentence
_RECALLING = frozenset({"recall", "remember", "remind", "recollect"})
_OPENING = frozenset({"since", "until", "till"})


def retold(reading: Reading, i: int, *, dated: bool = False) -> Span | None:
    """Return the sentence whose words say most that the event of a token is history; None when it is news.

    `dated` says that a day is known that the event may be of.
    """
    tokens, here = reading.tokens, reading.sentence_at(i)
    published = reading.document.published
    if published is None or (published.end - published.start).days > RECENT:
        return None
    if here.kind != "body" or not _is_past(tokens, i) or _opens(reading, here):
        return None
    if _recent(reading, here):
        return None
    passage, late = _passage(reading, here)
    weighed = [(_weight(reading, s), s) for s in passage]
    total = sum(points for points, _ in weighed) + _turning(reading, passage)
    enough = _ENOUGH_LATE if late or dated else _ENOUGH
    if total < enough + _TOLD * _is_told(reading, i) + _QUOTED * _quoted(reading, i):
        return None
    return max(weighed, key=lambda w: w[0])[1].span


def _passage(reading: Reading, here: Sentence) -> tuple[list[Sentence], bool]:
    """Return the sentences that are weighed with one, and whether a recent day stands before them."""
    found, late = [here], False
    first = here.first
    for _ in range(_REACH):
        before = reading.sentence_at(first - 1) if first else here
        if before is here or before.paragraph != here.paragraph:
            break
        if _recent(reading, before) or _opens(reading, before):
            late = True
            break
        found.insert(0, before)
        first = before.first
    last = here.last
    for _ in range(_REACH):
        if last >= len(reading.tokens):
            break
        behind = reading.sentence_at(last)
        apart = behind.paragraph != here.paragraph
        if behind.kind != "body" or (apart and not _returns(reading, behind)) or _recent(reading, behind):
            break
        found.append(behind)
        if apart or _returns(reading, behind):
            break
        last = behind.last
    return found, late


def _weight(reading: Reading, sentence: Sentence) -> float:
    text = _text(reading, sentence)
    points = sum(sign.points for sign in signs() if sign.pattern.search(text))
    points += _DATED * any(_of_old(reading, t) for t in _times(reading, sentence))
    tokens, words = reading.tokens, range(sentence.first, sentence.last)
    points += _STORY * (len([i for i in words if _deed(tokens, i)]) >= _DEEDS)
    points += _SPOKEN * any(_says(tokens, i) and tokens.tag[i] == "VBD" and _leads(tokens, i) for i in words)
    points += _STATE * any(_was_something(tokens, i) for i in words)
    return points + _UNTIL * any(_until(tokens, i) for i in words)


def _turning(reading: Reading, passage: list[Sentence]) -> float:
    """Return the points for how a passage turns away from the news: to what always is, to other places, to earlier."""
    tokens, first = reading.tokens, passage[0]
    opening = _main(tokens, first)
    points = 0.0
    if opening is not None:
        points += _ALWAYS * (len(passage) > 1 and _always(tokens, opening))
        points += _BEFORE * any(tokens.text[k] in ("had", "Had") for k in tokens.kids(opening, "aux"))
        goes_on = any(tokens.pos[k] == "PRON" for k in tokens.kids(opening, "nsubj", "nsubjpass"))
        if not goes_on:
            points += _ELSEWHERE * bool(_other_places(reading, passage))
    return points


def _main(tokens: Tokens, sentence: Sentence) -> int | None:
    """Return the verb of a sentence's main clause."""
    roots = (i for i in range(sentence.first, sentence.last) if tokens.dep[i] == "ROOT")
    return next((i for i in roots if tokens.is_verb(i)), None)


def _always(tokens: Tokens, verb: int) -> bool:
    """Say whether a main clause tells what is so at all times: "Votes here have a way of slipping"."""
    helpers = tuple(tokens.kids(verb, "aux", "auxpass"))
    return tokens.tag[verb] in ("VBZ", "VBP") and not helpers and not _says(tokens, verb)


def _other_places(reading: Reading, passage: list[Sentence]) -> set[str]:
    """Return the places of a passage that the text has not named before."""
    tokens, first = reading.tokens, passage[0].first
    before = {tokens.text[i] for i in range(first) if tokens.ent[i] == "GPE"}
    words = (i for s in passage for i in range(s.first, s.last))
    named = (i for i in words if tokens.ent[i] == "GPE" and tokens.dep[i] != "compound")
    return {tokens.text[i] for i in named if tokens.lemma[tokens.head[i]] != "from"} - before


def _deed(tokens: Tokens, i: int) -> bool:
    done = tokens.tag[i] == "VBD" and tokens.lemma[i] != "be"
    suffered = tokens.tag[i] == "VBN" and any(tokens.tag[k] == "VBD" for k in tokens.kids(i, "auxpass"))
    shared = (
        tokens.tag[i] == "VBN" and tokens.dep[i] in ("conj", "ROOT", "ccomp") and not tokens.has(i, "aux")
    )
    return (done or suffered or shared) and not _says(tokens, i)


def _was_something(tokens: Tokens, i: int) -> bool:
    """Read "She was a schoolteacher", "They were allies": what somebody or something was, and may be no more."""
    past = tokens.tag[i] == "VBD" and tokens.lemma[i] == "be" and tokens.dep[i] in ("ROOT", "conj")
    named = any(tokens.is_noun(k) for k in tokens.kids(i, "nsubj")) or tokens.text[i - 1] in (
        "He",
        "She",
        "They",
    )
    return past and named and any(tokens.tag[k] in ("NN", "NNS") for k in tokens.kids(i, "attr"))


def _leads(tokens: Tokens, i: int) -> bool:
    """Say whether a verb is that of a main clause."""
    return tokens.dep[i] in ("ROOT", "conj")


def _until(tokens: Tokens, i: int) -> bool:
    """Read "until the king flew in": a story that goes on until another deed."""
    marked = any(tokens.lemma[k] in ("until", "till") for k in tokens.kids(i, "mark"))
    return marked and tokens.dep[i] == "advcl" and tokens.tag[i] == "VBD"


def _text(reading: Reading, sentence: Sentence) -> str:
    text = sentence.span.of(reading.document.text).strip()
    return _LABEL.sub("", text, count=1).strip().lower() if _LABEL.match(text) else text.lower()


def _returns(reading: Reading, sentence: Sentence) -> bool:
    text = _text(reading, sentence)
    return any(sign.returns and sign.pattern.search(text) for sign in signs())


def _times(reading: Reading, sentence: Sentence) -> Iterator[Time]:
    """Yield the times of a sentence that are read by themselves and that something took place in."""
    at = bisect_left(reading.times, sentence.first, key=_first)
    for time in reading.times[at:]:
        if time.tokens[0] >= sentence.last:
            return
        counted = time.when.evidence.startswith("anchored") or time.when.span is None
        if not counted and reading.tokens.lemma[time.tokens[0]] not in _OPENING:
            label = _LABEL.match(time.when.text) and time.tokens[0] <= sentence.first + 1
            if not label:
                yield time


def _first(time: Time) -> int:
    return time.tokens[0]


def _age(reading: Reading, time: Time) -> int:
    published = reading.document.published
    return 0 if published is None else (published.start - time.when.end).days


def _of_old(reading: Reading, time: Time) -> bool:
    """Say whether a time of long ago dates a main clause."""
    tokens = reading.tokens
    verb = next((k for k in tokens.ancestors(time.tokens[0]) if tokens.is_verb(k)), None)
    main = verb is None or _leads(tokens, verb)
    return main and _age(reading, time) > RECENT


def _recent(reading: Reading, sentence: Sentence) -> bool:
    return any(_age(reading, t) <= RECENT for t in _times(reading, sentence))


def _opens(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a sentence opens the text or an item of it: there is the news."""
    first = next(s for s in reading.sentences if s.kind == "body")
    if sentence.paragraph == first.paragraph:
        return True
    start = reading.document.parts[sentence.paragraph].span.start
    return sentence.span.start - start < _NEAR and item(reading.document, sentence.paragraph) is not None


def _is_past(tokens: Tokens, i: int) -> bool:
    """Say whether a token is, or hangs on, a verb in the plain past or the past perfect that is no word of saying."""
    verb = next((k for k in (i, *tokens.ancestors(i)) if tokens.is_verb(k)), None)
    if verb is None or _says(tokens, verb):
        return False
    helpers = tuple(tokens.kids(verb, "aux", "auxpass"))
    if any(tokens.tag[k] in ("MD", "TO", "VBZ", "VBP") for k in helpers):
        return False
    if tokens.tag[verb] == "VBD" or any(tokens.tag[k] == "VBD" for k in helpers):
        return True
    if tokens.tag[verb] == "VBN" and tokens.dep[verb] == "ROOT" and tokens.has(verb, "nsubj"):
        return True  # "The former president governed for two terms", tagged amiss
    return (
        tokens.tag[verb] == "VBN"
        and tokens.dep[verb] in ("conj", "ccomp", "acl", "advcl")
        and tokens.head[verb] != verb
        and _is_past(tokens, tokens.head[verb])
    )


@cache
def _speech_acts() -> frozenset[str]:
    """Return the verbs of saying, and of wanting, praising and blaming: who speaks up makes news."""
    rules = read_yaml("lang/en/reporting.yaml")["rules"]
    verbs = (rule for rule in rules if rule["of"] == "verb" and rule["kind"] in ("say", "attitude"))
    return frozenset(word.split("+")[0] for rule in verbs for word in rule["words"]) - _also_deeds()


@cache
def _also_deeds() -> frozenset[str]:
    return frozenset(read_yaml("lang/en/past.yaml")["deeds"])


def _says(tokens: Tokens, i: int) -> bool:
    given = (k for k in tokens.kids(i, "ccomp") if tokens.tag[k] not in ("VBN", "VBG", "VB"))
    return tokens.lemma[i] in _speech_acts() or (tokens.lemma[i] in _also_deeds() and any(given))


def _is_told(reading: Reading, i: int) -> bool:
    """Say whether a token stands in what somebody tells, and not recalls."""
    word, tokens = reading.tokens.span(i, i + 1), reading.tokens
    held = (q.cue_token for q in reading.quotations if q.content.contains(word) and q.cue_token is not None)
    return any(tokens.lemma[cue] not in _RECALLING for cue in held)


def _quoted(reading: Reading, i: int) -> bool:
    """Say whether a token stands in direct speech: who speaks there tells of what he likes."""
    word = reading.tokens.span(i, i + 1)
    return any(q.direct and q.content.contains(word) for q in reading.quotations)
