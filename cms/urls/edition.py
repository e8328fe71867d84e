"""Below an edition's page; what ends like a file's name is asked for without the slash that pages end in."""

from django.urls import URLPattern, path

from cms.views import agenda, changes, edition, offline, screen, social, speakers

urlpatterns: list[URLPattern] = [
    path("", edition.edition),
    path("agenda/", agenda.agenda),
    path("agenda/<slug:key>/", agenda.session),
    path("changes/", changes.changes),
    path("changes/<int:number>/", changes.release),
    path("agenda.webmanifest/", offline.app_description),
    path("recommendations/", edition.recommendations),
    path("screen/<slug:key>/", screen.room_screen),
    path("social.png/", social.picture_of_edition),
    path("social/<slug:key>.png/", social.picture_of_session),
    path("speakers/", speakers.speakers),
    path("speakers/<slug:key>/", speakers.speaker),
    path("organisations/", edition.organisations),
]
