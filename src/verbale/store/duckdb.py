"""The default store: one DuckDB file, one process that writes."""

# ruff: noqa: S608 -- only names of our own tables and columns are put into SQL, values are parameters

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from verbale.errors import StoreBusyError, StoreError
from verbale.store import rows, schema
from verbale.store.base import Batch, Fused, Run

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SAFE = {  # a database file may come from anywhere: it must not reach beyond itself
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "enable_external_access": "false",
}
_HOLDER = re.compile(r"\(PID (\d+)\)")


class DuckStore:
    """A store in one DuckDB file."""

    def __init__(self, path: Path, *, write: bool = False) -> None:
        """Open the file to read, or to write, made when there is none.

        Raises:
            StoreError: there is none, it is not ours, it is of a newer verbale, or another process has it.

        """
        self.path, self._write = path, write
        if not write and not path.exists():
            raise StoreError(f"there is no database {path}: make it with `verbale build PATH --db {path}`")
        if write and not path.exists():
            _make_empty(path)
        self._connection = _connect(path, write=write)
        try:
            if write and not self.select("SELECT 1 FROM information_schema.tables LIMIT 1"):
                self._make()  # new, or killed before it was made
            self._check()
        except BaseException:
            self._connection.close()
            raise

    def begin(self, run: Run) -> None:
        """Make a run the newest; does nothing when it is."""
        newest = self.select("SELECT run, number FROM runs ORDER BY number DESC LIMIT 1")
        if newest and newest[0][0] == run.id:
            return
        number = newest[0][1] + 1 if newest else 1
        row = {"number": number, "run": run.id, "code": run.code, "data": run.data}
        with self._transaction():
            self._insert("runs", [row | {"model": run.model, "settings": run.settings}])
            self._connection.execute("DELETE FROM superseded")
            self._connection.execute("""
                INSERT INTO superseded
                SELECT run, document FROM (
                    SELECT a.run, a.document, o.number, max(o.number) OVER (PARTITION BY a.document) AS newest
                    FROM attempts a JOIN run_order o ON o.run = a.run)
                WHERE number < newest""")

    def done(self, run: Run, documents: Sequence[str]) -> frozenset[str]:
        """Return those of the documents that a run is done with."""
        if not documents:
            return frozenset()
        asked = f"SELECT document FROM attempts WHERE run = ? AND document IN ({_marks(documents)})"
        return frozenset(row[0] for row in self.select(asked, [run.id, *documents]))

    def add(self, run: Run, batch: Batch) -> None:
        """Add a batch of the newest run, all of it or nothing; what is there already is not added again."""
        asked = [a.document for a in batch.attempts]
        done, known = self.done(run, asked), self._known([r.id for r in batch.raw])
        attempts = [a for a in batch.attempts if a.document not in done]
        at = run.id
        with self._transaction():
            self._insert("raw_documents", [rows.raw_row(at, r) for r in batch.raw if r.id not in known])
            self._insert("documents", [rows.document_row(at, d) for d in batch.documents if d.id not in done])
            self._insert("reports", [rows.report_row(at, r) for r in batch.reports if r.document not in done])
            problems = {
                row["key"]: row
                for row in (rows.problem_row(at, d, p) for d, p in batch.problems if d not in done)
            }
            self._insert("problems", list(problems.values()), key=("run", "key"))
            if attempts:
                documents = [a.document for a in attempts]
                self._connection.execute(
                    "INSERT INTO superseded SELECT run, document FROM attempts "
                    f"WHERE run <> ? AND document IN ({_marks(documents)})",
                    [at, *documents],
                )
            done_rows = [
                {"run": at, "document": a.document, "outcome": a.outcome, "reports": a.reports}
                for a in attempts
            ]
            self._insert("attempts", done_rows)

    def digest(self) -> str:
        """Return a digest of the current reports, to see whether events must be derived anew."""
        count, mixed = self.select("SELECT count(*), bit_xor(hash(run, id, document)) FROM current_reports")[
            0
        ]
        return f"{count}-{mixed or 0:x}"

    def fused_from(self) -> str:
        """Return what was given as `source` when the events were derived, "" when they never were."""
        found = self.select("SELECT value FROM meta WHERE key = 'fused_from'")
        return found[0][0] if found else ""

    def replace_events(self, run: Run, source: str, parts: Iterable[Fused]) -> None:
        """Log the judgements and put new events in place of all old ones, all of it or nothing."""
        at = run.id
        with self._transaction():
            self._connection.execute("DELETE FROM events")
            self._connection.execute("DELETE FROM event_reports")
            for part in parts:
                judged = [rows.judgement_row(at, j) for j in part.judgements]
                self._insert("judgements", judged, key=("run", "left_report", "right_report"))
                self._insert("events", [rows.event_row(at, e) for e in part.events])
                links = [
                    {"run": at, "event": e.id, "report": report, "position": position}
                    for e in part.events
                    for position, report in enumerate(e.reports)
                ]
                self._insert("event_reports", links)
            self._connection.execute("DELETE FROM meta WHERE key = 'fused_from'")
            self._insert("meta", [{"key": "fused_from", "value": source}])

    def select(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query; see `verbale.store.schema` for tables and views."""
        with self._explained("read"):
            return self._connection.execute(sql, list(parameters)).fetchall()

    def stream(
        self, sql: str, parameters: Sequence[Any] = (), size: int = 1000
    ) -> Iterator[list[tuple[Any, ...]]]:
        """Return the rows of a query in lists of at most `size`, with flat memory."""
        with self._explained("read"), self._connection.cursor() as cursor:
            cursor.execute(sql, list(parameters))
            while found := cursor.fetchmany(size):
                yield found

    def close(self) -> None:
        """Let others have it."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _explained(self, what: str) -> Iterator[None]:
        import duckdb  # noqa: PLC0415 -- as everywhere here: only stores need it

        try:
            yield
        except duckdb.Error as error:
            raise StoreError(f"{self.path} could not be {what}: {_first_line(error)}") from error
        except RuntimeError as error:
            if str(error) == "Query interrupted":  # what duckdb makes of Ctrl-C
                raise KeyboardInterrupt from error
            raise

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        import duckdb  # noqa: PLC0415

        if not self._write:
            raise StoreError(f"{self.path} was opened to read: open it with `create` to write")
        with self._explained("written"):
            self._connection.execute("BEGIN")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(duckdb.Error):  # a failed commit has already ended the transaction
                    self._connection.execute("ROLLBACK")
                raise

    def _known(self, documents: Sequence[str]) -> frozenset[str]:
        """Return those of the documents whose bytes are here."""
        if not documents:
            return frozenset()
        asked = f"SELECT id FROM raw_documents WHERE id IN ({_marks(documents)})"
        return frozenset(row[0] for row in self.select(asked, documents))

    def _insert(self, table: str, new: list[rows.Row], key: tuple[str, ...] = ()) -> None:
        """Insert rows through Arrow; with a key only those that are not there, the first of equal ones."""
        if not new:
            return
        import pyarrow as pa  # noqa: PLC0415

        kept = list({tuple(row[k] for k in key): row for row in reversed(new)}.values())[::-1] if key else new
        names = ", ".join(f"b.{name}" for name in schema.tables()[table].names)
        same = " AND ".join(f"t.{k} = b.{k}" for k in key)
        unless = f" WHERE NOT EXISTS (SELECT 1 FROM {table} t WHERE {same})" if key else ""
        self._connection.register("batch", pa.Table.from_pylist(kept, schema=schema.tables()[table]))
        self._connection.execute(f"INSERT INTO {table} SELECT {names} FROM batch b{unless}")
        self._connection.unregister("batch")  # not after an error: it would raise, and hide what went wrong

    def _make(self) -> None:
        with self._transaction():
            for statement in schema.statements():
                self._connection.execute(statement)
            facts = {"application": "verbale", "schema": str(schema.VERSION)}
            self._insert("meta", [{"key": key, "value": value} for key, value in facts.items()])

    def _check(self) -> None:
        try:
            facts = dict(self.select("SELECT key, value FROM meta"))
        except StoreError as error:
            if not isinstance(error.__cause__, _no_such_table()):
                raise StoreError(_damaged(self.path)) from error
            facts = {}
        if facts.get("application") != "verbale":
            raise StoreError(f"{self.path} is a DuckDB database, but not one of verbale: name another file")
        version = facts.get("schema", "")
        if not version.isdecimal():
            raise StoreError(f"{self.path} is broken: it does not say of which format it is")
        if int(version) > schema.VERSION:
            raise StoreError(
                f"{self.path} was made by a newer verbale (its format is {version}, this one knows "
                f"{schema.VERSION}): upgrade verbale, or build into another file"
            )


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _connect(path: Path, *, write: bool) -> DuckDBPyConnection:
    import duckdb  # noqa: PLC0415

    if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe would be waited for without end
        raise StoreError(f"{path} is no regular file, so no database: name another file")
    try:
        str(path).encode()
        return duckdb.connect(str(path), read_only=not write, config=dict(_SAFE))
    except UnicodeEncodeError as error:
        raise StoreError(f"{path} cannot be the name of a database: it is not UTF-8") from error
    except duckdb.Error as error:
        raise _error(path, _first_line(error)) from error


def _make_empty(path: Path) -> None:
    """Put a database without tables at a path, whole or not at all, and never in the place of another.

    A kill would otherwise leave half a file, which nothing can open again.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _connect(part, write=True).close()
        # The log of a database that was deleted would be played into the new one.
        path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
        with suppress(FileExistsError):  # another process was quicker: whose it is, shows when it is opened
            os.link(part, path)
    except (OSError, StoreError):
        return  # links are not known here, or nothing can be written: opening it will tell
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _no_such_table() -> type[Exception]:
    import duckdb  # noqa: PLC0415

    return duckdb.CatalogException


def _damaged(path: Path) -> str:
    return (
        f"{path} is damaged, or was cut short: take a copy that is whole, or move it away and build again "
        "from the same texts"
    )


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]


def _error(path: Path, wrong: str) -> StoreError:
    """Return the error that says in words what to do about a file that does not open."""
    if "could not set lock" not in wrong.lower():
        return StoreError(_explain(path, wrong))
    holder = _HOLDER.search(wrong)
    who = f"process {holder[1]}" if holder else "another process"
    return StoreBusyError(f"{path} is in use by {who}: wait until it is done, or end it, and try again")


def _explain(path: Path, wrong: str) -> str:
    if "not a valid DuckDB" in wrong:
        return f"{path} is not a database: name another file, or move it away to have one made"
    if "could not read enough bytes" in wrong.lower() or "checksum" in wrong.lower():
        return _damaged(path)
    if path.is_dir():
        return f"{path} is a folder: name a file, such as {path / 'news.duckdb'}"
    if "no such file or directory" in wrong.lower():
        return f"there is no folder {path.parent} for {path.name}: make it first, or name another place"
    return f"{path} could not be opened: {wrong}"
