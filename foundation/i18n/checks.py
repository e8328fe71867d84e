"""A text in fewer than three languages stops the start."""

from collections.abc import Iterable, Iterator, Sequence

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error
from django.db.models import Model

from foundation.i18n.columns import Translated, translated_fields

_TELLING_SUFFIXES = ("_ar", "_ckb")


def check_translated_columns(app_configs: Sequence[AppConfig] | None, **_: object) -> list[CheckMessage]:
    configs = apps.get_app_configs() if app_configs is None else app_configs
    return [problem for config in configs for model in config.get_models() for problem in check_model(model)]


def check_model(model: type[Model]) -> Iterator[CheckMessage]:
    columns = {field.name for field in model._meta.get_fields()}
    described = {descriptor.stem for descriptor in _descriptors(model)}
    for stem in sorted(described):
        yield from _missing(model, stem, columns, "E001")
    for stem in sorted(_stems(columns) - described):
        yield from _missing(model, stem, columns, "E002")


def _descriptors(model: type[Model]) -> Iterator[Translated]:
    for ancestor in model.__mro__:
        yield from (value for value in vars(ancestor).values() if isinstance(value, Translated))


def _stems(columns: Iterable[str]) -> set[str]:
    return {name.removesuffix(end) for name in columns for end in _TELLING_SUFFIXES if name.endswith(end)}


def _missing(model: type[Model], stem: str, columns: set[str], code: str) -> Iterator[CheckMessage]:
    for column in translated_fields(stem):
        if column not in columns:
            yield Error(
                f"{model._meta.label} has no column {column}.",
                hint="A text is kept in all three languages.",
                obj=model,
                id=f"i18n_columns.{code}",
            )
