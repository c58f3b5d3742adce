"""Every target on its corpus, and on what hypothesis makes of texts like the ones that hurt."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.run import CORPUS
from tests.fuzz.targets import TARGETS

EXAMPLES = int(os.environ.get("BRIEFING_EXAMPLES", "200"))

_WORDS = """
Marta Kellner Kellner Mr Dr mayor President of the said told added who he she from to between and
7 7.5 1,000 2031 Monday May 12 41 per cent million $7 £3bn 11-9 kroner aged 34, By AFP Reuters
Published Updated Photo: Advertisement Read more Share Sign up No. U.S. a.m. O’Neill al-Harthi van
""".split()
_SIGNS = [
    *"“”\"'‘’«»()[]—–-,.;:!?…/\\|*#>&%$£€½°\x00\x1b\u202e\u2066\u200b\xad\t\r\u2028日é\n ",
    *("\n\n", "e\u0301", "''", "```", "---\n"),
]
_JSON = [*"[] {} null true 0 -1 1e999 NaN 3.5 [[1,2,3]]".split(), '"\\ud800"', '"\\u0000"']
_TAGS = """
<p> </p> <div> </div> <h1> <article> <figure> <figcaption> <table> <tr> <td> <li> <br>
<a\xa0href="x"> <script> </script> <!-- --> <title> <meta\xa0name="author"\xa0content=" "> &lt; &#0;
&amp <time> <b>
""".split()
_TOML = """
[colors] [marks] [styles] [keys] primary person hit cursor theme sentences width dark ansi = "#fff"
"ansi_red" "bold" true false 7 1e400 [ ] { } " \"\"\" ' # \n . , \\u0000 2031-05-12
""".split(" ")
_QUERY = [
    "@",
    "-",
    "'",
    " ",
    "\n",
    "ferry",
    "Kellner",
    "é",
    "ß",
    "İ",
    "ﬁ",
    "“",
    "—",
    "\u0301",
    "no",
]


def _made_of(pieces: list[str], glue: str, most: int) -> st.SearchStrategy[bytes]:
    texts = st.lists(st.sampled_from(pieces), max_size=most).map(glue.join)
    return texts.map(lambda text: text.replace("\xa0", " ").encode("utf-8", "surrogatepass"))


_VALUES = re.compile(r'"(?:[^"\\]|\\.)*"|-?\d+|null|true|false|\[\]|\{\}')
_LINE = (CORPUS / "exchange" / "one-story").read_text(encoding="utf-8")


def _line_with(changes: list[tuple[int, str]]) -> bytes:
    """The line of one story with other values in the place of some."""
    line = _LINE
    for place, value in changes:
        found = list(_VALUES.finditer(line))
        start, end = found[place % len(found)].span()
        line = line[:start] + value + line[end:]
    return line.encode()


_OTHERS = st.sampled_from(_JSON) | st.integers().map(str) | st.text(max_size=5).map(json.dumps)
_PROSE = _made_of([*_WORDS, *_SIGNS], " ", 60) | _made_of(_SIGNS + _WORDS[:20], "", 60)
_MADE = {
    "text": _PROSE | st.binary(max_size=80),
    "html": _made_of([*_TAGS, *_WORDS[:25], *_SIGNS[:40]], " ", 50) | st.binary(max_size=80),
    "source": _PROSE | _made_of(_TAGS, "", 20) | st.binary(max_size=200),
    "config": _made_of(_TOML, " ", 12) | _made_of(_TOML, "", 12) | st.binary(max_size=40),
    "theme": _made_of(_TOML, " ", 12).map(lambda made: b'[colors]\nprimary = "red"\n' + made),
    "search": _made_of(_QUERY, "", 30) | st.text(max_size=60).map(str.encode),
    "exchange": st.lists(st.tuples(st.integers(0, 10_000), _OTHERS), max_size=4).map(_line_with),
    "database": st.lists(st.binary(min_size=3, max_size=3), max_size=30).map(b"".join),
}
_CASES = [(path.parent.name, path) for path in sorted(CORPUS.glob("*/*"))]


def test_every_target_has_a_corpus_and_texts_of_its_own() -> None:
    assert {name for name, _ in _CASES} == set(TARGETS) == set(_MADE)


@pytest.mark.parametrize(("name", "path"), _CASES, ids=lambda each: str(each)[-50:])
def test_what_was_found_once_is_harmless_now(name: str, path: Path) -> None:
    TARGETS[name](path.read_bytes())


@pytest.mark.parametrize("name", sorted(_MADE))
def test_no_input_breaks_a_promise(name: str) -> None:
    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(_MADE[name])
    def try_one(data: bytes) -> None:
        TARGETS[name](data)

    try_one()
