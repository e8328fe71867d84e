from django.urls import URLPattern, path

from cms.views.home import home

urlpatterns: list[URLPattern] = [path("", home)]
