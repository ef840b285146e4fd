"""Cues that are put into a sentence between commas.

"Should they refuse, he added, the law will bind them": by the parse such a cue may be anything: a root, a parenthesis, an adverbial clause. Its form tells: subject
and cue, and no more than what says where, when and to whom, between two marks or before the sentence's end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from verbale.read.says.narrated import refuses
from verbale.read.says.quotes import Quoted
from verbale.read.says.reporting import cue_rules, words
from verbale.read.says.sources import subject_of
from verbale.read.says.trim import trimmed
from verbale.types import Reading, Sentence, Span, Tokens

_MARKS = frozenset({",", "—", "–", "-", "--", "”", '"', "''", "“", "``"})
_STOPS = frozenset({";", ":"})
_BESIDE = frozenset({"aux", "neg", "dobj", "dative", "prt", "advmod", "npadvmod", "prep", "nsubj", "pobj"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BY_WAY = frozenset(
    {"to", "on", "in", "by", "at", "from", "over", "during", "after", "through", "via", "with"}
)
_WHEN = frozenset({"after", "before", "as", "following"})
_LONGEST = 16  # words of subject and cue with what stands beside them


def set_off(reading: Reading, cue: int, quotes: Sequence[Quoted]) -> Span | None:
    """Return the words that a cue is put into or set behind; None when it is not set off by marks.

    The words of the cue itself may lie inside. Left out is what the narrator goes on with: "he said, adding".
    """
    tokens, sentence = reading.tokens, reading.sentence_at(cue)
    done = tokens.tag[cue] == "VBN" and any(tokens.lemma[k] == "have" for k in tokens.kids(cue, "aux"))
    if not (tokens.tag[cue] in _FINITE or done) or tokens.has(cue, "nsubjpass"):
        return None
    subject = subject_of(tokens, cue)
    where = tokens.dep[cue] == "relcl" and any(tokens.tag[k] == "WRB" for k in tokens.kids(cue, "advmod"))
    if subject is None or where or tokens.tag[subject] in ("WP", "WDT"):
        return None  # "was brought to Lima, where judges charged him"
    first, last = _phrase(tokens, cue, subject, sentence)
    before = first > sentence.first and tokens.text[first - 1] in _MARKS
    behind = last + 1 >= sentence.last or tokens.text[last + 1] in (_MARKS | _STOPS | {"."})
    if not before or not behind or last - first >= _LONGEST:
        return None
    left = _left(tokens, sentence, first)
    right = _right(tokens, sentence, cue, last)
    if left is None or _only_right_is_quoted(tokens, sentence, first, last, quotes):
        return None
    beside = {w for k in tokens.kids(cue, "prep", "advmod", "npadvmod") for w in tokens.subtree(k)}
    if all(w in beside or tokens.pos[w] == "PUNCT" for w in range(left, first)):
        return None  # "In a letter, the scholars warn the rector"
    words = [*range(left, first), *(range(last + 1, right) if right else ())]
    near = bisect_right(quotes, tokens.start[cue], key=_begins) - 1
    around = quotes[near].span if near >= 0 and quotes[near].span.end > tokens.start[cue] else None
    if around is not None:  # somebody's words: those outside of them are another's
        words = [w for w in words if around.contains(tokens.span(w, w + 1))]
    return trimmed(tokens, words)


def _begins(quote: Quoted) -> int:
    return quote.span.start


def _phrase(tokens: Tokens, cue: int, subject: int, sentence: Sentence) -> tuple[int, int]:
    """Return the first and the last token of a cue with its subject and what stands beside it."""
    words = {cue}
    for k in tokens.children[cue]:
        if tokens.dep[k] not in _BESIDE or (tokens.dep[k] == "nsubj" and k != subject):
            continue
        branch = tokens.subtree(k)
        if len(branch) < _LONGEST and not any(tokens.text[w] in _MARKS for w in branch if k != subject):
            words.update(branch)
    first = last = cue
    while first - 1 >= sentence.first and first - 1 in words:
        first -= 1
    while last + 1 < sentence.last and last + 1 in words:
        last += 1
    return (first, last) if first <= subject <= last else (cue, cue)


def _left(tokens: Tokens, sentence: Sentence, first: int) -> int | None:
    """Return where the words before a cue begin: behind a stop, or behind what another speaker says."""
    start = sentence.first
    spoke = False
    for k in range(sentence.first, first - 1):
        joins = tokens.dep[k] == "cc" and (tokens.lemma[k] == "but" or tokens.text[k - 1] == ",")
        if tokens.text[k] in _STOPS or (spoke and joins):
            start, spoke = k + 1, False
        spoke = spoke or (tokens.tag[k] in _FINITE and _speaks(tokens, k))
    words = [k for k in range(start, first - 1) if tokens.pos[k] not in ("PUNCT", "SPACE")]
    return start if words and not spoke else None


def _speaks(tokens: Tokens, k: int) -> bool:
    """Say whether a word gives a clause as somebody's."""
    return _is_cue(tokens, k) and tokens.has(k, "ccomp")


def _is_cue(tokens: Tokens, k: int) -> bool:
    return ("verb", tokens.lemma[k]) in cue_rules().speech


def _right(tokens: Tokens, sentence: Sentence, cue: int, last: int) -> int | None:
    """Return where the words that go on behind a cue end; None when the narrator goes on."""
    if last + 1 >= sentence.last or tokens.text[last + 1] in (_STOPS | {"."}):
        return None
    if _when(tokens, sentence, cue, last + 1):
        return None
    own = {
        w
        for k in tokens.kids(cue, "advcl", "conj", "prep")
        if k > last and (tokens.tag[k] != "VB" and not tokens.has(k, "nsubj", "nsubjpass"))
        for w in tokens.subtree(k)
    }
    words = (k for k in range(last + 1, sentence.last) if tokens.pos[k] not in ("PUNCT", "SPACE"))
    if next(words, cue) in own | {cue}:
        return None
    for k in range(last + 1, sentence.last):
        other = (
            tokens.dep[k] == "conj" and tokens.has(k, "nsubj") and (_speaks(tokens, k) or refuses(tokens, k))
        )
        rest = range(k + 1, sentence.last)
        stops = tokens.text[k] == ";" and any(_is_cue(tokens, w) and tokens.has(w, "nsubj") for w in rest)
        if stops or other:
            return min(k, *tokens.subtree(k)) if other else k
    return sentence.last


def _when(tokens: Tokens, sentence: Sentence, cue: int, comma: int) -> bool:
    """Say whether the narrator goes on with when it was said: "he said, two days after the army had left"."""
    behind = range(comma + 1, min(comma + 6, sentence.last))
    at = next((k for k in behind if tokens.text[k].lower() in _WHEN), None)
    if at is None or tokens.text[comma] != ",":
        return False
    measured = at > comma + 1 and tokens.lemma[at - 1] in words("times")
    clause = next((k for k in (tokens.head[at], at) if tokens.dep[k] in ("advcl", "prep")), None)
    return measured or (at == comma + 1 and clause is not None and tokens.head[clause] == cue)


def _only_right_is_quoted(
    tokens: Tokens, sentence: Sentence, first: int, last: int, quotes: Iterable[Quoted]
) -> bool:
    """Say whether what follows is quoted and what leads up to it is not: 'When they met, he said, "No."'."""
    left, right = tokens.span(sentence.first, first), Span(tokens.end[last], sentence.span.end)
    if tokens.text[sentence.first].lower() in ("if", "unless", "should"):
        return False  # "If they come, he said, “we will go”": the condition is part of it
    beside = [q for q in quotes if q.span.overlaps(left) or q.span.overlaps(right)]
    return any(q.span.start - right.start <= 4 and q.span.start >= right.start for q in beside) and not any(
        q.span.overlaps(left) for q in beside
    )


def _put_up(tokens: Tokens, k: int) -> bool:
    """Say whether a participle only says where words are to be read: "in a statement posted on the Internet"."""
    return tokens.dep[k] == "acl" and tokens.tag[k] == "VBN" and not tokens.has(k, "agent")


def told_apart(reading: Reading, cue: int) -> Span | None:
    """Return the clause with *that* that a cue gives across what stands between them.

    "He told the press before leaving that", "the council the same day that", "had assured him, she said, that":
    the parse hangs such a clause on the nearest word.
    """
    tokens, sentence = reading.tokens, reading.sentence_at(cue)
    addressed = [
        k
        for p in tokens.kids(cue, "prep", "agent")
        if tokens.lemma[p] in _BY_WAY
        for k in tokens.kids(p, "pobj")
    ]
    at = any(
        tokens.lemma[k] in words("times") for k in tokens.kids(cue, "npadvmod")
    )  # "announced each time that"
    if not addressed and not at and not tokens.has(cue, "dobj", "dative", "agent"):
        return None
    rule = cue_rules().speech.get(("verb", tokens.lemma[cue]))
    if rule is not None and rule.id == "tell":
        addressed += tokens.kids(cue, "dobj", "dative")
    for k in range(cue + 1, sentence.last):
        if tokens.text[k] in _STOPS:
            return None
        if tokens.lemma[k] != "that" or tokens.tag[k] not in ("IN", "WDT"):
            continue
        clause = tokens.head[k]
        between = tokens.head[clause]
        loose = tokens.tag[between].startswith("VB") or tokens.lemma[between] in words("times")
        subjects = [s for s in tokens.kids(clause, "nsubj", "nsubjpass") if s != k]
        whole = between in addressed and bool(subjects)  # no relative clause
        loose = loose or whole
        put_in = tokens.dep[cue] == "ccomp" and between == tokens.head[cue]
        apart = put_in or cue in tokens.ancestors(between)
        cues = tokens.is_verb(between) and _is_cue(tokens, between) and not _put_up(tokens, between)
        if not put_in and tokens.dep[between] != "parataxis" and cues:
            return None  # "was quoted by the agency as saying that"
        marked = tokens.dep[k] == "mark" or whole or tokens.lemma[between] in words("times")
        if clause > k and loose and apart and marked:
            return trimmed(tokens, list(range(k + 1, max(tokens.subtree(clause)) + 1)))
    return None
