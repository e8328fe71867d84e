"""The names of changes and of what they change."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Section(models.TextChoices):
    """Lists of an agenda, in the order in which their changes are told."""

    SESSIONS = "sessions", _("session")
    PEOPLE = "people", _("speaker")
    ROOMS = "rooms", _("room")
    THEMES = "themes", _("theme")
    ORGANISATIONS = "organisations", _("organisation")
    EDITION = "edition", _("edition")


class ChangeKind(models.TextChoices):
    NEW = "new", _("new")
    REINSTATED = "reinstated", _("held after all")
    CANCELLED = "cancelled", _("cancelled")
    MOVED_IN_TIME = "moved_in_time", _("new time")
    MOVED_IN_ROOM = "moved_in_room", _("new room")
    LENGTHENED = "lengthened", _("longer")
    SHORTENED = "shortened", _("shorter")
    SLOT_ADDED = "slot_added", _("one more time")
    SLOT_REMOVED = "slot_removed", _("one time less")
    RETITLED = "retitled", _("new title")
    PERSON_ADDED = "person_added", _("person added")
    PERSON_REMOVED = "person_removed", _("person removed")
    ROLE_CHANGED = "role_changed", _("role changed")
    KIND_CHANGED = "kind_changed", _("kind changed")
    THEME_CHANGED = "theme_changed", _("theme changed")
    DETAILS_CHANGED = "details_changed", _("details changed")
    LISTED = "listed", _("listed")
    UNLISTED = "unlisted", _("no longer listed")


FIELD_NAMES = {
    "abstract": _("abstract"),
    "access": _("access"),
    "accessibility": _("accessibility"),
    "academic_title": _("academic title"),
    "biography": _("biography"),
    "capacity": _("capacity"),
    "colour": _("colour"),
    "day_changes_at": _("when a day ends"),
    "honorific": _("honorific"),
    "interpretation": _("interpretation"),
    "key": _("page address"),
    "kind": _("kind"),
    "language": _("language"),
    "logo": _("logo"),
    "name": _("name"),
    "order": _("place in the list"),
    "organisation": _("organisation"),
    "origin": _("origin"),
    "people": _("people"),
    "photo": _("photo"),
    "position": _("position"),
    "roles": _("role"),
    "slots": _("time and room"),
    "state": _("state"),
    "theme_order": _("order of the themes"),
    "themes": _("themes"),
    "title": _("title"),
    "website": _("website"),
    "zone": _("time zone"),
}

TITLE_NAMES = {"ar": _("Arabic title"), "ckb": _("Kurdish title"), "en": _("English title")}
