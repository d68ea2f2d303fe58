"""What click says of a wrong command line is in the reader's language, and in nobody else's."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from routes.languages import catalogues
from routes.languages.click_words import SENTENCES, spoken
from routes.languages.commands import SpokenGroup, language_option


@click.group(cls=SpokenGroup)
@language_option
def group() -> None:
    """Draw."""


@group.command()
@click.argument("file")
@click.option("--port", type=click.IntRange(1, 9))
@click.option("--level", type=click.Choice(["all", "gentle"]))
@click.option("--data", type=click.Path(exists=True, file_okay=False))
@click.option("--force", is_flag=True)
@language_option
def draw(**_given: object) -> None:
    """Draw a file."""


def told(*arguments: str, language: str = "ko") -> str:
    result = CliRunner().invoke(group, ["--lang", language, *arguments], prog_name="test")
    assert result.exit_code == 2
    return " ".join(result.output.rpartition("\n\n")[2].split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["draw", "--farce"], "그런 옵션은 없습니다: "),
        (["drow"], "그런 명령은 없습니다: 'drow'."),
        (["draw"], "빠진 인자: 'FILE'."),
        (["draw", "a", "b"], "남는 인자가 있습니다 (b)"),
        (["draw", "a", "--port"], "옵션 '--port'에는 값이 있어야 합니다."),
        (["draw", "a", "--port", "x"], "'--port'의 값이 맞지 않습니다: 'x': 있어야 할 것은 정수"),
        (["draw", "a", "--port", "99"], "99: 1<=x<=9 범위를 벗어났습니다."),
        (["draw", "a", "--level", "x"], "'x': 쓸 수 있는 값은 'all', 'gentle'입니다."),
        (["draw", "a", "--data", "nowhere"], "없는 폴더입니다: 'nowhere'."),
        (["draw", "a", "--force=1"], "옵션 '--force'에는 값을 줄 수 없습니다."),
    ],
)
def test_a_wrong_command_line_is_told_of_in_korean(arguments: list[str], said: str):
    assert said in told(*arguments)


def test_in_english_click_says_what_it_says():
    assert "Missing argument 'FILE'." in told("draw", language="en")


def test_other_programs_hear_click_as_before():
    before = click.exceptions.MissingParameter(param_type="argument", param_hint="X").format_message()
    with pytest.raises(KeyError), spoken():
        raise KeyError
    assert click.exceptions._.__module__ == "gettext"
    assert click.exceptions.MissingParameter(param_type="argument", param_hint="X").format_message() == before


def test_the_sentences_are_those_of_click():
    folder = Path(click.__file__).parent
    own = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    of_older = {"No such option: {name}", "(Possible options: {possibilities})", "No such option {name!r}.",
                "(Did you mean one of: {possibilities}?)", "No such command {name!r}."}  # fmt: skip
    for sentence in set(SENTENCES) - of_older:
        assert sentence.encode("unicode_escape").decode() in own, sentence
    assert all(catalogues.catalogue("ko").gettext(sentence) != sentence for sentence in SENTENCES)
