"""From paths to a database with events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale import query
from verbale.config import Settings
from verbale.errors import VerbaleError
from verbale.pipeline.chain import Coded, Stages, batches, check_actors, code_batch, fault, stages
from verbale.store import Attempt, Batch, Fused, Outcome, Run, Store, open_store
from verbale.types import Problem, RawDocument

_AT_ONCE = 10_000  # reports that are fused together, or those of one kind when they are more
Progress = Callable[[str, int, int | None], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did."""

    documents: int  # stored by this build
    skipped: int  # there already
    reports: int  # coded by this build
    events: int  # in the whole database
    problems: int  # with the inputs of this build, those met earlier too


def build(
    paths: Sequence[Path],
    db: Path,
    settings: Settings,
    progress: Progress | None = None,
    *,
    using: Stages | None = None,
) -> Summary:
    """Read files and folders into a database, and derive its events.

    Can be killed at any point and run again; running it twice changes nothing. `progress` is called with
    "documents" or "events", how many are done, and how many there are, if that is known.

    Raises:
        UsageError: the language model is not installed.
        DataFileError: a table of actors breaks its format.
        StoreError: the database cannot be written.

    """
    from verbale.store.runs import this_run  # noqa: PLC0415 -- it loads what --help does not need

    using = using or stages()
    check_actors(settings)
    tell = progress or (lambda _stage, _done, _total: None)
    run = this_run(settings)
    with open_store(db, create=True) as store:
        store.begin(run)
        made = _Tally()
        for items in batches(using.ingest(paths, settings), settings):
            _take(store, run, items, settings, using, made)
            tell("documents", made.documents + made.skipped, None)
        _fuse(store, run, using, tell)
        events = store.select("SELECT count(*) FROM events")[0][0]
    return Summary(made.documents, made.skipped, made.reports, events, made.problems)


@dataclass(slots=True)
class _Tally:
    documents: int = 0
    skipped: int = 0
    reports: int = 0
    problems: int = 0


def _take(
    store: Store,
    run: Run,
    items: Sequence[RawDocument | Problem],
    settings: Settings,
    using: Stages,
    made: _Tally,
) -> None:
    """Code and store those of a batch that are new to the run."""
    problems = [item for item in items if isinstance(item, Problem)]
    raws = {item.id: item for item in items if isinstance(item, RawDocument)}
    done = store.done(run, list(raws))
    new = code_batch([raw for raw in raws.values() if raw.id not in done], settings, using)
    stored = _add(store, run, new, problems)
    made.documents += len(stored)
    made.skipped += len(done)
    made.reports += sum(len(coded.reports or ()) for coded in stored)
    made.problems += len(problems) + sum(len(coded.problems) for coded in stored) + _met(store, run, done)


def _met(store: Store, run: Run, documents: Iterable[str]) -> int:
    """Return how many problems the run met earlier with documents."""
    known = sorted(documents)
    if not known:
        return 0
    marks = ", ".join("?" * len(known))
    sql = f"SELECT count(*) FROM problems WHERE run = ? AND document IN ({marks})"  # noqa: S608 -- marks only
    return int(store.select(sql, [run.id, *known])[0][0])


def _add(store: Store, run: Run, new: Sequence[Coded], problems: Sequence[Problem]) -> Sequence[Coded]:
    """Store a batch; when it does not go in, each document apart. Return what was stored."""
    met = Batch(problems=tuple(("", problem) for problem in problems))
    if met.problems:
        store.add(run, met)
    try:
        store.add(run, _batch(new))
    except VerbaleError:
        raise
    except Exception as error:  # noqa: BLE001 -- as in chain: a batch is saved from its culprit
        if len(new) > 1:
            return [stored for coded in new for stored in _add(store, run, [coded], ())]
        failed = Coded(new[0].raw, problems=[fault("store", new[0].raw.address, error)])
        store.add(run, _batch([failed], keep_bytes=False))
        return [failed]
    return new


def _batch(new: Sequence[Coded], *, keep_bytes: bool = True) -> Batch:
    return Batch(
        raw=tuple(coded.raw for coded in new if keep_bytes),
        documents=tuple(coded.document for coded in new if coded.document),
        reports=tuple(report for coded in new for report in coded.reports or ()),
        problems=tuple((coded.raw.id, problem) for coded in new for problem in coded.problems),
        attempts=tuple(Attempt(coded.raw.id, _outcome(coded), len(coded.reports or ())) for coded in new),
    )


def _outcome(coded: Coded) -> Outcome:
    if coded.document is None:
        return "failed"
    return "kept" if coded.reports is None else "coded"


def _fuse(store: Store, run: Run, using: Stages, tell: Progress) -> None:
    """Derive the events from all current reports, unless they are from the very same ones."""
    source = f"{run.id} {store.digest()}"
    if store.fused_from() == source:
        return
    kinds: Sequence[Any] = store.select(
        "SELECT event, planned, count(*) FROM current_reports GROUP BY event, planned ORDER BY event, planned"
    )
    total = sum(count for _, _, count in kinds)

    def parts() -> Iterator[Fused]:
        done = 0
        for some in _together(kinds):
            reports = query.reports_of_kinds(store, [(event, planned) for event, planned, _ in some])
            judgements = tuple(using.judge(reports))
            yield Fused(judgements, tuple(using.resolve(reports, judgements)))
            done += len(reports)
            tell("events", done, total)

    store.replace_events(run, source, parts())


def _together(kinds: Iterable[tuple[str, str, int]]) -> Iterator[list[tuple[str, str, int]]]:
    """Return kinds of reports, with their numbers, in lists to fuse at once: fuse joins only those of one kind."""
    some: list[tuple[str, str, int]] = []
    for kind in kinds:
        if some and sum(count for _, _, count in (*some, kind)) > _AT_ONCE:
            yield some
            some = []
        some.append(kind)
    if some:
        yield some
