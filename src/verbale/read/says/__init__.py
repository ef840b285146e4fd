"""Who says what: quotations, direct, indirect and mixed, each with its cue, its source and its speaker.

Method: cue words from data, their subjects and clauses from the parse, quotation marks from the text; a
quotation that goes on keeps its speaker. Attitudes (wants, fears, praises) are no quotations: see
`read/says/attitudes.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice

from verbale.pronouns import SPEAKERS
from verbale.read.says.accounts import accounts, speaks
from verbale.read.says.beside import attributed_beside
from verbale.read.says.cited import cited_between
from verbale.read.says.colons import at_colon
from verbale.read.says.contents import (
    before_quoting,
    behind_colon,
    beyond_colon,
    clause_content,
    following,
    quote_beside,
    things,
    widened,
    with_condition,
)
from verbale.read.says.found import Found
from verbale.read.says.hearers import told_outlet, told_person
from verbale.read.says.indirect import free_indirect
from verbale.read.says.interviews import answered
from verbale.read.says.labels import labelled
from verbale.read.says.letters import read_aloud
from verbale.read.says.parenthetical import set_off, told_apart
from verbale.read.says.people import is_person
from verbale.read.says.perspectives import seen_by
from verbale.read.says.phrases import phrases
from verbale.read.says.pointing import pointing_back
from verbale.read.says.quotes import Quoted, quoted
from verbale.read.says.reporting import CueRule, cue_rules, telling, words
from verbale.read.says.running import going_on, orphans, still_told
from verbale.read.says.scenes import scene
from verbale.read.says.secondhand import secondhand
from verbale.read.says.side_by_side import parted
from verbale.read.says.sources import (
    Source,
    noun_phrase,
    quoted_by,
    source_of,
)
from verbale.read.says.speakers import resolved
from verbale.read.says.unsaid import unsaid
from verbale.read.says.voices import is_staff, own_voice
from verbale.types import Quotation, Reading, Sentence, Span, Tokens

_CUES = 50  # in a sentence; no prose has more, and each is given what the whole sentence may hold
_NEAR = 2 * _CUES  # found last, which what is had from another may rest on


def says(reading: Reading) -> tuple[Quotation, ...]:
    """Return the quotations of a reading in text order, an outer one before those inside it."""
    quotes = quoted(reading)
    cued = _cue_words()
    found: list[Found] = [*labelled(reading), *answered(reading)]
    for sentence in reading.sentences:
        before = len(found)
        found.extend((*at_colon(reading, sentence), *attributed_beside(reading, sentence)))
        found.extend(seen_by(reading, sentence))
        between = list(cited_between(reading, sentence))
        found.extend(between)
        done = {f.cue_token for f in between}
        here = (i for i in range(sentence.first, sentence.last) if i not in done)
        cues = (i for i in here if reading.tokens.lemma[i] in cued)
        rules = ((i, cue_rule(reading.tokens, i)) for i in cues if not _gives_nothing(reading.tokens, i))
        idle = []  # words of saying that give nothing in their sentence
        for i, rule in islice(((i, rule) for i, rule in rules if rule is not None), _CUES):
            given = list(_given(reading, i, rule, quotes))
            idle += [] if given or rule.kind != "say" else [i]
            found.extend(given)
        found.extend(_by_colon(reading, sentence))
        found[before:] = parted(reading, sentence, found[before:])
        found.extend(pointing_back(reading, idle, found[-_NEAR:]))
        found.extend(accounts(reading, sentence, found[-_NEAR:]))
        near = found[-_NEAR:]
        for had_from in secondhand(reading, sentence, near):
            near.append(had_from)  # the next may rest on it: "from him, who had it from her"
            found.append(had_from)
    found.extend(unsaid(reading, found, quotes))
    found.extend(phrases(reading, found, quotes))
    found = going_on(reading, _distinct(reading.tokens, found), quotes)
    found.extend(orphans(reading, found, quotes))
    found.extend(free_indirect(reading, found))
    found.extend(read_aloud(reading, found))
    found.extend(still_told(reading, found))
    found = [f.until(_end_of_words(reading, f.content)) for f in found]
    found.sort(key=lambda f: (f.content.start, -f.content.end, f.rank))
    return tuple(resolved(reading, found))


@cache
def _cue_words() -> frozenset[str]:
    return frozenset(word.partition("+")[0] for _, word in cue_rules().speech) | {"have"}


def _end_of_words(reading: Reading, content: Span) -> int:
    """Return where a content ends without the comma that leads on to its cue."""
    return content.start + len(content.of(reading.document.text).rstrip(", "))


def _given(reading: Reading, i: int, rule: CueRule, quotes: tuple[Quoted, ...]) -> Iterator[Found]:
    """Yield what the word i gives as somebody's words by a rule."""
    tokens = reading.tokens
    if rule.of == "noun":
        yield from _by_noun(reading, i)
        return
    outer, inner = quoted_by(tokens, i)
    source = inner or source_of(tokens, i)
    cue = cue_span(tokens, i)
    thought = rule.kind == "think" and tokens.dep[i] == "parataxis"
    content = None if thought or "set-off" in rule.content else clause_content(tokens, i, rule.content)
    quote = None
    if content is None and "quote" in rule.content:
        quote = quote_beside(reading, i, quotes, source.span(tokens) if source else None)
        content = quote.span if quote else None
    content = content or set_off(reading, i, quotes) or told_apart(reading, i) or _following(reading, i, rule)
    told = source is not None and tokens.lemma[source.head] != "it"
    content = content or (behind_colon(reading, i) if told and rule.kind == "say" else None)
    content = content or scene(tokens, i, rule.content) or things(tokens, i, rule.content)
    if content is None and outer is not None and inner is not None:
        content = before_quoting(reading, i, outer, inner)
    if content is None or (source is None and quote is None):
        return
    if source is not None and _is_ours(tokens, source, rule, _among(quotes, cue)):
        return
    content = content if source is None else with_condition(tokens, i, source, content)
    if source is not None and source.span(tokens).contains(content):
        before = (w for w in source.tokens if tokens.end[w] <= content.start and tokens.lemma[w] != "that")
        source = Source(source.head, tuple(before) or (source.head,))
    content, direct = widened(_put_in(reading, i, content, quotes), cue, quotes)
    content = content if direct or rule.kind != "say" else beyond_colon(reading, content)
    found = Found(content, cue, source, i, direct=direct or quote is not None)
    if outer is not None and inner is not None:
        whole = Span(min(inner.span(tokens).start, content.start), max(content.end, inner.span(tokens).end))
        verb = tokens.head[tokens.head[i]]
        yield Found(whole, cue_span(tokens, verb), outer, verb)
    outlet = told_outlet(reading, i)
    if outlet is not None and source is not None:
        whole = Span(min(source.span(tokens).start, content.start), max(content.end, source.span(tokens).end))
        yield Found(whole, cue, outlet, i, rank=-1)
    hearer = told_person(tokens, i) if rule.id == "tell" and source is not None and outlet is None else None
    if hearer is not None and source is not None and tokens.lemma[source.head] not in SPEAKERS:
        yield Found(content, cue, hearer, i, rank=-1, aside=True, heard=True)
    yield found


def _is_ours(tokens: Tokens, source: Source, rule: CueRule, inside: Quoted | None) -> bool:
    """Say whether a source is the outlet's own voice, or whoever thinks aloud."""
    return (inside is None and is_staff(tokens, source)) or (
        rule.kind == "think" and own_voice(tokens, source)
    )


def _among(quotes: tuple[Quoted, ...], words: Span) -> Quoted | None:
    return next((q for q in quotes if q.span.contains(words)), None)


def _gives_nothing(tokens: Tokens, i: int) -> bool:
    """Say whether a cue gives nobody's words: "whatever they say", and "hold" without *that*."""
    if any(tokens.lemma[k] == "whatever" for k in tokens.kids(i, "dobj")):
        return True
    clauses = tokens.kids(i, "ccomp")
    return tokens.lemma[i] == "hold" and not any(tokens.has(k, "mark") for k in clauses)


def _by_colon(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield what a colon behind a verb that is no word of saying gives: "Her son corrects her: it was Thursday."."""
    tokens = reading.tokens
    if ":" not in tokens.text[sentence.first : sentence.last]:
        return
    for i in range(sentence.first, sentence.last):
        tells = telling().get(tokens.lemma[i], frozenset()) & {
            tokens.lemma[k] for k in tokens.kids(i, "dobj")
        }
        if tokens.tag[i] not in ("VBD", "VBZ", "VBP") or not (tells or tokens.lemma[i] in cue_rules().colons):
            continue
        content, source = behind_colon(reading, i), source_of(tokens, i)
        if content is None or source is None:
            continue
        known = tells and any(m.head == source.head for m in reading.mentions)
        if known or is_person(tokens, source.head):
            yield Found(content, cue_span(tokens, i), source, i)


def _following(reading: Reading, i: int, rule: CueRule) -> Span | None:
    return following(reading, i) if "quote" in rule.content else None


def _put_in(reading: Reading, i: int, content: Span, quotes: tuple[Quoted, ...]) -> Span:
    """Return a content with what else of the sentence a cue between commas gives: "If asked, he said, ..."."""
    more = set_off(reading, i, quotes)
    return content if more is None else Span(min(content.start, more.start), max(content.end, more.end))


def cue_rule(tokens: Tokens, i: int) -> CueRule | None:
    """Return the rule of a word that may give speech."""
    kind = "verb" if tokens.is_verb(i) else "noun" if tokens.is_noun(i) else ""
    if not kind:
        return None
    speech = cue_rules().speech
    if tokens.lemma[i] == "have" and " ".join(tokens.text[i + 1 : i + 3]) == "it that":
        return speech["verb", "report"]  # "The radio had it that"
    for k in tokens.kids(i, "prt", "advmod", "ccomp", "acomp", "oprd"):
        if rule := speech.get((kind, f"{tokens.lemma[i]}+{tokens.lemma[k]}")):
            return rule
    return speech.get((kind, tokens.lemma[i]))


def cue_span(tokens: Tokens, i: int) -> Span:
    """Return a cue with the auxiliaries and particles beside it."""
    words = [i]
    while words[0] - 1 in tokens.children[i] and tokens.dep[words[0] - 1] in (
        "aux",
        "auxpass",
        "neg",
        "advmod",
    ):
        words.insert(0, words[0] - 1)
    return tokens.span(words[0], words[-1] + 1)


def _by_noun(reading: Reading, i: int) -> Iterator[Found]:
    """Yield "X's claim that ..." and "X made the claim that ..."."""
    tokens = reading.tokens
    clauses = [
        k
        for k in tokens.kids(i, "acl", "ccomp", "relcl")
        if any(tokens.lemma[m] == "that" for m in tokens.kids(k, "mark"))
    ]
    if tokens.lemma[tokens.head[i]] in words("denying"):  # "dismisses all talk of closing"
        of = (p for p in tokens.kids(i, "prep") if tokens.lemma[p] == "of")
        clauses += [k for p in of for k in tokens.kids(p, "pcomp")]
    if (
        not clauses
        and tokens.lemma[i] in words("resolves")
        and tokens.lemma[tokens.head[i]] in words("giving")
    ):
        clauses = [k for k in tokens.kids(i, "acl") if tokens.has_to(k)]  # "expressed its readiness to sign"
    if not clauses:
        return
    gives = tokens.dep[i] == "dobj" and tokens.lemma[tokens.head[i]] in words("giving")
    owners = [
        k for k in tokens.kids(i, "poss") if tokens.is_noun(k) or not gives
    ]  # "expressed its hope that"
    source: Source | None = next((noun_phrase(tokens, k) for k in owners), None)
    for by in tokens.kids(i, "prep"):
        names = [
            k for k in tokens.kids(by, "pobj") if tokens.lemma[by] in ("by", "from") or speaks(reading, k)
        ]
        if source is None and tokens.lemma[by] in ("by", "from", "of"):
            source = next((noun_phrase(tokens, k) for k in names), None)
    verb = tokens.head[i]
    if tokens.dep[i] in ("dobj", "pobj", "nsubjpass") and tokens.lemma[verb] in words("denying"):
        source = source_of(tokens, verb)
    if source is None and tokens.dep[i] == "dobj" and tokens.lemma[verb] in words("giving"):
        source = source_of(tokens, verb)
    if source is None:
        return
    said = [w for w in tokens.subtree(clauses[0]) if tokens.lemma[w] != "that" or tokens.dep[w] != "mark"]
    yield Found(tokens.span(said[0], said[-1] + 1), tokens.span(i, i + 1), source, i)


def _distinct(tokens: Tokens, found: list[Found]) -> list[Found]:
    """Drop what says the same of the same words twice."""
    seen: dict[tuple[Span, int | None], Found] = {}
    cited: dict[Span, set[int]] = {}
    for f in found:
        if f.rank == -1 and f.cue_token is not None:
            cited.setdefault(f.content, set()).add(f.cue_token)
    for f in found:
        again = f.source is not None and tokens.pos[f.source.head] == "PRON" and f.rank == 0
        others = cited.get(f.content, set()) - {f.cue_token}
        if again and others and f.cue is not None and f.content.contains(f.cue):
            continue  # "The site cites the envoy: they would go, he says": he is the envoy
        seen.setdefault((f.content, f.source.head if f.source else None), f)
    return list(seen.values())
