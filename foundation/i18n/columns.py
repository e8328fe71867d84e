"""A text in three columns, read as one attribute in the language of the moment."""

from typing import NoReturn, Self, overload

from django.db.models import CheckConstraint, F, Q, Value
from django.db.models.functions import Coalesce, NullIf

from foundation.i18n.languages import DEFAULT_LANGUAGE, LANGUAGES, active_language


class Translated:
    """Reads title_ar, title_ckb or title_en as title; write the columns themselves."""

    def __init__(self, stem: str) -> None:
        self.stem = stem

    @property
    def columns(self) -> list[str]:
        return translated_fields(self.stem)

    @overload
    def __get__(self, obj: None, owner: type) -> Self: ...
    @overload
    def __get__(self, obj: object, owner: type) -> str: ...
    def __get__(self, obj: object, owner: type) -> Self | str:
        return self if obj is None else self.text_in(obj, active_language())

    def __set__(self, obj: object, value: object) -> NoReturn:
        raise AttributeError(f"Write one of {', '.join(self.columns)} instead of {self.stem}.")

    def text_in(self, obj: object, language: str) -> str:
        """The text in this language, else in the object's main one, else in any that is filled."""
        return self._column(obj, self.language_of(obj, language))

    def language_of(self, obj: object, language: str | None = None) -> str:
        """The language text_in answers in; the wanted one when no column is filled."""
        wanted = language or active_language()
        choices = (wanted, main_language(obj), *LANGUAGES)
        return next((choice for choice in choices if self._column(obj, choice).strip()), wanted)

    def _column(self, obj: object, language: str) -> str:
        return getattr(obj, f"{self.stem}_{language}") or ""


def translated_fields(stem: str) -> list[str]:
    return [f"{stem}_{language}" for language in LANGUAGES]


def is_said(stem: str, name: str) -> CheckConstraint:
    """A row's text stands in one language at least, whichever its editors write."""
    return CheckConstraint(condition=~Q(**dict.fromkeys(translated_fields(stem), "")), name=name)


def main_language(obj: object) -> str:
    """The language its editors write first."""
    language = getattr(obj, "main_language", None)
    return language if language in LANGUAGES else DEFAULT_LANGUAGE


def order_by_translated(stem: str) -> Coalesce:
    """An order by the text of the active language, else Arabic, Kurdish, English; works through relations."""
    languages = dict.fromkeys((active_language(), *LANGUAGES))
    filled = [NullIf(F(f"{stem}_{language}"), Value("")) for language in languages]
    return Coalesce(*filled, Value(""))
