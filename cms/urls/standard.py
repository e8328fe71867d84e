from django.urls import URLPattern, path

from cms.views.standard import standard

urlpatterns: list[URLPattern] = [path("", standard)]
