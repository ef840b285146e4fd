"""What decides the rows of a build made here and now."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from verbale import codec, datafiles
from verbale.config import Settings
from verbale.store.base import Run

# Code that decides what is in a row; the command line, pages and exporters do not.
_FOLDERS = ("types", "timex", "ontology", "store", "ingest", "clean", "read", "coding", "fuse", "pipeline")
_FILES = ("codec.py", "datafiles.py")


def this_run(settings: Settings) -> Run:
    """Return the run of this code, the packaged data, the installed model, these settings and tables of actors."""
    changing: dict[str, object] = {"max_bytes": settings.max_bytes, "max_chars": settings.max_chars}
    if settings.actors:
        changing["actors"] = [[t.name, hashlib.sha256(t.data).hexdigest()[:12]] for t in settings.actors]
    return Run(_code(), datafiles.digest(), _model(settings.model), codec.to_json(changing).decode())


def _model(name: str) -> str:
    """Return the model with its version and those of the libraries that run it and the encoder."""
    parts = []
    for package in (name.replace("_", "-"), "spacy", "onnxruntime"):
        try:
            parts.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            parts.append(package)
    return ", ".join(parts)


@cache
def _code() -> str:
    """Return a digest of our own code, so that rows of an older verbale are not taken for ours."""
    root = Path(__file__).parent.parent
    files = [root / name for name in _FILES]
    files += [file for folder in _FOLDERS for file in sorted((root / folder).rglob("*.py"))]
    whole = hashlib.sha256()
    for file in files:
        whole.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return whole.hexdigest()[:12]
