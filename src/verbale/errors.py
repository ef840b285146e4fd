"""Everything verbale raises on purpose.

    VerbaleError
    ├── UsageError      what was asked for cannot be done: wrong option, missing file, not a database
    ├── DataFileError   a packaged or user-given data file breaks its format; names file and entry
    └── StoreError      the database cannot be opened, read or written

Bad *input* is not an error: it becomes a `verbale.types.Problem` and the run goes on.
"""

from __future__ import annotations


class VerbaleError(Exception):
    """Base of all errors verbale raises on purpose; its text is meant for a person."""


class UsageError(VerbaleError):
    """What was asked for cannot be done; the text says what to do instead."""


class DataFileError(VerbaleError):
    """A data file breaks its format."""

    def __init__(self, file: str, entry: str, wrong: str) -> None:
        """Name the file, the entry in it and what is wrong with it."""
        super().__init__(f"{file}: {entry}: {wrong}" if entry else f"{file}: {wrong}")
        self.file, self.entry, self.wrong = file, entry, wrong


class StoreError(VerbaleError):
    """The database cannot be opened, read or written."""


class StoreBusyError(StoreError):
    """Another process has the database: it can be opened once that is done."""
