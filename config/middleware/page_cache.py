"""Released public pages answered before anything else is asked."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from cms.domain.page_cache import EDITOR_COOKIE, PageKey, StoredPage, find_page, keep_page, page_key
from config.front import PAGE

GetResponse = Callable[[HttpRequest], HttpResponse]


class PageCacheMiddleware:
    """Stands first: what it answers has passed all others once."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = page_key(request)
        if key is None:
            return self._made(request)
        if page := find_page(key):
            return self.answer(request, page, key)
        response = self._made(request)
        page = keep_page(key, response)
        return self.answer(request, page, key) if page else response

    def _made(self, request: HttpRequest) -> HttpResponse:
        """A page is the same whichever way it is asked for, and so is what is kept of it (RFC 9110, 9.3.2)."""
        asked = request.method
        if asked == "HEAD":
            request.method = "GET"
        response = self.get_response(request)
        request.method = asked
        return response

    def answer(self, request: HttpRequest, page: StoredPage, key: PageKey) -> HttpResponse:
        request.META[PAGE] = (key.version, key.address, page.until)
        return page.answer(request)


class EditorCookieMiddleware:
    """Whoever works in the admin sees pages as they are made, never from the cache."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.path_info.startswith("/admin/"):
            return response
        is_marked = EDITOR_COOKIE in request.COOKIES
        if request.user.is_authenticated and not is_marked:
            response.set_cookie(EDITOR_COOKIE, "1", httponly=True, samesite="Lax", secure=request.is_secure())
        if is_marked and not request.user.is_authenticated:
            response.delete_cookie(EDITOR_COOKIE, samesite="Lax")
        return response
