"""Sources that a colon or a dash parts from what they say: headlines, and "The ministry: two men were hurt"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verbale.openings import headed
from verbale.pronouns import HE, SPEAKERS_OWN
from verbale.quotation_marks import MAY_OPEN
from verbale.read.says.contents import behind_colon
from verbale.read.says.cues import cue_span
from verbale.read.says.found import Found
from verbale.read.says.naming import mentions_at
from verbale.read.says.people import is_person
from verbale.read.says.reporting import cue_rules, headings, telling
from verbale.read.says.sources import Source, noun_phrase, source_of
from verbale.read.says.trim import trimmed
from verbale.types import Reading, Sentence, Tokens

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DASHES = frozenset({"-", "–", "—", "--"})
_LABEL = 6  # words; a longer side of a headline's colon is no source
_LONG_LABEL = 14  # words, with what is added to the name: "The envoy, on the radio in Rome:"
_SHORTEST = 3  # words of a headline before its dash


def at_colon(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield what a colon, or the dash at a headline's end, gives as the words of whom it parts them from."""
    if sentence.kind != "headline":
        if sentence.paragraph not in headed(reading.document):
            yield from _before_colon(reading, sentence)
        return
    found = tuple(_headline(reading.tokens, sentence))
    yield from found or _cut(reading, sentence) or _behind_dash(reading, sentence)


def _cut(reading: Reading, sentence: Sentence) -> tuple[Found, ...]:
    """Return what a headline gives that was cut at its colon: "Minister: We did not agree"."""
    tokens, last = reading.tokens, sentence.last
    if tokens.text[last - 1] != ":" or last >= len(tokens):
        return ()
    after = reading.sentence_at(last)
    return () if after.kind != "headline" else tuple(_headline(tokens, replace(sentence, last=after.last)))


def _headline(tokens: Tokens, sentence: Sentence) -> Iterator[Found]:
    """Yield "Oslo: talks have failed" and "Talks have failed: Oslo"."""
    first = sentence.first
    while (
        first + 2 < sentence.last
        and tokens.text[first + 1] == ":"
        and tokens.text[first].lower() in headings()
    ):
        first += 2  # "LATEST: Oslo: talks have failed"
    words = range(first, sentence.last)
    colon = next((w for w in words if tokens.text[w] == ":"), None)
    if colon is None or colon == first:
        return
    left, right = range(first, colon), range(colon + 1, sentence.last)
    for name, said in ((right, left), (left, right)):
        if name and said and _names(tokens, name) and len(said) > len(name):
            head = next((w for w in name if tokens.head[w] not in name or tokens.head[w] == w), name[-1])
            content = trimmed(tokens, list(said))
            if content is not None:
                yield Found(content, tokens.span(colon, colon + 1), Source(head, tuple(name)), None)
            return


def _behind_dash(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield "Three killed in blast - police"."""
    tokens, words = reading.tokens, range(sentence.first, sentence.last)
    dash = next((w for w in reversed(words) if tokens.text[w] in _DASHES), None)
    if dash is None or dash - sentence.first < _SHORTEST:
        return
    name = range(dash + 1, sentence.last)
    heads = [w for w in name if tokens.is_noun(w)]
    if not heads or len(name) > _LABEL or any(tokens.pos[w] in ("VERB", "AUX", "NUM", "DET") for w in name):
        return
    head = next((w for w in heads if tokens.head[w] not in name), heads[-1])
    told = any(tokens.lemma[w] in cue_rules().informants or is_person(tokens, w) for w in heads)
    if not told and not any(m.head in name and m.party.sector for m in mentions_at(reading, name)):
        return
    content = trimmed(tokens, list(range(sentence.first, dash)))
    if content is not None:
        yield Found(content, tokens.span(dash, dash + 1), Source(head, tuple(name)), None)


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
    if any(tokens.lemma[k] in SPEAKERS_OWN for k in tokens.kids(head, "poss")):
        return  # "From our reporter in Oslo:"
    named = [m for m in mentions_at(reading, range(head, head + 1)) if m.head == head]
    mentioned = bool(named)
    known = any(m.party.entity or (opens and m.party.sector) for m in named)
    known = known or (opens and tokens.ent[head] in ("PERSON", "ORG", "NORP"))
    known = known or (opens and tokens.ent[head] == "GPE" and mentioned)  # no village whose news follows
    behind = tokens.lemma[min(colon + 1, len(tokens) - 1)]
    known = known or (opens and tokens.tag[head] == "NNP" and behind in HE)
    known = known or (opens and is_person(tokens, head)) or tokens.lemma[head] in cue_rules().informants
    if (source.tokens[0] != name[0] and not (opens and is_person(tokens, head))) or not known:
        return
    if opens and tokens.span(name[0], colon).of(reading.document.text).isupper():
        return  # a label in capitals gives the whole paragraph
    said = range(colon + 1, sentence.last)
    if not said:  # the sentence was cut at the colon
        after = reading.sentence_at(min(sentence.last, len(tokens) - 1))
        said = range(after.first, after.last) if after.paragraph == sentence.paragraph else said
    some = opens and is_person(tokens, head) and len(said) >= _LABEL
    if some or any(tokens.tag[w] in _FINITE for w in said):
        content = trimmed(tokens, list(said))
        if content is not None:
            direct = tokens.text[said[0]] in MAY_OPEN
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


def by_colon(reading: Reading, sentence: Sentence) -> Iterator[Found]:
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
