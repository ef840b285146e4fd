from datetime import date

import pytest

from verbale import ontology
from verbale.types import MadeBy, Party, Report, Span, Trigger, When


@pytest.fixture
def report():
    """Return a maker of reports whose parties are countries, with spans where the sentence has the word."""

    def make(
        event,
        actor=(),
        recipient=(),
        *,
        status="asserted",
        sentence="",
        at=0,
        mode=(),
        planned="",
        said_by=(),
        day=None,
    ):
        def parties(countries):
            return tuple(Party(c, None, c) for c in countries)

        when = None if day is None else When(date.fromisoformat(day), date.fromisoformat(day), "day")
        return Report(
            id=f"{event}{actor}{recipient}{status}{at}",
            document="d",
            outlet="",
            published=None,
            event=event,
            mode=mode,
            context=(),
            cameo=ontology.events()[event].cameo,
            actor=parties(actor),
            recipient=parties(recipient),
            when=when,
            where=None,
            status=status,
            planned=planned,
            hedges=(),
            according_to=parties(said_by),
            sentence=sentence,
            span=Span(at, at + max(len(sentence), 1)),
            trigger=Trigger("", Span(at, at)),
            confidence=0.5,
            made_by=MadeBy("test", "0"),
        )

    return make
