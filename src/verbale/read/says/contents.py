"""What a reporting verb gives as content: its clause, the clause it is put into, or the words quoted beside it."""

from __future__ import annotations

from bisect import bisect_left

from verbale.read.says.narrated import has_that, is_quoted, narrated, refuses
from verbale.read.says.people import is_person
from verbale.read.says.quotes import Quoted
from verbale.read.says.reporting import cue_rules, words
from verbale.read.says.sources import Source
from verbale.read.says.trim import trimmed
from verbale.types import Reading, Span, Tokens

_NAME = 6  # words of a title between quotation marks
_SMALL = frozenset({"a", "an", "and", "at", "for", "in", "of", "on", "the", "to", "with"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WOULD = frozenset({"would", "could", "might"})
_LEAD = 8  # tokens between a cue and the colon that opens what it gives
_NEAR = 4  # tokens between a cue and the quotation mark of what it gives


def clause_content(tokens: Tokens, cue: int, links: frozenset[str] = frozenset()) -> Span | None:
    """Return the finite clause that a cue gives, without its *that*; None when it has none.

    `links` may name a preposition or `gerund`: "accused the army of shelling", "denied shelling".
    """
    given = [c for k in tokens.kids(cue, "ccomp") for c in _made_clear(tokens, k)]
    clauses = [k for k in given if _finite(tokens, k) and not (_apart(tokens, k, cue) or _turned(tokens, k))]
    if any(k > cue for k in clauses):
        clauses = [k for k in clauses if k > cue or is_quoted(tokens, k)]
    if clauses:  # "said that they left, and that they would come back"
        clauses.extend(k for k in tokens.kids(cue, "conj") if has_that(tokens, k) and k > cue)
    if tokens.tag[cue] == "VBD" and any(k > cue for k in clauses):
        clauses.extend(k for k in tokens.kids(cue, "conj") if k > max(clauses) and _goes_on(tokens, k))
    clauses.extend(_deeds(tokens, cue, links))
    if clauses:
        words = {w for k in clauses for w in tokens.subtree(k, without=narrated(tokens, k, cue))}
        return trimmed(tokens, sorted(words))
    head = tokens.head[cue]
    put_in = tokens.dep[cue] == "parataxis" or (tokens.dep[cue] == "ccomp" and _between_commas(tokens, cue))
    hers = tokens.dep[cue] == "ccomp" and cue < head and ("verb", tokens.lemma[head]) in cue_rules().speech
    if head == cue or not put_in or hers or _apart(tokens, cue, head):
        return None  # hers: '“He read it to us,” she said' is what she said
    beside = (k for k in tokens.kids(head, "conj") if k > cue and refuses(tokens, k))
    words = {*tokens.subtree(head, without=[cue, *beside])}
    words.update(w for k in tokens.kids(cue, "conj") for w in tokens.subtree(k))
    return trimmed(tokens, sorted(words))


def _goes_on(tokens: Tokens, k: int) -> bool:
    """Say whether a clause joined to a cue of the past is put as what it gives: "said it would open, but if it rained it would close"."""
    would = any(tokens.lemma[a] in _WOULD for a in tokens.kids(k, "aux"))
    return (
        would and tokens.has(k, "nsubj", "nsubjpass") and ("verb", tokens.lemma[k]) not in cue_rules().speech
    )


def things(tokens: Tokens, cue: int, links: frozenset[str]) -> Span | None:
    """Return the object that a cue tells of: "reported two deaths", "spoke of a massacre"."""
    heads = list(tokens.kids(cue, "dobj")) if "things" in links else []
    if "of-things" in links:
        of = [p for p in tokens.kids(cue, "prep") if tokens.lemma[p] == "of"]
        heads += [k for p in of for k in tokens.kids(p, "pobj") if not _topic(tokens, cue, k)]
        about = [
            p for p in tokens.kids(cue, "prep") if tokens.lemma[p] == "about" and tokens.has(cue, "dobj")
        ]
        heads += [k for p in about for k in tokens.kids(p, "pobj") if _tells(tokens, k)]
    for k in heads:
        told = tokens.pos[k] in ("NOUN", "NUM", "ADJ") and not is_person(tokens, k)
        if k > cue and (told or (tokens.pos[k] != "PRON" and tokens.has(k, "acl", "relcl", "amod"))):
            rest = [w for o in tokens.kids(cue, "oprd", "xcomp", "prep") if o > k for w in tokens.subtree(o)]
            return trimmed(tokens, sorted({*tokens.subtree(k), *rest}))
    return None


def _tells(tokens: Tokens, k: int) -> bool:
    """Say whether a noun comes with a clause: "a jeep with no plates that sped off"."""
    return any(tokens.dep[w] in ("relcl", "acl") for w in tokens.subtree(k))


def _topic(tokens: Tokens, cue: int, k: int) -> bool:
    """Say whether several people only talked of something known: "The leaders spoke of the raid"."""
    several = any(
        tokens.tag[s] in ("NNS", "NNPS") or tokens.has(s, "conj") for s in tokens.kids(cue, "nsubj")
    )
    the = any(tokens.lemma[d] == "the" for d in tokens.kids(k, "det"))
    return tokens.lemma[cue] in words("speaking") and several and the


def _made_clear(tokens: Tokens, k: int) -> list[int]:
    """Return a clause, or those that one opens in its place: "made clear that they go", "let it be known that"."""
    if tokens.pos[k] != "ADJ" and (
        tokens.lemma[k] not in ("know", "understand") or tokens.lemma[tokens.head[k]] != "let"
    ):
        return [k]
    opened = [c for c in tokens.kids(k, "ccomp", "advcl", "csubj", "acl") if tokens.has(c, "mark") and c > k]
    return opened or ([k] if tokens.pos[k] == "ADJ" else [])


def _finite(tokens: Tokens, i: int) -> bool:
    """Say whether a clause has a finite verb, or a subject of its own."""
    beside = {tokens.dep[k] for k in tokens.children[i]}
    if tokens.has_to(i):
        return False
    return tokens.tag[i] not in ("VBN", "VBG") or bool(beside & {"aux", "auxpass", "nsubj", "nsubjpass"})


def _turned(tokens: Tokens, k: int) -> bool:
    """Say whether a clause is a condition without *if*, and not what somebody asks: "should a meeting fail"."""
    subject = min(tokens.kids(k, "nsubj", "nsubjpass"), default=-1)
    turned = any(a < subject and tokens.lemma[a] == "should" for a in tokens.kids(k, "aux"))
    return turned and not is_quoted(tokens, k)


def _apart(tokens: Tokens, clause: int, cue: int) -> bool:
    """Say whether a semicolon stands between a clause and a cue: then the two are main clauses side by side."""
    between = range(min(clause, cue), max(clause, cue))
    return any(tokens.text[k] == ";" for k in between) and not is_quoted(tokens, clause)


def _deeds(tokens: Tokens, cue: int, links: frozenset[str]) -> list[int]:
    """Return the gerunds a cue gives, alone or after a preposition that its rule names."""
    preps = [
        *tokens.kids(cue, "prep"),
        *(p for o in tokens.kids(cue, "dobj") for p in tokens.kids(o, "prep")),
    ]
    preps = [p for p in preps if tokens.lemma[p] in links]
    found = [k for p in preps for k in tokens.kids(p, "pcomp")]
    # "accused them of burning bodies", where the parse takes *burning* for an adjective
    nouns = [k for p in preps for k in tokens.kids(p, "pobj")]
    found.extend(
        k
        for k in nouns
        if any(a == p + 1 and tokens.tag[a] == "VBG" for p in preps for a in tokens.kids(k, "amod"))
    )
    if "gerund" in links:
        found.extend(k for k in tokens.kids(cue, "xcomp") if k > cue and _gerund(tokens, k))
    if "clause" in links:  # "claimed to have shot it down"
        perfect = (k for k in tokens.kids(cue, "xcomp") if tokens.has_to(k))
        found.extend(k for k in perfect if any(tokens.lemma[a] == "have" for a in tokens.kids(k, "aux")))
    return found


def _gerund(tokens: Tokens, k: int) -> bool:
    return "VBG" in (tokens.tag[k], *(tokens.tag[a] for a in tokens.kids(k, "aux")))  # "denied having fired"


def _between_commas(tokens: Tokens, cue: int) -> bool:
    """Say whether a cue and its subject are put between commas, or close the sentence after one."""
    words = tokens.subtree(cue)
    first = words[0]
    return tokens.dep[first] == "punct" or (
        first > 0 and tokens.text[first - 1] in (",", "—", "–", "-", "”", '"')
    )


def quote_beside(
    reading: Reading, cue: int, quotes: tuple[Quoted, ...], source: Span | None
) -> Quoted | None:
    """Return the quotation that stands next to a cue and its source, before or after."""
    tokens = reading.tokens
    sentence = reading.sentence_at(cue)
    left = min(tokens.start[cue], source.start if source else tokens.start[cue])
    right = max(tokens.end[cue], source.end if source else tokens.end[cue])
    after = [q for q in quotes if q.paragraph == sentence.paragraph and q.span.start >= tokens.end[cue]]
    before = [q for q in quotes if q.paragraph == sentence.paragraph and q.span.end <= left]
    text = reading.document.text
    closed = (
        bool(before)
        and text[before[-1].span.end - 1] in ".?!"
        and tokens.has(cue, "dobj")
        and left > before[-1].span.end + 1
    )
    if before and not is_title(before[-1], text) and not (closed and source and text[source.start].isupper()):
        gap = text[before[-1].span.end : left]
        if len(gap) <= 4 or not any(c.isalnum() for c in gap):
            return before[-1]
    if after:
        gap = text[right : after[0].span.start]
        if len(gap.split()) <= _NEAR or gap.rstrip(' “"‘').endswith((":", ",")):
            return after[0] if "." not in gap.strip() else None
    return None


def is_title(quote: Quoted, text: str) -> bool:
    """Say whether a quotation is the name of a work: few words, all of them with a capital."""
    words = [w for w in quote.span.of(text).split() if w.isalpha()]
    return 0 < len(words) <= _NAME and all(w[0].isupper() or w in _SMALL for w in words)


def following(reading: Reading, cue: int) -> Span | None:
    """Return the next paragraph for a cue whose own ends in a colon: "The governor added:"."""
    sentence = reading.sentence_at(cue)
    if reading.tokens.text[sentence.last - 1] != ":" or sentence.last >= len(reading.tokens):
        return None
    after = reading.sentence_at(sentence.last)
    if after.paragraph == sentence.paragraph or after.kind != "body":
        return after.span if after.paragraph == sentence.paragraph else None
    last = max(s.span.end for s in reading.sentences if s.paragraph == after.paragraph)
    return Span(after.span.start, last)


def with_condition(tokens: Tokens, cue: int, source: Source, content: Span) -> Span:
    """Return a content with the clause before a cue whose source is behind it: "If it rains, said the miller, we shall eat"."""
    inverted = cue < source.head and tokens.text[max(cue - 1, 0)] == ","
    if not inverted or content.start < tokens.end[source.tokens[-1]]:
        return content
    clauses = (k for k in tokens.kids(cue, "advcl") if k < cue)
    before = (k for k in clauses if tokens.has(k, "mark") or tokens.tag[min(tokens.subtree(k))] == "WRB")
    return Span(
        min((tokens.start[min(tokens.subtree(k))] for k in before), default=content.start), content.end
    )


def behind_colon(reading: Reading, cue: int) -> Span | None:
    """Return the clause behind the colon that ends a cue's own: "Her office sent a line: the ban is planned."."""
    tokens, sentence = reading.tokens, reading.sentence_at(cue)
    colon = next((k for k in range(cue + 1, sentence.last) if tokens.text[k] == ":"), None)
    if colon is None or colon - cue > _LEAD or not tokens.has(cue, "nsubj"):
        return None
    if any(tokens.tag[k] in _FINITE for k in range(cue + 1, colon)):
        return None
    said = range(colon + 1, sentence.last)
    speech = cue_rules().speech
    if any(("verb", tokens.lemma[k]) in speech and tokens.has(k, "nsubj") for k in said):
        return None  # "The North answered: it fired a missile, the South said"
    return trimmed(tokens, list(said)) if any(tokens.tag[k] in _FINITE for k in said) else None


def beyond_colon(reading: Reading, content: Span) -> Span:
    """Return a content with what a colon right behind it adds: "recalled that it had come before: two men ..."."""
    tokens = reading.tokens
    colon = bisect_left(tokens.start, content.end)
    if colon >= len(tokens) or tokens.text[colon] != ":":
        return content
    last, speech = reading.sentence_at(colon).last, cue_rules().speech
    said = range(colon + 1, last)
    others = any(("verb", tokens.lemma[k]) in speech and tokens.has(k, "nsubj") for k in said)
    quoted = any(tokens.tag[k] in ("``", "''") for k in said)
    if others or quoted or not any(tokens.tag[k] in _FINITE for k in said):
        return content
    more = trimmed(tokens, list(said))
    return content if more is None else Span(content.start, more.end)


def before_quoting(reading: Reading, cue: int, outer: Source, inner: Source) -> Span | None:
    """Return what stands before a comma and who quotes whom: "They left, the agency quoted a guard as saying."."""
    tokens, sentence = reading.tokens, reading.sentence_at(cue)
    first = min(outer.tokens[0], inner.tokens[0])
    ends = cue + 1 >= sentence.last or tokens.pos[cue + 1] == "PUNCT"
    if not ends or first - 2 <= sentence.first or tokens.text[first - 1] not in (",", "”", '"', "''"):
        return None
    return trimmed(tokens, list(range(sentence.first, first - 1)))


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
