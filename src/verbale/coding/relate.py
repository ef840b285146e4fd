"""One pair: what did A do to B in this sentence? The coder's own machinery with the parties given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verbale import ontology
from verbale.coding.according import holding
from verbale.coding.coded import Coding
from verbale.coding.parties import Parties
from verbale.coding.told import status_of
from verbale.coding.what import Coder
from verbale.types import Mention, Party, Reading, Sentence, Span, Status, Tokens

_ACTOR, _RECIPIENT = "#actor", "#recipient"  # entity ids of the two given parties
_BETWEEN = 10.0  # closeness from which both stand in the roles they are asked in
_HARM = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_AGAINST = _HARM | {"SANCTION", "ACCUSE"}
_GIVEN = "given"  # what made their mentions; pronouns that mean them are no end of the path between them


@dataclass(frozen=True, slots=True)
class Relation:
    """What one party did to another in a sentence."""

    event: str  # PLOVER event type; "" when the sentence names none between them
    mode: tuple[str, ...] = ()
    status: Status | None = None
    planned: str = ""
    cameo: str = ""  # CAMEO root, which parts from the type in some cases
    trigger: Span | None = None
    confidence: float = 0.0  # 0..1
    rule: str = ""  # ids of the rules that fired, joined by " + "


NOTHING = Relation("")


def relate(reading: Reading, actor: Span, recipient: Span | None) -> Relation:
    """Return what the party at one span did to the party at another.

    `reading` is read already; its mentions inside or across the two spans give way to the two given. With
    no recipient span the actor alone decides.
    """
    given = _given(reading, actor, recipient)
    parties = Parties(given)
    found: list[tuple[float, Coding]] = []
    for sentence in given.sentences:
        if not any(sentence.span.overlaps(s) for s in (actor, recipient) if s is not None):
            continue
        coder = Coder(given, sentence, parties)
        heads = [m.head for m in given.mentions if m.made_by == _GIVEN]
        path = _path(given.tokens, sentence, heads)
        shown = {c.candidate.token for c in coder.codings()}
        for t in range(sentence.first, sentence.last):
            coding = coder.code(t)
            if coding is not None and coding.event:
                found.append((_closeness(coding, path, shown=t in shown, one=recipient is None), coding))
    if not found:
        return NOTHING
    closeness, best = max(found, key=lambda row: (row[0], -row[1].candidate.token))
    if closeness < _BETWEEN:
        codings = [coding for _, coding in found]
        accuses = _told(given, actor, codings) or _sought(given, codings)
        if accuses is not None:
            return accuses
    return _relation(given, best)


def _told(reading: Reading, speaker: Span, codings: Sequence[Coding]) -> Relation | None:
    """What a party does to another by saying what harm it has done: it accuses. None where it says no such thing."""
    for coding in codings:
        t = coding.candidate.token
        said = any(q.source is not None and q.source.overlaps(speaker) for q in holding(reading, t))
        if said and coding.event in _HARM and not coding.denied and _done_by(reading, coding):
            return _accuses(reading, coding, "allege", "relate.told")
    return None


def _sought(reading: Reading, codings: Sequence[Coding]) -> Relation | None:
    """What a party does to another by asking a third to act against it: "urged Togo to expel Chad"."""
    asked = [c for c in codings if c.event == "REQUEST" and _ACTOR in {p.entity for p in c.actor.parties}]
    for request in asked:
        for coding in codings:
            meant = coding.candidate.token in request.deeds and coding.event in _AGAINST
            if meant and _RECIPIENT in {p.entity for p in coding.recipient.parties}:
                return _accuses(reading, request, "disapprove", "relate.sought")
    return None


def _accuses(reading: Reading, coding: Coding, mode: str, rule: str) -> Relation:
    t, cameo = coding.candidate.token, ontology.events()["ACCUSE"].cameo
    span, rules = reading.tokens.span(t, t + 1), " + ".join((rule, *coding.rules))
    return Relation("ACCUSE", (mode,), "asserted", "", cameo, span, coding.confidence, rules)


def _done_by(reading: Reading, coding: Coding) -> bool:
    """Say whether the recipient does it, or those do who are told of in its terms: "hackers working for Chad"."""
    if _RECIPIENT in {p.entity for p in coding.actor.parties}:
        return True
    inside = {t for s in coding.candidate.role("subject") for t in reading.tokens.subtree(s)}
    return any(m.head in inside and m.party.entity == _RECIPIENT for m in reading.mentions)


def _relation(reading: Reading, given: Coding) -> Relation:
    t = given.candidate.token
    found = status_of(reading, given, reading.document.published, None)
    coding, told = given.told_as(found.status)
    rules = " + ".join((*coding.rules, *found.made_by))
    span = reading.tokens.span(t, t + 1)
    return Relation(
        coding.event, coding.mode, told, coding.planned, coding.cameo, span, coding.confidence, rules
    )


def _closeness(coding: Coding, path: frozenset[int], *, shown: bool, one: bool) -> float:
    """How surely a coding stands between the two: parties in their roles first, then the parse between."""
    actors = {p.entity for p in coding.actor.parties}
    recipients = {p.entity for p in coding.recipient.parties}
    score = 0.0
    if _ACTOR in actors and (one or _RECIPIENT in recipients | actors):
        score = 10.0
    elif _ACTOR in recipients and _RECIPIENT in actors:
        score = 6.0  # the roles are turned round: most likely ours are wrong
    elif _ACTOR in actors:
        score = 5.0
    elif _RECIPIENT in recipients:
        score = 4.0
    elif _ACTOR in recipients or _RECIPIENT in actors:
        score = 2.0
    if coding.candidate.token in path or (shown and coding.deeds & path):
        score += 2.5
    if shown:
        score += 1.5
    return score + coding.confidence


def _path(tokens: Tokens, sentence: Sentence, heads: Sequence[int]) -> frozenset[int]:
    """The tokens on the parse between two heads, and what hangs on it as event nouns."""
    inside = [h for h in heads if sentence.first <= h < sentence.last]
    chains = [_chain(tokens, h) for h in inside]
    if not chains:
        return frozenset()
    if len(chains) == 1:
        return frozenset(chains[0])
    shared = set(chains[0]) & set(chains[1])
    meeting = next((t for t in chains[0] if t in shared), None)
    path = {t for chain in chains for t in chain if t not in shared}
    return frozenset(path | ({meeting} if meeting is not None else set()))


def _chain(tokens: Tokens, t: int) -> list[int]:
    chain = [t]
    while tokens.head[t] != t and len(chain) <= len(tokens):
        t = tokens.head[t]
        chain.append(t)
    return chain


def _given(reading: Reading, actor: Span, recipient: Span | None) -> Reading:
    """The reading with the two given parties in place of the mentions that overlap them."""
    spans = [(actor, _ACTOR)] + ([(recipient, _RECIPIENT)] if recipient is not None else [])
    kept = [m for m in reading.mentions if not any(_inside(reading.tokens, m, s) for s, _ in spans)]
    made = [_as_known(reading, m) for span, name in spans if (m := _mention(reading, span, name)) is not None]
    for given in made:
        kept = [_again(reading, m, given) for m in kept]
    return replace(reading, mentions=(*kept, *made))


def _again(reading: Reading, mention: Mention, given: Mention) -> Mention:
    """A pronoun that was read as the given party is that party too."""
    known = next((m.party for m in reading.mentions if m.head == given.head), None)
    if known is None or reading.tokens.pos[mention.head] != "PRON":
        return mention
    same = replace(mention.party, text=known.text, span=known.span) == known
    return replace(mention, party=given.party) if same else mention


def _as_known(reading: Reading, given: Mention) -> Mention:
    """The mention with the sector that was read for its head."""
    sector = next((m.party.sector for m in reading.mentions if m.head == given.head), ())
    return replace(given, party=replace(given.party, sector=sector))


def _inside(tokens: Tokens, mention: Mention, span: Span) -> bool:
    return tokens.span(*mention.tokens).overlaps(span)


def _mention(reading: Reading, span: Span, name: str) -> Mention | None:
    tokens = reading.tokens
    inside = [t for t in range(len(tokens)) if tokens.start[t] < span.end and span.start < tokens.end[t]]
    if not inside:
        return None
    first, last = inside[0], inside[-1] + 1
    heads = [t for t in inside if not first <= tokens.head[t] < last or tokens.head[t] == t]
    nominal = [t for t in heads if tokens.pos[t] in {"NOUN", "PROPN", "PRON", "ADJ", "NUM"}]
    head = (nominal or heads or inside)[0]
    party = Party(span.of(reading.document.text), span, None, (), name)
    return Mention(party, (first, last), head, 1.0, _GIVEN)
