"""Free indirect speech: "The minister was unrepentant. The ban had been legal.".

No verb of saying gives such words. What tells them from the narrator's is what leads up to them, and that they are put a
tense further back, or into the conditional, as what is reported is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from verbale.read.says.accounts import owner_of
from verbale.read.says.found import Found
from verbale.read.says.people import is_person
from verbale.read.says.reporting import cue_rules, telling, words
from verbale.read.says.sources import Source, mentions_at, noun_phrase
from verbale.types import Reading, Sentence, Span, Tokens

_LONGEST = 3  # sentences that one lead gives
_BACK = frozenset({"had", "would", "could", "should", "might", "must", "'d", "’d"})
_COPULAS = frozenset({"be", "remain", "stay", "sound", "seem", "appear", "look"})
_REPORTED = frozenset({"would", "should", "must"})
_TELLING = frozenset(
    {"say", "tell", "add", "explain", "insist", "claim", "argue", "maintain", "warn", "recall", "reply"}
)
_FIRST = frozenset({"i", "we", "my", "our", "you", "your", "us", "me"})


def free_indirect(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """Yield the sentences that what stands before them gives as somebody's, though no word says so."""
    given, said = _given(reading, found), _indirectly(reading, found)
    n = 0
    while n < len(reading.sentences):
        goes_on = n in said
        source = said.get(n) if goes_on or given[n] else _led_up(reading, reading.sentences[n])
        last = n
        while source is not None and last - n < _LONGEST and _told(reading, n, last + 1, given):
            if goes_on and not _follows(reading, reading.sentences[last + 1]):
                break
            last += 1
        if source is not None and last > n:
            span = Span(reading.sentences[n + 1].span.start, reading.sentences[last].span.end)
            yield Found(span, None, source, None)
        n = last + 1


def _indirectly(reading: Reading, found: Sequence[Found]) -> dict[int, Source]:
    """Return by sentence who says what it ends with, where that is put as indirect speech in the past."""
    tokens, said = reading.tokens, dict[int, Source]()
    for f in found:
        cue = f.cue_token
        if cue is None or f.direct or f.rank != 0 or f.aside or f.source is None or tokens.tag[cue] != "VBD":
            continue
        n = bisect_right(reading.sentences, cue, key=_first) - 1
        quoted = any(
            tokens.tag[k] in ("``", "''")
            for k in range(reading.sentences[n].first, reading.sentences[n].last)
        )
        if not quoted and tokens.lemma[cue] in _TELLING:
            said[n] = f.source
    return said


def _first(sentence: Sentence) -> int:
    return sentence.first


def _follows(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a sentence put as reported speech goes on with what is said before, and with no story of its own."""
    tokens = reading.tokens
    main = next(k for k in range(sentence.first, sentence.last) if tokens.dep[k] == "ROOT")
    subject = next(tokens.kids(main, "nsubj", "nsubjpass"), None)
    if subject is None or ("verb", tokens.lemma[main]) in cue_rules().speech:
        return False
    if tokens.pos[subject] == "PRON" and tokens.lemma[subject] in ("he", "she", "they", "it"):
        return True
    helpers = {tokens.text[k].lower() for k in tokens.kids(main, "aux")}
    pointing = any(
        tokens.lemma[k] in ("that", "this", "such") for k in (subject, *tokens.kids(subject, "det"))
    )
    return bool(helpers & _REPORTED) and not pointing


def _given(reading: Reading, found: Sequence[Found]) -> list[bool]:
    """Say for each sentence whether it holds words that are given as somebody's."""
    step = [0] * (len(reading.sentences) + 1)
    starts = [s.span.start for s in reading.sentences]
    for f in found:
        step[max(bisect_right(starts, f.content.start) - 1, 0)] += 1
        step[max(bisect_right(starts, f.content.end - 1), 1)] -= 1
    return [depth > 0 for depth in accumulate(step[:-1])]


def _told(reading: Reading, lead: int, n: int, given: Sequence[bool]) -> bool:
    """Say whether a sentence is put as reported speech is, and is nobody's yet."""
    if n >= len(reading.sentences) or given[n]:
        return False
    sentence, tokens = reading.sentences[n], reading.tokens
    if sentence.paragraph != reading.sentences[lead].paragraph:
        return False
    inside = range(sentence.first, sentence.last)
    if any(tokens.tag[k] in ("``", "''") or tokens.lemma[k] in _FIRST for k in inside):
        return False
    mains = [k for k in inside if tokens.dep[k] == "ROOT"]
    return any(tokens.text[k].lower() in _BACK for main in mains for k in tokens.kids(main, "aux"))


def _led_up(reading: Reading, sentence: Sentence) -> Source | None:
    """Return who is said to have a bearing, a tone or an answer by a sentence that says no more."""
    tokens = reading.tokens
    mains = (k for k in range(sentence.first, sentence.last) if tokens.dep[k] == "ROOT" and tokens.is_verb(k))
    main = next(mains, None)
    subject = None if main is None else next(tokens.kids(main, "nsubj"), None)
    if sentence.kind != "body" or main is None or subject is None or tokens.has(main, "ccomp"):
        return None
    if tokens.lemma[main] in _COPULAS:
        called = {tokens.lemma[k] for k in tokens.kids(main, "acomp") if not tokens.has(k, "ccomp", "xcomp")}
        if tokens.lemma[subject] in words("accounts") | words("tones") and called & words("plain"):
            owner = owner_of(reading, subject)
            return None if owner is None else noun_phrase(tokens, owner)
        bears = bool(called & words("bearing")) or _in_no_doubt(tokens, main)
        return noun_phrase(tokens, subject) if bears and _may_tell(reading, subject) else None
    nouns = telling().get(tokens.lemma[main])
    if nouns is None or not _may_tell(reading, subject):
        return None
    beside = {tokens.lemma[k] for k in tokens.kids(main, "dobj", "xcomp")}
    return noun_phrase(tokens, subject) if beside & nouns or (not nouns and not beside) else None


def _in_no_doubt(tokens: Tokens, main: int) -> bool:
    behind = (k for p in tokens.kids(main, "prep") for k in tokens.kids(p, "pobj"))
    return any(
        tokens.lemma[k] == "doubt" and any(tokens.lemma[d] == "no" for d in tokens.kids(k, "det"))
        for k in behind
    )


def _may_tell(reading: Reading, k: int) -> bool:
    tokens = reading.tokens
    if tokens.pos[k] == "PRON":
        return tokens.lemma[k] in ("he", "she", "they")
    return is_person(tokens, k) or any(m.head == k for m in mentions_at(reading, range(k, k + 1)))
