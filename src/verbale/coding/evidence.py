"""What rules code between two given parties of a sentence, and what stands there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from verbale.coding.between import between
from verbale.coding.coded import Coding
from verbale.coding.demands import with_demands
from verbale.coding.learned import Learned
from verbale.coding.parties import Filled, Parties
from verbale.coding.subjects import VERBAL, closed_class
from verbale.coding.what import Coder
from verbale.types import Mention, Party, Reading, Sentence, Span

ACTOR, RECIPIENT = "#actor", "#recipient"  # entity ids of the two given parties
_GIVEN = "given"  # what made their mentions; pronouns that mean them are no end of the path between them
MUTUAL = frozenset(
    {"CONSULT", "AGREE", "COOPERATE", "SUPPORT"}
)  # what two on one side may do with each other
BETWEEN = 10.0  # closeness from which both stand in the roles they are asked in
_NOWHERE = -1  # the head of a party that stands on no word


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that speaks for one event or another between two parties."""

    reading: Reading  # with the two given parties
    codings: tuple[tuple[float, Coding], ...]  # what rules code in their sentences, each with its closeness
    sentences: tuple[Sentence, ...]  # in which one of the two stands
    learned: tuple[Learned, ...]  # what the encoder says of each of them
    path: tuple[int, ...]  # the tokens between the two, where they meet first
    # of what the two refuse each other, by composition: event of the deed → that of its refusal
    refused: Mapping[str, str] = field(default_factory=dict)
    others: frozenset[Party] = frozenset()  # in whose phrases the actor only stands: "Kenya's ally Uganda"

    def hearing(self, t: int) -> Learned:
        """Return what the encoder says of the sentence of a token, which is one of those in which one of the two stands."""
        return next(
            told for told, s in zip(self.learned, self.sentences, strict=True) if s.first <= t < s.last
        )

    @property
    def coded(self) -> dict[str, float]:
        """The closeness of the closest coding of each event."""
        found: dict[str, float] = {}
        for closeness, coding in self.codings:
            found[coding.event] = max(closeness, found.get(coding.event, closeness))
        return found

    def done_by_another(self, event: str) -> bool:
        """Say whether each coding of an event is a deed of others: by whom the actor's name only tells, or by or to a third."""
        said = [coding for _, coding in self.codings if coding.event == event]
        return bool(said) and all(_by_another(c, self.others) or _with_a_third(c) for c in said)

    def turned_away(self, event: str) -> bool:
        """Say whether each coding of an event has the two in roles that are not asked: turned round, or side by side."""
        said = [coding for _, coding in self.codings if coding.event == event]
        return bool(said) and all(_turned_round(c) or _side_by_side(c) for c in said)


def evidence(reading: Reading, actor: Span, recipient: Span | None) -> Evidence:
    """Return what speaks for an event between the party at one span and that at another, None for nobody."""
    given = _given(reading, actor, recipient)
    heads = {m.party.entity: m.head for m in given.mentions if m.made_by == _GIVEN}
    ours, theirs = heads.get(ACTOR, _NOWHERE), heads.get(RECIPIENT)
    sentences = tuple(
        s for s in given.sentences if any(s.span.overlaps(x) for x in (actor, recipient) if x is not None)
    )
    codings: list[tuple[float, Coding]] = []
    path: list[int] = []
    refused: dict[str, str] = {}
    parties = Parties(given)
    for sentence in sentences:
        way = between(given.tokens, sentence, ours, theirs)
        path += [t for t in (way.top, *way.actor[1:], *way.recipient[1:]) if t is not None]
        coder = Coder(given, sentence, parties)
        here = _codings(coder, sentence, way.path, one=recipient is None)
        refused |= _refused(coder, (c for closeness, c in here if closeness >= BETWEEN))
        codings += here
    learned = tuple(Learned(given.document.text, given.tokens, s) for s in sentences)
    others = _others(given, reading, ours)
    return Evidence(given, tuple(codings), sentences, learned, tuple(path), refused, others)


def surest(row: tuple[float, Coding]) -> tuple[float, int]:
    """Return what codings with their closeness are ordered by: the closest is last, of equals the first told."""
    return row[0], -row[1].candidate.token


def _codings(
    coder: Coder, sentence: Sentence, path: frozenset[int], *, one: bool
) -> Sequence[tuple[float, Coding]]:
    shown = {c.candidate.token for c in coder.codings()}
    coded = [c for t in range(sentence.first, sentence.last) if (c := coder.code(t)) is not None]
    undone = {t for c in coded if not c.event and len(c.rules) > 1 for t in c.deeds}  # "declined to threaten"
    told = with_demands(coder.tokens, (c for c in coded if c.event and c.candidate.token not in undone))
    return [(_closeness(c, path, shown=c.candidate.token in shown, one=one), c) for c in told]


def _refused(coder: Coder, codings: Iterable[Coding]) -> dict[str, str]:
    """Return what codings refuse to do by composition: of "failed to agree" the agreement, not the demand of "dismissed a demand"."""
    refusals = [c for c in codings if c.event == "REJECT" and len(c.rules) > 1]
    deeds = (d for c in refusals for t in c.deeds if (d := coder.code(t)) is not None)
    own = (d for d in deeds if d.candidate.kind == "verb" or d.candidate.support is not None)
    return {d.event: "REJECT" for d in own if d.event not in {"", "REJECT"}}


def _closeness(coding: Coding, path: frozenset[int], *, shown: bool, one: bool) -> float:
    """How surely a coding stands between the two: parties in their roles first, then the parse between."""
    actors, recipients = _entities(coding.actor), _entities(coding.recipient)
    score = 0.0
    if ACTOR in actors and (one or RECIPIENT in recipients | actors):
        score = BETWEEN
    elif ACTOR in recipients and RECIPIENT in actors:
        score = 6.0  # the roles are turned round: most likely ours are wrong
    elif ACTOR in actors:
        score = 5.0
    elif RECIPIENT in recipients:
        score = 4.0
    elif ACTOR in recipients or RECIPIENT in actors:
        score = 2.0
    if coding.candidate.token in path or (shown and coding.deeds & path):
        score += 2.5
    if shown:
        score += 1.5
    return score + coding.confidence


def _turned_round(coding: Coding) -> bool:
    turned = ACTOR in _entities(coding.recipient) and RECIPIENT in _entities(coding.actor)
    return turned and coding.event not in MUTUAL


def _side_by_side(coding: Coding) -> bool:
    """Say whether the two do it, or suffer it, as one: "Chad and Niger attacked"."""
    if coding.together or coding.event in MUTUAL:
        return False
    return any({ACTOR, RECIPIENT} <= _entities(side) for side in (coding.actor, coding.recipient))


def _with_a_third(coding: Coding) -> bool:
    """Say whether the two stand on one side and somebody else on the other: "Chad and Niger attacked Mali"."""
    return _side_by_side(coding) and bool(coding.actor and coding.recipient)


def _by_another(coding: Coding, others: frozenset[Party]) -> bool:
    return ACTOR not in _entities(coding.actor) | _entities(coding.recipient) and not others.isdisjoint(
        coding.actor.parties
    )


def _entities(side: Filled) -> set[str]:
    return {p.entity for p in side.parties}


def _others(given: Reading, read: Reading, head: int) -> frozenset[Party]:
    """The parties of other countries in whose phrases the actor stands: "Chad, an ally of Kenya", not "men working for Kenya"."""
    tokens, countries = given.tokens, _countries(read, head)
    above = (
        list(takewhile(lambda t: tokens.pos[t] not in VERBAL, tokens.ancestors(head))) if countries else []
    )
    if any(tokens.lemma[t] in closed_class("examples") for t in above):
        return frozenset()  # "groups including the students' union": one of them
    around = [m for m in given.mentions if m.head in above]
    own = {m.head for m in around if m.party.country in countries}  # "troops from Chad and Niger"
    return frozenset(m.party for m in around if m.head not in own)


def _countries(reading: Reading, head: int) -> frozenset[str]:
    return frozenset(m.party.country for m in reading.mentions if m.head == head and m.party.country)


def _given(reading: Reading, actor: Span, recipient: Span | None) -> Reading:
    """The reading with the two given parties in place of the mentions that overlap them."""
    spans = [(actor, ACTOR)] + ([(recipient, RECIPIENT)] if recipient is not None else [])
    kept = [m for m in reading.mentions if not any(_gives_way(reading, m, s) for s, _ in spans)]
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


def _gives_way(reading: Reading, mention: Mention, span: Span) -> bool:
    """Say whether a mention stands for a given party; "Kenya's ally" and "Kenya's ally Uganda" are not Kenya."""
    tokens = reading.tokens
    if not tokens.span(*mention.tokens).overlaps(span):
        return False
    if tokens.span(mention.head, mention.head + 1).overlaps(span):
        return True
    inside = (m for m in reading.mentions if tokens.span(m.head, m.head + 1).overlaps(span))
    countries = {m.party.country for m in inside if m.party.country}
    return not countries or mention.party.country in countries


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
