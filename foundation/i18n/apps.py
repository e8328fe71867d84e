from django.apps import AppConfig
from django.core import checks


class I18nColumnsConfig(AppConfig):
    name = "foundation.i18n"
    label = "i18n_columns"

    def ready(self) -> None:
        from foundation.i18n.checks import check_translated_columns

        checks.register(check_translated_columns, checks.Tags.models)
