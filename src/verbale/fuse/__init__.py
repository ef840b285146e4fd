"""Which reports are about the same event."""

from __future__ import annotations

from verbale.fuse.judging import judge
from verbale.fuse.events import resolve

__all__ = ["judge", "resolve"]
