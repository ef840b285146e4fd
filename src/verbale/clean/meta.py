"""What a page says of itself in its head: title, outlet, address, language, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_DATES = (  # names that pages give the day of publication, the surest first; small letters, of "_- ." only the dots
    "article:publishedtime",
    "og:publishedtime",
    "og:article:publishedtime",
    "datepublished",
    "rnews:datepublished",
    "parselypubdate",
    "sailthru.date",
    "publishdate",
    "publisheddate",
    "publishtime",
    "publishedtime",
    "published",
    "publishedat",
    "publicationdate",
    "publicationtime",
    "dateofpublication",
    "pubdate",
    "pubtime",
    "pdate",
    "ptime",
    "bt:pubdate",
    "apub:time",
    "vr:publishedtime",
    "gapublishdate",
    "article.published",
    "article:postdate",
    "articlepublishdate",
    "articlepublicationdate",
    "articledate",
    "articledateoriginal",
    "articlepubdate",
    "originalpublicationdate",
    "firstpublished",
    "firstpublishdate",
    "cxenseparse:recs:publishtime",
    "shareaholic:articlepublishedtime",
    "storydate",
    "contentdate",
    "displaydate",
    "issuedate",
    "releasedate",
    "citationpublicationdate",
    "citationdate",
    "prism.publicationdate",
    "twitter:data1",
    "dateissued",
    "issued",
    "date.issued",
    "date.published",
    "dc.date.issued",
    "dc.date.published",
    "dc.date.available",
    "dc.issued",
    "dcterms.issued",
    "dcterms.available",
    "dcterms.created",
    "dc.date.created",
    "dc.created",
    "datecreated",
    "created",
    "creationdate",
    "dc.date",
    "dcterms.date",
    "date",
)
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher")
_ARTICLES = ("Article", "BlogPosting", "Report")  # how the names of the types of texts end
_PAGES = frozenset({"WebPage", "WebSite", "CollectionPage", "Organization", "ImageObject", "VideoObject"})
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"(?P<value>[^"]{8,40})"')
_OTHERS = re.compile(r"relat|relacion|recommend|comment|sidebar|teaser|most-?read|latest", re.IGNORECASE)
_VARIABLE = re.compile(
    r"[\"']?\b(?:pub|publish|published|publication|article|story)_?(?:date|at|time|on|_date_time)[\"']?\s*[:=]\s*"
    r"[\"'](?P<value>[^\"'\n]{8,40})[\"']",
    re.IGNORECASE,
)
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
    found = tuple(_linked(tree))[::-1]
    said = {key: value for key, value, _ in sorted(found, key=lambda fact: fact[2])}
    titles = [said.get("headline", ""), *(named.get(t, "") for t in _TITLES), *_texts(tree, "title")]
    dates = [("JSON-LD datePublished", said.get("datePublished", ""))]
    plain = {_plain(name): name for name in reversed(named)}
    dates += [(f"meta {plain[name]}", named[plain[name]]) for name in _DATES if name in plain]
    dates += [("time", value) for value in _times(tree)]
    dates += [("script", value) for value in _scripted(tree)]
    return Meta(
        titles=tuple(dict.fromkeys(" ".join(t.split()) for t in titles if t.strip())),
        outlet=next((named[n] for n in _OUTLETS if n in named), said.get("publisher", "")),
        url=_canonical(tree) or named.get("og:url", ""),
        language=next(
            (e.get("lang") or e.get("xml:lang") or "" for e in tree.iter("html")), named.get("og:locale", "")
        ),
        dates=tuple((name, value) for name, value in dates if value),
    )


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]", "", name).replace("dcterms:", "dcterms.").replace("dc:", "dc.")


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
    """Yield what elements of the page say: marked as publication, else the first <time> of an article or below its title."""
    for element in tree.iter("abbr", "span", "div", "p"):
        if "datePublished" in (element.get("itemprop") or "") or (
            element.tag == "abbr" and "published" in (element.get("class") or "").split()
        ):
            yield element.get("content") or element.get("title") or "".join(element.itertext())
            return
    for element in tree.iter("time"):
        classes = (element.get("class") or "").split()
        told = element.get("pubdate") is not None or "datePublished" in (element.get("itemprop") or "")
        if told or "published" in classes:
            yield element.get("datetime") or "".join(element.itertext())
            return
    stamped = [e for e in tree.iter("h1", "time") if e.tag == "h1" or not (_is_aside(e) or _is_change(e))]
    titles = [i for i, e in enumerate(stamped) if e.tag == "h1"]
    inside = [e for a in tree.iter("article") for e in a.iter("time") if not (_is_aside(e) or _is_change(e))]
    below = [e for e in stamped[titles[0] :] if e.tag == "time"] if titles else []
    for element in (*[e for e in below if e in inside], *inside, *below):
        yield _machine_value(element)
        return
    for element in tree.iter("div", "span", "p", "abbr"):
        if (value := _machine_value(element)) and not _is_aside(element):
            yield value
            return


def _machine_value(element: Any) -> str:
    """Return the day that an element gives to programs."""
    names = (
        "datetime",
        "data-datetime",
        "data-timestamp",
        "data-time",
        "data-published",
        "data-pubdate",
        "data-date",
    )
    return next((value for name in names if (value := element.get(name))), "")


def _is_change(element: Any) -> bool:
    said = f"{element.get('class')} {element.get('itemprop')}".casefold()
    return "updated" in said or "modified" in said


def _is_aside(element: Any) -> bool:
    """Say whether an element stands among links to other texts, or in the frame of the page."""
    return any(
        e.tag in ("nav", "aside", "footer", "li") or _OTHERS.search(f"{e.get('class')} {e.get('id')}")
        for e in element.iterancestors()
        if isinstance(e.tag, str)
    )


def _scripted(tree: Any) -> Iterator[str]:
    """Yield what a page's scripts are told to be its day of publication."""
    for element in tree.iter("script"):
        found = _VARIABLE.search((element.text or "")[:_LONGEST_JSON])
        if found:
            yield found["value"]


def _linked(tree: Any) -> Iterator[tuple[str, str, int]]:
    """Yield headline, datePublished and publisher from JSON-LD, and how sure it is that they are the article's."""
    import orjson  # noqa: PLC0415 -- only when there are pages

    for element in tree.iter("script"):
        source = (element.text or "").strip()
        if "ld+json" not in (element.get("type") or "") or not source or len(source) > _LONGEST_JSON:
            continue
        try:
            waiting = [orjson.loads(source.encode("utf-8", "replace"))]
        except orjson.JSONDecodeError:
            for found in _PUBLISHED.finditer(source):
                yield "datePublished", found["value"], 1
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


def _facts(node: dict[str, Any]) -> Iterator[tuple[str, str, int]]:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    sure = (
        2 if any(str(k).endswith(_ARTICLES) for k in kinds) else 0 if _PAGES & {str(k) for k in kinds} else 1
    )
    if "datePublished" not in node and isinstance(node.get("dateCreated"), str):
        node = {**node, "datePublished": node["dateCreated"]}
    for key in ("headline", "datePublished"):
        if isinstance(node.get(key), str):
            yield key, node[key], sure
    publisher = node.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    if isinstance(name, str):
        yield "publisher", name, sure
