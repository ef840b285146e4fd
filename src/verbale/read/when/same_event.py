"""The day that a text gives for an event elsewhere: of "the ceremony" where "they signed on Friday" stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from verbale.datafiles import read_yaml
from verbale.read.when.ahead import looks_ahead
from verbale.read.when.told import tells_words
from verbale.timex.relative import FILE
from verbale.types import Reading, Sentence, Time, Tokens

_LIGHT = frozenset({"be", "do", "get", "go", "put", "say", "have", "take", "make", "give", "come"})
_NOUN = 5  # words after "after" among which its noun is
_REACH = 4  # sentences back
_STEM = 4  # letters that two forms of one event share: meet, meeting


def clause_after(tokens: Tokens, word: int) -> range:
    """Return the words of the clause that *after* or *before* opens; empty when it takes a noun."""
    verb = tokens.head[word]
    if tokens.dep[word] != "mark" or tokens.has(word, "pobj"):
        return range(0)
    below, open_ = [word], [verb]
    while open_:
        k = open_.pop()
        below.append(k)
        open_.extend(tokens.children[k])
    return range(word, max(below) + 1)


def misread(tokens: Tokens, verb: int) -> bool:
    """Say whether the parse has made one clause of "The night after the signing guns fired"."""
    subjects = tokens.kids(verb, "nsubj", "nsubjpass")
    glued = any(tokens.tag[c] == "NN" for k in subjects for c in tokens.kids(k, "compound"))
    return tokens.dep[verb] == "ROOT" or (tokens.dep[verb] in ("ccomp", "conj") and glued)


def stands_alone(tokens: Tokens, word: int) -> bool:
    """Read "The day before he had denied it": a day by itself before a main clause, which the parse takes for its own."""
    verb = tokens.head[word]
    had = any(tokens.tag[k] == "VBD" and tokens.lemma[k] == "have" for k in tokens.kids(verb, "aux"))
    return (
        tokens.lemma[word] == "before" and tokens.dep[word] == "mark" and tokens.dep[verb] == "ROOT" and had
    )


def day_of_event(
    reading: Reading, days: list[Time], word: int, clause: range, sentence: Sentence
) -> Time | None:
    """Return the day that the words after the count name, or that the text gives for their event elsewhere."""
    tokens = reading.tokens
    if (told := told_of_event(reading, days, word, clause, sentence)) is not None:
        return told
    known = _known(reading, days, word)
    if (time := _day_told_of(reading, _event(tokens, word, clause), known, sentence)) is not None:
        return time
    return _just_before(reading, known, sentence, word) if _told_just_now(tokens, word, clause) else None


def told_of_event(
    reading: Reading, times: list[Time], word: int, clause: range, sentence: Sentence
) -> Time | None:
    """Return the one of some times that the words after the count name, or that dates their event elsewhere."""
    tokens = reading.tokens
    if (named := _named(tokens, times, word, clause, sentence)) is not None:
        return named
    return _same_event(tokens, _event(tokens, word, clause), _known(reading, times, word))


def names_day(tokens: Tokens, times: list[Time], word: int, sentence: Sentence) -> bool:
    """Say whether the words after a count name a time of their own: "two days after the vote on Friday"."""
    return _named(tokens, times, word, range(0), sentence) is not None


def _named(tokens: Tokens, times: list[Time], word: int, clause: range, sentence: Sentence) -> Time | None:
    whole = range(0) if clause and misread(tokens, tokens.head[word]) else clause
    named = (
        t
        for t in times
        if word < t.tokens[1] - 1 and word <= t.tokens[0] < sentence.last and _belongs(tokens, t, word, whole)
    )
    return next(named, None)


def _known(reading: Reading, times: list[Time], word: int) -> list[Time]:
    """Return the times that may be those of an event told elsewhere."""
    known = [t for t in times if word not in range(t.tokens[0], t.tokens[1] + 1)]
    # "Two days before the vote" may be counted from one still to come.
    past = reading.tokens.lemma[word] != "before" and not looks_ahead(reading, word)
    if past and reading.document.published is not None:
        known = [t for t in known if t.when.start <= reading.document.published.end]
    return known


def _day_told_of(
    reading: Reading, event: tuple[int, ...], days: list[Time], sentence: Sentence
) -> Time | None:
    """Return the day of the scene that an event was first told in: "Yesterday she came. They held talks."."""
    tokens = reading.tokens
    if not event or not tokens.is_noun(event[0]):
        return None
    told: dict[int, list[Time]] = {}  # by paragraph
    for time in days:
        told.setdefault(reading.sentence_at(time.tokens[0]).paragraph, []).append(time)
    for k in range(sentence.first):
        if tokens.lemma[k] != tokens.lemma[event[0]] or tokens.ent[k] == "DATE":
            continue
        verb = next((a for a in tokens.ancestors(k) if tokens.is_verb(a)), None)
        if verb is None or tokens.tag[verb] not in ("VBD", "VBN"):
            continue
        here = reading.sentence_at(k).paragraph
        before = (t for t in told.get(here, ()) if t.tokens[0] < k)
        done = [t for t in before if not tells_words(tokens, t.tokens[0])]
        if done:
            return max(done, key=lambda t: t.tokens[0])
    return None


def day_of_clause(reading: Reading, days: list[Time], verb: int) -> Time | None:
    """Return the day that the text gives elsewhere for what a clause tells: "the night the bridge fell"."""
    tokens = reading.tokens
    return _same_event(tokens, (verb, *tokens.kids(verb, "dobj", "nsubj", "nsubjpass")), days)


def _same_event(tokens: Tokens, event: tuple[int, ...], days: list[Time]) -> Time | None:
    """Return the first day that is told of an event in other words."""
    told = [(t, _dated(tokens, t)) for t in days] if event else []
    for same in (_same_stem, _same_kind):
        for time, dated in told:
            if same(tokens, event, dated):
                return time
    return None


def _belongs(tokens: Tokens, time: Time, word: int, clause: range) -> bool:
    """Say whether a day named after *after* or *before* is that of what they govern: "after Monday's vote"."""
    last = time.tokens[1] - 1  # its first is *before* itself in "two days before Christmas"
    return time.tokens[0] in clause if clause else word in tokens.ancestors(last)


def _dated(tokens: Tokens, time: Time) -> tuple[int, ...]:
    """Return the words of the event that a time dates, its word first."""
    after = time.tokens[1]
    if (
        after < len(tokens)
        and tokens.lemma[after] in ("after", "before")
        and tokens.dep[after] in ("mark", "prep")
    ):
        return _event(tokens, after, clause_after(tokens, after))
    inside = range(*time.tokens)
    near = []
    for a in tokens.ancestors(time.tokens[0]):
        if a not in inside and tokens.tag[a].startswith(("NN", "VB")):
            near.append(a)
            if len(near) == 2 or (tokens.is_verb(a) and tokens.dep[a] == "conj"):
                break
    near += [
        k
        for i in (*inside, *near[:1])
        for k in tokens.kids(i, "relcl", "advcl")
        if _told_when(tokens, k, time)
    ]
    return (*near, *(o for a in near for o in tokens.kids(a, "dobj", "nsubjpass", "nsubj", "acomp")))


def _told_when(tokens: Tokens, verb: int, time: Time) -> bool:
    """Say whether a clause tells what a day is the day of: "on Tuesday, when the hill fell"."""
    opens = time.tokens[1]
    return any(
        tokens.lemma[k] == "when" and opens <= k <= opens + 1 for k in tokens.kids(verb, "advmod", "mark")
    )


def _told_just_now(tokens: Tokens, word: int, clause: range) -> bool:
    """Say whether an event is spoken of as known: "the signing", "they arrived"."""
    subject = tokens.kids(tokens.head[word], "nsubj", "nsubjpass") if clause else ()
    if word + 1 >= len(tokens):
        return False
    known = tokens.lemma[word + 1] in ("the", "that", "this", "do") or tokens.pos[word + 1] == "PRON"
    return known or any(tokens.pos[k] == "PRON" for k in subject)


def _just_before(reading: Reading, days: list[Time], sentence: Sentence, word: int) -> Time | None:
    """Return the day named last, not more than some sentences before: what is known is what was just told."""
    tokens, published = reading.tokens, reading.document.published
    near = [s for s in reading.sentences if s.first < sentence.first][-_REACH:]
    last = sentence.first
    if tokens.lemma[word + 1] in ("do", "it", "that", "this"):  # "and, three weeks after doing so, sent"
        near, last = [*near, sentence], word
    named = [t for t in days if near and near[0].first <= t.tokens[0] < last]
    if tokens.lemma[word + 1] == "it":  # what the days before it were counted from
        named = [t for t in named if tokens.lemma[t.tokens[1] - 1] not in ("after", "before")] or named
    done = [t for t in named if not tells_words(tokens, t.tokens[0])]
    older = [t for t in done if published is None or t.when.end < published.end]
    return next((group[-1] for group in (older, done, named) if group), None)


def _event(tokens: Tokens, word: int, clause: range) -> tuple[int, ...]:
    """Return the words of the event that a count is from, its word first."""
    verb = tokens.head[word]
    if clause and misread(tokens, verb):
        nouns = tuple(i for i in range(word + 1, word + _NOUN) if i < verb and tokens.is_noun(i))[:1]
        if nouns:
            return nouns
    if clause:
        return (verb, *tokens.kids(verb, "dobj", "nsubj", "nsubjpass"))
    return tuple(tokens.kids(word, "pobj", "pcomp"))


def _same_stem(tokens: Tokens, event: tuple[int, ...], dated: tuple[int, ...]) -> bool:
    """Say whether two events have a word in common: "met", "the meeting"; names alone do not tell."""
    ours, theirs = (
        {_stem(tokens, w) for w in words if not tokens.tag[w].startswith(("NNP", "PRP"))}
        for words in (event, dated)
    )
    return bool((ours & theirs) - {""})


def _same_kind(tokens: Tokens, event: tuple[int, ...], dated: tuple[int, ...]) -> bool:
    """Say whether two events are told with words of one kind: "the ceremony", "they signed"."""
    kinds = _kinds()
    ours, theirs = (
        kinds.get(tokens.lemma[event[0]], frozenset()),
        (kinds.get(tokens.lemma[w], frozenset()) for w in dated),
    )
    return any(ours & kind for kind in theirs)


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    """Return the kinds of event that each word can be of."""
    found: dict[str, set[str]] = {}
    for kind, words in read_yaml(FILE)["kinds"].items():
        for word in words:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(of) for word, of in found.items()}


def _stem(tokens: Tokens, i: int) -> str:
    lemma = tokens.lemma[i]
    return lemma[:_STEM] if len(lemma) >= _STEM or (tokens.is_verb(i) and lemma not in _LIGHT) else ""
