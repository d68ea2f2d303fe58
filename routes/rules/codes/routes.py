"""Findings about what the features and the member `route` say, and about the rules across them."""

from __future__ import annotations

from typing import Literal

from routes.rules.codes.row import Row

RouteCode = Literal[
    "value-missing", "value-type", "value-wrong", "value-unknown", "text-too-long", "severity-wrong", "kind-unknown",
    "refusals-too-many", "value-needless", "value-changed", "precision-inferred", "title-inferred", "source-inferred",
    "kind-inferred", "kind-unfit", "kind-near", "category-inferred", "category-guessed", "value-inferred",
    "speaker-unnamed", "title-numbered", "title-from-property", "title-cut", "id-repeated", "id-made", "id-taken",
    "entry-id-taken", "stage-unknown", "source-unknown", "source-unused", "category-unknown", "icon-unknown",
    "colour-unknown", "stages-missing", "order-broken", "order-unjoined", "stages-turned", "stage-gap", "hazard-far",
    "value-unsaid", "date-wrong", "sources-unsaid", "property-unknown", "precision-schematic", "precision-recent",
    "period-unsaid", "words-money", "words-instruction", "sketch-stops", "sketch-town", "sketch-title",
]  # fmt: skip

_ROUND = "Round to one decimal, so that the map endangers nobody."
_ONE_AFTER_THE_OTHER = "Number them one after the other."
_OWN_ID = "Give each its own id."

TABLE: dict[RouteCode, Row] = {
    "value-missing": Row("fault", "{wanted}", "nothing", "Add {name}."),
    "value-type": Row("fault", "{wanted}", action="Correct it or leave it out."),
    "value-wrong": Row("fault", "{wanted}", action="Correct it or leave it out."),
    "value-unknown": Row("fault", "{wanted}", action="Correct it or leave it out."),
    "text-too-long": Row("fault", "at most {most:,} characters", "{got:,}", "Shorten it."),
    "severity-wrong": Row("fault", "a whole number from 1 to 5", action="Use 5 for the most severe."),
    "kind-unknown": Row("fault", "stage, place, hazard or voice", action="Say which of the four it is."),
    "refusals-too-many": Row(
        "fault", "at most {most:,} values that the format refuses", "{got:,}", "Correct them, or leave them out."
    ),
    "value-needless": Row("fault", "a value or nothing at all", action="Leave it out."),
    "value-changed": Row("fault", "{read}", action="Write it so."),
    "precision-inferred": Row("inference", "exact", "no precision, and positions finer than 0.1°"),
    "title-inferred": Row("inference", "“{title}”"),
    "source-inferred": Row("inference", "a source"),
    "kind-inferred": Row("inference", "{why}", "a {geometry} without kind"),
    "kind-unfit": Row("inference", "{why}", "a {geometry} of kind {got}"),
    "kind-near": Row("inference", "{kind}"),
    "category-inferred": Row("inference", "{category}"),
    "category-guessed": Row("inference", "{category}", action="Correct it if another category is meant."),
    "value-inferred": Row("inference", "{read}"),
    "speaker-unnamed": Row("inference", "a person without a name", "no speaker"),
    "title-numbered": Row("inference", "the kind and a number", "no title"),
    "title-from-property": Row("inference", "the value of “{key}”", "no title"),
    "title-cut": Row("inference", "its first {most} characters", "{got:,}"),
    "id-repeated": Row("inference", "an id of its own", "{got} for a second time", repair="ids"),
    "id-made": Row("inference", "an id made up", "none"),
    "id-taken": Row("warning", "an id of its own", "the id of features[{got}]", _OWN_ID, "ids"),
    "entry-id-taken": Row("warning", "ids that differ", "{got} {times} times", _OWN_ID),
    "stage-unknown": Row("warning", "the id of a stage", action="Name the id of a stage, or leave it out."),
    "source-unknown": Row(
        "warning", "the id of a source", action="Add it to route.sources, or name a web address."
    ),
    "source-unused": Row(
        "warning", "a source that something names", action="Name it where it is used, or remove it."
    ),
    "category-unknown": Row(
        "warning", "a known hazard category", action="Drawn as another danger; add it to route.categories."
    ),
    "icon-unknown": Row("warning", "the name of an icon", action="Choose one of: {choices} …"),
    "colour-unknown": Row("warning", "the name of a colour", action="Choose one of: {choices} …"),
    "stages-missing": Row("warning", "at least one main stage", "none", "Draw a line, or give one the role main."),
    "order-broken": Row(
        "warning", "the orders 1 to {count} for the {role} stages, each once", action=_ONE_AFTER_THE_OTHER,
        repair="order",
    ),
    "order-unjoined": Row(
        "warning", "main stages that follow one another", "another order", "They join once put in order.", "order"
    ),
    "stages-turned": Row(
        "warning", "main stages that follow one another", "stages drawn the other way round",
        "They join once put in order.", "order",
    ),
    "stage-gap": Row(
        "warning", "a start near the end of the stage before ({before})", "a gap of {got:,.0f} km",
        "Close it, or add a stage.",
    ),
    "hazard-far": Row(
        "warning", "a hazard within {most:.0f} km of the route", "one {got:,.0f} km away",
        "Check the position, or set context to true if it is background.",
    ),
    "value-unsaid": Row("fault", "{wanted}", "nothing", "{advice}"),
    "date-wrong": Row("fault", "a date", action="Write it as 2026-01-31."),
    "sources-unsaid": Row(
        "warning", "the sources of what the map says", "none",
        "Name them under route.sources, so that readers can check.",
    ),
    "property-unknown": Row("warning", "a property of the format", action="Kept, but not shown."),
    "precision-schematic": Row(
        "warning", "positions on a 0.1° grid, as the route's precision is schematic", action=_ROUND, repair="round"
    ),
    "precision-recent": Row(
        "warning", "positions rounded to 0.1° (about 10 km), as the period is recent",
        action="People may still use this way; exact positions can endanger them. Round to one decimal.",
        repair="round",
    ),
    "period-unsaid": Row(
        "warning", "the period that the route is about", "none, and positions finer than 0.1°",
        "Say when it was. If people may still use this way, round positions to one decimal.",
    ),
    "words-money": Row(
        "warning", "no amounts of money, as people may still use this way",
        action="Prices serve smugglers and guards. Tell a trend with its two years, or leave the amount out.",
    ),
    "words-instruction": Row(
        "warning", "what people did, as people may still use this way",
        action="This reads like an instruction. Write it as history, with the year.",
    ),
    "sketch-stops": Row("fault", "at least two stops", action="Fill in another row."),
    "sketch-town": Row(
        "fault", "a known town, or a latitude and a longitude", "“{got}”",
        "Towns of 100,000 people or more are known; for any other place fill in latitude and longitude.",
        near="Did you mean “{near}”? Towns of 100,000 people or more are known; for any other place fill in latitude "
        "and longitude.",
    ),
    "sketch-title": Row("fault", "a title", "none", "Say in a few words what it is."),
}  # fmt: skip
