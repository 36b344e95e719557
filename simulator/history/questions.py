"""What a file leaves open and a person has to answer, with the choices there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from simulator.problems import Problem


@dataclass(frozen=True, slots=True)
class Question:
    """Something that cannot be known from the file. `key` names it in answers ("date-order",
    "stage:Pilot"); `choices` pairs what is answered with what it means; `others` may be answered
    too, but are too many to be listed."""

    key: str
    text: str
    choices: tuple[tuple[str, str], ...]
    examples: tuple[str, ...] = field(default=())
    others: tuple[str, ...] = field(default=())

    def answered(self, answers: Mapping[str, str]) -> str | None:
        """The answer given, None where there is none; Problem where it is not a choice."""
        given = answers.get(self.key)
        if given is None:
            return None
        allowed = [choice for choice, _ in self.choices]
        if given not in allowed and given not in self.others:
            listed = allowed + ["another code" for _ in self.others[:1]]
            raise Problem(
                f"'{given}' is not an answer to '{self.key}': give {' or '.join(listed)}."
            )
        return given


class Unanswered(Problem):
    """Raised where a file leaves something open; `questions` are to be asked."""

    def __init__(self, questions: tuple[Question, ...]) -> None:
        self.questions = questions
        first = questions[0]
        choices = " or ".join(
            f"--answer {_quoted(first.key, choice)}" for choice, _ in first.choices
        )
        choices += " or another code" if first.others else ""
        more = len(questions) - 1
        rest = (
            f" ({more} more {'questions' if more > 1 else 'question'} after that)" if more else ""
        )
        super().__init__(f"{first.text} Give {choices}{rest}.")


def _quoted(key: str, choice: str) -> str:
    text = f"{key}={choice}"
    return f'"{text}"' if " " in text else text
