"""What a person is: the candidates around a name, the choice between them, and the fitting."""

from __future__ import annotations

from itertools import chain

import pytest

from briefing.parser.annotate import annotate
from briefing.parser.model import softmax
from briefing.parser.people.mentions import Mention
from briefing.parser.people.role_places import find_slots, read_page
from briefing.parser.people.roles import find_roles
from briefing.reading.text import article_as_is
from briefing.text.document import read_document
from tests.articles.fit.gold import Entity, Gold, own
from tests.articles.fit.kept import as_kept
from tests.articles.fit.loglinear import Case, fit_named
from tests.articles.fit.roles import (
    answers,
    cases,
    fit_roles,
    half,
    invented,
    outside,
    prepare,
    said,
    summary,
)

NAMES = ("Ana Ruiz", "Bo Lindqvist", "Vera Holm")
LONG = 3000  # mentions of one person


def mentions_in(text: str) -> dict[str, list[Mention]]:
    """The places of the names that these tests use."""
    document = read_document(article_as_is(text))
    found: dict[str, list[Mention]] = {}
    for name in NAMES:
        at = text.find(name)
        while at >= 0:
            last = document.token_from(at + len(name))
            found.setdefault(name, []).append(Mention(document.token_from(at), last, 1.0))
            at = text.find(name, at + 1)
    return found


def candidates(text: str, name: str = "Ana Ruiz") -> dict[str, list[str]]:
    """What may say what a person is, by the pattern that ties it to the name."""
    people = mentions_in(text)
    columns = annotate(read_document(article_as_is(text)))
    page = read_page(columns, sorted(chain.from_iterable(people.values())))
    slots = find_slots(page, people[name])
    return {slot.pattern: [said(page, *span) for span in slot.spans] for slot in slots}


@pytest.mark.parametrize(
    ("pattern", "text", "wanted"),
    [
        ("before", "Treasury Secretary Ana Ruiz spoke.", "Treasury Secretary"),
        ("before", "Party spokesman Dr. Ana Ruiz came.", "Party spokesman"),
        ("before", "Police chief Lt. Col. Ana Ruiz said no.", "Police chief"),
        ("before", "Deputy Gov. Ana Ruiz said no.", "Deputy Gov."),
        (
            "before",
            "Minister for Youth and Culture Ana Ruiz spoke.",
            "Minister for Youth and Culture",
        ),
        ("before,", "The head of the miners' union, Ana Ruiz, left.", "head of the miners' union"),
        ("before,", "The clerk, the late Ana Ruiz, left it to him.", "clerk"),
        ("before-", "The coach – Ana Ruiz – said no.", "coach"),
        ("before=", "The new head of the choir is Ana Ruiz.", "new head of the choir"),
        ("called", "A trader, who identified himself as Ana Ruiz, said no.", "trader"),
        ("such", "Writers such as Ana Ruiz stayed away.", "Writers"),
        ("address", "They met Dr. Ana Ruiz there.", "Dr."),
        ("after,", "Ana Ruiz, 58, founder and owner of Rex, left.", "founder and owner of Rex"),
        ("after,", "Ana Ruiz (58), an economist at Rex in Oslo, left.", "economist at Rex in Oslo"),
        ("after(", "Ana Ruiz (guitar) played.", "guitar"),
        ("after,,", "Ana Ruiz, 27, from Hull, a roofer, denied it.", "roofer"),
        ("is", "Ana Ruiz (born 1951) is a German painter.", "German painter"),
        ("as", "Ana Ruiz stepped down as chair of Rex.", "chair of Rex"),
        ("who", "Ana Ruiz, who runs the port, was there.", "who runs the port"),
        ("he", "Ana Ruiz wept. She was a judge in Leeds.", "judge in Leeds"),
        ("list-before", "Senators Bo Lindqvist and Ana Ruiz agreed.", "Senators"),
        ("list-after,", "Ana Ruiz and Bo Lindqvist, founders of Rex, left.", "founders of Rex"),
    ],
)
def test_a_place_offers_the_phrase(pattern: str, text: str, wanted: str) -> None:
    assert wanted in candidates(text)[pattern]


@pytest.mark.parametrize(
    "text",
    [
        "“No,” Ana Ruiz said.",
        "She gave the keys to Ana Ruiz.",
        "Vera Holm and Ana Ruiz said no.",
    ],
)
def test_nothing_beside_a_name_offers_nothing(text: str) -> None:
    assert candidates(text) == {}


def test_a_phrase_does_not_reach_over_the_next_name() -> None:
    found = candidates("Ana Ruiz, Commerce Minister Bo Lindqvist, and others came.")
    assert not any("Lindqvist" in phrase for phrase in chain.from_iterable(found.values()))


@pytest.fixture(scope="module")
def weights() -> dict[str, float]:
    return fit_roles([])


def roles(text: str, weights: dict[str, float]) -> dict[str, str | None]:
    document = read_document(article_as_is(text))
    people = mentions_in(text)
    found = find_roles(annotate(document), list(people.values()), as_kept(weights))
    starts, ends = document.tokens.starts, document.tokens.ends
    return {
        name: text[starts[role.first] : ends[role.last - 1]] if role else None
        for name, role in zip(people, found, strict=True)
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway's finance minister, Ana Ruiz, said no.", "Norway's finance minister"),
        ("Rex Bank’s director and senior economist Ana Ruiz expects a cut.", None),
        ("Officers assigned to guard Ana Ruiz fell asleep.", ""),
        ("Ana Ruiz, who was late, saw the plan.", ""),
        ("“Ana, the coast is not a museum,” said Bo Lindqvist. Ana Ruiz laughed.", ""),
        ("Bo Lindqvist, a nurse, met Ana Ruiz.", ""),
    ],
)
def test_a_role_is_the_persons_own_and_whole(
    text: str, wanted: str | None, weights: dict[str, float]
) -> None:
    if wanted is None:
        wanted = "Rex Bank’s director and senior economist"
    assert (roles(text, weights)["Ana Ruiz"] or "") == wanted


def test_most_of_the_table_is_told_as_it_says(weights: dict[str, float]) -> None:
    told = [each for gold in invented() for each in answers(prepare(gold), weights)]
    having = [each for each in told if each.asked.entity.roles]
    others = [each for each in told if not each.asked.entity.roles]
    assert sum(each.right for each in having) >= 0.8 * len(having)
    assert sum(not each.text for each in others) >= 0.85 * len(others)


def test_the_table_holds_its_names_and_phrases() -> None:
    for gold in invented():
        for entity in gold.entities or ():
            assert all(part in gold.article.text for part in (entity.name, *entity.roles))


def test_the_same_people_give_the_same_weights() -> None:
    few = [prepare(gold) for gold in invented()[:60]]
    told = [fit_named(cases(chain.from_iterable(few)), rarest=2) for _ in range(2)]
    assert told[0] == told[1]
    assert summary(answers(few[0], told[0])) == summary(answers(few[0], told[1]))


def test_one_of_several_right_rivals_is_enough() -> None:
    rivals = [["left"], ["right"], ["none"]]
    fitted = fit_named([Case(rivals, frozenset([0, 1]), softmax, True)] * 9, 0.0)
    assert fitted["none"] < 0 < fitted["left"]


def test_confidence_is_a_share(weights: dict[str, float]) -> None:
    told = [each for gold in invented() for each in answers(prepare(gold), weights)]
    assert all(0 <= each.confidence <= 1 + 1e-9 for each in told)


def test_every_article_is_told_by_weights_of_the_others() -> None:
    few = [people for gold in own()[:2] if (people := prepare(gold))]
    assert len(outside(few, 2)) == sum(map(len, few))


def test_half_the_words_of_a_wording_are_enough() -> None:
    assert half("head of the oil workers' union", "union head")
    assert not half("head of the oil workers' union", "the union")


@pytest.mark.parametrize("piece", ["Ana Ruiz, ", "mayor Ana Ruiz and ", '"Ana Ruiz ', "Ana Ruiz ("])
def test_a_long_line_of_names_is_read(piece: str, weights: dict[str, float]) -> None:
    people = mentions_in(piece * LONG)
    columns = annotate(read_document(article_as_is(piece * LONG)))
    assert len(find_roles(columns, list(people.values()), weights)) == 1


@pytest.mark.parametrize("end", ["who has run", "a", "of", "now", "who", "(", ", 41,", "is", "—"])
def test_a_text_that_breaks_off_behind_a_name_is_read(end: str, weights: dict[str, float]) -> None:
    for text in (f"It was Ana Ruiz {end}", f"It was Ana Ruiz, {end}"):
        assert set(roles(text, weights)) == {"Ana Ruiz"}


def test_a_person_without_a_form_in_the_text_is_not_asked_for() -> None:
    entity = Entity("Ana Ruiz", frozenset(["Ana Ruiz"]), (), False)
    assert prepare(Gold("none", article_as_is("Nobody came."), frozenset(), (entity,))) == []
