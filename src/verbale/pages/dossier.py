"""A dossier: a folder of plain HTML pages that opens from disk and can be mailed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verbale.errors import UsageError
from verbale.pages import phrase
from verbale.pages.names import side
from verbale.pages.periods import Month, months
from verbale.pages.render import GENERATOR, environment, file_of
from verbale.query import EVERYTHING, Filter, TimelineDay, each_shown, problems, sentences, timeline
from verbale.types import Event

if TYPE_CHECKING:
    from jinja2 import Environment

    from verbale.store import Store

Progress = Callable[[str, int, int | None], None]
INLINE = 1000  # events that the index still holds itself; a longer timeline has a page a month
_OURS = re.compile(rf'<meta name="generator" content="{GENERATOR}')
_OUR_NAMES = re.compile(r"(?:timeline-[\w-]+|events/[0-9a-f]+)\.html")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties and what passed between them."""

    name: str
    events: tuple[Event, ...]


def write_dossier(
    store: Store, out: Path, *, where: Filter = EVERYTHING, title: str = "", progress: Progress | None = None
) -> Path:
    """Write a dossier on the events that match and return its index page.

    A folder that holds a dossier is written anew; the index comes last, and until then says so. `progress`
    is called with "events", how many are written, and how many there are.

    Raises:
        UsageError: `out` is a file, or a folder that holds something else.

    """
    _make_room(out)
    days = timeline(store, where)
    events = tuple(event for day in days for event in day.events)
    found = problems(store)
    env = environment()
    shared: dict[str, Any] = {"title": title or "Dossier", "problem_count": len(found), "root": ""}
    _write(env, out / "index.html", "unfinished.html", shared, here="index")
    for done in _write_events(env, store, out, events, shared):
        if progress is not None:
            progress("events", done, len(events))
    _write(env, out / "parties.html", "parties.html", shared, here="parties", pairs=pairs(events))
    _write(env, out / "problems.html", "problems.html", shared, here="problems", problems=found)
    shared["sentences"] = sentences(store, {event.reports[0] for event in events})
    _write_timeline(env, out, days, shared)
    return out / "index.html"


def pairs(events: Sequence[Event]) -> tuple[Pair, ...]:
    """Return which parties deal with which, the busiest first; those who act together are pairs too."""
    held: dict[tuple[str, str], list[Event]] = {}
    names: dict[str, str] = {}
    for event in events:
        names.update(side(party) for party in (*event.actor, *event.recipient))
        for pair in _pairs_of(event):
            held.setdefault(pair, []).append(event)
    ordered = sorted(held.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Pair(f"{names[a]} and {names[b]}", tuple(found)) for (a, b), found in ordered)


def _pairs_of(event: Event) -> Iterator[tuple[str, str]]:
    actors = sorted({side(party)[0] for party in event.actor})
    recipients = sorted({side(party)[0] for party in event.recipient})
    if recipients:
        found = {(min(a, r), max(a, r)) for a in actors for r in recipients if a != r}
    else:
        found = {(a, b) for i, a in enumerate(actors) for b in actors[i + 1 :]}
    yield from sorted(found)


def _write_timeline(
    env: Environment, out: Path, days: Sequence[TimelineDay], shared: Mapping[str, Any]
) -> None:
    parts = months(days)
    inline = sum(part.count for part in parts) <= INLINE
    links = [(f"#m{part.key}" if inline else _file_of(part), part) for part in parts]
    own = {"summary": _summary(days), "months": links, "inline_months": parts if inline else ()}
    if not inline:
        for part in parts:
            _write(env, out / _file_of(part), "month.html", shared, here="month", month=part)
    _write(env, out / "index.html", "index.html", shared, here="index", **own)


def _file_of(month: Month) -> str:
    return f"timeline-{month.key}.html"


def _write_events(
    env: Environment, store: Store, out: Path, events: Sequence[Event], shared: Mapping[str, Any]
) -> Iterator[int]:
    """Write the pages of the events one by one; yield how many there are so far."""
    folder = out / "events"
    folder.mkdir(exist_ok=True)
    along = [None, *events, None]
    neighbours = zip(along, along[2:], each_shown(store, events), strict=False)
    for done, (before, after, shown) in enumerate(neighbours, start=1):
        event = shown.event
        if event is None:
            continue
        _write(
            env,
            folder / file_of(event.id),
            "event.html",
            {**shared, "root": "../"},
            here="event",
            event=event,
            before=before,
            after=after,
            documents=shown.documents,
            narrated=[report for report in shown.reports if not report.according_to],
            claimed=[report for report in shown.reports if report.according_to],
            judgements=shown.judgements,
        )
        yield done


def _write(env: Environment, file: Path, template: str, shared: Mapping[str, Any], **own: Any) -> None:
    text = env.get_template(template).render(**shared, **own)
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:  # a full disk does not say which file it could not hold
        raise UsageError(f"{file} cannot be written: {error.strerror or error}") from error


def _summary(days: Sequence[TimelineDay]) -> str:
    events = [event for day in days for event in day.events]
    reports = {report for event in events for report in event.reports}
    outlets = {outlet for event in events for outlet in event.outlets}
    dated = [event.when.start for event in events if event.when and event.status != "historical"]
    text = f"{phrase.number(len(events), 'event')} in {phrase.number(len(reports), 'report')}"
    if outlets:
        text += f" by {phrase.number(len(outlets), 'outlet')}"
    if dated:
        text += f", {phrase.long_range(min(dated), max(dated))}"
    return f"{text}."


def _make_room(out: Path) -> None:
    """Make the folder, or take away the pages of a dossier that is there: never anything else."""
    if out.exists() and not out.is_dir():
        raise UsageError(f"{out} is a file: name a folder for the dossier")
    held = {page.name for page in out.iterdir()} if out.is_dir() else set()
    if held and not (held == {"events"} and not any((out / "events").iterdir())):
        index = out / "index.html"
        if not index.is_file() or not _OURS.search(index.read_text(encoding="utf-8", errors="replace")):
            raise UsageError(f"{out} holds something else than a dossier: name a new or an empty folder")
        for page in (*out.glob("*.html"), *out.glob("events/*.html")):
            if _OUR_NAMES.fullmatch(page.relative_to(out).as_posix()):
                page.unlink()
    out.mkdir(parents=True, exist_ok=True)
