"""Bytes into text: decoding, and what kind of content they are."""

from __future__ import annotations

import io
import os
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BriefingError, NoArticleText, NotText, SourceUnreadable
from briefing.reading import source
from briefing.reading.source import (
    Content,
    check_file,
    is_address,
    is_html,
    read_article,
    read_content,
    read_file,
    why_empty,
)

LINE = "The café’s roof — “again”"


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (LINE.encode(), LINE),
        (b"\xef\xbb\xbf" + LINE.encode(), LINE),
        (b"\xff\xfe" + LINE.encode("utf-16-le"), LINE),
        (b"\xfe\xff" + LINE.encode("utf-16-be"), LINE),
        (b"\xff\xfe\x00\x00" + LINE.encode("utf-32-le"), LINE),
        (LINE.encode("windows-1252"), LINE),
        (b"caf\xe9", "café"),
        ("Ärger in Östvik, süß".encode() + b" \xff!", "Ärger in Östvik, süß �!"),
        (b"caf\xe9 \x81", "café �"),
        (b"", ""),
        (b"a\x1b[31mred\x1b[0m b", "a\x1b[31mred\x1b[0m b"),
    ],
)
def test_text_is_decoded(data: bytes, wanted: str) -> None:
    assert read_content(data, "x").text == wanted


@pytest.mark.parametrize(
    ("data", "charset", "wanted"),
    [
        ("Žena".encode("iso-8859-2"), "iso-8859-2", "Žena"),
        ("“a”".encode("windows-1252"), "iso-8859-1", "“a”"),
        ("日本".encode("shift_jis"), "shift_jis", "日本"),
        ("“a”".encode(), "iso-8859-1", "“a”"),
        ("Café “Ö”".encode("windows-1252"), "utf-8", "Café “Ö”"),
        ("Café “Ö” in Süd".encode() + b" \xe9", "utf-8", "Café “Ö” in Süd �"),
        ("é".encode() * 50 + b"!", None, "é!"),
        ("Grüße – ".encode() * 20 + b"\xff", "windows-1252", "Grüße – �"),
        (b'<meta charset="UTF-8">' + "Çà et là".encode("windows-1252"), None, "Çà et là"),
        (b"caf\xe9", "no-such-charset", "café"),
        ('<meta charset="iso-8859-2">Žena'.encode("iso-8859-2"), None, "Žena"),
        (b"<meta http-equiv=x content='text/html; charset=koi8-r'>\xc0", None, "ю"),
    ],
)
def test_a_charset_is_believed_where_the_bytes_are_no_utf_8(
    data: bytes, charset: str | None, wanted: str
) -> None:
    assert read_content(data, "x", charset).text.endswith(wanted)


def _zip(name: str, content: bytes = b"") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF, not text: try pdftotext 'my file' - | briefing"),
        (b"\n%PDF-1.7\n", "a PDF, not text"),
        (_zip("word/document.xml"), "a Word document, not text: try pandoc 'my file' -t plain"),
        (_zip("mimetype", b"application/epub+zip"), "an e-book"),
        (_zip("mimetype", b"application/vnd.oasis.opendocument.text"), "an OpenDocument text"),
        (_zip("xl/workbook.xml"), "a spreadsheet"),
        (_zip("notes.txt"), "a zip archive"),
        (b"\x1f\x8b\x08\x00", "a gzip file, not text: try gzip -dc 'my file' | briefing"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office file, not text: try antiword"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"\xff\xd8\xff\xe0", "an image"),
        (b"RIFF\x00\x00\x00\x00WEBP", "an image"),
        (b"\x00\x00\x00\x18ftypmp42", "a sound, image or video file"),
        (b"\x7fELF\x02", "a program"),
        (b"{\\rtf1\\ansi", "a rich text file"),
        (b"text with a \x00 in it", "a binary file, not text"),
        (bytes(range(1, 32)) * 4, "a binary file, not text"),
    ],
)
def test_a_binary_file_is_said_to_be_what_it_is(data: bytes, wanted: str) -> None:
    with pytest.raises(NotText) as failure:
        read_content(data, "my file")
    assert failure.value.reason.startswith(wanted)
    assert failure.value.exit_code == 2


@pytest.mark.parametrize(
    ("data", "name", "wanted"),
    [
        (b"%PDF-1.7\n", "-a.pdf", "a PDF, not text: try pdftotext ./-a.pdf - | briefing"),
        (b"%PDF-1.7\n", "standard input", "a PDF, not text: pipe it through pdftotext - - first"),
        (
            b"%PDF-1.7\n",
            "https://a.example/?b=1&c",
            "a PDF, not text: try curl -sL 'https://a.example/?b=1&c' | pdftotext - - | briefing",
        ),
        (
            _zip("word/document.xml"),
            "standard input",
            "a Word document, not text: pipe it through pandoc -f docx -t plain --wrap=none first",
        ),
        (
            b"\x1f\x8b\x08\x00",
            "standard input",
            "a gzip file, not text: pipe it through gzip -dc first",
        ),
        (b"SQLite format 3\0", "standard input", "an SQLite database, not text"),
    ],
)
def test_the_advice_fits_the_source(data: bytes, name: str, wanted: str) -> None:
    with pytest.raises(NotText) as failure:
        read_content(data, name)
    assert failure.value.reason == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<!DOCTYPE html>\n<html><p>x", True),
        ("\ufeff\n <!-- saved -->\n<html lang=en>", True),
        ('<?xml version="1.0"?>\n<html xmlns="x">', True),
        ('<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', True),
        ('<!--?xml version="1.0"?--><!DOCTYPE html PUBLIC "x"><html>', True),
        ("<!-- saved from url=(0014)about:internet --><html><p>x", True),
        ("<!--[if IE]><p>Old</p><![endif]--><html lang=en>", True),
        ("<!--" + " licence" * 900 + "--> <!-- more --><!doctype html><p>", True),
        ("<!-- a note --> The council met on Monday.", False),
        ("<!-- a comment that <html> never ends", False),
        ("<article><p>x</p></article>", True),
        ("<p>A fragment", True),
        ("<script>x</script><div>", True),
        ("HTTP/1.1 200 OK\r\nA: b\r\n\r\n<!doctype html><p>", True),
        ("He wrote <html> on the board.", False),
        ("A story about <p> tags", False),
        ("<rss version='2.0'><channel>", False),
        ("<3 is a heart", False),
        ("", False),
    ],
)
def test_a_page_is_told_by_what_it_holds(text: str, wanted: bool) -> None:
    assert is_html(text) is wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("https://a.example/b", True),
        ("HTTP://a.example", True),
        ("ftp://a.example", True),
        ("talks.txt", False),
        ("./https:/x", False),
        ("://x", False),
        ("-", False),
        ("a b://c", False),
    ],
)
def test_an_address_is_told_from_a_file(name: str, wanted: bool) -> None:
    assert is_address(name) is wanted


def test_files_that_cannot_be_read_are_said_so(tmp_path: Path) -> None:
    for path, reason in ((tmp_path, "a folder, not a file"), (tmp_path / "no", "no such file")):
        for read in (check_file, read_file):
            with pytest.raises(SourceUnreadable) as failure:
                read(str(path))
            assert failure.value.reason == reason
    with pytest.raises(SourceUnreadable):
        read_file("a\0b")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    for read in (check_file, read_file):
        with pytest.raises(SourceUnreadable, match="permission denied"):
            read(str(path))
    path.chmod(stat.S_IRWXU)


def test_an_endless_file_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_BYTES", 2_000_000)
    with pytest.raises(SourceUnreadable, match="larger than 2 MB"):
        read_file("/dev/zero")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", "no article text found"),
        ("<html><body><p>" + "word " * 300, "no article text found"),
        (
            "<html><body><div id=root></div><script>go('a long script')</script>",
            "no article text found: the page needs a script to show it; "
            "save the page from a browser and read the file",
        ),
        (
            "<html><head><meta content=\"0; URL='/ferry?a=1&amp;b=2'\" http-equiv=refresh></head>",
            "no article text found: the page sends one on to /ferry?a=1&b=2",
        ),
        (
            '<html><meta http-equiv="Refresh" content="5;url=https://news.example/f">Moved</html>',
            "no article text found: the page sends one on to https://news.example/f",
        ),
        ('<html><meta http-equiv="refresh" content="300"></html>', "no article text found"),
        (
            "<html><body><p>We use cookies</p><script>x</script>",
            "no article text found: a cookie wall stands before it; "
            "save the page from a browser and read the file",
        ),
    ],
)
def test_a_page_without_a_story_says_why(text: str, wanted: str) -> None:
    assert why_empty(Content(text, is_html(text))) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", "no article text found"),
        (" \n\n ", "no article text found"),
        (
            '<html><meta http-equiv=refresh content="0;url=/ferry"><body><p>The page has moved. '
            "If nothing happens, <a href=/ferry>click here</a>.</p></body></html>",
            "no article text found: the page sends one on to /ferry",
        ),
        ("<rss><channel><item>", "a feed, not an article: open one of its addresses"),
    ],
)
def test_a_source_without_a_story_is_a_failure(text: str, wanted: str) -> None:
    with pytest.raises(NoArticleText) as failure:
        read_article(Content(text, is_html(text)), "x", as_is=False)
    assert failure.value.reason == wanted


def test_as_is_takes_even_a_page_as_it_stands() -> None:
    page = "<html>\n<p>One.</p>"
    assert read_article(Content(page, True), "x", as_is=True).text == page


@given(st.binary())
def test_any_bytes_are_text_or_are_refused(data: bytes) -> None:
    try:
        content = read_content(data, "x")
    except BriefingError:
        return
    assert isinstance(content.text, str)
