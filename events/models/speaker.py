from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.findable import Findable, FindableQuerySet
from events.models.organisation import Organisation
from foundation.i18n import LANGUAGE_CHOICES, Translated


class SpeakerQuerySet(FindableQuerySet["Speaker"]):
    pass


class Speaker(Findable):
    """A person on one edition's programme, with the position held at that time."""

    edition = models.ForeignKey(
        "events.Edition", verbose_name=_("edition"), on_delete=models.CASCADE, related_name="speakers"
    )
    key = models.SlugField(_("address"), max_length=80)
    honorific_ar = models.CharField(_("honorific (Arabic)"), max_length=40, blank=True)
    honorific_ckb = models.CharField(_("honorific (Kurdish)"), max_length=40, blank=True)
    honorific_en = models.CharField(_("honorific (English)"), max_length=40, blank=True)
    academic_title_ar = models.CharField(_("academic title (Arabic)"), max_length=40, blank=True)
    academic_title_ckb = models.CharField(_("academic title (Kurdish)"), max_length=40, blank=True)
    academic_title_en = models.CharField(_("academic title (English)"), max_length=40, blank=True)
    name_ar = models.CharField(_("name (Arabic)"), max_length=120)
    name_ckb = models.CharField(_("name (Kurdish)"), max_length=120, blank=True)
    name_en = models.CharField(_("name (English)"), max_length=120, blank=True)
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
        constraints: ClassVar = [models.UniqueConstraint(fields=["edition", "key"], name="one_speaker_per_key")]

    def __str__(self) -> str:
        return str(self.name)
