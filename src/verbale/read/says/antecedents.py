"""Whom a pronoun names as a speaker: the person told of last, a subject or a speaker before all others.

A pronoun of the narrator never means somebody who is only spoken of inside quotation marks, and whoever speaks
calls himself "I".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from verbale.pronouns import HE
from verbale.read.says.found import Found
from verbale.read.says.people import gender, is_person, is_several
from verbale.read.says.quotes import quoted
from verbale.read.says.reporting import cue_rules, words
from verbale.read.says.sources import Source, noun_phrase
from verbale.read.says.written import author, is_written
from verbale.types import Reading, Sentence, Span

_FORMS = {"him": "he", "his": "he", "her": "she", "them": "they", "their": "they"}
_REACH = 8  # sentences back
_PARAGRAPHS = 2  # and paragraphs, beyond its own
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "attr", "appos", "oprd", "dative"})
_BESIDE = frozenset({"by", "with", "to", "from"})

Fits = Callable[[int], bool]


class Antecedents:
    """The people told of in a reading, in the order in which a pronoun reaches for them."""

    def __init__(self, reading: Reading, found: Sequence[Found]) -> None:
        """Take a reading, and what is found in it so far."""
        self._reading = reading
        whole = [f.content for f in found if f.direct and f.cue_token is None and f.rank == -1]
        self._direct = sorted({*whole, *(q.span for q in quoted(reading))})
        self._begins = [s.start for s in self._direct]
        self._spoke: dict[int, list[int]] = {}
        for source in (w for f in found if not f.aside for w in (f.source, f.meant)):
            if source is not None and reading.tokens.is_noun(source.head):
                self._spoke.setdefault(self._sentence(source.head), []).append(source.head)
        self._depth = _depths(reading, found)
        self._stood: dict[int, list[tuple[int, int]]] = {}  # pronouns of a sentence, with whom they mean
        self._places = {i for p in reading.places for i in range(*p.tokens)}
        self._groups = {m.head for m in reading.mentions if m.party.sector}
        self._known = {m.head for m in reading.mentions if m.party.person or m.party.office}
        self._country = {m.head: m.party.country for m in reading.mentions if m.party.country}

    def of(self, pronoun: int, content: Span, outer: Source | None) -> Source | None:
        """Return the words that "he", "she", "they" or "it" stands for as the source of a content.

        `outer` is in whose words it stands.
        """
        tokens = self._reading.tokens
        word = _FORMS.get(tokens.text[pronoun].lower(), tokens.lemma[pronoun])
        if word in HE:
            facing = self._facing(content)
            fits: Fits = lambda k: (  # noqa: E731
                self._one(k) and gender(tokens, k) in ("", word) and self._country.get(k) not in facing
            )
            meant = self._nearest(pronoun, content, outer, fits) or self._within(content, pronoun, fits)
            if meant is None and outer is not None and self.quoted(pronoun):
                meant = self._last_told(pronoun, outer, fits)
            if meant is not None:
                self._stood.setdefault(self._sentence(pronoun), []).append((pronoun, meant.head))
            return meant
        if word == "they":
            return self._nearest(pronoun, content, outer, self._many) or self._within(
                content, pronoun, self._several
            )
        return self._author(pronoun) if word == "it" else None

    def _facing(self, content: Span) -> frozenset[str]:
        """Return the countries that some words face their speaker with, who is of none: "We asked China to leave"."""
        tokens = self._reading.tokens
        first, last = (bisect_left(tokens.start, at) for at in content)
        verbs = (
            tokens.head[i]
            for i in range(first, last)
            if tokens.dep[i] == "nsubj" and tokens.text[i].lower() in words("selves")
        )
        faced = (k for verb in verbs for k in tokens.kids(verb, "dobj", "dative"))
        return frozenset(self._country[k] for k in faced if k in self._country and tokens.is_noun(k))

    def quoted(self, i: int) -> bool:
        """Say whether a token stands in somebody's direct words."""
        return self._direct_at(i) is not None

    def topic(self, at: int) -> Source | None:
        """Return whom the sentence that ends before a token is about, where that is somebody: "The mayor was blunt."."""
        reading, n = self._reading, self._sentence(at) - 1
        if n < 0 or reading.sentences[n].paragraph != reading.sentences[n + 1].paragraph:
            return None
        sentence, tokens = reading.sentences[n], reading.tokens
        for i in range(sentence.last - 1, sentence.first - 1, -1):
            if tokens.dep[i] in _SUBJECTS and self._leads(i) and self._direct_at(i) is None:
                if tokens.lemma[i] in HE and tokens.pos[i] == "PRON":
                    return Source(i, (i,))
                named = tokens.tag[i] == "NNP" and tokens.ent[i] in ("", "PERSON") and i not in self._places
                return noun_phrase(tokens, i) if named or self._one(i) else None
        return None

    def introduced(self, sentence: Sentence) -> Source | None:
        """Return whom the paragraph that a sentence ends is about from its first words on."""
        tokens, first = self._reading.tokens, sentence
        for _ in range(_REACH):
            before = self._reading.sentence_at(max(first.first - 1, 0))
            first = before if before.paragraph == sentence.paragraph else first
        for i in range(first.first, sentence.last):
            if tokens.dep[i] in _SUBJECTS and self._leads(i):
                return noun_phrase(tokens, i) if tokens.is_noun(i) and self._one(i) else None
        return None

    def _nearest(self, pronoun: int, content: Span, outer: Source | None, fits: Fits) -> Source | None:
        tokens, here = self._reading.tokens, self._sentence(pronoun)
        inside = self._direct_at(pronoun) is not None
        sentences = self._reading.sentences
        for n in range(here, max(here - _REACH, -1), -1):
            apart = sentences[here].paragraph - sentences[n].paragraph
            if apart > _PARAGRAPHS or sentences[n].kind == "headline":
                return None
            able = [
                (-rank, k, k)
                for rank, k in self._ranked(n, only_main=apart > 0)
                if k < pronoun
                and fits(k)
                and (inside or self._direct_at(k) is None)
                and not (n == here and not self._free(k, rank, pronoun, content, inside=inside))
                and not (rank and n < here and self._goes_on(n, tokens.text[pronoun]))
                and (not inside or outer is None or k != outer.head)
            ]
            if not inside:
                able += [(0, at, k) for at, k in self._stood.get(n, ()) if at < pronoun and fits(k)]
            if able:
                return noun_phrase(tokens, max(able)[2])
        return None

    def _last_told(self, pronoun: int, outer: Source, fits: Fits) -> Source | None:
        """Return the last one named at all before somebody's direct words, where nobody else can be meant."""
        here = self._direct_at(pronoun)
        at = pronoun if here is None else bisect_left(self._reading.tokens.start, here.start)
        first = self._reading.sentences[max(self._sentence(at) - 1, 0)].first
        found = (k for k in range(at - 1, first - 1, -1) if self._reading.tokens.is_noun(k) and fits(k))
        head = next((k for k in found if k != outer.head), None)
        return None if head is None else noun_phrase(self._reading.tokens, head)

    def _free(self, k: int, rank: int, pronoun: int, content: Span, *, inside: bool) -> bool:
        """Say whether a pronoun may mean a noun of its own sentence: none of its clause, or of what it says."""
        tokens = self._reading.tokens
        if rank > 1 and (tokens.dep[k] != "dobj" or tokens.dep[pronoun] != "nsubj"):
            return False
        said = not inside and content.contains(tokens.span(k, k + 1))
        return not said and tokens.head[k] != tokens.head[pronoun]

    def _goes_on(self, n: int, word: str) -> bool:
        """Say whether a sentence is about whom the same pronoun means: then none beside him is meant."""
        tokens, sentence = self._reading.tokens, self._reading.sentences[n]
        subjects = (i for i in range(sentence.first, sentence.last) if tokens.dep[i] in _SUBJECTS)
        own = {"he": "his", "she": "her", "they": "their"}.get(word.lower())  # "His sons went; ... he says"
        return any(
            self._leads(i)
            and (
                tokens.text[i].lower() == word.lower()
                or any(tokens.text[k].lower() == own for k in tokens.kids(i, "poss"))
            )
            for i in subjects
        )

    def somebody(self, head: int) -> bool:
        """Say whether a noun, or a pronoun, means one person."""
        tokens = self._reading.tokens
        return self._one(head) if tokens.is_noun(head) else tokens.lemma[head] in HE | {"i"}

    def speaks(self, head: int) -> bool:
        """Say whether a noun names somebody who is quoted, there or by the same name elsewhere."""
        tokens, name = self._reading.tokens, self._reading.tokens.text[head]
        if head in self._spoke.get(self._sentence(head), ()):
            return True
        return tokens.tag[head] == "NNP" and any(
            tokens.text[k] == name for ks in self._spoke.values() for k in ks
        )

    def _ranked(self, n: int, *, only_main: bool) -> Iterator[tuple[int, int]]:
        """Yield the nouns of a sentence that may be meant: speakers and main subjects first, objects last."""
        tokens, sentence = self._reading.tokens, self._reading.sentences[n]
        spoke = self._spoke.get(n, ())
        for k in range(sentence.first, sentence.last):
            if not tokens.is_noun(k):
                continue
            fragment = tokens.dep[k] == "ROOT" and is_person(tokens, k)  # "The supervisor again."
            if k in spoke or fragment or (tokens.dep[k] in _SUBJECTS and self._leads(k)):
                yield min(self._depth[k], 1), k
            elif only_main:
                continue
            elif tokens.dep[k] in _SUBJECTS:
                yield 1, k
            elif tokens.dep[k] == "poss" and tokens.dep[tokens.head[k]] in _SUBJECTS:
                yield 1, k  # "The general's account differs."
            elif tokens.dep[k] in _OBJECTS or (
                tokens.dep[k] == "pobj" and tokens.lemma[tokens.head[k]] in _BESIDE
            ):
                yield 2, k

    def _leads(self, k: int) -> bool:
        """Say whether a subject is that of its sentence's main clause, or of one joined to it."""
        tokens, verb = self._reading.tokens, self._reading.tokens.head[k]
        while tokens.dep[verb] == "conj" and tokens.head[verb] != verb:
            verb = tokens.head[verb]
        return tokens.dep[verb] == "ROOT"

    def _one(self, k: int) -> bool:
        tokens = self._reading.tokens
        if is_several(tokens, k) or (k in self._places and k not in self._known):
            return False
        named = tokens.tag[k] == "NNP" and tokens.ent[k] == "" and self.speaks(k)
        return k in self._known or named or is_person(tokens, k)

    def _many(self, k: int) -> bool:
        """Say whether "they" may mean a noun: several people, or a body that spoke."""
        tokens = self._reading.tokens
        if k in self._places:
            return False
        if is_several(tokens, k):
            return self.speaks(k) or is_person(tokens, k) or k in self._groups
        return self.speaks(k) and not self._one(k)

    def _several(self, k: int) -> bool:
        return is_several(self._reading.tokens, k) and is_person(self._reading.tokens, k)

    def _within(self, content: Span, pronoun: int, fits: Fits) -> Source | None:
        """Return whom the words are about which "they" or "he" say before: "The drivers stop too, they say."."""
        tokens, sentence = self._reading.tokens, self._reading.sentences[self._sentence(pronoun)]
        for k in range(sentence.first, min(pronoun, sentence.last)):
            told = tokens.dep[k] in _SUBJECTS and content.contains(tokens.span(k, k + 1))
            if told and self._leads(k) and fits(k):
                return noun_phrase(tokens, k)
        return None

    def _author(self, pronoun: int) -> Source | None:
        """Return who wrote what "it" stands for, where it is a letter or the like: "it ran", "it says"."""
        tokens, here = self._reading.tokens, self._sentence(pronoun)
        if tokens.lemma[tokens.head[pronoun]] not in words("running") | words("recording"):
            return None
        first = self._reading.sentences[max(here - 3, 0)].first
        for k in range(pronoun - 1, first - 1, -1):
            if tokens.is_noun(k) and (is_written(tokens, k) or tokens.lemma[k] in cue_rules().documents):
                return author(self._reading, k) or noun_phrase(tokens, k)
            if any(k in heads for heads in (self._spoke.get(self._sentence(k), ()),)):
                return None
        return None

    def _direct_at(self, i: int) -> Span | None:
        """Return the innermost direct words that hold a token."""
        start = self._reading.tokens.start[i]
        for n in range(bisect_right(self._begins, start) - 1, -1, -1):
            if start < self._direct[n].end:
                return self._direct[n]
            if self._direct[n].start < start - _FAR:
                return None
        return None

    def _sentence(self, i: int) -> int:
        return bisect_right(self._reading.sentences, i, key=_first) - 1


def _depths(reading: Reading, found: Sequence[Found]) -> list[int]:
    """Return for each token how many others' words hold it; a source is no part of what it says."""
    starts, step = reading.tokens.start, [0] * (len(reading.tokens) + 1)
    for content in {f.content for f in found}:
        step[bisect_left(starts, content.start)] += 1
        step[bisect_left(starts, content.end)] -= 1
    for content, source in {(f.content, f.source) for f in found}:
        for i in (
            source.tokens if source is not None and content.contains(source.span(reading.tokens)) else ()
        ):
            step[i] -= 1
            step[i + 1] += 1
    return [max(depth, 0) for depth in accumulate(step[:-1])]


_FAR = 4000  # code points; no words that are quoted as one go on for longer


def _first(sentence: Sentence) -> int:
    return sentence.first
