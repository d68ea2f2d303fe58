from __future__ import annotations

from click.testing import CliRunner

from routes.cli import main


def test_the_level_option_says_what_each_level_leaves_out_in_the_reader_s_language():
    told = " ".join(CliRunner().invoke(main, ["export", "-h"]).output.split())
    assert "a without sexual violence; b without" in told
    korean = " ".join(CliRunner().invoke(main, ["export", "--lang", "ko", "-h"]).output.split())
    assert "sexual violence" not in korean


def test_commands_share_their_options():
    for command in ("open", "list"):
        assert "--data" in CliRunner().invoke(main, [command, "-h"]).output
