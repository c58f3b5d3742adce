"""A whole page that was copied with its menus: which part of it is the story.

Menus are short lines without stops, a story is paragraphs. Where many such lines stand over or
under the paragraphs, and some of them are a site's by their wording, the part with most
paragraphs is cut out, from its headline on; what is cut off is told with its reason.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from briefing.model import Dropped
from briefing.reading.blocks import Block, closed, has_inner_stop, is_name, words_in
from briefing.reading.byline import has_lead, read_byline
from briefing.reading.credits import has_credit, is_credit
from briefing.reading.dates import find_stamps, is_age, is_date_line
from briefing.reading.furniture import judge
from briefing.reading.headline import letters_of

_TOLD = 12  # words of a paragraph that counts as one
_MOST = 80  # words for which one counts at most
_COST = 8  # what a line that is no paragraph costs, in words
_STORY = 60  # words that a story has at least
_PAGE = 50  # short lines that are around a story on a page
_SITES = 8  # of which so many are a site's by their wording
_MENU = 25  # short lines that make a menu over it; of fewer the headline is found among them
_TOP = 4  # blocks that a text begins with
_FOOT = 10  # short lines that make one under it
_FAR = 150  # blocks over the first paragraph in which its byline may stand
_ABOVE = 40  # its date
_NEAR = 12  # its headline, where neither is
_LONG = 6  # words of a headline that a page repeats
_OVER = 6  # blocks between headline and byline at most
_HEAD = 12  # blocks of a headline, its byline and a standfirst at most
_BEHIND = 3  # blocks behind the last paragraph that may tell of the writers
_MOST_TITLE = 30
_BROKEN = 0.03  # share of lines that go on with the one before
_MUCH_BROKEN = 0.07
_PIECES = 6  # words that two such lines have at least
_BESIDE = 10


def cut_out(blocks: list[Block]) -> tuple[list[Block], list[Dropped]]:
    """The blocks of the story, its headline marked, and the menus around it; linear."""
    first, last = _core(blocks)
    if first > last or not _is_page(blocks[:first] + blocks[last + 1 :]):
        return blocks, []
    whole, near = _broken(blocks), _broken(blocks[max(0, first - _BESIDE) : last + _BESIDE])
    if whole > _MUCH_BROKEN or min(whole, near) > _BROKEN:
        return blocks, []
    over = _is_menu(blocks[:first], _MENU) and not any(map(_is_headline, blocks[:_TOP]))
    under = _is_menu(blocks[last + 1 :], _FOOT)
    if not (over or under):
        return blocks, []
    start, end, title = 0, len(blocks), -1
    if under:
        end = min(len(blocks), last + 1 + _BEHIND)
    found = list(blocks)
    if over:
        title = _title(blocks, first)
        start = max(0, first - _ABOVE) if title < 0 else _signed_above(blocks, title)
        if title >= 0:
            found[title] = blocks[title]._replace(hint="title")
    head, body = found[start:first], found[first:end]
    most = _HEAD if start == 0 or title >= 0 else 0
    told = [n < most or _names_writer(b.text) or _tells_day(b.text) for n, b in enumerate(head)]
    beside = [each for each, kept in zip(head, told, strict=True) if not kept]
    head = [each for each, kept in zip(head, told, strict=True) if kept]
    cut = blocks[:start] + beside + blocks[end:]
    return head + body, [Dropped(each.text, "menu") for each in cut]


def _is_told(block: Block) -> bool:
    return words_in(block.text) >= _TOLD and closed(block.text)


def _broken(blocks: list[Block]) -> float:
    """The share of lines that go on with the one before: in a text that was cut at its links,
    what looks like a menu is pieces of sentences."""
    goes_on = sum(
        (other.text[0].islower() or other.text[0] in ",.;:)")
        and not (one.hint or other.hint or closed(one.text))
        and words_in(one.text) + words_in(other.text) >= _PIECES
        for one, other in pairwise(blocks)
    )
    return goes_on / len(blocks)


def _is_page(around: list[Block]) -> bool:
    """Whether what stands around a story is all of a page, and not the lines that are beside it."""
    short = [each for each in around if _is_short(each)]
    return len(short) >= _PAGE and sum(judge(each.text) is not None for each in short) >= _SITES


def _is_menu(blocks: list[Block], least: int) -> bool:
    """Whether so many short lines are here, and few paragraphs."""
    short = sum(map(_is_short, blocks))
    return short >= least and 3 * sum(map(_is_told, blocks)) <= short


def _is_headline(block: Block) -> bool:
    """Whether a line is a whole headline: where a text begins with it, no menu was copied."""
    return words_in(block.text) >= _LONG and _may_be_title(block.text)


def _is_short(block: Block) -> bool:
    return words_in(block.text) < _TOLD and not closed(block.text)


def _core(blocks: list[Block]) -> tuple[int, int]:
    """The first and the last paragraph of the part with most of them; (0, -1) without one.

    What readers write stands behind the story, and may be more of it.
    """
    weights = [min(_MOST, words_in(b.text)) if _is_told(b) else -_COST for b in blocks]
    best, start, end = 0, 0, -1
    so_far, since = 0, 0
    for number, weight in enumerate(weights):
        if best >= _STORY and weight < 0 and _opens_comments(blocks, number):
            break
        so_far += weight
        if so_far <= 0:
            so_far, since = 0, number + 1
        elif so_far > best:
            best, start, end = so_far, since, number
    return (start, end) if best >= _STORY else (0, -1)


def _opens_comments(blocks: list[Block], number: int) -> bool:
    """Whether readers' comments follow a line, and no more of the story."""
    verdict = judge(blocks[number].text)
    if verdict is None or verdict.opens != "end":
        return False
    told = [_is_told(each) for each in blocks[number + 1 : number + 16]]
    return not any(all(told[at : at + 3]) for at in range(len(told) - 2))


def _title(blocks: list[Block], first: int) -> int:
    """The number of the headline: over the byline or the date, else right over the story; or -1."""
    texts = [each.text for each in blocks[:first]]
    top, far = max(0, first - _ABOVE), max(0, first - _FAR)
    heads = [number for number in range(far, first) if _may_be_title(texts[number])]
    seen = Counter(letters_of(each.text) for each in blocks)
    # A page names its story more than once; of menus it repeats shorter lines.
    again = {n for n in heads if seen[letters_of(texts[n])] > 1 and words_in(texts[n]) >= _LONG}
    named = [number for number in range(far, first) if _names_writer(texts[number])]
    dated = [number for number in range(top, first) if _tells_day(texts[number])]
    long = [head for head in heads if head >= top and words_in(texts[head]) >= _LONG]
    for number in (*reversed(named), *reversed(dated)):
        over = _above(texts, number)
        above = [head for head in heads if over <= head < number]
        above = [head for head in above if not set(texts[head].split()) <= _words(texts[number])]
        # The day at the top of a page is no story's.
        far_off = number < first - 2 * _NEAR and any(head > number for head in long)
        if above and (number in named or not far_off):
            return max([head for head in above if head in again] or above)
    near = [head for head in heads if head >= first - _NEAR]
    near = [head for head in near if head in again] or near or (long if len(long) == 1 else [])
    # Of several the first: captions and links to other stories stand under a headline.
    return next((head for head in near if head in long), max(near, default=-1))


def _signed_above(blocks: list[Block], title: int) -> int:
    """Where the lines begin that tell writer and day over the headline, as some papers set them."""
    top = title
    for number in range(title - 1, max(-1, title - _OVER), -1):
        text = blocks[number].text
        if _may_be_title(text):
            return title  # the day is that of another story
        if _tells_day(text) or (top < title and is_name(text)):
            top = number
    return top


def _above(texts: list[str], number: int) -> int:
    """How far up the headline of a byline may stand: share buttons between don't count."""
    left = _OVER
    at = number
    while at > 0 and left and number - at < _ABOVE:
        at -= 1
        left -= words_in(texts[at]) > 2 and judge(texts[at]) is None
    return at


def _may_be_title(text: str) -> bool:
    words = words_in(text)
    if not 4 <= words <= _MOST_TITLE or has_inner_stop(text) or has_credit(text):
        return False
    if text[-1] in ":,;" or (text[-1] == "." and "." not in text.rpartition(" ")[2][:-1]):
        return False
    if text.isupper() or text[0] in "#*[" or "://" in text or "__" in text or "(BUTTON)" in text:
        return False
    if is_credit(text) or _names_writer(text) or _tells_day(text) or is_age(text):
        return False
    small = sum(word[0].islower() for word in text.split())
    return judge(text) is None and "|" not in text and (words >= 5 or small > 0)


def _words(text: str) -> set[str]:
    return {word.strip(".,") for word in text.split()}


def _names_writer(text: str) -> bool:
    led = len(text) < 160 and (has_lead(text) or " By " in text[:40])
    return led and bool(read_byline(text).names)


def _tells_day(text: str) -> bool:
    return len(text) < 160 and (is_date_line(text) or bool(find_stamps(text)))
