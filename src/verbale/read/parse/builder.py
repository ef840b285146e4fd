"""From parsed parts to our own token arrays, and what the model got wrong about single words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from verbale import datafiles
from verbale.read.parse import headlines
from verbale.read.parse.regained import regained
from verbale.read.parse.split_quotes import parted
from verbale.types import Document, Part, Reading, Sentence, Span, Tokens

_LONGEST = 500  # tokens of a sentence: few resolutions have as many in one, a table without stops has
_BREAKS = frozenset(",;:")


class _Row(NamedTuple):
    """A token, with the columns of `Tokens`."""

    start: int
    end: int
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    ent: str
    ent_start: bool


class Builder:
    """Collects the parts of one document into token arrays."""

    def __init__(self) -> None:
        self._rows: list[_Row] = []
        self._sentences: list[Sentence] = []
        self._lead = 0  # where a dateline began
        self._opened: list[int] = []  # its roots, until the sentence it stands before has come

    def open(self, parsed: Any, part: Part, printed: str) -> None:
        """Append a dateline, which hangs on the first sentence behind it."""
        base = self._lead = len(self._rows)
        for word in parsed:
            row = _row(word, word, base, part, printed)
            if row.head == len(self._rows):
                self._opened.append(row.head)
                row = row._replace(dep="dep")
            self._rows.append(row)

    def add(self, mended: headlines.Mended, part: Part, where: int, printed: str) -> None:
        """Append one parsed part; `printed` is its text as it stands, where the parse saw other words."""
        base, offset, shown = len(self._rows), part.span.start, mended.shown
        moved = {**regained(mended.parsed), **parted(mended.parsed)}
        for t, word in zip(mended.parsed, shown, strict=True):
            dep = "nsubjpass" if t.i in mended.passive else "nsubj" if t.i in mended.beside else t.dep_
            dep, head = moved.get(t.i, (dep, t.head.i))
            row = _row(t, word, base, part, printed)._replace(dep=dep, head=base + head)
            self._rows.append(_reread(row, t, word, mended))
        for s in mended.parsed.sents:
            for first, after in _pieces(shown, s.start, s.end):
                last = shown[after - 1]
                span = Span(offset + shown[first].idx, offset + last.idx + len(last.text))
                self._sentences.append(Sentence(base + first, base + after, span, part.kind, where))
                root = s.root.i if after - first == len(s) else self._cut_off(base, first, after)
                self._hang(base + root)

    def _cut_off(self, base: int, first: int, after: int) -> int:
        """Give a piece of a sentence roots of its own, for no word may hang on one of another; return the first."""
        roots = []
        for t in range(first, after):
            row = self._rows[base + t]
            if row.head == base + t or not base + first <= row.head < base + after:
                self._rows[base + t] = row._replace(head=base + t, dep="ROOT")
                roots.append(t)
        return roots[0]

    def _hang(self, root: int) -> None:
        """Let the sentence just added begin with the dateline before it."""
        if not self._opened:
            return
        for at in self._opened:
            self._rows[at] = self._rows[at]._replace(head=root)
        last, first = self._sentences[-1], self._lead
        self._sentences[-1] = replace(last, first=first, span=Span(self._rows[first].start, last.span.end))
        self._opened = []

    def reading(self, document: Document) -> Reading:
        """Return what was collected."""
        columns: tuple[Any, ...] = tuple(zip(*self._rows, strict=True)) or ((),) * len(_Row._fields)
        children: list[list[int]] = [[] for _ in self._rows]
        for index, row in enumerate(self._rows):
            if row.head != index:
                children[row.head].append(index)
        named = dict(zip(_Row._fields, columns, strict=True))
        tokens = Tokens(**named, children=tuple(tuple(c) for c in children))
        return Reading(document, tokens, tuple(self._sentences))


def _pieces(shown: Any, first: int, after: int) -> Iterator[tuple[int, int]]:
    """Yield the tokens of a sentence, from and to; what no writer wrote as one, piece by piece.

    Everything that is asked of a sentence is asked of each of its words, so time would grow with its square.
    """
    while after - first > _LONGEST:
        commas = (t + 1 for t in range(first + _LONGEST - 1, first, -1) if shown[t].text in _BREAKS)
        end = next(commas, first + _LONGEST)
        yield first, end
        first = end
    yield first, after


def _row(t: Any, word: Any, base: int, part: Part, printed: str) -> _Row:
    """Return a token as the model reads it; `word` is what it was shown there, `printed` what the part says."""
    start, end = word.idx, word.idx + len(word.text)
    return _Row(
        start=part.span.start + start,
        end=part.span.start + end,
        text=printed[start:end],
        lemma=t.lemma_.lower(),
        tag=t.tag_,
        pos=t.pos_,
        dep=t.dep_,
        head=base + t.head.i,
        ent=t.ent_type_,
        ent_start=t.ent_iob_ == "B",
    )


def _reread(row: _Row, t: Any, word: Any, mended: headlines.Mended) -> _Row:
    """Return a token with the lemma and the tags that the model missed."""
    lemma, tag = mended.meant.get(t.i, (row.lemma, row.tag))
    pos = row.pos
    if past := headlines.past_misread(t):
        lemma, tag, pos = past, "VBD", "VERB"
    elif row.dep == "pcomp" and pos == "ADJ" and word.lower_ in headlines.gerunds():
        lemma, tag, pos = headlines.gerunds()[word.lower_], "VBG", "VERB"  # "short of expelling envoys"
    elif pos in {"VERB", "NOUN"}:
        lemma = forms().get(word.lower_, lemma)
    if tag == "UH" and row.ent == "GPE":
        tag, pos = "NNP", "PROPN"  # "Ankara, Athens in row"
    if row.text.lower() != word.lower_:
        lemma = row.text.lower()  # of the name that another stood for
    if row.dep == "acl" and tag == "VBD":
        tag = "VBN"  # "a man believed to be a spy was shot"
    if _acts(t):
        tag, pos = "VBP", "VERB"
    return row._replace(lemma=lemma, tag=tag, pos=pos)


@cache
def forms() -> dict[str, str]:
    """Return the lemmas of forms of verbs and nouns whose lemma the model gets wrong, and of those with a hyphen."""
    table = datafiles.read_yaml("lang/en/lemmas.yaml")
    return {form: lemma for lemma, listed in table.items() for form in listed}


def _acts(token: Any) -> bool:
    """Say whether what is tagged a noun has a verb's subject and infinitive: "Togo and Benin plan to trade"."""
    deps = {c.dep_ for c in token.children if c.i < token.i}
    to = any(c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children) for c in token.children)
    return bool(token.pos_ == "NOUN" and to and "nsubj" in deps)
