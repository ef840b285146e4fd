"""When the event of a predicate took place, from the times its clause names and the publication date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verbale.coding.eras import beside_era, beside_feast, within
from verbale.coding.meeting_day import meeting_day
from verbale.coding.news_day import by_now, news_day
from verbale.coding.passages import RECENT
from verbale.coding.past_words import signs_of_past
from verbale.coding.scene_time import is_era, scene_of, tense_of, words
from verbale.coding.story_day import story_day
from verbale.openings import dateline
from verbale.timex.calendar_days import DAY
from verbale.types import Reading, Sentence, Time, Tokens, When

_PLACE = 6  # tokens of a dateline's place
_STEPS = 4  # how many governors may lend their time
_EXCLUSIVE = frozenset(
    {"poss", "nummod", "compound", "amod", "nmod"}
)  # "Friday's raid" dates nothing but the raid


def time_of(reading: Reading, trigger: int) -> When | None:
    """Return the time of the event that a token carries, None when the text gives none.

    The times in the trigger's own clause come first, then those of the clauses above it, then that of the scene
    it is told in. Without one, a main clause in a tense of news is taken to be of the publication day or the day
    before, and in words of long ago of the day of those.
    """
    if (named := _named(reading, trigger)) is not None:
        return by_now(reading, trigger, named)
    if (uttered := words_of_old(reading, trigger)) is not None:
        told_now = tense_of(reading.tokens, trigger) in ("present", "perfect")
        return replace(uttered, evidence=f"told {uttered.text!r}") if told_now else None
    if signs_of_past(reading.tokens, trigger) or beside_era(reading, trigger) is not None:
        return None  # "During the Korean War China sent troops", in the paragraph of Thursday's news
    told = scene_of(reading, trigger) or meeting_day(reading, trigger)
    return told or story_day(reading, trigger) or news_day(reading, trigger)


def is_inherited(when: When | None) -> bool:
    """Say whether a time is that of the scene or the news that an event is told in, and not named with it."""
    return when is not None and when.evidence.startswith(("told of", "publication date"))


def words_of_old(reading: Reading, trigger: int) -> When | None:
    """Return when what a token stands in was said, where that was more than a month before the news."""
    tokens, published = reading.tokens, reading.document.published
    if published is None:
        return None
    word = tokens.span(trigger, trigger + 1)
    for quotation in reading.quotations:
        cue = quotation.cue_token
        if cue is None or cue == trigger or not quotation.content.overlaps(word):
            continue
        said = _named(reading, cue)
        if said is not None and (published.start - said.end).days > RECENT:
            return said
    return None


def _named(reading: Reading, trigger: int) -> When | None:
    """Return the time that the clause of a token, or one above it, names."""
    tokens = reading.tokens
    sentence = reading.sentence_at(trigger)
    named = (t for t in reading.times if sentence.first <= t.tokens[0] < sentence.last)
    named_here = [t for t in named if not _of_dateline(reading, sentence, t)]
    if (day := _when_it(tokens, trigger, named_here)) is not None:
        return day.when
    times = _widest(named_here)
    times = [t for t in times if not any(_counted_from(tokens, u, t) for u in times)]
    held = [(t, _holders(tokens, t)) for t in times]
    for owner in _owners(tokens, trigger, times):
        own = [t for t, holders in held if owner in holders or owner in range(*t.tokens)]
        found = [
            w
            for t in sorted(own, key=lambda t: abs(t.tokens[0] - trigger))
            if (w := t.when if owner in range(*t.tokens) else _as_of(reading, t, trigger))
        ]
        if found:
            return found[0]
    return _lent(reading, trigger, held)


def _lent(reading: Reading, trigger: int, held: Sequence[tuple[Time, tuple[int, ...]]]) -> When | None:
    """Return the day that closes the clause of a verb in the past, though the parse hangs it on another word.

    "Killed two men and drove off cattle on Monday" and "rescued men from a boat drifting off Lima on Monday" are of Monday.
    """
    tokens = reading.tokens
    if not tokens.is_verb(trigger) or tense_of(tokens, trigger) != "past":
        return None
    joined = [k for k in tokens.kids(trigger, "conj") if not tokens.has(k, "nsubj", "nsubjpass")]
    below = [k for k in tokens.subtree(trigger) if k > trigger and _beside(tokens, k, trigger)]
    for time, holders in held:
        closes = time.tokens[0] > max(holders, default=trigger)
        if closes and any(k in holders and k < time.tokens[0] for k in (*joined, *below)):
            return time.when
    return None


def _beside(tokens: Tokens, k: int, verb: int) -> bool:
    """Say whether a participle tells how somebody or something was when a verb was done to it: "a boat drifting"."""
    if tokens.tag[k] != "VBG" or tokens.dep[k] != "acl":
        return False
    above = next(a for a in tokens.ancestors(k) if tokens.is_verb(a) or tokens.head[a] == a)
    return above == verb and tokens.head[k] > verb


def _widest(times: list[Time]) -> list[Time]:
    """Leave out the days that a window is counted from: of "by Friday" the Friday."""
    ends = {t.tokens[1]: t.tokens[0] for t in sorted(times, key=lambda t: -t.tokens[0])}
    return [t for t in times if ends[t.tokens[1]] == t.tokens[0] and not any(_pairs(u, t) for u in times)]


def _when_it(tokens: Tokens, trigger: int, times: Sequence[Time]) -> Time | None:
    """Return the day inside a window of what is told of it: the February of "since February, when a storm came"."""
    for k in (trigger, *tokens.ancestors(trigger)):
        opens = next((c for c in tokens.kids(k, "advmod", "mark") if tokens.lemma[c] == "when"), None)
        if opens is not None:
            before = [t for t in times if opens - 1 <= t.tokens[1] <= opens]
            return min(before, key=lambda t: t.tokens[1] - t.tokens[0]) if len(before) > 1 else None
        if tokens.dep[k] not in ("conj", "dobj", "nsubj", "nsubjpass"):
            break
    return None


def _counted_from(tokens: Tokens, count: Time, time: Time) -> bool:
    """Say whether a time is what another is told from: of "on the eve of Eid" the feast."""
    word = time.tokens[0] - 1
    taken = any(tokens.head[i] == word for i in range(*time.tokens))  # not "after Friday's truce"
    return count.tokens[1] == time.tokens[0] and taken and tokens.lemma[word] in words()["telling_from"]


def _pairs(whole: Time, time: Time) -> bool:
    """Say whether a time is the first of two days that are one time: of "Monday and Tuesday" the Monday."""
    return (
        whole.tokens[0] == time.tokens[0]
        and whole.when.start == time.when.start < time.when.end + DAY == whole.when.end
    )


def _of_dateline(reading: Reading, sentence: Sentence, time: Time) -> bool:
    """Read "MANILA, Sept 20 - Four men were freed": the day of writing."""
    if time.tokens[0] - sentence.first > _PLACE:
        return False
    found = dateline(reading.document.text, sentence.span)
    end = reading.tokens.end[time.tokens[1] - 1]
    return found is not None and found.loud and found.dated and found.mark != ":" and end <= found.end


def _as_of(reading: Reading, time: Time, trigger: int) -> When | None:
    """Return a time as an event's own; "since May" is the time of a perfect alone, and lasts until publication."""
    tokens = reading.tokens
    first = time.tokens[0]
    since = next((k for k in (first, first - 1) if k >= 0 and tokens.lemma[k] == "since"), None)
    if since is None:
        return time.when
    verb = next((k for k in (trigger, *tokens.ancestors(trigger)) if tokens.is_verb(k)), trigger)
    counted = tokens.lemma[tokens.head[since]] == "time"  # "for the third time since May"
    if counted or not any(tokens.lemma[k] == "have" for k in tokens.kids(verb, "aux")):
        return None
    published = reading.document.published
    end = max(published.end, time.when.end) if published else time.when.end
    return replace(time.when, end=end, precision="interval", or_else=None)


def _holders(tokens: Tokens, time: Time) -> tuple[int, ...]:
    """Return the words whose event a time expression may date: nouns on the way up, and the first verb."""
    inside = range(*time.tokens)
    if (counted := _counted(tokens, inside)) is not None:
        return counted
    if (is_era(time) and not within(tokens, time)) or beside_feast(tokens, time):
        return ()
    here = next((i for i in inside if tokens.head[i] not in inside or tokens.head[i] == i), inside.start)
    if (before := _stranded(tokens, inside.start)) is not None:
        here = before
    exclusive = tokens.dep[here] in _EXCLUSIVE or tokens.lemma[inside.start] == "of"
    found: list[int] = []
    for k in tokens.ancestors(_governed(tokens, here, inside)):
        if k in inside or (tokens.is_noun(k) and tokens.lemma[k] in words()["hours"]):
            continue
        if tokens.is_verb(k):
            return (*found, _told_before(tokens, k, inside.start))
        if tokens.pos[k] in ("ADP", "SCONJ"):
            exclusive = exclusive or (tokens.lemma[k] == "of" and not found)
            if found and tokens.lemma[k] in words()["aside"]:
                break
            continue
        found.append(k)
        if exclusive:
            found.extend(_at_which(tokens, k, near=time.when.precision == "day"))
            break
    return tuple(found) or tuple(_fronted(tokens, inside))


def _counted(tokens: Tokens, inside: range) -> tuple[int, ...] | None:
    """Return the event that a count without its word dates: of "two weeks" in "two weeks after the seizure" the seizure."""
    word = inside.stop
    if (
        word >= len(tokens)
        or not _counts(tokens, word)
        or tokens.lemma[inside[-1]] not in words()["measures"]
    ):
        return None
    after = word + 1 if tokens.lemma[word + 1] in ("from", "of", "to") else word
    return tuple(tokens.kids(after, "pobj", "pcomp")) or None


def _counts(tokens: Tokens, word: int) -> bool:
    """Say whether a word opens an event from which a time is counted: "after", the "on" of "on from"."""
    if tokens.lemma[word - 1] == "anniversary":
        return tokens.lemma[word] == "of"
    return tokens.dep[word] != "mark" and tokens.lemma[word] in words()["counting"]


def _fronted(tokens: Tokens, inside: range) -> Iterator[int]:
    """Yield the first verb with a subject behind a time that the parse has put above it: "On the eve of the talks Lee spoke"."""
    top = next((k for k in inside if tokens.head[k] == k), None)
    if top is None:
        return
    for k in range(inside.stop, len(tokens)):
        if tokens.dep[k] == "ROOT":
            return
        subjects = tuple(tokens.kids(k, "nsubj", "nsubjpass"))
        asks = any(tokens.tag[c].startswith("W") for c in tokens.children[k])
        if tokens.is_verb(k) and subjects and not asks and top in tokens.ancestors(k):
            yield k
            return


def _stranded(tokens: Tokens, first: int) -> int | None:
    """Return the preposition before a date that the parse has torn from it: "On 25 July 2009 Peru's president vowed"."""
    at = first - 1
    torn = (
        at >= 0
        and tokens.dep[at] == "prep"
        and tokens.lemma[at] in ("on", "in", "by")
        and not tokens.children[at]
    )
    return at if torn else None


def _at_which(tokens: Tokens, noun: int, *, near: bool) -> Iterator[int]:
    """Yield the verb of what happened at an event that is dated by itself: "rose at Friday's meeting".

    `near` says that it is dated to the day: what is "bound by the accord of 2018" need not be of that year.
    """
    prep = tokens.head[noun]
    verb = tokens.head[prep]
    if tokens.lemma[noun] == "war" and tokens.dep[verb] == "dobj":  # "took the heights in the 1967 war"
        verb = tokens.head[verb]
    if (
        tokens.dep[noun] == "pobj"
        and tokens.lemma[prep] in (("at", "in", "during", "by", "to") if near else ("at", "in", "during"))
        and tokens.is_verb(verb)
    ):
        yield verb


def _governed(tokens: Tokens, here: int, inside: range) -> int:
    """Return the word from which to look up: "two days after it fell" dates what the clause hangs on, not the fall."""
    opens = inside[-1]
    if (
        tokens.lemma[opens] in ("after", "before")
        and tokens.dep[opens] == "mark"
        and not tokens.has(opens, "pobj")
    ):
        verb = tokens.head[opens]
        if tokens.dep[verb] == "advcl" and verb not in inside:
            return verb
    return here


def _told_before(tokens: Tokens, verb: int, time: int) -> int:
    """Return the verb that a time before "…, AFP reported" dates: not that of the reporting."""
    if verb < time or not any(time < k < verb for k in tokens.kids(verb, "nsubj")):
        return verb
    said = next((k for k in tokens.kids(verb, "ccomp") if k < time), None)
    if said is None and tokens.dep[verb] == "advcl" and not tokens.has(verb, "mark", "advmod"):
        said = tokens.head[verb]
    return said if said is not None and said < time else verb


def _owners(tokens: Tokens, trigger: int, times: Sequence[Time]) -> Iterator[int]:
    """Yield the words whose time is the trigger's too, the nearest first."""
    yield trigger
    if not tokens.is_verb(trigger) or tokens.lemma[trigger] in words()["holding"]:
        yield from tokens.kids(trigger, "dobj", "nsubjpass")
    yield from tokens.kids(trigger, "xcomp", "attr")
    yield from (k for k in tokens.kids(trigger, "advcl") if _marks(tokens, k) & words()["shared"])
    here, planned = trigger, False
    for step, k in enumerate(tokens.ancestors(trigger)):
        if tokens.dep[here] == "relcl" and any(k in range(*t.tokens) for t in times):
            yield k  # "in 2002, when they met"
            return
        planned = planned or tokens.has_to(here)
        if _tells_of_it(tokens, here):
            yield k  # "two days after a quake that killed five"
            return
        if step >= _STEPS or not _shares(tokens, here, planned=planned):
            return
        yield k
        if tokens.dep[here] in ("nsubj", "nsubjpass"):  # "a second round is to be held in May"
            yield from tokens.kids(k, "xcomp")
        here = k


def _shares(tokens: Tokens, i: int, *, planned: bool) -> bool:
    """Say whether a predicate or noun has its time from the word above it."""
    dep = tokens.dep[i]
    if dep == "relcl" and _is_cleft(tokens, i):
        return True
    if dep in ("relcl", "acl", "parataxis"):
        return False
    if dep == "ccomp":
        return not planned and _same_day(tokens, i)
    if dep == "advcl":
        return not tokens.has(i, "mark") or bool(_marks(tokens, i) & words()["shared"])
    above = tokens.head[i]
    if dep == "pcomp" and _counts(tokens, above) and tokens.lemma[above - 1] in words()["measures"]:
        return False  # "freed two weeks after being seized"
    return not (dep == "pobj" and tokens.lemma[above] in words()["aside"])


def _tells_of_it(tokens: Tokens, clause: int) -> bool:
    """Say whether a clause tells in the past what the event it hangs on did: "a quake that killed five"."""
    that = any(tokens.lemma[k] in ("that", "which") for k in tokens.kids(clause, "nsubj", "nsubjpass"))
    return tokens.dep[clause] == "relcl" and that and tense_of(tokens, clause) == "past"


def _is_cleft(tokens: Tokens, i: int) -> bool:
    """Read "it was the guards who fired": the clause has the time of the whole."""
    noun = tokens.head[i]
    be = tokens.head[noun]
    it = any(tokens.lemma[k] == "it" for k in tokens.kids(be, "nsubj"))
    return tokens.dep[noun] == "attr" and tokens.lemma[be] == "be" and it


def _marks(tokens: Tokens, i: int) -> frozenset[str]:
    return frozenset(tokens.lemma[k] for k in tokens.kids(i, "mark", "advmod"))


def _same_day(tokens: Tokens, i: int) -> bool:
    """Say whether a clause in somebody's words may be of the day of speaking: its tense is not past or future."""
    tags = {tokens.tag[i], *(tokens.tag[k] for k in tokens.children[i])}
    return not tags & {"VBD", "VBN", "MD"}
