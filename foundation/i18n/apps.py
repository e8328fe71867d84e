from django.apps import AppConfig


class I18nApp(AppConfig):
    name = "foundation.i18n"
    label = "i18n_columns"
