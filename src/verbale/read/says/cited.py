"""Sources named between a cue and what it gives: "The agency said, citing the police, that two men had died".

The parse hangs such words anywhere, so their form tells: comma, "citing", a name, comma, "that".
"""

from __future__ import annotations

from collections.abc import Iterator

from verbale.read.says.found import Found
from verbale.read.says.people import is_person
from verbale.read.says.reporting import cue_rules, words
from verbale.read.says.sources import Source, source_of
from verbale.read.says.trim import trimmed
from verbale.types import Reading, Sentence, Tokens

_REACH = 10  # tokens from a cue to the comma, and from there to the next one
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})


def cited_between(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield who says, and who is cited, where the one is put in between the other and the words."""
    tokens = reading.tokens
    for i in range(sentence.first + 2, sentence.last - 2):
        if tokens.text[i] not in words("cited") or tokens.text[i - 1] != ",":
            continue
        near = range(i + 2, min(i + _REACH, sentence.last - 2))
        end = next((k for k in near if tokens.text[k] == ","), None)
        verb = next(
            (k for k in range(i - 2, max(i - _REACH, sentence.first - 1), -1) if _says(tokens, k)), None
        )
        if end is None or verb is None or tokens.text[end + 1] != "that":
            continue
        inside = range(i + 1, end)
        names = (k for k in inside if tokens.is_noun(k) and tokens.head[k] not in inside)
        name, outer = next(names, None), source_of(tokens, verb)
        content = trimmed(tokens, list(range(end + 2, sentence.last)))
        if name is None or outer is None or content is None:
            continue
        yield Found(content, tokens.span(verb, verb + 1), outer, verb, rank=-1)
        if tokens.ent[name] or tokens.lemma[name] in cue_rules().informants or is_person(tokens, name):
            yield Found(content, tokens.span(i, i + 1), Source(name, tuple(inside)), i)


def _says(tokens: Tokens, k: int) -> bool:
    return tokens.tag[k] in _FINITE and ("verb", tokens.lemma[k]) in cue_rules().speech
