from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.address import kept_address, kept_source


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://news.example/a", "https://news.example/a"),
        ("HTTPS://News.Example:443", "https://news.example/"),
        ("http://news.example:8080/a", "http://news.example:8080/a"),
        ("https://ana:pw@news.example/a", "https://news.example/a"),
        ("https://ana@news.example/a", "https://news.example/a"),
        ("https://news.example/a?id=7&page=2", "https://news.example/a?id=7&page=2"),
        ("https://news.example/a?access_token=x&id=7", "https://news.example/a?id=7"),
        ("https://news.example/a?X-Amz-Signature=x&id=7", "https://news.example/a?id=7"),
        ("https://news.example/a?apiKey=1&auth.key=2&sid=3", "https://news.example/a"),
        ("https://news.example/a?monkey=1", "https://news.example/a?monkey=1"),
        ("https://news.example/a?q=eyJhbGciOi.J9", "https://news.example/a"),
        ("https://news.example/a?utm_source=mail&fbclid=1#top", "https://news.example/a"),
        ("https://news.example/a;jsessionid=1234", "https://news.example/a"),
        ("https://news.example/a;b", "https://news.example/a;b"),
        ("https://[::1]:9/a", "https://[::1]:9/a"),
        ("https://[bad/a?token=1", "https://[bad/a"),
    ],
)
def test_addresses_are_kept_without_what_is_nobodys(url: str, wanted: str) -> None:
    assert kept_address(url) == wanted
    assert kept_address(wanted) == wanted


def test_a_files_name_is_kept_as_it_is() -> None:
    assert kept_source("mails/ana@home?token=1.txt") == "mails/ana@home?token=1.txt"


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    assert "secret" not in kept_address(f"https://ana:secret@h.example/{text.replace('@', '')}")
    kept_source(text)
