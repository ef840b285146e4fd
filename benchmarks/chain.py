"""What the whole chain costs beside a bare pass of its language model. `python benchmarks/chain.py [PATH...]`.

Both go over the same texts in one process, in turns; the best of each counts, and of each stage by itself, as everything
else on the machine only adds. The bare pass is `nlp.pipe` with all components over each document's whole text.
"""

from __future__ import annotations

import importlib
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from verbale import clean, coding, fuse, ingest
from verbale.config import Settings
from verbale.pipeline import Stages, build
from verbale.read import complete
from verbale.read.parse import Parser, _load
from verbale.types import Document, RawDocument

ROUNDS = 5
EXAMPLES = Path(__file__).parents[1] / "examples"
SETTINGS = Settings()
_ASKED = {"when": ("when",), "who": ("phrased", "followed"), "where": ("where",), "says": ("says",)}


def main() -> None:
    paths = [Path(name) for name in sys.argv[1:]] or [EXAMPLES]
    texts = _texts(paths)
    print(f"{len(texts):,} documents, {sum(map(len, texts)):,} characters, best of {ROUNDS}\n")
    nlp = _load(SETTINGS.model)
    _chain(paths)  # data files and the model's own caches are warm for both
    bare, whole, shares = float("inf"), float("inf"), dict[str, float]()
    for _ in range(ROUNDS):
        bare = min(bare, _timed(lambda: sum(len(doc) for doc in nlp.pipe(texts))))
        took, spent = _chain(paths)
        whole = min(whole, took)
        shares = {stage: min(seconds, shares.get(stage, seconds)) for stage, seconds in spent.items()}
    print(f"{'bare pass of the model':<28}{bare:8.2f} s")
    print(f"{'whole chain':<28}{whole:8.2f} s")
    for stage, seconds in shares.items():
        print(
            f"  {stage:<26}{seconds:8.2f} s {seconds / whole:6.0%}   {seconds / shares['parse']:6.1%} of the parse"
        )
    print(f"\nratio {whole / bare:.2f}: chain ÷ bare pass")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def _texts(paths: list[Path]) -> list[str]:
    raws = [item for item in ingest.read(paths, SETTINGS) if isinstance(item, RawDocument)]
    return [d.text for d in clean.clean(raws, SETTINGS) if isinstance(d, Document) and d.language == "en"]


def _timed(run: Callable[[], Any]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _chain(paths: list[Path]) -> tuple[float, dict[str, float]]:
    """Return what a build into a new database took, and what each stage took of it."""
    spent: dict[str, float] = defaultdict(float)

    def counted(stage: str, run: Callable[..., Any], *given: Any) -> Any:
        start = time.perf_counter()
        found = run(*given)
        spent[stage] += time.perf_counter() - start
        return found

    def read(batch: Any, settings: Settings) -> Any:
        parsed = counted("parse", Parser(settings).parse, batch)
        before = sum(spent.values())
        start = time.perf_counter()
        with _parts(counted):
            readings = tuple(map(complete, parsed))
        spent["other reading"] += time.perf_counter() - start - (sum(spent.values()) - before)
        return readings

    using = Stages(
        ingest.read,
        partial(counted, "clean", clean.clean),
        read,
        partial(counted, "code", coding.code),
        partial(counted, "fuse", fuse.judge),
        partial(counted, "fuse", fuse.resolve),
    )
    with tempfile.TemporaryDirectory() as folder:
        whole = _timed(lambda: build(paths, Path(folder) / "news.duckdb", SETTINGS, using=using))
    spent["files and database"] = whole - sum(spent.values())
    return whole, dict(spent)


@contextmanager
def _parts(counted: Callable[..., Any]) -> Iterator[None]:
    """Count each of the reporter's questions apart while a reading is completed."""
    with ExitStack() as stack:
        for stage, names in _ASKED.items():
            module = importlib.import_module(f"verbale.read.{stage}")
            for name in names:
                stack.enter_context(
                    patch.object(module, name, partial(counted, stage, getattr(module, name)))
                )
        yield


if __name__ == "__main__":
    main()
