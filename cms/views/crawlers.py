"""What search engines and phones ask a site for."""

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from cms.domain.site_map import site_map
from cms.domain.site_version import site_version
from foundation.i18n import LANGUAGES

NOT_FOR_ROBOTS = ("admin", "api", "demo", "door", "office", "v")
NOT_FOR_ROBOTS_IN_A_LANGUAGE = ("account", "office", "orders", "search", "sponsor", "views")
ONE_DAY = 24 * 3600


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    closed = [f"/{name}/" for name in NOT_FOR_ROBOTS]
    closed += [f"/{language}/{name}/" for language in LANGUAGES for name in NOT_FOR_ROBOTS_IN_A_LANGUAGE]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), f"Sitemap: {settings.PUBLIC_URL}/sitemap.xml"]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    xml = cache.get_or_set(f"sitemap:{site_version()}", written_sitemap, ONE_DAY)
    return HttpResponse(xml, content_type="application/xml; charset=utf-8")


def written_sitemap() -> str:
    return render_to_string("cms/sitemap.xml", {"entries": site_map(), "public_url": settings.PUBLIC_URL})


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    return JsonResponse(described_app(), content_type="application/manifest+json")


def described_app() -> dict[str, object]:
    return {
        "name": "مؤتمر العراق الإلكتروني",
        "short_name": "e-Iraq",
        "lang": "ar",
        "dir": "rtl",
        "start_url": "/",
        "display": "minimal-ui",
        "background_color": "#faf7f1",
        "theme_color": "#0b6e6e",
        "icons": [icon("icon-192.png", 192), icon("icon-512.png", 512), icon("maskable-512.png", 512, "maskable")],
    }


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    return HttpResponsePermanentRedirect(static("cms/icons/favicon.ico"))


def icon(name: str, size: int, purpose: str = "any") -> dict[str, str]:
    return {"src": static(f"cms/icons/{name}"), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
