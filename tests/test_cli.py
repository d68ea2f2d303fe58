"""The command line: exit codes, what goes where, and no traceback."""

import json
import tomllib

import pytest
from click.testing import CliRunner

from routes import formats, serving
from routes.authoring.template import template_text
from routes.cli import main


@pytest.fixture
def run(monkeypatch):
    monkeypatch.delenv(serving.DATA_VARIABLE, raising=False)

    def invoke(*arguments):
        result = CliRunner().invoke(main, [str(argument) for argument in arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return invoke


@pytest.fixture
def route_file(tmp_path):
    path = tmp_path / "route.geojson"
    path.write_text(template_text(), encoding="utf-8")
    return path


@pytest.fixture
def broken_file(tmp_path):
    path = tmp_path / "broken.geojson"
    path.write_text(template_text().replace('"severity": 3', '"severity": 9'), encoding="utf-8")
    return path


def test_check_prints_the_report_and_exits_0(run, route_file):
    result = run("check", route_file, "--strict")
    assert result.exit_code == 0
    assert result.stdout == "route.geojson: nothing to mend\n"


def test_check_exits_1_on_a_fault_of_any_file(run, route_file, broken_file):
    result = run("check", "--strict", route_file, broken_file)
    assert result.exit_code == 1
    assert "nothing to mend" in result.stdout
    assert "hazard-river" in result.stdout


def test_check_as_json(run, broken_file):
    result = run("check", "--strict", "--format", "json", broken_file)
    assert result.exit_code == 1
    (report,) = json.loads(result.stdout)
    assert report["name"] == "broken.geojson"
    assert report["findings"][0]["level"] == "fault"
    assert {"code", "level", "location", "feature", "got", "values", "repair", "text"} <= set(report["findings"][0])


def test_check_as_json_tells_programs_where_and_what(run, tmp_path):
    path = tmp_path / "swapped.geojson"
    path.write_text('{"type": "Feature", "geometry": {"type": "Point", "coordinates": [42.0, 129.8]}}')
    (report,) = json.loads(run("check", "--format", "json", path).stdout)
    (fault,) = (finding for finding in report["findings"] if finding["level"] == "fault")
    assert fault["code"] == "position-swapped"
    assert fault["location"] == ["geometry", "coordinates"]
    assert fault["got"] == "[42.0, 129.8]"
    assert fault["repair"] == "swap"


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"], ["check", "nowhere.geojson"], ["check", "../etc"], ["no-such-command"], ["export", "beyond-utopia"],
        ["list", "--data", "nowhere"],
    ],
)  # fmt: skip
def test_usage_exits_2(run, arguments):
    assert run(*arguments).exit_code == 2


def test_a_key_names_a_bundled_route(run):
    result = run("check", "nowhere")
    assert "Bundled: beyond-utopia" in result.stderr


@pytest.mark.parametrize("suffix", [".geojson", ".gpkg", ".kml", ".gpx", ".csv", ".xlsx"])
def test_convert_and_back(run, route_file, tmp_path, suffix):
    target = tmp_path / f"out{suffix}"
    assert run("convert", route_file, target).exit_code == 0
    assert run("check", target).exit_code == 0
    assert run("convert", target, tmp_path / "back.geojson").exit_code == 0


def test_convert_says_what_the_format_cannot_hold(run, route_file, tmp_path):
    result = run("convert", route_file, tmp_path / "out.gpx")
    assert "GPX holds" in result.stderr
    assert result.stdout == ""


def test_convert_of_a_broken_file_explains_and_writes_nothing(run, tmp_path):
    source, target = tmp_path / "a.gpx", tmp_path / "b.geojson"
    source.write_text("<gpx>")
    result = run("convert", source, target)
    assert result.exit_code == 1
    assert "cut off" in result.stderr
    assert not target.exists()


@pytest.mark.parametrize("command", [["convert"], ["export", "-o"], ["new"]])
def test_nothing_is_overwritten_without_force(run, route_file, tmp_path, command):
    target = tmp_path / "there.geojson"
    target.write_text("mine")
    source = [] if command == ["new"] else [route_file]
    arguments = [command[0], *source, *command[1:], target]
    result = run(*arguments)
    assert result.exit_code == 2
    assert "add --force" in result.stderr
    assert target.read_text() == "mine"
    assert run(*arguments, "--force").exit_code == 0
    assert target.read_text() != "mine"


def test_unknown_suffixes_and_missing_folders_are_usage(run, route_file, tmp_path):
    assert "OUT should end in .geojson" in run("convert", route_file, tmp_path / "out.dwg").stderr
    assert "There is no folder" in run("convert", route_file, tmp_path / "no" / "out.gpx").stderr
    assert "--step is for .html" in run("export", route_file, "-o", tmp_path / "o.csv", "--step", 1).stderr


def test_export_writes_one_html_at_a_step(run, route_file, tmp_path):
    target = tmp_path / "out.html"
    result = run("export", route_file, "-o", target, "--step", "2")
    assert result.exit_code == 0, result.stderr
    assert target.read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html>")
    assert run("export", route_file, "-o", target, "--force", "--step", "99").exit_code == 2


def test_new_writes_the_template_and_says_what_next(run, tmp_path):
    target = tmp_path / "mine.geojson"
    result = run("new", target)
    assert target.read_text(encoding="utf-8") == template_text()
    assert "check" in result.stderr


def test_list_names_key_and_title(run, route_file):
    (route_file.parent / "bad.geojson").write_text("{")
    result = run("list", "--data", route_file.parent)
    assert "route  Template: an invented walk along the Rhine\n" in result.stdout
    assert "bad    unreadable: 1 fault\n" in result.stdout


ESCAPE = "\x1b]0;owned\x07\x9b31m\u202etxt"


def test_what_a_file_says_never_steers_the_terminal(run, tmp_path):
    point = {"type": "Point", "coordinates": [1, 2]}
    feature = {"type": "Feature", "id": f"a{ESCAPE}", "geometry": point, "properties": {"kind": "place", ESCAPE: 1}}
    collection = {"type": "FeatureCollection", "route": {"title": ESCAPE, "sources": [ESCAPE]}, "features": [feature]}
    path = tmp_path / "odd.geojson"
    path.write_text(json.dumps(collection))
    told = [
        run("list", "--data", tmp_path),
        run("check", path),
        run("check", "--strict", path),
        run("check", "--format", "json", path),
        run("convert", path, tmp_path / "odd.csv"),
    ]
    for result in told:
        assert not set("\x1b\x07\x9b\u202e") & set(result.output)
    assert "\\u001b]0;owned" in told[0].stdout


def test_a_file_that_trips_the_reader_leaves_the_others(run, route_file, monkeypatch):
    def trip(path, **_):
        if path.name == "route.geojson":
            raise TypeError("no")
        return formats.open_route(path)

    (route_file.parent / "good.geojson").write_text(template_text(), encoding="utf-8")
    monkeypatch.setattr("routes.cli.open_route_apart", trip)
    listed = run("list", "--data", route_file.parent)
    assert "route  unreadable: 1 fault\n" in listed.stdout
    assert "good   Template" in listed.stdout
    result = run("check", route_file)
    assert result.exit_code == 1
    assert "TypeError" in result.stdout


def test_a_writer_that_stumbles_ends_in_a_sentence(run, route_file, monkeypatch, tmp_path):
    def stumble(*_):
        raise KeyError("x")

    monkeypatch.setattr("routes.cli.write", stumble)
    result = run("convert", route_file, tmp_path / "out.kml")
    assert result.exit_code == 1
    assert "This did not work (KeyError" in result.output
    assert not (tmp_path / "out.kml").exists()


def test_list_names_files_of_every_format_that_the_page_serves(run, route_file):
    (route_file.parent / "stops.csv").write_text("title,lat,lon\nYanji,42.9,129.5\n", encoding="utf-8")
    (route_file.parent / "notes.md").write_text("no route")
    assert [line.split()[0] for line in run("list", "--data", route_file.parent).stdout.splitlines()] == [
        "route",
        "stops",
    ]


def test_list_takes_the_folder_from_the_environment(run, route_file, monkeypatch):
    monkeypatch.setenv(serving.DATA_VARIABLE, str(route_file.parent))
    assert run("list").stdout.startswith("route ")


@pytest.mark.parametrize("arguments", [[], ["open"]])
def test_the_page_is_served_with_the_folder(run, route_file, monkeypatch, arguments):
    served = []
    monkeypatch.setattr("routes.cli.serve", lambda *chosen: served.append(chosen) or 0)
    folder = ["--data", route_file.parent, "--first", "route"]
    result = run(*arguments, *folder, "--port", 8600, "--host", "192.0.2.1")
    assert result.exit_code == 0
    assert served == [(route_file.parent, 8600, "192.0.2.1", "route")]
    wrong = run(*arguments, *folder[:-1], "nothing")
    assert wrong.exit_code == 2
    assert "Known: route" in wrong.output
    assert len(served) == 1


def test_the_page_gets_its_options_from_the_one_config_file():
    config = tomllib.loads(serving.config_file().read_text(encoding="utf-8"))
    variables = serving.environment(config)
    assert variables["STREAMLIT_BROWSER_GATHER_USAGE_STATS"] == "false"
    assert variables["STREAMLIT_SERVER_MAX_UPLOAD_SIZE"] == "25"
    assert variables["STREAMLIT_SERVER_ADDRESS"] == "localhost"
    assert variables["STREAMLIT_THEME_DARK_PRIMARY_COLOR"] == config["theme"]["dark"]["primaryColor"]


def test_streamlit_is_run_on_the_bundled_app(monkeypatch, tmp_path):
    from streamlit.web import cli

    called = []
    monkeypatch.setattr(cli, "main", lambda arguments, **_: called.append(arguments))
    for name in serving.environment(tomllib.loads(serving.config_file().read_text(encoding="utf-8"))):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(serving.DATA_VARIABLE, "")
    assert serving.serve(tmp_path, 8600) == 0
    assert serving.serve(tmp_path, 8600, "192.0.2.1") == 0
    plain = ["run", str(serving.app_file()), "--server.port", "8600"]
    assert called == [plain, [*plain, "--server.address", "192.0.2.1"]]
    assert serving.os.environ[serving.DATA_VARIABLE] == str(tmp_path)


def test_help_names_every_command(run):
    result = run("--help")
    assert all(f"  {name} " in result.stdout for name in ("check", "convert", "export", "list", "new", "open"))
    assert "…" not in result.stdout.partition("Commands:")[2]


@pytest.mark.parametrize("suffix", formats.WRITABLE)
def test_a_level_leaves_out_of_every_format_what_it_hides(run, tmp_path, suffix):
    value = json.loads(template_text())
    value["features"][7]["properties"] |= {"title": "SECRET", "content_note": ["killing"]}
    source, target = tmp_path / "route.geojson", tmp_path / f"shown{suffix}"
    source.write_text(json.dumps(value))
    for level, is_told in (("all", True), ("b", False), ("no-killing", False)):
        assert run("export", source, "-o", target, "--level", level, "--force").exit_code == 0
        titles = [feature.properties.title for feature in formats.open_route(target).route.features]
        assert ("SECRET" in titles) is is_told


def test_a_level_leaves_out_of_the_page_what_it_hides(run, tmp_path):
    value = json.loads(template_text())
    value["features"][7]["properties"] |= {"title": "SECRET", "content_note": ["death"]}
    source, target = tmp_path / "route.geojson", tmp_path / "shown.html"
    source.write_text(json.dumps(value))
    for level, is_told in (("b", True), ("gentle", False)):
        assert run("export", source, "-o", target, "--level", level, "--force").exit_code == 0
        assert ("SECRET" in target.read_text()) is is_told


def test_publish_writes_a_site_and_leaves_a_full_folder_alone(run, route_file, tmp_path):
    folder = tmp_path / "site"
    result = run("publish", folder, route_file)
    assert result.exit_code == 0
    assert "and 4 files beside it" in result.stderr
    assert {path.name for path in folder.iterdir()} == {
        "index.html", "site.css", "route.html", "route.svg", "route.geojson",
    }  # fmt: skip
    assert run("publish", folder, route_file).exit_code == 2
    assert run("publish", folder, route_file, "--force").exit_code == 0
