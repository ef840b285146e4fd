"""Sources that stand beside what they say without a verb of saying of their own.

"According to X", "in a statement carried by X", headlines with a colon, and "The ministry: two men were hurt".
"""

from __future__ import annotations

from collections.abc import Iterator

from verbale.read.says.found import Found
from verbale.read.says.people import is_person
from verbale.read.says.reporting import cue_rules
from verbale.read.says.sources import Source, noun_phrase
from verbale.read.says.trim import trimmed
from verbale.types import Reading, Sentence, Tokens

_CARRYING = frozenset(
    {"carry", "publish", "release", "report", "quote", "cite", "broadcast", "relay", "distribute"}
)
_CARRIED = frozenset(
    {"statement", "report", "commentary", "dispatch", "remark", "comment", "article", "editorial"}
)
_WORDING = frozenset(
    {
        "telling",
        "account",
        "version",
        "view",
        "opinion",
        "estimation",
        "reckoning",
        "judgment",
        "judgement",
    }
    | {
        "count",
        "estimate",
        "admission",
        "recollection",
        "description",
        "phrase",
        "retelling",
        "reading",
        "assessment",
        "mind",
        "eye",
    }
)
_PUTTING = frozenset(
    {"put", "tell", "remember", "recall", "see", "describe", "phrase", "explain", "have", "understand"}
)
_BELIEVING = frozenset({"believe", "trust", "credit"})
_READ_AS_NOUN = frozenset({"reports", "claims", "states", "cables", "writes", "posts", "tweets"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LABEL = 6  # words; a longer side of a headline's colon is no source
_LONG_LABEL = 14  # words, with what is added to the name: "The envoy, on the radio in Rome:"


def attributed_beside(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield what a sentence gives as the words of a source beside it."""
    yield from (
        _headline(reading, sentence) if sentence.kind == "headline" else _before_colon(reading, sentence)
    )
    yield from _closing_noun(reading, sentence)
    tokens = reading.tokens
    for i in range(sentence.first, sentence.last):
        if (tokens.lemma[i] in ("accord", "according") and tokens.text[i].lower() == "according") or (
            tokens.text[i].lower() == "per" and tokens.dep[i] == "prep" and i == sentence.first
        ):
            yield from _according(reading, sentence, i)
        elif (tokens.lemma[i] in _WORDING or tokens.text[i] == "words") and tokens.is_noun(i):
            yield from _in_words_of(tokens, sentence, i)
        elif tokens.text[i].lower() == "if" and tokens.dep[i] == "mark":
            yield from _if_believed(tokens, sentence, i)
        elif tokens.text[i].lower() == "as" and tokens.dep[i] in ("mark", "advmod"):
            yield from _as_put(tokens, sentence, i)
        elif (
            tokens.lemma[i] in _CARRYING
            and tokens.tag[i] in ("VBN", "VBD")
            and tokens.head[i] != i
            and tokens.lemma[tokens.head[i]] in _CARRIED
        ):
            yield from _carried(tokens, sentence, i)


def _according(reading: Reading, sentence: Sentence, i: int) -> Iterator[Found]:
    tokens = reading.tokens
    to = next((k for k in tokens.kids(i, "prep") if tokens.lemma[k] == "to"), i)
    name = next(tokens.kids(to, "pobj"), None)
    if name is None:
        return
    source = noun_phrase(tokens, name)
    added = (w for k in tokens.kids(name, "relcl", "appos") for w in tokens.subtree(k))
    phrase = {*range(i, source.tokens[-1] + 1), *added}  # "Holm, who was briefed by the army"
    head = _clause_above(tokens, i)
    words = [w for w in tokens.subtree(head) if w not in phrase]
    if i == sentence.first or _ends(tokens, sentence, source.tokens[-1]):
        words = [w for w in range(sentence.first, sentence.last) if w not in phrase]
    content = trimmed(tokens, words)
    if content is not None:
        yield Found(content, tokens.span(i, max(to, i) + 1), source, i, rank=-1)


def _in_words_of(tokens: Tokens, sentence: Sentence, i: int) -> Iterator[Found]:
    """Yield "in the words of X", "in X's telling", "by their own account"."""
    above = tokens.head[i]
    if tokens.dep[i] != "pobj" or tokens.lemma[above] not in ("in", "by", "on", "to", "from"):
        return
    names = [k for p in tokens.kids(i, "prep") if tokens.lemma[p] == "of" for k in tokens.kids(p, "pobj")]
    if names and not tokens.has(i, "det"):
        return  # "in view of", "on account of"
    names = [*tokens.kids(i, "poss"), *names]
    third = bool(names) and tokens.text[names[0]].lower() in ("his", "her", "their")
    if not names or not (third or _may_say(tokens, names[0])) or tokens.lemma[tokens.head[above]] == "accord":
        return
    phrase = set(tokens.subtree(above))
    words = [w for w in tokens.subtree(_clause_above(tokens, above)) if w not in phrase]
    if above == sentence.first or _ends(tokens, sentence, max(phrase)):
        words = [w for w in range(sentence.first, sentence.last) if w not in phrase]
    content = trimmed(tokens, words)
    if content is not None:
        source = noun_phrase(tokens, names[0])
        yield Found(content, tokens.span(above, above + 1), source, i, rank=-1)


def _may_say(tokens: Tokens, k: int) -> bool:
    return bool(tokens.ent[k]) or tokens.lemma[k] in cue_rules().informants or is_person(tokens, k)


def _as_put(tokens: Tokens, sentence: Sentence, i: int) -> Iterator[Found]:
    """Yield "as X put it", "as two of them remember it"."""
    verb = tokens.head[i]
    it = any(tokens.lemma[k] in ("it", "this") for k in tokens.kids(verb, "dobj"))
    source = next(tokens.kids(verb, "nsubj"), None)
    if source is not None and tokens.lemma[source] in ("i", "we", "you", "one"):
        return
    if verb < i or tokens.lemma[verb] not in _PUTTING or not it or source is None:
        return
    last = max(k for k in tokens.kids(verb, "dobj"))
    phrase = range(i, last + 1)
    content = trimmed(tokens, [w for w in range(sentence.first, sentence.last) if w not in phrase])
    if content is not None:
        yield Found(content, tokens.span(verb, verb + 1), noun_phrase(tokens, source), verb, rank=-1)


def _if_believed(tokens: Tokens, sentence: Sentence, i: int) -> Iterator[Found]:
    """Yield "if the union is to be believed", "if you believe the union"."""
    clause = tokens.head[i]
    verb = next((k for k in (clause, *tokens.kids(clause, "xcomp")) if tokens.lemma[k] in _BELIEVING), None)
    if verb is None or tokens.dep[clause] != "advcl":
        return
    whom = "nsubjpass" if tokens.tag[verb] == "VBN" else "dobj"
    name = next((k for v in (verb, clause) for k in tokens.kids(v, whom, "nsubjpass")), None)
    if name is None:
        name = next(tokens.kids(clause, "nsubj"), None) if tokens.tag[verb] == "VBN" else None
    phrase = set(tokens.subtree(clause))
    content = trimmed(tokens, [w for w in range(sentence.first, sentence.last) if w not in phrase])
    if name is not None and tokens.is_noun(name) and content is not None:
        yield Found(content, tokens.span(verb, verb + 1), noun_phrase(tokens, name), verb, rank=-1)


def _closing_noun(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield "Tanks took the bridge, state radio reports.", whose verb the parse takes for a noun."""
    tokens = reading.tokens
    verb = sentence.last - 2
    if verb <= sentence.first or tokens.text[verb] not in _READ_AS_NOUN or tokens.tag[verb] != "NNS":
        return
    comma = next(
        (k for k in range(verb - 1, max(verb - _LABEL - 2, sentence.first), -1) if tokens.text[k] == ","),
        None,
    )
    if (
        comma is None
        or comma + 1 >= verb
        or not any(tokens.tag[k] in _FINITE for k in range(sentence.first, comma))
    ):
        return
    name = Source(verb - 1, tuple(range(comma + 1, verb)))
    content = trimmed(tokens, list(range(sentence.first, comma)))
    if content is not None and tokens.is_noun(verb - 1):
        yield Found(content, tokens.span(verb, verb + 1), name, None)


def _clause_above(tokens: Tokens, i: int) -> int:
    last = i
    for k in tokens.ancestors(i):
        last = k
        if tokens.is_verb(k) and tokens.dep[k] in ("ROOT", "ccomp", "conj", "advcl", "relcl"):
            return k
    return last


def _ends(tokens: Tokens, sentence: Sentence, last: int) -> bool:
    return all(tokens.pos[w] in ("PUNCT", "SPACE") for w in range(last + 1, sentence.last))


def _carried(tokens: Tokens, sentence: Sentence, i: int) -> Iterator[Found]:
    for by in tokens.kids(i, "agent", "prep"):
        if tokens.lemma[by] not in ("by", "on", "in"):
            continue
        for name in tokens.kids(by, "pobj"):
            content = trimmed(tokens, list(range(sentence.first, sentence.last)))
            if content is not None:
                yield Found(content, tokens.span(i, i + 1), noun_phrase(tokens, name), i, rank=-1)


def _headline(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield "Oslo: talks have failed" and "Talks have failed: Oslo"."""
    tokens = reading.tokens
    words = range(sentence.first, sentence.last)
    colon = next((w for w in words if tokens.text[w] == ":"), None)
    if colon is None or colon == sentence.first:
        return
    left, right = range(sentence.first, colon), range(colon + 1, sentence.last)
    for name, said in ((right, left), (left, right)):
        if name and said and _names(tokens, name) and len(said) > len(name):
            head = next((w for w in name if tokens.head[w] not in name or tokens.head[w] == w), name[-1])
            content = trimmed(tokens, list(said))
            if content is not None:
                yield Found(content, tokens.span(colon, colon + 1), Source(head, tuple(name)), None)
            return


def _before_colon(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield "The ministry: two men were hurt" and "The envoy, on the radio: “It is nearer.”"."""
    tokens = reading.tokens
    colon = next((w for w in range(sentence.first, sentence.last) if tokens.text[w] == ":"), None)
    if colon is None or not 0 < colon - sentence.first <= _LONG_LABEL:
        return
    name = range(sentence.first, colon)
    heads = [w for w in name if tokens.head[w] not in name or tokens.head[w] == w]
    head = next((w for w in heads if tokens.is_noun(w)), None)
    if head is None or not is_person(tokens, head):  # "More from the commander:", "Down the line, the mayor:"
        people = (w for w in name if is_person(tokens, w) and tokens.dep[w] not in ("compound", "poss"))
        head = next((w for w in people if tokens.lemma[tokens.head[w]] != "of"), head)
    if head is None or any(
        tokens.pos[w] in ("VERB", "AUX", "SCONJ") and not _beside_name(tokens, w, head) for w in name
    ):
        return
    source = Source(head, tuple(w for w in noun_phrase(tokens, head).tokens if w in name))
    opens = sentence.first == 0 or reading.sentence_at(sentence.first - 1).paragraph != sentence.paragraph
    if any(tokens.lemma[k] in ("our", "my") for k in tokens.kids(head, "poss")):
        return  # "From our reporter in Oslo:"
    known = any(m.head == head and (m.party.entity or (opens and m.party.sector)) for m in reading.mentions)
    known = known or (opens and tokens.ent[head] in ("PERSON", "ORG", "GPE", "NORP"))
    known = known or (opens and is_person(tokens, head)) or tokens.lemma[head] in cue_rules().informants
    if (source.tokens[0] != name[0] and not (opens and is_person(tokens, head))) or not known:
        return
    if opens and tokens.span(name[0], colon).of(reading.document.text).isupper():
        return  # a label in capitals gives the whole paragraph
    said = range(colon + 1, sentence.last)
    if not said:  # the sentence was cut at the colon
        after = next((s for s in reading.sentences if s.first == sentence.last), None)
        said = range(after.first, after.last) if after and after.paragraph == sentence.paragraph else said
    some = opens and is_person(tokens, head) and len(said) >= _LABEL
    if some or any(tokens.tag[w] in _FINITE for w in said):
        content = trimmed(tokens, list(said))
        if content is not None:
            direct = tokens.text[said[0]] in ("“", '"', "``")
            yield Found(content, tokens.span(colon, colon + 1), source, None, direct=direct)


def _beside_name(tokens: Tokens, w: int, head: int) -> bool:
    """Say whether a verb only tells how somebody speaks, or of whom: "The envoy, posting:", "to anybody who asks:"."""
    if not is_person(tokens, head) or tokens.text[min(head + 1, len(tokens) - 1)] != ",":
        return False
    below = any(tokens.dep[k] in ("relcl", "acl") for k in (w, *tokens.ancestors(w)) if k > head)
    return w > head and (tokens.tag[w] == "VBG" or below)


def _names(tokens: Tokens, words: range) -> bool:
    """Say whether some words are a short name: no verb, and nobody's name without a capital."""
    if len(words) > _LABEL or any(tokens.pos[w] in ("VERB", "AUX", "ADP", "NUM") for w in words):
        return False
    return any(tokens.ent[w] or tokens.tag[w] in ("NN", "NNS", "NNP", "NNPS") for w in words)
