"""Which reports are about the same event."""

from __future__ import annotations

from verbale.fuse.events import resolve
from verbale.fuse.judging import judge

__all__ = ["judge", "resolve"]
