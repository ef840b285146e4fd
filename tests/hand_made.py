"""Records made by hand, for the command line and the pages: nothing is read or coded here."""

from __future__ import annotations

from datetime import date

from verbale.types import (
    Document,
    Event,
    Hedge,
    Judgement,
    MadeBy,
    Part,
    Party,
    Problem,
    Report,
    Span,
    Trigger,
    When,
    Where,
)

MADE_BY = MadeBy("consult.meet + status.plain", "test")
TALKS = (
    "Envoys hold talks in Oslo\n"
    "South Korea's envoy met his Chinese counterpart in Oslo on Tuesday.\n"
    "China said that South Korea had rejected a freeze on drills.\n"
)
SYNDICATED = (
    "Korean, Chinese envoys meet\nEnvoys of South Korea and China met in Oslo on Tuesday, it was reported.\n"
)
HOSTILE = "<script>alert('x')</script> & \"quotes\"\nNorth Korea <b>might</b> visit \x1b[31mJapan\x1b[0m \u202enext year.\n"


def span(text: str, words: str, after: str = "") -> Span:
    start = text.index(words, text.index(after) if after else 0)
    return Span(start, start + len(words))


def party(
    text: str, words: str, country: str | None, *sector: str, after: str = "", person: str = ""
) -> Party:
    return Party(
        words, span(text, words, after), country, sector, country or "", "envoy" if person else "", person
    )


def sentence(text: str, beginning: str) -> Span:
    start = text.index(beginning)
    return Span(start, text.index("\n", start))


def document(ident: str, text: str, outlet: str, published: When | None, url: str = "") -> Document:
    headline, *_ = text.splitlines()
    parts = (Part("headline", Span(0, len(headline))), Part("body", Span(len(headline) + 1, len(text) - 1)))
    return Document(ident, f"news/{ident}.txt", url, outlet, text, parts, "en", published)


TUESDAY = When(
    date(2031, 4, 8), date(2031, 4, 8), "day", "Tuesday", span(TALKS, "Tuesday"), "the Tuesday before"
)
PUBLISHED = When(
    date(2031, 4, 9), date(2031, 4, 9), "day", "9 April 2031", None, "printed under the headline"
)
OSLO = Where("Oslo", "NOR", span=span(TALKS, "Oslo", "counterpart"))


def make_report(ident: str, doc: Document, event: str, said: Span, trigger: str, **more: object) -> Report:
    fields: dict[str, object] = {
        "id": ident,
        "document": doc.id,
        "outlet": doc.outlet,
        "published": doc.published.start if doc.published else None,
        "event": event,
        "mode": (),
        "context": ("diplomatic",),
        "cameo": "04",
        "actor": (),
        "recipient": (),
        "when": None,
        "where": None,
        "status": "asserted",
        "planned": "",
        "hedges": (),
        "according_to": (),
        "sentence": said.of(doc.text),
        "span": said,
        "trigger": Trigger(trigger, span(doc.text[: said.end], trigger)),
        "confidence": 0.82,
        "made_by": MADE_BY,
    }
    return Report(**(fields | more))  # type: ignore[arg-type]


def make_event(ident: str, *reports: Report, narrated: int, claimed: int) -> Event:
    first = reports[0]
    return Event(
        *(ident, first.event, first.mode, first.context, first.cameo, first.actor, first.recipient),
        *(first.when, first.where, first.status, first.planned, tuple(r.id for r in reports)),
        *(tuple(sorted({r.outlet for r in reports})), narrated, claimed, first.confidence),
    )


def hand_made() -> tuple[tuple[Document, ...], tuple[Report, ...], tuple[Event, ...], tuple[Judgement, ...]]:
    talks = document("d1" * 8, TALKS, "The Fjord Courier", PUBLISHED, "https://fjord.example/talks")
    copy = document("d2" * 8, SYNDICATED, "Harbour Post", PUBLISHED, "javascript:alert(1)")
    hostile = document("d3" * 8, HOSTILE, '<img src=x onerror="alert(1)">', None)
    met = make_report(
        "a1" * 8,
        talks,
        "CONSULT",
        sentence(TALKS, "South Korea's"),
        "met",
        actor=(
            party(TALKS, "South Korea's envoy", "KOR", "GOV", person="Han Mi-rae"),
            party(TALKS, "his Chinese counterpart", "CHN", "GOV"),
        ),
        when=TUESDAY,
        where=OSLO,
    )
    again = make_report(
        "a2" * 8,
        copy,
        "CONSULT",
        sentence(SYNDICATED, "Envoys of"),
        "met",
        actor=(party(SYNDICATED, "South Korea", "KOR"), party(SYNDICATED, "China", "CHN")),
        hedges=(Hedge("it was reported", span(SYNDICATED, "it was reported")),),
        when=When(date(2031, 4, 8), date(2031, 4, 8), "day", "Tuesday", span(SYNDICATED, "Tuesday")),
    )
    rejected = make_report(
        "b1" * 8,
        talks,
        "REJECT",
        sentence(TALKS, "China said"),
        "rejected",
        cameo="12",
        actor=(party(TALKS, "South Korea", "KOR", after="China said"),),
        recipient=(party(TALKS, "China", "CHN", after="China said"),),
        according_to=(party(TALKS, "China", "CHN", after="China said"),),
        when=TUESDAY,
    )
    visit = make_report(
        "c1" * 8,
        hostile,
        "CONSULT",
        sentence(HOSTILE, "North Korea"),
        "visit",
        mode=("visit",),
        status="hypothetical",
        actor=(party(HOSTILE, "North Korea", "PRK"),),
        recipient=(party(HOSTILE, "Japan\x1b[0m", None),),
    )
    events = (
        make_event("e1" * 8, met, again, narrated=2, claimed=0),
        make_event("e2" * 8, rejected, narrated=0, claimed=1),
        make_event("e3" * 8, visit, narrated=1, claimed=0),
    )
    joined = Judgement(
        met.id, again.id, same=True, score=0.91, reason="same parties, same day", made_by=MADE_BY
    )
    return (talks, copy, hostile), (met, again, rejected, visit), events, (joined,)


PROBLEM = Problem("ingest", "news/<b>empty</b>.txt", "the file is empty", "fetch it again")
