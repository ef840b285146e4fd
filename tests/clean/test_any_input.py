from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.clean import clean
from verbale.config import Settings
from verbale.types import Document, Problem, RawDocument

PIECES = (
    "<p>", "</p>", "<div>", "<h1>", "</h1>", "<br>", "<!--", "-->", "<script>", "</script>", "&amp;", "<td>", "\n", "\n\n",
    "Home", "By Rupert Hentzau", "(LEAD) ", "STRELSAU, Jan. 20 (AFP) -- ", "* ", "January 20, 2016", "(AP)", "Photo: ",
    "The foreign minister met his counterpart on Monday to discuss the border.", "© 2016 Zenda", "\u2028", "\x85", "İ",
)  # fmt: skip


def check(data, media, **beside):
    (found,) = clean([RawDocument("0" * 16, "a", media, data, **beside)], Settings())
    assert isinstance(found, Document | Problem)
    if isinstance(found, Problem):
        return
    assert "\r" not in found.text
    for part in found.parts:
        words = part.span.of(found.text)
        assert 0 <= part.span.start < part.span.end <= len(found.text)
        assert words == words.strip()
        assert len(words.splitlines()) == 1
    assert all(a.span.end <= b.span.start for a, b in pairwise(found.parts))
    covered = sum(len(p.span.of(found.text).split()) for p in found.parts)
    bullets = sum(word in "*•·▪■◆●‣⁃–-" for word in found.text.split())
    assert covered >= len(found.text.split()) - bullets
    when = found.published
    assert when is None or when.span is None or when.span.of(found.text) == when.text


@settings(deadline=None, max_examples=80)
@given(st.binary(max_size=400), st.sampled_from(["text", "html"]))
def test_any_bytes(data, media):
    check(data, media)


@settings(deadline=None, max_examples=120)
@given(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.sampled_from(["text", "html"]),
    st.text(max_size=20),
)
def test_any_page(source, media, title):
    check(source.encode(), media, title=title, published=title, outlet=title)


def test_batches_keep_their_order():
    batch = [
        RawDocument(str(n), f"{n}.txt", "text", data) for n, data in enumerate((b"Ministers met.", b"\0" * 9))
    ]
    first, second = clean(batch, Settings())
    assert isinstance(first, Document)
    assert first.id == "0"
    assert isinstance(second, Problem)
    assert second.input == "1.txt"
