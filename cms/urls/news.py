from django.urls import URLPattern, path

from cms.views.news import news

urlpatterns: list[URLPattern] = [path("", news)]
