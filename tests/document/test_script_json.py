"""JSON in the document is never more than data."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Template

from routes.document.script_json import script_safe

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
