from __future__ import annotations

import pytest

from verbale.clean import clean
from verbale.config import Settings
from verbale.types import Document, RawDocument


@pytest.fixture
def cleaned():
    """Clean one text or page that must become a document."""

    def run(source, media="text", **beside):
        data = source if isinstance(source, bytes) else source.encode()
        (found,) = clean([RawDocument("0" * 16, "a", media, data, **beside)], Settings())
        assert isinstance(found, Document), found
        return found

    return run


@pytest.fixture
def told():
    """Return the words of a document's parts of some kinds."""

    def run(document, *kinds):
        return [p.span.of(document.text) for p in document.parts if p.kind in kinds]

    return run
