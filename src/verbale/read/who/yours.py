"""What came from a user's table is called so: "who.body + yours:my.csv"."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.read.who.draft import Draft
from verbale.read.who.view import View

YOURS = "yours:"  # before the name of the table, in the rules of a mention and of its reports


def mark(drafts: Sequence[Draft], view: View) -> None:
    """Note the user's table that each phrase was read by."""
    named = any(entry.table for hit in view.hits for entry in hit.readings)
    for draft in drafts if named else ():
        draft.table = draft.table or by_name(draft, view)


def by_name(draft: Draft, view: View) -> str:
    """Return the user's table that a name in a phrase was read by, when it told whom the phrase means."""
    for first, last in ((draft.first, draft.last), *draft.evidence):
        for hit in view.within(first, last):
            for entry in hit.readings:
                told = (
                    entry.id == draft.entity or entry.country in draft.countries or entry.id == draft.office
                )
                if entry.table and told:
                    return entry.table
    return ""


def follow(drafts: Sequence[Draft]) -> None:
    """Let what goes back to other words of the document go back to their table too."""
    tables = {(x.first, x.last): x.table for x in drafts if x.table}
    for draft in drafts if tables else ():
        draft.table = draft.table or next((tables[e] for e in draft.evidence if e in tables), "")
