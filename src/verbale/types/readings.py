"""A text as it is read: its parse, who and what is mentioned in it, and who is quoted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from verbale.types.documents import Document, PartKind, Span, When, Where


@dataclass(frozen=True, slots=True)
class Party:
    """An entity in a role of a claim."""

    text: str  # the words, as printed
    span: Span | None
    country: str | None  # None when it could not be resolved
    sector: tuple[str, ...] = ()
    entity: str = ""  # id of the entity: "KOR", "UNO.SC", "KOR.GOV.foreign-ministry"; "" when unknown
    office: str = ""  # office in normal form: "foreign minister"; "" for none
    person: str = ""  # name in fullest form known: "Yun Byung-se"; "" for none


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or describe a possible party, resolved as far as possible."""

    party: Party
    tokens: tuple[int, int]  # first token, one past the last
    head: int  # the token that heads the noun phrase
    confidence: float  # 0..1
    made_by: str  # rule that resolved it
    evidence: tuple[Span, ...] = ()  # words the resolution rests on, elsewhere in the document too


@dataclass(frozen=True, slots=True)
class Tokens:
    """The parse as parallel arrays, one entry a token. No spaCy object crosses this line."""

    start: tuple[int, ...]  # code points in Document.text
    end: tuple[int, ...]
    text: tuple[str, ...]
    lemma: tuple[str, ...]  # lower case
    tag: tuple[str, ...]  # Penn Treebank
    pos: tuple[str, ...]  # Universal POS
    dep: tuple[str, ...]  # ClearNLP labels, as spaCy's English models give them
    head: tuple[int, ...]  # token index of the head; a root points to itself
    ent: tuple[str, ...]  # OntoNotes entity type, "" for none
    ent_start: tuple[bool, ...]  # True on the first token of an entity
    children: tuple[tuple[int, ...], ...]  # token indices, in text order

    def __len__(self) -> int:
        return len(self.start)

    def span(self, first: int, last: int) -> Span:
        """Return the span of tokens first..last, `last` excluded."""
        return Span(self.start[first], self.end[last - 1])

    def kids(self, i: int, *deps: str) -> Iterator[int]:
        """Yield the children of a token that depend on it in one of the given ways, in text order."""
        dep, found = self.dep, []
        for k in self.children[i]:  # most have few: a comprehension costs more
            if dep[k] in deps:
                found.append(k)  # noqa: PERF401 -- asked a hundred times of each sentence
        return iter(found)

    def has(self, i: int, *deps: str) -> bool:
        """Say whether a token has a child that depends on it in one of the given ways."""
        return any(self.dep[k] in deps for k in self.children[i])

    def ancestors(self, i: int) -> Iterator[int]:
        """Yield the governors of a token, the nearest first."""
        while (head := self.head[i]) != i:
            yield head
            i = head

    def subtree(self, i: int, without: Iterable[int] = ()) -> tuple[int, ...]:
        """Return a token and all that depends on it, in text order, leaving out some branches."""
        left_out = set(without)
        found = [i]
        for here in found:  # which grows meanwhile
            found += (
                [k for k in self.children[here] if k not in left_out] if left_out else self.children[here]
            )
        return tuple(sorted(found))

    def is_verb(self, i: int) -> bool:
        """Say whether a token is a verb form, modals aside."""
        return self.tag[i].startswith("VB")

    def is_noun(self, i: int) -> bool:
        """Say whether a token is a noun or a name."""
        return self.tag[i].startswith("NN")

    def has_to(self, i: int) -> bool:
        """Say whether a verb is an infinitive with *to*."""
        return any(self.tag[k] == "TO" for k in self.kids(i, "aux"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a part that is read for claims."""

    first: int  # token index
    last: int  # one past
    span: Span
    kind: PartKind  # headline or body
    paragraph: int  # which part, counted from 0 through the document's parts


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression."""

    tokens: tuple[int, int]
    when: When


@dataclass(frozen=True, slots=True)
class Place:
    """A mention of a place."""

    tokens: tuple[int, int]
    where: Where


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given as somebody's: direct, indirect or mixed."""

    content: Span
    cue: Span | None  # "said", "according to"
    source: Span | None  # the speaker's words
    speaker: Party | None  # resolved; None when nobody is named
    direct: bool  # True between quotation marks
    cue_token: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its parse and what was found in it."""

    document: Document
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    site: Where | None = None  # where it was written, by its dateline, or where an interview is held

    def sentence_at(self, i: int) -> Sentence:
        """Return the sentence that holds a token."""
        return self.sentences[bisect_right(self.sentences, i, key=lambda s: s.first) - 1]
