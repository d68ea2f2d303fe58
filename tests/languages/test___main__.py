from __future__ import annotations

import pytest
from babel.messages.pofile import read_po

from routes.languages.__main__ import main, update


def test_a_new_language_begins_with_all_texts_and_none_translated(tmp_path):
    path = tmp_path / "de" / "LC_MESSAGES" / "scripts.po"
    update(path, "de", "scripts")
    with path.open("rb") as file:
        begun = read_po(file)
    translated = [message for message in begun if message.id and message.string not in ("", ("", ""))]
    assert (str(begun.locale), translated) == ("de", [])


def test_an_update_keeps_what_is_translated_and_drops_what_is_gone(tmp_path):
    path = tmp_path / "messages.po"
    path.write_text('msgid "Landmines"\nmsgstr "Minen"\n\nmsgid "Gone from the code"\nmsgstr "Weg"\n', encoding="utf-8")
    update(path, "de", "messages")
    with path.open("rb") as file:
        updated = read_po(file)
    assert updated["Landmines"].string == "Minen"
    assert "Gone from the code" not in path.read_text(encoding="utf-8")


def test_extract_writes_the_texts_without_translations(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["extract"]) == 0
    assert 'msgid "Landmines"\nmsgstr ""' in (tmp_path / "messages.pot").read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [[], ["translate"]])
def test_an_unknown_command_says_how(arguments, capsys):
    assert main(arguments) == 2
    assert "update" in capsys.readouterr().err
