"""Text as people in Iraq write it: folding, names, Latin letters, digits, phones and dates."""

from foundation.text.dates import (
    format_date,
    format_day,
    format_day_range,
    format_time,
    format_time_range,
    is_weekend,
    month_name,
    week_days_from_saturday,
    weekday_name,
)
from foundation.text.digits import to_latin_digits
from foundation.text.folding import fold, fold_terms, searchable
from foundation.text.latin import latin_name, slugify_name, transliterate
from foundation.text.monograms import monogram
from foundation.text.names import NameProblem, clean_latin_name, clean_line, clean_name
from foundation.text.phones import PhoneProblem, parse_phone, show_phone
from foundation.text.spoken import SPOKEN_LANGUAGES, spoken_language_name

__all__ = [
    "SPOKEN_LANGUAGES",
    "NameProblem",
    "PhoneProblem",
    "clean_latin_name",
    "clean_line",
    "clean_name",
    "fold",
    "fold_terms",
    "format_date",
    "format_day",
    "format_day_range",
    "format_time",
    "format_time_range",
    "is_weekend",
    "latin_name",
    "monogram",
    "month_name",
    "parse_phone",
    "searchable",
    "show_phone",
    "slugify_name",
    "spoken_language_name",
    "to_latin_digits",
    "transliterate",
    "week_days_from_saturday",
    "weekday_name",
]
