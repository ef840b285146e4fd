"""The real chain on arbitrary texts: it never fails, and what it says is always borne out by the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from soundness import complaints, of_document

from verbale.config import Settings
from verbale.pipeline import stages
from verbale.pipeline.chain import code_batch
from verbale.types import RawDocument

WORDS = [
    "Norway",
    "Peru",
    "Oslo",
    "Lima",
    "Fiji's",
    "Norwegian",
    "Peruvian",
    "foreign",
    "minister",
    "President",
    "Ana",
    "Ruiz",
    "the",
    "of",
    "in",
    "on",
    "by",
    "and",
    "or",
    "to",
    "that",
    "not",
    "it",
    "its",
    "they",
    "which",
    "who",
    "former",
    "two",
    "countries",
    "talks",
    "sanctions",
    "said",
    "told",
    "urged",
    "condemned",
    "accused",
    "met",
    "would",
    "will",
    "may",
    "has",
    "been",
    "was",
    "is",
    "refusing",
    "agreed",
    "planned",
    "according",
    "yesterday",
    "Monday",
    "April",
    "9",
    "2031",
    "last",
    "year",
    "Jan.",
    "6",
    "U.N.",
    "Security",
    "Council",
    "rebels",
    "troops",
    "missiles",
    "aid",
    "ceasefire",
    "after",
    "before",
    "because",
    "if",
    "reportedly",
    "allegedly",
    "denied",
    "withdrew",
    "signed",
    "shelled",
    ",",
    ",",
    ".",
    ".",
    ";",
    ":",
    "-",
    "—",
    '"',
    "“",
    "”",
    "'",
    "(",
    ")",
    "[",
    "]",
    "/",
    "%",
    "?",
    "!",
    "…",
]
STRANGE = [
    "\n",
    "\n\n",
    "\t",
    "\u00a0",
    "\u2028",
    "\u200b",
    "\ufeff",
    "e\u0301",
    "ﬁ",
    "İ",
    "\u202e",
    "👩‍👧",
    "\x0b",
]

news = st.lists(st.sampled_from([*WORDS, *STRANGE]), min_size=1, max_size=60).map(" ".join)
glued = st.lists(st.sampled_from([*WORDS, *STRANGE, " "]), min_size=1, max_size=40).map("".join)


def check(text: str, media: str = "text", **beside: str) -> int:
    raw = RawDocument("00", "a.txt", media, text.encode("utf-8", "replace"), **beside)
    (coded,) = code_batch([raw], Settings(), stages())
    assert not [p for p in coded.problems if "failed on it" in p.wrong], coded.problems
    if coded.document is None:
        return 0
    assert of_document(coded.document) == []
    for report in coded.reports or ():
        assert complaints(report, coded.document) == [], report
    return len(coded.reports or ())


@settings(max_examples=150, deadline=None)
@given(st.one_of(news, news, glued, st.text(max_size=120)))
def test_plain_text(text):
    check(text)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.one_of(news, st.text(max_size=60)), min_size=1, max_size=4),
    st.sampled_from(["", "9 April 2031", "2031-04-09", "soon"]),
    st.one_of(st.just(""), news),
)
def test_pages_with_what_is_given_beside_them(paragraphs, published, title):
    check("".join(f"<p>{p}</p>" for p in paragraphs), "html", published=published, title=title)


def test_the_words_used_here_do_make_reports():
    assert check("Oslo, April 9, 2031 - Norway condemned Peru on Monday. Peru's president met Fiji's.") > 1
