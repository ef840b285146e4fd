"""Whom pronouns in direct words mean, now that it is known who speaks: "I" and "we" the speaker, "it" and "they" never him.

The mentions come from the text around them, which cannot tell: "The envoy met the minister. “I asked him to go,” she said."
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from verbale.quotation_marks import MARKS
from verbale.read.says.quotes import quoted
from verbale.read.says.reporting import words
from verbale.types import Mention, Party, Quotation, Reading

_SURE = 0.6  # as of other pronouns
_RULE = "says.speaker"


def voiced(reading: Reading) -> tuple[Mention, ...]:
    """Return the mentions of a reading, the pronouns in direct words as who speaks them means them."""
    said = dict(_said(reading))
    if not said:
        return reading.mentions
    found = [m for m in reading.mentions if m.head not in said or _may_mean(reading, m, said[m.head])]
    found.extend(_selves(reading, said))
    return tuple(sorted(found, key=lambda m: (m.tokens, m.head)))


def _said(reading: Reading) -> Iterator[tuple[int, Quotation]]:
    """Yield the pronouns that stand in direct words, each with the narrowest words that hold it."""
    tokens, text = reading.tokens, reading.document.text
    direct = [q for q in reading.quotations if q.direct]  # in text order, an outer one before those inside it
    marked = [q.span for q in quoted(reading)] if direct else []
    begins = [s.start for s in marked]
    around: list[Quotation] = []
    behind = 0
    for i in range(len(tokens)) if direct else ():
        if tokens.pos[i] != "PRON":
            continue
        start = tokens.start[i]
        while behind < len(direct) and direct[behind].content.start <= start:
            around.append(direct[behind])
            behind += 1
        around = [q for q in around if q.content.end > start]
        near = bisect_right(begins, start) - 1
        inside = near >= 0 and start < marked[near].end
        holding = [q for q in around if inside or not _is_marked(text, q)]
        if holding:
            yield i, min(holding, key=_length)


def _is_marked(text: str, quotation: Quotation) -> bool:
    """Say whether direct words stand in quotation marks, as an interview's do not: what lies between is the narrator's."""
    start = quotation.content.start
    return start > 0 and text[start - 1] in MARKS


def _length(quotation: Quotation) -> int:
    return quotation.content.end - quotation.content.start


def _may_mean(reading: Reading, mention: Mention, said: Quotation) -> bool:
    """Say whether a pronoun may keep what it was taken for: no "I", and no "it" that would be whoever speaks."""
    word, speaker = reading.tokens.text[mention.head].lower(), said.speaker
    if mention.tokens[1] - mention.tokens[0] > 1:
        return True
    if word in words("selves"):
        return speaker is None and said.source is None  # nobody is known to speak: the text around may tell
    if word not in words("others") or speaker is None or speaker.country is None:
        return True
    own = mention.party.country == speaker.country
    inside = (span for span in mention.evidence if said.content.contains(span))
    return not own or any(said.source is None or not said.source.overlaps(span) for span in inside)


def _selves(reading: Reading, said: dict[int, Quotation]) -> Iterator[Mention]:
    tokens = reading.tokens
    for i, quotation in said.items():
        word, speaker = tokens.text[i].lower(), quotation.speaker
        if word not in words("selves") or speaker is None or speaker.country is None:
            continue
        party = replace(speaker, text=tokens.text[i], span=tokens.span(i, i + 1))
        party = _side(party) if word in words("several") else party
        evidence = () if speaker.span is None else (speaker.span,)
        yield Mention(party, (i, i + 1), i, _SURE, _RULE, evidence)


def _side(speaker: Party) -> Party:
    """Return for whom a speaker says "we": an official for his government."""
    if speaker.sector[:1] != ("GOV",):
        return speaker
    return replace(speaker, entity=f"{speaker.country}.GOV", office="", person="")
