"""Where a text was written: what its dateline names, or where an interview was held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.openings import turns
from verbale.read.gazetteer import MOST_WORDS, entries, is_state
from verbale.read.where.around import senses_of
from verbale.read.where.datelines import written
from verbale.read.where.unlisted import by_names
from verbale.read.who.dateline import front
from verbale.types import Place, Reading, Sentence, Where

_US = frozenset({"we", "us", "our", "i", "me", "my", "reporter", "correspondent", "newspaper", "programme"})


def site(reading: Reading) -> Where | None:
    """Return where a text was written, as its dateline says; None where it has none, or several places."""
    name, ends = front(reading.document)
    where, _, inside = name.partition(",")
    where = where or _alone(reading)
    if not where or "/" in name or any(t.cue.start < ends for t in turns(reading.document)):
        return None  # "CHAIR: We are back" is a turn, and no dateline
    printed = {where.title(): [inside.strip()] if inside else _behind(reading, where)}
    name = where.title()
    senses = senses_of(reading, printed)
    found = written(senses, name, inside or _after(reading, where))
    return by_names(reading, senses, [Place((0, 1), found)])[0].where if found is not None else None


def _alone(reading: Reading) -> str:
    """Return the town that a text opens with, in a sentence of its own: "Tashkent. The minister received ..."."""
    first = next((s for s in reading.sentences if s.kind == "body"), None)
    words = first.span.of(reading.document.text).rstrip() if first else ""
    name = words.removesuffix(".")
    return name if name != words and any(e.kind == "city" for e in entries(name)) else ""


def _behind(reading: Reading, name: str) -> list[str]:
    """Return the country or unit that stands behind a dateline's place: "LONDON, Ont. -"."""
    text = reading.document.text
    at = text.find(f"{name}, ")
    found = _longest(text[at + len(name) + 2 :][:40]) if at >= 0 else ""
    return [found] if found else []


def _after(reading: Reading, name: str) -> str:
    """Return the words between a dateline's place and its dash."""
    found = re.search(rf"{re.escape(name)}, ([^\n—–]{{1,40}}?) ?(?:[—–]|-{{1,2}} )", reading.document.text)
    return found[1] if found else ""


def _longest(text: str) -> str:
    """Return the longest beginning of a text that is a name."""
    words = text.split()
    names = (" ".join(words[:n]).strip(",;:)-") for n in range(min(len(words), MOST_WORDS), 0, -1))
    return next((name for name in names if name and entries(name)), "")


def held_at(reading: Reading) -> Where | None:
    """Return where an interview is held: the place that its opening or closing words give, those on "us" first."""
    spoken = turns(reading.document)
    if not spoken:
        return None
    first, last = spoken[0].paragraph, spoken[-1].paragraph
    sentences = [s for s in reading.sentences if s.kind == "body" and not first <= s.paragraph < last]
    around = [s for s in sentences if s.paragraph != last]
    opening = [s for s in reading.sentences if s.kind == "body" and s.paragraph == first]
    told = [(s, p) for s in (*around, *opening) for p in _in(reading, s) if not is_state(p.where)]
    ours = [p for s, p in told if _is_ours(reading, s) and (s in around or _is_here(reading, p))]
    found = ours or [p for s, p in told if s in around]
    return found[0].where if found else None


def _is_ours(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a sentence tells of those who ask: "We met him above Lima", "spoke to our reporter"."""
    lemmas = reading.tokens.lemma[sentence.first : sentence.last]
    return not _US.isdisjoint(lemma.lower() for lemma in lemmas)


def _is_here(reading: Reading, place: Place) -> bool:
    """Say whether the words before a place say that who asks is there: "with us in Lima"."""
    words_before = reading.tokens.lemma[max(place.tokens[0] - 2, 0) : place.tokens[0]]
    return "us" in {w.lower() for w in words_before} or {"we", "in"} <= {w.lower() for w in words_before}


def _in(reading: Reading, sentence: Sentence) -> Iterator[Place]:
    """Yield the places named in a sentence."""
    yield from (p for p in reading.places if sentence.first <= p.tokens[0] < sentence.last)
