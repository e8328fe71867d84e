import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from events.models.cluster import ParentalKey
from events.models.findable import Findable, FindableQuerySet
from events.models.speaker import Speaker
from events.models.theme import Theme
from foundation.i18n import Translated
from foundation.i18n.columns import is_said


class SessionKind(models.TextChoices):
    OPENING_SPEECH = "opening_speech", _("opening speech")
    SPEECH = "speech", _("speech")
    INTERVENTION = "intervention", _("intervention")
    SEMINAR = "seminar", _("seminar")
    PANEL = "panel", _("panel")
    PRESENTATION = "presentation", _("presentation")
    FILM = "film", _("film")
    BREAK = "break", _("break")
    CEREMONY = "ceremony", _("ceremony")


class SessionState(models.TextChoices):
    PROPOSED = "proposed", _("proposed")
    ACCEPTED = "accepted", _("accepted")
    CONFIRMED = "confirmed", _("confirmed")
    CANCELLED = "cancelled", _("cancelled")


class PersonRole(models.TextChoices):
    SPEAKER = "speaker", _("speaker")
    CHAIR = "chair", _("chair")
    MODERATOR = "moderator", _("moderator")
    PANELLIST = "panellist", _("panellist")


class SessionAccess(models.TextChoices):
    PUBLIC = "public", _("open to all")
    INVITATION = "invitation", _("by invitation")
    PRESS = "press", _("for the press")


class SessionQuerySet(FindableQuerySet["Session"]):
    pass


class Session(Findable, ClusterableModel):  # type: ignore[misc]  # modelcluster has no types
    """One item of the agenda, breaks included."""

    findable_by = "title"

    edition = models.ForeignKey(
        "events.Edition", verbose_name=_("edition"), on_delete=models.CASCADE, related_name="sessions"
    )
    key = models.SlugField(_("address"), max_length=80)
    guid = models.UUIDField(default=uuid.uuid4, editable=False)
    imported_id = models.CharField(max_length=200, blank=True, editable=False)
    kind = models.CharField(_("kind"), max_length=20, choices=SessionKind, default=SessionKind.SPEECH)
    state = models.CharField(_("state"), max_length=10, choices=SessionState, default=SessionState.CONFIRMED)
    title_ar = models.CharField(_("title (Arabic)"), max_length=500, blank=True)
    title_ckb = models.CharField(_("title (Kurdish)"), max_length=500, blank=True)
    title_en = models.CharField(_("title (English)"), max_length=500, blank=True)
    abstract_ar = models.TextField(_("abstract (Arabic)"), blank=True)
    abstract_ckb = models.TextField(_("abstract (Kurdish)"), blank=True)
    abstract_en = models.TextField(_("abstract (English)"), blank=True)
    language = models.CharField(_("language spoken"), max_length=10, blank=True, default="ar")
    interpretation = models.JSONField(_("interpreted into"), default=list, blank=True)
    access = models.CharField(_("access"), max_length=10, choices=SessionAccess, default=SessionAccess.PUBLIC)
    themes = models.ManyToManyField(Theme, verbose_name=_("themes"), related_name="sessions", blank=True)
    people: "models.ManyToManyField[Speaker, Appearance]" = models.ManyToManyField(
        Speaker, through="Appearance", related_name="sessions"
    )

    title = Translated("title")
    abstract = Translated("abstract")

    objects = SessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "key"], name="one_session_per_key"),
            models.UniqueConstraint(fields=["edition", "guid"], name="one_session_per_guid"),
            models.UniqueConstraint(
                fields=["edition", "imported_id"],
                condition=~models.Q(imported_id=""),
                name="one_session_per_imported_id",
            ),
            is_said("title", "session_has_a_title"),
        ]

    def __str__(self) -> str:
        return str(self.title)


class Appearance(models.Model):
    """A person's part in a session."""

    session = ParentalKey(Session, on_delete=models.CASCADE, related_name="appearances")
    speaker = models.ForeignKey(
        Speaker, verbose_name=_("speaker"), on_delete=models.PROTECT, related_name="appearances"
    )
    role = models.CharField(_("role"), max_length=10, choices=PersonRole, default=PersonRole.SPEAKER)
    position = models.PositiveSmallIntegerField(_("place in the list"), default=0)

    sort_order_field = "position"

    class Meta:
        ordering: ClassVar = ["position", "pk"]
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["session", "speaker", "role"], name="one_appearance_per_role")
        ]

    def __str__(self) -> str:
        return f"{self.speaker_id} {self.role}"
