"""Which reports are about the same event."""

from __future__ import annotations

from verbale.fuse.judge import judge
from verbale.fuse.resolve import resolve

__all__ = ["judge", "resolve"]
