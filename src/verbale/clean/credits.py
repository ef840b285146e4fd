"""Bylines and captions, told by their shape."""

from __future__ import annotations

import re

from verbale.clean.lines import Line
from verbale.clean.outlets import agency_named
from verbale.clean.phrases import phrases

_MAIL = re.compile(r"[\w.+-]+@(?P<host>[\w-]+(?:\.[\w-]+)+)")
_NAME = r"[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w’'.-]*"
_SMALL = r"(?:and|und|et|y|e|de|del|van|von|der|bin|al|el|la|da|di|dos|ibn|of|for|in|the)"
_NAMES = re.compile(rf"{_NAME}(?:[\s,&/|·-]+(?:{_SMALL}\s+)*{_NAME}){{0,9}}")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]][\s.]*$")
_LEADING = re.compile(r"^[(\[]\s*(\w+(?: \w+)?)[^()\[\]]{0,120}[)\]]")
_GIVEN = re.compile(r"(?:photos?|images?|pictures?|video|graphic)\s+(?:by|courtesy|credit|from|via)\b")
_LAST = re.compile(r"(?:[./|©]|\bvia\b)\s*([^./|©]{2,40})$")
_SLASHED = re.compile(r"\w[\w.\s-]*\s?/\s?[A-Z][\w\s.-]*$")
_PARAGRAPH = 20  # words
_LONGEST = 300  # characters: no byline is longer, and no caption three times as long
_MOST_NAMES = 14  # words; a longer line is a sentence


def mail_host(text: str) -> str:
    """Return the host of the first mail address in a text, in lower case, or ""."""
    match = _MAIL.search(text)
    return match["host"].lower() if match else ""


def is_byline(line: Line) -> bool:
    """Say whether a line names who wrote: "By A. Writer (a@paper.example)", "Paper / News Desk"."""
    if line.words > _MOST_NAMES + 6 or len(line.text) > _LONGEST:
        return False
    text = _MAIL.sub("", line.text)
    text = re.sub(r"[(\[]\s*[)\]]", "", text).strip(" ,;|·-–—\t")
    folded = text.casefold()
    few = len(text.split()) <= _MOST_NAMES
    opening: re.Match[str] | None = phrases().bylines.match(folded)
    if opening:
        names = text[opening.end() :]
        if few and not line.ends and phrases().role.search(folded):
            return True  # "By our correspondent in Strelsau"
        sentence = line.ends and len(names.split()) > 4 and text == line.text.strip()
        return bool(_NAMES.match(names)) and few and not _verbal(names) and not sentence
    first = phrases().role.match(folded)
    if first and _NAMES.fullmatch(text[first.end() :].strip(" :")):
        return True  # "Reporter Rupert Hentzau"
    role: re.Match[str] | None = phrases().roles.search(folded)
    if role and few:
        before = text[: role.start()].strip()
        return not line.ends and (not before or bool(_NAMES.fullmatch(before)))
    return text != line.text and len(text.split()) <= 6 and (not text or bool(_NAMES.match(text)))


def _verbal(names: str) -> bool:
    """Say whether lower-case words outnumber names: then it is a sentence, not a list of people."""
    words = [w for w in re.findall(r"[^\W\d_]+", names) if not re.fullmatch(_SMALL, w)]
    return bool(sum(w[0].islower() for w in words) > len(words) / 2)


def is_caption(line: Line) -> bool:
    """Say whether a line belongs to a picture: it carries a credit where captions carry it."""
    if ("figcaption" in line.inside and line.words <= 90) or ("figure" in line.inside and line.words <= 40):
        return True
    if line.words > 90 or len(line.text) > 3 * _LONGEST:
        return False
    folded = line.text.casefold()
    if phrases().captions.match(folded) or (line.words <= 14 and _GIVEN.match(folded)):
        return True
    leading = _LEADING.match(folded)
    return bool(leading and phrases().captions.match(leading[1] + ":")) or _credited(line)


def _credited(line: Line) -> bool:
    last = None if line.ends else _LAST.search(line.text)
    if last and (agency_named(last[1]) or phrases().credits.fullmatch(last[1].casefold().strip())):
        return True
    closing = _BRACKETS.search(line.text)
    if not closing or line.words > 60:
        return False
    credit = closing[1]
    named = len(credit.split()) <= 9 and phrases().credits.search(credit.casefold())
    return bool(named) or bool(_SLASHED.fullmatch(credit)) or agency_named(credit) != ""


def is_signed(line: Line) -> bool:
    """Say whether a line is a paragraph that an agency signs at its end, as the last one of a text may be.

    A caption may look the same, so the paragraph must be long and end as a sentence before the brackets.
    """
    closing = _BRACKETS.search(line.text)
    if not closing or line.words < _PARAGRAPH or line.inside & {"figure", "figcaption"}:
        return False
    return agency_named(closing[1]) != "" and line.text[: closing.start()].rstrip().endswith((".", "”", '"'))
