"""Days of publication that are no printed date of the usual forms: wire slugs, short years, web addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from verbale import datafiles
from verbale.clean.calendars import foreign_days
from verbale.clean.date_order import full_year
from verbale.errors import DataFileError
from verbale.timex import Printed, find, fold, in_url, language, languages
from verbale.timex.calendar_names import MONTHS
from verbale.types import Span, When

FILE = "outlets/dates.yaml"
_KEYS = ("not_published", "issues", "sources")
_MONTH = rf"(?P<m>{'|'.join(MONTHS)})[a-z]*"
_SHORT = r"(?P<y>(?:19|20)?\d\d)(?!\d)"
# "AP-NY-06-11-03 1412EDT", "111412 GMT JUN 03", "111412Z JUN 03", "1412 GMT 11 Jun 03"
_SLUGS = (
    re.compile(r"(?<![\w-])(?:AP-[A-Z]{2}-)?(?P<mn>\d\d)-(?P<d>\d\d)-(?P<y>\d\d) \d{4} ?[A-Z]{3,4}\b"),
    re.compile(
        rf"(?<!\d)(?P<d>[0-3]\d)(?:[01]\d|2[0-3])[0-5]\d ?(?:Z|GMT|UTC) ?{_MONTH} ?{_SHORT}", re.IGNORECASE
    ),
    re.compile(
        rf"(?<!\d)(?:[01]\d|2[0-3])[0-5]\d (?:GMT|UTC) (?P<d>[0-3]?\d) ?{_MONTH} ?{_SHORT}", re.IGNORECASE
    ),
)
# "Jun 11 14:12:11 EDT 2003": the year after the clock
_AFTER_CLOCK = re.compile(
    rf"(?<!\w){_MONTH}\.? +(?P<d>[0-3]?\d),? +\d\d?:\d\d(?::\d\d)?(?: ?[ap]m)?(?: [A-Z]{{2,5}}|[+-]\d{{4}})? +"
    r"(?P<y>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
# "21 Nov 95", "26-Dec-03", "Dec. 26, '03"
_SHORT_NAMED = (
    re.compile(
        rf"(?<![\w.:/-])(?P<d>[0-3]?\d)[ -]{_MONTH}\.?[ -]['’]?(?P<y>\d\d)(?![\w:.]\d|\w)", re.IGNORECASE
    ),
    re.compile(rf"(?<!\w){_MONTH}\.? (?P<d>[0-3]?\d), ?['’](?P<y>\d\d)(?!\w)", re.IGNORECASE),
)
_EIGHT = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<mn>[01]\d)(?P<d>[0-3]\d)(?!\d)")
_NUMBERS = re.compile(r"(?<![\d./-])(?P<a>\d\d?)(?P<s>[./-])(?P<b>\d\d?)(?P=s)(?P<y>\d\d)(?![\d./-]\d|\d)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"”]+")
_WORDS_BEFORE_ADDRESS = 3
_OTHER_DIGITS = {
    zero + n: str(n) for zero in (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10) for n in range(10)
}


@cache
def _words(name: str) -> tuple[str, ...]:
    data = datafiles.read_yaml(FILE)
    if tuple(data) != _KEYS:
        raise DataFileError(FILE, "", f"its lists must be {', '.join(_KEYS)}")
    return tuple(data[name])


def western_digits(text: str) -> str:
    """Return the text with Arabic, Persian, Indian, Thai and wide digits as ours; offsets stay."""
    return text if text.isascii() else text.translate(_OTHER_DIGITS)


def days_of(text: str, span: Span, codes: tuple[str, ...], order: str) -> tuple[Printed, ...]:
    """Return the full dates that a line prints, of any calendar, also with the year before the name of the month."""
    usual = find(text, codes, order, span)
    others = [*foreign_days(text, span), *_year_first(text, span), *_named(_AFTER_CLOCK, text, span)]
    kept = [p for p in usual if p.year and not any(p.span.overlaps(o.span) for o in others)]
    return tuple(sorted((*kept, *others), key=lambda p: p.span.start))


def _year_first(text: str, span: Span) -> Iterator[Printed]:
    """Yield "2003. június 11."."""
    if not re.search(r"(?:19|20)\d\d", span.of(text)):
        return
    for found in _year_first_form().finditer(fold(span.of(text))):
        month = _month_names()[found["m"]]
        place = Span(span.start + found.start(), span.start + found.end())
        printed = Printed(place, place.of(text), int(found["y"]), month, int(found["d"]))
        if printed.when() is not None:
            yield printed


@cache
def _month_names() -> dict[str, int]:
    names: dict[str, int] = {}
    for spoken in filter(None, map(language, languages())):
        for number, forms in enumerate(spoken.months, 1):
            for form in forms:
                names.setdefault(fold(form), number)
    return names


@cache
def _year_first_form() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(_month_names(), key=len, reverse=True)))
    return re.compile(rf"(?<!\d)(?P<y>(?:19|20)\d\d)[.,]?\s+(?P<m>{names})\.?\s+(?P<d>[0-3]?\d)(?![\d:])")


def slugs(text: str, span: Span) -> Iterator[Printed]:
    """Yield the days in the slugs that wires print below or above their stories."""
    for form in _SLUGS:
        yield from _named(form, text, span)


def _named(form: re.Pattern[str], text: str, span: Span) -> Iterator[Printed]:
    for found in form.finditer(text, *span):
        part = found.groupdict()
        month = int(part["mn"]) if part.get("mn") else MONTHS.index(part["m"].lower()) + 1
        yield Printed(Span(*found.span()), found[0], full_year(part["y"]), month, int(part["d"]))


def in_numbers(text: str, span: Span, order: str) -> Iterator[Printed]:
    """Yield "18.10.11" and "20111018", which are dates only where the words beside them say so."""
    for form in (_EIGHT, *_SHORT_NAMED):
        yield from _named(form, text, span)
    for found in _NUMBERS.finditer(text, *span):
        first, second = int(found["a"]), int(found["b"])
        where = Span(*found.span())
        dmy = first > 12 or (second <= 12 and (order or ("dmy" if found["s"] == "." else "mdy")) == "dmy")
        day, month = (first, second) if dmy else (second, first)
        either = first <= 12 and second <= 12 and first != second and not order and found["s"] != "."
        yield Printed(where, found[0], full_year(found["y"]), month, day, either=either)


def address_day(text: str, *, above: bool) -> When | None:
    """Return the day in a line that is the text's own web address; below a text a word must say that it is."""
    found = _ADDRESS.search(text)
    if found is None:
        return None
    before, after = text[: found.start()].strip(" :<([").casefold(), text[found.end() :].strip(" >)].")
    if after or len(before.split()) > _WORDS_BEFORE_ADDRESS:
        return None
    named = any(before.endswith(word) for word in _words("sources"))
    if not (named or (above and not before)):
        return None
    when = in_url(found[0])
    return when if when is not None and when.precision == "day" else None


def is_not_published(before: str) -> bool:
    """Say whether the words before a date tell another day than that of publication: "Printed on", "Today is"."""
    words = before.casefold().rstrip(" ,:|-–—(")
    return bool(_not_published().search(words))


@cache
def _not_published() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_words("not_published"), key=len, reverse=True)))
    names = "|".join(w for k in filter(None, map(language, languages())) for w in _weekday_words(k.weekdays))
    return re.compile(rf"(?:^|[^\w-]|(?<=-))(?:{words})[\s,:;|]*(?:\w+\s)?[\s,:;|]*(?:{names})?[\s,:;|]*$")


def _weekday_words(weekdays: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    return (re.escape(fold(form)) for forms in weekdays for form in forms)


def names_an_issue(line: str) -> bool:
    """Say whether a line tells the number or the page of a newspaper's issue: "No. 12,345", "Late Edition"."""
    return bool(_issue().search(line.casefold()))


@cache
def _issue() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_words("issues"), key=len, reverse=True)))
    return re.compile(
        rf"(?<!\w)(?:{words})\.?[\s:#]*[a-z]?\d|(?<!\w)(?:late|final|early|print) edition\b|第\d+[期号]"
    )
