"""Which language a visitor is answered in."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers

from events.domain.public_files import PublicFile
from events.models.edition import TAKEN_ADDRESSES
from foundation.i18n import LANGUAGES, language_of_request
from foundation.i18n.alternates import language_of_path


class VisitorLanguageMiddleware(LocaleMiddleware):
    """The address decides, then an earlier choice, then the browser, where ku means Sorani."""

    def process_request(self, request: HttpRequest) -> None:
        translation.activate(language_of_path(request.path_info) or language_of_visitor(request))
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """A short address, such as one on a poster, leads to its page in the visitor's language."""
        if isinstance(response, PublicFile):
            return response
        if request.method == "GET" and request.path_info.split("/")[1] not in TAKEN_ADDRESSES:
            return super().process_response(request, response)
        response.headers.setdefault("Content-Language", translation.get_language() or "")
        return response


def language_of_visitor(request: HttpRequest) -> str:
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    return chosen if chosen in LANGUAGES else language_of_request(request.headers.get("Accept-Language", ""))


def home(request: HttpRequest) -> HttpResponseRedirect:
    response = HttpResponseRedirect(f"/{language_of_visitor(request)}/")
    patch_vary_headers(response, ["Accept-Language", "Cookie"])
    return response
