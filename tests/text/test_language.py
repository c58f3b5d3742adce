"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.text.language import vote


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mayor said on Monday that it would rain for the rest of the week.", "en"),
        ("El alcalde dijo el lunes que la lluvia va a seguir en la ciudad por una semana.", "es"),
        ("Le maire a dit lundi que la pluie va durer dans la ville pour une semaine.", "fr"),
        ("Der Bürgermeister sagte am Montag, dass es in der Stadt eine Woche regnet.", "de"),
        (
            "Il sindaco ha detto che la pioggia è in arrivo e che non si ferma per una settimana.",
            "it",
        ),
        ("De burgemeester zei dat het in de stad een week zal regenen en dat is niet leuk.", "nl"),
        ("Wali kota mengatakan bahwa hujan akan turun di kota ini dan tidak berhenti.", "id"),
        ("Мэр сказал, что в городе будет дождь и что он не кончится до среды.", "ru"),
        ("市長は月曜日に雨が続くと述べた。", "ja"),
        ("市长星期一说，大雨将持续一个星期。", "zh"),
        ("시장은 월요일에 비가 계속될 것이라고 말했다.", "ko"),
        ("قال رئيس البلدية يوم الاثنين إن المطر سيستمر أسبوعا", "ar"),
        ("महापौर ने सोमवार को कहा कि बारिश एक सप्ताह तक जारी रहेगी।", "hi"),
    ],
)
def test_stop_words_and_scripts_vote(text: str, wanted: str) -> None:
    assert vote(text) == wanted


@pytest.mark.parametrize("text", ["", "Rain.", "12 45 99", "Xylo brum tak", "\n\n", "“”"])
def test_a_short_text_is_undecided(text: str) -> None:
    assert vote(text) is None


def test_a_quotation_in_another_language_is_outvoted() -> None:
    english = "The mayor said on Monday that it would rain for the rest of the week. " * 3
    assert vote(english + "“No hay peligro para la gente de la ciudad”, he said.") == "en"


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_any_text_gives_the_same_answer_twice(text: str) -> None:
    assert vote(text) == vote(text)
