"""The story in class, in the page and from disk: keys, mouse, touch, black screen, drawers, presenter's window."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from server import Server
from story import Story

from routes.document.render import render
from routes.formats import open_route
from routes.model import Route
from routes.reading.collection import list_routes

MOVES = 50
WHOLLY_IN_SIGHT = """(() => {
    const body = document.querySelector(".telling-card .body");
    const isCut = body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1;
    return { text: body.textContent, isCut };
})()"""
"""What the wall says, and whether some of it is out of sight."""
both = pytest.mark.parametrize("where", ["page", "file"])
saved_alone = pytest.mark.parametrize("where", ["file"])
"""What happens inside the document, which is the same in the page."""
page_alone = pytest.mark.parametrize("where", ["page"])
"""What goes through the page's frame and windows, where more can go wrong than in a file."""


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory, default_route: Route) -> Path:
    path = tmp_path_factory.mktemp("saved") / "story.html"
    path.write_text(render(default_route), encoding="utf-8", newline="")
    return path


@pytest.fixture
def story(visit, where: str, saved: Path, request: pytest.FixtureRequest):
    """Return a function that opens the story, in the page or from a file."""

    def tell(step: str | int | None = 0, page: Page | None = None, **options) -> Story:
        page = page or visit(**options)
        if where == "file":
            return Story(page, saved.as_uri(), is_saved=True).open(step)
        server: Server = request.getfixturevalue("server")
        return Story(page, f"{server.url}/present", is_saved=False).open(step)

    return tell


@page_alone
def test_every_key_does_what_the_list_of_keys_says(story):
    one = story(0)
    all_of_them = one.moments
    for key, moment in [
        ("ArrowRight", all_of_them[1]), (" ", all_of_them[2]), ("PageDown", all_of_them[3]),
        ("ArrowLeft", all_of_them[2]), ("PageUp", all_of_them[1]),
        ("ArrowDown", all_of_them[2]), ("ArrowUp", all_of_them[1]),
        ("End", one.closing), ("Home", 0), ("ArrowLeft", 0), ("5", 5), ("Shift+PageDown", 6), ("PageDown", "6.2"),
        ("Shift+PageUp", 6), ("Shift+ArrowLeft", 5), ("Shift+ArrowRight", 6),
    ]:  # fmt: skip
        one.press(key)
        one.at(moment)
    one.press("Home", "1", "2")
    one.at(12)


@pytest.mark.parametrize("key", sorted(list_routes()))
def test_a_clicker_alone_shows_every_headline_danger_voice_and_question(visit, key: str, tmp_path: Path):
    route = open_route(list_routes()[key]).route
    path = tmp_path / "story.html"
    path.write_text(render(route), encoding="utf-8", newline="")
    one = Story(visit(width=1024, height=768), path.as_uri(), is_saved=True).open(0)
    seen, cut = "", []
    for moment in one.moments:
        one.at(moment)
        wall = one.ask(WHOLLY_IN_SIGHT)
        seen += wall["text"] + "\n"
        cut += [moment] if wall["isCut"] else []
        one.press("PageDown")
    assert not cut, f"words out of sight at {cut}"
    said = " ".join(seen.split())
    stages = {stage.id for stage in route.stages}
    for stage in route.stages:
        assert stage.properties.title in said
    for hazard in route.hazards:
        assert hazard.properties.stage not in stages or hazard.properties.title in said
    for voice in route.voices:
        assert voice.properties.stage not in stages or voice.properties.speaker in said
    for question in [*route.route.questions, *route.route.quiz]:
        assert question.text in said


@saved_alone
def test_every_hazard_of_a_step_has_its_sign(story):
    one = story(0)
    for step in range(1, one.closing):
        one.ask(f"escapeRoutes.goTo({step})")
        wanted = one.ask(
            f"escapeRoutes.story.hazardsOf(escapeRoutes.story.stepAt({step})).map(({{ id }}) => id).sort()"
        )
        one.root.wait_for_function(
            "(wanted) => JSON.stringify(escapeRoutes.drawn().flatMap(({ ids }) => ids).sort()) === wanted",
            arg=json.dumps(wanted, separators=(",", ":")),
        )


LIT_OUT_OF_SIGHT = """(() => {
    const { left, right, top, bottom } = document.querySelector(".leaflet-container").getBoundingClientRect();
    return [...document.querySelectorAll(".leaflet-hazards-pane .lit")].map((sign) => sign.getBoundingClientRect())
        .filter((box) => box.left < left || box.right > right || box.top < top || box.bottom > bottom).length;
})()"""

FAR_AWAY = """(() => {
    const { map } = escapeRoutes;
    const { x, y } = map.getSize();
    const letters = [...document.querySelectorAll(".dangers .letter")].map((letter) => letter.textContent);
    const origin = map.containerPointToLayerPoint([0, 0]);
    const seen = [...document.querySelectorAll(".leaflet-hazards-pane .lit > .letter")].filter((letter) => {
        const sign = L.DomUtil.getPosition(letter.parentElement).subtract(origin);
        return sign.x > 0 && sign.y > 0 && sign.x < x && sign.y < y;
    }).flatMap((letter) => letter.textContent.split(" "));
    return letters.filter((letter) => !seen.includes(letter));
})()"""
"""The letters of the dangers that are named now and whose signs the picture does not show."""


@saved_alone
def test_dangers_are_lit_as_they_are_named_and_carry_their_letters(story):
    one = story("2.2")
    letters = one.card.locator(".dangers .letter").all_inner_texts()
    assert letters == ["A", "B", "C"]
    on_the_map = one.root.locator(".leaflet-hazards-pane .lit .letter").all_inner_texts()
    assert set(" ".join(on_the_map).split()) <= set(letters)
    assert on_the_map
    assert one.ask(LIT_OUT_OF_SIGHT) == 0
    expect(one.root.locator(".edge-tag")).to_have_count(0)
    one.press("PageUp")
    expect(one.root.locator(".leaflet-hazards-pane .lit")).to_have_count(0)
    one.ask("escapeRoutes.goTo(2, '', 5)")
    expect(one.root.locator(".edge-tag").first).to_be_visible()
    pointed = " ".join(one.root.locator(".edge-tag").all_inner_texts()).split()
    assert sorted(pointed) == one.ask(FAR_AWAY)


@saved_alone
def test_a_question_can_be_guessed_before_it_is_answered(story):
    one = story("0.2")
    expect(one.root.locator(".strip")).to_be_hidden()
    assert "km" not in one.card.inner_text()
    one.press("PageDown")
    expect(one.card.locator(".figures")).to_contain_text("by air")
    quiz = one.last
    assert quiz > one.closing
    one.ask(f"escapeRoutes.goTo({quiz})")
    expect(one.card.locator(".right")).to_have_count(0)
    one.press("PageDown")
    expect(one.card.locator(".right")).to_have_count(1)


@both
def test_the_story_goes_on_where_it_was_left(story):
    one = story("4.3")
    one.press("Escape")
    expect(one.card).to_be_hidden()
    one.press("PageDown")
    one.at("4.3")


@saved_alone
def test_the_legend_of_the_step_names_its_signs(story):
    one = story(2)
    legend = one.root.get_by_role("note", name="What the signs mean")
    expect(legend).to_contain_text("Landmines")
    one.press("l")
    expect(legend).to_be_hidden()
    one.press("l")
    expect(legend).to_be_visible()


@saved_alone
@pytest.mark.parametrize("key", ["b", "."])
def test_the_screen_turns_black_and_any_key_brings_it_back(story, key: str):
    one = story(2)
    one.press(key)
    expect(one.black).to_be_visible()
    assert one.ask("getComputedStyle(document.querySelector('.black')).backgroundColor") == "rgb(0, 0, 0)"
    assert one.ask("document.querySelector('.black').getBoundingClientRect().width === innerWidth")
    one.press(key)
    expect(one.black).to_be_hidden()
    one.at(2)
    one.press(key, "ArrowRight")
    expect(one.black).to_be_hidden()
    one.press(key)
    one.black.click()
    expect(one.black).to_be_hidden()


@saved_alone
@pytest.mark.parametrize(
    ("key", "name", "words"), [("n", "Notes", "Notes"), ("g", "Words", "Hanawon"), ("?", "Keys", "black screen")]
)
def test_a_drawer_opens_and_closes_by_its_key_and_by_escape(story, key: str, name: str, words: str):
    one = story(3)
    one.press(key)
    expect(one.drawer(name)).to_be_visible()
    expect(one.drawer(name)).to_contain_text(words)
    one.press(key)
    expect(one.drawer(name)).to_be_hidden()
    one.press(key, "Escape")
    expect(one.drawer(name)).to_be_hidden()
    one.at(3)


@saved_alone
def test_notes_follow_the_step(story):
    one = story(1)
    one.press("n")
    notes = one.drawer("Notes")
    first = one.ask("escapeRoutes.story.stepAt(1).stage.notes").split("\n\n")[0]
    expect(notes).to_contain_text(first)
    one.press("Shift+ArrowRight")
    expect(notes).to_contain_text(one.ask("escapeRoutes.story.stepAt(2).stage.notes").split("\n\n")[0])


@both
def test_escape_leaves_the_story_and_gives_the_focus_to_its_button(story):
    one = story(1)
    one.press("Escape")
    expect(one.card).to_be_hidden()
    button = one.root.get_by_role("button", name="Tell the story")
    expect(button).to_be_focused()
    button.click()
    one.at(0)


@page_alone
def test_by_mouse_alone_from_the_opening_to_the_end_and_back(story):
    one = story(0)
    all_of_them = one.moments
    for moment in all_of_them[1:14]:
        one.button("Next beat").click()
        one.at(moment)
    one.ask(f"escapeRoutes.goTo({one.last}, '', 999)")
    one.at(all_of_them[-1])
    expect(one.button("Next beat")).to_have_attribute("aria-disabled", "true")
    for moment in reversed(all_of_them[-6:-1]):
        one.button("Previous beat").click()
        one.at(moment)
    one.press("Home")
    expect(one.button("Previous beat")).to_have_attribute("aria-disabled", "true")


@both
def test_by_keyboard_alone_every_control_can_be_reached(story):
    one = story(1)
    names = one.ask(
        """[...document.querySelectorAll(".telling-card button, .telling-card select")]
            .filter((node) => node.offsetParent).map((node) => node.ariaLabel || node.textContent)"""
    )
    reached = set()
    for _ in range(80):
        one.press("Tab")
        reached.add(one.ask("document.activeElement.ariaLabel || document.activeElement.textContent"))
        if set(names) <= reached:
            break
    assert set(names) <= reached


@saved_alone
def test_each_step_is_announced_and_says_how_far_the_road_is(story):
    one = story(0)
    for step in (1, 5, one.closing):
        one.ask(f"escapeRoutes.goTo({step})")
        one.at(step)
        title = one.ask(f"escapeRoutes.story.titleOf(escapeRoutes.story.stepAt({step}))")
        expect(one.root.get_by_role("status").filter(has_text=f"{one.name(step)}. {title}")).to_be_attached()
    whole = one.ask("Math.round(escapeRoutes.data.figures.km / 10) * 10")
    one.ask("escapeRoutes.goTo(escapeRoutes.story.steps.findLastIndex((step) => step.stage?.role === 'main'))")
    expect(one.card).to_contain_text(f"{whole:,} of {whole:,} km")


@saved_alone
def test_the_camera_moves_in_the_same_task_as_the_step(story):
    one = story(1, reduced_motion="no-preference")
    has_moved = one.ask("""(() => {
        let moved = false;
        escapeRoutes.map.stop();
        escapeRoutes.map.once("movestart", () => (moved = true));
        escapeRoutes.goTo(2);
        return moved;
    })()""")
    assert has_moved
    one.at(2)


@saved_alone
def test_a_step_lights_its_stage_and_dims_the_others(story):
    one = story(4)
    lit = one.ask(
        """[...document.querySelectorAll(".stop-icon .stop")]
            .map((node) => [node.textContent, node.closest(".dim") === null])"""
    )
    assert [number for number, is_lit in lit if is_lit] == ["4"]
    hazards = one.ask("escapeRoutes.drawn().flatMap((sign) => sign.ids).map((id) => escapeRoutes.byId.get(id).stage)")
    assert set(hazards) == {one.ask("escapeRoutes.story.stepAt(4).stage.id")}


@saved_alone
def test_a_hazard_of_the_card_opens_its_text(story):
    one = story("2.2")
    name = one.card.get_by_role("listitem").get_by_role("button").first
    title = name.locator("span").last.text_content()
    name.click()
    expect(one.root.get_by_role("complementary", name="What stands here")).to_contain_text(title)
    one.press("Escape")
    expect(one.root.get_by_role("complementary", name="What stands here")).to_have_count(0)
    one.at("2.2")


@both
def test_fullscreen_by_key_and_back(story):
    one = story(1)
    one.press("f")
    expect(one.root.locator(":fullscreen")).to_have_count(1)
    one.press("f")
    expect(one.root.locator(":fullscreen")).to_have_count(0)
    one.at(1)


@saved_alone
def test_touch_swipes_through_the_story(story):
    one = story(0, width=390, height=844, has_touch=True, is_mobile=True)
    touch = one.page.context.new_cdp_session(one.page)

    def swipe(by: int) -> None:
        box = one.card.bounding_box()
        x, y = box["x"] + box["width"] / 2 - by / 2, box["y"] + box["height"] / 3
        touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x + by, "y": y}]})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    for by, moment in [(-160, "0.2"), (-160, "0.3"), (160, "0.2"), (160, 0)]:
        swipe(by)
        one.at(moment)


@page_alone
def test_two_windows_stay_in_step(story):
    one = story(0)
    all_of_them = one.moments
    with one.page.context.expect_page() as opened:
        one.press("p")
    view = opened.value
    dice = random.Random(MOVES)
    place = 0
    for _ in range(MOVES):
        window, key = dice.choice(["story", "presenter"]), dice.choice(["next", "previous", "jump", "key"])
        if key == "next":
            place = min(place + 1, len(all_of_them) - 1)
            next_one = one.button("Next beat") if window == "story" else view.get_by_role("button", name="Next")
            next_one.click(force=True)
        elif key == "jump":
            step = dice.randint(0, one.last)
            place = all_of_them.index(str(step))
            if window == "story":
                one.ask(f"escapeRoutes.goTo({step})")
            else:
                view.get_by_role("combobox", name="Go to a stage").select_option(str(step))
        else:
            place = max(place - 1, 0)
            if key == "key":
                (one.card if window == "story" else view.locator("body")).press("PageUp")
            elif window == "story":
                one.button("Previous beat").click(force=True)
            else:
                view.get_by_role("button", name="Previous").click(force=True)
        step = int(all_of_them[place].partition(".")[0])
        one.at(all_of_them[place])
        expect(view.get_by_role("banner").locator("strong")).to_have_text(one.name(step))
        expect(view.get_by_role("combobox", name="Go to a stage")).to_have_value(str(step))
    stage = one.ask("escapeRoutes.story.stepAt(3).stage.notes").split("\n\n")[0]
    view.get_by_role("combobox", name="Go to a stage").select_option("3")
    expect(view.locator("body")).to_contain_text(stage)
    one.press("n")
    expect(one.drawer("Notes")).to_be_hidden()
    view.get_by_role("button", name="Black screen").click()
    expect(one.black).to_be_visible()


@both
def test_the_presenter_sees_what_comes_and_points_with_a_light(story):
    one = story("2.2")
    with one.page.context.expect_page() as opened:
        one.press("p")
    view = opened.value
    coming = view.get_by_role("region", name="Next").locator(".wall")
    expect(coming).not_to_be_empty()
    words = coming.inner_text()
    light = one.root.locator(".light")
    expect(light).to_be_hidden()
    view.locator(".now .sketch").hover()
    expect(light).to_be_visible()
    view.get_by_role("button", name="Next").hover()
    expect(light).to_be_hidden()
    view.get_by_role("button", name="Next").click()
    one.at("2.3")
    assert words.split() == view.locator(".now .wall").inner_text().split()


@saved_alone
def test_playing_by_itself_goes_on_stops_at_the_end_and_when_someone_steps_back(visit, where, story):
    page = visit()
    page.clock.install()
    one = story(None if where == "file" else 0, page=page)
    if where == "file":
        one.root.get_by_role("button", name="Tell the story").click()
    one.at(0)
    one.card.get_by_role("combobox", name="Pace of playing").select_option("10")
    last_two = one.moments[-2:]
    one.ask(f"escapeRoutes.goTo({one.last}, '', 999)")
    one.press("ArrowLeft")
    one.button("Play by itself").click()
    page.clock.run_for(10_100)
    one.at(last_two[1])
    page.clock.run_for(10_100)
    expect(one.button("Play by itself")).to_be_visible()
    one.press("Home")
    one.button("Play by itself").click()
    one.press("PageDown", "PageUp")
    expect(one.button("Play by itself")).to_be_visible()


@saved_alone
@pytest.mark.parametrize(("width", "height"), [(1024, 768), (360, 640)])
def test_card_and_controls_fit_the_screen_on_every_step(story, width: int, height: int):
    one = story(0, width=width, height=height)
    for moment in one.moments:
        step, _, beat = moment.partition(".")
        one.ask(f"escapeRoutes.goTo({step}, '', {int(beat or 1) - 1})")
        box = one.ask("""(() => {
            const { left, top, right, bottom } = document.querySelector(".telling-card").getBoundingClientRect();
            const next = document.querySelector(".telling-card .next").getBoundingClientRect();
            const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight + 1;
            const small = [...document.querySelectorAll(".telling-card footer :is(button, select)")]
                .map((one) => one.getBoundingClientRect())
                .some(({ width, height }) => innerWidth <= 700 && width && Math.min(width, height) < 44);
            return isInside && next.bottom <= innerHeight && next.height >= 40 && !small;
        })()""")
        assert box, f"beat {moment}"
    assert one.ask("document.documentElement.scrollWidth <= innerWidth")


@saved_alone
@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1920, 1080)])
def test_the_last_row_can_read_the_wall(story, width: int, height: int):
    one = story(0, width=width, height=height)
    for moment in one.moments:
        step, _, beat = moment.partition(".")
        one.ask(f"escapeRoutes.goTo({step}, '', {int(beat or 1) - 1})")
        smallest = one.ask("""Math.min(...[...document.querySelectorAll(".telling-card .body *")]
            .filter((node) => !node.closest("svg"))
            .filter((node) => [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim()))
            .map((node) => parseFloat(getComputedStyle(node).fontSize)))""")
        assert smallest >= 0.034 * one.ask("innerHeight"), f"beat {moment}"
