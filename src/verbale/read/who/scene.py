"""What a document has told so far: the drafts in text order, by sentence, and who stands where in the clause."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from verbale.quotation_marks import MARKS
from verbale.read.who.draft import Draft
from verbale.read.who.people import People
from verbale.read.who.titles import family
from verbale.read.who.view import View
from verbale.types import Reading

LONG = 6  # sentences from which on a text tells whose it is by what it names most
_NEAREST = 60  # phrases of one sentence that a later one may go back to; a list without an end has thousands
_SUBJECT = ("nsubj", "nsubjpass", "agent")


@dataclass(slots=True)
class Scene:
    """A document while its mentions are being resolved."""

    reading: Reading
    view: View
    drafts: list[Draft]
    home: str = ""  # the country the document speaks from
    focus: str = ""  # the country it is mostly about
    site: str = ""  # the country its dateline lies in, else the one it takes for granted
    ground: bool = False  # no dateline tells the site
    people: People = field(default_factory=People)  # named so far, also in the pieces of news before
    late: bool = False  # the setting told of somebody after pronouns were looked at
    # None until they were asked for:
    place: str | None = None  # the only country it plays in
    initials: dict[str, Draft] | None = None  # bodies by the first letters of their names
    mostly: str | None = None  # the state that it is written in and mostly about
    starts: list[int] = field(init=False)  # first tokens of sentences
    by_sentence: list[list[Draft]] = field(init=False)
    by_head: dict[int, Draft] = field(init=False)
    families: dict[str, list[Draft]] = field(init=False)  # offices of one kind, resolved or not
    bodies: list[Draft] = field(init=False)  # bodies, and institutions with their country

    def __post_init__(self) -> None:
        self.starts = [s.first for s in self.reading.sentences]
        self.by_sentence = [[] for _ in self.reading.sentences]
        self.by_head = {draft.head: draft for draft in self.drafts}
        self.families = {}
        roles = [x for x in self.drafts if len(x.countries) == 1 and x.shape == "role"]
        first = min((x.first for x in self.drafts), default=0)
        last = max((x.last for x in self.drafts), default=0)
        named = (x for x in _bodies(self.view) if first <= x.first < last)  # of this piece of news
        self.bodies = sorted([*roles, *named], key=lambda x: x.head)
        for draft in self.drafts:
            if office := draft.office or draft.seat:
                self.families.setdefault(family(office), []).append(draft)
            self.by_sentence[self.sentence(draft.head)].append(draft)

    @property
    def at_home(self) -> bool:
        """Say whether a text was written in the country that it speaks from."""
        return self.home != "" and self.home == self.site

    @property
    def long(self) -> bool:
        """Say whether a text has sentences enough to tell whose it is without saying so."""
        return len(self.reading.sentences) >= LONG

    def sentence(self, token: int) -> int:
        """Return which sentence a token stands in."""
        return bisect_right(self.starts, token) - 1

    def before(self, draft: Draft, reach: int) -> Iterator[list[Draft]]:
        """Yield the drafts of the same sentence before this one, then those of `reach` sentences before."""
        here = self.sentence(draft.head)
        own = [x for x in self.by_sentence[here] if x.head < draft.head and x.last <= draft.first]
        yield own[-_NEAREST:]
        for n in range(here - 1, max(-1, here - 1 - reach), -1):
            yield self.by_sentence[n][-_NEAREST:]

    def subject(self, draft: Draft) -> bool:
        """Say whether a phrase is a subject, or joined to one."""
        return self.dep(draft) in _SUBJECT

    def dep(self, draft: Draft) -> str:
        """Return a phrase's role, that of the first of its conjuncts."""
        return self.reading.tokens.dep[self.top(draft.head)]

    def top(self, token: int) -> int:
        """Return the first of the conjuncts a token is joined to."""
        tokens = self.reading.tokens
        for _ in range(12):
            if tokens.dep[token] != "conj":
                break
            token = tokens.head[token]
        return token

    def verb(self, draft: Draft) -> int:
        """Return the token that governs a phrase."""
        return self.reading.tokens.head[self.top(draft.head)]

    def under(self, token: int, *deps: str) -> Iterator[Draft]:
        """Yield the phrases that depend on a token in one of these ways."""
        return (self.by_head[c] for c in self.reading.tokens.kids(token, *deps) if c in self.by_head)

    def led_to(self, token: int, *prepositions: str) -> Iterator[Draft]:
        """Yield the phrases to which a token is joined by one of these words: "a spokesman for the drivers"."""
        tokens = self.reading.tokens
        for child in tokens.kids(token, "prep"):
            if tokens.text[child] in prepositions:
                yield from (self.by_head[c] for c in tokens.children[child] if c in self.by_head)

    def quoted(self, token: int) -> bool:
        """Say whether a token stands between quotation marks of its paragraph's sentence."""
        sentence = self.reading.sentences[self.sentence(token)]
        marks = sum(self.reading.tokens.text[i] in MARKS for i in range(sentence.first, token))
        return marks % 2 == 1


def _bodies(view: View) -> list[Draft]:
    """Return the bodies a document names, also those inside other phrases: "ECOWAS leaders"."""
    found = []
    for hit in view.hits:
        body = hit.reading("body")
        if body is not None:
            found.append(
                Draft(hit.first, hit.last, hit.last - 1, "body", (body.country,), body.sector, body.id)
            )
    return found
