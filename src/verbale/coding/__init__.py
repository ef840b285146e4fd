"""Coding: from a reading to the claims its sentences make."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.types import Problem, Reading, Report

__all__ = ["code"]


def code(batch: Sequence[Reading]) -> tuple[tuple[Report, ...] | Problem, ...]:
    """Return the reports of each reading, in order."""
    from verbale.coding.assemble import reports_of  # noqa: PLC0415 -- rules load when first needed

    return tuple(reports_of(reading) for reading in batch)
