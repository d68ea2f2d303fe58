"""What to do after a lesson that touched somebody: for teachers and pupils of any country."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from routes.languages import N_, spoken


@dataclass(frozen=True)
class Care:
    """One part of the after-care, with its points."""

    title: str = spoken()
    points: tuple[str, ...] = spoken()

    def dump(self) -> dict[str, Any]:
        """Return the part as JSON values."""
        return asdict(self)


AFTERCARE = (
    Care(
        N_("Before pupils leave"),
        (
            N_("End with somebody who arrived, or who helped: not with the hardest moment."),
            N_("Say that it is right to be sad, angry or tired after such a story, and that nobody must speak of it."),
            N_("Name the grown-up at your school whom pupils can talk to, and where that person is found today."),
        ),
    ),
    Care(
        N_("If a pupil is touched by it"),
        (
            N_("Stay near and speak alone, without hurry. Listen more than you ask; don't promise to keep a secret."),
            N_(
                "A pupil who has fled, or misses somebody, is no witness for the class: "
                "what to tell is theirs to choose."
            ),
            N_("Ask a parent, guardian or the school's counsellor before the day is over if somebody stays upset."),
            N_("In danger, call your country's emergency number."),
            N_(
                "Most countries have a free helpline for children; "
                "the directory of Child Helpline International names it."
            ),
        ),
    ),
    Care(
        N_("What pupils can do"),
        (
            N_("Write down one question that is still open, and look for the answer in two sources."),
            N_("Find out who helps newcomers in your own town, and ask them what is of use."),
            N_("Speak of people, not of numbers: say the names of those who chose to be known, of no others."),
            N_("Don't repost routes, faces or plans of anybody who may still be on the way."),
        ),
    ),
    Care(
        N_("For yourself"),
        (
            N_("Tell a colleague how it went. Hard stories weigh on those who teach them too."),
            N_("Look again in a week: some questions come late."),
        ),
    ),
)
"""In the order in which a teacher needs it."""
