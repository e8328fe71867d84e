"""Addresses of the site that are no pages; those of pages stand beside this file, one module for each page type."""

from django.urls import URLPattern, path, re_path

from cms.views import news, search, serving

app_name = "cms"
urlpatterns: list[URLPattern] = [
    path("search/", search.search, name="search"),
    path("views/<uuid:news>/", news.count_news_view, name="count_news_view"),
    re_path(r"^((?!_util/)(?:[\w-]+/)*)$", serving.serve_page, name="page"),
]
