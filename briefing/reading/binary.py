"""What a binary file is, told by its first bytes, and how to get its text."""

from __future__ import annotations

_FILE = "FILE"

# First bytes as registered in the formats' own specifications; "FILE" becomes the file's name.
_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF, not text: try pdftotext FILE - | briefing"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Word or Office file, not text: try antiword FILE | briefing",
    ),
    (b"{\\rtf", "a rich text file: try pandoc FILE -t plain --wrap=none | briefing"),
    (b"\x1f\x8b", "a gzip file, not text: try gzip -dc FILE | briefing"),
    (b"BZh", "a bzip2 file, not text: try bzip2 -dc FILE | briefing"),
    (b"\xfd7zXZ\0", "an xz file, not text: try xz -dc FILE | briefing"),
    (b"\x28\xb5\x2f\xfd", "a zstd file, not text: try zstd -dc FILE | briefing"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive, not text: unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive, not text: unpack it first"),
    (b"\x89PNG\r\n", "an image, not text: try tesseract FILE - | briefing"),
    (b"\xff\xd8\xff", "an image, not text: try tesseract FILE - | briefing"),
    (b"GIF87a", "an image, not text: try tesseract FILE - | briefing"),
    (b"GIF89a", "an image, not text: try tesseract FILE - | briefing"),
    (b"II*\0", "an image, not text: try tesseract FILE - | briefing"),
    (b"MM\0*", "an image, not text: try tesseract FILE - | briefing"),
    (b"SQLite format 3\0", "an SQLite database, not text"),
    (b"\x7fELF", "a program, not text"),
    (b"ID3", "a sound file, not text"),
    (b"OggS", "a sound or video file, not text"),
    (b"fLaC", "a sound file, not text"),
    (b"\x1aE\xdf\xa3", "a video file, not text"),
)
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"word/", "a Word document, not text: try pandoc FILE -t plain --wrap=none | briefing"),
    (
        b"mimetypeapplication/vnd.oasis.opendocument.text",
        "an OpenDocument text, not plain text: try pandoc FILE -t plain --wrap=none | briefing",
    ),
    (
        b"mimetypeapplication/epub+zip",
        "an e-book, not text: try pandoc FILE -t plain --wrap=none | briefing",
    ),
    (b"xl/", "a spreadsheet, not text"),
    (b"ppt/", "a presentation, not text"),
)


def what_binary(data: bytes, name: str) -> str | None:
    """What the bytes are, if they are a known kind of binary file, with advice; else None."""
    reason = _kind(data)
    if reason is None or _FILE not in reason:
        return reason
    from shlex import quote

    return reason.replace(_FILE, quote(name))


def _kind(data: bytes) -> str | None:
    start = data[:1024].lstrip() if b"%PDF-" in data[:1024] else data
    for magic, reason in _KINDS:
        if start.startswith(magic):
            return reason
    if data.startswith(b"PK\x03\x04"):
        return next(
            (reason for mark, reason in _ZIPPED if mark in data),
            "a zip archive, not text: unpack it first",
        )
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "an image, not text" if data[8:12] == b"WEBP" else "a sound or video file, not text"
    if data[4:8] == b"ftyp":
        return "a sound, image or video file, not text"
    return None
