from __future__ import annotations

import pytest
from examples import complete

from routes.languages import speaking
from routes.model import Route, TranslatedText, Translation
from routes.model.translations import digest
from routes.pages.shared.said import Said
from routes.teaching.translation import translate


def route(**info: str) -> Route:
    value = complete()
    value["route"].update(info)
    return Route.model_validate(value)


def test_a_text_in_the_language_of_the_page_needs_no_mark():
    said = Said(route(language="en"))
    assert (said.mark("Mines"), said("Mines")) == ("", "Mines")


def test_a_text_of_another_language_is_told_from_the_rest_and_stays_text():
    said = Said(route(language="de"))
    assert said.mark("Minen") == ' lang="de"'
    assert said("<b>") == '<span lang="de">&lt;b&gt;</span>'


@pytest.mark.parametrize(("text", "mark"), [("شرطة", ' lang="ar" dir="rtl"'), ("1961", ' lang="ar"'), ("", "")])
def test_a_text_read_from_the_right_says_so(text, mark):
    assert Said(route(language="ar")).mark(text) == mark


def test_what_is_not_translated_says_its_first_language():
    value = route(title="A river", period="in 1943")
    texts = {"title": TranslatedText(text="강", digest=digest("A river"))}
    told = translate(value.model_copy(update={"translations": {"ko": Translation(route=texts)}}), "ko")
    with speaking("ko"):
        said = Said(told)
        assert (said.mark("강"), said.mark("in 1943")) == ("", ' lang="en"')


def test_a_title_in_letters_of_one_language_alone_is_of_that_language():
    assert Said(route(language="en")).mark("지난해 입국") == ' lang="ko"'
    with speaking("ko"):
        assert Said(route(language="en")).mark("지난해 입국") == ""
