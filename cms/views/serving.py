from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.views import serve_chain

from cms.domain.routing import route
from cms.domain.visibility import has_restrictions


@require_safe
def serve_page(request: HttpRequest, path: str) -> HttpResponseBase:
    """As Wagtail serves a page, asking for its restrictions only where there are any."""
    page, args, kwargs = route(request, path)
    chain = serve_chain
    if has_restrictions():
        for hook in reversed(hooks.get_hooks("on_serve_page")):
            chain = hook(chain)
    response: HttpResponseBase = chain(page, request, args, kwargs)
    return response
