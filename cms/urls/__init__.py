"""Addresses of the site that are no pages; those of pages stand beside this file, one module for each page type."""

from django.urls import URLPattern, path, re_path

from cms.views import news, search, serving, stars
from cms.views.changes_feed import changes_feed

app_name = "cms"
urlpatterns: list[URLPattern] = [
    path("search/", search.search, name="search"),
    path("views/<uuid:news>/", news.count_news_view, name="count_news_view"),
    path("<slug:edition>/changes.atom", changes_feed, name="changes_feed"),
    path("<slug:edition>/stars/", stars.make_link, name="make_stars"),
    path("<slug:edition>/stars/<slug:secret>/", stars.stars_page, name="stars"),
    path("<slug:edition>/stars/<slug:secret>.ics", stars.stars_calendar, name="stars_calendar"),
    path("<slug:edition>/stars/<slug:secret>/drop/", stars.throw_away, name="drop_stars"),
    re_path(r"^([\w-]+/(?:social(?:/[\w-]+)?\.png|agenda\.webmanifest))$", serving.serve_page, name="file_of_page"),
    re_path(r"^((?!_util/)(?:[\w-]+/)*)$", serving.serve_page, name="page"),
]
