from django.apps import AppConfig
from django.contrib.staticfiles.apps import StaticFilesConfig


class ConfigApp(AppConfig):
    name = "config"
    label = "config"
    default = True


class StaticFiles(StaticFilesConfig):
    """Without the scripts of django-htmx that import what a bundler would resolve; no page uses them."""

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "django_htmx/ext/*"]
