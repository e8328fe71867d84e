from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cms.domain.editions import current_edition
from cms.domain.searching import search_site
from cms.forms import SearchForm


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    words = SearchForm(request.GET).words
    context = {
        "words": words,
        "results": search_site(words) if words else [],
        "section": "search",
        "edition": current_edition(),
    }
    return render(request, "cms/search.html", context)
