from __future__ import annotations

import pytest

from routes.languages import country, date, listed, number, speaking


def test_numbers():
    assert [number(0), number(9743.4), number(-1234.5, 1)] == ["0", "9,743", "-1,234.5"]
    with speaking("ko"):
        assert [number(9743.4), number(-1234.5, 1)] == ["9,743", "-1,234.5"]


@pytest.mark.parametrize(
    ("texts", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists(texts, said):
    assert listed(texts) == said


def test_lists_in_korean():
    with speaking("ko"):
        assert listed(["강", "눈"]) == "강 및 눈"
        assert listed(["강", "눈"], last="or") == "강 또는 눈"


def test_dates():
    assert [date("2024-06-30"), date("2024-06"), date("2024"), date("")] == ["30 June 2024", "June 2024", "2024", ""]
    with speaking("ko"):
        assert [date("2024-06-30"), date("2024-06"), date("1990s")] == ["2024년 6월 30일", "2024년 6월", "1990s"]


def test_countries():
    assert country("KP", "North Korea") == "North Korea"
    with speaking("ko"):
        assert [country("KP", "North Korea"), country("la", "Laos")] == ["북한", "라오스"]
        assert [country("", "Laos"), country("", "Turkey"), country("XX", "Ruritania")] == [
            "라오스",
            "튀르키예",
            "Ruritania",
        ]
