"""The Explore page in a browser: map, table and filters in step, and nothing fetched from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from explore import Explore
from playwright.sync_api import expect

from routes.model import Route
from routes.pages.explore.filters import passing
from routes.teaching.levels import at_level

GOBI = "Heat, thirst and cold in the Gobi"
NOTHING = {"q": "no such word anywhere"}

Act = Callable[[Explore], None]


def count(route: Route, **wanted) -> int:
    return sum(passing(route, **wanted))


def test_the_map_draws_with_no_outside_request(explore: Explore, default_route: Route):
    total = len(default_route.hazards)
    explore.shown(total)
    assert explore.drawn() == total
    assert explore.ask("escapeRoutes.data.stages.length") == len(default_route.stages)
    assert explore.page.watch.outside == []


def test_the_frame_is_a_sandbox_that_cannot_reach_the_page(explore: Explore):
    sandbox = explore.holder.get_attribute("sandbox")
    assert set(sandbox.split()) == {
        "allow-scripts", "allow-popups", "allow-popups-to-escape-sandbox", "allow-modals",
    }  # fmt: skip
    assert explore.ask("self.origin") == "null"
    assert explore.ask("(() => { try { return parent.document.title } catch (error) { return error.name } })()") == (
        "SecurityError"
    )


def test_the_policy_forbids_all_that_the_document_does_not_use(explore: Explore):
    policy = explore.ask("document.querySelector('meta[http-equiv=Content-Security-Policy]').content")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["img-src"] == "data:"
    assert all(re.fullmatch(r"'sha256-[\w+/]+=*'", source) for source in rules["script-src"].split())


def test_a_click_on_a_hazard_opens_its_text_and_selects_its_row(visit, server):
    explore = Explore(visit(), server.url).open(country="Mongolia")
    explore.mark()
    explore.map.locator(".leaflet-hazards-pane").get_by_role("button", name=GOBI).click()
    expect(explore.annotation).to_contain_text(GOBI)
    expect(explore.tab("Dangers")).to_have_attribute("aria-selected", "true")
    expect(explore.row(GOBI)).to_have_attribute("aria-selected", "true")
    expect(explore.card).to_contain_text(GOBI)
    expect(explore.annotation).to_contain_text(GOBI)
    assert explore.is_marked()


def test_a_row_opens_the_text_of_its_hazard_and_shows_its_sign(visit, server):
    explore = Explore(visit(), server.url).open(section="hazards")
    explore.mark()
    title = explore.page.get_by_test_id("glide-cell-2-2").text_content()
    explore.choose_row(2)
    expect(explore.annotation).to_contain_text(title)
    expect(explore.row(title)).to_have_attribute("aria-selected", "true")
    expect(explore.card).to_contain_text(title)
    expect(explore.map.locator(".mark-icon.chosen")).to_be_visible()
    assert explore.is_marked()


@pytest.mark.parametrize(
    ("act", "wanted", "query"),
    [
        pytest.param(
            lambda page: page.sidebar.get_by_role("button", name="Landmines").click(),
            {"category": ["landmine"]}, {"category": ["landmine"]}, id="category",
        ),
        pytest.param(
            lambda page: page.choose("Country", "Laos"), {"country": ["Laos"]}, {"country": ["Laos"]},
            id="country",
        ),
        pytest.param(
            lambda page: page.sidebar.get_by_role("slider", name="Severity").press("End"),
            {"severity": 5}, {"severity": ["5"]}, id="severity",
        ),
        pytest.param(
            lambda page: page.sidebar.get_by_role("button", name="Low", exact=True).click(),
            {"confidence": ["low"]}, {"confidence": ["low"]}, id="confidence",
        ),
        pytest.param(
            lambda page: page.sidebar.get_by_role("slider", name="start").press("End"),
            {"years": (2026, 2026)}, {"years": ["2026-2026"]}, id="years",
        ),
        pytest.param(
            lambda page: (
                page.sidebar.get_by_role("searchbox").fill("river"),
                page.sidebar.get_by_role("searchbox").press("Enter"),
            ),
            {"q": "river"}, {"q": ["river"]}, id="search",
        ),
    ],
)  # fmt: skip
def test_each_filter_changes_what_is_drawn_and_never_reloads_the_map(
    explore: Explore, default_route: Route, act: Act, wanted: dict, query: dict
):
    explore.mark()
    expected = count(default_route, **wanted)
    assert 0 < expected < len(default_route.hazards)
    act(explore)
    explore.shown(expected)
    explore.draws(expected)
    expect(explore.sidebar.get_by_text(f"{expected} of {len(default_route.hazards)} dangers shown")).to_be_visible()
    explore.wait()
    assert {key: explore.query[key] for key in query} == query
    assert explore.is_marked()


def test_a_classroom_level_changes_map_table_and_figures(explore: Explore, default_route: Route):
    shown = at_level(default_route, "b")
    assert len(shown.hazards) < len(default_route.hazards)
    explore.choose("Classroom level", "Class B, about 13 to 15")
    explore.shown(len(shown.hazards))
    expect(explore.page.locator(".er-figures")).to_contain_text(f"{len(shown.hazards)} dangers")
    assert explore.query["level"] == ["b"]


def test_the_address_restores_the_view(visit, server, default_route: Route):
    query = {"category": "detention", "country": "China", "severity": "4", "q": "china", "section": "sources"}
    expected = count(default_route, category=["detention"], country=["China"], severity=4, q="china")
    assert expected
    explore = Explore(visit(), server.url).open(**query)
    explore.shown(expected)
    explore.draws(expected)
    expect(explore.tab("Sources")).to_have_attribute("aria-selected", "true")
    expect(explore.sidebar.get_by_role("searchbox")).to_have_value("china")
    assert explore.query == {key: [value] for key, value in query.items()}


def test_the_address_chooses_the_route(visit, server):
    explore = Explore(visit(), server.url).open(route="comet-line")
    expect(explore.page.get_by_role("heading", level=1)).to_contain_text("Comet")


def test_an_address_that_names_a_path_or_nonsense_opens_the_default_route(visit, server):
    query = {"route": "../../etc/passwd", "severity": "99", "years": "x", "level": "none", "section": "Nowhere"}
    explore = Explore(visit(), server.url).open(**query)
    expect(explore.page.get_by_role("heading", level=1)).to_contain_text("Beyond Utopia")
    explore.shown(61)


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(visit, server, default_route: Route):
    explore = Explore(visit(), server.url).open(**NOTHING)
    explore.shown(0)
    expect(explore.page.get_by_text("No danger passes these filters.")).to_be_visible()
    explore.mark()
    explore.page.get_by_role("button", name="Clear the filters").click()
    explore.shown(len(default_route.hazards))
    explore.wait()
    assert not set(explore.query) & {"q", "category", "country", "severity", "confidence", "years"}
    assert explore.is_marked()


def test_changing_the_route_drops_the_filters_that_do_not_fit(explore: Explore):
    explore.choose("Country", "Laos")
    explore.shown(5)
    explore.choose("Route", re.compile("Comet"))
    expect(explore.holder).to_have_attribute("title", re.compile("Comet"))
    explore.wait()
    assert explore.drawn() > 0
    assert explore.query.get("country") is None


def test_every_tab_opens_without_reloading_the_map(explore: Explore):
    explore.mark()
    for name in ("Voices", "Numbers", "Timeline", "Glossary", "Sources", "Dangers", "Stages"):
        explore.tab(name).click()
        expect(explore.tab(name)).to_have_attribute("aria-selected", "true")
        expect(explore.page.get_by_role("tabpanel").filter(visible=True)).to_contain_text(re.compile(r"\w{3}"))
        expect(explore.page.get_by_test_id("stException")).to_have_count(0)
    assert explore.is_marked()


def test_the_legend_and_the_pills_are_one_filter(visit, server, default_route: Route):
    explore = Explore(visit(1920, 1080), server.url).open(country="China")
    of_china = count(default_route, country=["China"])
    explore.ask("void (document.querySelector('details.legend').open = true)")
    switch = explore.map.get_by_role("switch", name="Detention")
    pill = explore.sidebar.get_by_role("button", name="Detention").first
    switch.click()
    rest = of_china - count(default_route, country=["China"], category=["detention"])
    explore.shown(rest)
    expect(explore.sidebar.get_by_text(f"{rest} of {len(default_route.hazards)} dangers shown")).to_be_visible()
    expect(explore.page).to_have_url(re.compile("category="))
    explore.wait()
    assert "detention" not in explore.query["category"]
    pill.click()
    explore.shown(of_china)
    expect(switch).to_have_attribute("aria-checked", "true")
    explore.sidebar.get_by_role("button", name="Landmines").click()
    explore.shown(count(default_route, country=["China"], category=["landmine"]))
    expect(switch).to_have_attribute("aria-checked", "false")
    expect(explore.map.get_by_role("switch", name="Landmines")).to_have_attribute("aria-checked", "true")


def test_where_nothing_passes_the_map_says_so_and_clears_both(visit, server, default_route: Route):
    explore = Explore(visit(), server.url).open(**NOTHING, category="landmine")
    expect(explore.map.get_by_text("No danger passes the filters.")).to_be_visible()
    explore.map.get_by_role("button", name="Show all dangers").click()
    explore.shown(len(default_route.hazards))
    expect(explore.map.get_by_text("No danger passes the filters.")).to_be_hidden()
    expect(explore.sidebar.get_by_role("searchbox")).to_have_value("")
    expect(explore.page).not_to_have_url(re.compile("category="))


def test_an_event_of_the_timeline_narrows_the_years_and_widens_them_again(visit, server, default_route: Route):
    explore = Explore(visit(), server.url).open(section="timeline")
    event = explore.page.locator(".er-timeline [data-when]").nth(3)
    first, last = map(int, event.get_attribute("data-when").split("-"))
    expected = count(default_route, years=(first, last))
    event.press("Enter")
    explore.shown(expected)
    expect(event).to_have_attribute("aria-pressed", "true")
    expect(explore.page.locator(".er-years [role=status]")).to_contain_text(
        f"{expected} of {len(default_route.hazards)}"
    )
    expect(explore.page).to_have_url(re.compile(f"years={first}-{last}"))
    event.click()
    explore.shown(len(default_route.hazards))
    expect(explore.page.get_by_role("button", name="Show all years")).to_be_hidden()


def test_the_list_of_stages_follows_the_filter_and_leads_to_the_map(explore: Explore, default_route: Route):
    rows = explore.page.locator("[data-hazard]")
    expect(rows.filter(visible=True)).to_have_count(len(default_route.hazards))
    explore.sidebar.get_by_role("button", name="Landmines").click()
    expect(rows.filter(visible=True)).to_have_count(count(default_route, category=["landmine"]))
    row = rows.filter(visible=True).first
    row.get_by_role("button").click()
    expect(explore.annotation).to_contain_text(row.get_by_role("button").text_content())
    expect(row.get_by_role("button")).to_have_attribute("aria-current", "true")


def test_a_plate_lists_its_dangers_by_click_and_by_key_and_leads_closer(explore: Explore):
    plates = explore.map.get_by_role("button", name=re.compile(r"\d dangers"))
    for act in ("click", "key"):
        if act == "click":
            plates.first.click()
        else:
            plates.first.press("Enter")
        expect(explore.annotation.get_by_role("listitem")).not_to_have_count(0)
        explore.page.keyboard.press("Escape")
        expect(explore.annotation).to_have_count(0)
    before = explore.ask("escapeRoutes.map.getZoom()")
    plates.first.press("Enter")
    explore.annotation.get_by_role("button", name="Look closer").press("Enter")
    explore.map.wait_for_function("(before) => escapeRoutes.map.getZoom() > before", arg=before)
    expect(explore.annotation).to_have_count(0)


def test_a_danger_of_a_plate_opens_its_own_text(explore: Explore):
    explore.map.get_by_role("button", name=re.compile(r"\d dangers")).first.press("Enter")
    entry = explore.annotation.get_by_role("listitem").first.get_by_role("button")
    title = entry.text_content()
    entry.press("Enter")
    expect(explore.annotation.get_by_role("article", name=title)).to_be_visible()


def test_the_page_scrolls_under_the_pointer_until_the_map_is_asked(explore: Explore):
    zoom = "escapeRoutes.map.getZoom()"
    before = explore.ask(zoom)
    box = explore.holder.bounding_box()
    explore.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 5)
    explore.page.mouse.wheel(0, 120)
    expect(explore.map.get_by_text("wheel zoom the map")).to_be_visible()
    explore.page.wait_for_function("() => [...document.querySelectorAll('*')].some((node) => node.scrollTop > 50)")
    assert explore.ask(zoom) == before
    explore.page.keyboard.down("Control")
    explore.page.mouse.wheel(0, -120)
    explore.map.wait_for_function(f"() => {zoom} > {before}")
    explore.page.keyboard.up("Control")


def test_nobody_zooms_out_further_than_a_step_from_the_whole_road(explore: Explore):
    home = explore.ask("escapeRoutes.map.getZoom()")
    assert explore.ask("escapeRoutes.map.getMinZoom()") == home - 0.5
