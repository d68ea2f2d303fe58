"""Tables of the field's databases: dangers with their place, date and source."""

from __future__ import annotations

from routes import formats

IOM = (
    "Main ID,Region of Incident,Incident Date,Number of Dead,Cause of Death,Country of Incident,"
    "Migration Route,Location of Incident,Coordinates,URL\n"
    '1,Mediterranean,2020-01-05,3,Drowning,Libya,Central,Off the coast,"33.1, 12.1",https://example.org/1\n'
)
ACLED = """event_date,event_type,sub_event_type,actor1,country,location,latitude,longitude,notes,fatalities
4 January 2020,Battles,Armed clash,A,Myanmar,Mongla,21.67,100.03,A clash near the town.,2
9 January 2020,Strategic developments,Arrests,Police,Laos,Houayxay,20.27,100.41,Arrests.,0
"""


def test_missing_migrants_are_dangers_with_place_date_and_source():
    dataset = formats.open_route(IOM.encode(), "MissingMigrants.csv")
    (hazard,) = dataset.route.hazards
    told = hazard.properties
    assert (told.title, told.category, told.period, told.country) == ("Off the coast", "river", "2020-01-05", "Libya")
    assert told.sources == ["https://example.org/1"]
    assert "3 dead" in told.description
    assert "table-known" in [finding.code for finding in dataset.report.inferences]


def test_events_of_acled_are_dangers():
    hazards = formats.open_route(ACLED.encode(), "acled.csv").route.hazards
    assert [hazard.properties.title for hazard in hazards] == ["Armed clash, Mongla", "Arrests, Houayxay"]
    assert [hazard.properties.category for hazard in hazards] == ["military_post", "detention"]
