"""Links -> groups: things linked, directly or through others, go by one root (R. Tarjan's union-find, 1975)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Thing = TypeVar("Thing", int, str)


def join(links: Iterable[tuple[Thing, Thing]]) -> dict[Thing, Thing]:
    """Give the root of every linked thing: the least of its group, whatever the order of the links."""
    root: dict[Thing, Thing] = {}

    def find(thing: Thing) -> Thing:
        while root.setdefault(thing, thing) != thing:
            root[thing] = root[root[thing]]
            thing = root[thing]
        return thing

    for left, right in links:
        a, b = find(left), find(right)
        if a != b:
            root[max(a, b)] = min(a, b)
    return {thing: find(thing) for thing in root}
