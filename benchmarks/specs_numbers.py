"""How many of the number cases of Recognizers-Text and quantulum3 are read with the right span and value.

    python benchmarks/specs_numbers.py FOLDER [--misses] [FILE ...]

FOLDER holds Number_*.json and NumberWithUnit_*.json (Recognizers-Text, MIT licence, Specs/*/English of
https://github.com/microsoft/Recognizers-Text) and quantulum3_quantities.json (MIT licence,
https://github.com/nielstron/quantulum3). Per file: the share of ALL cases in which every expected figure is found with its
span and value and none too many; the same with any overlapping span; and the share of the cases that ask for what is
right in a news article. The others stand, with the reason, in specs_numbers.toml beside this file.

The rules were grown with these files at hand, and the list was written from what they miss: the share of ALL cases is
the figure to quote, the other one only says that what is left was looked at. None of it is held out.

What is compared, since the tools draw a claim's span differently:
- Their spans hold the number and its unit, ours the hedge and the rate too ("about $14 million a year"). Compared is the
  run of tokens from number (or sign, or currency) to unit; for NumberModel the number alone; for NumberRangeModel the run
  with its hedge. A range is one value of ours: NumberModel and the unit models may ask for either of its ends.
- A share may be asked for as percent or as a fraction (20 % or 0.2), cents as 34 or 0.34, a range by its middle.
- A dozen is asked for as one of the unit dozen, and is 12 here.
- Results without a value ("the dollar fell") are no figures: they are not asked for, nor is a figure over them too much.
- A figure of ours of another type (a temperature in the file of dimensions, a year in that of money) is not counted as
  one too many; in NumberModel only plain counts are (its "180ml" is no number), in quantulum3 every figure.
"""

from __future__ import annotations

import json
import sys
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from crosscheck.extraction.kinds.age import find as find_ages
from crosscheck.extraction.kinds.ordinal import find as find_ordinals
from crosscheck.language.amounts import find_amounts
from crosscheck.language.passage import Passage, open_passage
from crosscheck.values import Quantity
from spec_figures import Wanted, ends_of, found_of, is_value, kind_of, valueless_of, wanted_of

DOZEN = 12


def judge(
    passage: Passage, wanted: list[Wanted], counted: set[str], spared: tuple[tuple[int, int], ...] = ()
) -> tuple[bool, bool, str]:
    """Say whether a passage is read right by exact span, by overlapping span, and what was read.

    counted: the kinds of figure that may not be found where none is asked for; empty for any. spared: spans of results without
    a value, over which no figure is too much.
    """
    amounts = [amount for amount in find_amounts(passage) if amount.quantity is not None]
    whole = [(amount, list(found_of(passage, amount)), list(ends_of(passage, amount))) for amount in amounts]
    read = "; ".join(
        f"{passage.surface(a.first, a.last)!r} {a.quantity.stated} {a.kind} {a.quantity.unit}"
        for a in amounts
        if a.quantity
    )
    exact = loose = True
    used: set[int] = set()
    for asked in wanted:
        best = ""
        for at, (_, found, ends) in enumerate(whole):
            for one in (*found, *ends):
                if not is_value(one, asked.value):
                    continue
                if (asked.start, asked.end) in one.spans:
                    best = "exact"
                    used.add(at)
                elif best != "exact" and any(s < asked.end and asked.start < e for s, e in one.spans):
                    best = "loose"
                    used.add(at)
        exact, loose = exact and best == "exact", loose and best != ""
    extra = [
        at
        for at, (amount, found, _) in enumerate(whole)
        if at not in used
        and found
        and (not counted or kind_of(amount) in counted)
        and not any(s < end and start < e for one in found for s, e in one.spans for start, end in spared)
    ]
    return exact and not extra, loose and not extra, read


def judge_mentions(passage: Passage, wanted: list[Wanted], finder: Any) -> tuple[bool, bool, str]:  # noqa: ANN401 - a kind's find
    """Judge ages or ordinals, which are mentions of a kind."""
    mentions = [m for m in finder(passage) if isinstance(m.value, Quantity)]
    read = "; ".join(f"{passage.text[m.start : m.end]!r} {m.value.stated}" for m in mentions)
    exact = loose = len(mentions) == len(wanted)
    for asked in wanted:
        fits = []
        for mention in mentions:
            right = not asked.value.startswith(("end", "current")) and Decimal(asked.value) in mention.value.numbers
            if right and mention.start < asked.end and asked.start < mention.end:
                fits.append(mention.end == asked.end)
        exact, loose = exact and any(fits), loose and bool(fits)
    return exact, loose, read


def judge_recognizers(name: str, case: dict[str, Any]) -> tuple[bool, bool, str]:
    """Judge one case of Recognizers-Text."""
    passage = open_passage(case["Input"])
    wanted = wanted_of(case)
    if name.endswith("AgeModel"):
        return judge_mentions(passage, wanted, find_ages)
    if name.endswith("OrdinalModel"):
        return judge_mentions(passage, wanted, find_ordinals)
    if name.endswith("NumberRangeModel"):
        return judge_range(passage, wanted)
    kinds = {"Percent": "percent", "Currency": "money", "Dimension": "measure", "Temperature": "temperature"}
    counted = {kind for part, kind in kinds.items() if f"_{part}" in name} or {"count"}
    return judge(passage, wanted, counted, valueless_of(case))


def judge_range(passage: Passage, wanted: list[Wanted]) -> tuple[bool, bool, str]:
    """Judge a case of ranges: of our figures only those with a bound or two ends are ranges."""
    bounded = [a for a in find_amounts(passage) if a.quantity and str(a.quantity.hedge) not in {"exact", "about"}]
    exact, loose, read = judge(passage, wanted, {"none"})
    extra = len(bounded) > len(wanted)
    return exact and not extra, loose and not extra, read


def judge_quantulum(case: dict[str, Any]) -> tuple[bool, bool, str]:
    """Judge one case of quantulum3; "surface" has no offsets, so it is looked for in order. 'count' and years are its own."""
    text, at, wanted = case["req"], 0, []
    for asked in case["res"]:
        surface = (asked.get("surface") or "").rstrip("'")
        start = text.find(surface, at)
        start = text.find(surface) if start < 0 else start
        value = Decimal(repr(asked["value"])) * (DOZEN if asked["unit"] == "dozen" else 1)
        wanted.append(Wanted(start, start + len(surface), format(value, "f")))
        at = start + len(surface)
    return judge(open_passage(text), wanted, {"percent", "money", "measure", "temperature", "duration", "count"})


def unfair(folder: Path) -> dict[str, dict[str, str]]:
    """Read the cases that ask for what would be wrong in an article: {file: {text: reason}}."""
    listed = tomllib.loads((folder / "specs_numbers.toml").read_text(encoding="utf-8"))
    return {
        name: {text: reason for reason, texts in reasons.items() for text in texts} for name, reasons in listed.items()
    }


FILES = (
    "Number_NumberModel", "Number_PercentModel", "NumberWithUnit_CurrencyModel", "NumberWithUnit_DimensionModel",
    "NumberWithUnit_AgeModel", "Number_NumberRangeModel", "quantulum3_quantities", "NumberWithUnit_TemperatureModel",
    "Number_OrdinalModel",
)  # fmt: skip


def main(folder: Path, names: list[str], *, show: bool) -> None:
    """Print the share of right cases per file, and each missed case where asked."""
    listed = unfair(Path(__file__).parent)
    for name in names or FILES:
        cases = json.loads((folder / f"{name}.json").read_text(encoding="utf-8-sig"))
        excused = listed.get(name, {})
        exact = loose = asked = fair = 0
        for case in cases:
            text = case.get("Input", case.get("req"))
            right = judge_quantulum(case) if "req" in case else judge_recognizers(name, case)
            exact, loose = exact + right[0], loose + right[1]
            if text.strip() not in excused:
                asked, fair = asked + 1, fair + right[0]
            if show and not right[0]:
                mark = "~" if text.strip() in excused else ("o" if right[1] else "-")
                wanted = [
                    (r.get("Text", r.get("surface")), (r.get("Resolution") or r).get("value"))
                    for r in case.get("Results", case.get("res"))
                ]
                print(f"  {mark} {text!r}: wants {wanted}, read {right[2] or 'nothing'}")
        print(
            f"{name}: {exact / len(cases):.1%} of {len(cases)} exact, {loose / len(cases):.1%} overlapping; of the {asked} right for news {fair / asked:.1%}"
        )


if __name__ == "__main__":
    paths = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if not paths:
        sys.exit(__doc__)
    main(Path(paths[0]), paths[1:], show="--misses" in sys.argv)
