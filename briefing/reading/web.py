"""One page from the web, with limits on everything a server decides.

Redirects are followed by hand, so that each step can be looked at: at most five, to http and
https only, and never from a public address to a private one (OWASP, Server-Side Request Forgery
Prevention). The name is looked up here and the connection made to that very address, so that a
second look-up can't lead elsewhere. The work is done in a thread of its own: looking up a name,
or a server that sends a byte now and then, could not be stopped otherwise.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from briefing.errors import FetchFailed
from briefing.model import Progress
from briefing.reading.source import BINARY, decode, is_html, why_not_text
from briefing.reading.unpack import CannotUnpack, accepted, unpack
from briefing.record import Record

if TYPE_CHECKING:
    import httpx

_HEAD_BYTES = 16_384  # enough to tell what came
AGENT = "briefing (reads one news page for one reader)"
ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1"


class Limits(Record):
    """What a server may cost: bytes after unpacking, seconds, redirects."""

    max_bytes: int = 20_000_000
    connect_s: float = 10
    read_s: float = 20
    whole_s: float = 60
    redirects: int = 5
    report_s: float = 0.25


class Page(Record):
    """What came: the bytes unpacked, the address it came from in the end, the charset told."""

    url: str
    data: bytes
    charset: str | None


Report = Callable[[Progress], None]


def fetch(url: str, report: Report | None = None, limits: Limits | None = None) -> Page:
    """The page at an http or https address. `report` hears how far it is, 4 times a second.

    Raises `FetchFailed` with a reason that a person would say. An interrupt, or an exception of
    `report`, stops it at once.
    """
    job = _Job(url, limits or Limits())
    Thread(target=job.run, daemon=True).start()
    try:
        return job.wait(report)
    finally:
        job.stop.set()


def shown(url: str) -> str:
    """An address as it may be printed: without user name and password."""
    scheme, mark, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{mark}{host.rpartition('@')[2]}{slash}{path}"


def is_private(address: str) -> bool:
    """Whether an IP address is one of this machine or its own network, and not of the internet.

    An IPv4 address inside an IPv6 one (mapped, 6to4, NAT64) counts as itself.
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return True
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner:
            ip = inner
    return not ip.is_global or ip.is_multicast


_ONLY_WEB = "only http and https addresses can be fetched"


def _check(url: httpx.URL) -> None:
    if url.scheme not in ("http", "https", ""):
        raise CannotUnpack(_ONLY_WEB)
    if not url.host or "%20" in url.host or (url.port or 0) > 65_535:
        raise CannotUnpack("not a valid address")


_NO_PAGES = (
    "image/", "audio/", "video/", "font/", "text/css", "text/javascript", "application/pdf",
    "application/json", "application/ld+json", "application/javascript", "application/zip",
)  # fmt: skip


def _is_of_a_file(url: str) -> str | None:
    """What to say of an address that names a file of this machine; None for any other."""
    scheme, _, rest = url.partition("://")
    if scheme.lower() != "file":
        return None
    from shlex import quote
    from urllib.parse import unquote

    return f"{_ONLY_WEB}: try {quote('/' + unquote(rest.partition('/')[2]))}"


def _why_no_page(head: bytes, kind: str, url: str) -> str | None:
    """What is wrong with an answer by its first bytes, and only then by its media type.

    Servers call pages all sorts of things; what is a page or plain text is taken as that.
    """
    reason = why_not_text(head, url)
    if not kind.startswith(_NO_PAGES) or reason not in (None, BINARY):
        return reason
    return None if reason is None and is_html(decode(head)) else f"not a page but {kind}"


_ADVICE = {
    401: ": it asks for a log-in; save the page from a browser and read the file",
    402: ": it asks to be paid; save the page from a browser and read the file",
    403: ": it may refuse programs; save the page from a browser and read the file",
    404: "",
    410: "",
    429: "; try again later",
    451: ": it may not show the page here",
}


def _status(code: int, phrase: str) -> str:
    advice = _ADVICE.get(code, "; try again later" if code >= 500 else "")
    return f"the server said {f'{code} {phrase}'.strip()}{advice}"


def _certificate(text: str) -> str:
    """OpenSSL's own reason, which stands behind its second colon: `: certificate has expired`."""
    reason = text.partition("failed: ")[2].partition(" (")[0]
    return f": {reason}" if reason else ""


class _Job:
    """One fetch: runs in a thread, tells the waiting one by a queue."""

    def __init__(self, url: str, limits: Limits) -> None:
        self.url = url
        self.limits = limits
        self.stop = Event()
        self._start = monotonic()
        self._told: SimpleQueue[Progress | Page | Exception] = SimpleQueue()

    def wait(self, report: Report | None) -> Page:
        while True:
            left = self.limits.whole_s - (monotonic() - self._start)
            try:
                told = self._told.get(timeout=max(0, left))
            except Empty:
                raise self._failed(f"no answer within {self.limits.whole_s:g} seconds") from None
            if isinstance(told, Page):
                return told
            if isinstance(told, Exception):
                raise told
            if report:
                report(told)

    def run(self) -> None:
        try:
            self._told.put(self._fetch())
        except Exception as error:
            self._told.put(error)

    def _fetch(self) -> Page:
        import httpx

        from briefing.reading.transport import GuardedTransport, Refused

        reason = _is_of_a_file(self.url)
        if reason:
            raise self._failed(reason)
        self._tell(0, None)
        timeout = httpx.Timeout(self.limits.read_s, connect=self.limits.connect_s)
        headers = {"User-Agent": AGENT, "Accept": ACCEPT, "Accept-Encoding": accepted()}
        try:
            transport = GuardedTransport(is_private)
            with httpx.Client(transport=transport, timeout=timeout, headers=headers) as client:
                return self._follow(client)
        except (Refused, CannotUnpack) as error:
            raise self._failed(str(error)) from error
        except (httpx.HTTPError, httpx.InvalidURL, httpx.CookieConflict) as error:
            raise self._failed(self._reason(error)) from error

    def _follow(self, client: httpx.Client) -> Page:
        url = client.build_request("GET", self.url).url
        for _ in range(self.limits.redirects + 1):
            _check(url)
            request = client.build_request("GET", url.copy_with(fragment=None))
            response = client.send(request, stream=True)
            try:
                if not response.has_redirect_location:
                    return self._page(response)
                url = url.join(response.headers["location"])
            finally:
                response.close()
        raise CannotUnpack(f"it redirects more than {self.limits.redirects} times")

    def _page(self, response: httpx.Response) -> Page:
        if not response.is_success:
            raise CannotUnpack(_status(response.status_code, response.reason_phrase))
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        encodings = response.headers.get("content-encoding", "")
        data = bytearray()
        looked = False
        for piece in unpack(self._chunks(response), encodings):
            data += piece
            if len(data) > self.limits.max_bytes:
                raise CannotUnpack(f"larger than {self.limits.max_bytes / 1e6:g} MB")
            if not looked and len(data) >= _HEAD_BYTES:
                self._look(data, kind)
                looked = True
        if not looked:
            self._look(data, kind)
        url = str(response.request.url.copy_with(username=None, password=None, fragment=None))
        return Page(url, bytes(data), response.charset_encoding)

    def _look(self, data: bytearray, kind: str) -> None:
        """Refuse what is no page, by its beginning, before all of it has come."""
        reason = _why_no_page(bytes(data[:_HEAD_BYTES]), kind, shown(self.url))
        if reason:
            raise CannotUnpack(reason)

    def _chunks(self, response: httpx.Response) -> Iterator[bytes]:
        length = response.headers.get("content-length", "")
        total = int(length) if length.isdecimal() else None
        last = monotonic()
        for chunk in response.iter_raw():
            if self.stop.is_set():
                raise CannotUnpack("given up")
            if monotonic() - last >= self.limits.report_s:
                last = monotonic()
                self._tell(response.num_bytes_downloaded, total)
            yield chunk
        self._tell(response.num_bytes_downloaded, total)

    def _tell(self, received: int, total: int | None) -> None:
        self._told.put(Progress("fetching", received, total, monotonic() - self._start))

    def _reason(self, error: Exception) -> str:
        """What went wrong, as a person would say it."""
        name = type(error).__name__
        if name in ("ConnectTimeout", "PoolTimeout"):
            return f"no connection within {self.limits.connect_s:g} seconds"
        if name in ("ReadTimeout", "WriteTimeout"):
            return f"no answer within {self.limits.read_s:g} seconds"
        if name in ("InvalidURL", "UnsupportedProtocol"):
            return "not a valid address"
        text = str(error)
        if "CERTIFICATE" in text:
            return f"the server's certificate can't be trusted{_certificate(text)}"
        if "SSL" in text or "TLS" in text:
            return "no safe connection could be made"
        if name == "ProxyError":
            return f"the proxy refused: {text}"
        if name == "ConnectError":
            return "the connection was refused" if "refused" in text else "no connection"
        return "the connection broke off"

    def _failed(self, reason: str) -> FetchFailed:
        return FetchFailed(shown(self.url), reason)
