"""Turns what a view will not do into a page that says so."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from config.errors import error_page
from foundation.access.limits import TooManyTries


class RefusalPages:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, TooManyTries):
            return None
        answer = error_page(request, 429, until=exception.until)
        answer.headers["Retry-After"] = str(exception.seconds)
        return answer
