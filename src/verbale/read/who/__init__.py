"""Who: every noun phrase that names or describes a possible party, resolved as far as it can be.

`who` reads one document in four steps:

1. `view` finds the names that tables have, by one automaton (`lexicon`); `namesakes` tells what those mean that several
   things share, `joint` makes one title of an office of many words.
2. `phrases` takes the noun phrases from the parse (`merged` makes one of two, `parted` two of one), and `compose` reads each
   by its own words into a `draft.Draft`: `parts` sorts the names in it, `titled` reads offices, `roles` nouns for people and
   institutions, `named` names; `whose` tells whose they are. `apposition` and `clauses` join what the sentence says of one
   party in two phrases (`share`).
3. `follow` asks the rest of the text, one piece of news after the other (`dateline`): `open` makes a `scene.Scene`, which
   knows where a piece was written and whose news it is (`home`); then each draft is asked the questions below, in turn.
4. `place` leaves out what is nobody, `spells` gives groups the sector of the day, `yours` notes a user's table, and the
   drafts become mentions.

What is known before a text is read is one value, `known.Known`: names (`entries`, `titles`) and who held which office when
(`tenures`), of our tables and of users' (`tables`, `checks`, `theirs`). `holders`, `governments`, `unit`, `forms` and
`gender` ask it, or what the form of a name tells. Words that decide are in data/lang/en/who.yaml (`english`).

Where to look for what `follow` asks of a draft:

    who was named before    people, persons, posts, short, again, described, kin, staff, groups, pronouns (dummies, spoken)
    whose it is said to be  possessor, tails, missions, deeds, facing
    called otherwise        sides, epithet, peoples, shared, world, america
    the text as a whole     owner asks for one without a country: here, local, homely; setting, presumed guess last

`made_by` of a mention is what decided: "who.title", "who.setting", "who.body + yours:my.csv". Beside `who` stand `lone`,
for one mention out of its document, `look`, for all that the tables say of a name, and `others_own`, a last look at "its".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verbale.read.who import apposition, yours
from verbale.read.who.clauses import crowds, one_of, relatives
from verbale.read.who.compose import compose
from verbale.read.who.dateline import Piece, items
from verbale.read.who.draft import Draft
from verbale.read.who.fold import slug
from verbale.read.who.follow import follow
from verbale.read.who.known import Known, packaged
from verbale.read.who.lone import resolve
from verbale.read.who.phrases import phrases
from verbale.read.who.place import mark_places, nobody
from verbale.read.who.spells import at_time
from verbale.read.who.view import View, of_parse
from verbale.read.who.yours import YOURS
from verbale.types import Mention, Party, Reading, Span

__all__ = ["Phrased", "followed", "phrased", "resolve", "who"]


@dataclass(frozen=True, slots=True)
class Phrased:
    """A document's noun phrases, each read by its own words."""

    view: View
    drafts: tuple[Draft, ...]

    def copy(self) -> Phrased:
        """Return the same to be followed once more: following changes the drafts."""
        return Phrased(self.view, tuple(draft.copy() for draft in self.drafts))


def who(reading: Reading, known: Known | None = None) -> tuple[Mention, ...]:
    """Return the mentions of a document, in text order; several may stand over the same tokens.

    A mention's head is the token that heads its noun phrase, so that a grammatical role leads to it.
    Confidence below .5 marks a guess: something that belongs to a state, a party nobody could resolve.
    `known` is what is known of actors, else what the packaged tables say.
    """
    return followed(reading, phrased(reading, known or packaged()))


def phrased(reading: Reading, known: Known) -> Phrased:
    """Return a document's noun phrases by their own words, which the day of publication changes in users' tables only."""
    document, tokens = reading.document, reading.tokens
    view = of_parse(document.text, tokens, [s.span for s in reading.sentences], known, document.published)
    drafts: list[Draft] = []
    for sentence in reading.sentences:
        for phrase in phrases(tokens, sentence, view):
            made = compose(view, phrase, tail=sentence.last)
            if made is not None:
                drafts.append(made)
    return Phrased(view, tuple(drafts))


def followed(reading: Reading, said: Phrased) -> tuple[Mention, ...]:
    """Return the mentions that phrases become by what the rest of the document tells; uses them up."""
    text, tokens, published = reading.document.text, reading.tokens, reading.document.published
    view, drafts = said.view, list(said.drafts)
    pieces = items(reading.document)
    apposition.join(_behind_datelines(drafts, pieces, view), tokens)
    relatives(drafts, tokens)
    one_of(drafts, tokens)
    follow(drafts, reading, view, pieces)
    crowds(drafts, tokens)
    mark_places(drafts, tokens, view)
    yours.mark(drafts, view)
    for draft in drafts:
        if not draft.table:  # what a user says of a group holds for all times that it gives
            at_time(draft, published)
    yours.follow(drafts)
    mentions = [m for draft in drafts if not nobody(draft, tokens) for m in _mentions(draft, text, view)]
    return tuple(sorted(mentions, key=lambda m: (m.tokens, m.head)))


def _behind_datelines(drafts: list[Draft], pieces: Sequence[Piece], view: View) -> list[Draft]:
    """Leave out what stands in a dateline, which tells nothing of who acts behind it."""
    spans = [(start, ends) for where, ends, start in pieces if where and ends]
    return [x for x in drafts if not any(a <= view.start[x.first] < b for a, b in spans)]


def _mentions(draft: Draft, text: str, view: View) -> list[Mention]:
    """Return one mention for each party a phrase stands for."""
    first, last = draft.first, draft.last
    span = Span(view.start[first], view.end[last - 1])
    shown = span.of(text)
    evidence = tuple(Span(view.start[a], view.end[b - 1]) for a, b in draft.evidence if b > a)
    found = []
    for one in draft.others or [draft]:
        table = one.table or draft.table
        rule = f"{draft.rule} + {YOURS}{table}" if table else draft.rule
        for country in one.countries or (None,):
            party = Party(
                text=shown,
                span=span,
                country=country,
                sector=one.sector,
                entity=_entity(one, country),
                office=one.office,
                person=one.person,
            )
            found.append(Mention(party, (first, last), draft.head, draft.confidence, rule, evidence))
    return found


def _entity(draft: Draft, country: str | None) -> str:
    """Return the id of the party that a phrase stands for in one of its countries."""
    if country is None:
        return draft.entity
    if len(draft.countries) > 1:
        return f"{country}.{draft.main_sector}" if draft.sector else country
    if draft.entity:
        return draft.entity
    if draft.person:
        return f"{country}.person.{slug(draft.person)}"
    if draft.office and draft.single and not draft.plural:
        return f"{draft.unit or country}.{draft.main_sector or 'GOV'}.{slug(draft.office)}"
    return ""
