from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.heights import Box, evidence_height, frame, is_wide, left_width, share


@pytest.mark.parametrize(
    ("rows", "needs", "short", "wanted"),
    [
        (45, (6, 5, 11, 10), 6, (7, 6, 12, 16)),
        (27, (9, 5, 11, 12), 6, (7, 5, 5, 6)),
        (27, (9, 5, 11, 6), 6, (7, 5, 5, 6)),
        (20, (1, 1, 1, 1), 1, (2, 2, 2, 10)),
        (9, (9, 5, 11, 12), 6, (1, 1, 1, 2)),
        (27, (3, 1, 1, 40), 20, (3, 1, 1, 18)),
        (27, (30, 1, 1, 10), 3, (11, 1, 1, 10)),
    ],
)
def test_rows_are_shared_by_content(
    rows: int, needs: tuple[int, ...], short: int, wanted: tuple[int, ...]
) -> None:
    assert share(rows, needs, short) == wanted


def test_rows_that_quotes_cannot_use_wrapped_go_to_the_others() -> None:
    assert share(27, (12, 5, 11, 12), 4) == (8, 5, 6, 4)


@given(
    st.integers(8, 200),
    st.lists(st.integers(1, 300), min_size=4, max_size=4),
    st.integers(1, 300),
)
def test_shared_rows_fill_the_column(rows: int, needs: list[int], short: int) -> None:
    got = share(rows, needs, min(short, needs[3]))
    assert sum(got) + 4 == rows
    assert min(got) >= 0


@pytest.mark.parametrize(("width", "wanted"), [(100, 47), (160, 75), (240, 90), (90, 44)])
def test_the_lists_take_47_percent(width: int, wanted: int) -> None:
    assert left_width(width) == wanted


@pytest.mark.parametrize(("rows", "wanted"), [(20, 6), (12, 5), (8, 4), (66, 17)])
def test_the_evidence_leaves_the_list_its_half(rows: int, wanted: int) -> None:
    assert evidence_height(rows) == wanted


@given(
    st.integers(20, 300),
    st.integers(5, 100),
    st.integers(0, 4),
    st.booleans(),
    st.lists(st.integers(1, 40), min_size=4, max_size=4),
)
def test_boxes_cover_the_screen_once(
    width: int, height: int, panel: int, zoomed: bool, needs: list[int]
) -> None:
    heights = share(height - 3, needs, 1) if is_wide(width, height) else None
    parts = frame(width, height, panel, zoomed, heights)
    boxes = [
        box
        for box in (*parts.panels, parts.top, parts.tabs, parts.article, parts.evidence,
                    parts.status, parts.footer)
        if box is not None
    ]  # fmt: skip
    assert sum(box.width * box.height for box in boxes) == width * height
    assert all(box.x + box.width <= width and box.y + box.height <= height for box in boxes)


def test_one_panel_alone_fills_the_body() -> None:
    parts = frame(160, 48, 3, True, (1, 1, 1, 1))
    assert parts.panels == (None, None, None, Box(0, 1, 160, 45))
    assert parts.article is None


def test_a_low_screen_has_no_evidence() -> None:
    assert frame(80, 11, 0, False).evidence is None
    assert frame(80, 12, 0, False).evidence == Box(0, 6, 80, 4)
