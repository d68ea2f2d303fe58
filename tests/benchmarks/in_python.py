"""What can be measured without a browser."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from statistics import median

import folium

from routes.dataset import list_routes, read_route
from routes.document import render
from routes.model import Route
from tests.benchmarks.crowd import crowded
from tests.benchmarks.row import Row

COLD = """
import time
start = time.perf_counter()
from routes.dataset import list_routes, read_route
from routes.document import render
imported = time.perf_counter()
render(read_route(list_routes()["beyond-utopia"]).route)
print(imported - start, time.perf_counter() - imported)
"""


def seconds(act: Callable[[], object], times: int = 1) -> float:
    """Return the median time of an act."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return median(taken)


def _folium_loop(route: Route) -> str:
    folium_map = folium.Map()
    for hazard in route.hazards:
        longitude, latitude = hazard.geometry.coordinates[:2]
        popup = folium.Popup(f"{hazard.properties.title}: {hazard.properties.description}")
        folium.Marker([latitude, longitude], popup=popup, icon=folium.Icon(color="red")).add_to(folium_map)
    return folium_map.get_root().render()


def document_of_many_hazards() -> Iterator[Row]:
    """Compare with one folium marker a hazard, both measured at the full number."""
    for count in (1_000, 10_000):
        route = Route.model_validate(crowded(count))
        render(route)
        ours = seconds(lambda route=route: render(route), 3)
        loop = seconds(lambda route=route: _folium_loop(route))
        yield Row(
            f"document for {count:,} hazards against folium.Marker in a loop",
            f"{ours:.2f} s against {loop:.1f} s: {loop / ours:.0f} times faster",
            "30 times faster" if count == 10_000 else "—",
            count != 10_000 or loop / ours >= 30,
        )


def document_of_the_default_route() -> Iterator[Row]:
    """Measure a new process, then the same once more in this one; size as saved."""
    runs = [
        subprocess.run([sys.executable, "-c", COLD], capture_output=True, text=True, check=True).stdout.split()
        for _ in range(3)
    ]
    imports, cold = (median(float(run[part]) for run in runs) for part in (0, 1))
    yield Row(
        "default route, cold: read and drawn", f"{cold:.2f} s (imports before it {imports:.2f} s)", "1.0 s", cold <= 1
    )
    route = read_route(list_routes()["beyond-utopia"]).route
    html = render(route)
    warm = seconds(lambda: render(route), 5)
    yield Row("default route, warm", f"{warm:.2f} s", "0.2 s", warm <= 0.2)
    size = len(html.encode())
    yield Row("default route saved as HTML", f"{size / 1_000_000:.2f} MB", "1.5 MB", size <= 1_500_000)


MEASURES = (document_of_many_hazards, document_of_the_default_route)
