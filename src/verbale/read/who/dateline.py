"""Where a document was written: its dateline, set apart from the text or still at its front."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from verbale.openings import dateline, headed
from verbale.read.gazetteer import entries
from verbale.read.who.draft import Draft
from verbale.read.who.english import english
from verbale.read.who.known import Known
from verbale.read.who.names import city
from verbale.timex.calendar_names import MONTH_NAMES
from verbale.types import Document, Span

Piece = tuple[str, int, int]  # a piece of news: its places, where its dateline ends, where it begins
_MONTH = "|".join(MONTH_NAMES)
_DATED_LINE = re.compile(
    r"(?P<place>[A-Z][\w'’.-]*(?: [\w'’.-]+){0,3}),? (?:[A-Z][a-z]+day,? )?"
    rf"(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}}),? \d{{4}}\.?\s*"
)
_PAPER = re.compile(
    r"(?:The )?(?P<own>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}) (?P<last>[A-Z][a-z]+)"
    r"(?:,? \(?(?P<place>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2}(?:, [A-Z][\w'’. -]{1,24})?)\)?)?(?: ?[—–|:]| -|\n|\) )"
)


def front(document: Document) -> tuple[str, int]:
    """Return the places a dateline at the front of the text names, and the code point where it ends.

    A place in small letters needs a mark that nothing else has there; what stands before a full stop, capitals.
    """
    if document.place:
        return document.place, 0
    body = next((part.span for part in document.parts if part.kind == "body"), None)
    found = _at(document.text, body) if body is not None else ("", 0)
    if body is not None and not found[0]:
        found = _line(document.text, body)
    return found if found[0] else _masthead(document.text)


def _masthead(text: str) -> tuple[str, int]:
    """Return the place of the paper whose name a text begins with, and where that ends: "The Gulu Observer, Uganda".

    The place behind the name, else the one in it, which must be known and lie in a country: not "The Pacific Observer".
    """
    match = _PAPER.match(text)
    if match is None or match["last"].lower() not in english()["papers"]:
        return "", 0
    own = " ".join(w for w in match["own"].split() if w.lower() not in english()["paper_words"])
    behind = (match["place"] or "").partition(",")[0].strip(" .")
    known = ((w, entries(w)) for w in (behind, own) if w)
    where = next((w for w, meant in known if meant and meant[0].where.country), "")
    return (where, match.end()) if where else ("", 0)


def items(document: Document) -> tuple[Piece, ...]:
    """Return the pieces of news a document strings together: each one's places, where its dateline ends, where it begins.

    A digest has a dateline before each piece; any other document is one piece.
    """
    where, ends = front(document)
    bodies = [part.span for part in document.parts if part.kind == "body"]
    heads = {document.parts[n].span.start for n in headed(document)}
    found = _sure(
        [(*told, s.start) for s in bodies if (told := _at(document.text, s, headed=s.start in heads))[0]],
        document.text,
        heads,
    )
    own = [(where, ends, 0)] if where and document.place else []
    if len({name for name, _, _ in (*own, *found)}) < 2:
        return ((where, ends, 0),)
    if own or found[0][2] == bodies[0].start:
        return (*own, *((name, end, start if i or own else 0) for i, (name, end, start) in enumerate(found)))
    return (("", 0, 0), *found)


def _sure(
    found: Sequence[tuple[str, int, int]], text: str, heads: Collection[int]
) -> list[tuple[str, int, int]]:
    """Leave out what only looks like a dateline between paragraphs: "U.S. Deputy ...", "CHAIR: ...".

    `heads` are where headings begin. A dash tells; a full stop or a colon, behind a town that is known; a colon also beside another such town's.
    """
    colons = any(text[end - 1] == ":" and _known(where) for where, end, _ in found)
    return [
        (where, end, start)
        for where, end, start in found
        if text[end - 1] not in (":", ".")
        or start in heads
        or _known(where)
        or (text[end - 1] == ":" and colons)
    ]


def _at(text: str, body: Span, *, headed: bool = False) -> tuple[str, int]:
    """Return the places of the dateline a paragraph begins with, and where it ends."""
    found = dateline(text, body)
    if found is None:
        return "", 0
    where = found.name
    if found.loud or headed:
        return where, found.end
    printed = found.mark != "." or found.dated  # "Lima. Police" may be a sentence
    known = not where.lower().startswith("the ") and _known(where)
    return (where, found.end) if printed and known else ("", 0)


def _line(text: str, body: Span) -> tuple[str, int]:
    """Return the place of a dateline with a line of its own, as read-outs have it, and where that ends: "Oslo, 5 May 2019"."""
    found = _DATED_LINE.fullmatch(text, body.start, body.end)
    return (found["place"], body.end) if found is not None and _known(found["place"]) else ("", 0)


def _known(where: str) -> bool:
    return all(city(name.strip()) for name in where.split("/"))


def site(where: str, named: Sequence[str], known: Known, behind: str = "") -> tuple[str, ...]:
    """Return the countries that the places of a dateline lie in, one each; of several of a name, one that is named.

    `named` are the codes of the countries the document names, the commonest first; `behind` is what else the
    dateline says: "TUZLA, Bosnia".
    """
    if "/" not in where and (told := _land(behind, known)):
        return (told,)
    found = (_country(name.strip(" .,"), named, known) for name in where.split("/"))
    return tuple(dict.fromkeys(c for c in found if c))


def _land(behind: str, known: Known) -> str:
    """Return the country of a state or region that stands behind a town: ", Bosnia", ", Ont."."""
    for hit in known.names.find(behind):
        if (reading := next((r for r in hit.readings if r.kind in ("state", "region")), None)) is not None:
            return reading.country
    name = behind.strip(" ,-–—(")
    return next(
        (e.where.country for n in (name, name.rstrip(".")) for e in entries(n) if e.kind == "unit"), ""
    )


def _country(name: str, named: Sequence[str], known: Known) -> str:
    for hit in known.names.find(name.title()):
        for reading in hit.readings:
            if reading.kind in ("capital", "state", "adjective"):
                return reading.country
    able = [e.where.country for e in entries(name.partition(",")[0])]
    sole = able[0] if len(set(able)) == 1 else ""
    return next((c for c in named if c in able), sole) or city(name)


def local(where: str) -> bool:
    """Say whether a dateline is no town where other states meet or papers write of others."""
    name = where.partition(",")[0].strip(" .").lower()
    return name != "" and "/" not in name and name not in english()["meeting_towns"] | english()["news_hubs"]


def seat(where: str, known: Known) -> bool:
    """Say whether a dateline is such a town and a capital."""
    hits = known.names.find(where.partition(",")[0].strip(" .").title())
    return local(where) and any(r.kind == "capital" for hit in hits for r in hit.readings[:1])


def mark(drafts: Sequence[Draft], ends: int, start: Sequence[int]) -> None:
    """Read the place in a dateline that ends at a code point as where, not who."""
    for draft in drafts:
        if start[draft.last - 1] >= ends:
            break
        if draft.shape in ("capital", "state", "unknown") and draft.countries:
            draft.sector, draft.entity = (), draft.country
            draft.rule = "who.dateline + place"
        elif draft.shape == "body":  # the agency
            draft.rule = "who.dateline + place"
