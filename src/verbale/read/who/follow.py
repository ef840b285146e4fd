"""Inside a document: what a surname, "the minister", "the North" or "both sides" goes back to."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.read.who import draft as d
from verbale.read.who.again import group_of
from verbale.read.who.apposition import alike
from verbale.read.who.clauses import one_of, relatives
from verbale.read.who.dateline import Piece
from verbale.read.who.deeds import appointed, companions, countrymen, fellows, on_behalf, within
from verbale.read.who.described import described
from verbale.read.who.draft import Draft
from verbale.read.who.epithet import epithet, regional
from verbale.read.who.facing import colleague, counterpart, opposed
from verbale.read.who.fold import key
from verbale.read.who.governments import leave_place
from verbale.read.who.groups import group, is_group, together
from verbale.read.who.here import as_town, right_town
from verbale.read.who.holders import at_home, find, known_as
from verbale.read.who.homely import homely
from verbale.read.who.kin import another_state
from verbale.read.who.open import open_scene
from verbale.read.who.owner import american, owned, owner
from verbale.read.who.people import People
from verbale.read.who.peoples import people_of
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
from verbale.read.who.titles import words
from verbale.read.who.view import View, english
from verbale.read.who.world import council, courts
from verbale.types import Reading, When

# sectors that somebody's description keeps whatever office he is known for
_FIRM = tuple((s,) for s in ("GOV", "LEG", "OPP", "PTY", "REB", "MIL", "ELI", "SPY", "JUD"))


def follow(drafts: list[Draft], reading: Reading, view: View, pieces: Sequence[Piece]) -> None:
    """Resolve what needs the rest of the document, in place; `pieces` are the pieces of news it strings together."""
    sides(drafts, reading, view)
    mark_places(drafts, reading.tokens, view)
    american_places(drafts, view)
    published = reading.document.published
    _without_epithet(drafts)
    courts(drafts, view)
    unqualified = {x.head for x in drafts if _unqualified(x, view)}
    for draft in drafts:
        title = draft.office if draft.single else ""
        _whole_name(draft, view)
        if " " in draft.person and draft.shape in ("person", "unknown"):
            _holder(draft, view, published)
        draft.office = draft.office or title  # "King Harald", whose reign nobody checked to that day
    people = People()
    starts = [view.start[x.first] for x in drafts]
    for n, (where, ends, start) in enumerate(pieces):
        stop = pieces[n + 1][2] if n + 1 < len(pieces) else len(reading.document.text) + 1
        own = [x for x, at in zip(drafts, starts, strict=True) if start <= at < stop]
        officials = [x for x in own if x.head in unqualified]
        scene = open_scene(reading, view, own, officials, (where, ends))
        _piece(scene, people)
    alike(drafts)


def _piece(scene: Scene, people: People) -> None:
    """Resolve what one piece of news tells of itself; who was named in those before is known."""
    drafts = scene.drafts
    shared(scene)
    for draft in drafts:
        right_town(draft, scene)
        another_state(draft, scene)
    for draft in drafts:
        if (
            draft.person
            and (draft.shape == "person" or draft.countries)
            and (draft.countries or _full(draft.person))
        ):
            people.add(draft)
    for draft in drafts:
        _step(draft, scene, people)
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


def _last(draft: Draft, scene: Scene) -> None:
    """Learn what only a document as it is now can tell."""
    if draft.shape == "pronoun" and not draft.countries and not draft.others:
        if scene.late or scene.quoted(draft.head):
            pronoun(draft, scene)  # whose speaker stands behind it, or whom only the setting told
        return
    scene.late = by_tail(draft, scene) or scene.late
    member(draft, scene)
    if draft.plural and draft.shape in ("office", "role") and (own := possessor(draft, scene)):
        joint(draft, own, scene)
    found = owned(draft, scene) or sent(draft, scene) or fellows(draft, scene) or inspector(draft, scene)
    found = found or told_behind(draft, scene) or homely(draft, scene) or within(draft, scene)
    found = found or presumed(draft, scene)
    scene.late = scene.late or found
    _presided(draft, scene)
    officer(draft, scene)
    group_of(draft, scene)
    appointed(draft, scene)


def _presided(draft: Draft, scene: Scene) -> None:
    if draft.office or draft.noun in english()["presiding"]:
        presided(draft, possessor(draft, scene) or owner_behind(draft, scene), scene)


def _without_epithet(drafts: list[Draft]) -> None:
    """Take away what a headline puts before a name that the text has without it: "Jubilant Jens Holm"."""
    names = {x.person for x in drafts if " " in x.person}
    for draft in drafts:
        rest = draft.person.partition(" ")[2]
        if rest in names and not draft.office:
            draft.person = rest


def _whole_name(draft: Draft, view: View) -> None:
    """Read a title as part of the name somebody known goes by: "Sheikh Hasina"."""
    if draft.shape != "person" or " " in draft.person or draft.last - draft.first != 2 or draft.countries:
        return
    whole = f"{view.text[draft.first]} {view.text[draft.last - 1]}"
    if key(whole) in view.known.held:
        draft.person, draft.office, draft.sector, draft.noun = whole, "", (), ""


def _holder(draft: Draft, view: View, published: When | None) -> None:
    """Look somebody up; what his office tells comes before "the son of a farmer"."""
    if draft.office in words().honorific and not draft.countries:
        _by_rank(draft, view, published)
    firm = draft.office != "" or draft.sector[:1] in _FIRM
    soft, draft.sector = ((), draft.sector) if firm else (draft.sector, ())
    known_as(draft, view.known, published)
    _by_last_names(draft, view, published)
    hit = view.covering[draft.first]
    if not draft.countries and hit is not None and hit.reading("capital") and draft.person.count(" ") > 1:
        whole = draft.person  # "In Santiago Jens Holm said"
        draft.person = whole.partition(" ")[2]
        known_as(draft, view.known, published)
        if not draft.countries:
            draft.person = whole
    draft.sector = draft.sector or soft


def _by_last_names(draft: Draft, view: View, published: When | None) -> None:
    """Look an official up without some of his names, where who is listed so holds just that office then."""
    given, _, rest = draft.person.partition(" ")
    if draft.countries or not draft.office or " " not in rest or published is None:
        return
    for name in (rest, f"{given} {rest.rpartition(' ')[2]}"):  # without the first name, without those between
        held = find(view.known, name, published)
        if any(t.office == draft.office and t.surely(published.start, published.end) for t in held):
            draft.person = name
            known_as(draft, view.known, published)
            return


def _by_rank(draft: Draft, view: View, published: When | None) -> None:
    """Let what somebody is known for come before a form of address: a "Mullah" who leads an armed group."""
    probe = Draft(draft.first, draft.last, draft.head, "person", person=draft.person)
    known_as(probe, view.known, published)
    other = probe.countries and probe.sector and probe.sector != draft.sector
    if other and (probe.office or draft.sector != ("MIL",)):
        draft.office, draft.sector = "", ()


def _full(name: str) -> bool:
    """Say whether a name is more than a family name: "Jens van der Berg", not "Van der Berg"."""
    words = name.split()
    while len(words) > 1 and words[0].lower() in english()["particles"]:
        words = words[1:]
    return len(words) > 1


def _unqualified(draft: Draft, view: View) -> bool:
    """Say whether a phrase is a title with a name and no country: "Foreign Minister Han Dong-wook"."""
    titled = draft.shape == "person" and draft.office != "" and not draft.countries
    return titled and view.capital(draft.first) and view.text[draft.first] not in draft.person


def _step(draft: Draft, scene: Scene, people: People) -> None:
    if draft.shape == "pronoun":
        pronoun(draft, scene)
    elif draft.noun == "counterpart" or draft.office == "counterpart" or colleague(draft, scene):
        counterpart(draft, scene)
    elif _called(draft, scene) or league(draft, scene) or together(draft, scene):
        return
    elif is_group(draft, scene):
        group(draft, scene)
    elif not _named_before(draft, scene, people):
        _by_rest(draft, scene, people)


def _called(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase is a state by what it is called or by whom it faces."""
    return not draft.countries and (regional(draft, scene) or epithet(draft, scene) or opposed(draft, scene))


def _named_before(draft: Draft, scene: Scene, people: People) -> bool:
    return (
        short(draft, scene)
        or abbreviated(draft, scene)
        or council(draft, scene)
        or _other_name(draft, people, scene)
        or described(draft, scene)
    )


def _by_rest(draft: Draft, scene: Scene, people: People) -> None:
    """Ask what a surname, a title or the setting tells."""
    leave_place(draft, scene, people)
    if of_embassy(draft, scene) or named_again(draft, scene):
        return
    if (
        people_of(draft, scene)
        or on_behalf(draft, scene)
        or countrymen(draft, scene)
        or sent(draft, scene)
        or (" " in draft.person and companions(draft, scene))
    ):
        return
    if draft.person:
        _surname(draft, people, scene)
    elif post_alone(draft, scene) or (
        bare(draft, scene) and (draft.office in english()["same_post"] or draft.sector == ("MIL",))
    ):
        same_office(draft, scene)  # "the minister" rather than the land its sentence speaks of
    if not draft.countries and draft.shape == "unknown":
        american(draft, scene)
    elif not draft.countries and draft.shape in ("office", "role", "person"):
        owner(draft, scene, people)
    setting(draft, scene)
    post = draft.single or (draft.office in english()["same_post"] and draft.confidence < d.LIKELY)
    if draft.shape == "office" and draft.definite and post and not draft.person:
        same_office(draft, scene)


# --------------------------------------------------------------------------- persons


def _surname(draft: Draft, people: People, scene: Scene) -> None:
    if draft.countries and draft.office and " " in draft.person:
        return
    known = people.of(draft.person, draft.head)
    if known is not None and not known.countries and known.office == "first lady" and " " not in draft.person:
        known = None  # the surname alone is rather his
    if (known is None or (known is draft and not draft.office)) and draft.shape in ("person", "unknown"):
        known_as(draft, scene.view.known, scene.reading.document.published)
        at_home(draft, scene.view.known, scene.reading.document.published, scene.site)
        if draft.countries:
            return
    if known is None or known is draft:
        if draft.shape == "unknown":
            as_town(draft, scene)
        return
    _no_longer(draft, known)
    clash = draft.countries and known.countries and draft.countries != known.countries
    if clash:
        return
    learnt = not draft.countries
    told = " + apposition" in draft.rule and draft.sector[:1] not in _FIRM  # "Holm, an economist,"
    told = told or known.office.endswith(f" {draft.office}")  # "Minister Holm", who is foreign minister
    if not draft.office or (told and " " not in draft.person and known.office):
        draft.office, draft.sector, draft.gone = known.office, known.sector, known.gone
    draft.shape, draft.person = "person", known.person
    draft.countries = draft.countries or known.countries
    draft.evidence.append((known.first, known.last))
    if draft.countries and learnt:
        draft.set(min(d.FOLLOWED, known.confidence), "surname")


def _no_longer(draft: Draft, known: Draft) -> None:
    """Let what somebody is come before what he was: "Holm, a former executive of a Polish firm"."""
    if draft.gone and known.office and not known.gone and " " not in draft.person:
        draft.countries, draft.office, draft.gone = (), "", False


def _other_name(draft: Draft, people: People, scene: Scene) -> bool:
    """Read "King" as the Mr. King named before, and "Jordan" as the Jim Jordan of a text without the state."""
    view = scene.view
    bare = draft.last - draft.first == 1 and view.pos[draft.first] == "PROPN" and view.capital(draft.first)
    title = draft.shape == "office" and not draft.countries
    place = draft.shape in ("state", "capital")
    named = people.of(view.text[draft.first], draft.head) if bare and (title or place) else None
    if named is None or " " not in named.person or named.person.split()[-1] != view.text[draft.first]:
        return False
    if place and _acts_else(draft, scene):
        return False
    draft.shape, draft.person, draft.countries = "person", named.person, named.countries
    draft.office, draft.sector, draft.single = named.office, named.sector, named.single
    draft.entity = ""
    draft.evidence.append((named.first, named.last))
    draft.set(min(d.FOLLOWED, named.confidence), "surname")
    return True


def _acts_else(draft: Draft, scene: Scene) -> bool:
    """Say whether a document names a country in other words too: "Jordanian"."""
    word = scene.view.text[draft.first]
    return any(
        draft.country in x.countries and not x.person and word not in scene.view.text[x.first : x.last]
        for x in scene.drafts
    )
