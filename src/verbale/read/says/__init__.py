"""Who says what: quotations, direct, indirect and mixed, each with its cue, its source and its speaker.

`says` reads one document in three steps:

1. Each sentence by itself. `labels` and `interviews` know the layout of a text ("Q: ..."), `colons`, `beside`, `perspectives`
   and `cited` sources that stand beside what is theirs ("According to ..."); `cues` finds the words of saying, and `given`
   tells what each gives and whose that is (`contents`, `parenthetical`, `scenes`; `sources`, `hearers`, `voices`; `by_noun` of
   nouns). `side_by_side` parts what two said in one sentence; `pointing`, `accounts` and `secondhand` rest on what was found.
2. The text as a whole. `unsaid` and `phrases` find quotation marks that no cue explains, `running` what goes on over sentences
   and paragraphs, `indirect` and `letters` what is told as somebody's without a cue.
3. `speakers` resolves each source to who speaks (`antecedents`, `introduced`, `naming`, `learnt`, `hosts`), as the mentions say.

Words are looked up in data/lang/en by `reporting`; `trim` cuts what a content carries too much, `quotes` pairs marks. Attitudes
(wants, fears, praises) are no quotations: see `attitudes`. `selves` tells "I" and "we" afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator

from verbale.read.says.accounts import accounts
from verbale.read.says.beside import attributed_beside
from verbale.read.says.cited import cited_between
from verbale.read.says.colons import at_colon, by_colon
from verbale.read.says.cues import MOST, cues
from verbale.read.says.found import Found, distinct
from verbale.read.says.given import given
from verbale.read.says.indirect import free_indirect
from verbale.read.says.interviews import answered
from verbale.read.says.labels import labelled
from verbale.read.says.letters import read_aloud
from verbale.read.says.perspectives import seen_by
from verbale.read.says.phrases import phrases
from verbale.read.says.pointing import pointing_back
from verbale.read.says.quotes import Quoted, quoted
from verbale.read.says.running import going_on, orphans, still_told
from verbale.read.says.secondhand import secondhand
from verbale.read.says.side_by_side import parted
from verbale.read.says.speakers import resolved
from verbale.read.says.unsaid import unsaid
from verbale.types import Quotation, Reading, Sentence

_NEAR = 2 * MOST  # found last, which what is had from another may rest on


def says(reading: Reading) -> tuple[Quotation, ...]:
    """Return the quotations of a reading in text order, an outer one before those inside it."""
    quotes = quoted(reading)
    found: list[Found] = [*labelled(reading), *answered(reading)]
    for sentence in reading.sentences:
        idle: list[int] = []  # words of saying that give nothing in their sentence
        found += parted(reading, sentence, list(_of_sentence(reading, sentence, quotes, idle)))
        found.extend(pointing_back(reading, idle, found[-_NEAR:]))
        found.extend(accounts(reading, sentence, found[-_NEAR:]))
        near = found[-_NEAR:]
        for had_from in secondhand(reading, sentence, near):
            near.append(had_from)  # the next may rest on it: "from him, who had it from her"
            found.append(had_from)
    found.extend(unsaid(reading, found, quotes))
    found.extend(phrases(reading, found, quotes))
    found = going_on(reading, distinct(reading.tokens, found), quotes)
    found.extend(orphans(reading, found, quotes))
    found.extend(free_indirect(reading, found))
    found.extend(read_aloud(reading, found))
    found.extend(still_told(reading, found))
    found = [f.until(_end_of_words(reading, f)) for f in found]
    found.sort(key=lambda f: (f.content.start, -f.content.end, f.rank))
    return tuple(resolved(reading, found))


def _of_sentence(
    reading: Reading, sentence: Sentence, quotes: tuple[Quoted, ...], idle: list[int]
) -> Iterator[Found]:
    """Yield what one sentence gives as somebody's words; adds the words of saying that give nothing to `idle`."""
    yield from at_colon(reading, sentence)
    yield from attributed_beside(reading, sentence)
    yield from seen_by(reading, sentence)
    between = tuple(cited_between(reading, sentence))
    yield from between
    for i, rule in cues(reading.tokens, sentence, but={f.cue_token for f in between}):
        what = tuple(given(reading, i, rule, quotes))
        if not what and rule.kind == "say":
            idle.append(i)
        yield from what
    yield from by_colon(reading, sentence)


def _end_of_words(reading: Reading, found: Found) -> int:
    """Return where a content ends without the comma that leads on to its cue."""
    return found.content.start + len(found.content.of(reading.document.text).rstrip(", "))
