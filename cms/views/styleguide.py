import json
from datetime import date
from pathlib import Path
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cms.forms.styleguide import SampleForm
from foundation.i18n.languages import active_language

TEXTS = Path(__file__).with_name("styleguide.json")
NOTICES = ("info", "good", "wait", "stop")


def styleguide(request: HttpRequest) -> HttpResponse:
    """Every component with plausible content, for looking and for accessibility tests."""
    data = {"name": "", "email": "ali@", "phone": "0770 123 4567", "language": "ar"}
    context = sample_texts() | {
        "form": SampleForm(data),
        "day": date(2017, 5, 10),
        "page": Paginator(range(50), 10).page(2),
        "notices": NOTICES,
    }
    return render(request, "cms/styleguide/page.html", context)


def sample_texts() -> dict[str, Any]:
    everything = json.loads(TEXTS.read_text("utf-8"))
    texts: dict[str, Any] = in_language(everything, active_language())
    return texts


def in_language(value: Any, language: str) -> Any:
    """The same tree with every {ar, ckb, en} replaced by its text."""
    if isinstance(value, list):
        return [in_language(item, language) for item in value]
    if not isinstance(value, dict):
        return value
    if language in value:
        return value[language]
    return {key: in_language(item, language) for key, item in value.items()}
