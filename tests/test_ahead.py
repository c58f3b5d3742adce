from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from briefing.ahead import Ahead, can_read_ahead
from briefing.errors import BriefingError, FetchFailed, NoArticleText
from briefing.model import Briefing, Progress
from tests.tui.ostvik import BRIEFING

Load = Callable[[Callable[[Progress], None]], Briefing]
Start = Callable[[Load], Ahead]
LONG_S = 30.0

pytestmark = pytest.mark.skipif(not can_read_ahead(), reason="another thread is running")


@pytest.fixture
def start() -> Iterator[Start]:
    """Begins to read, and ends what was begun."""
    begun: list[Ahead] = []

    def begin(load: Load) -> Ahead:
        begun.append(Ahead(load))
        return begun[-1]

    yield begin
    for each in begun:
        each.stop()


def test_what_another_process_read_is_handed_over_as_it_is(start: Start) -> None:
    def load(report: Callable[[Progress], None]) -> Briefing:
        report(Progress("reading", 10, None, 0.0))
        report(Progress("finding", 10, None, 0.0, BRIEFING.article))
        return BRIEFING

    told: list[Progress] = []
    ahead = start(load)
    assert ahead.load(told.append) == BRIEFING
    assert [each.stage for each in told] == ["reading", "finding"]
    assert ahead.failure(LONG_S) is None


def test_the_article_is_sent_once(start: Start) -> None:
    def load(report: Callable[[Progress], None]) -> Briefing:
        report(Progress("finding", 10, None, 0.0, BRIEFING.article))
        return BRIEFING

    told: list[Progress] = []
    assert start(load).load(told.append).article is told[0].article


@pytest.mark.parametrize("error", [NoArticleText("x", "no article"), FetchFailed("y", "gone")])
def test_a_failure_is_known_before_and_raised_after(start: Start, error: BriefingError) -> None:
    def load(report: Callable[[Progress], None]) -> Briefing:
        raise error

    ahead = start(load)
    failure = ahead.failure(LONG_S)
    assert (type(failure), str(failure)) == (type(error), str(error))
    with pytest.raises(type(error)):
        ahead.load(lambda progress: None)


class Odd(Exception):
    def __init__(self, one: str, two: str) -> None:
        super().__init__(one + two)


@pytest.mark.parametrize("error", [ZeroDivisionError("odd"), Odd("od", "d")])
def test_a_bug_is_handed_over_with_its_words(start: Start, error: Exception) -> None:
    def load(report: Callable[[Progress], None]) -> Briefing:
        raise error

    ahead = start(load)
    assert ahead.failure(LONG_S) is None
    with pytest.raises(Exception, match="odd"):
        ahead.load(lambda progress: None)


def test_a_process_that_ends_is_not_waited_for(start: Start) -> None:
    def load(report: Callable[[Progress], None]) -> Briefing:
        raise SystemExit(3)

    with pytest.raises(RuntimeError, match="has ended"):
        start(load).load(lambda progress: None)
