"""A server's packed bytes, unpacked in small pieces so that a bomb costs no memory.

gzip and deflate always; brotli and zstd where a library for them is installed (Python 3.14 brings
zstd). httpx would unpack a whole chunk at once: 64 kB of gzip can hold 64 MB.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from briefing.record import Record

_PIECE = 65_536
_SLICE = 512  # for libraries that can't be told to stop


_CUT_OFF = "cut off on the way: only a part of it came"


class CannotUnpack(Exception):
    """The bytes are not what the server said, or packed in a way that is not known here."""


class _Stream(Record):
    """A library's way to unpack: takes the next bytes; whether the end has been seen."""

    push: Callable[[bytes], bytes]
    is_done: Callable[[], bool]


@cache
def accepted() -> str:
    """The value of the `Accept-Encoding` header."""
    found = [name for name, library in (("br", _brotli()), ("zstd", _zstd())) if library]
    return ", ".join(["gzip", "deflate", *found])


def unpack(chunks: Iterable[bytes], encodings: str) -> Iterator[bytes]:
    """The chunks unpacked by a `Content-Encoding` header; raises `CannotUnpack`."""
    for encoding in reversed(encodings.lower().split(",")):
        chunks = _unpack_one(chunks, encoding.strip())
    yield from chunks


def _unpack_one(chunks: Iterable[bytes], encoding: str) -> Iterable[bytes]:
    if encoding in ("", "identity"):
        return chunks
    if encoding in ("gzip", "x-gzip", "deflate"):
        return _inflate(chunks)
    library = {"br": _brotli, "zstd": _zstd}.get(encoding, lambda: None)()
    if library is None:
        raise CannotUnpack(f"packed as {encoding}, which can't be read here")
    return _by_slices(chunks, library())


def _inflate(chunks: Iterable[bytes]) -> Iterator[bytes]:
    inflater = zlib.decompressobj(wbits=47)  # gzip or zlib, told by its first bytes
    first = True
    for chunk in chunks:
        while chunk:
            try:
                piece = inflater.decompress(chunk, _PIECE)
            except zlib.error as error:
                if not first:
                    raise CannotUnpack("damaged on the way") from error
                inflater = zlib.decompressobj(wbits=-15)  # some servers leave zlib's head out
                first = False
                continue
            first = False
            if piece:
                yield piece
            chunk = inflater.unconsumed_tail
            if inflater.eof:
                chunk = inflater.unused_data
                if not chunk.startswith(b"\x1f\x8b"):
                    return
                inflater = zlib.decompressobj(wbits=47)
    if not first:
        raise CannotUnpack(_CUT_OFF)


def _by_slices(chunks: Iterable[bytes], stream: _Stream) -> Iterator[bytes]:
    any_came = False
    for chunk in chunks:
        any_came = any_came or bool(chunk)
        for at in range(0, len(chunk), _SLICE):
            try:
                piece = stream.push(chunk[at : at + _SLICE])
            except Exception as error:  # each library has an error type of its own
                raise CannotUnpack("damaged on the way") from error
            if piece:
                yield piece
    if any_came and not stream.is_done():
        raise CannotUnpack(_CUT_OFF)


def _brotli() -> Callable[[], _Stream] | None:
    library = _library("brotli") or _library("brotlicffi")

    def opened() -> _Stream:
        unpacker = library.Decompressor()
        return _Stream(unpacker.process, unpacker.is_finished)

    return opened if library else None


def _zstd() -> Callable[[], _Stream] | None:
    library, other = _library("compression.zstd"), _library("zstandard")

    def opened() -> _Stream:
        unpacker = (
            library.ZstdDecompressor() if library else other.ZstdDecompressor().decompressobj()
        )
        return _Stream(unpacker.decompress, lambda: bool(unpacker.eof))

    return opened if library or other else None


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        return None
