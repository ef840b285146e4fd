"""Options that several commands share, and how what is typed becomes a filter."""

# ruff: noqa: PLC0415 -- imports wait until a command runs, so that --help is quick

from __future__ import annotations

import calendar
import functools
import inspect
import re
import shlex
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_type_hints

import typer

from verbale.errors import StoreBusyError, StoreError, UsageError
from verbale.types import Status

if TYPE_CHECKING:
    from verbale.query import Filter
    from verbale.store import Store

Db = Annotated[
    Path,
    typer.Option("--db", metavar="FILE", envvar="VERBALE_DB", help="The database."),
]
DEFAULT_DB = Path("verbale.duckdb")


def _option(kind: type, name: str, metavar: str, about: str, **more: Any) -> Any:
    return Annotated[kind, typer.Option(name, metavar=metavar, help=about, **more)]


MinConfidence = Annotated[
    str, typer.Option("--min-confidence", metavar="0..1", help="Leave out reports that are less sure.")
]
_FILTER: dict[str, tuple[Any, Any]] = {  # parameter: annotation with its option, default
    "frm": (_option(str, "--from", "DATE", "Not before this day: 2016-09-13, 2016-09 or 2016."), ""),
    "to": (_option(str, "--to", "DATE", "Not after this day; of a month or year, its last day."), ""),
    "actor": (
        _option(str, "--actor", "WHO", "Who acts: country code (KOR), entity, or words of the name."),
        "",
    ),
    "recipient": (_option(str, "--recipient", "WHO", "To whom, as for --actor."), ""),
    "event": (_option(str, "--type", "TYPE", "PLOVER event types, with commas: CONSULT,AGREE."), ""),
    "status": (_option(str, "--status", "STATUS", f"Any of {', '.join(get_args(Status))}."), ""),
    "outlet": (_option(str, "--outlet", "NAME", "Told by this outlet, or these, with commas."), ""),
    "min_confidence": (MinConfidence, ""),
}


def filtered(run: Callable[..., None]) -> Callable[..., None]:
    """Return a command that takes the shared filter options and hands them to `run` as `where`."""

    @functools.wraps(run)
    def command(**given: Any) -> None:
        run(where=make_filter(**{name: given.pop(name) for name in _FILTER}), **given)

    hints = get_type_hints(run, localns={"Filter": object}, include_extras=True)
    own = inspect.signature(run).parameters
    kept = [p.replace(annotation=hints[n], kind=p.KEYWORD_ONLY) for n, p in own.items() if n != "where"]
    shared = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in _FILTER.items()
    ]
    positional = [p for p in kept if p.default is p.empty]
    signature = inspect.Signature([*positional, *shared, *(p for p in kept if p.default is not p.empty)])
    command.__signature__ = signature  # type: ignore[attr-defined]  # what typer makes its options from
    command.__annotations__ = {p.name: p.annotation for p in signature.parameters.values()}
    del command.__wrapped__  # or typer would look through to `run`
    return command


_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)


def parse_date(text: str, option: str, *, last: bool = False) -> date | None:
    """Return the first day that a date, month or year names, or its `last`; None for an empty text.

    Raises:
        UsageError: it is not of the form 2016-09-13, 2016-09 or 2016, or there is no such day.

    """
    if not text:
        return None
    found = _DATE.fullmatch(text.strip())
    if found is None:
        raise UsageError(f"{option} {text!r} is not a date: write 2016-09-13, 2016-09 or 2016")
    year, month, day = (int(part) if part else 0 for part in found.groups())
    month = month or (12 if last else 1)
    try:
        day = day or (calendar.monthrange(year, month)[1] if last else 1)
        return date(year, month, day)
    except ValueError as error:
        raise UsageError(f"{option} {text!r}: there is no such day") from error


def least(min_confidence: str) -> float:
    """Return from which confidence on reports are asked for; 0 for an empty text.

    Raises:
        UsageError: it is no number between 0 and 1.

    """
    try:
        found = float(min_confidence or 0)
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1:  # nan is not
        raise UsageError(f"--min-confidence {min_confidence!r} is no number between 0 and 1: write 0.8")
    return found


def make_filter(
    *,
    frm: str = "",
    to: str = "",
    actor: str = "",
    recipient: str = "",
    event: str = "",
    status: str = "",
    outlet: str = "",
    min_confidence: str = "",
) -> Filter:
    """Return the filter that the shared options describe.

    Raises:
        UsageError: a date, an event type or a status that does not exist; the message lists those that do.

    """
    from verbale import ontology
    from verbale.query import Filter

    first, last = parse_date(frm, "--from"), parse_date(to, "--to", last=True)
    if first and last and first > last:
        raise UsageError(f"--from {frm} is after --to {to}: nothing can lie between them")
    statuses = [part.strip().lower() for part in status.split(",") if part.strip()]
    wrong = [part for part in statuses if part not in get_args(Status)]
    if wrong:
        raise UsageError(f"there is no status {wrong[0]!r}; use any of {', '.join(get_args(Status))}")
    return Filter(
        frm=first,
        to=last,
        actor=actor,
        recipient=recipient,
        event=",".join(ontology.event_type(part.strip()).name for part in event.split(",") if part.strip()),
        status=",".join(statuses),
        outlet=outlet,
        min_confidence=least(min_confidence),
    )


def of(db: Path) -> str:
    """Return what a command in a hint needs to ask the same database."""
    return f" --db {shlex.quote(str(db))}"


def open_existing(db: Path) -> Store:
    """Open a database to ask it something.

    Raises:
        UsageError: there is no such file, and the message says how to make one; or it is no database of ours.
        StoreBusyError: another process has it.

    """
    if not db.exists():
        raise UsageError(f"there is no database {db}\nmake one with: verbale build FOLDER{of(db)}")
    return _opened(db)


def must_open(db: Path) -> None:
    """Make sure that a database can be written, before one is built: it is there, or there is a folder for it.

    Raises:
        UsageError: what is there is no database of ours, or there is no such folder.
        StoreBusyError: another process has it.

    """
    if db.exists() or not db.parent.exists():
        _opened(db, create=True).close()


def _opened(db: Path, *, create: bool = False) -> Store:
    """Open a database. One that cannot be opened was wrongly asked for, unless it can be a moment later."""
    from verbale.store import open_store

    try:
        return open_store(db, create=create)
    except StoreBusyError:
        raise
    except StoreError as error:
        raise UsageError(str(error)) from error
