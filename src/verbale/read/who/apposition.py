"""Two noun phrases for one party: "Daniel Kritz, assistant US secretary of state"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verbale.read.who.draft import LIKELY, Draft
from verbale.read.who.fold import key
from verbale.read.who.share import share
from verbale.read.who.titles import words
from verbale.types import Tokens

_CHARGED = ("of", "for", "to", "in", "at", "on")  # between a title and what it is charged with
_ENDS = frozenset({",", ";", ".", "!", "?"})  # behind which no name is in apposition to what stands before
_PARTS = _ENDS - {","}  # what no apposition reaches across
_TELLING = ("person", "office", "role", "body", "unknown", "thing")


def join(drafts: list[Draft], tokens: Tokens) -> None:
    """Let phrases in apposition tell each other what each knows alone."""
    for title, place, name in zip(drafts, drafts[1:], drafts[2:], strict=False):
        if _across(title, place, name, tokens):
            share(title, name)
    for title, name in pairwise(drafts):
        if _behind_charge(title, name, tokens):
            name.person = name.person or _printed(name, tokens)
            share(title, name)
        elif _cut_off(title, name, tokens):
            share(title, name)
        elif _both(title, name, tokens):
            name.person = title.person
            name.learn(title, title.confidence, "title + apposition")
        elif _runs_on(title, name, tokens):
            _run_on(title, name, tokens)
    _parsed(drafts, tokens)


def _parsed(drafts: list[Draft], tokens: Tokens) -> None:
    """Let phrases that the parse puts in apposition share what they know."""
    by_head = {draft.head: draft for draft in drafts}
    for draft in drafts:
        if tokens.dep[draft.head] in ("appos", "npadvmod"):
            title = _title_before(draft, drafts, tokens)
            if title is not None or not _speaks(draft, tokens):
                _behind(draft, by_head.get(tokens.head[draft.head]), title, tokens)


def _speaks(draft: Draft, tokens: Tokens) -> bool:
    """Say whether what the parse puts in apposition is whose verb follows: "It sank off Lima, the mayor of Callao said"."""
    end = tokens.subtree(draft.head)[-1] + 1
    verb = tokens.tag[end : end + 1] in (("VBD",), ("VBZ",)) and not tokens.has(end, "nsubj", "nsubjpass")
    return verb and tokens.dep[draft.head] == "appos" and tokens.dep[end] == "ROOT"


def _behind(draft: Draft, other: Draft | None, title: Draft | None, tokens: Tokens) -> None:
    """Let a phrase share what it knows with the title before it, else with what it stands behind."""
    if title is not None:
        share(title, draft)
    elif (
        other is not None
        and _fits(other, draft)
        and not (_apart(other, draft, tokens) or _listed(other, draft, tokens))
    ):
        share(other, draft)
    elif other is not None and not other.countries:
        _told(other, draft)


def _apart(one: Draft, two: Draft, tokens: Tokens) -> bool:
    """Say whether a mark stands between two phrases that parts clauses: "Holm spoke; the Polish envoy, Bakke, left"."""
    first, second = (one, two) if one.first < two.first else (two, one)
    return not _PARTS.isdisjoint(tokens.text[first.last : second.first])


def _listed(one: Draft, two: Draft, tokens: Tokens) -> bool:
    """Say whether two plurals only stand in a list that the parse takes for an apposition: "bishops, farmers and a choir"."""
    joined = any(tokens.dep[c] == "conj" for c in tokens.children[two.head])
    return one.plural and two.plural and joined and not one.definite and one.sector != two.sector


def _title_before(name: Draft, drafts: Sequence[Draft], tokens: Tokens) -> Draft | None:
    """Return the title whose place or body a name follows: "the U.N. envoy for Syria, Jens Holm", hung on Syria."""
    if not (name.shape == "person" or (name.shape == "unknown" and " " in name.person)) or not name.person:
        return None
    if tokens.text[name.first - 1] != "," or (name.office and name.office not in words().honorific):
        return None
    at = tokens.head[name.head]
    for title in reversed(drafts):
        between = tokens.text[title.last : name.first - 1]
        astray = tokens.dep[name.head] == "npadvmod" or (at < title.first and tokens.dep[at] == "pobj")
        if (
            title.last == name.first - 1 and astray
        ):  # "In Lima, Peru's foreign minister, Jens Holm," hung on Lima
            return title if title.shape == "office" and not (title.plural or title.person) else None
        if title.head >= name.first:
            continue
        if not between and title.shape != "office":
            continue  # the place that a title is for
        if not between or not _ENDS.isdisjoint(between):
            return None
        if between[0] in _CHARGED and title.shape == "office":
            return None if title.plural or title.person or at < title.first else title
    return None


def _told(one: Draft, two: Draft) -> None:
    """Let a state tell who a relation is, and a people whose somebody is."""
    if one.noun in words().relations:
        _is_state(one, two)
    elif _national(one, two):
        one.learn(two, LIKELY, "apposition")


def _national(person: Draft, people: Draft) -> bool:
    """Say whether somebody is told to be one of a people: "Jens Holm, the Norwegian who led the mission"."""
    unknown = person.shape in ("person", "unknown") and " " in person.person
    unknown = unknown or (person.shape in ("office", "role") and not (person.plural or person.institution))
    return unknown and people.shape == "people" and not people.plural


def _is_state(relation: Draft, state: Draft) -> None:
    """Read "its southern neighbour, Chad" as Chad."""
    if state.shape not in ("state", "capital") or relation.plural:
        return
    relation.shape, relation.sector, relation.entity = state.shape, state.sector, state.entity
    relation.learn(state, state.confidence, "state + apposition")


def _cut_off(title: Draft, name: Draft, tokens: Tokens) -> bool:
    """Say whether the parser ended a sentence after "Gen." and began one with the name."""
    if title.shape != "office" or name.shape != "person" or name.office:
        return False
    between = tokens.text[title.last : name.first]
    cut = title.last == name.first or between == (".",)
    rank = tokens.text[title.last - 1]
    return cut and (rank.endswith(".") or (between == (".",) and rank.istitle() and not title.definite))


def _both(one: Draft, two: Draft, tokens: Tokens) -> bool:
    """Say whether two titles in capitals are of one holder: "Chad's Deputy Prime Minister and Minister of Trade"."""
    titles = one.shape in ("office", "person") and two.shape == "office" and one.office != "" != two.office
    alone = not (one.plural or two.plural or two.countries or two.person or two.definite)
    joined = tokens.text[one.last : two.first] == ("and",) and tokens.text[two.first].istitle()
    return titles and alone and joined and one.countries != () and tokens.text[one.last - 1].istitle()


def _across(title: Draft, place: Draft, name: Draft, tokens: Tokens) -> bool:
    """Say whether a name follows title and place without a comma: "Foreign Minister of Chad Jens Holm"; or cut by the parser behind one."""
    comma = tokens.text[name.first - 1] == "," and tokens.dep[name.head] == "pobj"
    return (
        title.shape == "office"
        and not title.plural
        and (place.shape == "state" or (comma and place.shape in ("role", "body", "unknown")))
        and tokens.text[title.last : place.first] in (("of",), ("to",), ("for",))
        and place.last == name.first - comma
        and (name.shape == "person" or (name.shape == "unknown" and " " in name.person))
        and not (name.office or name.countries)
    )


def _behind_charge(title: Draft, name: Draft, tokens: Tokens) -> bool:
    """Say whether a name stands right behind what an office is for: "envoy for the Sahel Jens Holm"."""
    charge = " ".join(tokens.text[title.last : name.first])
    person = name.shape == "person" or (name.shape == "unknown" and name.last > name.first + 1)
    named = title.shape == "office" and not title.plural and person and not name.office
    same = not name.countries or not title.countries or name.countries == title.countries
    return named and same and charge.startswith(("for ", "to ")) and title.office.endswith(f" {charge}")


def _printed(draft: Draft, tokens: Tokens) -> str:
    words = range(draft.first, draft.last)
    blank = [" " if i > draft.first and tokens.start[i] > tokens.end[i - 1] else "" for i in words]
    return "".join(b + tokens.text[i] for b, i in zip(blank, words, strict=True))


def _runs_on(title: Draft, name: Draft, tokens: Tokens) -> bool:
    """Say whether a name follows the place of its title without a comma: "special envoy for Chad Jens Holm"."""
    return (
        title.shape == "office"
        and name.shape == "person"
        and tokens.text[title.last : name.first]
        in (("for",), ("of",), ("to",), ("for", "the"), ("of", "the"), ("to", "the"))
        and name.countries != ()
        and not name.office
        and tokens.text[name.first] not in name.person
    )


def _run_on(title: Draft, name: Draft, tokens: Tokens) -> None:
    if tokens.text[title.last] == "of":
        title.countries = title.countries or name.countries
    else:
        name.countries = title.countries
    title.office = title.office.removesuffix(f" {name.person}")
    name.confidence = title.confidence
    share(title, name)


def _fits(one: Draft, two: Draft) -> bool:
    if one.shape not in _TELLING or two.shape not in _TELLING:
        return False
    if one.person and two.person and key(one.person) != key(two.person):
        return False
    if one.shape == two.shape == "body" and one.entity != two.entity:
        return False
    if one.plural != two.plural and "unknown" not in (one.shape, two.shape):
        return False
    if len(one.countries) > 1 or len(two.countries) > 1:
        return False
    return bool(one.office or two.office or one.noun or two.noun or one.person == two.person)
