"""Names of the languages that are spoken on a stage, of which there are more than the site is written in."""

from typing import Final

from babel import Locale, UnknownLocaleError

_NAMES: Final = {
    "ar": ("العربية", "عەرەبی", "Arabic"),
    "ckb": ("الكردية (السورانية)", "کوردی (سۆرانی)", "Kurdish (Sorani)"),
    "kmr": ("الكردية (الكرمانجية)", "کوردی (کورمانجی)", "Kurdish (Kurmanji)"),
    "en": ("الإنجليزية", "ئینگلیزی", "English"),
    "tr": ("التركية", "تورکی", "Turkish"),
    "tk": ("التركمانية", "تورکمانی", "Turkmen"),
    "syr": ("السريانية", "سریانی", "Syriac"),
    "fa": ("الفارسية", "فارسی", "Persian"),
    "fr": ("الفرنسية", "فەرەنسی", "French"),
    "de": ("الألمانية", "ئەڵمانی", "German"),
    "es": ("الإسبانية", "ئیسپانی", "Spanish"),
    "it": ("الإيطالية", "ئیتالی", "Italian"),
    "ru": ("الروسية", "ڕووسی", "Russian"),
    "zh": ("الصينية", "چینی", "Chinese"),
    "ja": ("اليابانية", "ژاپۆنی", "Japanese"),
    "ko": ("الكورية", "کۆری", "Korean"),
}
_COLUMNS: Final = {"ar": 0, "ckb": 1, "en": 2}

SPOKEN_LANGUAGES: Final = tuple(_NAMES)


def spoken_language_name(code: str, language: str) -> str:
    """In Arabic, Kurdish or English; for a language this house has no name for, Babel's, else the code itself."""
    known = _NAMES.get(code) or _NAMES.get(code.partition("-")[0])
    return known[_COLUMNS[language]] if known else _name_by_babel(code, language) or code


def _name_by_babel(code: str, language: str) -> str:
    try:
        return Locale.parse(code, sep="-").get_display_name(language) or ""
    except (UnknownLocaleError, ValueError):
        return ""
