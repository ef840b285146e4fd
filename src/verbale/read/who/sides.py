"""North and south: "the North" in a document with a divided country."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.view import View, english
from verbale.types import Reading, Tokens

_WORDS = frozenset({"North", "South", "Northern", "Southern", "northern", "southern"})
_POWERS = (("MIL",), ("GOV",), ("LEG",))


def sides(drafts: list[Draft], reading: Reading, view: View) -> None:
    """Read "the North" and "the South" where the document has a divided country."""
    present = {c for draft in drafts for c in draft.countries}
    rule = next((s for s in english()["sides"] if present & set(s["any"])), None)
    if rule is None:
        return
    tokens = reading.tokens
    at = {draft.head: draft for draft in drafts}
    for sentence in reading.sentences:
        for i in range(sentence.first, sentence.last):
            word = tokens.text[i]
            if word not in _WORDS:
                continue
            small = word in ("northern", "southern") and _force(at.get(tokens.head[i]))
            if (
                (word in ("Northern", "Southern") or small)
                and i > sentence.first
                and view.covering[i] is None
            ):
                _adjective(drafts, at, tokens, i, rule[word.lower().removesuffix("ern")])
                continue
            if word not in ("North", "South") or view.covering[i] is not None:
                continue
            owns = i + 1 < len(tokens) and tokens.text[i + 1] in ("'s", "’s")
            the = i > 0 and view.small[i - 1] == "the"
            if not (the or owns) or tokens.dep[i] in ("compound", "amod", "nmod"):
                continue
            country = rule[word.lower()]
            side = Draft(i - 1 if the else i, i + 1, i, "state", (country,), (), country)
            side.set(d.KNOWN, "side")
            if i in at:
                drafts.remove(at[i])
            drafts.append(side)
    drafts.sort(key=lambda x: x.head)


def _force(draft: Draft | None) -> bool:
    """Say whether a phrase means a side's own power, not a part of the land: "the southern army", no "northern town"."""
    return draft is not None and draft.shape in ("role", "office") and draft.sector[:1] in _POWERS


def _adjective(drafts: list[Draft], at: dict[int, Draft], tokens: Tokens, i: int, country: str) -> None:
    """Read "a Northern patrol boat" beside a divided country as that side's, and "a Northern port" as its thing."""
    head = tokens.head[i]
    if tokens.dep[i] not in ("amod", "compound", "nmod") or tokens.text[head][:1].isupper() or head < i:
        return
    draft = at.get(head)
    if draft is None:
        draft = Draft(i, head + 1, head, "thing", noun=tokens.text[head])
        draft.set(d.LOOSE, "thing")
        drafts.append(draft)
    elif not draft.countries:
        draft.set(d.LIKELY, "side")
    draft.countries = draft.countries or (country,)
