"""Telephone numbers as Iraqis write them, kept in E.164."""

import re
import unicodedata
from typing import Final

from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    format_number,
    is_possible_number,
    is_valid_number,
    parse,
)

from foundation.text.digits import to_latin_digits

IRAQ: Final = 964
_WRITTEN: Final = re.compile(r"\+?[\d\s()./‐-―-]{3,40}")


class PhoneProblem(ValueError):
    """Why a number cannot be called: empty, not_a_phone or no_such_number."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def parse_phone(raw: str, region: str = "IQ") -> str:
    """The number in E.164; one without a country is read as the region's."""
    number = _read(_plain(raw), region)
    is_callable = is_valid_number if number.country_code == IRAQ else is_possible_number
    if not is_callable(number):
        raise PhoneProblem("no_such_number")
    return format_number(number, PhoneNumberFormat.E164)


def show_phone(e164: str) -> str:
    """Grouped for reading; set it left-to-right (bdi dir="ltr") among Arabic or Kurdish."""
    try:
        return format_number(parse(e164), PhoneNumberFormat.INTERNATIONAL)
    except NumberParseException:
        return e164


def _plain(raw: str) -> str:
    visible = "".join(char for char in raw if unicodedata.category(char) != "Cf").strip()
    if not visible:
        raise PhoneProblem("empty")
    return to_latin_digits(visible)


def _read(text: str, region: str) -> PhoneNumber:
    if not _WRITTEN.fullmatch(text):
        raise PhoneProblem("not_a_phone")
    try:
        return parse(text, region)
    except NumberParseException as problem:
        raise PhoneProblem("not_a_phone") from problem
