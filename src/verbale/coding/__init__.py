"""Coding: from a reading to the claims its sentences make.

`assemble` takes one sentence after the other:

1. `candidates` finds the words that can tell something, and the heads of the phrases in their roles; `subjects`, `objects`,
   `particles`, `carriers` and `elided` find what the sentence leaves out or its parse hides, `parties` whom a phrase means.
2. `what` codes each of them: `frames` chooses among the rules of its word (`lexicon` reads them, `index` finds them), `deeds`
   and `compose` see what it makes of a deed that it speaks about, `roles` fills the sides that the rule names; `will` and
   `headed` read what is done by saying so. The result is a `coded.Coding`.
3. `claims` tells which codings are claims of their own. `hearing` hears the `encoder` on them, and on the words without a rule,
   as far as it is sure (`learned`). `demands` and `harm` join what two words tell of one deed.
4. `status` says whether it happened: `scope` goes up the parse, `modifiers` and `hedging` look beside the word, `history` tells
   background from news. `dating`, `placing`, `according` and `about` add when, where, by whose word and about what,
   `confidence` how sure all this is; `merging` drops what another report of the sentence says as well.

`relate` asks the same of two given parties: what rules code between them (`evidence`) is weighed with the encoder's word (`scorer`).

`made_by.rule` of a report names what decided, in the order of these steps:

    accuse.condemn       the entry with this id in data/lang/en/rules/accuse.yaml; after it those of the deeds it speaks about
    compose.refuse       done by saying so: table `refuse` of compose.yaml, applied by `will`
    headed.ask           a heading of this kind: `headed`
    encoder              `hearing`; so are unsaid.encoder, spoken.encoder, sides.encoder (docs/reference/report.md)
    status.would         the entry `would` of status.yaml; status.past-… and status.time-ahead are `history` and `status`
    status.encoder       the encoder's word on the status: `assemble`
    relate.told          `relate`
    yours:sahel.csv      a user's table of actors
"""

from __future__ import annotations

from collections.abc import Sequence

from verbale.types import Problem, Reading, Report

__all__ = ["code"]


def code(batch: Sequence[Reading]) -> tuple[tuple[Report, ...] | Problem, ...]:
    """Return the reports of each reading, in order."""
    from verbale.coding.assemble import reports_of  # noqa: PLC0415 -- rules load when first needed

    return tuple(reports_of(reading) for reading in batch)
