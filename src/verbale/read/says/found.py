"""A quotation as it is found, its speaker not yet resolved."""

from __future__ import annotations

from dataclasses import dataclass, replace

from verbale.read.says.sources import Source
from verbale.types import Span, Tokens


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


def distinct(tokens: Tokens, found: list[Found]) -> list[Found]:
    """Drop what says the same of the same words twice."""
    seen: dict[tuple[Span, int | None], Found] = {}
    cited: dict[Span, set[int]] = {}
    for f in found:
        if f.rank == -1 and f.cue_token is not None:
            cited.setdefault(f.content, set()).add(f.cue_token)
    for f in found:
        again = f.source is not None and tokens.pos[f.source.head] == "PRON" and f.rank == 0
        others = cited.get(f.content, set()) - {f.cue_token}
        if again and others and f.cue is not None and f.content.contains(f.cue):
            continue  # "The site cites the envoy: they would go, he says": he is the envoy
        seen.setdefault((f.content, f.source.head if f.source else None), f)
    return list(seen.values())
