"""Where a request may go: the name is looked up once, looked at, and connected to as looked up."""

from __future__ import annotations

import socket
from collections.abc import Callable
from urllib.request import getproxies, proxy_bypass

import httpx

MAX_ADDRESSES = 4  # of one host that are tried in turn

_LOCAL_NAMES = ("localhost", ".localhost", ".local", ".internal", ".home.arpa")  # RFC 6761, 8375


class Refused(Exception):
    """A request that is not made; the reason as a person would say it."""


class GuardedTransport(httpx.BaseTransport):
    """Sends the requests of one fetch; none goes to a private address after a public one.

    Proxies are those of the environment. A proxy looks names up itself, so that behind one only
    what is private by its look can be refused.
    """

    def __init__(self, is_private: Callable[[str], bool]) -> None:
        self._is_private = is_private
        self._direct = httpx.HTTPTransport()
        self._proxied: dict[str, httpx.HTTPTransport] = {}
        self._seen_public = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.raw_host.decode("ascii")
        proxy = _proxy_for(request.url)
        if proxy:
            private = _looks_private(host, self._is_private)
            self._look(private)
            response = self._through(proxy).handle_request(request)
            self._seen_public |= not private
            return response
        return self._to_first(_addresses(host, request.url.port), host, request)

    def _to_first(self, addresses: list[str], host: str, request: httpx.Request) -> httpx.Response:
        """The answer of the first address that can be connected to."""
        self._look(any(map(self._is_private, addresses)))
        failure: httpx.TransportError | None = None
        for address in addresses:
            try:
                response = self._direct.handle_request(_pinned(request, host, address))
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failure = error
                continue
            self._seen_public |= not self._is_private(address)
            return response
        raise failure or httpx.ConnectError("no address")

    def _look(self, private: bool) -> None:
        if private and self._seen_public:
            raise Refused("it redirects to an address that is not public")

    def _through(self, proxy: str) -> httpx.HTTPTransport:
        if proxy not in self._proxied:
            try:
                self._proxied[proxy] = httpx.HTTPTransport(proxy=proxy)
            except (ImportError, ValueError, httpx.InvalidURL) as error:
                raise Refused("the proxy that the environment names can't be used") from error
        return self._proxied[proxy]

    def close(self) -> None:
        for transport in (self._direct, *self._proxied.values()):
            transport.close()


def _pinned(request: httpx.Request, host: str, address: str) -> httpx.Request:
    """The same request to the address; name for certificate and Host header stay."""
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        extensions={**request.extensions, "sni_hostname": host},
    )


def _addresses(host: str, port: int | None) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Refused(f"no such host: {host}") from error
    return list(dict.fromkeys(str(each[4][0]) for each in found))[:MAX_ADDRESSES]


def _proxy_for(url: httpx.URL) -> str | None:
    proxies = getproxies()
    proxy = proxies.get(url.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(url.host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def _looks_private(host: str, is_private: Callable[[str], bool]) -> bool:
    name = host.lower().rstrip(".")
    if name.replace(".", "").isdecimal() or ":" in name:
        return is_private(name.strip("[]"))
    return "." not in name or name.endswith(_LOCAL_NAMES)
