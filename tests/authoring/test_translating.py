"""The file of a translation: written, filled in, brought up to date."""

from __future__ import annotations

import json

from routes.authoring.translating import updated
from routes.model import Route, Translation
from routes.model.translations import digest

EVENTS = [{"period": "in spring", "description": "One."}, {"period": "in spring", "description": "Two."}]


def route(title: str = "A way") -> Route:
    return Route.model_validate(
        {"type": "FeatureCollection", "features": [], "route": {"title": title, "timeline": EVENTS}}
    )


def filled(**texts: dict[str, str]) -> Translation:
    return Translation.model_validate({"language": "ko", "of": "way", "note": "Ours.", "route": texts})


def test_a_new_file_holds_every_original():
    text, progress = updated(route(), "ko", "way")
    value = json.loads(text)
    assert value["route"]["title"] == {"text": "", "original": "A way"}
    assert (value["language"], value["of"]) == ("ko", "way")
    assert str(progress) == "0 of 5 texts translated, 0 stale"


def test_a_text_that_was_filled_in_gets_its_digest():
    text, progress = updated(route(), "ko", "way", filled(title={"text": "길", "original": "A way"}))
    assert json.loads(text)["route"]["title"] == {"text": "길", "digest": digest("A way")}
    assert json.loads(text)["note"] == "Ours."
    assert (progress.done, progress.missing) == (1, 4)


def test_a_text_whose_original_changed_is_marked_until_it_is_mended():
    before = filled(title={"text": "길", "digest": digest("A way")})
    text, progress = updated(route("Two ways"), "ko", "way", before)
    stale = json.loads(text)["route"]["title"]
    assert stale == {"text": "길", "digest": digest("A way"), "original": "Two ways"}
    assert progress.stale == 1
    mended = filled(title={"text": "두 길", "original": "Two ways"})
    assert json.loads(updated(route("Two ways"), "ko", "way", mended)[0])["route"]["title"]["digest"] == digest(
        "Two ways"
    )


def test_what_says_the_same_is_translated_once():
    text, _ = updated(route(), "ko", "way", filled(**{"timeline[0].period": {"text": "봄에"}}))
    assert json.loads(text)["route"]["timeline[1].period"] == {"text": "봄에", "digest": digest("in spring")}


def test_what_the_route_has_no_more_is_dropped():
    text, _ = updated(route(), "ko", "way", filled(subtitle={"text": "길"}))
    assert "subtitle" not in json.loads(text)["route"]
