"""What a binary file is, told by its first bytes, and how to get its text."""

from __future__ import annotations

from briefing.record import Record

_STDIN = "standard input"  # what a pipe is called in errors


class _Kind(Record):
    """What a file is; the command that gives its text, `FILE` in it, and the same as a filter."""

    what: str
    tool: str = ""
    filter: str = ""


_IMAGE = _Kind("an image, not text", "tesseract FILE -", "tesseract - -")
_ARCHIVE = ", not text: unpack it first"


def _pandoc(what: str, code: str) -> _Kind:
    options = "-t plain --wrap=none"
    return _Kind(what, f"pandoc FILE {options}", f"pandoc -f {code} {options}")


def _packed(what: str, tool: str) -> _Kind:
    return _Kind(f"{what}, not text", f"{tool} -dc FILE", f"{tool} -dc")


# First bytes as registered in the formats' own specifications.
_KINDS: tuple[tuple[bytes, _Kind], ...] = (
    (b"%PDF-", _Kind("a PDF, not text", "pdftotext FILE -", "pdftotext - -")),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        _Kind("an old Word or Office file, not text", "antiword FILE", "antiword -"),
    ),
    (b"{\\rtf", _pandoc("a rich text file", "rtf")),
    (b"\x1f\x8b", _packed("a gzip file", "gzip")),
    (b"BZh", _packed("a bzip2 file", "bzip2")),
    (b"\xfd7zXZ\0", _packed("an xz file", "xz")),
    (b"\x28\xb5\x2f\xfd", _packed("a zstd file", "zstd")),
    (b"7z\xbc\xaf\x27\x1c", _Kind(f"a 7z archive{_ARCHIVE}")),
    (b"Rar!\x1a\x07", _Kind(f"a RAR archive{_ARCHIVE}")),
    (b"\x89PNG\r\n", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF87a", _IMAGE),
    (b"GIF89a", _IMAGE),
    (b"II*\0", _IMAGE),
    (b"MM\0*", _IMAGE),
    (b"SQLite format 3\0", _Kind("an SQLite database, not text")),
    (b"\x7fELF", _Kind("a program, not text")),
    (b"ID3", _Kind("a sound file, not text")),
    (b"OggS", _Kind("a sound or video file, not text")),
    (b"fLaC", _Kind("a sound file, not text")),
    (b"\x1aE\xdf\xa3", _Kind("a video file, not text")),
)
_ZIPPED: tuple[tuple[bytes, _Kind], ...] = (
    (b"word/", _pandoc("a Word document, not text", "docx")),
    (
        b"mimetypeapplication/vnd.oasis.opendocument.text",
        _pandoc("an OpenDocument text, not plain text", "odt"),
    ),
    (b"mimetypeapplication/epub+zip", _pandoc("an e-book, not text", "epub")),
    (b"xl/", _Kind("a spreadsheet, not text")),
    (b"ppt/", _Kind("a presentation, not text")),
)


def what_binary(data: bytes, name: str) -> str | None:
    """What the bytes are, if they are a known kind of binary file, with advice; else None.

    The advice can be followed: for a file, an address or a pipe, whichever `name` is.
    """
    kind = _kind(data)
    if kind is None or not kind.tool:
        return kind and kind.what
    if name == _STDIN:
        return f"{kind.what}: pipe it through {kind.filter} first"
    from shlex import quote

    if name.startswith(("http://", "https://")):
        return f"{kind.what}: try curl -sL {quote(name)} | {kind.filter} | briefing"
    path = f"./{name}" if name.startswith("-") else name
    return f"{kind.what}: try {kind.tool.replace('FILE', quote(path))} | briefing"


def _kind(data: bytes) -> _Kind | None:
    start = data[:1024].lstrip() if b"%PDF-" in data[:1024] else data
    for magic, kind in _KINDS:
        if start.startswith(magic):
            return kind
    if data.startswith(b"PK\x03\x04"):
        zipped = (kind for mark, kind in _ZIPPED if mark in data)
        return next(zipped, _Kind(f"a zip archive{_ARCHIVE}"))
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        image = data[8:12] == b"WEBP"
        return _Kind("an image, not text" if image else "a sound or video file, not text")
    if data[4:8] == b"ftyp":
        return _Kind("a sound, image or video file, not text")
    return None
