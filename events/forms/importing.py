from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.domain.importing import ImportOrder
from events.formats.reading.files import MEGABYTE, MOST_MEGABYTES
from events.formats.reading.notes import Unreadable
from events.models import Edition
from events.models.edition import refuse_taken_address, refuse_unknown_zone
from foundation.i18n import LANGUAGE_CHOICES

_ACCEPTED = ".xml,.json,.xlsx,.csv,.tsv,.txt"


class UploadForm(forms.Form):
    """Which file goes into which edition; only who may make editions is asked for a new one."""

    file = forms.FileField(
        label=_("file"),
        help_text=_("schedule.xml or schedule.json of another system, or the template as XLSX or CSV; below 50 MB."),
        widget=forms.FileInput(attrs={"accept": _ACCEPTED}),
    )
    edition = forms.ModelChoiceField(Edition.objects.none(), label=_("edition"), required=False, to_field_name="slug")
    new_address = forms.SlugField(
        label=_("address of a new edition"),
        max_length=50,
        required=False,
        validators=[refuse_taken_address],
        help_text=_("Latin letters, digits and hyphens. The file must name its days."),
    )
    language = forms.ChoiceField(
        label=_("language of the file"), required=False, choices=[("", _("as the file says")), *LANGUAGE_CHOICES]
    )
    time_zone = forms.CharField(
        label=_("time zone"),
        max_length=40,
        required=False,
        validators=[refuse_unknown_zone],
        help_text=_("Of times without one, such as Asia/Baghdad. Left empty, it is the file’s or the edition’s."),
    )
    partly = forms.BooleanField(
        label=_("leave refused rows out"),
        required=False,
        help_text=_("Otherwise nothing is imported as long as a row is refused."),
    )
    draft = forms.BooleanField(
        label=_("do not release"),
        required=False,
        help_text=_("The agenda of a new edition is released at once, unless this is chosen."),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.label = capfirst(str(field.label))
        edition: Any = self.fields["edition"]
        edition.queryset = Edition.objects.order_by("-starts_on")
        edition.empty_label = gettext("a new edition, at the address below")
        for name in ("new_address", "time_zone"):
            self.fields[name].widget.attrs["dir"] = "ltr"
        if not user.has_perm("events.add_edition"):
            del self.fields["new_address"], self.fields["draft"]
            edition.required = True
            edition.empty_label = gettext("choose the edition")

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size >= MOST_MEGABYTES * MEGABYTE:
            raise forms.ValidationError(str(Unreadable("too_big", megabytes=MOST_MEGABYTES)))
        return file

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        address = cleaned.get("new_address")
        if address and cleaned.get("edition"):
            self.add_error("new_address", gettext("Choose an edition or write a new address, not both."))
        elif address and Edition.objects.filter(slug=address).exists():
            self.add_error("new_address", gettext("There is an edition of this address. Choose it above."))
        elif not address and not cleaned.get("edition") and not {"edition", "new_address"} & self.errors.keys():
            self.add_error("edition", gettext("Choose the edition."))
        return cleaned

    def order(self) -> ImportOrder:
        chosen = self.cleaned_data
        slug = chosen["edition"].slug if chosen["edition"] else chosen["new_address"]
        return ImportOrder(
            slug, chosen["time_zone"], chosen["language"], chosen.get("draft", False), chosen.get("partly", False)
        )
