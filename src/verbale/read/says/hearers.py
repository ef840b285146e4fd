"""Who is told something: an outlet, from which readers have it, or somebody who passes it on."""

from __future__ import annotations

from functools import cache

from verbale.read.says.naming import mentions_at
from verbale.read.says.reporting import cue_rules, words
from verbale.read.says.sources import Source, noun_phrase
from verbale.types import Reading, Tokens

_NO_PAPERS = frozenset({"PERSON", "GPE", "LOC", "NORP", "EVENT"})

_BACK = 2  # sentences between an outlet and the "it" that means it


@cache
def _outlets() -> frozenset[str]:
    return words("papers") | words("sites")


def told_outlet(reading: Reading, cue: int) -> Source | None:
    """Return the outlet that a speaker told something: "a general told Reuters that"; readers have it from there."""
    tokens = reading.tokens
    told = [*tokens.kids(cue, "dobj", "dative"), *_to(tokens, cue)]
    for k in tokens.kids(cue, "advcl", "acl"):  # "Doctors, speaking to AFP, say"
        told += _to(tokens, k) if tokens.lemma[k] in words("speaking") and tokens.tag[k] == "VBG" else []
    told += tokens.kids(cue, "nsubjpass") if tokens.has(cue, "agent") else ()  # "the BBC was told by a guard"
    told += _interviewing(tokens, cue)
    named = (_outlet_before(reading, k) if _points(tokens, k) else k for k in told)
    return next(
        (
            _with_name(tokens, _without_clause(tokens, noun_phrase(tokens, k)))
            for k in named
            if k is not None
            and (is_known_outlet(reading, k) or _named_outlet(tokens, k) or _is_titled(reading, k))
        ),
        None,
    )


def _without_clause(tokens: Tokens, outlet: Source) -> Source:
    """Return an outlet without the clause that the parse hangs on it: "told the paper that they had left"."""
    clauses = [min(tokens.subtree(k)) for k in tokens.kids(outlet.head, "relcl", "acl")]
    end = min((first for first in clauses if first > outlet.head), default=outlet.tokens[-1] + 1)
    return Source(outlet.head, tuple(w for w in outlet.tokens if w < end))


def _with_name(tokens: Tokens, outlet: Source) -> Source:
    """Return an outlet with the name behind it, which the parse may take for another object: "the station Radio Sur"."""
    last = outlet.tokens[-1]
    if tokens.lemma[last] in _outlets() and last + 1 < len(tokens) and tokens.text[last + 1][0].isupper():
        end = next(i for i in range(last + 1, len(tokens)) if not tokens.text[i][0].isupper())
        return Source(outlet.head, (*outlet.tokens, *range(last + 1, end)))
    beside = (k for k in tokens.kids(tokens.head[outlet.head], tokens.dep[outlet.head]) if k > last)
    name = next((k for k in beside if tokens.tag[k] == "NNP" and min(tokens.subtree(k)) == last + 1), None)
    return outlet if name is None else Source(outlet.head, (*outlet.tokens, *range(last + 1, name + 1)))


def _to(tokens: Tokens, verb: int) -> list[int]:
    """Return whom a verb is spoken to: "said to the agency"."""
    links = (k for k in tokens.kids(verb, "prep", "dative") if tokens.lemma[k] == "to")
    return [p for k in links for p in tokens.kids(k, "pobj")]


def _interviewing(tokens: Tokens, verb: int) -> list[int]:
    """Return whom an interview was given to in which something is said: "in an interview with the paper", "published by it"."""
    held = (
        k
        for p in tokens.kids(verb, "prep")
        if tokens.lemma[p] in ("in", "during")
        for k in tokens.kids(p, "pobj")
    )
    asked = [k for k in held if "interview" in {tokens.lemma[w] for w in (k, *tokens.kids(k, "compound"))}]
    links = [
        p for k in asked for p in tokens.kids(k, "prep") if tokens.lemma[p] in ("with", "to", "for", "on")
    ]
    links += [
        p for k in asked for a in tokens.kids(k, "acl") for p in tokens.kids(a, "agent", "prep", "dative")
    ]
    return [
        k
        for p in links
        if tokens.lemma[p] in ("with", "to", "for", "by", "on")
        for k in tokens.kids(p, "pobj")
    ]


def _points(tokens: Tokens, k: int) -> bool:
    """Say whether a word stands for an outlet that is named before: "told it", "told the paper"."""
    the = any(tokens.lemma[d] == "the" for d in tokens.kids(k, "det"))
    return tokens.lemma[k] == "it" or (the and tokens.lemma[k] in _outlets() and len(tokens.children[k]) == 1)


def _is_titled(reading: Reading, k: int) -> bool:
    """Say whether a name that is told something can only be an outlet's: "told AlterPresse"."""
    tokens = reading.tokens
    bare = tokens.tag[k] == "NNP" and tokens.lemma[tokens.head[k]] == "tell"
    the = any(tokens.text[d] == "the" for d in tokens.kids(k, "det"))  # "told the Packet"
    known = any(m.tokens[0] <= k < m.tokens[1] for m in mentions_at(reading, range(k, k + 1)))
    return bare and not known and (tokens.ent[k] == "ORG" or (the and tokens.ent[k] not in _NO_PAPERS))


def _outlet_before(reading: Reading, pronoun: int) -> int | None:
    """Return the outlet named last before "it" or "the paper", in its sentence or the two before: "told it that"."""
    first = reading.sentence_at(pronoun).first
    for _ in range(_BACK):
        first = reading.sentence_at(max(first - 1, 0)).first
    here = [
        m for m in mentions_at(reading, range(first, pronoun)) if "JRN" in m.party.sector and m.party.entity
    ]
    return max((m.head for m in here), default=None if reading.tokens.lemma[pronoun] == "it" else pronoun)


def is_known_outlet(reading: Reading, k: int) -> bool:
    """Say whether a noun names an outlet that is known."""
    here = mentions_at(reading, range(k, k + 1))
    return any(m.head == k and "JRN" in m.party.sector and m.party.entity for m in here)


def told_person(tokens: Tokens, cue: int) -> Source | None:
    """Return whom a speaker told something: "a broker told her that", "he was told by a broker that"."""
    told = [
        *tokens.kids(cue, "dobj", "dative"),
        *(tokens.kids(cue, "nsubjpass") if tokens.has(cue, "agent") else ()),
    ]
    pronouns = (k for k in told if tokens.text[k].lower() in ("him", "her", "he", "she"))
    return next((Source(k, (k,)) for k in pronouns), None)


def _named_outlet(tokens: Tokens, k: int) -> bool:
    """Say whether a noun is an outlet called by its name: "Caracol television", "the newspaper El Sol"."""
    the = any(tokens.lemma[d] == "the" for d in tokens.kids(k, "det"))
    if the and tokens.tag[k] == "NNP" and tokens.text[k] in cue_rules().titles:
        return True
    if the and tokens.lemma[k] in words("papers") and not tokens.has(k, "poss", "amod", "prep"):
        return True  # "told the newspaper"
    if tokens.tag[k] == "NNP" and any(tokens.lemma[c] in words("papers") for c in tokens.kids(k, "amod")):
        return True  # "told the daily Aamulehti"
    ours = tokens.has(k, "poss") or any(tokens.lemma[d] == "this" for d in tokens.kids(k, "det"))
    if tokens.lemma[k] in words("papers") and tokens.tag[k] == "NN" and not ours:
        return True  # "told a local newspaper"
    names = [c for c in tokens.kids(k, "compound", "appos") if tokens.tag[c].startswith("NNP")]
    return bool(names) and any(tokens.lemma[w] in _outlets() for w in (k, *names))
