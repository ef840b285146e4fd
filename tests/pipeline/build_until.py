"""Build, and stop for good at one moment: run as `build_until.py FOLDER DB MOMENT`, to be killed there.

A moment is `insert:N`, the N-th insertion, inside a transaction, or `STAGE:N`, the N-th call of a stage.
"""

# ruff: noqa: E402, T201 -- a script that finds its neighbours itself, and signals by printing

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

from fake_stages import FAKE
from makers import RUN

from verbale.config import Settings
from verbale.pipeline import build, building
from verbale.store import runs
from verbale.store.duckdb import DuckStore


def stopping(function: Callable[..., Any], at: int) -> Callable[..., Any]:
    calls = iter(range(1, 1_000_000))

    def stops(*given: Any, **named: Any) -> Any:
        if next(calls) == at:
            print("here", flush=True)
            time.sleep(600)
        return function(*given, **named)

    return stops


if __name__ == "__main__":
    folder, db, moment = sys.argv[1:]
    building._AT_ONCE = 1  # one kind of report at a time, as in a large collection
    name, _, number = moment.partition(":")
    runs.this_run = lambda _settings: RUN  # as in the test, should the code be edited meanwhile
    using = FAKE
    if name == "insert":
        DuckStore._insert = stopping(DuckStore._insert, int(number))  # type: ignore[method-assign]
    else:
        using = replace(FAKE, **{name: stopping(getattr(FAKE, name), int(number))})
    build([Path(folder)], Path(db), Settings(batch=2), using=using)
