"""What a test knows to be there, and of which kind, said so that it fails at once otherwise."""

from __future__ import annotations

from typing import TypeVar

Thing = TypeVar("Thing")


def there(thing: Thing | None) -> Thing:
    """The thing itself, which is not None."""
    assert thing is not None
    return thing


def as_a(kind: type[Thing], thing: object) -> Thing:
    """The thing itself, which is of this kind."""
    assert isinstance(thing, kind), f"{thing!r} is no {kind.__name__}"
    return thing
