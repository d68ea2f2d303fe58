"""What every statement of a route file rests on: sources, claims that cite them, figures; imports pydantic only."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Confidence = Literal["high", "medium", "low"]
ContentTheme = Literal["violence", "death", "killing", "torture", "sexual violence", "suicide"]
LONGEST_TEXT = 100_000
"""Characters of one text, far beyond what anybody reads; all texts are held in every saved map."""
Identifier = Annotated[str, Field(min_length=1, max_length=100)]
Title = Annotated[str, Field(min_length=1, max_length=300)]


def _web_address(url: str) -> str:
    if url and not url.startswith(("https://", "http://")):
        raise ValueError("expected an address that starts with https:// or http://")
    return url


WebAddress = Annotated[str, AfterValidator(_web_address), Field(json_schema_extra={"pattern": "^(https?://.*)?$"})]
"""http, https or empty."""


class Member(BaseModel):
    """Common base: frozen, and foreign members are kept."""

    model_config = ConfigDict(frozen=True, extra="allow", use_attribute_docstrings=True, str_max_length=LONGEST_TEXT)


def declared(member: object, name: str, otherwise: Any) -> Any:
    """Return a member's value if its class has it, and not one of that name that the file adds, which may be anything.

    Examples
    --------
    >>> declared(Source(id="a", title="A", series=5), "series", ())
    ()
    """
    return getattr(member, name) if name in declared_names(type(member)) else otherwise  # type: ignore[arg-type]


@cache
def declared_names(model: type) -> frozenset[str]:
    """Return the names of the members that a model declares; none of another class."""
    return frozenset(model.model_fields) if issubclass(model, BaseModel) else frozenset()


class Source(Member):
    """Where a claim comes from: the original. A source with an empty `url` is a book or a print edition."""

    id: Identifier
    """Names it once in the file, so that claims can cite it."""
    publisher: str = ""
    """Who published it."""
    title: Title
    """Title of the report, article or book."""
    date: str = ""
    """As the publisher gives it: `2024-03-07`, `2019-06`, `2023`, `undated`."""
    url: WebAddress = ""
    """Address of the original: http, https or empty."""
    copy_url: WebAddress = ""
    """Address of a copy, where only that could be reached; publisher, title and date are the original's."""
    sensitive: bool = False
    """True: its title or address tells of what gentler levels leave out; they tell publisher and date alone."""
    note: str = ""
    """What a reader should know about it: an excerpt, a translation, an archive copy."""


class Marked(Member):
    """Anything that may hold what a teacher should know about beforehand."""

    content_note: list[ContentTheme] = Field(default_factory=list)
    """What a teacher should know beforehand; a classroom level can leave it out."""

    @property
    def cited(self) -> Sequence[str]:
        """Every source that it names, once for each time."""
        return ()


class Claim(Marked):
    """Anything that states a fact and names its sources."""

    sources: list[str] = Field(default_factory=list)
    """Ids of the route's sources, or web addresses."""

    @property
    def cited(self) -> Sequence[str]:
        """Every source that it names, once for each time."""
        return self.sources


class Observation(Member):
    """One value of a statistic's series, for example one year."""

    label: str
    """Usually the year."""
    value: float | None = None
    """None where only words are known: see `note`."""
    parts: dict[str, float] = {}
    """A split of the value, for example women and men; need not add up when the sources differ."""
    note: str = ""
    """What is special about this value."""
    sources: list[str] = []
    """Ids of the route's sources, or web addresses."""


class Statistic(Claim):
    """A figure, or a series of figures, with its unit."""

    id: Identifier
    """Names it once in the file, so that others can refer to it."""
    title: Title
    """What is counted."""
    value: str = ""
    """As it is shown: `34,537`, `600–2,000`, `about 13`."""
    unit: str = ""
    """Of the value: `people`, `km`."""
    period: str = ""
    """When: `2019`, `1990s–present`, `October 2020`."""
    description: str = ""
    """What the figure says and what it leaves out."""
    confidence: Confidence | None = None
    """high: several independent sources or an official count; medium: one solid source or an estimate; low: a single
    anonymous or unverified report."""
    series: list[Observation] = []
    """Values over time, drawn as a chart from three numbers on."""

    @property
    def cited(self) -> Sequence[str]:
        """Every source that it or one of its values names."""
        return [*self.sources, *(source for observation in self.series for source in observation.sources)]
