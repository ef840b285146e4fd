"""The time of what is told without one: of the label of its paragraph, or of the scene that is being told.

"They came on Sunday and wanted my register. I did not give it." is of Sunday; "One man has died", told after a
clash on Sunday, is of the days since. What somebody says or denies in the outlet's own words is news and no part
of a scene.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from verbale.datafiles import read_yaml, word_lists
from verbale.openings import clock, turns
from verbale.quotation_marks import MAY_OPEN, left_open
from verbale.types import Precision, Reading, Sentence, Time, Tokens, When

_TURNS_BACK = 6  # turns of an interview that stay with one scene
_LABEL = 4  # words between a label's time and its colon
_FEW = 4  # days; what goes before or after within a scene of days is of them
_RECENT = 31  # days since which something "has" come about
_QUOTED_AFTER = (
    7  # days before publication; who is quoted in the next paragraph tells of what the last one told
)
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "xcomp", "advcl", "parataxis", "pcomp"})
_QUOTES = (*MAY_OPEN, "‘")


def scene_of(reading: Reading, trigger: int) -> When | None:
    """Return the time of the label or of the scene that the event of a token is told in, None outside of one."""
    tokens, sentence = reading.tokens, reading.sentence_at(trigger)
    verb = next((k for k in (trigger, *tokens.ancestors(trigger)) if tokens.is_verb(k)), trigger)
    tense = tense_of(tokens, verb)
    label = _label(reading, sentence)
    if label is not None and tense not in ("open", "perfect"):
        return replace(label.when, evidence="the label of the paragraph")
    if tense not in ("past", "perfect") or tokens.dep[verb] not in _CLAUSES:
        return None
    spoken = in_quotes(reading, verb) or is_turn(reading, sentence)
    if not spoken and tense == "past" and tokens.lemma[verb] in words()["saying"]:
        return None
    time = next(_times_before(reading, sentence, verb, spoken=spoken), None)
    if time is None or not _in_scene(reading, verb, time, spoken=spoken):
        return None
    return _as_told(reading, time.when, perfect=tense == "perfect")


def _in_scene(reading: Reading, verb: int, time: Time, *, spoken: bool) -> bool:
    """Say whether a clause goes on with the scene of a time: not after or before one of months, not with words of long ago."""
    near = (time.when.end - time.when.start).days < _FEW
    if not near and _apart(reading.tokens, verb):
        return False
    return spoken or not _tells(reading.tokens, verb) or (near and _just_now(reading, time, _RECENT))


def _as_told(reading: Reading, when: When, *, perfect: bool) -> When | None:
    """Return the scene's time, or for what "has" come about since the days from then to publication."""
    published = reading.document.published
    if not perfect:
        return replace(when, evidence=f"told of {when.text!r}")
    if published is None or not 0 <= (published.end - when.start).days <= _RECENT:
        return None
    precision: Precision = "day" if when.start == published.end else "interval"
    since = f"since {when.text!r}"
    return replace(when, end=published.end, precision=precision, evidence=since, or_else=None)


def tense_of(tokens: Tokens, verb: int) -> str:
    """Return the tense of a verb: past, perfect, behind (past perfect), present, or open: of what may or will be."""
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
        return tense_of(tokens, tokens.head[verb])
    return "present"


def _apart(tokens: Tokens, verb: int) -> bool:
    """Say whether a clause tells of another time than the story: "after he was freed", "until they came"."""
    marks = {tokens.lemma[k] for k in tokens.kids(verb, "mark", "advmod")}
    return tokens.dep[verb] == "advcl" and bool(marks & words()["apart"])


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
    return reading.sentences[bisect_left(reading.sentences, sentence.paragraph, key=lambda s: s.paragraph)]


def is_turn(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a paragraph is a turn of an interview, or follows on a question."""
    if _asks(reading, sentence):
        return True
    opening = _opening(reading, sentence)
    if opening.first > 0 and _asks(reading, reading.sentence_at(opening.first - 1)):
        return True
    return any(turn.paragraph == sentence.paragraph for turn in turns(reading.document))


def _asks(reading: Reading, last: Sentence) -> bool:
    """Say whether a paragraph ends in a question."""
    return last.kind == "body" and last.span.of(reading.document.text).endswith(("?", "?”", '?"'))


def in_quotes(reading: Reading, at: int) -> bool:
    """Say whether a token stands in a direct quotation of its paragraph."""
    opening = _opening(reading, reading.sentence_at(at))
    return left_open(reading.document.text[opening.span.start : reading.tokens.start[at]])


def _times_before(reading: Reading, sentence: Sentence, verb: int, *, spoken: bool) -> Iterator[Time]:
    """Yield the times that a scene can be of, the nearest before a verb first."""
    opening = _opening(reading, sentence)
    own = fitting(reading, opening.first, verb)
    yield from own
    if own or not spoken or clock(reading.document, sentence.paragraph) is not None:
        return  # what a clock opens tells what it tells by itself
    turn = is_turn(reading, sentence)
    if not turn and not reading.tokens.text[opening.first].startswith(_QUOTES):
        return
    for _ in range(_TURNS_BACK if turn else 1):
        if opening.first == 0 or (before := reading.sentence_at(opening.first - 1)).kind != "body":
            return
        last, opening = opening.first, _opening(reading, before)
        found = fitting(reading, opening.first, last)
        yield from (t for t in found if turn or _just_now(reading, t, _QUOTED_AFTER))
        if found or not (_asks(reading, before) or is_turn(reading, before)):
            return
        turn = turn and (
            _asks(reading, before)
            or opening.first == 0
            or _asks(reading, reading.sentence_at(opening.first - 1))
        )


def _just_now(reading: Reading, time: Time, days: int) -> bool:
    """Say whether a time lies no more than some days before publication."""
    published = reading.document.published
    return published is not None and (published.end - time.when.end).days <= days


def is_era(time: Time) -> bool:
    """Say whether a time is a war or another past that has a name."""
    return time.when.evidence.startswith("era")


def fitting(reading: Reading, first: int, last: int) -> list[Time]:
    """Return the times between two tokens that tell when something took place, the last first."""
    tokens, published = reading.tokens, reading.document.published
    inside = [t for t in reading.times if first <= t.tokens[0] < last]
    bounds = {t.tokens[1] for t in inside if tokens.lemma[t.tokens[0]] in words()["opening"]}
    found = []
    for time in inside:
        if time.tokens[1] in bounds:  # "since the war of 1980-88"
            continue
        if published is not None and time.when.start > published.end:
            continue
        if is_era(time):  # "a bomb from World War II"
            continue
        verb = next((k for k in tokens.ancestors(time.tokens[0]) if tokens.is_verb(k)), None)
        said = verb is not None and tokens.lemma[verb] in words()["saying"]
        if verb is None or not (said or tense_of(tokens, verb) == "behind" or _aside(tokens, verb)):
            found.append(time)
    return found[::-1]


def _aside(tokens: Tokens, verb: int) -> bool:
    """Say whether a clause tells something beside the story: "who left in December", "arguing that they left in May"."""
    for k in (verb, *tokens.ancestors(verb)):
        marks = {tokens.lemma[c] for c in tokens.kids(k, "mark", "advmod")}
        if tokens.dep[k] == "relcl" and "where" in marks:
            continue  # "in Riga, where two men were shot on Friday"
        if tokens.dep[k] in ("relcl", "acl", "pcomp") or (
            tokens.dep[k] == "advcl" and not marks & words()["with"]
        ):
            return True
    return False


def _tells(tokens: Tokens, verb: int) -> bool:
    """Say whether a verb gives somebody's words or mind."""
    return tokens.lemma[verb] in _words_of_saying()


def words() -> Mapping[str, frozenset[str]]:
    """Return the lists of `lang/en/scenes.yaml`."""
    return word_lists("lang/en/scenes.yaml")


@cache
def _words_of_saying() -> frozenset[str]:
    rules = read_yaml("lang/en/reporting.yaml")["rules"]
    found = {word.split("+")[0] for rule in rules if rule["of"] == "verb" for word in rule["words"]}
    return frozenset(found - words()["deeds"])
