"""When the event of a predicate took place, from the times its clause names and the publication date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verbale.coding.dated_words import dated_by
from verbale.coding.eras import beside_era
from verbale.coding.meeting_day import meeting_day
from verbale.coding.news_day import by_now, news_day
from verbale.coding.passages import RECENT
from verbale.coding.past_words import signs_of_past
from verbale.coding.scene_time import scene_of, tense_of, words
from verbale.coding.shared_time import sharers
from verbale.coding.story_day import story_day
from verbale.openings import dateline
from verbale.timex.calendar_days import DAY
from verbale.types import Reading, Sentence, Time, Tokens, When

_PLACE = 6  # tokens of a dateline's place


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
    held = [(t, dated_by(tokens, t)) for t in times]
    for owner in sharers(tokens, trigger, times):
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
