"""Arabic and Sorani in plain Latin letters, spelled about as Iraqis spell themselves in English."""

import re
import unicodedata
from typing import Final

from foundation.text.digits import to_latin_digits
from foundation.text.known_names import known_spelling
from foundation.text.syllables import arabic_sounds, sorani_sounds

_WORD: Final = re.compile("[\u0620-\u063f\u0641-\u064a\u0671-\u06d3\u06d5\u06fa-\u06fc]+")
_SORANI: Final = re.compile("[ەێۆڕڵ]")
_OLD_SORANI_E: Final = re.compile("[هھ]\u200c")
_PREFIXES: Final = {"عبدال": "abdul-", "وال": "wal-", "بال": "bil-", "لل": "lil-", "ال": "al-"}
_SHORTEST_STEM: Final = 3
_OTHER: Final = str.maketrans(
    {"ß": "ss", "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
    | dict(zip("،؛؟–—“”«»’‘", ',;?--""""\'\'', strict=True))
)


def transliterate(text: str) -> str:
    """ASCII for any Arabic or Kurdish text; letters of other scripts fall away."""
    letters = to_latin_digits(_letters_alone(text))
    spell = _spell_sorani if _SORANI.search(letters) else _spell_arabic
    return _ascii(_WORD.sub(lambda word: spell(word[0]), letters))


def latin_name(name: str) -> str:
    """A first suggestion for the Latin spelling of a person's name, which its owner corrects."""
    return re.sub(r"\b[a-z]", lambda letter: letter[0].upper(), " ".join(transliterate(name).split()))


def slugify_name(text: str, longest: int = 80) -> str:
    """Words for an address, joined by hyphens; empty when nothing can be spelled."""
    slug = "-".join(re.findall(r"[a-z0-9]+", transliterate(text).lower()))
    return slug if len(slug) <= longest else slug[: longest + 1].rpartition("-")[0][:longest] or slug[:longest]


def _letters_alone(text: str) -> str:
    composed = unicodedata.normalize("NFKC", _OLD_SORANI_E.sub("ە", text))
    return "".join(char for char in composed if char != "ـ" and unicodedata.category(char) not in {"Cf", "Mn"})


def _spell_arabic(word: str) -> str:
    if known := known_spelling(word):
        return known
    for prefix, latin in _PREFIXES.items():
        if word.startswith(prefix) and len(word) >= len(prefix) + _SHORTEST_STEM:
            return latin + _spell_arabic(word.removeprefix(prefix))
    return arabic_sounds(word)


def _spell_sorani(word: str) -> str:
    return known_spelling(word) or sorani_sounds(word)


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.translate(_OTHER))
    return plain.encode("ascii", "ignore").decode("ascii")
