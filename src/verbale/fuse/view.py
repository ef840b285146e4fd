"""What fusion looks at in a report, computed once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from verbale.fuse.parties import words
from verbale.types import Party, Report, When

# Events that all parties do together: who is called actor is a matter of wording.
RECIPROCAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})

LONGEST_DATED = 10  # days; a vaguer time dates nothing, such reports join only as near copies
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class View:
    """A report as fusion sees it."""

    report: Report
    first: date | None  # None: undated, or dated too vaguely
    last: date | None
    said: bool  # the days come from the sentence, not from the publication date
    words: frozenset[str]
    parties: tuple[str, ...]  # keys to block by: country codes, words of the unresolved

    @property
    def kind(self) -> tuple[str, str]:
        """Return what the reports of one event always share."""
        return self.report.event, self.report.planned

    @property
    def news(self) -> bool:
        """Say whether it is told as news of its document's day, whatever day that is."""
        return self.report.when is None and self.report.status != "historical"

    def times(self) -> Iterator[date | str]:
        """Return the days it may have been, or its document for news of an unknown day."""
        if self.first and self.last:
            day = self.first
            while day <= self.last:
                yield day
                day += _DAY
        elif self.news:
            yield self.report.document


def view(report: Report) -> View:
    """Return what fusion looks at in a report."""
    first, last, said = _days(report)
    parties = {key for party in report.actor + report.recipient for key in _keys(party)}
    return View(report, first, last, said, words(report.sentence), tuple(sorted(parties)))


def span_of(when: When) -> int:
    """Return how many days an interval has."""
    return (when.end - when.start).days + 1


def _days(report: Report) -> tuple[date | None, date | None, bool]:
    if report.when is not None:
        if span_of(report.when) <= LONGEST_DATED:
            return report.when.start, report.when.end, True
        return None, None, True
    if report.published is None or report.status == "historical":
        return None, None, False
    return report.published - _DAY, report.published + _DAY, False


def _keys(party: Party) -> Iterator[str]:
    if party.country:
        yield party.country
    else:
        yield from (f"~{word}" for word in words(party.text))
