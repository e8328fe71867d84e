"""The sounds of a word in Latin letters: Sorani writes its vowels, Arabic leaves the short ones to the reader."""

import re
from typing import Final, NamedTuple

_SILENT: Final = "عءئ"
_CONSONANTS: Final = (
    dict(zip("بپتجحدرڕزسصطفڤقكکگلڵمنهھ", "bptjhdrrzsstfvqkkgllmnhh", strict=True))
    | {"ث": "th", "چ": "ch", "خ": "kh", "ذ": "dh", "ش": "sh", "ض": "dh", "ظ": "dh", "غ": "gh", "ژ": "zh"}
    | dict.fromkeys(_SILENT, "")
)
_VOWELS: Final = dict(zip("اأآٱإىةؤەێۆۇ", "aaaaiaauaeou", strict=True))
_GLIDES: Final = {"و": ("w", "u"), "ي": ("y", "i"), "ی": ("y", "i")}
_LONG_A: Final = "ا"
_LONG_U: Final = "ۇ"
_FEMININE: Final = re.compile("(?<=[^اوي])ية$")


class Sound(NamedTuple):
    letter: str
    latin: str
    is_vowel: bool


def sorani_sounds(word: str) -> str:
    return "".join(sound.latin for sound in _sounds(word))


def arabic_sounds(word: str) -> str:
    """Short vowels are guessed: kadhim from كاظم, wazir from وزير."""
    sounds = _sounds(_FEMININE.sub("إية", word))
    spelled = ""
    position = 0
    while position < len(sounds):
        end = _end_of_syllable(sounds, position)
        spelled += _syllable(sounds, position, end)
        position = end
    return spelled


def _sounds(word: str) -> list[Sound]:
    letters = word.replace("وو", _LONG_U).replace("یی", "ی")
    sounds: list[Sound] = []
    for position, letter in enumerate(letters):
        after_vowel = not sounds or sounds[-1].is_vowel
        sounds.append(_sound(letter, letters[position + 1 :], after_vowel=after_vowel))
    return sounds


def _sound(letter: str, rest: str, *, after_vowel: bool) -> Sound:
    if letter not in _GLIDES:
        return Sound(letter, _VOWELS.get(letter) or _CONSONANTS.get(letter, ""), letter in _VOWELS)
    consonant, vowel = _GLIDES[letter]
    before_vowel = rest[:1] in _VOWELS or (len(rest) == 1 and rest in _GLIDES)
    is_vowel = not (after_vowel or before_vowel)
    return Sound(letter, vowel if is_vowel else consonant, is_vowel)


def _end_of_syllable(sounds: list[Sound], start: int) -> int:
    end = start if sounds[start].is_vowel else start + 1
    if end < len(sounds) and sounds[end].is_vowel:
        end += 1
    return end + 1 if _closes(sounds, end) else end


def _closes(sounds: list[Sound], position: int) -> bool:
    """Whether the consonant here ends a syllable and leaves enough for the next one."""
    run = 0
    while position + run < len(sounds) and not sounds[position + run].is_vowel:
        run += 1
    if position + run == len(sounds):
        return run not in {0, 2}
    return run > 1


def _syllable(sounds: list[Sound], start: int, end: int) -> str:
    syllable = sounds[start:end]
    if any(sound.is_vowel for sound in syllable) or len(sounds) == 1:
        return "".join(sound.latin for sound in syllable)
    follows_long_a = start > 0 and sounds[start - 1].letter == _LONG_A
    vowel = "i" if follows_long_a and end == len(sounds) else "a"
    return syllable[0].latin + vowel + "".join(sound.latin for sound in syllable[1:])
