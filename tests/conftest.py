"""A small database made by hand, and an empty one, for the command line and the pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hand_made import PROBLEM, hand_made

from verbale.store import Attempt, Batch, Fused, Run, open_store
from verbale.types import RawDocument


@pytest.fixture(scope="session", autouse=True)
def _nobodys_own_actors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tables of actors of whoever runs the tests out of them."""
    home = str(tmp_path_factory.mktemp("home"))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "XDG_DATA_HOME", "APPDATA"):
            patch.setenv(name, home)
        patch.delenv("VERBALE_ACTORS", raising=False)
        yield


@pytest.fixture(scope="session")
def made_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "made.duckdb"
    documents, reports, events, judgements = hand_made()
    run = Run("code", "data", "model", "{}")
    counts = {d.id: sum(r.document == d.id for r in reports) for d in documents}
    batch = Batch(
        raw=tuple(RawDocument(d.id, d.address, "text", d.text.encode()) for d in documents),
        documents=documents,
        reports=reports,
        problems=(("", PROBLEM),),
        attempts=tuple(Attempt(d.id, "coded", counts[d.id]) for d in documents),
    )
    with open_store(path, create=True) as store:
        store.begin(run)
        store.add(run, batch)
        store.replace_events(run, store.digest(), [Fused(judgements, events)])
    return path


@pytest.fixture(scope="session")
def empty_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "empty.duckdb"
    with open_store(path, create=True) as store:
        store.begin(Run("code", "data", "model", "{}"))
    return path
