"""Hazard categories as a table: label, icon, colour, and the common names that mean the same.

Icons are names of Font Awesome Free (solid); icons and colours come from closed lists, so that a file can
choose a look but never smuggle in markup or style.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from routes.languages import N_, SOURCE, speaking, spoken

COLOURS = {
    "crimson": "#9b1c1c",
    "rust": "#a3420f",
    "ochre": "#7d5a00",
    "olive": "#55651a",
    "green": "#1f6b3a",
    "teal": "#0b655c",
    "blue": "#1b5480",
    "indigo": "#45408f",
    "plum": "#6d2e6b",
    "rose": "#a3245a",
    "brown": "#5f4632",
    "slate": "#47535f",
    "ink": "#1d2430",
}
"""Name to hex; white on each has a contrast of at least 5.5 to 1."""

ICONS = (
    "anchor", "ban", "binoculars", "bomb", "bottle-water", "bowl-food", "bridge", "bridge-water", "building-shield",
    "bullhorn", "bus", "camera", "campground", "car", "church", "city", "dog", "droplet", "dungeon", "explosion",
    "eye", "file-contract", "fire", "flag", "gavel", "gun", "hand-holding-dollar", "handcuffs", "helicopter", "horse",
    "hospital", "house-crack", "id-card", "land-mine-on", "landmark", "location-dot", "lock", "money-bill", "mountain",
    "mountain-sun", "newspaper", "passport", "people-arrows", "people-robbery", "person-circle-exclamation",
    "person-drowning", "person-falling", "person-military-rifle", "person-rifle", "person-walking-arrow-loop-left",
    "plane", "road", "road-barrier", "road-circle-xmark", "sack-dollar", "scale-balanced", "school", "ship",
    "skull-crossbones", "snowflake", "sun", "sun-plant-wilt", "temperature-high", "temperature-low", "tents",
    "tower-observation", "train", "tree", "triangle-exclamation", "truck", "user-secret", "users-slash", "video",
    "virus", "walkie-talkie", "water", "wind",
)  # fmt: skip
"""The signs that a category may use."""


@dataclass(frozen=True)
class HazardCategory:
    """A hazard category as the map draws it."""

    id: str
    label: str = spoken()
    icon: str = ""
    colour: str = ""
    """A name from `COLOURS`."""
    aliases: tuple[str, ...] = ()
    """Lower-case words by which files from elsewhere mean this category."""


CATEGORIES = {
    category.id: category
    for category in (
        HazardCategory("landmine", N_("Landmines"), "land-mine-on", "crimson",
                       ("mine", "mines", "landmines", "minefield", "uxo", "unexploded ordnance", "explosive")),
        HazardCategory("military_post", N_("Military posts"), "person-military-rifle", "rust",
                       ("military", "guard post", "guard", "border guard", "army", "soldiers", "watchtower", "patrol")),
        HazardCategory("broker", N_("Brokers and traffickers"), "people-robbery", "plum",
                       ("brokers", "trafficking", "trafficker", "smuggler", "smugglers", "smuggling", "betrayal",
                        "informer", "robbery", "kidnapping")),
        HazardCategory("surveillance", N_("Surveillance"), "eye", "indigo",
                       ("camera", "cameras", "cctv", "watch", "informant", "facial recognition")),
        HazardCategory("checkpoint", N_("Checkpoints"), "road-barrier", "ochre",
                       ("check", "checks", "border control", "roadblock", "control", "border crossing", "customs")),
        HazardCategory("river", N_("Rivers and sea"), "water", "blue",
                       ("water", "river crossing", "sea", "lake", "flood", "drowning", "crossing", "boat", "ford")),
        HazardCategory("terrain", N_("Mountain, jungle, desert"), "mountain", "olive",
                       ("mountain", "mountains", "jungle", "forest", "desert", "weather", "cold", "heat", "marsh",
                        "swamp", "snow", "summit", "cliff")),
        HazardCategory("detention", N_("Detention"), "handcuffs", "brown",
                       ("arrest", "jail", "police", "custody", "detention centre", "detention center", "court")),
        HazardCategory("forced_return", N_("Forced return"), "person-walking-arrow-loop-left", "rose",
                       ("repatriation", "refoulement", "deportation", "pushback", "return", "extradition")),
        HazardCategory("prison_camp", N_("Prison camps"), "dungeon", "ink",
                       ("camp", "labour camp", "labor camp", "prison", "gulag", "concentration camp")),
        HazardCategory("other", N_("Other dangers"), "triangle-exclamation", "slate",
                       ("danger", "hazard", "warning", "risk", "unknown")),
    )
}  # fmt: skip
"""Id to category, in the order of the legend."""

with speaking(SOURCE):  # a file's words are known whatever language is spoken
    _BY_WORD = {
        word: category.id
        for category in CATEGORIES.values()
        for word in (category.id.replace("_", " "), category.label.lower(), *category.aliases)
    }


class Known(Protocol):
    """What a route's own category looks like; see `routes.model.features.Category`."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def label(self) -> str: ...  # noqa: D102
    @property
    def icon(self) -> str: ...  # noqa: D102
    @property
    def colour(self) -> str: ...  # noqa: D102


def merged(own: Iterable[Known]) -> dict[str, HazardCategory]:
    """Return the built-in categories overlaid with a route's own, in the order of the legend.

    An icon or colour that is not in the closed lists falls back to that of the built-in category of the same id, or
    to the sign and colour of other dangers.
    """
    categories = dict(CATEGORIES)
    for category in own:
        base = categories.get(category.id, CATEGORIES["other"])
        categories[category.id] = HazardCategory(
            category.id,
            category.label,
            category.icon if category.icon in ICONS else base.icon,
            category.colour if category.colour in COLOURS else base.colour,
            CATEGORIES[category.id].aliases if category.id in CATEGORIES else (),
        )
    if "other" in categories:  # last in the legend, whatever a route adds
        categories["other"] = categories.pop("other")
    return categories


def category_of(category: str, categories: Mapping[str, HazardCategory]) -> HazardCategory:
    """Return how a category is drawn; one that is not known is drawn as another danger."""
    return categories.get(category) or categories["other"]


def category_named(word: str, own: Mapping[str, str] | None = None) -> str | None:
    """Return the id of the category that a word means exactly, or None.

    Parameters
    ----------
    word
        As a file from elsewhere writes it; case, underscores and hyphens make no difference.
    own
        Further words and the ids they mean, in lower case.

    Examples
    --------
    >>> category_named("Mine-field"), category_named("Minefield"), category_named("museum")
    (None, 'landmine', None)
    """
    plain = _plain(word)
    return (own or {}).get(plain) or _BY_WORD.get(plain)


def category_words(own: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return every word that means a category and the id it means; a route's own words count for more."""
    return {**_BY_WORD, **(own or {})}


def _plain(word: str) -> str:
    return " ".join(word[:60].replace("_", " ").replace("-", " ").lower().split())
