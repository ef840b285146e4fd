"""What is called somebody's account: "That is the army's version.", "The widow's story is that ...", "so his account goes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.read.says.found import Found
from verbale.read.says.hearers import told_person
from verbale.read.says.people import is_person
from verbale.read.says.pointing import sentence_before
from verbale.read.says.reporting import cue_rules, words
from verbale.read.says.sources import noun_phrase
from verbale.read.says.trim import trimmed
from verbale.types import Reading, Sentence, Span, Tokens

_COLON = 8  # tokens from an account to its colon
_OPENING = 8  # tokens of a sentence in which an account is named


def accounts(reading: Reading, sentence: Sentence, found: Sequence[Found]) -> Iterator[Found]:
    """Yield what a sentence gives as somebody's account: words of its own, or the sentence before it."""
    tokens = reading.tokens
    for i in range(sentence.first, sentence.last):
        if tokens.lemma[i] == "what":
            yield from _what_they_say(reading, i)
        if tokens.lemma[i] not in words("accounts") or not tokens.is_noun(i):
            continue
        owner = owner_of(reading, i)
        if owner is None:
            continue
        content = _content(reading, sentence, i, found)
        if content is not None:
            yield Found(content, tokens.span(i, i + 1), noun_phrase(tokens, owner), i)


def _what_they_say(reading: Reading, i: int) -> Iterator[Found]:
    """Yield "What the divers told us is that the ferry had sunk"."""
    tokens, verb = reading.tokens, reading.tokens.head[i]
    above = tokens.head[verb]
    says = cue_rules().speech.get(("verb", tokens.lemma[verb]))
    if tokens.dep[verb] != "csubj" or says is None or tokens.lemma[above] != "be":
        return
    source = next((k for k in tokens.kids(verb, "nsubj")), None)
    clause = next((k for k in tokens.kids(above, "ccomp") if k > above and tokens.has(k, "mark")), None)
    content = None if clause is None else trimmed(tokens, tokens.subtree(clause))
    if source is not None and content is not None:
        yield Found(content, tokens.span(verb, verb + 1), noun_phrase(tokens, source), verb)
        hearer = told_person(tokens, verb)
        if hearer is not None:
            yield Found(content, tokens.span(verb, verb + 1), hearer, verb, rank=-1, aside=True, heard=True)


def owner_of(reading: Reading, account: int) -> int | None:
    """Return whose account a noun names: "the army's version", "the version of the army", "the official line in Caracas"."""
    tokens = reading.tokens
    for k in tokens.kids(account, "poss"):
        if tokens.is_noun(k) or tokens.text[k].lower() in words("theirs"):
            return k
    official = any(tokens.lemma[k] == "official" for k in tokens.kids(account, "amod"))
    for p in tokens.kids(account, "prep"):
        for k in tokens.kids(p, "pobj"):
            told = tokens.lemma[p] == "from" or (tokens.lemma[p] == "of" and (speaks(reading, k)))
            if (told or (official and tokens.lemma[p] == "in")) and tokens.is_noun(k):
                return k
    return None


def speaks(reading: Reading, k: int) -> bool:
    """Say whether a noun may tell something: "the words of Amina Yusuf", but not "his view of the war"."""
    return is_person(reading.tokens, k) or any(m.head == k for m in reading.mentions)


def _content(reading: Reading, sentence: Sentence, i: int, found: Sequence[Found]) -> Span | None:
    tokens, above = reading.tokens, reading.tokens.head[i]
    near = i < sentence.first + _OPENING
    if tokens.dep[i] == "attr" and tokens.lemma[above] == "be" and near:
        pointed = any(tokens.lemma[k] in words("pointing") for k in tokens.kids(above, "nsubj"))
        return sentence_before(reading, sentence, found) if pointed else None
    if tokens.lemma[above] == "go" and tokens.dep[i] in ("nsubj", "dobj"):
        return _goes(tokens, sentence, i, above)
    if tokens.dep[i] != "nsubj":
        return None
    clause = next((k for k in tokens.kids(above, "ccomp") if k > above and tokens.has(k, "mark")), None)
    if tokens.lemma[above] == "be" and clause is not None:
        return trimmed(tokens, tokens.subtree(clause))
    colon = next((k for k in range(i, min(i + _COLON, sentence.last)) if tokens.text[k] == ":"), None)
    return None if colon is None or not near else trimmed(tokens, list(range(colon + 1, sentence.last)))


def _goes(tokens: Tokens, sentence: Sentence, i: int, verb: int) -> Span | None:
    """Return what stands before "so the widow's account goes", "goes the widow's account"."""
    first = min(verb, *tokens.subtree(i))
    while first > sentence.first and tokens.text[first - 1].lower() in ("so", "as"):
        first -= 1
    ends = all(tokens.pos[k] in ("PUNCT", "SPACE") for k in range(max(verb, i) + 1, sentence.last))
    if not ends or first <= sentence.first or tokens.text[first - 1] != ",":
        return None
    return trimmed(tokens, list(range(sentence.first, first - 1)))
