"""Pronouns, where one antecedent is safe; no answer is better than a wrong one."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.dummies import empty, matter
from verbale.read.who.gender import agrees, woman
from verbale.read.who.groups import partner
from verbale.read.who.scene import Scene
from verbale.read.who.spoken import said_of, speaker, speakers
from verbale.read.who.view import english

_PERSONS = ("person", "office")
_THINGS = ("state", "capital", "body")
_REACH = 2  # sentences back


def pronoun(draft: Draft, scene: Scene) -> None:
    """Find what a pronoun stands for; leave it open when two would do."""
    kind = english()["pronouns"][draft.noun]
    if kind == "you":
        found = _addressee(draft, scene)
        if found is not None:
            _stand(draft, found, "addressee", as_state=False)
        return
    if kind in ("we", "i"):
        found = speaker(draft, scene)
        if found is not None:
            _stand(draft, found, "speaker", as_state=kind == "we")
        return
    if kind == "it" and (empty(draft, scene) or matter(draft, scene)):
        return
    if kind == "they":
        _they(draft, scene)
        return
    shapes = _PERSONS if kind == "he" else _THINGS
    found = antecedent(draft, scene, shapes)
    if draft.noun in ("she", "her", "hers") and (found is None or not woman(found)):
        found = _only_woman(draft, scene) or found
    if found is not None:
        _stand(draft, found, "pronoun", as_state=False)


def antecedent(draft: Draft, scene: Scene, shapes: tuple[str, ...]) -> Draft | None:
    """Return the one party of the given shapes that a word before can mean, subjects first."""
    speaking = (
        speakers(draft, scene) if "person" in shapes else frozenset[str]()
    )  # who speaks of somebody else
    told = _above(draft, scene, shapes) or (said_of(draft, scene) if "person" in shapes else None)
    if told is not None and agrees(draft.noun, told):
        return told if told.countries else None  # whom the end of the document may tell
    if "body" in shapes and _own_unknown(draft, scene):
        return None
    fellows: set[tuple[str, str]] = set()
    for n, members in enumerate(scene.before(draft, _REACH)):
        if n == 0:
            fellows = {_who(x) for x in members if _rival(draft, x, scene)}
        able = [x for x in members if _able(x, shapes) and _who(x) not in fellows and agrees(draft.noun, x)]
        able = [x for x in able if not _seized(draft, x, scene)]
        if speaking:
            able = [x for x in able if x.person.rpartition(" ")[2] not in speaking]
        subjects = [x for x in able if scene.subject(x)]
        if n and (main := [x for x in subjects if _main(x, scene, told="person" not in shapes)]):
            return main[0] if len({_who(x) for x in main}) == 1 else None
        known = subjects or able
        if not known:
            continue
        if len({_who(x) for x in known}) == 1 or (n == 0 and subjects):
            return known[-1]
        return known[-1] if subjects and len({_who(x) for x in subjects}) == 1 else None
    return _only_one(draft, scene, shapes, speaking)


def _only_one(draft: Draft, scene: Scene, shapes: tuple[str, ...], speaking: frozenset[str]) -> Draft | None:
    """Return the only person named so far, however long ago: whom else would "him" mean?"""
    if "person" not in shapes:
        return None
    found: Draft | None = None
    name = ""
    for other in scene.drafts:
        if other.head >= draft.head:
            break
        if other.shape != "person" or not other.person or not agrees(draft.noun, other):
            continue
        if other.person.rpartition(" ")[2] in speaking:
            continue
        if name not in ("", other.person):
            return None
        name = other.person
        if other.countries and _able(other, shapes) and not _rival(draft, other, scene):
            found = other
    return found


def _own_unknown(draft: Draft, scene: Scene) -> bool:
    """Say whether the subject of the clause that "its" stands in is a name nobody knows: whose else would it be?"""
    tokens = scene.reading.tokens
    verb = draft.head
    for _ in range(8):
        if tokens.pos[verb] in ("VERB", "AUX") or tokens.head[verb] == verb:
            break
        verb = tokens.head[verb]
    own = scene.under(verb, "nsubj", "nsubjpass")
    return any(x.shape == "unknown" and not x.countries and x.head < draft.head for x in own)


def _only_woman(draft: Draft, scene: Scene) -> Draft | None:
    """Return the only woman just named, as far as given names tell; whoever has other names may be a man."""
    women: dict[str, Draft] = {}
    for members in scene.before(draft, _REACH + 1):
        for other in reversed(members):
            if woman(other) and _able(other, _PERSONS) and not _rival(draft, other, scene):
                women.setdefault(other.person, other)
    return next(iter(women.values())) if len(women) == 1 else None


def _above(draft: Draft, scene: Scene, shapes: tuple[str, ...]) -> Draft | None:
    """Return the subject of the clause that the pronoun's own clause is joined to or hangs on."""
    if scene.dep(draft) not in ("nsubj", "nsubjpass"):
        return None
    tokens, verb = scene.reading.tokens, scene.verb(draft)
    for _ in range(6):
        if tokens.dep[verb] not in ("conj", "advcl", "ccomp") or tokens.head[verb] == verb:
            return None
        verb = tokens.head[verb]
        for child in tokens.children[verb]:
            if tokens.dep[child] in ("nsubj", "nsubjpass") and child < draft.head:
                other = scene.by_head.get(child)
                fits = other is not None and _able(other, shapes) and agrees(draft.noun, other)
                return other if fits else None
    return None


def _main(draft: Draft, scene: Scene, *, told: bool) -> bool:
    """Say whether a phrase is the subject of its sentence's main clause, or of one joined to it.

    With `told`, the main clause of "Mali agreed, the radio said" is what is told.
    """
    tokens = scene.reading.tokens
    verb = scene.top(scene.verb(draft))
    if tokens.dep[verb] == "ROOT":
        before = any(tokens.dep[c] == "ccomp" for c in tokens.children[verb] if c < draft.head)
        return not (told and before)
    head = tokens.head[verb]
    return told and tokens.dep[verb] == "ccomp" and tokens.dep[head] == "ROOT" and verb < head


def _able(draft: Draft, shapes: tuple[str, ...]) -> bool:
    singular = not draft.plural and len(draft.countries) <= 1
    if draft.rule.endswith("place") and draft.shape != "state":
        return False  # "in Vienna" is where, not who
    unit = draft.noun.rpartition(" ")[2] in english()["headed"] and not (draft.office or draft.person)
    told = (draft.institution or unit) and bool(draft.countries)  # "the Angolan mission kept its troops"
    body = draft.shape == "role" and (draft.entity != "" or told) and "body" in shapes
    body = body or (
        draft.shape == "unknown" and bool(draft.countries) and not draft.person and "body" in shapes
    )
    person = draft.shape == "role" and not (draft.entity or told) and "person" in shapes and draft.countries
    known = bool(draft.countries) or bool(draft.person)
    return singular and known and (draft.shape in shapes or body or bool(person) or _resolved(draft, shapes))


def _resolved(draft: Draft, shapes: tuple[str, ...]) -> bool:
    return (
        draft.shape == "pronoun"
        and bool(draft.countries)
        and (bool(draft.person or draft.office) == ("person" in shapes))
    )


def _who(draft: Draft) -> tuple[str, str]:
    return draft.country, draft.person or draft.office


def _rival(draft: Draft, other: Draft, scene: Scene) -> bool:
    """Say whether a phrase is the pronoun's own fellow in the clause: "Kerry met him" is not Kerry."""
    dep = scene.dep(draft)
    if dep == "poss":
        return False
    verb = scene.verb(draft)
    if draft.noun in ("him", "them", "her") and dep == "nsubj":  # "holding him responsible"
        verb = scene.reading.tokens.head[verb]
    if (
        _clause(scene, verb) == scene.verb(other)
        and scene.subject(other)
        and (dep != "nsubj" or verb != scene.verb(draft))
    ):
        return True
    return scene.verb(draft) == scene.verb(other) or (
        dep in ("dobj", "pobj")
        and scene.subject(other)
        and (scene.reading.tokens.head[scene.verb(draft)] == scene.verb(other))
    )


def _seized(draft: Draft, other: Draft, scene: Scene) -> bool:
    """Say whether somebody does to the pronoun's man what nobody does to his own: "police arrested its leader"."""
    tokens = scene.reading.tokens
    whom = tokens.head[draft.head]
    if tokens.dep[whom] in ("compound", "npadvmod", "amod"):
        whom = tokens.head[whom]  # "its secretary-general"
    own = tokens.text[draft.head + 1 : draft.head + 2] == ("own",)
    seized = (
        tokens.dep[whom] in ("dobj", "oprd") and tokens.lemma[tokens.head[whom]] in english()["crowd_suffers"]
    )
    return seized and not own and scene.subject(other) and scene.verb(other) == tokens.head[whom]


def _clause(scene: Scene, verb: int) -> int:
    """Return the verb whose subject acts in a clause without one of its own: "..., holding him responsible"."""
    tokens = scene.reading.tokens
    for _ in range(6):
        if tokens.has(verb, "nsubj", "nsubjpass") or tokens.dep[verb] not in (
            "advcl",
            "xcomp",
            "pcomp",
            "prep",
            "conj",
        ):
            break
        verb = tokens.head[verb]
    return verb


def _they(draft: Draft, scene: Scene) -> None:
    for members in scene.before(draft, 1):
        for other in reversed(members):
            if other.others and other.shape in ("group", "pronoun"):
                draft.others = other.others
                draft.evidence.append((other.first, other.last))
                draft.set(d.GUESSED, "pronoun")
                return
        subjects = [x for x in members if x.countries and scene.subject(x)]
        main = [x for x in subjects if _main(x, scene, told=True)]
        joined = _joined(main, scene) if len(main) > 1 else _joined(subjects, scene)
        if len(main) == 1 and not main[0].plural and (met := partner(main[0], members, scene)):
            joined = [main[0], met]
        if len(joined) > 1:
            draft.others = joined
            draft.evidence += [(x.first, x.last) for x in joined]
            draft.set(d.GUESSED, "pronoun")
            return
        many = [x for x in members if x.plural and x.countries and scene.subject(x) and x.shape != "thing"]
        if len(many) == 1:
            _stand(draft, many[0], "pronoun", as_state=False)
            return
        if not many and (only := _only_ones(draft, members, scene)) is not None:
            _stand(draft, only, "pronoun", as_state=False)
            return
        if many or joined:
            return


def _only_ones(draft: Draft, members: list[Draft], scene: Scene) -> Draft | None:
    """Return the only people of a sentence that are several, else the only body in it: "told workers, and they"."""
    able = [x for x in members if x.shape not in ("thing", "pronoun", "group")]
    many = [x for x in able if x.plural]
    if not many and scene.sentence(draft.head) != scene.sentence(members[0].head if members else 0):
        many = [x for x in able if x.shape == "body" and scene.subject(x)]
    one = many[0] if len(many) == 1 else None
    return one if one is not None and len(one.countries) == 1 and not _rival(draft, one, scene) else None


def _joined(subjects: list[Draft], scene: Scene) -> list[Draft]:
    tops = {scene.top(x.head) for x in subjects}
    return [x for x in subjects if x.shape != "thing"] if len(tops) == 1 else []


def _addressee(draft: Draft, scene: Scene) -> Draft | None:
    """Return who is told what stands in quotation marks: "You must go," Holm told Bakke."""
    if not scene.quoted(draft.head):
        return None
    tokens = scene.reading.tokens
    for other in scene.by_sentence[scene.sentence(draft.head)]:
        top = scene.top(other.head)
        told = tokens.dep[top] in ("dobj", "dative") and tokens.lemma[tokens.head[top]] in (
            "tell",
            "ask",
            "warn",
        )
        if told and _open(other) and english()["pronouns"][other.noun] != "you":  # else it asks itself
            pronoun(other, scene)
        if told and len(other.countries) == 1 and not scene.quoted(other.head):
            return other
    return None


def _open(draft: Draft) -> bool:
    return draft.shape == "pronoun" and not draft.countries


def _stand(draft: Draft, found: Draft, rule: str, *, as_state: bool) -> None:
    draft.countries, draft.sector, draft.entity = found.countries, found.sector, found.entity
    draft.others = found.others
    if not as_state:
        draft.person, draft.office, draft.gone, draft.single = (
            found.person,
            found.office,
            found.gone,
            found.single,
        )
    elif found.sector[:1] == ("GOV",):
        draft.entity = f"{found.country}.GOV"
    draft.plural = draft.plural or found.plural
    draft.evidence.append((found.first, found.last))
    draft.set(min(d.GUESSED, found.confidence), rule)
