"""What the pages of a new installation say, read from cms/data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import Any, Final

from foundation.i18n import LANGUAGES

PAGES: Final = ("about", "contact", "privacy", "terms")


@dataclass(frozen=True)
class Words:
    """A page's texts in one language; `fields` are those of its own type."""

    title: str
    description: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)


WordsByLanguage = Mapping[str, Words]


def words_of(name: str) -> WordsByLanguage:
    return {language: _words(name, language) for language in LANGUAGES}


def _words(name: str, language: str) -> Words:
    path = resources.files("cms") / "data" / name / f"{language}.json"
    content = json.loads(path.read_text("utf-8"))
    fields = {key: content[key] for key in content.keys() - {"title", "description", "body"}}
    return Words(content["title"], content["description"], {**fields, "body": json.dumps(content.get("body", []))})
