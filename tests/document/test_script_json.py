"""JSON in the document is never more than data."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Template

from routes.document import script_json
from routes.document.script_json import PIECE, script_safe

NASTY = ["</script>", "<!--", "{{7*7}}", "{% raw %}", "{# x", "{{{", "&amp;", "\u2028\u2029", "\\", '"', "'", "\ud800"]


@given(st.lists(st.sampled_from(NASTY) | st.text(max_size=8)).map("".join))
def test_text_comes_back_as_it_was_and_neither_html_nor_template_sees_it(text: str):
    safe = script_safe({"text": text})
    assert not set(safe) & set("<>&\u2028\u2029")
    assert json.loads(Template(safe).render()) == json.loads(safe)
    if not any("\ud800" <= character <= "\udfff" for character in text):
        assert json.loads(safe) == {"text": text}
    safe.encode()


def test_numbers_that_json_lacks_are_refused():
    with pytest.raises(ValueError, match="not JSON compliant"):
        script_safe(math.nan)


@pytest.mark.parametrize("count", [0, 1, PIECE, PIECE + 1, 2 * PIECE])
def test_much_is_written_bit_by_bit_so_that_others_need_not_wait_for_all_of_it(
    count: int, monkeypatch: pytest.MonkeyPatch
):
    value = {"many": [{"n": number} for number in range(count)], "some": {"a": [], "b": {}, 'c"': {"d": None}}}
    value["named"] = {str(number): [number] for number in range(count)}
    lengths: list[int] = []

    def measured(part: object) -> str:
        text = encode(part)
        lengths.append(len(text))
        return text

    encode = script_json._json
    monkeypatch.setattr(script_json, "_json", measured)
    assert script_safe(value) == json.dumps(value, separators=(",", ":"))
    assert max(lengths) < 25 * PIECE
