"""Whose words a reporting word gives: the words that name the source, and the party they stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from verbale.read.says.people import is_person
from verbale.types import Mention, Party, Reading, Span, Tokens

_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who", "which", "that"})
_PERSONAL = frozenset({"he", "she"})
_OTHERS = frozenset({"they", "it"})
_WIDEST = 40  # tokens of a mention
_REACH = 25  # tokens between a name and the cue, for what is added to the name
_SUBJECTS = ("nsubj", "csubj")
_CARRIED = ("advcl", "xcomp", "conj", "pcomp", "prep", "ccomp", "dep", "parataxis")


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name a source."""

    head: int  # the token that heads them
    tokens: tuple[int, ...]

    def span(self, tokens: Tokens) -> Span:
        """Return where the words stand."""
        return tokens.span(self.tokens[0], self.tokens[-1] + 1)


def noun_phrase(tokens: Tokens, head: int) -> Source:
    """Return a noun with what belongs to it, without clauses that a comma adds and without its 's."""
    loose = [k for k in tokens.kids(head, "relcl", "acl", "advcl", "prep") if _comma_before(tokens, k)]
    loose.extend(tokens.kids(head, "case"))
    run = _connected(list(tokens.subtree(head, without=loose)), head) or [head]
    while len(run) > 1 and tokens.pos[run[-1]] == "PUNCT" and tokens.text[run[-1]] in ",—–-:;":
        run.pop()
    return Source(head, tuple(run))


def _comma_before(tokens: Tokens, k: int) -> bool:
    first = min(tokens.subtree(k))
    return first > 0 and tokens.text[first - 1] == "," and first > tokens.head[k]


def _connected(inside: list[int], head: int) -> list[int]:
    """Return the tokens around the head that leave no gap of more than a mark."""
    at = inside.index(head)
    low = high = at
    while low > 0 and inside[low] - inside[low - 1] <= 2:
        low -= 1
    while high + 1 < len(inside) and inside[high + 1] - inside[high] <= 2:
        high += 1
    return inside[low : high + 1]


def source_of(tokens: Tokens, cue: int) -> Source | None:
    """Return the source of a verb of saying: its subject, its agent, or the subject it shares."""
    if _passive(tokens, cue):
        return _first_name(tokens, (n for by in tokens.kids(cue, "agent") for n in tokens.kids(by, "pobj")))
    here = cue
    for _ in range(4):  # steps up to the clause that has the subject
        above = tokens.head[here]
        names = list(tokens.kids(here, *_SUBJECTS))
        if here > cue and tokens.text[cue - 1] == ",":  # "The letter, signed by ten, says Oslo has left"
            names = [k for k in names if k < cue] or names
        names = _nearest_last(tokens, here, names)
        if here == cue and (teller := _told_of(tokens, cue)) is not None:
            names = [teller]
        if not names and tokens.dep[here] == "acl" and tokens.is_noun(above):
            names = [above]
        elif (
            not names
            and tokens.dep[here] in _CARRIED
            and _passive(tokens, above)
            and tokens.tag[here] in ("VBG", "VBN", "VB")
        ):
            names = list(tokens.kids(above, "nsubjpass"))
        if not names and here == cue:
            names = _inverted(tokens, cue)
        if not names and here == cue and (before := _interrupted(tokens, cue)) is not None:
            return before
        if names or tokens.dep[here] not in _CARRIED:
            return _first_name(tokens, iter(names)) or _named_just_before(tokens, cue)
        here = above
    return _named_just_before(tokens, cue)


def _told_of(tokens: Tokens, cue: int) -> int | None:
    """Return the object that a participle of saying belongs to: "recalled a neighbour telling him that"."""
    above = tokens.head[cue]
    if tokens.tag[cue] != "VBG" or tokens.dep[cue] != "advcl" or tokens.has(cue, "nsubj"):
        return None
    objects = (k for k in tokens.kids(above, "dobj") if is_person(tokens, k))
    return next((k for k in objects if tokens.subtree(k)[-1] == cue - 1), None)


def _inverted(tokens: Tokens, cue: int) -> list[int]:
    """Return who speaks behind a cue that opens its sentence: "Replied the mayor", which the parse takes for an object."""
    opens = cue == 0 or tokens.pos[cue - 1] == "PUNCT" or tokens.text[cue - 1] == "So"
    if not opens or tokens.tag[cue] not in ("VBD", "VBZ"):
        return []
    return [k for k in tokens.kids(cue, "dobj", "attr", "npadvmod") if k > cue and is_person(tokens, k)][:1]


def _nearest_last(tokens: Tokens, cue: int, names: list[int]) -> list[int]:
    """Return the subjects of a cue, that of another clause left out: "The minister, she told us, had gone"."""
    before = [k for k in names if k < cue]
    after = [k for k in names if k > cue]
    if before and after and tokens.text[cue - 1] == ",":  # "The lorry, says the report, was stopped"
        return after[:1]
    if len(before) > 1 and any(tokens.text[k] == "," for k in range(before[-2], before[-1])):
        return [before[-1]]
    return names


def subject_of(tokens: Tokens, cue: int) -> int | None:
    """Return the subject that stands beside a cue."""
    return next(iter(_nearest_last(tokens, cue, list(tokens.kids(cue, "nsubj")))), None)


def _interrupted(tokens: Tokens, cue: int) -> Source | None:
    """Return the subject that another's words part from a cue: "The envoy, she told us, reported that"."""
    above = tokens.head[cue]
    if tokens.dep[cue] != "ccomp" or not 1 < above < cue or tokens.text[cue - 1] != ",":
        return None
    first = min(tokens.kids(above, "nsubj"), default=0)
    if first < 2 or tokens.text[first - 1] != ",":
        return None
    head = first - 2
    while tokens.head[head] != above and tokens.head[head] < first - 1 and tokens.head[head] != head:
        head = tokens.head[head]
    return noun_phrase(tokens, head) if tokens.is_noun(head) else None


def _named_just_before(tokens: Tokens, cue: int) -> Source | None:
    """Return the person whose name, with what is added to it, ends where a cue without a subject begins."""
    end = cue - 2 if cue > 1 and tokens.text[cue - 1] == "," else cue - 1
    for k in range(end, max(cue - _REACH, 0), -1):
        name = tokens.tag[k] == "NNP" and (tokens.ent[k] == "PERSON" or tokens.dep[k] in ("conj", "appos"))
        if name and tokens.dep[k] != "compound" and tokens.subtree(k)[-1] in (end, cue - 1):
            above = tokens.head[k]
            titled = tokens.dep[k] == "appos" and is_person(
                tokens, above
            )  # "their leader, Ali Nawaz, warned"
            if k < end or titled:
                return noun_phrase(tokens, above if titled else k)
    return None


def _first_name(tokens: Tokens, heads: Iterator[int]) -> Source | None:
    return next((noun_phrase(tokens, head) for head in heads), None)


def quoted_by(tokens: Tokens, cue: int) -> tuple[Source | None, Source | None]:
    """Return (outer, inner) source of "A quoted B as saying" and "B was quoted by A as saying" for *saying*."""
    preposition = tokens.head[cue]
    verb = tokens.head[preposition]
    if tokens.dep[cue] != "pcomp" or tokens.lemma[preposition] != "as":
        return None, None
    if _passive(tokens, verb):
        inner = next((noun_phrase(tokens, k) for k in tokens.kids(verb, "nsubjpass")), None)
        if inner is None and tokens.dep[verb] in ("acl", "advcl"):
            inner = noun_phrase(tokens, tokens.head[verb])
        by = (
            k
            for p in tokens.kids(cue, "prep", "agent")
            if tokens.lemma[p] == "by"
            for k in tokens.kids(p, "pobj")
        )
        return source_of(tokens, verb) or _first_name(tokens, by), inner
    return source_of(tokens, verb), next((noun_phrase(tokens, k) for k in tokens.kids(verb, "dobj")), None)


def _passive(tokens: Tokens, i: int) -> bool:
    if tokens.has(i, "auxpass", "nsubjpass"):
        return True
    return tokens.tag[i] == "VBN" and tokens.dep[i] in ("acl", "amod", "advcl") and not tokens.has(i, "aux")


def antecedent(tokens: Tokens, source: Source) -> Source:
    """Return the noun that *who*, *which* or *that* stands for: "states that oppose the ban"."""
    if tokens.tag[source.head] not in ("WDT", "WP"):
        return source
    clause = next((k for k in tokens.ancestors(source.head) if tokens.dep[k] == "relcl"), None)
    noun = None if clause is None else tokens.head[clause]
    if noun is not None and tokens.tag[source.head] == "WP" and tokens.ent[noun] in ("DATE", "TIME"):
        before_it = (k for k in range(noun, max(noun - _REACH, -1), -1) if is_person(tokens, k))
        noun = next(before_it, None)  # "seized a preacher on Tuesday night who"
    if noun is None or not tokens.is_noun(noun):
        return source
    whole = noun_phrase(tokens, noun)
    before = tuple(w for w in whole.tokens if w < source.head)
    return Source(noun, before) if before else source


def speaker_of(
    reading: Reading, source: Source, before: Party | None, outer: Party | None = None
) -> Party | None:
    """Return the party that the words of a source stand for; `before` is who spoke last.

    `outer` is whose words the source stands in: he calls himself neither "they" nor "it". None when nobody
    who is known is named.
    """
    tokens = reading.tokens
    word = tokens.lemma[source.head]
    if word in ("who", "which", "that"):
        antecedent = next(
            (a for a in tokens.ancestors(source.head) if tokens.pos[a] in ("NOUN", "PROPN")), None
        )
        return None if antecedent is None else mentioned(reading, noun_phrase(tokens, antecedent))
    found = mentioned(reading, source)
    if found is not None or word not in _PRONOUNS or tokens.pos[source.head] != "PRON":
        return found
    other = (
        word in _OTHERS and before is not None and before == outer and bool(before.person or before.office)
    )
    if before is not None and not other:
        return before
    places = {i for p in reading.places for i in range(*p.tokens)} if word in _PERSONAL else ()
    earlier = [
        m
        for m in reading.mentions
        if m.head < source.head and (word not in _PERSONAL or (m.party.person and m.head not in places))
    ]
    if other:
        earlier = [m for m in earlier if not (m.party.person or m.party.office) and m.party != outer]
    return max(earlier, key=lambda m: m.head).party if earlier else None


def mentioned(reading: Reading, source: Source, *, surer: float = 0.0) -> Party | None:
    """Return the known party that the words of a source name; None where they name nobody who is known.

    A mention that is no `surer` (0..1) does not count.
    """
    inside = range(source.tokens[0], source.tokens[-1] + 1)
    near = [m for m in mentions_at(reading, inside) if m.confidence > surer]
    if not near:
        return None

    def rank(m: Mention) -> tuple[bool, bool, int, float]:
        covers = m.tokens[0] <= source.head < m.tokens[1]
        return m.head == source.head, covers, m.tokens[1] - m.tokens[0], m.confidence

    best = max(near, key=rank)
    if rank(best)[1]:
        return _called(reading, source, best)
    if not tokens_apposed(reading.tokens, source.head, best.head):
        return None
    if reading.tokens.dep[best.head] == "appos" and reading.tokens.head[best.head] == source.head:
        return best.party
    words = source.span(reading.tokens)  # "spokesmen for both firms" are of them, and not the firms
    return replace(best.party, text=words.of(reading.document.text), span=words)


def _called(reading: Reading, source: Source, mention: Mention) -> Party:
    """Return the party of a mention, with the name that is added to it: "the daily El Sol", "their leader, Ali Nawaz"."""
    tokens, party = reading.tokens, mention.party
    names = [k for k in tokens.kids(source.head, "appos") if tokens.tag[k] == "NNP"]
    if (
        party.entity
        or party.person
        or not names
        or not mention.tokens[1] <= min(tokens.subtree(names[0])) <= mention.tokens[1] + 1
    ):
        return party
    words = tokens.span(mention.tokens[0], names[0] + 1)
    return replace(party, text=words.of(reading.document.text), span=words)


def mentions_at(reading: Reading, inside: range) -> Iterator[Mention]:
    """Yield the mentions that share a token with some others; they are in text order."""
    begins = bisect_left(reading.mentions, inside.start - _WIDEST, key=_begins)
    for n in range(begins, len(reading.mentions)):
        m = reading.mentions[n]
        if m.tokens[0] >= inside.stop:
            return
        if m.tokens[1] > inside.start:
            yield m


def _begins(m: Mention) -> int:
    return m.tokens[0]


def tokens_apposed(tokens: Tokens, head: int, other: int) -> bool:
    """Say whether a word stands in apposition to, or as the possessor or agency of, a head."""
    if tokens.head[other] == head and tokens.dep[other] in ("appos", "poss", "compound", "amod", "nmod"):
        return True
    preposition = tokens.head[other]
    return tokens.head[preposition] == head and tokens.lemma[preposition] in (
        "of",
        "from",
        "by",
        "at",
        "for",
        "with",
    )
