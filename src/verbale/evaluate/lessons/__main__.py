"""Writes all lessons."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import orjson

from verbale.evaluate.lessons import Lesson
from verbale.evaluate.lessons.of_annotated import COLLECTION, SENTENCES, WEIGHING, of_annotated
from verbale.evaluate.lessons.of_pairs import PAIRS, of_pairs
from verbale.evaluate.lessons.of_rules import of_rules


def lessons() -> Iterator[Lesson]:
    """Yield all lessons of the sources, in their order."""
    yield from of_rules()
    yield from of_pairs(PAIRS)
    yield from of_annotated("sentences", SENTENCES)
    yield from of_annotated("weighing", WEIGHING)
    yield from of_annotated("collection", COLLECTION)


def main() -> None:
    """Write all lessons."""
    parser = argparse.ArgumentParser(prog="scripts/train_encoder collect", description=main.__doc__)
    parser.add_argument("out", type=Path)
    with parser.parse_args().out.open("wb") as out:
        for lesson in lessons():
            out.write(orjson.dumps(lesson, default=tuple, option=orjson.OPT_APPEND_NEWLINE))


if __name__ == "__main__":
    main()
