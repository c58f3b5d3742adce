"""Addresses as they are kept: without user names, passwords and tokens. Pure."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

# A parameter whose name has one of these as a word of its own names a person or opens a door.
_SECRET = frozenset(
    "token auth authorization key apikey secret password passwd pass pwd signature sig session"
    " sessionid sessid phpsessid jsessionid sid jwt ticket otp credential credentials user username"
    " userid login email mail nonce hmac hash accesstoken authtoken refreshtoken gift".split()
)
# What newsletters and adverts add: the same page without it.
_TRACKING = frozenset("fbclid gclid dclid msclkid mc_cid mc_eid igshid yclid".split())


def kept_address(url: str) -> str:
    """An address without user name, password, fragment, secret and tracking parameters.

    The same page's address comes out the same; what is no address comes out as it is, but for
    what stands before an `@`.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url.partition("?")[0].rpartition("@")[2]
    if ":" in host:
        host = f"[{host}]"
    if port and port != {"http": 80, "https": 443}.get(parts.scheme):
        host = f"{host}:{port}"
    path, _, matrix = parts.path.partition(";")
    if matrix and not _is_secret(matrix.partition("=")[0]):
        path = parts.path
    query = "&".join(each for each in parts.query.split("&") if each and not _is_left_out(each))
    return urlunsplit((parts.scheme, host, path or "/", query, ""))


def _is_left_out(parameter: str) -> bool:
    name, _, value = parameter.partition("=")
    bare = name.lower()
    return (
        bare in _TRACKING
        or bare.startswith("utm_")
        or _is_secret(bare)
        or value.startswith("eyJ")  # how a JSON Web Token begins
    )


def _is_secret(name: str) -> bool:
    words = name.lower().replace("-", "_").replace(".", "_").replace("%5b", "_").split("_")
    return "".join(words) in _SECRET or not _SECRET.isdisjoint(words)


def kept_source(source: str) -> str:
    """A source as it is kept: a file's name as it is, an address without what is nobody's."""
    return kept_address(source) if "://" in source else source
