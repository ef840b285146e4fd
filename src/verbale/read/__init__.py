"""Reading: the reporter's questions. Parse, then when, who, where, and who says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from verbale.config import Settings
from verbale.types import Document, Reading

if TYPE_CHECKING:
    from verbale.read.parse import Parser
    from verbale.read.who.known import Known

__all__ = ["complete", "read", "read_sentence", "read_words"]


def read(batch: Sequence[Document], settings: Settings) -> tuple[Reading, ...]:
    """Return one Reading for each document, in order.

    Raises:
        UsageError: the language model is not installed.
        DataFileError: a table of actors breaks its format.

    """
    from verbale.read.who.known import known  # noqa: PLC0415 -- data files load when first needed

    actors = known(settings.actors)
    return tuple(complete(parsed, actors) for parsed in _parser(replace(settings, actors=())).parse(batch))


def complete(parsed: Reading, actors: Known | None = None) -> Reading:
    """Return a parsed reading with its times, mentions, places and quotations.

    Pronouns are decided in three of the steps: `verbale.pronouns` says which step decides what.

    `actors` is what is known of them, else what the packaged tables say.
    """
    from verbale.read.says import says  # noqa: PLC0415 -- data files load when first needed
    from verbale.read.says.selves import voiced  # noqa: PLC0415
    from verbale.read.when import when  # noqa: PLC0415
    from verbale.read.where import where  # noqa: PLC0415
    from verbale.read.where.site import held_at, site  # noqa: PLC0415
    from verbale.read.who import who  # noqa: PLC0415
    from verbale.read.who.others_own import others_own  # noqa: PLC0415

    reading = replace(parsed, times=when(parsed))
    if reading.document.published is None:
        reading = _dated(reading, actors)
    else:
        reading = replace(reading, mentions=who(reading, actors))
    reading = replace(reading, mentions=others_own(reading))
    reading = replace(reading, site=site(reading))
    reading = replace(reading, places=where(reading, reading.site))
    reading = replace(reading, site=reading.site or held_at(reading))
    reading = replace(reading, quotations=says(reading))
    return replace(reading, mentions=voiced(reading))


def _dated(reading: Reading, actors: Known | None) -> Reading:
    """Return a text without a printed date with the days it fits, if any, and its mentions, with offices as of then."""
    from verbale.read.published import inferred  # noqa: PLC0415 -- data files load when first needed
    from verbale.read.who import followed, phrased  # noqa: PLC0415
    from verbale.read.who.known import packaged  # noqa: PLC0415

    ours = packaged()
    said = phrased(reading, actors or ours)
    reading = replace(reading, mentions=followed(reading, said.copy()))
    published = inferred(reading, actors)
    if published is None:
        return reading
    reading = replace(reading, document=replace(reading.document, published=published))
    if actors not in (None, ours):
        said = phrased(reading, actors)  # what a user's table calls them depends on the day
    return replace(reading, mentions=followed(reading, said))


def read_sentence(text: str, settings: Settings) -> Reading:
    """Return the Reading of a sentence given by hand: one paragraph, no date.

    Raises:
        UsageError: the language model is not installed.

    """
    from verbale.read.parse import plain_document  # noqa: PLC0415

    return read((plain_document(text),), settings)[0]


def read_words(sentences: Sequence[Sequence[str]], settings: Settings) -> tuple[Reading, ...]:
    """Return the Readings of sentences that come as words: their tokens are these words, no date.

    Raises:
        UsageError: the language model is not installed.

    """
    from verbale.read.who.known import known  # noqa: PLC0415 -- data files load when first needed

    actors = known(settings.actors)
    parser = _parser(replace(settings, actors=()))
    return tuple(complete(parsed, actors) for parsed in parser.parse_words(sentences))


@cache
def _parser(settings: Settings) -> Parser:  # asked without tables of actors, which no parse depends on
    from verbale.read.parse import Parser  # noqa: PLC0415 -- spaCy takes a second

    return Parser(settings)
