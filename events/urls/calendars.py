"""Calendars of single sessions and speakers; below the language, beside their pages."""

from django.urls import path

from events.feeds import calendars

app_name = "calendars"

urlpatterns = [
    path("<slug:edition>/agenda/<slug:key>.ics", calendars.session_ics, name="session"),
    path("<slug:edition>/speakers/<slug:key>.ics", calendars.speaker_ics, name="speaker"),
]
