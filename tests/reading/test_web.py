"""Fetching from a real server on this machine: limits, redirects, packing, failures."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from briefing.errors import FetchFailed
from briefing.model import Progress
from briefing.reading import web
from briefing.reading.unpack import CannotUnpack, unpack
from briefing.reading.web import Limits, fetch, is_private, shown

Answer = Callable[[BaseHTTPRequestHandler], None]
PAGE = b"<!doctype html><p>The boat sails at one.</p>"


class Site:
    """A server whose pages are functions; `base` is its address without a slash."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.pages: dict[str, Answer] = {}
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.release = threading.Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.seen.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
                site.pages.get(self.path, _status(404))(self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, request: object, client_address: object) -> None:
                pass  # a client that gives up is what some tests are about

        self.server = Server((host, 0), Handler)
        self.base = f"http://{host}:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,))
        self.thread.start()

    def close(self) -> None:
        self.release.set()
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def _send(body: bytes, **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return answer


def _status(code: int) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(code)
        request.send_header("Content-Length", "0")
        request.end_headers()

    return answer


def _redirect(to: str, **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(302)
        request.send_header("Location", to)
        request.send_header("Content-Length", "0")
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()

    return answer


def _why(url: str, limits: Limits | None = None) -> str:
    with pytest.raises(FetchFailed) as failure:
        fetch(url, limits=limits)
    assert failure.value.source == shown(url)
    return failure.value.reason


def test_a_page_comes_with_its_charset(site: Site) -> None:
    site.pages["/a"] = _send(PAGE, Content_Type="text/html; charset=windows-1252")
    page = fetch(site.base + "/a#part")
    assert page == (site.base + "/a", PAGE, "windows-1252")
    path, headers = site.seen[0]
    assert path == "/a"
    assert headers["user-agent"].startswith("briefing ")
    assert headers["host"] == site.base.removeprefix("http://")


def test_progress_is_told_from_the_beginning_to_the_end(site: Site) -> None:
    site.pages["/a"] = _send(PAGE)
    told: list[Progress] = []
    fetch(site.base + "/a", told.append)
    assert told[0][:3] == ("fetching", 0, None)
    assert told[-1][:3] == ("fetching", len(PAGE), len(PAGE))


def test_an_exception_of_the_report_stops_the_fetching(site: Site) -> None:
    site.pages["/a"] = _send(PAGE)

    def give_up(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch(site.base + "/a", give_up)


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("gzip", gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:])),
        ("x-gzip", gzip.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("identity", PAGE),
        ("deflate, gzip", gzip.compress(zlib.compress(PAGE))),
    ],
)
def test_packed_pages_are_unpacked(site: Site, encoding: str, packed: bytes) -> None:
    site.pages["/a"] = _send(packed, Content_Encoding=encoding)
    assert fetch(site.base + "/a").data == PAGE


def test_brotli_and_zstd_are_read_where_a_library_is_there() -> None:
    brotli = pytest.importorskip("brotli")
    zstandard = pytest.importorskip("zstandard")
    assert b"".join(unpack([brotli.compress(PAGE * 99)], "br")) == PAGE * 99
    assert b"".join(unpack([zstandard.compress(PAGE * 99)], "zstd")) == PAGE * 99


def test_a_bomb_is_stopped_at_the_limit(site: Site) -> None:
    site.pages["/bomb"] = _send(gzip.compress(b"a" * 50_000_000), Content_Encoding="gzip")
    assert _why(site.base + "/bomb", Limits(max_bytes=1_000_000)) == "larger than 1 MB"


def test_a_bomb_is_unpacked_in_small_pieces() -> None:
    pieces = unpack([gzip.compress(bytes(10_000_000))], "gzip")
    assert max(map(len, pieces)) <= 65_536


@pytest.mark.parametrize(
    ("data", "encoding", "wanted"),
    [
        (b"rubbish that is no gzip", "gzip", "damaged on the way"),
        (b"rubbish", "lzma", "packed as lzma, which can't be read here"),
    ],
)
def test_what_cannot_be_unpacked_is_said(data: bytes, encoding: str, wanted: str) -> None:
    with pytest.raises(CannotUnpack, match=wanted):
        b"".join(unpack([data], encoding))


def test_five_redirects_are_followed_and_no_sixth(site: Site) -> None:
    for step in range(6):
        site.pages[f"/{step}"] = _redirect(f"/{step + 1}")
    site.pages["/6"] = _send(PAGE)
    assert fetch(site.base + "/1").url == site.base + "/6"
    assert _why(site.base + "/0") == "it redirects more than 5 times"


def test_cookies_are_kept_over_a_redirect(site: Site) -> None:
    site.pages["/a"] = _redirect("/b", Set_Cookie="seen=1")
    site.pages["/b"] = _send(PAGE)
    fetch(site.base + "/a")
    assert site.seen[1][1]["cookie"] == "seen=1"


def test_a_redirect_leads_to_http_and_https_only(site: Site) -> None:
    site.pages["/a"] = _redirect("file:///etc/hostname")
    assert _why(site.base + "/a") == "only http and https addresses can be fetched"


def test_a_password_goes_to_its_own_host_only(site: Site) -> None:
    other = Site("127.0.0.2")
    try:
        host = site.base.removeprefix("http://")
        site.pages["/a"] = _redirect(f"{other.base}/b")
        other.pages["/b"] = _send(PAGE)
        fetch(f"http://me:secret@{host}/a")
        assert "authorization" in site.seen[0][1]
        assert "authorization" not in other.seen[0][1]
    finally:
        other.close()


def test_a_public_address_never_leads_to_a_private_one(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Site("127.0.0.2")
    try:
        monkeypatch.setattr(web, "is_private", lambda address: address == "127.0.0.2")
        site.pages["/a"] = _redirect(f"{other.base}/b")
        other.pages["/b"] = _redirect(f"{site.base}/c")
        site.pages["/c"] = _send(PAGE)
        assert _why(site.base + "/a") == "it redirects to an address that is not public"
        assert other.seen == []
        assert fetch(other.base + "/b").url == site.base + "/c"
    finally:
        other.close()


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("93.184.216.34", False),
        ("2606:2800:220:1:248:1893:25c8:1946", False),
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("172.16.0.1", True),
        ("192.168.1.1", True),
        ("169.254.169.254", True),
        ("100.64.0.1", True),
        ("0.0.0.0", True),
        ("224.0.0.1", True),
        ("::1", True),
        ("fe80::1%eth0", True),
        ("fd00::1", True),
        ("::ffff:127.0.0.1", True),
        ("::ffff:8.8.8.8", False),
        ("64:ff9b::a00:1", True),
        ("2002:7f00:1::", True),
        ("no address", True),
    ],
)
def test_private_addresses_are_known(address: str, wanted: bool) -> None:
    assert is_private(address) is wanted


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        (401, "the server said 401 Unauthorized: it asks for a log-in"),
        (403, "the server said 403 Forbidden: it may refuse programs"),
        (404, "the server said 404 Not Found"),
        (429, "the server said 429 Too Many Requests; try again later"),
        (503, "the server said 503 Service Unavailable; try again later"),
        (599, "the server said 599; try again later"),
    ],
)
def test_what_the_server_said_is_told(site: Site, code: int, wanted: str) -> None:
    site.pages["/a"] = _status(code)
    assert _why(site.base + "/a").startswith(wanted)


@pytest.mark.parametrize(
    ("kind", "body", "wanted"),
    [
        ("image/jpeg", b"x", "not a page but image/jpeg"),
        ("application/json", b'{"a": 1}', "not a page but application/json"),
        ("application/octet-stream", b"\0\1\2\3", "a binary file, not text"),
        ("image/png", b"\x89PNG\r\n\x1a\n", "an image, not text: try curl -sL {} | tesseract - -"),
        ("application/pdf", b"%PDF-1.7\n", "a PDF, not text: try curl -sL {} | pdftotext - -"),
        ("text/html", b"%PDF-1.7\n", "a PDF, not text: try curl -sL {} | pdftotext - - | briefing"),
    ],
)
def test_what_is_no_page_is_not_fetched(site: Site, kind: str, body: bytes, wanted: str) -> None:
    site.pages["/a"] = _send(body, Content_Type=kind)
    assert _why(site.base + "/a").startswith(wanted.format(site.base + "/a"))


def test_what_is_no_page_is_told_by_its_beginning(site: Site) -> None:
    site.pages["/a"] = _send(b"%PDF-1.7\n" + bytes(1_000_000), Content_Type="application/pdf")
    assert _why(site.base + "/a", Limits(max_bytes=500_000)).startswith("a PDF, not text")


@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/xhtml+xml", "text/html", "application/octet-stream", "image/png",
     "application/json", "nonsense", ""],
)  # fmt: skip
def test_a_page_is_fetched_whatever_it_is_called(site: Site, kind: str) -> None:
    site.pages["/a"] = _send(PAGE, Content_Type=kind)
    assert fetch(site.base + "/a").data == PAGE


@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream", "application/unknown"])
def test_text_is_fetched_where_the_type_says_nothing_else(site: Site, kind: str) -> None:
    body = "The boat sails at one – weather permitting.".encode("utf-16")
    site.pages["/a"] = _send(body, Content_Type=kind)
    assert fetch(site.base + "/a").data == body


def test_a_server_that_is_not_there_refuses() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        assert _why(f"http://127.0.0.1:{port}/") == "the connection was refused"


def test_a_host_that_does_not_exist_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(*args: object, **options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert _why("http://nosuch.example/") == "no such host: nosuch.example"


@pytest.mark.parametrize("url", ["http://", "http://[::1/", "https://a:99999/"])
def test_an_address_that_is_none_is_said_to_be_none(url: str) -> None:
    assert _why(url) == "not a valid address"


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("ftp://127.0.0.1/a", "only http and https addresses can be fetched"),
        (
            "file:///srv/a%20b.txt",
            "only http and https addresses can be fetched: try '/srv/a b.txt'",
        ),
        ("file://localhost/a.txt", "only http and https addresses can be fetched: try /a.txt"),
        ("https://boat news.example/", "not a valid address"),
    ],
)
def test_other_schemes_are_not_fetched(url: str, wanted: str) -> None:
    assert _why(url) == wanted


def test_a_silent_server_is_given_up(site: Site) -> None:
    def say_nothing(request: BaseHTTPRequestHandler) -> None:
        site.release.wait()

    site.pages["/a"] = say_nothing
    assert _why(site.base + "/a", Limits(read_s=0.05)) == "no answer within 0.05 seconds"
    assert _why(site.base + "/a", Limits(whole_s=0.05)) == "no answer within 0.05 seconds"


def test_an_answer_that_breaks_off_is_a_failure(site: Site) -> None:
    def break_off(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(b"half")

    site.pages["/a"] = break_off
    assert _why(site.base + "/a") == "the connection broke off"


def test_chunks_that_break_off_are_a_failure(site: Site) -> None:
    def break_off(request: BaseHTTPRequestHandler) -> None:
        request.protocol_version = "HTTP/1.1"
        request.send_response(200)
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        request.wfile.write(b"1d\r\n<!doctype html><p>The boat sa\r\n")
        request.close_connection = True

    site.pages["/a"] = break_off
    assert _why(site.base + "/a") == "the connection broke off"


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("gzip", gzip.compress(PAGE) + gzip.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("deflate, gzip", gzip.compress(zlib.compress(PAGE)[:-6])),
    ],
)
def test_a_packed_page_that_was_cut_off_is_a_failure(
    site: Site, encoding: str, packed: bytes
) -> None:
    site.pages["/a"] = _send(packed[:-5], Content_Encoding=encoding)
    assert _why(site.base + "/a") == "cut off on the way: only a part of it came"


@pytest.mark.parametrize(("encoding", "library"), [("br", "brotli"), ("zstd", "zstandard")])
def test_a_cut_is_seen_where_a_library_unpacks(encoding: str, library: str) -> None:
    packed = pytest.importorskip(library).compress(PAGE * 99)
    with pytest.raises(CannotUnpack, match="cut off on the way"):
        b"".join(unpack([packed[:-3]], encoding))
    assert b"".join(unpack([], encoding)) == b""


def test_nothing_packed_is_nothing(site: Site) -> None:
    site.pages["/a"] = _send(b"", Content_Encoding="gzip")
    assert fetch(site.base + "/a").data == b""


def test_proxies_of_the_environment_are_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", site.base)
    site.pages["http://news.example/a"] = _send(PAGE)
    assert fetch("http://news.example/a").data == PAGE
    site.pages["http://news.example/b"] = _redirect("http://127.0.0.1/c")
    assert _why("http://news.example/b") == "it redirects to an address that is not public"
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    site.pages["/direct"] = _send(PAGE)
    assert fetch(site.base + "/direct").data == PAGE


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://me:secret@a.example/x@y?z", "https://a.example/x@y?z"),
        ("https://a.example", "https://a.example"),
        ("talks.txt", "talks.txt"),
    ],
)
def test_an_address_is_shown_without_its_password(url: str, wanted: str) -> None:
    assert shown(url) == wanted
