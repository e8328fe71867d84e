import uuid
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from events.models.cluster import ParentalKey
from events.models.findable import Findable, FindableQuerySet
from events.models.organisation import Organisation
from foundation.i18n import LANGUAGE_CHOICES, Translated
from foundation.i18n.columns import is_said


class SpeakerQuerySet(FindableQuerySet["Speaker"]):
    pass


class Speaker(Findable, ClusterableModel):  # type: ignore[misc]  # modelcluster has no types
    """A person on one edition's programme, with the position held at that time."""

    edition = models.ForeignKey(
        "events.Edition", verbose_name=_("edition"), on_delete=models.CASCADE, related_name="speakers"
    )
    key = models.SlugField(_("address"), max_length=80)
    guid = models.UUIDField(default=uuid.uuid4, editable=False)
    imported_id = models.CharField(max_length=200, blank=True, editable=False)
    honorific_ar = models.CharField(_("honorific (Arabic)"), max_length=40, blank=True)
    honorific_ckb = models.CharField(_("honorific (Kurdish)"), max_length=40, blank=True)
    honorific_en = models.CharField(_("honorific (English)"), max_length=40, blank=True)
    academic_title_ar = models.CharField(_("academic title (Arabic)"), max_length=40, blank=True)
    academic_title_ckb = models.CharField(_("academic title (Kurdish)"), max_length=40, blank=True)
    academic_title_en = models.CharField(_("academic title (English)"), max_length=40, blank=True)
    name_ar = models.CharField(_("name (Arabic)"), max_length=200, blank=True)
    name_ckb = models.CharField(_("name (Kurdish)"), max_length=200, blank=True)
    name_en = models.CharField(_("name (English)"), max_length=200, blank=True)
    position_ar = models.CharField(_("position (Arabic)"), max_length=200, blank=True)
    position_ckb = models.CharField(_("position (Kurdish)"), max_length=200, blank=True)
    position_en = models.CharField(_("position (English)"), max_length=200, blank=True)
    biography_ar = models.TextField(_("biography (Arabic)"), blank=True)
    biography_ckb = models.TextField(_("biography (Kurdish)"), blank=True)
    biography_en = models.TextField(_("biography (English)"), blank=True)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="speakers",
    )
    email = models.EmailField(_("e-mail"), blank=True)
    language = models.CharField(_("language"), max_length=5, choices=LANGUAGE_CHOICES, default="ar")
    photo = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("photo"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    honorific = Translated("honorific")
    academic_title = Translated("academic_title")
    name = Translated("name")
    position = Translated("position")
    biography = Translated("biography")

    objects = SpeakerQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["name_ar"]
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "key"], name="one_speaker_per_key"),
            models.UniqueConstraint(fields=["edition", "guid"], name="one_speaker_per_guid"),
            models.UniqueConstraint(
                fields=["edition", "imported_id"],
                condition=~models.Q(imported_id=""),
                name="one_speaker_per_imported_id",
            ),
            is_said("name", "speaker_has_a_name"),
        ]

    def __str__(self) -> str:
        return str(self.name)


class Availability(models.Model):
    """A time in which a person can come; whoever has none can come at any time."""

    speaker = ParentalKey(Speaker, on_delete=models.CASCADE, related_name="availabilities")
    starts_at = models.DateTimeField(_("available from"))
    ends_at = models.DateTimeField(_("available until"))

    class Meta:
        ordering: ClassVar = ["starts_at"]
        verbose_name = _("availability")
        verbose_name_plural = _("availabilities")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")), name="availability_ends_after_it_starts"
            )
        ]

    def __str__(self) -> str:
        return f"{self.starts_at:%Y-%m-%d %H:%M}"

    def clean(self) -> None:
        start, end = (getattr(self, name, None) for name in ("starts_at", "ends_at"))
        if start and end and end <= start:
            raise ValidationError({"ends_at": _("The end is not after the start.")})
