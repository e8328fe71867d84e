from django.urls import URLPattern, path

from cms.views.standard import venue

urlpatterns: list[URLPattern] = [path("", venue)]
