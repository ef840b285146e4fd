"""A piece of news before anybody in it is looked for elsewhere: where it was written, and whose news it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verbale.read.who.dateline import local, mark, seat, site
from verbale.read.who.draft import NOT_STATES, Draft
from verbale.read.who.fold import key
from verbale.read.who.home import acts, focus, home, named
from verbale.read.who.scene import LONG, Scene
from verbale.read.who.view import View, english
from verbale.types import Reading

_GROUND = 2  # how much more often than any other the state of a text without a dateline is named
_OWN = (("GOV",), ("LEG",), ("JUD",), ("COP",), ("OPP",))
_CROWD = (("CVL",), ("REL",), ("LAB",), ("AGR",), ("EDU",), ("MED",), ("MIL",))


def open_scene(
    reading: Reading, view: View, drafts: list[Draft], unqualified: list[Draft], dateline: tuple[str, int]
) -> Scene:
    """Return a piece of news with the country it speaks from, after its dateline is taken out of what acts."""
    document = reading.document
    where, ends = dateline
    mark(drafts, ends, view.start)
    behind = document.text[:ends].rpartition(where)[2] if where else ""
    sites = site(where, named(drafts), view.known, behind) if where else ()
    if key(where.partition(",")[0]) in english()["meeting_towns"]:
        sites = tuple(c for c in sites if acts(c, drafts))  # where talks are held and leagues have their seat
    states = (x for x in drafts if x.shape in ("state", "capital", "people"))
    abroad = any(reading.tokens.dep[x.head] in ("nsubj", "nsubjpass") for x in states)
    own_news = _leads(reading, drafts, ends)
    speaks = home(
        document,
        drafts,
        unqualified,
        view.known,
        sites,
        abroad=abroad and not own_news,
        seat=seat(where, view.known),
        local=local(where) or own_news,
    )
    own = speaks if speaks in sites or len(sites) != 1 else sites[0]
    told = where or document.outlet or document.agency or len(reading.sentences) < LONG
    ground = "" if told else _ground(drafts)
    if ground and speaks in ("", ground):
        return Scene(reading, view, drafts, ground, focus(drafts), ground, ground=True)
    return Scene(reading, view, drafts, speaks, focus(drafts), own if own in sites else "")


def _ground(drafts: Sequence[Draft]) -> str:
    """Return the state that a text without a dateline takes for granted: the one that it names far more than any other."""
    told = Counter(c for x in drafts for c in x.countries if c not in NOT_STATES)
    country, times = next(iter(told.most_common(1)), ("", 0))
    others = max((n for c, n in told.items() if c != country), default=0)
    return country if times >= _GROUND * max(1, others) else ""


def _leads(reading: Reading, drafts: Sequence[Draft], ends: int) -> bool:
    """Say whether the first to act is an institution, an official or a crowd whose country the text takes for granted."""
    tokens = reading.tokens
    able = (
        x for x in drafts if tokens.start[x.first] >= ends and tokens.dep[x.head] in ("nsubj", "nsubjpass")
    )
    first = next(able, None)
    if first is None or first.countries or first.elsewhere or (first.person and not first.definite):
        return False
    if first.plural:
        own = first.shape == "role" and first.sector[:1] in (*_OWN, *_CROWD)
        return own and first.noun not in english()["travellers"] | english()["abroad"] | english()["anywhere"]
    if first.sector[:1] not in _OWN:
        return False
    if tokens.pos[first.head] == "PRON" or first.noun in english()["abroad"]:
        return False
    noun = (first.office or first.noun).removeprefix("acting ").removeprefix("deputy ")
    told = noun in english()["ours"] or noun.rpartition(" ")[2] in english()["ours"] or first.institution
    return told and (first.definite or bool(first.office))
