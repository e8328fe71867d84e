"""Who may do what: the words; tests/role_matrix.csv holds the table."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """A staff role; its value is the name of the Django group that carries it."""

    ORGANISER = "organiser", _("organiser")
    PROGRAMME_EDITOR = "programme_editor", _("programme editor")
    FINANCE = "finance", _("finance")
    DESK = "desk", _("desk")
    DOOR_SUPERVISOR = "door_supervisor", _("door supervisor")
    DOOR = "door", _("door staff")


DOOR_ROLES = (Role.DOOR, Role.DOOR_SUPERVISOR, Role.DESK, Role.ORGANISER)
EDITORS = (Role.ORGANISER, Role.PROGRAMME_EDITOR)
