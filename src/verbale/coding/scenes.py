"""The time of what is told without one: of the label of its paragraph, or of the scene that is being told.

"They came on Sunday and wanted my register. I did not give it." is of Sunday; "One man has died", told after a
clash on Sunday, is of the days since. What somebody says or denies in the outlet's own words is news and no part
of a scene.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from verbale.types import Precision, Reading, Sentence, Time, Tokens, When

_TURN = re.compile(r"(?:Q|A|[A-Z][A-Z.’' -]+(?:\([^)]*\))?|Question|Answer|[A-Z][a-z]+)\s?[.:]\s|[-–—]\s")
_TURNS_BACK = 6  # turns of an interview that stay with one scene
_LABEL = 4  # words between a label's time and its colon
_RECENT = 31  # days since which something "has" come about
_QUOTED_AFTER = (
    7  # days before publication; who is quoted in the next paragraph tells of what the last one told
)
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "xcomp", "advcl", "parataxis", "pcomp"})
_TELLING = frozenset(
    {
        "say",
        "tell",
        "deny",
        "add",
        "announce",
        "report",
        "warn",
        "insist",
        "claim",
        "ask",
        "answer",
        "write",
        "note",
    }
    | {"state", "declare", "confirm", "reply", "speak", "talk", "explain", "recall"}
)
_OPENING = frozenset({"since", "by", "before", "until", "till"})
_QUOTES = ("“", '"', "``", "‘")


def scene_of(reading: Reading, trigger: int) -> When | None:
    """Return the time of the label or of the scene that the event of a token is told in, None outside of one."""
    tokens, sentence = reading.tokens, reading.sentence_at(trigger)
    verb = next((k for k in (trigger, *tokens.ancestors(trigger)) if tokens.is_verb(k)), trigger)
    tense = _tense(tokens, verb)
    if tense == "open":
        return None
    label = _label(reading, sentence)
    if label is not None and tense != "perfect":
        return replace(label.when, evidence="the label of the paragraph")
    if tense not in ("past", "perfect") or tokens.dep[verb] not in _CLAUSES:
        return None
    spoken = _in_quotes(reading, verb) or _is_turn(reading, sentence)
    if (
        not spoken
        and tense == "past"
        and tokens.lemma[_main(tokens, verb)] in _TELLING
        and _main(tokens, verb) == verb
    ):
        return None
    time = next(_times_before(reading, sentence, verb, spoken=spoken), None)
    return None if time is None else _as_told(reading, time.when, perfect=tense == "perfect")


def _as_told(reading: Reading, when: When, *, perfect: bool) -> When | None:
    """Return the scene's time, or for what "has" come about since the days from then to publication."""
    published = reading.document.published
    if not perfect:
        return replace(when, evidence=f"told of {when.text!r}")
    if published is None or not 0 <= (published.end - when.start).days <= _RECENT:
        return None
    precision: Precision = "day" if when.start == published.end else "interval"
    return replace(when, end=published.end, precision=precision, evidence=f"since {when.text!r}")


def _tense(tokens: Tokens, verb: int) -> str:
    """Return past, perfect, behind (past perfect), present, or open: of what may or will be."""
    helpers = tuple(tokens.kids(verb, "aux", "auxpass"))
    tags = {tokens.tag[k] for k in helpers}
    if "MD" in tags or "TO" in tags:
        return "open"
    have = [k for k in helpers if tokens.lemma[k] in ("have", "'ve", "’ve")]
    if have:
        return "behind" if any(tokens.tag[k] == "VBD" for k in have) else "perfect"
    if tokens.tag[verb] == "VBD" or "VBD" in tags:
        return "past"
    if not helpers and tokens.dep[verb] == "conj" and tokens.tag[verb] == "VBN":
        return _tense(tokens, tokens.head[verb])
    return "present"


def _main(tokens: Tokens, verb: int) -> int:
    """Return the verb that the words of a clause hang on: that of the sentence."""
    here = verb
    while tokens.dep[here] in ("conj", "xcomp") and tokens.head[here] != here:
        here = tokens.head[here]
    return here


def _label(reading: Reading, sentence: Sentence) -> Time | None:
    """Return the time that opens the paragraph before a colon: "12 December: …"."""
    tokens = reading.tokens
    first = _opening(reading, sentence).first
    for time in reading.times:
        if first <= time.tokens[0] <= first + 1 and sentence.kind == "body":
            behind = range(time.tokens[1], min(time.tokens[1] + _LABEL, len(tokens)))
            colon = next((i for i in behind if tokens.text[i] in (":", "–", "—", "-")), None)
            if colon is not None and not any(tokens.is_verb(i) for i in range(time.tokens[1], colon)):
                return time
    return None


def _opening(reading: Reading, sentence: Sentence) -> Sentence:
    """Return the first sentence of a paragraph."""
    while (
        sentence.first > 0
        and (before := reading.sentence_at(sentence.first - 1)).paragraph == sentence.paragraph
    ):
        sentence = before
    return sentence


def _is_turn(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a paragraph is a turn of an interview, or follows on a question."""
    opening = _opening(reading, sentence)
    if _TURN.match(opening.span.of(reading.document.text)):
        return True
    return opening.first > 0 and _asks(reading, reading.sentence_at(opening.first - 1))


def _asks(reading: Reading, last: Sentence) -> bool:
    """Say whether a paragraph ends in a question."""
    return last.kind == "body" and last.span.of(reading.document.text).endswith(("?", "?”", '?"'))


def _clocked(reading: Reading, opening: Sentence) -> bool:
    """Say whether a paragraph opens with a clock: it tells what it tells by itself."""
    opens = reading.document.parts[opening.paragraph].span.start
    return any(c.isdigit() for c in reading.document.text[opens : opening.span.start])


def _in_quotes(reading: Reading, at: int) -> bool:
    """Say whether a token stands in a direct quotation of its paragraph."""
    opening = _opening(reading, reading.sentence_at(at))
    text = reading.document.text[opening.span.start : reading.tokens.start[at]]
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _times_before(reading: Reading, sentence: Sentence, verb: int, *, spoken: bool) -> Iterator[Time]:
    """Yield the times that a scene can be of, the nearest before a verb first."""
    opening = _opening(reading, sentence)
    own = _fitting(reading, opening.first, verb)
    yield from own
    if own or not spoken or _clocked(reading, opening):
        return
    turn = _is_turn(reading, sentence)
    if not turn and not reading.tokens.text[opening.first].startswith(_QUOTES):
        return
    for _ in range(_TURNS_BACK if turn else 1):
        if opening.first == 0 or (before := reading.sentence_at(opening.first - 1)).kind != "body":
            return
        last, opening = opening.first, _opening(reading, before)
        found = _fitting(reading, opening.first, last)
        yield from (t for t in found if turn or _just_now(reading, t))
        if found or not (_asks(reading, before) or _is_turn(reading, before)):
            return
        turn = turn and (
            _asks(reading, before)
            or opening.first == 0
            or _asks(reading, reading.sentence_at(opening.first - 1))
        )


def _is_told(tokens: Tokens, verb: int) -> bool:
    """Say whether a verb carries what a sentence tells, and no aside: "who presides this month" sets no scene."""
    while tokens.dep[verb] in ("conj", "xcomp") and tokens.head[verb] != verb:
        verb = tokens.head[verb]
    above = tokens.head[verb]
    return above == verb or (tokens.dep[verb] in ("ccomp", "parataxis") and tokens.head[above] == above)


def _just_now(reading: Reading, time: Time) -> bool:
    published = reading.document.published
    return published is not None and (published.end - time.when.end).days <= _QUOTED_AFTER


def _fitting(reading: Reading, first: int, last: int) -> list[Time]:
    """Return the times between two tokens that tell when something took place, the last first."""
    tokens, published = reading.tokens, reading.document.published
    found = []
    for time in reading.times:
        if not first <= time.tokens[0] < last or tokens.lemma[time.tokens[0]] in _OPENING:
            continue
        if published is not None and time.when.start > published.end:
            continue
        verb = next((k for k in tokens.ancestors(time.tokens[0]) if tokens.is_verb(k)), None)
        if verb is not None and not _is_told(tokens, verb):
            continue
        if verb is None or not (tokens.lemma[verb] in _TELLING or _tense(tokens, verb) == "behind"):
            found.append(time)
    return found[::-1]
