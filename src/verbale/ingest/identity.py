"""The id of a document."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


def identity(address: str, data: bytes, beside: Mapping[str, str] | None = None) -> str:
    """Return 16 hex digits of SHA-256 over address, NUL and data: copies elsewhere are other documents.

    What was given beside the text counts too: a row whose date was put right is another document.
    """
    whole = hashlib.sha256(address.encode() + b"\0" + data)
    for name, value in sorted((beside or {}).items()):
        if value:
            whole.update(f"\0{name}\0{value}".encode())
    return whole.hexdigest()[:16]
