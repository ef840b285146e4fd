"""The parse: the only module that knows spaCy.

Each headline and each paragraph is parsed on its own, so that a heading never glues to a sentence, and so is a
dateline that still stands before the first, which is no subject of what follows it. What comes back is our own
token arrays with offsets into the document's text.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from verbale import datafiles
from verbale.config import Settings
from verbale.errors import UsageError
from verbale.openings import clock, item, turns
from verbale.read.parse import headlines
from verbale.read.parse.regained import regained
from verbale.read.parse.split_quotes import parted
from verbale.read.parse.truecase import truecase
from verbale.read.who.dateline import front
from verbale.types import Document, Part, Reading, Sentence, Span, Tokens

_READ = ("headline", "body")
_UNBROKEN = re.compile(r"\S{400,}")  # no word is so long, and the tokeniser would take minutes over it
_HEALTH_BODY = re.compile(r"\bWHO\b")  # the model takes it for the pronoun, and no other body's name so
_SYLLABLE = 6  # letters at most in each half of a given name with a hyphen
_RANKS = ("Sgt.", "Lt.", "Col.", "Maj.", "Capt.", "Cpl.", "Cmdr.", "Brig.", "Pvt.", "Amb.", "Insp.")
_COLUMNS = ("start", "end", "text", "lemma", "tag", "pos", "dep", "head", "ent", "ent_start")


class Parser:
    """A spaCy pipeline behind our own records."""

    def __init__(self, settings: Settings) -> None:
        """Name the model; it is loaded when first needed."""
        self._model = settings.model
        self._max_chars = settings.max_chars

    def parse(self, documents: Sequence[Document]) -> tuple[Reading, ...]:
        """Return one Reading for each document, in order: tokens and sentences, nothing resolved yet.

        Text beyond `max_chars` code points of headline and body is not read.

        Raises:
            UsageError: the model is not installed.

        """
        parts = [(n, where, part) for n, doc in enumerate(documents) for where, part in self._parts(doc)]
        bodies = [tuple(p.span.of(d.text) for p in d.parts if p.kind == "body") for d in documents]
        texts = (self._text(part.span.of(documents[n].text), bodies[n]) for n, _, part in parts)
        builders = [_Builder() for _ in documents]
        for (n, where, part), parsed in zip(parts, self._pipe(texts), strict=True):
            shown = part.span.of(documents[n].text)
            if part.kind == "dateline":
                builders[n].open(parsed, part, shown)
            else:
                builders[n].add(self._mended(parsed), part, where, shown)
        return tuple(b.reading(doc) for b, doc in zip(builders, documents, strict=True))

    def parse_words(self, sentences: Sequence[Sequence[str]]) -> tuple[Reading, ...]:
        """Return one Reading for each text that is given as words: its tokens are these words, one to one.

        Raises:
            UsageError: the model is not installed.

        """
        from spacy.tokens import Doc  # noqa: PLC0415 -- spaCy takes a second

        nlp = _load(self._model)
        given = [plain_document(" ".join(words)) for words in sentences]
        parsed = nlp.pipe(Doc(nlp.vocab, words=list(words)) for words in sentences)
        readings = []
        for document, one in zip(given, parsed, strict=True):
            builder = _Builder()
            builder.add(headlines.Mended(one, one), document.parts[0], 0, document.text)
            readings.append(builder.reading(document))
        return tuple(readings)

    def _parts(self, document: Document) -> Iterator[tuple[int, Part]]:
        left = self._max_chars
        opened = {turn.paragraph: turn for turn in turns(document)}
        ends = front(document)[1]
        for where, part in enumerate(document.parts):
            size = part.span.end - part.span.start
            if part.kind not in _READ or size > left:
                continue
            left -= size
            turn = opened.get(where)
            if turn is None:
                behind = clock(document, where)  # the clock is no part of the first sentence
                told = part if behind is None else replace(part, span=Span(behind, part.span.end))
                opens = item(document, where)
                shown = ends if opens is None else max(ends, opens.end)
                yield from ((where, piece) for piece in _without_dateline(document, told, shown))
                continue
            if turn.label is not None:  # who speaks is no part of what is said
                yield where, replace(part, span=Span(turn.label.start, turn.cue.end))
            yield where, replace(part, span=turn.said)

    def _text(self, printed: str, body: tuple[str, ...]) -> str:
        """What the model is shown for a part: of the same length, without what misleads it."""
        text = _UNBROKEN.sub(lambda run: "x" * len(run.group()), printed)
        text = text if text.isupper() else _HEALTH_BODY.sub("FAO", text)
        return truecase(text, body, self._ordinary)

    def _ordinary(self, word: str) -> bool:
        """Say whether the model has a vector of its own for a word: its common ones have."""
        return bool(_load(self._model).vocab.has_vector(word))

    def _mended(self, parsed: Any) -> headlines.Mended:
        """Return a headline read as the sentence it stands for; all else as it is."""
        return headlines.mended(parsed, lambda words: self._again(parsed, words))

    def _again(self, parsed: Any, words: Sequence[str]) -> Any:
        """Return the parse of a text with other words in the same places."""
        nlp = _load(self._model)
        return nlp(type(parsed)(nlp.vocab, words=list(words), spaces=[bool(t.whitespace_) for t in parsed]))

    def _pipe(self, texts: Iterable[str]) -> Iterator[Any]:
        nlp = _load(self._model)
        return iter(nlp.pipe(_whole_names(nlp.make_doc(text)) for text in texts))


def _without_dateline(document: Document, part: Part, ends: int) -> tuple[Part, ...]:
    """Return the dateline that ends at a code point of a part, and the part behind it."""
    body = next((i for i in range(ends, part.span.end) if not document.text[i].isspace()), part.span.end)
    if part.kind != "body" or not part.span.start < ends or body == part.span.end:
        return (part,)
    return Part("dateline", Span(part.span.start, ends)), replace(part, span=Span(body, part.span.end))


def plain_document(text: str, *, id: str = "text") -> Document:  # noqa: A002 -- the field's name
    """Return a Document that is one paragraph of body: for single sentences given by hand."""
    return Document(id, id, "", "", text, (Part("body", Span(0, len(text))),), "en", None)


@cache
def _load(model: str) -> Any:
    nlp = _found(model)
    for rank in _RANKS:  # the model ends a sentence behind them
        nlp.tokenizer.add_special_case(rank, [{"ORTH": rank}])
    return nlp


def _found(model: str) -> Any:
    with warnings.catch_warnings():
        # The model package was made with an older release; accuracy was checked with this one.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        if model.isidentifier() and importlib.util.find_spec(model) is not None:
            module = importlib.import_module(model)
            if hasattr(module, "load"):
                return module.load()
        try:
            return importlib.import_module("spacy").load(model)
        except OSError as error:
            raise UsageError(
                f"the language model {model!r} is not installed: "
                "install it, or unset VERBALE_MODEL to use the default"
            ) from error


@cache
def _mended_forms() -> dict[str, str]:
    """Forms of verbs and nouns whose lemma the model gets wrong, and those with a hyphen."""
    table = datafiles.read_yaml("lang/en/lemmas.yaml")
    return {form: lemma for lemma, forms in table.items() for form in forms}


def _whole_names(doc: Any) -> Any:
    """Return a tokenised text in which some words with a hyphen are one: given names, and verbs.

    "Jae-in" is no "in", and who cold-shoulders an envoy has no shoulders.
    """
    with doc.retokenize() as join:
        for t in range(1, len(doc) - 2):
            first, hyphen, last = doc[t], doc[t + 1], doc[t + 2]
            if hyphen.text == "-" and not first.whitespace_ and not hyphen.whitespace_:
                family, second = doc[t - 1].text, last.text
                named = family.istitle() and first.text.istitle() and second.islower()
                ordinary = family.lower() in _words("common", "small_words", "function_words")
                ordinary = ordinary or second in _words("who", "not_before")
                named = named and not ordinary and max(len(first), len(last)) <= _SYLLABLE
                if named or f"{first.text}-{second}".lower() in _mended_forms():
                    join.merge(doc[t : t + 3])
    return doc


@cache
def _words(file: str, *lists: str) -> frozenset[str]:
    table = datafiles.read_yaml(f"lang/en/{file}.yaml")
    return frozenset(word for name in lists for word in table[name])


def _acts(token: Any) -> bool:
    """Say whether what is tagged a noun has a verb's subject and infinitive: "Togo and Benin plan to trade"."""
    deps = {c.dep_ for c in token.children if c.i < token.i}
    to = any(c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children) for c in token.children)
    return bool(token.pos_ == "NOUN" and to and "nsubj" in deps)


class _Builder:
    """Collects the parts of one document into token arrays."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, int, str, str, str, str, str, int, str, bool]] = []
        self.sentences: list[Sentence] = []
        self._lead = 0  # where a dateline began
        self._opened: list[int] = []  # its roots, until the sentence it stands before has come

    def open(self, parsed: Any, part: Part, printed: str) -> None:
        """Append a dateline, which hangs on the first sentence behind it."""
        base = self._lead = len(self.rows)
        offset = part.span.start
        for word in parsed:
            start, end = word.idx, word.idx + len(word.text)
            root = word.head.i == word.i
            row = (
                offset + start,
                offset + end,
                printed[start:end],
                word.lemma_.lower(),
                word.tag_,
                word.pos_,
            )
            dep = "dep" if root else word.dep_
            self.rows.append((*row, dep, base + word.head.i, word.ent_type_, word.ent_iob_ == "B"))
            self._opened += [base + word.i] if root else []

    def add(self, mended: headlines.Mended, part: Part, where: int, printed: str) -> None:
        """Append one parsed part; `printed` is its text as it stands, where the parse saw other words."""
        base, offset, shown = len(self.rows), part.span.start, mended.shown
        moved = {**regained(mended.parsed), **parted(mended.parsed)}
        for t, word in zip(mended.parsed, shown, strict=True):
            start, end = word.idx, word.idx + len(word.text)
            lemma, tag, pos = (*mended.meant.get(t.i, (t.lemma_.lower(), t.tag_)), t.pos_)
            if past := headlines.past_misread(t):
                lemma, tag, pos = past, "VBD", "VERB"
            elif pos in {"VERB", "NOUN"}:
                lemma = _mended_forms().get(word.lower_, lemma)
            if _HEALTH_BODY.fullmatch(printed, start, end):
                lemma = "who"
            dep = "nsubjpass" if t.i in mended.passive else "nsubj" if t.i in mended.beside else t.dep_
            dep, head = moved.get(t.i, (dep, t.head.i))
            tag = "VBN" if dep == "acl" and tag == "VBD" else tag  # "a man believed to be a spy was shot"
            pos, tag = ("VERB", "VBP") if _acts(t) else (pos, tag)
            row = (offset + start, offset + end, printed[start:end], lemma, tag, pos, dep, base + head)
            self.rows.append((*row, t.ent_type_, t.ent_iob_ == "B"))
        for s in mended.parsed.sents:
            last = shown[s.end - 1]
            span = Span(offset + shown[s.start].idx, offset + last.idx + len(last.text))
            self.sentences.append(Sentence(base + s.start, base + s.end, span, part.kind, where))
            self._hang(base + s.root.i)

    def _hang(self, root: int) -> None:
        """Let the sentence just added begin with the dateline before it."""
        if not self._opened:
            return
        for at in self._opened:
            self.rows[at] = (*self.rows[at][:7], root, *self.rows[at][8:])
        last = self.sentences[-1]
        first = self._lead
        self.sentences[-1] = replace(last, first=first, span=Span(self.rows[first][0], last.span.end))
        self._opened = []

    def reading(self, document: Document) -> Reading:
        """Return what was collected."""
        columns: tuple[Any, ...] = tuple(zip(*self.rows, strict=True)) or ((),) * len(_COLUMNS)
        named = dict(zip(_COLUMNS, columns, strict=True))
        children: list[list[int]] = [[] for _ in self.rows]
        for index, head in enumerate(named["head"]):
            if head != index:
                children[head].append(index)
        tokens = Tokens(**named, children=tuple(tuple(c) for c in children))
        return Reading(document, tokens, tuple(self.sentences))
