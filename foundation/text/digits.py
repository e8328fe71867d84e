"""Latin digits for the screen and for machines, whichever digits a person typed."""

_LATIN = {
    ord(digit): str(value) for zero in "٠۰" for value, digit in enumerate(map(chr, range(ord(zero), ord(zero) + 10)))
}


def to_latin_digits(text: str) -> str:
    return text.translate(_LATIN)
