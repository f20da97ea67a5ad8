"""A capital -> the end of the name it begins: every step takes in one more part, or says that the name is over."""

from __future__ import annotations

from crosscheck.language.names_line import HYPHENS, LINKS, Line

LONGEST_NAME = 14


def grow(line: Line, first: int, stop: int) -> int:
    """Give the end of the run of capitals that begins at a token."""
    stop = min(stop, first + LONGEST_NAME)
    end = first + 1
    if line.lower[first] in line.known.calendar and not (
        line.lower[first] in line.known.given and end < stop and line.is_capital(end)
    ):
        return end
    while end < stop:
        longer = step(line, first, end, stop)
        if longer == end:
            break
        end = longer
    return end


def step(line: Line, first: int, end: int, stop: int) -> int:
    """Take one more part into a run, or give `end` when the name is over."""
    word = line.words[end]
    if line.is_capital(end):
        return end + 1
    if word == ".":
        return after_stop(line, end, stop)
    if end + 1 >= stop or word[0].isupper():
        return end
    if word in HYPHENS:
        return after_hyphen(line, end, stop)
    if word in line.known.particles:
        return after_particles(line, end, stop)
    if line.lower[end] in LINKS:
        return after_link(line, first, end, stop)
    if word in {"and", "&"}:
        return after_and(line, end)
    if word == ",":
        return end + 2 if line.lower[end + 1] in {"jr", "sr"} and end - first > 1 else end
    return after_mark(line, end, stop)


def after_mark(line: Line, end: int, stop: int) -> int:
    """Go on over the apostrophe of "People's Bank" and over a nickname in quotes."""
    mark = line.lower[end]
    if mark in {"'s", "'", "’"} and line.lower[end - 1] in line.known.possessive and line.is_capital(end + 1):
        return end + 1
    return after_nickname(line, end, stop) if mark in {'"', "“", "'", "‘"} else end


def after_stop(line: Line, end: int, stop: int) -> int:
    """Go on after the full stop of an initial, a title or a suffix: "Anna K. Vale", "Lt. Gen. Roe", "Roe Jr."."""
    before = line.lower[end - 1]
    if before in {"jr", "sr", "inc", "corp", "ltd", "co"}:
        return end + 1 if line.touches(end) else end
    shortens = before in line.known.titles or before in {"st", "mt", "ft"} or len(before) == 1
    return end + 2 if shortens and end + 1 < stop and line.is_capital(end + 1) else end


def after_hyphen(line: Line, end: int, stop: int) -> int:
    """Go on after a hyphen inside a name ("Hewlett-Packard", "Ban Ki-moon"), not between two ("US-Mexico")."""
    if not (line.touches(end) and line.touches(end + 1)):
        return end
    known = line.known
    left, right = line.lower[end - 1], line.lower[end + 1]
    if len(left) == 1:  # "(D-Ohio)"
        return end
    small = line.words[end + 1].islower()
    if not small and (left in known.place or left in known.people or right in known.place or right in known.people):
        return end
    if line.words[end - 1].isupper() and line.words[end + 1].isupper():
        return end
    if line.is_capital(end + 1):
        return end + 2
    if left in known.leading and end + 2 < stop and line.is_capital(end + 2):
        return end
    # the second half of a Korean or Chinese given name is written small: "Kim Jong-un"
    is_given = small and 1 < len(right) < 5 and end > 1 and line.words[end - 2][0].isupper()
    return end + 2 if is_given and len(left) < 6 and right not in known.small | {"led", "run", "born", "era"} else end


def after_particles(line: Line, end: int, stop: int) -> int:
    """Go on over up to three particles to the next capital: "Comisión de la Verdad", "Karim al-Rashid"."""
    index = end
    while index < stop and index - end < 4 and (
        line.words[index] in line.known.particles or (line.words[index] in HYPHENS and index > end)
    ):  # fmt: skip
        index += 1
    return index + 1 if index < stop and line.is_capital(index) else end


def after_link(line: Line, first: int, end: int, stop: int) -> int:
    """Go on over "of", "for" or "to" after the head of an organisation or a place: "Gulf of Aden"."""
    before, link = line.lower[end - 1], line.lower[end]
    if before not in line.known.heads and not (link == "of" and before in line.known.place_heads):
        repeats = link == "of" and "of" in line.words[first:end]  # "Church of Jesus Christ of Latter-day Saints"
        if not repeats or not line.is_capital(end + 1):
            return end
    index = end + 1
    if line.lower[index] == "the" and index + 1 < stop:
        index += 1
    return index + 1 if line.is_capital(index) else end


def after_and(line: Line, end: int) -> int:
    """Go on over "and" between two fields of one office ("Health and Human Services") and over "&"."""
    left, right = line.lower[end - 1], line.lower[end + 1]
    if not line.is_capital(end + 1):
        return end
    if line.words[end] == "&":
        return end + 2
    topics = line.known.topics
    return end + 2 if left in topics and right in topics and right not in line.known.given else end


def after_nickname(line: Line, end: int, stop: int) -> int:
    """Go on over a nickname in quotes: 'Earvin "Magic" Johnson'."""
    for close in (end + 2, end + 3):
        if close + 1 < stop and line.words[close] in {'"', "”", "'", "’"}:
            inside = all(line.words[index][0].isupper() for index in range(end + 1, close))
            return close + 2 if inside and line.is_capital(close + 1) and line.touches(end + 1) else end
    return end
