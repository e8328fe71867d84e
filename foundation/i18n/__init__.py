"""Three languages in a row: explicit columns and the descriptor that reads them."""

from typing import Any

from django.utils.translation import get_language

LANGUAGES = ("ar", "ckb", "en")


class Translated:
    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        for language in (get_language(), getattr(instance, "main_language", "ar"), *LANGUAGES):
            if text := getattr(instance, f"{self.name}_{language}", ""):
                return text
        return ""
