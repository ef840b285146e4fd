"""What a page says of itself in its head: title, outlet, address, language, dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_DATES = (  # names that pages give the day of publication, the surest first
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "publicationdate",
    "publication_date",
    "pubdate",
    "article.published",
    "article_date_original",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
)
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher")
_LONGEST_JSON = 1_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Meta:
    """A page about itself; empty values where it says nothing."""

    titles: tuple[str, ...] = ()  # the surest first
    outlet: str = ""
    url: str = ""
    language: str = ""  # as declared: "en", "en-GB"
    dates: tuple[tuple[str, str], ...] = field(default=())  # (where it stands, value), the surest first


def read_meta(tree: Any) -> Meta:
    """Return what a page's head, its JSON-LD and its <time> elements say."""
    named: dict[str, str] = {}
    for element in tree.iter("meta"):
        value = (element.get("content") or "").strip()
        for key in ("property", "name", "itemprop"):
            name = (element.get(key) or "").strip().lower()
            if name and value:
                named.setdefault(name, value)
    linked = tuple(_linked(tree))
    said = dict(reversed(linked))
    titles = [said.get("headline", ""), *(named.get(t, "") for t in _TITLES), *_texts(tree, "title")]
    dates = [("JSON-LD datePublished", said.get("datePublished", ""))]
    dates += [(f"meta {name}", named.get(name, "")) for name in _DATES]
    dates += [("time", value) for value in _times(tree)]
    return Meta(
        titles=tuple(dict.fromkeys(" ".join(t.split()) for t in titles if t.strip())),
        outlet=next((named[n] for n in _OUTLETS if n in named), said.get("publisher", "")),
        url=_canonical(tree) or named.get("og:url", ""),
        language=next(
            (e.get("lang") or e.get("xml:lang") or "" for e in tree.iter("html")), named.get("og:locale", "")
        ),
        dates=tuple((name, value) for name, value in dates if value),
    )


def _texts(tree: Any, tag: str) -> Iterator[str]:
    for element in tree.iter(tag):
        yield " ".join("".join(element.itertext()).split())
        return


def _canonical(tree: Any) -> str:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical":
            return str(element.get("href") or "")
    return ""


def _times(tree: Any) -> Iterator[str]:
    """Yield the <time> elements that are the page's own: marked as publication, or the first in an article."""
    for element in tree.iter("time"):
        if element.get("pubdate") is not None or "datePublished" in (element.get("itemprop") or ""):
            yield element.get("datetime") or "".join(element.itertext())
            return
    for article in tree.iter("article"):
        for element in article.iter("time"):
            yield element.get("datetime") or ""
            return


def _linked(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield headline, datePublished and publisher from JSON-LD."""
    import orjson  # noqa: PLC0415 -- only when there are pages

    for element in tree.iter("script"):
        source = (element.text or "").strip()
        if "ld+json" not in (element.get("type") or "") or not source or len(source) > _LONGEST_JSON:
            continue
        try:
            waiting = [orjson.loads(source.encode("utf-8", "replace"))]
        except orjson.JSONDecodeError:
            continue
        while waiting:
            value = waiting.pop()
            if isinstance(value, list):
                waiting.extend(reversed(value))
            elif isinstance(value, dict):
                yield from _facts(value)
                waiting.extend(
                    v for k, v in value.items() if k in {"@graph", "mainEntity", "mainEntityOfPage"}
                )


def _facts(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key in ("headline", "datePublished"):
        if isinstance(node.get(key), str):
            yield key, node[key]
    publisher = node.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    if isinstance(name, str):
        yield "publisher", name
