from django.urls import URLPattern, path

from cms.views.news import news_index

urlpatterns: list[URLPattern] = [path("", news_index)]
