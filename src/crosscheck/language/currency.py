"""The currency round a number: signs, codes and words, before it and after it. Nothing is ever converted."""

from __future__ import annotations

from functools import cache

from crosscheck.language.lexicon import load_lexicon, word_set
from crosscheck.language.numerals import is_digits
from crosscheck.language.numerals import words as magnitudes
from crosscheck.language.tokens import Tokens
from crosscheck.language.unit import Unit


@cache
def currencies(table: str) -> dict[str, str]:
    """Give one table of money.toml."""
    return dict(load_lexicon("money")[table])


@cache
def money(code: str) -> Unit:
    """Give the unit of a currency; "USD/100" is its cent."""
    return Unit("money", code, f"money:{code.removesuffix('/100')}")


def code_of(word: str) -> str:
    """Give the currency a code stands for: "USD", "RMB", also "usd" where that is no English word; '' for none."""
    if word in word_set("money", "codes", "list"):
        return str(load_lexicon("money")["codes"]["same"].get(word, word))
    if word in word_set("money", "codes", "small"):
        return code_of(word.upper())
    return ""


def millions_code(word: str) -> str:
    """Give the currency of "MEUR", "MUSD", in which business news counts millions; '' for none."""
    return code_of(word[1:]) if len(word) == 4 and word[0] == "M" and word.isupper() else ""


def currency_before(tokens: Tokens, index: int, least: int) -> tuple[int, Unit | None]:
    """Find a currency sign or code that ends just before a number; gives (its first token, unit)."""
    at = index - 1
    if at < least:
        return index, None
    word = tokens.lower[at]
    if tokens.words[at] == "$":
        return dollars_before(tokens, at, least)
    if word in {"¢", "₵"} and at > least and tokens.words[at - 1] == "GH" and tokens.touches(at):
        return at - 1, money("GHS")
    sign = currencies("signs").get(tokens.words[at])
    if sign:
        return at, money(sign)
    code = code_of(tokens.words[at]) or letters_before(tokens, index)
    if code:
        return at, money(code)
    if word == "." and at > least and tokens.lower[at - 1] in currencies("before"):
        return at - 1, money(currencies("before")[tokens.lower[at - 1]])
    return index, None


def letters_before(tokens: Tokens, index: int) -> str:
    """Give the currency of the letters before a number: "Rs 500", "KSh1.2bn", "N450m", "P350,000"; '' for none."""
    if not index:
        return ""
    word, lower = tokens.words[index - 1], tokens.lower[index - 1]
    if lower in currencies("before") and word[0].isupper():
        return currencies("before")[lower]
    if word in currencies("written"):
        return currencies("written")[word]
    is_sum = word in currencies("letters") and tokens.touches(index) and is_large_sum(tokens, index)
    return currencies("letters")[word] if is_sum else ""


def is_large_sum(tokens: Tokens, index: int) -> bool:
    """Say whether a number is written as sums are, "350,000", "450m", and codes are not ("N95", "K2")."""
    if "," in tokens.words[index]:
        return True
    if index + 1 >= len(tokens):
        return False
    follows = tokens.lower[index + 1]
    if follows in magnitudes("magnitudes"):
        return True
    return tokens.touches(index + 1) and (follows in magnitudes("suffixes") or follows in magnitudes("money_suffixes"))


def dollars_before(tokens: Tokens, at: int, least: int) -> tuple[int, Unit]:
    """Read which country's "$" it is: "US$", "A$", "hk $", "Mex$", "u.s $"."""
    if at > least:
        word, touching = tokens.lower[at - 1], tokens.touches(at)
        local = currencies("dollars").get(word) if touching else currencies("dollars_apart").get(word)
        local = local or code_of(tokens.words[at - 1]) or (code_of(word) if touching else "")
        if local:
            return at - 1, money(local)
        if word == "s" and at - 3 >= least and tokens.lower[at - 3 : at - 1] == ("u", "."):
            return at - 3, money("USD")
    return at, money("USD")


def currency_at(tokens: Tokens, at: int, most: int) -> tuple[int, Unit | None]:
    """Read "euros", "Canadian dollars", "US dollars", "EUR", "cents" after a number."""
    lower = tokens.lower
    word = lower[at]
    for size in (2, 1):
        named = load_lexicon("money")["local"].get(word if size == 1 else " ".join(lower[at : at + 2]))
        if named and at + size < most and lower[at + size] in named:
            return at + size + 1, money(named[lower[at + size]])
    if word in currencies("words"):
        return at + 1, money(currencies("words")[word])
    if word in currencies("cents"):
        return at + 1, money(currencies("cents")[word] + "/100")
    sign = currencies("signs").get(tokens.words[at])
    if sign:
        follows = at + 1 < most and is_digits(lower[at + 1])
        is_next = follows and not tokens.touches(at)  # "paid 5 $10 bills"
        return (at, None) if is_next or (follows and tokens.touches(at + 1)) else (at + 1, money(sign))
    code = code_of(tokens.words[at])
    if code:
        return at + 1, money(code)
    return at, None
