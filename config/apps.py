from django.apps import AppConfig
from django.contrib.staticfiles.apps import StaticFilesConfig


class ConfigApp(AppConfig):
    name = "config"
    label = "config"
    default = True


class StaticFiles(StaticFilesConfig):
    """Without what no page uses: scripts of django-htmx that a bundler would resolve, the second reader of APIs."""

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "django_htmx/ext/*", "ninja/redoc*"]
