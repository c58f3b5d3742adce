from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing.errors import SourceUnreadable
from briefing.keeping import entry
from briefing.library.exchange import lines, take_in
from briefing.library.place import Place, remember_place
from briefing.model import Role
from tests.library.shelf import READ, briefing_of, entry_about, made

SAMPLE = Path(briefing.__file__).parent / "sample.txt"


def test_a_whole_library_goes_out_and_comes_in_the_same(tmp_path: Path) -> None:
    one, two = made(tmp_path / "1"), made(tmp_path / "2")
    read = briefing.brief(SAMPLE.read_text(encoding="utf-8"))._replace(source="ostvik.txt")
    url = "https://news.example/a"
    one.keep([entry(read), entry_about(1), entry(briefing_of(url=url, title=None))], READ)
    one.keep([entry(read._replace(article=read.article._replace(text=read.article.text)))], READ)
    one.remove([2])
    remember_place(one, 1, Place(3, 1, "boat", "quotes", 99))
    out = list(lines(one))
    assert len(out) == 2
    assert take_in(two, out, "f", entry) == 2
    assert list(lines(two)) == out
    assert take_in(two, out, "f", entry) == 2
    assert list(lines(two)) == out


def _changed(path: str, value: object) -> str:
    """A line with a value in another's place; numbers in the path are places in a list."""
    line = {"library": 1, "read": READ, "place": None, "briefing": briefing_of().as_dict(why=True)}
    line = json.loads(json.dumps(line))
    *way, last = (int(each) if each.isdecimal() else each for each in path.split("."))
    at: Any = line
    for each in way:
        at = at[each]
    at[last] = value
    return json.dumps(line)


QUOTE, PERSON = "briefing.quotes.0", "briefing.people.0"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (f"{QUOTE}.start", 1_000_000_000),
        (f"{QUOTE}.start", -5),
        (f"{QUOTE}.end", 1_000_000_000),
        (f"{QUOTE}.speaker_span.end", 1_000_000_000),
        (f"{PERSON}.mentions.0.start", -1),
        (f"{PERSON}.mentions.0.start", 1.5),
        (f"{PERSON}.role", {"text": "x", "start": 7, "end": 3}),
        (f"{PERSON}.start", -5),
        (f"{PERSON}.confidence", 1.5),
        (f"{PERSON}.confidence", float("nan")),
        (f"{PERSON}.confidence", "0.9"),
        (f"{PERSON}.confidence", True),
        (f"{PERSON}.role", {"text": "“", "start": 0, "end": 1, "confidence": -1, "why": []}),
        (f"{PERSON}.why", None),
        (f"{PERSON}.why.0.weight", float("inf")),
        (f"{PERSON}.why.0.weight", 10**400),
        (f"{PERSON}.why.0.cue", 7),
        ("briefing.summary.0.end", 10**30),
        ("briefing.article.paragraphs.0.start", -1),
        ("briefing.article.published", "9999-99-99"),
        ("briefing.article.published", "soon"),
        ("briefing.article.updated", "2031-13-01"),
        ("briefing.article.published", 2031),
        ("read", "yesterday"),
        ("read", None),
        ("briefing.schema", None),
        ("library", 0),
    ],
)
def test_spans_and_dates_that_are_none_are_refused(
    tmp_path: Path, path: str, value: object
) -> None:
    library = made(tmp_path / "l")
    with pytest.raises(SourceUnreadable, match="line 1: not an article of an exported library"):
        take_in(library, [_changed(path, value)], "f.jsonl", entry)
    assert library.count() == 0


@pytest.mark.parametrize("path", ["briefing.schema", "library"])
def test_what_a_newer_version_exported_is_said_to_be_so(tmp_path: Path, path: str) -> None:
    library = made(tmp_path / "l")
    with pytest.raises(SourceUnreadable, match="line 1: made by a newer version of briefing"):
        take_in(library, [_changed(path, 99)], "f.jsonl", entry)
    assert library.count() == 0


@pytest.mark.parametrize(
    "date", [None, "2031-05-12", "2031-02-31", "2031-05-12T14:30:00+01:00", "2031-05-12T14:30Z"]
)
def test_dates_as_they_are_read_are_taken_in(tmp_path: Path, date: str | None) -> None:
    library = made(tmp_path / "l")
    assert take_in(library, [_changed("briefing.article.published", date)], "f", entry) == 1


def test_a_line_holds_the_contracts_object(tmp_path: Path) -> None:
    library = made(tmp_path / "l")
    library.keep([entry(briefing_of())], READ)
    (line,) = lines(library)
    made_ = json.loads(line)
    assert made_["briefing"] == json.loads(json.dumps(briefing_of().as_dict(why=True)))
    assert (made_["library"], made_["read"], made_["place"]) == (1, READ, None)


def test_a_line_of_an_earlier_version_is_taken_in(tmp_path: Path) -> None:
    """One without the keys that were added since."""
    library = made(tmp_path / "l")
    briefing_ = briefing_of().as_dict()
    assert briefing_["people"][0].pop("confidence") == 0.87
    briefing_["people"][0]["role"] = {"text": "“", "start": 0, "end": 1}
    line = json.dumps({"library": 1, "read": READ, "place": None, "briefing": briefing_})
    assert take_in(library, [line], "f", entry) == 1
    kept = library.briefing(1)
    assert kept
    assert kept.people
    person = kept.people[0]
    assert (person.confidence, person.why, person.role) == (1.0, (), Role("“", 0, 1, 1.0, ()))


def _broken(change: str) -> str:
    made_ = {"library": 1, "read": READ, "place": None, "briefing": briefing_of().as_dict()}
    line = json.loads(json.dumps(made_))
    if change == "span":
        line["briefing"]["quotes"][0]["parts"][0]["end"] += 1
    elif change == "paragraph":
        line["briefing"]["article"]["paragraphs"][0]["end"] = 10**9
    elif change == "surrogate":
        line["briefing"]["article"]["text"] += "\ud800"
    elif change == "notice":
        line["briefing"]["article"]["notice"] = "\ud800"
    elif change == "place":
        line["place"] = {"panel": 1e999, "item": 0, "offset": 0, "filter": "", "scope": ""}
    elif change == "offset":
        line["place"] = {"panel": 1, "item": 0, "offset": 10**23, "filter": "", "scope": ""}
    elif change == "panel":
        line["briefing"]["quotes"] = 7
    else:
        del line["briefing"]["article"][change]
    return json.dumps(line)


@pytest.mark.parametrize(
    "bad",
    [
        *("{", "[]", "7", "{}", "[" * 100_000),
        *map(_broken, ("span", "paragraph", "surrogate", "notice", "panel", "byline")),
        *map(_broken, ("place", "offset")),
    ],
    ids=lambda bad: bad[:9],
)
def test_of_a_file_with_a_bad_line_nothing_is_taken_in(tmp_path: Path, bad: str) -> None:
    source, library = made(tmp_path / "s"), made(tmp_path / "l")
    source.keep([entry_about(1)], READ)
    with pytest.raises(SourceUnreadable, match="line 2: not an article of an exported library"):
        take_in(library, [*lines(source), bad], "f.jsonl", entry)
    assert library.count() == 0
