"""Codes about features, properties, rules and texts for class, each with the smallest file that shows it."""

from __future__ import annotations

from datetime import date

from examples import collection, complete, line, point, told
from small_files import (
    FEW,
    LINE,
    RING,
    SEA,
    Small,
    about,
    drawn,
    in_class,
    of,
    properties,
    strictly,
)

from routes.reading.limits import Limits

ROUTES: dict[str, Small] = {
    # features, geometries, positions
    "position-swapped": of(collection(point(42.0, 129.8))),
    "position-metres": of(collection(point(14_000_000, 5_000_000))),
    "position-range": of(collection(point(190, 95))),
    "position-shape": of(collection(point("east", "north"))),
    "position-wrapped": of(collection(point(190, 10))),
    "position-text": of(collection(point("129.8", "42"))),
    "position-extra": of(collection(drawn("Point", [1, 2, 3, 4]))),
    "coordinates-missing": of(collection({"type": "Feature", "properties": {}, "geometry": {"type": "LineString"}})),
    "rings-missing": of(collection(drawn("Polygon", {}) | {"geometry": {"type": "MultiPolygon", "coordinates": [3]}})),
    "line-not-list": of(collection(drawn("MultiLineString", [3]))),
    "line-empty": of(collection(drawn("MultiLineString", [[]]))),
    "line-too-short": of(collection(line([1, 2], [1, 2]))),
    "ring-too-short": of(collection(drawn("Polygon", [[[1, 2], [3, 4], [1, 2]]]))),
    "ring-open": of(collection(drawn("Polygon", [RING]))),
    "geometry-null": of(collection(LINE, {"type": "Feature", "geometry": None, "properties": {}})),
    "geometry-empty": of(collection(LINE, drawn("Point", []))),
    "geometry-not-object": of(collection({"type": "Feature", "geometry": "POINT(1 2)", "properties": {}})),
    "geometry-unknown": of(collection(drawn("Circle", [1, 2]))),
    "geometry-parts": of(collection(drawn("MultiPoint", [[1, 2], [3, 4]]))),
    "geometry-unfit": strictly(
        lambda value: value["features"][0].update(geometry={"type": "Point", "coordinates": [1, 2]})
    ),
    "feature-not-object": of(collection(LINE, None)),
    "axes-stated": of(collection(point(42.0, 12.5, lat=42.0, lon=12.5))),
    "axes-at-sea": of(collection(line(*SEA))),
    "crs-not-wgs84": of({**complete(), "crs": {"type": "name", "properties": {"name": "EPSG:3857"}}}, strict=True),
    "crs-unknown": of(collection(LINE, crs={"type": "name", "properties": {"name": "urn:nowhere"}})),
    "crs-of-degrees": of(collection(LINE, crs={"type": "name", "properties": {"name": "EPSG:3857"}})),
    "crs-converted": of(
        collection(point(14_400_000, 5_300_000), crs={"type": "name", "properties": {"name": "EPSG:3857"}})
    ),
    "features-missing": of(collection()),
    "features-none": of(collection()),
    "features-too-many": of(collection(LINE, LINE), limits=FEW),
    "features-beyond": Small(b"<gpx><wpt lat='1' lon='2'/><wpt lat='1' lon='3'/></gpx>", "a.gpx", limits=FEW),
    "texts-too-long": of(collection(LINE, name="<" * 2000), limits=Limits(max_letters=11_000)),
    "positions-too-many": of(collection(LINE), limits=Limits(max_vertices=1)),
    "positions-beyond": Small(
        b"<gpx><rte><rtept lat='1' lon='2'/><rtept lat='2' lon='2'/></rte></gpx>",
        "a.gpx",
        limits=Limits(max_vertices=1),
    ),
    "positions-repeated": of(collection(line([1, 2], [1, 2], [3, 4]))),
    "parts-too-many": of(collection(drawn("MultiPoint", [[1, 1]] * 9)), limits=FEW),
    "parts-repeat-text": of(
        collection(drawn("MultiPoint", [[1, 1]] * 9, x="y" * 99)), limits=Limits(max_repeated_text=500)
    ),
    # what features and the route say
    "value-missing": strictly(lambda value: value["route"].pop("title")),
    "value-type": properties(3, description=None),
    "value-wrong": properties(0, order=0),
    "value-unknown": properties(3, confidence="hihg"),
    "text-too-long": properties(3, title="x" * 301),
    "severity-wrong": properties(3, severity=9),
    "kind-unknown": properties(3, kind="hazrd"),
    "refusals-too-many": of(collection(LINE, route={"title": "A", "timeline": [1] * 20_001})),
    "value-needless": strictly(lambda value: value["features"][0].update(bbox=None)),
    "value-changed": properties(3, severity="5"),
    "precision-inferred": of(collection(line([129.81, 42.0], [129.5, 42.9]))),
    "title-inferred": of(collection(LINE)),
    "source-inferred": of(collection(LINE, route={"title": "A", "sources": ["A book"]})),
    "kind-inferred": of(collection(LINE)),
    "kind-unfit": of(collection(point(1, 2, kind="stage"))),
    "kind-near": of(collection(line([1, 2], [3, 4], kind="stagge"))),
    "category-inferred": of(collection(point(1, 2, type="minefield"))),
    "category-guessed": of(collection(point(1, 2, category="landmin"))),
    "value-inferred": of(collection(point(1, 2, category="mines", severity="high"))),
    "speaker-unnamed": of(collection(point(1, 2, kind="voice", title="T"))),
    "title-numbered": of(collection(LINE)),
    "title-from-property": of(collection(point(1, 2, name="Post"))),
    "title-cut": of(collection(point(1, 2, title="x" * 301))),
    "id-repeated": of(collection(LINE | {"id": "a"}, LINE | {"id": "a"})),
    "id-made": of(collection(LINE)),
    "id-taken": strictly(lambda value: value["features"][4].update(id="mines")),
    "entry-id-taken": about(sources=[{"id": "report", "title": "A"}, {"id": "report", "title": "B"}]),
    "stage-unknown": properties(3, stage="ones"),
    "source-unknown": properties(3, sources=["reprot"]),
    "source-unused": about(sources=[{"id": "report", "title": "A"}, {"id": "spare", "title": "B"}], license=""),
    "category-unknown": properties(3, category="dragons"),
    "icon-unknown": about(categories=[{"id": "x", "label": "X", "icon": "tnet"}]),
    "colour-unknown": about(categories=[{"id": "x", "label": "X", "colour": "tael"}]),
    "stages-missing": of(collection(point(1, 2))),
    "order-broken": properties(1, order=3),
    "order-unjoined": of(collection(line([1, 2], [9, 2]), line([20, 2], [30, 2]), line([9, 2], [20, 2]))),
    "stages-turned": of(collection(line([1, 2], [9, 2]), line([20, 2], [9, 2]))),
    "stage-gap": of(collection(line([1, 2], [9, 2]), line([20, 2], [30, 2]))),
    "hazard-far": of(collection(LINE, point(1, 2, category="mines"))),
    "value-unsaid": properties(3, country=""),
    "date-wrong": about(as_of="May 2026"),
    "sources-unsaid": of(collection(LINE)),
    "property-unknown": properties(3, severty=3),
    "precision-schematic": strictly(lambda value: value["features"][2]["geometry"].update(coordinates=[129.81, 42.0])),
    "precision-recent": of(collection(point(129.81, 42.05, period=str(date.today().year)))),
    "period-unsaid": of(collection(point(129.81, 42.05))),
    "words-money": of(collection(LINE, route={"title": "A", "period": "2019–present", "description": "It cost $500."})),
    "words-instruction": of(
        collection(LINE, route={"title": "A", "period": "2019–present", "description": "Wait until dark."})
    ),
    # what a class reads
    "headline-long": strictly(lambda value: value["features"][0]["properties"].update(headline="so " * 40), told()),
    "gentle-without-themes": strictly(
        lambda value: (
            value["features"][0]["properties"].update(gentle={"description": "x"}, content_note=[]),
            value["route"].update(license=""),
        ),
        told(),
    ),
    "country-code-differs": strictly(
        lambda value: [
            feature["properties"].update(country="China", country_code=code)
            for feature, code in zip(value["features"], ("CN", "KP"), strict=False)
        ],
        told(),
    ),
    "quiz-choices": in_class("quiz", choices=["a", "b"]),
    "quiz-choices-alike": in_class("quiz", choices=["a", "a", "b"]),
    "quiz-why-unsaid": in_class("quiz", why=""),
    "quiz-place-unknown": in_class("quiz", at="nowhere"),
    "excerpt-source-unknown": in_class("excerpts", source="nowhere"),
    "excerpt-long": in_class("excerpts", text="word " * 70),
    # other languages
    "translation-other": strictly(lambda value: value.update(translations={"ko": {"language": "de"}})),
    "translation-missing": strictly(lambda value: value.update(translations={"ko": {}})),
    "translation-stale": strictly(
        lambda value: value.update(translations={"ko": {"route": {"title": {"text": "길", "digest": "00000000"}}}})
    ),
    "translation-unknown": strictly(
        lambda value: value.update(translations={"ko": {"route": {"subtitle": {"text": "길", "digest": "00000000"}}}})
    ),
}
