"""Texts that no site stands around: letters, verse, chapters.

What tells a site's furniture by its place would take their short lines for it, so what they are is
noted before anything is judged.
"""

from __future__ import annotations

from briefing.reading.blocks import Block, closed, words_in
from briefing.reading.byline import is_outlet, read_byline
from briefing.reading.dates import is_date_line
from briefing.reading.furniture import judge

_GREETINGS = frozenset("dear hi hello hey greetings".split())
_CLOSINGS = frozenset(
    "best regards sincerely yours cheers thanks love cordially faithfully wishes truly you".split()
)
_AT_TOP = 4  # blocks in which a greeting stands
_AT_END = 14  # blocks that a signature may begin in
_LOOKED_AT = 60
_VERSE = 60  # letters of a line
_LONGEST = 100
_ROWS = 4  # that verse has at least


def mark_plain(blocks: list[Block], text: str) -> list[Block]:
    """The blocks; the title, the verse and a letter's first and last lines with their hints."""
    if not blocks:
        return blocks
    blocks = _mark_letter(blocks)
    verse = _is_verse(blocks)
    signed = int(verse and _is_signed(blocks[1].text))
    rest = blocks[1 + signed :]
    if not (verse or _stands_alone(text)) or any(map(_is_sites, [blocks[0], *rest[:_LOOKED_AT]])):
        return blocks
    titled = (signed or _stands_alone(text)) and _may_head(blocks, verse)
    over = [blocks[0]._replace(hint="title"), *blocks[1 : 1 + signed]] if titled else []
    rest = blocks[len(over) :]
    return over + ([each._replace(hint="body", whole=True) for each in rest] if verse else rest)


def _mark_letter(blocks: list[Block]) -> list[Block]:
    """The blocks with greeting and signature as paragraphs of their own, if it is a letter."""
    top = [n for n, each in enumerate(blocks[:_AT_TOP]) if _greets(each.text)]
    if not top:
        return blocks
    # What a letter asks is no heading.
    found = [each._replace(hint="body") if _asks(each) else each for each in blocks]
    found[top[0]] = blocks[top[0]]._replace(hint="body", whole=True)
    start = max(top[0] + 1, len(blocks) - _AT_END)
    end = next((n for n in range(start, len(blocks)) if _signs(blocks[n].text)), len(blocks))
    for number in range(end, len(blocks)):
        if words_in(blocks[number].text) > 8 or _is_sites(blocks[number]):
            break
        found[number] = blocks[number]._replace(hint="body", whole=True)
    return found


def _greets(text: str) -> bool:
    """Whether a line is `Dear Ms Hale,` or `Hi Bob,`."""
    words = text[:80].lower().split()
    return text[-1] in ",:!" and 2 <= len(words) <= 6 and words[0] in _GREETINGS


def _asks(block: Block) -> bool:
    return not block.hint and block.text.endswith("?")


def _signs(text: str) -> bool:
    """Whether a line is `Kind regards,` or the like."""
    words = text[:40].lower().rstrip(",.!").split()
    return 0 < len(words) <= 4 and text[-1] in ",.!" and words[-1] in _CLOSINGS


def _is_sites(block: Block) -> bool:
    """Whether a line is a site's or a newspaper's: furniture, a byline, a date."""
    text = block.text
    return len(text) <= 160 and (
        judge(text) is not None
        or _is_signed(text)
        or is_date_line(text)
        or text.startswith(("http", "www.", "©"))
    )


def _is_signed(text: str) -> bool:
    """Whether a line is `by Mara Lind`, `By Express News Service`."""
    if text[:3].lower() != "by " or closed(text):
        return False
    return bool(read_byline(text).names) or is_outlet(text[3:])


def _stands_alone(text: str) -> bool:
    """Whether an empty line follows the first line, which is short."""
    first, _, rest = text[:400].lstrip("\ufeff \t\r\n").partition("\n")
    return len(first) <= _VERSE and words_in(first.strip()) < 5 and not rest.split("\n")[0].strip()


def _may_head(blocks: list[Block], verse: bool) -> bool:
    """Whether the first line is the title and no longer one, as headlines are, stands below."""
    if len(blocks) < 2 or blocks[0].hint or closed(blocks[0].text):
        return False
    if blocks[0].text[-1] in ",;:" or not any(map(str.isalpha, blocks[0].text)):
        return False
    below = blocks[1].text
    return verse or closed(below) or words_in(below) < 5


def _is_verse(blocks: list[Block]) -> bool:
    """Whether nearly all lines are short, none is a paragraph, and most end without a stop."""
    if len(blocks) < _ROWS or any(len(each.text) > _LONGEST or each.hint for each in blocks):
        return False
    if sum(len(each.text) > _VERSE for each in blocks) * 6 > len(blocks):
        return False
    return sum(not closed(each.text) for each in blocks) * 2 > len(blocks)
