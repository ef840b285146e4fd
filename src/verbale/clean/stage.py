"""From raw documents to documents: decode, lay out, find the article, sort the lines, date it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verbale.clean.credits import mail_host
from verbale.clean.day_lines import Layout
from verbale.clean.decode import decode, normal
from verbale.clean.extract import align, article
from verbale.clean.label import Labels, label, parts_of
from verbale.clean.language import language_of
from verbale.clean.lines import Line, plain
from verbale.clean.meta import Meta, read_meta
from verbale.clean.outlets import Outlet, host_of, is_free_mail, outlet_at, outlet_named
from verbale.clean.page import bearable, read_page
from verbale.clean.published import published
from verbale.clean.region import body_region
from verbale.config import Settings
from verbale.timex import languages
from verbale.types import Document, Problem, RawDocument

_COMPANY = re.compile(r"[\s,]+(?:Ltd|Inc|LLC|AG|GmbH|Co|Corp|plc|PLC|SA|S\.A|Limited|Company)\b\.?$")
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)[\s\d,–-]*(?:by\s+)?(?P<name>(?:[A-ZÀ-Þ][\w’'&-]*|of|and|the)(?:\s(?:[A-ZÀ-Þ][\w’'&-]*|of|and|the|&)){0,5})",
    re.IGNORECASE,
)


def clean(batch: Sequence[RawDocument], settings: Settings) -> tuple[Document | Problem, ...]:
    """Return a document, or the problem that prevents one, for each raw document of a batch, in its order.

    Nothing is fetched, and no input raises.
    """
    del settings  # sizes were bounded when the bytes were read
    return tuple(_clean(raw) for raw in batch)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A document's text with the lines that were taken for the article."""

    text: str
    lines: tuple[Line, ...]
    article: tuple[int, ...]
    meta: Meta
    trusted: bool  # the page's structure told the article


def _clean(raw: RawDocument) -> Document | Problem:
    source = decode(raw.data, declared=raw.media == "html")
    if source is None:
        return Problem(
            "clean", raw.address, "its bytes are not text in any known encoding", "save it as UTF-8"
        )
    laid = _page(source) if raw.media == "html" else _text(source, raw.title)
    if not laid.lines:
        return Problem("clean", raw.address, "it holds no visible text", "fetch it again, or remove it")
    if not laid.article:
        return Problem(
            "clean", raw.address, "no article was found on the page", "give its text as a .txt file"
        )
    return _document(raw, laid)


def _text(source: str, title: str) -> _Laid:
    text, lines = plain(source)
    heading = " ".join(normal(title).split())
    if heading and lines and not any(heading.casefold() in line.text.casefold() for line in lines[:40]):
        text, lines = plain(f"{heading}\n\n{source}")
    region = tuple(body_region(lines)) or tuple(range(1 if heading else 0, len(lines)))
    return _Laid(text, lines, region, Meta(), trusted=False)


def _page(source: str) -> _Laid:
    source = bearable(source)
    page = read_page(source)
    meta = read_meta(page.tree) if page.tree is not None else Meta()
    found = tuple(sorted(align(page.lines, article(page, source))))
    return _Laid(page.text, page.lines, found or tuple(body_region(page.lines)), meta, trusted=bool(found))


def _document(raw: RawDocument, laid: _Laid) -> Document:
    text, lines, meta = laid.text, laid.lines, laid.meta
    spoken = language_of([lines[i].text for i in laid.article], meta.language)
    codes = tuple(dict.fromkeys((spoken, *languages())))
    titles = tuple(filter(None, (raw.title, *meta.titles)))
    labels = label(text, lines, laid.article, titles, codes, trusted=laid.trusted)
    url = raw.url or meta.url
    outlet, order = _outlet(raw, laid, labels, url)
    body = [i for i, kind in enumerate(labels.kinds) if kind == "body"]
    layout = Layout(
        text=text,
        lines=lines,
        headline=labels.headline,
        first=body[0] if body else len(lines),
        last=body[-1] if body else len(lines),
        body=frozenset(body),
        dateline=labels.dateline.printed if labels.dateline else None,
        codes=(spoken,),
        order=order,
    )
    dated = published(layout, raw.published, meta, url)
    kinds = tuple(
        "published" if i in dated.lines and kind in {"furniture", "byline"} else kind
        for i, kind in enumerate(labels.kinds)
    )
    labels = replace(labels, kinds=kinds)
    return Document(
        id=raw.id,
        address=raw.address,
        url=url,
        outlet=outlet,
        text=text,
        parts=parts_of(text, lines, labels),
        language=spoken,
        published=dated.when,
        wire=labels.wire,
        agency=labels.dateline.agency if labels.dateline else "",
        place=labels.dateline.place if labels.dateline else "",
    )


def _outlet(raw: RawDocument, laid: _Laid, labels: Labels, url: str) -> tuple[str, str]:
    """Return the outlet's name and how it prints all-number dates, from what is surest."""
    host = host_of(url)
    known = outlet_named(raw.outlet) or outlet_at(host) or outlet_named(laid.meta.outlet)
    name = raw.outlet or (known.name if known else laid.meta.outlet)
    if not name:
        known = _outlet_printed(laid, labels)
        name = known.name if known else ""
    if not name:
        name = _rights(laid, labels) or host or _mail_outlet(laid, labels)
    known = known or outlet_named(name) or outlet_at(host)
    if not name and labels.wire and labels.dateline:
        name = labels.dateline.agency  # only an agency's own page prints its versions
    return name, known.dates if known else ""


def _outlet_printed(laid: _Laid, labels: Labels) -> Outlet | None:
    """Return the outlet whose name stands alone in a line of furniture, or opens a byline."""
    for line, kind in zip(laid.lines, labels.kinds, strict=True):
        if kind in {"furniture", "byline"} and line.words <= 8:
            for piece in (line.text, *re.split(r"\s+[/|–-]\s+", line.text)[:1]):
                known = outlet_named(piece)
                if known and (not known.agency or piece == line.text):
                    return known
    return None


def _mail_outlet(laid: _Laid, labels: Labels) -> str:
    for line, kind in zip(laid.lines, labels.kinds, strict=True):
        host = mail_host(line.text) if kind == "byline" else ""
        if host and not is_free_mail(host):
            known = outlet_at(host)
            return known.name if known else host
    return ""


def _rights(laid: _Laid, labels: Labels) -> str:
    for line, kind in zip(laid.lines, labels.kinds, strict=True):
        match = _RIGHTS.search(line.text) if kind == "furniture" and line.words <= 30 else None
        named = outlet_named(match["name"]) if match else None
        if match and match["name"][0].isupper() and not (named and named.agency):
            return _COMPANY.sub("", match["name"].removesuffix(" All")).strip()
    return ""
