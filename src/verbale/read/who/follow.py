"""Inside a document: what a surname, "the minister", "the North" or "both sides" goes back to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from verbale.read.who import draft as d
from verbale.read.who.again import group_of
from verbale.read.who.clauses import one_of, relatives
from verbale.read.who.dateline import Piece
from verbale.read.who.deeds import appointed, companions, countrymen, fellows, on_behalf, within
from verbale.read.who.described import described
from verbale.read.who.draft import Draft
from verbale.read.who.epithet import epithet, regional
from verbale.read.who.facing import colleague, counterpart, opposed
from verbale.read.who.governments import leave_place
from verbale.read.who.groups import group, is_group, together
from verbale.read.who.here import right_town
from verbale.read.who.homely import homely
from verbale.read.who.kin import another_state
from verbale.read.who.open import open_scene
from verbale.read.who.owner import american, owned, owner
from verbale.read.who.people import People
from verbale.read.who.peoples import people_of
from verbale.read.who.persons import alike, full_name, look_up, of_surname, other_name, without_epithets
from verbale.read.who.place import american_places, mark_places
from verbale.read.who.possessor import possessor, told_behind
from verbale.read.who.posts import bare, named_again, post_alone, same_office
from verbale.read.who.presumed import presumed
from verbale.read.who.pronouns import pronoun
from verbale.read.who.scene import Scene
from verbale.read.who.setting import setting
from verbale.read.who.shared import shared
from verbale.read.who.short import abbreviated, league, short
from verbale.read.who.sides import sides
from verbale.read.who.staff import inspector, of_embassy, officer, presided
from verbale.read.who.tails import by_tail, joint, member, owner_behind, sent
from verbale.read.who.view import View, english
from verbale.read.who.world import council, courts
from verbale.types import Reading

_Step = Callable[[Draft, Scene], bool]  # says whether it told what a draft is

# Each of a row is asked only of a draft whose country nobody told, and only when those before it told nothing.
_CALLED: tuple[_Step, ...] = (regional, epithet, opposed, league, together)  # by what it is called
_AGAIN: tuple[_Step, ...] = (short, abbreviated, council)  # whom the text named before
_BESIDE: tuple[_Step, ...] = (of_embassy, named_again, people_of, on_behalf, countrymen, sent, companions)
_AT_LAST: tuple[_Step, ...] = (  # once the whole text was looked at: what is done, then where
    sent,
    fellows,
    inspector,
    told_behind,
    homely,
    within,
    presumed,
)


def follow(drafts: list[Draft], reading: Reading, view: View, pieces: Sequence[Piece]) -> None:
    """Resolve what needs the rest of the document, in place; `pieces` are the pieces of news it strings together."""
    sides(drafts, reading, view)
    mark_places(drafts, reading.tokens, view)
    american_places(drafts, view)
    without_epithets(drafts)
    courts(drafts, view)
    unqualified = {x.head for x in drafts if _unqualified(x, view)}
    for draft in drafts:
        look_up(draft, view, reading.document.published)
    people = People()
    begin = [start for _, _, start in pieces]
    by_piece: list[list[Draft]] = [[] for _ in pieces]
    for draft in drafts:
        by_piece[bisect_right(begin, view.start[draft.first]) - 1].append(draft)
    for (where, ends, _), own in zip(pieces, by_piece, strict=True):
        officials = [x for x in own if x.head in unqualified]
        scene = open_scene(reading, view, own, officials, (where, ends))
        scene.people = people
        _piece(scene)
    alike(drafts)


def _unqualified(draft: Draft, view: View) -> bool:
    """Say whether a phrase is a title with a name and no country: "Foreign Minister Han Dong-wook"."""
    titled = draft.shape == "person" and draft.office != "" and not draft.countries
    return titled and view.capital(draft.first) and view.text[draft.first] not in draft.person


def _piece(scene: Scene) -> None:
    """Resolve what one piece of news tells of itself; who was named in those before is known."""
    drafts = scene.drafts
    shared(scene)
    for draft in drafts:
        right_town(draft, scene)
        another_state(draft, scene)
    for draft in drafts:
        named = draft.person and (draft.countries or (draft.shape == "person" and full_name(draft.person)))
        if named:
            scene.people.add(draft)
    for draft in drafts:
        _first(draft, scene)
    for draft in drafts:
        if not draft.others and is_group(draft, scene):
            group(draft, scene)  # whose members stand behind it
    relatives(drafts, scene.reading.tokens)  # again, with what is known now: "who chairs the council"
    for draft in drafts:
        _last(draft, scene)
    for draft in drafts:
        if not draft.countries and by_tail(draft, scene):  # whose owner behind it the setting told
            _presided(draft, scene)
    one_of(drafts, scene.reading.tokens)  # whose fellows the setting told


def _told(steps: Sequence[_Step], draft: Draft, scene: Scene) -> bool:
    if draft.countries:
        return False
    for step in steps:  # noqa: SIM110 -- asked of every draft in turn, and a generator takes twice the time
        if step(draft, scene):
            return True
    return False


def _first(draft: Draft, scene: Scene) -> None:
    """Learn what the text before tells, in text order."""
    if draft.shape == "pronoun":
        pronoun(draft, scene)
    elif draft.noun == "counterpart" or draft.office == "counterpart" or colleague(draft, scene):
        counterpart(draft, scene)
    elif _told(_CALLED, draft, scene):
        return
    elif is_group(draft, scene):
        group(draft, scene)
    elif not (_told(_AGAIN, draft, scene) or other_name(draft, scene) or described(draft, scene)):
        leave_place(draft, scene)
        if not _told(_BESIDE, draft, scene):
            _by_rest(draft, scene)


def _by_rest(draft: Draft, scene: Scene) -> None:
    """Ask what a surname, a title or the setting tells."""
    if draft.person:
        of_surname(draft, scene)
    elif post_alone(draft, scene) or (
        bare(draft, scene) and (draft.office in english()["same_post"] or draft.sector == ("MIL",))
    ):
        same_office(draft, scene)  # "the minister" rather than the land its sentence speaks of
    if not draft.countries and draft.shape == "unknown":
        american(draft, scene)
    elif not draft.countries and draft.shape in ("office", "role", "person"):
        owner(draft, scene)
    setting(draft, scene)
    post = draft.single or (draft.office in english()["same_post"] and draft.confidence < d.LIKELY)
    if draft.shape == "office" and draft.definite and post and not draft.person:
        same_office(draft, scene)


def _last(draft: Draft, scene: Scene) -> None:
    """Learn what only a document as it is now can tell."""
    if draft.shape == "pronoun" and not draft.countries and not draft.others:
        if scene.late or scene.quoted(draft.head):
            pronoun(draft, scene)  # whose speaker stands behind it, or whom only the setting told
        return
    scene.late |= by_tail(draft, scene)
    member(draft, scene)
    if draft.plural and draft.shape in ("office", "role") and (own := possessor(draft, scene)):
        joint(draft, own, scene)
    scene.late |= owned(draft, scene) or _told(_AT_LAST, draft, scene)
    _presided(draft, scene)
    officer(draft, scene)
    group_of(draft, scene)
    appointed(draft, scene)


def _presided(draft: Draft, scene: Scene) -> None:
    if draft.office == "chief of staff" or (draft.office or draft.noun) in english()["presiding"]:
        presided(draft, possessor(draft, scene) or owner_behind(draft, scene), scene)
