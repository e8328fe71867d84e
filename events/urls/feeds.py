"""The programme as files; at the root, without a language in the address."""

from django.urls import path

from events.feeds import schedule
from events.feeds.printed import schedule_pdf
from events.feeds.widget import widget

app_name = "feeds"

urlpatterns = [
    path("<slug:edition>/schedule.xml", schedule.schedule_xml, name="xml"),
    path("<slug:edition>/schedule.json", schedule.schedule_json, name="json"),
    path("<slug:edition>/schedule.ics", schedule.schedule_ics, name="ics"),
    path("<slug:edition>/schedule.csv", schedule.schedule_csv, name="csv"),
    path("<slug:edition>/schedule.xlsx", schedule.schedule_xlsx, name="xlsx"),
    path("<slug:edition>/schedule.pdf", schedule_pdf, name="pdf"),
    path("<slug:edition>/widget.js", widget, name="widget"),
]
