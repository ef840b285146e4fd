"""A quotation as it is found, its speaker not yet resolved."""

from __future__ import annotations

from dataclasses import dataclass, replace

from verbale.read.says.sources import Source
from verbale.types import Span


@dataclass(frozen=True, slots=True)
class Found:
    """Words given as somebody's."""

    content: Span
    cue: Span | None
    source: Source | None
    cue_token: int | None
    direct: bool = False
    rank: int = 0  # of two with the same content the outer one is lower
    aside: bool = False  # the source is only whom another has it from: no later "he" means him
    meant: Source | None = None  # the words elsewhere that say who the source is: an introduction
    heard: bool = False  # the source is only who was told it: it counts where he is one who speaks

    def until(self, end: int) -> Found:
        """Return it with a content that ends elsewhere."""
        return self if end == self.content.end else replace(self, content=Span(self.content.start, end))
