from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models.session import Session


class MoveKind(models.TextChoices):
    MOVE = "move", _("move")
    UNDO = "undo", _("undone")
    REDO = "redo", _("done again")


class MoveQuerySet(models.QuerySet["Move"]):
    def standing(self) -> "MoveQuerySet":
        """Those that nobody has undone, and that can still be."""
        return self.filter(undone_by=None, is_passed_over=False)

    def of_sessions(self) -> dict[int, int]:
        """The number of each session's last move."""
        rows = self.exclude(session=None).order_by().values("session").annotate(last=models.Max("number"))
        return {row["session"]: row["last"] for row in rows}


class Move(models.Model):
    """One change of one slot of the draft; an absent side means that the slot was not there.

    Moves outlive their session, so that no number is ever given twice. One is passed over when undoing
    once its maker has been told that somebody else has changed the slot since.
    """

    edition = models.ForeignKey("events.Edition", on_delete=models.CASCADE, related_name="moves")
    number = models.PositiveIntegerField(_("number"))
    kind = models.CharField(max_length=4, choices=MoveKind, default=MoveKind.MOVE)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    session = models.ForeignKey(Session, on_delete=models.SET_NULL, null=True, related_name="moves")
    slot_number = models.PositiveBigIntegerField()
    before = models.JSONField(null=True, blank=True)
    after = models.JSONField(null=True, blank=True)
    is_passed_over = models.BooleanField(default=False)
    undoes = models.OneToOneField("self", on_delete=models.CASCADE, null=True, blank=True, related_name="undone_by")

    objects = MoveQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["edition", "number"]
        verbose_name = _("move")
        verbose_name_plural = _("moves")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "number"], name="one_move_per_number"),
            models.CheckConstraint(
                condition=Q(kind="move", undoes=None) | (~Q(kind="move") & Q(undoes__isnull=False)),
                name="undoing_names_what_it_undoes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.number}"
