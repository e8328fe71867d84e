from django.urls import URLPattern, path

from cms.views import agenda, edition, speakers

urlpatterns: list[URLPattern] = [
    path("", edition.edition),
    path("agenda/", agenda.agenda),
    path("agenda/<slug:key>/", agenda.session),
    path("speakers/", speakers.speakers),
    path("speakers/<slug:key>/", speakers.speaker),
    path("organisations/", edition.organisations),
]
