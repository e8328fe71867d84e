"""A text in three languages that travels without its row."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from foundation.i18n import DEFAULT_LANGUAGE, LANGUAGES, active_language, direction


@dataclass(frozen=True, slots=True)
class Text:
    """Shows itself in the language of the moment, else in the edition's main one, else in any that is filled."""

    ar: str = ""
    ckb: str = ""
    en: str = ""
    main: str = DEFAULT_LANGUAGE

    def __str__(self) -> str:
        return self.text_in(active_language())

    def __bool__(self) -> bool:
        return bool(self.ar or self.ckb or self.en)

    @classmethod
    def of(cls, row: object, stem: str, main: str = DEFAULT_LANGUAGE) -> Self:
        """The three columns of a row."""
        ar, ckb, en = (getattr(row, f"{stem}_{language}") for language in LANGUAGES)
        return cls(ar, ckb, en, main)

    @classmethod
    def listed(cls, texts: Iterable[str], main: str = DEFAULT_LANGUAGE) -> Self:
        """In the order of the house's languages, as releases write them."""
        ar, ckb, en = texts
        return cls(ar, ckb, en, main)

    @property
    def language(self) -> str:
        """The language str() answers in, for an HTML lang attribute."""
        return self.language_for(active_language())

    @property
    def direction(self) -> str:
        return direction(self.language)

    @property
    def all(self) -> tuple[str, str, str]:
        return self.ar, self.ckb, self.en

    def text_in(self, language: str) -> str:
        return self.written_in(self.language_for(language))

    def language_for(self, wanted: str) -> str:
        choices = (wanted, self.main, *LANGUAGES)
        return next((choice for choice in choices if self.written_in(choice)), wanted)

    def written_in(self, language: str) -> str:
        """What was written in this very language; may be empty."""
        text: str = getattr(self, language)
        return text


NO_TEXT = Text()


def join_texts(*texts: Text) -> Text:
    """Each language's parts behind one another, where the last part is written in it."""
    last = texts[-1]
    ar, ckb, en = (
        " ".join(filter(None, (text.written_in(language) for text in texts))) if last.written_in(language) else ""
        for language in LANGUAGES
    )
    return Text(ar, ckb, en, last.main)
