"""A page of HTML to blocks of visible text, whatever of it is the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from verbale.clean.decode import normal, repaired
from verbale.clean.lines import Line
from verbale.types import Span

_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "canvas",
        "audio",
        "video",
        "select",
    ]
)
_UNSEEN |= {"textarea", "datalist"}
_BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "label",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_TELLING = frozenset(
    [
        "nav",
        "footer",
        "aside",
        "header",
        "figure",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "button",
        "form",
        "article",
        "main",
        "time",
    ]
)
_EMPTY = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
# Parsers need quadratic time for a tag's attributes; no attribute is text, so the longest tags lose theirs.
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]*)\s[^<>]{20000,}>")
_EMPTY_TEXT = {"br": "\n", "hr": "\n", "td": " ", "th": " ", "img": " "}


@dataclass(frozen=True, slots=True)
class Page:
    """The visible text of a page, in its blocks."""

    text: str
    lines: tuple[Line, ...]
    tree: Any  # lxml's, None when the page could only be read as a stream


def read_page(source: str) -> Page:
    """Return the visible blocks of a page; one block is one line of the text.

    A tree deeper than the parser bears is read as a stream of tags instead, so that no text is lost.
    """
    tree, whole = parse(source)
    blocks = _Blocks()
    if whole and tree is not None:
        _walk(tree, blocks)
    else:
        _Stream(blocks).read(source)
    return _page(blocks, tree if whole else None)


def bearable(source: str) -> str:
    """Return a page's source with its longest tags bare, so that any parser can read it in good time."""
    return _LONG_TAG.sub(r"<\1>", source)


def parse(source: str) -> tuple[Any, bool]:
    """Return lxml's tree, or None for an empty page, and whether it holds the whole page."""
    from lxml import etree  # noqa: PLC0415 -- only when there are pages

    parser = etree.HTMLParser(huge_tree=True, encoding="utf-8", no_network=True)
    try:
        tree = etree.fromstring(source.encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError:
        return None, False
    limit = etree.ErrorTypes.ERR_RESOURCE_LIMIT
    return tree, tree is not None and all(entry.type != limit for entry in parser.error_log)


class _Blocks:
    """Collects text into blocks."""

    def __init__(self) -> None:
        self.done: list[tuple[str, str, frozenset[str], float]] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._unseen = 0
        self._links = 0
        self._telling: dict[str, int] = {}
        self._tags: list[str] = []

    def open(self, tag: str, hidden: bool) -> None:  # noqa: FBT001
        if tag in _UNSEEN or hidden:
            self._unseen += 1
        elif tag in _BLOCK:
            self.end_block()
        if tag in _BLOCK:
            self._tags.append(tag)
        if tag in _TELLING:
            self._telling[tag] = self._telling.get(tag, 0) + 1
        self._links += tag == "a"
        if tag in _EMPTY_TEXT:
            self.data(_EMPTY_TEXT[tag])

    def close(self, tag: str, hidden: bool) -> None:  # noqa: FBT001
        if tag in _BLOCK:
            if not self._unseen:
                self.end_block()
            if self._tags:
                self._tags.pop()
        if tag in _UNSEEN or hidden:
            self._unseen = max(0, self._unseen - 1)
        if tag in _TELLING:
            self._telling[tag] = max(0, self._telling.get(tag, 0) - 1)
        self._links = max(0, self._links - (tag == "a"))

    def data(self, text: str) -> None:
        if self._unseen or not text:
            return
        self._pieces.append(text)
        if self._links:
            self._linked += len(text.strip())

    def end_block(self) -> None:
        whole = "".join(self._pieces)
        if whole and not whole.isspace():
            inside = frozenset(tag for tag, depth in self._telling.items() if depth)
            size = sum(map(len, whole.split()))
            tag = self._tags[-1] if self._tags else ""
            self.done.append((whole, tag, inside, min(1.0, self._linked / max(1, size))))
        self._pieces, self._linked = [], 0


def _walk(tree: Any, blocks: _Blocks) -> None:
    from lxml import etree  # noqa: PLC0415

    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if not isinstance(element.tag, str):  # a comment's own text is not seen, what follows it is
            blocks.data(_breaks(element, element.tail))
        elif event == "start":
            blocks.open(element.tag, _hidden(element.attrib))
            blocks.data(_breaks(element, element.text))
        else:
            blocks.close(element.tag, _hidden(element.attrib))
            blocks.data(_breaks(element.getparent(), element.tail))
    blocks.end_block()


def _breaks(element: Any, text: str | None) -> str:
    """Return text with source line breaks as spaces, except in preformatted text."""
    if not text or "\n" not in text or (element is not None and element.tag == "pre"):
        return text or ""
    return text.replace("\n", " ")


def _hidden(attributes: Mapping[str, str]) -> bool:
    return "hidden" in attributes


class _Stream(HTMLParser):
    """The same from a stream of tags, for pages that no tree can hold."""

    def __init__(self, blocks: _Blocks) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks = blocks

    def read(self, source: str) -> None:
        closed = source.rfind("-->") + 1  # comments that never end would each be searched to the end
        self.feed(source[:closed] + source[closed:].replace("<!--", ""))
        self.close()
        self._blocks.end_block()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._blocks.open(tag, hidden=False)
        if tag in _EMPTY:
            self._blocks.close(tag, hidden=False)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _EMPTY:
            self._blocks.close(tag, hidden=False)

    def handle_data(self, data: str) -> None:
        self._blocks.data(data.replace("\n", " "))


def _page(blocks: _Blocks, tree: Any) -> Page:
    lines: list[Line] = []
    at = 0
    for line in _rows(blocks):
        lines.append(Line(Span(at, at + len(line.text)), line.text, line.tag, line.inside, line.linked))
        at += len(line.text) + 1
    return Page("\n".join(line.text for line in lines), tuple(lines), tree)


def _rows(blocks: _Blocks) -> Iterator[Line]:
    for whole, tag, inside, linked in blocks.done:
        for row in normal(whole).split("\n"):
            text = " ".join(repaired(row).split())
            if text:
                yield Line(Span(0, len(text)), text, tag, inside, linked)
