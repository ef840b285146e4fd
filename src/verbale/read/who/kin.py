"""Others of the same kind in a document: who holds an office like it, which institution bears the same name."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import ABOVE_STATES, Draft
from verbale.read.who.fold import key
from verbale.read.who.here import arrives
from verbale.read.who.home import acts
from verbale.read.who.scene import Scene
from verbale.read.who.titles import family, words
from verbale.read.who.view import english

_ARMED = frozenset({"COP", "MIL", "REB", "PRM", "UAF", "SPY", "CRM"})


def same_family(draft: Draft, scene: Scene) -> Draft | None:
    """Return whoever holds an office of the same kind in this document: the nearest before, else after."""
    wanted, having = family(draft.office), words().held_in.get(draft.office)
    able = [x for x in scene.families.get(wanted, ()) if _of_family(x, wanted) and not _beside(x, draft)]
    able = able if having is None else [x for x in able if x.country in having]
    before = [x for x in able if x.head < draft.head]
    certain = {x.country for x in able}
    if scene.home in certain:
        return next(x for x in able if x.country == scene.home)
    if before:
        return before[-1]
    return able[0] if len(certain) == 1 else None


def _of_family(draft: Draft, wanted: str) -> bool:
    return (
        len(draft.countries) == 1
        and draft.noun not in english()["colleagues"]
        and draft.confidence >= d.GUESSED
        and wanted != ""
        and family(draft.office or draft.seat) == wanted
    )


def _beside(other: Draft, draft: Draft) -> bool:
    """Say whether two phrases cannot tell each other's state: one phrase, or two people of whom a state has one at a time."""
    two = other.person != "" and draft.person not in ("", other.person)
    sole = other.office == draft.office and other.single and draft.single and not (other.gone or draft.gone)
    return other is draft or (two and sole)


def another_state(draft: Draft, scene: Scene) -> bool:
    """Give an official with a title that mostly one state has to the state that a text without that one is written in.

    "COLOMBO - Treasury Secretary Holm": titles.yaml says American, which nothing else here is. Say whether it did.
    """
    mostly = english()["mostly_of"].get(draft.office)
    home = scene.home if scene.home == scene.site else ""
    if mostly is None or draft.countries != (mostly,) or home in ("", mostly) or draft.evidence:
        return False
    told = any(h.reading("state", "adjective", "capital") for h in scene.view.within(draft.first, draft.last))
    others = [x for x in scene.drafts if x.office != draft.office]
    held = scene.view.known.held.get(key(draft.person), ())
    known = any(t.country == mostly for t in held)
    if told or known or acts(mostly, others) or arrives(draft, scene):
        return False
    draft.countries = (home,)
    draft.set(d.GUESSED, "home")
    return True


def introduced(draft: Draft, scene: Scene) -> Draft | None:
    """Return the ambassador or embassy mentioned before without a name, when all mentioned are of one country."""
    if draft.office not in ("ambassador", "envoy"):
        return None
    able = [
        x
        for x in scene.drafts
        if x.head < draft.head
        and not x.person
        and not x.plural
        and len(x.countries) == 1
        and x.country not in ABOVE_STATES
        and (
            x.office.partition(" to ")[0].rpartition(" ")[2] in ("ambassador", "envoy")
            or x.noun in ("embassy", "high commission")
            or (x.shape == "thing" and "embassy" in scene.view.small[x.first : x.last])
        )
    ]
    return able[0] if len({x.country for x in able}) == 1 else None


def same_role(draft: Draft, scene: Scene) -> Draft | None:
    """Return the institution of the same name that was printed last with its country."""
    last = draft.noun.rpartition(" ")[2]
    for members in scene.before(draft, 12):
        for other in reversed(members):
            same = other.noun.rpartition(" ")[2] == last or (
                last == "ministry" and other.office.endswith("ministry")
            )
            if same and len(other.countries) == 1 and other.shape == "role" and other.confidence >= d.GUESSED:
                if last == "ministry" and not draft.office:
                    draft.office = other.office
                return other
    return None


def consort(draft: Draft, of: Draft | None) -> None:
    """Read "the president's wife" as the first lady, other kin of who rules as of the elite, a chairman like his body."""
    if of is not None and draft.noun in english()["his_men"] and of.main_sector in _ARMED:
        draft.sector = of.sector  # "her men" of a police chief
    if of is not None and draft.office and not draft.sector and of.shape in ("body", "pronoun"):
        draft.sector = of.sector
    if of is None or draft.noun not in english()["family"] or draft.plural or not of.single:
        return
    if of.office in english()["rulers"]:
        draft.sector = ("ELI",)
        if draft.noun == "wife":
            draft.office = draft.office or "first lady"
