"""Which texts a route has, and how they are rewritten."""

from __future__ import annotations

from routes.model import Member, Route, TextAt, classroom, evidence, info, properties
from routes.model.translations import TEXTS, digest, is_text, rewritten, texts_of

KNOWN_BY_CODES = {
    "id", "kind", "category", "country", "country_code", "stage", "traveller", "role", "at", "source", "local",
    "local_language", "romanization", "language", "license", "as_of", "precision", "publisher", "url", "copy_url",
    "icon", "colour", "confidence", "content_note", "sources",
}  # fmt: skip
"""Properties that are no text for a translator, nor what a source is printed with."""
PRINTED_AS_GIVEN = {"Source": {"title", "date"}}


def route() -> Route:
    point = {"type": "Point", "coordinates": [1, 2]}
    hazard = {"kind": "hazard", "title": "Posts", "category": "military_post", "period": "2019", "country": "China"}
    about = {
        "title": "A way",
        "aims": ["See", "Hear"],
        "quiz": [{"id": "q", "text": "Which?", "choices": ["One", "Two", "3"], "answer": 0}],
        "timeline": [{"period": "1943", "description": "It began."}],
        "statistics": [
            {"id": "s", "title": "People", "series": [{"label": "2002", "value": 2, "parts": {"women": 2}}]}
        ],
    }
    gentle = {"title": "", "description": "Guards."}
    feature = {"type": "Feature", "id": "h", "geometry": point, "properties": {**hazard, "gentle": gentle}}
    return Route.model_validate({"type": "FeatureCollection", "route": about, "features": [feature]})


def test_every_text_is_named_by_its_place():
    assert texts_of(route()) == {
        TextAt("h", "title"): "Posts",
        TextAt("h", "gentle.description"): "Guards.",
        TextAt("", "title"): "A way",
        TextAt("", "aims[0]"): "See",
        TextAt("", "aims[1]"): "Hear",
        TextAt("", "statistics.s.title"): "People",
        TextAt("", "statistics.s.series[0].parts.women"): "women",
        TextAt("", "timeline[0].description"): "It began.",
        TextAt("", "quiz.q.text"): "Which?",
        TextAt("", "quiz.q.choices[0]"): "One",
        TextAt("", "quiz.q.choices[1]"): "Two",
    }


def test_every_text_of_the_model_is_known():
    models = {
        one.__name__: one
        for module in (classroom, evidence, info, properties)
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, Member) and one.__name__ in TEXTS
    }
    assert models.keys() == TEXTS.keys()
    for name, model in models.items():
        texts = {field for field, about in model.model_fields.items() if "str" in str(about.annotation)}
        missing = texts - set(TEXTS[name]) - KNOWN_BY_CODES - PRINTED_AS_GIVEN.get(name, set())
        assert missing == set(), name


def test_what_nothing_changes_stays_the_same_object():
    whole = route()
    assert rewritten(whole, lambda _, text: text) is whole


def test_texts_are_rewritten_and_nothing_else():
    new = rewritten(route(), lambda _, text: text.upper())
    assert list(texts_of(new).values()) == [text.upper() for text in texts_of(route()).values()]
    assert new.features[0].properties.category == "military_post"
    assert new.features[0].geometry == route().features[0].geometry


def test_names_of_parts_that_would_fall_together_stay():
    value = {"id": "s", "title": "1", "series": [{"label": "1", "parts": {"men": 1, "women": 2}}]}
    whole = route()
    whole = whole.model_copy(update={"route": type(whole.route).model_validate({"title": "1", "statistics": [value]})})
    new = rewritten(whole, lambda where, text: "people" if "parts" in where.path else text)
    assert new.route.statistics[0].series[0].parts == {"men": 1, "women": 2}


def test_numbers_are_no_texts():
    assert not is_text("34,537")
    assert not is_text("1999–2001")
    assert is_text("1990s")


def test_a_digest_tells_wordings_apart_and_forms_of_a_letter_not():
    assert digest("a river") != digest("a River")
    assert digest("caf\u00e9") == digest("cafe\u0301")
