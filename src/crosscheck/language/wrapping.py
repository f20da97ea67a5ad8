r"""Text -> the line ends that break no sentence: those of prose wrapped at a width, as in mail and Markdown.

"The flood destroyed\n36 houses" is one sentence where the lines round it are filled up to a width; a heading over its
text, or a list of headings, is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

# Wrapped prose has lines of 60 to 80 characters; a longer line is a paragraph of its own.
WIDEST = 120
# A shorter line that goes on in lower case may as well be an item of a list.
SHORTEST = 40
ENDS = re.compile(r"[.!?…:;][\"'”’)\]»]*$")
MARK = re.compile(r"[-–—•*+>#|]|\d+[.)]\s")


@dataclass(frozen=True, slots=True)
class Joint:
    """A line end. length: of its line with the next word. width: of its paragraph. goes_on: in lower case, surely."""

    at: int
    length: int
    width: int
    goes_on: bool


def soft_breaks(text: str) -> frozenset[int]:
    """Give the offsets of the newlines at which no sentence need end; none unless some line goes on in lower case."""
    joints = [joint for lines in paragraphs(text) for joint in joints_of(text, lines)]
    width = max((joint.width for joint in joints if joint.goes_on), default=0)
    return frozenset(joint.at for joint in joints if width and (joint.goes_on or joint.length > width))


def paragraphs(text: str) -> Iterator[list[tuple[int, int]]]:
    """Give runs of at least two lines that follow each other without an empty one, each line as offsets."""
    lines: list[tuple[int, int]] = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start <= WIDEST and text[start:end].strip():
            lines.append((start, end))
        else:
            if len(lines) > 1:
                yield lines
            lines = []
        start = end + 1
    if len(lines) > 1:
        yield lines


def joints_of(text: str, lines: list[tuple[int, int]]) -> Iterator[Joint]:
    """Give the line ends of a paragraph at which a sentence may go on."""
    width = max(end - start for start, end in lines)
    for (start, end), (after, last) in pairwise(lines):
        line, following = text[start:end].rstrip(), text[after:last].lstrip()
        if ENDS.search(line) or MARK.match(following) or MARK.match(line.lstrip()):
            continue
        goes_on = following[0].islower() and len(line) >= SHORTEST
        yield Joint(end, len(line) + 1 + len(following.split(None, 1)[0]), width, goes_on)
