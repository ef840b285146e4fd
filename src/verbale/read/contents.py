"""What a reporting verb gives as content: its clause, the clause it is put into, or the words quoted beside it."""

from __future__ import annotations

from verbale.read.quotes import Quoted
from verbale.read.syntax import kids, sentence_of, subtree, trimmed
from verbale.types import Reading, Span, Tokens

_NEAR = 4  # tokens between a cue and the quotation mark of what it gives


def clause_content(tokens: Tokens, cue: int) -> Span | None:
    """Return the finite clause that a cue gives, without its *that*; None when it has none."""
    clauses = [k for k in kids(tokens, cue, "ccomp") if not _infinitive(tokens, k)]
    if any(k > cue for k in clauses):
        clauses = [
            k
            for k in clauses
            if k > cue or any(tokens.tag[w] in ("``", "''") for w in _with_mark_before(tokens, k))
        ]
    if clauses:
        words = sorted(
            {w for k in clauses for w in subtree(tokens, k, without=_set_in_front(tokens, k, cue))}
        )
        return trimmed(tokens, words)
    head = tokens.head[cue]
    put_in = tokens.dep[cue] == "parataxis" or (tokens.dep[cue] == "ccomp" and _between_commas(tokens, cue))
    if head == cue or not put_in:
        return None
    words = list(subtree(tokens, head, without=[cue]))
    words.extend(w for k in kids(tokens, cue, "conj") for w in subtree(tokens, k))
    return trimmed(tokens, sorted(words))


def _set_in_front(tokens: Tokens, clause: int, cue: int) -> list[int]:
    """Return what the parse hangs on a clause behind the cue though the narrator says it: "While ..., China says"."""
    if clause < cue:
        return []
    loose = [k for k in kids(tokens, clause, "advcl", "prep", "npadvmod") if k < cue]
    return [k for k in loose if not any(tokens.tag[w] in ("``", "''") for w in _with_mark_before(tokens, k))]


def _with_mark_before(tokens: Tokens, k: int) -> tuple[int, ...]:
    words = subtree(tokens, k)
    return (max(words[0] - 1, 0), *words)


def _infinitive(tokens: Tokens, i: int) -> bool:
    return any(tokens.tag[k] == "TO" for k in kids(tokens, i, "aux"))


def _between_commas(tokens: Tokens, cue: int) -> bool:
    """Say whether a cue and its subject are put between commas, or close the sentence after one."""
    words = subtree(tokens, cue)
    first = words[0]
    return tokens.dep[first] == "punct" or (
        first > 0 and tokens.text[first - 1] in (",", "—", "–", "-", "”", '"')
    )


def quote_beside(
    reading: Reading, cue: int, quotes: tuple[Quoted, ...], source: Span | None
) -> Quoted | None:
    """Return the quotation that stands next to a cue and its source, before or after."""
    tokens = reading.tokens
    sentence = sentence_of(reading, cue)
    left = min(tokens.start[cue], source.start if source else tokens.start[cue])
    right = max(tokens.end[cue], source.end if source else tokens.end[cue])
    after = [q for q in quotes if q.paragraph == sentence.paragraph and q.span.start >= tokens.end[cue]]
    before = [q for q in quotes if q.paragraph == sentence.paragraph and q.span.end <= left]
    text = reading.document.text
    if before:
        gap = text[before[-1].span.end : left]
        if len(gap) <= 4 or not any(c.isalnum() for c in gap):
            return before[-1]
    if after:
        gap = text[right : after[0].span.start]
        if len(gap.split()) <= _NEAR or gap.rstrip(' “"‘').endswith((":", ",")):
            return after[0] if "." not in gap.strip() else None
    return None


def widened(content: Span, cue: Span, quotes: tuple[Quoted, ...]) -> tuple[Span, bool]:
    """Return a content widened to the quotations it begins or ends in, and whether it is quoted as a whole.

    A quotation that holds the cue too is somebody else's.
    """
    start, end = content
    direct = False
    for q in quotes:
        if q.span.contains(cue):
            continue
        if q.span.start <= start < q.span.end:
            start, direct = q.span.start, True
        if q.span.start < end <= q.span.end + 1 and (direct or q.span.start <= content.start):
            end = max(end, q.span.end)
    return Span(start, end), direct
