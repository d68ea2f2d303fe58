"""What to do after a lesson that touched somebody: for teachers and pupils of any country."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Care:
    """One part of the after-care, with its points."""

    title: str
    points: tuple[str, ...]

    def dump(self) -> dict[str, Any]:
        """Return the part as JSON values."""
        return asdict(self)


AFTERCARE = (
    Care(
        "Before pupils leave",
        (
            "End with somebody who arrived, or who helped: not with the hardest moment.",
            "Say that it is right to be sad, angry or tired after such a story, and that nobody must speak of it.",
            "Name the grown-up at your school whom pupils can talk to, and where that person is found today.",
        ),
    ),
    Care(
        "If a pupil is touched by it",
        (
            "Stay near and speak alone, without hurry. Listen more than you ask; don't promise to keep a secret.",
            "A pupil who has fled, or misses somebody, is no witness for the class: what to tell is theirs to choose.",
            "Ask a parent, guardian or the school's counsellor before the day is over if somebody stays upset.",
            "In danger, call your country's emergency number.",
            "Most countries have a free helpline for children; the directory of Child Helpline International names it.",
        ),
    ),
    Care(
        "What pupils can do",
        (
            "Write down one question that is still open, and look for the answer in two sources.",
            "Find out who helps newcomers in your own town, and ask them what is of use.",
            "Speak of people, not of numbers: say the names of those who chose to be known, of no others.",
            "Don't repost routes, faces or plans of anybody who may still be on the way.",
        ),
    ),
    Care(
        "For yourself",
        (
            "Tell a colleague how it went. Hard stories weigh on those who teach them too.",
            "Look again in a week: some questions come late.",
        ),
    ),
)
"""In the order in which a teacher needs it."""
