"""Floors: figures that the tests refuse to go below, with a digest of the gold they were measured on."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan
from pathlib import Path

import orjson

from verbale.config import Settings
from verbale.errors import DataFileError, VerbaleError
from verbale.evaluate import run
from verbale.evaluate.result import EvalResult

FLOORS = Path("evals/floors.json")

# figures where less is better: their floor is a ceiling
FALLING = frozenset(
    {
        *(
            "extras_per_sentence",
            "repeats_per_sentence",
            "must_not_broken",
            "sentences_lost",
            "taken_as_fresh",
        ),
        *("wrong", "median_days"),
    }
)


@dataclass(frozen=True, slots=True)
class Floor:
    """One gold file and the figures it must reach."""

    name: str
    kind: str
    file: Path
    digest: str  # SHA-256 of the file, hexadecimal
    floors: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Checked:
    """How one gold file fared."""

    floor: Floor
    result: EvalResult

    @property
    def failures(self) -> tuple[str, ...]:
        """Return a sentence for each figure that is not reached."""
        return tuple(self._failures())

    def _failures(self) -> list[str]:
        failed = []
        for name, bound in self.floor.floors.items():
            value = self.result.figure(name)
            if isnan(value) or (value > bound if name in FALLING else value < bound):
                word = "above" if name in FALLING else "below"
                failed.append(f"{self.floor.name}: {name} is {value:.4f}, {word} its bound of {bound:.4f}")
        return failed


def read_floors(path: Path = FLOORS) -> tuple[Floor, ...]:
    """Return what the floors file holds; its gold files are named from its own folder.

    Raises:
        DataFileError: it cannot be read, or an entry breaks the format.

    """
    try:
        entries = orjson.loads(path.read_bytes())
    except OSError as error:
        raise DataFileError(str(path), "", f"cannot be read: {error.strerror or error}") from error
    except orjson.JSONDecodeError as error:
        raise DataFileError(str(path), "", f"is not JSON: {error}") from error
    if not isinstance(entries, dict):
        raise DataFileError(str(path), "", "must be an object of name and entry")
    return tuple(_floor(path, name, entry) for name, entry in entries.items())


def _floor(path: Path, name: str, entry: object) -> Floor:
    if not isinstance(entry, dict) or set(entry) != {"kind", "file", "digest", "floors"}:
        raise DataFileError(str(path), name, "must have kind, file, digest and floors, and nothing else")
    bounds = entry["floors"]
    if not isinstance(bounds, dict) or not all(isinstance(v, int | float) for v in bounds.values()):
        raise DataFileError(str(path), name, "floors must be an object of figure and number")
    return Floor(name, entry["kind"], path.parent / entry["file"], entry["digest"], bounds)


def digest(file: Path) -> str:
    """Return a gold file's SHA-256."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError as error:
        raise DataFileError(str(file), "", f"cannot be read: {error.strerror or error}") from error


def verify(path: Path = FLOORS) -> tuple[Floor, ...]:
    """Return the floors, once every gold file is the one they were measured on.

    Raises:
        DataFileError: a gold file was changed; says what to do.

    """
    floors = read_floors(path)
    for floor in floors:
        found = digest(floor.file)
        if found != floor.digest:
            raise DataFileError(
                str(path),
                floor.name,
                f"{floor.file} is not the gold these floors were measured on: run scripts/eval --measure, "
                f"set the digest to {found}, and state in the commit which floors move and why",
            )
    return floors


def check(path: Path = FLOORS, settings: Settings | None = None) -> tuple[Checked, ...]:
    """Score every gold file and return how each fared; see `Checked.failures`.

    Raises:
        DataFileError: a gold file was changed, or a floor names a figure that is not measured.

    """
    floors = verify(path)
    checked = tuple(Checked(floor, run(floor.kind, floor.file, settings=settings)) for floor in floors)
    for one in checked:
        known = {f.name for f in one.result.figures}
        if unknown := set(one.floor.floors) - known:
            raise DataFileError(str(path), one.floor.name, f"no such figure: {', '.join(sorted(unknown))}")
    return checked


def main(arguments: list[str]) -> int:
    """Print the figures of every gold file; return 1 when a floor is not reached, 2 on an error."""
    try:
        if "--measure" in arguments:
            for floor in read_floors():
                sys.stdout.write(run(floor.kind, floor.file).text() + "\n\n")
            return 0
        checked = check()
    except VerbaleError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    failures = [failure for one in checked for failure in one.failures]
    for one in checked:
        figures = ", ".join(
            f"{name} {one.result.figure(name):.3f} ({bound:.3f})" for name, bound in one.floor.floors.items()
        )
        sys.stdout.write(f"{one.floor.name}: {figures}\n")
    sys.stderr.writelines(f"{failure}\n" for failure in failures)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
