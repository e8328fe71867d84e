from importlib import import_module
from typing import ClassVar

from django.urls import URLPattern
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page


class PublicPage(RoutablePageMixin, Page):
    """A page whose addresses lead to the functions of a URL module: view(page, request, ...)."""

    urlconf: ClassVar[str]
    comes_with: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    @classmethod
    def get_subpage_urls(cls) -> list[URLPattern]:
        patterns: list[URLPattern] = import_module(cls.urlconf).urlpatterns
        return patterns
