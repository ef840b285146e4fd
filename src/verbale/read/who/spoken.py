"""Who speaks where something is quoted."""

from __future__ import annotations

from verbale.read.who.draft import FOCUS, NOT_STATES, Draft
from verbale.read.who.scene import Scene
from verbale.read.who.view import english

_CLAUSES = 6  # words to climb from a phrase to the verb of saying above it


def speaker(draft: Draft, scene: Scene) -> Draft | None:
    """Return who speaks where "we" is printed: the subject of a verb of saying in or next to the sentence."""
    if not scene.quoted(draft.head):
        return None
    here = scene.sentence(draft.head)
    sentences = scene.reading.sentences
    for n in (here, here - 1, here + 1):
        if not 0 <= n < len(sentences) or sentences[n].paragraph != sentences[here].paragraph:
            continue
        said = [x for x in scene.by_sentence[n] if _says(x, scene)]
        if not said and n == here and _somebody_says(n, scene):
            return None
        if said:
            return said[-1] if said[-1].countries else None
    return None


def _somebody_says(n: int, scene: Scene) -> bool:
    """Say whether a sentence has a speaker nothing is known of: "grumbled a deputy"."""
    tokens, sentence = scene.reading.tokens, scene.reading.sentences[n]
    return any(
        tokens.pos[i] != "PRON" and _speaks(i, scene) and not scene.quoted(i)
        for i in range(sentence.first, sentence.last)
    )


def _speaks(at: int, scene: Scene) -> bool:
    """Say whether a phrase is the subject of a verb of saying, also behind it: '... ," grumbled a deputy'."""
    tokens, top = scene.reading.tokens, scene.top(at)
    verb = tokens.head[top]
    if tokens.lemma[verb] not in english()["saying"]:
        return False
    behind = tokens.dep[top] == "dobj" and verb < top and tokens.text[verb - 1] in ('"', "”", "''")
    return tokens.dep[top] == "nsubj" or behind


def _says(draft: Draft, scene: Scene) -> bool:
    return _speaks(draft.head, scene) and not scene.quoted(draft.head) and draft.shape != "thing"


def speakers(draft: Draft, scene: Scene) -> frozenset[str]:
    """Return the last names of those who say what a pronoun stands in, who therefore are not "he"."""
    if not scene.quoted(draft.head):
        return frozenset()
    said = (x for x in scene.by_sentence[scene.sentence(draft.head)] if _says(x, scene))
    return frozenset(x.person.rpartition(" ")[2] for x in said if x.person)


def teller(draft: Draft, scene: Scene) -> Draft | None:
    """Return the official in whose words a phrase stands: "Minister Holm explained that the cabinet would not"."""
    tokens, at = scene.reading.tokens, draft.head
    for _ in range(_CLAUSES):
        if tokens.head[at] == at:
            return None
        inner, at = tokens.dep[at], tokens.head[at]
        if inner == "ccomp" and tokens.lemma[at] in english()["saying"]:
            return next((x for x in scene.under(at, "nsubj") if _of_a_state(x)), None)
    return None


def _of_a_state(draft: Draft) -> bool:
    own = len(draft.countries) == 1 and draft.country not in NOT_STATES and draft.confidence > FOCUS
    return own and (draft.person != "" or draft.office != "") and draft.sector[:1] in (("GOV",), ("LEG",))


def said_of(draft: Draft, scene: Scene) -> Draft | None:
    """Return of whom something is said: '"She is wrong," Holm said of the minister'."""
    tokens = scene.reading.tokens
    if not scene.quoted(draft.head):
        return None
    for other in scene.by_sentence[scene.sentence(draft.head)]:
        of = tokens.head[other.head]
        said = tokens.text[of] in ("of", "about") and tokens.lemma[tokens.head[of]] in english()["saying"]
        if said and len(other.countries) == 1 and not scene.quoted(other.head):
            return other
    return _principal(draft, scene)


def _principal(draft: Draft, scene: Scene) -> Draft | None:
    """Return whose man speaks, of whom he mostly speaks: '"He is safe," an aide to the minister said'."""
    for other in scene.by_sentence[scene.sentence(draft.head)]:
        noun = (other.noun or other.office).rpartition(" ")[2]
        if noun not in english()["staff"] or not _says(other, scene):
            continue
        whose = next(scene.led_to(other.head, "to", "of", "for"), None) or next(
            scene.under(other.head, "poss"), None
        )
        if whose is not None and whose.shape in ("person", "office", "pronoun") and not whose.plural:
            return whose
    return None


def comrade(draft: Draft, scene: Scene) -> Draft | None:
    """Return the foreign soldier who spoke in the sentence before: "A French officer said so. “Yes,” Colonel Aubry said"."""
    if not draft.person or draft.sector != ("MIL",) or not _says(draft, scene):
        return None
    told = [x for x in scene.by_sentence[scene.sentence(draft.head) - 1] if _says(x, scene)]
    same = [x for x in told if len(x.countries) == 1 and (x.sector == draft.sector or x.noun == "officer")]
    return same[-1] if same and same[-1].country not in (scene.site, scene.home) else None


def serves(draft: Draft, own: Draft) -> bool:
    """Say whether somebody of a known nation speaks for a body of none: "its mission chief, a Swiss doctor"."""
    nation = draft.office != "" and draft.country not in NOT_STATES
    return nation and own.country in NOT_STATES and not own.person
