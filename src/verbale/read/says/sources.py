"""Whose words a reporting word gives: the words that name the source, and the party they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.read.says.people import is_person
from verbale.read.says.reporting import cue_rules
from verbale.types import Span, Tokens

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
    while len(run) > 1 and tokens.pos[run[-1]] == "PUNCT" and tokens.text[run[-1]] in ",—–-:;“":
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
            names = _inverted(tokens, cue) or _before_aside(tokens, cue)
        if not names and here == cue and (before := _interrupted(tokens, cue)) is not None:
            return before
        names = names if here == cue else [k for k in names if not _about_a_thing(tokens, here, k)]
        if names or tokens.dep[here] not in _CARRIED:
            return _first_name(tokens, iter(names)) or _named_just_before(tokens, cue)
        here = above
    return _named_just_before(tokens, cue)


def _about_a_thing(tokens: Tokens, clause: int, subject: int) -> bool:
    """Say whether a subject is none that speaks, in a clause that somebody says: "The firm said the case was old and denied that"."""
    said = tokens.dep[clause] == "ccomp" and tokens.has(tokens.head[clause], "nsubj")
    noun = tokens.pos[subject] == "NOUN" and not tokens.ent[subject] and not is_person(tokens, subject)
    return said and noun and tokens.lemma[subject] not in cue_rules().informants


def _told_of(tokens: Tokens, cue: int) -> int | None:
    """Return the object that a participle of saying belongs to: "recalled a neighbour telling him that"."""
    above = tokens.head[cue]
    if tokens.tag[cue] != "VBG" or tokens.dep[cue] != "advcl" or tokens.has(cue, "nsubj"):
        return None
    objects = (k for k in tokens.kids(above, "dobj") if is_person(tokens, k))
    return next((k for k in objects if tokens.subtree(k)[-1] == cue - 1), None)


def _before_aside(tokens: Tokens, cue: int) -> list[int]:
    """Return the subject that the parse gives to what is put behind it: "The envoy, asked about it, said"."""
    if tokens.text[cue - 1] != ",":
        return []
    names = (s for k in tokens.kids(cue, "ccomp") if k < cue for s in tokens.kids(k, "nsubj"))
    return [s for s in names if tokens.text[s + 1] == ","][:1]


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
    names = _nearest_last(tokens, cue, list(tokens.kids(cue, "nsubj"))) or _inverted(tokens, cue)
    return next(iter(names), None)


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
        added = tokens.dep[k] == "appos" and tokens.is_noun(k) and is_person(tokens, k)
        if added and tokens.subtree(k)[-1] == cue - 1 and tokens.text[min(tokens.subtree(k)) - 1] == ",":
            return noun_phrase(tokens, k)  # "The boat sank off Lima, the governor of Callao said"
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
    if (
        tokens.lemma[i] == "ask"
        and tokens.dep[i] == "acl"
        and tokens.text[i - 1] == ","
        and not tokens.has(i, "dobj")
    ):
        return True  # "The envoy, asked whether they had left, said"
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
