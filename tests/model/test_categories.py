import pytest
from xstatic.pkg import font_awesome

from routes.model import Category
from routes.model.categories import (
    CATEGORIES,
    COLOURS,
    ICONS,
    category_named,
    category_of,
    category_words,
    merged,
)
from routes.model.category_words import category_in


def contrast_with_white(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


@pytest.mark.parametrize("colour", COLOURS.values())
def test_white_reads_on_every_colour(colour):
    assert contrast_with_white(colour) >= 5.5


@pytest.mark.parametrize("icon", ICONS)
def test_every_icon_is_in_the_installed_package(icon):
    with open(f"{font_awesome.BASE_DIR}/svgs/solid/{icon}.svg", encoding="utf-8") as file:
        assert file.read(4) == "<svg"


@pytest.mark.parametrize("category", CATEGORIES.values(), ids=lambda category: category.id)
def test_built_in_categories_use_the_closed_lists(category):
    assert category.icon in ICONS
    assert category.colour in COLOURS
    assert all(category_named(alias) == category.id for alias in category.aliases)


def test_no_word_means_two_categories():
    words = [word for category in CATEGORIES.values() for word in {category.label.lower(), *category.aliases}]
    assert len(words) == len(set(words))


def test_own_categories_lie_over_the_built_in_ones():
    own = [
        Category(id="broker", label="Betrayal", icon="user-secret"),
        Category(id="bridge", label="Bridges", icon="bridge", colour="teal"),
    ]
    categories = merged(own)
    assert categories["broker"].label == "Betrayal"
    assert categories["broker"].icon == "user-secret"
    assert categories["broker"].colour == CATEGORIES["broker"].colour
    assert categories["bridge"].colour == "teal"
    assert list(categories)[-1] == "other"


def test_icons_and_colours_outside_the_lists_fall_back():
    own = [Category(id="x", label="X", icon='x" onload="alert(1)', colour="red;background:url(//evil)")]
    category = merged(own)["x"]
    assert (category.icon, category.colour) == (CATEGORIES["other"].icon, CATEGORIES["other"].colour)


def test_unknown_categories_are_drawn_as_other_dangers():
    assert category_of("nowhere", merged([])).id == "other"
    assert category_of("river", merged([])).id == "river"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("landmine", "landmine"),
        ("Landmines", "landmine"),
        ("MINES", "landmine"),
        ("military_post", "military_post"),
        ("Military-Post", "military_post"),
        ("border guard", "military_post"),
        ("CCTV", "surveillance"),
        ("museum", None),
        ("", None),
    ],
)
def test_words_mean_categories(word, expected):
    assert category_named(word) == expected


def test_own_words_come_first():
    assert category_named("Camera", {"camera": "watched"}) == "watched"
    assert category_words({"camera": "watched"})["camera"] == "watched"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("지뢰밭", "landmine"), ("국경검문소", "checkpoint"), ("边防检查站", "checkpoint"), ("地雷区", "landmine"),
        ("市场", None), ("시장", None), ("Skull and Crossbones", "other"),
    ],
)  # fmt: skip
def test_a_word_within_a_phrase_that_writes_none_apart_is_found(phrase: str, expected: str | None):
    assert category_in(phrase, is_said=False) == expected
