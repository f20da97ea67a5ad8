"""Pictures: what stands where on a scale, who stands apart, and when figures changed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from lxml import html

from crosscheck.formats.format import load_formats
from crosscheck.formats.plot import Statement, Strip, draw_strip
from crosscheck.formats.scales import axis_for, measure_of, spread_of
from crosscheck.formats.timeline import BOTTOM, TOP, Timeline, draw_timeline
from crosscheck.values import DateValue, Hedge, Name, Quantity, TimeValue
from reports_by_hand import TITLE, exactly, period, report_by_hand, roughly


def strip_of(*said: tuple[str, object], rivals: bool = True) -> Strip | None:
    """Draw values, each with the voice that states it."""
    return draw_strip(
        "How many?",
        [Statement(letter, voice, value, value.text) for letter, (voice, value) in zip("ABCDEFGH", said, strict=False)],
        rivals=rivals,
    )


def line_of(*said: tuple[str | None, object]) -> Timeline | None:
    """Draw values, each with its day."""
    days = [(dt.date.fromisoformat(day).toordinal(), day) if day else None for day, _ in said]
    statements = [
        Statement(letter, letter, value, value.text) for letter, (_, value) in zip("ABCDEFGH", said, strict=False)
    ]
    return draw_timeline("How many died?", statements, days)


def apart(strip: Strip | None) -> list[str]:
    """Give the letters of who stands apart."""
    assert strip
    return [row.letters for row in strip.rows if row.apart]


def test_one_voice_against_all_others_stands_apart() -> None:
    """A value that a single voice states and that meets none of the others, which all meet, is marked, in words too."""
    strip = strip_of(("a", exactly("212")), ("b", exactly("340")), ("c", roughly("340", "335", "345")))
    assert apart(strip) == ["A"]
    assert strip
    assert "The diamond stands apart: the others meet." in strip.caption


@pytest.mark.parametrize(
    "said",
    [
        (("a", exactly("212")), ("b", exactly("340"))),
        (("a", exactly("212")), ("b", exactly("340")), ("b", exactly("340"))),
        (("a", exactly("212")), ("b", exactly("340")), ("c", exactly("212")), ("d", exactly("340"))),
        (("a", exactly("1")), ("b", exactly("2")), ("c", exactly("3"))),
        (("a", roughly("340", "330", "350")), ("b", exactly("335")), ("c", exactly("335"))),
    ],
)
def test_nobody_stands_apart_unless_the_others_are_one(said: tuple[tuple[str, object], ...]) -> None:
    """Two voices, two camps, three answers, or a value within the others' reach make no odd one out."""
    assert apart(strip_of(*said)) == []


def test_nobody_stands_apart_where_values_do_not_compete() -> None:
    """A part is not the odd one out beside its whole."""
    said = (("a", exactly("212")), ("b", exactly("340")), ("c", exactly("340")))
    assert apart(strip_of(*said, rivals=False)) == []


def test_days_stand_on_a_scale_of_days() -> None:
    """Days and periods are placed by the calendar, a period as a band, and the ends of the scale are named."""
    strip = strip_of(
        ("a", period("2024-03-01", "2024-03-01", "2024-03-01")),
        ("b", period("2024-03", "2024-03-01", "2024-03-31", "month")),
        ("c", period("2024-03-31", "2024-03-31", "2024-03-31")),
    )
    assert strip
    assert [row.hedged for row in strip.rows] == [False, True, False]
    assert strip.rows[1].low == strip.rows[0].at
    assert strip.rows[1].high == strip.rows[2].at
    assert [tick.name for tick in strip.ticks if tick.name] == ["1 March 2024", "12 April 2024"]
    assert strip.zero == ""


def test_times_stand_on_a_scale_of_the_day() -> None:
    """Times of day are placed by the clock, with round hours as ticks."""
    strip = strip_of(("a", TimeValue("05:40", 340, 340)), ("b", TimeValue("17:40", 1060, 1060)))
    assert strip
    assert [tick.name for tick in strip.ticks] == ["03:00", "06:00", "09:00", "12:00", "15:00", "18:00"]


@pytest.mark.parametrize(
    "value",
    [Name("x", "x"), DateValue("saturday", None, None), TimeValue("noon", None, None), Quantity((), None, None)],
)
def test_what_has_no_place_has_no_measure(value: object) -> None:
    """A name, a weekday without a date and a figure without a number stand on no scale."""
    assert measure_of(value) == ""


def test_last_day_of_all_has_a_place() -> None:
    """The ends of the calendar break no scale."""
    values = [DateValue("1", dt.date.min, dt.date.min), DateValue("9", dt.date.max, dt.date.max)]
    axis = axis_for([spread_of(value) for value in values], values[0])
    assert axis.ticks[0] <= dt.date.min.toordinal()
    assert axis.ticks[-1] >= dt.date.max.toordinal()
    assert axis.names[-1].endswith("9999")


def test_figures_over_time_rise_to_the_right() -> None:
    """A later figure stands further right and a larger one higher; equal figures of one day share a dot."""
    line = line_of(("2024-03-02", exactly("4")), ("2024-03-04", exactly("9")), ("2024-03-04", exactly("9")))
    assert line
    assert [(point.letters, point.value, point.day) for point in line.points] == [
        ("A", "4", "2024-03-02"),
        ("B and C", "9", "2024-03-04"),
    ]
    first, last = line.points
    assert float(first.across[:-1]) < float(last.across[:-1])
    assert TOP <= last.down < first.down <= BOTTOM
    assert line.description == "A, 2024-03-02: 4; B and C, 2024-03-04: 9."


def test_labels_of_a_timeline_do_not_stand_on_each_other() -> None:
    """Figures that are near in time and size have their labels apart."""
    line = line_of(
        *((f"2024-03-{day:02d}", exactly(str(value))) for day, value in ((1, 10), (2, 11), (3, 11), (30, 90)))
    )
    assert line
    downs = [point.label_down for point in line.points[:3]]
    assert all(abs(one - two) >= 16 for n, one in enumerate(downs) for two in downs[n + 1 :])


def test_timeline_names_what_has_no_day() -> None:
    """A figure of an undated article is not drawn, and said to be missing."""
    line = line_of(("2024-03-02", exactly("4")), ("2024-03-04", exactly("9")), (None, exactly("9")))
    assert line
    assert line.caption.endswith("Undated, and not drawn: C: 9.")


@pytest.mark.parametrize(
    "said",
    [
        (("2024-03-02", exactly("4")), ("2024-03-02", exactly("9"))),
        (("2024-03-02", exactly("4")), ("2024-03-03", exactly("4"))),
        (("2024-03-02", exactly("4")), ("2024-03-03", exactly("5", "%", "percent"))),
        (("2024-03-02", Name("x", "x")), ("2024-03-03", Name("y", "y"))),
        ((None, exactly("4")), (None, exactly("5"))),
        (("2024-03-02", exactly("1")), ("2024-03-03", Quantity((Decimal("1e400"),), None, None, Hedge.ABOUT))),
    ],
)
def test_no_timeline_without_change(said: tuple[tuple[str | None, object], ...]) -> None:
    """One day, one value, two units, names, no days and figures of no human size are not drawn over time."""
    assert line_of(*said) is None


def test_every_picture_says_what_it_shows() -> None:
    """Each picture has a title, a description of all its values, a caption, and the same values as a table beneath."""
    page = html.document_fromstring(load_formats()["html"].render(report_by_hand(), TITLE))
    figures = page.xpath("//article//figure")
    assert len(figures) == 7
    for figure in figures:
        (picture,) = figure.xpath("./svg")
        named = [page.get_element_by_id(name) for name in picture.get("aria-labelledby").split()]
        assert [node.tag for node in named] == ["title", "desc"]
        assert all(node.text_content().strip() for node in named)
        assert figure.xpath("string(figcaption)").startswith("Each dot is one")
        rows = figure.xpath(".//tbody/tr")
        assert len(rows) >= 2
        values = {cell.strip() for row in rows for cell in row.xpath(".//text()") if cell.strip()}
        for told in named[1].text_content().rstrip(".").split("; "):
            assert any(value in told for value in values)
