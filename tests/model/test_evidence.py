"""Sources, and what cites them."""

import pytest
from examples import told
from pydantic import ValidationError

from routes.model import Route, Source


@pytest.mark.parametrize("name", ["url", "copy_url"])
@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//example.org"])
def test_addresses_lead_to_the_web_only(name: str, address: str) -> None:
    with pytest.raises(ValidationError):
        Source(id="a", title="A", **{name: address})


def test_everything_that_may_be_marked_says_what_it_cites() -> None:
    value = told()
    value["route"]["statistics"][0]["series"] = [{"label": "2019", "value": 1, "sources": ["yearbook"]}]
    marked = Route.model_validate(value).marked
    assert len(marked) == len(value["features"]) + 4 + 3
    cited = [list(one.cited) for one in marked]
    assert ["report", "yearbook"] in cited
    assert sum(one == ["report"] for one in cited) == 5 + 2 + 2
