"""The hosting guide: what it says works as far as one machine shows, and its files agree with each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from watched_server import Running

from routes.reading.limits import DEFAULT

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "data" / "hosting"
GUIDE = (ROOT / "data" / "HOSTING.md").read_text(encoding="utf-8")
CONTAINER = (FOLDER / "Containerfile").read_text(encoding="utf-8")
COMPOSE = (FOLDER / "compose.yaml").read_text(encoding="utf-8")


def test_behind_a_proxy_at_a_sub_path_the_page_answers_under_the_name_it_was_given(tmp_path: Path):
    names = {"STREAMLIT_SERVER_BASE_URL_PATH": "maps", "STREAMLIT_SERVER_ALLOWED_HOSTS": "museum.example other.example"}
    server = Running(tmp_path / "outside.log", path="/maps", host="museum.example:8443", **names)
    try:
        server.wait()
        assert server.knock(host="other.example") == 101
        assert server.knock(host="evil.example") == 403
        assert server.knock(host="museum.example", origin="https://evil.example") == 403
        assert server.outside() == []
    finally:
        server.stop()
    assert all(f"export {name}=" in GUIDE for name in names)


def test_everything_the_container_copies_is_there_and_it_runs_without_rights():
    sources = [
        one for line in re.findall(r"^COPY (?!--from)(.+) \S+$", CONTAINER, re.MULTILINE) for one in line.split()
    ]
    assert all((ROOT / one).exists() for one in sources)
    last = CONTAINER[CONTAINER.rindex("FROM ") :]
    assert re.search(r"^USER \d{4,}$", last, re.MULTILINE)
    assert "HEALTHCHECK" in last
    assert "pip install" not in last


def test_replicas_share_a_secret_and_cannot_write_or_gain_rights():
    for line in ("read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "internal: true"):
        assert line in COMPOSE
    assert "STREAMLIT_SERVER_COOKIE_SECRET: ${COOKIE_SECRET:?" in COMPOSE
    proxied = set(re.findall(r"server (page-\w):8501", (FOLDER / "nginx.conf").read_text(encoding="utf-8")))
    assert proxied == set(re.findall(r"^  (page-\w):", COMPOSE, re.MULTILINE))


@pytest.mark.parametrize("text", [GUIDE, (FOLDER / "nginx.conf").read_text(encoding="utf-8")])
def test_a_proxy_lets_the_largest_file_through_and_passes_the_host(text: str):
    (most,) = re.findall(r"client_max_body_size (\d+)m;", text)
    assert DEFAULT.max_bytes < int(most) * 1_000_000
    assert "proxy_set_header Host $http_host;" in text


@pytest.mark.parametrize("name", [path.name for path in FOLDER.iterdir()])
def test_the_guide_leads_to_each_of_its_files(name: str):
    assert f"](hosting/{name})" in GUIDE
