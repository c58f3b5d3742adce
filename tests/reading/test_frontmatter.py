"""What a text says of itself at its top."""

from __future__ import annotations

import pytest

from briefing.reading.frontmatter import read_front_matter


def test_a_fenced_block() -> None:
    text = (
        '---\ntitle: "A day"\nauthors:\n  - Ana Ruiz\n  - Per Lund\ndate: 2031-05-12\n'
        "url: https://a.example/b\n---\nIt rained."
    )
    known, rest = read_front_matter(text)
    assert (known.title, known.byline, known.published, known.url) == (
        "A day",
        ("Ana Ruiz", "Per Lund"),
        "2031-05-12",
        "https://a.example/b",
    )
    assert rest.strip() == "It rained."
    assert {each.reason for each in known.dropped} == {"front matter"}


def test_a_mails_whole_head() -> None:
    head = (
        "Received: from mail.example.org\n\tby mx.example.org; Mon, 3 Jun 2030 09:12:44 +0200\n"
        "Message-ID: <abc@example.org>\nMIME-Version: 1.0\nX-Mailer: Foo 1.0\n"
        "From: Ana Ruiz <ana@example.org>\nSubject: Night ferry\n"
    )
    known, rest = read_front_matter(head + "\nHi Bob,\n")
    assert (known.title, rest.strip(), len(known.dropped)) == ("Night ferry", "Hi Bob,", 7)


def test_a_mails_head() -> None:
    known, rest = read_front_matter("From: A <a@b.example>\nSubject: Rain\n\nIt rained.")
    assert (known.title, known.byline, rest.strip()) == ("Rain", (), "It rained.")


@pytest.mark.parametrize(
    "text", ["", "It rained.", "---\n\nIt rained.\n\n---\n", "Title: one line only\n\nIt rained."]
)
def test_a_text_without_any(text: str) -> None:
    known, rest = read_front_matter(text)
    assert rest == text
    assert known.title is None
