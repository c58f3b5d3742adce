"""Live pages: posts, each under its time."""

from __future__ import annotations

from collections import Counter

from briefing.reading.blocks import Line, closed, is_name, tells, words_in


def is_live(lines: list[Line]) -> bool:
    """Whether the text is a live page: three posts or more, each under its time."""
    times = [n for n, line in enumerate(lines) if line.kind == "clock"]
    if len(times) < 3:
        return False
    told = sum(any(tells(each, 6) for each in lines[n + 1 : n + 6]) for n in times)
    return told >= 3


def mark_posts(lines: list[Line], start: int) -> None:
    """Make each post's time a heading; drop its age and its author's name."""
    for number in range(len(lines)):
        line = lines[number]
        if line.kind == "clock":
            line.kind = "heading"
        elif line.kind == "ago":
            line.kind, line.reason = "", "date line"
        elif number >= start and _closes_post(lines, number):
            line.kind = "caption"
        elif number >= start and line.is_open and is_name(line.text):
            near = lines[max(0, number - 2) : number + 3]
            if any(each.kind == "heading" for each in near):
                line.reason = "author note"


def post_writers(lines: list[Line]) -> tuple[str, ...]:
    """Whoever signed half of a live page's posts or more, where two are signed at least."""
    signed = Counter(
        line.text for line in lines if line.reason == "author note" and is_name(line.text)
    )
    most = max(2, (signed.total() + 1) // 2)
    return tuple(name for name, times in signed.items() if times >= most)


def _closes_post(lines: list[Line], number: int) -> bool:
    """Whether a line without a stop is the last of its post: under a picture, no heading."""
    line = lines[number]
    if not line.is_open or closed(line.text) or words_in(line.text) < 3 or line.hint:
        return False
    after = next((each for each in lines[number + 1 : number + 4] if not each.reason), None)
    return after is not None and after.kind in ("clock", "ago") and tells(lines[number - 1])
