"""Inside a document: what a surname, "the minister", "the North" or "both sides" goes back to."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.people import People
from verbale.read.who.view import View, english
from verbale.types import Reading


def follow(drafts: list[Draft], reading: Reading, view: View) -> None:
    """Resolve what needs the rest of the document, in place."""
    _sides(drafts, reading, view)
    people = People()
    for draft in drafts:
        if draft.person and (draft.countries or " " in draft.person):
            people.add(draft)
    for draft in drafts:
        _surname(draft, people)


def _surname(draft: Draft, people: People) -> None:
    if not draft.person or (draft.countries and draft.office):
        return
    known = people.of(draft.person, draft.head)
    if known is None or known is draft:
        if draft.shape == "unknown":
            draft.person = ""
        return
    draft.shape, draft.person = "person", known.person
    draft.countries = draft.countries or known.countries
    draft.office = draft.office or known.office
    draft.sector = draft.sector if draft.sector and draft.office != known.office else known.sector
    draft.gone = known.gone
    draft.evidence.append((known.first, known.last))
    if draft.countries:
        draft.set(min(d.FOLLOWED, known.confidence), "surname")


def _sides(drafts: list[Draft], reading: Reading, view: View) -> None:
    """Read "the North" and "the South" where the document has a divided country."""
    present = {c for draft in drafts for c in draft.countries}
    rule = next((s for s in english()["sides"] if present & set(s["any"])), None)
    if rule is None:
        return
    tokens = reading.tokens
    taken = {draft.head for draft in drafts}
    for sentence in reading.sentences:
        for i in range(sentence.first, sentence.last):
            word = tokens.text[i]
            if word not in ("North", "South") or i in taken or view.covering[i] is not None:
                continue
            if i == 0 or view.small[i - 1] != "the" or tokens.dep[i] in ("compound", "amod", "nmod"):
                continue
            country = rule[word.lower()]
            side = Draft(i - 1, i + 1, i, "state", (country,), (), country)
            side.set(d.KNOWN, "side")
            drafts.append(side)
    drafts.sort(key=lambda x: x.head)
