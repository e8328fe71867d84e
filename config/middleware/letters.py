"""Turns away text that cannot be read: broken UTF-8, other charsets, halves of letters, NUL."""

import re
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from config.errors import error_page

READABLE = {"utf-8", "utf8", "us-ascii", "ascii"}
FORMS = {"application/x-www-form-urlencoded", "multipart/form-data"}
UNREADABLE = re.compile("[\0\ufffd\ud800-\udfff]")
NUL = "\0"


class ReadableLetters:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if has_other_charset(request) or has_nul(request):
            return error_page(request, 400)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """Django has put U+FFFD where it could not read what a form sent."""
        if request.method != "POST" or request.content_type not in FORMS:
            return None
        field = unreadable_field(request)
        return None if field is None else error_page(request, 400, field=field)


def has_other_charset(request: HttpRequest) -> bool:
    charset = (request.content_params or {}).get("charset", "utf-8")
    return charset.lower() not in READABLE


def has_nul(request: HttpRequest) -> bool:
    query = request.META.get("QUERY_STRING", "")
    return NUL in request.path_info or NUL in query or "%00" in query


def unreadable_field(request: HttpRequest) -> str | None:
    for name, values in request.POST.lists():
        if any(UNREADABLE.search(text) for text in (name, *values)):
            return UNREADABLE.sub("?", name)
    return None
