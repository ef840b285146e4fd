"""By whose word an event is told: the chain of speakers whose quotations hold it."""

from __future__ import annotations

from verbale import datafiles
from verbale.pronouns import SPEAKERS_OWN
from verbale.types import Party, Quotation, Reading, Span

_MARKS = frozenset('"“”')


def according(reading: Reading, trigger: int) -> tuple[Party, ...]:
    """Return the speakers of the quotations that hold a token, the outermost first.

    Empty when the outlet says it in its own words; the outlet itself is never listed. A speaker that could
    not be resolved is a Party with the printed words alone. The words of the cue and of the source are not
    part of what is said.
    """
    chain: list[Party] = []
    told = holding(reading, trigger)
    for n, quotation in enumerate(told):
        speaker = _speaker(reading, quotation)
        if n + 1 < len(told) and _is_document(reading, quotation):
            continue  # "a transcript shows that the minister said": the minister's word
        if speaker is not None and not chain and _is_ours(speaker):
            continue
        if speaker is not None and not any(_same(speaker, known) for known in chain):
            chain.append(speaker)
    return tuple(chain)


def _is_ours(speaker: Party) -> bool:
    """Say whether a speaker reports for the outlet itself: "our man in Lima"."""
    first, *rest = speaker.text.lower().split()
    return first in SPEAKERS_OWN and any(
        word in datafiles.words("lang/en/told.yaml", "staff") for word in rest[:2]
    )


def _is_document(reading: Reading, quotation: Quotation) -> bool:
    """Say whether a quotation is of a document that nobody is said to have written."""
    if quotation.source is None or (quotation.speaker is not None and quotation.speaker.entity):
        return False
    cue = quotation.cue_token
    if (
        cue is not None
        and reading.tokens.lemma[cue] == "tell"
        and quotation.source.start > reading.tokens.start[cue]
    ):
        return False  # "told the paper"
    words = quotation.source.of(reading.document.text).lower().split()
    at = next(
        (
            n
            for n, word in enumerate(words[:3])
            if word in datafiles.words("lang/en/reporting.yaml", "documents")
        ),
        None,
    )
    return at is not None and not {"from", "by"} & set(words[at + 1 : at + 2])


def holding(reading: Reading, trigger: int) -> list[Quotation]:
    """Return the quotations that hold a token, the outermost first."""
    word = reading.tokens.span(trigger, trigger + 1)
    found = [q for q in reading.quotations if q.content.contains(word) and _holds(reading, q, word)]
    return sorted(found, key=lambda q: (-(q.content.end - q.content.start), q.content.start))


def _holds(reading: Reading, quotation: Quotation, word: Span) -> bool:
    """Say whether a word within a quotation is part of what is said: not "has not said whether", no cue or source."""
    if quotation.cue_token is not None and _denied(reading, quotation.cue_token):
        return False  # "has not said whether", "would neither confirm nor deny that": nobody's claim
    if quotation.cue_token is not None and _unsaid(reading, quotation.cue_token):
        return False  # "refused to say whether"
    if quotation.source is not None and _of_nobody(quotation.source.of(reading.document.text)):
        return False  # "no official would say", "neither side confirmed"
    if _between(reading.document.text, quotation, word):
        return False
    return not any(s is not None and s.contains(word) for s in (quotation.cue, quotation.source))


def _between(text: str, quotation: Quotation, word: Span) -> bool:
    """Say whether a word is the narrator's between two quoted pieces: '“No,” he said in Oslo, where they met. “Never.”'."""
    start = quotation.content.start
    if not quotation.direct or start == 0 or text[start - 1] not in _MARKS:
        return False
    inside = True
    for mark in (c for c in text[start : word.start] if c in _MARKS):
        inside = not inside if mark == '"' else mark == "“"
    return not inside


def _denied(reading: Reading, cue: int) -> bool:
    tokens = reading.tokens
    first = cue
    while tokens.dep[first] == "conj":
        first = tokens.head[first]
    neither = any(tokens.lemma[k] == "neither" for k in tokens.kids(first, "preconj"))
    return neither or any(True for _ in tokens.kids(cue, "neg"))


def _unsaid(reading: Reading, cue: int) -> bool:
    tokens = reading.tokens
    above = tokens.head[cue]
    return (
        tokens.dep[cue] == "xcomp"
        and tokens.has_to(cue)
        and tokens.lemma[above] in datafiles.words("lang/en/told.yaml", "refusing")
    )


def _of_nobody(words: str) -> bool:
    first = words.split(maxsplit=1)[0].lower()
    return first in datafiles.words("lang/en/told.yaml", "nobody")


def _speaker(reading: Reading, quotation: Quotation) -> Party | None:
    if quotation.speaker is not None or quotation.source is None:
        return quotation.speaker
    words = quotation.source.of(reading.document.text)
    return (
        None
        if words.lower() in datafiles.words("lang/en/told.yaml", "outlet")
        else Party(words, quotation.source, None)
    )


def _same(left: Party, right: Party) -> bool:
    if left.entity or right.entity:
        return (left.entity, left.person, left.office) == (right.entity, right.person, right.office)
    return left.text.lower() == right.text.lower()  # "He said he had heard"
