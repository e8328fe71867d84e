"""The door and the check of a code; at the root, without a language in the address."""

from django.urls import path

from badges.api import door_api
from badges.views.door import door, scan
from badges.views.verification import verify

app_name = "door"

urlpatterns = [
    path("door/", door, name="page"),
    path("door/scan/", scan, name="scan"),
    path("v/<str:code>", verify, name="verify"),
]

api_patterns = door_api.urls
