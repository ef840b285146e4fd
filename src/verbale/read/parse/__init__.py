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
from verbale.errors import DataFileError, UsageError
from verbale.openings import clock, item, turns
from verbale.read.parse import headlines
from verbale.read.parse.builder import Builder, forms
from verbale.read.parse.truecase import truecase
from verbale.read.who.dateline import front
from verbale.types import Document, Part, Reading, Span

_READ = ("headline", "body")
_UNBROKEN = re.compile(r"\S{400,}")  # no word is so long, and the tokeniser would take minutes over it
_SYLLABLE = 6  # letters at most in each half of a given name with a hyphen
_FILE = "lang/en/parsing.yaml"


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
        builders = [Builder() for _ in documents]
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
            builder = Builder()
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
        text = text if text.isupper() else _misread().sub(_stand_in, text)
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
    for rank in datafiles.read_yaml(_FILE)["ranks"]:
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
                if named or f"{first.text}-{second}".lower() in forms():
                    join.merge(doc[t : t + 3])
    return doc


@cache
def _misread() -> re.Pattern[str]:
    """Return what finds the names that the model takes for other words.

    Raises:
        DataFileError: a name and what stands for it differ in length, which would move every offset behind it.

    """
    names = datafiles.read_yaml(_FILE)["shown_as"]
    for name, other in names.items():
        if len(name) != len(other):
            raise DataFileError(
                _FILE, name, f"what is shown for it must be of its length, and {other!r} is not"
            )
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")


def _stand_in(found: re.Match[str]) -> str:
    return str(datafiles.read_yaml(_FILE)["shown_as"][found[0]])


@cache
def _words(file: str, *lists: str) -> frozenset[str]:
    table = datafiles.read_yaml(f"lang/en/{file}.yaml")
    return frozenset(word for name in lists for word in table[name])
