from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from routes.languages import gettext, speaking
from routes.languages.commands import SpokenCommand, SpokenGroup, SpokenOption, language_option
from routes.languages.pseudo import stretched


@click.group(cls=SpokenGroup)
@language_option
def group() -> None:
    """Draw the map."""


@group.command(short_help="Say it.")
@click.option("--name", cls=SpokenOption, fill=lambda: {"names": "a, b"}, help="One of {names}.")
@language_option
def say(name: str | None) -> None:
    """Say a word."""
    click.echo(gettext(name or "Stage"))


def run(*arguments: str, **environment: str) -> str:
    result = CliRunner().invoke(group, arguments, env={"ESCAPE_ROUTES_LANG": "", **environment}, prog_name="test")
    return " ".join(result.output.split())


@pytest.mark.parametrize("arguments", [("--lang", "x-pseudo", "say"), ("say", "--lang=en-XA"), ("--lang=EN-XA", "say")])
def test_an_option_chooses_the_language(arguments):
    assert run(*arguments) == stretched("Stage")


def test_the_environment_chooses_the_language_and_an_option_counts_for_more():
    assert run("say", ESCAPE_ROUTES_LANG="en-XA") == stretched("Stage")
    assert run("say", "--lang", "en", ESCAPE_ROUTES_LANG="en-XA") == "Stage"


def test_help_is_in_the_language():
    told = run("--lang", "en-XA", "say", "--help")
    assert stretched("Say a word.") in told
    assert "[Öñé öf a, b." in told
    assert stretched("Say it.") in run("--lang", "en-XA", "--help")
    assert "One of a, b." in run("say", "--help")


def test_an_unknown_language_is_refused():
    assert "expected one of en, ko, got tlh" in run("say", "--lang", "tlh")


def test_what_click_says_itself_is_in_the_language_too():
    told = run("--lang", "ko", "say", "--help")
    assert "사용법: test say [옵션]" in told
    assert "옵션:" in told
    assert "이 도움말을 보이고 끝냅니다." in told
    assert not {"Usage", "Options", "exit"} & set(told.replace(":", "").split())
    assert "명령:" in run("--lang", "ko", "--help")


@click.command(cls=SpokenCommand)
@click.option("--level", default="all", show_default=True, help="Which.")
@click.option("--tag", required=True, help="What.")
@language_option
def choose(level: str, tag: str) -> None:
    """Choose."""


def test_what_an_option_needs_is_said_in_the_language():
    with speaking("ko"):
        told = CliRunner().invoke(choose, ["--help"]).output
    assert "[기본값: all]" in told
    assert "[필수]" in told
    assert "[default: all]" in CliRunner().invoke(choose, ["--help"]).output


def test_what_went_wrong_is_told_in_the_language():
    told = run("--lang", "ko", "say", "--word")
    assert "사용법: test say [옵션]" in told
    assert "도움말: test say --help" in told
    assert "오류: " in told
    assert not {"Usage:", "Try", "Error:"} & set(told.split())
    assert "Try 'test say --help' for help. Error: " in run("say", "--word")


def test_a_command_without_arguments_shows_its_help_in_the_language():
    assert run(ESCAPE_ROUTES_LANG="ko").startswith("사용법: test")
    assert "오류" not in run(ESCAPE_ROUTES_LANG="ko")


@pytest.mark.parametrize(("arguments", "code"), [(["say"], 0), (["--help"], 0), (["say", "--word"], 2), ([], 2)])
def test_a_command_ends_with_the_code_of_click(arguments, code):
    assert CliRunner().invoke(group, arguments).exit_code == code


def test_a_command_that_is_broken_off_says_so_in_the_language():
    @group.command("wait")
    @language_option
    def wait() -> None:
        raise KeyboardInterrupt

    result = CliRunner().invoke(group, ["wait", "--lang", "ko"])
    group.commands.pop("wait")
    assert result.exit_code == 1
    assert "중단했습니다." in result.output
