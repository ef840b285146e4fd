"""Bytes to text."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""")
_HEAD = 4096  # bytes in which a page declares its encoding
_SAMPLE = 65536  # bytes the guess is made on
_BAD = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ufffd]")
_MOST_BAD = 0.02  # share of characters that no text has; above it the bytes are not text
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f]")
_SPACES = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LONGEST = 10_000  # characters of a line that is repaired; the time for it grows with the square
_GARBLED = re.compile("[ÂÃâÐÑ]")


def decode(data: bytes, *, declared: bool) -> str | None:
    """Return the text that bytes hold, or None when they hold none.

    Tried in turn: a byte order mark; UTF-8; the encoding a page declares, if `declared`; a guess from the
    bytes. UTF-8 comes before the declaration because text that is valid UTF-8 by accident hardly exists,
    and wrong declarations are common.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _text(data, name)
    escapes = b"\x1b$" in data[:_SAMPLE]  # ISO-2022, which is valid UTF-8 too
    names = [] if escapes else ["utf-8"]
    match = _DECLARED.search(data[:_HEAD]) if declared else None
    if match:
        names.append(match[1].decode("ascii"))
    for name in names:
        text = _text(data, name)
        if text is not None:
            return text
    return _guess(data)


def _text(data: bytes, name: str) -> str | None:
    """Decode, if the result can be read; HTML's latin-1 means Windows-1252."""
    try:
        found = codecs.lookup(name)
        known = {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(found.name, found.name)
        if not getattr(found, "_is_text_encoding", True) or known == "utf-7":
            return None
        text = data.decode(known)
    except (LookupError, UnicodeError, ValueError):
        return None
    return text if len(_BAD.findall(text)) <= _MOST_BAD * len(text) else None


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- slow, and seldom needed

    # A page that is UTF-8 but for a few broken bytes is UTF-8.
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    if broken <= _MOST_BAD * sum(not c.isascii() for c in mended) + 3 and broken <= _MOST_BAD * len(mended):
        return _text(mended.encode(), "utf-8")
    best = from_bytes(data[:_SAMPLE]).best()
    text = _text(data, best.encoding) if best else None
    return text if text is not None else _text(data, "cp1252")


def normal(text: str) -> str:
    """Return text with plain line breaks and spaces, without marks that nobody sees."""
    return _SPACES.sub(" ", _UNSEEN.sub("", _BREAKS.sub("\n", text)))


def repaired(line: str) -> str:
    """Undo a wrong decoding made before the text reached us ("Ã¼" for "ü"), only where it is certain."""
    if len(line) > _LONGEST or not _GARBLED.search(line):
        return line
    import ftfy  # noqa: PLC0415 -- seldom needed
    from ftfy.badness import is_bad  # noqa: PLC0415

    return normal(ftfy.fix_encoding(line)).replace("\n", " ") if is_bad(line) else line
