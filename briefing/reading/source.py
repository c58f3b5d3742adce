"""Bytes from a file or a pipe into text, and what kind of content they are."""

from __future__ import annotations

import os
import re
import stat
import sys
from functools import cache

from briefing.errors import NoArticleText, NotText, SourceUnreadable
from briefing.model import Article
from briefing.record import Record

MAX_BYTES = 100_000_000

NO_TEXT = "no article text found"
BINARY = "a binary file, not text"

# Control bytes that text does not hold: C0 without tab, line ends, form feed, backspace, escape.
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\v\b\x1b")) + b"\x7f"
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# Many UTF-8 letters of more than one byte and a few bad bytes: UTF-8 with damage, whatever a
# server says. No other encoding makes so many by chance.
_STRAY = 20
_STUB = 40  # words
_UTF_8 = ("utf-8", "utf8")


class Content(Record):
    """Decoded text, and whether it is a page; `url` is where it was fetched from."""

    text: str
    is_html: bool
    url: str | None = None


@cache
def _letter() -> re.Pattern[bytes]:
    """A letter of more than one byte in UTF-8."""
    return re.compile(
        rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
    )


def is_address(source: str) -> bool:
    """Whether a source is an address to fetch and not the name of a file."""
    scheme, mark, _ = source.partition("://")
    return bool(mark) and scheme.isascii() and scheme.isalnum() and scheme[0].isalpha()


def check_file(path: str) -> bool:
    """Whether it is an ordinary file, to be read again at will, and not a pipe.

    Raises `SourceUnreadable` if it is missing, a folder or not to be read.
    """
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if stat.S_ISDIR(mode):
        raise SourceUnreadable(path, "a folder, not a file")
    if not os.access(path, os.R_OK):
        raise SourceUnreadable(path, "permission denied")
    return stat.S_ISREG(mode)


def read_file(path: str) -> bytes:
    """The bytes of a file; raises `SourceUnreadable`."""
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    return _not_too_big(data, path)


def read_stdin(name: str) -> bytes:
    """The bytes of standard input, to its end; raises `SourceUnreadable`."""
    if sys.stdin is None:
        raise SourceUnreadable(name, "closed")
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from error
    return _not_too_big(data, name)


def _not_too_big(data: bytes, name: str) -> bytes:
    if len(data) > MAX_BYTES:
        raise SourceUnreadable(name, f"larger than {MAX_BYTES // 1_000_000} MB")
    return data


def _unreadable(name: str, error: OSError | ValueError) -> SourceUnreadable:
    if isinstance(error, IsADirectoryError):
        return SourceUnreadable(name, "a folder, not a file")
    if isinstance(error, FileNotFoundError):
        return SourceUnreadable(name, _no_file(name))
    reason = error.strerror if isinstance(error, OSError) else None
    return SourceUnreadable(name, (reason or "can't be read").lower())


def _no_file(name: str) -> str:
    if not name.strip():
        return "a source without a name"
    if name.lower().startswith(("http:", "https:", "www.")):
        return "no such file; an address begins with http:// or https://"
    return "no such file"


def read_content(
    data: bytes, name: str, charset: str | None = None, url: str | None = None
) -> Content:
    """The text of a source's bytes; `charset` is what the server said.

    Raises `NotText` for a binary file, with how to get its text.
    """
    reason = why_not_text(data, name)
    if reason:
        raise NotText(name, reason)
    text = decode(data, charset)
    return Content(text, is_html(text), url)


def decode(data: bytes, charset: str | None = None) -> str:
    """Bytes as text, by byte-order mark, then as UTF-8, then as the server or the page says.

    Where none of them holds, it is UTF-8 with damage or windows-1252: whichever fits most bytes.
    """
    encoding = _bom_code(data)
    if encoding:
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    damaged = data.decode("utf-8", "replace")
    letters = sum(1 for _ in _letter().finditer(data))
    bad = damaged.count("\ufffd")
    named = _usual(charset or _meta_charset(data) or "utf-8")
    if letters > _STRAY * bad or (named in _UTF_8 and letters > bad):
        return damaged
    try:
        return data.decode("windows-1252" if named in _UTF_8 else named, "replace")
    except (LookupError, ValueError):
        return damaged if letters > bad else data.decode("windows-1252", "replace")


def why_not_text(data: bytes, name: str) -> str | None:
    """What is wrong with the bytes of a source that are no text, with advice; else None."""
    from briefing.reading.binary import what_binary

    if _bom_code(data):
        return None
    reason = what_binary(data, name)
    if reason:
        return reason
    controls = len(data) - len(data.translate(None, _CONTROL))
    return BINARY if b"\0" in data or controls * 10 > len(data) else None


def _bom_code(data: bytes) -> str | None:
    """The encoding that a byte-order mark tells, if there is one."""
    return next((code for bom, code in _BOMS if data.startswith(bom)), None)


def _usual(charset: str) -> str:
    """What browsers read under a charset's name: https://encoding.spec.whatwg.org/#names-and-labels."""
    name = charset.strip(" \"'").lower()
    return "windows-1252" if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii") else name


def _meta_charset(data: bytes) -> str | None:
    head = data[:4096]
    if b"<" not in head:
        return None
    match = re.search(rb"""<meta[^<>]{0,200}?charset=["']?([\w-]{2,40})""", head, re.IGNORECASE)
    match = match or re.match(rb"""\s*<\?xml[^<>]{0,100}?encoding=["']([\w-]{2,40})""", head)
    return match[1].decode("ascii", "replace") if match else None


_MOST_PROLOG = 40_000  # letters that a page may say to machines before it begins


def is_html(text: str) -> bool:
    """Whether a text is a web page, told by what it holds: a page's tags where a page has them."""
    head = _without_prolog(text[:_MOST_PROLOG])[:4096].lower()
    if "<!doctype html" in head or "<html" in head:
        return bool(re.search(r"^\W{0,20}<(?:!doctype html|html[\s>])", head, re.MULTILINE))
    return head.startswith("<") and bool(
        re.search(r"<(?:head|body|article|main|section|div|p|h1)[\s>]", head)
    )


def _without_prolog(text: str) -> str:
    """A text without the comments and the XML declaration over it: `<?xml …?><!DOCTYPE html>`."""
    text = text.lstrip("\ufeff \t\r\n")
    while text.startswith(("<!--", "<?")):
        _, end, rest = text.partition("-->" if text.startswith("<!--") else ">")
        if not end:
            break
        text = rest.lstrip("\ufeff \t\r\n")
    return text


def read_article(content: Content, name: str, as_is: bool) -> Article:
    """The article of a source. Raises `NoArticleText`, with the reason if there is one."""
    from briefing.reading.text import article_as_is, article_from_text

    if as_is:
        article = article_as_is(content.text)
    elif content.is_html:
        from briefing.reading.html import article_from_html

        article = article_from_html(content.text, content.url)
    else:
        _refuse_feed(content.text, name)
        article = article_from_text(content.text)
        if content.url:
            article = article._replace(url=content.url)
    if not article.paragraphs or (content.is_html and not as_is and _is_stub(article, content)):
        raise NoArticleText(name, why_empty(content))
    return article


def _refuse_feed(text: str, name: str) -> None:
    if text[:500].lstrip().startswith("<") and re.search(r"<(?:rss|feed|rdf:RDF)\b", text[:2000]):
        raise NoArticleText(name, "a feed, not an article: open one of its addresses")


def why_empty(content: Content) -> str:
    """Why a page gave no article, as far as the page tells."""
    if not content.is_html:
        return NO_TEXT
    onward = _sent_on_to(content.text[:20_000])
    if onward:
        return f"{NO_TEXT}: the page sends one on to {onward}"
    shown = _shown_words(content.text[:200_000].lower())
    if len(shown) > 200:
        return NO_TEXT
    if any(word.startswith(("cookie", "consent")) for word in shown):
        return f"{NO_TEXT}: a cookie wall stands before it; {_BY_HAND}"
    if "javascript" in shown or "<script" in content.text.lower():
        return f"{NO_TEXT}: the page needs a script to show it; {_BY_HAND}"
    return NO_TEXT


def _is_stub(article: Article, content: Content) -> bool:
    """Whether a page holds only that one is sent on: `If nothing happens, click here.`"""
    return len(article.text.split()) < _STUB and _sent_on_to(content.text[:20_000]) is not None


def _sent_on_to(page: str) -> str | None:
    """The address that a page without a text has a browser open at once, as it is written."""
    for tag in re.findall(r"<meta\s[^<>]{0,600}>", page, re.IGNORECASE):
        if not re.search(r"http-equiv\s?=\s?[\"']?refresh", tag, re.IGNORECASE):
            continue
        match = re.search(r"\d\s?[;,]\s?url\s?=\s?[\"']?([^\"'<>\s]{1,500})", tag, re.IGNORECASE)
        if match:
            return match[1].replace("&amp;", "&")
    return None


_BY_HAND = "save the page from a browser and read the file"


def _shown_words(page: str) -> list[str]:
    """The words of a page, scripts and tags left out; linear on any text."""
    first, *rest = page.split("<script")
    pieces = [first, *(each.partition("</script>")[2] for each in rest)]
    return re.sub(r"<[^<>]*>", " ", " ".join(pieces)).split()
