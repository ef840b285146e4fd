"""Sources that stand beside what they say without a verb of saying of their own.

"According to X", "in a statement carried by X", "to hear X tell it".
"""

from __future__ import annotations

from collections.abc import Iterator

from verbale.pronouns import SPEAKERS, THEIRS
from verbale.read.says.found import Found
from verbale.read.says.people import is_person
from verbale.read.says.reporting import cue_rules, words
from verbale.read.says.sources import Source, noun_phrase
from verbale.read.says.trim import trimmed
from verbale.types import Reading, Sentence, Tokens

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NEAR = 6  # words of a source between a comma and the verb that ends its sentence


def attributed_beside(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield what a sentence gives as the words of a source beside it."""
    yield from _closing_noun(reading, sentence)
    yield from _read_as_noun(reading.tokens, sentence)
    tokens = reading.tokens
    for i in range(sentence.first, sentence.last):
        if (tokens.lemma[i] in ("accord", "according") and tokens.text[i].lower() == "according") or (
            tokens.text[i].lower() == "per" and tokens.dep[i] == "prep" and i == sentence.first
        ):
            yield from _according(reading, sentence, i)
        elif (
            tokens.lemma[i] in words("wording")
            or tokens.text[i] == "words"
            or tokens.text[i] in words("terms")
        ) and tokens.is_noun(i):
            yield from _in_words_of(tokens, sentence, i)
        elif (tokens.text[i].lower() == "if" and tokens.dep[i] == "mark") or (
            tokens.text[i] == "To" and i == sentence.first and tokens.dep[i] == "aux"
        ):
            yield from _if_believed(tokens, sentence, i)
        elif tokens.text[i].lower() == "as" and tokens.dep[i] in ("mark", "advmod"):
            yield from _as_put(tokens, sentence, i, tokens.head[i])
        elif tokens.lemma[i] in ("hear", "way") and tokens.dep[i] in ("advcl", "npadvmod"):
            for verb in tokens.kids(i, "ccomp", "relcl"):  # "To hear him tell it", "The way they tell it"
                yield from _as_put(tokens, sentence, min(tokens.subtree(i)), verb)
        elif (
            tokens.lemma[i] in words("carrying")
            and tokens.tag[i] in ("VBN", "VBD")
            and tokens.head[i] != i
            and tokens.lemma[tokens.head[i]] in words("carried")
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
    told = [w for w in tokens.subtree(head) if w not in phrase]
    if i == sentence.first or _ends(tokens, sentence, source.tokens[-1]):
        told = [w for w in range(sentence.first, sentence.last) if w not in phrase]
    content = trimmed(tokens, told)
    if content is not None:
        yield Found(content, tokens.span(i, max(to, i) + 1), source, i, rank=-1)


def _in_words_of(tokens: Tokens, sentence: Sentence, i: int) -> Iterator[Found]:
    """Yield "in the words of X", "in X's telling", "by their own account"."""
    above = tokens.head[i]
    used = tokens.dep[i] == "dobj" and tokens.lemma[above] == "use" and tokens.has_to(above)
    if used and tokens.has(i, "poss"):  # "to use the mayor's word"
        name, phrase = next(tokens.kids(i, "poss")), set(tokens.subtree(above))
        content = trimmed(tokens, [w for w in range(sentence.first, sentence.last) if w not in phrase])
        if content is not None and _may_say(tokens, name):
            yield Found(content, tokens.span(above, above + 1), noun_phrase(tokens, name), above, rank=-1)
        return
    if (
        tokens.dep[i] != "pobj"
        or tokens.text[i] in words("terms")
        or tokens.lemma[above] not in ("in", "by", "on", "to", "from")
    ):
        return
    names = list(tokens.kids(i, "poss"))
    of = [k for p in tokens.kids(i, "prep") if tokens.lemma[p] == "of" for k in tokens.kids(p, "pobj")]
    if of and not names and not tokens.has(i, "det"):
        return  # "in view of", "on account of"
    names = names or of
    third = bool(names) and tokens.text[names[0]].lower() in THEIRS
    if not names or not (third or _may_say(tokens, names[0])) or tokens.lemma[tokens.head[above]] == "accord":
        return
    phrase = set(tokens.subtree(above))
    told = [w for w in tokens.subtree(_clause_above(tokens, above)) if w not in phrase]
    if above == sentence.first or _ends(tokens, sentence, max(phrase)):
        told = [w for w in range(sentence.first, sentence.last) if w not in phrase]
    content = trimmed(tokens, told)
    if content is not None:
        source = noun_phrase(tokens, names[0])
        yield Found(content, tokens.span(above, above + 1), source, i, rank=-1)


def _may_say(tokens: Tokens, k: int) -> bool:
    return bool(tokens.ent[k]) or tokens.lemma[k] in cue_rules().informants or is_person(tokens, k)


def _as_put(tokens: Tokens, sentence: Sentence, i: int, verb: int) -> Iterator[Found]:
    """Yield "as X put it", "as two of them remember it"."""
    it = any(tokens.lemma[k] in ("it", "this") for k in tokens.kids(verb, "dobj"))
    source = next(tokens.kids(verb, "nsubj"), None)
    if source is not None and tokens.lemma[source] in SPEAKERS | {"you", "one"}:
        return
    if verb < i or tokens.lemma[verb] not in words("putting") or not it or source is None:
        return
    last = max(k for k in tokens.kids(verb, "dobj"))
    phrase = range(i, last + 1)
    stops = [k for k in range(sentence.first, sentence.last) if tokens.text[k] == ";"]
    begin = max((k + 1 for k in stops if k < i), default=sentence.first)
    end = min((k for k in stops if k > last), default=sentence.last)
    content = trimmed(tokens, [w for w in range(begin, end) if w not in phrase])
    if content is not None:
        yield Found(content, tokens.span(verb, verb + 1), noun_phrase(tokens, source), verb, rank=-1)


def _if_believed(tokens: Tokens, sentence: Sentence, i: int) -> Iterator[Found]:
    """Yield "if the union is to be believed", "if you believe the union"."""
    clause = tokens.head[i]
    verb = next(
        (k for k in (clause, *tokens.kids(clause, "xcomp")) if tokens.lemma[k] in words("believing")), None
    )
    right = any(tokens.lemma[k] in words("right") for k in tokens.kids(clause, "acomp"))
    verb = clause if verb is None and right else verb  # "If the mayor is right"
    if verb is None or tokens.dep[clause] != "advcl":
        return
    whom = "nsubjpass" if tokens.tag[verb] == "VBN" else "dobj"
    name = next((k for v in (verb, clause) for k in tokens.kids(v, whom, "nsubjpass")), None)
    if name is None:
        name = next(tokens.kids(clause, "nsubj"), None) if right or tokens.tag[verb] == "VBN" else None
    phrase = set(tokens.subtree(clause))
    content = trimmed(tokens, [w for w in range(sentence.first, sentence.last) if w not in phrase])
    if name is not None and tokens.is_noun(name) and content is not None:
        yield Found(content, tokens.span(verb, verb + 1), noun_phrase(tokens, name), verb, rank=-1)


def _closing_noun(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield "Tanks took the bridge, state radio reports.", whose verb the parse takes for a noun."""
    tokens = reading.tokens
    verb = sentence.last - 2
    if verb <= sentence.first or tokens.text[verb] not in words("misread") or tokens.tag[verb] != "NNS":
        return
    comma = next(
        (k for k in range(verb - 1, max(verb - _NEAR - 2, sentence.first), -1) if tokens.text[k] == ","),
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


def _read_as_noun(tokens: Tokens, sentence: Sentence) -> Iterator[Found]:
    """Yield "Court papers state that the firm paid.", whose verb the parse takes for a noun."""
    speech = cue_rules().speech
    for i in range(sentence.first + 1, sentence.last):
        if (
            tokens.tag[i] not in ("NN", "NNS")
            or tokens.dep[i] != "ROOT"
            or ("verb", tokens.lemma[i]) not in speech
        ):
            continue
        name = next((k for k in tokens.kids(i, "compound") if k == i - 1 and tokens.tag[k] == "NNS"), None)
        clause = next((k for k in tokens.kids(i, "ccomp", "acl") if tokens.has(k, "mark") and k > i), None)
        content = None if name is None or clause is None else trimmed(tokens, tokens.subtree(clause))
        if name is not None and content is not None:
            words = tuple(range(min(tokens.subtree(i)), i))
            yield Found(content, tokens.span(i, i + 1), Source(name, words), i)


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
