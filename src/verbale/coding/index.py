"""Rules found by what they ask for: a common word has dozens, of which a sentence holds the words of few."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from verbale.coding.candidates import Candidate, Kind
from verbale.coding.lexicon import ANY, Need, Rule, rules
from verbale.types import Tokens

_COMMON = ("subject", "object")  # roles that nearly every verb has filled


@dataclass(frozen=True, slots=True)
class Entry:
    """The rules of one word."""

    rules: tuple[Rule, ...]  # in the order of files and entries; what follows counts through them
    free: tuple[int, ...]  # those that ask for nothing
    by_particle: Mapping[str, tuple[int, ...]]  # those of a phrasal verb
    by_role: Mapping[str, tuple[int, ...]]  # role → those that ask who or what fills it
    by_word: Mapping[str, Mapping[str, tuple[int, ...]]]  # role → word in it → those that cannot do without

    def asked_by(
        self,
        candidate: Candidate,
        fillers: Callable[[str], Iterable[int]],
        words: Callable[[int], Collection[str]],
    ) -> list[int]:
        """Return which rules may fit a candidate, in order: each other one lacks what it cannot do without.

        `fillers` gives the heads that may fill a role, `words` what a head can be called.
        """
        found = set(self.free)
        if self.by_particle:
            for particle in candidate.particles:
                found.update(self.by_particle.get(particle, ()))
        for role, asking in self.by_role.items():
            if fillers(role):
                found.update(asking)
        for role, by_word in self.by_word.items():
            for head in fillers(role):
                for word in by_word.keys() & words(head):
                    found.update(by_word[word])
        return sorted(found)


@cache
def lexicon() -> Mapping[tuple[Kind, str], Entry]:
    """Return the rules by kind of word and lemma; a verb's rule stands under its nominal nouns too.

    Raises:
        DataFileError: a rule file breaks the format.

    """
    return index_of(rules())


def known_word(kind: Kind, lemma: str) -> bool:
    """Say whether any rule may speak of a word."""
    return (kind, lemma) in lexicon() or (kind, ANY) in lexicon()


def modes(event: str, candidate: Candidate, tokens: Tokens) -> tuple[str, ...]:
    """Return the modes that rules give an event by a predicate's word, or by that of its object.

    Nothing where they differ: "expelled" deports, or breaks with an envoy.
    """
    words = [
        (candidate.kind, candidate.lemma),
        *(("noun", tokens.lemma[t]) for t in candidate.role("object")),
    ]
    for word in words:
        entry = lexicon().get(word)
        told = {rule.mode for rule in entry.rules if rule.event == event} if entry else set()
        if len(told) == 1:
            return told.pop()
    return ()


def index_of(found: Iterable[Rule]) -> Mapping[tuple[Kind, str], Entry]:
    """Return some rules by kind of word and lemma."""
    by_word: dict[tuple[Kind, str], list[Rule]] = {}
    for rule in found:
        for first in dict.fromkeys(word.split()[0] for word in rule.words):
            by_word.setdefault((rule.kind, first), []).append(rule)
        for noun in rule.nominal:
            by_word.setdefault(("noun", noun), []).append(rule)
    return {(kind, lemma): _entry(kind, lemma, tuple(of)) for (kind, lemma), of in by_word.items()}


def _entry(kind: Kind, lemma: str, found: tuple[Rule, ...]) -> Entry:
    """Index the rules of one word, each by the rarest that it cannot do without."""
    free: list[int] = []
    by_particle: dict[str, tuple[int, ...]] = {}
    by_role: dict[str, tuple[int, ...]] = {}
    by_word: dict[str, dict[str, tuple[int, ...]]] = {}
    for n, rule in enumerate(found):
        particles = rule.particles.get(lemma, ()) if rule.kind == kind else ()
        worded = [(len(need.words), role) for role, need in rule.needs.items() if _only_words(need)]
        if worded:
            role = min(worded)[1]
            _add(by_word.setdefault(role, {}), rule.needs[role].words, n)
        elif particles and all(particles):
            _add(by_particle, {p[-1] for p in particles}, n)
        elif rule.needs:
            _add(by_role, (min(rule.needs, key=lambda role: (role in _COMMON, role)),), n)
        else:
            free.append(n)
    return Entry(found, tuple(free), by_particle, by_role, by_word)


def _add(index: dict[str, tuple[int, ...]], keys: Iterable[str], n: int) -> None:
    for key in keys:
        index[key] = (*index.get(key, ()), n)


def _only_words(need: Need) -> bool:
    return bool(need.words) and not (need.kinds or need.events or need.sectors)
