"""Addresses of the site that have no language."""

from django.urls import URLPattern, path

from cms.views import crawlers, offline

urlpatterns: list[URLPattern] = [
    path("robots.txt", crawlers.robots, name="robots"),
    path("sitemap.xml", crawlers.sitemap, name="sitemap"),
    path("manifest.webmanifest", crawlers.manifest, name="manifest"),
    path("offline.js", offline.worker, name="offline_worker"),
    path("favicon.ico", crawlers.favicon, name="favicon"),
]
