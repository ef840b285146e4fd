"""Stages that read a toy language, so that tests of the pipeline need no model.

A text is lines such as `KOR CONSULT CHN 2031-04-08`; its language is English unless a line says `lang fr`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from makers import claim, on, paper

from verbale import fuse, ingest
from verbale.config import Settings
from verbale.pipeline import Stages
from verbale.types import Document, Problem, RawDocument, Reading, Report, Tokens

NO_TOKENS = Tokens(*((),) * 11)


def clean(batch: Sequence[RawDocument], settings: Settings) -> tuple[Document | Problem, ...]:
    return tuple(_clean(raw) for raw in batch)


def _clean(raw: RawDocument) -> Document | Problem:
    text = raw.data.decode()
    if "unclean" in text:
        return Problem("clean", raw.address, "it cannot be cleaned", "look at it")
    language = "fr" if "lang fr" in text else "en"
    return replace(paper(raw.id, text), address=raw.address, outlet=raw.address, language=language)


def read(batch: Sequence[Document], settings: Settings) -> tuple[Reading | Problem, ...]:
    return tuple(
        Problem("read", document.address, "it cannot be read", "look at it")
        if "unreadable" in document.text
        else Reading(document, NO_TOKENS, ())
        for document in batch
    )


def code(batch: Sequence[Reading]) -> tuple[tuple[Report, ...] | Problem, ...]:
    return tuple(_code(reading.document) for reading in batch)


def _code(document: Document) -> tuple[Report, ...]:
    if "a fault" in document.text:
        raise ValueError(f"cannot code {object()!r}")
    lines = [line.split() for line in document.text.splitlines()]
    return tuple(
        claim(event, actor, to=[recipient], when=on(day), document=document.id, outlet=document.outlet)
        for actor, event, recipient, day in (line for line in lines if len(line) == 4)
    )


FAKE = Stages(ingest.read, clean, read, code, fuse.judge, fuse.resolve)


def write_papers(folder: Path) -> None:
    """Write seven documents of which most tell of the same events, and some that cannot be used."""
    folder.mkdir()
    for n in range(7):
        met = "KOR CONSULT CHN 2031-04-08"
        (folder / f"{n}.txt").write_text(
            f"{met}\nUSA ACCUSE PRK 2031-04-{10 + n // 2}\nIRN REQUEST FRA 2031-05-0{1 + n}\n"
        )
    (folder / "f.txt").write_text("lang fr")
    (folder / "u.txt").write_text("unclean")
    (folder / "x.txt").write_text("a fault")
